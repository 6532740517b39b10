/** Who sat where, at a glance: persons × bodies in a year, persons × years in a body, bodies × years of a person. Pure. */
import type { MembershipRecord } from '../../../graph/records.ts';
import type { MatrixCell, MatrixHead, RepresentationMatrix } from '../../contract/representation.ts';
import { bySwedish } from '../order.ts';
import { type DateOf, yearOf, yearsHeld } from './membership-time.ts';
import { isSeat, roleRank } from './role-kinds.ts';

/** More do not fit a table one can read; the list has them all. */
const MOST_ROWS = 200;
const MOST_BODIES = 24;
const MOST_YEARS = 40;

export interface MatrixWish {
  /** One body or one person was asked for. */
  of: 'body' | 'person' | 'all';
  /** The year asked for; the latest that a document was written in where persons × bodies is shown and none was. */
  year: number | null;
}

/** @param rows narrowed in everything but the year */
export function representationMatrix(
  rows: readonly MembershipRecord[],
  { of, year }: MatrixWish,
  dateOf: DateOf,
): RepresentationMatrix {
  const dated = rows.map((row) => ({ row, years: yearsHeld(row, dateOf) }));
  const years = [...new Set(dated.flatMap((d) => d.years))].sort((a, b) => a - b);
  if (of === 'all' || year !== null) {
    const shown = year ?? latestTold(years, rows, dateOf);
    const held = dated.filter((d) => shown !== null && d.years.includes(shown)).map(({ row }) => row);
    return { of: 'year', year: shown, years, ...byBody(held) };
  }
  const columns = years.slice(-MOST_YEARS);
  const made = of === 'body' ? personsByYear(dated, columns) : bodiesByYear(dated, columns);
  const left = { rows: made.length - Math.min(MOST_ROWS, made.length), columns: years.length - columns.length };
  return { of, year: null, years, columns: columns.map(yearHead), rows: made.slice(0, MOST_ROWS), left };
}

/** Terms reach past the last document, where few are known: those years can be chosen, but are not what one sees first. */
function latestTold(years: readonly number[], rows: readonly MembershipRecord[], dateOf: DateOf): number | null {
  let last = Number.NEGATIVE_INFINITY;
  for (const { evidence } of rows)
    for (const { document } of evidence) last = Math.max(last, yearOf(dateOf(document)) ?? last);
  return years.filter((year) => year <= last).at(-1) ?? years.at(-1) ?? null;
}

type Rows = RepresentationMatrix['rows'];
interface DatedRow {
  row: MembershipRecord;
  years: number[];
}

function byBody(rows: MembershipRecord[]): Pick<RepresentationMatrix, 'columns' | 'rows' | 'left'> {
  const bodies = grouped(rows, (row) => row.organizationId);
  const persons = grouped(rows, (row) => row.personId);
  const all = [...bodies].sort(
    ([, a], [, b]) => personsOf(b) - personsOf(a) || bySwedish(a[0]?.organization ?? '', b[0]?.organization ?? ''),
  );
  const columns = all.slice(0, MOST_BODIES).map(([key, held]) => bodyHead(key, held));
  const lines = [...persons].map(([key, held]) => ({
    head: personHead(key, held),
    cells: columns.map((column) => cellOf(held.filter((row) => row.organizationId === column.key))),
  }));
  // Those of one body stand together, those who lead it first: the heads are in sight, so a name is found under its body.
  const first = ({ cells }: (typeof lines)[number]) => cells.findIndex((cell) => cell !== null);
  const rank = ({ cells }: (typeof lines)[number]) => {
    const cell = cells.find((one) => one !== null);
    return Array.isArray(cell) ? roleRank(cell[0]?.role ?? '') : 0;
  };
  const shown = lines
    .filter((line) => first(line) >= 0)
    .sort((a, b) => first(a) - first(b) || rank(a) - rank(b) || byHead(a, b));
  return {
    columns,
    rows: shown.slice(0, MOST_ROWS),
    left: { rows: lines.length - Math.min(MOST_ROWS, shown.length), columns: all.length - columns.length },
  };
}

/** Those who lead first, then by whom they came from, so that who followed whom stand next to each other. */
function personsByYear(dated: DatedRow[], years: number[]): Rows {
  return [...grouped(dated, ({ row }) => row.personId)]
    .map(([key, held]) => ({
      head: personHead(
        key,
        held.map(({ row }) => row),
      ),
      cells: cellsOf(held, years),
      rank: Math.min(...held.map(({ row }) => roleRank(row.role))),
      first: Math.min(...held.flatMap((d) => d.years), Number.POSITIVE_INFINITY),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank || bySwedish(a.head.detail ?? '', b.head.detail ?? '') || a.first - b.first || byHead(a, b),
    )
    .map(({ head, cells }) => ({ head, cells }));
}

function bodiesByYear(dated: DatedRow[], years: number[]): Rows {
  return [...grouped(dated, ({ row }) => row.organizationId)]
    .map(([key, held]) => ({
      head: bodyHead(
        key,
        held.map(({ row }) => row),
      ),
      cells: cellsOf(held, years),
    }))
    .sort(byHead);
}

/** A year of which nothing is told between two that something is told of is a gap; before and after them nobody knows. */
function cellsOf(held: DatedRow[], years: number[]): MatrixCell[] {
  const cells = years.map((year) => cellOf(held.filter((d) => d.years.includes(year)).map(({ row }) => row)));
  const known = cells.flatMap((cell, index) => (cell === null ? [] : [index]));
  const [first, last] = [known[0] ?? 0, known.at(-1) ?? 0];
  return cells.map((cell, index) => (cell === null && first < index && index < last ? 'gap' : cell));
}

function cellOf(rows: MembershipRecord[]): MatrixCell {
  if (rows.length === 0) return null;
  // What somebody did says that they were there; where a place is told it is the better answer.
  const seats = rows.filter(({ role }) => isSeat(role));
  const roles = grouped(
    seats.length > 0 ? seats : rows,
    ({ role, inPlaceOf }) => `${role.toLocaleLowerCase('sv')}|${inPlaceOf ?? ''}`,
  );
  return [...roles.values()]
    .map((held) => ({
      role: held[0]?.role ?? '',
      inPlaceOf: held[0]?.inPlaceOf ?? null,
      evidence: held.flatMap((row) => row.evidence),
    }))
    .sort((a, b) => roleRank(a.role) - roleRank(b.role) || bySwedish(a.role, b.role));
}

function personHead(key: string, held: MembershipRecord[]): MatrixHead {
  const principals = held.flatMap((row) => (row.onBehalfOfId === row.organizationId ? [] : (row.onBehalfOf ?? [])));
  const detail = [...new Set(principals)].sort(bySwedish).join(', ');
  return { key, kind: 'person', name: held[0]?.person ?? '', detail: detail === '' ? null : detail };
}

function bodyHead(key: string, held: MembershipRecord[]): MatrixHead {
  return { key, kind: 'body', name: held[0]?.organization ?? '', detail: null };
}

function yearHead(year: number): MatrixHead {
  return { key: String(year), kind: 'year', name: String(year), detail: null };
}

const byHead = (a: { head: MatrixHead }, b: { head: MatrixHead }): number =>
  bySwedish(a.head.name, b.head.name) || (a.head.key < b.head.key ? -1 : 1);

const personsOf = (rows: MembershipRecord[]): number => new Set(rows.map((row) => row.personId)).size;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
