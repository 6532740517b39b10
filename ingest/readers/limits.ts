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
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 500 * 1024 * 1024,
  pages: 5_000,
  pixels: 60_000_000,
  unpackedBytes: 500 * 1024 * 1024,
};
