/** Covers stretches of a PNG. Works on the raw rows, so that it needs no drawing library and takes every kind of PNG but interlaced ones. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { WordBox } from '../graph/facts.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples a pixel, by colour type. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Colour types whose last sample is how opaque the pixel is. */
const WITH_ALPHA = new Set([4, 6]);
/** Pixels covered round a word: boxes cut letters now and then. */
const MARGIN = 4;

interface Chunk {
  type: string;
  data: Buffer;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function join(chunks: Chunk[]): Uint8Array {
  const parts = chunks.map(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  });
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** Undoes the filter of each row, in place; `step` is the bytes of a pixel, at least one. */
function unfilter(rows: Buffer, stride: number, step: number): void {
  for (let start = 0; start < rows.length; start += stride + 1) {
    const filter = rows[start];
    const above = start - stride - 1;
    for (let i = 1; i <= stride; i += 1) {
      const left = i > step ? (rows[start + i - step] ?? 0) : 0;
      const up = above >= 0 ? (rows[above + i] ?? 0) : 0;
      const corner = above >= 0 && i > step ? (rows[above + i - step] ?? 0) : 0;
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      rows[start + i] = ((rows[start + i] ?? 0) + guess) & 0xff;
    }
    rows[start] = 0;
  }
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/**
 * The picture with the boxes filled. Null when it cannot be done: not a PNG this knows, or a box outside the picture, which
 * then is drawn to another scale than the boxes.
 */
export function cover(png: Uint8Array, boxes: readonly WordBox[]): Uint8Array | null {
  const chunks = chunksOf(png);
  const head = chunks[0];
  if (head?.type !== 'IHDR' || head.data[12] !== 0) return null;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth = 0, type = 0] = [head.data[8], head.data[9]];
  const bits = (CHANNELS[type] ?? 0) * depth;
  if (bits === 0 || boxes.some(([, , , , x1, y1]) => x1 > width || y1 > height)) return null;

  const stride = Math.ceil((width * bits) / 8);
  const packed = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  const rows = inflateSync(packed, { maxOutputLength: (stride + 1) * height });
  unfilter(rows, stride, Math.max(1, bits >> 3));
  for (const [, , x0, y0, x1, y1] of boxes) {
    for (let y = Math.max(0, y0 - MARGIN); y < Math.min(height, y1 + MARGIN); y += 1) {
      const row = y * (stride + 1) + 1;
      for (let x = Math.max(0, x0 - MARGIN); x < Math.min(width, x1 + MARGIN); x += 1) {
        const bit = x * bits;
        if (bits < 8) {
          const at = row + (bit >> 3);
          rows[at] = (rows[at] ?? 0) & ~(((1 << bits) - 1) << (8 - bits - (bit & 7)));
          continue;
        }
        const [from, to] = [row + (bit >> 3), row + ((bit + bits) >> 3)];
        rows.fill(0, from, to);
        if (WITH_ALPHA.has(type)) rows.fill(0xff, to - (depth >> 3), to);
      }
    }
  }
  const first = chunks.findIndex((chunk) => chunk.type === 'IDAT');
  const rest = chunks.filter((chunk) => chunk.type !== 'IDAT');
  rest.splice(first, 0, { type: 'IDAT', data: deflateSync(rows) });
  return join(rest);
}
