import type { Failure } from '../../graph/errors.ts';

/** What became of one file: the NDJSON line of `ingest --json`, field for field. */
export interface FileResult {
  source: string;
  /** Absolute path. */
  path: string;
  /** Null when the bytes could not be read. */
  sha256: string | null;
  status: 'ingested' | 'unchanged' | 'failed';
  /** Inner documents. */
  documents: number;
  pages: number;
  ocrPages: number;
  passages: number;
  /** Time spent on the file, in whole milliseconds. */
  ms: number;
  /** Why a file failed; of one that is stored, the first page that could not be read. */
  error: Failure | null;
}

/** What a run tells while it goes. */
export type IngestEvent =
  /** The paths are listed: so many files of so many bytes to read, so many left out as hidden or of another kind. */
  | { type: 'plan'; files: number; ignored: number; bytes: number }
  /** A page of a file (of so many bytes) is read; pages need not come in order. */
  | { type: 'page'; source: string; done: number; pages: number; bytes: number }
  /** A file (of so many bytes) is done, one way or another. */
  | { type: 'file'; result: FileResult; done: number; files: number; bytes: number }
  /** All files are done and the graph is being derived from `contents` different contents. */
  | { type: 'derive'; contents: number }
  /** The new generation is in place; each correction that points at nothing is told in Swedish. */
  | { type: 'derived'; records: number; unmatched?: string[] };

export type OnEvent = (event: IngestEvent) => void;
