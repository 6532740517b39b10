/**
 * Logs of decisions: `Nr | Datum | Beslut | Ansvarig`, as notes and reports end with, and lists of them under a heading that names the body. In notes
 * those of the day itself are told above the log.
 */
import type { NameRef } from '../../../graph/facts.ts';
import { findDates } from '../../text/dates.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { bodyNamed } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import { titleBody } from '../arenas/title-body.ts';
import { type Context, type FoundStatement, oneLine } from '../context.ts';
import { organOf } from '../seats/membership.ts';
import { dissentsIn } from './dissents.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;

const DAY = /^(?:datum|beslutsdatum|mötesdatum|dag|möte|beslutat|fattat)$/iu;
const WHAT = /^(?:beslut|vad|åtgärd och beslut|beslut i korthet|beslutet|innehåll)$/iu;
const NUMBER = /^(?:nr|#|löpnr|id|punkt|§|beslut(?:s)?\s?nr|nummer)$/iu;
const BESIDE =
  /^(?:ansvarig|ansvar|vem|status|klart?|klart senast|deadline|uppföljning|ärende|anmärkning|kommentar|dnr|diarienr|diarienummer)$/iu;
/** What heads a list of decisions that has no head of its own; group 1 names the body. */
const LIST =
  /^(?:bilaga\s\w{1,3}[.:]?\s+)?(?:(.{3,70}?)s\s+)?(?:besluts(?:logg|lista|förteckning)|(?:fattade\s|viktiga\s|viktigare\s)?beslut)(?:\s(?:under\s|år(?:et)?\s)?(?:(?:19|20)\d\d|året))?(?:\s\([^)]*\))?:?$/iu;
/** A row of it: its number perhaps, the day, and what was decided. */
const ROW = /^(?:(\S{1,8})\s{2,})?(?:[·-]\s+)?(\S+)(?:\s{2,}|\t|:\s)(\p{L}.*|\d.*)$/u;
/** A number of a decision of its own (`24:4`, `21-02`), no running one. */
const OWN_NUMBER = /^\d{1,4}[:/.-]\d{1,3}$/u;

interface Cell {
  text: string;
  /** Place in its line. */
  at: number;
}

interface Column {
  kind: 'day' | 'what' | 'number' | 'other';
  at: number;
}

/** A row of a log: its lines, what its cells say. */
interface Row {
  start: number;
  end: number;
  number: string | null;
  day: string;
  what: string[];
}

const cellsOf = (text: string): Cell[] =>
  [...text.matchAll(/(?:[^\s|]|[ ](?![ |]))+/gu)]
    .map((m) => ({ text: m[0].trim(), at: m.index + (m[0].length - m[0].trimStart().length) }))
    .filter((c) => c.text !== '');

const kindOf = (cell: string): Column['kind'] | null =>
  DAY.test(cell) ? 'day' : WHAT.test(cell) ? 'what' : NUMBER.test(cell) ? 'number' : BESIDE.test(cell) ? 'other' : null;

/** The columns that a line heads; null where it is no head of a log. */
function columnsOf(line: Line, indent: number): Column[] | null {
  const cells = cellsOf(line.text);
  const columns = cells.flatMap((c) => ({ kind: kindOf(c.text), at: c.at + indent }));
  const known = columns.filter((c): c is Column => c.kind !== null);
  return known.length === cells.length && known.some((c) => c.kind === 'day') && known.some((c) => c.kind === 'what')
    ? known
    : null;
}

/** The cell of each column: by order where every column has one, else by place. */
function inColumns(cells: Cell[], columns: Column[], indent: number): Map<Column['kind'], string> {
  const column = (cell: Cell): Column | undefined => columns.findLast((c) => c.at <= cell.at + indent + 1);
  const out = new Map<Column['kind'], string>();
  for (const [i, cell] of cells.entries()) {
    const of = cells.length === columns.length ? columns[i] : column(cell);
    if (of && !out.has(of.kind)) out.set(of.kind, cell.text);
  }
  return out;
}

const RULE_LINE = /^[_=\s|+-]+$/u;
const SPACE = 2;

/** Earlier decisions of the body that met or reports, each by its day and words. */
export function extractDecisionLog(context: Context): FoundStatement[] {
  if (!/beslut/iu.test(context.text)) return [];
  const lines = linesOf(context.text);
  const columnAt = (line: Line): number => line.start - (context.text.lastIndexOf('\n', line.start - 1) + 1);
  const out: Decision[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const columns = columnsOf(line, columnAt(line));
    const list = columns === null && line.text.length < 110 ? LIST.exec(line.text) : null;
    if (columns === null && list === null) continue;
    const rows = columns ? rowsBelow(context, lines, i + 1, columns, columnAt) : listedBelow(context, lines, i + 1);
    const body = rows.length > 0 ? bodyOfLog(context, list?.[1] ?? null, line.start) : null;
    if (!body) continue;
    const notes = context.fact.type === 'protokoll';
    for (const row of rows) if (!(notes && row.day === context.fact.date)) out.push(decisionOf(context, row, body));
  }
  return out;
}

/** Who decided: named by the heading, else the body that met, that the heading above names, or that the paper is of. */
function bodyOfLog(context: Context, named: string | null, at: number): NameRef | null {
  if (named !== null) return inFull(context, bodyNamed(context, named));
  return organOf(context) ?? bodyHeading(context, at) ?? titleBody(context);
}

/** `Styrgruppens beslut` in a paper of `Styrgruppen för X`, which it names so when it does. */
function inFull(context: Context, body: NameRef | null): NameRef | null {
  const longer = new Set(context.arenas.filter((a) => body && a.name.startsWith(`${body.name} `)).map((a) => a.name));
  const [full] = longer;
  return full !== undefined && longer.size === 1 ? { kind: 'arena', name: full } : body;
}

/** The rows below a head, each with the lines that its words run on to. */
function rowsBelow(
  context: Context,
  lines: Line[],
  from: number,
  columns: Column[],
  columnAt: (line: Line) => number,
): Row[] {
  const rows: Row[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (RULE_LINE.test(line.text)) continue;
    if (line.gap > SPACE) break;
    const cells = inColumns(cellsOf(line.text), columns, columnAt(line));
    const day = findDates(cells.get('day') ?? '', context.fact.year)[0];
    const what = cells.get('what');
    const last = rows.at(-1);
    if (day && what !== undefined) {
      const number = cells.get('number') ?? null;
      rows.push({ start: line.start, end: line.end, number, day: day.iso, what: [what] });
    } else if (last && line.gap === 0 && !cells.has('day') && !cells.has('number')) {
      last.end = line.end;
      if (what !== undefined) last.what.push(what);
    } else break;
  }
  return rows;
}

/** The rows below a heading: lines that open with a day. */
function listedBelow(context: Context, lines: Line[], from: number): Row[] {
  const rows: Row[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const m = line.gap <= SPACE ? ROW.exec(line.text) : null;
    const day = m ? findDates(m[2] ?? '', context.fact.year).find((d) => d.iso.length === 10) : undefined;
    if (!m || !day) break;
    const what = (m[3] ?? '').split(/\s{2,}|\t/u)[0] ?? '';
    rows.push({ start: line.start, end: line.end, number: m[1] ?? null, day: day.iso, what: [what] });
  }
  return rows;
}

function decisionOf(context: Context, row: Row, body: NameRef): Decision {
  const title = oneLine(row.what.join(' ')).replace(/(?<=\p{Ll})-\s(?=\p{Ll})(?!\S+\s(?:och|eller|samt)\s)/u, '');
  const number = row.number !== null && OWN_NUMBER.test(row.number) ? row.number : null;
  return {
    kind: 'decision',
    start: row.start,
    end: row.end,
    body,
    date: row.day,
    paragraph: number,
    title: title.slice(0, 220),
    diarienummer: context.cases
      .filter((c) => c.start >= row.start && c.end <= row.end)
      .map((c) => context.text.slice(c.start, c.end)),
    points: [title.slice(0, 600)],
    outcome: null,
    formal: false,
    proposers: [],
    reservations: number === null ? [] : against(context, number),
    notes: [],
    vote: null,
  };
}

/** Who is told elsewhere to have been against a decision of this number. */
function against(context: Context, number: string): Decision['reservations'] {
  const at = new RegExp(`mot\\s+(?:beslut(?:et)?|punkt(?:en)?)\\s+(?:nr\\s+)?${number}(?!\\d)`, 'iu').exec(
    context.text,
  );
  return at ? dissentsIn(context, { start: at.index, end: at.index + at[0].length }) : [];
}
