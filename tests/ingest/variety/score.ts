/**
 * Documents in many layouts, written by people who had not read the extractor: what is found in them, in sets that are
 * stores of their own. `npx tsx tests/ingest/variety/score.ts` prints them all; `--errors TYPE` (or `all`) lists what is wrong in the
 * development sets. `dev-2` and later were held out themselves until rules were written on them. What is wrong in `held-out` and
 * `held-out-2` is never listed, so that nobody tunes on it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sha256 } from '../../../graph/ids.ts';
import { type DeriveInput, derive } from '../../../ingest/derive/derive.ts';
import { readFacts } from '../../../ingest/pipeline/read-facts.ts';
import { swedishDictionary } from '../../../ingest/repair/dictionary.ts';
import { extractionTable } from '../../corpus/measure.ts';
import { type ExportScore, exportErrors, scoreExport } from '../../corpus/score.ts';

const HERE = import.meta.dirname;
const setsOf = (name: string): string[] =>
  readdirSync(HERE)
    .filter((folder) => folder === name || folder.startsWith(`${name}-`))
    .sort();
/** Folders of documents and gold, those that rules were written on first. */
export const SETS: readonly string[] = [...setsOf('dev'), ...setsOf('held-out')];
export const folderOf = (set: string): string => join(HERE, set);
export const isHeldOut = (set: string): boolean => set.startsWith('held-out');
export type Sets<T> = Record<string, T>;

export type VarietyScore = ExportScore & { errors: string[] };

/** All sets read, derived, exported and scored; `errors` are told of the development sets alone. */
export async function scoreVariety(): Promise<Sets<VarietyScore>> {
  const found: Sets<VarietyScore> = {};
  for (const set of SETS) found[set] = await scoreFolder(folderOf(set), !isHeldOut(set));
  return found;
}

async function scoreFolder(folder: string, tell: boolean): Promise<VarietyScore> {
  const files: DeriveInput['files'] = [];
  for (const source of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const path = resolve(folder, source);
    const bytes = new Uint8Array(readFileSync(path));
    const file = { source, path, bytes, sha256: sha256(bytes) };
    files.push({ sources: [source], facts: await readFacts(file, { ocr: null, ocrMode: 'never' }) });
  }
  const { records } = derive({ files, knows: await swedishDictionary() });
  const scratch = mkdtempSync(join(tmpdir(), 'variety-'));
  try {
    const path = join(scratch, 'export.jsonl');
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return { ...(await scoreExport(folder, path)), errors: tell ? await exportErrors(folder, path) : [] };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Sets side by side in one table, so that it fits on a screen. */
const BESIDE = 3;

/** The tables of all sets. */
export function varietyTables(found: Sets<VarietyScore>): string {
  const sets = Object.entries(found);
  const rows = Array.from({ length: Math.ceil(sets.length / BESIDE) }, (_, i) =>
    sets.slice(i * BESIDE, (i + 1) * BESIDE),
  );
  return rows.map((row) => extractionTable(Object.fromEntries(row))).join('\n\n');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { errors: { type: 'string' } } });
  const found = await scoreVariety();
  process.stdout.write(`${varietyTables(found)}\n`);
  const { errors } = values;
  if (errors !== undefined)
    for (const line of Object.values(found).flatMap((one) => one.errors))
      if (errors === 'all' || line.includes(` ${errors} `)) process.stdout.write(`${line}\n`);
}
