/** PNG, JPEG and TIFF: scanned pages, read by OCR. Sizes are taken from the headers before anything is decoded. */
import { fileError } from '../failure-codes.ts';
import type { RawPage } from '../stages.ts';
import { failedPage } from './failed-page.ts';
import { jpegSize, pngSize, type Size } from './image-size.ts';
import { inOrder } from './in-order.ts';
import { counted } from './limits.ts';
import { type OcrPage, ocrPages } from './ocr-page.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { tiffPages, tiffWithFirstPage } from './tiff.ts';

interface Scan {
  size: Size;
  image: () => Uint8Array;
}

async function readPictures(pictures: readonly Scan[], options: ReadOptions): Promise<RawPage[]> {
  const { ocr, ocrMode, limits, signal, onPage } = options;
  if (ocrMode === 'never')
    throw fileError('ocr', 'NO_TEXT', { detail: 'Den är en bild, och bildläsningen är avstängd.' });
  if (ocr === null) throw fileError('ocr', 'OCR_UNAVAILABLE');
  const ocrPage = ocrPages(ocr);
  let done = 0;
  return inOrder(pictures.length, ocr.workers, async (page) => {
    signal?.throwIfAborted();
    const picture = pictures[page - 1];
    if (picture === undefined) throw new RangeError(`no page ${page}`);
    const read = await readScan(picture, page, ocrPage, limits.pixels).catch((error) => failedPage(page, error));
    onPage?.(++done, pictures.length);
    return read;
  });
}

async function readScan({ size, image }: Scan, page: number, ocrPage: OcrPage, maxPixels: number): Promise<RawPage> {
  const pixels = size.width * size.height;
  if (pixels === 0) throw fileError('läsa', 'DAMAGED', { page });
  if (pixels > maxPixels) {
    const detail = `Den är ${counted(size.width)} × ${counted(size.height)} punkter; gränsen är ${counted(maxPixels)} i allt.`;
    throw fileError('läsa', 'TOO_MANY_PIXELS', { page, detail });
  }
  return ocrPage(image(), page);
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
