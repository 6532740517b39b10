import type { StoreReader } from '../graph/store.ts';
import type { Originals } from '../ingest/files/originals.ts';
import { createReaderPool } from '../ingest/pipeline/reader-pool.ts';

/** Pictures kept in memory, at about half a megabyte each. */
const KEPT = 32;
/** A picture that takes longer is given up. */
const LONGEST_SECONDS = 30;

export interface PagePictures {
  draw(sha256: string, page: number): Promise<Uint8Array | null>;
  close(): void;
}

/** Draws pages of originals on demand: one at a time, in a process of its own, so that a bad file cannot hurt the server. */
export function pagePictures(store: StoreReader, originals: Originals): PagePictures {
  const pool = createReaderPool({ ocrWorkers: 1, silenceSeconds: LONGEST_SECONDS });
  const kept = new Map<string, Promise<Uint8Array | null>>();
  let last: Promise<unknown> = Promise.resolve();

  async function drawn(sha256: string, page: number): Promise<Uint8Array | null> {
    const facts = await store.facts(sha256);
    if (facts === null || !(await originals.has(sha256))) return null;
    if (facts.mediaType === 'image/png') return originals.read(sha256);
    if (facts.mediaType !== 'application/pdf') return null;
    const turn = last.then(() => pool.draw({ path: originals.pathOf(sha256), page }));
    last = turn.catch(() => {});
    return turn;
  }

  return {
    draw(sha256, page) {
      const key = `${sha256}/${page}`;
      const known = kept.get(key);
      const picture = known ?? drawn(sha256, page);
      // Taken out and put back last: the first in the map is the one longest unused.
      kept.delete(key);
      kept.set(key, picture);
      picture.catch(() => kept.delete(key));
      const oldest = kept.keys().next().value;
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return picture;
    },
    close: () => pool.close(),
  };
}
