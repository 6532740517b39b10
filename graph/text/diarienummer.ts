/**
 * Diarienummer: finding them in running text, and the one term that stands for a case in every index.
 * A case is (diarium, number, year) within an issuer; zero padding, case, separators and order of the parts mean nothing.
 * Formats seen and the look-alikes that are no case: DOMAIN.md, "Diarienummer as seen".
 */

import {
  CASE_WORD,
  COLUMN_HEAD,
  COLUMN_LINES,
  digits,
  EU_PROCEDURE,
  FORMS,
  fullYear,
  ITEM_HEADING,
  isNoDiary,
  isOtherNumber,
  isUsualDiary,
  LABEL,
  LABEL_NEAR,
  type Needs,
  PARAGRAPH_HEADING,
  STARTS,
  YEAR_IN_FULL,
} from './diarienummer-forms.ts';
import { matchesAt } from './matches-at.ts';

export interface CaseNumber {
  /** Prefix as written, e.g. `ABC`, `Tn`; null when there is none. */
  diarium: string | null;
  number: number;
  year: number;
}

export interface FoundNumber extends CaseNumber {
  /** UTF-16 offsets of the number as written, label (`Dnr`) excluded. */
  start: number;
  end: number;
  text: string;
  /** Act number (`:3`): a document of the case, no case of its own. */
  act: number | null;
}

/** How far back a label may announce a number. */
const BEFORE = 60;
/** Years that a plan may span: `2024-27` behind an unknown word is a period. */
const LONGEST_PERIOD = 20;

/** A number as a form has it, not yet known to be a case's. */
interface Candidate extends FoundNumber {
  needs: Needs;
  /** Figures as written. */
  written: string;
  /** Year in four figures, as written. */
  inFull: boolean;
}

/** Texts whose numbers are kept, and the longest of them: a heading or passage is read by one stage after another. */
const KEPT = 5_000;
const LONGEST_KEPT = 4_000;
const kept = new Map<string, readonly FoundNumber[]>();

/**
 * Every diarienummer in a text, in order, without overlap. What a number must have besides its form says `Needs`: one without a diary counts when a
 * label announces it (`Dnr`, `Diarienummer` in the line above or over the column), when it goes on a list of numbers, or when it is
 * zero-padded to five digits or more.
 */
export function findDiarienummer(text: string): readonly FoundNumber[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const found = search(text);
  if (text.length > LONGEST_KEPT) return found;
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, found);
  return found;
}

function search(text: string): FoundNumber[] {
  if (!/\d/u.test(text)) return [];
  const hasYear = YEAR_IN_FULL.test(text);
  const starts = Array.from(text.matchAll(STARTS), (m) => m.index);
  const found: FoundNumber[] = [];
  const open: Candidate[] = [];
  const free = (c: FoundNumber): boolean => !found.some((f) => c.start < f.end && c.end > f.start);
  for (const form of FORMS) {
    if (form.inFull && !hasYear) continue;
    for (const m of matchesAt(starts, form.regex, text)) {
      const c = candidate(text, m, form.needs);
      if (c === null || !free(c)) continue;
      if (isTold(text, c)) found.push(...(c.needs === 'told' ? [withoutStrangeDiary(text, c)] : [c]));
      else open.push(c);
    }
  }
  const known = new Set(found.flatMap((f) => f.diarium ?? []));
  const heads = columns(text);
  for (const c of open) {
    if (!free(c)) continue;
    const byDiary =
      c.needs === 'told' && c.diarium !== null && known.has(c.diarium) && !isPeriod(c) && !isDay(c) && !isMonth(c);
    const inColumn = c.inFull && heads.some((h) => c.start > h.start && c.end < h.end) && isCell(text, c);
    if (byDiary || inColumn || (c.diarium === null && c.inFull && found.some((f) => goesOn(text, f, c)))) found.push(c);
  }
  return inherited(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** Does a number go on a list that another one began: `KS 2022/77, 2022/78 och 2022/80`? */
const goesOn = (text: string, one: FoundNumber, next: FoundNumber): boolean =>
  one.end < next.start &&
  next.start - one.end < 14 &&
  /^(?:,|,? och| samt| respektive)\s+$/u.test(text.slice(one.end, next.start));

/** A number without a diary in such a list has that of the one before it. */
function inherited(text: string, found: readonly FoundNumber[]): FoundNumber[] {
  const out: FoundNumber[] = [];
  for (const { start, end, text: as, diarium, number, year, act } of found) {
    const before = out.at(-1);
    const own = diarium ?? (before && goesOn(text, before, { ...before, start, end }) ? before.diarium : null);
    out.push({ start, end, text: as, diarium: own, number, year, act });
  }
  return out;
}

/** What a match of a form says; null where it is a look-alike. */
function candidate(text: string, m: RegExpExecArray, needs: Needs): Candidate | null {
  const g = m.groups ?? {};
  const short = g['first'] !== undefined;
  const pair = short ? shortYear(text, g['first'] ?? '', g['second'] ?? '') : null;
  if (short && pair === null) return null;
  const year = fullYear(pair?.year ?? g['year'] ?? '');
  const written = pair?.number ?? g['number'] ?? '';
  const diarium = g['diary'] ?? null;
  if (year === null || !/\d/.test(written) || digits(written) === 0) return null;
  if (diarium !== null && isNoDiary(diarium)) return null;
  if (isOtherNumber(text.slice(Math.max(0, m.index - BEFORE), m.index))) return null;
  const dashed = g['dashed'];
  const act = g['act'] ?? (dashed !== undefined && dashed.length < 3 ? dashed : undefined);
  return {
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    diarium,
    number: digits(written),
    year,
    act: act === undefined ? null : Number(act),
    needs,
    written,
    inFull: (g['year'] ?? '').length === 4,
  };
}

/** Which of two short figures is the year: the one that can be, that of a year the text names, else the second. */
function shortYear(text: string, first: string, second: string): { number: string; year: string } | null {
  const can = (yy: string): boolean => /^[012]\d$/u.test(yy);
  const named = (yy: string): boolean => new RegExp(`(?<!\\d)20${yy}(?!\\d)`, 'u').test(text);
  if (!can(first) && !can(second)) return null;
  const firstIs = can(first) && (!can(second) || (named(first) && !named(second)));
  return firstIs ? { number: second, year: first } : { number: first, year: second };
}

/** `14/5` may be a day of May. */
function isDay(c: Candidate): boolean {
  const [, day, month] = /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/u.exec(c.text) ?? [];
  return !c.inFull && day !== undefined && !/^0/u.test(c.written) && Number(day) <= 31 && Number(month) <= 12;
}

/** Does the place speak for the number? */
function isTold(text: string, c: Candidate): boolean {
  const before = text.slice(Math.max(0, c.start - BEFORE), c.start);
  if (c.diarium === null)
    return LABEL.test(before) || (c.inFull && CASE_WORD.test(before)) || isPadded(text, c) || isOfParagraph(text, c);
  const near = LABEL_NEAR.test(before);
  if (near) return c.needs !== 'labelled' || /^\p{Lu}/u.test(c.diarium) || isUsualDiary(c.diarium);
  if (c.needs === 'labelled' || isPeriod(c) || isDay(c)) return false;
  if (isUsualDiary(c.diarium)) return c.needs === 'alone' || !isMonth(c);
  if (c.needs === 'alone') return isCell(text, c) || (!/^\p{Lu}\p{Ll}{3,}$/u.test(c.diarium) && !isSeason(c));
  return /^\p{Lu}+$/u.test(c.diarium) && !isMonth(c) && !isShortPeriod(c) && (isCell(text, c) || endsHeading(text, c));
}

/** Right behind the number of a paragraph or item, or the last word of its heading: `§ 12 Rubrik, ABC 22-17`. */
function endsHeading(text: string, c: FoundNumber): boolean {
  const before = text.slice(text.lastIndexOf('\n', c.start - 1) + 1, c.start);
  return (
    ITEM_HEADING.test(before) &&
    (/^[ \t.)\]]*(?:\n|$)/u.test(text.slice(c.end)) || /^\D*\d+[.)]?[ \t]+\(?$/u.test(before))
  );
}

/** `2024-2027`, `2024/2025`: years, and no case. */
function isPeriod(c: Candidate): boolean {
  if (!c.inFull || c.written.length !== 4 || Math.abs(c.number - c.year) > LONGEST_PERIOD) return false;
  return Math.abs(c.number - c.year) === 1 || !c.text.includes('/');
}
/** `2024-27` */
const isShortPeriod = (c: Candidate): boolean => {
  const later = c.number - (c.year % 100);
  return c.inFull && c.written.length === 2 && later > 0 && later <= LONGEST_PERIOD;
};
/** `VM 2024/25`: the second figure is the year after. */
const isSeason = (c: Candidate): boolean => c.inFull && c.written.length === 2 && c.number === (c.year % 100) + 1;
/** `2024-05` may be May. */
const isMonth = (c: Candidate): boolean =>
  c.inFull && c.written.length === 2 && c.number <= 12 && !/[/:]/u.test(c.text);

/** Padded with zeros as no other number with a year is. */
const isPadded = (text: string, c: Candidate): boolean =>
  c.inFull &&
  (/^0\d{4,5}$/.test(c.written) || (/^0\d{3}$/.test(c.written) && c.text.includes('/'))) &&
  !EU_PROCEDURE.test(text.slice(c.end, c.end + 8));

/** Right behind the sign of a paragraph of minutes, or in a cell of its heading, or alone on one of the two lines below. */
function isOfParagraph(text: string, c: Candidate): boolean {
  if (!c.inFull || isPeriod(c) || isSeason(c) || isMonth(c)) return false;
  const lines = text.slice(Math.max(0, c.start - 400), c.start).split('\n');
  const own = lines.at(-1) ?? '';
  if (PARAGRAPH_HEADING.test(own)) return isCell(text, c) || /§\s?\d+[ \t]+\(?$/u.test(own);
  const above = lines
    .slice(0, -1)
    .filter((l) => l.trim() !== '')
    .slice(-2);
  return own.trim() === '' && isCell(text, c) && above.some((l) => PARAGRAPH_HEADING.test(l));
}

/** Alone on its line, or in a cell, or in brackets. */
function isCell(text: string, c: FoundNumber): boolean {
  const before = text.slice(Math.max(0, c.start - BEFORE), c.start);
  const behind = text.slice(c.end, c.end + BEFORE);
  return (
    /(?:^|\n|\t|\||[ \u00A0]{2}|\()[ \u00A0]*$/u.test(before) &&
    /^[ \u00A0]*(?:$|\n|\t|\||[ \u00A0]{2}|\))/u.test(behind)
  );
}

/** Capitals behind a labelled number are its diary only where they are a usual one: `Dnr 2024/12 SID 3`. */
function withoutStrangeDiary(text: string, c: Candidate): Candidate {
  const { diarium } = c;
  if (diarium === null || isUsualDiary(diarium) || !text.slice(c.start, c.end).endsWith(diarium)) return c;
  const as = c.text.slice(0, -diarium.length).trimEnd().replace(/-$/u, '');
  return { ...c, diarium: null, text: as, end: c.start + as.length };
}

/** Stretches under a table's head that has a column of numbers. */
function columns(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const start = at + line.length;
    at = start + 1;
    if (!COLUMN_HEAD.test(line) || !/\S(?:\t|\||[ \u00A0]{2,})/u.test(line)) continue;
    out.push({ start, end: start + 1 + lines.slice(i + 1, i + 1 + COLUMN_LINES).join('\n').length + 1 });
  }
  return out;
}

/** The one index term of a case: `abc_12_2020`; without diary `_34_2018`. Lower case, no padding. */
export function caseTerm(c: { diarium: string | null; number: number; year: number }): string {
  return `${(c.diarium ?? '').toLowerCase()}_${c.number}_${c.year}`;
}

/** How a case is shown when no document has spelled it: `ABC/12/2020`, `12/2020`. */
export function formatCaseNumber(c: CaseNumber): string {
  return c.diarium ? `${c.diarium}/${c.number}/${c.year}` : `${c.number}/${c.year}`;
}
