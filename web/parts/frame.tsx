/** The frame round every page: head, skip link, header with search and three ways in, footer with what the room holds. */
import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageContext } from '../../server/contract/views.ts';
import { moment } from '../format.ts';
import { T } from '../texts/index.ts';

export interface FrameProps {
  title: string;
  context: PageContext;
  /** Which of the three ways in this page belongs to. */
  room?: 'cases' | 'arenas' | 'documents';
  /** What stands in the search field. */
  query?: string;
  /** The first page has its own, larger search field. */
  searchInHeader?: boolean;
  /** The same in other forms. */
  alternates?: { type: string; href: string; title: string }[];
  children: ComponentChildren;
}

const WAYS = [
  ['cases', '/arenden'],
  ['arenas', '/arenor'],
  ['documents', '/handlingar'],
] as const;

const MORE = [
  ['decisions', '/beslut'],
  ['followUps', '/bevakning'],
  ['representation', '/foretradare'],
  ['graph', '/graf'],
  ['persons', '/personer'],
  ['organizations', '/organisationer'],
  ['projects', '/projekt'],
  ['abbreviations', '/forkortningar'],
  ['help', '/sokhjalp'],
  ['coverage', '/tackning'],
  ['about', '/om'],
] as const;

/** The frame of pages that stand elsewhere than in the room. */
export const OtherFrame = createContext<((props: FrameProps) => VNode) | null>(null);

export function Frame(props: FrameProps) {
  const Other = useContext(OtherFrame);
  return Other === null ? <RoomFrame {...props} /> : <Other {...props} />;
}

function RoomFrame({ title, context, room, query = '', searchInHeader = true, alternates = [], children }: FrameProps) {
  const version = encodeURIComponent(context.version);
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === T.name ? `${T.name} – ${T.tagline}` : `${title} – ${T.name}`}</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={`/assets/diariegraf.css?v=${version}`} />
        {alternates.map(({ type, href, title: name }) => (
          <link key={href} rel="alternate" type={type} href={href} title={name} />
        ))}
        <script type="module" src={`/assets/main.js?v=${version}`} />
      </head>
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
        <Foot context={context} />
      </body>
    </html>
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

function Foot({ context: { holdings } }: { context: PageContext }) {
  return (
    <footer class="foot">
      <div class="foot-inner">
        <nav aria-label={T.more.label}>
          <ul>
            {MORE.map(([name, path]) => (
              <li key={name}>
                <a href={path}>{T.more[name]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{holdings === null ? T.foot.unknown : <Holdings {...holdings} />}</p>
      </div>
    </footer>
  );
}

function Holdings({ documents, pages, files, lastRun, stale }: NonNullable<PageContext['holdings']>) {
  const parts = [T.foot.holdings(documents, pages)];
  if (lastRun) parts.push(T.foot.last(moment(lastRun.finishedAt)));
  if (stale) parts.push(T.foot.stale);
  return (
    <>
      {parts.join(' · ')}
      {files.failed > 0 && (
        <>
          {' · '}
          <a href="/tackning#fel">{T.foot.failed(files.failed)}</a>
        </>
      )}
    </>
  );
}
