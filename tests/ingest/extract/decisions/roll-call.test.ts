import { describe, expect, it } from 'vitest';
import { minutes, read, statements } from '../reading.ts';

const MEMBERS: [string, string, string][] = [
  ['1', 'Karin Ek', 'S'],
  ['2', 'Bo Alm', 'M'],
  ['3', 'Siv Granath', 'C'],
  ['4', 'Erik Nordlander', 'L'],
  ['5', 'Anna Holmqvist', 'V'],
  ['6', 'Per-Olof Sandgren', 'S'],
];

describe('a flattened roll-call with the names the right way round', () => {
  it('tells who sat in whose place', () => {
    const rows = MEMBERS.map(([seat, name, party], i) =>
      [seat, name, ...(i === 2 ? ['Lars Wedin'] : []), party, '8:43', '21:08'].join('\n\n'),
    );
    const facts = read(
      `Norrlida kommun\nKommunfullmäktige\nProtokoll\nSammanträdesdatum: 2031-05-09\n\n§ 1 Taxa\n\nBeslut\n\nTaxan fastställs.\n\nBilaga 1\n\n${rows.join('\n\n')}\n`,
    );
    expect(
      statements(facts, 'membership')
        .filter((m) => m.inPlaceOf !== null)
        .map((m) => [m.person, m.inPlaceOf]),
    ).toEqual([['Lars Wedin', 'Siv Granath']]);
  });
});

describe('reservations of a block of its own', () => {
  it('a blank line under the heading, and a verb that was misread', () => {
    const facts = minutes(
      '§ 12 Taxa\n\nBeslut\n\nTaxan fastställs.\n\nReservation\n\nKarin Ek (C), Bo Alm (C), Siv Granath (M) och Erik Nordlander (KD) reservcrar sig till förmån för avslag.\n',
    );
    expect(statements(facts, 'decision').flatMap((d) => d.reservations.map((r) => r.person))).toEqual([
      'Karin Ek',
      'Bo Alm',
      'Siv Granath',
      'Erik Nordlander',
    ]);
  });
});
