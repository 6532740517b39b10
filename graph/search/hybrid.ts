/**
 * Search by words and by meaning together. What a person names exactly stays decisive: where the query holds a diarienummer, a § or a date
 * the words decide alone, and no passage comes in by meaning that lacks a phrase, holds an excluded word or lies outside a filter.
 */
import { INDEX_FIELDS, type IndexStats, type NearPassage, type StoreReader } from '../store.ts';
import { type Narrowing, withinDates } from './filters.ts';
import { documentsOf, type Found, find } from './find.ts';
import { fuse } from './fusion.ts';
import type { ParsedQuery } from './query.ts';
import type { Semantic } from './semantic.ts';
import type { Subjects } from './subjects.ts';
import { FUSION } from './weights.ts';

/** A word of the query that stands for itself alone: a paragraph, a date, a number of a case. */
const IDENTIFIES = /^(?:§|[dmn]_)/u;

/** True when nearness of meaning may say something: there are words, and none of them names one thing exactly. */
export function mayMean(query: ParsedQuery, subjects: Subjects, narrowing: Narrowing): boolean {
  return (
    !narrowing.impossible &&
    query.words.length > 0 &&
    subjects.cases.size === 0 &&
    !query.numbers.some((n) => n.certain) &&
    !query.words.some((w) => IDENTIFIES.test(w.stem))
  );
}

export interface FoundBoth extends Found {
  /** Search by meaning is on. */
  semantic: boolean;
}

/** Finds by words, and by meaning where there is a model and the query allows it. */
export async function findBoth(
  reader: StoreReader,
  query: ParsedQuery,
  subjects: Subjects,
  narrowing: Narrowing,
  stats: IndexStats,
  semantic: Semantic | null,
  thorough = false,
): Promise<FoundBoth> {
  if (semantic === null || !mayMean(query, subjects, narrowing))
    return { ...(await find(reader, query, subjects, narrowing, stats, thorough)), semantic: semantic !== null };
  const [found, nearest] = await Promise.all([
    find(reader, query, subjects, narrowing, stats, thorough),
    semantic.near(query.text, narrowing.facets, FUSION.depth),
  ]);
  if (nearest === null) return { ...found, semantic: false };
  const known = new Set(found.ranked.map((r) => r.entry.passage.id));
  const documents = documentsOf(reader);
  const near: NearPassage[] = [];
  for (const n of nearest) {
    if (!known.has(n.entry.passage.id) && (query.phrases.length > 0 || !fits(n, query))) continue;
    const { from, to } = narrowing;
    const date = from === null && to === null ? null : (await documents(n.entry.passage.document))?.date;
    if (withinDates(date ?? null, from, to)) near.push(n);
  }
  return { ...found, ranked: fuse(found.ranked, near), semantic: true };
}

/** True when a passage the words did not find has the title asked for and none of the words excluded. */
function fits({ entry: { terms } }: NearPassage, { filters, excluded }: ParsedQuery): boolean {
  return (
    filters.title.every((t) => terms.title.includes(t)) &&
    !excluded.some((t) => INDEX_FIELDS.some((field) => terms[field].includes(t)))
  );
}
