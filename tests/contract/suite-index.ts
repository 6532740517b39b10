import { beforeEach, expect, test } from 'vitest';
import type { CandidateQuery, Postings } from '../../graph/store.ts';
import { graphOf, indexed, record } from './fixtures.ts';
import { postingsOf } from './naive-postings.ts';
import type { Subject } from './store-suite.ts';

// Ids run against the order of the index: it is the index's order that counts.
const passages = ['passage-d', 'passage-c', 'passage-b', 'passage-a'].map((id) => record('passage', id));
const [first, second, third, fourth] = passages as [
  (typeof passages)[0],
  (typeof passages)[0],
  (typeof passages)[0],
  (typeof passages)[0],
];
const index = [
  indexed(first, { text: ['gunga', 'i', 'sand', 'gunga'], title: ['lek'] }, ['type_annat', 'person_person-1']),
  indexed(second, { text: ['sand'], parts: ['gun', 'ung'] }, ['type_avtal', 'year_2031']),
  indexed(third, { heading: ['åtgärd'], case: ['lek_7_2031'] }, ['type_avtal', 'person_person-1']),
  indexed(fourth, { text: ['type_avtal', 'Gunga', 'lek-7', 'a b', 'OR'] }),
];

/** The index: candidates, their order, and the numbers ranking needs. */
export function indexContract({ store }: Subject): void {
  beforeEach(() => store().replaceDerived(graphOf({ records: passages, index })));

  const found = async (query: Partial<CandidateQuery>): Promise<string[]> =>
    (await store().candidates({ anyOf: [], facets: [], limit: 99, ...query })).map(({ passage }) => passage.id);

  test('a candidate comes with its passage, its terms in order and its facets', async () => {
    expect(await store().candidates({ anyOf: [], facets: [], limit: 99 })).toEqual(index);
    expect(await store().candidates({ anyOf: ['sand'], facets: [], limit: 99 })).toEqual(index.slice(0, 2));
  });

  test('any of the terms, in any field, in the order of the index', async () => {
    expect(await found({ anyOf: ['åtgärd', 'sand'] })).toEqual([first.id, second.id, third.id]);
    expect(await found({ anyOf: ['ung', 'lek'] })).toEqual([first.id, second.id]);
    expect(await found({ anyOf: ['unknown'] })).toEqual([]);
    expect(await found({ anyOf: ['sand'], limit: 1 })).toEqual([first.id]);
    expect(await found({ limit: 2 })).toEqual([first.id, second.id]);
    expect(await found({ limit: 0 })).toEqual([]);
  });

  test('passages are picked by where their terms stand', async () => {
    const asked = {
      terms: ['gunga', 'lek', 'sand', 'lek_7_2031', 'unknown'],
      facets: ['type_avtal', 'type_annat', 'none'],
    };
    let seen: Postings | null = null;
    const picked = await store().pick(asked, (postings) => {
      seen = postings;
      return [3, 1];
    });
    expect(picked).toEqual([index[2], index[0]]);
    expect(seen).toEqual(postingsOf(index, asked));
    expect(await store().pick(asked, () => [])).toEqual([]);
    expect(await store().pick({ terms: [], facets: [] }, ({ lengths }) => [lengths.length])).toEqual([index[3]]);
  });

  test('a term is itself: not folded, split, begun or taken for an operator', async () => {
    expect(await found({ anyOf: ['Gunga'] })).toEqual([fourth.id]);
    expect(await found({ anyOf: ['gunga'] })).toEqual([first.id]);
    expect(await found({ anyOf: ['lek_7_2031'] })).toEqual([third.id]);
    expect(await found({ anyOf: ['a b', 'OR'] })).toEqual([fourth.id]);
    for (const term of [
      'a',
      'b',
      '7',
      '2031',
      'lek_7',
      'gung',
      'gung*',
      'atgard',
      'Åtgärd',
      '"',
      'or',
      'text : sand',
      '',
    ]) {
      expect(await found({ anyOf: [term] }), term).toEqual([]);
    }
  });

  test('facets narrow: one of each list, and never a word of the text', async () => {
    expect(await found({ facets: [['type_avtal']] })).toEqual([second.id, third.id]);
    expect(await found({ facets: [['type_avtal', 'type_annat'], ['person_person-1']] })).toEqual([first.id, third.id]);
    expect(await found({ anyOf: ['sand'], facets: [['type_avtal']] })).toEqual([second.id]);
    expect(await found({ facets: [['type_avtal'], ['type_annat']] })).toEqual([]);
    expect(await found({ facets: [[]] }), 'one of none').toEqual([]);
    expect(await found({ anyOf: ['type_avtal'] }), 'a word that looks like a facet').toEqual([fourth.id]);
    expect(await found({ anyOf: ['type_annat'] })).toEqual([]);
  });

  test('a query may hold thousands of terms', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => `ord${n}`);
    expect(await found({ anyOf: [...many, 'åtgärd', ...many] })).toEqual([third.id]);
  });

  test('document frequency counts passages, in whatever field', async () => {
    const frequency = await store().documentFrequency(['gunga', 'sand', 'lek', 'type_avtal', 'type_annat', 'unknown']);
    expect(frequency).toEqual(
      new Map([
        ['gunga', 1],
        ['sand', 2],
        ['lek', 1],
        ['type_avtal', 1],
      ]),
    );
  });

  test('the statistics are means over all passages', async () => {
    const averageLength = { title: 0.25, heading: 0.25, case: 0.25, entity: 0, text: 2.5, parts: 0.5 };
    expect(await store().indexStats()).toEqual({ passages: 4, averageLength });
  });

  test('facets are counted among those that fit', async () => {
    const counted = async (query: Partial<CandidateQuery>, prefixes: string[]) =>
      store().facetCounts({ anyOf: [], facets: [], ...query }, prefixes);
    expect(await counted({}, ['type_', 'year_'])).toEqual(
      new Map([
        ['type_annat', 1],
        ['type_avtal', 2],
        ['year_2031', 1],
      ]),
    );
    expect(await counted({ anyOf: ['sand'] }, ['type_'])).toEqual(
      new Map([
        ['type_annat', 1],
        ['type_avtal', 1],
      ]),
    );
    expect(await counted({ facets: [['type_avtal']] }, ['person_'])).toEqual(new Map([['person_person-1', 1]]));
    expect(await counted({ facets: [[]] }, ['type_'])).toEqual(new Map());
    expect(await counted({}, [])).toEqual(new Map());
    expect(await counted({}, ['type_avtal_'])).toEqual(new Map());
  });

  test('the next generation brings its own words', async () => {
    await found({ anyOf: ['gunga'] });
    const next = [indexed(first, { text: ['rutschkana', 'gunga'] }, ['year_2032'])];
    await store().replaceDerived(graphOf({ records: passages, index: next }));
    expect(await store().candidates({ anyOf: ['gunga'], facets: [], limit: 9 })).toEqual(next);
  });
}
