/** PDF, page by page: the text layer where it is good; OCR where it is missing, means nothing, or was made by a reading in another language. */
import { fileError } from '../failure-codes.ts';
import type { RawPage } from '../stages.ts';
import { type Fallback, failedPage, UNREAD } from './failed-page.ts';
import { inOrder } from './in-order.ts';
import { isBetter, type LayerQuality, layerQuality, weight } from './layer.ts';
import { counted } from './limits.ts';
import { type OcrPage, ocrPages } from './ocr-page.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import type { Reader, ReadOptions } from './reader.ts';

/** A page that pictures cover so much of is a scan: the layer was laid over it by OCR. */
const SCANNED = 0.5;

export const readPdf: Reader = async (bytes, options) => {
  const { limits, ocr, signal, onPage } = options;
  const pdf = await openPdf(bytes);
  let done = 0;
  // Rendering is synchronous work of this thread; one page at a time keeps one picture in memory per OCR worker at most.
  const rendering = new Lock();
  try {
    if (pdf.pages > limits.pages) {
      throw fileError('läsa', 'TOO_MANY_PAGES', {
        detail: `Den har ${counted(pdf.pages)} sidor; gränsen är ${counted(limits.pages)}.`,
      });
    }
    const ocrPage = ocr === null ? null : ocrPages(ocr);
    return await inOrder(pdf.pages, ocr === null ? 1 : ocr.workers, async (page) => {
      signal?.throwIfAborted();
      const read = await readPage(pdf, page, options, ocrPage, rendering);
      onPage?.(++done, pdf.pages);
      return read;
    });
  } finally {
    await pdf.close();
  }
};

/** What is kept of a page whose OCR fails: a layer that tells something is better than nothing. */
function fallback(layer: string, quality: LayerQuality): Fallback {
  return quality === 'missing' || quality === 'unreadable' ? UNREAD : { method: 'text', confidence: null, text: layer };
}

async function readPage(
  pdf: PdfDocument,
  page: number,
  options: ReadOptions,
  ocrPage: OcrPage | null,
  rendering: Lock,
): Promise<RawPage> {
  let layer: string;
  try {
    layer = await rendering.run(() => pdf.text(page));
  } catch (error) {
    return failedPage(page, error, { method: 'text', confidence: null, text: '' });
  }
  const quality = layerQuality(layer);
  try {
    return await readBetter(pdf, { page, layer, quality }, options, ocrPage, rendering);
  } catch (error) {
    return failedPage(page, error, fallback(layer, quality));
  }
}

async function readBetter(
  pdf: PdfDocument,
  { page, layer, quality }: { page: number; layer: string; quality: LayerQuality },
  { ocrMode, limits }: ReadOptions,
  ocrPage: OcrPage | null,
  rendering: Lock,
): Promise<RawPage> {
  const textPage: RawPage = { page, method: 'text', confidence: null, text: layer };
  if (ocrMode === 'never') return textPage;
  if (ocrPage === null) {
    const bare = quality === 'missing' && (await rendering.run(() => pdf.hasInk(page)));
    if (bare) throw fileError('ocr', 'OCR_UNAVAILABLE', { page });
    return textPage;
  }
  if (ocrMode === 'auto') {
    if (quality === 'good') return textPage;
    // Misread text that is no scan's layer is all there is; the repair takes it from there.
    if (quality === 'misread' && (await rendering.run(() => pdf.pictureShare(page))) < SCANNED) return textPage;
  }
  const picture = await rendering.run(() => pdf.picture(page, limits.pixels));
  const seen = await ocrPage(picture, page);
  // An empty page, or one where OCR sees less than the few words of the layer, stays what it is.
  const better = ocrMode === 'always' && quality !== 'missing' ? weight(seen.text) > 0 : isBetter(seen, layer, quality);
  return better ? seen : textPage;
}

/** One at a time. */
class Lock {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => {});
    return result;
  }
}
