/** The top of a list: words to narrow it by and its groups as links; and below it, where in it we are. */
import type { Listing } from '../../server/contract/views.ts';
import { list } from '../addresses.ts';
import { number } from '../format.ts';
import { T } from '../texts/index.ts';
import { NothingYet, Pager } from './basics.tsx';

const L = T.lists;

export function Narrow<I>({
  path,
  listing,
  groupWord,
  kept = {},
  narrows = Object.keys(kept),
}: {
  path: string;
  listing: Listing<I>;
  groupWord: (value: string) => string;
  /** What else stands in the address, kept by every link. */
  kept?: Record<string, string>;
  /** Which of these narrow the list: an order does not. */
  narrows?: string[];
}) {
  const { filter, group, groups } = listing;
  const narrowed = [filter, group, ...narrows.map((name) => kept[name] ?? '')].some((value) => value !== '');
  return (
    <>
      {(listing.total > 0 || narrowed) && (
        <form action={path} method="get" class="ask ask-short">
          <label>
            {L.filter}
            <input type="search" name="filter" value={filter} maxLength={200} />
          </label>
          {Object.entries({ ...kept, grupp: group }).map(
            ([name, value]) => value !== '' && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <p class="ask-send">
            <button type="submit">{L.show}</button>
          </p>
        </form>
      )}
      {groups.length > 1 && (
        <nav class="active" aria-label={L.groups}>
          <ul>
            <li>
              <a href={list(path, { ...kept, filter })} {...(group === '' ? { 'aria-current': 'true' as const } : {})}>
                {L.all}
              </a>
            </li>
            {groups.map(({ value, name, count }) => (
              <li key={value}>
                <a
                  href={list(path, { ...kept, filter, grupp: value })}
                  {...(group === value ? { 'aria-current': 'true' as const } : {})}
                >
                  {groupWord(name)} <span class="detail">{number(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {listing.total === 0 && (narrowed ? <p class="note">{L.none}</p> : <NothingYet />)}
    </>
  );
}

export function Pages<I>({
  path,
  listing,
  kept = {},
}: {
  path: string;
  listing: Listing<I>;
  kept?: Record<string, string>;
}) {
  return (
    <Pager
      offset={listing.offset}
      limit={listing.limit}
      total={listing.total}
      href={(page) =>
        list(path, { ...kept, filter: listing.filter, grupp: listing.group, sida: page > 1 ? String(page) : '' })
      }
    />
  );
}
