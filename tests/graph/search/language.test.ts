/** The query language, by what it finds. */
import { describe, expect, it } from 'vitest';
import { search } from '../../../graph/search/search.ts';
import type { SearchRequest } from '../../../graph/search/types.ts';
import { document, memoryReader, passage } from './memory-reader.ts';

const records = [
  document('doc-a', { title: 'Cykelplan', date: '2020-05-04' }),
  document('doc-b', { title: 'Bussplan', date: '2021-06-01' }),
  passage('cykel', 'Cykelbanan byggs ut till skolan.', { document: 'doc-a' }),
  passage('buss', 'Bussen går till skolan var tionde minut.', { document: 'doc-b' }),
  passage('bredband', 'Bredbandsstrategin antas av nämnden.', { document: 'doc-b' }),
  passage('kollektiv', 'Kollektivtrafiken växer, och kollektivtrafiken kostar.', { document: 'doc-a' }),
  passage('kollektiv2', 'Mer kollektivtrafik behövs.', { document: 'doc-b' }),
];
const find = async (query: string, more: Partial<SearchRequest> = {}) =>
  search(memoryReader(records), { query, ...more });
const found = async (query: string, more: Partial<SearchRequest> = {}) =>
  (await find(query, more)).hits.map((h) => h.passage);

describe('query language', () => {
  it.each([
    ['cykelbanan ELLER bussen', ['buss', 'cykel']],
    ['cykelbanan OR bussen', ['buss', 'cykel']],
    ['+skolan bussen', ['buss', 'cykel']],
    ['skolan +bussen', ['buss']],
    ['skolan -bussen', ['cykel']],
    ['bredband*', ['bredband']],
    ['skolan titel:bussplan', ['buss']],
    ['titel:cykelplan', ['cykel', 'kollektiv']],
    ['skolan från:2021', ['buss']],
    ['skolan till:2020-12', ['cykel']],
    ['skolan från:2020-05 till:2020-05', ['cykel']],
  ])('%s', async (query, expected) => {
    expect((await found(query)).sort()).toEqual(expected);
  });

  it.each(['ELLER', 'ELLER cykel', 'cykel ELLER', '*', '+', '+-"', 'från:igår', 'titel:', 'a* b*'])(
    'takes what is not understood as words: %s',
    async (query) => {
      expect((await find(query)).total).toBeGreaterThanOrEqual(0);
    },
  );

  it('lists by date, newest first', async () => {
    expect(await found('skolan', { sort: 'date' })).toEqual(['buss', 'cykel']);
    expect(await found('cykelbanan skolan', { sort: 'relevance' })).toEqual(['cykel', 'buss']);
  });
});

describe('misspelt words', () => {
  it.each([
    ['kolektivtrafik', 'kollektivtrafik'],
    ['kollektivtarfik kostar', 'kollektivtrafik kostar'],
    ['KOLLEKTVITRAFIK', 'kollektivtrafik'],
  ])('finds the nearest word and says so: %s', async (typed, meant) => {
    const { hits, suggestion } = await find(typed);
    expect(hits.map((h) => h.passage)).toEqual(expect.arrayContaining(['kollektiv', 'kollektiv2']));
    expect(suggestion?.replace(/trafiken\b/, 'trafik')).toBe(meant);
  });

  it.each(['kollektivtrafik', 'skolan', 'xyzzyplugh', 'bredbandet'])('suggests nothing for %s', async (typed) => {
    expect((await find(typed)).suggestion).toBeNull();
  });
});
