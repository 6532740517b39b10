/** Dates in running text, in any Swedish spelling, as terms that meet: `3 maj 2019` and `2019-05-03`. */

/** The months in Swedish, January first. */
export const MONTHS: readonly string[] = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

interface FoundDate {
  start: number;
  end: number;
  year: number;
  /** 1..12 */
  month: number;
  /** 1..31, or null for a month. */
  day: number | null;
}

const ISO = /(?<![\d/-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d/:])/gu;
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:den\\s+)?(?<day>\\d{1,2})(?::?[ea])?\\s+)?(?<month>${MONTHS.join('|')})\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'giu',
);

/** Every date with a year, whole or month only, in order. */
export function findDates(text: string): FoundDate[] {
  const out: FoundDate[] = [];
  for (const regex of [ISO, SPOKEN]) {
    for (const m of text.matchAll(regex)) {
      const g = m.groups ?? {};
      const written = g['month'] ?? '';
      const month = /^\d/u.test(written) ? Number(written) : MONTHS.indexOf(written.toLowerCase()) + 1;
      const day = g['day'] === undefined ? null : Number(g['day']);
      if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) continue;
      out.push({ start: m.index, end: m.index + m[0].length, year: Number(g['year']), month, day });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Terms of a date: the month, and the day when it is known. */
export function dateTerms(d: { year: number; month: number; day: number | null }): string[] {
  const month = `m_${d.year}_${two(d.month)}`;
  return d.day === null ? [month] : [month, `d_${d.year}_${two(d.month)}_${two(d.day)}`];
}
