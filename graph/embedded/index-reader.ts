/** The full-text index, reading. Every function is to be run inside one read transaction. */
import type { PassageRecord } from '../records.ts';
import {
  type AskedPostings,
  type CandidateQuery,
  INDEX_FIELDS,
  type IndexedPassage,
  type IndexField,
  type IndexStats,
  type Posting,
  type Postings,
} from '../store.ts';
import { Kept } from '../stores/kept.ts';
import { postingsOf, unpackPosting } from '../stores/postings.ts';
import { statsOf } from '../stores/stats.ts';
import type { SqlConnection } from './driver.ts';
import { unpackLists } from './packing.ts';
import { sqlLimit } from './reader.ts';
import { readFacet, readTerm, spellFacet, spellTerm } from './terms.ts';

type Filter = Omit<CandidateQuery, 'limit'>;

/** What fits a filter: every passage, none, or those an FTS5 expression matches. */
type Matching = { all: true } | { none: true } | { expression: string };

function anyOf(spellings: Iterable<string>): string {
  return `(${[...new Set(spellings)].map((spelling) => `"${spelling}"`).join(' OR ')})`;
}

function matching({ anyOf: terms, facets }: Filter): Matching {
  if (facets.some((choices) => choices.length === 0)) return { none: true };
  const parts = facets.map((choices) => anyOf(choices.map(spellFacet)));
  if (terms.length > 0) parts.unshift(anyOf(terms.map(spellTerm)));
  return parts.length === 0 ? { all: true } : { expression: parts.join(' AND ') };
}

/** Passages kept unpacked, about 5 kB each: those that common words find are asked for again and again. */
const PASSAGES_KEPT = 12_000;

/**
 * Words by their numbers, fetched as they are needed and kept while the generation lasts, and the passages read last. One per
 * opening of the store; it grows to the size of the vocabulary and `PASSAGES_KEPT` at most. What it gives is not to be changed.
 */
export class WordCache {
  readonly passages = new Kept<number, IndexedPassage>(PASSAGES_KEPT);
  /** Of the texts of all passages; null until they are asked for. */
  lengths: Uint8Array | null = null;
  /** Postings of a generation written before they were kept in the store. */
  unlisted: ((asked: AskedPostings) => Postings) | null = null;
  private generation = -1;
  private terms: (string | undefined)[] = [];
  private facets: (string | undefined)[] = [];

  /** Forgets what belongs to another generation. */
  turnTo(db: SqlConnection, generation: number): void {
    if (generation === this.generation) return;
    const size = (table: 'term' | 'facet'): number => db.first<[number]>(`SELECT count(*) FROM ${table}`)?.[0] ?? 0;
    this.terms = new Array<string | undefined>(size('term'));
    this.facets = new Array<string | undefined>(size('facet'));
    this.passages.clear();
    this.lengths = null;
    this.unlisted = null;
    this.generation = generation;
  }

  /** Fetches what is missing of the packed lists: one list per field, then the facets. */
  fetch(db: SqlConnection, packed: readonly number[][][]): void {
    const terms = packed.flatMap((lists) => lists.slice(0, INDEX_FIELDS.length));
    const facets = packed.map((lists) => lists[INDEX_FIELDS.length] ?? []);
    fill(db, this.terms, terms, spellingsBy('term'), readTerm);
    fill(db, this.facets, facets, spellingsBy('facet'), readFacet);
  }

  unpacked(lists: number[][]): Pick<IndexedPassage, 'terms' | 'facets'> {
    const terms = INDEX_FIELDS.map((field, at) => [field, words(this.terms, lists[at])]);
    return {
      terms: Object.fromEntries(terms) as Record<IndexField, string[]>,
      facets: words(this.facets, lists[INDEX_FIELDS.length]),
    };
  }
}

/** The spellings of numbered words, as one JSON list in the order asked for: rows would take four times as long to cross over. */
function spellingsBy(table: 'term' | 'facet'): string {
  return `SELECT json_group_array(${table}.${table} ORDER BY asked.key)
    FROM json_each(?) AS asked CROSS JOIN ${table} ON ${table}.num = asked.value`;
}

function fill(
  db: SqlConnection,
  known: (string | undefined)[],
  lists: readonly number[][],
  select: string,
  read: (spelling: string) => string,
): void {
  const missing = new Set<number>();
  for (const list of lists) for (const num of list) if (known[num] === undefined) missing.add(num);
  if (missing.size === 0) return;
  const asked = [...missing];
  const spellings = JSON.parse(db.first<[string]>(select, [JSON.stringify(asked)])?.[0] ?? '[]') as string[];
  for (const [at, num] of asked.entries()) {
    const spelling = spellings[at];
    if (spelling !== undefined) known[num] = read(spelling);
  }
}

function words(known: readonly (string | undefined)[], list: readonly number[] = []): string[] {
  return list.map((num) => {
    const word = known[num];
    if (word === undefined) throw new Error(`no word ${num} in the index`);
    return word;
  });
}

export function indexStats(db: SqlConnection): IndexStats {
  const row = db.first<[string]>('SELECT stats FROM generation');
  return row === null ? statsOf(0, []) : (JSON.parse(row[0]) as IndexStats);
}

export function documentFrequency(db: SqlConnection, terms: readonly string[]): Map<string, number> {
  const rows = db.all<[string, number]>(
    'SELECT term, passages FROM term WHERE term IN (SELECT value FROM json_each(?))',
    [JSON.stringify(terms.map(spellTerm))],
  );
  return new Map(rows.map(([spelling, passages]) => [readTerm(spelling), passages]));
}

/** Candidates in passage order. */
export function candidates(db: SqlConnection, words: WordCache, query: CandidateQuery): IndexedPassage[] {
  const fits = matching(query);
  if ('none' in fits) return [];
  const limit = sqlLimit(query.limit);
  const nums =
    'all' in fits
      ? db.all<[number]>('SELECT num FROM indexed ORDER BY num LIMIT ?', [limit])
      : db.all<[number]>('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?', [
          fits.expression,
          limit,
        ]);
  return passagesNumbered(
    db,
    words,
    nums.map(([num]) => num),
  );
}

function storedPostings(
  db: SqlConnection,
  table: 'term' | 'facet',
  words: readonly string[],
  spell: (word: string) => string,
): Map<string, Posting> {
  const bySpelling = new Map(words.map((word) => [spell(word), word]));
  const rows = db.all<[string, Buffer]>(
    `SELECT ${table}.${table}, list FROM json_each(?) AS asked CROSS JOIN ${table} ON ${table}.${table} = asked.value
     CROSS JOIN ${table}_posting ON ${table}_posting.${table} = ${table}.num`,
    [JSON.stringify([...bySpelling.keys()])],
  );
  return new Map(rows.map(([spelling, list]) => [bySpelling.get(spelling) ?? '', unpackPosting(list)]));
}

/** Which passages hold the terms and facets. */
export function postings(db: SqlConnection, cache: WordCache, asked: AskedPostings): Postings {
  if (cache.lengths === null) {
    const [lengths] = db.first<[Buffer]>('SELECT lengths FROM passage_lengths') ?? [];
    cache.lengths = lengths === undefined ? null : Uint8Array.from(lengths);
  }
  const { lengths } = cache;
  if (lengths === null) {
    cache.unlisted ??= postingsOf(candidates(db, cache, { anyOf: [], facets: [], limit: Number.POSITIVE_INFINITY }));
    return cache.unlisted(asked);
  }
  return {
    terms: storedPostings(db, 'term', asked.terms, spellTerm),
    facets: storedPostings(db, 'facet', asked.facets, spellFacet),
    lengths,
  };
}

/** Passages by their numbers, in that order. */
export function passagesNumbered(db: SqlConnection, words: WordCache, nums: readonly number[]): IndexedPassage[] {
  const missing = nums.filter((num) => !words.passages.has(num));
  const rows = db.all<[number, string, Buffer]>(
    `SELECT indexed.num, record.body, indexed.terms FROM json_each(?) AS asked CROSS JOIN indexed ON indexed.num = asked.value
     CROSS JOIN record ON record.num = indexed.record`,
    [JSON.stringify(missing)],
  );
  const packed = rows.map(([, , terms]) => unpackLists(terms));
  words.fetch(db, packed);
  const read = new Map(
    rows.map(([num, body], at): [number, IndexedPassage] => [
      num,
      { passage: JSON.parse(body) as PassageRecord, ...words.unpacked(packed[at] ?? []) },
    ]),
  );
  const found = nums.flatMap((num) => words.passages.get(num) ?? read.get(num) ?? []);
  for (const [num, passage] of read) words.passages.keep(num, passage);
  return found;
}

/** Numbers of the passages that fit facets; null when every passage does. */
export function numbersFitting(db: SqlConnection, facets: string[][]): Set<number> | null {
  const fits = matching({ anyOf: [], facets });
  if ('all' in fits) return null;
  if ('none' in fits) return new Set();
  return new Set(db.all<[number]>('SELECT rowid FROM search WHERE search MATCH ?', [fits.expression]).map(([n]) => n));
}

/** The numbers of the facets that begin with a prefix: a range, see `writeFacets`. Null when there are none. */
function facetRange(db: SqlConnection, prefix: string): [number, number] | null {
  const from = spellFacet(prefix);
  const row = db.first<[number | null, number | null]>(
    'SELECT min(num), max(num) FROM facet WHERE facet >= ? AND facet < ?',
    [from, `${from}\u{10ffff}`],
  );
  const [first, last] = row ?? [null, null];
  return first === null || last === null ? null : [first, last];
}

/** Passages per facet among those that fit. */
export function facetCounts(db: SqlConnection, filter: Filter, prefixes: readonly string[]): Map<string, number> {
  const fits = matching(filter);
  const counts = new Map<string, number>();
  if ('none' in fits) return counts;
  for (const prefix of prefixes) {
    const range = facetRange(db, prefix);
    if (range === null) continue;
    const rows =
      'all' in fits
        ? db.all<[string, number]>('SELECT facet, passages FROM facet WHERE num BETWEEN ? AND ? ORDER BY num', range)
        : db.all<[string, number]>(
            `SELECT facet.facet, found.passages FROM (
               SELECT passage_facet.facet AS num, count(*) AS passages
               FROM search CROSS JOIN passage_facet ON passage_facet.passage = search.rowid
               WHERE search MATCH ? AND passage_facet.facet BETWEEN ? AND ? GROUP BY passage_facet.facet
             ) AS found JOIN facet USING (num) ORDER BY found.num`,
            [fits.expression, ...range],
          );
    for (const [spelling, passages] of rows) counts.set(readFacet(spelling), passages);
  }
  return counts;
}
