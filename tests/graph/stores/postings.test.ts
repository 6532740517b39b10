import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDEX_FIELDS, type IndexedPassage } from '../../../graph/store.ts';
import {
  FIELD_BIT,
  lengthOf,
  MOST_IN_TEXT,
  PostingList,
  unpackPosting,
  whereabouts,
} from '../../../graph/stores/postings.ts';

const terms = (over: Partial<IndexedPassage['terms']>): IndexedPassage['terms'] => ({
  ...(Object.fromEntries(INDEX_FIELDS.map((field) => [field, []])) as unknown as IndexedPassage['terms']),
  ...over,
});

describe('a posting list', () => {
  it('gives back the passages and places it was given, however far apart', () => {
    const gaps = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 3_000_000 }), where: fc.nat(255) }), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(gaps, (added) => {
        const list = new PostingList();
        const passages: number[] = [];
        for (const { gap, where } of added) {
          passages.push((passages.at(-1) ?? 0) + gap);
          list.add(passages.at(-1) ?? 0, where);
        }
        const read = unpackPosting(list.packed());
        expect([...read.passages]).toEqual(passages);
        expect([...read.where]).toEqual(added.map(({ where }) => where));
      }),
    );
  });

  it('takes two bytes for a passage next to the last', () => {
    const list = new PostingList();
    for (let passage = 1; passage <= 100; passage += 1) list.add(passage, 1);
    expect(list.packed().length).toBe(201);
  });
});

describe('whereabouts', () => {
  it('counts a term in the text and tells the other fields that hold it', () => {
    const found = whereabouts(terms({ title: ['bro'], text: ['bro', 'is', 'bro'], parts: ['is', 'is'] }));
    expect(found.get('bro')).toBe(2 + FIELD_BIT.title);
    expect(found.get('is')).toBe(1 + FIELD_BIT.parts);
  });

  it('counts no further than its bits reach', () => {
    const often = whereabouts(terms({ text: Array.from({ length: 40 }, () => 'bro'), heading: ['bro'] }));
    expect(often.get('bro')).toBe(MOST_IN_TEXT + FIELD_BIT.heading);
  });
});

describe('lengthOf', () => {
  it('is the number of terms of the text, as far as a byte goes', () => {
    expect(lengthOf(terms({ text: ['bro', 'is'], title: ['lek'] }))).toBe(2);
    expect(lengthOf(terms({ text: Array.from({ length: 900 }, () => 'bro') }))).toBe(255);
  });
});
