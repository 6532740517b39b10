import { describe, expect, it } from 'vitest';
import { file, graphOf, ofKind } from '../files.ts';

const TEXT = 'Frågan har beretts under våren och flera parter har hörts om det förslag som nu finns.';
const REPORT = 'Region Skåne\nSlutrapport\nGröna vägar\n2031-02-11\n\nBakgrund\n';
const absent = (...files: Parameters<typeof graphOf>): string[] =>
  ofKind(graphOf(...files), 'warning')
    .filter((w) => w.type === 'absentAnnex')
    .map((w) => w.detail)
    .sort();
const annex = (n: number, title: string): string => `Bilaga ${n}\n\n${title}\n\n${`${TEXT} `.repeat(6)}`;

describe('an annex is absent', () => {
  it.each([
    [
      'from a list of them',
      `Bilagor\nBilaga 1 Enkät till deltagare\nBilaga 2 Karta över vägar`,
      ['Bilaga 1 Enkät till deltagare', 'Bilaga 2 Karta över vägar'],
    ],
    [
      'from a numbered list',
      'BILAGOR\n\n1. Enkät till deltagare\n2. Karta över vägar',
      ['Bilaga 1 Enkät till deltagare', 'Bilaga 2 Karta över vägar'],
    ],
    ['from a list with bullets', 'Bilagor:\n• Bilaga 1: Enkät till deltagare', ['Bilaga 1 Enkät till deltagare']],
    [
      'named among the papers',
      `Beslutsunderlag\nTjänsteskrivelse 2031-02-01\nBilaga 1 Enkät till deltagare`,
      ['Bilaga 1 Enkät till deltagare'],
    ],
    [
      'listed by the contents',
      'Innehåll\nBakgrund ........ 2\nEkonomi ........ 3\nBilaga A Enkät till deltagare ........ 7',
      ['Bilaga A Enkät till deltagare'],
    ],
  ])('%s', (_, list, expected) => {
    expect(absent(file('rapport.txt', `${REPORT}${TEXT}\n\n${list}`))).toEqual(expected);
  });

  it('where the others of the list are there', () => {
    const texts = [
      `${REPORT}${TEXT}\n\nBilagor\nBilaga 1 Enkät till deltagare\nBilaga 2 Karta över vägar`,
      annex(1, 'Enkät till deltagare'),
    ];
    const warnings = ofKind(graphOf(file('rapport.pdf', ...texts)), 'warning').filter((w) => w.type === 'absentAnnex');
    expect(warnings.map((w) => w.detail)).toEqual(['Bilaga 2 Karta över vägar']);
    expect(warnings[0]?.evidence.map((e) => e.quote)).toEqual(['Bilaga 2 Karta över vägar']);
  });
});

describe('no annex is absent', () => {
  const list = `${REPORT}${TEXT}\n\nBilagor\nBilaga 1 Enkät till deltagare`;
  it.each([
    [
      'where a sentence speaks of one',
      [file('a.txt', `${REPORT}${TEXT} Uppdragen återfinns i bilaga 1.\nBilaga 2 beskriver hur arbetet gick till.`)],
    ],
    ['where it follows in the file', [file('a.pdf', list, annex(1, 'Enkät till deltagare'))]],
    ['where it stands within the document', [file('a.txt', `${list}\n\n${TEXT}\n\nBilaga 1\n${TEXT}\n${TEXT}`)]],
    [
      'where another file bears its title',
      [file('a.txt', list), file('b.txt', `Enkät till deltagare om gröna vägar\n\n${`${TEXT} `.repeat(6)}`)],
    ],
    [
      'where the list is of other papers',
      [file('a.txt', `${REPORT}${TEXT}\n\nBeslutsunderlag\n1. Tjänsteskrivelse\n2. Protokoll`)],
    ],
  ])('%s', (_, files) => {
    expect(absent(...files)).toEqual([]);
  });
});
