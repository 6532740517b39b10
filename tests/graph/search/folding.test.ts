import { describe, expect, it } from 'vitest';
import { search } from '../../../graph/search/search.ts';
import { document, memoryReader, passage } from './memory-reader.ts';

const yearly = (year: number, more = '') =>
  `Rådet för omsorg samlar chefer från alla kommuner i länet och bereder frågor om vård, skola och stöd till unga. Under ${year} hölls möten varje månad${more}.`;
const records = [
  ...[2019, 2020, 2021].map((y) => document(`doc-${y}`, { title: `Årsrapport ${y}`, date: `${y + 1}-02-01` })),
  passage('p2019', yearly(2019), { document: 'doc-2019' }),
  passage('p2020', yearly(2020, ' på distans'), { document: 'doc-2020' }),
  passage('p2021', yearly(2021), { document: 'doc-2021' }),
  passage('other', 'Om omsorg talade rådet även i maj, då en helt annan fråga om buss och tåg stod på listan.', {
    document: 'doc-2021',
    start: 500,
  }),
];
const find = (fold: boolean, query = 'omsorg rådet') => search(memoryReader(records), { query, fold });

describe('folding of recurring passages', () => {
  it('tells one of them and where the others stand', async () => {
    const { hits, total } = await find(true);
    expect(total).toBe(2);
    expect(hits.map((h) => h.passage).sort()).toEqual(['other', expect.stringMatching(/^p20/)]);
    const folded = hits.find((h) => h.passage !== 'other');
    expect(folded?.also).toHaveLength(2);
    expect(folded?.also?.[0]).toEqual({
      document: expect.stringMatching(/^doc-/),
      title: expect.stringMatching(/^Årsrapport/),
      date: expect.any(String),
      page: 1,
      passage: expect.stringMatching(/^p20/),
    });
  });

  it('gives each passage by itself unless told to fold', async () => {
    const { hits, total } = await find(false);
    expect(total).toBe(4);
    expect(hits.every((h) => h.also === undefined)).toBe(true);
  });

  it('puts the year asked for before its sisters', async () => {
    expect((await find(true, 'omsorg rådet 2020')).hits[0]?.passage).toBe('p2020');
  });
});

describe('why a hit stands where it does', () => {
  it('tells parts that add up to the score, and the reading of each word', async () => {
    const { hits } = await search(memoryReader(records), { query: 'omsorgen sammanträden unga 2020', why: true });
    expect(hits.length).toBeGreaterThan(0);
    for (const { score, why } of hits) {
      if (!why) throw new Error('asked for and not told');
      const words = why.words.reduce((sum, w) => sum + w.points, 0) + why.nearness;
      const sum = (words * why.coverage + why.cases + why.named + why.context + why.answer) * why.contents;
      expect(sum).toBeCloseTo(score, 5);
    }
    const first = hits[0]?.why;
    expect(first?.words.map((w) => `${w.word} ${w.reading}`)).toEqual(
      expect.arrayContaining(['omsorgen itself', 'sammanträden related']),
    );
    expect(first?.context).toBeGreaterThan(0);
  });

  it('says nothing of it unless asked', async () => {
    expect((await find(false)).hits.every((h) => h.why === undefined)).toBe(true);
  });
});
