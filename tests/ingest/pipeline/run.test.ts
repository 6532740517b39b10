import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { FileError, StoreError } from '../../../graph/errors.ts';
import type { FileFacts } from '../../../graph/facts.ts';
import type { GraphStore } from '../../../graph/store.ts';
import { ANALYSER_VERSION } from '../../../graph/text/analyse.ts';
import { Originals } from '../../../ingest/files/originals.ts';
import type { IngestEvent } from '../../../ingest/pipeline/events.ts';
import { factsVersion } from '../../../ingest/pipeline/facts-version.ts';
import type { FactsReader, ReadRequest } from '../../../ingest/pipeline/reader-protocol.ts';
import { needsDerive } from '../../../ingest/pipeline/rederive.ts';
import { ingest } from '../../../ingest/pipeline/run.ts';
import { storedSources, withStored } from '../../../ingest/pipeline/stored-sources.ts';
import { walk } from '../../../ingest/pipeline/walk.ts';

let folder: string;
let store: GraphStore;
let originals: Originals;
let asked: ReadRequest[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-run-'));
  mkdirSync(join(folder, 'in'));
  store = await openEmbeddedStore(join(folder, 'data'));
  originals = new Originals(join(folder, 'data'));
  asked = [];
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Facts without a page, or the failure the source's name asks for. */
const reader: FactsReader = {
  async read(request): Promise<FileFacts> {
    asked.push(request);
    await new Promise((soon) => setTimeout(soon, 5));
    if (request.source.startsWith('bad')) throw new FileError('läsa', 'DAMAGED', 'Trasig.', { page: 2 });
    const extractorVersion = factsVersion(request.ocrMode);
    const empty = { pages: [], documents: [], passages: [], mentions: [], statements: [] };
    return { sha256: request.sha256, mediaType: 'text/plain', extractorVersion, ...empty };
  },
};

function write(name: string, text = name): void {
  writeFileSync(join(folder, 'in', name), text);
}

async function run(
  options: {
    ocrMode?: 'auto' | 'always';
    stop?: AbortSignal;
    store?: GraphStore;
    reader?: FactsReader;
    maxBytes?: number;
    onEvent?: (event: IngestEvent) => void;
  } = {},
) {
  const events: IngestEvent[] = [];
  const summary = await ingest(
    {
      found: await walk([join(folder, 'in')]),
      ocrMode: options.ocrMode ?? 'auto',
      jobs: 2,
      ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
    },
    {
      store: options.store ?? store,
      originals,
      reader: options.reader ?? reader,
      ...(options.stop === undefined ? {} : { stop: options.stop }),
      onEvent: (event) => {
        events.push(event);
        options.onEvent?.(event);
      },
    },
  );
  return { summary, events };
}

/** The store with one method made to fail. */
function failing(name: 'putFile', when: (source: string) => boolean): GraphStore {
  return new Proxy(store, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property !== name) return value.bind(target);
      return async (...args: Parameters<GraphStore['putFile']>) => {
        if (when(args[0].source)) throw new StoreError('DISK_FULL', 'Disken är full.');
        return target.putFile(...args);
      };
    },
  });
}

describe('ingest', () => {
  it('reads a content once, however many names it has', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) write(name, 'samma');
    expect((await run()).summary).toMatchObject({ files: 3, ingested: 3, derived: true });
    write('d.txt', 'samma');
    expect((await run()).summary).toMatchObject({ files: 4, ingested: 1, unchanged: 3 });
    expect(asked.length).toBe(1);
  });

  it('derives only when something has changed', async () => {
    write('a.txt');
    expect((await run()).summary.derived).toBe(true);
    expect((await run()).summary).toMatchObject({ unchanged: 1, derived: false });
    const { generation, lastRun } = await store.status();
    expect([generation, lastRun]).toEqual([1, expect.objectContaining({ command: 'ingest', files: 1, failed: 0 })]);
  });

  it('reads again in another OCR mode', async () => {
    write('a.txt');
    await run();
    expect((await run({ ocrMode: 'always' })).summary.ingested).toBe(1);
    expect((await run({ ocrMode: 'always' })).summary.unchanged).toBe(1);
    expect(asked.map(({ ocrMode }) => ocrMode)).toEqual(['auto', 'always']);
  });

  it('does not undo by itself what was read with OCR on demand', async () => {
    write('a.txt');
    await run({ ocrMode: 'always' });
    expect((await run({ ocrMode: 'auto' })).summary).toMatchObject({ unchanged: 1, derived: false });
    expect(asked.length).toBe(1);
  });

  it('derives anew what another version of the derivation made', async () => {
    write('a.txt');
    await run();
    const { analyserVersion } = await store.status();
    expect(await needsDerive(store)).toBe(false);
    await store.replaceDerived({ records: [], edges: [], index: [], names: [], analyserVersion: ANALYSER_VERSION });
    expect(await needsDerive(store)).toBe(true);
    expect((await run()).summary).toMatchObject({ unchanged: 1, derived: true });
    expect((await store.status()).analyserVersion).toBe(analyserVersion);
  });

  it('refuses a file above the limit before reading it, also one that was stored when it was small', async () => {
    write('a.txt', 'kort');
    await run({ maxBytes: 10 });
    write('a.txt', 'nu är den mycket längre');
    expect((await run({ maxBytes: 10 })).summary.failed).toBe(1);
    expect(asked.length).toBe(1);
    expect(await store.files()).toMatchObject([{ source: 'a.txt', status: 'failed', failure: { code: 'TOO_LARGE' } }]);
  });

  it('keeps what it has when another reading of the same bytes fails', async () => {
    write('a.txt');
    await run();
    const failingReader: FactsReader = {
      read: () => Promise.reject(new FileError('ocr', 'OCR_FAILED', 'Gick inte.', { page: 1 })),
    };
    const { summary } = await run({ ocrMode: 'always', reader: failingReader });
    expect([summary.failed, summary.derived]).toEqual([1, false]);
    expect(await store.files()).toMatchObject([
      { source: 'a.txt', status: 'stored', extractorVersion: factsVersion('auto') },
    ]);
  });

  it('reads a stored source again by its name, from the kept original when the file is gone', async () => {
    mkdirSync(join(folder, 'in', 'brev'));
    write('brev/ett.txt');
    await run();
    const entries = await store.files();
    const again = (names: string[]) => storedSources(names, entries, originals, existsSync);
    const path = join(folder, 'in', 'brev', 'ett.txt');
    expect(await again(['brev/ett.txt', 'saknas.txt', path])).toEqual({
      stored: [{ source: 'brev/ett.txt', path, bytes: 12 }],
      left: ['saknas.txt', path],
    });
    rmSync(path);
    const { stored } = await again(['brev/ett.txt']);
    expect(stored[0]?.kept?.path).toBe(originals.pathOf(entries[0]?.sha256 ?? ''));
    const found = withStored({ files: [], blocked: [], ignored: 0 }, stored);
    const summary = await ingest({ found, ocrMode: 'always', jobs: 1 }, { store, originals, reader });
    expect(summary).toMatchObject({ ingested: 1, failed: 0 });
    expect(await store.files()).toMatchObject([{ source: 'brev/ett.txt', path, status: 'stored' }]);
    expect(asked.map(({ ocrMode }) => ocrMode)).toEqual(['auto', 'always']);
  });

  it('brings back an original that is gone', async () => {
    write('a.txt');
    await run();
    rmSync(originals.root, { recursive: true });
    expect((await run()).summary.unchanged).toBe(1);
    expect((await originals.list()).length).toBe(1);
  });

  it('gives the reader the kept copy, which nobody changes', async () => {
    write('a.txt');
    await run();
    expect(asked[0]?.path).toBe(originals.pathOf(asked[0]?.sha256 ?? ''));
  });

  it('records a failure with its page, tries it again in the next run, and keeps no original of it', async () => {
    write('bad.txt');
    write('good.txt');
    for (let i = 1; i <= 2; i++) {
      const { summary, events } = await run();
      expect(summary).toMatchObject({ failed: 1, files: 2 });
      const told = events.flatMap((event) =>
        event.type === 'file' && event.result.source === 'bad.txt' ? [event.result] : [],
      );
      expect(told).toMatchObject([{ status: 'failed', error: { code: 'DAMAGED', message: 'Trasig.', page: 2 } }]);
      expect(asked.filter(({ source }) => source === 'bad.txt').length).toBe(i);
    }
    expect(await store.files()).toMatchObject([
      { source: 'bad.txt', status: 'failed', failure: { code: 'DAMAGED', page: 2 } },
      { source: 'good.txt', status: 'stored', failure: null },
    ]);
    expect((await originals.list()).length).toBe(1);
  });

  describe('with a page that cannot be read', () => {
    const failure = { code: 'OCR_TIMEOUT', message: 'Sida 2: För lång tid.' };
    /** Two pages; the second is read from the `from`th time on. */
    const readsFrom = (from: number): FactsReader => {
      let times = 0;
      return {
        async read(request) {
          const facts = await reader.read(request, () => {});
          const failed = ++times < from;
          const scan = { page: 2, method: 'ocr' as const };
          return {
            ...facts,
            pages: [
              { page: 1, method: 'text', confidence: null, text: 'En bro.' },
              failed
                ? { ...scan, confidence: 0, text: '', failure }
                : { ...scan, confidence: 0.9, text: 'En å.', words: [] },
            ],
          };
        },
      };
    };

    it('stores the others, tells of it, and tries again until it is read', async () => {
      write('a.pdf');
      const patient = readsFrom(3);
      for (let i = 1; i <= 2; i++) {
        const { summary, events } = await run({ reader: patient });
        expect(summary).toMatchObject({ ingested: 1, incomplete: 1, failed: 0, derived: i === 1 });
        const [result] = events.flatMap((event) => (event.type === 'file' ? [event.result] : []));
        expect(result).toMatchObject({ status: 'ingested', pages: 2, ocrPages: 1, error: { ...failure, page: 2 } });
        expect(await store.files()).toMatchObject([
          { status: 'stored', failure: { ...failure, page: 2 }, pageFailures: [{ ...failure, page: 2 }] },
        ]);
        expect(await store.page('a.pdf', 1)).toMatchObject({ text: 'En bro.' });
        expect(await store.page('a.pdf', 2)).toMatchObject({ method: 'ocr', confidence: 0, text: '' });
      }
      expect((await run({ reader: patient })).summary).toMatchObject({ ingested: 1, incomplete: 0, derived: true });
      expect(await store.page('a.pdf', 2)).toMatchObject({ text: 'En å.' });
      expect((await store.files())[0]).not.toHaveProperty('pageFailures');
      expect((await run({ reader: patient })).summary).toMatchObject({ unchanged: 1, incomplete: 0 });
    });

    it('tries it once a run, however many names its file has', async () => {
      for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) write(name, 'samma');
      const never = readsFrom(99);
      await run({ reader: never });
      expect((await run({ reader: never })).summary).toMatchObject({ ingested: 3, incomplete: 3, derived: false });
      expect(asked.length).toBe(2);
    });
  });

  it('leaves a file as it was when stopped in the middle of it', async () => {
    write('a.txt', 'förr');
    await run();
    write('a.txt', 'nu');
    const stop = new AbortController();
    const stoppable: FactsReader = {
      read(_, onPage, stopped) {
        onPage(1, 9);
        stop.abort();
        return stopped?.aborted === true
          ? Promise.reject(new FileError('läsa', 'INTERRUPTED', 'Avbröts.'))
          : Promise.reject(new Error('was not told'));
      },
    };
    const before = await store.files();
    const { summary, events } = await run({ stop: stop.signal, reader: stoppable });
    expect(summary).toMatchObject({ files: 1, ingested: 0, failed: 0, stopped: true, derived: false });
    expect(events.map(({ type }) => type)).toEqual(['plan', 'page']);
    expect(await store.files()).toEqual(before);
    expect((await originals.list()).length).toBe(1);
    expect((await run()).summary).toMatchObject({ ingested: 1, stopped: false, derived: true });
  });

  it('tells of the plan first, then of every file with a running count', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.xlsx']) write(name);
    const { events } = await run();
    expect(events[0]).toEqual({ type: 'plan', files: 2, ignored: 1, bytes: 10 });
    expect(events.flatMap((event) => (event.type === 'file' ? [[event.done, event.files]] : []))).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(events.slice(-2)).toMatchObject([{ type: 'derive', contents: 2 }, { type: 'derived' }]);
  });

  it('stops when asked, keeps what is done, and goes on in the next run', async () => {
    for (let i = 0; i < 9; i++) write(`${i}.txt`);
    const stop = new AbortController();
    const { summary } = await run({
      stop: stop.signal,
      onEvent: (event) => {
        if (event.type === 'file' && event.done === 2) stop.abort();
      },
    });
    expect(summary).toMatchObject({ stopped: true, derived: false });
    expect(summary.ingested).toBeGreaterThanOrEqual(2);
    expect(summary.ingested).toBeLessThan(9);
    expect((await store.status()).generation).toBe(0);
    expect((await run()).summary).toMatchObject({
      unchanged: summary.ingested,
      ingested: 9 - summary.ingested,
      derived: true,
    });
  });

  it('ends, with nothing under way, when the store fails', async () => {
    for (let i = 0; i < 9; i++) write(`${i}.txt`);
    await expect(run({ store: failing('putFile', () => true) })).rejects.toThrow(StoreError);
    expect(asked.length).toBeLessThan(9);
    expect((await run()).summary).toMatchObject({ ingested: 9, failed: 0 });
  });
});
