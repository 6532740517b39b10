/** Text of a ruled table that was read cell by cell: a row is a line, a tab parts its cells. */
import type { WordBox } from '../../graph/facts.ts';
import { breakJoin } from '../reading/hyphens.ts';
import type { Cell, Grid } from './grid.ts';
import type { TextBlock } from './page-text.ts';

/** The lines read in a cell. */
export interface ReadCell {
  cell: Cell;
  lines: { text: string; words: WordBox[] }[];
}

/** A row with a cell of more lines than this is a layout in boxes, not a row: its cells are told as paragraphs, lines kept. */
const MOST_LINES = 10;

/** A number or a name broken after its slash goes on without a gap: `(KS/|34/2031)`. */
const SLASH_END = /[\p{L}\p{N}]\/$/u;

function joined(lines: readonly { text: string }[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line.text;
    return SLASH_END.test(text) && /^[\p{L}\p{N}]/u.test(line.text) ? text + line.text : breakJoin(text, line.text);
  }, '');
}

/** What stands between two rows of a table; a cell over several rows stands in the first of them. */
export function tableBlocks(grid: Grid, cells: readonly ReadCell[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let rows: TextBlock | null = null;
  for (let row = 0; row < grid.rows; row++) {
    const own = grid.cells.filter((c) => c.row <= row && row < c.row + c.rows).sort((a, b) => a.column - b.column);
    const read = own.map((c) => (c.row === row ? cells.find(({ cell }) => cell === c) : undefined));
    const words = read.flatMap((c) => c?.lines.flatMap((l) => l.words) ?? []);
    if (words.length === 0) continue;
    if (read.some((c) => c !== undefined && c.lines.length > MOST_LINES)) {
      rows = null;
      for (const c of read) {
        if (c === undefined || c.lines.length === 0) continue;
        blocks.push({ text: c.lines.map((l) => l.text).join('\n'), words: c.lines.flatMap((l) => l.words) });
      }
      continue;
    }
    const text = read
      .map((c) => joined(c?.lines ?? []))
      .join('\t')
      .replace(/\t+$/, '');
    if (rows === null) {
      rows = { text, words };
      blocks.push(rows);
    } else {
      rows.text += `\n${text}`;
      rows.words.push(...words);
    }
  }
  return blocks;
}
