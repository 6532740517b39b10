import { describe, expect, it } from 'vitest';
import { mentions, quote, read as readPages } from '../reading.ts';

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

describe('municipalities that no list knows', () => {
  it.each([
    [
      'Parter är Norrlida kommun, Vånga Härads kommun och Tallvik kommun.',
      ['Norrlida kommun|kommun', 'Vånga Härads kommun|kommun', 'Tallvik kommun|kommun'],
    ],
    [
      'För Norrlida kommun svarar Anna Holmqvist, Tallviks kommun.',
      ['Norrlida kommun|kommun', 'Tallviks kommun|kommun'],
    ],
    [
      'Kommunerna Almvik, Bokskär och Talla har svarat.',
      ['Almviks kommun|kommun', 'Bokskärs kommun|kommun', 'Talla kommun|kommun'],
    ],
    ['Kommunstyrelserna i Almvik och Bokskär har svarat.', ['Almviks kommun|kommun', 'Bokskärs kommun|kommun']],
    ['Medlemskommuner: Almvik och Bokskär.', ['Almviks kommun|kommun', 'Bokskärs kommun|kommun']],
    ['Avtalet gäller Almviks och Bokskärs kommuner.', ['Almviks kommun|kommun', 'Bokskärs kommun|kommun']],
    ['Berörda kommuner Anna Holmqvist och andra', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('associations, firms and institutions in full', () => {
  it.each([
    ['Kommunalförbundet Grannhjälp Norr\nÅrsredovisning 2031', ['Kommunalförbundet Grannhjälp Norr|förbund']],
    [
      'Norrlidas räddningstjänstförbund svarar. Kommunalförbundet anser det.',
      ['Norrlidas räddningstjänstförbund|förbund'],
    ],
    ['Region Norra Vidmark svarar', ['Region Norra Vidmark|region']],
    [
      'Fastighets AB Vidmarkshus och AB Vidmarksbostäder',
      ['Fastighets AB Vidmarkshus|företag', 'AB Vidmarksbostäder|företag'],
    ],
    ['Norrlida gymnasium och Vidmarks tingsrätt', ['Norrlida gymnasium|annan', 'Vidmarks tingsrätt|annan']],
    ['Bidrag till Norrlida IF, och IFK Vidmark.', ['Norrlida IF|förening', 'IFK Vidmark|förening']],
    [
      'Information till Vision, Kommunal och Lärarförbundet.',
      ['Vision|förbund', 'Kommunal|förbund', 'Lärarförbundet|förbund'],
    ],
    ['I Vision 2040 anges målen.', []],
    ['Kollektivtrafikmyndigheten och Näringslivskontoret svarar', []],
  ])('%j', (text, expected) => {
    expect(read(text).sort()).toEqual([...expected].sort());
  });

  it('an abbreviation that is a diary here, or explained otherwise, is nobody', () => {
    expect(read('Dnr RF-2031-118. RF § 12 hänvisar till RF-2031-9.')).toEqual([]);
    expect(read('Räddningsforum (RF) leds av Norrlida kommun. RF träffas ofta.')).toEqual(['Norrlida kommun|kommun']);
  });
});

describe('associations by their sort, which the name follows', () => {
  it.each([
    ['Bidrag till Kvinnojouren Alma', ['Kvinnojouren Alma|förening']],
    ['Avtal med Intresseföreningen Höjden.', ['Intresseföreningen Höjden|förening']],
    ['Räddningsförbundet Fem Sjöar svarar.', ['Räddningsförbundet Fem Sjöar|förbund']],
    ['Renhållningsförbundet Tre Dalar', ['Renhållningsförbundet Tre Dalar|förbund']],
    ['BORGEN FÖR ASKVIKS FIBERFÖRENING', ['Askviks fiberförening|förening']],
    ['BIDRAG TILL SÖDRA ASKBY BÅTFÖRENING', ['Södra Askby båtförening|förening']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['En kvinnojour finns', 'FÖRSLAG FRÅN EN FÖRENING', 'Kvinnojouren har öppet'])('%j names none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('places in brackets behind those who sit for municipalities', () => {
  it.each([
    [
      'För kommunerna: Anna Holmqvist (Askby), Erik Sandell (Norrvik)\nEj närvarande: Karin Lindblom (Hökmo)',
      ['Askby kommun|kommun', 'Norrviks kommun|kommun', 'Hökmo kommun|kommun'],
    ],
    ['Närvarande: Anna Holmqvist (Askby), Erik Sandell (Vision)', []],
    ['För kommunerna: Anna Holmqvist (C)\nFacken: Erik Sandell (Kommunal)', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('names that go on in small letters or behind a sign', () => {
  it.each([
    ['Årsredovisning för Regionförbundet södra Granvik 2031', ['Regionförbundet södra Granvik|förbund']],
    ['styrelsen för Samordningsförbundet Granviks stad', ['Samordningsförbundet Granviks stad|förbund']],
    ['Anna Holmqvist, Handelskammaren Kustlandet', ['Handelskammaren Kustlandet|annan']],
    ['Återredovisning av VD Kalholmen Bostäder AB', ['Kalholmen Bostäder AB|företag']],
    ['Vatten & Avfall i Granvik AB (VAGAB)', ['Vatten & Avfall i Granvik AB|företag']],
    ['Ombud till Granvik & Co utses.', ['Granvik & Co|företag']],
    ['Anna Holmqvist, Unionen', ['Unionen|förbund']],
    ['Landstinget i Dalarna svarar.', ['Region Dalarna|region']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
