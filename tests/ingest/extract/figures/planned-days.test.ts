/** Days of meetings counted up, and days whose year or sort other words tell. The report is of 2031, written 2032-02-11. */
import { expect, it } from 'vitest';
import { report, statements } from '../reading.ts';

it.each([
  [
    'Mötesdagar 2033\n\n27 januari (Granvik), 7 april (länk), 1 september (Tunabro).',
    ['2033-01-27', '2033-04-07', '2033-09-01'],
  ],
  ['Inför 2033\n\nMötesdatum: 6 februari, 10 april och 3 juni.', ['2033-02-06', '2033-04-10', '2033-06-03']],
  ['Kommande möten: 5 september, 24 oktober.', ['2032-09-05', '2032-10-24']],
  ['Avtalet upphör vid årsskiftet 2032/2033.', ['2032-12-31']],
  ['Rapporten lämnas till Folkhälsorådet den 11 februari 2032.', ['2032-02-11']],
  ['Kulturdagen 2032 hålls i Granvik den 4 oktober.', ['2032-10-04']],
  ['Projektet avbröts i förtid den 15 november 2031.', ['2031-11-15']],
  ['Här finns åtgärder till\noch med 2035.', ['2035']],
  ['Vi godkänner budget med plan för 2033-2034.', []],
  ['6 Förslag inför 2033-2035', []],
])('%j', (text, expected) => {
  expect(statements(report(`${text}\n`), 'deadline').map((d) => d.date)).toEqual(expected);
});
