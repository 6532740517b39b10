/** The full-text index, writing. Passages are numbered from 1 in passage order, terms from 0 in the order they first come in. */
import { INDEX_FIELDS, type IndexedPassage, type IndexStats } from '../store.ts';
import { byCodeUnit } from '../stores/order.ts';
import { statsOf } from '../stores/stats.ts';
import { textKey } from '../stores/text-key.ts';
import type { SqlConnection } from './driver.ts';
import { paced } from './pacing.ts';
import { packLists } from './packing.ts';
import { spellFacet, spellTerm } from './terms.ts';

/** How much FTS5 gathers in memory before it writes a part of the index: with its default of 1 MB the writing takes half as long again. */
const GATHERED_BYTES = 64 * 1024 * 1024;

/** A word of the index: its number, the spelling FTS5 holds it by, and how many passages hold it. */
interface Word {
  num: number;
  spelling: string;
  passages: number;
  /** The passage it was last met in, so that it is counted once in each. */
  met: number;
}

/** The words met so far. */
class Vocabulary {
  readonly words = new Map<string, Word>();
  private readonly spell: (word: string) => string;

  constructor(spell: (word: string) => string) {
    this.spell = spell;
  }

  /** The word as part of a passage; its spelling joins `spellings` the first time it is met there. */
  meet(text: string, passage: number, spellings: string[]): Word {
    let word = this.words.get(text);
    if (word === undefined) {
      word = { num: this.words.size, spelling: this.spell(text), passages: 0, met: 0 };
      this.words.set(text, word);
    }
    if (word.met !== passage) {
      word.met = passage;
      word.passages += 1;
      spellings.push(word.spelling);
    }
    return word;
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
  for (const [num, [facet, spelling]] of sorted.entries()) {
    vocabulary.words.set(facet, { num, spelling, passages: 0, met: 0 });
  }
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
  const spellings: string[] = [];
  const fields = INDEX_FIELDS.map((field) =>
    terms[field].map((term) => vocabulary.terms.meet(term, num, spellings).num),
  );
  const facetNumbers = facets.map((facet) => vocabulary.facets.meet(facet, num, spellings).num);
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

async function writeWords(db: SqlConnection, sql: string, { words }: Vocabulary): Promise<void> {
  await paced(words.values(), ({ num, spelling, passages }) => {
    db.run(sql, [num, spelling, passages]);
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
  await writeWords(db, 'INSERT INTO term (num, term, passages) VALUES (?, ?, ?)', vocabulary.terms);
  await writeWords(db, 'INSERT INTO facet (num, facet, passages) VALUES (?, ?, ?)', vocabulary.facets);
  return statsOf(index.length, totals);
}
