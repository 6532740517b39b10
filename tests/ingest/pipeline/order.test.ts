import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generator } from '../../../corpus/build/random.ts';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import type { FileFacts } from '../../../graph/facts.ts';
import type { GraphStore } from '../../../graph/store.ts';
import { hashFile, Originals } from '../../../ingest/files/originals.ts';
import { createReaderPool, type ReaderPool } from '../../../ingest/pipeline/reader-pool.ts';
import type { FactsReader } from '../../../ingest/pipeline/reader-protocol.ts';
import { remove } from '../../../ingest/pipeline/remove.ts';
import { ingest } from '../../../ingest/pipeline/run.ts';
import { type Found, walk } from '../../../ingest/pipeline/walk.ts';
import { copyCorpus } from '../../corpus/files.ts';

const ORDERS = 100;
/** In so many of the orders, the graph is derived after every step, not only after the last. */
const DERIVED_EVERY_STEP = 5;

let folder: string;
/** A part of the sample corpus without scans. */
let sample: string;
let files: Found[];
let pool: ReaderPool;
let store: GraphStore;
let originals: Originals;
/** Every content is read once; facts are a function of the bytes. */
const facts = new Map<string, Promise<FileFacts>>();
const reader: FactsReader = {
  read(request, onPage) {
    const known = facts.get(request.sha256) ?? pool.read(request, onPage);
    facts.set(request.sha256, known);
    return known;
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-order-'));
  sample = copyCorpus(join(folder, 'sample'));
  files = (await walk([sample])).files;
  pool = createReaderPool({ ocrWorkers: 1, silenceSeconds: 300 });
}, 600_000);
afterAll(() => {
  pool?.close();
  rmSync(folder, { recursive: true, force: true });
});

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

async function exported(): Promise<string> {
  let text = '';
  for await (const record of store.records()) text += `${JSON.stringify(record)}\n`;
  return text;
}

async function inNewStore<T>(name: string, use: () => Promise<T>): Promise<T> {
  const data = join(folder, name);
  store = await openEmbeddedStore(data);
  originals = new Originals(data);
  try {
    return await use();
  } finally {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** @param stop when given, the run is stopped after its last file: nothing is derived, as after Ctrl-C */
async function put(paths: string[], stop?: AbortController): Promise<void> {
  const summary = await ingest(
    { found: await walk(paths), ocrMode: 'auto', jobs: 2 },
    {
      store,
      originals,
      reader,
      ...(stop === undefined ? {} : { stop: stop.signal }),
      onEvent: (event) => {
        if (event.type === 'file' && event.done === event.files) stop?.abort();
      },
    },
  );
  expect([summary.failed, summary.stopped]).toEqual([0, stop !== undefined]);
  expect((await store.status()).stale).toBe(stop !== undefined);
}

describe('the order of files', () => {
  it(`never shows in the export: ${ORDERS} orders of ingest and remove`, { timeout: 1_200_000 }, async () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
    const expected = await inNewStore('reference', async () => {
      await put([sample]);
      return exported();
    });
    expect(expected.length).toBeGreaterThan(10_000);
    for (let order = 0; order < ORDERS; order++) {
      const random = generator(order);
      const everyStep = order < DERIVED_EVERY_STEP;
      const found = await inNewStore(`order-${order}`, async () => {
        const left = shuffled(files, random);
        while (left.length > 0) {
          const some = left.splice(0, 1 + Math.floor(random() * 4));
          await put(
            some.map(({ path }) => path),
            everyStep ? undefined : new AbortController(),
          );
          if (random() < 0.4) {
            const back = shuffled(some, random).slice(0, 1);
            for (const { source } of back) {
              if (everyStep) expect((await remove([source], { store, originals })).removed).toEqual([source]);
              else expect(await store.removeFile(source)).toBe(true);
            }
            left.push(...back);
          }
        }
        await put([sample]);
        return exported();
      });
      expect(found === expected, `order ${order} gives another export`).toBe(true);
    }
  });

  it('never shows when documents are taken away: what is left is as if they had never been', {
    timeout: 600_000,
  }, async () => {
    for (let round = 0; round < 5; round++) {
      const random = generator(1_000 + round);
      const [gone, kept] = [shuffled(files, random).slice(0, 3), [] as Found[]];
      for (const file of files) if (!gone.includes(file)) kept.push(file);
      const expected = await inNewStore(`kept-${round}`, async () => {
        await put(kept.map(({ path }) => path));
        return exported();
      });
      const found = await inNewStore(`removed-${round}`, async () => {
        await put([sample]);
        const { removed } = await remove(
          gone.map(({ source }) => source),
          { store, originals },
        );
        expect(removed.length).toBe(gone.length);
        for (const { path } of gone) expect(await originals.has(await hashFile(path))).toBe(false);
        return exported();
      });
      expect(found === expected, `round ${round} leaves something behind`).toBe(true);
    }
  });
});
