/** From a parsed query to ranked passages: which terms are asked for, which candidates remain, and in what order they stand. */
import type { DocumentRecord } from '../records.ts';
import type { IndexedPassage, IndexStats, StoreReader } from '../store.ts';
import { words as wordsOf } from '../text/words.ts';
import { holds } from './asks.ts';
import { chooseTerms } from './candidates.ts';
import { correct } from './corrections.ts';
import { explains } from './explains.ts';
import { type Narrowing, withinDates } from './filters.ts';
import { type FirstFound, firstFound } from './first-weighing.ts';
import type { ParsedQuery } from './query.ts';
import type { QueryWord } from './query-words.ts';
import { inOrder, type Ranked, rank, rounded, sumOf } from './rank.ts';
import type { Subjects } from './subjects.ts';
import { type Frequencies, termsOfWords } from './weigh.ts';
import { EXPLAINS, HOLDS_ANSWER, WEIGHED } from './weights.ts';

/** Best passages read again for whether they answer what is asked. */
const READ_AGAIN = 40;

export interface Found {
  ranked: Ranked[];
  /** There are more matches than were weighed. */
  cut: boolean;
  /** The words as they were searched, corrections included. */
  words: QueryWord[];
  /** The query with its misspelt words mended. */
  suggestion: string | null;
}

/**
 * Ranks what a query finds within its filters.
 * @param thorough more of what is found is weighed, for an order other than that of the words
 */
export async function find(
  reader: StoreReader,
  query: ParsedQuery,
  subjects: Subjects,
  narrowing: Narrowing,
  stats: IndexStats,
  thorough = false,
): Promise<Found> {
  const typed = wordsBeside(query, subjects);
  const nothing: Found = { ranked: [], cut: false, words: typed, suggestion: null };
  if (narrowing.impossible) return nothing;
  const asked = typed.length > 0 || subjects.cases.size > 0;
  const open = query.phrases.length > 0 || query.filters.title.length > 0 || narrowing.facets.length > 0;
  if (!asked && !open) return nothing;

  const frequencies = (words: readonly QueryWord[]): Promise<Frequencies> =>
    reader.documentFrequency([...termsOfWords(words), ...subjects.cases.keys(), ...query.excluded]);
  const known = await frequencies(typed);
  const { words, suggestion } = await correct(reader, typed, query.text, known);
  const df = suggestion === null && words.every((w, i) => w === typed[i]) ? known : await frequencies(words);
  const chosen = chooseTerms(words, subjects.cases.keys(), df, WEIGHED.postings);
  if (asked && chosen.terms.length === 0) return { ...nothing, words, suggestion };
  const { cases, named, namedTerms, states } = subjects;
  const { phrases, excluded } = query;
  const parts = { words, phrases, excluded, title: query.filters.title, cases, named, namedTerms, states };
  const { facets, from, to } = narrowing;
  const limit = thorough || from !== null || to !== null ? WEIGHED.all : WEIGHED.best;
  const first = { query: parts, terms: chosen.terms, facets, limit, all: WEIGHED.all };
  const { entries, found } = asked ? await firstFound(reader, first, df, stats) : await fitting(reader, query, facets);
  const within = await withinLimits(reader, entries, narrowing);
  const ranked = asked ? rank(within, parts, df, stats) : unranked(within, query);
  return {
    ranked: lift(ranked, query, words, df, stats.passages),
    cut: chosen.cut || found > entries.length,
    words,
    suggestion,
  };
}

/** The words that remain when the numbers of cases found are taken out: the case stands for them. */
function wordsBeside(query: ParsedQuery, subjects: Subjects): QueryWord[] {
  if (subjects.numbers.length === 0) return query.words;
  const inNumbers = new Set(subjects.numbers.flatMap((n) => wordsOf(n.replace(/:\d+\s*$/u, '')).map((w) => w.text)));
  return query.words.filter((w) => !inNumbers.has(w.word) && !subjects.cases.has(w.stem) && !/^n_/u.test(w.stem));
}

/** Without words: what the filters let through, in the order of the index. */
async function fitting(reader: StoreReader, query: ParsedQuery, facets: string[][]): Promise<FirstFound> {
  const entries = await reader.candidates({ anyOf: query.filters.title, facets, limit: WEIGHED.all + 1 });
  return { entries: entries.slice(0, WEIGHED.all), found: entries.length };
}

/** Filters alone: everything that fits them, in the order of the documents. */
function unranked(entries: readonly IndexedPassage[], { excluded, filters }: ParsedQuery): Ranked[] {
  const why = { words: [], nearness: 0, coverage: 1, cases: 0, named: 0, context: 0, answer: 0, contents: 1 };
  return entries
    .filter(
      (e) => !excluded.some((t) => e.terms.text.includes(t)) && filters.title.every((t) => e.terms.title.includes(t)),
    )
    .map((entry) => ({ entry, score: 0, why }));
}

/** Drops passages of documents outside the dates, where the limits are finer than the year facets. */
async function withinLimits(
  reader: StoreReader,
  candidates: IndexedPassage[],
  { from, to }: Narrowing,
): Promise<IndexedPassage[]> {
  if (from === null && to === null) return candidates;
  const documents = documentsOf(reader);
  const out: IndexedPassage[] = [];
  for (const c of candidates) {
    const document = await documents(c.passage.document);
    if (withinDates(document?.date ?? null, from, to)) out.push(c);
  }
  return out;
}

/** Documents by id, each read once. */
export function documentsOf(reader: StoreReader): (id: string) => Promise<DocumentRecord | null> {
  const read = new Map<string, Promise<DocumentRecord | null>>();
  return (id) => {
    const known = read.get(id) ?? reader.get('document', id);
    read.set(id, known);
    return known;
  };
}

/** Passages that explain what is asked about rise, and those that hold the kind of answer asked for. */
function lift(
  ranked: Ranked[],
  query: ParsedQuery,
  words: readonly QueryWord[],
  df: Frequencies,
  passages: number,
): Ranked[] {
  if (!query.asksMeaning && query.asked.length === 0) return ranked;
  const heaviest = Math.max(1, ...words.map((w) => Math.log(1 + passages / (1 + (df.get(w.stem) ?? 0)))));
  const gain = ({ entry }: Ranked): number =>
    (query.asksMeaning ? EXPLAINS * explains(entry.passage.text, words) : 0) +
    (query.asked.some((kind) => holds(entry, kind)) ? HOLDS_ANSWER : 0);
  const top = ranked.slice(0, READ_AGAIN).map((r) => {
    const why = { ...r.why, answer: gain(r) * heaviest };
    return { ...r, why, score: rounded(sumOf(why)) };
  });
  return [...inOrder(top), ...ranked.slice(READ_AGAIN)];
}
