/** The search of the folder: passages in parts of a bearable size, newest document first, so that what is likely wanted is read first. */
import type { DocumentRecord } from '../../graph/records.ts';
import { documentTerm } from '../../graph/search/facet-terms.ts';
import type { IndexedPassage } from '../../graph/store.ts';
import type { PartText, PartTexts, SearchPart } from '../contract/site.ts';
import { nameOf } from '../services/names.ts';
import { latestFirst } from '../services/order.ts';
import type { Room } from '../services/room.ts';
import { readable } from '../services/search/readable.ts';
import { documentsById, readingOf } from '../services/sources.ts';
import { partIndex } from './part-index.ts';

/** Passages of a document asked for at once: all there can be. */
const ALL = 1_000_000;
/** Things told with a passage. */
const THINGS = 4;
/** What a term of the index takes beside the text, about: a distance and a weight. */
const BYTES_A_TERM = 7;

interface Taken extends IndexedPassage {
  document: DocumentRecord;
}

/** @param partBytes about how large a part's index and texts are together */
export async function* searchParts(
  room: Room,
  partBytes: number,
): AsyncGenerator<{ part: SearchPart; texts: PartTexts }> {
  let taken: Taken[] = [];
  let bytes = 0;
  for (const document of [...(await documentsById(room)).values()].sort(latestFirst)) {
    const facets = [[documentTerm(document.id)]];
    for (const indexed of await room.reader.candidates({ anyOf: [], facets, limit: ALL })) {
      const size = sizeOf(indexed);
      if (bytes + size > partBytes && taken.length > 0) {
        yield await made(room, taken);
        taken = [];
        bytes = 0;
      }
      taken.push({ ...indexed, document });
      bytes += size;
    }
  }
  if (taken.length > 0) yield await made(room, taken);
}

function sizeOf({ passage, terms: { title: _, parts: __, ...terms } }: IndexedPassage): number {
  const distinct = Object.values(terms).reduce((sum, list) => sum + new Set(list).size, 0);
  return passage.text.length + BYTES_A_TERM * distinct;
}

async function made(room: Room, taken: readonly Taken[]): Promise<{ part: SearchPart; texts: PartTexts }> {
  const documents = [...new Map(taken.map(({ document }) => [document.id, document])).values()];
  const placeOf = new Map(documents.map(({ id }, place) => [id, place]));
  const owners = taken.map(({ document }) => placeOf.get(document.id) ?? 0);
  const { passages } = await room.reader.indexStats();
  const having = await room.reader.documentFrequency(termsOf(taken));
  const index = partIndex(taken, owners, { passages, having: (term) => having.get(term) ?? 1 });
  const part: SearchPart = {
    documents: documents.map(({ id, title, type, date, pages: [first, last] }) => [id, title, type, date, first, last]),
    passages: taken.map(({ passage }, at) => [owners[at] ?? 0, passage.page, passage.id]),
    ...index,
  };
  return { part, texts: await textsOf(room, taken) };
}

function termsOf(taken: readonly Taken[]): string[] {
  const terms = new Set<string>();
  for (const {
    terms: { parts: _, ...fields },
  } of taken)
    for (const list of Object.values(fields)) for (const term of list) terms.add(term);
  return [...terms];
}

async function textsOf(room: Room, taken: readonly Taken[]): Promise<PartTexts> {
  const things = new Map<string, [place: number, thing: PartTexts['things'][number]]>();
  const thing = async (id: string): Promise<number[]> => {
    const known = things.get(id);
    if (known) return [known[0]];
    const record = await room.reader.find(id);
    if (record === null) return [];
    things.set(id, [things.size, [record.kind, id, nameOf(record)]]);
    return [things.size - 1];
  };
  const passages: PartText[] = [];
  for (const { passage } of taken) {
    const { text, source, page, diarienummer, entities } = await readable(room, passage);
    const reading = await readingOf(room, source, page);
    const named: number[] = [];
    for (const id of entities.slice(0, THINGS)) named.push(...(await thing(id)));
    passages.push([text, diarienummer.slice(0, 2), named, reading && [reading.method, reading.confidence]]);
  }
  return { things: [...things.values()].map(([, one]) => one), passages };
}
