/** From the rules of a page to its tables: rows and columns of cells, also cells that reach over several. */
import type { Box } from './picture.ts';
import type { Rulings } from './rulings.ts';

/** Rules this close, in pixels at 200 dpi, bound the same row or column; smaller cells than this hold no text. */
const NEAR = 14;
/** Part of a cell's side that a rule must cover to part it from the next. */
const COVERED = 0.6;

export interface Cell extends Box {
  row: number;
  column: number;
  /** Rows and columns it reaches over. */
  rows: number;
  columns: number;
}

export interface Grid extends Box {
  rows: number;
  columns: number;
  /** Row by row, from left to right. */
  cells: Cell[];
}

const middleY = (b: Box) => (b.y0 + b.y1) / 2;
const middleX = (b: Box) => (b.x0 + b.x1) / 2;

/** Rules that meet, as groups: each group may be a table. */
function groups({ across, down }: Rulings): Rulings[] {
  const left = new Set<Box>([...across, ...down]);
  const meets = (a: Box, b: Box) =>
    a.x0 - NEAR <= b.x1 && b.x0 - NEAR <= a.x1 && a.y0 - NEAR <= b.y1 && b.y0 - NEAR <= a.y1;
  const out: Rulings[] = [];
  while (left.size > 0) {
    const [first] = left;
    const group = [first as Box];
    left.delete(first as Box);
    for (const one of group) {
      for (const other of left) {
        if (meets(one, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    out.push({ across: across.filter((b) => group.includes(b)), down: down.filter((b) => group.includes(b)) });
  }
  return out;
}

/** Places of the bounds of rows or columns: those of the rules, near ones as one, and the ends of the rules that cross them. */
function bounds(places: readonly number[], least: number, most: number): number[] {
  const out: { sum: number; n: number }[] = [];
  for (const at of [...places].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last !== undefined && at - last.sum / last.n <= NEAR) {
      last.sum += at;
      last.n++;
    } else out.push({ sum: at, n: 1 });
  }
  const found = out.map((o) => Math.round(o.sum / o.n));
  // A table without its outer rules is bounded by where the others end.
  if (found[0] === undefined || found[0] - least > NEAR) found.unshift(Math.round(least));
  if (most - (found.at(-1) as number) > NEAR) found.push(Math.round(most));
  return found;
}

const covered = (pieces: readonly [number, number][], from: number, to: number) =>
  pieces.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0) >= COVERED * (to - from);

function grid({ across, down }: Rulings): Grid | null {
  if (across.length < 2 || down.length === 0) return null;
  const all = [...across, ...down];
  const ys = bounds(across.map(middleY), Math.min(...down.map((b) => b.y0)), Math.max(...down.map((b) => b.y1)));
  const xs = bounds(down.map(middleX), Math.min(...across.map((b) => b.x0)), Math.max(...across.map((b) => b.x1)));
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 2 || columns < 2) return null;
  const at = (list: readonly number[], i: number) => list[i] as number;
  const near = (b: number, place: number) => Math.abs(b - place) <= NEAR;
  /** True when a rule parts the cell from the one to its right, or from the one below. */
  const ruledRight = (row: number, column: number) =>
    covered(
      down.filter((b) => near(middleX(b), at(xs, column + 1))).map((b) => [b.y0, b.y1]),
      at(ys, row),
      at(ys, row + 1),
    );
  const ruledBelow = (row: number, column: number) =>
    covered(
      across.filter((b) => near(middleY(b), at(ys, row + 1))).map((b) => [b.x0, b.x1]),
      at(xs, column),
      at(xs, column + 1),
    );
  const taken = new Set<number>();
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let wide = 1;
      while (
        column + wide < columns &&
        !taken.has(row * columns + column + wide) &&
        !ruledRight(row, column + wide - 1)
      )
        wide++;
      const open = (r: number) => Array.from({ length: wide }, (_, i) => !ruledBelow(r, column + i)).every(Boolean);
      let tall = 1;
      while (row + tall < rows && open(row + tall - 1)) tall++;
      for (let r = 0; r < tall; r++) for (let c = 0; c < wide; c++) taken.add((row + r) * columns + column + c);
      const [x0, y0, x1, y1] = [at(xs, column), at(ys, row), at(xs, column + wide), at(ys, row + tall)];
      cells.push({ row, column, rows: tall, columns: wide, x0, y0, x1, y1 });
    }
  }
  // A frame with one rule inside it, or a form's boxes far from each other, is no table.
  if (cells.length < 4) return null;
  return {
    rows,
    columns,
    cells,
    x0: Math.min(...all.map((b) => b.x0)),
    y0: Math.min(...all.map((b) => b.y0)),
    x1: Math.max(...all.map((b) => b.x1)),
    y1: Math.max(...all.map((b) => b.y1)),
  };
}

/** The ruled tables of a page: of two rows and two columns at least, from the top down. */
export function findGrids(rulings: Rulings): Grid[] {
  return groups(rulings)
    .map(grid)
    .filter((g) => g !== null)
    .sort((a, b) => a.y0 - b.y0);
}
