import type { HomeData, PageContext } from '../../server/contract/views.ts';
import { thing } from '../addresses.ts';
import { clip, date, headline, number, section } from '../format.ts';
import { Frame, SearchForm } from '../parts/frame.tsx';
import { documentLine } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

export function Home({ data, context }: { data: HomeData; context: PageContext }) {
  const filled = (context.holdings?.generation ?? 0) > 0 && (context.holdings?.documents ?? 0) > 0;
  return (
    <Frame title={T.name} context={context} searchInHeader={false}>
      <div class="welcome">
        <h1>{filled ? T.home.heading : data.progress ? T.home.reading : T.home.empty}</h1>
        {filled && <p class="lead">{T.home.lead}</p>}
        {data.progress !== null && <Progress {...data.progress} searchable={filled} />}
        {filled && <SearchForm query="" id="q" large />}
        {filled && context.holdings !== null && (
          <p class="onward">
            <a href="/tackning">{T.foot.holdings(context.holdings.documents, context.holdings.pages)}</a>
          </p>
        )}
        {!filled && data.progress === null && <Empty />}
      </div>
      {filled && <Newest {...data} />}
    </Frame>
  );
}

function Progress({
  phase,
  done,
  total,
  failed,
  current,
  searchable,
}: NonNullable<HomeData['progress']> & { searchable: boolean }) {
  const said = phase === 'deriving' ? T.home.deriving : T.home.progress(done, total);
  return (
    <div class="progress" role="status">
      <p>{searchable ? T.home.readingMore : T.home.readingLead}</p>
      <p>
        <progress value={done} max={Math.max(1, total)} aria-label={T.home.reading} /> <span>{said}</span>
      </p>
      {current !== null && phase === 'reading' && <p class="detail">{T.home.current(current)}</p>}
      {failed > 0 && (
        <p>
          <a href="/tackning#fel">{T.home.failed(failed)}</a>
        </p>
      )}
    </div>
  );
}

function Empty() {
  return (
    <>
      <p class="lead">{T.home.emptyLead}</p>
      <p>
        <code>{T.home.emptyHow}</code>
      </p>
    </>
  );
}

/** Longest title on the first page. */
const TITLE = 120;

export function Newest({ latestDecisions, latestDocuments, arenas }: Omit<HomeData, 'progress'>) {
  return (
    <div class="columns">
      {latestDecisions.length > 0 && (
        <section aria-labelledby="beslut-rubrik">
          <h2 id="beslut-rubrik">{T.home.decisions}</h2>
          <ul class="entries">
            {latestDecisions.map((d) => (
              <li key={d.id}>
                <a href={`/beslut/${d.id}`}>{section(clip(headline(d.title), TITLE))}</a>
                <span class="detail">
                  {[d.body, d.paragraph && section(d.paragraph), d.date && date(d.date)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <p class="onward">
            <a href="/arenden">{T.home.allCases}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="handlingar-rubrik">
        <h2 id="handlingar-rubrik">{T.home.documents}</h2>
        <ul class="entries">
          {latestDocuments.map((d) => (
            <li key={d.id}>
              <a href={thing('document', d.id) ?? ''}>{section(clip(d.title, TITLE))}</a>
              <span class="detail">{documentLine(d)}</span>
            </li>
          ))}
        </ul>
        <p class="onward">
          <a href="/handlingar">{T.home.allDocuments}</a>
        </p>
      </section>
      {arenas.length > 0 && (
        <section aria-labelledby="arenor-rubrik">
          <h2 id="arenor-rubrik">{T.home.arenas}</h2>
          <ul class="entries tight">
            {arenas.map((a) => (
              <li key={a.id}>
                <a href={thing('arena', a.id) ?? ''}>{a.name}</a> <span class="detail inline">{number(a.count)}</span>
                {a.detail !== null && a.detail !== a.name && <span class="detail">{a.detail}</span>}
                {a.toldBy !== null && <span class="detail">{T.lists.toldBy(a.toldBy)}</span>}
              </li>
            ))}
          </ul>
          <p class="onward">
            <a href="/arenor">{T.home.allArenas}</a>
          </p>
        </section>
      )}
    </div>
  );
}
