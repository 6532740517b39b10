import type { IndexedPassage, Posting, Postings } from '../../graph/store.ts';
import { FIELD_BIT, MOST_IN_TEXT } from '../../graph/stores/postings.ts';

function postingOf(index: readonly IndexedPassage[], where: (entry: IndexedPassage) => number | null): Posting | null {
  const found = index.flatMap((entry, at) => {
    const places = where(entry);
    return places === null ? [] : [{ num: at + 1, places }];
  });
  if (found.length === 0) return null;
  return { passages: Uint32Array.from(found, (f) => f.num), where: Uint8Array.from(found, (f) => f.places) };
}

function whereIs(term: string, { terms }: IndexedPassage): number | null {
  const inText = terms.text.filter((t) => t === term).length;
  let places = Math.min(MOST_IN_TEXT, inText);
  for (const field of ['title', 'heading', 'case', 'entity', 'parts'] as const)
    if (terms[field].includes(term)) places += FIELD_BIT[field];
  return places === 0 ? null : places;
}

/** Postings in their most obvious form: every passage asked of every term. */
export function postingsOf(
  index: readonly IndexedPassage[],
  asked: { terms: readonly string[]; facets: readonly string[] },
): Postings {
  const [terms, facets] = [new Map<string, Posting>(), new Map<string, Posting>()];
  for (const term of asked.terms) {
    const posting = postingOf(index, (entry) => whereIs(term, entry));
    if (posting !== null) terms.set(term, posting);
  }
  for (const facet of asked.facets) {
    const posting = postingOf(index, (entry) => (entry.facets.includes(facet) ? 0 : null));
    if (posting !== null) facets.set(facet, posting);
  }
  return { terms, facets, lengths: Uint8Array.from(index, ({ terms: held }) => Math.min(255, held.text.length)) };
}
