/** How often a body met, in sentences, beside labels and in tables. */
import { expect, it } from 'vitest';
import { report, statements } from '../reading.ts';

it.each([
  ['Folkhälsorådet sammanträdde vid fem tillfällen.', 'Folkhälsorådet 2031: 5'],
  ['Folkhälsorådet har under året sammanträtt vid sex tillfällen.', 'Folkhälsorådet 2031: 6'],
  ['Folkhälsorådet\nAntal möten: 4', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet\nMöten 2031: 6 st', 'Folkhälsorådet 2031: 6'],
  ['Folkhälsorådet, antal möten 2031: 6 st', 'Folkhälsorådet 2031: 6'],
  [
    'Tre grupper finns:\n   - Energinätverket (elva möten)\n   - SIV – samordnad vård (sex träffar)',
    'Energinätverket 2031: 11; SIV 2031: 6',
  ],
  ['Folkhälsorådet (4 möten)', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet: 4 möten', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet – fyra möten', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet höll tre ordinarie möten och ett extra möte.', 'Folkhälsorådet 2031: 3'],
  ['Folkhälsorådet hade sju protokollförda möten under 2030.', 'Folkhälsorådet 2030: 7'],
  ['Under 2031 genomfördes fyra möten i Folkhälsorådet.', 'Folkhälsorådet 2031: 4'],
  ['Under året har Folkhälsorådet mötts fem gånger.', 'Folkhälsorådet 2031: 5'],
  ['Folkhälsorådet har träffats tre gånger, varav en gång digitalt.', 'Folkhälsorådet 2031: 3'],
  ['Fem sammanträden har hållits i Folkhälsorådet.', 'Folkhälsorådet 2031: 5'],
  ['Antalet sammanträden i Folkhälsorådet var sex.', 'Folkhälsorådet 2031: 6'],
  ['Folkhälsorådet kallades till fyra möten.', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet har haft åtta digitala möten.', 'Folkhälsorådet 2031: 8'],
  [
    'Arena            Antal möten\nFolkhälsorådet   4\nEnerginätverket  6',
    'Folkhälsorådet 2031: 4; Energinätverket 2031: 6',
  ],
  [
    'Arena\t2029\t2030\t2031\nFolkhälsorådet\t4\t5\t6\nEnerginätverket\t2\t3\t1',
    'Folkhälsorådet 2029: 4; Folkhälsorådet 2030: 5; Folkhälsorådet 2031: 6; Energinätverket 2029: 2; Energinätverket 2030: 3; Energinätverket 2031: 1',
  ],
  [
    'Antal möten per arena och år\n\nArena             2030    2031\nFolkhälsorådet    4       5',
    'Folkhälsorådet 2030: 4; Folkhälsorådet 2031: 5',
  ],
  [
    '| Arena | Möten 2030 | Möten 2031 |\n| --- | --- | --- |\n| Folkhälsorådet | 4 | 5 |',
    'Folkhälsorådet 2030: 4; Folkhälsorådet 2031: 5',
  ],
  [
    'Organ             Ordförande          Möten    Närvaro\n--------------------------------\nFolkhälsorådet    Anna Holmqvist      4        90 %',
    'Folkhälsorådet 2031: 4',
  ],
  ['1   FOLKHÄLSORÅDET (FHR)\n\nSyfte     Hälsa.\nMöten     4 per år', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet\n\nMöten     tio under året, därav två digitala', 'Folkhälsorådet 2031: 10'],
  ['Folkhälsorådet\nMöten: 3 sammanträden 2031. Ett fjärde ställdes in.', 'Folkhälsorådet 2031: 3'],
  ['Folkhälsorådet\nMöten: sex gånger', 'Folkhälsorådet 2031: 6'],
  ['Folkhälsorådet\nMöten: två gånger per månad', ''],
  ['Folkhälsorådet träffades 4 ggr.', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet träffas sex gånger 2031.', 'Folkhälsorådet 2031: 6'],
  ['SAMRÅ sammanträder sex gånger per år.', 'SAMRÅ 2031: 6'],
  [
    'Arbetsgrupp Bemanning har haft nio möten, arbetsgrupp Teknik fjorton.',
    'Arbetsgrupp Bemanning 2031: 9; Arbetsgrupp Teknik 2031: 14',
  ],
  ['- Nätverket för statistiskt sakkunniga, NSS, som har träffats vid 3 tillfällen', 'NSS 2031: 3'],
  [
    'Organ: Folkhälsorådet (FHR)\nAntal möten: Två under våren och tre under hösten, alltså fem under året',
    'Folkhälsorådet 2031: 5',
  ],
  ['Organ: Folkhälsorådet\nHur många möten? tre på våren, fyra på hösten – totalt sju', 'Folkhälsorådet 2031: 7'],
  [
    'Organ: Folkhälsorådet\nRepresentant: Anna Holmqvist. Hon satt i rådets beredningsgrupp.\nAntal möten: 3 (rådet), 9 (beredningsgruppen)',
    'Folkhälsorådet 2031: 3; Folkhälsorådets beredningsgrupp 2031: 9',
  ],
  ['Folkhälsorådet har fyra möten per år.', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet ska sammanträda minst fyra gånger per år.', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet möts två gånger om året.', 'Folkhälsorådet 2031: 2'],
  ['Folkhälsorådet sammanträder fyra gånger årligen.', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet planerar sex möten nästa år.', ''],
  ['Folkhälsorådet möts en gång i månaden.', ''],
  [
    'I Folkhälsorådet hölls fyra möten under 2031, jämfört med tre möten under 2030.',
    'Folkhälsorådet 2031: 4; Folkhälsorådet 2030: 3',
  ],
  ['Folkhälsorådet har haft sitt fjärde och sista möte för året.', 'Folkhälsorådet 2031: 4'],
  ['Folkhälsorådet har sammanlagt samlats till sju sammanträden.', 'Folkhälsorådet 2031: 7'],
  ['Folkhälsorådet hann med fyra möten.', 'Folkhälsorådet 2031: 4'],
  ['Det blev fem möten i Folkhälsorådet.', 'Folkhälsorådet 2031: 5'],
  [
    'Folkhälsorådet och Energinätverket hade fyra respektive sex möten.',
    'Folkhälsorådet 2031: 4; Energinätverket 2031: 6',
  ],
  ['Folkhälsorådet hade fyra möten och Energinätverket sex.', 'Folkhälsorådet 2031: 4; Energinätverket 2031: 6'],
  ['Folkhälsorådet hade 12 möten. Av dessa var tre digitala.', 'Folkhälsorådet 2031: 12'],
  ['Folkhälsorådet\nMöten: fyra\nEnerginätverket\nMöten: 2', 'Folkhälsorådet 2031: 4; Energinätverket 2031: 2'],
  ['Folkhälsorådet\nSammanträden under året   5', 'Folkhälsorådet 2031: 5'],
])('%s', (text, expected) => {
  const facts = report(`Granviks kommun och Region Skåne samverkar.\n\n${text}\n`);
  const told = statements(facts, 'meetingCount').map((m) => `${m.body.name} ${m.year}: ${m.count}`);
  expect([...new Set(told)].sort()).toEqual(expected === '' ? [] : expected.split('; ').sort());
});
