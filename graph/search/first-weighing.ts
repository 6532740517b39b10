/**
 * The first weighing: every passage that holds a word of the query, by what the postings tell. It knows how often a term stands in which
 * field, but not the order of the words; so it says which passages are weighed with everything they hold, and never how they stand.
 * The numbers are those of the ranking (`weights.ts`). Pure, and in one order on every store.
 */
import type { IndexedPassage, IndexField, IndexStats, Postings, StoreReader } from '../store.ts';
import { FIELD_BIT, MOST_IN_TEXT } from '../stores/postings.ts';
import { yearTerm } from './facet-terms.ts';
import { saturate } from './match.ts';
import { LEAST_PREFIX } from './query-words.ts';
import { isYear, type RankQuery } from './rank.ts';
import { type Frequencies, type WeighedWord, weigh } from './weigh.ts';
import { BONUS, CONTEXT, FIELDS, READINGS, STATES } from './weights.ts';

export interface FirstQuery {
  query: RankQuery;
  /** Terms whose passages are weighed, as `chooseTerms` chose them. */
  terms: readonly string[];
  /** Each inner list is an OR of facet terms; all lists must hold. */
  facets: readonly string[][];
  /** So many passages are weighed further when more are found than `all`. */
  limit: number;
  /** When no more than this are found, all are weighed further. */
  all: number;
}

export interface FirstFound {
  /** In passage order. */
  entries: IndexedPassage[];
  /** Passages found, also those that are not weighed further. */
  found: number;
}

/** Finds the passages worth weighing. */
export async function firstFound(
  reader: StoreReader,
  first: FirstQuery,
  df: Frequencies,
  stats: IndexStats,
): Promise<FirstFound> {
  const words = first.query.words.map((w) => weigh(w, df, stats.passages));
  const { query } = first;
  const named = [...query.namedTerms.keys(), ...query.states, ...yearsOf(words).map(yearTerm)];
  const asked = {
    terms: [...new Set([...first.terms, ...query.phrases.flat(), ...query.title, ...query.excluded])],
    facets: [...new Set([...first.facets.flat(), ...named])],
  };
  let found = 0;
  const entries = await reader.pick(asked, (postings) => {
    const scores = new FirstWeighing(first, words, postings, stats).scores();
    const best = bestOf(scores, first.all, first.limit);
    found = best.found;
    return best.passages;
  });
  return { entries, found };
}

/** A score for every passage, by its number; 0 for one that is not found. */
class FirstWeighing {
  private readonly first: FirstQuery;
  private readonly words: readonly WeighedWord[];
  private readonly postings: Postings;
  private readonly chosen: ReadonlySet<string>;
  private readonly size: number;
  /** What the word in hand is worth in each passage, and the share of its parts. */
  private readonly values: Float64Array;
  private readonly shares: Float64Array;
  /** What one occurrence in a text counts, by the length of the text. */
  private readonly inText: Float64Array;

  constructor(first: FirstQuery, words: readonly WeighedWord[], postings: Postings, stats: IndexStats) {
    this.first = first;
    this.words = words;
    this.postings = postings;
    this.chosen = new Set(first.terms);
    this.size = postings.lengths.length + 1;
    this.values = new Float64Array(this.size);
    this.shares = new Float64Array(this.size);
    const { weight, b } = FIELDS.text;
    const average = stats.averageLength.text || 1;
    this.inText = Float64Array.from({ length: 256 }, (_, length) => weight / (1 - b + (b * length) / average));
  }

  scores(): Float64Array {
    const { query } = this.first;
    const scores = new Float64Array(this.size);
    const covered = new Float64Array(this.size);
    for (const word of this.words) this.addWord(word, scores, covered);
    const total = this.words.reduce((sum, w) => sum + w.idf, 0);
    if (total > 0) coverageOf(scores, covered, total);
    const heaviest = Math.max(1, ...this.words.map((w) => w.idf));
    for (const [term, worth] of query.cases)
      this.eachOf(term, (num, frequency) => {
        scores[num] = (scores[num] ?? 0) + worth * heaviest * saturate(frequency);
      });
    this.addContext(scores, heaviest);
    this.keepFitting(scores);
    return scores;
  }

  /** A word by its best reading, as in `match.ts`. */
  private addWord(word: WeighedWord, scores: Float64Array, covered: Float64Array): void {
    const { values } = this;
    values.fill(0);
    this.addItself(word);
    for (const { stem, as } of word.others) this.raise(stem, READINGS[as]);
    for (const verb of word.apart?.verbs ?? []) this.raise(verb, READINGS.phrasal);
    this.raiseByShare([...word.gramIdf], word.gramTotal, READINGS.leastGrams, READINGS.grams);
    const halves = word.halves.map((h): [string, number] => [h.term, h.idf]);
    const whole = word.halves.reduce((sum, h) => sum + h.idf, 0);
    this.raiseByShare(halves, whole, READINGS.leastHalves, READINGS.halves);
    if (word.prefix !== null)
      this.eachOf(`g_${word.prefix.slice(0, LEAST_PREFIX)}`, (num) => {
        values[num] = Math.max(values[num] ?? 0, 1);
      });
    for (let num = 1; num < this.size; num += 1) {
      const value = values[num] ?? 0;
      if (value === 0) continue;
      scores[num] = (scores[num] ?? 0) + word.idf * value;
      covered[num] = (covered[num] ?? 0) + word.idf * Math.min(1, value);
    }
  }

  private addItself(word: WeighedWord): void {
    const { values } = this;
    const add = (term: string, worth: number): void =>
      this.eachOf(term, (num, frequency) => {
        values[num] = (values[num] ?? 0) + worth * frequency;
      });
    add(word.stem, 1);
    if (word.folded !== null) add(word.folded, READINGS.folded);
    for (let num = 1; num < this.size; num += 1) {
      const frequency = values[num] ?? 0;
      if (frequency > 0) values[num] = saturate(frequency);
    }
  }

  private raise(term: string, worth: number): void {
    const { values } = this;
    this.eachOf(term, (num, frequency) => {
      values[num] = Math.max(values[num] ?? 0, worth * saturate(frequency));
    });
  }

  /** A reading by parts that each count by their share of the whole; parts that were not chosen are taken for held. */
  private raiseByShare(parts: readonly [string, number][], whole: number, least: number, worth: number): void {
    const known = parts.filter(([term]) => this.chosen.has(term));
    if (known.length === 0 || whole <= 0) return;
    const assumed = parts.reduce((sum, [term, idf]) => sum + (this.chosen.has(term) ? 0 : idf), 0) / whole;
    const { values, shares } = this;
    shares.fill(0);
    for (const [term, idf] of known)
      this.eachOf(term, (num) => {
        shares[num] = (shares[num] ?? 0) + idf / whole;
      });
    for (let num = 1; num < this.size; num += 1) {
      const held = shares[num] ?? 0;
      const share = held + assumed;
      if (held > 0 && share >= least - ROUNDING) values[num] = Math.max(values[num] ?? 0, worth * share);
    }
  }

  /** What passages found gain by the things they mention and by where they stand. */
  private addContext(scores: Float64Array, heaviest: number): void {
    const { namedTerms, states } = this.first.query;
    const add = (passages: Iterable<number>, worth: number): void => {
      for (const num of passages) if ((scores[num] ?? 0) > 0) scores[num] = (scores[num] ?? 0) + worth * heaviest;
    };
    for (const [term, worth] of namedTerms) add(this.withFacet(term), worth);
    add(new Set([...states].flatMap((term) => [...this.withFacet(term)])), STATES);
    for (const year of yearsOf(this.words)) {
      const titled = this.standing(String(year), FIELD_BIT.title);
      add(new Set([...this.withFacet(yearTerm(year)), ...titled]), CONTEXT.year);
    }
    for (const { word } of this.words)
      if (word.startsWith('§')) add(this.standing(word, FIELD_BIT.heading), CONTEXT.paragraph);
  }

  /** Takes out what does not fit the filters, lacks a word of a phrase or of the title, or holds an excluded word. */
  private keepFitting(scores: Float64Array): void {
    const { phrases, title, excluded } = this.first.query;
    for (const choices of this.first.facets)
      this.keep(
        scores,
        choices.flatMap((term) => [...this.withFacet(term)]),
      );
    for (const term of new Set(phrases.flat())) this.keep(scores, this.postings.terms.get(term)?.passages ?? []);
    for (const term of title) this.keep(scores, this.standing(term, FIELD_BIT.title));
    for (const term of excluded) for (const num of this.postings.terms.get(term)?.passages ?? []) scores[num] = 0;
  }

  private keep(scores: Float64Array, passages: Iterable<number>): void {
    const fits = new Uint8Array(this.size);
    for (const num of passages) fits[num] = 1;
    for (let num = 1; num < this.size; num += 1) if (fits[num] === 0) scores[num] = 0;
  }

  private withFacet(term: string): Iterable<number> {
    return this.postings.facets.get(term)?.passages ?? [];
  }

  /** Passages that hold a term in the field of a bit. */
  private standing(term: string, bit: number): number[] {
    const { passages = [], where = [] } = this.postings.terms.get(term) ?? {};
    const found: number[] = [];
    for (let i = 0; i < passages.length; i += 1) if ((where[i] ?? 0) & bit) found.push(passages[i] ?? 0);
    return found;
  }

  /** The passages of a term, with its weighted frequency. */
  private eachOf(term: string, visit: (num: number, frequency: number) => void): void {
    const posting = this.chosen.has(term) ? this.postings.terms.get(term) : undefined;
    if (posting === undefined) return;
    const { passages, where } = posting;
    const { lengths } = this.postings;
    for (let i = 0; i < passages.length; i += 1) {
      const num = passages[i] ?? 0;
      const at = where[i] ?? 0;
      const inText = (at & MOST_IN_TEXT) * (this.inText[lengths[num - 1] ?? 0] ?? 0);
      visit(num, inText + (BESIDE_TEXT[at] ?? 0));
    }
  }
}

/** Sums of doubles may differ in their last digits by the order they were added in. */
const ROUNDING = 1e-9;

/** What a term counts by the fields beside the text that hold it, by `where`: fields of average length. */
const BESIDE_TEXT = Float64Array.from({ length: 256 }, (_, where) =>
  (Object.entries(FIELD_BIT) as [IndexField, number][]).reduce(
    (sum, [field, bit]) => sum + (where & bit ? FIELDS[field].weight : 0),
    0,
  ),
);

const yearsOf = (words: readonly WeighedWord[]): number[] =>
  words.filter((w) => isYear(w.word)).map((w) => Number(w.word));

/** Shares of the query are told apart in so many steps: a power for every passage would take as long as all the rest. */
const STEPS = 1000;
const POWERS = Float64Array.from({ length: STEPS + 1 }, (_, step) => (step / STEPS) ** BONUS.coverage);

function coverageOf(scores: Float64Array, covered: Float64Array, total: number): void {
  for (let num = 1; num < scores.length; num += 1) {
    const score = scores[num] ?? 0;
    if (score > 0) scores[num] = score * (POWERS[Math.round(((covered[num] ?? 0) / total) * STEPS)] ?? 1);
  }
}

/** Scores are first told apart in so many steps, to find where the best end. */
const BUCKETS = 2048;

/** A score that at least `limit` of the scores reach, and few more. */
function leastAmong(scores: Float64Array, most: number, limit: number): number {
  const step = most / (BUCKETS - 1);
  const sizes = new Uint32Array(BUCKETS);
  for (let num = 1; num < scores.length; num += 1) {
    const score = scores[num] ?? 0;
    if (score > 0) {
      const bucket = (score / step) | 0;
      sizes[bucket] = (sizes[bucket] ?? 0) + 1;
    }
  }
  let least = BUCKETS - 1;
  for (let held = sizes[least] ?? 0; held < limit && least > 0; held += sizes[least] ?? 0) least -= 1;
  // Half a step of room: what stands at the edge of its bucket may be rounded out of it.
  return (least - 0.5) * step;
}

/** The passages with the best scores, in their order: all when there are no more than `all`, else `limit`; of equals the first. */
export function bestOf(scores: Float64Array, all: number, limit: number): { passages: number[]; found: number } {
  let [found, most] = [0, 0];
  for (let num = 1; num < scores.length; num += 1) {
    const score = scores[num] ?? 0;
    if (score > 0) found += 1;
    if (score > most) most = score;
  }
  const least = found > all ? leastAmong(scores, most, limit) : 0;
  const passages: number[] = [];
  for (let num = 1; num < scores.length; num += 1) {
    const score = scores[num] ?? 0;
    if (score > 0 && score >= least) passages.push(num);
  }
  if (found <= all || passages.length <= limit) return { passages, found };
  const best = passages.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
  return { passages: best.sort((a, b) => a - b), found };
}
