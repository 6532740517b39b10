/**
 * Rows of tables in text: cells parted by tabs, by bars (`| a | b |`) or by runs of blanks. A row is kept whole wherever text is
 * cut; what wraps below it, as the second line of a cell does, cannot be told from text and follows it.
 */

const BARS = /^\|.*\|$/u;
const GAP = /\S(?:\t| {3,})\S/u;

/** Does a line hold cells? */
export const isRow = (line: string): boolean => BARS.test(line.trim()) || GAP.test(line.trim());

/** The cells of a row, trimmed; a line without gaps is one cell. */
function rowCells(line: string): string[] {
  const text = line.trim();
  const parts = BARS.test(text) ? text.slice(1, -1).split('|') : text.split(/\t| {3,}/u);
  return parts.map((p) => p.trim());
}

/** The heads of a table's columns: short words without figures, one for each column. */
function isHead(line: string, columns: number): boolean {
  const cells = rowCells(line);
  return (
    cells.length === columns && cells.every((c) => c !== '' && c.length <= 40 && !/\d/u.test(c) && /^\p{Lu}/u.test(c))
  );
}

/** A table in a text: where its rows begin and end, and its column heads as one line. */
export interface Table {
  start: number;
  end: number;
  /** Heads of the columns, parted by ` | `; null where the table has none. */
  head: string | null;
}

/** Fewer rows in sequence are columns of a letterhead. */
const MIN_ROWS = 3;
/** Lines within a table that hold no cells: the rest of a wrapped one. */
const WRAPPED = 2;

/** Tables of at least three rows, in order; `from` is the offset of `text` in what the offsets count from. */
export function tablesOf(text: string, from = 0): Table[] {
  const tables: Table[] = [];
  let rows: { start: number; end: number; text: string }[] = [];
  let loose = 0;
  const close = (): void => {
    const [first] = rows;
    const last = rows.at(-1);
    if (first && last && rows.length >= MIN_ROWS) {
      const columns = Math.max(...rows.slice(1).map((r) => rowCells(r.text).length));
      const head = isHead(first.text, columns) ? rowCells(first.text).join(' | ') : null;
      tables.push({ start: first.start, end: last.end, head });
    }
    rows = [];
    loose = 0;
  };
  let at = from;
  for (const line of text.split('\n')) {
    if (isRow(line)) {
      rows.push({ start: at, end: at + line.length, text: line });
      loose = 0;
    } else if (line.trim() !== '' && ++loose > WRAPPED) close();
    at += line.length + 1;
  }
  close();
  return tables;
}
