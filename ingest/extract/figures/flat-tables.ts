/**
 * Tables of figures that have lost their lines, as many PDFs give them: each cell a line of its own, read row by row (`2031`, `2032`,
 * `Kulturrådet`, `4`, `5`, …) or column by column (all names, then all figures of the first year, …).
 */
import { type Line, linesOf } from '../../text/lines.ts';
import { onceFor } from '../once.ts';

/** A cell with its place in the text. */
export interface FlatCell {
  start: number;
  end: number;
  text: string;
}

/** A table whose cells are lines of their own. */
export interface FlatTable {
  /** The line or two above the head: `Tabell 1. Antal möten per år`. */
  caption: string;
  /** Head of the column of names; empty where that has none. */
  corner: string;
  /** Heads of the columns of figures, as many as the longest row has; empty where one has none. */
  heads: string[];
  rows: { label: FlatCell; values: FlatCell[] }[];
}

const FIGURE =
  /^(?:-?\d{1,3}(?:[ \u00a0.]\d{3})*(?:,\d+)?|-?\d+(?:,\d+)?)(?:[ \u00a0]?(?:kr|kronor|tkr|mkr|mnkr|st|%))?$|^-$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** Cells are no longer than this, and no sentences. */
const LONGEST = 70;
/** Figures that a table has at least. */
const FEWEST = 3;
const ANY = /\n[ \t]*-?\d[\d \u00a0.,]*(?:kr|kronor|tkr|mkr|mnkr|st|%)?[ \t]*\n/u;

/** The table counts how often bodies met. */
export const OF_COUNTS =
  /(?<![\p{L}])(?:antal(?:et)?|hållna|genomförda)\s(?:\p{L}+\s)?(?:möten|sammanträden|träffar|sammankomster)|(?:möten|sammanträden|träffar)\s(?:per|under)\s|mötes(?:statistik|frekvens)/iu;

interface Cell extends FlatCell {
  /** Blank lines above it. */
  gap: number;
}

const isFigure = (c: Cell): boolean => FIGURE.test(c.text);
const isYear = (c: Cell): boolean => YEAR.test(c.text);
const isCell = (l: Line): boolean => l.text.length <= LONGEST && !/\t| {2}|[.:;]$/u.test(l.text) && l.gap <= 2;

/** The tables of a document. */
export const flatTables = onceFor(({ text }): FlatTable[] => {
  if (!ANY.test(text)) return [];
  const lines = linesOf(text);
  return stretches(lines).flatMap(({ from, to }) => {
    const cells = lines.slice(from, to).map(({ start, end, text: t, gap }): Cell => ({ start, end, text: t, gap }));
    if (cells.filter(isFigure).length < FEWEST) return [];
    const above = lines
      .slice(Math.max(0, from - 2), from)
      .map((l) => l.text)
      .join(' ');
    const byColumn = columnwise(cells, above);
    return byColumn.length > 0 ? byColumn : rowwise(cells, above);
  });
});

/** Runs of lines that can be cells. */
function stretches(lines: Line[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && isCell(line)) continue;
    if (i - from >= FEWEST) out.push({ from, to: i });
    from = i + 1;
  }
  return out;
}

/** Blocks of lines without a blank between. */
function blocksOf(cells: Cell[]): Cell[][] {
  const out: Cell[][] = [];
  for (const cell of cells) {
    const open = out.at(-1);
    if (open && cell.gap === 0) open.push(cell);
    else out.push([cell]);
  }
  return out;
}

const joined = (block: Cell[] | undefined): string => (block ?? []).map((c) => c.text).join(' ');

/** A block of names, then blocks of as many figures; heads are the blocks before. */
function columnwise(cells: Cell[], above: string): FlatTable[] {
  const blocks = blocksOf(cells);
  return blocks.flatMap((names, i) => {
    if (names.length < 2 || names.some(isFigure)) return [];
    const columns: Cell[][] = [];
    for (const b of blocks.slice(i + 1)) {
      if (b.length !== names.length || !b.every(isFigure)) break;
      columns.push(b);
    }
    if (columns.length === 0) return [];
    const before = blocks.slice(0, i);
    const heads = before.slice(-columns.length);
    return [
      {
        caption: [above, ...before.slice(0, -columns.length - 1).map(joined)].join(' ').trim(),
        corner: joined(before.at(-columns.length - 1)),
        heads: columns.map((_, n) => joined(heads[n + heads.length - columns.length])),
        rows: names.map((label, n) => ({ label, values: columns.flatMap((c) => c[n] ?? []) })),
      },
    ];
  });
}

/** Rows of a name and its figures, one behind the other; heads stand before the first name. */
function rowwise(lines: Cell[], above: string): FlatTable[] {
  // Where blank lines part the cells, a cell may have several lines.
  const apart = lines.filter((c) => isFigure(c) && c.gap > 0).length > lines.filter(isFigure).length / 2;
  const cells = apart
    ? blocksOf(lines).map((b): Cell => ({ ...(b[0] as Cell), end: b.at(-1)?.end ?? 0, text: joined(b) }))
    : lines;
  const first = cells.findIndex((c, i) => isFigure(c) && !(isYear(c) && isHead(cells, i)));
  if (first < 1) return [];
  const byYear = isYear(cells[first] as Cell) && /^år$/iu.test(cells[first - 2]?.text ?? '');
  const opens = byYear ? first : first - 1;
  const rows: FlatTable['rows'] = [];
  for (let i = opens; i < cells.length; ) {
    const label = cells[i] as Cell;
    let next = i + 1;
    while (next < cells.length && isFigure(cells[next] as Cell) && !(byYear && isYear(cells[next] as Cell))) next++;
    if (next === i + 1 || (isFigure(label) && !byYear)) break;
    rows.push({ label, values: cells.slice(i + 1, next) });
    i = next;
  }
  const width = Math.max(0, ...rows.map((r) => r.values.length));
  if (rows.length < 2 || width === 0) return [];
  const before = cells.slice(0, opens);
  const heads = before.slice(-width);
  return [
    {
      caption: [above, ...before.slice(0, -width - 1).map((c) => c.text)].join(' ').trim(),
      corner: before.at(-width - 1)?.text ?? '',
      heads: Array.from({ length: width }, (_, n) => heads[n + heads.length - width]?.text ?? ''),
      rows,
    },
  ];
}

/** A year beside other years, before a name: the head of a column. */
function isHead(cells: Cell[], i: number): boolean {
  const beside = (n: number): boolean => cells[n] !== undefined && isYear(cells[n] as Cell);
  if (!beside(i - 1) && !beside(i + 1)) return false;
  let next = i;
  while (beside(next)) next++;
  return next < cells.length && !isFigure(cells[next] as Cell);
}
