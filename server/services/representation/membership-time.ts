/** When a membership is known to have been held, as far as the documents tell. */
import type { MembershipRecord } from '../../../graph/records.ts';
import type { SeatSpan } from '../../contract/representation.ts';

export type Dated = Pick<MembershipRecord, 'from' | 'to' | 'asOf' | 'evidence'>;
/** The date of a document by its id; null when it has none. */
export type DateOf = (document: string) => string | null;

/** Longest term believed, years: one misread digit must not fill a table with centuries. */
const LONGEST = 60;

/**
 * The years in which a membership was held some day. By its own dates when it has them, else by the day it was seen, else by the dates of
 * the documents that tell of it. Earliest first.
 */
export function yearsHeld(row: Dated, dateOf: DateOf): number[] {
  const [from, to, seen] = [yearOf(row.from), yearOf(row.to), yearOf(row.asOf)];
  if (from !== null || to !== null) {
    // An open end is only known to have lasted until it was last seen, or for its first year.
    const known = [from ?? seen ?? to, to ?? seen ?? from].filter((year) => year !== null);
    const [first = 0, last = first] = known;
    return Array.from({ length: Math.min(LONGEST, Math.max(0, last - first + 1)) }, (_, i) => first + i);
  }
  if (seen !== null) return [seen];
  const told = row.evidence.flatMap((e) => yearOf(dateOf(e.document)) ?? []);
  return [...new Set(told)].sort((a, b) => a - b);
}

/** Whether a membership was held some day of a year. */
export function heldIn(row: Dated, year: number, dateOf: DateOf): boolean {
  return yearsHeld(row, dateOf).includes(year);
}

/** The same as a span for a timeline; null when nothing at all is known of when. */
export function spanOf(row: Dated, dateOf: DateOf): SeatSpan | null {
  const { from, to, asOf } = row;
  if (from !== null || to !== null) return { from, to, seen: asOf, told: 'term' };
  if (asOf !== null) return { from: asOf, to: asOf, seen: asOf, told: 'seen' };
  const dates = row.evidence.flatMap((e) => dateOf(e.document)?.slice(0, 4) ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? null : { from: first, to: last, seen: null, told: 'document' };
}

export function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
