/**
 * Reads what a person typed. Tolerant: whatever it does not understand is a plain word, and it never throws.
 * Understood: `"en fras"`, `-ord`, `typ:`, `år:2019-2021`, `dnr:`, `person:`, `arena:`, `organisation:`, `projekt:` (values may be quoted).
 */
import { analyse, foldedStem, grams, isWholeTerm } from '../text/analyse.ts';
import { findTyped, parseTyped, type TypedNumber } from '../text/diarienummer.ts';
import { nameKey } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import { type Asked, askedIn } from './asks.ts';
import { splitsOf } from './compounds.ts';
import { typeNamed } from './facet-terms.ts';
import { type Apart, apartOf, PARTICLE_REACH, PARTICLES } from './particles.ts';
import { relatedTo } from './related.ts';
import { ASKS_MEANING, STOPWORDS } from './stopwords.ts';

/** A word of the query with the readings it is matched by. */
export interface QueryWord {
  /** Lower case, as typed. */
  word: string;
  stem: string;
  /** Stem without diacritics; null when it is the stem itself. */
  folded: string | null;
  grams: string[];
  /** Stems of words people use for it. */
  related: readonly string[];
  /** The verb and particle it is made of. */
  apart: Apart | null;
  /** Ways to part it as a compound of two words, as stems; which of them are words the index tells. */
  splits: [string, string][];
  /** Place among the words of the query; neighbours differ by one. Null for a whole term. */
  place: number | null;
}

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
const MAX_WORDS = 24;

const FILTER_NAMES: Record<string, NameFilter | 'type' | 'year'> = {
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

/** Reads a query. */
export function parseQuery(input: string): ParsedQuery {
  const filters: QueryFilters = { types: [], years: null, names: [] };
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

/** The words that carry the query: without stop words, unless it has no others. */
function queryWords(text: string): QueryWord[] {
  const all = words(text).map((w, place) => ({ text: w.text, place }));
  const telling = all.filter((w) => !STOPWORDS.has(w.text));
  const chosen = (telling.length > 0 ? telling : all).slice(0, MAX_WORDS);
  const out = new Map<string, QueryWord>();
  for (const w of chosen) {
    const s = stem(w.text);
    if (!out.has(s)) out.set(s, withParticle(queryWord(w.text, w.place), all));
  }
  for (const t of analyse(text)) {
    if (isWholeTerm(t.term) && !out.has(t.term)) {
      out.set(t.term, {
        word: t.term,
        stem: t.term,
        folded: null,
        grams: [],
        related: [],
        apart: null,
        splits: [],
        place: null,
      });
    }
  }
  return [...out.values()];
}

function queryWord(word: string, place: number): QueryWord {
  const s = stem(word);
  const folded = foldedStem(word);
  return {
    word,
    stem: s,
    folded: folded === s ? null : folded,
    grams: grams(word),
    related: relatedTo(s),
    apart: apartOf(s),
    splits: splitsOf(word),
    place,
  };
}

/** A short verb with a particle is found as the noun they make: `följs … upp` as `uppföljning`. */
function withParticle(word: QueryWord, all: readonly { text: string; place: number }[]): QueryWord {
  const { place } = word;
  if (word.grams.length > 0 || place === null || !/^\p{L}{3,}$/u.test(word.stem)) return word;
  const after = all.find((w) => w.place > place && w.place <= place + PARTICLE_REACH && PARTICLES.has(w.text));
  return after ? { ...word, grams: grams(`${PARTICLES.get(after.text) ?? ''}${word.stem}`) } : word;
}
