/** A folder that is there whole or not at all, and that takes the place of an earlier one of its kind and of nothing else. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../../graph/errors.ts';

export interface FileOut {
  /** Path in the folder, `/` between its parts. */
  name: string;
  content: string | Uint8Array;
}

/** Tells a folder of ours; holds what stands at its top. */
const SIGN = '.diariegraf-site.json';

/**
 * Writes the files beside the folder and puts them in its place when all are there. A folder with anything in it but an earlier export
 * is refused.
 * @param check run before the folder gets its name; what it throws leaves everything as it was
 * @returns number of files
 * @throws UsageError when the place is taken or cannot be written in
 */
export async function writeSite(
  folder: string,
  files: AsyncIterable<FileOut>,
  check: () => Promise<void>,
): Promise<number> {
  const place = resolve(folder);
  const old = await taken(place, folder);
  const beside = (ending: string) => join(dirname(place), `.${basename(place)}.${process.pid}.${ending}`);
  const [unfinished, earlier] = [beside('tmp'), beside('old')];
  try {
    await mkdir(dirname(place), { recursive: true });
    await mkdir(unfinished);
  } catch (error) {
    throw barred(folder, error as Error);
  }
  try {
    const count = await filled(unfinished, files);
    await check();
    if (old) await rename(place, earlier);
    await rename(unfinished, place).catch(async (error: Error) => {
      if (old) await rename(earlier, place);
      throw barred(folder, error);
    });
    await rm(earlier, { recursive: true, force: true });
    return count;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function filled(folder: string, files: AsyncIterable<FileOut>): Promise<number> {
  const made = new Set(['']);
  const top = new Set<string>([SIGN]);
  let count = 0;
  for await (const { name, content } of files) {
    const [first = name, ...rest] = name.split('/');
    top.add(first);
    const inner = rest.length === 0 ? '' : name.slice(0, name.lastIndexOf('/'));
    if (!made.has(inner)) await mkdir(join(folder, inner), { recursive: true });
    made.add(inner);
    await writeFile(join(folder, name), content, { flag: 'wx' });
    count += 1;
  }
  await writeFile(join(folder, SIGN), `${JSON.stringify([...top].sort())}\n`);
  return count + 1;
}

/** True when an earlier export stands there, false when nothing does. */
async function taken(place: string, shown: string): Promise<boolean> {
  const there = await stat(place).catch(() => null);
  if (there === null) return false;
  if (!there.isDirectory()) throw new UsageError(`${shown} är en fil. Ange en mapp: --out <mapp>.`);
  const names = await readdir(place);
  const own = await ownNames(place, names);
  const foreign = names.find((name) => !own.has(name));
  if (foreign === undefined) return true;
  throw new UsageError(
    `Mappen ${shown} innehåller annat än en tidigare export (${foreign}). Ange en ny eller tom mapp, eller flytta undan det som ligger där.`,
  );
}

async function ownNames(place: string, names: readonly string[]): Promise<Set<string>> {
  if (!names.includes(SIGN)) return new Set();
  try {
    const listed: unknown = JSON.parse(await readFile(join(place, SIGN), 'utf8'));
    return new Set(Array.isArray(listed) ? listed.map(String) : []);
  } catch {
    return new Set();
  }
}

function barred(path: string, error: Error): UsageError {
  return new UsageError(`Det går inte att skriva till ${path}: ${error.message}. Välj en annan plats.`, {
    cause: error,
  });
}
