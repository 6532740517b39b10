import { describe, expect, it } from 'vitest';
import { mentions, quote, report } from '../reading.ts';

const read = (text: string): string[] => [...new Set(mentions(report(text), 'project').map((p) => p.name))];

describe('projects by the word before the name', () => {
  it.each([
    ['inom projektet Gröna vägar har möten hållits', ['Gröna vägar']],
    ['ESF-projektet ”Steget vidare” pågår.', ['Steget vidare']],
    ['ett projekt kallat Klimatresan.', ['Klimatresan']],
    ['Förstudien ”Tåg i tid” är klar.', ['Tåg i tid']],
    ['kampanjen Res lätt fick stöd', ['Res lätt']],
    ['arbetet fortsätter med namnet #braväg', ['#braväg']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no project', () => {
  it.each([
    'Projektet avslutas i maj.',
    'projektledare Anna Holmqvist',
    'Projektet Region Vidmark',
    'Boken ”Att leda andra” delades ut.',
    'Uppdraget är slutfört.',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('takes the number, the funder and the years that stand beside it', () => {
  const facts = report('Socialfondsprojektet 20991234 – Gröna vägar pågår 2030–2032.');
  expect(mentions(facts, 'project')).toMatchObject([
    { name: 'Gröna vägar', code: '20991234', period: ['2030', '2032'] },
  ]);
});

it('finds the name again where it stands alone', () => {
  const facts = report('I år startade projektet Gröna vägar. Kommunerna är nöjda med Gröna vägar.');
  expect(mentions(facts, 'project').map((p) => quote(facts, p))).toEqual(['Gröna vägar', 'Gröna vägar']);
});

describe('harder cases', () => {
  it.each([['told to be a project', 'Hjälp hemma är ett utvecklingsprojekt om digitala besök.', ['Hjälp hemma']]])(
    '%s',
    (_, text, expected) => {
      expect(read(text)).toEqual(expected);
    },
  );
});

describe('cases once misread', () => {
  it.each([
    ['at the start of a sentence', 'Projektet Gröna vägar har fått stöd.', ['Gröna vägar']],
    ['before other verbs', 'I maj kommer projektet Gröna vägar att utvärderas.', ['Gröna vägar']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

it.each([
  ['Projektet Gröna vägar finansieras av Europeiska socialfonden (ESF) med 9,6 mkr.', 'Europeiska socialfonden (ESF)'],
  ['Projektet Gröna vägar finansieras av Skolverket.', 'Skolverket'],
])('%j tells the whole name of who pays', (text, funder) => {
  expect(mentions(report(text), 'project').map((p) => p.funder)).toEqual([funder]);
});

it.each([
  ['Gröna vägar är en ny satsning som leds av Folkhälsorådet.', 'Gröna vägar'],
  ['En ansökan om ett uppföljande projekt, Gröna vägar 2, ska lämnas i maj.', 'Gröna vägar 2'],
])('%j names a project', (text, name) => {
  expect(mentions(report(text), 'project').map((p) => p.name)).toEqual([name]);
});
