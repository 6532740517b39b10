/** The canonical orders of answers, the same on every machine and in every store, whatever its locale. */
import { RECORD_KINDS } from '../domain.ts';
import type { NameEntry } from '../store.ts';

/** By UTF-16 code units. */
export function byCodeUnit(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** Names as `StoreReader.named` lists them. */
export function byName(a: NameEntry, b: NameEntry): number {
  return (
    byCodeUnit(a.key, b.key) ||
    b.weight - a.weight ||
    RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind) ||
    byCodeUnit(a.id, b.id) ||
    byCodeUnit(a.name, b.name)
  );
}
