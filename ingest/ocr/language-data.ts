import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** File with the Swedish language data inside its folder. */
const LANGUAGE_FILE = 'swe.traineddata.gz';

/** Folder of the installed Swedish language data (the most accurate integer model); null when the package is not installed. */
export function installedLanguageData(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/swe/package.json');
    return join(dirname(manifest), '4.0.0_best_int');
  } catch {
    return null;
  }
}

/**
 * Rejects unless the folder holds whole language data: tesseract given broken data takes the process down with it.
 * The file is a count and that many offsets of its parts, -1 for a part left out (little endian).
 * @returns its size in bytes, unpacked: which data it is
 */
export async function checkLanguageData(folder: string): Promise<number> {
  const data = await promisify(gunzip)(await readFile(join(folder, LANGUAGE_FILE)));
  const count = data.length < 4 ? 0 : data.readInt32LE(0);
  if (count < 1 || count > 64 || data.length < 4 + 8 * count) throw new Error('not language data');
  const offsets = Array.from({ length: count }, (_, i) => Number(data.readBigInt64LE(4 + 8 * i)));
  if (offsets.every((o) => o < 0) || offsets.some((o) => o >= data.length)) throw new Error('language data cut off');
  return data.length;
}
