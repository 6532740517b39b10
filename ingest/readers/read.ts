/** From a file's bytes to raw pages: what kind of file it is decides which reader takes it. */
import { FileError } from '../../graph/errors.ts';
import { engineLimit, fileError } from '../failure-codes.ts';
import type { Extracted, RawPage, SourceFile } from '../stages.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readJpeg, readPng, readTiff } from './image.ts';
import { megabytes } from './limits.ts';
import { MEDIA_TYPES, type MediaType } from './media-types.ts';
import { readText } from './paged-text.ts';
import { readPdf } from './pdf.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { sniff } from './sniff.ts';

const READERS: Record<MediaType, Reader> = {
  [MEDIA_TYPES.pdf]: readPdf,
  [MEDIA_TYPES.docx]: readDocx,
  [MEDIA_TYPES.png]: readPng,
  [MEDIA_TYPES.jpeg]: readJpeg,
  [MEDIA_TYPES.tiff]: readTiff,
  [MEDIA_TYPES.html]: readHtml,
  [MEDIA_TYPES.markdown]: readText,
  [MEDIA_TYPES.text]: readText,
};

/** A file of which nothing could be read has failed; for the reason of its first page that failed, where one did. */
function nothingRead(pages: readonly RawPage[]): FileError {
  for (const { page, failure } of pages) {
    if (failure === undefined) continue;
    return new FileError(failure.code.startsWith('OCR_') ? 'ocr' : 'läsa', failure.code, failure.message, { page });
  }
  return fileError('läsa', 'NO_TEXT');
}

/**
 * Reads a file into raw pages, numbered from 1 without gaps. A page that cannot be read carries its `failure`, and the others are read all
 * the same; a file without any text for that reason is a failed one. Always throws a `FileError` with a code of
 * `ingest/failure-codes.ts`, whatever goes wrong inside a reader; INTERRUPTED when `options.signal` is aborted.
 */
export async function readFile(file: SourceFile, options: ReadOptions): Promise<Extracted> {
  const { limits, signal } = options;
  try {
    signal?.throwIfAborted();
    if (file.bytes.length > limits.bytes) {
      throw fileError('läsa', 'TOO_LARGE', {
        detail: `Den är ${megabytes(file.bytes.length)}; gränsen är ${megabytes(limits.bytes)}.`,
      });
    }
    const mediaType = sniff(file.bytes, file.source);
    const pages = await READERS[mediaType](file.bytes, options);
    if (pages.every((p) => p.text.trim() === '')) throw nothingRead(pages);
    return { mediaType, pages };
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw fileError('läsa', signal?.aborted ? 'INTERRUPTED' : (engineLimit(cause) ?? 'INTERNAL'), { cause });
  }
}
