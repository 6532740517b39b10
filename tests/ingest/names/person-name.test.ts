import { describe, expect, it } from 'vitest';
import { findPersonNames, isPersonName } from '../../../ingest/names/person-name.ts';

/** `Namn` or `Namn|PARTI` of every person found. */
const read = (text: string): string[] =>
  findPersonNames(text).map((n) => (n.party === null ? n.name : `${n.name}|${n.party}`));

describe('parties in brackets', () => {
  it.each([
    ['Anna Holmqvist (C) yrkar bifall.', ['Anna Holmqvist|C']],
    ['Anna Holmqvist (C ) yrkar bifall.', ['Anna Holmqvist|C']],
    ['Anna Holmqvist ( C) yrkar bifall.', ['Anna Holmqvist|C']],
    ['Anna Holmqvist (s) yrkar bifall.', ['Anna Holmqvist|S']],
    ['Anna Holmqvist (sd) yrkar bifall.', ['Anna Holmqvist|SD']],
    ['Anna Holmqvist(KD) yrkar bifall.', ['Anna Holmqvist|KD']],
    ['Anna Holmqvist, (M)', ['Anna Holmqvist|M']],
    ['Anna Holmqvist (FP)', ['Anna Holmqvist|FP']],
    ['Anna Holmqvist (-)', ['Anna Holmqvist']],
    ['Anna Holmqvist (SJV), ersättare', ['Anna Holmqvist|SJV']],
    ['Anna Holmqvist (ordförande)', ['Anna Holmqvist']],
    ['Anna Holmqvist (1972)', ['Anna Holmqvist']],
    ['Anna Holmqvist\n(C)', ['Anna Holmqvist|C']],
    [
      'Anna Holmqvist, s, ordförande\nBo Ekdahl, kd, ersätter Siv Granath, c',
      ['Anna Holmqvist|S', 'Bo Ekdahl|KD', 'Siv Granath|C'],
    ],
    ['Anna Holmqvist, M, via länk', ['Anna Holmqvist|M']],
    ['Anna Holmqvist, m fl', ['Anna Holmqvist']],
    ['Anna Holmqvist, s. 14', ['Anna Holmqvist']],
    // Where she works, over two lines of an agenda.
    ['Anna Holmqvist, Lärsamverkan\nSjöbygden\n\n09.50', ['Anna Holmqvist']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('shapes of names', () => {
  it.each([
    ['Per-Olof Sandgren', ['Per-Olof Sandgren']],
    ['Eva-Lena Sjödin-Berg', ['Eva-Lena Sjödin-Berg']],
    ['Lars Åke Norman', ['Lars Åke Norman']],
    ['Karin Ahlgren Wistrand (MP)', ['Karin Ahlgren Wistrand|MP']],
    ['Carl af Ugglas', ['Carl af Ugglas']],
    ['Fredrik von Essen (M)', ['Fredrik von Essen|M']],
    ['Bo G. Lindqvist', ['Bo G. Lindqvist']],
    ["Sinead O'Neill (V)", ["Sinead O'Neill|V"]],
    ['Fatima Al-Rashid (S)', ['Fatima Al-Rashid|S']],
    ['Åsa Öhrn (L)', ['Åsa Öhrn|L']],
    // An initial without its full stop, a particle with a capital, a blank behind the hyphen.
    ['Anna S Holmqvist (M)', ['Anna S Holmqvist|M']],
    ['tjänstgör för A Holmqvist (M)', ['A Holmqvist|M']],
    ['Bo Ekdahl S Anna Holmqvist M', ['Bo Ekdahl', 'Anna Holmqvist']],
    ['Catharina De Lindqvist (KD)', ['Catharina De Lindqvist|KD']],
    ['Sven- Åke Ekdahl (M)', ['Sven-Åke Ekdahl|M']],
    ['Utredare Anna Holmqvist LS 10/08', ['Anna Holmqvist']],
    ['2. Välja Ludmila Holmqvist (S) som ersättare', ['Ludmila Holmqvist|S']],
    // Names side by side.
    ['Anna Holmqvist Bo Ekdahl Siv Granath', ['Anna Holmqvist', 'Bo Ekdahl', 'Siv Granath']],
    // A running list whose line breaks within a name.
    ['Bo Ekdahl, ekonom, och Anna Ström\nHolmqvist, rektor', ['Bo Ekdahl', 'Anna Ström Holmqvist']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('an unknown first name is a name where a party stands behind it', () => {
    expect(read('Zvezdan Trnka (S) yrkar avslag.')).toEqual(['Zvezdan Trnka|S']);
    expect(read('Zvezdan Trnka yrkar avslag.')).toEqual([]);
  });
});

describe('titles are no part of the name', () => {
  it.each([
    ['kommunalråd Anna Holmqvist (C)', ['Anna Holmqvist|C']],
    ['Ordföranden Anna Holmqvist (C) finner', ['Anna Holmqvist|C']],
    ['Ordförande Anna Holmqvist', ['Anna Holmqvist']],
    ['Förvaltningschef Anna Holmqvist redogör', ['Anna Holmqvist']],
    ['Tf Kommundirektör Anna Holmqvist', ['Anna Holmqvist']],
    ['2:e vice ordförande Anna Holmqvist (M)', ['Anna Holmqvist|M']],
    ['Regiondirektör\nAnna Holmqvist', ['Anna Holmqvist']],
    ['Sekreterare Anna Holmqvist Ordförande Erik Nordlander', ['Anna Holmqvist', 'Erik Nordlander']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('lists', () => {
  it.each([
    [
      'Anna Holmqvist (C), Erik Nordlander (S) och Siv Granath (V)',
      ['Anna Holmqvist|C', 'Erik Nordlander|S', 'Siv Granath|V'],
    ],
    ['Anna Holmqvist\nErik Nordlander\nSiv Granath', ['Anna Holmqvist', 'Erik Nordlander', 'Siv Granath']],
    ['Anna Holmqvist (C)   Erik Nordlander (S)', ['Anna Holmqvist|C', 'Erik Nordlander|S']],
    ['Lars G Holmqvist (C) och Erik Z. Nordlander', ['Lars G Holmqvist|C', 'Erik Z. Nordlander']],
    ['Anna Holmqvist\tErik Nordlander', ['Anna Holmqvist', 'Erik Nordlander']],
    ['Anna Holmqvist      Erik Nordlander', ['Anna Holmqvist', 'Erik Nordlander']],
    ['• Anna Holmqvist\n• Erik Nordlander', ['Anna Holmqvist', 'Erik Nordlander']],
    ['Anna Holmqvist Erik Nordlander', ['Anna Holmqvist', 'Erik Nordlander']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('names broken over a line end', () => {
  it.each([
    ['För kommunen deltog Anna\nHolmqvist, utredare, och flera andra.', ['Anna Holmqvist']],
    ['Beslutet fattas. Anna\nMåns-Holmqvist (C) gör detsamma.', ['Anna Måns-Holmqvist|C']],
    [
      'Yrkanden av Erik Nordlander (S), Anna\nHolmqvist (C) och Siv Granath (V)',
      ['Erik Nordlander|S', 'Anna Holmqvist|C', 'Siv Granath|V'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('stand in the text as a stretch that holds the break', () => {
    const text = 'Mötet leddes av Anna\nHolmqvist (C).';
    const [found] = findPersonNames(text);
    expect(found && text.slice(found.start, found.end)).toBe('Anna\nHolmqvist');
    expect(found && text.slice(found.start, found.partyEnd)).toBe('Anna\nHolmqvist (C)');
  });
});

describe('what is no person', () => {
  it.each([
    'Kommunstyrelsen beslutar',
    'Norra Storgatan 12',
    'Sankt Eriks torg',
    'Region Vidmark',
    'Vidmarks kommun',
    'Under Hösten',
    'Enligt Beslut',
    'Beslut Handling',
    'Svenska Kraftnät',
    'Google Workspace',
    'Ledamot Ersättare',
    'Maj månad',
    'Mars 2031',
    'Dag Tid Plats',
    'Lars',
    'anna.holmqvist@exempel.example',
    'Svar på motion',
    'Per den 31 augusti',
    'Länets Samverkansråd',
    'Hyresgästföreningen Vidmark',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('cases once misread', () => {
  it.each([
    ['two particles in a row', 'Maria van der Velde (C)', ['Maria van der Velde|C']],
    ['a square named after a person', 'vid Anna Lindhs plats i centrum', []],
    ['a street named after a person', 'på Karl Johans gata 3', []],
    ['a company named after a person', 'avtal med Björn Borg AB om drift', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('is the whole text one name?', () => {
  it.each(['Anna Holmqvist', ' Per-Olof Sandgren ', 'Fredrik von Essen'])('%j', (text) => {
    expect(isPersonName(text)).toBe(true);
  });
  it.each(['Anna', 'Anna Holmqvist, utredare', 'Utredare Anna Holmqvist', 'Avdelningen för regional utveckling', ''])(
    '%j is not',
    (text) => {
      expect(isPersonName(text)).toBe(false);
    },
  );
});

it('every name stands where it says', () => {
  const text =
    'Anna Holmqvist (C) och Erik Nordlanders (S) yrkande. Kommunchef Siv\nGranath, Per-Olof Sandgren\tLars Åke Norman.';
  const found = findPersonNames(text);
  expect(found.length).toBeGreaterThanOrEqual(4);
  for (const n of found) expect(text.slice(n.start, n.end).replace(/\s+/g, ' ')).toBe(n.name);
});
