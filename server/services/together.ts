/** What is named in the same passages as a thing. */
import type { EntityKind, PassageRecord } from '../../graph/records.ts';
import { entityTerm } from '../../graph/search/facet-terms.ts';
import type { Involved } from '../contract/common.ts';
import { involve, wholePage } from './names.ts';
import { namesakes } from './namesakes.ts';
import { findAll } from './neighbours.ts';
import { latestFirst } from './order.ts';
import type { Room } from './room.ts';
import { documentsById } from './sources.ts';

/** Most passages looked at for what stands together; more would not change who stands on top. */
const MOST_PASSAGES = 400;
/** Passages shown. */
const SHOWN = 50;
/** Things shown of each kind. */
const MOST_TOGETHER = 40;

/** Passages that name a thing, newest document first and then in reading order. */
export async function passagesNaming(room: Room, kind: EntityKind, id: string): Promise<PassageRecord[]> {
  const found = await room.reader.candidates({ anyOf: [], facets: [[entityTerm(kind, id)]], limit: MOST_PASSAGES });
  const documents = await documentsById(room);
  return found
    .map(({ passage }) => ({ passage, date: documents.get(passage.document)?.date ?? null, id: passage.document }))
    .sort((a, b) => latestFirst(a, b) || a.passage.page - b.passage.page || a.passage.start - b.passage.start)
    .map(({ passage }) => passage);
}

export function shown(passages: PassageRecord[]): PassageRecord[] {
  return passages.slice(0, SHOWN);
}

/** Things of each kind named in the passages, most often first, the thing itself left out. */
export async function together(
  room: Room,
  passages: PassageRecord[],
  self: string,
): Promise<Record<EntityKind, Involved[]>> {
  const first = new Map<string, { count: number; passage: PassageRecord }>();
  for (const passage of passages) {
    for (const id of passage.entities) {
      if (id === self) continue;
      const known = first.get(id);
      if (known) known.count += 1;
      else first.set(id, { count: 1, passage });
    }
  }
  const told = await namesakes(room);
  const groups: Record<EntityKind, Involved[]> = { case: [], person: [], arena: [], organization: [], project: [] };
  for (const record of await findAll(room, first.keys())) {
    const seen = first.get(record.id);
    if (!seen || !(record.kind in groups)) continue;
    const { document, page, id, text } = seen.passage;
    const thing = involve(record, seen.count, { ...wholePage(document, page), passage: id, quote: text });
    groups[record.kind as EntityKind].push({ ...thing, detail: thing.detail ?? told.get(record.id) ?? null });
  }
  for (const kind of Object.keys(groups) as EntityKind[]) {
    groups[kind] = groups[kind].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, MOST_TOGETHER);
  }
  return groups;
}
