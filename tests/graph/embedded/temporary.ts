import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedOptions, openEmbeddedStore } from '../../../graph/embedded/store.ts';
import type { GraphStore } from '../../../graph/store.ts';

/** A folder that goes with the test, and openings of a store in it that are closed before. */
export interface Temporary {
  folder: string;
  open(options?: EmbeddedOptions): Promise<GraphStore>;
  dispose(): Promise<void>;
}

export async function temporary(): Promise<Temporary> {
  const folder = await mkdtemp(join(tmpdir(), 'diariegraf-store-'));
  const openings: GraphStore[] = [];
  return {
    folder,
    async open(options) {
      const store = await openEmbeddedStore(folder, options);
      openings.push(store);
      return store;
    },
    async dispose() {
      for (const opening of openings) await opening.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
