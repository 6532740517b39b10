/** A page that cannot be read costs that page alone: the others of its file are read, and what went wrong stands with it. */
import { FileError } from '../../graph/errors.ts';
import type { RawPage } from '../stages.ts';

/** What of a page is known when its OCR fails: its text layer, as far as that is worth keeping. */
export type Fallback = Pick<RawPage, 'method' | 'confidence' | 'text'>;

/** A scan of which nothing was read. */
export const UNREAD: Fallback = { method: 'ocr', confidence: 0, text: '' };

/** The page with its failure. Anything but a `FileError` is no failure of a page, and is thrown on. */
export function failedPage(page: number, error: unknown, fallback: Fallback = UNREAD): RawPage {
  if (!(error instanceof FileError)) throw error;
  return { page, ...fallback, failure: { code: error.code, message: error.message } };
}
