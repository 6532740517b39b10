import { describe, expect, it } from 'vitest';
import { caseTerm, findDiarienummer, findTyped, parseTyped } from '../../../graph/text/diarienummer.ts';

/** Written form → what it means. */
const WRITTEN: [text: string, diarium: string | null, number: number, year: number, act?: number][] = [
  ['ABC/34/2018', 'ABC', 34, 2018],
  ['HN/1204/2021', 'HN', 1204, 2021],
  ['RS/2016-41', 'RS', 41, 2016],
  ['KS 2018/124', 'KS', 124, 2018],
  ['KS/2020:248-003', 'KS', 248, 2020],
  ['KS/2018:60', 'KS', 60, 2018],
  ['SN-2017/104', 'SN', 104, 2017],
  ['2018/KS 0041 001', 'KS', 41, 2018],
  ['2017KSM0604 301', 'KSM', 604, 2017],
  ['KS2026/1005', 'KS', 1005, 2026],
  ['KSF-2021-00217', 'KSF', 217, 2021],
  ['BN-2021-00017:2', 'BN', 17, 2021, 2],
  ['BN-2021-\n00017:2', 'BN', 17, 2021, 2],
  ['BN-2021-<br>00017:2', 'BN', 17, 2021, 2],
  ['2024.147 KS', 'KS', 147, 2024],
  ['Tn 99/2026', 'Tn', 99, 2026],
  ['Fi2021/00412', 'Fi', 412, 2021],
  ['RV170123', 'RV', 123, 2017],
  ['Dnr 0451/23', null, 451, 2023],
  ['Dnr: 364/2023', null, 364, 2023],
  ['2015-000012', null, 12, 2015],
  ['Ärende nr 4410-2011', null, 4410, 2011],
  ['Diarienummer\n2023-05-04 364/2023', null, 364, 2023],
  ['00127/20211.1.7', null, 127, 2021],
  ['ABC/34/2O18', 'ABC', 34, 2018],
];

/** Numbers that are no case. */
const LOOK_ALIKES = [
  'direktiv (2012/27/EU)',
  'vallagen (2017:900)',
  'SFS 2010:900',
  'SOU 2019:12',
  'prop. 2019/20:45',
  'dir. 2018:1',
  'HSLF-FS 2017:40',
  'projekt 20 36 18',
  'org. nr 222000-0018',
  'bankgiro 123-4567',
  'tfn 0999-550120',
  'fastigheten Kvarnängen 3:7',
  '2 (10)',
  'Page 3 of 12',
  'mål nr P 4321-11',
  'den 2015-06-16',
  'ABC 2022-02-07',
  'perioden 2019-2022',
  'åren 2019/2020',
  'ISO 14001:2015',
];

describe('findDiarienummer', () => {
  it.each(WRITTEN)('reads %j', (text, diarium, number, year, act) => {
    expect(findDiarienummer(`Se ${text} för mer.`)).toMatchObject([{ diarium, number, year, act: act ?? null }]);
  });

  it.each(LOOK_ALIKES)('leaves %j alone', (text) => {
    expect(findDiarienummer(`Se ${text} för mer.`)).toEqual([]);
  });

  it('gives the place as written', () => {
    const text = 'Avtalet (Dnr: ABC/34/2018) gäller.';
    const [hit] = findDiarienummer(text);
    expect(text.slice(hit?.start, hit?.end)).toBe('ABC/34/2018');
  });
});

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

it('caseTerm is one spelling', () => {
  expect(caseTerm({ diarium: 'ABC', number: 34, year: 2018 })).toBe('abc_34_2018');
});
