/** Small parts every page is made of. */
import type { ComponentChildren } from 'preact';
import type { Involved } from '../../server/contract/common.ts';
import { thing } from '../addresses.ts';
import { headline, number, section } from '../format.ts';
import { T } from '../texts/index.ts';
import { SourceMark } from './sources.tsx';

/** A page's opening: what kind of thing, its name, a line below. */
export function Opening({ kicker, title, lead }: { kicker: string; title: string; lead?: ComponentChildren }) {
  return (
    <header class="opening">
      <p class="kicker">{kicker}</p>
      <h1>{section(title)}</h1>
      {lead !== undefined && lead !== null && <div class="lead">{lead}</div>}
    </header>
  );
}

/** A section with a heading; nothing at all when it would be empty. */
export function Section({
  id,
  title,
  when = true,
  count,
  lead,
  children,
}: {
  id: string;
  title: string;
  when?: boolean;
  count?: number;
  lead?: string;
  children: ComponentChildren;
}) {
  if (!when) return null;
  return (
    <section id={id} aria-labelledby={`${id}-rubrik`}>
      <h2 id={`${id}-rubrik`}>
        {title}
        {count !== undefined && count > 1 && <span class="count"> {number(count)}</span>}
      </h2>
      {lead !== undefined && <p class="hint">{lead}</p>}
      {children}
    </section>
  );
}

/** Terms and their values; those without a value are left out. */
export function Facts({ rows }: { rows: [string, ComponentChildren][] }) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A thing's name, linked when it has a page; its kind told by a sign and, for those who do not see it, a word. */
export function Name({
  kind,
  id,
  name,
  withKind = false,
}: {
  kind: string;
  id: string | null;
  name: string;
  withKind?: boolean;
}) {
  const href = id === null ? null : thing(kind, id);
  const label = section(name);
  return (
    <>
      {withKind && <KindSign kind={kind} />}
      {href === null ? label : <a href={href}>{label}</a>}
    </>
  );
}

export function KindSign({ kind }: { kind: string }) {
  return (
    <span class={`sign sign-${kind}`}>
      <span class="unseen">{T.kinds[kind] ?? ''} </span>
    </span>
  );
}

/** Rows shown before the rest goes behind a disclosure. */
const FEW = 12;

/** Things that stand with this one. */
export function Things({ items, few = FEW, marks = false }: { items: Involved[]; few?: number; marks?: boolean }) {
  return (
    <More items={items} few={few} className="things">
      {(item) => (
        <li key={item.id}>
          <Name kind={item.kind} id={item.id} name={item.name} withKind />
          {item.detail !== null && (
            <span class="detail">
              {' '}
              {item.kind === 'case' ? section(headline(item.detail, [item.name])) : item.detail}
            </span>
          )}
          {marks && item.place !== null && (
            <>
              {' '}
              <SourceMark place={item.place} />
            </>
          )}
        </li>
      )}
    </More>
  );
}

/** A list whose tail is folded. */
export function More<I>({
  items,
  few,
  className,
  children,
}: {
  items: I[];
  few: number;
  className: string;
  children: (item: I) => ComponentChildren;
}) {
  // A fold that hides a single row costs more than it saves.
  const cut = items.length > few + 1 ? few : items.length;
  return (
    <>
      <ul class={className}>{items.slice(0, cut).map(children)}</ul>
      {cut < items.length && (
        <details class="more">
          <summary>{T.show.more(items.length - cut)}</summary>
          <ul class={className}>{items.slice(cut).map(children)}</ul>
        </details>
      )}
    </>
  );
}

export { NothingYet } from './start.tsx';

/** Previous, where we are, next. */
export function Pager({
  offset,
  limit,
  total,
  href,
}: {
  offset: number;
  limit: number;
  total: number;
  href: (page: number) => string;
}) {
  const page = Math.floor(offset / limit) + 1;
  const last = Math.max(1, Math.ceil(total / limit));
  if (last === 1) return null;
  return (
    <nav class="pager" aria-label={T.pager.label}>
      {page > 1 ? (
        <a rel="prev" href={href(page - 1)}>
          ← {T.pager.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{T.pager.at(page, last)}</span>
      {page < last ? (
        <a rel="next" href={href(page + 1)}>
          {T.pager.next} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** What stands in a cell when there is nothing to say. */
export const NONE = '–';

/** A table of no more columns need not be as wide as the page. */
const FEW_COLUMNS = 3;

function isEmpty(cell: ComponentChildren): boolean {
  return cell === null || cell === undefined || cell === false || cell === '';
}

/** A date, a number of a diary or another short name: on one line where there is room. */
export function OneLine({ children }: { children: ComponentChildren }) {
  return <span class="one-line">{children}</span>;
}

/** Longest name of an authority that is kept on one line. */
const ISSUER = 26;

/** An authority in a column of its own. */
export function Issuer({ name }: { name: string }) {
  return <span class={name.length > ISSUER ? undefined : 'one-line'}>{name}</span>;
}

/** A table that becomes a list of cards on a narrow screen: every cell knows its column. A column with nothing in it is left out. */
export function Table({
  caption,
  columns,
  rows,
  captionSeen = false,
}: {
  caption: string;
  columns: string[];
  /** `id`: where others point at the row. */
  rows: { key: string; id?: string; cells: ComponentChildren[] }[];
  captionSeen?: boolean;
}) {
  const shown = columns.map((_, index) => index === 0 || rows.some(({ cells }) => !isEmpty(cells[index])));
  return (
    <table class={shown.filter(Boolean).length > FEW_COLUMNS ? 'cards' : 'cards cards-few'}>
      <caption class={captionSeen ? undefined : 'unseen'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(
            (column, index) =>
              shown[index] && (
                <th key={column} scope="col">
                  {column}
                </th>
              ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, id, cells }) => (
          <tr key={key} {...(id === undefined ? {} : { id })}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={columns[index]} scope="row" data-column={columns[index]}>
                  {cell}
                </th>
              ) : (
                shown[index] && (
                  <td key={columns[index]} data-column={columns[index]} {...(cell === NONE ? { 'data-none': '' } : {})}>
                    {cell}
                  </td>
                )
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
