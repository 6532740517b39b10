/** Headings of a text, told by their shape and their neighbours: what made them stand out on the page is lost. */
import type { DocumentType } from '../../graph/records.ts';
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { isTitle } from '../lexicon/roles.ts';
import { findPersonNames } from '../names/person-name.ts';
import { type Line, TOC_LINE } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';
import { isRow } from '../text/tables.ts';
import { annexLine } from './annex.ts';

/** The number before a heading: `1 Resultat`, `2. Resultat`, `2.1 Resultat`. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u;
/** `Holm, Anna` in a list of names. */
const NAME_REVERSED = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*$/u;
const SENTENCE_END = /[.,;:!?]$/u;
const BULLET = /^(?:[•▪●○–→*-]|\d+[.)]\s)/u;
/** Headings that stand alone on a line and open a block of a protocol or report, whatever surrounds them. */
const KNOWN = noisyRegex(
  '^(?:beslut|förslag till beslut|ärendebeskrivning|ärendet|sammanfattning(?: av ärendet)?|beslutsunderlag|handlingar?|tidigare behandling|yrkanden?|propositions?(?:ordning)?|beslutsgång|(?:omröstning|votering)(?!en)(?:s\\p{L}+)?(?:\\s[-–:]?.{1,40})?|reservation(?:er)?|protokollsanteckning(?:ar)?|jäv|utdrag till|expedieras till|beslutet skickas till|protokollsutdrag (?:till|skickas till)|bakgrund|inledning|syfte(?: och mål)?|uppföljning|resultat|bilagor|överväganden|bedömning|ekonomi(?:ska konsekvenser)?|ändring|parter|giltighetstid|uppsägning|innehåll(?:sförteckning)?)$',
  'iu',
);
/** An item of a summons, with its number before a full stop or in a column of its own. */
const AGENDA_LINE = /^(\d{1,2})(?:\.\s+|\t\s*)\p{Lu}/u;
/** A numbered heading is short: longer lines are clauses and points. */
const NUMBERED_WORDS = 9;
const MAX_WORDS = 12;
/** How far below a numbered line its own text is looked for. */
const AHEAD = 6;

/** A line among those round it. */
export interface Place {
  line: Line;
  previous: Line | undefined;
  /** The lines below, nearest first. */
  below: readonly Line[];
  /** Line length that most text lines of the document reach. */
  width: number;
  type: DocumentType;
  /** The § it stands in; null outside minutes. */
  paragraph: string | null;
}

const words = (t: string): number => t.split(/\s+/u).length;

const capitals = (s: string): boolean => {
  const letters = s.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase();
};

const numberOf = (line: Line | undefined): number[] | null =>
  NUMBERED.exec(line?.text ?? '')?.[1]
    ?.split('.')
    .map(Number) ?? null;

/** Names, offices, addresses, numbers of cases and times stand alone on a line too. */
function noHeading(t: string): boolean {
  return (
    NAME_REVERSED.test(t) ||
    t.includes('|') ||
    findDiarienummer(t).some((d) => d.text.length > t.length * 0.7) ||
    /^\d{3} ?\d{2} /u.test(t) ||
    /\d{1,2}[:.]\d\d$/u.test(t) ||
    (words(t) <= 4 && isTitle(t.split(/\s+/u)[0] ?? '')) ||
    findPersonNames(t)[0]?.start === 0
  );
}

/** Text below a line: a long line, a sentence or a list; columns of short words are none. */
const isText = (l: Line, width: number): boolean =>
  l.text.length > 0.6 * width || /\p{Ll}{2}[.!?:;]$|\p{Ll}{3}[.!?] \p{Lu}/u.test(l.text) || BULLET.test(l.text);

/** Lines that name annexes one after the other are a list of them. */
const listsAnnexes = ({ line, previous, below }: Place): boolean =>
  annexLine(line.text) !== null &&
  [previous, ...below.slice(0, 2)].some((l) => l !== undefined && annexLine(l.text) !== null);

/**
 * A line with a number and a full stop is an item of a list where the next line is one too, or the text below is but its
 * own second half; a heading where sentences stand below it before the next number.
 */
function opensText({ line, previous, below, width, paragraph }: Place): boolean {
  if (paragraph !== null || line.text.length > 0.8 * width) return false;
  const [next] = below;
  if (!next || /^\p{Ll}/u.test(next.text)) return false;
  const number = numberOf(line) ?? [];
  const deeper = (outer: number[] | null, inner: number[] | null): boolean =>
    outer !== null && inner !== null && inner.length > outer.length && outer.every((n, i) => n === inner[i]);
  if (deeper(number, numberOf(next))) return true;
  if (numberOf(previous) !== null && !deeper(numberOf(previous), number)) return false;
  const own: Line[] = [];
  for (const l of below.slice(0, AHEAD)) {
    if (numberOf(l) !== null) break;
    own.push(l);
  }
  return own.some((l) => isRow(l.text) || /\p{Ll}{2}[.!?:]/u.test(l.text) || l.text.length > 0.75 * width);
}

function isNumberedHeading(place: Place): boolean {
  const { line, previous } = place;
  const t = line.text;
  if (!NUMBERED.test(t) || SENTENCE_END.test(t) || words(t) > NUMBERED_WORDS) return false;
  if (/^\d+[.)]\s/u.test(t)) return opensText(place);
  // A bare number may as well be a quantity: only after an empty line, or with the depth of a section.
  return line.gap > 0 || (/^\d{1,2}\.\d/u.test(t) && /[.:!?]$/u.test(previous?.text ?? '.') && opensText(place));
}

function isHeading(place: Place): boolean {
  const { line, previous, below, width } = place;
  const t = line.text;
  const next = below[0];
  const numbered = isNumberedHeading(place);
  if (t.length > 110 || t.length < 3 || (BULLET.test(t) && !numbered) || TOC_LINE.test(t)) return false;
  if (line.indented && ((previous?.indented && line.gap === 0) || (next?.indented && next.gap === 0))) return false;
  if (KNOWN.test(t) && !/[.;]$/u.test(t)) return true;
  if (listsAnnexes(place)) return false;
  if (isRow(t.replace(/^\d[\d.]*\s+/u, '')) || (SENTENCE_END.test(t) && !NUMBERED.test(t)) || noHeading(t))
    return false;
  if (!/^[\p{Lu}\d#"”]/u.test(t) || !/\p{L}{3}/u.test(t)) return false;
  if (numbered && BULLET.test(t)) return true;
  if (capitals(t))
    return /\p{L}{3}/u.test(t) && t.replace(/[^\p{L}]/gu, '').length > 0.6 * t.replace(/\s/gu, '').length;
  if (!next || t.length > 0.8 * width || /^\p{Ll}/u.test(next.text)) return false;
  const broken = !previous || line.gap > 0 || SENTENCE_END.test(previous.text) || previous.text.length < 0.6 * width;
  const before = line.gap > 0 || (previous !== undefined && /[.:!?]$/u.test(previous.text));
  const after = next.gap > 0 || /^[\p{Lu}•▪–-]/u.test(next.text);
  return (
    broken &&
    before &&
    after &&
    below.slice(0, 4).some((l) => isText(l, width)) &&
    words(t) <= MAX_WORDS &&
    !/\d{2,}\s*$/u.test(t.replace(/(?:19|20)\d\d$/u, ''))
  );
}

/**
 * The level of the heading on a line, null where there is none: 1 for capitals, items of a summons and annexes, the depth
 * of its number for a numbered one, else one below `above`, the level of the numbered heading it stands under (0: none).
 */
export function headingLevel(place: Place, above: number): number | null {
  const { line, type, paragraph } = place;
  if (type === 'kallelse' && AGENDA_LINE.test(line.text)) return 1;
  if (type === 'kallelse' ? !KNOWN.test(line.text) : !isHeading(place)) return null;
  if (paragraph !== null) return 2;
  const number = numberOf(line);
  if (number !== null) return number.length;
  if (capitals(line.text) || annexLine(line.text) !== null) return 1;
  return above + 1 > 2 ? above + 1 : 2;
}

/** The depth of a line's number; 0 where it has none. */
export const numberDepth = (line: Line): number => numberOf(line)?.length ?? 0;

/** Line length that most text lines reach; headings are shorter. */
export function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map((l) => l.text.length).sort((a, b) => a - b);
  return Math.max(40, lengths[Math.floor(lengths.length * 0.75)] ?? 80);
}
