import { INDEX_FIELDS, type IndexStats } from '../store.ts';

/** The numbers of an index of so many passages with so many terms in each field. */
export function statsOf(passages: number, totals: readonly number[]): IndexStats {
  const means = INDEX_FIELDS.map((field, at) => [field, passages === 0 ? 0 : (totals[at] ?? 0) / passages]);
  return { passages, averageLength: Object.fromEntries(means) as IndexStats['averageLength'] };
}
