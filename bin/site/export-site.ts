/** `export --format site`: the store as a folder of pages that needs neither Diariegraf nor a net. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../graph/errors.ts';
import type { StoreReader } from '../../graph/store.ts';
import { FAILURE_CODES } from '../../ingest/failure-codes.ts';
import { siteFiles } from '../../server/site/files.ts';
import { joinedStyles } from '../../server/stylesheet.ts';
import { siteViews } from '../../web/site/render.tsx';
import { number, say } from '../console.ts';
import { ownFolder, packageRoot, stylesList, version } from '../installed.ts';
import { type FileOut, writeSite } from './folder.ts';

/** How often it is told how far the writing has come, milliseconds. */
const TELL_MS = 10_000;

/** Files that are the same in every folder, by the name they have there. */
export const ASSETS: Record<string, string> = {
  'mall/site.css': join(ownFolder(), '..', 'web', 'static', 'site.css'),
  'mall/favicon.svg': join(ownFolder(), '..', 'web', 'static', 'favicon.svg'),
  // The script is bundled also when the program itself runs from source.
  'mall/site.js': join(packageRoot(), 'dist', 'web', 'site', 'client', 'site.js'),
};

/**
 * @param check run when all is written, before the folder gets its name
 * @param assets where the fixed files are
 * @param partBytes how large a part of the search may be; a few megabytes unless told
 */
export async function exportSite(
  store: StoreReader,
  out: string,
  check: () => Promise<void>,
  { assets = ASSETS, partBytes }: { assets?: Record<string, string>; partBytes?: number } = {},
): Promise<void> {
  const remedyOf = (code: string) => (FAILURE_CODES as Record<string, { remedy: string }>)[code]?.remedy ?? null;
  const files = siteFiles({
    store,
    views: siteViews,
    remedyOf,
    version: version(),
    ...(partBytes === undefined ? {} : { partBytes }),
  });
  const count = await writeSite(out, told(all(assets, files)), check);
  say(`${number(count)} filer skrivna i ${out}. Öppna ${join(out, 'index.html')} i en webbläsare.`);
}

async function* all(
  assets: Record<string, string>,
  pages: AsyncIterable<{ name: string; text: string }>,
): AsyncGenerator<FileOut> {
  yield { name: 'mall/diariegraf.css', content: joinedStyles(stylesList()) };
  for (const [name, path] of Object.entries(assets)) {
    const content = await readFile(path).catch(() => {
      throw new UsageError(`Filen ${path} saknas i installationen. Kör npm run build.`);
    });
    yield { name, content };
  }
  for await (const { name, text } of pages) yield { name, content: text };
}

async function* told(files: AsyncIterable<FileOut>): AsyncGenerator<FileOut> {
  let last = performance.now();
  let count = 0;
  for await (const file of files) {
    yield file;
    count += 1;
    if (performance.now() - last < TELL_MS) continue;
    last = performance.now();
    say(`Hittills ${number(count)} filer. Skriver ${file.name}.`);
  }
}
