/**
 * Diarienummer: finding them in running text, reading what a person typed, and the one term that stands for a case in every index.
 * A case is (diarium, number, year) within an issuer; zero padding, case, separators and order of the parts mean nothing.
 * Formats seen and the look-alikes that are no case: DOMAIN.md, "Diarienummer as seen".
 */

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

const YEAR_MIN = 1950;
const YEAR_MAX = 2049;

/** Digits, with the letter O that a scan gives for a zero. */
const D = '[\\dO]';
const YEAR = `(?:19|2[0O])${D}{2}`;
/** A break that page layout or a table cell puts after a separator. */
const BR = '(?:\\s*(?:\\n|<br\\s*/?>)\\s*)?';
const SLASH = `\\s?/${BR}`;
const DASH = `-${BR}`;
/** Diary prefix: capitals, or capital and small letters; at most seven. */
const DIARY = '\\p{Lu}[\\p{L}]{0,6}';
/** Plan or classification code after a number: ` 001`, `-003`. */
const PLAN = '(?:[ -]\\d{3}(?![\\d/.:-]))?';
const ACT = '(?::(?<act>\\d{1,4}))?';

interface Pattern {
  /** How it is written. */
  like: string;
  body: string;
  /** Without a diary: counts only behind a label, or when it is zero-padded as no other number is. */
  bare?: boolean;
}

/** Written forms, most telling first; the first that matches at a place wins. */
const PATTERNS: Pattern[] = [
  { like: '2019/KS 0023 001', body: `(?<year>${YEAR})${SLASH}(?<diary>${DIARY}) ?(?<number>${D}{1,6})${PLAN}` },
  { like: '2016KSM0311 301', body: `(?<year>${YEAR})(?<diary>\\p{Lu}{2,5})(?<number>\\d{2,6})${PLAN}` },
  { like: '2021.52 KS', body: `(?<year>${YEAR})\\.(?<number>\\d{1,6}) (?<diary>\\p{Lu}{2,5})(?![\\p{L}])` },
  {
    like: 'ABC/12/2020',
    body: `(?<diary>${DIARY})${SLASH}(?<number>${D}{1,6})${SLASH}(?<year>${YEAR})(?:-\\d{1,3}(?!\\d))?${ACT}`,
  },
  {
    like: 'KS/2019:77-003, RS/2016-41',
    body: `(?<diary>${DIARY})${SLASH}(?<year>${YEAR})(?::|${DASH})(?<number>${D}{1,6})${PLAN}`,
  },
  {
    like: 'KS 2019/88, SN-2016/71, KS2025/310',
    body: `(?<diary>${DIARY})[ -]?(?<year>${YEAR})${SLASH}(?<number>${D}{1,6})(?:-\\d{1,3}(?!\\d))?${ACT}`,
  },
  { like: 'BN-2021-00017:2', body: `(?<diary>${DIARY})${DASH}(?<year>${YEAR})${DASH}(?<number>${D}{1,6})${ACT}` },
  { like: 'KS 2019:61', body: `(?<diary>\\p{Lu}{2,5}) (?<year>${YEAR}):(?<number>\\d{1,6})${ACT}` },
  { like: 'KS 2021-00045', body: `(?<diary>\\p{Lu}\\p{L}{1,4}) (?<year>${YEAR})-(?<number>\\d{3,6})${ACT}` },
  { like: 'Tn 51/2025, KS-51/2025', body: `(?<diary>${DIARY})[ -](?<number>${D}{1,6})${SLASH}(?<year>${YEAR})${ACT}` },
  { like: 'KS 51/22', body: `(?<diary>\\p{Lu}\\p{L}{1,4}) (?<number>\\d{1,5})/(?<year>\\d{2})(?!\\d)`, bare: true },
  { like: 'RV170123', body: '(?<diary>\\p{Lu}{2,4})(?<year>[012]\\d)(?<number>\\d{4})(?!\\d)' },
  { like: '2015-000012', body: `(?<year>${YEAR})-(?<number>\\d{1,6})${ACT}`, bare: true },
  { like: '2015/208', body: `(?<year>${YEAR})/(?<number>\\d{1,6})${ACT}`, bare: true },
  { like: '2021:52', body: `(?<year>${YEAR}):(?<number>\\d{1,6})`, bare: true },
  { like: '00127/2021', body: `(?<number>${D}{1,6})${SLASH}(?<year>${YEAR})${ACT}`, bare: true },
  { like: '4410-2011', body: `(?<number>\\d{1,6})-(?<year>${YEAR})`, bare: true },
  { like: '0312/21', body: '(?<number>\\d{1,6})/(?<year>\\d{2})(?!\\d)', bare: true },
];

/** What may not stand before or after: the middle of a longer number, a date, a path, an address. */
const BEFORE = '(?<![\\p{L}\\d/.:@_-])';
/** A date goes on with `-07`; a directive with `/EU`. A classification code glued on (`20211.1.7`) is let through. */
const AFTER = '(?!\\d(?!\\.\\d)|-\\d|/[\\p{L}\\d]|@)';
const FORMS = PATTERNS.map((p) => ({ ...p, regex: new RegExp(`${BEFORE}${p.body}${AFTER}`, 'dgu') }));

/** Words that announce a number; between them and it stand no letters. */
const LABEL =
  /(?:dnr|d\.nr|diarienr|diarienummer|diarie-?\s?nr|ärendenummer|ärendenr|ärende\s?nr|ärende|beteckning|referensnummer)(?:\s*\(.{0,20}\))?[^\p{L}]{0,40}$/iu;

/** Series of law, print and case law that are numbered like a case, and words that precede year/number without being a diary. */
const NOT_DIARY = new Set(
  (
    'sou ds dir prop skr bet rskr mot sfs iso en ss sis nja hfd rå möd rh ad eu eg eeg euratom com kom celex cas ' +
    'handling handl sid sida sidan kap nr no kl kv bil tab fig vol lag lagen förordning förordningen direktiv direktivet ' +
    'januari februari mars april maj juni juli augusti september oktober november december jan feb mar apr jun jul aug sep okt nov dec ' +
    'våren hösten sommaren vintern år åren budget läsåret läsår mål p t b ö m f tel fax tfn org ' +
    'se av en ett om är ej att för från med till vid och den det de du vi ni han hon i på som samt eller enligt under ca cirka totalt'
  ).split(' '),
);
/** Statute series: HSLF-FS, SOSFS, SKOLFS, TSFS … */
const STATUTES = /fs$/iu;
/** A law cited just before: `vallagen (2005:837)`, `prop. 2019/20:45`, `förordning (EU) nr 2016/679`. */
const LAW_BEFORE =
  /(?:lagen?|balken?|förordning(?:en)?|direktiv(?:et)?|föreskrift(?:er|erna)?|stadgan?|prop\.?|bet\.?|rskr\.?|dir\.?|sou|sfs|mål(?:\s+nr)?|artikel|\((?:eu|eg)\)(?:\s+nr)?)[\s(]*$/iu;
const ACCOUNT_BEFORE =
  /(?:bankgiro|bg|plusgiro|pg|postgiro|tfn|tel|telefon|fax|mobil|org\.?\s?(?:nr|nummer)|organisationsn(?:r|ummer)|fastighet(?:en)?)\.?:?\s*$/iu;

const digits = (s: string): number => Number(s.replace(/O/g, '0'));

function fullYear(written: string): number | null {
  const n = digits(written);
  if (written.length === 4) return n >= YEAR_MIN && n <= YEAR_MAX ? n : null;
  return n < 50 ? 2000 + n : 1900 + n;
}

/**
 * Every diarienummer in a text, in order, without overlap. A number without diary counts when a label announces it
 * (`Dnr`, `Diarienummer` in the line above …) or when it is zero-padded to five digits or more.
 */
export function findDiarienummer(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  const taken: [number, number][] = [];
  for (const form of FORMS) {
    form.regex.lastIndex = 0;
    for (let m = form.regex.exec(text); m; m = form.regex.exec(text)) {
      const start = m.index;
      const end = start + m[0].length;
      if (taken.some(([a, b]) => start < b && end > a)) continue;
      const g = m.groups ?? {};
      const year = fullYear(g['year'] ?? '');
      const diary = g['diary'] ?? null;
      const written = g['number'] ?? '';
      if (year === null || !/\d/.test(written)) continue;
      if (diary !== null && (NOT_DIARY.has(diary.toLowerCase()) || STATUTES.test(diary))) continue;
      const before = text.slice(Math.max(0, start - 60), start);
      if (LAW_BEFORE.test(before) || ACCOUNT_BEFORE.test(before)) continue;
      if (form.bare) {
        const labelled = LABEL.test(before);
        const padded = diary === null && g['year']?.length === 4 && /^0\d{4,5}$/.test(written);
        if (!labelled && !padded) continue;
      }
      taken.push([start, end]);
      found.push({
        start,
        end,
        text: m[0],
        diarium: diary,
        number: digits(written),
        year,
        act: g['act'] ? Number(g['act']) : null,
      });
    }
  }
  return found.filter((f) => f.number > 0).sort((a, b) => a.start - b.start);
}

/** The one index term of a case: `abc_12_2020`; without diary `_34_2018`. Lower case, no padding. */
export function caseTerm(c: { diarium: string | null; number: number; year: number }): string {
  return `${(c.diarium ?? '').toLowerCase()}_${c.number}_${c.year}`;
}

/** How a case is shown when no document has spelled it: `ABC/12/2020`, `12/2020`. */
export function formatCaseNumber(c: CaseNumber): string {
  return c.diarium ? `${c.diarium}/${c.number}/${c.year}` : `${c.number}/${c.year}`;
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
  if (diarium !== null && (diarium.length > 7 || NOT_DIARY.has(diarium.toLowerCase()) || STATUTES.test(diarium)))
    return [];
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
