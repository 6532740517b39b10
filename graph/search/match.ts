/** How well one passage answers to one word of a query: each word by its best reading, never by their sum. */
import { INDEX_FIELDS, type IndexedPassage, type IndexStats } from '../store.ts';
import { isWholeTerm } from '../text/analyse.ts';
import { fold } from '../text/fold.ts';
import { type Apart, PARTICLE_REACH } from './particles.ts';
import type { WeighedWord } from './weigh.ts';
import { FIELDS, K1, READINGS } from './weights.ts';

/** Terms of a passage that a query asks about. */
export interface Counts {
  /** Length-normalised, field-weighted frequency of a term. */
  frequency: Map<string, number>;
  /** Word places of a term in the text. */
  places: Map<string, number[]>;
}

/** By which reading a word was found. */
export const FOUND_BY = ['itself', 'inside', 'halves', 'phrasal', 'prefix', 'either', 'corrected', 'related'] as const;
export type Reading = (typeof FOUND_BY)[number];

export interface Match {
  /** 0 for not at all, about 1 for one occurrence of the word itself. */
  value: number;
  places: readonly number[];
  reading: Reading | null;
}

const NO_PLACES: readonly number[] = [];
const NONE: Match = { value: 0, places: NO_PLACES, reading: null };

export function count(entry: IndexedPassage, wanted: ReadonlySet<string>, stats: IndexStats): Counts {
  const frequency = new Map<string, number>();
  const places = new Map<string, number[]>();
  for (const field of INDEX_FIELDS) {
    const terms = entry.terms[field];
    const { weight, b } = FIELDS[field];
    const average = stats.averageLength[field] || 1;
    const one = weight / (1 - b + (b * terms.length) / average);
    let place = 0;
    for (const term of terms) {
      if (field === 'text' && !isWholeTerm(term)) place += 1;
      if (!wanted.has(term)) continue;
      frequency.set(term, (frequency.get(term) ?? 0) + one);
      if (field !== 'text') continue;
      const at = places.get(term);
      if (at) at.push(place);
      else places.set(term, [place]);
    }
  }
  return { frequency, places };
}

export const saturate = (f: number): number => (f * (K1 + 1)) / (f + K1);

export function match(word: WeighedWord, counts: Counts, entry: IndexedPassage): Match {
  const of = (term: string | null): number => (term === null ? 0 : (counts.frequency.get(term) ?? 0));
  const value = saturate(of(word.stem) + READINGS.folded * of(word.folded));
  const places = [...placesOf(counts, word.stem), ...placesOf(counts, word.folded)];
  const itself: Match = value > 0 ? { value, places, reading: 'itself' } : NONE;
  // Where the very word stands in the text no weaker reading can be better.
  if (places.length > 0 && !word.others.some((o) => o.as === 'either')) return itself;
  let best = itself;
  for (const found of readings(word, counts, entry)) if (found.value > best.value) best = found;
  return best;
}

function* readings(word: WeighedWord, counts: Counts, entry: IndexedPassage): Generator<Match> {
  for (const { stem, as } of word.others) {
    const value = READINGS[as] * saturate(counts.frequency.get(stem) ?? 0);
    if (value > 0) yield { value, places: placesOf(counts, stem), reading: as };
  }
  if (word.apart !== null) {
    const verb = verbPlaces(word.apart, counts);
    if (verb.length > 0) yield { value: READINGS.phrasal, places: verb, reading: 'phrasal' };
  }
  let share = 0;
  for (const [gram, idf] of word.gramIdf) if (counts.frequency.has(gram)) share += idf / word.gramTotal;
  if (share >= READINGS.leastGrams) yield { value: READINGS.grams * share, places: NO_PLACES, reading: 'inside' };
  const whole = word.halves.reduce((sum, h) => sum + h.idf, 0);
  const held = word.halves.reduce((sum, h) => sum + (counts.places.has(h.term) ? h.idf : 0), 0);
  if (whole > 0 && held / whole >= READINGS.leastHalves)
    yield { value: (READINGS.halves * held) / whole, places: NO_PLACES, reading: 'halves' };
  if (word.prefix !== null && beginsWith(entry, word.prefix)) yield { value: 1, places: NO_PLACES, reading: 'prefix' };
}

const placesOf = (counts: Counts, term: string | null): readonly number[] =>
  (term === null ? undefined : counts.places.get(term)) ?? NO_PLACES;

/** Places of a verb with its particle a few words after it. */
function verbPlaces({ verbs, particles }: Apart, counts: Counts): number[] {
  const after = particles.flatMap((p) => placesOf(counts, p));
  return verbs
    .flatMap((v) => placesOf(counts, v))
    .filter((at) => after.some((p) => p > at && p - at <= PARTICLE_REACH));
}

function beginsWith(entry: IndexedPassage, prefix: string): boolean {
  return [entry.terms.text, entry.terms.heading].some((terms) =>
    terms.some((t) => !isWholeTerm(t) && (t.startsWith(prefix) || fold(t).startsWith(prefix))),
  );
}
