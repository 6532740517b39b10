import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphStore } from '../../graph/store.ts';
import type { IngestEvent } from '../../ingest/pipeline/events.ts';
import { walk } from '../../ingest/pipeline/walk.ts';
import type { IngestProgress } from '../../server/contract/state.ts';
import type { Config } from '../config.ts';
import { say } from '../console.ts';
import type { ExitCode } from '../exit-code.ts';
import { packageRoot } from '../installed.ts';
import { openRoomFor, untilAsked } from '../serving.ts';
import { openForReading, writing } from '../store.ts';

/**
 * `start`: opens the reading room at once; when there is nothing to read in it, the sample corpus is read in by a process of
 * its own meanwhile, so that the first visitor sees how far it has come.
 */
export async function start(config: Config): Promise<ExitCode> {
  const sample = join(packageRoot(), 'corpus', 'documents');
  await writing(config, { create: true }, async () => {});
  const store = await openForReading(config);
  let child: ChildProcess | null = null;
  let progress: IngestProgress | null = null;
  try {
    const listening = await openRoomFor(store, config, () => progress);
    if (await wantsSample(store, sample)) {
      say('Lagret är tomt: exempelsamlingen läses in.');
      child = ingestInChild(sample, config, (now) => {
        progress = now;
      });
    }
    await untilAsked();
    await listening.close();
    return 0;
  } finally {
    if (child !== null) await ended(child);
    await store.close();
  }
}

/** True for an empty store, and for one in which the reading of the sample was cut off. Never beside anyone's own documents. */
async function wantsSample(store: GraphStore, sample: string): Promise<boolean> {
  if (!existsSync(sample)) return false;
  const known = await store.files();
  if (known.length === 0) return true;
  const { generation, stale } = await store.status();
  if (generation > 0 && !stale) return false;
  const ours = new Set((await walk([sample])).files.map((file) => file.source));
  return known.every((file) => ours.has(file.source));
}

function ingestInChild(
  sample: string,
  config: Config,
  onProgress: (progress: IngestProgress | null) => void,
): ChildProcess {
  const program = fileURLToPath(
    new URL(`../diariegraf${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
  );
  const settings = ['--data', config.data, '--store', config.store, '--ocr', config.ocr, '--jobs', String(config.jobs)];
  const child = fork(program, ['ingest', sample, ...settings], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let now: IngestProgress = { phase: 'reading', done: 0, total: 0, failed: 0, current: null };
  child.on('message', (event: IngestEvent) => {
    now = advanced(now, event);
    onProgress(now);
  });
  child.on('error', (error) => say(`Exempelsamlingen kunde inte läsas in: ${error.message}`));
  child.on('exit', () => onProgress(null));
  return child;
}

function advanced(progress: IngestProgress, event: IngestEvent): IngestProgress {
  switch (event.type) {
    case 'plan':
      return { ...progress, total: event.files };
    case 'page':
      return { ...progress, current: event.source };
    case 'file':
      return {
        ...progress,
        done: event.done,
        failed: progress.failed + (event.result.status === 'failed' ? 1 : 0),
        current: event.result.source,
      };
    default:
      return { ...progress, phase: 'deriving', current: null };
  }
}

/** Asks the child to stop after its page, and waits until it has. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
