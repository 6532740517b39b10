/** The one place that knows pdf-parse: opening a PDF, its pages' text, their pictures. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { fileError } from '../failure-codes.ts';
import { OCR_DPI } from '../ocr/engine.ts';
import { ascii, lastIndexOf } from './bytes.ts';
import { counted } from './limits.ts';
import { type PdfTextItem, pdfText } from './pdf-lines.ts';

/** Folder of the pdfjs-dist that pdf-parse itself uses; another version's decoders would not fit it. */
const pdfjs = dirname(
  createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'),
);
const folder = (name: string) => join(pdfjs, name) + sep;
// Without these, JPEG 2000 pictures, the standard fonts and CJK text come out blank, without a word.
const RESOURCES = {
  wasmUrl: folder('wasm'),
  standardFontDataUrl: folder('standard_fonts'),
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  iccUrl: folder('iccs'),
};

/** Points per inch: a page's size at scale 1 is in points. */
const POINTS = 72;

/**
 * The pdf.js document inside the parser. Its own getText drops the places of the lines, and with them every paragraph;
 * the version is pinned and the tests would tell of a change.
 */
interface Inner {
  load(): Promise<{
    numPages: number;
    getPage(page: number): Promise<{
      getTextContent(): Promise<{ items: (PdfTextItem | { type: string })[] }>;
      cleanup(): void;
    }>;
  }>;
}

/** A page with nothing but a page number on it packs to a PNG of fewer bytes than this, plus this share of its pixels. */
const EMPTY_PNG = 200;
const EMPTY_DENSITY = 0.03;

export interface PagePicture {
  png: Uint8Array;
  /** Factor from this picture's pixels to those at `OCR_DPI`: above 1 when the page had to be rendered smaller. */
  toOcrPixels: number;
}

export interface PdfDocument {
  pages: number;
  text(page: number): Promise<string>;
  /** True when something is painted on the page, be it a scan in strips, a mask or outlines: without text it needs OCR. */
  hasInk(page: number): Promise<boolean>;
  /** Renders at `OCR_DPI`, smaller when the page would exceed `maxPixels`. */
  picture(page: number, maxPixels: number): Promise<PagePicture>;
  close(): Promise<void>;
}

/** True when the end of the file is missing: no end mark after the last object, or shorter than it says it is. */
export function isTruncatedPdf(bytes: Uint8Array): boolean {
  const declared = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(ascii(bytes, 0, 2048))?.[1];
  if (declared !== undefined && Number(declared) > bytes.length) return true;
  const end = lastIndexOf(bytes, '%%EOF');
  if (end < 0) return !/startxref\s+\d+\s*$/.test(ascii(bytes, bytes.length - 64));
  return /\b\d+ \d+ obj\b/.test(ascii(bytes, end));
}

function openFailure(cause: unknown, truncated: boolean): Error {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return fileError('läsa', 'ENCRYPTED', { cause });
  return fileError('läsa', truncated ? 'TRUNCATED' : 'DAMAGED', { cause });
}

/** Throws `FileError`: ENCRYPTED, TRUNCATED, DAMAGED. Close it when done. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const truncated = isTruncatedPdf(bytes);
  // A copy (slice() of a Buffer is none): the parser takes the array over and leaves the caller's empty.
  const parser = new PDFParse({ data: new Uint8Array(bytes), ...RESOURCES });
  const inner = parser as unknown as Inner;
  const onPage = async <T>(page: number, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw fileError('läsa', 'DAMAGED', { page, cause });
    }
  };
  let pages: number;
  try {
    pages = (await inner.load()).numPages;
  } catch (cause) {
    await parser.destroy().catch(() => {});
    throw openFailure(cause, truncated);
  }
  if (truncated || pages === 0) {
    await parser.destroy();
    throw fileError('läsa', truncated ? 'TRUNCATED' : 'DAMAGED');
  }
  return {
    pages,
    text: (page) =>
      onPage(page, async () => {
        const proxy = await (await inner.load()).getPage(page);
        const { items } = await proxy.getTextContent();
        proxy.cleanup();
        return pdfText(items.filter((item): item is PdfTextItem => 'str' in item));
      }),
    hasInk: (page) =>
      onPage(page, async () => {
        const shot = await parser.getScreenshot({
          partial: [page],
          scale: 0.5,
          imageBuffer: true,
          imageDataUrl: false,
        });
        const { data, width, height } = shot.pages[0] ?? { data: [], width: 0, height: 0 };
        return data.length > EMPTY_PNG + width * height * EMPTY_DENSITY;
      }),
    picture: (page, maxPixels) => renderPage(parser, page, maxPixels),
    close: () => parser.destroy(),
  };
}

async function renderPage(parser: PDFParse, page: number, maxPixels: number): Promise<PagePicture> {
  const wanted = OCR_DPI / POINTS;
  let size: { width: number; height: number } | undefined;
  try {
    size = (await parser.getInfo({ partial: [page], parsePageInfo: true })).pages[0];
  } catch (cause) {
    throw fileError('ocr', 'DAMAGED', { page, cause });
  }
  const pixels = (size?.width ?? 0) * (size?.height ?? 0) * wanted ** 2;
  const scale = pixels > maxPixels ? wanted * Math.sqrt(maxPixels / pixels) : wanted;
  // Below half the resolution the letters of a drawing are too small to be told apart.
  if (scale < wanted / 2)
    throw fileError('ocr', 'TOO_MANY_PIXELS', { page, detail: `Gränsen är ${counted(maxPixels)} punkter.` });
  try {
    const shot = await parser.getScreenshot({ partial: [page], scale, imageBuffer: true, imageDataUrl: false });
    const png = shot.pages[0]?.data;
    if (png === undefined || png.length === 0) throw new Error('nothing was rendered');
    return { png, toOcrPixels: wanted / scale };
  } catch (cause) {
    throw fileError('ocr', 'DAMAGED', { page, cause });
  }
}

/** A page's picture at `OCR_DPI` as PNG, for showing. Throws `FileError`. */
export async function pdfPagePicture(bytes: Uint8Array, page: number, maxPixels: number): Promise<Uint8Array> {
  const pdf = await openPdf(bytes);
  try {
    return (await pdf.picture(page, maxPixels)).png;
  } finally {
    await pdf.close();
  }
}
