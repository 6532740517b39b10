/** Columns that a text has one below the other, and papers in which those who were sent report. */
import { describe, expect, it } from 'vitest';
import { distinct, read, statements } from '../reading.ts';

const told = (text: string): string[] =>
  distinct(
    statements(read(text), 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );

describe('organisations, and below them as many who sit for them', () => {
  const HEAD =
    'Region Skåne\nVerksamhetsberättelse 2031\n2032-02-11\n\n2.1 Hamnrådet\n\nRådet har en plats för var och en:\n\n';
  const ORGANISATIONS = 'Granviks kommun\nTunabro kommun\nSollums kommun\nRegion Skåne\n\n';

  it('are paired line by line', () => {
    expect(
      told(`${HEAD}${ORGANISATIONS}Anna Holmqvist, IT-chef\nLars Norman (M)\nvakant\nSiv Granath, hamnstrateg\n`),
    ).toEqual([
      'Anna Holmqvist: ledamot, Hamnrådet för Granviks kommun',
      'Anna Holmqvist: it-chef, Granviks kommun',
      'Lars Norman: ledamot, Hamnrådet för Tunabro kommun',
      'Siv Granath: ledamot, Hamnrådet för Region Skåne',
      'Siv Granath: hamnstrateg, Region Skåne',
    ]);
  });

  it('but not where their number differs', () => {
    const facts = told(`${HEAD}${ORGANISATIONS}Anna Holmqvist, IT-chef\nLars Norman (M)\nSiv Granath, hamnstrateg\n`);
    expect(facts.filter((f) => f.includes(' för '))).toEqual([]);
  });
});

describe('who reports from a body sits there for the one who issued the paper', () => {
  const HEAD =
    'GRANVIKS KOMMUN\n2031-12-01\n\nRapporter från kommunens representanter i externa organ 2031\n\n1. Hamnrådet\n\n';

  it.each([
    ['Från: Anna Holmqvist (S), ledamot', 'Anna Holmqvist: ledamot, Hamnrådet för Granviks kommun'],
    ['Anna Holmqvist (S), kommunens ombud, skriver:', 'Anna Holmqvist: ombud, Hamnrådet för Granviks kommun'],
    ['Av: Anna Holmqvist (S), ersättare', 'Anna Holmqvist: ersättare, Hamnrådet för Granviks kommun'],
    ['Hamnstrateg Anna Holmqvist', 'Anna Holmqvist: representant, Hamnrådet för Granviks kommun'],
    ['Insänt av Anna Holmqvist, hamnstrateg', 'Anna Holmqvist: representant, Hamnrådet för Granviks kommun'],
  ])('%s', (line, expected) => {
    expect(
      told(`${HEAD}${line}\n\nRådet möttes två gånger och talade om muddring.\n\n2. Vattenrådet\n\nIngen rapport.\n`),
    ).toContain(expected);
  });

  it('but not one whom the text only tells of', () => {
    expect(
      told(`${HEAD}Rådet besökte Anna Holmqvist i hennes hamn.\n\n2. Vattenrådet\n\nIngen rapport.\n`).filter((f) =>
        f.includes('Hamnrådet'),
      ),
    ).toEqual([]);
  });
});
