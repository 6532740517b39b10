import { describe, expect, it } from 'vitest';
import { mentions, read } from './reading.ts';

const TEXT = 'Frågan har beretts under våren och flera parter har hörts om det förslag som nu finns.';
const CONTENTS =
  'Innehåll\n1 Redovisning senast den 30 april 2033 ........ 2\n2 Kommunstyrelsen beslutade 2031-02-03 att anta planen ........ 3\n3 Bidrag om 350 000 kronor 2032 ........ 4\n4 Länets digitaliseringsråd (LDR), sex sammanträden 2031 ........ 12';
const facts = read(`Region Skåne\nVerksamhetsberättelse 2031\n2032-02-11\n\n${CONTENTS}\n\nBakgrund\n${TEXT}`);

describe('a table of contents', () => {
  it('tells no dates, decisions, amounts or counts', () => {
    expect(facts.statements.map((s) => s.kind).filter((kind) => kind !== 'abbreviation')).toEqual([]);
  });

  it('but names what it names', () => {
    expect(mentions(facts, 'arena').map((m) => m.name)).toContain('Länets digitaliseringsråd');
  });

  it('is none where a summons tells the pages of its papers', () => {
    const summons = read(
      'NORRLIDA KOMMUN\nKALLELSE\nKommunstyrelsen\n2031-05-09\n\n1. Mötet öppnas ........ 2\n2. Ny taxa för lokaler ........ 3\n3. Motion om lekplatser ........ 9',
    );
    expect(summons.statements.filter((s) => s.kind === 'agendaItem')).toHaveLength(3);
    expect(summons.passages.length).toBeGreaterThan(0);
    expect(summons.sections.map((s) => s.heading)[1]).toContain('Ny taxa för lokaler');
  });
});
