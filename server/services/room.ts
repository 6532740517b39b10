/** The store as the services see it, with what is worth keeping for as long as a generation stands. */
import type { Semantic } from '../../graph/search/semantic.ts';
import type { StoreReader, StoreStatus } from '../../graph/store.ts';

/** How long a status is believed, milliseconds. Counting is not free, and every page's foot shows the counts. */
const STATUS_LIFETIME = 1_000;

export interface Room {
  readonly reader: StoreReader;
  /** Search by meaning; null when it is off. */
  readonly semantic: Semantic | null;
  status(): Promise<StoreStatus>;
  /** What `make` gives, made once a generation. `name` must be unique to what is made. */
  once<T>(name: string, make: (reader: StoreReader) => Promise<T>): Promise<T>;
}

export function openRoom(reader: StoreReader, clock: () => number, semantic: Semantic | null = null): Room {
  let status: { at: number; value: Promise<StoreStatus> } | null = null;
  let generation = -1;
  let kept = new Map<string, Promise<unknown>>();

  const readStatus = (): Promise<StoreStatus> => {
    const now = clock();
    if (status === null || now - status.at > STATUS_LIFETIME) {
      const value = reader.status();
      status = { at: now, value };
      // A failure is told to the one who asked and not kept.
      value.catch(() => {
        if (status?.value === value) status = null;
      });
    }
    return status.value;
  };

  return {
    reader,
    semantic,
    status: readStatus,
    async once<T>(name: string, make: (from: StoreReader) => Promise<T>): Promise<T> {
      const current = (await readStatus()).generation;
      if (current !== generation) {
        generation = current;
        kept = new Map();
      }
      const before = kept.get(name);
      if (before) return before as Promise<T>;
      const made = make(reader);
      const shelf = kept;
      shelf.set(name, made);
      made.catch(() => shelf.delete(name));
      return made;
    },
  };
}
