import { describe, expect, it } from 'vitest';
import { mentions, report } from '../reading.ts';

const read = (text: string): string[] => [...new Set(mentions(report(text), 'project').map((p) => p.name))];

describe('projects of a numbered series', () => {
  const TABLE =
    'Pågående projekt under året\n\nProjekt\n\nLedare\n\nP4 Ljusare kvällar\n\nEva Holmqvist\n\nP5 En plats för alla\n\nUlf Sandgren\n\n';
  it('are the rows of a table', () => {
    const facts = report(TABLE);
    expect(mentions(facts, 'project').map((p) => [p.code, p.name])).toEqual([
      ['P4', 'Ljusare kvällar'],
      ['P5', 'En plats för alla'],
    ]);
  });

  it('open paragraphs', () => {
    expect(
      read(
        'Avslutade projekt\n\nBygdens röst (U-11) drevs av kommunen 2029–2030. Det kostade 2 mkr.\n\nMatglädje (U-12). Regionens projekt.',
      ),
    ).toEqual(['Bygdens röst', 'Matglädje']);
  });

  it.each([
    ['a single number is no series', 'Pågående projekt\n\nP4 Ljusare kvällar\n\nEva Holmqvist'],
    ['nor are numbers that stand under no such heading', 'Beslut\n\nB4 Ny lokal\n\nB5 Ny taxa\n\nInga projekt.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('paragraphs below their name', () => {
  it('under a heading of projects', () => {
    expect(
      read(
        'Projekt\n\nLjusare kvällar\nSöktes av kommunen. Fonden beviljade projektet 2 mkr i juni och det pågår än.\n\nEn plats för alla\nVårt äldsta projekt. Länet har betalat för det sedan 2029, och det går vidare.',
      ),
    ).toEqual(['Ljusare kvällar', 'En plats för alla']);
  });

  it('headings and paragraphs that speak of something else are none', () => {
    expect(
      read(
        'Projekt\n\nBakgrund\nProjekten leds av kommunerna tillsammans med regionen sedan flera år.\n\nRegler för resor\nDen som reser ska först fråga sin chef om lov och sedan boka.',
      ),
    ).toEqual([]);
  });
});

it.each([
  ['Styrelsen beviljade i maj föreningens medel till Ljusare kvällar. Projektet pågår i två år.', ['Ljusare kvällar']],
  ['Styrelsen gav bidrag till Holmby. Kommunen är nöjd.', []],
  ['Vi driver projektet Lys el i byn (se bilaga 2), som staten betalar.', ['Lys el i byn']],
  ['Projektet Holmaleden 2.0 (projektnummer 20991234) finansieras av staten.', ['Holmaleden 2.0']],
])('%j', (text, names) => {
  expect(read(text)).toEqual(names);
});
