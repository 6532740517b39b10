import { stat } from 'node:fs/promises';
import { type Failure, FileError, UsageError } from '../../graph/errors.ts';
import type { FileFacts } from '../../graph/facts.ts';
import type { FileEntry, GraphStore } from '../../graph/store.ts';
import type { Curation } from '../curation/schema.ts';
import { fileError } from '../failure-codes.ts';
import { hashFile, type Originals } from '../files/originals.ts';
import { tooLarge } from '../files/reading.ts';
import type { FileResult, OnEvent } from './events.ts';
import { factsVersion, isCurrent, isOfThisVersion } from './facts-version.ts';
import { failureOf } from './failures.ts';
import type { FactsReader, OcrMode } from './reader-protocol.ts';
import { needsDerive, rederive } from './rederive.ts';
import type { Blocked, Found, Walk } from './walk.ts';

export interface IngestOptions {
  /** What the paths hold, as `walk` found it. */
  found: Walk;
  ocrMode: OcrMode;
  /** Files read at a time. */
  jobs: number;
  /** A larger file is refused before a byte of it is read. */
  maxBytes?: number;
  /**
   * True for one part of a larger reading: nothing is derived and no original is swept away at the end, since other parts may be at
   * work. `derive` does both, once, when all parts are read.
   */
  part?: boolean;
}

export interface IngestDeps {
  store: GraphStore;
  originals: Originals;
  reader: FactsReader;
  onEvent?: OnEvent;
  /** What people have said of the graph; nothing when absent. */
  curation?: Curation;
  /**
   * Aborted: files under way end between two pages and stay as they were, no more are begun, and nothing is derived. A new run goes on
   * from there, and what OCR has read is in its cache.
   */
  stop?: AbortSignal;
}

export interface IngestSummary {
  files: number;
  ingested: number;
  unchanged: number;
  failed: number;
  /** Files that are stored but for pages that could not be read. */
  incomplete: number;
  ignored: number;
  /** True when `stop` ended the run early. */
  stopped: boolean;
  derived: boolean;
  /** Pages of the files that were read. */
  pages: number;
}

/**
 * Reads files into the store. A file that fails is a result, not an error: it is recorded and the run goes on.
 * The caller holds the write lock.
 * @throws UsageError when no reader can be started
 * @throws StoreError when the store itself fails
 */
export async function ingest(options: IngestOptions, deps: IngestDeps): Promise<IngestSummary> {
  const startedAt = new Date().toISOString();
  const onEvent = deps.onEvent ?? (() => {});
  const { found } = options;
  const run = new Run(options, deps, new Map((await deps.store.files()).map((entry) => [entry.source, entry])));
  const files = found.files.length + found.blocked.length;
  const summary: IngestSummary = {
    files,
    ingested: 0,
    unchanged: 0,
    failed: 0,
    incomplete: 0,
    ignored: found.ignored,
    stopped: false,
    derived: false,
    pages: 0,
  };
  onEvent({
    type: 'plan',
    files,
    ignored: found.ignored,
    bytes: found.files.reduce((sum, { bytes }) => sum + bytes, 0),
  });

  let done = 0;
  const report = (result: FileResult, { bytes }: Found) => {
    summary[result.status]++;
    if (result.status === 'ingested') summary.pages += result.pages;
    if (result.status !== 'failed' && result.error !== null) summary.incomplete++;
    done++;
    onEvent({ type: 'file', result, done, files, bytes });
  };
  for (const blocked of found.blocked) report(await run.blocked(blocked), blocked);
  const queue = found.files.values();
  let broken = false;
  const lane = async () => {
    for (const file of queue) {
      if (broken || deps.stop?.aborted === true) return;
      await run.file(file).then(
        (result) => {
          if (result !== null) report(result, file);
        },
        (error: unknown) => {
          broken = true;
          throw error;
        },
      );
    }
  };
  // Every lane comes to rest before the store's error goes on: nothing may write after the caller closes the store.
  const lanes = await Promise.allSettled(Array.from({ length: Math.max(1, options.jobs) }, lane));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;

  summary.stopped = deps.stop?.aborted === true;
  if (options.part !== true) {
    await sweep(deps);
    if (!summary.stopped && (await needsDerive(deps.store, deps.curation))) {
      await rederive(deps.store, onEvent, deps.curation);
      summary.derived = true;
    }
  }
  await deps.store.recordRun({
    command: 'ingest',
    startedAt,
    finishedAt: new Date().toISOString(),
    files: done,
    failed: summary.failed,
  });
  return summary;
}

/** Removes the originals no source stands for any more. */
export async function sweep({ store, originals }: Pick<IngestDeps, 'store' | 'originals'>): Promise<void> {
  const wanted = (await store.files()).flatMap((entry) =>
    entry.status === 'stored' && entry.sha256 !== null ? [entry.sha256] : [],
  );
  await originals.sweep(new Set(wanted));
}

class Run {
  readonly #options: IngestOptions;
  readonly #deps: IngestDeps;
  readonly #version: string;
  /** What the store held of each source when the run began. */
  readonly #before: ReadonlyMap<string, FileEntry>;
  /** Contents being read now: two names of one content are read once. */
  readonly #reading = new Map<string, Promise<FileFacts>>();
  /** Contents read in this run. */
  readonly #readNow = new Set<string>();

  constructor(options: IngestOptions, deps: IngestDeps, before: ReadonlyMap<string, FileEntry>) {
    this.#options = options;
    this.#deps = deps;
    this.#version = factsVersion(options.ocrMode, deps.reader.stamp);
    this.#before = before;
  }

  async blocked({ folder, failure, ...found }: Blocked): Promise<FileResult> {
    return folder ? resultOf(found, null, failure, 0) : this.#failed(found, null, 0, failure, 0);
  }

  /** Null when the run was stopped in the middle of the file. */
  async file(found: Found): Promise<FileResult | null> {
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    let sha256: string | null = null;
    let bytes = 0;
    try {
      const at = found.kept?.path ?? found.path;
      const { maxBytes = Number.POSITIVE_INFINITY, ocrMode } = this.#options;
      bytes = (await stat(at)).size;
      if (bytes > maxBytes) throw tooLarge(bytes, maxBytes);
      sha256 = await hashFile(at);
      const before = this.#before.get(found.source);
      if (
        isWhole(before) &&
        before.sha256 === sha256 &&
        isCurrent(before.extractorVersion, ocrMode, this.#deps.reader.stamp)
      ) {
        if (!(await this.#deps.originals.has(sha256))) await this.#deps.originals.keep(at, maxBytes);
        return resultOf(found, before, null, took());
      }
      const kept = found.kept === undefined ? await this.#deps.originals.keep(at, maxBytes) : { ...found.kept, bytes };
      if (found.kept !== undefined && sha256 !== kept.sha256) throw fileError('läsa', 'DISK_ERROR');
      ({ sha256, bytes } = kept);
      const facts = await this.#facts(found, kept);
      const entry = storedEntry(found, bytes, facts);
      await this.#deps.store.putFile(entry, facts);
      return resultOf(found, entry, entry.failure, took(), 'ingested');
    } catch (error) {
      if (error instanceof UsageError) throw error;
      if (this.#deps.stop?.aborted === true && error instanceof FileError && error.code === 'INTERRUPTED') return null;
      return this.#failed(found, sha256, bytes, failureOf(error), took());
    }
  }

  /** The facts of a content: the stored ones, those being read for another name, or newly read. */
  async #facts(found: Found, kept: { sha256: string; path: string }): Promise<FileFacts> {
    const stored = await this.#deps.store.facts(kept.sha256);
    if (stored !== null && isCurrent(stored.extractorVersion, this.#options.ocrMode, this.#deps.reader.stamp)) {
      // Pages that failed are tried again, once a run.
      if (this.#readNow.has(kept.sha256) || pageFailures(stored).length === 0) return stored;
    }
    const underWay = this.#reading.get(kept.sha256);
    if (underWay !== undefined) return underWay;
    const request = { sha256: kept.sha256, source: found.source, path: kept.path, ocrMode: this.#options.ocrMode };
    const reading = this.#deps.reader
      .read(
        request,
        (done, pages) => this.#deps.onEvent?.({ type: 'page', source: found.source, done, pages, bytes: found.bytes }),
        this.#deps.stop,
      )
      .then((facts) => {
        this.#readNow.add(kept.sha256);
        return facts;
      })
      .finally(() => this.#reading.delete(kept.sha256));
    this.#reading.set(kept.sha256, reading);
    return reading;
  }

  /**
   * Records a failure. Bytes that cannot be had (a share that is down, a permission) say nothing about the content:
   * what was stored of the source before is kept. So is what was read of the same bytes in another OCR mode. Bytes that were had and
   * could not be understood replace it, and so does a file that has grown too large.
   */
  async #failed(found: Found, sha256: string | null, bytes: number, failure: Failure, ms: number): Promise<FileResult> {
    const before = this.#before.get(found.source);
    const told = sha256 !== null || failure.code === 'TOO_LARGE';
    const readBefore =
      before?.status === 'stored' && before.sha256 === sha256 && isOfThisVersion(before.extractorVersion);
    if ((told && !readBefore) || before?.status !== 'stored') {
      const entry: FileEntry = {
        source: found.source,
        path: found.path,
        sha256,
        bytes,
        mediaType: null,
        status: 'failed',
        failure,
        extractorVersion: sha256 === null ? null : this.#version,
        pages: 0,
        ocrPages: 0,
        passages: 0,
        documents: 0,
      };
      await this.#deps.store.putFile(entry, null);
    }
    return { ...resultOf(found, null, failure, ms), sha256 };
  }
}

/** Stored, and every page of it. */
const isWhole = (entry: FileEntry | undefined): entry is FileEntry =>
  entry?.status === 'stored' && entry.failure === null;

function pageFailures({ pages }: FileFacts): Failure[] {
  return pages.flatMap(({ page, failure }) => (failure === undefined ? [] : [{ ...failure, page }]));
}

function storedEntry(found: Found, bytes: number, facts: FileFacts): FileEntry {
  const failures = pageFailures(facts);
  return {
    source: found.source,
    path: found.path,
    sha256: facts.sha256,
    bytes,
    mediaType: facts.mediaType,
    status: 'stored',
    failure: failures[0] ?? null,
    ...(failures.length === 0 ? {} : { pageFailures: failures }),
    extractorVersion: facts.extractorVersion,
    pages: facts.pages.length,
    ocrPages: facts.pages.filter((page) => page.method === 'ocr').length,
    passages: facts.passages.length,
    documents: facts.documents.length,
  };
}

function resultOf(
  { source, path }: Found,
  entry: FileEntry | null,
  error: Failure | null,
  ms: number,
  status: FileResult['status'] = error === null ? 'unchanged' : 'failed',
): FileResult {
  const { sha256 = null, documents = 0, pages = 0, ocrPages = 0, passages = 0 } = entry ?? {};
  return { source, path, sha256, status, documents, pages, ocrPages, passages, ms, error };
}
