import { describe, expect, it } from 'vitest';
import type { MembershipRecord } from '../../../graph/records.ts';
import {
  type MatrixWish,
  representationMatrix,
} from '../../../server/services/representation/representation-matrix.ts';
import { membership } from '../membership.ts';

const ROWS = [
  membership({ person: 'A', role: 'ordförande', asOf: '2020' }),
  membership({ person: 'A', role: 'yrkande', asOf: '2020' }),
  membership({ person: 'A', asOf: '2022' }),
  membership({ person: 'B', asOf: '2022', onBehalfOf: 'Ljungvik kommun' }),
  membership({ person: 'C', role: 'föredragande', asOf: '2021' }),
  membership({ person: 'B', organization: 'Regionstyrelsen', asOf: '2022-03-01' }),
];

/** Rows of words: `A: ordförande | ? | ledamot`. */
function drawn(rows: MembershipRecord[], wish: MatrixWish): { columns: string[]; rows: string[] } {
  const matrix = representationMatrix(rows, wish, () => null);
  return {
    columns: matrix.columns.map(({ name }) => name),
    rows: matrix.rows.map(({ head, cells }) => {
      const words = cells.map((cell) =>
        cell === null ? '' : cell === 'gap' ? '?' : cell.map(({ role }) => role).join('+'),
      );
      return `${head.name}${head.detail === null ? '' : ` (${head.detail})`}: ${words.join(' | ')}`;
    }),
  };
}

describe('representationMatrix', () => {
  it.each<[string, MatrixWish, string[], string[]]>([
    [
      'persons × bodies of a year, those of the largest body first',
      { of: 'all', year: 2022 },
      ['Kustrådet', 'Regionstyrelsen'],
      ['A: ledamot | ', 'B (Ljungvik kommun): ledamot | ledamot'],
    ],
    [
      'the latest year when none is asked for',
      { of: 'all', year: null },
      ['Kustrådet', 'Regionstyrelsen'],
      ['A: ledamot | ', 'B (Ljungvik kommun): ledamot | ledamot'],
    ],
    ['nobody in a year of which nothing is told', { of: 'all', year: 1999 }, [], []],
    [
      'persons × years of a body: a year between two known ones is a gap, others are empty; a place before what was done',
      { of: 'body', year: null },
      ['2020', '2021', '2022'],
      ['A: ordförande | ? | ledamot', 'B (Ljungvik kommun):  |  | ledamot', 'C:  | föredragande | '],
    ],
    [
      'bodies × years of a person',
      { of: 'person', year: null },
      ['2020', '2021', '2022'],
      ['Kustrådet: ordförande | föredragande | ledamot', 'Regionstyrelsen:  |  | ledamot'],
    ],
  ])('%s', (_name, wish, columns, rows) => {
    const given = wish.of === 'body' ? ROWS.slice(0, 5) : ROWS;
    expect(drawn(given, wish)).toEqual({ columns, rows });
    expect(drawn([...given].reverse(), wish)).toEqual({ columns, rows });
  });

  it('tells the years there are, and how much found no room', () => {
    const many = Array.from({ length: 230 }, (_, i) => membership({ person: `P${i}`, asOf: '2022' }));
    const bodies = Array.from({ length: 30 }, (_, i) => membership({ organization: `Råd ${i}`, asOf: '2021' }));
    expect(representationMatrix(many, { of: 'all', year: null }, () => null).left).toEqual({ rows: 30, columns: 0 });
    const { left, years } = representationMatrix([...many, ...bodies], { of: 'all', year: 2021 }, () => null);
    expect(left).toEqual({ rows: 0, columns: 6 });
    expect(years).toEqual([2021, 2022]);
  });

  it('a term fills its years, and every cell has its evidence', () => {
    const { rows } = representationMatrix(
      [membership({ from: '2019', to: '2021' })],
      { of: 'body', year: null },
      () => null,
    );
    expect(rows[0]?.cells).toHaveLength(3);
    for (const cell of rows[0]?.cells ?? [])
      expect(Array.isArray(cell) && cell[0]?.evidence[0]?.quote).toBe('Karin Alm');
  });
});
