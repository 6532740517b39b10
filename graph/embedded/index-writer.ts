/** The full-text index, writing. Passages are numbered from 1 in passage order, terms from 0 in the order they first come in. */
import { INDEX_FIELDS, type IndexedPassage, type IndexStats } from '../store.ts';
import { byCodeUnit } from '../stores/order.ts';
import { lengthOf, PostingList, whereabouts } from '../stores/postings.ts';
import { statsOf } from '../stores/stats.ts';
import { textKey } from '../stores/text-key.ts';
import type { SqlConnection } from './driver.ts';
import { paced } from './pacing.ts';
import { packLists } from './packing.ts';
import { spellFacet, spellTerm } from './terms.ts';

/** How much FTS5 gathers in memory before it writes a part of the index: with its default of 1 MB the writing takes half as long again. */
const GATHERED_BYTES = 64 * 1024 * 1024;

/** A word of the index: its number, the spelling FTS5 holds it by, and which passages hold it. */
interface Word {
  num: number;
  spelling: string;
  passages: number;
  posting: PostingList;
}

/** The words met so far. */
class Vocabulary {
  readonly words = new Map<string, Word>();
  private readonly spell: (word: string) => string;

  constructor(spell: (word: string) => string) {
    this.spell = spell;
  }

  /** Numbers a word if it is new. */
  add(text: string, spelling: string = this.spell(text)): Word {
    const word = { num: this.words.size, spelling, passages: 0, posting: new PostingList() };
    this.words.set(text, word);
    return word;
  }

  /** Counts a word in a passage: to be called once for each that holds it. Returns its spelling. */
  meet(text: string, passage: number, where: number): string {
    const word = this.words.get(text) ?? this.add(text);
    word.passages += 1;
    word.posting.add(passage, where);
    return word.spelling;
  }

  number(text: string): number {
    return (this.words.get(text) ?? this.add(text)).num;
  }
}

/** Facets are numbered in order of their spelling, so that those with the same prefix are neighbours. */
async function facetVocabulary(index: readonly IndexedPassage[]): Promise<Vocabulary> {
  const spellings = new Map<string, string>();
  await paced(index, ({ facets }) => {
    for (const facet of facets) if (!spellings.has(facet)) spellings.set(facet, spellFacet(facet));
  });
  const vocabulary = new Vocabulary(spellFacet);
  const sorted = [...spellings].sort(([, a], [, b]) => byCodeUnit(a, b));
  for (const [facet, spelling] of sorted) vocabulary.add(facet, spelling);
  return vocabulary;
}

/** A passage's rows. Returns the number of terms in each field. */
function writePassage(
  db: SqlConnection,
  passage: { num: number; record: number },
  { passage: read, terms, facets }: IndexedPassage,
  vocabulary: { terms: Vocabulary; facets: Vocabulary },
): number[] {
  const { num } = passage;
  const fields = INDEX_FIELDS.map((field) => terms[field].map((term) => vocabulary.terms.number(term)));
  const facetNumbers = facets.map((facet) => vocabulary.facets.number(facet));
  const spellings: string[] = [];
  for (const [term, where] of whereabouts(terms)) spellings.push(vocabulary.terms.meet(term, num, where));
  for (const facet of new Set(facets)) spellings.push(vocabulary.facets.meet(facet, num, 0));
  db.run('INSERT INTO indexed (num, record, terms) VALUES (?, ?, ?)', [
    num,
    passage.record,
    packLists([...fields, facetNumbers]),
  ]);
  db.run('INSERT INTO passage_text (passage, key) VALUES (?, ?)', [num, textKey(read)]);
  db.run('INSERT INTO search (rowid, terms) VALUES (?, ?)', [num, spellings.join(' ')]);
  for (const facet of new Set(facetNumbers)) {
    db.run('INSERT INTO passage_facet (passage, facet) VALUES (?, ?)', [num, facet]);
  }
  return fields.map((field) => field.length);
}

async function writeWords(db: SqlConnection, table: 'term' | 'facet', { words }: Vocabulary): Promise<void> {
  const word = `INSERT INTO ${table} (num, ${table}, passages) VALUES (?, ?, ?)`;
  const posting = `INSERT INTO ${table}_posting (${table}, list) VALUES (?, ?)`;
  await paced(words.values(), (one) => {
    db.run(word, [one.num, one.spelling, one.passages]);
    db.run(posting, [one.num, one.posting.packed()]);
  });
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
  db.exec(`INSERT INTO search (search, rank) VALUES ('hashsize', ${GATHERED_BYTES})`);
  const vocabulary = { terms: new Vocabulary(spellTerm), facets: await facetVocabulary(index) };
  const totals = INDEX_FIELDS.map(() => 0);
  await paced(index, (indexed, at) => {
    const passage = { num: at + 1, record: recordNumber(indexed.passage.id) };
    const lengths = writePassage(db, passage, indexed, vocabulary);
    for (const [field, length] of lengths.entries()) totals[field] = (totals[field] ?? 0) + length;
  });
  await writeWords(db, 'term', vocabulary.terms);
  await writeWords(db, 'facet', vocabulary.facets);
  db.run('INSERT INTO passage_lengths (id, lengths) VALUES (1, ?)', [
    Uint8Array.from(index, ({ terms }) => lengthOf(terms)),
  ]);
  return statsOf(index.length, totals);
}
