import { describe, expect, it } from 'vitest';
import { mentions, quote, read as readPages } from './reading.ts';

/** `namn|klass` of the organisations of a text without a head of its own. */
const read = (text: string): string[] => [
  ...new Set(mentions(readPages(text), 'organization').map((o) => `${o.name}|${o.classification}`)),
];

describe('municipalities', () => {
  it.each([
    ['Avtalet gäller Nyköpings kommun.', ['Nyköpings kommun|kommun']],
    ['NYKÖPINGS KOMMUN', ['Nyköpings kommun|kommun']],
    ['Nyköpings kommuns yttrande', ['Nyköpings kommun|kommun']],
    ['hos Nyköpings\nkommun', ['Nyköpings kommun|kommun']],
    ['Norrlida kommun, som inte finns', ['Norrlida kommun|kommun']],
    ['Malmö stad', ['Malmö kommun|kommun']],
    [
      'kommunerna Nyköping, Trosa och Flen deltar',
      ['Nyköpings kommun|kommun', 'Trosa kommun|kommun', 'Flens kommun|kommun'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['Varje kommun svarar', 'respektive kommun', 'Denna kommun', 'En kommun', 'Vår kommun', 'Hela staden'])(
    '%j names none',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('regions, agencies and others', () => {
  it.each([
    ['Region Skåne svarar', ['Region Skåne|region']],
    ['Region Vidmark, som inte finns', ['Region Vidmark|region']],
    ['Skolverket beviljar medel', ['Skolverket|myndighet']],
    ['enligt Skolverkets råd', ['Skolverket|myndighet']],
    ['Trafikverket och Socialstyrelsen', ['Trafikverket|myndighet', 'Socialstyrelsen|myndighet']],
    ['Länsstyrelsen i Skåne län', ['Länsstyrelsen i Skåne län|myndighet']],
    ['Umeå universitet', ['Umeå universitet|universitet']],
    ['Vidmarks Fastigheter AB', ['Vidmarks Fastigheter AB|företag']],
    ['Samordningsförbundet Vidmark', ['Samordningsförbundet Vidmark|förbund']],
    ['Sveriges Kommuner och Regioner (SKR)', ['Sveriges Kommuner och Regioner|förbund']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no organisation', () => {
  it.each([
    'Sida 4 av 12',
    'Regionen svarar',
    'Högskolan är öppen',
    'ett verk av hög klass',
    'e-post: info@skolverket.example',
    'www.trafikverket.example',
    'Centrum för orten',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('every mention stands in the text as it says', () => {
  const facts = readPages('Nyköpings\nkommuns svar till Region Skånes nämnd och Skolverket. NYKÖPINGS KOMMUN');
  expect(mentions(facts, 'organization').length).toBeGreaterThanOrEqual(4);
  for (const o of mentions(facts, 'organization')) expect(quote(facts, o)).toBe(o.text);
});

describe('harder cases', () => {
  it.each([
    ['a preposition before the name', 'För Nyköpings kommun', ['Nyköpings kommun|kommun']],
    ['two names side by side', 'Region Vidmark Norrlida kommun', ['Region Vidmark|region', 'Norrlida kommun|kommun']],
    ['the heading on the next line', 'Region Vidmark\nYrkanden', ['Region Vidmark|region']],
    ['a title on the next line', 'Region Vidmark\nKommunchefen', ['Region Vidmark|region']],
    ['a university college of a town', 'Högskolan i Norrlida', ['Högskolan i Norrlida|universitet']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('cases once misread', () => {
  it.each([
    [
      'the words before a company are no part of its name',
      'Kommunstyrelsen tilldelar Vidmarks Fastigheter AB mark.',
      ['Vidmarks Fastigheter AB|företag'],
    ],
    ['an association of two words', 'Vidmarks Näringslivsförening', ['Vidmarks Näringslivsförening|förening']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
