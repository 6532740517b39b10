import { createHash } from 'node:crypto';
import type { RecordKind } from './records.ts';

/** Short prefixes, so that an id tells its kind to a person who reads a log or a link. */
const PREFIX: Record<RecordKind, string> = {
  document: 'doc',
  page: 'page',
  passage: 'psg',
  case: 'case',
  person: 'person',
  arena: 'arena',
  organization: 'org',
  project: 'project',
  membership: 'mbr',
  decision: 'dec',
  meeting: 'mtg',
  agendaItem: 'item',
  meetingCount: 'count',
  agreement: 'agr',
  assignment: 'task',
  relation: 'rel',
  amount: 'sum',
  deadline: 'due',
  abbreviation: 'abbr',
  warning: 'warn',
};

/**
 * Id of a record: made from its kind and canonical key alone, so that it survives re-reading, re-deriving and a change of store.
 * 48 bits of SHA-256: at a million records of a kind a clash has a chance of 0.2 %, and `derive` refuses a clash.
 */
export function recordId(kind: RecordKind, ...key: (string | number | null)[]): string {
  return `${PREFIX[kind]}-${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 12)}`;
}

const KINDS = new Map(Object.entries(PREFIX).map(([kind, prefix]) => [prefix, kind as RecordKind]));

/** The kind an id tells by its prefix; null for what is no id. Says nothing of whether there is such a record. */
export function kindOfId(id: string): RecordKind | null {
  return KINDS.get(id.slice(0, Math.max(0, id.indexOf('-')))) ?? null;
}

/** SHA-256 of bytes, hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
