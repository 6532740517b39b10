/** Projects counted up in a table that has lost its lines: a portfolio of cells between blank lines, its columns run together where they met. */
import { isGivenName } from '../../lexicon/names.ts';
import { municipalityByName } from '../../lexicon/places.ts';
import { monthOf } from '../../text/dates.ts';
import { type Context, type FoundOf, oneLine } from '../context.ts';

type Project = FoundOf<'project'>;

/** What a portfolio is announced by, colon and line end behind. */
const INTRO = /(?:projektportfölj|följande projekt|projektlista|pågående projekt)[^\n:]{0,60}:\s*\n/giu;
/** Characters read behind it. */
const REACH = 1800;
/** What ends the table. */
const OVER = /[.]\s*$|^·|^(?:framtida|exempel|utmaning|resultat)/iu;
const MOST = 160;
/** Words that hold a name together; headings of columns have none. */
const JOINED = /(?<![\p{L}])(?:i|in|för|och|med|på|till|inom|av|mot|från)(?![\p{L}])|-/u;
/** A name of one word is none of a table, unless it has a capital or figure within. */
const ONE_PLAIN_WORD = /^\p{Lu}?\p{Ll}+$/u;
/** A line of one word as long as this filled its column, and was broken there. */
const BROKEN_WORD = 18;

interface Cell {
  start: number;
  end: number;
  lines: string[];
  /** Two columns met on one of its lines. */
  split: boolean;
}

/** Projects of the document's portfolio tables. */
export function portfolioProjects(context: Context): Project[] {
  const { text } = context;
  return [...text.matchAll(INTRO)].flatMap((m) => {
    const from = m.index + m[0].length;
    const cells = columns(cellsFrom(text, from));
    return withoutHeadings(cells).flatMap((cell) => {
      const written = joined(cell.lines);
      const name = written.replace(/\s\([^)]*\)$/u, '');
      if (name.length < 8 || !/^\p{Lu}/u.test(name) || ONE_PLAIN_WORD.test(name)) return [];
      const period = ended(written, context.fact.year);
      return [{ kind: 'project' as const, start: cell.start, end: cell.end, name, code: null, period, funder: null }];
    });
  });
}

/** Cells between blank lines, and where a line begins anew after a page's end, up to the end of the table. */
function cellsFrom(text: string, from: number): Cell[] {
  const cells: Cell[] = [];
  let open: Cell | null = null;
  let at = from;
  for (const raw of text.slice(from, from + REACH).split('\n')) {
    const line = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    if (line === '' || /^ \p{Lu}/u.test(raw)) open = null;
    if (line !== '') {
      if (open === null) {
        open = { start, end: start, lines: [], split: false };
        cells.push(open);
      }
      open.lines.push(line);
      open.end = start + line.length;
    }
    at += raw.length + 1;
  }
  const end = cells.findIndex((c) => OVER.test(joined(c.lines)) || joined(c.lines).length > MOST);
  return end < 0 ? cells : cells.slice(0, end);
}

/** A cell with a line far wider than the others holds two, parted before the capital nearest the usual width. */
function columns(cells: Cell[]): Cell[] {
  const widths = cells.map((c) => Math.max(...c.lines.map((l) => l.length))).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return cells.flatMap((cell) => {
    const [first = '', ...rest] = cell.lines;
    const pair = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)$/u.exec(first);
    if (pair?.[1] && pair[2] && rest.length === 0 && !isGivenName(pair[2]) && !municipalityByName(pair[2]))
      return parted(cell, pair[1].length + 1);
    if (cells.length < 4 || first.length <= usual * 1.5) return [cell];
    const breaks = [...first.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}/gu)].map((m) => m.index);
    const nearest = breaks.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual))[0];
    return nearest === undefined ? [cell] : parted(cell, nearest);
  });
}

function parted(cell: Cell, at: number): Cell[] {
  const [first = '', ...rest] = cell.lines;
  const left = first.slice(0, at).trim();
  return [
    { start: cell.start, end: cell.start + left.length, lines: [left], split: true },
    { start: cell.start + at, end: cell.end, lines: [first.slice(at), ...rest], split: true },
  ];
}

/** The first row names the columns: the first cell, or all before the first that reads as a name where columns met among them. */
function withoutHeadings(cells: Cell[]): Cell[] {
  const first = cells.findIndex((c) => JOINED.test(joined(c.lines)));
  return first > 1 && cells.slice(0, first).some((c) => c.split) ? cells.slice(first) : cells.slice(1);
}

/** Lines of a cell as one; a word that filled its line and goes on in small letters was broken there. */
function joined(lines: string[]): string {
  return oneLine(
    lines.reduce((sum, line) => {
      const last = sum.split(' ').at(-1) ?? '';
      const next = line.split(' ')[0] ?? '';
      const broken =
        last.length >= BROKEN_WORD &&
        !last.endsWith('-') &&
        /^\p{Ll}/u.test(next) &&
        !JOINED.test(next) &&
        !/^(?:som|samt|eller)$/u.test(next);
      return `${sum}${sum === '' || broken ? '' : ' '}${line}`;
    }, ''),
  );
}

/** `(avslutades i februari)`. */
function ended(written: string, year: number | null): [string | null, string | null] | null {
  const m = /\((?:avslutades|avslutad|slutfört?|klart?)\s(?:i\s)?(\p{L}+)(?:\s((?:19|20)\d\d))?\)$/u.exec(written);
  const month = monthOf(m?.[1] ?? '');
  const inYear = m?.[2] ?? year;
  return month > 0 && inYear ? [null, `${inYear}-${String(month).padStart(2, '0')}`] : null;
}
