import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder this program runs from: `bin` from source, `dist/bin` when compiled. */
export function ownFolder(): string {
  return dirname(fileURLToPath(import.meta.url));
}

/** The folder of package.json: one level up from source, two from `dist/bin`. */
export function packageRoot(): string {
  let folder = ownFolder();
  while (!existsSync(join(folder, 'package.json'))) {
    const up = dirname(folder);
    if (up === folder) throw new Error('package.json not found above the program');
    folder = up;
  }
  return folder;
}

/** The list of the sheets of the pages; they lie beside the program, compiled or not. */
export function stylesList(): string {
  return join(ownFolder(), '..', 'web', 'styles', 'diariegraf.css');
}

export function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
