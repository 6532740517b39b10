/** Which files of the sample corpus need OCR. A test that is not about scans reads `TEXT_FILES` and is done in a second or two. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CORPUS, corpusFiles } from './text.ts';

/** Files with scanned pages, six pages in all. */
export const SCANS: readonly string[] = [
  '10-protokollsutdrag-stenhulta-2023-10-17.pdf',
  '12-kallelse-kck-2024-03-08.pdf',
  '17-overenskommelse-regional-samverkan-2020-2023.pdf',
];

/** Files whose every page has its text, in the order of their names. */
export const TEXT_FILES: readonly string[] = corpusFiles().filter((name) => !SCANS.includes(name));

const isHeldOut = (name: string): boolean =>
  (JSON.parse(readFileSync(join(CORPUS, 'gold', `${name.slice(0, 2)}.json`), 'utf8')) as { heldOut?: boolean })
    .heldOut ?? false;

/** Of `TEXT_FILES` those that rules are written on: what is found in the held-out ones is counted, never shown. */
export const DEVELOPMENT_FILES: readonly string[] = TEXT_FILES.filter((name) => !isHeldOut(name));

/** One of each kind, with what makes a store's order matter (one case of two houses, one number of two cases, a text to repair): for tests that read or derive many times. */
export const FEW_FILES: readonly string[] = [
  '01-granvik-kommunstyrelse-2023-10-10.pdf',
  '03-verksamhetsberattelse-2022.pdf',
  '05-kallelse-lsr-2023-09-22.pdf',
  '06-samverkansavtal-granvik-2024-2026.pdf',
  '07-tjansteskrivelse-lommered.docx',
  '08-uppfoljning-kompetensspar-2024.html',
  '09-protokollsutdrag-regionstyrelsen-2023-10-31.txt',
  '13-odeshamn-socialnamnd-2024-03-20.pdf',
  '18-tjansteskrivelse-samverkan-2019-09-03.txt',
];

/** Absolute path of the folder of the corpus' documents, wherever the test is run from. */
const DOCUMENTS = resolve(import.meta.dirname, '../../corpus/documents');

/** Puts copies of files of the corpus into a folder, which is made. Returns the folder. */
export function copyCorpus(folder: string, names: readonly string[] = FEW_FILES): string {
  mkdirSync(folder, { recursive: true });
  for (const name of names) copyFileSync(join(DOCUMENTS, name), join(folder, name));
  return folder;
}
