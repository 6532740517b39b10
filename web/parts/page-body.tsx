/** What stands round every page, in the room as in an exported folder: skip link, header with search and three ways in, footer. */
import type { ComponentChildren } from 'preact';
import { T } from '../texts/index.ts';

/** A group of the footer: what its links have in common, and where each leads. */
export interface MoreLinks {
  heading: string;
  links: readonly (readonly [path: string, words: string])[];
}

export interface PageBodyProps {
  /** Which of the three ways in this page belongs to. */
  room?: 'cases' | 'arenas' | 'documents' | undefined;
  /** What stands in the search field. */
  query?: string | undefined;
  /** The first page has its own, larger search field. */
  searchInHeader?: boolean | undefined;
  /** Links of the footer, in groups. */
  more: readonly MoreLinks[];
  /** What there is to read, at the end of the footer. */
  holds: ComponentChildren;
  children: ComponentChildren;
}

const WAYS = [
  ['cases', '/arenden'],
  ['arenas', '/arenor'],
  ['documents', '/handlingar'],
] as const;

export function PageBody({ room, query = '', searchInHeader = true, more, holds, children }: PageBodyProps) {
  return (
    <body>
      <a class="skip" href="#innehall">
        {T.skip}
      </a>
      <header class="top">
        <div class="top-inner">
          <a class="wordmark" href="/">
            {T.name}
          </a>
          {searchInHeader && <SearchForm query={query} id="q" />}
          <nav aria-label={T.nav.label}>
            <ul>
              {WAYS.map(([name, path]) => (
                <li key={name}>
                  <a href={path} {...(room === name ? { 'aria-current': 'true' as const } : {})}>
                    {T.nav[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="innehall" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <div class="foot-inner">
          <nav aria-label={T.more.label}>
            {more.map(({ heading, links }) => (
              <div key={heading}>
                <h2>{heading}</h2>
                <ul>
                  {links.map(([path, words]) => (
                    <li key={path}>
                      <a href={path}>{words}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
          <p class="foot-holds">{holds}</p>
        </div>
      </footer>
    </body>
  );
}

export function SearchForm({ query, id, large = false }: { query: string; id: string; large?: boolean }) {
  return (
    <search class={large ? 'search search-large' : 'search'}>
      <form action="/" method="get">
        <label for={id} class={large ? 'search-label' : 'unseen'}>
          {T.search.field}
        </label>
        <span class="search-row">
          <input
            id={id}
            type="search"
            name="q"
            value={query}
            placeholder={T.search.placeholder}
            maxLength={500}
            autocomplete="off"
            spellcheck={false}
            data-instant=""
          />
          <button type="submit">{T.search.button}</button>
        </span>
        <a class="search-help" href="/sokhjalp">
          {T.search.help}
        </a>
      </form>
    </search>
  );
}
