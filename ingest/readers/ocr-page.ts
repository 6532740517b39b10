/** One picture through the OCR engine, its failures told in terms of the file and page. */
import { fileError } from '../failure-codes.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { OcrError } from '../ocr/errors.ts';
import type { Picture } from '../ocr/picture.ts';
import type { RawPage } from '../stages.ts';

/** Reads a page's picture. Throws `FileError` (stage `ocr`) with the page. */
export type OcrPage = (image: Uint8Array | Picture, page: number) => Promise<RawPage>;

/** The pages of one file: when no worker starts for one of them, the others do not wait for it again. */
export function ocrPages(ocr: OcrEngine): OcrPage {
  let unavailable: OcrError | null = null;
  return async (image, page) => {
    try {
      if (unavailable !== null) throw unavailable;
      const { text, confidence, words, turn } = await ocr.recognise(image);
      return { page, method: 'ocr', confidence, text, words, ...(turn === 0 ? {} : { turn }) };
    } catch (cause) {
      if (cause instanceof OcrError && cause.code === 'OCR_UNAVAILABLE') unavailable = cause;
      throw fileError('ocr', cause instanceof OcrError ? cause.code : 'OCR_FAILED', { page, cause });
    }
  };
}
