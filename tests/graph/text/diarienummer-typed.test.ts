import { describe, expect, it } from 'vitest';
import { findTyped, parseTyped } from '../../../graph/text/diarienummer-typed.ts';

describe('parseTyped', () => {
  const same = [
    'ABC/34/2018',
    'abc 34 2018',
    'ABC 2018/34',
    '2018/34 ABC',
    'ABC/0034/2018',
    'Dnr: abc-34-2018',
    'abc34/2018',
    'ABC/2018:34',
  ];
  it.each(same)('reads %j as ABC 34 of 2018', (typed) => {
    expect(parseTyped(typed)[0]).toMatchObject({ number: 34, year: 2018 });
    expect(parseTyped(typed)[0]?.diarium?.toUpperCase()).toBe('ABC');
  });
  it('leaves out what is missing', () => {
    expect(parseTyped('ABC 659')).toEqual([{ diarium: 'ABC', number: 659, year: null }]);
    expect(parseTyped('364/2023')).toEqual([{ diarium: null, number: 364, year: 2023 }]);
  });
  it('gives both readings when both numbers may be the year', () => {
    expect(parseTyped('KS 2018/2019')).toHaveLength(2);
  });
  it.each(['juni', '2018', 'regionstyrelsen 161', 'SOU 2019:12', ''])('%j is no diarienummer', (typed) => {
    expect(parseTyped(typed)).toEqual([]);
  });
});

describe('findTyped', () => {
  it('finds a number inside a question', () => {
    expect(findTyped('ärende 350/2019 nätverket')).toMatchObject([
      { readings: [{ number: 350, year: 2019 }], certain: true },
    ]);
    expect(findTyped('vad hände i abc 34 2018?')).toMatchObject([
      { readings: [{ diarium: 'abc', number: 34, year: 2018 }] },
    ]);
  });
  it('is unsure of a word and a number', () => {
    expect(findTyped('ABC 659')).toMatchObject([
      { certain: false, readings: [{ diarium: 'ABC', number: 659, year: null }] },
    ]);
  });
  it('takes no year or date for a case', () => {
    expect(findTyped('beslut juni 2021')).toEqual([]);
  });
});
