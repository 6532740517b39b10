import { describe, expect, it } from 'vitest';
import { caseTerm, findDiarienummer } from '../../../graph/text/diarienummer.ts';

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
  ['KS/2023/0044', 'KS', 44, 2023],
  ['2022-KS-0061', 'KS', 61, 2022],
  ['2022.KS.61', 'KS', 61, 2022],
  ['BYGG.2022.77', 'BYGG', 77, 2022],
  ['RX-KF 2022-177', 'RX-KF', 177, 2022],
  ['RX-KF/2022/77', 'RX-KF', 77, 2022],
  ['Dnr RX-KF 2022-7', 'RX-KF', 7, 2022],
  ['KS:2022/77', 'KS', 77, 2022],
  ['KS 2022 / 77', 'KS', 77, 2022],
  ['KS 2022–00077', 'KS', 77, 2022],
  ['KS\u00a02022/77', 'KS', 77, 2022],
  ['Ju2022/00771/LEX', 'Ju', 771, 2022],
  ['KS 2022/77-4', 'KS', 77, 2022, 4],
  ['HSN 2022-0177-4', 'HSN', 177, 2022, 4],
  ['KS 2022-7', 'KS', 7, 2022],
  ['KS2022-7', 'KS', 7, 2022],
  ['KS2022:7', 'KS', 7, 2022],
  ['MRN 2022.77', 'MRN', 77, 2022],
  ['RSK 77-2022', 'RSK', 77, 2022],
  ['2022/77 KS', 'KS', 77, 2022],
  ['2022/77 KS-5', 'KS', 77, 2022],
  ['KS2022/77/08', 'KS', 77, 2022],
  ['KS/2022:77-04', 'KS', 77, 2022],
  ['22/TN 0077', 'TN', 77, 2022],
  ['LS 2202-0077', 'LS', 77, 2022],
  ['77/2022 KS', 'KS', 77, 2022],
  ['KS 22/177', 'KS', 177, 2022],
  ['KS 22-0177', 'KS', 177, 2022],
  ['KS 22/87', 'KS', 87, 2022],
  ['22RS1177', 'RS', 1177, 2022],
  ['Dnr 2022/77', null, 77, 2022],
  ['Dnr 2022-77', null, 77, 2022],
  ['Dnr 2022.77', null, 77, 2022],
  ['Dnr 22/177', null, 177, 2022],
  ['Dnr 22-77', null, 77, 2022],
  ['Dnr GV 2022-7', 'GV', 7, 2022],
  ['Dnr GV 2022-05', 'GV', 5, 2022],
  ['dnr ks 2022/77', 'ks', 77, 2022],
  ['Dnr:KS 2022/77', 'KS', 77, 2022],
  ['Dnr/KS 2022/77', 'KS', 77, 2022],
  ['Dnr KS: 2022/77', 'KS', 77, 2022],
  ['Dnr LK 220077', 'LK', 77, 2022],
  ['Dnr B&U 2022/77', 'B&U', 77, 2022],
  ['Dnr 4.1.2-00077/2022', null, 77, 2022],
  ['Dnr 511-1234-2022', null, 1234, 2022],
  ['Dnr 2022/77-103', null, 77, 2022],
  ['diarieförd under nr 2022/77', null, 77, 2022],
  ['ärendet (2022/77)', null, 77, 2022],
  ['2022/0077', null, 77, 2022],
  ['Dnr 2022/77 SID 3', null, 77, 2022],
];

/** Short years are those that the text names elsewhere. */
const IN_THEIR_TIME: [text: string, number: number, year: number][] = [
  ['Sammanträde 2022-03-01. Dnr 22/12.', 12, 2022],
  ['Sammanträde 2022-03-01. Dnr 12/22.', 12, 2022],
  ['Sammanträde 2022-03-01. Dnr KS 22-12.', 12, 2022],
  ['Sammanträde 2022-03-01. KS 22/87.', 87, 2022],
];

/** A number is told by its place where its form alone would not do. */
const TOLD_BY_PLACE: [text: string, diarium: string | null, number: number, year: number][] = [
  ['§ 12 Rubrik\nMRX 2022-7\n\nBeslut', 'MRX', 7, 2022],
  ['§ 12\tMRX 2022-7\nRubrik', 'MRX', 7, 2022],
  ['Den 5 maj 2022\n§ 12 Rubrik, MRX 22/17\n', 'MRX', 17, 2022],
  ['4. Rubrik om något MRX 2022-17\n', 'MRX', 17, 2022],
  ['Rubrik (MRX 2022-7)', 'MRX', 7, 2022],
  ['§ 12   2022/77\nRubrik', null, 77, 2022],
  ['§ 12 Rubrik\n2022/77\nBeslut', null, 77, 2022],
  ['Nr   Ärende    Diarienummer   Tid\n1    Budget    2022/77        10.00', null, 77, 2022],
  ['Ärende\tDnr\nBudget\t2022-77\n', null, 77, 2022],
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
  'KS 2022-01-12',
  'KS 14/5',
  'KF 23/10 och KS 5/6',
  'Plan 2022-2025',
  'VP 2022-24',
  'Budget 2022/23',
  'KS 2022-2025',
  'VM 2022/23',
  'KU 2022/23:1',
  'Motion 2022/23:411',
  'Bilaga 1/2022',
  'Protokoll nr 4/2022',
  'ärende 12-15',
  'åldern 18-24',
  'SCB 2022:12',
  'Beställning 2022-00123',
  'Ordernr 2022-00123',
  'förslaget 2021/0106 (COD)',
  'Fastighetsbeteckning 2022:1',
  'Lund 2022-12',
  'Boken 2022/12',
  'öppet 24/7',
];

describe('findDiarienummer', () => {
  it.each(WRITTEN)('reads %j', (text, diarium, number, year, act) => {
    expect(findDiarienummer(`Se ${text} för mer.`)).toMatchObject([{ diarium, number, year, act: act ?? null }]);
  });

  it.each(LOOK_ALIKES)('leaves %j alone', (text) => {
    expect(findDiarienummer(`Se ${text} för mer.`)).toEqual([]);
  });

  it.each(IN_THEIR_TIME)('reads %j', (text, number, year) => {
    expect(findDiarienummer(text)).toMatchObject([{ number, year }]);
  });

  it.each(TOLD_BY_PLACE)('reads %j', (text, diarium, number, year) => {
    expect(findDiarienummer(text)).toMatchObject([{ diarium, number, year }]);
  });

  it.each(['§ 5 Budget 2022/23\n', '§ 5 Plan\n2022/2023\n', '4. Beslut om RUS 2022-30\n', 'Öppet\n24/7\n'])(
    'takes %j for years or hours',
    (text) => {
      expect(findDiarienummer(text)).toEqual([]);
    },
  );

  it('knows a diary elsewhere in the text that a label announced once', () => {
    expect(findDiarienummer('Dnr MRX 2022-7. Avtalet MRX 2019-3 upphör.')).toMatchObject([
      { number: 7 },
      { number: 3 },
    ]);
    expect(findDiarienummer('Avtalet MRX 2019-3 upphör.')).toEqual([]);
  });

  it('goes on a list with the diary of its first number', () => {
    const found = findDiarienummer('Ärendena KS 2022/77, 2022/78 och 2022/80 avslutas.');
    expect(found.map((f) => `${f.diarium} ${f.number}`)).toEqual(['KS 77', 'KS 78', 'KS 80']);
  });

  it('gives the place as written', () => {
    const text = 'Avtalet (Dnr: ABC/34/2018) gäller.';
    const [hit] = findDiarienummer(text);
    expect(text.slice(hit?.start, hit?.end)).toBe('ABC/34/2018');
  });
});

it('caseTerm is one spelling', () => {
  expect(caseTerm({ diarium: 'ABC', number: 34, year: 2018 })).toBe('abc_34_2018');
});
