/** Layer 2, writing: a whole generation in the running transaction. */
import { EDGES, RECORD_KINDS } from '../domain.ts';
import type { GraphRecord } from '../records.ts';
import type { DerivedGraph, NameEntry } from '../store.ts';
import { byCodeUnit } from '../stores/order.ts';
import type { SqlConnection } from './driver.ts';
import { writeIndex } from './index-writer.ts';
import { paced } from './pacing.ts';
import { dropUnusedVectors } from './vectors.ts';

/** Everything of a generation but its own row, which carries the count on. */
const CLEARED = [
  'kind',
  'record',
  'page_place',
  'passage_place',
  'case_part',
  'name',
  'edge_type',
  'edge',
  'term',
  'facet',
  'indexed',
  'passage_facet',
  'passage_text',
  'term_posting',
  'facet_posting',
  'passage_lengths',
] as const;

/** Number of each record: the rank of its id, from 1. */
type Numbers = ReadonlyMap<string, number>;

function numberOf(numbers: Numbers, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`unchecked graph: no record ${id}`);
  return number;
}

function clear(db: SqlConnection): void {
  for (const table of CLEARED) db.exec(`DELETE FROM ${table}`);
  db.exec("INSERT INTO search (search) VALUES ('delete-all')");
}

function writeKinds(db: SqlConnection, records: readonly GraphRecord[]): void {
  const counts = new Map<string, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [num, kind] of RECORD_KINDS.entries()) {
    db.run('INSERT INTO kind (num, name, records) VALUES (?, ?, ?)', [num, kind, counts.get(kind) ?? 0]);
  }
}

/** What a record can be looked up by besides its id. */
function writePlaces(db: SqlConnection, record: GraphRecord, num: number): void {
  if (record.kind === 'page') {
    db.run('INSERT INTO page_place (source, page, record) VALUES (?, ?, ?)', [record.source, record.page, num]);
  } else if (record.kind === 'passage') {
    db.run('INSERT INTO passage_place (document, page, start, record) VALUES (?, ?, ?, ?)', [
      record.document,
      record.page,
      record.start,
      num,
    ]);
  } else if (record.kind === 'case') {
    db.run('INSERT INTO case_part (record, diarium, number, year) VALUES (?, ?, ?, ?)', [
      num,
      record.diarium,
      record.number,
      record.year,
    ]);
  }
}

async function writeRecords(db: SqlConnection, records: readonly GraphRecord[]): Promise<Numbers> {
  const numbers = new Map<string, number>();
  const sorted = [...records].sort((a, b) => byCodeUnit(a.id, b.id));
  await paced(sorted, (record, index) => {
    const num = index + 1;
    numbers.set(record.id, num);
    db.run('INSERT INTO record (num, id, kind, body) VALUES (?, ?, ?, ?)', [
      num,
      record.id,
      RECORD_KINDS.indexOf(record.kind),
      JSON.stringify(record),
    ]);
    writePlaces(db, record, num);
  });
  return numbers;
}

async function writeNames(db: SqlConnection, names: readonly NameEntry[], numbers: Numbers): Promise<void> {
  await paced(names, ({ key, name, id, weight }) => {
    db.run('INSERT INTO name (key, name, record, weight) VALUES (?, ?, ?, ?)', [
      key,
      name,
      numberOf(numbers, id),
      weight,
    ]);
  });
}

async function writeEdges(db: SqlConnection, graph: DerivedGraph, numbers: Numbers): Promise<void> {
  const types = Object.keys(EDGES).sort(byCodeUnit);
  for (const [num, name] of types.entries()) db.run('INSERT INTO edge_type (num, name) VALUES (?, ?)', [num, name]);
  const typeNumbers = new Map(types.map((name, num) => [name, num]));
  await paced(graph.edges, (edge) => {
    const from = numberOf(numbers, edge.from);
    const to = numberOf(numbers, edge.to);
    const row = [numberOf(typeNumbers, edge.type), from, to, numberOf(numbers, edge.record)];
    // OR IGNORE: an edge given twice is one edge, and a loop has one end.
    const sql = 'INSERT OR IGNORE INTO edge (node, type, source, target, record) VALUES (?, ?, ?, ?, ?)';
    db.run(sql, [from, ...row]);
    db.run(sql, [to, ...row]);
  });
}

/**
 * Replaces the current generation by this one, which `checkDerived` has passed. To be run inside a write transaction.
 * @param factsState digest of the facts it was derived from
 */
export async function writeGeneration(db: SqlConnection, graph: DerivedGraph, factsState: string): Promise<void> {
  clear(db);
  writeKinds(db, graph.records);
  const numbers = await writeRecords(db, graph.records);
  await writeNames(db, graph.names, numbers);
  await writeEdges(db, graph, numbers);
  const stats = await writeIndex(db, graph.index, (id) => numberOf(numbers, id));
  dropUnusedVectors(db);
  db.run(
    `INSERT INTO generation (id, number, facts_state, analyser, stats) VALUES (1, 1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET number = number + 1,
       facts_state = excluded.facts_state, analyser = excluded.analyser, stats = excluded.stats`,
    [factsState, graph.analyserVersion, JSON.stringify(stats)],
  );
}
