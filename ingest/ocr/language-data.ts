import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** File with the Swedish language data inside its folder. */
export const LANGUAGE_FILE = 'swe.traineddata.gz';

/** Folder of the installed Swedish language data (the most accurate integer model); null when the package is not installed. */
export function installedLanguageData(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/swe/package.json');
    return join(dirname(manifest), '4.0.0_best_int');
  } catch {
    return null;
  }
}
