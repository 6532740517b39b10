import { describe, expect, it } from 'vitest';
import { distinct, read, statements } from '../reading.ts';

const people = (text: string): string[] =>
  distinct(
    statements(
      read(
        `SAMVERKANSAVTAL\nom gemensam växel\n\n§ 1 Parter\nAvtalet är slutet mellan Granviks kommun och Tunabro kommun.\n\n§ 2 Tid\nAvtalet gäller från och med den 1 juli 2031 till och med den 30 juni 2034.\n\n${text}\n`,
      ),
      'membership',
    ).flatMap((m) =>
      /^(?:undertecknare|kontaktperson)$/u.test(m.role) ? [`${m.person}: ${m.role} för ${m.onBehalfOf?.name}`] : [],
    ),
  );

describe('who signs for whom', () => {
  it.each([
    'Granviks kommun\n\nOrt och datum: Granvik 2031-05-02\nNamn: Anna Holmqvist\nTitel: Kommunchef\n\nTunabro kommun\n\nOrt och datum: Tunabro 2031-05-04\nNamn: Lars Norman\nTitel: Kommundirektör',
    'För Granviks kommun: Anna Holmqvist, kommunchef\nFör Tunabro kommun: Lars Norman, kommundirektör',
    'Underskrifter\n\nPart               Namn               Befattning\nGranviks kommun    Anna Holmqvist     Kommunchef\nTunabro kommun     Lars Norman        Kommundirektör',
    'UNDERSKRIFTER\nGranviks kommun            Anna Holmqvist, kommunstyrelsens ordförande\nTunabro kommun             Lars Norman, kommunstyrelsens ordförande',
    'Granviks kommun genom\nAnna Holmqvist\nkommunchef\n\nTunabro kommun genom\nLars Norman\nkommundirektör',
    'Avtalet har undertecknats av Anna Holmqvist för Granviks kommun och Lars Norman för Tunabro kommun.',
    'Detta avtal har signerats digitalt av:\nAnna Holmqvist, Granviks kommun, 2031-05-02 10:14\nLars Norman, Tunabro kommun, 2031-05-04 09:02',
    '/Anna Holmqvist/                 /Lars Norman/\nGranviks kommun                  Tunabro kommun',
    'Anna Holmqvist                   Lars Norman\nKommunchef                       Kommundirektör\nGranviks kommun                  Tunabro kommun',
    '......................................\nAnna Holmqvist, kommunchef, Granviks kommun\n\n......................................\nLars Norman, kommundirektör, Tunabro kommun',
    'FÖR GRANVIKS KOMMUN\n\nAnna Holmqvist\nKommunchef\n\nFÖR TUNABRO KOMMUN\n\nLars Norman\nKommundirektör',
  ])('%s', (text) => {
    expect(people(text).sort()).toEqual([
      'Anna Holmqvist: undertecknare för Granviks kommun',
      'Lars Norman: undertecknare för Tunabro kommun',
    ]);
  });
});

it('where they sign tells for whom, several below one place', () => {
  expect(
    people(
      'UNDERSKRIFTER\n\nGranvik 2031-05-02\n\n____________________          ____________________\nAnna Holmqvist                Karin Wedin\nKommunstyrelsens ordförande   Kommundirektör\n\nTunabro den 4 maj 2031\n\n____________________\nLars Norman\nKommunalråd',
    ).sort(),
  ).toEqual([
    'Anna Holmqvist: undertecknare för Granviks kommun',
    'Karin Wedin: undertecknare för Granviks kommun',
    'Lars Norman: undertecknare för Tunabro kommun',
  ]);
});

it('a second row of lines to write on is of the same parties', () => {
  expect(
    people(
      'Underskrifter\n\nFör Granviks kommun             För Tunabro kommun\n\nOrt och datum                   Ort och datum\nGranvik 2031-05-02              Tunabro 2031-05-04\n\n..........................      ..........................\nAnna Holmqvist                  Lars Norman\nKommunstyrelsens ordförande     Kommunstyrelsens ordförande\n\n\n..........................      ..........................\nKarin Wedin                     Bo Sundin\nKommundirektör                  Tf kommundirektör',
    ).sort(),
  ).toEqual([
    'Anna Holmqvist: undertecknare för Granviks kommun',
    'Bo Sundin: undertecknare för Tunabro kommun',
    'Karin Wedin: undertecknare för Granviks kommun',
    'Lars Norman: undertecknare för Tunabro kommun',
  ]);
});

describe('whom one asks', () => {
  it.each([
    '8. Kontaktpersoner\nByte meddelas skriftligen.\n\n8.1 För Granviks kommun\nNamn:        Anna Holmqvist\nBefattning:  kanslichef\nTelefon:     0999-12 34 56\n\n8.2 För Tunabro kommun\nNamn:        Lars Norman\nBefattning:  räddningschef',
    'Parternas kontaktpersoner är Anna Holmqvist (Granvik) och Lars Norman (Tunabro).',
    'Kontaktperson hos Granviks kommun är Anna Holmqvist och hos Tunabro kommun Lars Norman.',
    '§ 9 Kontaktpersoner\nPart\tKontaktperson\tE-post\nGranviks kommun\tAnna Holmqvist\tanna@x.example\nTunabro kommun\tLars Norman\tlars@x.example',
    'Kontaktperson Granviks kommun: Anna Holmqvist\nKontaktperson Tunabro kommun: Lars Norman',
    'Granviks kommuns kontaktperson: Anna Holmqvist\nTunabro kommuns kontaktperson: Lars Norman',
    'Anna Holmqvist är kontaktperson för Granviks kommun och Lars Norman för Tunabro kommun.',
    'Frågor om avtalet ställs till Anna Holmqvist, Granviks kommun, eller Lars Norman, Tunabro kommun.',
    '9. KONTAKTPERSONER\n     För Granviks kommun      Anna Holmqvist    anna@x.example\n     För Tunabro kommun       Lars Norman       tfn 0999-12 34 56\n     Byte av kontaktperson meddelas övriga.',
    'Kontakt\n- Granvik: Anna Holmqvist, tfn 0999-12 34 56\n- Tunabro: Lars Norman, tfn 0999-12 34 56',
  ])('%s', (text) => {
    expect(people(text).sort()).toEqual([
      'Anna Holmqvist: kontaktperson för Granviks kommun',
      'Lars Norman: kontaktperson för Tunabro kommun',
    ]);
  });
});
