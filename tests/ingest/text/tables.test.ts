import { describe, expect, it } from 'vitest';
import { isRow, tablesOf } from '../../../ingest/text/tables.ts';

describe('a row', () => {
  it.each([
    ['1\tNy taxa\tAnna Holmqvist', true],
    ['| 1 | Ny taxa | Anna Holmqvist |', true],
    ['Anna Holmqvist (C)     Erik Nordlander (S)', true],
    ['Frågan har beretts  under våren.', false],
    ['', false],
  ])('%j: %s', (line, expected) => {
    expect(isRow(line)).toBe(expected);
  });
});

describe('a table', () => {
  const rows = '1\tNy taxa\tAnna\n2\tNy väg\tErik\n3\tSlut\tAnna';

  it('begins with its first row and ends with its last', () => {
    const text = `Före.\n${rows}\nEfter.`;
    expect(tablesOf(text).map((t) => text.slice(t.start, t.end))).toEqual([rows]);
  });

  it('has the heads of its columns where its first row names them', () => {
    expect(tablesOf(`Nr\tÄrende\tFöredragande\n${rows}`)[0]?.head).toBe('Nr | Ärende | Föredragande');
    expect(tablesOf(rows)[0]?.head).toBeNull();
  });

  it('goes on over what wraps in a cell, and not over text', () => {
    expect(tablesOf('1\ta\n2\tb\nmer\n\n3\tc')).toHaveLength(1);
    expect(tablesOf(`${rows}\nEn rad.\nEn rad till.\nOch en.\n${rows}`)).toHaveLength(2);
  });

  it('is not the columns of a letterhead', () => {
    expect(tablesOf('EXEMPELSTAD\tRapport\nSkolkontoret\t2031-05-02\n\nText.')).toEqual([]);
  });
});
