/** Copying of a store: the facts of every file, as they are; the graph is derived anew from them where they come to. */
import { isDeepStrictEqual } from 'node:util';
import { StoreError, UsageError } from '../../graph/errors.ts';
import type { FileEntry, GraphStore, StoreReader } from '../../graph/store.ts';
import type { Curation } from '../curation/schema.ts';
import type { FileResult, OnEvent } from './events.ts';
import { needsDerive, rederive } from './rederive.ts';

export interface CopySummary {
  files: number;
  copied: number;
  /** Files that were there already. */
  unchanged: number;
  /** True when `stop` ended the copying early. */
  stopped: boolean;
  derived: boolean;
}

/**
 * Copies every file's facts and entry, failed files included, and derives the graph at the target when its facts have changed.
 * Each file is written in one transaction, and what is there already is skipped: after an interruption the same call goes on.
 * Tells of a copied file as `ingested`. The caller holds the write lock.
 * @throws UsageError when the target holds files that the source store does not know: two collections would become one
 * @throws StoreError when either store fails
 */
export async function copyStore(
  from: StoreReader,
  to: GraphStore,
  onEvent: OnEvent = () => {},
  stop?: AbortSignal,
  curation?: Curation,
): Promise<CopySummary> {
  const startedAt = new Date().toISOString();
  const entries = await from.files();
  const there = new Map((await to.files()).map((entry) => [entry.source, entry]));
  refuseOthers(entries, there);
  const summary: CopySummary = { files: entries.length, copied: 0, unchanged: 0, stopped: false, derived: false };
  onEvent({
    type: 'plan',
    files: entries.length,
    ignored: 0,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  });
  for (const [at, entry] of entries.entries()) {
    summary.stopped = stop?.aborted === true;
    if (summary.stopped) break;
    const began = performance.now();
    const unchanged = same(entry, there.get(entry.source));
    if (!unchanged) await copyFile(from, to, entry);
    summary[unchanged ? 'unchanged' : 'copied']++;
    const result = resultOf(entry, unchanged, Math.round(performance.now() - began));
    onEvent({ type: 'file', result, done: at + 1, files: entries.length, bytes: entry.bytes });
  }
  if (!summary.stopped && (await needsDerive(to, curation))) {
    await rederive(to, onEvent, curation);
    summary.derived = true;
  }
  const finishedAt = new Date().toISOString();
  const done = summary.copied + summary.unchanged;
  await to.recordRun({ command: 'copy', startedAt, finishedAt, files: done, failed: 0 });
  return summary;
}

async function copyFile(from: StoreReader, to: GraphStore, entry: FileEntry): Promise<void> {
  if (entry.status === 'failed' || entry.sha256 === null) return to.putFile(entry, null);
  const facts = await from.facts(entry.sha256);
  // Taken away since the files were listed.
  if (facts === null) {
    throw new StoreError(
      'CHANGED',
      `Lagret ändrades medan det kopierades (${entry.source}). Kör samma kommando igen, så fortsätter det där det slutade.`,
    );
  }
  return to.putFile(entry, facts);
}

/** Facts are a function of the bytes and the version, so equal entries stand for equal facts. */
function same(entry: FileEntry, other: FileEntry | undefined): boolean {
  return (
    other !== undefined &&
    other.status === entry.status &&
    other.sha256 === entry.sha256 &&
    other.extractorVersion === entry.extractorVersion &&
    other.path === entry.path &&
    isDeepStrictEqual(
      [other.failure?.code, other.pageFailures?.map(({ page }) => page)],
      [entry.failure?.code, entry.pageFailures?.map(({ page }) => page)],
    )
  );
}

function refuseOthers(entries: readonly FileEntry[], there: ReadonlyMap<string, FileEntry>): void {
  const known = new Set(entries.map(({ source }) => source));
  const other = [...there.keys()].find((source) => !known.has(source));
  if (other === undefined) return;
  throw new UsageError(
    `Mållagret har redan filer som inte finns i det som kopieras, till exempel ${other}. ` +
      'Ta bort dem där med diariegraf remove, eller kopiera till ett tomt lager.',
  );
}

function resultOf(entry: FileEntry, unchanged: boolean, ms: number): FileResult {
  const { source, path, sha256, documents, pages, ocrPages, passages } = entry;
  const status = unchanged ? 'unchanged' : 'ingested';
  return { source, path, sha256, status, documents, pages, ocrPages, passages, ms, error: null };
}
