/**
 * Tables of people that have lost their lines: each cell a line of its own. The heads of the columns stand one below the other (`Namn`, `Parti`,
 * `Uppdrag`), then the rows, parted from each other by blank lines, or each cell from the next. What a cell of a row without all its cells is,
 * is told by what stands in it.
 */
import { isTitle, partyCode } from '../../lexicon/lexicon.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import type { Context } from '../context.ts';
import { onceFor } from '../once.ts';
import { columnKind, type Grid, type GridCell, type GridKind } from './seat-grid.ts';
import { officeWord } from './seat-words.ts';

interface Column {
  kind: GridKind;
  role: string | null;
}
/** Fewer heads are no table, more are no heads. */
const [FEWEST, MOST] = [3, 8];
/** Lines of one row at most: each cell may run over two. */
const LONGEST_ROW = 12;

/** The tables of a document, in order. */
export const stackedTables = onceFor((context): Grid[] => {
  if (!ANY_HEAD.test(context.text)) return [];
  const lines = linesOf(context.text);
  const out: Grid[] = [];
  for (let i = 0; i < lines.length; i++) {
    const columns = headAt(lines, i);
    if (!columns) continue;
    const first = i + columns.length;
    const apart = (lines[i + 1]?.gap ?? 0) > 0;
    const rows = apart ? rowsOfCells(context, lines, first, columns) : rowsOfBlocks(context, lines, first, columns);
    const last = rows.at(-1)?.at(-1);
    if (last)
      out.push({
        start: (lines[i] as Line).start,
        end: last.end,
        caption: lines
          .slice(Math.max(0, i - 2), i)
          .map((l) => l.text)
          .join(' '),
        role: columns.find((c) => c.kind === 'person')?.role ?? 'ledamot',
        rows,
      });
    i = first - 1;
  }
  return out;
});
const ANY_HEAD =
  /\n[ \t]*(?:Namn|Ledamot|Ledamöter|Ordinarie|Representant|Företrädare|Ombud|Projektledare|Person|Deltagare)[ \t]*\n/iu;

/** The heads of columns that begin at a line, all as close as the first two; a person's among them and one that tells more than the name. */
function headAt(lines: Line[], at: number): Column[] | null {
  const columns: Column[] = [];
  const gap = lines[at + 1]?.gap ?? 0;
  for (let i = at; i < lines.length && columns.length <= MOST; i++) {
    const line = lines[i] as Line;
    if (i > at && line.gap !== gap) break;
    const kind = columnKind(line.text);
    if (!kind) break;
    columns.push(kind);
  }
  const has = (kind: GridKind): boolean => columns.some((c) => c.kind === kind);
  const persons = columns.filter((c) => c.kind === 'person').length;
  const tells =
    has('seat') ||
    has('body') ||
    has('project') ||
    has('principal') ||
    has('substitute') ||
    has('party') ||
    has('title');
  return columns.length >= FEWEST && columns.length <= MOST && persons === 1 && tells ? columns : null;
}

const personIn = (context: Context, line: { start: number; end: number }): boolean =>
  context.persons.some((p) => p.start < line.end && p.end > line.start);

/** Rows of which each cell stands alone: so many cells to a row as there are heads. */
function rowsOfCells(context: Context, lines: Line[], from: number, columns: Column[]): GridCell[][] {
  const cells: GridCell[] = [];
  for (const line of lines.slice(from, from + 400)) {
    const last = cells.at(-1);
    if (line.text.length > 90) break;
    if (last && line.gap === 0) Object.assign(last, { end: line.end, text: `${last.text} ${line.text}` });
    else cells.push({ start: line.start, end: line.end, text: line.text, kind: 'note' });
  }
  const who = columns.findIndex((c) => c.kind === 'person');
  const rows: GridCell[][] = [];
  for (let i = 0; i + columns.length <= cells.length; i += columns.length) {
    const row = cells.slice(i, i + columns.length).map((c, n) => ({ ...c, kind: columns[n]?.kind ?? 'note' }));
    const person = row[who];
    if (!person || !(personIn(context, person) || VACANT.test(person.text))) break;
    rows.push(row);
  }
  return rows;
}

/** Rows that are blocks of lines; what stands between them besides, such as the head of a page, ends none. */
function rowsOfBlocks(context: Context, lines: Line[], from: number, columns: Column[]): GridCell[][] {
  const rows: GridCell[][] = [];
  for (let i = from; i < lines.length; ) {
    const first = lines[i] as Line;
    if (i > from && first.gap === 0) break;
    const again = headAt(lines, i);
    if (again) {
      if (again.length !== columns.length) break;
      i += again.length;
      continue;
    }
    const block: Line[] = [first];
    while (lines[i + block.length]?.gap === 0) block.push(lines[i + block.length] as Line);
    const row =
      block.length <= LONGEST_ROW && block.every((l) => l.text.length <= 70) ? rowOf(context, block, columns) : null;
    if (!row) break;
    rows.push(row);
    i += block.length;
  }
  return rows;
}

/** One row: by the order of its lines where there are as many as columns, else by what is in them. */
function rowOf(context: Context, block: Line[], columns: Column[]): GridCell[] | null {
  const cell = (line: Line, kind: GridKind): GridCell => ({ start: line.start, end: line.end, text: line.text, kind });
  const who = columns.findIndex((c) => c.kind === 'person');
  const [holder] = block;
  if (!holder) return null;
  if (block.length === columns.length && personIn(context, block[who] as Line))
    return block.map((line, n) => cell(line, columns[n]?.kind ?? 'note'));
  if (who !== 0 || !personIn(context, holder)) return null;
  const seen = new Set<Context['persons'][number]>();
  const out: GridCell[] = [];
  for (const line of block) {
    const person = context.persons.find((p) => p.start < line.end && p.end > line.start);
    if (person && seen.has(person)) Object.assign(out.at(-1) as GridCell, { end: line.end });
    else if (person) out.push(cell(line, seen.size === 0 ? 'person' : 'substitute'));
    else out.push(cell(line, kindOf(context, line)));
    if (person) seen.add(person);
  }
  return out;
}

/** What a cell tells by itself. */
function kindOf(context: Context, line: Line): GridKind {
  if (context.organizations.some((o) => o.start <= line.start + 1 && o.end >= line.end - 1)) return 'principal';
  if (officeWord(line.text)) return 'seat';
  if (isTitle(line.text)) return 'title';
  return /^\p{Lu}{1,3}$/u.test(line.text) && partyCode(line.text) ? 'party' : 'note';
}

const VACANT = /^(?:vakant|-|ej utsedd|\(vakant\))$/iu;
