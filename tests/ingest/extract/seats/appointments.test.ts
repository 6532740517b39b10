import { describe, expect, it } from 'vitest';
import { distinct, minutes, statements } from '../reading.ts';

/** Who is chosen for what in a paragraph of a municipal board's minutes. */
const chosen = (text: string): string[] =>
  distinct(
    statements(minutes(`§ 7 Val\n\nBeslut\n${text}\n`), 'membership').map(
      (m) =>
        `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}${m.from || m.to ? ` ${m.from ?? ''}/${m.to ?? ''}` : ''}`,
    ),
  );

describe('an election tells who, for what and for whom', () => {
  it.each([
    [
      'Kommunstyrelsen utser för tiden till och med 2034-12-31\n1. Anna Holmqvist (S) till ledamot och Lars Norman (M) till ersättare i Skärgårdsrådet.\n2. Siv Granath (C) till ombud vid stämma med Norrlida Energi AB.',
      [
        'Anna Holmqvist: ledamot, Skärgårdsrådet för Norrlida kommun',
        'Lars Norman: ersättare, Skärgårdsrådet för Norrlida kommun',
        'Siv Granath: ombud, Norrlida Energi AB för Norrlida kommun',
      ],
    ],
    [
      'Följande väljs.\n\nKommunalförbundet Räddning Norr, direktionen\nLedamöter: Anna Holmqvist (S), Lars Norman (M)\nErsättare: Siv Granath (C)',
      [
        'Anna Holmqvist: ledamot, Kommunalförbundet Räddning Norr för Norrlida kommun',
        'Lars Norman: ledamot, Kommunalförbundet Räddning Norr för Norrlida kommun',
        'Siv Granath: ersättare, Kommunalförbundet Räddning Norr för Norrlida kommun',
      ],
    ],
    ['Kommunstyrelsen utser Anna Holmqvist (S) till ombud i Uppdrag 14.', []],
    // Chosen for what no rule reads: not for the board that chooses.
    ['Följande väljs.\n\nUppdrag 14\nLedamöter: Anna Holmqvist (S), Lars Norman (M)', []],
    [
      'Kommunstyrelsen utser Anna Holmqvist (S) till kommunens representant i Skärgårdsrådet med Lars Norman (M) som ersättare.',
      [
        'Anna Holmqvist: representant, Skärgårdsrådet för Norrlida kommun',
        'Lars Norman: ersättare, Skärgårdsrådet för Norrlida kommun',
      ],
    ],
    [
      'Till ledamöter i Skärgårdsrådet för perioden 2031–2034 väljs Anna Holmqvist (S) och Lars Norman (M).',
      [
        'Anna Holmqvist: ledamot, Skärgårdsrådet för Norrlida kommun 2031/2034',
        'Lars Norman: ledamot, Skärgårdsrådet för Norrlida kommun 2031/2034',
      ],
    ],
    [
      'att utse Anna Holmqvist (S) och Lars Norman (M) att representera kommunen i Skärgårdsrådet.',
      [
        'Anna Holmqvist: representant, Skärgårdsrådet för Norrlida kommun',
        'Lars Norman: representant, Skärgårdsrådet för Norrlida kommun',
      ],
    ],
    [
      'Anna Holmqvist (S) väljs till ersättare i valnämnden till och med den 31 december 2034.',
      ['Anna Holmqvist: ersättare, Valnämnden /2034-12-31'],
    ],
    ['Styrelsen utser Anna Holmqvist (S) att justera protokollet.', ['Anna Holmqvist: justerare, Kommunstyrelsen']],
  ])('%s', (text, expected) => {
    expect(chosen(text)).toEqual(expect.arrayContaining(expected));
  });
});

it('whom a list above without full stops names is not chosen to adjust', () => {
  const list = 'Övriga deltagande\nSiv Granath (V)\nLars Norman (M), ekonomichef';
  const facts = minutes(
    `§ 7 Val av justerare\nKommunstyrelsen utser Anna Holmqvist (S) och Bo Ekdahl (M) att tillsammans med ordföranden\njustera protokollet.`,
    `${list}\nUtses att justera Anna Holmqvist (S)\nJusteringens plats och tid Stadshuset`,
  );
  const adjust = statements(facts, 'membership').filter((m) => m.role === 'justerare');
  expect(distinct(adjust.map((m) => m.person))).toEqual(['Anna Holmqvist', 'Bo Ekdahl']);
});

it('who leaves is not chosen, nor who was there before', () => {
  const found = chosen(
    'att entlediga Anna Holmqvist (S) från uppdraget som ledamot i Skärgårdsrådet, och\natt välja Lars Norman (M) till ny ledamot i Skärgårdsrådet efter Siv Granath (V).',
  );
  expect(found).toContain('Lars Norman: ledamot, Skärgårdsrådet för Norrlida kommun');
  expect(found.filter((s) => /(?:Holmqvist|Granath): ledamot.*för/u.test(s))).toEqual([]);
});

it('the choice of a road or a bank is no election', () => {
  expect(
    chosen('Kommunstyrelsen väljer alternativ B som redovisats av Anna Holmqvist i valnämnden.').filter((s) =>
      /Valnämnden/u.test(s),
    ),
  ).toEqual([]);
});
