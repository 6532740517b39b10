/**
 * Searches the index of names: lunr finds the things with a word that begins as typed, the rest is order. Pure; no page is needed.
 * What nothing begins with is looked for inside words, and then a slip away.
 */
import lunr from 'lunr';
import { parseTyped } from '../../../graph/text/diarienummer-typed.ts';
import { stem } from '../../../graph/text/stem.ts';
import {
  INSTANT_KINDS,
  type InstantIndex,
  type InstantKind,
  instantNumber,
  instantWords,
} from '../../../server/contract/instant.ts';

export interface Suggestion {
  kind: InstantKind;
  id: string;
  name: string;
  detail: string;
}

export interface InstantFinder {
  /** The best things for what is typed so far, best first. Never throws. */
  find(typed: string, limit?: number): Suggestion[];
}

/** Suggestions shown. */
const SHOWN = 8;
/** Shorter words have too many neighbours to forgive a slip. */
const FORGIVEN = 5;
/** Shorter beginnings are had by so many names that going through all of them is sooner done than putting lists together. */
const LOOKED_UP = 3;
/** Shorter beginnings are in too many words to be looked for inside them. */
const INSIDE = 3;

/** What each sign that a thing is meant adds; the parts are of one scale, so that the table tells the order. */
const WORTH = {
  number: 1_000,
  whole: 100,
  begins: 40,
  /** A word of the name itself, not of what stands beside it. */
  inName: 25,
  wholeWord: 10,
  /** Typed with the same å, ä and ö. */
  diacritics: 6,
  /** By doublings of its mentions. */
  mentioned: 2,
  /** By lunr's score, whose best is 1. */
  relevance: 5,
} as const;

/** Documents are many and named alike: what has a page that gathers comes first. */
const KIND: Partial<Record<InstantKind, number>> = { document: -30, case: 3 };

interface Thing extends Suggestion {
  weight: number;
  /** The name's own words, and all it is found by. */
  nameWords: string[];
  terms: string[];
  folded: string;
}

export function instantFinder({ entries, terms, vectors }: InstantIndex): InstantFinder {
  const things = entries.map(([kind, id, name, detail, weight], at): Thing => {
    const nameWords = instantWords(name);
    const own = termsOf(vectors[at] ?? [], terms);
    const kindName = INSTANT_KINDS[kind] ?? 'document';
    return { kind: kindName, id, name, detail, weight, nameWords, terms: own, folded: nameWords.join(' ') };
  });
  const index = lunr.Index.load(serialised(terms, vectors));

  /** Places of things with a term that begins so, or is so within a slip; with lunr's score. */
  const having = (word: string, slips: number): Map<number, number> => {
    const found = index.query((query) => {
      if (slips > 0) query.term(word, { usePipeline: false, editDistance: slips });
      else
        for (const beginning of beginnings(word))
          query.term(beginning, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    });
    const best = found[0]?.score || 1;
    return new Map(found.map(({ ref, score }) => [Number(ref), score / best]));
  };

  const beginning = (words: readonly string[]): Map<number, number> => {
    const lead = longest(words);
    const looked = lead.length >= LOOKED_UP;
    const found: Map<number, number> = looked
      ? having(lead, 0)
      : new Map(things.map((_, at): [number, number] => [at, 0]));
    const asked = looked ? words.filter((word) => word !== lead) : words;
    const wanted = asked.map(beginnings);
    return keep(found, (at) =>
      wanted.every((some) => things[at]?.terms.some((term) => some.some((b) => term.startsWith(b)))),
    );
  };

  const inside = (words: readonly string[]): Map<number, number> => {
    if (longest(words).length < INSIDE) return new Map();
    const found = new Map<number, number>();
    for (const [at, { folded }] of things.entries()) if (words.every((word) => folded.includes(word))) found.set(at, 0);
    return found;
  };

  const slipped = (words: readonly string[]): Map<number, number> => {
    if (longest(words).length < FORGIVEN) return new Map();
    const found = words.map((word) => having(word, word.length < FORGIVEN || /\d/.test(word) ? 0 : 1));
    const [first = new Map<number, number>(), ...others] = found;
    return keep(first, (at) => others.every((other) => other.has(at)));
  };

  return {
    find(typed, limit = SHOWN) {
      const words = [...new Set(instantWords(typed))];
      if (words.length === 0) return [];
      const numbers = new Set(
        parseTyped(typed).flatMap(({ year, ...rest }) => (year === null ? [] : [instantNumber({ ...rest, year })])),
      );
      const found = beginning(words);
      if (found.size < limit) for (const [at, score] of inside(words)) if (!found.has(at)) found.set(at, score);
      // A number in another form than it is shown in has other words.
      if (numbers.size > 0)
        for (const [at, { terms: own }] of things.entries())
          if (own.some((term) => numbers.has(term))) found.set(at, 0);
      if (found.size === 0) for (const [at, score] of slipped(words)) found.set(at, score);
      const raw = typed.normalize('NFC').trim().toLowerCase();
      return [...found]
        .flatMap(([at, score]) => {
          const thing = things[at];
          return thing === undefined ? [] : [{ thing, at, worth: worthOf(thing, score, words, raw, numbers) }];
        })
        .sort((a, b) => b.worth - a.worth || a.at - b.at)
        .slice(0, limit)
        .map(({ thing: { kind, id, name, detail } }) => ({ kind, id, name, detail }));
    },
  };
}

function worthOf(
  thing: Thing,
  score: number,
  words: readonly string[],
  raw: string,
  numbers: ReadonlySet<string>,
): number {
  const { nameWords, folded } = thing;
  const whole = words.join(' ');
  let worth = WORTH.relevance * score + WORTH.mentioned * Math.log2(1 + thing.weight) + (KIND[thing.kind] ?? 0);
  if (numbers.size > 0 && thing.terms.some((term) => numbers.has(term))) worth += WORTH.number;
  if (folded === whole) worth += WORTH.whole;
  else if (folded.startsWith(whole)) worth += WORTH.begins;
  for (const word of words) {
    if (nameWords.some((own) => own.startsWith(word))) worth += WORTH.inName / words.length;
    if (nameWords.includes(word)) worth += WORTH.wholeWord / words.length;
  }
  return /[^\p{ASCII}]/u.test(raw) && thing.name.toLowerCase().includes(raw) ? worth + WORTH.diacritics : worth;
}

/** A word half typed is a beginning; one typed whole, in any inflection, has the stem that the index has. */
function beginnings(word: string): string[] {
  const root = word.length > INSIDE ? stem(word) : word;
  return root === word ? [word] : word.startsWith(root) ? [root] : [word, root];
}

const longest = (words: readonly string[]): string =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '');

const keep = (found: ReadonlyMap<number, number>, holds: (at: number) => boolean): Map<number, number> =>
  new Map([...found].filter(([at]) => holds(at)));

function termsOf(vector: readonly number[], terms: readonly string[]): string[] {
  const own: string[] = [];
  for (let i = 0; i < vector.length; i += 2) own.push(terms[vector[i] ?? 0] ?? '');
  return own;
}

/** The index as lunr writes it: vectors by thing, and what follows from them, the things by term. */
function serialised(terms: readonly string[], vectors: readonly number[][]): object {
  const postings: Record<string, object>[] = terms.map(() => ({}));
  for (const [at, vector] of vectors.entries())
    for (let i = 0; i < vector.length; i += 2) {
      const posting = postings[vector[i] ?? 0];
      if (posting) posting[at] = {};
    }
  return {
    version: lunr.version,
    fields: ['n'],
    fieldVectors: vectors.map((vector, at) => [`n/${at}`, vector.map((n, i) => (i % 2 === 0 ? n : n / 100))]),
    invertedIndex: terms.map((term, at) => [term, { _index: at, n: postings[at] }]),
    pipeline: [],
  };
}
