/** The search: one function over any store, the body of `/api/search` and of `diariegraf search --json`. */
import type { DocumentRecord } from '../records.ts';
import type { IndexedPassage, StoreReader } from '../store.ts';
import { words as wordsOf } from '../text/words.ts';
import { holds } from './asks.ts';
import { chooseTerms } from './candidates.ts';
import { explains } from './explains.ts';
import { emptyFacets, facetsOf } from './facets.ts';
import { type Narrowing, narrow, withinDates } from './filters.ts';
import { hitOf } from './hits.ts';
import { labelsFor } from './labels.ts';
import { type ParsedQuery, parseQuery, type QueryWord } from './query.ts';
import { type Frequencies, type Ranked, rank, rounded, termsOfWords } from './rank.ts';
import { type Subjects, subjectsOf } from './subjects.ts';
import type { SearchRequest, SearchResponse } from './types.ts';
import { CANDIDATES, EXPLAINS, HOLDS_ANSWER } from './weights.ts';

const LIMIT_DEFAULT = 10;
const LIMIT_MOST = 100;
/** Best passages read again for whether they explain what is asked about. */
const READ_AGAIN = 40;

/** Searches. Never throws on what a person typed; rejects only when the store does. */
export async function search(reader: StoreReader, request: SearchRequest): Promise<SearchResponse> {
  const started = performance.now();
  const query = parseQuery(request.query);
  const [narrowing, subjects, stats] = await Promise.all([
    narrow(reader, request, query.filters),
    subjectsOf(reader, query),
    reader.indexStats(),
  ]);
  const words = wordsBeside(query, subjects);
  const found = narrowing.impossible ? NOTHING : await find(reader, query, words, subjects, narrowing);

  const labels = labelsFor(reader, stats);
  const limit = whole(request.limit, LIMIT_DEFAULT, 0, LIMIT_MOST);
  const offset = whole(request.offset, 0, 0, Number.MAX_SAFE_INTEGER);
  const documents = documentsOf(reader);
  const shown = found.ranked.slice(offset, offset + limit);
  const hits = await Promise.all(
    shown.map(async (r) => hitOf(r, await documents(r.entry.passage.document), words, subjects, labels)),
  );
  return {
    query: request.query,
    total: found.ranked.length,
    totalIsAtLeast: found.cut,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
    answers: subjects.answers,
    hits,
    facets:
      found.ranked.length === 0
        ? emptyFacets()
        : await facetsOf(
            found.ranked.map((r) => r.entry),
            labels,
          ),
    didYouMean: subjects.didYouMean,
    notes: [...narrowing.notes, ...subjects.notes],
  };
}

interface Found {
  ranked: Ranked[];
  /** There are more matches than were weighed. */
  cut: boolean;
}

const NOTHING: Found = { ranked: [], cut: false };

async function find(
  reader: StoreReader,
  query: ParsedQuery,
  words: QueryWord[],
  subjects: Subjects,
  narrowing: Narrowing,
): Promise<Found> {
  const asked = words.length > 0 || subjects.cases.size > 0;
  if (!asked && query.phrases.length === 0 && narrowing.facets.length === 0) return NOTHING;
  const [df, stats] = await Promise.all([
    reader.documentFrequency([...termsOfWords(words), ...subjects.cases.keys(), ...query.excluded]),
    reader.indexStats(),
  ]);
  const chosen = chooseTerms(words, subjects.cases.keys(), df, CANDIDATES);
  if (asked && chosen.terms.length === 0) return NOTHING;
  const candidates = await reader.candidates({
    anyOf: asked ? chosen.terms : [],
    facets: narrowing.facets,
    limit: CANDIDATES,
  });
  const within = await withinLimits(reader, candidates, narrowing);
  const ranked = asked
    ? rank(
        within,
        { words, phrases: query.phrases, excluded: query.excluded, cases: subjects.cases, named: subjects.named },
        df,
        stats,
      )
    : within
        .filter((entry) => !query.excluded.some((t) => entry.terms.text.includes(t)))
        .map((entry) => ({ entry, score: 0 }));
  return {
    ranked: lift(ranked, query, words, df, stats.passages),
    cut: chosen.cut || candidates.length >= CANDIDATES,
  };
}

/** The words that remain when the numbers of cases found are taken out: the case stands for them. */
function wordsBeside(query: ParsedQuery, subjects: Subjects): QueryWord[] {
  if (subjects.numbers.length === 0) return query.words;
  const inNumbers = new Set(subjects.numbers.flatMap((n) => wordsOf(n.replace(/:\d+\s*$/u, '')).map((w) => w.text)));
  return query.words.filter((w) => !inNumbers.has(w.word) && !subjects.cases.has(w.stem) && !/^n_/u.test(w.stem));
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
function documentsOf(reader: StoreReader): (id: string) => Promise<DocumentRecord | null> {
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
    (query.asksMeaning && explains(entry.passage.text, words) ? EXPLAINS : 0) +
    (query.asked.some((kind) => holds(entry, kind)) ? HOLDS_ANSWER : 0);
  const top = ranked
    .slice(0, READ_AGAIN)
    .map((r, order) => ({ r: { ...r, score: rounded(r.score + gain(r) * heaviest) }, order }))
    .sort((a, b) => b.r.score - a.r.score || a.order - b.order);
  return [...top.map((t) => t.r), ...ranked.slice(READ_AGAIN)];
}

function whole(value: number | undefined, otherwise: number, least: number, most: number): number {
  return value === undefined || !Number.isFinite(value)
    ? otherwise
    : Math.min(most, Math.max(least, Math.trunc(value)));
}
