/** What a person who watches a search is told: the documents it finds, the newest first, each once. */
import type { DocumentRecord } from '../../../graph/records.ts';
import type { SearchHit } from '../../../graph/search/types.ts';
import type { SearchParameters } from '../../contract/parameters.ts';
import { placeAddress } from '../documents/place-address.ts';
import { latestFirst } from '../order.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { hitsOf } from './search.ts';

/** Documents in a feed. */
const MOST = 50;
/** Hits looked through for them. */
const LOOKED_THROUGH = 1_000;

export interface FeedEntry {
  /** Of the document; the same from run to run. */
  id: string;
  title: string;
  type: string;
  /** Partial ISO date; null when the document has none. */
  date: string | null;
  issuer: string | null;
  /** Where in the room it stands, from the root. */
  address: string;
  /** What was found in it. */
  text: string;
}

/** `parameters: null`: everything, the newest documents. */
export async function feedEntries(room: Room, parameters: SearchParameters | null): Promise<FeedEntry[]> {
  const documents = await documentsById(room);
  if (parameters === null) return [...documents.values()].sort(latestFirst).slice(0, MOST).map(wholeDocument);
  const found = new Map<string, FeedEntry>();
  let looked = 0;
  for await (const hits of hitsOf(room, { ...parameters, sort: 'date', fold: false })) {
    for (const hit of hits) {
      if (found.has(hit.document) || found.size >= MOST) continue;
      found.set(hit.document, entryOf(hit, documents.get(hit.document)));
    }
    looked += hits.length;
    if (found.size >= MOST || looked >= LOOKED_THROUGH) break;
  }
  return [...found.values()];
}

function entryOf(hit: SearchHit, document: DocumentRecord | undefined): FeedEntry {
  return {
    id: hit.document,
    title: hit.title,
    type: hit.type,
    date: hit.date,
    issuer: document?.issuer ?? null,
    address: placeAddress(hit),
    text: `S. ${hit.page}: ${hit.text.replace(/\s+/g, ' ')}`,
  };
}

function wholeDocument({ id, title, type, date, issuer }: DocumentRecord): FeedEntry {
  return {
    id,
    title,
    type,
    date,
    issuer,
    address: `/handlingar/${encodeURIComponent(id)}`,
    text: [type, issuer].filter(Boolean).join(', '),
  };
}
