import { EXTRACTOR_VERSION } from '../stages.ts';
import type { OcrMode } from './reader-protocol.ts';

/**
 * Version stamped on facts. Facts read in another OCR mode, or with another model's help, are other facts.
 * @param stamp what the reader adds (`FactsReader.stamp`)
 */
export function factsVersion(ocrMode: OcrMode, stamp = ''): string {
  return (ocrMode === 'auto' ? EXTRACTOR_VERSION : `${EXTRACTOR_VERSION}+ocr-${ocrMode}`) + stamp;
}

/**
 * True when stored facts need not be read again in this mode. `auto` leaves it to us, so it does not undo what somebody asked for by
 * `always`; any other difference is one.
 */
export function isCurrent(stored: string | null, ocrMode: OcrMode, stamp = ''): boolean {
  return stored === factsVersion(ocrMode, stamp) || (ocrMode === 'auto' && stored === factsVersion('always', stamp));
}

/** True for facts of this version of Diariegraf, whatever their OCR mode. */
export function isOfThisVersion(stored: string | null): boolean {
  return stored?.split('+')[0] === EXTRACTOR_VERSION;
}
