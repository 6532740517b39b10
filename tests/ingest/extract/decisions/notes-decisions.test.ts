import { describe, expect, it } from 'vitest';
import { read, statements } from '../reading.ts';

const HEAD =
  'STYRGRUPPSANTECKNINGAR NR 4\n2031-03-14\nStyrgruppen för Hamnlyftet\n\nNärvarande\nAnna Holmqvist, Granviks kommun (ordf.)\nLars Norman, Tunabro kommun\n\nSekreterare: Siv Rosander\n\n';
const decisions = (text: string): ReturnType<typeof statements<'decision'>> =>
  statements(read(`${HEAD}${text}`), 'decision');

describe('an item that its title says is to be decided', () => {
  it.each([
    'Punkt 3. Beslut: val av leverantör\nStyrgruppen beslutade att anlita Byggarna AB.',
    '3. Beslut – val av leverantör\nByggarna AB anlitas från maj.',
    '3 Val av leverantör (beslut)\nTill leverantör utsågs Byggarna AB.',
    'Ärende 3: Beslut: val av leverantör\nVi beslutade att anlita Byggarna AB.',
    '3) Val av leverantör [beslutsärende]\nByggarna AB godkändes.',
  ])('%s', (text) => {
    const found = decisions(`1. Öppnande\nMötet öppnades.\n\n${text}\n\nPunkt 4. Nästa möte\n2 maj.`);
    expect(found.map((d) => [d.title, d.date])).toEqual([['Val av leverantör', '2031-03-14']]);
  });

  it('with who proposed otherwise and who reserved', () => {
    const [decision] = decisions(
      'Punkt 3. Beslut: kostnader\nStyrgruppen beslutade att dela lika. Lars Norman föreslog en fast avgift. Lars Norman reserverade sig.',
    );
    expect(decision?.proposers.map((p) => p.person)).toEqual(['Lars Norman']);
    expect(decision?.reservations.map((p) => p.person)).toEqual(['Lars Norman']);
  });

  it('but an item for information decides nothing', () => {
    expect(decisions('Punkt 3. Information: budget\nSiv Rosander gick igenom budgeten.')).toEqual([]);
  });
});

describe('the log of decisions', () => {
  it.each([
    'Nr     Datum         Beslut                       Ansvarig\n11     2031-01-18    Tidplanen godkänns           S. Rosander\n12     2031-03-14    Byggarna AB anlitas          S. Rosander',
    'Datum\tBeslut\tStatus\n2031-01-18\tTidplanen godkänns\tklart',
    'Nr | Beslut | Beslutsdatum\n--- | --- | ---\n11 | Tidplanen godkänns | 18 januari 2031',
  ])('%s', (text) => {
    const found = decisions(`Beslutslogg\n${text}`);
    expect(found.map((d) => [d.title, d.date, d.formal])).toEqual([['Tidplanen godkänns', '2031-01-18', false]]);
  });
});

describe('those who met', () => {
  it('the last label above the items is of no name in them', () => {
    const facts = read(`${HEAD}Punkt 1. Läget\nErik Sundgren berättade om läget.\n`);
    expect(statements(facts, 'membership').filter((m) => m.person === 'Erik Sundgren')).toEqual([]);
  });

  it('words that tell what somebody did are no title', () => {
    const facts = read(
      `${HEAD.replace('Lars Norman, Tunabro kommun', 'Lars Norman, Tunabro kommun, anmälde avvikande mening')}`,
    );
    expect(statements(facts, 'membership').map((m) => m.role)).not.toContain('anmälde avvikande mening');
  });
});
