/** Pictures of the invented region's pages: each word a dark block where its box is, so that marks can be held against it. */
import { crc32, deflateSync } from 'node:zlib';
import type { WordBox } from '../../graph/facts.ts';
import { sha256 } from '../../graph/ids.ts';
import type { PageSource } from '../../server/options.ts';
import { FILES } from './fixture-texts.ts';

/** Pixels of a page. */
export const SHEET = { width: 1654, height: 2339 };
const [LEFT, TOP, LETTER, LINE, HEIGHT] = [160, 200, 12, 40, 26];

/** The words of a text as they would stand on its page, line by line. */
export function laidOut(text: string, confidence = 93): WordBox[] {
  return text.split('\n').flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: word, index }): WordBox => {
      const x = LEFT + index * LETTER;
      const y = TOP + row * LINE;
      return [word, confidence, x, y, x + word.length * LETTER, y + HEIGHT];
    }),
  );
}

/** A grey PNG of eight bits. */
export function sheetOf(words: readonly WordBox[], { width, height } = SHEET): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  for (const [, , x0, y0, x1, y1] of words)
    for (let y = y0; y < Math.min(height, y1); y += 1) {
      const row = y * (width + 1) + 1;
      rows.fill(0x30, row + x0, row + Math.min(width, x1));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const TEXTS = new Map(
  FILES.flatMap(({ source, pages }) => pages.map((page, i) => [`${sha256(source)}/${i + 1}`, page])),
);

/** Every page of a PDF has a picture, and words that are known. */
export const PICTURES: PageSource = {
  has: async ({ mediaType }) => mediaType === 'application/pdf',
  draw: async ({ sha256: content }, page) => sheetOf(laidOut(TEXTS.get(`${content}/${page}`)?.text ?? '')),
  words: async ({ sha256: content }, page) => laidOut(TEXTS.get(`${content}/${page}`)?.text ?? '', 100),
};
