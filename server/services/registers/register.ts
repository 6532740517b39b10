/** A window of rows that fit, in the order of a column. What is not known comes last, whichever way the column is read. */
import { nameKey } from '../../../graph/text/fold.ts';
import type { Register, Sorting } from '../../contract/registers.ts';
import { bySwedish } from '../order.ts';

/** Rows on a page. */
const LIMIT = 100;

export interface RegisterWindow {
  filter: string;
  group: string;
  /** From 1. */
  page: number;
  sort: Sorting;
}

type Value = string | number | null;

export interface Keyed<R> {
  row: R;
  /** `nameKey` of all that the words of the filter may meet. */
  key: string;
  group: string;
}

/** @param columns what a row has in each column; the first breaks ties */
export function cutRegister<R extends { id: string }>(
  rows: readonly Keyed<R>[],
  { filter, group, page, sort }: RegisterWindow,
  columns: Record<string, (row: R) => Value>,
): Omit<Register<R>, 'sources'> {
  const words = nameKey(filter).split(' ').filter(Boolean);
  const fitting = rows.filter(({ key }) => words.every((word) => key.includes(word)));
  const counts = new Map<string, number>();
  for (const { group: own } of fitting) if (own !== '') counts.set(own, (counts.get(own) ?? 0) + 1);
  const chosen = (group === '' ? fitting : fitting.filter((row) => row.group === group)).map(({ row }) => row);
  const offset = (page - 1) * LIMIT;
  return {
    items: [...chosen].sort(order(columns, sort)).slice(offset, offset + LIMIT),
    total: chosen.length,
    offset,
    limit: LIMIT,
    filter,
    group,
    groups: [...counts]
      .map(([value, count]) => ({ value, name: value, count }))
      .sort((a, b) => bySwedish(a.name, b.name)),
    sort,
  };
}

function order<R extends { id: string }>(columns: Record<string, (row: R) => Value>, { by, descending }: Sorting) {
  const first = Object.values(columns)[0] ?? (() => null);
  const chosen = columns[by] ?? first;
  return (a: R, b: R): number =>
    compare(chosen(a), chosen(b), descending) || compare(first(a), first(b), false) || (a.id < b.id ? -1 : 1);
}

function compare(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const way = typeof a === 'number' && typeof b === 'number' ? a - b : bySwedish(String(a), String(b));
  return descending ? -way : way;
}
