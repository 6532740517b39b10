/** Layer 2, reading: records, edges and names. Every function is to be run on one generation (`Generations.reading`). */
import { type Edge, type EdgeName, RECORD_KINDS } from '../domain.ts';
import type { CaseRecord, GraphRecord, PageRecord, PassageRecord, RecordKind, RecordOf } from '../records.ts';
import type { NameEntry } from '../store.ts';
import { type CasePart, requirePart } from '../stores/case-part.ts';
import { byName } from '../stores/order.ts';
import type { Transaction } from './connection.ts';
import type { Generation } from './generations.ts';
import { nameAt, pageAt, passagesAt, recordKey } from './properties.ts';

/** More than any answer has, and still a number every runtime of Cypher's takes for a limit. */
const NO_LIMIT = 2_000_000_000;

/** A limit or an offset as Cypher takes it. */
export function cypherLimit(limit: number): number {
  return Number.isFinite(limit) ? Math.min(NO_LIMIT, Math.max(0, Math.floor(limit))) : NO_LIMIT;
}

interface JsonRow {
  json: string;
}

function parsed<R extends GraphRecord>(rows: readonly JsonRow[]): R[] {
  return rows.map(({ json }) => JSON.parse(json) as R);
}

/** Records by their ids, as JSON. */
export async function find(
  tx: Transaction,
  { draft }: Generation,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.run<JsonRow & { id: string }>(
    'UNWIND $asked AS asked MATCH (r:DiariegrafRecord {_key: asked.key}) RETURN asked.id AS id, r._json AS json',
    { asked: ids.map((id) => ({ id, key: recordKey(draft, id) })) },
  );
  return new Map(rows.map(({ id, json }) => [id, json]));
}

/** Records by their places in the export, `from` inclusive, `to` exclusive. */
export async function byRank(tx: Transaction, draft: number, from: number, to: number): Promise<GraphRecord[]> {
  const cypher = `MATCH (r:DiariegrafRecord) WHERE r._draft = $draft AND r._rank >= $from AND r._rank < $to
    RETURN r._json AS json ORDER BY r._rank`;
  return parsed(await tx.run<JsonRow>(cypher, { draft, from, to }));
}

/** The places a kind takes in the export: the first, and the one after the last. */
export function ranksOf({ counts }: Generation, kind: RecordKind): [number, number] {
  const before = RECORD_KINDS.slice(0, RECORD_KINDS.indexOf(kind));
  const from = before.reduce((sum, earlier) => sum + counts[earlier], 0);
  return [from, from + counts[kind]];
}

export async function list<K extends RecordKind>(
  tx: Transaction,
  generation: Generation,
  kind: K,
  window: { offset: number; limit: number },
): Promise<RecordOf<K>[]> {
  const [first, end] = ranksOf(generation, kind);
  const from = first + cypherLimit(window.offset);
  const to = Math.min(end, from + cypherLimit(window.limit));
  return from < to ? ((await byRank(tx, generation.draft, from, to)) as RecordOf<K>[]) : [];
}

export async function page(
  tx: Transaction,
  { draft }: Generation,
  source: string,
  number: number,
): Promise<PageRecord | null> {
  const cypher = 'MATCH (r:DiariegrafRecord {_at: $at}) RETURN r._json AS json ORDER BY r._rank LIMIT 1';
  return parsed<PageRecord>(await tx.run<JsonRow>(cypher, { at: pageAt(draft, source, number) }))[0] ?? null;
}

export async function passagesOf(tx: Transaction, { draft }: Generation, document: string): Promise<PassageRecord[]> {
  const cypher = `MATCH (r:DiariegrafRecord {_at: $at})
    RETURN r._json AS json ORDER BY r.page, r.start, r._rank`;
  return parsed(await tx.run<JsonRow>(cypher, { at: passagesAt(draft, document) }));
}

export async function edges(tx: Transaction, { draft }: Generation, id: string, limit: number): Promise<Edge[]> {
  // Relationships without a record are somebody else's.
  const rows = await tx.run<{ from: string; type: EdgeName; to: string; record: string }>(
    `MATCH (:DiariegrafRecord {_key: $key})-[e]-() WHERE e.record IS NOT NULL
     WITH DISTINCT startNode(e).id AS from, type(e) AS type, endNode(e).id AS to, e.record AS record
     RETURN from, type, to, record ORDER BY type, from, to, record LIMIT $limit`,
    { key: recordKey(draft, id), limit: cypherLimit(limit) },
  );
  return rows.map(({ from, type, to, record }) => ({ from, type, to, record }));
}

export async function cases(
  tx: Transaction,
  generation: Generation,
  part: CasePart,
  limit: number,
): Promise<CaseRecord[]> {
  requirePart(part);
  const [from, to] = ranksOf(generation, 'case');
  const conditions = ['r._draft = $draft', 'r._rank >= $from', 'r._rank < $to'];
  if (part.diarium !== undefined) conditions.push(part.diarium === null ? 'r.diarium IS NULL' : 'r.diarium = $diarium');
  if (part.number !== undefined) conditions.push('r.number = $number');
  if (part.year !== undefined) conditions.push('r.year = $year');
  const rows = await tx.run<JsonRow>(
    `MATCH (r:DiariegrafRecord) WHERE ${conditions.join(' AND ')} RETURN r._json AS json ORDER BY r._rank LIMIT $limit`,
    { draft: generation.draft, from, to, ...part, limit: cypherLimit(limit) },
  );
  return parsed(rows);
}

export async function named(tx: Transaction, { draft }: Generation, keys: readonly string[]): Promise<NameEntry[]> {
  const asked = [...new Set(keys)].map((key) => ({ key, at: nameAt(draft, key) }));
  const rows = await tx.run<NameEntry>(
    `UNWIND $asked AS asked MATCH (n:DiariegrafName {_key: asked.at}) WHERE n.key = asked.key
     RETURN n.key AS key, n.name AS name, n.kind AS kind, n.id AS id, n.weight AS weight`,
    { asked },
  );
  return rows.sort(byName);
}
