/** A failure of OCR as such; the reader turns it into a `FileError` with the page. */
export class OcrError extends Error {
  readonly code: 'OCR_UNAVAILABLE' | 'OCR_FAILED' | 'OCR_TIMEOUT';

  constructor(code: OcrError['code'], message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'OcrError';
    this.code = code;
  }
}
