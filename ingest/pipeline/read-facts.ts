import type { FileFacts } from '../../graph/facts.ts';
import { extract } from '../extract/extract.ts';
import { readFile } from '../readers/read.ts';
import { readingText } from '../reading/reading-text.ts';
import { segment } from '../segment/segment.ts';
import { EXTRACTOR_VERSION, type SourceFile } from '../stages.ts';
import { inStage } from './failures.ts';

export type OcrMode = 'auto' | 'always' | 'never';

/** How a file is read; part of what its facts depend on. */
export interface ReadOptions {
  ocr: OcrEngine | null;
  ocrMode: OcrMode;
  onPage?: (page: number, pages: number | null) => void;
}

/** Version stamped on facts: facts read in another OCR mode are other facts, and are read again. */
export function factsVersion(ocrMode: OcrMode): string {
  return ocrMode === 'auto' ? EXTRACTOR_VERSION : `${EXTRACTOR_VERSION}+ocr-${ocrMode}`;
}
