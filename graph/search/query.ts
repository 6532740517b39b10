/**
 * Reads what a person typed. Tolerant: whatever it does not understand is a plain word, and it never throws.
 * Understood: `"en fras"`, `-ord`, `+ord`, `ena ELLER andra`, `början*`, `typ:`, `år:2019-2021`, `från:2019-05`, `till:`, `titel:`, `dnr:`, `person:`,
 * `arena:`, `organisation:`, `projekt:` (values may be quoted).
 */
import { findTyped, parseTyped, type TypedNumber } from '../text/diarienummer-typed.ts';
import { nameKey } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import { type Asked, askedIn } from './asks.ts';
import { typeNamed } from './facet-terms.ts';
import { type QueryWord, queryWords } from './query-words.ts';
import { ASKS_MEANING } from './stopwords.ts';

/** A diarienummer in the query. */
export interface QueryNumber {
  text: string;
  readings: TypedNumber[];
  /** False when it may mean something else: only a case that exists makes it a number. */
  certain: boolean;
}

export const NAME_FILTERS = ['person', 'arena', 'organization', 'project', 'case'] as const;
export type NameFilter = (typeof NAME_FILTERS)[number];

export interface QueryFilters {
  /** Types of which any will do; empty: all. */
  types: string[];
  years: { from: number; to: number } | null;
  /** Partial ISO dates, inclusive. */
  from: string | null;
  to: string | null;
  /** Stems the document's title must hold. */
  title: string[];
  names: { kind: NameFilter; value: string }[];
}

export interface ParsedQuery {
  /** What is left when filters are taken out, as typed. */
  text: string;
  words: QueryWord[];
  /** Stems that must stand in a row. */
  phrases: string[][];
  /** Stems a passage must not hold. */
  excluded: string[];
  numbers: QueryNumber[];
  filters: QueryFilters;
  /** The query asks what something is or means. */
  asksMeaning: boolean;
  /** Kinds of answer it asks for. */
  asked: Asked[];
}

/** Longer input is cut: no question is that long, and work must be bounded. */
const MAX_LENGTH = 400;

const FILTER_NAMES: Record<string, NameFilter | 'type' | 'year' | 'from' | 'to' | 'title'> = {
  fran: 'from',
  from: 'from',
  till: 'to',
  to: 'to',
  titel: 'title',
  title: 'title',
  typ: 'type',
  type: 'type',
  ar: 'year',
  year: 'year',
  dnr: 'case',
  diarienummer: 'case',
  case: 'case',
  person: 'person',
  namn: 'person',
  arena: 'arena',
  organ: 'arena',
  organisation: 'organization',
  organization: 'organization',
  projekt: 'project',
  project: 'project',
};

const FILTER = /(?<![\p{L}\p{N}])(?<name>\p{L}{2,13}):(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))/gu;
const PHRASE = /["”“](?<phrase>[^"”“]+)["”“]/gu;
const EXCLUDED = /(?<![^\s])[-−](?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/gu;
const REQUIRED = /(?<![^\s])\+(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/gu;

/** Reads a query. */
export function parseQuery(input: string): ParsedQuery {
  const filters: QueryFilters = { types: [], years: null, from: null, to: null, title: [], names: [] };
  const phrases: string[][] = [];
  const excluded: string[] = [];
  let text = input.normalize('NFC').slice(0, MAX_LENGTH);
  text = text.replace(FILTER, (whole, ...args) => {
    const g = args.at(-1) as Record<string, string | undefined>;
    return takeFilter(filters, g['name'] ?? '', (g['quoted'] ?? g['plain'] ?? '').trim()) ? ' ' : whole;
  });
  text = text.replace(PHRASE, (_, phrase: string) => {
    const stems = words(phrase).map((w) => stem(w.text));
    if (stems.length > 0) phrases.push(stems);
    return ` ${phrase} `;
  });
  text = text.replace(EXCLUDED, (_, word: string) => {
    excluded.push(stem(word.toLowerCase()));
    return ' ';
  });
  text = text.replace(REQUIRED, (_, word: string) => {
    phrases.push([stem(word.toLowerCase())]);
    return ` ${word} `;
  });
  text = text.replace(/["”“]/gu, ' ').replace(/\s+/gu, ' ').trim();
  return {
    text,
    words: queryWords(text),
    phrases,
    excluded,
    numbers: numbersOf(text),
    filters,
    asksMeaning: ASKS_MEANING.test(text),
    asked: askedIn(text),
  };
}

/** True when the filter was understood. */
function takeFilter(filters: QueryFilters, name: string, value: string): boolean {
  const kind = Object.hasOwn(FILTER_NAMES, nameKey(name)) ? FILTER_NAMES[nameKey(name)] : undefined;
  if (kind === undefined || value === '') return false;
  if (kind === 'type') {
    const type = typeNamed(value);
    if (type !== null) filters.types.push(type);
    return type !== null;
  }
  if (kind === 'year') {
    const m = /^(?<from>(?:19|20)\d{2})(?:\s*[-–]\s*(?<to>(?:19|20)\d{2}))?$/u.exec(value)?.groups;
    if (!m) return false;
    const years = [Number(m['from']), Number(m['to'] ?? m['from'])];
    filters.years = { from: Math.min(...years), to: Math.max(...years) };
    return true;
  }
  if (kind === 'from' || kind === 'to') {
    if (!/^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/u.test(value)) return false;
    filters[kind] = value;
    return true;
  }
  if (kind === 'title') {
    filters.title.push(...words(value).map((w) => stem(w.text)));
    return true;
  }
  filters.names.push({ kind, value });
  return true;
}

function numbersOf(text: string): QueryNumber[] {
  const whole = parseTyped(text).filter((r) => r.diarium !== null || r.year !== null);
  if (whole.length > 0)
    return [
      {
        text,
        readings: whole,
        certain: whole.some((r) => r.diarium !== null && r.year !== null) || /\d[/-]\d/u.test(text),
      },
    ];
  return findTyped(text).map((s) => ({ text: text.slice(s.start, s.end), readings: s.readings, certain: s.certain }));
}
