import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearOcrCache, openOcrCache } from '../../../ingest/ocr/cache.ts';
import { createOcrEngine } from '../../../ingest/ocr/engine.ts';
import type { OcrWorker } from '../../../ingest/ocr/worker.ts';
import { gray, textPage } from './draw-page.ts';

const folder = () => join(mkdtempSync(join(tmpdir(), 'ocr-cache-')), 'kept');
const picture = gray(textPage(['En rad text med flera ord']));
const word = { text: 'läst', confidence: 91, bbox: { x0: 1, y0: 2, x1: 30, y1: 12 } };

/** An engine whose worker reads the same word everywhere and counts. */
async function counting(cache: string) {
  const counted = { read: 0, started: 0 };
  const start = async (): Promise<OcrWorker> => {
    counted.started++;
    return {
      read: async () => {
        counted.read++;
        return [{ paragraphs: [{ lines: [{ words: [word] }] }] }];
      },
      toPng: () => Promise.reject(new Error('not asked for')),
      death: new Promise<never>(() => {}),
      end: async () => {},
    };
  };
  return { counted, ocr: await createOcrEngine({ workers: 1, cache, start }) };
}

const entries = (cache: string) =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => !/^..$/.test(name));

it('reads a picture once, and a later run starts no worker for it', async () => {
  const cache = folder();
  const first = await counting(cache);
  const read = await first.ocr.recognise(picture);
  expect(read.words).toEqual([['läst', 91, 1, 2, 30, 12]]);
  expect(first.counted.read).toBeGreaterThan(0);
  const second = await counting(cache);
  expect(await second.ocr.recognise(picture)).toEqual(read);
  expect(second.counted).toEqual({ read: 0, started: 0 });
  const other = { ...picture, pixels: picture.pixels.map((p, i) => (i < 40 ? 0 : p)) };
  await second.ocr.recognise(other);
  expect(second.counted.started).toBe(1);
});

it.each(['', '{"text":"halv', '{"text":"a","confidence":1,"turn":45,"words":[]}', '{"text":"a","words":[["a"]]}'])(
  'reads anew what is damaged: %j',
  async (damage) => {
    const cache = folder();
    const first = await counting(cache);
    const read = await first.ocr.recognise(picture);
    const [entry = ''] = entries(cache);
    writeFileSync(join(cache, entry), damage);
    const second = await counting(cache);
    expect(await second.ocr.recognise(picture)).toEqual(read);
    expect(second.counted.read).toBe(first.counted.read);
    expect(JSON.parse(readFileSync(join(cache, entry), 'utf8'))).toEqual(read);
  },
);

it('tells pictures apart by their shape and by how they are read', () => {
  const cache = openOcrCache('nowhere', '200 dpi');
  const tall = { width: 1, height: 4, pixels: new Uint8Array(4) };
  const keys = [cache.key(tall), cache.key({ ...tall, width: 4, height: 1 }), cache.key(tall.pixels)];
  keys.push(openOcrCache('nowhere', '300 dpi').key(tall));
  expect(new Set(keys).size).toBe(4);
});

it('goes on without keeping where it may not write, and forgets when told', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ocr-cache-')), 'a-file');
  writeFileSync(file, '');
  expect((await (await counting(join(file, 'below'))).ocr.recognise(picture)).text).toBe('läst');
  const cache = folder();
  await (await counting(cache)).ocr.recognise(picture);
  expect(entries(cache)).toHaveLength(1);
  await clearOcrCache(cache);
  expect(existsSync(cache)).toBe(false);
});
