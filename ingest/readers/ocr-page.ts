/** One picture through the OCR engine, its failures told in terms of the file and page. */
import { fileError } from '../failure-codes.ts';
import { type OcrEngine, OcrError } from '../ocr/engine.ts';
import type { RawPage } from '../stages.ts';

/** Throws `FileError` (stage `ocr`) with the page. `scale`: factor from the picture's pixels to those of the page picture. */
export async function ocrPage(ocr: OcrEngine, image: Uint8Array, page: number, scale = 1): Promise<RawPage> {
  try {
    const { text, confidence, words } = await ocr.recognise(image);
    const at = (x: number) => Math.round(x * scale);
    return {
      page,
      method: 'ocr',
      confidence,
      text,
      words: scale === 1 ? words : words.map(([t, c, x0, y0, x1, y1]) => [t, c, at(x0), at(y0), at(x1), at(y1)]),
    };
  } catch (cause) {
    throw fileError('ocr', cause instanceof OcrError ? cause.code : 'OCR_FAILED', { page, cause });
  }
}
