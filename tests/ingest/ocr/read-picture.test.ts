import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WordBox } from '../../../graph/facts.ts';
import { createOcrEngine, type OcrEngine } from '../../../ingest/ocr/engine.ts';
import { findInk } from '../../../ingest/ocr/ink.ts';
import { type Picture, rotated, type Turn, turned } from '../../../ingest/ocr/picture.ts';
import { gray, LINES, tablePage, textPage } from './draw-page.ts';

let ocr: OcrEngine;
beforeAll(async () => {
  ocr = await createOcrEngine({ workers: 2 });
});
afterAll(() => ocr.close());

const page = gray(textPage());
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Share of a picture's ink that lies in the boxes of its words. */
function inkInBoxes(picture: Picture, words: readonly WordBox[]): number {
  const { dark } = findInk(picture);
  let all = 0;
  let inside = 0;
  for (const [i, ink] of dark.entries()) {
    if (ink === 0) continue;
    const [x, y] = [i % picture.width, Math.floor(i / picture.width)];
    all++;
    if (words.some(([, , x0, y0, x1, y1]) => x >= x0 - 1 && x <= x1 && y >= y0 - 1 && y <= y1)) inside++;
  }
  return inside / all;
}

describe('a page that lies wrong', () => {
  it.each([
    [90, 0],
    [180, -3],
    [270, 2.5],
  ])('turned by %i and leaning %d° is read, and its words marked where they are shown', async (turn, leaning) => {
    const picture = turned(rotated(page, (-leaning * Math.PI) / 180, 255), turn as Turn);
    const read = await ocr.recognise(picture);
    expect(flat(read.text)).toBe(LINES.join(' '));
    expect(read.turn).toBe((360 - turn) % 360);
    expect(inkInBoxes(turned(picture, read.turn), read.words)).toBeGreaterThan(0.98);
    const area = read.words.reduce((sum, [, , x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
    expect(area).toBeLessThan(0.4 * page.width * page.height);
  });
});

describe('a ruled table', () => {
  it('is read row by row between what stands above and below it', async () => {
    const rows = [
      ['1. Mötet öppnas', 'Åsa Ek', '13:00'],
      ['2. Förslag till sam-\nverkan (BN/\n72/2031)', 'Örjan Alm,\nEva Sjö', ''],
      ['3. Övriga frågor', 'Åsa Ek', '14:25'],
    ];
    const picture = rotated(gray(tablePage(rows)), 0.006, 255);
    const { text, words, confidence } = await ocr.recognise(picture);
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Rubrik över tabellen',
      '1. Mötet öppnas\tÅsa Ek\t13:00',
      '2. Förslag till samverkan (BN/72/2031)\tÖrjan Alm, Eva Sjö',
      '3. Övriga frågor\tÅsa Ek\t14:25',
      'Text under tabellen',
    ]);
    expect(confidence).toBeGreaterThan(0.8);
    expect(words.map(([word]) => word).join(' ')).toContain('Övriga frågor Åsa Ek 14:25 Text under');
    const time = words.find(([word]) => word === '14:25');
    const below = words.find(([word]) => word === 'under');
    expect(time && below && time[2] > 720 && time[5] < below[3]).toBe(true);
  });
});

describe('an empty page', () => {
  it('is read as nothing', async () => {
    const empty = { width: 400, height: 300, pixels: new Uint8Array(120_000).fill(230) };
    expect(await ocr.recognise(empty)).toEqual({ text: '', words: [], confidence: 0, turn: 0 });
  });
});
