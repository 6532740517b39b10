/** The last day to give notice of an agreement, reckoned from its term and its own words. Pure. */
import type { AgreementRecord } from '../../../graph/records.ts';
import { isDay, monthsBefore } from './days.ts';

const NUMBERS: Record<string, number> = {
  en: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  arton: 18,
  tjugofyra: 24,
};
/** `senast tolv månader före avtalstidens utgång`, `minst 6 månader innan`, `senast ett år före`. */
const BEFORE_THE_END = new RegExp(
  String.raw`(?<!\p{L})(?:senast|minst)\s+(?:(?<months>\d{1,2}|${Object.keys(NUMBERS).join('|')})\s+månad(?:er)?|(?<years>ett|en|1|två|2)\s+år)\s+(?:före|innan)(?!\p{L})`,
  'iu',
);

export interface LastNotice {
  /** ISO date. */
  day: string;
  /** The clause of the agreement it is reckoned from. */
  clause: string;
}

/** Null where the agreement tells no last day, or no end to reckon from. A time of notice alone (`sex månader`) gives no day. */
export function lastNotice({
  to,
  renewal,
  notice,
}: Pick<AgreementRecord, 'to' | 'renewal' | 'notice'>): LastNotice | null {
  if (to === null || !isDay(to)) return null;
  for (const clause of [notice, renewal]) {
    const told = clause === null ? null : BEFORE_THE_END.exec(clause);
    if (clause === null || told === null) continue;
    const { months, years } = told.groups ?? {};
    const count =
      months === undefined
        ? years === 'två' || years === '2'
          ? 24
          : 12
        : (NUMBERS[months.toLowerCase()] ?? Number(months));
    return { day: monthsBefore(to, count), clause };
  }
  return null;
}
