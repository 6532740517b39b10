import type { FileFacts } from '../../graph/facts.ts';
import { extract } from '../extract/extract.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { DEFAULT_LIMITS, type Limits } from '../readers/limits.ts';
import { readFile } from '../readers/read.ts';
import { readingText } from '../reading/reading-text.ts';
import { segment } from '../segment/segment.ts';
import type { SourceFile } from '../stages.ts';
import { factsVersion } from './facts-version.ts';
import { inStage } from './failures.ts';
import type { OcrMode, OnPage } from './reader-protocol.ts';

/** All stages of one file, from bytes to facts. Throws `FileError`, whatever goes wrong. */
export async function readFacts(
  file: SourceFile,
  options: { ocr: OcrEngine | null; ocrMode: OcrMode; limits?: Limits; onPage?: OnPage; signal?: AbortSignal },
): Promise<FileFacts> {
  const extracted = await readFile(file, { limits: DEFAULT_LIMITS, ...options });
  const read = inStage('text', () => readingText(extracted));
  const segmented = inStage('struktur', () => segment(read));
  const { documents, mentions, statements } = inStage('fakta', () => extract(segmented));
  return {
    sha256: file.sha256,
    mediaType: extracted.mediaType,
    extractorVersion: factsVersion(options.ocrMode),
    pages: segmented.pages,
    documents,
    passages: segmented.passages,
    mentions,
    statements,
  };
}
