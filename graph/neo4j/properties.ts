/** What a record looks like as a node: the properties people read, and those the store finds it by. */
import type { GraphRecord, PassageRecord, RecordKind, RecordOf } from '../records.ts';

/** Longest text put on a node for people; the record itself is kept whole besides. */
const READABLE_LENGTH = 4000;
/** Captions are in range indexes, whose keys may not be long. */
const CAPTION_LENGTH = 300;

type Captions = { [K in RecordKind]: { property: 'name' | 'title'; of: (record: RecordOf<K>) => string } };

const joined = (...parts: (string | number | null)[]): string => parts.filter((part) => part !== null).join(' ');
const firstWords = ({ headings, text }: PassageRecord): string => headings.at(-1) ?? text.slice(0, 80);

/** The caption of each kind, and the property it stands in: what Neo4j Browser and Bloom write on the node. */
const CAPTIONS: Captions = {
  document: { property: 'title', of: ({ title }) => title },
  page: { property: 'name', of: ({ source, page }) => `${source} s. ${page}` },
  passage: { property: 'name', of: firstWords },
  case: { property: 'name', of: ({ diarienummer }) => diarienummer },
  person: { property: 'name', of: ({ name }) => name },
  arena: { property: 'name', of: ({ name }) => name },
  organization: { property: 'name', of: ({ name }) => name },
  project: { property: 'name', of: ({ name }) => name },
  membership: { property: 'name', of: ({ role, organization }) => `${role}, ${organization}` },
  decision: { property: 'title', of: ({ title }) => title },
  meeting: { property: 'name', of: ({ arena, date }) => joined(arena, date) },
  agendaItem: { property: 'title', of: ({ title }) => title },
  meetingCount: { property: 'name', of: ({ arena, year, count }) => `${arena} ${year}: ${count}` },
  agreement: { property: 'name', of: ({ name }) => name },
  assignment: { property: 'name', of: ({ what }) => what },
  relation: { property: 'name', of: ({ type }) => type },
  amount: { property: 'name', of: ({ what, year }) => joined(what, year) },
  deadline: { property: 'name', of: ({ date, what }) => `${date} ${what}` },
  abbreviation: { property: 'name', of: ({ short, long }) => `${short}: ${long}` },
  warning: { property: 'name', of: ({ type, detail }) => `${type} ${detail}` },
};

export function captionProperty(kind: RecordKind): 'name' | 'title' {
  return CAPTIONS[kind].property;
}

function caption<K extends RecordKind>(kind: K, record: RecordOf<K>): [string, string] {
  const { property, of } = CAPTIONS[kind];
  return [property, of(record).slice(0, CAPTION_LENGTH)];
}

const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= READABLE_LENGTH;

function isReadable(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  return isShort(value) || (Array.isArray(value) && value.length > 0 && value.every(isShort));
}

/** Fields of a record that a node's property can hold, under their own names. */
function readable(record: GraphRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isReadable(value)));
}

/** Pages are found by source and number, passages by their document. */
function placeAt(draft: number, record: GraphRecord): { _at?: string } {
  if (record.kind === 'page') return { _at: pageAt(draft, record.source, record.page) };
  return record.kind === 'passage' ? { _at: passagesAt(draft, record.document) } : {};
}

export const recordKey = (draft: number, id: string): string => `${draft}:${id}`;
export const pageAt = (draft: number, source: string, page: number): string => `${draft}:${page}:${source}`;
export const passagesAt = (draft: number, document: string): string => `${draft}:passages:${document}`;
/** What the passages of a text are found by. */
export const textAt = (draft: number, key: string): string => `${draft}:${key}`;
export const nameAt = (draft: number, key: string): string => `${draft}:${key.slice(0, CAPTION_LENGTH)}`;

/** All properties of a record's node; `rank` is its place in the export. `_json` is the record, to the letter. */
export function nodeProperties(record: GraphRecord, draft: number, rank: number): Record<string, unknown> {
  return {
    ...readable(record),
    ...Object.fromEntries([caption(record.kind, record as never)]),
    ...placeAt(draft, record),
    _key: recordKey(draft, record.id),
    _draft: draft,
    _rank: rank,
    _json: JSON.stringify(record),
  };
}
