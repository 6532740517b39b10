/** Sizes of picture files from their headers, before anything is decoded. */
import { fileError } from '../failure-codes.ts';
import { ascii, lastIndexOf, view } from './bytes.ts';

export interface Size {
  width: number;
  height: number;
}

/** Throws `FileError`: TRUNCATED, DAMAGED. */
export function pngSize(bytes: Uint8Array): Size {
  if (bytes.length < 24 || lastIndexOf(bytes, 'IEND') < 0) throw fileError('läsa', 'TRUNCATED');
  if (ascii(bytes, 12, 16) !== 'IHDR') throw fileError('läsa', 'DAMAGED');
  const data = view(bytes);
  return { width: data.getUint32(16), height: data.getUint32(20) };
}

/** Width and height stand in the frame header (SOF0–SOF15, the three that are other things aside). Throws `FileError`: TRUNCATED, DAMAGED. */
export function jpegSize(bytes: Uint8Array): Size {
  const data = view(bytes);
  let size: Size | null = null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      size = { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
      break;
    }
    at += 2 + data.getUint16(at + 2);
  }
  if (lastIndexOf(bytes, '\u00ff\u00d9') < 0) throw fileError('läsa', 'TRUNCATED');
  if (size === null) throw fileError('läsa', 'DAMAGED');
  return size;
}
