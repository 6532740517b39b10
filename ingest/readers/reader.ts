import type { OcrEngine } from '../ocr/engine.ts';
import type { RawPage } from '../stages.ts';
import type { Limits } from './limits.ts';

/** `auto` reads the pages that have no text of their own; `always` every page that has a picture; `never` none. */
export type OcrMode = 'auto' | 'always' | 'never';

export interface ReadOptions {
  /** Null when OCR is not installed; a scanned file then fails with OCR_UNAVAILABLE. */
  ocr: OcrEngine | null;
  ocrMode: OcrMode;
  limits: Limits;
  signal?: AbortSignal;
  /** Called after each page; `total` is the file's number of pages. */
  onPage?: (done: number, total: number) => void;
}

/** Reads the bytes of one kind of file into raw pages. Never keeps or changes `bytes`. Throws `FileError`. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<RawPage[]>;
