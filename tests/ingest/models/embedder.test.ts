import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { semanticOver } from '../../../graph/search/semantic.ts';
import { type EmbedProgress, embedTexts } from '../../../ingest/models/embed-texts.ts';
import { type OpenEmbedder, openEmbedder } from '../../../ingest/models/embedder.ts';
import { EMBEDDING_MODEL, lookAt } from '../../../ingest/models/folder.ts';
import { graphOf, indexed, record } from '../../contract/fixtures.ts';
import { NaiveStore } from '../../contract/naive-store.ts';
import { modelsFolder, writeEmbedder } from './tiny.ts';

/** Cycling, bathing, and what tells which prefix was there. */
const ROWS = {
  cykel: [1, 0, 0],
  '##väg': [1, 0, 0],
  tramp: [1, 0, 0],
  bad: [0, 1, 0],
  simm: [0, 1, 0],
  '##hall': [0, 1, 0],
  query: [0, 0, 0.001],
  passage: [0, 0, -0.001],
};

let place: Awaited<ReturnType<typeof modelsFolder>>;
let folder: string;
let embedder: OpenEmbedder;
beforeAll(async () => {
  place = await modelsFolder();
  folder = join(place.path, EMBEDDING_MODEL);
  await writeEmbedder(folder, ROWS);
  embedder = await openEmbedder(folder);
});
afterAll(async () => {
  await embedder.close();
  await place.dispose();
});

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe('a model in a folder', () => {
  it('loads where it must: the library is optional to install, and here it is required', async () => {
    expect(Object.keys(await import('@xenova/transformers'))).toContain('AutoModel');
  });

  it('tells its dimension, and its name by its content', async () => {
    expect(embedder.dimension).toBe(3);
    expect(embedder.model).toMatch(/^multilingual-e5-small@[0-9a-f]{12}$/);
  });

  it('gives vectors of length 1 that are near for texts of like meaning, padding left out', async () => {
    const long = `cykel ${'cykel '.repeat(40)}`;
    const [bike, path, bath, padded] = await embedder.passages(['cykel', 'cykelväg', 'badhall', long]);
    if (!bike || !path || !bath || !padded) throw new Error('a vector is missing');
    for (const v of [bike, path, bath, padded]) expect(Math.hypot(...v)).toBeCloseTo(1, 5);
    expect(cosine(bike, path)).toBeGreaterThan(0.999);
    expect(cosine(bike, padded)).toBeGreaterThan(0.999);
    expect(cosine(bike, bath)).toBeLessThan(0.01);
  });

  it('puts the prefixes before questions and passages', async () => {
    const [asked, [found]] = [await embedder.query('okänt'), await embedder.passages(['okänt'])];
    expect(asked[2]).toBeCloseTo(1, 5);
    expect(found?.[2]).toBeCloseTo(-1, 5);
  });

  it('reads letters of two characters as one, and texts of any length', async () => {
    const [composed, apart] = await embedder.passages(['cykelväg', 'cykelväg'.normalize('NFD')]);
    expect(apart).toEqual(composed);
    const [endless] = await embedder.passages(['bad '.repeat(5000)]);
    expect(endless?.[1]).toBeCloseTo(1, 3);
    expect(await embedder.passages([])).toEqual([]);
  });

  it('serves many at a time, each with its own', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 'cykel' : 'bad'));
    const [all, one] = await Promise.all([embedder.passages(texts), embedder.query('simm')]);
    expect(all.map((v) => Math.round(v[0] ?? 0))).toEqual(texts.map((t) => (t === 'cykel' ? 1 : 0)));
    expect(Math.round(one[1] ?? 0)).toBe(1);
  });

  it('another content is another model', async () => {
    const other = join(place.path, 'other', EMBEDDING_MODEL);
    await writeEmbedder(other, { ...ROWS, extra: [0, 0, 1] });
    const opened = await openEmbedder(other);
    expect(opened.model).not.toBe(embedder.model);
    await opened.close();
  });
});

describe('a folder without a model', () => {
  it('is told, with the remedy', async () => {
    const empty = join(place.path, 'none');
    expect(await lookAt(empty)).toBeNull();
    await expect(openEmbedder(empty)).rejects.toThrow(/ingen modell i .*none.*diariegraf models fetch/);
  });

  it('that lacks a file tells which', async () => {
    const half = join(place.path, 'half');
    await cp(folder, half, { recursive: true });
    await rm(join(half, 'tokenizer.json'));
    expect(await lookAt(half)).toMatchObject({ missing: ['tokenizer.json'] });
    await expect(openEmbedder(half)).rejects.toThrow(/inte hel: tokenizer\.json saknas/);
  });

  it.each([
    ['onnx/model_quantized.onnx', 'no model'],
    ['tokenizer.json', '{}'],
    ['config.json', 'not JSON'],
  ])('with a damaged %s tells that it cannot be used', async (name, content) => {
    const damaged = join(place.path, `damaged-${name.replace('/', '-')}`);
    await mkdir(damaged);
    await cp(folder, damaged, { recursive: true });
    await writeFile(join(damaged, name), content);
    await expect(openEmbedder(damaged)).rejects.toThrow(/går inte att använda .*diariegraf models fetch/);
  });
});

describe('the job that embeds', () => {
  const passages = Array.from({ length: 40 }, (_, i) => ({
    ...record('passage', `passage-${String(i).padStart(2, '0')}`),
    text: `${i % 2 === 0 ? 'cykel' : 'bad'} ${'ord '.repeat(i)}`,
    headings: [],
  }));
  const filled = async (): Promise<NaiveStore> => {
    const store = new NaiveStore();
    await store.replaceDerived(graphOf({ records: passages, index: passages.map((p) => indexed(p, {})) }));
    return store;
  };

  it('embeds every text once, tells how far it has come, and finds nothing to do the next time', async () => {
    const store = await filled();
    const told: EmbedProgress[] = [];
    await store.putVectors('old', [{ key: 'k', vector: Float32Array.of(1) }]);
    const summary = await embedTexts(store, embedder, { onProgress: (p) => told.push(p) });
    expect(summary).toEqual({ done: 40, texts: 40, made: 40, stopped: false });
    expect(told[0]).toEqual({ done: 0, texts: 40 });
    expect(told.at(-1)).toEqual({ done: 40, texts: 40 });
    expect(told.length).toBe(4);
    expect(await embedTexts(store, embedder)).toMatchObject({ made: 0, done: 40 });
    const near = await semanticOver(store, embedder).near('tramp', [], 20);
    expect(near?.every(({ entry }) => entry.passage.text.startsWith('cykel'))).toBe(true);
  });

  it('stopped, it has lost at most a batch, and the next run goes on from there', async () => {
    const store = await filled();
    const stop = new AbortController();
    const first = await embedTexts(store, embedder, {
      stop: stop.signal,
      onProgress: ({ done }) => {
        if (done > 0) stop.abort();
      },
    });
    expect(first).toMatchObject({ stopped: true, made: 16 });
    expect(await store.vectorCounts(embedder.model)).toEqual({ texts: 40, vectors: 16 });
    expect(await embedTexts(store, embedder)).toMatchObject({ stopped: false, made: 24, done: 40 });
  });

  it('that dies between a batch and its keeping leaves what was kept', async () => {
    const store = await filled();
    let batches = 0;
    const dying = {
      ...embedder,
      passages: async (texts: readonly string[]) => {
        batches += 1;
        if (batches === 2) throw new Error('killed');
        return embedder.passages(texts);
      },
    };
    await expect(embedTexts(store, dying)).rejects.toThrow('killed');
    expect(await store.vectorCounts(embedder.model)).toEqual({ texts: 40, vectors: 16 });
  });
});
