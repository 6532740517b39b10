/**
 * Tables of seats in any order of columns: one column names persons, another the body each sits in or the project each leads, others tell the seat, the substitute, the
 * office at work, the party, whom one stands for. Read from the text alone; what is in the cells is read elsewhere.
 */
import { type Line, linesOf } from '../../text/lines.ts';
import type { Context } from '../context.ts';
import { onceFor } from '../once.ts';

/** What a column tells. */
export type GridKind = 'person' | 'body' | 'project' | 'seat' | 'substitute' | 'title' | 'principal' | 'party' | 'note';

export interface GridCell {
  start: number;
  end: number;
  text: string;
  kind: GridKind;
}

export interface Grid {
  start: number;
  end: number;
  /** The line or two above the head: `Tabell 1. Förtroendevalda i externa organ`. */
  caption: string;
  /** What those of the column of persons are where no column tells it. */
  role: string;
  rows: GridCell[][];
}

const OUR = '(?:(?:kommunens|regionens|förbundets|stadens|landstingets|vår[at]?)\\s)?';
const COLUMNS: { words: RegExp; kind: GridKind; role?: string }[] = [
  {
    words: new RegExp(
      `^(?:namn(?: och parti)?|person(?:er)?|förtroendevald(?:a)?|tjänsteperson(?:er)?|tjänsteman|vem|utsedd(?:a)?(?: person)?|vald(?:a)?|innehavare|${OUR}(?:företrädare|deltagare))$`,
      'iu',
    ),
    kind: 'person',
  },
  { words: new RegExp(`^${OUR}(?:representant(?:er)?|ombud)$`, 'iu'), kind: 'person', role: 'representant' },
  { words: new RegExp(`^${OUR}(?:ordinarie(?: ledamot)?|ledamot|ledamöter)$`, 'iu'), kind: 'person', role: 'ledamot' },
  {
    words:
      /^(?:(?:externt |yttre |regionalt |gemensamt |nationellt )?(?:organ(?:et)?|samverkansorgan|samarbetsorgan)(?:[/ ](?:och )?(?:bolag|arena|nätverk|uppdrag))?|organets namn|arena|forum|bolag(?:\/organ)?|råd|råd(?:\/| och | eller )nätverk|nämnd(?:\/styrelse)?|styrelse|grupp(?:ering)?|nätverk|instans|sammanhang|(?:plats|uppdrag|ledamot|deltar|sitter) i)$/iu,
    kind: 'body',
  },
  { words: /^(?:projekt|projektets namn|projektnamn|delprojekt)$/iu, kind: 'project' },
  { words: /^(?:projekt|process)ledare$/iu, kind: 'person', role: 'projektledare' },
  {
    words:
      /^(?:uppdrag(?:et)?|roll(?: i \p{L}+)?|funktion|plats|uppdragets art|typ av uppdrag|ställning|deltar som|som)$/iu,
    kind: 'seat',
  },
  { words: new RegExp(`^${OUR}(?:personlig )?(?:ersättare|suppleant(?:er)?)$`, 'iu'), kind: 'substitute' },
  { words: /^(?:befattning|titel|tjänst|tjänstetitel|yrke|tjänsteställning)$/iu, kind: 'title' },
  {
    words:
      /^(?:part|kommun|organisation|region|myndighet|(?:ansvarig )?huvudman|medlem(?:skommun)?|representerar|företräder|utse(?:dd|s) av|arbetsgivare|från|hemvist|avsändare|förvaltning)$/iu,
    kind: 'principal',
  },
  { words: /^parti(?:beteckning|tillhörighet)?$/iu, kind: 'party' },
  {
    words:
      /^(?:nr|not|anm(?:ärkning(?:ar)?|\.)?|kommentar(?:er)?|e-?post|telefon|tfn|närvaro|deltog|(?:antal )?(?:möten|sammanträden|träffar)(?: \d{4})?|mandat(?:tid|period|perioden)?(?: t\.?o\.?m\.?)?|t\.?o\.?m\.?|fr\.?o\.?m\.?|period(?:en)?|sedan|arvode|kostnad|beslut(?:sdatum)?|dnr|§|år|belopp|beviljat|beviljade medel|budget|finansiär|start|slut)$/iu,
    kind: 'note',
  },
];
/** What a column tells by its head; null for what is the head of none. */
export function columnKind(head: string): { kind: GridKind; role: string | null } | null {
  const found = COLUMNS.find((c) => c.words.test(head.replace(/\s*:$/u, '')));
  return found ? { kind: found.kind, role: found.role ?? null } : null;
}

/** Rows that a table may have; lines of a row that run on to the next. */
const MOST_ROWS = 60;

interface Column {
  at: number;
  kind: GridKind;
  role: string | null;
}

/** Cells of a line with their places; a table drawn with bars or tabs keeps its empty ones. */
function cellsIn(line: Line): { text: string; start: number; end: number }[] {
  const drawn = /[\t|]/u.test(line.text);
  return [...line.text.matchAll(drawn ? /[^\t|]+|(?<=[\t|])(?=[\t|])/gu : /\S+(?: \S+)*/gu)].flatMap((m, i) => {
    const text = m[0].trim();
    const start = line.start + m.index + (m[0].length - m[0].trimStart().length);
    return text === '' && (i === 0 || !drawn) ? [] : [{ text, start, end: start + text.length }];
  });
}

const columnAt = (text: string, start: number): number => start - (text.lastIndexOf('\n', start - 1) + 1);

/** The columns that a line heads: a person's and a body's among them, and one that tells more of the seat than a table of bodies first does. */
function head(text: string, line: Line): Column[] | null {
  const cells = cellsIn(line);
  if (cells.length < 3 || cells.length > 9) return null;
  const columns: Column[] = [];
  for (const cell of cells) {
    const found = columnKind(cell.text);
    if (!found) return null;
    columns.push({ at: columnAt(text, cell.start), ...found });
  }
  const has = (kind: GridKind): boolean => columns.some((c) => c.kind === kind);
  // `Namn | Uppdrag | Ersättare`: what is called a task names the body.
  if (!has('body') && !has('project')) {
    const task = columns.find((c, i) => c.kind === 'seat' && /^uppdrag/iu.test(cells[i]?.text ?? ''));
    if (task) task.kind = 'body';
  }
  // `Organisation | Ombud | Ersättare`: who goes to whose meeting of members.
  const first = columns[0];
  const meetings =
    first?.kind === 'principal' && !has('body') && cells.some((c) => /^(?:stämmo)?ombud(?:et)?$/iu.test(c.text));
  if (first && meetings && /^(?:organisation|myndighet)/iu.test(cells[0]?.text ?? '')) first.kind = 'body';
  const own = columns.filter((c) => c.kind === 'person').length === 1 && (has('body') || has('project'));
  return own && (first?.kind !== 'body' || meetings || has('seat') || has('title')) ? columns : null;
}

/** The tables of a text. */
export const seatGrids = onceFor(({ text }): Grid[] => {
  if (!HEADED.test(text)) return [];
  const lines = linesOf(text);
  const out: Grid[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const columns = line.text.length < 160 ? head(text, line) : null;
    if (!columns) continue;
    const grid: Grid = {
      start: line.start,
      end: line.end,
      caption: lines
        .slice(Math.max(0, i - 2), i)
        .map((l) => l.text)
        .join(' '),
      role: columns.find((c) => c.kind === 'person')?.role ?? 'ledamot',
      rows: [],
    };
    /** Blank lines between the rows, as the first two have them. */
    let between = 0;
    for (const row of lines.slice(i + 1, i + 1 + MOST_ROWS)) {
      if (/^[_=\s|+:-]+$/u.test(row.text)) continue;
      const cells = cellsIn(row);
      const apart: number = grid.rows.length > 1 ? between : 1;
      if (cells.length < 2 || row.gap > apart || head(text, row)) break;
      if (grid.rows.length === 1) between = row.gap;
      grid.rows.push(placed(text, row, cells, columns));
      grid.end = row.end;
    }
    if (grid.rows.length > 0) out.push(grid);
  }
  return out;
});
const HEADED =
  /(?:^|\n)[^\n]*(?:[\t|]| {2}) ?(?:organ|uppdrag|arena|forum|råd|nämnd|nätverk|bolag|styrelse|grupp|plats|instans|sammanhang|roll|funktion|befattning|titel|ersättare|suppleant|namn|represent)/iu;

/** The cells of a row under their columns: by number where it is drawn or full, else by where they stand. */
function placed(text: string, row: Line, cells: ReturnType<typeof cellsIn>, columns: Column[]): GridCell[] {
  const byNumber = /[\t|]/u.test(row.text) || cells.length === columns.length;
  return cells.flatMap((cell, n): GridCell[] => {
    const at = columnAt(text, cell.start);
    const column = byNumber ? columns[n] : columns.filter((c) => c.at <= at + 2).at(-1);
    return column && cell.text !== '' ? [{ ...cell, kind: column.kind }] : [];
  });
}

/** Firms and associations sit in such columns too. */
const ORGANISATION =
  /(?<![\p{L}])(?:AB|HB|kommun|region|län)$|(?:bolag|förening|förbund|stiftelse|myndighet|verk|universitet|museum)(?:et|en|n)?$|^(?:Region|Stiftelsen|Föreningen)\s/iu;

/** Names of the bodies that such tables tell people to sit in. */
export const gridBodies = (context: Context): string[] =>
  seatGrids(context).flatMap((g) =>
    g.rows.flatMap((r) =>
      r
        .filter((c) => c.kind === 'body' && !ORGANISATION.test(c.text) && NAME.test(c.text) && !/\d{4}/u.test(c.text))
        .map((c) => c.text.replace(/\s*\([^)]*\)$/u, '')),
    ),
  );
const NAME = /^\p{Lu}[\p{L}\d:' -]{4,70}(?:\s\(\p{Lu}[\p{L}-]{1,9}\))?$/u;
