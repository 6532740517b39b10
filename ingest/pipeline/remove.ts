import type { GraphStore } from '../../graph/store.ts';
import type { Curation } from '../curation/schema.ts';
import type { Originals } from '../files/originals.ts';
import type { OnEvent } from './events.ts';
import { needsDerive, rederive } from './rederive.ts';
import { sweep } from './run.ts';

export interface RemoveSummary {
  removed: string[];
  /** Sources the store does not know. */
  unknown: string[];
}

/**
 * Forgets sources, the originals only they stood for, and everything derived only from them. The caller holds the write lock.
 * @throws StoreError when the store fails
 */
export async function remove(
  sources: readonly string[],
  deps: { store: GraphStore; originals: Originals; onEvent?: OnEvent; curation?: Curation },
): Promise<RemoveSummary> {
  const startedAt = new Date().toISOString();
  const summary: RemoveSummary = { removed: [], unknown: [] };
  const contents = new Map((await deps.store.files()).map(({ source, sha256 }) => [source, sha256]));
  for (const source of new Set(sources.map((name) => name.normalize('NFC')))) {
    summary[(await deps.store.removeFile(source)) ? 'removed' : 'unknown'].push(source);
  }
  const left = new Set((await deps.store.files()).map(({ sha256 }) => sha256));
  const gone = summary.removed.map((source) => contents.get(source) ?? null);
  await deps.originals.forget(gone.filter((sha256) => sha256 !== null && !left.has(sha256)) as string[]);
  await sweep(deps);
  if (await needsDerive(deps.store, deps.curation)) await rederive(deps.store, deps.onEvent, deps.curation);
  await deps.store.recordRun({
    command: 'remove',
    startedAt,
    finishedAt: new Date().toISOString(),
    files: summary.removed.length,
    failed: summary.unknown.length,
  });
  return summary;
}
