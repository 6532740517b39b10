import { describe, expect, it } from 'vitest';
import { file, graphOf, ofKind } from '../files.ts';

const minutes = (date: string, numbers: number[], type = 'SAMMANTRÄDESPROTOKOLL'): string =>
  `Trosa kommun\n${type}\nKommunstyrelsen\nSammanträdesdatum ${date}\n\n${numbers
    .map((n) => `§ ${n} Ärende nummer ${n} om lokaler\n\nBeslut\nKommunstyrelsen godkänner förslag ${n}.\n`)
    .join('\n')}`;
const letter = (text: string): string =>
  `Trosa kommun\nTJÄNSTESKRIVELSE\n2031-08-02\nDnr KS 2031/14\n\nNy taxa för uthyrning av lokaler\n\nSammanfattning\n${text}\n`;
const warned = (...texts: string[]) =>
  ofKind(graphOf(...texts.map((t, i) => file(`${i}.txt`, t))), 'warning').filter((w) => w.type === 'decisionNotFound');

describe('a cited paragraph', () => {
  const may = minutes('2031-05-09', [40, 41, 42, 44, 45]);

  it.each([
    'Ärendet återremitterades av Kommunstyrelsen 2031-05-09, § 143.',
    'Se Kommunstyrelsen den 9 maj 2031 § 143.',
    'Enligt Kommunstyrelsens beslut § 143 2031-05-09 ska taxan ses över.',
  ])('of stored minutes that lack it is told with both places: %s', (text) => {
    const [found, ...more] = warned(may, letter(text));
    expect(more).toEqual([]);
    expect(found?.detail).toBe('§ 143 2031-05-09');
    expect(found?.evidence.map((e) => e.source)).toEqual(['0.txt', '1.txt']);
    expect(found?.evidence[1]?.quote).toContain('§ 143');
  });

  it('by the year alone, only where it would stand between the paragraphs of one meeting', () => {
    expect(warned(may, letter('Se Kommunstyrelsen § 43/2031.'))).toHaveLength(1);
    expect(warned(may, letter('Se Kommunstyrelsen § 143/2031.'))).toEqual([]);
    expect(warned(may, letter('Se Kommunstyrelsen § 43/2030.'))).toEqual([]);
  });

  it.each([
    ['that is there', [may, letter('Se Kommunstyrelsen 2031-05-09, § 42.')]],
    ['of minutes that are not stored', [may, letter('Se Kommunstyrelsen 2031-06-09, § 143.')]],
    ['of another body', [may, letter('Se Socialnämnden 2031-05-09, § 143.')]],
    ['without date or year', [may, letter('Se Kommunstyrelsen § 143.')]],
    [
      'of minutes of which only an extract is stored',
      [minutes('2031-05-09', [42], 'PROTOKOLLSUTDRAG'), letter('Se Kommunstyrelsen 2031-05-09, § 143.')],
    ],
    ['that the minutes name elsewhere', [`${may}\n§ 143 utgår.\n`, letter('Se Kommunstyrelsen 2031-05-09, § 143.')]],
  ])('%s is no warning', (_, texts) => {
    expect(warned(...texts)).toEqual([]);
  });
});
