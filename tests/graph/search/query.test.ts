import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../graph/search/query.ts';
import { stem } from '../../../graph/text/stem.ts';

const wordsOf = (q: string): string[] =>
  parseQuery(q)
    .words.filter((w) => w.place !== null)
    .map((w) => w.word);

describe('parseQuery', () => {
  it.each([
    ['vad är omsorgsrådet', ['omsorgsrådet']],
    ['Vem är ordförande i nämnden?', ['ordförande', 'nämnden']],
    ['hur många cyklar köptes', ['cyklar', 'köptes']],
    ['vad är det', ['vad', 'är', 'det']],
    ['', []],
    ['?!', []],
  ])('leaves question words out unless there are no others: %s', (q, expected) => {
    expect(wordsOf(q)).toEqual(expected);
  });

  it('takes out filters, phrases and excluded words', () => {
    const q = parseQuery(
      '"fri parkering" cykel -buss typ:protokoll år:2019-2021 person:"Eva Ek" arena:Vårdrådet dnr:KS/12/2019',
    );
    expect(q.phrases).toEqual([['fri', stem('parkering')]]);
    expect(q.excluded).toEqual([stem('buss')]);
    expect(q.filters.types).toEqual(['protokoll']);
    expect(q.filters.years).toEqual({ from: 2019, to: 2021 });
    expect(q.filters.names).toEqual([
      { kind: 'person', value: 'Eva Ek' },
      { kind: 'arena', value: 'Vårdrådet' },
      { kind: 'case', value: 'KS/12/2019' },
    ]);
    expect(q.words.map((w) => w.word)).toEqual(['fri', 'parkering', 'cykel']);
  });

  it.each([
    ['år:2021', { from: 2021, to: 2021 }],
    ['ar:2021-2019', { from: 2019, to: 2021 }],
    ['ÅR:2019–2020', { from: 2019, to: 2020 }],
    ['år:förra', null],
  ])('reads years: %s', (q, expected) => {
    expect(parseQuery(q).filters.years).toEqual(expected);
  });

  it.each([
    'typ:protokoll',
    'typ:Protokollen',
    'typ:"förslag till beslut"',
    'typ:tjansteskrivelse',
    'typ:verksamhetsberättelser',
  ])('knows the type in any spelling: %s', (q) => {
    expect(parseQuery(q).filters.types).toHaveLength(1);
  });

  it('keeps what it does not understand as words', () => {
    expect(wordsOf('färg:blå typ:sallad')).toEqual(expect.arrayContaining(['färg', 'blå', 'sallad']));
  });

  it('does not take the hyphen of a compound or a date for an exclusion', () => {
    expect(parseQuery('ung- och vuxenråd 2019-05-03').excluded).toEqual([]);
  });

  it.each([
    ['KS 124', true],
    ['ks 2018/124', true],
    ['2018-124', true],
    ['124/2018', true],
    ['kartläggning av skolskjuts', false],
    ['budget 2024', false],
  ])('sees a diarienummer with missing parts: %s → %s', (q, expected) => {
    expect(parseQuery(q).numbers.length > 0).toBe(expected);
  });

  it('hears when the question is what something means', () => {
    expect(['vad är KPR', 'KPR betydelse', 'Vad betyder KPR?'].map((q) => parseQuery(q).asksMeaning)).toEqual([
      true,
      true,
      true,
    ]);
    expect(parseQuery('KPR protokoll').asksMeaning).toBe(false);
  });

  it('never throws and stays bounded, whatever is typed', () => {
    const sign = fc.constantFrom(
      '"',
      '-',
      ':',
      'typ:',
      'år:',
      'dnr:',
      '§',
      ' ',
      '/',
      '2019',
      'KS',
      '\\',
      '(',
      '*',
      'å',
      '\u0301',
      '”',
    );
    const input = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(sign, { maxLength: 60 }).map((s) => s.join('')),
    );
    fc.assert(
      fc.property(input, (q) => {
        const parsed = parseQuery(q);
        expect(parsed.words.length).toBeLessThanOrEqual(200);
        expect(parsed.text.length).toBeLessThanOrEqual(800);
      }),
      { numRuns: 500 },
    );
  });
});
