import type { Stage } from '../../graph/errors.ts';
import type { FileFacts } from '../../graph/facts.ts';

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

/** Makes facts of files. `read` rejects with a FileError. */
export interface FactsReader {
  read(request: ReadRequest, onPage: (page: number, pages: number | null) => void): Promise<FileFacts>;
  close(): Promise<void>;
}

/** Messages to a reader process. */
export interface ToReader {
  type: 'read';
  request: ReadRequest;
}

/** Messages from a reader process. */
export type FromReader =
  | { type: 'page'; page: number; pages: number | null }
  | { type: 'facts'; facts: FileFacts }
  | { type: 'failed'; failure: { stage: Stage; code: string; message: string; page: number | null } };
