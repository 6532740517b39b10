import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftToken,
  facetToken,
  packTerms,
  spell,
  termToken,
  unpackTerms,
  unspell,
} from '../../../graph/neo4j/terms.ts';
import { INDEX_FIELDS, type IndexedPassage, type IndexField } from '../../../graph/store.ts';
import { record } from '../../contract/fixtures.ts';

const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', 'a b', '"', '\\', '\ud800', 'x'.repeat(300)),
);

describe('spelling', () => {
  test('ordinary terms are spelt as they are', () => {
    for (const term of ['åtgärd', 'run_34_2018', 'lek-7', '§', 'AND']) expect(termToken(term)).toBe(term);
  });

  test('comes back, keeps prefixes and tells words apart', () => {
    fc.assert(
      fc.property(anyString, anyString, (a, b) => {
        expect(unspell(spell(a))).toBe(a);
        expect(spell(a + b).startsWith(spell(a))).toBe(true);
        expect(spell(a) === spell(b)).toBe(a === b);
      }),
    );
  });

  test('a token has nothing the analyser parts words at, nor the query language reads, and no two kinds are alike', () => {
    fc.assert(
      fc.property(anyString, fc.nat(), (word, draft) => {
        for (const token of [termToken(word), facetToken(word), draftToken(draft)]) {
          expect(token).toMatch(/^[^\s"\\]{1,255}$/u);
        }
        expect(new Set([termToken(word), facetToken(word), draftToken(draft)]).size).toBe(3);
      }),
    );
  });

  test('long words are told apart by all of their signs', () => {
    const long = 'å'.repeat(400);
    expect(termToken(`${long}a`)).not.toBe(termToken(`${long}b`));
  });
});

test('the terms of a passage come back as they were', () => {
  const lists = fc.record(
    Object.fromEntries(INDEX_FIELDS.map((field) => [field, fc.array(anyString, { maxLength: 5 })])) as Record<
      IndexField,
      fc.Arbitrary<string[]>
    >,
  );
  fc.assert(
    fc.property(lists, fc.array(anyString, { maxLength: 5 }), (terms, facets) => {
      const indexed: IndexedPassage = { passage: record('passage', 'p'), terms: { ...terms }, facets };
      expect(unpackTerms(packTerms(indexed, 7))).toEqual({ terms: { ...terms }, facets });
    }),
  );
});
