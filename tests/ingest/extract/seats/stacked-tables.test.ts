import { describe, expect, it } from 'vitest';
import { distinct, read, statements } from '../reading.ts';

const seats = (facts: ReturnType<typeof read>): string[] =>
  distinct(
    statements(facts, 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );
const about = (text: string): string[] =>
  seats(read(`Reglemente\n\nRegionala idrottsrådet\n2031-02-11\n\nVilka sitter i rådet?\n\n${text}`));

describe('tables of people whose cells stand below each other', () => {
  it('in blocks, each a row', () => {
    expect(
      about(
        'Ledamot\nBefattning\nUtsedd av\nErsättare\n\nAnna Holmqvist\nordförande\nkulturchef\nGranviks kommun\nLars Norman\n\nSiv Granath\nbibliotekschef\nTunabro kommun\nvakant',
      ),
    ).toEqual([
      'Anna Holmqvist: ordförande, Regionala idrottsrådet för Granviks kommun',
      'Anna Holmqvist: kulturchef, Granviks kommun',
      'Lars Norman: ersättare, Regionala idrottsrådet för Granviks kommun',
      'Siv Granath: ledamot, Regionala idrottsrådet för Tunabro kommun',
      'Siv Granath: bibliotekschef, Tunabro kommun',
    ]);
  });

  it('over a break of the page, with the heads once more', () => {
    const found = about(
      'Namn\nUppdrag\nOrganisation\n\nAnna Holmqvist\nordförande\nGranviks kommun\nSida 2\n\nNamn\nUppdrag\nOrganisation\n\nSiv Granath\nledamot\nTunabro kommun',
    );
    expect(found).toContain('Siv Granath: ledamot, Regionala idrottsrådet för Tunabro kommun');
  });

  it('each cell apart from the next, so many to a row as there are heads', () => {
    expect(
      about(
        'Namn\n\nRoll\n\nKommun\n\nAnna Holmqvist\n\nordförande\n\nGranviks kommun\n\nSiv Granath\n\nledamot\n\nTunabro kommun\n\nRådet möts ofta.',
      ),
    ).toEqual([
      'Anna Holmqvist: ordförande, Regionala idrottsrådet för Granviks kommun',
      'Siv Granath: ledamot, Regionala idrottsrådet för Tunabro kommun',
    ]);
  });

  it('below a heading that names a firm, chosen by who issued the paper', () => {
    expect(
      seats(
        read(
          'GRANVIKS KOMMUN      PROTOKOLLSUTDRAG\nKommunfullmäktige      2031-12-19\n\n§ 201\nVal till bolag\n\n1. Granviks Hamn AB\n\nStyrelse\n\nNamn\nParti\nUppdrag\n\nAnna Holmqvist\nS\nordförande\n\nLars Norman\nM\nledamot\n\n2. Länets vattenråd\n\nTill ledamot utses Siv Granath (C) med Karin Wedin (S) som ersättare.\n\n3. Övrigt\n\nValet av revisor bordläggs.',
        ),
      ),
    ).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: ordförande, Granviks Hamn AB för Granviks kommun',
        'Lars Norman: ledamot, Granviks Hamn AB för Granviks kommun',
        'Siv Granath: ledamot, Länets vattenråd för Granviks kommun',
        'Karin Wedin: ersättare, Länets vattenråd för Granviks kommun',
      ]),
    );
  });
});

describe('a table under a heading without a body', () => {
  it('tells of the body that the paper is about, not of another named before', () => {
    expect(
      seats(
        read(
          'Kulturforum Norrlida\n\nÅrsberättelse 2031\n\nKulturforum Norrlida är ett nätverk. Inom det finns Biblioteksgruppen.\n\nVilka är vi?\n\nKommun              Ordinarie            Ersättare\nGranviks kommun     Anna Holmqvist       Lars Norman\nTunabro kommun      Siv Granath          -',
        ),
      ),
    ).toEqual([
      'Anna Holmqvist: ledamot, Kulturforum Norrlida för Granviks kommun',
      'Lars Norman: ersättare, Kulturforum Norrlida för Granviks kommun',
      'Siv Granath: ledamot, Kulturforum Norrlida för Tunabro kommun',
    ]);
  });
});

it('a table of projects tells who leads each', () => {
  expect(
    seats(
      read(
        'Region Norrlida\nUppföljningsrapport 2031\n\nProjektet Trygg hemgång pågår. Projektet Kulturbron avslutades.\n\nProjekt\n\nHuvudman\n\nProjektledare\n\nBeviljat\n\nTrygg hemgång\n\nGranviks kommun\n\nAnna Holmqvist\n\n400 tkr\n\nKulturbron\n\nTunabro kommun\n\nLars Norman\n\n250 tkr\n\nMedlen räcker året ut.',
      ),
    ),
  ).toEqual(['Anna Holmqvist: projektledare, Trygg hemgång', 'Lars Norman: projektledare, Kulturbron']);
});

describe('a list below words for the rest of a body', () => {
  it('is of that body, each at work where the line says', () => {
    expect(
      seats(
        read(
          'Region Norrlida\nUppföljningsrapport 2031\n\n2.1 Idrottsrådet Norrlida\n\nRådet leds av Siv Granath.\nÖvriga i rådet den 31 december 2031:\n\nAnna Holmqvist      kulturchef      Granviks kommun\nLars Norman         skolchef        Tunabro kommun',
        ),
      ),
    ).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: ledamot, Idrottsrådet Norrlida för Granviks kommun',
        'Anna Holmqvist: kulturchef, Granviks kommun',
        'Lars Norman: ledamot, Idrottsrådet Norrlida för Tunabro kommun',
      ]),
    );
  });
});
