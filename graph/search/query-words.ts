/** From the words a person typed to what each of them is matched by. */
import { analyse, foldedStem, grams, isWholeTerm } from '../text/analyse.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import { splitsOf } from './compounds.ts';
import { type Apart, apartOf, PARTICLE_REACH, PARTICLES } from './particles.ts';
import { relatedTo } from './related.ts';
import { STOPWORDS } from './stopwords.ts';

/** `either`: typed as an alternative; `corrected`: the nearest word the index knows; `related`: people use one for the other. */
export interface OtherStem {
  stem: string;
  as: 'either' | 'corrected' | 'related';
}

/** A word of the query with the readings it is matched by. */
export interface QueryWord {
  /** Lower case, as typed. */
  word: string;
  stem: string;
  /** Stem without diacritics; null when it is the stem itself. */
  folded: string | null;
  grams: string[];
  /** Other stems that stand for it. */
  others: readonly OtherStem[];
  /** What words must begin with, folded, when it was typed with a star (`bredband*`). */
  prefix: string | null;
  /** The verb and particle it is made of. */
  apart: Apart | null;
  /** Ways to part it as a compound of two words, as stems; which of them are words the index tells. */
  splits: [string, string][];
  /** Place among the words of the query; neighbours differ by one. Null for a whole term. */
  place: number | null;
}

/** Longer queries are cut: no question is that long, and work must be bounded. */
const MAX_WORDS = 24;
/** A star finds by n-grams, and those have five letters. */
export const LEAST_PREFIX = 5;

/** Words typed as alternatives: `cykel ELLER buss`. */
const EITHER: ReadonlySet<string> = new Set(['ELLER', 'OR']);

interface Typed {
  text: string;
  place: number;
  starred: boolean;
  /** Joined to the word before by ELLER. */
  alternative: boolean;
}

/** The words that carry the query: without stop words, unless it has no others. */
export function queryWords(text: string): QueryWord[] {
  const all = typedWords(text);
  const telling = all.filter((w) => w.alternative || !STOPWORDS.has(w.text));
  const chosen = (telling.length > 0 ? telling : all).slice(0, MAX_WORDS);
  const out = new Map<string, QueryWord>();
  let last: QueryWord | undefined;
  for (const w of chosen) {
    const s = stem(w.text);
    if (w.alternative && last) {
      last = { ...last, others: [...last.others, { stem: s, as: 'either' }] };
      out.set(last.stem, last);
    } else {
      last = out.get(s) ?? withParticle(queryWord(w), all);
      out.set(s, last);
    }
  }
  for (const t of analyse(text)) {
    if (isWholeTerm(t.term) && !out.has(t.term)) out.set(t.term, wholeTerm(t.term));
  }
  return [...out.values()];
}

function typedWords(text: string): Typed[] {
  const out: Typed[] = [];
  let either = false;
  for (const w of words(text)) {
    if (EITHER.has(text.slice(w.start, w.end)) && out.length > 0) {
      either = true;
      continue;
    }
    out.push({ text: w.text, place: out.length, starred: text[w.end] === '*', alternative: either });
    either = false;
  }
  return out;
}

function wholeTerm(term: string): QueryWord {
  return {
    word: term,
    stem: term,
    folded: null,
    grams: [],
    others: [],
    prefix: null,
    apart: null,
    splits: [],
    place: null,
  };
}

function queryWord({ text, place, starred }: Typed): QueryWord {
  const s = stem(text);
  const folded = foldedStem(text);
  const prefix = starred && text.length >= LEAST_PREFIX ? fold(text) : null;
  return {
    word: text,
    stem: s,
    folded: folded === s ? null : folded,
    grams: grams(text),
    others: relatedTo(s).map((other) => ({ stem: other, as: 'related' })),
    prefix,
    apart: apartOf(s),
    splits: splitsOf(text),
    place,
  };
}

/** A short verb with a particle is found as the noun they make: `följs … upp` as `uppföljning`. */
function withParticle(word: QueryWord, all: readonly Typed[]): QueryWord {
  const { place } = word;
  if (word.grams.length > 0 || place === null || !/^\p{L}{3,}$/u.test(word.stem)) return word;
  const after = all.find((w) => w.place > place && w.place <= place + PARTICLE_REACH && PARTICLES.has(w.text));
  return after ? { ...word, grams: grams(`${PARTICLES.get(after.text) ?? ''}${word.stem}`) } : word;
}
