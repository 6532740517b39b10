/** Mandate periods of municipalities and regions, and days of partial dates. Pure. */
import type { MandatePeriod } from '../../contract/since.ts';

/** A year of general elections; since 1994 there is one every fourth year. */
const ELECTION = 1994;
const EVERY = 4;

/** The periods that touch the years given, latest first. */
export function mandatePeriods(firstYear: number, lastYear: number): MandatePeriod[] {
  const periods: MandatePeriod[] = [];
  for (let from = startOf(lastYear); from + EVERY > firstYear; from -= EVERY)
    periods.push({ from: `${from}-01-01`, until: `${from + EVERY - 1}-12-31` });
  return periods;
}

/** The year the period began that a year is in. */
function startOf(year: number): number {
  const since = (((year - ELECTION - 1) % EVERY) + EVERY) % EVERY;
  return year - since;
}

/** The first day a partial ISO date can mean. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day a partial ISO date can mean. */
export function lastDay(date: string): string {
  if (date.length >= 10) return date.slice(0, 10);
  if (date.length < 7) return `${date.slice(0, 4)}-12-31`;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date.slice(0, 7)}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Whether a partial date can be within two days, both counted. */
export function isWithin(date: string, from: string, until: string): boolean {
  return lastDay(date) >= from && firstDay(date) <= until;
}
