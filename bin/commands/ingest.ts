import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { StoreError } from '../../graph/errors.ts';
import type { FileEntry } from '../../graph/store.ts';
import { Originals } from '../../ingest/files/originals.ts';
import { withNames } from '../../ingest/models/model-mentions.ts';
import { clearOcrCache } from '../../ingest/ocr/cache.ts';
import type { IngestEvent, OnEvent } from '../../ingest/pipeline/events.ts';
import { createReaderPool } from '../../ingest/pipeline/reader-pool.ts';
import { rederive } from '../../ingest/pipeline/rederive.ts';
import { remove as removeSources } from '../../ingest/pipeline/remove.ts';
import { type IngestSummary, ingest as runIngest, sweep } from '../../ingest/pipeline/run.ts';
import { parseShard, type Shard, shardOf } from '../../ingest/pipeline/shard.ts';
import { storedSources, withStored } from '../../ingest/pipeline/stored-sources.ts';
import { type Walk, walk } from '../../ingest/pipeline/walk.ts';
import { type Config, ocrCacheOf } from '../config.ts';
import { count, print, say } from '../console.ts';
import { loadCuration, tellUnmatched } from '../curation.ts';
import type { ExitCode } from '../exit-code.ts';
import { interruptible } from '../interrupt.ts';
import { embedAfter, nameFinderIfAny } from '../models.ts';
import { speed } from '../pace.ts';
import { progressTo } from '../progress.ts';
import { reading, storeExists, writing } from '../store.ts';

const WHOLE: Shard = { part: 1, of: 1 };

/** `ingest`: reads the paths into the store; with `--shard I/N` only the files of that part, and leaves it to `derive` to put them together. */
export async function ingest(
  paths: readonly string[],
  config: Config,
  options: { json?: true; shard?: string },
): Promise<ExitCode> {
  // Wrong usage is told before a store is made.
  const shard = options.shard === undefined ? WHOLE : parseShard(options.shard);
  const curation = loadCuration(config);
  const began = performance.now();
  const found = await shardOf(await filesOf(paths, config), shard);
  const jobs = Math.max(1, Math.min(config.jobs, found.files.length));
  const summary = await writing(config, { create: true }, (store) =>
    interruptible(async (stop) => {
      const finder = await nameFinderIfAny(config);
      const reader = createReaderPool({
        ocrWorkers: Math.max(1, Math.floor(availableParallelism() / jobs)),
        silenceSeconds: config.silenceSeconds,
        limits: config.limits,
        ocrCache: config.ocrCache,
      });
      const listeners: OnEvent[] = [progressTo(process.stderr), tellUnmatched, toParent];
      if (options.json) listeners.push(ndjson);
      try {
        const summary = await runIngest(
          { found, ocrMode: config.ocr, jobs, maxBytes: config.limits.bytes, part: shard.of > 1 },
          {
            store,
            originals: new Originals(config.data, config.files),
            reader: finder === null ? reader : withNames(reader, finder),
            stop,
            curation,
            onEvent: (event) => {
              for (const listener of listeners) listener(event);
            },
          },
        );
        if (!summary.stopped && shard.of === 1) await embedAfter(config, store, stop);
        return summary;
      } finally {
        reader.close();
        await finder?.close();
      }
    }, 'Avbryter när sidan som läses är klar. Tryck Ctrl-C igen för att avbryta genast.'),
  );
  say(told(summary, (performance.now() - began) / 1000));
  if (shard.of > 1 && !summary.stopped) {
    say(`Del ${shard.part} av ${shard.of} är inläst. Kör diariegraf derive när alla delar är det: först då syns de.`);
  }
  return summary.failed > 0 || summary.incomplete > 0 || summary.stopped ? 1 : 0;
}

/**
 * What the paths hold. Where a path is not on disk, or another OCR mode is asked for, it may also name a source of the store.
 * @throws UsageError when a path is neither
 */
async function filesOf(paths: readonly string[], config: Config): Promise<Walk> {
  if (config.ocr === 'auto' && paths.every((path) => existsSync(path))) return walk(paths);
  const originals = new Originals(config.data, config.files);
  const { stored, left } = await storedSources(paths, await knownFiles(config), originals, existsSync);
  return withStored(await walk(left), stored);
}

async function knownFiles(config: Config): Promise<FileEntry[]> {
  if (!storeExists(config)) return [];
  return reading(config, (store) => store.files()).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'NO_STORE') return [];
    throw error;
  });
}

/** `remove`: forgets sources. */
export async function remove(sources: readonly string[], config: Config): Promise<ExitCode> {
  const curation = loadCuration(config);
  const { removed, unknown } = await writing(config, { create: false }, (store) =>
    removeSources(sources, {
      store,
      originals: new Originals(config.data, config.files),
      onEvent: progressAndUnmatched(),
      curation,
    }),
  );
  // What OCR has read is kept by picture, not by source: nothing of what is taken away may stay. A folder of its own, which others may
  // share, is its owner's to empty.
  if (removed.length > 0 && config.ocrCache === ocrCacheOf(config.data)) await clearOcrCache(config.ocrCache);
  for (const source of removed) say(`${source}: borttagen`);
  for (const source of unknown)
    say(`${source}: finns inte i lagret. Skriv källan som den heter i diariegraf status --json.`);
  return unknown.length > 0 ? 1 : 0;
}

/** `derive`: the graph anew from what is stored, for when a new version derives better. */
export async function derive(config: Config): Promise<ExitCode> {
  const curation = loadCuration(config);
  await writing(config, { create: false }, async (store) => {
    const startedAt = new Date().toISOString();
    await rederive(store, progressAndUnmatched(), curation);
    const files = (await store.files()).length;
    await sweep({ store, originals: new Originals(config.data, config.files) });
    await store.recordRun({ command: 'derive', startedAt, finishedAt: new Date().toISOString(), files, failed: 0 });
  });
  say('Grafen är sammanställd på nytt.');
  return 0;
}

function progressAndUnmatched(): OnEvent {
  const progress = progressTo(process.stderr);
  return (event) => {
    progress(event);
    tellUnmatched(event);
  };
}

/** CONTRACT.md's line: the result's own fields, in their order. */
function ndjson(event: IngestEvent): void {
  if (event.type === 'file') void print(`${JSON.stringify(event.result)}\n`);
}

/** `start` runs us as a child and shows what it hears. */
function toParent(event: IngestEvent): void {
  if (process.connected) process.send?.(event, () => {});
}

function told(summary: IngestSummary, seconds: number): string {
  const parts = [
    count(summary.ingested, 'fil inläst', 'filer inlästa'),
    count(summary.unchanged, 'oförändrad', 'oförändrade'),
    count(summary.failed, 'misslyckad', 'misslyckade'),
    ...(summary.incomplete === 0
      ? []
      : [`${count(summary.incomplete, 'fil', 'filer')} med sidor som inte gick att läsa`]),
  ].join(', ');
  if (summary.stopped) return `Avbrutet: ${parts}. Kör samma kommando igen för att fortsätta där det slutade.`;
  if (summary.files === 0) return 'Inga filer att läsa.';
  return `Klart: ${parts}.${summary.pages === 0 ? '' : ` ${speed(summary.pages, seconds)}.`}`;
}
