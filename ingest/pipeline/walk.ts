import type { Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';
import { type Failure, UsageError } from '../../graph/errors.ts';
import { hashFile } from '../files/originals.ts';
import { SUPPORTED_EXTENSIONS } from '../readers/media-types.ts';
import { failureOf } from './failures.ts';

/** A file to read. */
export interface Found {
  /** Name in the store: relative to the folder given, `/` as separator, composed letters (NFC). */
  source: string;
  /** Absolute path. */
  path: string;
  /** Size when it was found, for telling how much is left; 0 where it is not known. */
  bytes: number;
  /** The kept original that stands for it: read instead of the file. */
  kept?: { sha256: string; path: string };
}

/** A folder that links give more names than this is listed no more: links that fan out at every level would make millions. */
const MOST_NAMES = 20;

/** Something that stood in the way, before any bytes were read. */
export interface Blocked extends Found {
  failure: Failure;
  /** A folder has no entry in the store. */
  folder: boolean;
}

export interface Walk {
  /** Sorted by source. */
  files: Found[];
  /** Sorted by source. */
  blocked: Blocked[];
  /** Hidden files and files of kinds that are not read. */
  ignored: number;
}

/**
 * Lists what the paths hold. Folders are walked to the bottom and links are followed; hidden files and unsupported kinds are only counted.
 * A file given by itself is always listed, whatever its name says.
 * @throws UsageError when a path does not exist, or when two different files would get one source
 */
export async function walk(paths: readonly string[]): Promise<Walk> {
  const walker = new Walker();
  for (const given of paths) {
    const path = resolve(given);
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
        throw new UsageError(`Sökvägen ${given} finns inte. Kontrollera stavningen.`);
      }
      walker.block(basename(path), path, failureOf(error), false);
      return null;
    });
    if (found === null) continue;
    if (found.isDirectory()) await walker.folder(path, '', []);
    else await walker.file(basename(path), path, found);
  }
  return { files: await onePerSource(walker.files), blocked: sorted(walker.blocked), ignored: walker.ignored };
}

class Walker {
  readonly files: Found[] = [];
  readonly blocked: Blocked[] = [];
  ignored = 0;
  readonly #listed = new Map<string, number>();

  /** @param above real paths of the folders we are in: a link back to one of them is a cycle */
  async folder(path: string, prefix: string, above: readonly string[]): Promise<void> {
    try {
      const real = await realpath(path);
      const times = (this.#listed.get(real) ?? 0) + 1;
      this.#listed.set(real, times);
      if (above.includes(real) || times > MOST_NAMES) {
        this.block(prefix, path, failureOf({ code: 'ELOOP' }), true);
        return;
      }
      for (const name of (await readdir(path)).sort()) {
        if (name.startsWith('.')) this.ignored++;
        else await this.#entry(join(path, name), prefix === '' ? name : `${prefix}/${name}`, [...above, real]);
      }
    } catch (error) {
      this.block(prefix === '' ? basename(path) : prefix, path, failureOf(error), true);
    }
  }

  async #entry(path: string, source: string, above: readonly string[]): Promise<void> {
    const readable = SUPPORTED_EXTENSIONS.has(extname(path).toLowerCase());
    const found = await stat(path).catch((error: unknown) => {
      if (readable) this.block(source, path, failureOf(error), false);
      else this.ignored++;
      return null;
    });
    if (found === null) return;
    if (found.isDirectory()) await this.folder(path, source, above);
    else if (readable) await this.file(source, path, found);
    else this.ignored++;
  }

  async file(source: string, path: string, found: Stats): Promise<void> {
    // Opening a pipe would wait for ever for somebody to write.
    if (!found.isFile()) {
      this.block(source, path, failureOf({ code: 'EISDIR' }), false);
      return;
    }
    try {
      // Asking for the permission (`access`) is answered wrongly by network shares and for borrowed identities; opening tells.
      await (await open(path, 'r')).close();
      this.files.push({ source: sourceName(source), path, bytes: found.size });
    } catch (error) {
      this.block(source, path, failureOf(error), false);
    }
  }

  block(source: string, path: string, failure: Failure, folder: boolean): void {
    this.blocked.push({ source: sourceName(source), path, bytes: 0, failure, folder });
  }
}

/** Some systems hand out å as a + ring: the same file must have the same source on all of them. */
function sourceName(path: string): string {
  return path.split(sep).join('/').normalize('NFC');
}

/** The same bytes may come twice under one source; different bytes may not, or the store would depend on the order of reading. */
async function onePerSource(files: readonly Found[]): Promise<Found[]> {
  const bySource = new Map<string, Found[]>();
  for (const file of files) {
    const same = bySource.get(file.source);
    if (same === undefined) bySource.set(file.source, [file]);
    else if (!same.some((other) => other.path === file.path)) same.push(file);
  }
  const kept: Found[] = [];
  for (const same of bySource.values()) {
    const [first, ...rest] = same as [Found, ...Found[]];
    if (rest.length > 0) {
      // What cannot be read is taken for another file.
      const hash = await hashFile(first.path).catch(() => null);
      for (const other of rest) {
        if (hash === null || (await hashFile(other.path).catch(() => null)) !== hash)
          throw new UsageError(clash(first, other));
      }
    }
    kept.push(first);
  }
  return sorted(kept);
}

function clash(first: Found, other: Found): string {
  return (
    `Två olika filer skulle få samma namn, ”${first.source}”: ${first.path} och ${other.path}. ` +
    'Läs in deras gemensamma överordnade mapp i stället, eller byt namn på den ena.'
  );
}

function sorted<T extends Found>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}
