/** Names to show for ids. Kept between searches of one generation: every hit and facet shows several, and the same ones recur. */
import type { GraphRecord } from '../records.ts';
import type { IndexStats, StoreReader } from '../store.ts';
import { namesOf } from './names.ts';
import type { EntityRef } from './types.ts';

const KEPT = 20_000;

interface Shelf {
  fingerprint: string;
  names: Map<string, EntityRef | null>;
}

const shelves = new WeakMap<StoreReader, Shelf>();

/** The name a record is shown by. */
export function labelOf(record: GraphRecord): string {
  if (record.kind === 'document' || record.kind === 'decision') return record.title;
  if (record.kind === 'agreement') return record.name;
  if (record.kind === 'agendaItem') return `${record.number} ${record.title}`;
  return namesOf(record)[0] ?? record.id;
}

/** Name of an id; null when the store has no such record. */
export type Labels = (id: string) => Promise<EntityRef | null>;

/**
 * A look-up of names. A new generation changes the lengths in `stats` (names are indexed too) and so empties what was kept.
 */
export function labelsFor(reader: StoreReader, stats: IndexStats): Labels {
  const fingerprint = JSON.stringify(stats);
  let shelf = shelves.get(reader);
  if (shelf === undefined || shelf.fingerprint !== fingerprint || shelf.names.size > KEPT) {
    shelf = { fingerprint, names: new Map() };
    shelves.set(reader, shelf);
  }
  const { names } = shelf;
  return async (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const record = await reader.find(id);
    const label = record === null ? null : { kind: record.kind, id, name: labelOf(record) };
    names.set(id, label);
    return label;
  };
}
