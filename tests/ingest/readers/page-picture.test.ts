import { readFileSync } from 'node:fs';
import { loadImage } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WordBox } from '../../../graph/facts.ts';
import { decodeGray } from '../../../ingest/ocr/decode.ts';
import { createOcrEngine, type OcrEngine } from '../../../ingest/ocr/engine.ts';
import { findInk } from '../../../ingest/ocr/ink.ts';
import { OCR_DPI, type Turn } from '../../../ingest/ocr/picture.ts';
import { pagePicture, pageWords } from '../../../ingest/readers/page-picture.ts';
import { pdfWords } from '../../../ingest/readers/pdf-words.ts';
import { textPage } from '../ocr/draw-page.ts';

const MOST = 60_000_000;
const wanted = (bytes: Uint8Array, page = 1, turn: Turn = 0) => ({ bytes, page, turn, maxPixels: MOST, maxPages: 100 });
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

let ocr: OcrEngine;
beforeAll(async () => {
  ocr = await createOcrEngine({ workers: 1 });
});
afterAll(() => ocr.close());
const draw = (bytes: Uint8Array, page = 1, turn: Turn = 0) => pagePicture(wanted(bytes, page, turn), async () => ocr);

/** Pixels that pairs of letters drawn closer together (kerning) shift the words of a line by at most; a letter is forty wide. */
const KERNED = 6;

/** A page of text, turned by the file itself. */
function textPdf(rotate: number): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: [300, 200], margin: 20 });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    (doc.page.dictionary.data as Record<string, unknown>)['Rotate'] = rotate;
    doc.fontSize(11).text('Nämnden beslutar att godkänna årets översyn.', 20, 40, { lineBreak: false });
    doc.text('Ett', 20, 80, { lineBreak: false }).text('annat', 200, 80, { lineBreak: false });
    doc.end();
  });
}

/** Per box its share of ink, and the share of all ink that lies in no box. */
async function compare(png: Uint8Array, words: readonly WordBox[]) {
  const picture = await decodeGray(png);
  const { dark } = findInk(picture);
  const counts = words.map(() => 0);
  let all = 0;
  let outside = 0;
  for (const [i, ink] of dark.entries()) {
    if (ink === 0) continue;
    const [x, y] = [i % picture.width, Math.floor(i / picture.width)];
    const at = words.findIndex(([, , x0, y0, x1, y1]) => x >= x0 - 2 && x <= x1 + 2 && y >= y0 - 2 && y <= y1 + 2);
    all++;
    if (at < 0) outside++;
    else counts[at] = (counts[at] ?? 0) + 1;
  }
  return { outside: outside / all, least: Math.min(...counts) };
}

describe('words of a text layer', () => {
  it.each([0, 90, 270])('stand on the words of the picture, on a page that the file turns by %i', async (rotate) => {
    const bytes = await textPdf(rotate);
    const words = await pageWords(bytes, 1, MOST);
    expect(words.map(([text]) => text)).toEqual('Nämnden beslutar att godkänna årets översyn. Ett annat'.split(' '));
    expect(words.every(([, confidence]) => confidence === 100)).toBe(true);
    const { outside, least } = await compare(await draw(bytes), words);
    expect(outside).toBeLessThan(0.02);
    expect(least).toBeGreaterThan(20);
  });

  it.each(['Helvetica', 'Times-Roman', 'Courier'])(
    'stand where the letters of %s are wide and narrow',
    async (font) => {
      const line = 'illi WWWW ill mmmm WÄÖÅMM filtillit lilla åäö 11,1 MMWW';
      const expected: [number, number][] = [];
      const bytes = await new Promise<Uint8Array>((resolve) => {
        const doc = new PDFDocument({ size: [700, 120], margin: 20 });
        const chunks: Buffer[] = [];
        doc.on('data', (chunk: Buffer) => chunks.push(chunk));
        doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
        doc.font(font).fontSize(14).text(line, 20, 40, { lineBreak: false });
        for (const m of line.matchAll(/\S+/g)) {
          const from = 20 + doc.widthOfString(line.slice(0, m.index));
          expected.push([from, from + doc.widthOfString(m[0])]);
        }
        doc.end();
      });
      const words = await pageWords(bytes, 1, MOST);
      expect(words.map(([text]) => text)).toEqual(line.split(' '));
      const pixels = OCR_DPI / 72;
      for (const [i, [, , x0, , x1]] of words.entries()) {
        const [from = 0, to = 0] = expected[i] ?? [];
        expect(Math.abs(x0 - from * pixels), `begin of ${words[i]?.[0]}`).toBeLessThan(KERNED);
        expect(Math.abs(x1 - to * pixels), `end of ${words[i]?.[0]}`).toBeLessThan(KERNED);
      }
    },
  );

  it('share what justifying adds among the spaces, and what spacing adds among the letters', () => {
    const widths = new Map([['f', new Map([...'abc '].map((c) => [c, 0.5]))]]);
    const item = (width: number) => ({
      str: 'ab abc',
      transform: [10, 0, 0, 10, 0, 0],
      width,
      height: 10,
      hasEOL: true,
      fontName: 'f',
    });
    const at = (width: number) => pdfWords([item(width)], [1, 0, 0, -1, 0, 100], widths).map((w) => [w[2], w[4]]);
    expect(at(30)).toEqual([
      [0, 10],
      [15, 30],
    ]);
    expect(at(36)).toEqual([
      [0, 10],
      [21, 36],
    ]);
    expect(at(60)).toEqual([
      [0, 20],
      [30, 60],
    ]);
  });

  it('are whole where the file draws them in pieces, and apart where a gap parts them', () => {
    const piece = (str: string, x: number, width: number, y = 0) => ({
      str,
      transform: [10, 0, 0, 10, x, y],
      width,
      height: 10,
      hasEOL: false,
    });
    const words = pdfWords(
      [piece('Näm', 0, 18), piece('nden har', 18, 48), piece('mötts', 76, 30), piece('igår', 106, 20, -14)],
      [1, 0, 0, -1, 0, 100],
    );
    expect(words.map((w) => w[0])).toEqual(['Nämnden', 'har', 'mötts', 'igår']);
    expect(words[0]?.slice(0, 4)).toEqual(['Nämnden', 100, 0, 92]);
    expect(words[1]?.[2]).toBeGreaterThan((words[0]?.[4] ?? 0) - 2);
    expect(words[1]?.[4]).toBe(66);
  });

  it('are none of a file without a text layer', async () => {
    expect(await pageWords(fixture('scan.png'), 1, MOST)).toEqual([]);
  });
});

describe('picture of a page', () => {
  it.each([
    ['scan.png', 1],
    ['scan.jpg', 1],
    ['two-pages.tif', 2],
  ])('%s is shown as PNG', async (name, page) => {
    const png = await draw(fixture(name), page);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(await loadImage(png)).toMatchObject({ width: 700, height: 120 });
  });

  it.each(['png', 'pdf'])('stands upright: %s', async (kind) => {
    const bytes = kind === 'png' ? new Uint8Array(textPage().toBuffer('image/png')) : await textPdf(0);
    const upright = await decodeGray(await draw(bytes));
    const aside = await decodeGray(await draw(bytes, 1, 90));
    const onHead = await decodeGray(await draw(bytes, 1, 180));
    expect(aside).toMatchObject({ width: upright.height, height: upright.width });
    // The text begins near the upper left: turned clockwise that is the upper right, on its head the lower right.
    const middle = ({ width, height, pixels }: typeof upright) => {
      const at = [...pixels.keys()].filter((i) => (pixels[i] ?? 255) < 100);
      const mean = (of: (i: number) => number) => at.reduce((sum, i) => sum + of(i), 0) / at.length;
      return { x: mean((i) => i % width) / width, y: mean((i) => Math.floor(i / width)) / height };
    };
    const from = middle(upright);
    expect(middle(aside).x).toBeCloseTo(1 - from.y, 1);
    expect(middle(aside).y).toBeCloseTo(from.x, 1);
    expect(middle(onHead).y).toBeCloseTo(1 - from.y, 1);
  });

  it('says what is wrong', async () => {
    await expect(draw(fixture('scan.png'), 2)).rejects.toMatchObject({ code: 'DAMAGED', page: 2 });
    await expect(draw(await textPdf(0), 2)).rejects.toMatchObject({ code: 'DAMAGED', page: 2 });
    await expect(draw(Buffer.from('bara text'))).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    await expect(
      pagePicture({ ...wanted(fixture('scan.png')), maxPixels: 100 }, async () => ocr),
    ).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
    await expect(pagePicture(wanted(fixture('scan.png')), async () => null)).rejects.toMatchObject({
      code: 'OCR_UNAVAILABLE',
    });
  });
});
