import type { Stage } from '../../graph/errors.ts';
import type { FileFacts, PageFact, WordBox } from '../../graph/facts.ts';

export const OCR_MODES = ['auto', 'always', 'never'] as const;
export type OcrMode = (typeof OCR_MODES)[number];

/** A content to read. */
export interface ReadRequest {
  sha256: string;
  /** The name it was given: its ending helps to tell the kind of file. */
  source: string;
  /** Absolute path of bytes that do not change: the kept original. */
  path: string;
  ocrMode: OcrMode;
}

/** A page to draw, or to tell the words of. */
export interface DrawRequest {
  /** Absolute path of the kept original: PDF, PNG, JPEG or TIFF. */
  path: string;
  page: number;
  /** `PageFact.turn` of the page, so that the picture stands as its word boxes do. */
  turn?: PageFact['turn'];
}

/** A page is done; `pages` is how many the file has. */
export type OnPage = (done: number, pages: number) => void;

/** Makes facts of files. */
export interface FactsReader {
  /** What it adds to the version of the facts it makes; absent when nothing. */
  readonly stamp?: string;
  /**
   * @param stop aborted: the pages under way are finished, what OCR read is kept in its cache, and the rest is not begun
   * @throws FileError; INTERRUPTED when `stop` came before the last page was begun
   */
  read(request: ReadRequest, onPage: OnPage, stop?: AbortSignal): Promise<FileFacts>;
}

/** Messages to a reader process: one request at a time, and `stop` to end the reading under way between two pages. */
export type ToReader = Request | { type: 'stop' };

export type Request =
  | { type: 'read'; request: ReadRequest }
  | { type: 'draw'; request: DrawRequest }
  | { type: 'words'; request: DrawRequest };

/**
 * Messages from a reader process: that it has started, pages as they are done, and one answer to each request. `spent` comes before an
 * answer that is to be its last: it holds so much memory that the next file would be blamed for it.
 */
export type FromReader =
  | { type: 'ready' }
  | { type: 'spent' }
  | { type: 'page'; done: number; pages: number }
  | { type: 'facts'; facts: FileFacts }
  | { type: 'picture'; png: Uint8Array }
  | { type: 'words'; words: WordBox[] }
  | { type: 'failed'; failure: { stage: Stage; code: string; message: string; page: number | null } };

export type Answer = Exclude<FromReader, { type: 'ready' | 'spent' | 'page' | 'failed' }>;
