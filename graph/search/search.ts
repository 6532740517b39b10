/** The search: one function over any store, the body of `/api/search` and of `diariegraf search --json`. */
import type { DocumentRecord } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { emptyFacets, facetsOf } from './facets.ts';
import { narrow } from './filters.ts';
import { documentsOf } from './find.ts';
import { type Folded, foldRecurring } from './folding.ts';
import { hitOf, placeOf } from './hits.ts';
import { findBoth } from './hybrid.ts';
import { labelsFor } from './labels.ts';
import { parseQuery } from './query.ts';
import type { Ranked } from './rank.ts';
import type { Semantic } from './semantic.ts';
import { subjectsOf } from './subjects.ts';
import type { SearchRequest, SearchResponse } from './types.ts';
import { BY_DATE_LEAST } from './weights.ts';

const LIMIT_DEFAULT = 10;
const LIMIT_MOST = 100;

/**
 * Searches. Never throws on what a person typed; rejects only when the store does.
 * @param semantic search by meaning, where there is a model for it; what it does not manage the words do alone
 */
export async function search(
  reader: StoreReader,
  request: SearchRequest,
  semantic: Semantic | null = null,
): Promise<SearchResponse> {
  const started = performance.now();
  const query = parseQuery(request.query);
  const [narrowing, subjects, stats] = await Promise.all([
    narrow(reader, request, query.filters),
    subjectsOf(reader, query),
    reader.indexStats(),
  ]);
  // By date every hit counts alike, so those that are only near in meaning would stand among those that hold the words.
  const byTime = request.sort === 'date';
  const found = await findBoth(
    reader,
    query,
    subjects,
    narrowing,
    stats,
    byTime ? null : semantic,
    byTime || request.thorough,
  );

  const labels = labelsFor(reader, stats);
  const limit = whole(request.limit, LIMIT_DEFAULT, 0, LIMIT_MOST);
  const offset = whole(request.offset, 0, 0, Number.MAX_SAFE_INTEGER);
  const documents = documentsOf(reader);
  const sorted = request.sort === 'date' ? await byDate(found.ranked, documents) : found.ranked;
  const listed: Folded[] = request.fold ? foldRecurring(sorted) : sorted.map((r) => ({ ...r, also: [] }));
  const hits = await Promise.all(
    listed.slice(offset, offset + limit).map(async (r) => ({
      ...(await hitOf(r, await documents(r.entry.passage.document), found.words, subjects, labels)),
      ...(request.fold
        ? { also: await Promise.all(r.also.map(async (a) => placeOf(a, await documents(a.entry.passage.document)))) }
        : {}),
      ...(request.why ? { why: r.why } : {}),
    })),
  );
  return {
    query: request.query,
    total: listed.length,
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
    suggestion: found.suggestion,
    semantic: semantic !== null && (found.semantic || request.sort === 'date'),
    notes: [...narrowing.notes, ...subjects.notes],
  };
}

/** Newest first, undated last; passages that hardly match are left out, or the newest of them would stand first. */
async function byDate(
  ranked: readonly Ranked[],
  documents: (id: string) => Promise<DocumentRecord | null>,
): Promise<Ranked[]> {
  const least = (ranked[0]?.score ?? 0) * BY_DATE_LEAST;
  const dated = await Promise.all(
    ranked
      .filter((r) => r.score >= least)
      .map(async (r, order) => ({ r, order, date: (await documents(r.entry.passage.document))?.date ?? '' })),
  );
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.order - b.order)).map(({ r }) => r);
}

function whole(value: number | undefined, otherwise: number, least: number, most: number): number {
  return value === undefined || !Number.isFinite(value)
    ? otherwise
    : Math.min(most, Math.max(least, Math.trunc(value)));
}
