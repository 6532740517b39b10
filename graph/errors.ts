/** Where in a run something went wrong; stage names are those of the pipeline. */
export type Stage = 'läsa' | 'text' | 'ocr' | 'struktur' | 'fakta' | 'lager' | 'härledning';

/** Everything Diariegraf reports of a failure: a stable code for scripts, a Swedish message with the remedy for people. */
export interface Failure {
  /** Stable, upper-case, e.g. `ENCRYPTED`. Listed in `ingest/failure-codes.ts`. */
  readonly code: string;
  /** Swedish, names the offending thing and the remedy. */
  readonly message: string;
  /** 1-based page where known. */
  readonly page: number | null;
}

/** A failure that belongs to one file. It never stops a run: the pipeline records it as that file's result. */
export class FileError extends Error implements Failure {
  readonly code: string;
  readonly page: number | null;
  readonly stage: Stage;

  constructor(stage: Stage, code: string, message: string, options: { page?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'FileError';
    this.stage = stage;
    this.code = code;
    this.page = options.page ?? null;
  }
}

/** Wrong usage, or no store to work on: ends the command with exit code 2. */
export class UsageError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'UsageError';
  }
}

/** The store cannot do what was asked: locked, damaged, from a newer version, out of reach. */
export class StoreError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
