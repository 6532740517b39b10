import { search } from '../../../graph/search/search.ts';
import type { SearchHit, SearchResponse } from '../../../graph/search/types.ts';
import type { SearchParameters } from '../../contract/parameters.ts';
import type { PageFile } from '../../contract/things.ts';
import { marksOf } from '../documents/reading.ts';
import type { Room } from '../room.ts';
import { readableHits } from './readable.ts';

/** Passages of one document looked at for hits on a page of it. */
const HITS_IN_DOCUMENT = 100;

/** @param thorough for whoever reads the hits to their end */
export function searchFor(
  room: Room,
  { q, ...narrowing }: SearchParameters,
  thorough = false,
): Promise<SearchResponse> {
  const given = Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== undefined));
  return search(room.reader, { query: q, ...given, thorough }, room.semantic);
}

/** Hits asked for at a time. */
const WINDOW = 100;

/** The hits of a search from the first on, a window at a time, until there are no more or nobody asks for more. */
export async function* hitsOf(room: Room, parameters: SearchParameters): AsyncGenerator<SearchHit[]> {
  for (let offset = 0; ; offset += WINDOW) {
    const answer = await searchFor(room, { ...parameters, why: false, offset, limit: WINDOW }, true);
    yield (await readableHits(room, answer)).hits;
    if (offset + WINDOW >= answer.total) return;
  }
}

/** Where a query is found on a page of a document, from the top: offsets into the page's `text`. */
export async function hitsOnPage(
  room: Room,
  query: string,
  document: string,
  page: PageFile,
): Promise<{ start: number; end: number }[]> {
  const { hits } = await search(room.reader, { query, document, limit: HITS_IN_DOCUMENT });
  const found = hits.flatMap((hit) => {
    const passage = page.passages.find(({ id }) => id === hit.passage);
    if (!passage) return [];
    return marksOf(hit.snippet).map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
