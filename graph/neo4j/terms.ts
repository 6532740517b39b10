/**
 * The spelling of terms inside the full-text index, whose `whitespace` analyser keeps every sign but parts words at white space
 * and at 255 characters. What it or its query language would touch is written as an escape; ordinary terms (`åtgärd`,
 * `run_34_2018`, `§`) are spelt as they are, so that people can search the index by hand.
 */
import { createHash } from 'node:crypto';
import { INDEX_FIELDS, type IndexedPassage, type IndexField } from '../store.ts';

const ESCAPE = '\ue0ff';
/** Opens every facet, so that a word of a text is never taken for one. */
const FACET = '\ue0fe';
/** Opens the token every passage of a generation carries. */
const DRAFT = '\ue0fd';
/** Opens the stand-in of a term too long for the analyser. */
const LONG = '\ue0fc';
const LONGEST = 200;

// White space, control characters, what ends or escapes a quoted word, halves of surrogate pairs, our own signs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters may part words
const UNSAFE = /[\s\u0000-\u001f\u007f-\u009f"\\\ue0fc-\ue0ff]|\p{Surrogate}/gu;
const ESCAPED = /\ue0ff([0-9a-f]{4})/gu;

const escaped = (sign: string): string => ESCAPE + sign.charCodeAt(0).toString(16).padStart(4, '0');

/** The spelling of a word; different words are spelt differently, and a prefix keeps being one. */
export function spell(word: string): string {
  return word.replace(UNSAFE, escaped);
}

/** The word of a spelling. */
export function unspell(spelling: string): string {
  if (!spelling.includes(ESCAPE)) return spelling;
  return spelling.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function token(spelling: string): string {
  return spelling.length <= LONGEST ? spelling : LONG + createHash('sha256').update(spelling).digest('hex');
}

/** The token a term is found by. */
export function termToken(term: string): string {
  return term === '' ? ESCAPE : token(spell(term));
}

export function facetToken(facet: string): string {
  return token(FACET + spell(facet));
}

export function draftToken(draft: number): string {
  return DRAFT + draft;
}

/** A passage's terms as its node holds them: all tokens in one text for the index, and what is needed to read them back. */
export interface PackedTerms {
  _terms: string;
  /** Terms per field, in the order of `INDEX_FIELDS`; the facets are the rest. */
  _lengths: number[];
  /** Terms and facets that stand in `_terms` by a stand-in only, spelt, in the order they come. */
  _long: string[];
  /** Spellings of the distinct facets, for counting. */
  _facets: string[];
}

export function packTerms({ terms, facets }: IndexedPassage, draft: number): PackedTerms {
  const tokens = [draftToken(draft)];
  const long: string[] = [];
  const put = (word: string, made: string): void => {
    tokens.push(made);
    if (made.startsWith(LONG)) long.push(spell(word));
  };
  for (const field of INDEX_FIELDS) for (const term of terms[field]) put(term, termToken(term));
  for (const facet of facets) put(facet, facetToken(facet));
  return {
    _terms: tokens.join(' '),
    _lengths: INDEX_FIELDS.map((field) => terms[field].length),
    _long: long,
    _facets: [...new Set(facets.map(spell))],
  };
}

export function unpackTerms(packed: Omit<PackedTerms, '_facets'>): Pick<IndexedPassage, 'terms' | 'facets'> {
  const tokens = packed._terms.split(' ').slice(1);
  let long = 0;
  const words = tokens.map((made) => {
    if (made === ESCAPE) return '';
    if (made.startsWith(LONG)) return unspell(packed._long[long++] ?? '');
    return unspell(made.startsWith(FACET) ? made.slice(FACET.length) : made);
  });
  let at = 0;
  const lists = INDEX_FIELDS.map((field, i): [IndexField, string[]] => {
    const from = at;
    at += packed._lengths[i] ?? 0;
    return [field, words.slice(from, at)];
  });
  return { terms: Object.fromEntries(lists) as Record<IndexField, string[]>, facets: words.slice(at) };
}
