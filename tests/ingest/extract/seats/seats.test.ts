import { describe, expect, it } from 'vitest';
import { distinct, type Facts, read as readPages, statements } from '../reading.ts';

/** `person: role [för organisation] [ersätter person]` of all that a document says, in order, each once. */
const told = (facts: Facts): string[] =>
  distinct(
    statements(facts, 'membership').map(
      (m) =>
        `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}${m.inPlaceOf ? ` ersätter ${m.inPlaceOf}` : ''}`,
    ),
  );

/** Notes of a meeting of a collaboration body; the list stands above the first item. */
const notes = (list: string): string[] =>
  told(
    readPages(
      `Minnesanteckningar\nSamverkansrådet\n2031-03-04\n\n${list}\n\n1. Inledning\nGranviks kommun, Tunabro kommun och Region Skåne lämnar var sin rapport.\n`,
    ),
  ).map((s) => s.replace(', Samverkansrådet', ''));

describe('those present sit for the organisation', () => {
  it.each([
    ['behind the name', 'Närvarande:\nAnna Holmqvist, Granviks kommun\nLars Norman (S), Tunabro kommun'],
    ['in brackets, by its place', 'Närvarande: Anna Holmqvist (Granvik), Lars Norman (S) (Tunabro)'],
    ['before the names', 'Deltagare\nGranviks kommun: Anna Holmqvist\nTunabro kommun: Lars Norman (S)'],
    ['behind För', 'Deltagare\nFör Granviks kommun: Anna Holmqvist\nFör Tunabro kommun: Lars Norman (S)'],
    ['alone on the line above', 'Deltagare\nGranviks kommun\nAnna Holmqvist\nTunabro kommun\nLars Norman (S)'],
    [
      'in a column behind',
      'Namn              Organisation\nAnna Holmqvist    Granviks kommun\nLars Norman       Tunabro kommun',
    ],
    ['in a column before', 'Kommun\tLedamot\nGranvik\tAnna Holmqvist\nTunabro\tLars Norman (S)'],
  ])('%s', (_, list) => {
    expect(notes(list)).toEqual([
      'Anna Holmqvist: ledamot för Granviks kommun',
      'Lars Norman: ledamot för Tunabro kommun',
    ]);
  });

  it('of a column over the rows below it, until another', () => {
    expect(
      notes(
        'Kommun             Ledamot\nGranviks kommun    Anna Holmqvist (S)\n                   Erik Nordlander (M)\nTunabro kommun     Lars Norman (C)',
      ),
    ).toEqual([
      'Anna Holmqvist: ledamot för Granviks kommun',
      'Erik Nordlander: ledamot för Granviks kommun',
      'Lars Norman: ledamot för Tunabro kommun',
    ]);
  });

  it('with a title, which is held there', () => {
    expect(notes('Deltagare: Anna Holmqvist, socialchef, Granviks kommun')).toEqual([
      'Anna Holmqvist: ledamot för Granviks kommun',
      'Anna Holmqvist: socialchef, Granviks kommun',
    ]);
  });

  it('also in the place of another', () => {
    expect(notes('Närvarande:\nLars Norman, Tunabro kommun, ersätter Siv Granath')).toEqual([
      'Lars Norman: tjänstgörande ersättare för Tunabro kommun ersätter Siv Granath',
    ]);
  });

  it('and who was absent', () => {
    expect(notes('Frånvarande: Siv Granath, Tunabro kommun')).toEqual(['Siv Granath: ledamot för Tunabro kommun']);
  });
});

describe('no seats are', () => {
  it.each([
    ['those who get the notes', 'Sändlista: Anna Holmqvist, Granviks kommun'],
    ['whom one may ask', 'Kontakt: Anna Holmqvist, Granviks kommun'],
    ['those of the items', '1. Lägesrapport\nAnna Holmqvist, Granviks kommun, visar planen.'],
  ])('%s', (_, list) => {
    expect(notes(list).filter((s) => /ledamot|ersättare/u.test(s))).toEqual([]);
  });
});

/** Minutes of a municipal board with this list. */
const minutes = (list: string): string[] =>
  told(
    readPages(
      `NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09\n\n${list}\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.`,
    ),
  ).map((s) => s.replace(', Kommunstyrelsen', ''));

describe('tables of minutes', () => {
  it('tell offices, parties and substitutes in columns of their own', () => {
    expect(
      minutes(
        'Beslutande ledamöter      Parti   Anmärkning\nAnna Holmqvist            S       ordförande\nErik Nordlander           M       §§ 12–14\nLars Norman               V       för Siv Granath (V)',
      ),
    ).toEqual([
      'Anna Holmqvist: ordförande',
      'Erik Nordlander: ledamot',
      'Lars Norman: tjänstgörande ersättare ersätter Siv Granath',
    ]);
  });

  it('have members and substitutes side by side', () => {
    expect(
      minutes(
        'Kallade ledamöter         Kallade ersättare\nAnna Holmqvist (S)        Lars Norman (S)\nErik Nordlander (M)',
      ),
    ).toEqual(['Anna Holmqvist: ledamot', 'Lars Norman: ersättare', 'Erik Nordlander: ledamot']);
  });

  it('may have lost their columns: the marks tell who is who', () => {
    expect(
      minutes(
        'Ledamöter\nErsättare\nAnna Holmqvist (S), ordförande\nLars Norman (S), ej tjänstgörande\nErik Nordlander (M)',
      ),
    ).toEqual(['Anna Holmqvist: ordförande', 'Lars Norman: ersättare', 'Erik Nordlander: ledamot']);
  });
});

it('a list on one line has abbreviated offices, marks and titles before names', () => {
  expect(
    minutes(
      'Närvarande beslutande: Anna Holmqvist (S) ordf, Erik Nordlander (M) v ordf, Siv Granath (V) (deltar digitalt)\n\nÖvriga: kommunchef Karin Wedin, ekonom Mikael Tallbom § 12',
    ),
  ).toEqual([
    'Anna Holmqvist: ordförande',
    'Erik Nordlander: vice ordförande',
    'Siv Granath: ledamot',
    'Karin Wedin: kommunchef',
    'Mikael Tallbom: ekonom',
  ]);
});

it('who sits in a board of the municipality’s own does not stand for the municipality', () => {
  expect(minutes('Beslutande\nAnna Holmqvist (S), Norrlida kommun')).toEqual(['Anna Holmqvist: ledamot']);
});
