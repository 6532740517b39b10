import { describe, expect, it } from 'vitest';
import type { GraphRecord } from '../../../graph/records.ts';
import { bestOf } from '../../../graph/search/first-weighing.ts';
import { search } from '../../../graph/search/search.ts';
import type { SearchRequest } from '../../../graph/search/types.ts';
import { WEIGHED } from '../../../graph/search/weights.ts';
import { document, memoryReader, passage, person } from './memory-reader.ts';

const COMMON = 'Kommunen och regionen samverkar om bron, vägen och bastun i länet.';

/** More passages than are weighed, with one that is wanted behind them all. */
function archive(wanted: GraphRecord[], text = COMMON): GraphRecord[] {
  const many = Array.from({ length: WEIGHED.all + 200 }, (_, i) => passage(`p-${i}`, text, { document: 'doc-a' }));
  return [document('doc-a'), ...many, ...wanted];
}

async function first(
  records: GraphRecord[],
  query: string,
  more: Partial<SearchRequest> = {},
): Promise<string | undefined> {
  return (await search(memoryReader(records), { query, ...more })).hits[0]?.passage;
}

describe('in an archive with more matches than are weighed', () => {
  it.each([
    [
      'holds all the words',
      'bron vägen simhallen',
      'Om bron, vägen och simhallen i länet talar många i kväll här.',
      {},
    ],
    ['tells it in fewer words', 'bastun', 'Bastun.', {}],
    ['has it in its heading', 'bastun i länet', COMMON, { headings: ['Bastun i länet'] }],
    ['names it inside a compound besides', 'bron sjukvården', 'Bron och tandsjukvården i länet.', {}],
    ['mentions the person named', 'Åsa Öberg bron', 'Åsa Öberg talar om bron i länet.', { entities: ['person-1'] }],
    ['is the paragraph asked for', 'bron § 12', COMMON, { paragraph: '§ 12' }],
  ])('the passage comes first that %s, though it stands last', async (_, query, text, over) => {
    const records = archive([person('person-1', 'Åsa Öberg'), passage('wanted', text, over)]);
    expect(await first(records, query)).toBe('wanted');
  });

  it('the year asked for decides among equals', async () => {
    const later = document('doc-b', { date: '2019-05-06' });
    const records = archive([later, passage('wanted', COMMON, { document: 'doc-b' })]);
    expect(await first(records, 'bron 2019')).toBe('wanted');
  });

  it('filters, phrases, titles and excluded words bind before the best are chosen', async () => {
    const records = archive([
      document('doc-b', { type: 'avtal', title: 'Taxa' }),
      passage('wanted', 'Bastun vid vägen och bron hör till kommunen.', { document: 'doc-b' }),
    ]);
    expect(await first(records, 'bron', { type: 'avtal' })).toBe('wanted');
    expect(await first(records, '"bastun vid vägen"')).toBe('wanted');
    expect(await first(records, 'bron titel:taxa')).toBe('wanted');
    expect(await first(records, 'bron -regionen')).toBe('wanted');
  });

  it('a misspelt word is mended by the passages that share most of it', async () => {
    const records = archive([passage('wanted', 'Om kollektivtrafik i länet.')], 'Trafiken i länet är tät.');
    const { hits, suggestion } = await search(memoryReader(records), { query: 'kolektivtrafik' });
    expect(hits[0]?.passage).toBe('wanted');
    // One passage alone may have the slip itself: it is matched and not suggested.
    expect(suggestion).toBeNull();
  });

  it('says that there are more than it lists', async () => {
    const body = await search(memoryReader(archive([])), { query: 'bron' });
    expect(body).toMatchObject({ total: WEIGHED.best, totalIsAtLeast: true });
    const byDate = await search(memoryReader(archive([])), { query: 'bron', sort: 'date' });
    expect(byDate).toMatchObject({ total: WEIGHED.all, totalIsAtLeast: true });
  });
});

describe('bestOf', () => {
  const scores = Float64Array.of(0, 3, 1, 2, 0, 3, 2);

  it('takes every passage found while they are few', () => {
    expect(bestOf(scores, 5, 2)).toEqual({ passages: [1, 2, 3, 5, 6], found: 5 });
  });

  it('takes the best in their order, and of equals the first', () => {
    expect(bestOf(scores, 4, 2)).toEqual({ passages: [1, 5], found: 5 });
    expect(bestOf(scores, 4, 3)).toEqual({ passages: [1, 3, 5], found: 5 });
    expect(bestOf(scores, 4, 4)).toEqual({ passages: [1, 3, 5, 6], found: 5 });
  });

  it('finds nothing among nothing', () => {
    expect(bestOf(new Float64Array(3), 1, 1)).toEqual({ passages: [], found: 0 });
  });
});
