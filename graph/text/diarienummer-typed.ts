/** Diarienummer as a person types them, alone or within a query: every way to understand them. */
import { fullYear, isNoDiary, YEAR_MAX, YEAR_MIN } from './diarienummer-forms.ts';

/** One way to understand what was typed; missing parts are null. */
export interface TypedNumber {
  diarium: string | null;
  number: number;
  year: number | null;
}

/** A typed number within a longer query. */
export interface TypedSpan {
  start: number;
  end: number;
  /** Best first. */
  readings: TypedNumber[];
  /** False when the words may mean something else (`covid 19`): only a case that exists makes it one. */
  certain: boolean;
}

const TYPED_LABEL = /^(?:diarienummer|diarienr|dnr|d\.nr|ärendenummer|ärendenr|ärende(?:\s?nr)?|nr)\.?:?\s*/iu;

/**
 * Every way to understand a typed diarienummer, best first; empty when it is none. Case, separators, zero padding,
 * order and `Dnr:` mean nothing: `abc 12 2020`, `2020/12 ABC`, `ABC/0012/2020` are one. An act number (`:3`) is left out.
 */
export function parseTyped(input: string): TypedNumber[] {
  const text = input
    .normalize('NFC')
    .trim()
    .replace(TYPED_LABEL, '')
    .replace(/:\d{1,3}$/u, (act) => (/\d\D+\d+:\d+$/u.test(input) ? '' : act));
  if (text.length > 40) return [];
  const parts = text.match(/\p{L}+|\d+/gu) ?? [];
  const rest = text.replace(/\p{L}+|\d+/gu, '').replace(/[\s/.:\-–_]+/gu, '');
  const words = parts.filter((p) => /\p{L}/u.test(p));
  const numbers = parts.filter((p) => /^\d/u.test(p));
  if (rest !== '' || words.length > 1 || numbers.length === 0 || numbers.length > 3) return [];
  const diarium = words[0] ?? null;
  if (diarium !== null && (diarium.length > 7 || isNoDiary(diarium))) return [];
  return readings(diarium, numbers);
}

function readings(diarium: string | null, numbers: string[]): TypedNumber[] {
  const out: TypedNumber[] = [];
  const add = (number: string | undefined, year: string | null): void => {
    if (number === undefined || Number(number) === 0 || number.length > 6) return;
    const full = year === null ? null : fullYear(year);
    if (year !== null && full === null) return;
    if (!out.some((r) => r.number === Number(number) && r.year === full))
      out.push({ diarium, number: Number(number), year: full });
  };
  const [a, b] = numbers;
  if (a === undefined) return out;
  if (b === undefined) {
    if (diarium === null) return out;
    if (a.length === 6) add(a.slice(2), a.slice(0, 2));
    add(a, null);
    return out;
  }
  const isYear = (s: string): boolean => s.length === 4 && fullYear(s) !== null;
  if (isYear(b)) add(a, b);
  if (isYear(a)) add(b, a);
  if (!isYear(a) && b.length === 2) add(a, b);
  return out;
}

/**
 * Diarienummer inside a longer query: `ärende 77/2019 nätverket`, `ABC 77`.
 * Longest first; what may mean something else is marked uncertain.
 */
export function findTyped(query: string): TypedSpan[] {
  const spans: TypedSpan[] = [];
  const forms: { regex: RegExp; certain: boolean }[] = [
    {
      regex: /(?<![\p{L}\d])\p{L}{1,7}[\s/:.-]{0,2}\d{1,6}[\s/:.-]{1,2}\d{1,6}(?:[:-]\d{1,3})?(?![\p{L}\d])/gu,
      certain: true,
    },
    { regex: /(?<![\p{L}\d])\d{4}[\s/.]{0,2}\p{L}{1,7}[\s/:.-]{0,2}\d{1,6}(?![\p{L}\d])/gu, certain: true },
    { regex: /(?<![\p{L}\d])\d{1,6}[\s/:.-]{1,2}\d{1,6}[\s/:.-]{1,2}\p{L}{1,7}(?![\p{L}\d])/gu, certain: false },
    { regex: /(?<![\p{L}\d/.-])\d{1,6}[/:.-]\d{1,6}(?![\p{L}\d/.-])/gu, certain: true },
    { regex: /(?<![\p{L}\d])\p{Lu}{1,4}\d{6}(?![\p{L}\d])/gu, certain: true },
    { regex: /(?<![\p{L}\d])\p{L}{1,7}[\s/:.-]{1,2}\d{1,6}(?![\p{L}\d/.:-])/gu, certain: false },
  ];
  for (const { regex, certain } of forms) {
    for (const m of query.matchAll(regex)) {
      const start = m.index;
      const end = start + m[0].length;
      if (spans.some((s) => start < s.end && end > s.start)) continue;
      const found = parseTyped(m[0]).filter((r) => r.year !== null || r.number < YEAR_MIN || r.number > YEAR_MAX);
      if (found.length > 0) spans.push({ start, end, readings: found, certain });
    }
  }
  return spans.sort((x, y) => x.start - y.start);
}
