/** Layer 1 in tables: sources, and the facts of the contents they stand for. */
import type { FileEntry, RunEntry } from '../store.ts';
import type { SourceState } from '../stores/facts-view.ts';
import { byCodeUnit } from '../stores/order.ts';
import type { PackedFacts } from '../stores/packed-facts.ts';
import type { SqlConnection } from './driver.ts';

function contentOf(db: SqlConnection, source: string): string | null {
  return db.first<[string | null]>('SELECT sha256 FROM source WHERE source = ?', [source])?.[0] ?? null;
}

/** Drops a content unless a stored source stands for it. */
function dropUnused(db: SqlConnection, sha256: string | null): void {
  if (sha256 === null) return;
  db.run(
    'DELETE FROM content WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM source WHERE sha256 = content.sha256 AND stored = 1)',
    [sha256],
  );
}

/** Records a source in the running transaction; one without facts as failed. */
export function putFile(db: SqlConnection, entry: FileEntry, facts: PackedFacts | null): void {
  const before = contentOf(db, entry.source);
  db.run('INSERT OR REPLACE INTO source (source, sha256, stored, entry) VALUES (?, ?, ?, ?)', [
    entry.source,
    entry.sha256,
    facts === null ? 0 : 1,
    JSON.stringify(entry),
  ]);
  if (facts !== null) {
    db.run(
      `INSERT INTO content (sha256, digest, facts) VALUES (?, ?, ?)
       ON CONFLICT (sha256) DO UPDATE SET digest = excluded.digest, facts = excluded.facts WHERE digest <> excluded.digest`,
      [facts.sha256, facts.digest, facts.bytes],
    );
  }
  dropUnused(db, before);
}

/** Forgets a source in the running transaction. */
export function removeFile(db: SqlConnection, source: string): boolean {
  const before = contentOf(db, source);
  if (db.run('DELETE FROM source WHERE source = ?', [source]) === 0) return false;
  dropUnused(db, before);
  return true;
}

/** All sources, sorted. */
export function listFiles(db: SqlConnection): FileEntry[] {
  return db
    .all<[string]>('SELECT entry FROM source')
    .map(([entry]) => JSON.parse(entry) as FileEntry)
    .sort((a, b) => byCodeUnit(a.source, b.source));
}

export function countFiles(db: SqlConnection): { stored: number; failed: number } {
  const [all, stored] = db.first<[number, number | null]>('SELECT count(*), sum(stored) FROM source') ?? [0, 0];
  return { stored: stored ?? 0, failed: all - (stored ?? 0) };
}

/** The facts of a content as they are kept. */
export function packedFacts(db: SqlConnection, sha256: string): Buffer | null {
  return db.first<[Buffer]>('SELECT facts FROM content WHERE sha256 = ?', [sha256])?.[0] ?? null;
}

/** What is stored now, as far as the derived graph depends on it. */
export function storedState(db: SqlConnection): SourceState[] {
  const rows = db.all<[string, string, string]>(
    'SELECT source.source, content.sha256, content.digest FROM source JOIN content USING (sha256) WHERE source.stored = 1',
  );
  return rows.map(([source, sha256, digest]) => ({ source, sha256, digest }));
}

export function recordRun(db: SqlConnection, run: RunEntry): void {
  db.run('INSERT INTO run (entry) VALUES (?)', [JSON.stringify(run)]);
}

export function lastRun(db: SqlConnection): RunEntry | null {
  const row = db.first<[string]>('SELECT entry FROM run ORDER BY num DESC LIMIT 1');
  return row === null ? null : (JSON.parse(row[0]) as RunEntry);
}
