import { describe, expect, it } from 'vitest';
import { distinct, read, report, statements } from '../reading.ts';

const seats = (facts: ReturnType<typeof read>): string[] =>
  distinct(
    statements(facts, 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );
const agreement = (text: string): string[] =>
  seats(
    read(
      `ÖVERENSKOMMELSE\n\nom gemensam jour\n\nParter\n\nGranviks kommun, genom kulturnämnden\nTunabro kommun, genom nämnden för ungas fritid\nNorrlida kommun, genom kommunstyrelsen\n\nParterna är överens om följande samarbete i tio år.\n\nEn samrådsgrupp för jouren följer arbetet.\n\n${'Kostnaderna delas lika och redovisas varje år för parterna. '.repeat(8)}\n\n${text}`,
    ),
  );

describe('chairs who sign side by side', () => {
  it.each([
    'Granvik den 21 oktober 2031             Tunabro den 23 oktober 2031           Norrlida den 25 oktober 2031\n\n\n______________________________          ______________________________          ______________________________\nAnna Holmqvist                          Lars Norman                             Siv Granath\nOrdförande i kulturnämnden              Nämndordförande                         Kommunstyrelsens ordförande',
    'För Granviks kommun\tFör Tunabro kommun\tFör Norrlida kommun\n\n____________\t____________\t____________\nAnna Holmqvist\tLars Norman\tSiv Granath\nKulturnämndens ordförande\tNämndens ordförande\tOrdförande i kommunstyrelsen',
    'Granviks kommun                         Tunabro kommun                          Norrlida kommun\n2031-10-21                              2031-10-23                              2031-10-25\n\nAnna Holmqvist                          Lars Norman                             Siv Granath\nOrdförande i kulturnämnden              Ordförande i nämnden för ungas fritid   Ordförande i kommunstyrelsen',
  ])('%s', (text) => {
    const found = agreement(`Undertecknande\n\n${text}\n`);
    expect(found).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: undertecknare, Granviks kommun för Granviks kommun',
        'Lars Norman: undertecknare, Tunabro kommun för Tunabro kommun',
        'Siv Granath: undertecknare, Norrlida kommun för Norrlida kommun',
        'Anna Holmqvist: ordförande, Kulturnämnden',
        'Lars Norman: ordförande, Nämnden för ungas fritid',
        'Siv Granath: ordförande, Kommunstyrelsen',
      ]),
    );
    expect(found.filter((s) => s.includes('ordförande'))).toHaveLength(3);
  });
});

describe('who sits in the body of an agreement', () => {
  it.each([
    'Vid avtalets ingående ingår Anna Holmqvist, Granviks kommun, Lars Norman, Tunabro kommun, och Siv Granath, Norrlida kommun.',
    'För närvarande sitter Anna Holmqvist (Granviks kommun), Lars Norman (Tunabro kommun) och Siv Granath (Norrlida kommun).',
    'Sedan 2031 ingår Anna Holmqvist från Granviks kommun, Lars Norman från Tunabro kommun och Siv Granath från Norrlida kommun.',
    'I dag ingår Anna Holmqvist, Granviks kommun, Lars Norman, Tunabro kommun, och Siv Granath, Norrlida kommun.',
  ])('%s', (text) => {
    const told = agreement(`Beredningsrådet för jouren följer arbetet och möts tre gånger om året. ${text}\n`);
    for (const who of ['Anna Holmqvist', 'Lars Norman', 'Siv Granath'])
      expect(told.some((s) => s.startsWith(`${who}: ledamot, Beredningsrådet för jouren för `))).toBe(true);
  });
});

describe('the office of somebody told aside', () => {
  it.each(['vars', ', vars'])('Granviks kommun %s kulturchef', (joined) => {
    expect(
      seats(
        report(
          `Arbetet sköts av Granviks kommun${joined.startsWith(',') ? '' : ' '}${joined} kulturchef Anna Holmqvist leder det.`,
        ),
      ),
    ).toContain('Anna Holmqvist: kulturchef, Granviks kommun');
  });
});
