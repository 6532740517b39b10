/** Facet terms: how a filter is written in the index. Shared by indexing and querying, so that they cannot drift apart. */
import { DOCUMENT_TYPES, type DocumentType, type EntityKind } from '../records.ts';
import { nameKey } from '../text/fold.ts';

/** `type_forslag_till_beslut`: one term, whatever the type's spelling. */
export function typeTerm(type: DocumentType): string {
  return `type_${nameKey(type).replace(/ /g, '_')}`;
}

export function yearTerm(year: number): string {
  return `year_${year}`;
}

/** The year among facet terms; 0 for an undated document. */
export function yearOf(facets: readonly string[]): number {
  const term = facets.find((f) => f.startsWith('year_'));
  return term === undefined ? 0 : Number(term.slice('year_'.length));
}

export function entityTerm(kind: EntityKind, id: string): string {
  return `${kind}_${id}`;
}

/** A passage that states something of a thing, more than that it mentions it. */
export function statesTerm(id: string): string {
  return `states_${id}`;
}

export function documentTerm(id: string): string {
  return `doc_${id}`;
}

/** The document type meant by a word, in any case, with or without diacritics, also in the plural. */
export function typeNamed(word: string): DocumentType | null {
  const key = nameKey(word);
  if (key === '') return null;
  const exact = DOCUMENT_TYPES.find((t) => nameKey(t) === key);
  if (exact) return exact;
  const singular = key.replace(/(?:erna|arna|orna|en|et|er|ar|or|n|t)$/u, '');
  return singular.length < 4 ? null : (DOCUMENT_TYPES.find((t) => nameKey(t).startsWith(singular)) ?? null);
}
