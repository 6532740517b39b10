/** One picture through the OCR engine, its failures told in terms of the file and page. */
import { fileError } from '../failure-codes.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { OcrError } from '../ocr/errors.ts';
import type { Picture } from '../ocr/picture.ts';
import type { RawPage } from '../stages.ts';

/** Throws `FileError` (stage `ocr`) with the page. */
export async function ocrPage(ocr: OcrEngine, image: Uint8Array | Picture, page: number): Promise<RawPage> {
  try {
    const { text, confidence, words, turn } = await ocr.recognise(image);
    return { page, method: 'ocr', confidence, text, words, ...(turn === 0 ? {} : { turn }) };
  } catch (cause) {
    throw fileError('ocr', cause instanceof OcrError ? cause.code : 'OCR_FAILED', { page, cause });
  }
}
