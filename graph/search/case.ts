/** From a typed diarienummer to a case: exact after normalisation, candidates when parts are missing, near misses when it does not exist. */
import type { CaseRecord } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { parseTyped, type TypedNumber } from '../text/diarienummer-typed.ts';

export type CaseLookup =
  | { status: 'one'; case: CaseRecord }
  /** Parts are missing, or several diaries have the number: the person must choose. */
  | { status: 'many'; candidates: CaseRecord[] }
  /** No such case; `near` holds those one slip away, most likely first. They are suggestions, never answers. */
  | { status: 'none'; near: CaseRecord[] };

/** Cases read for one number; a number without year can stand in every diary of every year. */
const READ_LIMIT = 500;
const CANDIDATE_LIMIT = 20;
const NEAR_LIMIT = 5;

/** Looks a typed diarienummer up. Text that is no diarienummer gives `none` without suggestions. */
export async function lookupCase(reader: StoreReader, typed: string): Promise<CaseLookup> {
  return lookupReadings(reader, parseTyped(typed), typed);
}

/** The same for a number already read; `typed` is searched for slips of the pen (`O` for `0`). */
export async function lookupReadings(
  reader: StoreReader,
  readings: readonly TypedNumber[],
  typed: string,
): Promise<CaseLookup> {
  for (const reading of readings) {
    const found = await exact(reader, reading);
    const only = found[0];
    if (only !== undefined && found.length === 1) return { status: 'one', case: only };
    if (found.length > 1) return { status: 'many', candidates: found.slice(0, CANDIDATE_LIMIT) };
  }
  return { status: 'none', near: await nearby(reader, readings, typed) };
}

const sameDiary = (a: string | null, b: string | null): boolean => (a ?? '').toLowerCase() === (b ?? '').toLowerCase();

async function exact(reader: StoreReader, r: TypedNumber): Promise<CaseRecord[]> {
  const found = await reader.cases({ number: r.number, ...(r.year === null ? {} : { year: r.year }) }, READ_LIMIT);
  return r.diarium === null ? found : found.filter((c) => sameDiary(c.diarium, r.diarium));
}

async function nearby(reader: StoreReader, readings: readonly TypedNumber[], typed: string): Promise<CaseRecord[]> {
  const out = new Map<string, CaseRecord>();
  const add = (found: CaseRecord[]): void => {
    for (const c of found) if (out.size < NEAR_LIMIT && !out.has(c.id)) out.set(c.id, c);
  };
  const mended = mendDigits(typed);
  if (mended !== typed) for (const r of parseTyped(mended)) add(await exact(reader, r));
  for (const r of readings) {
    for await (const found of slipped(reader, r)) {
      add(found);
      if (out.size >= NEAR_LIMIT) return [...out.values()];
    }
    if (r.year === null || r.diarium === null) continue;
    const written = r.diarium.toLowerCase();
    const sameNumber = await reader.cases({ number: r.number, year: r.year }, READ_LIMIT);
    add(sameNumber.filter((c) => c.diarium === null || variants(c.diarium.toLowerCase(), LETTERS).includes(written)));
  }
  return [...out.values()];
}

/** Letters that stand for digits: `2O18`, `l6`. */
function mendDigits(text: string): string {
  return text.replace(/(?<![\p{L}])(?=[\dOoIl|]*\d)[\dOoIl|]{2,}(?![\p{L}])/gu, (m) =>
    m.replace(/[Oo]/gu, '0').replace(/[Il|]/gu, '1'),
  );
}

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

/** All strings one slip away: two neighbours swapped first, then one sign wrong. */
function variants(written: string, alphabet: string): string[] {
  const out: string[] = [];
  for (let i = 0; i + 1 < written.length; i += 1) {
    const [a, b] = [written.charAt(i), written.charAt(i + 1)];
    if (a !== b) out.push(`${written.slice(0, i)}${b}${a}${written.slice(i + 2)}`);
  }
  for (let i = 0; i < written.length; i += 1) {
    for (const c of alphabet)
      if (c !== written.charAt(i)) out.push(`${written.slice(0, i)}${c}${written.slice(i + 1)}`);
  }
  return out;
}

/** Cases whose year is one slip off, then those whose number is: fewer slips are possible in a year, so they tell more. */
async function* slipped(reader: StoreReader, r: TypedNumber): AsyncGenerator<CaseRecord[]> {
  const sameDiaryOf = (found: CaseRecord[]): CaseRecord[] =>
    r.diarium === null ? found : found.filter((c) => sameDiary(c.diarium, r.diarium));
  if (r.year !== null) {
    const years = variants(String(r.year), DIGITS);
    const found = sameDiaryOf(await reader.cases({ number: r.number }, READ_LIMIT)).filter((c) =>
      years.includes(String(c.year)),
    );
    yield found.sort((a, b) => years.indexOf(String(a.year)) - years.indexOf(String(b.year)));
  }
  // Without diary and year a slip would fit almost anything.
  if (r.diarium === null && r.year === null) return;
  for (const number of variants(String(r.number), DIGITS)) {
    if (!number.startsWith('0')) yield exact(reader, { ...r, number: Number(number) });
  }
}
