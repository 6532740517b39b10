import { describe, expect, it } from 'vitest';
import { read, report, statements } from '../reading.ts';

const ALSO = 'Granviks kommun och Tunabro kommun deltar, liksom Region Skåne.';
const notes = (text: string): ReturnType<typeof read> =>
  read(
    `Minnesanteckningar\nSamverkansgruppen för digitalisering\nDatum 2031-05-09\n\n${text}\n\n1. Inledning\nMötet öppnades.\n\n${ALSO}`,
  );
const joint = (text: string): ReturnType<typeof read> =>
  read(
    `GRANVIKS KOMMUN\nSAMMANTRÄDESPROTOKOLL\nGemensamma överförmyndarnämnden\nSammanträdesdatum 2031-05-09\n\n${text}\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.\n\n${ALSO}`,
  );
const told = (text: string): ReturnType<typeof read> => report(`4.2 Skärgårdsrådet\n\n${text}\n\n${ALSO}`);

/** Does the reading tell of both that they stand for their own? */
const both = (facts: ReturnType<typeof read>): void => {
  const seats = statements(facts, 'membership').filter((m) => m.body.kind === 'arena');
  const of = (person: string): Set<string | undefined> =>
    new Set(seats.filter((m) => m.person === person).map((m) => m.onBehalfOf?.name));
  expect(of('Anna Holmqvist')).toEqual(new Set(['Granviks kommun']));
  expect(of('Lars Norman')).toEqual(new Set(['Tunabro kommun']));
};

describe('whom those in a list stand for', () => {
  it.each([
    'Deltagare\nAnna Holmqvist, Granvik\nLars Norman, Tunabro',
    'Deltagare: Anna Holmqvist (Granvik), Lars Norman (Tunabro)',
    'Närvarande: Granvik: Anna Holmqvist. Tunabro: Lars Norman.',
    'Närvarande\nGranviks kommun – Anna Holmqvist\nTunabro kommun – Lars Norman',
    'Närvarande\n\nGranviks kommun\nAnna Holmqvist, skolchef\n\nTunabro kommun\nLars Norman, rektor',
    'Med på mötet\nGranviks kommun     Anna Holmqvist, Karin Wedin\nTunabro kommun      Lars Norman',
    'Deltagare: Anna Holmqvist och Karin Wedin, Granviks kommun, Lars Norman, Tunabro kommun',
    'Närvarande: Anna Holmqvist/Granvik, Lars Norman/Tunabro',
    'Närvarande: Anna Holmqvist – Granvik, Lars Norman – Tunabro',
    'Närvarande\nAnna Holmqvist, skolchef Granviks kommun\nLars Norman, rektor i Tunabro kommun',
    'Granviks kommun: Anna Holmqvist\nTunabro kommun: Lars Norman\nFörhinder: Karin Wedin',
    'Deltagande kommuner\nGranvik    Anna Holmqvist\nTunabro    Lars Norman',
  ])('of notes: %s', (text) => both(notes(text)));

  it.each([
    'Beslutande\nGranvik\nAnna Holmqvist (S), ordförande\nTunabro\nLars Norman (M)',
    'Ledamöter      Anna Holmqvist (S)    Granvik\n               Lars Norman (M)       Tunabro',
    'Beslutande: Anna Holmqvist (S, Granvik), Lars Norman (M, Tunabro)',
    'Granviks kommuns ledamöter: Anna Holmqvist (S)\nTunabro kommuns ledamöter: Lars Norman (M)',
    'Ledamöter från Granviks kommun\nAnna Holmqvist (S)\n\nLedamöter från Tunabro kommun\nLars Norman (M)',
    'Ledamöter utsedda av Granviks kommun\nAnna Holmqvist (S)\n\nLedamöter utsedda av Tunabro kommun\nLars Norman (M)',
    'Granvik\tAnna Holmqvist (S), ordförande\nTunabro\tLars Norman (M)',
  ])('of minutes: %s', (text) => both(joint(text)));

  it.each([
    'I rådet sitter Anna Holmqvist (S) för Granvik och Lars Norman (M) för Tunabro.',
    'Från kommunerna deltog Anna Holmqvist (Granvik) och Lars Norman (Tunabro).',
    'Kommunerna företräddes av Anna Holmqvist, Granvik, och Lars Norman, Tunabro.',
    'Granviks kommun och Tunabro kommun representerades av Anna Holmqvist respektive Lars Norman.',
    'Anna Holmqvist och Lars Norman har företrätt Granviks kommun respektive Tunabro kommun i rådet.',
    'Granviks kommun har utsett Anna Holmqvist till ledamot och Tunabro kommun Lars Norman.',
    'Granviks kommun: Anna Holmqvist (S), ersättare Karin Wedin (C). Tunabro kommun: Lars Norman (M), ersättare Erik Nordlander (S).',
    '| Kommun | Ledamot | Ersättare |\n|---|---|---|\n| Granviks kommun | Anna Holmqvist (S) | Karin Wedin |\n| Tunabro kommun | Lars Norman (M) | Erik Nordlander |',
    'Rådet består av representanter för Granviks kommun (Anna Holmqvist) och Tunabro kommun (Lars Norman).',
    'Granviks kommun företräds sedan den 1 april av Anna Holmqvist (S). För Tunabro kommun har Karin Wedin (C) lämnat över till Lars Norman (M).',
    'Representant         Kommun        Närvaro\nAnna Holmqvist       Granvik       4 av 4\nLars Norman          Tunabro       3 av 4',
  ])('of a report: %s', (text) => both(told(text)));
});
