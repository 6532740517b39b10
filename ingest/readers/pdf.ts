/** PDF: the text layer page by page; a page without one is rendered and read by OCR. */
import { fileError } from '../failure-codes.ts';
import type { RawPage } from '../stages.ts';
import { inOrder } from './in-order.ts';
import { counted } from './limits.ts';
import { ocrPage } from './ocr-page.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import type { Reader, ReadOptions } from './reader.ts';

/** A page with fewer characters than this, white space aside, has no text layer worth the name: a stamp or a page number. */
const MIN_TEXT = 20;

const weight = (text: string) => text.replace(/\s+/g, '').length;

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
    return await inOrder(pdf.pages, ocr === null ? 1 : ocr.workers, async (page) => {
      signal?.throwIfAborted();
      const read = await readPage(pdf, page, options, rendering);
      onPage?.(++done, pdf.pages);
      return read;
    });
  } finally {
    await pdf.close();
  }
};

async function readPage(pdf: PdfDocument, page: number, options: ReadOptions, rendering: Lock): Promise<RawPage> {
  const { ocr, ocrMode, limits } = options;
  const layer = await rendering.run(() => pdf.text(page));
  const textPage: RawPage = { page, method: 'text', confidence: null, text: layer };
  const bare = weight(layer) < MIN_TEXT;
  if (ocrMode === 'never' || (ocrMode === 'auto' && !bare)) return textPage;
  if (ocr === null) {
    if (bare && (await rendering.run(() => pdf.hasInk(page)))) throw fileError('ocr', 'OCR_UNAVAILABLE', { page });
    return textPage;
  }
  const { png, toOcrPixels } = await rendering.run(() => pdf.picture(page, limits.pixels));
  const seen = await ocrPage(ocr, png, page, toOcrPixels);
  // An empty page, or one where OCR sees less than the few words of the layer, stays what it is.
  return weight(seen.text) > (bare ? weight(layer) : 0) ? seen : textPage;
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
