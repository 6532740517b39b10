/**
 * Ranks candidates: BM25F over weighted fields per query word, each word by its best reading (stem, folded stem, n-grams),
 * with bonuses for coverage and nearness. One canonical order, so that every store answers alike.
 */
import type { IndexedPassage, IndexField, IndexStats } from '../store.ts';
import { INDEX_FIELDS } from '../store.ts';
import { isWholeTerm } from '../text/analyse.ts';
import { yearTerm } from './facet-terms.ts';
import { type Apart, PARTICLE_REACH } from './particles.ts';
import type { QueryWord } from './query.ts';
import { BONUS, CONTENTS_LIST, CONTEXT, FIELDS, IDENTIFIER, K1, LEAST_IDF, READINGS } from './weights.ts';

export interface RankQuery {
  words: QueryWord[];
  phrases: string[][];
  excluded: string[];
  /** Whole terms of cases the query names, with what each adds. */
  cases: Map<string, number>;
  /** Ids of things the query names, with what each adds to passages that mention it. */
  named: Map<string, number>;
}

export interface Ranked {
  entry: IndexedPassage;
  score: number;
}

/** Document frequencies of every term the query uses. */
export type Frequencies = ReadonlyMap<string, number>;

interface WeighedWord extends QueryWord {
  idf: number;
  gramIdf: Map<string, number>;
  gramTotal: number;
  /** The two words it is made of, with their weights, when the index knows both. */
  halves: { term: string; idf: number }[];
}

/** All terms whose frequency the ranking needs. */
export function termsOfWords(words: readonly QueryWord[]): string[] {
  return [
    ...new Set(
      words.flatMap((w) => [
        w.stem,
        ...(w.folded ? [w.folded] : []),
        ...w.grams,
        ...w.related,
        ...(w.apart ? [...w.apart.verbs, ...w.apart.particles] : []),
        ...w.splits.flat(),
      ]),
    ),
  ];
}

function idfOf(df: number, passages: number): number {
  return Math.max(LEAST_IDF, Math.log(1 + (passages - df + 0.5) / (df + 0.5)));
}

/** A word's weight: that of its commonest own reading; of its rarer n-grams when no passage has the word itself. */
function weigh(word: QueryWord, df: Frequencies, passages: number): WeighedWord {
  const own = Math.max(...[word.stem, word.folded].map((t) => (t === null ? 0 : (df.get(t) ?? 0))));
  const gramIdf = new Map(word.grams.filter((g) => df.has(g)).map((g) => [g, idfOf(df.get(g) ?? 0, passages)]));
  const akin = Math.max(0, ...word.related.map((t) => df.get(t) ?? 0));
  const rarest = Math.min(...word.grams.map((g) => df.get(g) ?? Number.POSITIVE_INFINITY));
  const frequency = own > 0 ? own : akin > 0 ? akin : Number.isFinite(rarest) ? rarest : 0;
  const unseen = word.grams.length - gramIdf.size;
  const gramTotal = [...gramIdf.values()].reduce((a, b) => a + b, 0) + unseen * idfOf(0, passages);
  const worth = /^(?:§|d_)/u.test(word.stem) ? IDENTIFIER : 1;
  return { ...word, idf: worth * idfOf(frequency, passages), gramIdf, gramTotal, halves: halvesOf(word, df, passages) };
}

/** The likeliest parting into two known words: the one whose shorter word is the longest, since short words are found by chance. */
function halvesOf(word: QueryWord, df: Frequencies, passages: number): WeighedWord['halves'] {
  const shorter = ([a, b]: [string, string]): number => Math.min(a.length, b.length);
  const best = word.splits.filter(([a, b]) => df.has(a) && df.has(b)).sort((x, y) => shorter(y) - shorter(x))[0];
  return best ? best.map((term) => ({ term, idf: idfOf(df.get(term) ?? 0, passages) })) : [];
}

interface Counts {
  /** Length-normalised, field-weighted frequency of a term. */
  frequency: Map<string, number>;
  /** Word places of a term in the text. */
  places: Map<string, number[]>;
}

function count(entry: IndexedPassage, wanted: ReadonlySet<string>, stats: IndexStats): Counts {
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

const saturate = (f: number): number => (f * (K1 + 1)) / (f + K1);

/** Places of a verb with its particle a few words after it. */
function verbPlaces({ verbs, particles }: Apart, counts: Counts): number[] {
  const after = particles.flatMap((p) => counts.places.get(p) ?? []);
  return verbs
    .flatMap((v) => counts.places.get(v) ?? [])
    .filter((at) => after.some((p) => p > at && p - at <= PARTICLE_REACH));
}

/** How well the passage answers to one word: 0 for not at all, about 1 for one occurrence of the word itself. */
function match(word: WeighedWord, counts: Counts): { value: number; places: number[] } {
  const of = (term: string | null): number => (term === null ? 0 : (counts.frequency.get(term) ?? 0));
  const itself = saturate(of(word.stem) + READINGS.folded * of(word.folded));
  const places = [
    ...(counts.places.get(word.stem) ?? []),
    ...(word.folded ? (counts.places.get(word.folded) ?? []) : []),
  ];
  if (places.length > 0) return { value: itself, places };
  const near = Math.max(0, ...word.related.map((t) => READINGS.related * saturate(of(t))));
  const nearPlaces = near > 0 ? word.related.flatMap((t) => counts.places.get(t) ?? []) : [];
  let share = 0;
  for (const [g, idf] of word.gramIdf) if (counts.frequency.has(g)) share += idf / word.gramTotal;
  const inside = share >= READINGS.leastGrams ? READINGS.grams * share : 0;
  const whole = word.halves.reduce((sum, h) => sum + h.idf, 0);
  const held = word.halves.reduce((sum, h) => sum + (counts.places.has(h.term) ? h.idf : 0), 0);
  const apart = whole > 0 && held / whole >= READINGS.leastGrams ? (READINGS.halves * held) / whole : 0;
  const verb = word.apart === null ? [] : verbPlaces(word.apart, counts);
  const phrasal = verb.length > 0 ? READINGS.phrasal : 0;
  return { value: Math.max(itself, inside, apart, near, phrasal), places: phrasal > 0 ? verb : nearPlaces };
}

/** Nearness of words that are neighbours in the query: 1 side by side in the same order, less with distance, 0 beyond the window. */
function nearness(left: number[], right: number[], apart: number): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      const gap = Math.abs(b - a - apart);
      const away = Math.abs(b - a);
      if (away === 0 || away > BONUS.window) continue;
      best = Math.max(best, 1 / (1 + gap));
    }
  }
  return best;
}

/** Scores are compared and shown to six decimals, so that no rounding of sums decides an order. */
export function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/u.test(word);

/** What a passage gains by where it stands: in the paragraph that is asked for, in a document of the year. */
function contextOf({ passage, terms, facets }: IndexedPassage, query: readonly QueryWord[]): number {
  const paragraph = passage.paragraph?.replace(/\s/gu, '');
  let worth = 0;
  for (const { word } of query) {
    if (word.startsWith('§') && word === paragraph) worth += CONTEXT.paragraph;
    else if (isYear(word) && (facets.includes(yearTerm(Number(word))) || terms.title.includes(word)))
      worth += CONTEXT.year;
  }
  return worth;
}

/** Lines that lead with dots to a page number. */
function isContentsList(text: string): boolean {
  return (text.match(/(?:\. ?){5,}|…{2,}/gu)?.length ?? 0) >= 2;
}

/** Ranks candidates; those that match no word, lack a phrase or hold an excluded word are left out. */
export function rank(
  candidates: readonly IndexedPassage[],
  query: RankQuery,
  df: Frequencies,
  stats: IndexStats,
): Ranked[] {
  const weighed = query.words.map((w) => weigh(w, df, stats.passages));
  const wanted = new Set([...termsOfWords(query.words), ...query.cases.keys(), ...query.excluded]);
  const total = weighed.reduce((sum, w) => sum + w.idf, 0);
  const heaviest = Math.max(1, ...weighed.map((w) => w.idf));
  const out: Ranked[] = [];
  candidates.forEach((entry) => {
    if (query.phrases.some((p) => !holdsPhrase(entry, p))) return;
    const counts = count(entry, wanted, stats);
    if (query.excluded.some((t) => counts.frequency.has(t))) return;
    const matches = weighed.map((w) => match(w, counts));
    let score = 0;
    let covered = 0;
    matches.forEach((m, i) => {
      const idf = weighed[i]?.idf ?? 0;
      score += idf * m.value;
      covered += idf * Math.min(1, m.value);
    });
    for (let i = 1; i < matches.length; i += 1) {
      const [a, b] = [weighed[i - 1], weighed[i]];
      if (!a || !b || a.place === null || b.place === null) continue;
      const near = nearness(matches[i - 1]?.places ?? [], matches[i]?.places ?? [], b.place - a.place);
      score += (BONUS.proximity * near * (a.idf + b.idf)) / 2;
    }
    if (total > 0) score *= (covered / total) ** BONUS.coverage;
    for (const [term, worth] of query.cases) {
      const f = counts.frequency.get(term) ?? 0;
      if (f > 0) score += worth * heaviest * saturate(f);
    }
    if (score > 0 || (query.words.length === 0 && query.named.size > 0)) {
      for (const id of entry.passage.entities) score += (query.named.get(id) ?? 0) * heaviest;
    }
    if (score > 0) score += contextOf(entry, query.words) * heaviest;
    if (isContentsList(entry.passage.text)) score *= CONTENTS_LIST;
    if (score > 0) out.push({ entry, score: rounded(score) });
  });
  return out
    .map((r, order) => ({ r, order }))
    .sort((a, b) => b.r.score - a.r.score || a.order - b.order)
    .map(({ r }) => r);
}

const PHRASE_FIELDS: readonly IndexField[] = ['text', 'heading', 'title'];

/** True when the stems stand in a row in a field; whole terms between them do not break the row. */
function holdsPhrase(entry: IndexedPassage, phrase: readonly string[]): boolean {
  return PHRASE_FIELDS.some((field) => {
    const terms = entry.terms[field].filter((t) => !isWholeTerm(t));
    return terms.some((_, i) => phrase.every((p, k) => terms[i + k] === p));
  });
}
