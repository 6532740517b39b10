/** Passages that state something of a thing: the evidence of its memberships, counts and decisions. They tell more than a mere mention. */
import type { EdgeName } from '../domain.ts';
import type { GraphRecord, RecordKind } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { across } from './answers/across.ts';

/** The statements about a kind of thing: by which edge they are reached. */
const STATEMENTS: Partial<Record<RecordKind, readonly { by: EdgeName; kind: RecordKind }[]>> = {
  person: [{ by: 'HOLDS', kind: 'membership' }],
  arena: [
    { by: 'IN_BODY', kind: 'membership' },
    { by: 'COUNTED_FOR', kind: 'meetingCount' },
  ],
  case: [
    { by: 'CONCERNS', kind: 'decision' },
    { by: 'CONCERNS', kind: 'agreement' },
  ],
};

/** Ids of the passages that state something of the things. */
export async function passagesStating(reader: StoreReader, things: readonly GraphRecord[]): Promise<Set<string>> {
  const found = await Promise.all(
    things.flatMap((thing) => (STATEMENTS[thing.kind] ?? []).map(({ by, kind }) => across(reader, thing.id, by, kind))),
  );
  const passages = found
    .flat()
    .flatMap((record) => ('evidence' in record ? record.evidence.map((e) => e.passage) : []));
  return new Set(passages.filter((p): p is string => p !== null));
}
