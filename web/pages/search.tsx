import type { SearchAnswer } from '../../server/contract/search.ts';
import type { PageContext, SearchBeside, SearchState } from '../../server/contract/views.ts';
import { feed, search, searchData } from '../addresses.ts';
import { looser } from '../looser.ts';
import { Name, Pager } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { Answers } from '../parts/search/search-answers.tsx';
import { Active, Filters, unfiltered } from '../parts/search/search-filters.tsx';
import { HitRow } from '../parts/search/search-hits.tsx';
import { WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

export function Search({
  answer,
  state,
  beside,
  context,
}: {
  answer: SearchAnswer;
  state: SearchState;
  beside: SearchBeside;
  context: PageContext;
}) {
  const S = T.search;
  return (
    <Frame title={S.title(state.q)} context={context} query={state.q} alternates={alternates(state)}>
      <WithSources sources={beside.sources}>
        <header class="opening">
          <h1>{S.heading(state.q)}</h1>
          <p class="lead" role="status">
            {S.total(answer.total, answer.totalIsAtLeast)}
            {answer.total > state.limit && answer.hits.length > 0 && (
              <>, {S.range(state.offset + 1, state.offset + answer.hits.length)}</>
            )}
          </p>
        </header>
        {answer.suggestion !== null && <Suggestion query={answer.suggestion} state={state} />}
        {answer.didYouMean.length > 0 && <Meant things={answer.didYouMean} />}
        <Active state={state} />
        {answer.notes.map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
        {state.offset === 0 && <Answers answers={answer.answers} />}
        {answer.total === 0 ? (
          <Nothing state={state} />
        ) : (
          <Results answer={answer} state={state} readings={beside.readings} />
        )}
      </WithSources>
    </Frame>
  );
}

/** The same search in the forms that programs take. */
function alternates(state: SearchState) {
  const what = [state.q, ...Object.entries(state.labels).map(([, label]) => label)].filter(Boolean).join(', ');
  const title = T.search.feed(what === '' ? T.search.title('') : what);
  return [
    { type: 'application/atom+xml', href: feed(state), title },
    { type: 'text/csv', href: searchData(state, 'csv'), title: T.search.csv },
    { type: 'application/json', href: searchData(state, 'json'), title: T.search.json },
  ];
}

/** The query with its misspelt words mended; what was changed stands out. */
function Suggestion({ query, state }: { query: string; state: SearchState }) {
  return (
    <p class="meant">
      {T.search.meant} <a href={search(state, { q: query })}>{query}</a>?
    </p>
  );
}

function Meant({ things }: { things: SearchAnswer['didYouMean'] }) {
  return (
    <p class="meant">
      {T.search.meant}{' '}
      {things.map(({ kind, id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Name kind={kind} id={id} name={name} />
        </span>
      ))}
      ?
    </p>
  );
}

function Nothing({ state }: { state: SearchState }) {
  const wide = looser(state.q);
  return (
    <section class="nothing">
      <h2>{T.search.none}</h2>
      <ul>
        {Object.keys(state.filters).length > 0 && (
          <li>
            <a href={unfiltered(state)}>{T.search.removeAll}</a>
          </li>
        )}
        {wide !== null && (
          <li>
            {T.search.looser} <a href={search(state, { q: wide })}>{wide}</a>
          </li>
        )}
        {T.search.noneTry.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
        <li>
          <a href={feed(state)} type="application/atom+xml">
            {T.search.watch}
          </a>
        </li>
        <li>
          <a href="/sokhjalp">{T.more.help}</a>
        </li>
      </ul>
    </section>
  );
}

function Results({
  answer,
  state,
  readings,
}: {
  answer: SearchAnswer;
  state: SearchState;
  readings: SearchBeside['readings'];
}) {
  const S = T.search;
  return (
    <div class="results">
      <section class="hits" aria-labelledby="traffar">
        <h2 id="traffar" class={answer.answers.length > 0 && state.offset === 0 ? undefined : 'unseen'}>
          {S.hits}
        </h2>
        <Order state={state} />
        {answer.hits.length === 0 && (
          <p class="note">
            {S.beyond} <a href={search(state)}>{S.first}</a>
          </p>
        )}
        <ol start={state.offset + 1}>
          {answer.hits.map((hit) => (
            <HitRow key={hit.passage} hit={hit} query={state.q} how={readings[hit.passage]} />
          ))}
        </ol>
        {answer.hits.length > 0 && (
          <Pager
            offset={state.offset}
            limit={state.limit}
            total={answer.total}
            href={(page) => search(state, {}, page)}
          />
        )}
        <Take state={state} />
      </section>
      <Filters answer={answer} state={state} />
    </div>
  );
}

/** In which order the hits stand; the other order is a link away. */
function Order({ state }: { state: SearchState }) {
  return (
    <nav class="order" aria-label={T.search.sort}>
      <ul>
        {(['relevance', 'date'] as const).map((sort) => (
          <li key={sort}>
            <a href={search(state, { sort })} {...(sort === state.sort ? { 'aria-current': 'true' as const } : {})}>
              {T.search.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The hits to take along, and a way to be told of new ones. */
function Take({ state }: { state: SearchState }) {
  const S = T.search;
  return (
    <nav class="take" aria-label={S.take}>
      <ul>
        <li>
          <a href={feed(state)} type="application/atom+xml">
            {S.watch}
          </a>
        </li>
        <li>
          <a href={searchData(state, 'csv')} type="text/csv">
            {S.csv}
          </a>
        </li>
        <li>
          <a href={searchData(state, 'json')} type="application/json">
            {S.json}
          </a>
        </li>
      </ul>
      <p class="detail">{S.watchHint}</p>
    </nav>
  );
}
