/** PNG, JPEG and TIFF: scanned pages, read by OCR. Sizes are taken from the headers before anything is decoded. */
import { fileError } from '../failure-codes.ts';
import type { RawPage } from '../stages.ts';
import { ascii, lastIndexOf, view } from './bytes.ts';
import { inOrder } from './in-order.ts';
import { counted } from './limits.ts';
import { ocrPage } from './ocr-page.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { tiffPages, tiffWithFirstPage } from './tiff.ts';

interface Size {
  width: number;
  height: number;
}

function pngSize(bytes: Uint8Array): Size {
  if (bytes.length < 24 || lastIndexOf(bytes, 'IEND') < 0) throw fileError('läsa', 'TRUNCATED');
  if (ascii(bytes, 12, 16) !== 'IHDR') throw fileError('läsa', 'DAMAGED');
  const data = view(bytes);
  return { width: data.getUint32(16), height: data.getUint32(20) };
}

/** Width and height stand in the frame header (SOF0–SOF15, the three that are other things aside). */
function jpegSize(bytes: Uint8Array): Size {
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

async function readPictures(
  pictures: readonly { size: Size; image: () => Uint8Array }[],
  options: ReadOptions,
): Promise<RawPage[]> {
  const { ocr, ocrMode, limits, signal, onPage } = options;
  if (ocrMode === 'never')
    throw fileError('ocr', 'NO_TEXT', { detail: 'Den är en bild, och bildläsningen är avstängd.' });
  if (ocr === null) throw fileError('ocr', 'OCR_UNAVAILABLE');
  pictures.forEach(({ size }, i) => {
    if (size.width * size.height > limits.pixels) {
      throw fileError('läsa', 'TOO_MANY_PIXELS', {
        page: i + 1,
        detail: `Den är ${counted(size.width)} × ${counted(size.height)} punkter; gränsen är ${counted(limits.pixels)} i allt.`,
      });
    }
    if (size.width * size.height === 0) throw fileError('läsa', 'DAMAGED', { page: i + 1 });
  });
  let done = 0;
  return inOrder(pictures.length, ocr.workers, async (page) => {
    signal?.throwIfAborted();
    const picture = pictures[page - 1];
    if (picture === undefined) throw new RangeError(`no page ${page}`);
    const read = await ocrPage(ocr, picture.image(), page);
    onPage?.(++done, pictures.length);
    return read;
  });
}

export const readPng: Reader = (bytes, options) =>
  readPictures([{ size: pngSize(bytes), image: () => bytes }], options);

export const readJpeg: Reader = (bytes, options) =>
  readPictures([{ size: jpegSize(bytes), image: () => bytes }], options);

export const readTiff: Reader = (bytes, options) =>
  readPictures(
    tiffPages(bytes, options.limits.pages).map((page) => ({ size: page, image: () => tiffWithFirstPage(bytes, page) })),
    options,
  );
