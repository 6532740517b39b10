/** Counts of meetings whose body a heading tells, and tables whose cells are lines of their own. */
import { expect, it } from 'vitest';
import { report, statements } from '../reading.ts';

const counts = (text: string): string[] => {
  const told = statements(report(`Granviks kommun och Region Skåne samverkar.\n\n${text}\n`), 'meetingCount');
  return [...new Set(told.map((m) => `${m.body.name} ${m.year}: ${m.count}`))].sort();
};

it.each([
  ['1. FOLKHÄLSORÅDET\n\nVi har setts tre gånger i år, senast hos kulturnämnden.', ['Folkhälsorådet 2031: 3']],
  [
    'A.1  Folkhälsorådet\n\nHär möter kulturnämnden kommunernas företrädare. Tre möten blev det 2031, ett mindre än året före.',
    ['Folkhälsorådet 2031: 3'],
  ],
  ['B2  Granviks Hamn AB\n\nStyrelsen har hållit 9 protokollförda sammanträden.', ['Granviks Hamn AB 2031: 9']],
  ['Granviks Hamn AB äger kajen.\n\nStyrelsen har hållit 9 protokollförda sammanträden.', ['Styrelsen 2031: 9']],
  ['C.1  Folkhälsorådet\n\nUnder hösten blev det ett enda möte, i Granvik.', ['Folkhälsorådet 2031: 1']],
  ['C.1  Folkhälsorådet\n\nJag har varit med vid båda höstens sammankomster.', ['Folkhälsorådet 2031: 2']],
  ['Folkhälsorådet höll två möten 2030 och ett möte 2031.', ['Folkhälsorådet 2030: 2', 'Folkhälsorådet 2031: 1']],
  ['Folkhälsorådet samlas sex gånger om året.', ['Folkhälsorådet 2031: 6']],
  ['· Folkhälsorådet: politiskt, två möten om året.', ['Folkhälsorådet 2031: 2']],
  ['FOLKHÄLSORÅDET\nAntal möten 2031\n10\nPlats\nGranvik', ['Folkhälsorådet 2031: 10']],
  ['2.1  Folkhälsorådet\n\nMöten under perioden:   5 nämndmöten + 1 strategidag', ['Folkhälsorådet 2031: 5']],
  [
    'FOLKHÄLSORÅDET (FHR)\n\nSYFTE      Samråd om hälsa.\nMED        En ledamot per kommun.\nLEDS AV    Anna Holmqvist (C)\nTRÄFFAS    Tio gånger om året, tredje torsdagen i månaden',
    ['Folkhälsorådet 2031: 10'],
  ],
])('%s', (text, expected) => {
  expect(counts(text)).toEqual(expected);
});

it.each([
  [
    'row by row',
    'Tabell 1. Antal möten per år\n\n2030\n\n2031\n\nFolkhälsorådet\n\n4\n\n5\n\nTrygghetspanelen\n\n-\n\n3\n\nAnm. Panelen är ny.',
    ['Folkhälsorådet 2030: 4', 'Folkhälsorådet 2031: 5', 'Trygghetspanelen 2031: 3'],
  ],
  [
    'column by column',
    'Hållet antal möten, enligt kansliet\n\nOrgan\n\n2030\n\n2031\n\nFolkhälsorådet\nTrygghetspanelen\n\n4\n2\n\n5\n3',
    ['Folkhälsorådet 2030: 4', 'Folkhälsorådet 2031: 5', 'Trygghetspanelen 2030: 2', 'Trygghetspanelen 2031: 3'],
  ],
  [
    'rows with the years alone above',
    'Antal möten per år\n                   2030    2031\nFolkhälsorådet     4       5\nKulturnätverket    2       3\n',
    ['Folkhälsorådet 2030: 4', 'Folkhälsorådet 2031: 5', 'Kulturnätverket 2030: 2', 'Kulturnätverket 2031: 3'],
  ],
  [
    'not what else is counted each year',
    'Tabell 2. Antal elever per år\n\n2030\n\n2031\n\nFolkhälsorådet\n\n4\n\n5\n\nTrygghetspanelen\n\n2\n\n3',
    [],
  ],
])('tables: %s', (_, text, expected) => {
  expect(counts(text)).toEqual(expected);
});

it.each([
  [
    'Folkhälsorådet träffades den 17 februari, den\n2 juni och den 1 december 2031.',
    ['2031-02-17', '2031-06-02', '2031-12-01'],
  ],
  ['C.4  Folkhälsorådet\n\nEtt första möte ägde rum den 27 oktober 2031.', ['2031-10-27']],
  ['Folkhälsorådet träffades två gånger.', []],
])('meetings by their days: %s', (text, expected) => {
  expect(statements(report(`${text}\n`), 'meeting').map((m) => m.date)).toEqual(expected);
});

it.each([
  ['Folkhälsorådet\nAntal möten 2031\n7 (våren) + 5 (hösten)', ['Folkhälsorådet 2031: 5', 'Folkhälsorådet 2031: 7']],
  [
    '2. FOLKHÄLSORÅDET\n\nVi lyssnade.\n\n3. Hur ofta möts vi?\n\nIdrottsrådet hade fyra möten.',
    ['Idrottsrådet 2031: 4'],
  ],
])('%s', (text, expected) => {
  expect(counts(text)).toEqual(expected);
});
