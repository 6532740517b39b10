/** Layer 1 in nodes: sources, and the facts of the contents they stand for. Every function is to be run inside one transaction. */
import type { FileEntry, RunEntry } from '../store.ts';
import type { SourceState } from '../stores/facts-view.ts';
import { byCodeUnit } from '../stores/order.ts';
import type { PackedFacts } from '../stores/packed-facts.ts';
import type { Transaction } from './connection.ts';

/**
 * Takes the lock every change of files goes through, so that none sees half of another's: which contents are still stood for can
 * only be told when no other change is under way. A change takes milliseconds; reading files is what takes time.
 */
const LOCK = "MATCH (s:Diariegraf {name: 'store'}) SET s.facts = s.facts + 1";

const BEFORE =
  'OPTIONAL MATCH (f:DiariegrafSource {source: $source}) RETURN f IS NOT NULL AS known, f.sha256 AS sha256';

const PUT_SOURCE = `
  MERGE (f:DiariegrafSource {source: $source})
  SET f.sha256 = $sha256, f.stored = $stored, f.entry = $entry`;

const PUT_CONTENT = `
  MERGE (c:DiariegrafContent {sha256: $sha256})
  WITH c WHERE c.digest IS NULL OR c.digest <> $digest
  SET c.digest = $digest, c.facts = $facts`;

/** Drops a content unless a stored source stands for it. */
const DROP_UNUSED = `
  MATCH (c:DiariegrafContent {sha256: $sha256})
  WHERE NOT EXISTS { MATCH (f:DiariegrafSource {sha256: $sha256}) WHERE f.stored }
  DELETE c`;

async function before(tx: Transaction, source: string): Promise<{ known: boolean; sha256: string | null }> {
  const [row] = await tx.run<{ known: boolean; sha256: string | null }>(BEFORE, { source });
  return row ?? { known: false, sha256: null };
}

async function dropUnused(tx: Transaction, sha256: string | null): Promise<void> {
  if (sha256 !== null) await tx.run(DROP_UNUSED, { sha256 });
}

/** Bytes as the driver sends them. */
function asBytes({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}

/** Records a source; one without facts as failed. */
export async function putFile(tx: Transaction, entry: FileEntry, facts: PackedFacts | null): Promise<void> {
  const { source, sha256 } = entry;
  await tx.run(LOCK);
  const { sha256: held } = await before(tx, source);
  await tx.run(PUT_SOURCE, { source, sha256, stored: facts !== null, entry: JSON.stringify(entry) });
  if (facts !== null) {
    await tx.run(PUT_CONTENT, { sha256: facts.sha256, digest: facts.digest, facts: asBytes(facts.bytes) });
  }
  await dropUnused(tx, held);
}

/** Forgets a source. */
export async function removeFile(tx: Transaction, source: string): Promise<boolean> {
  await tx.run(LOCK);
  const { known, sha256 } = await before(tx, source);
  if (!known) return false;
  await tx.run('MATCH (f:DiariegrafSource {source: $source}) DELETE f', { source });
  await dropUnused(tx, sha256);
  return true;
}

/** All sources, sorted. */
export async function listFiles(tx: Transaction): Promise<FileEntry[]> {
  const rows = await tx.run<{ entry: string }>('MATCH (f:DiariegrafSource) RETURN f.entry AS entry');
  return rows.map(({ entry }) => JSON.parse(entry) as FileEntry).sort((a, b) => byCodeUnit(a.source, b.source));
}

export async function countFiles(tx: Transaction): Promise<{ stored: number; failed: number }> {
  const cypher = 'MATCH (f:DiariegrafSource) RETURN f.stored AS stored, count(*) AS files';
  const rows = await tx.run<{ stored: boolean; files: number }>(cypher);
  const number = (stored: boolean): number => rows.find((row) => row.stored === stored)?.files ?? 0;
  return { stored: number(true), failed: number(false) };
}

/** The facts of a content as they are kept. */
export async function packedFacts(tx: Transaction, sha256: string): Promise<Uint8Array | null> {
  const cypher = 'MATCH (c:DiariegrafContent {sha256: $sha256}) RETURN c.facts AS facts';
  const bytes = (await tx.run<{ facts: Int8Array }>(cypher, { sha256 }))[0]?.facts;
  return bytes === undefined ? null : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What is stored now, as far as the derived graph depends on it. */
export function storedState(tx: Transaction): Promise<SourceState[]> {
  return tx.run<SourceState>(
    `MATCH (f:DiariegrafSource) WHERE f.stored MATCH (c:DiariegrafContent {sha256: f.sha256})
     RETURN f.source AS source, c.sha256 AS sha256, c.digest AS digest`,
  );
}

/** Grows with every change of files. */
export async function changes(tx: Transaction): Promise<number> {
  const rows = await tx.run<{ facts: number }>("MATCH (s:Diariegraf {name: 'store'}) RETURN s.facts AS facts");
  return rows[0]?.facts ?? 0;
}

export async function recordRun(tx: Transaction, run: RunEntry): Promise<void> {
  await tx.run(
    `MATCH (s:Diariegraf {name: 'store'}) SET s.runs = s.runs + 1
     CREATE (:DiariegrafRun {number: s.runs, entry: $entry})`,
    { entry: JSON.stringify(run) },
  );
}

export async function lastRun(tx: Transaction): Promise<RunEntry | null> {
  const cypher = `MATCH (s:Diariegraf {name: 'store'}) MATCH (r:DiariegrafRun {number: s.runs}) RETURN r.entry AS entry`;
  const entry = (await tx.run<{ entry: string }>(cypher))[0]?.entry;
  return entry === undefined ? null : (JSON.parse(entry) as RunEntry);
}
