/** Builds `corpus/documents` from `corpus/source`: `npm run corpus`. The same bytes on every run. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { renderDocx } from './docx.ts';
import { parseMarkup } from './markup.ts';
import { misread } from './noise.ts';
import { renderPdf } from './pdf.ts';
import { renderScan } from './scan.ts';

const SOURCE = join('corpus', 'source');
const DOCUMENTS = join('corpus', 'documents');

/** `01-name.pdf.src` becomes `01-name.pdf`; the last ending but one says how. */
const RENDERERS: Record<string, (text: string) => Buffer | Promise<Buffer>> = {
  '.pdf.src': (text) => renderPdf(parseMarkup(text)),
  '.docx.src': (text) => renderDocx(parseMarkup(text)),
  '.scan.src': (text) => renderScan(parseMarkup(text)),
  '.mixed.src': (text) => renderScan(parseMarkup(text)),
  '.noise.src': (text) => Buffer.from(misread(text), 'utf8'),
  '.latin1.txt': (text) => Buffer.from(text, 'latin1'),
  '.txt': (text) => Buffer.from(text, 'utf8'),
  '.html': (text) => Buffer.from(text, 'utf8'),
};
const ENDING: Record<string, string> = {
  '.scan.src': '.pdf',
  '.mixed.src': '.pdf',
  '.noise.src': '.txt',
  '.latin1.txt': '.txt',
};

await rm(DOCUMENTS, { recursive: true, force: true });
await mkdir(DOCUMENTS, { recursive: true });
for (const name of (await readdir(SOURCE)).sort()) {
  const kind = Object.keys(RENDERERS).find((ending) => name.endsWith(ending));
  const render = kind === undefined ? undefined : RENDERERS[kind];
  if (kind === undefined || render === undefined) throw new Error(`${name}: no way to build this kind of file`);
  const bytes = await render(await readFile(join(SOURCE, name), 'utf8'));
  const built = basename(name, kind) + (ENDING[kind] ?? kind.replace('.src', ''));
  await writeFile(join(DOCUMENTS, built), bytes);
  process.stdout.write(`${built}\t${bytes.length}\n`);
}
