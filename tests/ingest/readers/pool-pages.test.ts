import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createReaderPool } from '../../../ingest/pipeline/reader-pool.ts';
import { makePdf } from './make-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'pool-pages-'));
const ocrCache = join(folder, 'ocr-cache');
const pool = createReaderPool({ ocrWorkers: 1, silenceSeconds: 60, ocrCache });
afterAll(() => pool.close());

const scan = fileURLToPath(new URL('../../fixtures/scan.png', import.meta.url));
const entries = () =>
  readdirSync(ocrCache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

it('draws a page and tells its words in a process of its own', async () => {
  const path = join(folder, 'text.pdf');
  writeFileSync(path, makePdf([['En sida.'], ['Beslutet justeras i dag.']]));
  const words = await pool.words({ path, page: 2 });
  expect(words.map(([text]) => text)).toEqual(['Beslutet', 'justeras', 'i', 'dag.']);
  expect(
    Buffer.from(await pool.draw({ path, page: 2 }))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(await pool.words({ path: scan, page: 1 })).toEqual([]);
  await expect(pool.words({ path, page: 3 })).rejects.toMatchObject({ code: 'DAMAGED', page: 3 });
});

it('ends a long file between two pages when asked to, and reads on with the next', async () => {
  const path = join(folder, 'long.pdf');
  writeFileSync(path, makePdf(Array.from({ length: 400 }, (_, i) => [`Sida ${i + 1} handlar om broar och vatten.`])));
  const stop = new AbortController();
  let pages = 0;
  const request = { sha256: 'b'.repeat(64), source: 'long.pdf', path, ocrMode: 'never' } as const;
  const onPage = (done: number) => {
    pages = done;
    stop.abort();
  };
  await expect(pool.read(request, onPage, stop.signal)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(400);
  await expect(pool.read(request, () => {}, stop.signal)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect((await pool.read(request, () => {})).pages.length).toBe(400);
});

it('reads a picture once, also when told to read always', async () => {
  const request = { sha256: 'a'.repeat(64), source: 'scan.png', path: scan };
  const first = await pool.read({ ...request, ocrMode: 'auto' }, () => {});
  const [entry = '', ...more] = entries();
  expect(more).toEqual([]);
  const written = statSync(join(ocrCache, entry)).mtimeMs;
  const again = await pool.read({ ...request, ocrMode: 'always' }, () => {});
  expect(again.pages).toEqual(first.pages);
  expect(statSync(join(ocrCache, entry)).mtimeMs).toBe(written);
  const shown = await pool.draw({ path: scan, page: 1, turn: 180 });
  expect(shown.length).toBeGreaterThan(1_000);
});
