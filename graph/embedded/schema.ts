import type { SqlConnection } from './driver.ts';
import { newerSchema, noStore, notOurs, olderSchema } from './failures.ts';

/** Marks the file as ours (`PRAGMA application_id`): "DgrF". */
const APPLICATION_ID = 0x44677246;

/**
 * `MIGRATIONS[n]` takes a database from version n to n + 1; version 0 is an empty file. Never change one that has been released.
 *
 * Records are numbered by the rank of their id, so that edges and indexes hold small integers and still sort as ids do.
 */
const MIGRATIONS: readonly string[] = [
  `
  -- Layer 1: facts per content, and the sources that stand for it.
  CREATE TABLE content (sha256 TEXT PRIMARY KEY, digest TEXT NOT NULL, facts BLOB NOT NULL);
  CREATE TABLE source (source TEXT PRIMARY KEY, sha256 TEXT, stored INTEGER NOT NULL, entry TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX source_by_content ON source (sha256);
  CREATE TABLE run (num INTEGER PRIMARY KEY, entry TEXT NOT NULL);

  -- Layer 2: one generation.
  CREATE TABLE generation (
    id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL, facts_state TEXT NOT NULL, analyser TEXT, stats TEXT NOT NULL
  );
  CREATE TABLE kind (num INTEGER PRIMARY KEY, name TEXT NOT NULL, records INTEGER NOT NULL);
  CREATE TABLE record (num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE INDEX record_by_kind ON record (kind);
  CREATE TABLE page_place (source TEXT, page INTEGER, record INTEGER, PRIMARY KEY (source, page, record)) WITHOUT ROWID;
  CREATE TABLE passage_place (
    document TEXT, page INTEGER, start INTEGER, record INTEGER, PRIMARY KEY (document, page, start, record)
  ) WITHOUT ROWID;
  CREATE TABLE case_part (record INTEGER PRIMARY KEY, diarium TEXT, number INTEGER NOT NULL, year INTEGER NOT NULL);
  CREATE INDEX case_by_number ON case_part (number, year);
  CREATE INDEX case_by_diarium ON case_part (diarium, year);
  CREATE INDEX case_by_year ON case_part (year);
  CREATE TABLE name (key TEXT NOT NULL, name TEXT NOT NULL, record INTEGER NOT NULL, weight REAL NOT NULL);
  CREATE INDEX name_by_key ON name (key);

  -- Every edge twice, once under each end, in the order it is listed in.
  CREATE TABLE edge_type (num INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE edge (
    node INTEGER, type INTEGER, source INTEGER, target INTEGER, record INTEGER,
    PRIMARY KEY (node, type, source, target, record)
  ) WITHOUT ROWID;

  -- The index. Terms and facets in the safe spelling of terms.ts; passages numbered from 1 in passage order.
  CREATE TABLE term (num INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, passages INTEGER NOT NULL);
  CREATE TABLE facet (num INTEGER PRIMARY KEY, facet TEXT NOT NULL UNIQUE, passages INTEGER NOT NULL);
  CREATE TABLE indexed (num INTEGER PRIMARY KEY, record INTEGER NOT NULL, terms BLOB NOT NULL);
  CREATE TABLE passage_facet (passage INTEGER, facet INTEGER, PRIMARY KEY (passage, facet)) WITHOUT ROWID;
  -- Candidates are found by whole terms and ranked elsewhere, so no positions are kept (detail=none: a fifth of the size).
  CREATE VIRTUAL TABLE search USING fts5 (
    terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_-'"
  );
  `,
  `
  -- Which text each passage of the index holds, and the vectors of texts by the model that made them. A vector's number is never used
  -- twice: what has been read is known by the last one seen.
  CREATE TABLE passage_text (passage INTEGER PRIMARY KEY, key TEXT NOT NULL);
  CREATE INDEX passage_by_text ON passage_text (key);
  CREATE TABLE vector (num INTEGER PRIMARY KEY AUTOINCREMENT, model TEXT NOT NULL, key TEXT NOT NULL, vector BLOB NOT NULL);
  CREATE UNIQUE INDEX vector_by_text ON vector (model, key);
  -- How often vectors have been taken away: whoever holds them in memory reads them anew when it has grown.
  CREATE TABLE vector_removal (id INTEGER PRIMARY KEY CHECK (id = 1), times INTEGER NOT NULL);
  INSERT INTO vector_removal (id, times) VALUES (1, 0);
  `,
  `
  -- Which passages hold each term and facet, and where: see stores/postings.ts. A generation written before has none; they are then made
  -- when they are asked for, until the graph is derived anew.
  CREATE TABLE term_posting (term INTEGER PRIMARY KEY, list BLOB NOT NULL);
  CREATE TABLE facet_posting (facet INTEGER PRIMARY KEY, list BLOB NOT NULL);
  CREATE TABLE passage_lengths (id INTEGER PRIMARY KEY CHECK (id = 1), lengths BLOB NOT NULL);
  `,
];

/** Version of the tables this code reads and writes. */
export const SCHEMA_VERSION: number = MIGRATIONS.length;

/**
 * The version of the tables in the file; 0 for an empty file.
 * @throws {StoreError} STORE_DAMAGED for another program's database, NEWER_SCHEMA
 */
export function readableVersion(db: SqlConnection, path: string): number {
  const version = db.first<[number]>('PRAGMA user_version')?.[0] ?? 0;
  const application = db.first<[number]>('PRAGMA application_id')?.[0] ?? 0;
  const tables = db.first<[number]>('SELECT count(*) FROM sqlite_schema')?.[0] ?? 0;
  if (application !== APPLICATION_ID && (application !== 0 || version !== 0 || tables > 0)) throw notOurs(path);
  if (version > SCHEMA_VERSION) throw newerSchema(path, version, SCHEMA_VERSION);
  return version;
}

/**
 * Makes sure that the tables are those this code reads, without changing any.
 * @throws {StoreError} STORE_DAMAGED, NEWER_SCHEMA, OLDER_SCHEMA, NO_STORE for an empty file
 */
export function requireSchema(db: SqlConnection, path: string): void {
  const version = readableVersion(db, path);
  if (version === 0) throw noStore(path);
  if (version < SCHEMA_VERSION) throw olderSchema(path, version, SCHEMA_VERSION);
}

/**
 * Brings the tables to the version of this code. To be run inside a write transaction.
 * @throws {StoreError} STORE_DAMAGED, NEWER_SCHEMA
 */
export function migrate(db: SqlConnection, path: string): void {
  const version = readableVersion(db, path);
  if (version === SCHEMA_VERSION) return;
  for (const step of MIGRATIONS.slice(version)) db.exec(step);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
}
