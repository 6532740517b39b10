/**
 * Constraints and indexes, made from the domain. Labels beginning with `Diariegraf` are the store's own; the labels of `LABELS`
 * are for people, and only nodes of the current generation carry them.
 */
import { LABELS, RECORD_KINDS } from '../domain.ts';
import { type Connection, isStoreError } from './connection.ts';
import { newerSchema, noStore } from './failures.ts';
import { captionProperty } from './properties.ts';

/** Version of the labels, properties and indexes this code reads and writes. */
export const SCHEMA_VERSION = 2;

/** The full-text index of analysed terms, which the store searches. */
export const TERM_INDEX = 'diariegraf_terms';
/** The full-text index of readable text, for people who come with Cypher or Bloom. */
const TEXT_INDEX = 'diariegraf_text';
const INDEXES_READY_S = 300;

/** Label and property that tell a node from all others of its label. */
const UNIQUE = [
  ['Diariegraf', 'name'],
  ['DiariegrafSource', 'source'],
  ['DiariegrafContent', 'sha256'],
  ['DiariegrafRun', 'number'],
  ['DiariegrafGeneration', 'draft'],
  ['DiariegrafHold', 'id'],
  ['DiariegrafRecord', '_key'],
  ['DiariegrafTerms', '_key'],
  ['DiariegrafVector', '_key'],
] as const;

/** Label and the properties it is looked up by. */
const RANGE = [
  ['DiariegrafSource', 'sha256'],
  ['DiariegrafRecord', '_draft', '_rank'],
  ['DiariegrafRecord', '_draft', '_place'],
  ['DiariegrafRecord', '_at'],
  ['DiariegrafRecord', '_text'],
  ['DiariegrafVector', 'model'],
  ['DiariegrafRecord', '_draft', 'number', 'year'],
  ['DiariegrafRecord', '_draft', 'diarium', 'year'],
  ['DiariegrafName', '_key'],
  ['DiariegrafName', '_draft'],
  ['DiariegrafTerms', '_draft'],
  ['DiariegrafFacet', '_draft', 'facet'],
] as const;

/** What people look a node up by. */
function readableIndexes(): [string, string][] {
  return RECORD_KINDS.flatMap((kind): [string, string][] => [
    [LABELS[kind], 'id'],
    [LABELS[kind], captionProperty(kind)],
  ]);
}

/** Name → the statement that makes it; every statement may be run again. */
export function schemaStatements(): Map<string, string> {
  const statements = new Map<string, string>();
  for (const [label, property] of UNIQUE) {
    const name = `${label}_${property}_unique`.toLowerCase();
    statements.set(name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`);
  }
  for (const [label, ...properties] of [...RANGE, ...readableIndexes()]) {
    const own = label.startsWith('Diariegraf') ? label : `Diariegraf_${label}`;
    const name = [own, ...properties].join('_').toLowerCase();
    const on = properties.map((property) => `n.${property}`).join(', ');
    statements.set(name, `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${on})`);
  }
  const fulltext = (name: string, labels: string, on: string, analyser: string): void => {
    const options = `OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyser}'}}`;
    statements.set(name, `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels}) ON EACH [${on}] ${options}`);
  };
  fulltext(TERM_INDEX, 'DiariegrafRecord', 'n._terms', 'whitespace');
  fulltext(TEXT_INDEX, Object.values(LABELS).join('|'), 'n.name, n.title, n.text', 'swedish');
  return statements;
}

const VERSION = "OPTIONAL MATCH (s:Diariegraf {name: 'store'}) RETURN s.schemaVersion AS version";

async function versionIn(connection: Connection): Promise<number> {
  const [row] = await connection.read((tx) => tx.run<{ version: number | null }>(VERSION));
  return row?.version ?? 0;
}

/**
 * Makes sure that the store is one this code reads, without changing anything.
 * @throws {StoreError} NO_STORE, NEWER_SCHEMA
 */
export async function requireSchema(connection: Connection): Promise<void> {
  const version = await versionIn(connection);
  if (version === 0) throw noStore(connection.place);
  if (version > SCHEMA_VERSION) throw newerSchema(connection.place, version, SCHEMA_VERSION);
}

async function createMissing(connection: Connection): Promise<void> {
  const there = await connection.read((tx) => tx.run<{ name: string }>('SHOW INDEXES YIELD name RETURN name'));
  const names = new Set(there.map(({ name }) => name));
  const missing = [...schemaStatements()].filter(([name]) => !names.has(name));
  for (const [, statement] of missing) {
    await connection
      .write((tx) => tx.run(statement))
      .catch((error: unknown) => {
        // Another process made the same at the same moment; the wait below is for both.
        if (!isStoreError(error, 'STORE_FAILED')) throw error;
        return connection.write((tx) => tx.run(statement));
      });
  }
  if (missing.length > 0) {
    await connection.read((tx) => tx.run('CALL db.awaitIndexes($seconds)', { seconds: INDEXES_READY_S }));
  }
}

/**
 * Brings the database to the schema of this code: constraints, indexes, and the node everything hangs on.
 * @throws {StoreError} NEWER_SCHEMA, READ_ONLY
 */
export async function ensureSchema(connection: Connection): Promise<void> {
  const version = await versionIn(connection);
  if (version > SCHEMA_VERSION) throw newerSchema(connection.place, version, SCHEMA_VERSION);
  if (version === SCHEMA_VERSION) return;
  await createMissing(connection);
  await connection.write((tx) =>
    tx.run(
      `MERGE (s:Diariegraf {name: 'store'})
       ON CREATE SET s.generation = 0, s.current = 0, s.drafts = 0, s.facts = 0, s.runs = 0
       SET s.schemaVersion = $version`,
      { version: SCHEMA_VERSION },
    ),
  );
}
