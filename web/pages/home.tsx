/** The first page: the search, ways in with examples, what is here and how fresh. */
import type { Holdings } from '../../server/contract/state.ts';
import type { HomeData, PageContext, WayIn } from '../../server/contract/views.ts';
import { representation, thing } from '../addresses.ts';
import { clip, count, date, datesInWords, headline, moment, number, section } from '../format.ts';
import { KindSign } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { SearchForm } from '../parts/page-body.tsx';
import { FirstSteps, isFilled, Progress } from '../parts/start.tsx';
import { documentLine } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

/** Ways into the whole of it, whatever it holds. */
const INTO = [
  ['/ny', T.course.intoAll, T.course.intoAllLead],
  ['/nytt', T.since.home, T.since.homeLead],
  ['/bevakning', T.followUps.home, T.followUps.homeLead],
  ['/jamfor', T.compare.heading, T.compare.homeLead],
] as const;

export function Home({ data, context }: { data: HomeData; context: PageContext }) {
  const filled = isFilled(context);
  return (
    <Frame title={T.name} context={context} searchInHeader={false}>
      <div class="welcome">
        <h1>{filled ? T.home.heading : data.progress ? T.start.reading : T.start.empty}</h1>
        {filled && <p class="lead">{T.home.lead}</p>}
        {filled && data.progress !== null && <Progress {...data.progress} searchable />}
        {filled && <SearchForm query="" id="q" large />}
        {!filled && data.progress === null && <p class="lead">{T.start.emptyLead}</p>}
        {!filled && <FirstSteps context={{ ...context, progress: data.progress }} />}
      </div>
      {filled && <Into />}
      {filled && <Ways ways={data.ways} />}
      {filled && context.holdings !== null && <Holds holdings={context.holdings} years={data.years} />}
      {filled && <Newest {...data} decisionsPage />}
    </Frame>
  );
}

function Into() {
  return (
    <ul class="into">
      {INTO.map(([path, words, lead]) => (
        <li key={path}>
          <a href={path}>{words}</a>
          <span class="detail">{lead}</span>
        </li>
      ))}
    </ul>
  );
}

/** Ways in, each with examples of what is here. */
function Ways({ ways }: { ways: WayIn[] }) {
  const kinds = [...new Set(ways.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="borja-rubrik" class="ways">
      <h2 id="borja-rubrik">{T.home.ways}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <h3>
              <KindSign kind={kind === 'representation' ? 'person' : kind} />
              {T.home.waysOf[kind]}
            </h3>
            {ways
              .filter((way) => way.kind === kind)
              .map(({ id, principal, name, detail }) => (
                <p key={`${principal}${id}`}>
                  <a href={wayAddress(kind, id, principal)}>{section(clip(datesInWords(name), WAY))}</a>
                  {detail !== null && <span class="detail"> {wayDetail(kind, detail, name)}</span>}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who represented whom is best seen year by year; other ways lead to the page of a thing. */
function wayAddress(kind: WayIn['kind'], id: string, principal: WayIn['principal']): string {
  if (kind !== 'representation') return thing(kind, id) ?? '';
  return representation({ organization: principal ?? '', arena: id, view: 'matrix' });
}

/** Longest example and the words beside it. */
const WAY = 80;

function wayDetail(kind: WayIn['kind'], detail: string, name: string): string {
  if (kind === 'meeting') return date(detail);
  if (kind === 'document') return `från ${date(detail)}`;
  // A span of years is not broken after its dash.
  if (kind === 'representation') return detail.replace('–', '–\u2060');
  if (kind === 'person') return `(${detail})`;
  return section(clip(headline(detail, [name]), WAY));
}

/** What the room holds and how fresh it is; each number leads to its list. */
function Holds({ holdings, years }: { holdings: Holdings; years: HomeData['years'] }) {
  const numbers = [
    ['/tackning', T.foot.holdings(holdings.documents, holdings.pages)],
    ['/arenden', count(holdings.cases, 'ärende', 'ärenden')],
    ['/beslut', count(holdings.decisions, 'beslut', 'beslut')],
    ['/personer', count(holdings.persons, 'person', 'personer')],
    ['/arenor', count(holdings.arenas, 'organ', 'organ')],
  ] as const;
  return (
    <section aria-labelledby="finns-rubrik" class="holds">
      <h2 id="finns-rubrik">{T.home.holds}</h2>
      <ul>
        {numbers.map(([path, words]) => (
          <li key={path}>
            <a href={path}>{words}</a>
          </li>
        ))}
      </ul>
      <p class="detail">
        {years !== null && `${T.home.from(...years)} `}
        {holdings.lastRun && T.home.fresh(moment(holdings.lastRun.finishedAt))} {holdings.stale && T.home.stale}{' '}
        {holdings.files.failed > 0 && (
          <>
            <a href="/tackning#fel">{T.home.failed(holdings.files.failed)}</a>.
          </>
        )}
      </p>
    </section>
  );
}

/** Longest title on the first page. */
const TITLE = 120;

/** @param decisionsPage true where all decisions have a page of their own */
export function Newest({
  latestDecisions,
  latestDocuments,
  arenas,
  decisionsPage = false,
}: Pick<HomeData, 'latestDecisions' | 'latestDocuments' | 'arenas'> & { decisionsPage?: boolean }) {
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
            <a href={decisionsPage ? '/beslut' : '/arenden'}>{decisionsPage ? T.home.allDecisions : T.home.allCases}</a>
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
