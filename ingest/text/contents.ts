/**
 * Tables of contents: where they stand in a text. What they say stands again where it belongs, so nothing is to be learned
 * from them but where that is; a heading, date or decision read there would be false.
 */
import type { DocumentType } from '../../graph/records.ts';
import type { Line } from './lines.ts';
import { noisyRegex } from './noise.ts';

export interface Stretch {
  start: number;
  end: number;
}

/** What opens a table of contents, alone on its line. */
const HEADING = noisyRegex('^(?:innehåll(?:s ?förteckning)?|table of contents|contents)\\s*:?(?:\\s+sida?n?)?$', 'iu');
/** The page number at a line's end, and what OCR reads in its place. */
const PAGE_NUMBER = '([\\dIlO]{1,3})';
/** Leader dots, whole or with the letters and marks that OCR makes of some. */
const LED = new RegExp(
  `(?:(?:[.·•‥_]\\s?){3,}|…{2,}|[.·…]{2,}[.·…,:;_\\-~ ceosarn]{5,}[.·…,:;_\\- ])\\s*${PAGE_NUMBER}\\s*$`,
  'u',
);
/** Words, a gap of any width and a number: a line of contents only under its heading. */
const SPACED = /\p{L}{3}.*?[\s.]\s*(\d{1,3})\s*$/u;
/** Leader dots whose page number was lost or stands elsewhere. */
const BARE_LEADER = /\p{L}.*(?:[.·…_]\s?){8,}$/u;
/** Opens an entry that goes on over the next line. */
const ENTRY_START = /^(?:§|\$|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}|Bilaga\b)/u;
const ENDS_WITH_PARAGRAPH = /[^§]§\s?\d{1,4}\s*$/u;
const OPENS_PARAGRAPH = /^(?:\p{L}{1,4}\s)?§\s?\d/u;
/** Longer lines are text. */
const LONGEST = 180;
/** An entry is wrapped over this many lines at most before the one with its page. */
const WRAPPED = 3;
/** Lines with leaders that are a table of contents without a heading. */
const MIN_LED = 3;

interface Entry {
  /** Index of the line. */
  at: number;
  page: number | null;
  led: boolean;
}

function entryOf(line: Line, at: number, headed: boolean): Entry | null {
  if (line.text.length > LONGEST + 120) return null;
  const m = LED.exec(line.text);
  if (m) return { at, page: numberOf(m[1]), led: true };
  if (!headed || line.text.length > LONGEST) return null;
  if (BARE_LEADER.test(line.text)) return { at, page: null, led: true };
  const spaced = SPACED.exec(line.text);
  return spaced ? { at, page: numberOf(spaced[1]), led: false } : null;
}

const numberOf = (page: string | undefined): number | null => {
  const digits = page?.replace(/[Il]/gu, '1').replace(/O/gu, '0');
  return digits === undefined ? null : Number(digits);
};

/** Pages of contents follow one upon another; a misread one is forgiven. */
function follow(entries: readonly Entry[]): boolean {
  const pages = entries.flatMap((e) => e.page ?? []);
  const back = pages.filter((p, i) => i > 0 && p < (pages[i - 1] ?? 0)).length;
  return back <= Math.floor(pages.length / 6);
}

/** A sentence stands between two entries: the contents ended before it. */
const isText = (line: Line): boolean => line.text.length > LONGEST || /\p{Ll}{2}[.!?]$/u.test(line.text);

/** The entries from a line on, as far as they follow closely enough. */
function entriesFrom(lines: readonly Line[], from: number, headed: boolean): Entry[] {
  const entries: Entry[] = [];
  let between = 0;
  for (let at = from; at < lines.length && between <= WRAPPED; at++) {
    const line = lines[at];
    if (line === undefined) break;
    // Entries that end with the number of their paragraph: one that begins with it opens the text.
    if (OPENS_PARAGRAPH.test(line.text) && ENDS_WITH_PARAGRAPH.test(lines[entries.at(-1)?.at ?? -1]?.text ?? '')) break;
    const entry = entryOf(line, at, headed);
    if (entry && (entry.led || !entries.some((e) => e.led)) && follow([...entries, entry])) {
      entries.push(entry);
      between = 0;
    } else if (isText(line)) break;
    else between++;
  }
  return entries;
}

function isContents(entries: readonly Entry[], headed: boolean): boolean {
  const led = entries.filter((e) => e.led).length;
  if (headed) return led >= 1 || entries.length >= 2;
  return led >= MIN_LED;
}

/**
 * Stretches of the text that its lines make out as tables of contents, heading included, in order. In a summons only what is
 * headed as one: an agenda may tell the pages of its papers, too.
 */
export function contentsOf(lines: readonly Line[], type?: DocumentType): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const headed = HEADING.test(line.text);
    if (!headed && (type === 'kallelse' || entryOf(line, at, false) === null)) continue;
    const entries = entriesFrom(lines, headed ? at + 1 : at, headed);
    const last = entries.at(-1);
    if (!last || !isContents(entries, headed)) continue;
    const first = headed ? at : wrappedStart(lines, at, found.at(-1)?.end ?? 0);
    found.push({ start: lines[first]?.start ?? line.start, end: lines[last.at]?.end ?? line.end });
    at = last.at;
  }
  return found;
}

/** The line on which the entry that ends at `at` begins. */
function wrappedStart(lines: readonly Line[], at: number, after: number): number {
  for (let back = at; back > 0 && at - back < WRAPPED; back--) {
    const line = lines[back];
    if (line === undefined || line.start < after) break;
    if (ENTRY_START.test(line.text)) return back;
    if (isText(lines[back - 1] ?? line)) break;
  }
  return at;
}

/** Whether an offset lies in one of the stretches. */
export const within = (stretches: readonly Stretch[], offset: number): boolean =>
  stretches.some((s) => offset >= s.start && offset < s.end);
