/** Lists and tables of those who sit in a body: under headings, in columns, organisation by organisation. */
import type { NameRef } from '../../../graph/facts.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { noisyRegex } from '../../text/noise.ts';
import type { Context } from '../context.ts';
import type { Stretch } from './membership.ts';
import { principalOf } from './principals.ts';
import { type SeatEntry, seatEntries } from './seat-entries.ts';
import { SEAT_COLUMNS, SEAT_HEADINGS } from './seat-words.ts';

/** A person of a list, and the role of the heading or column that they stand under. */
export interface Seat extends SeatEntry {
  role: string;
}

interface Cell extends Stretch {
  text: string;
}
/** The columns of a table of seats: where they stand, what they tell. */
export interface SeatColumns {
  columns: Column[];
  /** A column tells whom one stands for. */
  principal: boolean;
  /** The first column names the body. */
  body: boolean;
  /** How many columns tell a role. */
  roles: number;
}
type Column = { at: number; role: string | null; name: boolean };

/** Cells of a line, parted by tabs or runs of blanks, with their places. */
function cellsIn(line: Line): Cell[] {
  return [...line.text.matchAll(/[^\t|]+?(?=\t| {2,}|\s?\||$)/gu)].flatMap((m) => {
    const text = m[0].trim();
    const start = line.start + m.index + (m[0].length - m[0].trimStart().length);
    return text === '' ? [] : [{ text, start, end: start + text.length }];
  });
}

const headingOf = (text: string): (typeof SEAT_HEADINGS)[number] | undefined =>
  SEAT_HEADINGS.find((h) => h.words.test(text));

/** A cell that is wholly the heading of a list or of a column. */
function columnOf(
  text: string,
): { role: string | null; tells: (typeof SEAT_COLUMNS)[number]['tells'] | 'role' } | null {
  const bare = text.replace(/\s*:$/u, '');
  const column = SEAT_COLUMNS.find((c) => c.words.test(bare));
  if (column) return { role: null, tells: column.tells };
  const heading = headingOf(bare);
  return heading && heading.words.exec(bare)?.[0].length === bare.length ? { role: heading.role, tells: 'role' } : null;
}

/** The columns that a line heads: two or more cells, each the heading of a list or column, one of them telling a role or whom one stands for. */
export function seatColumns(line: Line): SeatColumns | null {
  const cells = cellsIn(line);
  if (cells.length < 2) return null;
  const columns = cells.map((c) => columnOf(c.text));
  if (columns.some((c) => c === null)) return null;
  const roles = columns.filter((c) => c?.role).length;
  const told = (what: string): boolean => columns.some((c) => c?.tells === what);
  const body = told('body') && columns[0]?.tells === 'body' && (roles > 0 || told('name'));
  const principal = told('principal');
  if (roles === 0 && !principal && !body) return null;
  return {
    columns: cells.map((c, i) => ({
      at: c.start - line.start,
      role: columns[i]?.role ?? null,
      name: columns[i]?.tells === 'name',
    })),
    principal,
    body,
    roles,
  };
}

/** The role of a place in a row: that of its column, by number where the row is full, else by where it stands. */
export function roleAt(context: Context, line: Line, columns: Column[], at: number): string | null {
  const roles = columns.filter((c) => c.role !== null);
  if (roles.length === 0 || (roles.length === 1 && !columns.some((c) => c.name))) return roles[0]?.role ?? null;
  const cells = cellsIn(line);
  const k = cells.findIndex((c) => at >= c.start && at < c.end);
  if (line.text.includes('\t') || cells.length === columns.length) {
    const tabs = line.text.includes('\t') ? context.text.slice(line.start, at).split('\t').length - 1 : k;
    return columns[tabs]?.role ?? (columns[tabs]?.name ? 'ledamot' : null);
  }
  const indent = at - (context.text.lastIndexOf('\n', at - 1) + 1);
  const own = columns.filter((c) => c.at <= indent + 2 && (c.role !== null || c.name)).at(-1);
  return own?.role ?? (own?.name ? 'ledamot' : null);
}

/** The lines of a list, each with those that it runs on to: a name broken over two, a comma at the end. */
function listLines(context: Context, within: Stretch): Line[] {
  const out: Line[] = [];
  for (const line of linesOf(context.text.slice(within.start, within.end), within.start)) {
    const last = out.at(-1);
    const broken = last !== undefined && context.persons.some((p) => p.start < last.end && p.end > line.start);
    const runsOn =
      last !== undefined &&
      line.gap === 0 &&
      /,$/u.test(last.text) &&
      context.persons.some((p) => p.start >= last.start && p.end <= last.end) &&
      !headingOf(line.text);
    if (last && (broken || runsOn)) {
      last.end = line.end;
      last.text = context.text.slice(last.start, last.end);
    } else out.push({ ...line });
  }
  return out;
}

/** Words that open another thing than a list of persons. */
const OTHER_LABEL = noisyRegex(
  /^(?:plats|tid|datum|paragraf(?:er)?|omfattning|underskrift(?:er)?|anslag|bevis|ajournering|sida|sammanträdesdatum|justeringens|justeringsdag|digital justering|dagordning|ärende(?:n|lista)?|föredragningslista|nr|rubrik|utdragsbestyrkande|diarienummer|dnr|kontakt(?:person)?|handläggare|frågor|anmäl|kopia|sändlista|för kännedom|utdrag|bilag(?:a|or)|nästa möte|distribution)(?![\p{L}])/u
    .source,
  'iu',
);
const MUNICIPAL = /^(?:medlems)?kommun(?:er)?$/iu;
const LABEL = /^\p{Lu}[\p{L} /-]{1,34}:/u;
/** A sentence ends what lists stand before it. */
const SENTENCE = /^\p{Lu}.{50,}\p{Ll}\s.*[.]$/u;
/** `3. Godkännande av dagordning`: the items begin. */
const ITEM = /^(?:(?:dagordnings)?(?:punkt|ärende|p\.)\s\d{1,2}[.:)]?|\d{1,2}[.)]?|§\s?\d+|nr)\s+(?:-\s)?(?=\p{L})/iu;

/**
 * Seats told in lists within a stretch: a heading (`Närvarande:`, `Ersättare`) and the names behind or below it, with party, office and the
 * organisation each stands for; an organisation and its people (`Granviks kommun: A, B`); columns under their headings. `initial` is the role
 * of those before the first heading; where it is null they tell nothing.
 */
export function seatLists(context: Context, within: Stretch, initial: string | null = null): Seat[] {
  const out: Seat[] = [];
  let role = initial;
  let merged = false;
  let columns: Column[] | null = null;
  let block: NameRef | null = null;
  let headed = -2;
  /** A column tells municipalities, by their places alone perhaps. */
  let municipal = false;
  let alone = false;
  /** Where the names of the last row with an organisation began in their line. */
  let indent = 0;
  for (const [n, line] of listLines(context, within).entries()) {
    const persons = context.persons.filter((p) => p.start >= line.start && p.start < line.end);
    const head = persons.length === 0 ? seatColumns(line) : null;
    if (head && !head.body) {
      columns = head.columns;
      municipal = cellsIn(line).some((c) => MUNICIPAL.test(c.text));
      role = head.columns.find((c) => c.role !== null)?.role ?? role ?? 'ledamot';
      merged = false;
      block = null;
      headed = n;
      continue;
    }
    const item = ITEM.exec(line.text);
    if (role !== null && item && (persons[0]?.start ?? Infinity) > line.start + item[0].length + 1) break;
    // `Anna Ek ⏎ ordförande`: what stands in small letters below a name alone is its title, and heads no list.
    const signed = persons.length === 0 && alone && headed !== n - 2;
    alone = persons.length === 1 && persons[0]?.start === line.start && persons[0].end >= line.end;
    let rest: Stretch = line;
    for (const cell of cellsIn(line)) {
      const heading = signed && /^\p{Ll}/u.test(cell.text) ? undefined : opens(cell, persons, line);
      if (heading) {
        merged = role === 'ledamot' && heading.role === 'ersättare' && headed === n - 1 && persons.length === 0;
        role = heading.role;
        columns = null;
        block = null;
        headed = n;
        const length = heading.words.exec(cell.text)?.[0].length ?? 0;
        if (cell.start <= rest.start + 1 && length > 0) rest = { start: cell.start + length, end: line.end };
      } else if (OTHER_LABEL.test(cell.text)) role = null;
    }
    const sent = persons.length === 0 && headed !== n ? principalOf(context, line) : null;
    const members = sent ? memberHeading(line.text) : undefined;
    if (sent && members?.role) {
      role = members.role;
      block = sent;
      indent = 0;
      columns = null;
      headed = n;
      continue;
    }
    if (headed !== n && LABEL.test(line.text)) {
      const label = { start: line.start, end: line.start + (LABEL.exec(line.text)?.[0].length ?? 0) };
      if (persons.length === 0 && principalOf(context, label) === null) role = null;
    }
    const label =
      persons.length > 0 && role === null ? /^(.{3,60}?)\s*(?::|\t|\s{2,})/u.exec(line.text)?.[1] : undefined;
    if (label && principalOf(context, { start: line.start, end: line.start + label.length }))
      role = memberHeading(label)?.role ?? null;
    if (role === null) continue;
    if (LABEL.test(line.text)) columns = null;
    if (persons.length === 0) {
      const only = headed === n ? null : principalOf(context, line);
      if (only) {
        block = only;
        indent = 0;
      } else if (SENTENCE.test(line.text)) role = null;
      continue;
    }
    if (line.gap > 0 && headed !== n && !startsLine(context, line, persons[0]?.start ?? 0)) block = null;
    const lead = leading(context, rest, persons[0]?.start ?? rest.start, municipal);
    const at = (persons[0]?.start ?? line.start) - (context.text.lastIndexOf('\n', line.start - 1) + 1);
    if (lead) {
      indent = at;
      block = lead.column ? lead.principal : null;
    } else if (indent > 0 && (at < indent - 3 || !startsLine(context, line, persons[0]?.start ?? 0))) {
      indent = 0;
      block = null;
    }
    for (const entry of seatEntries(context, { start: lead?.end ?? rest.start, end: line.end }, municipal)) {
      const own = columns?.some((c) => c.role) ? roleAt(context, line, columns, entry.person.start) : role;
      if (own === null) continue;
      const shown = merged ? (entry.serves ? 'ledamot' : 'ersättare') : own;
      out.push({ ...entry, principal: entry.principal ?? lead?.principal ?? block, role: shown });
    }
  }
  return out;
}

/** `Ledamöter från Granviks kommun`, `Granviks kommuns ledamöter`: what the heading of an organisation's people says of them. */
const memberHeading = (text: string): (typeof SEAT_HEADINGS)[number] | undefined =>
  [text, text.replace(/^.*(?:s\s|\s(?=(?:ordinarie|ersättare)\s*:?$))(?=\p{L}+\s*:?$)/iu, '')]
    .map(headingOf)
    .find((h) => h?.role);

/** Does a cell open a list? The heading alone, behind it a colon, a bracket or the names. */
function opens(cell: Cell, persons: Context['persons'], line: Line): (typeof SEAT_HEADINGS)[number] | undefined {
  const heading = headingOf(cell.text);
  const length = heading?.words.exec(cell.text)?.[0].length ?? 0;
  const rest = cell.text.slice(length).trim();
  const names = persons.some((p) => p.start >= cell.start + length);
  const first = cell.start === line.start;
  if (!heading || (!first && (!names || !/^\p{Lu}/u.test(cell.text)))) return undefined;
  if (rest !== '' && !/^[:(]/u.test(rest) && !(names && first)) return undefined;
  return heading;
}

const startsLine = (context: Context, line: Line, at: number): boolean =>
  /^[\s·-]*$/u.test(context.text.slice(line.start, at));

/** The organisation before the first name of a line: `Granviks kommun: A`, `För Granviks kommun: A`, a table's first cell. */
function leading(
  context: Context,
  rest: Stretch,
  first: number,
  municipal: boolean,
): (Stretch & { principal: NameRef; column: boolean }) | null {
  const words = context.text.slice(rest.start, first);
  const m = /^[\s:·-]*(.{3,60}?)\s*(?::|,|\t|\s{2,}|\s-\s)\s*\p{Ll}*[\s(]*$/u.exec(words);
  if (!m?.[1]) return null;
  const start = rest.start + words.indexOf(m[1]);
  const principal = principalOf(context, { start, end: start + m[1].length }, municipal);
  const end = start + m[1].length;
  return principal
    ? { start: end, end, principal, column: /^(?:\t|\s{2,})/u.test(context.text.slice(end, first)) }
    : null;
}
