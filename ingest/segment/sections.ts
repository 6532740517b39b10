import type { DocumentType } from '../../graph/records.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { isTitle } from '../lexicon/roles.ts';
import { findPersonNames } from '../names/person-name.ts';
import type { Section } from '../stages.ts';
import { type Line, linesOf, TOC_LINE } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';

/** A protocol's paragraph: `§ 21`, `§21`, `$ 21`, `8§ 144`, `KS § 45`, `Paragraf 45`. */
export const PARAGRAPH_LINE =
  /^(?:\p{L}{1,4}\s)?(?:8?§|\$|Paragraf|8(?=\s\d{2,4}\s\p{Lu}\p{Ll}))\s?(\d{1,4})(?:\/(?:(?:19|20)\d\d|\d\d))?(?=\s|$|[.:,])[.:,]?\s*(.*)$/u;
const CLAUSE_TYPES = new Set<DocumentType>(['avtal', 'överenskommelse']);
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u;
const SENTENCE_END = /[.,;:!?]$/u;
const BULLET = /^(?:[•▪●○–→*-]|\d+[.)]\s)/u;
/** Headings that stand alone on a line and open a block of a protocol or report, whatever surrounds them. */
const KNOWN = noisyRegex(
  '^(?:beslut|förslag till beslut|ärendebeskrivning|ärendet|sammanfattning(?: av ärendet)?|beslutsunderlag|handlingar?|tidigare behandling|yrkanden?|propositions?(?:ordning)?|beslutsgång|omröstning.*|votering.*|reservation(?:er)?|protokollsanteckning(?:ar)?|jäv|utdrag till|expedieras till|beslutet skickas till|protokollsutdrag (?:till|skickas till)|bakgrund|inledning|syfte(?: och mål)?|uppföljning|resultat|bilagor|överväganden|bedömning|ekonomi(?:ska konsekvenser)?|ändring|parter|giltighetstid|uppsägning|innehåll(?:sförteckning)?)$',
  'iu',
);

/** `Falköping den 3 maj 2021` opens a signature: what follows for a while are names and offices. */
const SIGNED = /^\p{Lu}\p{L}+,? den (?:\d{1,2} \p{L}+ )?(?:19|20)\d\d/u;
const SIGNATURE = 300;
/** An item of a summons. */
const AGENDA_LINE = /^\d{1,2}\.\s+\p{Lu}/u;

const capitals = (s: string): boolean => {
  const letters = s.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase();
};

/** Is a line a heading? Judged by its shape and its neighbours, for layout is lost in the text. */
function isHeading(line: Line, previous: Line | undefined, next: Line | undefined, width: number): boolean {
  const t = line.text;
  const numbered = NUMBERED.test(t) && line.gap > 0 && t.split(/\s+/u).length <= 8 && !SENTENCE_END.test(t);
  if (t.length > 110 || t.length < 3 || (BULLET.test(t) && !numbered) || TOC_LINE.test(t)) return false;
  if (line.indented && ((previous?.indented && line.gap === 0) || (next?.indented && next.gap === 0))) return false;
  if (KNOWN.test(t)) return true;
  if ((SENTENCE_END.test(t) && !NUMBERED.test(t)) || noHeading(t)) return false;
  if (!/^[\p{Lu}\d#"”]/u.test(t) || !/\p{L}{3}/u.test(t)) return false;
  if (capitals(t)) return true;
  if (!next || t.length > 0.8 * width || /^\p{Ll}/u.test(next.text)) return false;
  const broken = !previous || line.gap > 0 || SENTENCE_END.test(previous.text) || previous.text.length < 0.6 * width;
  const before = line.gap > 0 || (previous !== undefined && /[.:!?]$/u.test(previous.text));
  const after = next.gap > 0 || /^[\p{Lu}•▪–-]/u.test(next.text);
  const words = t.split(/\s+/u).length;
  return broken && before && after && words <= 12 && !/\d{2,}\s*$/u.test(t.replace(/(?:19|20)\d\d$/u, ''));
}

/** Names, offices, addresses and times stand alone on a line too. */
function noHeading(t: string): boolean {
  const words = t.split(/\s+/u);
  return (
    /^\d{3} ?\d{2} /u.test(t) ||
    /\d{1,2}[:.]\d\d$/u.test(t) ||
    (words.length <= 4 && isTitle(words[0] ?? '')) ||
    findPersonNames(t)[0]?.start === 0
  );
}

/** Line length that most text lines reach; headings are shorter. */
function usualWidth(lines: Line[]): number {
  const lengths = lines.map((l) => l.text.length).sort((a, b) => a - b);
  return Math.max(40, lengths[Math.floor(lengths.length * 0.75)] ?? 80);
}

/**
 * Titled sections of a document's text in order; what stands before the first heading has none. In minutes `§ 73` opens a
 * paragraph that lasts until the next one; in an agreement `§ 9` is a clause and no paragraph.
 */
export function sectionsOf(text: string, document: number, type: DocumentType): Section[] {
  const lines = linesOf(text);
  const width = usualWidth(lines);
  let lastNumber = 0;
  const clauses = CLAUSE_TYPES.has(type);
  const sections: Section[] = [];
  let paragraph: string | null = null;
  let signedUntil = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const mark = PARAGRAPH_LINE.exec(line.text);
    if (
      mark &&
      !TOC_LINE.test(line.text) &&
      !TOC_LINE.test(next?.text ?? '') &&
      opensParagraph(line, mark, lines[i - 1], next, lastNumber)
    ) {
      signedUntil = 0;
      lastNumber = Number(mark[1]);
      paragraph = clauses ? null : `§ ${mark[1]}`;
      sections.push({
        document,
        start: line.start,
        end: 0,
        bodyStart: line.end,
        level: 1,
        heading: line.text,
        paragraph,
      });
      continue;
    }
    if (line.start < signedUntil) continue;
    if (SIGNED.test(line.text)) {
      signedUntil = line.end + SIGNATURE;
      continue;
    }
    const item = type === 'kallelse' && AGENDA_LINE.test(line.text);
    if (!item && (type === 'kallelse' ? !KNOWN.test(line.text) : !isHeading(line, lines[i - 1], next, width))) continue;
    const level = item || (capitals(line.text) && paragraph === null) ? 1 : 2;
    sections.push({ document, start: line.start, end: 0, bodyStart: line.end, level, heading: line.text, paragraph });
  }
  for (const [i, s] of sections.entries()) s.end = sections[i + 1]?.start ?? text.length;
  return sections;
}

/** `§ 92.` at the end of a wrapped sentence opens nothing. */
function opensParagraph(
  line: Line,
  mark: RegExpExecArray,
  previous: Line | undefined,
  next: Line | undefined,
  lastNumber: number,
): boolean {
  const rest = mark[2] ?? '';
  if (/^[-–]\s?(?:del|\d)/u.test(rest) || /^(?:och|samt|i|första|andra)\s/u.test(rest)) return false;
  if (
    /^8\s/u.test(mark[0]) &&
    findDiarienummer(rest).length === 0 &&
    !/^(?:Dnr|Diarie|Ärende)/iu.test(next?.text ?? '')
  )
    return false;
  const running =
    previous !== undefined && line.gap === 0 && /[\p{Ll},]$/u.test(previous.text) && previous.text.length > 50;
  return !running || findDiarienummer(rest).length > 0 || (Number(mark[1]) === lastNumber + 1 && /^\p{Lu}/u.test(rest));
}
