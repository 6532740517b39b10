/** Facet counts over the passages that match, with the words people read. */
import { DOCUMENT_TYPES } from '../records.ts';
import type { IndexedPassage } from '../store.ts';
import { typeTerm } from './facet-terms.ts';
import type { Labels } from './labels.ts';
import { FACET_KINDS, type FacetKind, type FacetValue } from './types.ts';

/** Values shown per facet. */
const SHOWN = 10;

const TYPES = new Map<string, string>(DOCUMENT_TYPES.map((t) => [typeTerm(t), t]));

export function emptyFacets(): Record<FacetKind, FacetValue[]> {
  return { type: [], year: [], arena: [], case: [], person: [], organization: [], project: [] };
}

/** Counts how many of the passages have each value; the most common first, years latest first. */
export async function facetsOf(
  matching: readonly IndexedPassage[],
  labels: Labels,
): Promise<Record<FacetKind, FacetValue[]>> {
  const counts = new Map<string, number>();
  for (const entry of matching) for (const term of entry.facets) counts.set(term, (counts.get(term) ?? 0) + 1);
  const byKind = new Map<string, [string, number][]>(FACET_KINDS.map((kind) => [kind, []]));
  for (const counted of counts) byKind.get(counted[0].slice(0, counted[0].indexOf('_')))?.push(counted);
  const out = emptyFacets();
  for (const kind of FACET_KINDS) {
    const prefix = `${kind}_`;
    const values = (byKind.get(kind) ?? []).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN);
    for (const [term, count] of values) {
      const value = kind === 'type' ? (TYPES.get(term) ?? term.slice(prefix.length)) : term.slice(prefix.length);
      const label = kind === 'type' || kind === 'year' ? value : (await labels(value))?.name;
      if (label !== undefined) out[kind].push({ value, label, count });
    }
  }
  out.year.sort((a, b) => (a.value < b.value ? 1 : -1));
  return out;
}
