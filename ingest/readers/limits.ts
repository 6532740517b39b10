/** What one file may cost. Each limit has a failure code of its own (`ingest/failure-codes.ts`). */
export interface Limits {
  /** Size of the file in bytes. TOO_LARGE. */
  bytes: number;
  /** Pages of a PDF, TIFF or paged text. TOO_MANY_PAGES. */
  pages: number;
  /** Pixels of one picture, or of one page rendered for OCR. TOO_MANY_PIXELS. */
  pixels: number;
  /** Bytes of a DOCX when unpacked. UNPACKED_TOO_LARGE. */
  unpackedBytes: number;
  /** Seconds a file may take in all, however lively its pages come. TOO_SLOW. */
  seconds: number;
  /** Bytes of memory its reader process may hold, that of libraries outside the JavaScript heap included. OUT_OF_MEMORY. */
  memoryBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  bytes: 500 * MEGABYTE,
  pages: 5_000,
  pixels: 60_000_000,
  unpackedBytes: 500 * MEGABYTE,
  // 5,000 scanned pages at 5 s each, read by one worker, take seven hours.
  seconds: 8 * 3_600,
  memoryBytes: 4096 * MEGABYTE,
};

/** `12,5 MB`, as messages tell sizes. */
export const megabytes = (bytes: number): string =>
  `${(bytes / MEGABYTE).toLocaleString('sv-SE', { maximumFractionDigits: 1 }).replace(/\u00a0/g, ' ')} MB`;

/** `10 000`, as messages tell counts. */
export const counted = (value: number): string => value.toLocaleString('sv-SE').replace(/\u00a0/g, ' ');
