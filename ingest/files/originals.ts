import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reading } from './reading.ts';

/** Name of the folder under DATA that holds the originals. */
const FOLDER = 'files';
/** Unfinished copies; a run that was killed may leave some, `sweep` takes them away. */
const INCOMING = 'incoming';
const SHA256 = /^[0-9a-f]{64}$/;
/** In a folder that several machines share, what is younger than this may belong to a file another of them is reading just now. */
const SPARED_MS = 24 * 3_600_000;

/** SHA-256 of a file, hexadecimal, read in pieces. Throws as `reading` does. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await reading(path, (chunk) => void hash.update(chunk));
  return hash.digest('hex');
}

/** A copy kept of a file: its name is the hash of exactly the bytes that were copied. */
interface Kept {
  sha256: string;
  bytes: number;
  /** Absolute path of the copy; nobody writes to it again. */
  path: string;
}

/**
 * The originals, each once, under the hash of its bytes: `DATA/files/ab/abcdef…`, or in a folder several machines share.
 * A copy is complete and on disk before it gets its name, and is never overwritten, so a name that is there can be trusted.
 */
export class Originals {
  readonly root: string;
  readonly #shared: boolean;

  /**
   * @param data the data folder (DATA), whose write lock keeps others away from `DATA/files`
   * @param files another folder for them, which others may write in at the same time
   */
  constructor(data: string, files: string = join(data, FOLDER)) {
    this.root = files;
    this.#shared = files !== join(data, FOLDER);
  }

  /** Where the copy of a content is, or would be. */
  pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`);
    return join(this.root, sha256.slice(0, 2), sha256);
  }

  async has(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  /**
   * Copies a file in. The hash is taken of the bytes as they are copied, so no copy can get a false name, and a file that is written
   * to meanwhile is refused: a copy half of the old and half of the new would be of a file that never was.
   * @throws as `reading` does
   */
  async keep(path: string, maxBytes = Number.POSITIVE_INFINITY): Promise<Kept> {
    const incoming = join(this.root, INCOMING);
    await mkdir(incoming, { recursive: true });
    const temporary = join(incoming, randomUUID());
    try {
      const { sha256, bytes } = await copyHashed(path, temporary, maxBytes);
      const target = this.pathOf(sha256);
      if (await this.has(sha256)) {
        await rm(temporary);
        // Wanted anew: an old copy must not be swept away by another machine before the store knows of this file.
        if (this.#shared) await utimes(target, new Date(), new Date()).catch(() => {});
      } else {
        await mkdir(dirname(target), { recursive: true });
        await rename(temporary, target);
        await syncFolder(dirname(target));
      }
      return { sha256, bytes, path: target };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** The bytes of an original, or null when there is no copy of it. */
  async read(sha256: string): Promise<Uint8Array | null> {
    return readFile(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  /** Every content there is a copy of, sorted. */
  async list(): Promise<string[]> {
    const found: string[] = [];
    for (const shard of await names(this.root)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const name of await names(join(this.root, shard))) if (SHA256.test(name)) found.push(name);
    }
    return found.sort();
  }

  /**
   * Removes the copies no source stands for, and what killed runs left half copied. In a shared folder what is younger than a day is
   * left for a later sweep. Only for the holder of the write lock.
   * @returns the contents removed, sorted
   */
  async sweep(wanted: ReadonlySet<string>): Promise<string[]> {
    const incoming = join(this.root, INCOMING);
    if (!this.#shared) await rm(incoming, { recursive: true, force: true });
    else for (const name of await names(incoming)) await this.#removeOld(join(incoming, name));
    const removed: string[] = [];
    for (const sha256 of await this.list()) {
      if (!wanted.has(sha256) && (await this.#removeOld(this.pathOf(sha256)))) removed.push(sha256);
    }
    return removed;
  }

  /** Removes the copies of contents whatever their age: somebody asked for them to be forgotten. */
  async forget(contents: Iterable<string>): Promise<void> {
    for (const sha256 of contents) await rm(this.pathOf(sha256), { force: true });
  }

  async #removeOld(path: string): Promise<boolean> {
    const found = this.#shared ? await stat(path).catch(() => null) : null;
    if (found !== null && Date.now() - found.mtimeMs < SPARED_MS) return false;
    await rm(path, { force: true });
    return true;
  }
}

async function copyHashed(from: string, to: string, maxBytes: number): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const target = await open(to, 'wx');
  try {
    bytes = await reading(
      from,
      async (chunk) => {
        hash.update(chunk);
        await target.writeFile(chunk);
      },
      maxBytes,
    );
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Makes a rename last over a power cut. Not every system lets a folder be opened; there the rename alone has to do. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } catch {
    // Windows and some network file systems refuse to sync a folder.
  } finally {
    await handle.close();
  }
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
