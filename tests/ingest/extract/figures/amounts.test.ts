import { describe, expect, it } from 'vitest';
import { minutes, quote, report, statements } from '../reading.ts';

const read = (text: string): [number, number | null][] =>
  statements(report(text), 'amount').map((a) => [a.valueSek, a.year]);
const values = (text: string): number[] => read(text).map(([value]) => value);

describe('sums in every unit', () => {
  it.each([
    ['Stödet är 850 kr.', [850]],
    ['Stödet är 850 kronor.', [850]],
    ['Stödet är 850:-', [850]],
    ['Stödet är 45 000 kr.', [45_000]],
    ['Stödet är 45.000 kr.', [45_000]],
    ['Stödet är 1 250 000 SEK.', [1_250_000]],
    ['Stödet är 45\u00a0000 kr.', [45_000]],
    ['Stödet är 45\n000 kronor.', [45_000]],
    ['Stödet är 850 tkr.', [850_000]],
    ['Stödet är 850 kkr.', [850_000]],
    ['Stödet är 1 205 tkr.', [1_205_000]],
    ['Stödet är 2\n100 tkr.', [2_100_000]],
    ['Stödet är 850 tusen kronor.', [850_000]],
    ['Stödet är 2,5 mkr.', [2_500_000]],
    ['Stödet är 12 mnkr.', [12_000_000]],
    ['Stödet är 2,35 MSEK.', [2_350_000]],
    ['Stödet är 3 miljoner kronor.', [3_000_000]],
    ['Stödet är 1 miljon kronor.', [1_000_000]],
    ['Stödet är 1,2 miljarder kronor.', [1_200_000_000]],
    ['Stödet är 4 mdkr.', [4_000_000_000]],
    ['Stödet är 612,50 kr.', [613]],
    ['Av 4 870 tkr användes 4 655 tkr.', [4_870_000, 4_655_000]],
    ['STÖDET ÄR 850 TKR', [850_000]],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('what is no sum', () => {
  it.each([
    '850 krav har ställts',
    'KS 2031/850 kr',
    '12 kronprinsessor',
    'sidan 850',
    '850 personer',
    '0 kr',
    'Bankgiro 123-4567',
    '850 kronofogdar',
  ])('%j', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('the year', () => {
  it.each([
    ['that the sentence names before the sum', 'Ersättningen var 2029 totalt 850 tkr.', 2029],
    ['that stands just after it', 'Bidraget är 350 tkr för 2033.', 2033],
    ['the nearest before it', 'Efter 2028 och 2029 blev det 850 tkr.', 2029],
    ['of the document, where none is named', 'Stödet är 850 tkr.', 2031],
  ])('%s', (_, text, year) => {
    expect(read(text)[0]?.[1]).toBe(year);
  });

  it('is none where neither sentence nor document tells', () => {
    expect(statements(report('Stödet är 850 tkr.'), 'amount')).toHaveLength(1);
  });
});

it('quotes the sentence the sum stands in', () => {
  const facts = report('Det gick bra. Stödet från staten är 850 tkr. Mer kommer.');
  expect(statements(facts, 'amount').map((a) => [quote(facts, a), a.what])).toEqual([
    ['Stödet från staten är 850 tkr.', 'Stödet från staten är 850 tkr.'],
  ]);
});

describe('what a sum is for', () => {
  it('a row of a table says what its sum is for', () => {
    const facts = report(
      'Kostnader\n\nUppdrag\tBudget\tUtfall\nGemensam växel\t1 120 tkr\t1 064 tkr\nStöd till skolor\t800 tkr\t780 tkr\n',
    );
    expect(statements(facts, 'amount').map((a) => a.what)).toEqual([
      expect.stringMatching(/^Gemensam växel/),
      expect.stringMatching(/^Gemensam växel/),
      expect.stringMatching(/^Stöd till skolor/),
      expect.stringMatching(/^Stöd till skolor/),
    ]);
  });

  it('a heading is no part of the sentence below it', () => {
    const facts = minutes(
      '§ 12 Stöd\n\nBeslut\nFöreningen beviljas 350 tkr.\n\nSammanfattning av ärendet\nFöreningen har sökt 500 tkr.',
    );
    expect(statements(facts, 'amount').map((a) => a.what)).toEqual([
      'Föreningen beviljas 350 tkr.',
      'Föreningen har sökt 500 tkr.',
    ]);
  });
});

describe('sums and their years, told in other ways', () => {
  it.each([
    ['Kassan minskade.\nUtgifter    -164 900 kr', [[164_900, 2031]]],
    [
      'Av medlen gick 4,1 miljoner kronor till regionen och 8,3 miljoner till kommunerna.',
      [
        [4_100_000, 2031],
        [8_300_000, 2031],
      ],
    ],
    ['Det bor 2 miljoner i länet.', []],
    ['Huset kostade 2,15 miljoner\nkronor.', [[2_150_000, 2031]]],
    ['Avgiften höjs till 1 180 000 kr från och med 2033.', [[1_180_000, 2033]]],
    ['Föreningen får 95 tkr om året 2032 och 2033.', [[95_000, 2032]]],
    [
      'Vi föreslår\n1. att gruppen får mandat till och med den 31 december 2036,\n2. att 700 000 kr avsätts,',
      [[700_000, 2031]],
    ],
    [
      'Uppdrag:   ledamot, vald till 2036\nInsats:    avgift 310 000 kr för 2030\nBevakas:   avtalet 2034',
      [[310_000, 2030]],
    ],
    [
      '3. Budget för gruppen 2032\n\nAvgiften blir 85 000 kronor.\n\n4. Annat\n\nKaffet kostar 90 kronor.',
      [
        [85_000, 2032],
        [90, 2031],
      ],
    ],
    ['F   DET HÄR VÄNTAR 2032\n\nEn utvärdering görs. Kostnaden är 180 000 kronor.', [[180_000, 2032]]],
  ])('%j', (text, expected) => {
    expect(statements(report(text), 'amount').map((a) => [a.valueSek, a.year])).toEqual(expected);
  });
});
