import { existsSync } from 'node:fs';
import { noStore } from '../graph/embedded/failures.ts';
import { databasePath } from '../graph/embedded/opening.ts';
import { openEmbeddedStore } from '../graph/embedded/store.ts';
import type { GraphStore, StoreReader, VectorReader } from '../graph/store.ts';
import { takeWriteLock } from '../ingest/files/lock.ts';
import type { Config } from './config.ts';

/** False when the data folder holds no store. What a server holds is known when it is asked. */
export function storeExists(config: Config): boolean {
  return config.store !== 'embedded' || existsSync(databasePath(config.data));
}

/** The one place where stores are opened by name. */
async function open(config: Config, options: { readonly: boolean }): Promise<GraphStore> {
  if (config.store === 'embedded') return openEmbeddedStore(config.data, options);
  if (config.neo4j === null) throw new Error('settings name neo4j without an address');
  // Loaded when it is used: the driver is large, and most never need it.
  const { openNeo4jStore } = await import('../graph/neo4j/store.ts');
  return openNeo4jStore({ ...config.neo4j, ...options });
}

/** Opens the store for reading only. A place without a store is refused by the store itself (NO_STORE). */
export function openForReading(config: Config): Promise<GraphStore> {
  return open(config, { readonly: true });
}

/** Reads the store and closes it. */
export async function reading<T>(config: Config, use: (store: StoreReader & VectorReader) => Promise<T>): Promise<T> {
  const store = await openForReading(config);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/**
 * Changes the store: takes the data folder's write lock, opens it, and gives both back. `create` makes a store where there is none.
 * On one data folder nobody else writes meanwhile; in a shared Neo4j others may, each from a data folder of their own.
 */
export async function writing<T>(
  config: Config,
  options: { create: boolean },
  use: (store: GraphStore) => Promise<T>,
): Promise<T> {
  if (!options.create && !storeExists(config)) throw noStore(databasePath(config.data));
  const release = await takeWriteLock(config.data);
  try {
    const store = await open(config, { readonly: false });
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  } finally {
    await release();
  }
}
