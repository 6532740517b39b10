/** The one place that knows pdf-parse: opening a PDF, its pages' text, their pictures. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { PDFParse } from 'pdf-parse';
import type { WordBox } from '../../graph/facts.ts';
import { fileError } from '../failure-codes.ts';
import { findInk } from '../ocr/ink.ts';
import { grayInto, OCR_DPI, type Picture, type Turn } from '../ocr/picture.ts';
import { ascii, lastIndexOf } from './bytes.ts';
import { counted } from './limits.ts';
import { glyphWidths } from './pdf-glyphs.ts';
import { type PdfTextItem, pdfText } from './pdf-lines.ts';
import { type DrawingSteps, pictureArea } from './pdf-pictures.ts';
import { type Matrix, pdfWords } from './pdf-words.ts';

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
/** Rows of pixels taken from a canvas at a time. */
const ROWS = 256;

interface Viewport {
  width: number;
  height: number;
  /** From the page's points to pixels. */
  transform: Matrix;
}

interface Page {
  /** Degrees the file itself turns the page by. */
  rotate: number;
  getTextContent(): Promise<{ items: (PdfTextItem | { type: string })[] }>;
  getOperatorList(): Promise<DrawingSteps>;
  getViewport(options: { scale: number; rotation?: number }): Viewport;
  render(options: { canvas: Canvas; canvasContext: SKRSContext2D; viewport: Viewport }): { promise: Promise<void> };
  cleanup(): void;
}

/**
 * The pdf.js document inside the parser. Its own getText drops the places of the lines, and with them every paragraph, and its
 * getScreenshot packs what is then unpacked; the version is pinned and the tests would tell of a change.
 */
interface Inner {
  load(): Promise<{
    numPages: number;
    canvasFactory: { create(width: number, height: number): { canvas: Canvas; context: SKRSContext2D } };
    getPage(page: number): Promise<Page>;
  }>;
}

/** Half a dot a point shows whether there is ink; a page that says it is as large as a house is looked at from further away. */
const INK_SCALE = 0.5;
const INK_PIXELS = 1_000_000;
/** A page with less ink than this share has a page number on it at most. */
const EMPTY = 0.002;

export interface PdfDocument {
  pages: number;
  text(page: number): Promise<string>;
  /** The words of the text layer, confidence 100, boxes in pixels of `png` of the page. */
  words(page: number, maxPixels: number): Promise<WordBox[]>;
  /** True when something is painted on the page, be it a scan in strips, a mask or outlines: without text it needs OCR. */
  hasInk(page: number): Promise<boolean>;
  /** Share of the page that pictures cover; overlapping ones count twice. */
  pictureShare(page: number): Promise<number>;
  /** Renders at `OCR_DPI`, smaller when the page would exceed `maxPixels`. */
  picture(page: number, maxPixels: number): Promise<Picture>;
  /** The same in colour as PNG, turned clockwise. */
  png(page: number, maxPixels: number, turn?: Turn): Promise<Uint8Array>;
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
  /** Runs work on a page and frees what the page holds in memory. */
  const onPage = async <T>(stage: 'läsa' | 'ocr', page: number, work: (proxy: Page) => Promise<T>): Promise<T> => {
    try {
      const proxy = await (await inner.load()).getPage(page);
      try {
        return await work(proxy);
      } finally {
        proxy.cleanup();
      }
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'FileError') throw cause;
      throw fileError(stage, 'DAMAGED', { page, cause });
    }
  };
  const itemsOf = async (proxy: Page) =>
    (await proxy.getTextContent()).items.filter((item): item is PdfTextItem => 'str' in item);
  const draw = async (proxy: Page, viewport: Viewport) => {
    const { canvasFactory } = await inner.load();
    const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
    const { canvas, context } = canvasFactory.create(width, height);
    await proxy.render({ canvas, canvasContext: context, viewport }).promise;
    return { canvas, context };
  };
  return {
    pages,
    text: (page) => onPage('läsa', page, async (proxy) => pdfText(await itemsOf(proxy))),
    words: (page, maxPixels) =>
      onPage('läsa', page, async (proxy) => {
        const { transform } = viewportOf(proxy, page, maxPixels, 0);
        // Text that cannot be drawn can be read all the same; its characters are then as wide as they usually are.
        const steps = await proxy.getOperatorList().catch(() => null);
        return pdfWords(await itemsOf(proxy), transform, steps === null ? new Map() : glyphWidths(steps));
      }),
    hasInk: (page) =>
      onPage('läsa', page, async (proxy) => {
        const { width, height } = proxy.getViewport({ scale: 1 });
        const scale = Math.min(INK_SCALE, Math.sqrt(INK_PIXELS / (width * height)));
        const { canvas, context } = await draw(proxy, proxy.getViewport({ scale }));
        return findInk(grayOf(canvas, context)).share > EMPTY;
      }),
    pictureShare: (page) =>
      onPage('läsa', page, async (proxy) => {
        const { width, height } = proxy.getViewport({ scale: 1 });
        return pictureArea(await proxy.getOperatorList()) / (width * height);
      }),
    picture: (page, maxPixels) =>
      onPage('ocr', page, async (proxy) => {
        const { canvas, context } = await draw(proxy, viewportOf(proxy, page, maxPixels, 0));
        return grayOf(canvas, context);
      }),
    png: (page, maxPixels, turn = 0) =>
      onPage('ocr', page, async (proxy) => {
        const { canvas } = await draw(proxy, viewportOf(proxy, page, maxPixels, turn));
        return canvas.encode('png');
      }),
    close: () => parser.destroy(),
  };
}

/** How a page is laid on its picture: at `OCR_DPI`, or smaller where that would be more than `maxPixels`. */
function viewportOf(proxy: Page, page: number, maxPixels: number, turn: Turn): Viewport {
  const wanted = OCR_DPI / POINTS;
  const { width, height } = proxy.getViewport({ scale: 1 });
  const pixels = width * height * wanted ** 2;
  const scale = pixels > maxPixels ? wanted * Math.sqrt(maxPixels / pixels) : wanted;
  // Below half the resolution the letters of a drawing are too small to be told apart.
  if (scale < wanted / 2) {
    throw fileError('ocr', 'TOO_MANY_PIXELS', { page, detail: `Gränsen är ${counted(maxPixels)} punkter.` });
  }
  return proxy.getViewport({ scale, rotation: (proxy.rotate + turn) % 360 });
}

function grayOf({ width, height }: Canvas, context: SKRSContext2D): Picture {
  const pixels = new Uint8Array(width * height);
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top);
    grayInto(pixels, top * width, context.getImageData(0, top, width, rows).data);
  }
  return { width, height, pixels };
}
