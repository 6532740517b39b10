/** Passages that state something of a thing: the evidence of its memberships, counts and decisions. They tell more than a mere mention. */
import type { CaseRecord, EntityRecord, GraphRecord } from '../records.ts';

/** Things by the names that statements know them by. */
interface Things {
  entities: ReadonlyMap<string, EntityRecord>;
  /** Cases by every spelling; null for a spelling that two share. */
  cases: ReadonlyMap<string, CaseRecord | null>;
}

/** Ids of the things a record states something of. */
function statedOf(record: GraphRecord, { entities, cases }: Things): (string | null)[] {
  const body = (id: string | null): string | null => (id !== null && entities.get(id)?.kind === 'arena' ? id : null);
  switch (record.kind) {
    case 'membership':
      return [record.personId, body(record.organizationId)];
    case 'meetingCount':
      return [body(record.arenaId)];
    case 'decision':
    case 'agreement':
      return record.diarienummer.map((number) => cases.get(number)?.id ?? null);
    default:
      return [];
  }
}

/** By passage the ids of the things it states something of. */
export function statedIn(records: readonly GraphRecord[], things: Things): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const record of records) {
    if (!('evidence' in record)) continue;
    const ids = statedOf(record, things).filter((id) => id !== null);
    if (ids.length === 0) continue;
    for (const { passage } of record.evidence) {
      if (passage === null) continue;
      const stated = found.get(passage) ?? new Set<string>();
      for (const id of ids) stated.add(id);
      found.set(passage, stated);
    }
  }
  return found;
}
