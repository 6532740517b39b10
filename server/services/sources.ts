/** The documents an answer cites, so that whoever reads it can name its sources. */
import type { DocumentRecord } from '../../graph/records.ts';
import type { Reading, SourceRef } from '../contract/common.ts';
import type { Room } from './room.ts';

/** All documents by id; kept for the generation, since every answer cites some. */
export function documentsById(room: Room): Promise<Map<string, DocumentRecord>> {
  return room.once('documents', async (reader) => new Map((await reader.list('document')).map((d) => [d.id, d])));
}

/** Inner documents of each file, in order of their pages. */
export function documentsBySource(room: Room): Promise<Map<string, DocumentRecord[]>> {
  return room.once('documents by source', async () => {
    const bySource = new Map<string, DocumentRecord[]>();
    for (const document of (await documentsById(room)).values()) {
      const sharing = bySource.get(document.source);
      if (sharing) sharing.push(document);
      else bySource.set(document.source, [document]);
    }
    for (const sharing of bySource.values()) sharing.sort(inPageOrder);
    return bySource;
  });
}

function inPageOrder(a: DocumentRecord, b: DocumentRecord): number {
  return a.pages[0] - b.pages[0] || a.pages[1] - b.pages[1] || (a.id < b.id ? -1 : 1);
}

/** Every document some part of `answer` points at, with how the cited pages were read. */
export async function cite(room: Room, answer: unknown): Promise<SourceRef[]> {
  const documents = await documentsById(room);
  const bySource = await documentsBySource(room);
  const cited = new Map<string, Set<number>>();
  const add = (id: string, page: number | null) => {
    const pages = cited.get(id) ?? new Set<number>();
    if (page !== null) pages.add(page);
    cited.set(id, pages);
  };
  for (const place of placesIn(answer)) {
    if (place.document !== null) add(place.document, place.page);
    else {
      const holder = bySource.get(place.source)?.find((d) => d.pages[0] <= place.page && place.page <= d.pages[1]);
      if (holder) add(holder.id, place.page);
    }
  }
  const found: Promise<SourceRef>[] = [];
  for (const [id, pages] of cited) {
    const document = documents.get(id);
    if (document) found.push(refer(room, document, [...pages]));
  }
  return (await Promise.all(found)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function refer(room: Room, document: DocumentRecord, pages: number[]): Promise<SourceRef> {
  const { id, source, title, type, date, issuer, diarienummer, pages: extent } = document;
  const read = await Promise.all(pages.sort((a, b) => a - b).map((page) => readingOf(room, source, page)));
  const readings = read.filter((reading) => reading !== null);
  return { id, source, title, type, date, issuer, diarienummer, pages: extent, readings };
}

/** How a page was read, when it was not simply its text layer. Remembered for the generation: the same pages are cited again and again. */
export async function readingOf(room: Room, source: string, page: number): Promise<Reading | null> {
  const known = await room.once('readings', async () => new Map<string, Reading | null>());
  const key = `${source}\n${page}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const record = await room.reader.page(source, page);
  const reading =
    record === null || record.method === 'text' ? null : { page, method: record.method, confidence: record.confidence };
  known.set(key, reading);
  return reading;
}

type Cited = { document: string; page: number | null } | { document: null; source: string; page: number };

/** Walks an answer for anything that names a document and a page: evidence, mentions, passages, places. */
function* placesIn(value: unknown): Generator<Cited> {
  if (Array.isArray(value)) {
    for (const item of value) yield* placesIn(item);
  } else if (typeof value === 'object' && value !== null) {
    const { document, page, source, kind, id } = value as Record<string, unknown>;
    if (kind === 'document' && typeof id === 'string') yield { document: id, page: null };
    else if (typeof document === 'string' && typeof page === 'number') yield { document, page };
    else if (typeof source === 'string' && typeof page === 'number') yield { document: null, source, page };
    for (const part of Object.values(value)) yield* placesIn(part);
  }
}
