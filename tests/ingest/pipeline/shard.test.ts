import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { UsageError } from '../../../graph/errors.ts';
import { FORMATS } from '../../../graph/export/formats.ts';
import type { FileFacts } from '../../../graph/facts.ts';
import type { GraphStore, StoreReader } from '../../../graph/store.ts';
import { Originals } from '../../../ingest/files/originals.ts';
import { copyStore } from '../../../ingest/pipeline/copy.ts';
import { createReaderPool, type ReaderPool } from '../../../ingest/pipeline/reader-pool.ts';
import type { FactsReader } from '../../../ingest/pipeline/reader-protocol.ts';
import { rederive } from '../../../ingest/pipeline/rederive.ts';
import { ingest } from '../../../ingest/pipeline/run.ts';
import { parseShard, shardOf } from '../../../ingest/pipeline/shard.ts';
import { type Walk, walk } from '../../../ingest/pipeline/walk.ts';
import { copyCorpus } from '../../corpus/files.ts';
import { readPopolo } from '../../graph/export/popolo-schema.ts';
import { textOf } from '../../graph/export/store.ts';
import { parseXml } from '../../graph/export/xml.ts';

let folder: string;
let pool: ReaderPool;
/** Every content is read once; facts are a function of the bytes. */
const facts = new Map<string, Promise<FileFacts>>();
const reader: FactsReader = {
  read(request, onPage) {
    const known = facts.get(request.sha256) ?? pool.read(request, onPage);
    facts.set(request.sha256, known);
    return known;
  },
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-shard-'));
  pool = createReaderPool({ ocrWorkers: 1, silenceSeconds: 300 });
});
afterAll(() => {
  pool?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function inNewStore<T>(name: string, use: (store: GraphStore, originals: Originals) => Promise<T>): Promise<T> {
  const store = await openEmbeddedStore(join(folder, name));
  try {
    return await use(store, new Originals(join(folder, name)));
  } finally {
    await store.close();
  }
}

/** The export in every format, by format and file. */
async function exported(store: StoreReader): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [name, format] of FORMATS) {
    if (format.into === 'file') all[name] = await textOf(format.write(store));
    else for (const file of format.files(store)) all[`${name}/${file.name}`] = await textOf(file.text);
  }
  return all;
}

const read = (found: Walk, store: GraphStore, originals: Originals, part: boolean) =>
  ingest({ found, ocrMode: 'auto', jobs: 2, part }, { store, originals, reader });

describe('shards of the sample corpus', () => {
  it('give the exports of one run, one after another in any order or at once, and so does a copy', {
    timeout: 600_000,
  }, async () => {
    const found = await walk([copyCorpus(join(folder, 'sample'))]);
    const expected = await inNewStore('whole', async (store, originals) => {
      expect(await read(found, store, originals, false)).toMatchObject({ failed: 0, derived: true });
      const exports = await exported(store);
      await inNewStore('copy', async (copy) => {
        expect(await copyStore(store, copy)).toMatchObject({ copied: found.files.length, derived: true });
        expect(await exported(copy)).toEqual(exports);
      });
      return exports;
    });
    expect(readPopolo(expected['popolo'] ?? '').memberships.length).toBeGreaterThan(50);
    expect(parseXml(expected['graphml'] ?? '').children.length).toBeGreaterThan(50);

    for (const [of, atOnce] of [
      [3, false],
      [2, true],
    ] as const) {
      const shards = await Promise.all(Array.from({ length: of }, (_, i) => shardOf(found, { part: i + 1, of })));
      expect(shards.flatMap(({ files }) => files.map(({ source }) => source)).sort()).toEqual(
        found.files.map(({ source }) => source),
      );
      for (const { files } of shards) expect(files.length).toBeLessThan(found.files.length);
      await inNewStore(`of-${of}`, async (store, originals) => {
        const one = async (shard: Walk) => {
          const summary = await read(shard, store, originals, true);
          expect(summary).toMatchObject({ ingested: shard.files.length, failed: 0, derived: false });
        };
        if (atOnce) await Promise.all(shards.map(one));
        else for (const shard of shards.toReversed()) await one(shard);
        expect(await store.status()).toMatchObject({ generation: 0, stale: true });
        await rederive(store);
        expect(await exported(store)).toEqual(expected);
        expect((await originals.list()).length).toBe(new Set((await store.files()).map(({ sha256 }) => sha256)).size);
      });
    }
  });
});

describe('the split', () => {
  it('goes by content, not by name, and leaves every file and every failure to exactly one', async () => {
    const [here, there] = [join(folder, 'here'), join(folder, 'there')];
    for (const [where, prefix] of [
      [here, 'a'],
      [there, 'b'],
    ] as const) {
      mkdirSync(where);
      for (let i = 0; i < 20; i++) writeFileSync(join(where, `${prefix}${i}.txt`), `innehåll ${i}`);
    }
    const blocked = ['x.pdf', 'y.pdf', 'z.pdf'].map((source) => ({
      source,
      path: join(here, source),
      bytes: 0,
      folder: false,
      failure: { code: 'NO_PERMISSION', message: 'Får inte läsas.', page: null },
    }));
    const mine = await walk([here]);
    const gone = { source: 'försvann.txt', path: join(here, 'försvann.txt'), bytes: 0 };
    const found = { ...mine, files: [...mine.files, gone], blocked };
    const others = await walk([there]);
    const seen: string[] = [];
    for (let part = 1; part <= 4; part++) {
      const shard = await shardOf(found, { part, of: 4 });
      seen.push(...[...shard.files, ...shard.blocked].map(({ source }) => source));
      const twin = await shardOf(others, { part, of: 4 });
      const numbers = (walked: Walk) =>
        walked.files.map(({ source }) => source.slice(1)).filter((name) => name !== gone.source.slice(1));
      expect(numbers(twin)).toEqual(numbers(shard));
    }
    expect(seen.sort()).toEqual([...found.files, ...blocked].map(({ source }) => source).sort());
    expect(await shardOf(found, { part: 1, of: 1 })).toEqual(found);
  });

  it('is written as part and number of parts', () => {
    expect(parseShard('2/4')).toEqual({ part: 2, of: 4 });
    expect(parseShard('1/1')).toEqual({ part: 1, of: 1 });
    for (const wrong of ['0/4', '5/4', '1', '1/0', 'a/b', '1/4/2', '-1/4', '1/1001', ' 1/4', '']) {
      expect(() => parseShard(wrong), wrong).toThrow(UsageError);
    }
  });
});
