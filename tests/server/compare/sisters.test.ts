import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../../graph/records.ts';
import { allSeries, sistersIn, undated, yearOf } from '../../../server/services/compare/sisters.ts';

const document = (id: string, title: string, more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  kind: 'document',
  id,
  source: `${id}.pdf`,
  title,
  type: 'verksamhetsberättelse',
  date: null,
  issuer: 'Region Havsmark',
  diarienummer: [],
  authors: [],
  partOf: null,
  pages: [1, 2],
  startsWith: '',
  alsoAt: [],
  ...more,
});
const seriesOf = (...documents: DocumentRecord[]) =>
  allSeries(new Map(documents.map((d) => [d.id, d]))).map(({ documents: held }) => held.map((d) => d.id));

describe('the title without its time', () => {
  it.each([
    ['Verksamhetsberättelse 2022 för Kustrådet', 'Verksamhetsberättelse för Kustrådet'],
    ['Årsrapport för perioden 2019–2022', 'Årsrapport för perioden'],
    ['Delårsrapport augusti 2023, Kustrådet', 'Delårsrapport, Kustrådet'],
    ['Uppföljning tertial 2 2023', 'Uppföljning'],
    ['Uppföljning av avtalet RS/98/2019', 'Uppföljning av avtalet'],
  ])('%s', (title, expected) => {
    expect(undated(title)).toBe(expected);
  });

  it('takes the year from the title, else from the date', () => {
    expect(yearOf({ title: 'Verksamhetsberättelse 2022', date: '2023-02-01' })).toBe(2022);
    expect(yearOf({ title: 'Uppföljning RS/98/2019', date: '2023-02-01' })).toBe(2023);
    expect(yearOf({ title: 'Uppföljning', date: null })).toBeNull();
  });
});

describe('sisters', () => {
  const of = (id: string, year: number, title = 'Verksamhetsberättelse för Kustrådet') =>
    document(id, `${title} ${year}`);

  it('are of the same kind, issuer and title up to the year, in time', () => {
    expect(seriesOf(of('c', 2023), of('a', 2021), of('b', 2022))).toEqual([['a', 'b', 'c']]);
    expect(seriesOf(of('a', 2021), of('b', 2022, 'Verksamhetsberättelse för Vägrådet'))).toEqual([]);
    expect(seriesOf(of('a', 2021), { ...of('b', 2022), issuer: 'Tallnäs kommun' })).toEqual([]);
    expect(seriesOf(of('a', 2021), { ...of('b', 2022), type: 'rapport' })).toEqual([]);
  });

  it('forgive a letter a scanner misread, in long words only', () => {
    expect(seriesOf(of('a', 2021), of('b', 2022, 'Verksamhetsberattelse för Kustrådat'))).toEqual([['a', 'b']]);
    expect(seriesOf(of('a', 2021, 'Uppföljning av avtal A'), of('b', 2022, 'Uppföljning av avtal B'))).toEqual([]);
  });

  it('are no minutes, and no titles that say nothing', () => {
    const minutes = { type: 'protokoll' } as const;
    expect(
      seriesOf(document('a', 'Protokoll 2021-01-02', minutes), document('b', 'Protokoll 2022-01-02', minutes)),
    ).toEqual([]);
    const annex = { type: 'bilaga' } as const;
    expect(seriesOf(document('a', 'Bilaga 1', annex), document('b', 'Bilaga 1', annex))).toEqual([]);
  });

  it('annexes are sisters where what they are annexed to are', () => {
    const annex = (id: string, partOf: string) => document(id, 'Bilaga 1', { type: 'bilaga', partOf });
    expect(seriesOf(of('a', 2021), of('b', 2020), annex('x', 'a'), annex('y', 'b'))).toEqual([
      ['y', 'x'],
      ['b', 'a'],
    ]);
  });

  it('a report that went out with a summons is a sister of one that did not', () => {
    const summons = document('k', 'Kallelse 2022-02-07', { type: 'kallelse' });
    expect(seriesOf(of('a', 2021), { ...of('b', 2022), partOf: 'k' }, summons)).toEqual([['a', 'b']]);
    const annex = (id: string) => document(id, 'Bilaga 1 Arvoden', { type: 'bilaga', partOf: 'k' });
    expect(seriesOf(annex('x'), annex('y'), summons)).toEqual([]);
  });

  it('come nearest first, the earlier before the later', () => {
    const all = [of('a', 2020), of('b', 2021), of('c', 2022), of('d', 2023)];
    const series = allSeries(new Map(all.map((d) => [d.id, d])));
    expect(sistersIn(series, of('c', 2022)).map((s) => [s.document.id, s.later])).toEqual([
      ['b', false],
      ['a', false],
      ['d', true],
    ]);
    expect(sistersIn(series, of('x', 2022))).toEqual([]);
  });
});
