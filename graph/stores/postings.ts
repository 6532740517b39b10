/**
 * Postings: per term the passages that hold it, and in which fields. Enough to weigh every passage of an index roughly and fast; what a
 * passage is worth in the end is told by its terms in order. Both stores keep lists of the same bytes.
 *
 * A list is its length, then per passage the distance from the passage before and one byte of where the term stands; the numbers as
 * little-endian base-128 varints.
 */
import {
  type AskedPostings,
  INDEX_FIELDS,
  type IndexedPassage,
  type IndexField,
  type Posting,
  type Postings,
} from '../store.ts';

/** The low bits of `where`: how often the term stands in the text, this number for as often or more. */
export const MOST_IN_TEXT = 7;

/** The bit of `where` that says that a field holds the term; the text has its count instead. */
export const FIELD_BIT: Readonly<Record<Exclude<IndexField, 'text'>, number>> = {
  title: 1 << 3,
  heading: 1 << 4,
  case: 1 << 5,
  entity: 1 << 6,
  parts: 1 << 7,
};

/** Longest text told apart, in terms. */
const LONGEST = 255;

/** Where each term of a passage stands. */
export function whereabouts(terms: IndexedPassage['terms']): Map<string, number> {
  const found = new Map<string, number>();
  for (const field of INDEX_FIELDS) {
    for (const term of terms[field]) {
      const where = found.get(term) ?? 0;
      if (field !== 'text') found.set(term, where | FIELD_BIT[field]);
      else if ((where & MOST_IN_TEXT) < MOST_IN_TEXT) found.set(term, where + 1);
    }
  }
  return found;
}

/** Length of a passage's text as one byte. */
export function lengthOf({ text }: IndexedPassage['terms']): number {
  return Math.min(LONGEST, text.length);
}

/** A list while it grows; passages come in the order of their numbers. */
export class PostingList {
  private bytes = new Uint8Array(16);
  private used = 0;
  private last = 0;
  private count = 0;

  add(passage: number, where: number): void {
    this.used = this.put(this.used, passage - this.last);
    this.bytes[this.used++] = where;
    this.last = passage;
    this.count += 1;
  }

  packed(): Uint8Array {
    const head = new PostingList();
    const at = head.put(0, this.count);
    const out = new Uint8Array(at + this.used);
    out.set(head.bytes.subarray(0, at));
    out.set(this.bytes.subarray(0, this.used), at);
    return out;
  }

  /** Writes a number at a place, with room for the byte behind it; returns the place after. */
  private put(start: number, value: number): number {
    if (start + 6 > this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    let at = start;
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[at++] = rest;
    return at;
  }
}

/** The postings of passages that are in memory, passage 1 first: for an index written before postings were kept. */
export function postingsOf(passages: readonly IndexedPassage[]): (asked: AskedPostings) => Postings {
  const [terms, facets] = [new Map<string, PostingList>(), new Map<string, PostingList>()];
  const add = (lists: Map<string, PostingList>, word: string, passage: number, where: number): void => {
    const list = lists.get(word) ?? new PostingList();
    lists.set(word, list);
    list.add(passage, where);
  };
  for (const [at, passage] of passages.entries()) {
    for (const [term, where] of whereabouts(passage.terms)) add(terms, term, at + 1, where);
    for (const facet of new Set(passage.facets)) add(facets, facet, at + 1, 0);
  }
  const lengths = Uint8Array.from(passages, (passage) => lengthOf(passage.terms));
  const listed = (lists: Map<string, PostingList>, words: readonly string[]): Map<string, Posting> =>
    new Map(
      words.flatMap((word) => {
        const list = lists.get(word);
        return list ? [[word, unpackPosting(list.packed())]] : [];
      }),
    );
  return (asked) => ({ terms: listed(terms, asked.terms), facets: listed(facets, asked.facets), lengths });
}

/** Reads a list. */
export function unpackPosting(bytes: Uint8Array): Posting {
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const count = take();
  const passages = new Uint32Array(count);
  const where = new Uint8Array(count);
  let passage = 0;
  for (let i = 0; i < count; i += 1) {
    passage += take();
    passages[i] = passage;
    where[i] = bytes[at++] ?? 0;
  }
  return { passages, where };
}
