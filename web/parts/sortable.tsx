/** A table one can sort by its columns: plain links in the heads, told to screen readers by `aria-sort`; on narrow screens, where there are no heads, a list. */
import type { ComponentChildren } from 'preact';
import type { Sorting } from '../../server/contract/registers.ts';
import { T } from '../texts/index.ts';

export interface SortableColumn {
  title: string;
  /** Its name in the address; without one it cannot be sorted by. */
  by?: string;
  /** Sorted falling when first chosen: numbers and days. */
  descending?: boolean;
}

export function SortableTable({
  caption,
  columns,
  sort,
  href,
  rows,
}: {
  caption: string;
  columns: SortableColumn[];
  sort: Sorting;
  /** The address of the list in an order. */
  href: (sort: Sorting) => string;
  rows: { key: string; cells: ComponentChildren[] }[];
}) {
  /** The way a click sorts: the other way where the column is the one that is sorted by. */
  const next = ({ by = '', descending = false }: SortableColumn): Sorting => ({
    by,
    descending: sort.by === by ? !sort.descending : descending,
  });
  return (
    <>
      <nav class="sort-narrow" aria-label={T.lists.sort}>
        <p>{T.lists.sort}</p>
        <ul>
          {columns.map(
            (column) =>
              column.by !== undefined && (
                <li key={column.by}>
                  <a href={href(next(column))} {...(sort.by === column.by ? { 'aria-current': 'true' as const } : {})}>
                    {column.title}
                    {sort.by === column.by && <Arrow descending={sort.descending} />}
                  </a>
                </li>
              ),
          )}
        </ul>
      </nav>
      <table class="cards sortable">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = column.by !== undefined && sort.by === column.by;
              const order = sort.descending ? ('descending' as const) : ('ascending' as const);
              return (
                <th key={column.title} scope="col" {...(sorted ? { 'aria-sort': order } : {})}>
                  {column.by === undefined ? (
                    column.title
                  ) : (
                    <a href={href(next(column))} title={T.lists.sortBy(column.title)}>
                      {column.title}
                      {sorted && <Arrow descending={sort.descending} />}
                    </a>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => {
                const title = columns[index]?.title;
                return index === 0 ? (
                  <th key={title} scope="row" data-column={title}>
                    {cell}
                  </th>
                ) : (
                  <td key={title} data-column={title}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Arrow({ descending }: { descending: boolean }) {
  return (
    <>
      <span aria-hidden="true"> {descending ? '↓' : '↑'}</span>
      <span class="unseen"> {descending ? T.lists.falling : T.lists.rising}</span>
    </>
  );
}

/** What the documents do not tell. */
export function Unknown() {
  return (
    <span class="unknown">
      {T.lists.unknown}
      <span class="unseen"> {T.lists.unknownWhere}</span>
    </span>
  );
}
