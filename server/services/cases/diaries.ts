/** Diaries: whose they are, which years, and which of their numbers the documents do not name. */
import type { CaseRecord } from '../../../graph/records.ts';
import type { CaseDiaries, DiaryGaps } from '../../contract/views.ts';
import { bySwedish } from '../order.ts';
import type { Room } from '../room.ts';

/** Fewer numbers than this say nothing of a sequence. */
const ENOUGH = 6;
/** Share of the numbers between the first and the last that must be named, before the rest are worth telling. */
const DENSE = 0.5;
/** What an issuer or a diary without a name is called in an address. */
export const NAMELESS = '-';

export interface DiaryFilter {
  authority: string;
  diarium: string;
}

export const authorityKey = ({ authority }: Pick<CaseRecord, 'authority'>): string => authority ?? NAMELESS;
export const diariumKey = ({ diarium }: Pick<CaseRecord, 'diarium'>): string => diarium || NAMELESS;

export async function caseDiaries(room: Room, filter: DiaryFilter, year: string): Promise<CaseDiaries> {
  const diaries = await allDiaries(room);
  return { ...filter, diaries, gaps: await gapsOf(room, filter, year) };
}

function allDiaries(room: Room): Promise<CaseDiaries['diaries']> {
  return room.once('diaries', async (reader) => {
    const diaries = new Map<string, { authority: string; diarium: string; years: Map<string, number> }>();
    for (const record of await reader.list('case')) {
      const [authority, diarium, year] = [authorityKey(record), diariumKey(record), String(record.year)];
      const key = `${authority}\n${diarium}`;
      const diary = diaries.get(key) ?? { authority, diarium, years: new Map<string, number>() };
      diary.years.set(year, (diary.years.get(year) ?? 0) + 1);
      diaries.set(key, diary);
    }
    return [...diaries.values()]
      .map(({ authority, diarium, years }) => ({
        authority,
        diarium,
        years: [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, count]) => ({ year, count })),
      }))
      .sort((a, b) => last(a.authority, b.authority) || last(a.diarium, b.diarium));
  });
}

/** By name, the nameless last. */
function last(a: string, b: string): number {
  return Number(a === NAMELESS) - Number(b === NAMELESS) || bySwedish(a, b);
}

/** Numbers of one diary's year that no document names. Null where no single diary and year is chosen. */
async function gapsOf(room: Room, { authority, diarium }: DiaryFilter, year: string): Promise<DiaryGaps | null> {
  if (diarium === '' || !/^\d{4}$/.test(year)) return null;
  const held = await room.reader.cases({ year: Number(year) }, 10_000);
  const own = held.filter((c) => diariumKey(c) === diarium && (authority === '' || authorityKey(c) === authority));
  // A number of two issuers is two cases: their sequences must not be mixed.
  if (new Set(own.map(authorityKey)).size > 1) return null;
  const numbers = [...new Set(own.map((c) => c.number))].sort((a, b) => a - b);
  const [first, end] = [numbers[0], numbers.at(-1)];
  if (first === undefined || end === undefined) return null;
  const whole = end - first + 1;
  const dense = numbers.length >= ENOUGH && numbers.length / whole >= DENSE;
  const known = new Set(numbers);
  const missing = dense ? Array.from({ length: whole }, (_, i) => first + i).filter((n) => !known.has(n)) : [];
  return { named: numbers.length, first, last: end, dense, missing };
}
