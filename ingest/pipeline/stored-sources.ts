/** Reading again of what the store has: a source may be named as the store names it, and is read from its kept original when the file is gone. */
import { resolve } from 'node:path';
import type { FileEntry } from '../../graph/store.ts';
import type { Originals } from '../files/originals.ts';
import type { Found, Walk } from './walk.ts';

/**
 * The files that the names stand for in the store, and the names that are left: paths to be walked. A name on disk is a path, unless it
 * is the very file the store has under that name. The file is read where it was last read, and its kept original when it is gone from there.
 * @param names as given, relative to the working folder
 */
export async function storedSources(
  names: readonly string[],
  entries: readonly FileEntry[],
  originals: Originals,
  exists: (path: string) => boolean,
): Promise<{ stored: Found[]; left: string[] }> {
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  const stored: Found[] = [];
  const left: string[] = [];
  for (const name of names) {
    const entry = bySource.get(name.normalize('NFC'));
    const elsewhere = exists(resolve(name)) && resolve(name) !== entry?.path;
    const found = entry === undefined || elsewhere ? null : await foundAgain(entry, originals, exists);
    if (found === null) left.push(name);
    else stored.push(found);
  }
  return { stored, left };
}

async function foundAgain(
  entry: FileEntry,
  originals: Originals,
  exists: (path: string) => boolean,
): Promise<Found | null> {
  const { source, path, bytes, sha256 } = entry;
  if (exists(path)) return { source, path, bytes };
  if (sha256 === null || !(await originals.has(sha256))) return null;
  return { source, path, bytes, kept: { sha256, path: originals.pathOf(sha256) } };
}

/** A walk with files of the store put in; a source that is in both is read as the store names it. */
export function withStored(walked: Walk, stored: readonly Found[]): Walk {
  const named = new Set(stored.map(({ source }) => source));
  const files = [
    ...walked.files.filter(({ source }) => !named.has(source)),
    ...new Map(stored.map((f) => [f.source, f])).values(),
  ];
  return { ...walked, files: files.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)) };
}
