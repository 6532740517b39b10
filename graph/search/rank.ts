/**
 * Ranks candidates: BM25F over weighted fields per query word, each word by its best reading, with bonuses for coverage,
 * nearness and context. One canonical order, so that every store answers alike. Argued in `docs/ranking.md`.
 */
import type { IndexedPassage, IndexField, IndexStats } from '../store.ts';
import { isWholeTerm } from '../text/analyse.ts';
import { yearOf, yearTerm } from './facet-terms.ts';
import { type Counts, count, type Match, match, type Reading, saturate } from './match.ts';
import type { QueryWord } from './query-words.ts';
import { type Frequencies, termsOfWords, type WeighedWord, weigh } from './weigh.ts';
import { BONUS, CONTENTS_LIST, CONTEXT, LETTERHEAD, STATES } from './weights.ts';

export interface RankQuery {
  words: QueryWord[];
  phrases: string[][];
  excluded: string[];
  /** Stems the document's title must hold. */
  title: string[];
  /** Whole terms of cases the query names, with what each adds. */
  cases: Map<string, number>;
  /** Ids of things the query names, with what each adds to passages that mention it. */
  named: Map<string, number>;
  /** The same things as facet terms. */
  namedTerms: ReadonlyMap<string, number>;
  /** Facet terms of passages that state something of a thing named. */
  states: ReadonlySet<string>;
}

/** Where a hit stands in the two rankings, from 1; null where it is not among them. */
export interface Meaning {
  byWords: number | null;
  byMeaning: number | null;
  /** Cosine of the query and the passage; null when it is not among the nearest. */
  similarity: number | null;
}

/** The parts of a score: `(words + nearness) × coverage + cases + named + context + answer`, times `contents`. */
export interface Why {
  words: { word: string; reading: Reading; points: number }[];
  nearness: number;
  /** Factor 0..1: the share of the query it holds; less for a mere letterhead. */
  coverage: number;
  cases: number;
  named: number;
  /** The § or the year asked for. */
  context: number;
  /** It explains what is asked about, or holds the kind of answer asked for. */
  answer: number;
  /** Factor; below 1 for a table of contents. */
  contents: number;
  /** Where it stands by words and by meaning, when both were asked: the score is then that of the two places together. */
  meaning?: Meaning;
}

export interface Ranked {
  entry: IndexedPassage;
  score: number;
  why: Why;
}

/** Scores are compared and shown to six decimals, so that no rounding of sums decides an order. */
export function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
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
  const ranked: Ranked[] = [];
  for (const entry of candidates) {
    if (query.phrases.some((p) => !holdsPhrase(entry, p)) || query.title.some((t) => !entry.terms.title.includes(t)))
      continue;
    const counts = count(entry, wanted, stats);
    if (query.excluded.some((t) => counts.frequency.has(t))) continue;
    const why = weighUp(entry, counts, weighed, query);
    const score = rounded(sumOf(why));
    if (score > 0) ranked.push({ entry, score, why });
  }
  return inOrder(ranked);
}

/** Best first; of equal scores the newer document, then the order of the passages. */
export function inOrder(ranked: readonly Ranked[]): Ranked[] {
  return ranked
    .map((r, order) => ({ r, order, year: yearOf(r.entry.facets) }))
    .sort((a, b) => b.r.score - a.r.score || b.year - a.year || a.order - b.order)
    .map(({ r }) => r);
}

export function sumOf(why: Why): number {
  const words = why.words.reduce((sum, w) => sum + w.points, 0) + why.nearness;
  return (words * why.coverage + why.cases + why.named + why.context + why.answer) * why.contents;
}

function weighUp(entry: IndexedPassage, counts: Counts, words: readonly WeighedWord[], query: RankQuery): Why {
  const matches = words.map((w) => match(w, counts, entry));
  const heaviest = Math.max(1, ...words.map((w) => w.idf));
  const total = words.reduce((sum, w) => sum + w.idf, 0);
  const why: Why = {
    words: matches.flatMap(({ value, reading }, i) => {
      const { word = '', idf = 0 } = words[i] ?? {};
      return reading === null ? [] : [{ word, reading, points: idf * value }];
    }),
    nearness: nearnessOf(words, matches),
    coverage: 1,
    cases: 0,
    named: 0,
    context: 0,
    answer: 0,
    contents: isContentsList(entry.passage.text) ? CONTENTS_LIST : 1,
  };
  if (total > 0) {
    const covered = matches.reduce((sum, m, i) => sum + (words[i]?.idf ?? 0) * Math.min(1, m.value), 0);
    why.coverage = (covered / total) ** BONUS.coverage * (isLetterhead(entry) ? LETTERHEAD : 1);
  }
  for (const [term, worth] of query.cases) {
    const f = counts.frequency.get(term) ?? 0;
    if (f > 0) why.cases += worth * heaviest * saturate(f);
  }
  const found = sumOf(why) > 0;
  if (found || (words.length === 0 && query.named.size > 0))
    for (const id of entry.passage.entities) why.named += (query.named.get(id) ?? 0) * heaviest;
  if ((found || why.named > 0) && entry.facets.some((f) => query.states.has(f))) why.named += STATES * heaviest;
  if (found || why.named > 0) why.context = contextOf(entry, query.words) * heaviest;
  return why;
}

/** What words gain that are neighbours in the query and in the passage. */
function nearnessOf(words: readonly WeighedWord[], matches: readonly Match[]): number {
  let gained = 0;
  for (let i = 1; i < matches.length; i += 1) {
    const [a, b] = [words[i - 1], words[i]];
    if (!a || !b || a.place === null || b.place === null) continue;
    const near = nearness(matches[i - 1]?.places ?? [], matches[i]?.places ?? [], b.place - a.place);
    gained += (BONUS.proximity * near * (a.idf + b.idf)) / 2;
  }
  return gained;
}

/** Nearness of words that are neighbours in the query: 1 side by side in the same order, less with distance, 0 beyond the window. */
function nearness(left: readonly number[], right: readonly number[], apart: number): number {
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

export const isYear = (word: string): boolean => /^(?:19|20)\d\d$/u.test(word);

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
  // Nearly every text is told by these alone, in a twentieth of the time.
  if (!text.includes('..') && !text.includes('. .') && !text.includes('……')) return false;
  return (text.match(/(?:\. ?){5,}|…{2,}/gu)?.length ?? 0) >= 2;
}

/** Letters and terms a letterhead has at most. */
const LETTERHEAD_LENGTH = 220;
const LETTERHEAD_TERMS = 16;
/** Share of them that name the document from which a passage is no more than its head. */
const LETTERHEAD_SHARE = 0.75;

/** No paragraph of its own, and hardly a word that is not in the document's title, kind, year or issuer. */
function isLetterhead({ passage, terms }: IndexedPassage): boolean {
  if (passage.paragraph !== null || passage.text.length > LETTERHEAD_LENGTH) return false;
  const said = new Set(terms.text.filter((t) => !isWholeTerm(t)));
  if (said.size === 0 || said.size > LETTERHEAD_TERMS) return false;
  const head = new Set(terms.title);
  let named = 0;
  for (const t of said) if (head.has(t) || /^\d+$/u.test(t)) named += 1;
  return named / said.size >= LETTERHEAD_SHARE;
}

const PHRASE_FIELDS: readonly IndexField[] = ['text', 'heading', 'title'];

/** True when the stems stand in a row in a field; whole terms between them do not break the row. */
function holdsPhrase(entry: IndexedPassage, phrase: readonly string[]): boolean {
  return PHRASE_FIELDS.some((field) => {
    const terms = entry.terms[field].filter((t) => !isWholeTerm(t));
    return terms.some((_, i) => phrase.every((p, k) => terms[i + k] === p));
  });
}
