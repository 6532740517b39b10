import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOcrEngine, type OcrEngine } from '../../../ingest/ocr/engine.ts';
import { pageText, textBlocks } from '../../../ingest/ocr/page-text.ts';
import { DEFAULT_LIMITS } from '../../../ingest/readers/limits.ts';
import { readFile } from '../../../ingest/readers/read.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const words = 'Nämnden beslutar att årets översyn görs färdig i april.';

describe('with the installed language data', () => {
  let ocr: OcrEngine;
  beforeAll(async () => {
    ocr = await createOcrEngine({ workers: 2 });
  });
  afterAll(() => ocr.close());
  const read = (name: string, ocrMode: 'auto' | 'always' | 'never' = 'auto') =>
    readFile({ source: name, path: name, bytes: fixture(name), sha256: '' }, { ocr, ocrMode, limits: DEFAULT_LIMITS });

  it('reads Swedish letters, with a box for each word', async () => {
    const { text, confidence, words: boxes } = await ocr.recognise(fixture('scan.png'));
    expect(text.split('\n')[0]).toBe(words);
    expect(confidence).toBeGreaterThan(0.8);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(boxes.slice(0, 9).map((b) => b[0])).toEqual(words.split(' '));
    for (const [, , x0, y0, x1, y1] of boxes) expect(x0 < x1 && y0 < y1 && x1 <= 700 && y1 <= 120).toBe(true);
  });

  it.each(['scan.jpg', 'png-named.pdf', 'scan-jpeg2000.pdf'])('reads %s', async (name) => {
    const { pages } = await read(name);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ page: 1, method: 'ocr' });
    expect(pages[0]?.text).toContain(words);
  });

  it('reads every page of a TIFF and leaves the file as it was', async () => {
    const before = fixture('two-pages.tif');
    const { pages } = await read('two-pages.tif');
    expect(pages.map((p) => p.text)).toEqual([
      'Första sidan: kommunens övergripande mål för skolan.',
      'Andra sidan: ekonomisk redogörelse för året.',
    ]);
    expect(fixture('two-pages.tif').equals(before)).toBe(true);
  });

  it('keeps a text layer unless told always to look', async () => {
    expect((await read('owner-password-only.pdf')).pages[0]?.method).toBe('text');
    expect((await read('owner-password-only.pdf', 'always')).pages[0]?.method).toBe('ocr');
    await expect(read('scan-jpeg2000.pdf', 'never')).rejects.toMatchObject({ code: 'NO_TEXT' });
  });

  it('goes on after a picture it cannot read', async () => {
    const noise = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(64).fill(7)]);
    await expect(ocr.recognise(noise)).rejects.toMatchObject({ code: 'OCR_FAILED' });
    expect((await ocr.recognise(fixture('scan.png'))).text).toContain(words);
  });
});

describe('when it cannot work', () => {
  it('says so where the language data is missing', async () => {
    await expect(createOcrEngine({ languageData: join(tmpdir(), 'no-such-folder') })).rejects.toMatchObject({
      code: 'OCR_UNAVAILABLE',
    });
  });

  it.each([
    ['not packed', Buffer.from('no language')],
    ['no language data', gzipSync('no language')],
    ['cut off', gzipSync(Buffer.from([1, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]))],
  ])('says so where it is %s, before any worker starts', async (_, data) => {
    const languageData = mkdtempSync(join(tmpdir(), 'ocr-'));
    writeFileSync(join(languageData, 'swe.traineddata.gz'), data);
    await expect(createOcrEngine({ languageData })).rejects.toMatchObject({ code: 'OCR_UNAVAILABLE' });
  });

  it('gives up on a worker that does not start in time', async () => {
    const ocr = await createOcrEngine({ startTimeoutMs: 1 });
    await expect(ocr.recognise(fixture('scan.png'))).rejects.toMatchObject({ code: 'OCR_UNAVAILABLE' });
    await ocr.close();
  });

  it('gives up on a page that takes too long', async () => {
    const ocr = await createOcrEngine({ workers: 1, pageTimeoutMs: 1 });
    await expect(ocr.recognise(fixture('scan.png'))).rejects.toMatchObject({ code: 'OCR_TIMEOUT' });
    await ocr.close();
  });

  it('fails what is under way and what comes after when it is closed', async () => {
    const ocr = await createOcrEngine({ workers: 1 });
    const work = [ocr.recognise(fixture('scan.png')), ocr.recognise(fixture('scan.png'))];
    const settled = Promise.allSettled(work);
    await ocr.close();
    expect((await settled).map((s) => s.status)).toEqual(['rejected', 'rejected']);
    await expect(ocr.recognise(fixture('scan.png'))).rejects.toMatchObject({ code: 'OCR_FAILED' });
  });
});

describe('text of a page', () => {
  const word = (text: string, confidence = 90) => ({ text, confidence, bbox: { x0: 0, y0: 0, x1: 1, y1: 1 } });

  it('parts paragraphs by an empty line and leaves out specks', () => {
    const lines = (...ls: string[][]) => ({ lines: ls.map((l) => ({ words: l.map((w) => word(w)) })) });
    const page = pageText(
      textBlocks([
        { paragraphs: [lines(['En', 'rad'], ['en', 'till']), lines(['—', '.'])] },
        { paragraphs: [{ lines: [{ words: [word('i', 12)] }] }, lines(['Nytt', 'stycke'])] },
      ]),
    );
    expect(page.text).toBe('En rad\nen till\n\nNytt stycke');
    expect(page.words).toHaveLength(6);
    expect(page.confidence).toBe(0.9);
  });

  it('is empty for an empty page', () => {
    expect(pageText([])).toEqual({ text: '', words: [], confidence: 0 });
  });
});
