import { sha256 } from '../../graph/ids.ts';
import type { Curation } from './schema.ts';

/**
 * Digest of everything in the files that can change the graph; empty for empty files, so that a store derived without them
 * need not be derived anew. Comments and the order of keys count for nothing.
 */
export function curationStamp({ corrections, authority }: Curation): string {
  const { version: _, ...lists } = authority;
  if (corrections.length === 0 && Object.values(lists).every((list) => list.length === 0)) return '';
  return sha256(JSON.stringify(sorted({ corrections, lists }))).slice(0, 16);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
