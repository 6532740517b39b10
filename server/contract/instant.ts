/**
 * The index behind the suggestions of the search field: made by the server, searched in the browser. Names, never texts.
 * Pure; both sides cut words the same way. Served as `/sokindex.json`, and what is too much for one answer as `?del=ko`.
 */
import type { RecordKind } from '../../graph/records.ts';
import { caseTerm } from '../../graph/text/diarienummer.ts';
import { fold } from '../../graph/text/fold.ts';
import { stem } from '../../graph/text/stem.ts';

export const INSTANT_KINDS = [
  'case',
  'person',
  'arena',
  'organization',
  'project',
  'abbreviation',
  'document',
] as const satisfies readonly RecordKind[];
export type InstantKind = (typeof INSTANT_KINDS)[number];

/** Kind (its place in `INSTANT_KINDS`), id, name, what tells it from others of its name, times it is mentioned. */
export type InstantEntry = [kind: number, id: string, name: string, detail: string, weight: number];

/** What lunr needs of its index and no more; postings follow from the vectors. */
export interface InstantIndex {
  entries: InstantEntry[];
  /** Sorted by code unit. */
  terms: string[];
  /** By entry: place of a term in `terms`, its weight in hundredths, the next term, … in order of the terms. */
  vectors: number[][];
  /** True when this is the most named things only; the others are in parts, by the first letters of their words. */
  parted: boolean;
}

/** Letters of a word that tell its part. */
const PART = 2;

/** Words of a name as they are typed: runs of letters or digits, lower case, without diacritics and leading zeros. */
export function instantWords(text: string): string[] {
  const found = fold(text.normalize('NFC').toLowerCase()).match(/\p{L}+|\d+/gu) ?? [];
  return found.map((word) => word.replace(/^0+(?=\d)/u, '')).filter((word) => word !== '0');
}

/** A word and, where it is another, its stem: a beginning is looked for in the one, an inflection in the other. */
export function instantTerms(word: string): string[] {
  const root = stem(word);
  return root === word ? [word] : [word, root];
}

/** The term of a case by its number; its sign keeps it out of what begins like its diary. */
export function instantNumber(number: Parameters<typeof caseTerm>[0]): string {
  return `#${caseTerm(number)}`;
}

/** The part that holds every thing with this word; null for a word too short, or a year, which half of all names have. */
export function partOf(word: string): string | null {
  return word.length < PART || /^(?:19|20)\d\d$/u.test(word) ? null : word.slice(0, PART);
}
