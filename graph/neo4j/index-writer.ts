/** The full-text index, writing. Passages are numbered from 1 in passage order. */
import { INDEX_FIELDS, type IndexedPassage, type IndexStats } from '../store.ts';
import { lengthOf, PostingList, whereabouts } from '../stores/postings.ts';
import { statsOf } from '../stores/stats.ts';
import { textKey } from '../stores/text-key.ts';
import { textAt } from './properties.ts';
import { packTerms, spell } from './terms.ts';

type Row = Record<string, unknown>;

/** About so many terms share a node with their frequencies and postings: a node of their own each would take several times the room. */
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

/** A list of bytes as a property: Cypher can take one of many texts, but not one of many byte arrays. */
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Which passages hold each word. */
class Vocabulary {
  readonly words = new Map<string, { passages: number; posting: PostingList }>();

  meet(word: string, passage: number, where: number): void {
    const known = this.words.get(word) ?? { passages: 0, posting: new PostingList() };
    known.passages += 1;
    known.posting.add(passage, where);
    this.words.set(word, known);
  }
}

export interface IndexRows {
  /** What the index adds to a passage's node, by passage id. */
  passages: Map<string, Row>;
  /** Number of passages per term, in buckets. */
  terms: Row[];
  buckets: number;
  /** Number of passages per facet. */
  facets: Row[];
  /** Of the texts of all passages, see `Postings`. */
  lengths: string;
  stats: IndexStats;
}

function termRows({ words }: Vocabulary, draft: number, buckets: number): Row[] {
  const rows = new Map<string, { terms: string[]; passages: number[]; lists: string[] }>();
  for (const [term, { passages, posting }] of words) {
    const spelling = spell(term);
    const key = bucketKey(draft, spelling, buckets);
    const row = rows.get(key) ?? { terms: [], passages: [], lists: [] };
    rows.set(key, row);
    row.terms.push(spelling);
    row.passages.push(passages);
    row.lists.push(asText(posting.packed()));
  }
  return [...rows].map(([_key, row]) => ({ _key, _draft: draft, ...row }));
}

/** Everything the index consists of, as properties of nodes. */
export function indexRows(index: readonly IndexedPassage[], draft: number): IndexRows {
  const passages = new Map<string, Row>();
  const [terms, facets] = [new Vocabulary(), new Vocabulary()];
  const totals = INDEX_FIELDS.map(() => 0);
  for (const [at, indexed] of index.entries()) {
    const lists = INDEX_FIELDS.map((field) => indexed.terms[field]);
    for (const [field, list] of lists.entries()) totals[field] = (totals[field] ?? 0) + list.length;
    for (const [term, where] of whereabouts(indexed.terms)) terms.meet(term, at + 1, where);
    for (const facet of new Set(indexed.facets)) facets.meet(facet, at + 1, 0);
    passages.set(indexed.passage.id, {
      ...packTerms(indexed, draft),
      _place: at + 1,
      _text: textAt(draft, textKey(indexed.passage)),
    });
  }
  const buckets = Math.max(1, Math.ceil(terms.words.size / TERMS_PER_BUCKET));
  return {
    passages,
    terms: termRows(terms, draft, buckets),
    buckets,
    facets: [...facets.words].map(([facet, { passages: number, posting }]) => ({
      _draft: draft,
      facet: spell(facet),
      passages: number,
      list: asText(posting.packed()),
    })),
    lengths: asText(Uint8Array.from(index, ({ terms: held }) => lengthOf(held))),
    stats: statsOf(index.length, totals),
  };
}
