/** The lunr index of some passages, brought down to what cannot be had from the rest. */
import lunr from 'lunr';
import type { IndexedPassage } from '../../graph/store.ts';
import { PART_FIELDS, type PartField, type SearchPart } from '../contract/site.ts';

/** From the fields of the store's index to those of a part, with what a word in each is worth. */
const FIELDS: Record<PartField, { from: keyof IndexedPassage['terms']; boost: number }> = {
  t: { from: 'title', boost: 0.5 },
  h: { from: 'heading', boost: 1 },
  c: { from: 'case', boost: 2 },
  e: { from: 'entity', boost: 0.5 },
  x: { from: 'text', boost: 1 },
};

/** What lunr writes: `[["x/0", [place of term, weight, …]], …]` and `[[term, { _index, x: { … }, … }], …]`. */
interface Written {
  fieldVectors: [string, number[]][];
  invertedIndex: [string, { _index: number } & { [field in PartField]?: Record<string, unknown> }][];
}

/** How rare a term is among `all` passages: lunr's own measure. */
const rarity = (having: number, all: number): number => Math.log(1 + Math.abs((all - having + 0.5) / (having + 0.5)));

/**
 * Terms and vectors of a part. lunr weighs terms by how rare they are in what it is given; here they are weighed by the whole collection,
 * so that hits of different parts can be compared.
 * @param documents by passage: its document's place in the part
 * @param collection passages in all, and of them those that hold each term
 */
export function partIndex(
  passages: readonly Pick<IndexedPassage, 'terms'>[],
  documents: readonly number[],
  collection: { passages: number; having(term: string): number },
): Pick<SearchPart, 'terms' | 'vectors'> {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of PART_FIELDS) builder.field(field, { boost: FIELDS[field].boost });
  for (const [id, { terms }] of passages.entries()) {
    const fields = PART_FIELDS.map((field) => [field, terms[FIELDS[field].from]]);
    builder.add({ id, ...Object.fromEntries(fields) });
  }
  const { fieldVectors, invertedIndex } = builder.build().toJSON() as unknown as Written;

  const terms = invertedIndex.map(([term]) => term).sort();
  const placeOf = new Map(terms.map((term, place) => [term, place]));
  const place: number[] = [];
  const factor: number[] = [];
  for (const [term, posting] of invertedIndex) {
    const here = PART_FIELDS.reduce((sum, field) => sum + Object.keys(posting[field] ?? {}).length, 0);
    const everywhere = Math.max(1, collection.having(term));
    place[posting._index] = placeOf.get(term) ?? 0;
    factor[posting._index] = rarity(everywhere, collection.passages) / rarity(here, passages.length);
  }

  const vectors: SearchPart['vectors'] = { t: [], h: [], c: [], e: [], x: [] };
  for (const [ref, vector] of fieldVectors) {
    const [field, id] = ref.split('/') as [PartField, string];
    // All passages of a document have its title.
    const row = field === 't' ? (documents[Number(id)] ?? 0) : Number(id);
    vectors[field][row] = compact(vector, place, factor);
  }
  for (const field of PART_FIELDS) {
    const rows = field === 't' ? Math.max(-1, ...documents) + 1 : passages.length;
    for (let row = 0; row < rows; row += 1) vectors[field][row] ??= [];
  }
  return { terms, vectors };
}

/** Distances between the places of terms, in their order, each with its weight in hundredths. */
function compact(vector: readonly number[], place: readonly number[], factor: readonly number[]): number[] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < vector.length; i += 2) {
    const term = vector[i] ?? 0;
    pairs.push([place[term] ?? 0, Math.max(1, Math.round((vector[i + 1] ?? 0) * (factor[term] ?? 1) * 100))]);
  }
  pairs.sort(([a], [b]) => a - b);
  return pairs.flatMap(([at, weight], index) => [at - (pairs[index - 1]?.[0] ?? 0), weight]);
}
