/**
 * Results of OCR, kept in a folder: a page picture that was read once is never read again, whatever file it comes in, in whatever mode
 * and by whatever version of the extraction. One small JSON file a page (10–25 kB for a full page).
 *
 * The folder is not bounded: it holds one entry for each picture read, a few per cent of the size of the scans themselves, and it may be
 * emptied at any time (`clearOcrCache`), at the price of reading anew. The entries hold what stands on the pages: when a source is
 * taken away for good, empty the folder too.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordBox } from '../../graph/facts.ts';
import type { Recognised } from './page-text.ts';
import type { Picture } from './picture.ts';

/** Raise it when pictures are read otherwise (`read-picture.ts` and what it uses), so that they are read anew. */
const READING = 1;

export interface OcrCache {
  /** Name of a picture's entry: a file's bytes, or pixels, together with all that decides how they are read. */
  key(picture: Uint8Array | Picture): string;
  /** Null when there is none, or a damaged one. Never rejects. */
  get(key: string): Promise<Recognised | null>;
  /** Never rejects: a full disk costs a later run its time, no more. */
  put(key: string, read: Recognised): Promise<void>;
}

/** @param parameters what else decides the reading: resolution, size of the language data */
export function openOcrCache(folder: string, parameters: string): OcrCache {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    key(picture) {
      const hash = createHash('sha256').update(`${READING} ${parameters} `);
      if (picture instanceof Uint8Array) return hash.update(picture).digest('hex');
      return hash.update(`${picture.width}x${picture.height} `).update(picture.pixels).digest('hex');
    },
    async get(key) {
      try {
        const entry: unknown = JSON.parse(await readFile(pathOf(key), 'utf8'));
        return isRecognised(entry) ? entry : null;
      } catch {
        return null;
      }
    },
    async put(key, read) {
      // Written aside and moved: several processes share the folder, and none may see half an entry.
      const path = pathOf(key);
      const part = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
        await writeFile(part, JSON.stringify(read), { mode: 0o600 });
        await rename(part, path);
      } catch {
        await rm(part, { force: true }).catch(() => {});
      }
    },
  };
}

/** Forgets all that was read. */
export async function clearOcrCache(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

const isWord = (w: unknown): w is WordBox =>
  Array.isArray(w) && w.length === 6 && typeof w[0] === 'string' && w.slice(1).every((n) => Number.isFinite(n));

function isRecognised(entry: unknown): entry is Recognised {
  const { text, confidence, words, turn } = (entry ?? {}) as Partial<Record<keyof Recognised, unknown>>;
  return (
    typeof text === 'string' &&
    typeof confidence === 'number' &&
    [0, 90, 180, 270].includes(turn as number) &&
    Array.isArray(words) &&
    words.every(isWord)
  );
}
