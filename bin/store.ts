import { existsSync } from 'node:fs';
import { noStore } from '../graph/embedded/failures.ts';
import { databasePath } from '../graph/embedded/opening.ts';
import { openEmbeddedStore } from '../graph/embedded/store.ts';
import type { GraphStore, StoreReader } from '../graph/store.ts';
import { takeWriteLock } from '../ingest/files/lock.ts';
import type { Config } from './config.ts';

/** True when the data folder holds a store. */
export function storeExists(config: Config): boolean {
  return existsSync(databasePath(config.data));
}

/** Opens the store for reading only. A data folder without a store is refused by the store itself (NO_STORE). */
export function openForReading(config: Config): Promise<GraphStore> {
  return openEmbeddedStore(config.data, { readonly: true });
}

/** Reads the store and closes it. */
export async function reading<T>(config: Config, use: (store: StoreReader) => Promise<T>): Promise<T> {
  const store = await openForReading(config);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Changes the store, alone: takes the write lock, opens it, and gives both back. `create` makes a store where there is none. */
export async function writing<T>(
  config: Config,
  options: { create: boolean },
  use: (store: GraphStore) => Promise<T>,
): Promise<T> {
  if (!options.create && !storeExists(config)) throw noStore(databasePath(config.data));
  const release = await takeWriteLock(config.data);
  try {
    const store = await openEmbeddedStore(config.data);
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  } finally {
    await release();
  }
}
