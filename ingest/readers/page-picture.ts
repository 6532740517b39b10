/** A page of an original as a picture to show, and where its words stand on it. */
import type { WordBox } from '../../graph/facts.ts';
import { fileError } from '../failure-codes.ts';
import { turnedPng } from '../ocr/decode.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { OcrError } from '../ocr/errors.ts';
import type { Turn } from '../ocr/picture.ts';
import { jpegSize, pngSize, type Size } from './image-size.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import { sniff } from './sniff.ts';
import { tiffPages, tiffWithFirstPage } from './tiff.ts';

/** What is asked for: a page of a file's bytes, from 1. */
export interface WantedPage {
  bytes: Uint8Array;
  page: number;
  /** `PageFact.turn`: quarters clockwise. */
  turn: Turn;
  /** `Limits.pixels`. */
  maxPixels: number;
  /** `Limits.pages`. */
  maxPages: number;
}

async function withPdf<T>(bytes: Uint8Array, page: number, work: (pdf: PdfDocument) => Promise<T>): Promise<T> {
  const pdf = await openPdf(bytes);
  try {
    if (page < 1 || page > pdf.pages) throw noSuchPage(page);
    return await work(pdf);
  } finally {
    await pdf.close();
  }
}

const noSuchPage = (page: number) => fileError('läsa', 'DAMAGED', { page, detail: 'Filen har ingen sådan sida.' });

/**
 * A page as PNG: PDF at `OCR_DPI`, scanned pictures as they are, upright. The pixels are those word boxes are told in.
 * @param ocr asked for its decoder when the original is a picture
 * @throws FileError
 */
export async function pagePicture(wanted: WantedPage, ocr: () => Promise<OcrEngine | null>): Promise<Uint8Array> {
  const { bytes, page, turn, maxPixels } = wanted;
  if (sniff(bytes, '') === MEDIA_TYPES.pdf) return withPdf(bytes, page, (pdf) => pdf.png(page, maxPixels, turn));
  const { size, image } = scannedPage(wanted);
  if (size.width * size.height > maxPixels) throw fileError('läsa', 'TOO_MANY_PIXELS', { page });
  const engine = await ocr();
  if (engine === null) throw fileError('ocr', 'OCR_UNAVAILABLE', { page });
  try {
    return await turnedPng(await engine.toPng(image()), turn);
  } catch (cause) {
    throw fileError('ocr', cause instanceof OcrError ? cause.code : 'OCR_FAILED', { page, cause });
  }
}

/** The page of a picture file, its size read from the header. */
function scannedPage({ bytes, page, maxPages }: WantedPage): { size: Size; image: () => Uint8Array } {
  const type = sniff(bytes, '');
  if (type === MEDIA_TYPES.tiff) {
    const directory = tiffPages(bytes, maxPages)[page - 1];
    if (directory === undefined) throw noSuchPage(page);
    return { size: directory, image: () => tiffWithFirstPage(bytes, directory) };
  }
  if (type !== MEDIA_TYPES.png && type !== MEDIA_TYPES.jpeg) {
    throw fileError('läsa', 'UNSUPPORTED', { page, detail: 'Filen har inga sidor att visa som bild.' });
  }
  if (page !== 1) throw noSuchPage(page);
  return { size: type === MEDIA_TYPES.png ? pngSize(bytes) : jpegSize(bytes), image: () => bytes };
}

/**
 * The words of a PDF page's text layer with their boxes in the picture of the page, confidence 100; none for other files, whose words
 * stand with the facts. Throws `FileError`.
 */
export async function pageWords(bytes: Uint8Array, page: number, maxPixels: number): Promise<WordBox[]> {
  if (sniff(bytes, '') !== MEDIA_TYPES.pdf) return [];
  return withPdf(bytes, page, (pdf) => pdf.words(page, maxPixels));
}
