import { describe, expect, it } from 'vitest';
import { findGrids } from '../../../ingest/ocr/grid.ts';
import { findInk } from '../../../ingest/ocr/ink.ts';
import { findRulings } from '../../../ingest/ocr/rulings.ts';
import { tableBlocks } from '../../../ingest/ocr/table-text.ts';
import { drawn, gray, tablePage, textPage } from './draw-page.ts';

const gridsOf = (canvas: ReturnType<typeof textPage>) => findGrids(findRulings(findInk(gray(canvas))));
const rule = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });

describe('ruled tables', () => {
  it('are found by their rules, cell by cell', () => {
    const [grid, ...more] = gridsOf(
      tablePage([
        ['1', 'Ärende', 'Tid'],
        ['2', 'Två rader\ni en cell', '13:00'],
      ]),
    );
    expect(more).toEqual([]);
    expect(grid).toMatchObject({ rows: 2, columns: 3 });
    expect(grid?.cells.map((c) => [c.row, c.column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it('are not seen in plain text, in a frame or in underlined lines', () => {
    expect(gridsOf(textPage())).toEqual([]);
    const framed = drawn(600, 400, (context) => {
      context.lineWidth = 2;
      context.strokeRect(40, 40, 500, 300);
      for (const y of [120, 180, 240]) context.fillRect(80, y, 300, 2);
    });
    expect(gridsOf(framed)).toEqual([]);
  });

  it('may lack their outer rules', () => {
    const across = [rule(0, 100, 600, 102), rule(0, 200, 600, 202)];
    const down = [rule(200, 0, 202, 300), rule(400, 0, 402, 300)];
    expect(findGrids({ across, down })[0]).toMatchObject({ rows: 3, columns: 3, cells: { length: 9 } });
  });

  it('have cells over several columns or rows', () => {
    const across = [rule(0, 0, 600, 2), rule(200, 100, 600, 102), rule(0, 200, 600, 202), rule(0, 300, 600, 302)];
    const down = [rule(0, 0, 2, 300), rule(200, 0, 202, 200), rule(400, 0, 402, 300), rule(598, 0, 600, 300)];
    const cells = findGrids({ across, down })[0]?.cells.map((c) => [c.row, c.column, c.rows, c.columns]);
    expect(cells).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [0, 2, 1, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 1, 2],
      [2, 2, 1, 1],
    ]);
  });
});

describe('text of a table', () => {
  const across = [0, 100, 200].map((y) => rule(0, y, 400, y + 2));
  const down = [0, 200, 398].map((x) => rule(x, 0, x + 2, 202));
  const [grid] = findGrids({ across, down });
  const line = (text: string) => ({
    text,
    words: [[text, 90, 0, 0, 1, 1] as [string, number, number, number, number, number]],
  });
  const text = (...cells: string[][]) =>
    tableBlocks(
      grid as NonNullable<typeof grid>,
      cells.map((lines, i) => ({ cell: grid?.cells[i] as never, lines: lines.map(line) })),
    ).map((b) => b.text);

  it('has a row a line, a tab between cells, and words broken in a cell whole', () => {
    expect(text(['1. Samver-', 'kansavtal (KS/', '34/2031)'], ['Åsa Ek'], ['2. Hälso-', 'och sjukvård'], [])).toEqual([
      '1. Samverkansavtal (KS/34/2031)\tÅsa Ek\n2. Hälso- och sjukvård',
    ]);
  });

  it('keeps the place of a cell before which nothing stands, and leaves out empty rows', () => {
    expect(text([], ['Bo Al'], [], [])).toEqual(['\tBo Al']);
  });

  it('keeps the lines of a layout in boxes', () => {
    const long = Array.from({ length: 12 }, (_, i) => `rad ${i}`);
    expect(text(long, ['bredvid'], ['1'], ['2'])).toEqual([long.join('\n'), 'bredvid', '1\t2']);
  });
});
