/** Layer 2, reading: records, edges and names of the current generation. Every function is to be run inside one read transaction. */
import { type Edge, type EdgeName, RECORD_KINDS } from '../domain.ts';
import type { CaseRecord, GraphRecord, PageRecord, PassageRecord, RecordKind, RecordOf } from '../records.ts';
import type { NameEntry } from '../store.ts';
import { type CasePart, requirePart } from '../stores/case-part.ts';
import { digestOf } from '../stores/facts-view.ts';
import { byName } from '../stores/order.ts';
import type { SqlConnection, SqlValue } from './driver.ts';

/** A limit as SQLite takes it: -1 for none. */
export function sqlLimit(limit: number): number {
  return Number.isFinite(limit) ? Math.max(0, Math.floor(limit)) : -1;
}

export interface Generation {
  number: number;
  /** Digest of the facts it was derived from. */
  factsState: string;
  analyserVersion: string | null;
}

/** The current generation; before the first one it is number 0, derived from nothing. */
export function generation(db: SqlConnection): Generation {
  const row = db.first<[number, string, string | null]>('SELECT number, facts_state, analyser FROM generation');
  if (row === null) return { number: 0, factsState: digestOf([]), analyserVersion: null };
  return { number: row[0], factsState: row[1], analyserVersion: row[2] };
}

export function countRecords(db: SqlConnection): Record<RecordKind, number> {
  const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
  const rows = db.all<[RecordKind, number]>('SELECT name, records FROM kind');
  for (const [kind, records] of rows) counts[kind] = records;
  return counts;
}

function parsed<R extends GraphRecord>(rows: readonly (readonly [string])[]): R[] {
  return rows.map(([body]) => JSON.parse(body) as R);
}

export function find(db: SqlConnection, id: string): GraphRecord | null {
  return parsed(db.all<[string]>('SELECT body FROM record WHERE id = ?', [id]))[0] ?? null;
}

export function list<K extends RecordKind>(db: SqlConnection, kind: K, offset: number, limit: number): RecordOf<K>[] {
  return parsed(
    db.all<[string]>(
      'SELECT body FROM record WHERE kind = (SELECT num FROM kind WHERE name = ?) ORDER BY num LIMIT ? OFFSET ?',
      [kind, sqlLimit(limit), Math.max(0, Math.floor(offset))],
    ),
  );
}

/** Where a walk over all records has come to. */
export interface Place {
  kind: number;
  record: number;
}

/** The next records in export order, and where they end; null after the last. Follows kinds that have no record. */
export function recordsAfter(db: SqlConnection, place: Place, limit: number): [GraphRecord[], Place] | null {
  const rows = db.all<[string, number]>(
    'SELECT body, num FROM record WHERE kind = ? AND num > ? ORDER BY num LIMIT ?',
    [place.kind, place.record, limit],
  );
  const last = rows.at(-1);
  if (last !== undefined) {
    return [rows.map(([body]) => JSON.parse(body) as GraphRecord), { kind: place.kind, record: last[1] }];
  }
  const next = db.first<[number | null]>('SELECT min(kind) FROM record WHERE kind > ?', [place.kind])?.[0] ?? null;
  return next === null ? null : recordsAfter(db, { kind: next, record: 0 }, limit);
}

export function page(db: SqlConnection, source: string, number: number): PageRecord | null {
  const rows = db.all<[string]>(
    `SELECT body FROM page_place CROSS JOIN record ON record.num = page_place.record
     WHERE source = ? AND page = ? ORDER BY page_place.record LIMIT 1`,
    [source, number],
  );
  return parsed<PageRecord>(rows)[0] ?? null;
}

export function passagesOf(db: SqlConnection, document: string): PassageRecord[] {
  return parsed(
    db.all<[string]>(
      `SELECT body FROM passage_place CROSS JOIN record ON record.num = passage_place.record
       WHERE document = ? ORDER BY page, start, passage_place.record`,
      [document],
    ),
  );
}

export function edges(db: SqlConnection, id: string, limit: number): Edge[] {
  const rows = db.all<[string, EdgeName, string, string]>(
    `SELECT source.id, edge_type.name, target.id, carrier.id
     FROM edge CROSS JOIN edge_type ON edge_type.num = edge.type
     CROSS JOIN record AS source ON source.num = edge.source
     CROSS JOIN record AS target ON target.num = edge.target
     CROSS JOIN record AS carrier ON carrier.num = edge.record
     WHERE edge.node = (SELECT num FROM record WHERE id = ?)
     ORDER BY edge.type, edge.source, edge.target, edge.record LIMIT ?`,
    [id, sqlLimit(limit)],
  );
  return rows.map(([from, type, to, record]) => ({ from, type, to, record }));
}

export function cases(db: SqlConnection, part: CasePart, limit: number): CaseRecord[] {
  requirePart(part);
  const conditions: [string, SqlValue][] = [];
  if (part.diarium !== undefined) conditions.push(['diarium IS ?', part.diarium]);
  if (part.number !== undefined) conditions.push(['number = ?', part.number]);
  if (part.year !== undefined) conditions.push(['year = ?', part.year]);
  return parsed(
    db.all<[string]>(
      `SELECT body FROM case_part JOIN record ON record.num = case_part.record
       WHERE ${conditions.map(([sql]) => sql).join(' AND ')} ORDER BY case_part.record LIMIT ?`,
      [...conditions.map(([, value]) => value), sqlLimit(limit)],
    ),
  );
}

export function named(db: SqlConnection, keys: readonly string[]): NameEntry[] {
  const rows = db.all<[string, string, RecordKind, string, number]>(
    `SELECT name.key, name.name, kind.name, record.id, name.weight
     FROM name CROSS JOIN record ON record.num = name.record CROSS JOIN kind ON kind.num = record.kind
     WHERE name.key IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(keys)],
  );
  return rows.map(([key, name, kind, id, weight]) => ({ key, name, kind, id, weight })).sort(byName);
}
