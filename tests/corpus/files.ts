/** Which files of the sample corpus need OCR. A test that is not about scans reads `TEXT_FILES` and is done in a second or two. */
import { join, resolve } from 'node:path';
import { corpusFiles } from './text.ts';

/** Files with scanned pages, six pages in all. */
export const SCANS: readonly string[] = [
  '10-protokollsutdrag-stenhulta-2023-10-17.pdf',
  '12-kallelse-kck-2024-03-08.pdf',
  '17-overenskommelse-regional-samverkan-2020-2023.pdf',
];

/** Files whose every page has its text, in the order of their names. */
export const TEXT_FILES: readonly string[] = corpusFiles().filter((name) => !SCANS.includes(name));

/** Absolute path of a file of the corpus. */
export const corpusPath = (name: string): string =>
  resolve(import.meta.dirname, '..', '..', join('corpus', 'documents', name));
