/** The full-text index, reading. Every function is to be run on one generation (`Generations.reading`). */
import type { PassageRecord } from '../records.ts';
import type { CandidateQuery, IndexedPassage, Posting } from '../store.ts';
import { unpackPosting } from '../stores/postings.ts';
import type { Transaction } from './connection.ts';
import type { Generation } from './generations.ts';
import { bucketKey } from './index-writer.ts';
import { cypherLimit } from './reader.ts';
import { TERM_INDEX } from './schema.ts';
import { draftToken, facetToken, type PackedTerms, spell, termToken, unpackTerms, unspell } from './terms.ts';

type Filter = Omit<CandidateQuery, 'limit'>;

/** Lucene takes 1024 words in a query; the rest of an OR goes into further queries, whose answers are put together. */
const WORDS_PER_QUERY = 800;
/** Facet lists that would take more room than this are checked on the passages found. */
const FACET_WORDS = 200;

const quoted = (tokens: readonly string[]): string => `+(${tokens.map((token) => `"${token}"`).join(' ')})`;

export interface Matching {
  /** Lucene queries; a passage fits when one of them finds it. Null: every passage. */
  queries: string[] | null;
  /** Facet lists the queries say nothing of, spelt. */
  unchecked: string[][];
}

export function matching({ anyOf, facets }: Filter, draft: number): Matching {
  const lists = facets.map((choices) => [...new Set(choices)]);
  const asked = [...new Set(anyOf)].map(termToken);
  // The list that may be long leads, and is parted over several queries.
  const lead = asked.length > 0 ? asked : (lists.shift() ?? []).map(facetToken);
  if (lead.length === 0) return { queries: null, unchecked: [] };
  const unchecked: string[][] = [];
  const required = [`+"${draftToken(draft)}"`];
  let words = 0;
  for (const list of lists) {
    if (words + list.length > FACET_WORDS) unchecked.push(list.map(spell));
    else required.push(quoted(list.map(facetToken)));
    words += Math.min(list.length, FACET_WORDS);
  }
  const parts = Math.ceil(lead.length / WORDS_PER_QUERY);
  const queries = Array.from({ length: parts }, (_, at) =>
    [...required, quoted(lead.slice(at * WORDS_PER_QUERY, (at + 1) * WORDS_PER_QUERY))].join(' '),
  );
  return { queries, unchecked };
}

/** The Cypher that finds the passages that fit, as `n`. */
export function found({ queries }: Matching): string {
  if (queries === null) return 'MATCH (n:DiariegrafRecord) WHERE n._draft = $draft AND n._place > 0';
  return `UNWIND $queries AS query CALL db.index.fulltext.queryNodes('${TERM_INDEX}', query) YIELD node
    WITH DISTINCT node AS n
    WHERE n._draft = $draft AND all(list IN $unchecked WHERE any(facet IN list WHERE facet IN n._facets))`;
}

export async function documentFrequency(
  tx: Transaction,
  { draft, buckets }: Generation,
  terms: readonly string[],
): Promise<Map<string, number>> {
  const asked = [...new Set(terms)].map((term) => {
    const spelling = spell(term);
    return { spelling, key: bucketKey(draft, spelling, buckets) };
  });
  const rows = await tx.run<{ spelling: string; passages: number }>(
    `UNWIND $asked AS asked MATCH (t:DiariegrafTerms {_key: asked.key})
     WITH asked, [i IN range(0, size(t.terms) - 1) WHERE t.terms[i] = asked.spelling | t.passages[i]] AS passages
     WHERE size(passages) > 0 RETURN asked.spelling AS spelling, passages[0] AS passages`,
    { asked },
  );
  return new Map(rows.map(({ spelling, passages }) => [unspell(spelling), passages]));
}

/** A list as `index-writer.ts` puts it. */
const listOf = (text: string): Posting => unpackPosting(Buffer.from(text, 'base64'));

export async function termPostings(
  tx: Transaction,
  { draft, buckets }: Generation,
  terms: readonly string[],
): Promise<Map<string, Posting>> {
  const asked = terms.map((term) => {
    const spelling = spell(term);
    return { spelling, key: bucketKey(draft, spelling, buckets) };
  });
  const rows = await tx.run<{ spelling: string; lists: (string | null)[] }>(
    `UNWIND $asked AS asked MATCH (t:DiariegrafTerms {_key: asked.key})
     RETURN asked.spelling AS spelling, [i IN range(0, size(t.terms) - 1) WHERE t.terms[i] = asked.spelling | t.lists[i]] AS lists`,
    { asked },
  );
  return new Map(rows.flatMap(({ spelling, lists: [list] }) => (list ? [[unspell(spelling), listOf(list)]] : [])));
}

export async function facetPostings(
  tx: Transaction,
  { draft }: Generation,
  facets: readonly string[],
): Promise<Map<string, Posting>> {
  const rows = await tx.run<{ facet: string; list: string | null }>(
    `UNWIND $asked AS facet MATCH (f:DiariegrafFacet) WHERE f._draft = $draft AND f.facet = facet
     RETURN facet, f.list AS list`,
    { draft, asked: facets.map(spell) },
  );
  return new Map(rows.flatMap(({ facet, list }) => (list === null ? [] : [[unspell(facet), listOf(list)]])));
}

/** Of the texts of all passages, see `Postings`. Null where the generation was written before postings were kept. */
export async function lengths(tx: Transaction, { draft, number }: Generation): Promise<Uint8Array | null> {
  const [row] = await tx.run<{ lengths: string | null }>(
    'MATCH (g:DiariegrafGeneration {draft: $draft}) RETURN g.lengths AS lengths',
    { draft },
  );
  const text = number === 0 ? '' : (row?.lengths ?? null);
  return text === null ? null : Uint8Array.from(Buffer.from(text, 'base64'));
}

/** Passages by their numbers. */
export async function passagesNumbered(
  tx: Transaction,
  { draft }: Generation,
  nums: readonly number[],
): Promise<Map<number, IndexedPassage>> {
  const rows = await tx.run<EntryRow & { num: number }>(
    `UNWIND $nums AS num MATCH (n:DiariegrafRecord) WHERE n._draft = $draft AND n._place = num RETURN num, ${ENTRY}`,
    { draft, nums },
  );
  return new Map(rows.map(({ num, ...row }) => [num, entryOf(row)]));
}

/** What the index holds of a passage `n`, for a RETURN; `entryOf` reads it. */
export const ENTRY = 'n._json AS json, n._terms AS _terms, n._lengths AS _lengths, n._long AS _long';
export type EntryRow = { json: string } & Omit<PackedTerms, '_facets'>;

export function entryOf({ json, ...packed }: EntryRow): IndexedPassage {
  return { passage: JSON.parse(json) as PassageRecord, ...unpackTerms(packed) };
}

/** Candidates in passage order. */
export async function candidates(
  tx: Transaction,
  { draft }: Generation,
  query: CandidateQuery,
): Promise<IndexedPassage[]> {
  if (query.facets.some((choices) => choices.length === 0)) return [];
  const fits = matching(query, draft);
  const rows = await tx.run<EntryRow>(`${found(fits)} WITH n ORDER BY n._place LIMIT $limit RETURN ${ENTRY}`, {
    ...fits,
    draft,
    limit: cypherLimit(query.limit),
  });
  return rows.map(entryOf);
}

/** Passages per facet among those that fit. */
export async function facetCounts(
  tx: Transaction,
  { draft }: Generation,
  filter: Filter,
  prefixes: readonly string[],
): Promise<Map<string, number>> {
  if (prefixes.length === 0 || filter.facets.some((choices) => choices.length === 0)) return new Map();
  const fits = matching(filter, draft);
  const cypher =
    fits.queries === null
      ? `UNWIND $prefixes AS prefix MATCH (f:DiariegrafFacet) WHERE f._draft = $draft AND f.facet STARTS WITH prefix
         RETURN DISTINCT f.facet AS facet, f.passages AS passages ORDER BY facet`
      : `${found(fits)} UNWIND n._facets AS facet
         WITH facet WHERE any(prefix IN $prefixes WHERE facet STARTS WITH prefix)
         RETURN facet, count(*) AS passages ORDER BY facet`;
  const parameters = { ...fits, draft, prefixes: prefixes.map(spell) };
  const rows = await tx.run<{ facet: string; passages: number }>(cypher, parameters);
  return new Map(rows.map(({ facet, passages }) => [unspell(facet), passages]));
}
