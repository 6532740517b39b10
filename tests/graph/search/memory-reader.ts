import type { Edge } from '../../../graph/domain.ts';
import type {
  ArenaRecord,
  CaseRecord,
  DocumentRecord,
  EntityRecord,
  GraphRecord,
  PassageRecord,
  PersonRecord,
} from '../../../graph/records.ts';
import { buildIndex } from '../../../graph/search/index.ts';
import {
  type CandidateQuery,
  INDEX_FIELDS,
  type IndexedPassage,
  type IndexField,
  type StoreReader,
} from '../../../graph/store.ts';
import { postingsOf } from '../../contract/naive-postings.ts';

/** A reader over a handful of records: the least a search needs, and plain enough to be believed. */
export function memoryReader(records: GraphRecord[], edges: Edge[] = []): StoreReader {
  const { index, names } = buildIndex(records);
  const held = index.map((e) => new Set(INDEX_FIELDS.flatMap((f) => e.terms[f])));
  const fits = (e: IndexedPassage, i: number, q: Omit<CandidateQuery, 'limit'>): boolean =>
    (q.anyOf.length === 0 || q.anyOf.some((t) => held[i]?.has(t))) &&
    q.facets.every((any) => any.some((f) => e.facets.includes(f)));
  const unused = (): never => {
    throw new Error('not needed by a search');
  };
  return {
    get: async (kind, id) => (records.find((r) => r.kind === kind && r.id === id) ?? null) as never,
    find: async (id) => records.find((r) => r.id === id) ?? null,
    edges: async (id, limit) => edges.filter((e) => e.from === id || e.to === id).slice(0, limit),
    cases: async (part, limit) =>
      records
        .filter((r): r is CaseRecord => r.kind === 'case')
        .filter(
          (c) =>
            (part.number === undefined || c.number === part.number) &&
            (part.year === undefined || c.year === part.year),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    named: async (keys) =>
      names
        .filter((n) => keys.includes(n.key))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.weight - a.weight || (a.id < b.id ? -1 : 1))),
    indexStats: async () => ({
      passages: index.length,
      averageLength: Object.fromEntries(
        INDEX_FIELDS.map((f) => [f, index.reduce((s, e) => s + e.terms[f].length, 0) / Math.max(1, index.length)]),
      ) as Record<IndexField, number>,
    }),
    documentFrequency: async (terms) =>
      new Map(terms.map((t): [string, number] => [t, held.filter((h) => h.has(t)).length]).filter(([, n]) => n > 0)),
    candidates: async (q) => index.filter((e, i) => fits(e, i, q)).slice(0, q.limit),
    pick: async (asked, choose) => choose(postingsOf(index, asked)).flatMap((num) => index[num - 1] ?? []),
    facetCounts: unused,
    status: unused,
    files: unused,
    facts: unused,
    list: unused,
    records: unused,
    page: unused,
    passagesOf: unused,
  };
}

export function document(id: string, over: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    kind: 'document',
    id,
    source: `${id}.txt`,
    title: 'Handling',
    type: 'protokoll',
    date: '2021-03-04',
    issuer: null,
    diarienummer: [],
    authors: [],
    partOf: null,
    pages: [1, 1],
    startsWith: '',
    alsoAt: [],
    ...over,
  };
}

export function passage(id: string, text: string, over: Partial<PassageRecord> = {}): PassageRecord {
  return {
    kind: 'passage',
    id,
    source: 'a.txt',
    document: 'doc-a',
    page: 1,
    start: 0,
    end: text.length,
    text,
    headings: [],
    paragraph: null,
    diarienummer: [],
    entities: [],
    ...over,
  };
}

/** A case with one spelling; its id tells its number. */
export function caseOf(
  diarium: string | null,
  number: number,
  year: number,
  over: Partial<CaseRecord> = {},
): CaseRecord {
  const written = diarium === null ? `${number}/${year}` : `${diarium}/${number}/${year}`;
  return {
    kind: 'case',
    id: `case-${diarium ?? 'x'}-${number}-${year}`,
    authority: null,
    diarienummer: written,
    diarium,
    number,
    year,
    title: null,
    variants: [written],
    mentions: [],
    ...over,
  };
}

export function person(id: string, name: string, over: Partial<PersonRecord> = {}): PersonRecord {
  return { kind: 'person', id, name, party: null, aliases: [], mentions: [], ...over };
}

export function arena(id: string, name: string, over: Partial<ArenaRecord> = {}): ArenaRecord {
  return {
    kind: 'arena',
    id,
    name,
    fullName: null,
    aliases: [],
    arenaKind: null,
    level: null,
    description: null,
    mentions: [],
    ...over,
  };
}

/** Mentions in as many places, so that one name outweighs another. */
export function mentioned<T extends EntityRecord>(record: T, times: number): T {
  const mention = { source: 'a.txt', document: 'doc-a', page: 1, start: 0, end: 1, text: record.id };
  return { ...record, mentions: Array.from({ length: times }, () => mention) };
}
