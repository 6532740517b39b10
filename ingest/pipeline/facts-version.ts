import { EXTRACTOR_VERSION } from '../stages.ts';
import type { OcrMode } from './reader-protocol.ts';

/** Version stamped on facts. Facts read in another OCR mode are other facts: they do not count as unchanged. */
export function factsVersion(ocrMode: OcrMode): string {
  return ocrMode === 'auto' ? EXTRACTOR_VERSION : `${EXTRACTOR_VERSION}+ocr-${ocrMode}`;
}
