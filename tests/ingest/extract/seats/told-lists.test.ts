/** Lists and tables of seats whose body stands in another place than beside the names. */
import { describe, expect, it } from 'vitest';
import { distinct, mentions, read, statements } from '../reading.ts';

const seats = (facts: ReturnType<typeof read>): string[] =>
  distinct(
    statements(facts, 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );
/** An extract of elections with these points. */
const elections = (points: string): string[] =>
  seats(
    read(
      `GRANVIKS KOMMUN      PROTOKOLLSUTDRAG\nKommunfullmäktige      2031-12-19\n\n§ 201\nVal till bolag, förbund och råd\n\n${points}`,
    ),
  );
const agreement = (text: string): ReturnType<typeof read> =>
  read(
    `AVTAL\nom samverkan\n\n1. Parter\nAvtalet ingås mellan Granviks kommun och Tunabro kommun.\n\n${text}\n\n9. Avtalstid\nAvtalet gäller från och med den 1 juli 2031.`,
  );

describe('points of an election, each below the name of its body', () => {
  it.each([
    [
      '1. Hamnrådet i Granvik\n\nLedamöter                 Ersättare\nAnna Holmqvist (S)        Lars Norman (M)',
      [
        'Anna Holmqvist: ledamot, Hamnrådet för Granviks kommun',
        'Lars Norman: ersättare, Hamnrådet för Granviks kommun',
      ],
    ],
    [
      '1. Hamnrådet i Granvik\n\nTill politisk representant efter Bo Sundin (C) utses Anna Holmqvist (C).\n\n2. Granviks Hamn AB\n\nTill revisor utses Siv Granath (KD) med Lars Norman (S) som ersättare.',
      [
        'Anna Holmqvist: representant, Hamnrådet för Granviks kommun',
        'Siv Granath: revisor, Granviks Hamn AB för Granviks kommun',
        'Lars Norman: ersättare, Granviks Hamn AB för Granviks kommun',
      ],
    ],
    [
      '1. Granviks samverkansråd (GSR)\n\nFöreningarna har anmält följande ledamöter, vilket antecknas:\n-  Anna Holmqvist, Granviks pensionärsförening\n-  Lars Norman, Granviks idrottsförening',
      [
        'Anna Holmqvist: ledamot, Granviks samverkansråd för Granviks pensionärsförening',
        'Lars Norman: ledamot, Granviks samverkansråd för Granviks idrottsförening',
      ],
    ],
    [
      '1. Ombud till föreningsstämmor\n\nOrganisation              Ombud                 Ersättare\nGranviks Hamn AB          Anna Holmqvist (M)    Lars Norman (S)\nTunabro Frakt AB          Siv Granath (S)       –',
      [
        'Anna Holmqvist: representant, Granviks Hamn AB för Granviks kommun',
        'Lars Norman: ersättare, Granviks Hamn AB för Granviks kommun',
        'Siv Granath: representant, Tunabro Frakt AB för Granviks kommun',
      ],
    ],
  ])('%s', (points, expected) => {
    expect(elections(points)).toEqual(expect.arrayContaining(expected));
  });
});

it('a list of bodies, each with who has sat there', () => {
  expect(
    seats(
      read(
        'Region Norrlida\nÅrsberättelse 2031\n\nHär har vi företrätt länet\n\n- Idrottsrådet Norrlida: Anna Holmqvist (fyra möten)\n- Kulturrådet hos Region Norrlida: Lars Norman, sedan hösten 2030',
      ),
    ),
  ).toContain('Anna Holmqvist: representant, Idrottsrådet Norrlida');
});

describe('clauses of an agreement', () => {
  const facts = agreement(
    '2. Hamnrådet Södra\n2.1 Parterna inrättar ett gemensamt politiskt organ.\n\n2.2 Till vice ordförande för samma tid har parterna utsett kommunstyrelsens ordförande i Tunabro, Lars Norman (C).\n\n2.3 Ledamöter när avtalet undertecknas\n\nPart                Ledamot               Ersättare\n\nGranviks kommun     Anna Holmqvist (S)    Siv Granath (M)\nTunabro kommun      Lars Norman (C)       vakant\n\n3. Styrgruppen\n3.1 Under rådet finns en styrgrupp för hamnen.\n\n3.2 Till ordförande i Styrgruppen utses kommundirektör Karin Wedin.',
  );

  it('tell of the body that they set up', () => {
    expect(seats(facts)).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: ledamot, Hamnrådet Södra för Granviks kommun',
        'Siv Granath: ersättare, Hamnrådet Södra för Granviks kommun',
        'Lars Norman: vice ordförande, Hamnrådet Södra',
        'Karin Wedin: ordförande, Styrgruppen',
      ]),
    );
  });

  it('make a name of the head that stands alone above them', () => {
    expect(mentions(facts, 'arena').some((a) => a.name === 'Styrgruppen' && !a.generic)).toBe(true);
  });
});

it('a capital within a sentence makes a group for something a name', () => {
  const facts = read(
    'Granviks kommun\nTjänsteskrivelse\n2031-05-02\n\nArbetet leds av Samrådsgruppen för räddningstjänst. Till kommunens politiker i Samrådsgruppen för räddningstjänst utse Anna Holmqvist (S) med Lars Norman (C) som ersättare.',
  );
  expect(mentions(facts, 'arena').map((a) => a.name)).toContain('Samrådsgruppen för räddningstjänst');
  expect(seats(facts)).toContain('Anna Holmqvist: politiker, Samrådsgruppen för räddningstjänst för Granviks kommun');
});

it('a title ends where its column does', () => {
  expect(
    seats(
      read(
        'Region Norrlida\nUppföljningsrapport 2031\n\nKontakt\nAnna Holmqvist, länssamordnare           anna.holmqvist@norrlida.example',
      ),
    ),
  ).toEqual(['Anna Holmqvist: länssamordnare, Region Norrlida']);
});
