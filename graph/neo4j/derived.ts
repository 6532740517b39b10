/** Layer 2, writing: a whole generation beside the current one, in batches, and the switch to it. */
import { EDGES, type Edge, type EdgeName, RECORD_KINDS } from '../domain.ts';
import type { GraphRecord, RecordKind } from '../records.ts';
import type { DerivedGraph, NameEntry } from '../store.ts';
import { byCodeUnit } from '../stores/order.ts';
import type { Connection } from './connection.ts';
import { beginDraft, type Hold, releaseAfter, step, switchTo } from './holds.ts';
import { indexRows } from './index-writer.ts';
import { nameAt, nodeProperties, recordKey } from './properties.ts';

/** A transaction ends at so many rows, or when their text has grown to this: it is to fit a small server. */
const BATCH_ROWS = 2000;
const BATCH_CHARS = 4_000_000;

type Row = Record<string, unknown>;

/** A statement over `$rows`, and the rows, made as they are needed. */
interface Work {
  cypher: string;
  rows: Iterable<Row>;
}

const CREATE_RECORDS = 'UNWIND $rows AS row CREATE (r:DiariegrafRecord) SET r = row';
const CREATE_NAMES = 'UNWIND $rows AS row CREATE (n:DiariegrafName) SET n = row';
const CREATE_TERMS = 'UNWIND $rows AS row CREATE (t:DiariegrafTerms) SET t = row';
const CREATE_FACETS = 'UNWIND $rows AS row CREATE (f:DiariegrafFacet) SET f = row';

/** A relationship type cannot be a parameter: one statement per type. */
const createEdges = (type: EdgeName): string =>
  `UNWIND $rows AS row
   MATCH (a:DiariegrafRecord {_key: row.from}) MATCH (b:DiariegrafRecord {_key: row.to})
   CREATE (a)-[:${type} {record: row.record}]->(b)`;

/** Rows of one statement that go in one transaction. */
interface Batch {
  cypher: string;
  rows: Row[];
}

/** About how many characters a property takes. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return Array.isArray(value) ? value.reduce<number>((sum, one) => sum + sizeOf(one), 0) : 8;
}

/** Cuts the work into transactions; small works share one. */
function* transactions(works: Iterable<Work>): Generator<Batch[]> {
  let batches: Batch[] = [];
  let [rows, chars] = [0, 0];
  for (const work of works) {
    let batch: Batch | null = null;
    for (const row of work.rows) {
      if (batch === null) {
        batch = { cypher: work.cypher, rows: [] };
        batches.push(batch);
      }
      batch.rows.push(row);
      rows += 1;
      for (const value of Object.values(row)) chars += sizeOf(value);
      if (rows < BATCH_ROWS && chars < BATCH_CHARS) continue;
      yield batches;
      [batches, batch, rows, chars] = [[], null, 0, 0];
    }
  }
  if (batches.length > 0) yield batches;
}

function exportOrder(a: GraphRecord, b: GraphRecord): number {
  return RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind) || byCodeUnit(a.id, b.id);
}

function countKinds(records: readonly GraphRecord[]): Partial<Record<RecordKind, number>> {
  const counts: Partial<Record<RecordKind, number>> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function* recordRows(graph: DerivedGraph, draft: number, ofPassage: ReadonlyMap<string, Row>): Generator<Row> {
  for (const [rank, record] of [...graph.records].sort(exportOrder).entries()) {
    yield { ...nodeProperties(record, draft, rank), ...ofPassage.get(record.id) };
  }
}

function* nameRows(names: readonly NameEntry[], draft: number): Generator<Row> {
  for (const name of names) yield { ...name, _key: nameAt(draft, name.key), _draft: draft };
}

function* edgeRows(edges: readonly Edge[], draft: number): Generator<Row> {
  for (const { from, to, record } of edges) yield { from: recordKey(draft, from), to: recordKey(draft, to), record };
}

/** Edges by their type, each once. */
function edgesByType(edges: readonly Edge[]): Map<EdgeName, Edge[]> {
  const types = new Map((Object.keys(EDGES) as EdgeName[]).map((type) => [type, new Map<string, Edge>()]));
  for (const edge of edges) types.get(edge.type)?.set(`${edge.from} ${edge.to} ${edge.record}`, edge);
  return new Map([...types].map(([type, distinct]) => [type, [...distinct.values()]]));
}

async function write(connection: Connection, hold: Hold, graph: DerivedGraph, factsState: string): Promise<void> {
  const { draft } = hold;
  const index = indexRows(graph.index, draft);
  const works: Work[] = [
    { cypher: CREATE_RECORDS, rows: recordRows(graph, draft, index.passages) },
    { cypher: CREATE_NAMES, rows: nameRows(graph.names, draft) },
    { cypher: CREATE_TERMS, rows: index.terms },
    { cypher: CREATE_FACETS, rows: index.facets },
    ...[...edgesByType(graph.edges)].map(([type, edges]) => ({
      cypher: createEdges(type),
      rows: edgeRows(edges, draft),
    })),
  ];
  let number = 0;
  for (const batches of transactions(works)) {
    await step(connection, hold, number++, async (tx) => {
      for (const { cypher, rows } of batches) await tx.run(cypher, { rows });
    });
  }
  // On the generation's own node, as `generations.ts` reads it; never changed once it is there.
  const info = {
    factsState,
    analyserVersion: graph.analyserVersion,
    counts: JSON.stringify(countKinds(graph.records)),
    stats: JSON.stringify(index.stats),
    buckets: index.buckets,
    lengths: index.lengths,
  };
  await step(connection, hold, number, (tx) =>
    tx.run('MATCH (g:DiariegrafGeneration {draft: $draft}) SET g += $info', { draft, info }),
  );
}

/**
 * Writes a generation, which `checkDerived` has passed, and switches to it. The current one is untouched until then.
 * @param factsState digest of the facts it was derived from
 */
export async function writeGeneration(connection: Connection, graph: DerivedGraph, factsState: string): Promise<void> {
  const hold = await beginDraft(connection);
  try {
    await write(connection, hold, graph, factsState);
    await switchTo(connection, hold);
  } catch (error) {
    await releaseAfter(error, connection, hold);
    throw error;
  }
}
