import { describe, expect, it } from 'vitest';
import { distinct, mentions, read as readPages } from './reading.ts';

const read = (text: string): string[] => distinct(mentions(readPages(text), 'person').map((p) => p.name));

describe('names that no lexicon has, where the place says that a person stands there', () => {
  it.each([
    [
      'a title before',
      'Uppdraget leds av enhetschef Tjåhkko Vemmelund-Oyu och två medarbetare.',
      ['Tjåhkko Vemmelund-Oyu'],
    ],
    [
      'a title as the first word of the run',
      'Utvecklingsstrateg Ngoziadi Mbathouche informerar om läget.',
      ['Ngoziadi Mbathouche'],
    ],
    [
      'a title and what it is of',
      'Regionrådet i Region Skåne, Wenzhao Kuoljavik, höll i mötet.',
      ['Wenzhao Kuoljavik'],
    ],
    ['a title behind', 'Närvarande var Wenzhao Kuoljavik, administrativ chef, och två till.', ['Wenzhao Kuoljavik']],
    [
      'a title on the line below',
      'Lund den 3 maj 2031\n\nWenzhao Kuoljagren\nFörvaltningschef\n',
      ['Wenzhao Kuoljagren'],
    ],
    [
      'an address made of it',
      'Frågor besvaras av Wenzhao Kuoljavik (wenzhao.kuoljavik@norrlida.example).',
      ['Wenzhao Kuoljavik'],
    ],
    ['a verb of minutes', 'Wenzhao Kuoljavik yrkar att ärendet återremitteras.', ['Wenzhao Kuoljavik']],
    [
      'a known family name behind a comma',
      'Vid mötet deltog Karin Ek, Wenzhao Nordlander och en tolk.',
      ['Karin Ek', 'Wenzhao Nordlander'],
    ],
    ['the line of a signature', '\n............................\nWenzhao Kuoljavik\n', ['Wenzhao Kuoljavik']],
    [
      'what is a name once is one everywhere',
      'Ordförande Wenzhao Kuoljavik öppnar mötet. Protokollet förs av sekreteraren. Wenzhao Kuoljaviks förslag faller.',
      ['Wenzhao Kuoljavik'],
    ],
    [
      'homes of a list',
      'Arbetsgruppen\nWenzhao Kuoljavik, Norrlida kommun\nOisín Vargsäter, Lidviks kommun\n',
      ['Wenzhao Kuoljavik', 'Oisín Vargsäter'],
    ],
    [
      'initials of a double name',
      'K-G Nordlander (M) och P-O Holmqvist yrkar bifall.',
      ['K-G Nordlander', 'P-O Holmqvist'],
    ],
    ['a Finnish name that ends as a school', 'Pekka Eskola (C) yrkar bifall.', ['Pekka Eskola']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('the party behind a comma, without brackets', () => {
    const found = mentions(readPages('Karin Ek, S, Bo Alm, KD och Siv Ros, MP yrkar bifall.'), 'person');
    expect(found.map((p) => `${p.name} ${p.party}`)).toEqual(['Karin Ek S', 'Bo Alm KD', 'Siv Ros MP']);
  });

  it('an agenda whose names stand before the time', () => {
    const text =
      '1. Mötet öppnas Karin Ek 13.00\n2. Läget i länet Wenzhao Kuoljavik 13.10\n3. Ekonomi Oisín Vargsäter, Bo Alm 13.30\n';
    expect(read(text)).toEqual(['Karin Ek', 'Wenzhao Kuoljavik', 'Oisín Vargsäter', 'Bo Alm']);
  });

  it('a roll with the party below each name', () => {
    const rows = [
      'Kuoljavik, Wenzhao',
      'Vargsäter, Oisín',
      'Mbathouche, Ngoziadi',
      'Tlapanko, Xochi',
      'Ugglehult, Märtil',
      'Dhondupa, Tsirin',
    ];
    expect(read(rows.map((r) => `${r}\n\nS\n`).join('\n'))).toEqual([
      'Wenzhao Kuoljavik',
      'Oisín Vargsäter',
      'Ngoziadi Mbathouche',
      'Xochi Tlapanko',
      'Märtil Ugglehult',
      'Tsirin Dhondupa',
    ]);
  });

  it.each([
    ['a municipality', 'Ordförande Norra Vemmelund kommun, Södra Vemmelund kommun'],
    ['a body above the one who signs for it', 'Vemmelund Kulturscen\nOrdförande'],
    ['a body behind who heads it', 'Deltagare: Karin Ek (V), ordförande Vemmelund Kulturscen'],
    ['a task with what it is for in brackets', 'Sammankalla Vemmelund (nätverk för skolchefer)'],
    ['a body behind a title', 'Samordnare: Nätverket Vemmelund'],
    ['an authority behind "chef"', 'chef Arbetsförmedlingen Skåne'],
    ['two capitalised words of a sentence', 'Under året öppnades Tjåhkko Vemmelundsleden för trafik.'],
    ['a hotel', 'Mötet hålls på Hotell Nordlander, Lund.'],
  ])('not %s', (_, text) => {
    expect(read(text).filter((n) => n !== 'Karin Ek')).toEqual([]);
  });
});
