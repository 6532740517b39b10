/** The full-text index, writing. Passages are numbered from 1 in passage order. */
import { INDEX_FIELDS, type IndexedPassage, type IndexStats } from '../store.ts';
import { statsOf } from '../stores/stats.ts';
import { textKey } from '../stores/text-key.ts';
import { textAt } from './properties.ts';
import { packTerms, spell } from './terms.ts';

type Row = Record<string, unknown>;

/** About so many terms share a node with their frequencies: a node of their own each would take several times the room. */
const TERMS_PER_BUCKET = 64;

/** The bucket of a spelling: FNV-1a over its UTF-16 units. */
function bucketOf(spelling: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < spelling.length; i++) hash = Math.imul(hash ^ spelling.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % buckets;
}

export function bucketKey(draft: number, spelling: string, buckets: number): string {
  return `${draft}:${bucketOf(spelling, buckets)}`;
}

function count(counts: Map<string, number>, words: Iterable<string>): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

export interface IndexRows {
  /** What the index adds to a passage's node, by passage id. */
  passages: Map<string, Row>;
  /** Number of passages per term, in buckets. */
  terms: Row[];
  buckets: number;
  /** Number of passages per facet. */
  facets: Row[];
  stats: IndexStats;
}

function termRows(frequencies: ReadonlyMap<string, number>, draft: number, buckets: number): Row[] {
  const rows = new Map<string, { terms: string[]; passages: number[] }>();
  for (const [term, passages] of frequencies) {
    const spelling = spell(term);
    const key = bucketKey(draft, spelling, buckets);
    const row = rows.get(key) ?? { terms: [], passages: [] };
    rows.set(key, row);
    row.terms.push(spelling);
    row.passages.push(passages);
  }
  return [...rows].map(([_key, row]) => ({ _key, _draft: draft, ...row }));
}

/** Everything the index consists of, as properties of nodes. */
export function indexRows(index: readonly IndexedPassage[], draft: number): IndexRows {
  const passages = new Map<string, Row>();
  const [terms, facets] = [new Map<string, number>(), new Map<string, number>()];
  const totals = INDEX_FIELDS.map(() => 0);
  for (const [at, indexed] of index.entries()) {
    const lists = INDEX_FIELDS.map((field) => indexed.terms[field]);
    for (const [field, list] of lists.entries()) totals[field] = (totals[field] ?? 0) + list.length;
    count(terms, new Set(lists.flat()));
    count(facets, new Set(indexed.facets));
    passages.set(indexed.passage.id, {
      ...packTerms(indexed, draft),
      _place: at + 1,
      _text: textAt(draft, textKey(indexed.passage)),
    });
  }
  const buckets = Math.max(1, Math.ceil(terms.size / TERMS_PER_BUCKET));
  return {
    passages,
    terms: termRows(terms, draft, buckets),
    buckets,
    facets: [...facets].map(([facet, number]) => ({ _draft: draft, facet: spell(facet), passages: number })),
    stats: statsOf(index.length, totals),
  };
}
