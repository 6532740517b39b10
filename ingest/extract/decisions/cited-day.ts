import { findDates } from '../../text/dates.ts';

/** The day that stands right behind a body's name, as minutes are cited: ` 2031-05-26, § 12`, ` 26-27 maj 2031`, ` den 26/5 2031`. `end` is in `tail`. */
export function dayRightBehind(tail: string, year: number | null): { iso: string; end: number } | null {
  const day = findDates(tail.slice(0, 48), year).find((d) => d.iso.length === 10);
  return day && /^\s*(?:den\s)?$/u.test(tail.slice(0, day.start)) ? { iso: day.iso, end: day.end } : null;
}
