/** From what stands in an address to the thing it means, or to a refusal with near candidates. */
import type { RecordKind, RecordOf } from '../../graph/records.ts';
import { notFound } from '../errors.ts';
import { nearTo } from '../services/near.ts';
import type { Room } from '../services/room.ts';

const NONE: Partial<Record<RecordKind, string>> = {
  case: 'inget ärende',
  person: 'ingen person',
  arena: 'inget organ och ingen arena',
  organization: 'ingen organisation',
  project: 'inget projekt',
  document: 'ingen handling',
  decision: 'inget beslut',
  meeting: 'inget sammanträde',
};

/** The record of an id.
 * @throws {HttpError} 404 with near candidates, for ids that are none and for ids of another kind. */
export async function need<K extends RecordKind>(room: Room, kind: K, id: string): Promise<RecordOf<K>> {
  const record = await room.reader.get(kind, id);
  if (record) return record;
  throw notFound(NONE[kind] ?? 'inget', id, await nearTo(room, id));
}

/** The arena or organisation of an id.
 * @throws {HttpError} 404 with near candidates */
export async function needBody(room: Room, id: string): Promise<RecordOf<'arena' | 'organization'>> {
  return (await room.reader.get('organization', id)) ?? need(room, 'arena', id);
}

/** An id or other single segment of the address. */
export function segment(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join('/') : (value ?? '');
}
