/** A folder of pages for tests: the files that are written, and the folder itself with its script bundled as the build bundles it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSETS, exportSite } from '../../bin/site/export-site.ts';
import type { StoreReader } from '../../graph/store.ts';
import { siteFiles } from '../../server/site/files.ts';
import { siteViews } from '../../web/site/render.tsx';

/** Small enough to cut the invented region's passages into several parts. */
export const SMALL_PARTS = 1_500;

/** Files by name. */
export async function writtenFiles(store: StoreReader, partBytes?: number): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const small = partBytes === undefined ? {} : { partBytes };
  const remedyOf = () => 'Spara den utan lösenord och läs in den igen.';
  for await (const { name, text } of siteFiles({ store, views: siteViews, remedyOf, version: '9.9.9', ...small }))
    files.set(name, text);
  return files;
}

/** What a data script of the folder hands over. */
export function handedOver<T>(files: Map<string, string>, name: string): T {
  const script = files.get(`sok/${name}.js`) ?? '';
  let handed: unknown;
  new Function('diariegraf', script)((_: string, data: unknown) => {
    handed = data;
  });
  return handed as T;
}

/** Writes a folder to open; `folder` is below a new place of its own. */
export async function writeFolder(store: StoreReader, partBytes?: number): Promise<{ place: string; folder: string }> {
  const place = mkdtempSync(join(tmpdir(), 'diariegraf-site-'));
  const client = join(place, 'client');
  execFileSync(process.execPath, ['scripts/build-site-client.mjs', client]);
  const assets = { ...ASSETS, 'mall/site.js': join(client, 'site.js') };
  const folder = join(place, 'mapp med å & mellanslag');
  await exportSite(store, folder, async () => {}, { assets, ...(partBytes === undefined ? {} : { partBytes }) });
  return { place, folder };
}
