/** The title of a paragraph (§) of minutes: on its own line, over the lines below, or below the number of the case. */
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { isGivenName } from '../lexicon/names.ts';
import { findPersonNames } from '../names/person-name.ts';
import type { Line } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';

/** Lines that a page's head leaves between a § and its title. */
const HEAD_LINE =
  /^(?:datum|sida|sammanträdesdatum:?.*|protokoll(?: nr.*)?|sammanträdesprotokoll.*|justerandes sign.*|utdragsbestyrkande|(?:19|20)\d\d-\d\d-\d\d|\d+ ?\(\d+\))$/iu;
/** Labels of the number of the case. */
const LABEL = /\(?(?<![\p{L}])(?:dnr|diarienr|diarienummer|ärendenummer|ärende ?nr)(?![\p{L}])[.:]?\s*\)?/giu;
/** Headings of blocks: the title ended before them. */
const BLOCK = noisyRegex(
  '^(?:.{0,60}\\s)?(?:beslut|behandling|förslag(?: till beslut)?|ärende(?:beskrivning|t|t i korthet)|beskrivning av ärendet|sammanfattning(?: av ärendet)?|bakgrund|beslutsunderlag|underlag|handling(?:ar)?|tidigare (?:behandling|beslut)|yrkanden?|propositions?(?:ordning)?|beslutsgång|omröstning.*|votering.*|reservation(?:er)?|protokollsanteckning(?:ar)?|jäv|utdrag till|expedieras till|(?:beslutet )?skickas till|deltar (?:inte|ej) i beslut(?:et)?):?$|^(?:information|redogörelse):?$',
  'iu',
);
/** A paragraph may bear such a word for its title: `§ 26 Information`. */
const TITLE_WORD = noisyRegex('^(?:information|redogörelse)$', 'iu');
/** What is left of a line with the number of the case is its code in the plan of classes, or a label of one: no title. */
const CODE = /^(?:(?:diariekod|klassificering|kod|id|hid)\s*:?\s*)?[\p{Lu}\d\s.:/-]{1,14}$/iu;
/** Earlier decisions cited below a title: `Tekniska nämnden 2031-11-18, § 243`. */
const CITED = /(?:19|20)\d\d-\d\d-\d\d,?\s§\s?\d/u;
/** `Direktionen beslutar`, `Kommunstyrelsen föreslår fullmäktige besluta att` opens the decision. */
const DECIDES = /^\p{Lu}\p{L}[^.]{2,60}? (?:beslutar|beslutade|har beslutat|föreslår)(?![\p{L}])/u;
/** Longer titles are text. */
const LONGEST = 300;
const MOST_LINES = 5;

/** A line without numbers of cases, their labels and what codes stand beside them. */
function plain(text: string): string {
  const left = findDiarienummer(text)
    .reduce((t, d) => t.replace(d.text, ''), text)
    .replace(LABEL, '')
    .replace(/\(\s*\)|^[-–:,.\s]+|[(\s]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // `Au § 84, Sn § 34`: where the case has been before.
  if (/^(?:\p{L}{1,4}\s?§\s?\d+[,;\s]*)+$/u.test(left)) return '';
  const labelled = left.length < text.trim().length || /^\p{L}+kod\s*:/iu.test(left);
  return labelled && !/\p{Ll}{2}/u.test(left.replace(/^\p{L}+kod\s*:/iu, '')) && CODE.test(left) ? '' : left;
}

/** A sentence and no title: it ends as one, and says more than a title does. */
const isSentence = (text: string): boolean => /\p{Ll}{2}\.$/u.test(text) && text.length > 60;

/**
 * The title of the paragraph that `line` opens; `rest` is what stands behind its number. `end` is where the title ends in
 * the text. Where nothing below is a title, the line's own rest is all of it.
 */
export function titleBelow(
  line: Line,
  rest: string,
  below: readonly Line[],
  width: number,
): { text: string; end: number } {
  const own = plain(rest);
  const parts = own.length > 2 ? [own] : [];
  let end = line.end;
  for (const l of below) {
    const cells = l.text.split('\t').flatMap((cell) => plain(cell) || []);
    const [only, ...more] = cells;
    const t = only !== undefined && more.length === 0 ? only : plain(l.text);
    const heads = BLOCK.test(l.text) && !(parts.length === 0 && TITLE_WORD.test(l.text));
    if (
      heads ||
      DECIDES.test(l.text) ||
      /^[§$•▪●–-]|^\d+[.)]\s/u.test(l.text) ||
      isSentence(l.text) ||
      cells.length > 1
    )
      break;
    // Only the number of the case, or a line of the page's head.
    if (t.length < 3 || HEAD_LINE.test(l.text)) {
      if (parts.length > 0 && t.length >= 3) break;
      if (t.length < 3) end = l.end;
      continue;
    }
    if (parts.length > 0 && (l.gap > 0 || !goesOn(parts.at(-1) ?? '', l, below, width))) break;
    if (parts.join(' ').length + t.length > LONGEST || parts.length >= MOST_LINES) break;
    parts.push(t);
    end = l.end;
  }
  return { text: parts.join(' '), end };
}

/** A title breaks off here: its next line goes on. */
const OPEN_END = /(?:\s(?:och|om|för|av|till|i|på|med|att|en|ett|den|det|samt|eller|mellan|från|ny|nytt|nya)|[-–,])$/u;

/** A name is broken by the line's end: `… att utse Anna ⏎ Ek (S) till ny ersättare`. */
function broken(title: string, next: string): boolean {
  if (!/\s\p{Lu}[\p{L}-]+$/u.test(title) || !/^\p{Lu}/u.test(next)) return false;
  const last = title.slice(title.lastIndexOf(' ') + 1);
  return findPersonNames(`${last} ${next}`)[0]?.start === 0 && isGivenName(last.split('-')[0] ?? '');
}

/** Does a title go on over the next line? Not where that line is the first of a paragraph of text. */
function goesOn(title: string, next: Line, below: readonly Line[], width: number): boolean {
  if (/[.:]$/u.test(title) || CITED.test(next.text)) return false;
  const open = broken(title, next.text) || /^\p{Ll}|^\(|^(?:19|20)\d\d/u.test(next.text) || OPEN_END.test(title);
  // `Ordföranden öppnade mötet.`: titles end without a full stop.
  if (!open && /[\p{Ll})][.!?:]$/u.test(next.text) && next.text.split(' ').length > 2) return false;
  const after = below[below.indexOf(next) + 1];
  const textBelow = after !== undefined && after.gap === 0 && !BLOCK.test(after.text);
  if (!textBelow) return !isSentence(next.text);
  if (open) return true;
  // The first line of a paragraph fills its width.
  return next.text.length < 0.7 * width && !/[.:;!?]$/u.test(next.text) && title.length > 0.45 * width;
}
