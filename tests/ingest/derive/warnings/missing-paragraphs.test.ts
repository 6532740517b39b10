import { describe, expect, it } from 'vitest';
import { file, graphOf, ofKind } from '../files.ts';

const HEAD = 'NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09\n\n';
const body = (...numbers: number[]): string =>
  numbers.map((n) => `§ ${n} Ärende nummer ${n}\n\nBeslut\nKommunstyrelsen antar förslaget.\n`).join('\n');
/** Details of the warnings of minutes with this head and these paragraphs. */
const missing = (text: string): string[] =>
  ofKind(graphOf(file('protokoll.txt', text)), 'warning')
    .filter((w) => w.type === 'missingParagraph')
    .map((w) => w.detail)
    .sort();

describe('a paragraph is missing', () => {
  it.each([
    ['within the range that is stated', `${HEAD}Paragrafer §§ 21–26\n\n${body(21, 22, 23, 25, 26)}`, ['§ 24']],
    ['at the end of the range', `${HEAD}Paragrafer\t§§ 21-26\n\n${body(21, 22, 23, 24, 25)}`, ['§ 26']],
    [
      'of a range whose label stands below it',
      `${HEAD}Sekreterare   Anna Holmqvist   §§ 21-24\nParagrafer\n\n${body(21, 22, 24)}`,
      ['§ 23'],
    ],
    ['of a range in the head of the page', `${HEAD}§§ 21–24\n\n${body(21, 22, 24)}`, ['§ 23']],
    [
      'that the contents list',
      `${HEAD}Innehåll\n§ 21 Ett ........ 2\n§ 22 Två ........ 3\n§ 23 Tre ........ 3\n\n${body(21, 23)}`,
      ['§ 22'],
    ],
    ['between others that follow one upon another', `${HEAD}${body(21, 22, 23, 26, 27)}`, ['§ 24', '§ 25']],
  ])('%s', (_, text, expected) => {
    expect(missing(text)).toEqual(expected);
  });

  it('and the line that says so is shown', () => {
    const [warning] = ofKind(
      graphOf(file('protokoll.txt', `${HEAD}Paragrafer §§ 21–24\n\n${body(21, 22, 24)}`)),
      'warning',
    );
    expect(warning?.evidence.map((e) => e.quote)).toEqual(['Paragrafer §§ 21–24']);
    expect(warning?.about).toHaveLength(1);
  });
});

describe('no paragraph is missing', () => {
  it.each([
    ['where all are there', `${HEAD}Paragrafer §§ 21–23\n\n${body(21, 22, 23)}`],
    ['from an extract', `PROTOKOLLSUTDRAG\nKommunstyrelsen\n2031-05-09\n\n${body(21, 22, 23, 25)}`],
    ['where too few follow one upon another to tell', `${HEAD}${body(21, 24)}`],
    ['where a number far away is quoted', `${HEAD}${body(21, 22, 23)}\n${body(161)}`],
    ['where a range is that of a substitute', `${HEAD}Beslutande\nAnna Holmqvist (C), §§ 18–23\n\n${body(21, 22, 23)}`],
    ['where only a part of the minutes was adjusted by itself', `${HEAD}Paragrafer §§ 21–40\n\n${body(33)}`],
    [
      'from an agreement with clauses',
      `Samverkansavtal 2032–2034\nmellan Region Skåne och Nyköpings kommun\n\n${body(1, 2, 3, 5)}`,
    ],
  ])('%s', (_, text) => {
    expect(missing(text)).toEqual([]);
  });
});
