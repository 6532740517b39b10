import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../installed.ts';
import { type Check, fine, wrong } from './check.ts';

const REINSTALL = 'Kör npm ci i programmets mapp.';
const require = createRequire(import.meta.url);

/** Node, and the parts of the packages that are loaded only when a certain kind of file comes. */
export function installation(): Check[] {
  return [nodeVersion(process.versions.node), swedish(), ...pdfAssets(), canvas()];
}

/** Compares with `engines.node` of package.json: alternatives of `^major.minor.patch` and `>=major.minor.patch`. */
export function nodeVersion(running: string): Check {
  const { engines } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const name = 'Node.js';
  return satisfies(running, engines.node)
    ? fine(name, `version ${running}`)
    : wrong(name, `version ${running} passar inte`, `Installera en version som uppfyller ${engines.node}.`);
}

function satisfies(running: string, range: string): boolean {
  const have = running.split('.').map(Number);
  return range.split('||').some((alternative) => {
    const [, operator, least] = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(alternative) ?? [];
    if (least === undefined) return false;
    const want = least.split('.').map(Number);
    return (operator === '>=' || have[0] === want[0]) && compare(have, want) >= 0;
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function swedish(): Check {
  const name = 'Språkdata för bildtolkning';
  const path = packageFile('@tesseract.js-data/swe', '4.0.0_best_int/swe.traineddata.gz');
  return path === null ? wrong(name, 'saknas: inskannade sidor kan inte läsas', REINSTALL) : fine(name, 'svenska');
}

/** Without these pdf.js shows scans and unusual fonts as blank pages, and says nothing. */
function pdfAssets(): Check[] {
  const assets = [
    ['PDF: inskannade bilder (wasm)', 'wasm/openjpeg.wasm'],
    ['PDF: standardtypsnitt', 'standard_fonts/FoxitFixed.pfb'],
    ['PDF: teckentabeller (cmaps)', 'cmaps/UniJIS-UTF16-H.bcmap'],
  ] as const;
  return assets.map(([name, file]) =>
    packageFile('pdfjs-dist', file) === null
      ? wrong(name, 'saknas: sidor kan bli tomma', REINSTALL)
      : fine(name, 'finns'),
  );
}

function canvas(): Check {
  const name = 'PDF: ritning av sidor';
  try {
    createRequire(require.resolve('pdf-parse'))('@napi-rs/canvas');
    return fine(name, 'finns');
  } catch {
    return wrong(name, 'saknas: inskannade sidor kan inte läsas', `${REINSTALL} Använd inte --omit=optional.`);
  }
}

/** A file of an installed package, or null. Goes by the folders, as packages may hide files from `require`. */
function packageFile(name: string, file: string): string | null {
  const own = require.resolve.paths(name) ?? [];
  const nested = own.map((folder) => join(folder, 'pdf-parse', 'node_modules'));
  for (const folder of [...nested, ...own]) {
    const path = join(folder, name, file);
    if (existsSync(path)) return path;
  }
  return null;
}
