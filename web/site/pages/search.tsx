import type { SiteContext } from '../../../server/contract/site.ts';
import { Frame } from '../../parts/frame.tsx';
import { T } from '../../texts/index.ts';
import { SITE } from '../texts.ts';

/** The page of the search. Its results are made in the browser, in the element with the id below. */
export function SearchPage({ context }: { context: SiteContext }) {
  return (
    <Frame title={SITE.search.heading} context={context}>
      <div id="svarsrum">
        <header class="opening">
          <h1>{SITE.search.heading}</h1>
          <p class="lead" role="status">
            {SITE.search.empty}
          </p>
        </header>
        <noscript>
          <p class="note">{SITE.search.noScript}</p>
          <ul class="ways">
            <li>
              <a href="/arenden">{T.nav.cases}</a>
            </li>
            <li>
              <a href="/personer">{SITE.more.persons}</a>
            </li>
            <li>
              <a href="/arenor">{T.nav.arenas}</a>
            </li>
            <li>
              <a href="/handlingar">{T.nav.documents}</a>
            </li>
          </ul>
        </noscript>
      </div>
    </Frame>
  );
}
