/** The full-text index, writing. Passages are numbered from 1 in passage order; terms by how many passages hold them. */
import { INDEX_FIELDS, type IndexedPassage, type IndexStats } from '../store.ts';
import type { SqlConnection } from './driver.ts';
import { byCodeUnit } from './order.ts';
import { paced } from './pacing.ts';
import { packLists } from './packing.ts';
import { spellFacet, spellTerm } from './terms.ts';

/** A numbered word of the index: its number and the spelling FTS5 holds it by. */
interface Entry {
  num: number;
  spelling: string;
}
type Vocabulary = ReadonlyMap<string, Entry>;

function termsOf(indexed: IndexedPassage): string[][] {
  return INDEX_FIELDS.map((field) => indexed.terms[field]);
}

function count(words: Iterable<string>, counts: Map<string, number>): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Most frequent first, so that most numbers are small (`packing.ts`). */
async function writeTerms(db: SqlConnection, counts: ReadonlyMap<string, number>): Promise<Vocabulary> {
  const vocabulary = new Map<string, Entry>();
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
  await paced(sorted, ([term, passages], num) => {
    const spelling = spellTerm(term);
    vocabulary.set(term, { num, spelling });
    db.run('INSERT INTO term (num, term, passages) VALUES (?, ?, ?)', [num, spelling, passages]);
  });
  return vocabulary;
}

/** In order of spelling, so that facets with the same prefix are neighbours. */
function writeFacets(db: SqlConnection, counts: ReadonlyMap<string, number>): Vocabulary {
  const vocabulary = new Map<string, Entry>();
  const sorted = [...counts.keys()].map((facet) => ({ facet, spelling: spellFacet(facet) }));
  sorted.sort((a, b) => byCodeUnit(a.spelling, b.spelling));
  for (const [num, { facet, spelling }] of sorted.entries()) {
    vocabulary.set(facet, { num, spelling });
    db.run('INSERT INTO facet (num, facet, passages) VALUES (?, ?, ?)', [num, spelling, counts.get(facet) ?? 0]);
  }
  return vocabulary;
}

function entryOf(vocabulary: Vocabulary, word: string): Entry {
  const entry = vocabulary.get(word);
  if (entry === undefined) throw new Error(`uncounted word: ${word}`);
  return entry;
}

/**
 * Writes the whole index into the emptied tables.
 * @returns what `indexStats` answers
 */
export async function writeIndex(
  db: SqlConnection,
  index: readonly IndexedPassage[],
  recordNumber: (id: string) => number,
): Promise<IndexStats> {
  const termCounts = new Map<string, number>();
  const facetCounts = new Map<string, number>();
  const lengths = INDEX_FIELDS.map(() => 0);
  await paced(index, (indexed) => {
    const fields = termsOf(indexed);
    for (const [at, terms] of fields.entries()) lengths[at] = (lengths[at] ?? 0) + terms.length;
    count(new Set(fields.flat()), termCounts);
    count(new Set(indexed.facets), facetCounts);
  });
  const vocabulary = await writeTerms(db, termCounts);
  const facets = writeFacets(db, facetCounts);

  await paced(index, (indexed, at) => {
    const num = at + 1;
    const fields = termsOf(indexed).map((terms) => terms.map((term) => entryOf(vocabulary, term)));
    const facetEntries = indexed.facets.map((facet) => entryOf(facets, facet));
    const packed = packLists([...fields, facetEntries].map((entries) => entries.map((entry) => entry.num)));
    db.run('INSERT INTO indexed (num, record, terms) VALUES (?, ?, ?)', [
      num,
      recordNumber(indexed.passage.id),
      packed,
    ]);
    const distinctFacets = new Set(facetEntries);
    const spellings = [...new Set(fields.flat()), ...distinctFacets].map((entry) => entry.spelling);
    db.run('INSERT INTO search (rowid, terms) VALUES (?, ?)', [num, spellings.join(' ')]);
    for (const facet of distinctFacets) {
      db.run('INSERT INTO passage_facet (passage, facet) VALUES (?, ?)', [num, facet.num]);
    }
  });

  return statsOf(index.length, lengths);
}

/** The numbers of an index of so many passages with so many terms in each field. */
export function statsOf(passages: number, lengths: readonly number[]): IndexStats {
  const means = INDEX_FIELDS.map((field, at) => [field, passages === 0 ? 0 : (lengths[at] ?? 0) / passages]);
  return { passages, averageLength: Object.fromEntries(means) as IndexStats['averageLength'] };
}
