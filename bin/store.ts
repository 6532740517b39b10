import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedStore } from '../graph/embedded/store.ts';
import { UsageError } from '../graph/errors.ts';
import type { GraphStore, StoreReader } from '../graph/store.ts';
import { takeWriteLock } from '../ingest/files/lock.ts';
import type { Config } from './config.ts';

/** The file whose presence tells that a data folder holds an embedded store. */
const STORE_FILE = 'diariegraf.db';

/** True when the data folder holds a store. */
export function storeExists(config: Config): boolean {
  return existsSync(join(config.data, STORE_FILE));
}

/** @throws UsageError when there is no store, naming the folder and the command that makes one */
function requireStore(config: Config): void {
  if (storeExists(config)) return;
  throw new UsageError(
    `Det finns inget lager i ${config.data}. Läs in handlingar först, med diariegraf ingest <mapp>, eller peka ut en annan datamapp med --data.`,
  );
}

/** Opens the store for reading only. */
export async function openForReading(config: Config): Promise<GraphStore> {
  requireStore(config);
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
export async function writing<T>(config: Config, options: { create: boolean }, use: (store: GraphStore) => Promise<T>): Promise<T> {
  if (!options.create) requireStore(config);
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
