import type { SearchAnswer } from '../../server/contract/search.ts';
import {
  type HitReading,
  type PageContext,
  SEARCH_FIELDS,
  type SearchField,
  type SearchState,
} from '../../server/contract/views.ts';
import { list, reading, search, thing } from '../addresses.ts';
import { excerpt } from '../excerpt.ts';
import { capital, date, number, section } from '../format.ts';
import { Name, Pager } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { T } from '../texts/index.ts';

type Readings = Record<string, HitReading>;

export function Search({
  answer,
  state,
  readings,
  context,
}: {
  answer: SearchAnswer;
  state: SearchState;
  readings: Readings;
  context: PageContext;
}) {
  const S = T.search;
  return (
    <Frame title={S.title(state.q)} context={context} query={state.q}>
      <header class="opening">
        <h1>{S.heading(state.q)}</h1>
        <p class="lead" role="status">
          {S.total(answer.total, answer.totalIsAtLeast)}
          {answer.total > state.limit && answer.hits.length > 0 && (
            <>, {S.range(state.offset + 1, state.offset + answer.hits.length)}</>
          )}
        </p>
      </header>
      <Active state={state} />
      {answer.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {answer.answers.length > 0 && state.offset === 0 && <Answers answers={answer.answers} />}
      {answer.didYouMean.length > 0 && <Meant things={answer.didYouMean} />}
      {answer.total === 0 ? <Nothing state={state} /> : <Results answer={answer} state={state} readings={readings} />}
    </Frame>
  );
}

function Active({ state }: { state: SearchState }) {
  const active = Object.entries(state.filters) as [SearchField, string][];
  if (active.length === 0) return null;
  return (
    <nav class="active" aria-label={T.search.active}>
      <ul>
        {active.map(([field, value]) => {
          const what = `${T.search.fields[field]}: ${state.labels[field] ?? value}`;
          return (
            <li key={field}>
              <a href={search(state, { [field]: null })} aria-label={T.search.remove(what)}>
                {what} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
        {active.length > 1 && (
          <li>
            <a href={list('/', { q: state.q })}>{T.search.removeAll}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Answers({ answers }: { answers: SearchAnswer['answers'] }) {
  return (
    <section class="answers" aria-label={T.search.answers}>
      <ul>
        {answers.map(({ kind, id, name, summary }) => {
          const href = thing(kind, id) ?? (kind === 'abbreviation' ? `/forkortningar#${id}` : null);
          return (
            <li key={id} class="answer">
              <p class="kicker">{T.kinds[kind] ?? ''}</p>
              <h2>{href === null ? section(name) : <a href={href}>{section(name)}</a>}</h2>
              <p>{section(summary)}</p>
            </li>
          );
        })}
      </ul>
    </section>
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
  const narrowed = Object.keys(state.filters).length > 0;
  return (
    <section class="nothing">
      <h2>{T.search.none}</h2>
      {state.q !== '' && <p>{T.search.noneWhat(state.q)}</p>}
      <ul>
        {narrowed && (
          <li>
            <a href={list('/', { q: state.q })}>{T.search.removeAll}</a>
          </li>
        )}
        {T.search.noneTry.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
        <li>
          <a href="/hjalp">{T.more.help}</a>
        </li>
      </ul>
    </section>
  );
}

function Results({ answer, state, readings }: { answer: SearchAnswer; state: SearchState; readings: Readings }) {
  return (
    <div class="results">
      <section class="hits" aria-labelledby="traffar">
        <h2 id="traffar" class={answer.answers.length > 0 ? undefined : 'unseen'}>
          {T.search.hits}
        </h2>
        <ol start={state.offset + 1}>
          {answer.hits.map((hit) => (
            <HitRow key={hit.passage} hit={hit} query={state.q} reading={readings[hit.passage]} />
          ))}
        </ol>
        <Pager
          offset={state.offset}
          limit={state.limit}
          total={answer.total}
          href={(page) => search(state, {}, page)}
        />
      </section>
      <Filters answer={answer} state={state} />
    </div>
  );
}

/** Things named beside a hit. */
const NAMED = 4;

function HitRow({
  hit,
  query,
  reading: how,
}: {
  hit: SearchAnswer['hits'][number];
  query: string;
  reading: HitReading | undefined;
}) {
  const meta = [
    hit.type === 'annat' ? null : capital(hit.type),
    hit.date === null ? T.document.undated : date(hit.date),
    T.source.page(hit.page),
    ...hit.diarienummer.slice(0, 2),
    how && T.source.readAs(how),
  ];
  return (
    <li class="hit">
      <h3>
        <a href={reading(hit.document, hit, { query })}>{section(hit.title)}</a>
      </h3>
      <p class="line">{meta.filter(Boolean).join(' · ')}</p>
      <p class="snippet">
        {excerpt(hit.snippet).map(({ text, mark }, index) => (mark ? <mark key={index}>{text}</mark> : text))}
      </p>
      {hit.entities.length > 0 && (
        <ul class="named" aria-label={T.search.named}>
          {hit.entities.slice(0, NAMED).map(({ kind, id, name }) => (
            <li key={id}>
              <Name kind={kind} id={id} name={name} withKind />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Facets whose values are ids of their own kind stand in the address under the kind; the year is a span of time. */
const FACET_FIELDS: [string, SearchField][] = [
  ['type', 'type'],
  ['arena', 'arena'],
  ['case', 'case'],
  ['person', 'person'],
  ['organization', 'organization'],
  ['project', 'project'],
];
const VALUES = 8;

function Filters({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const S = T.search;
  const years = answer.facets.year ?? [];
  return (
    <details class="filters">
      <summary>{S.filters}</summary>
      <div class="filter-groups">
        <section aria-labelledby="tid">
          <h3 id="tid">{S.years}</h3>
          <form action="/" method="get" class="years">
            {state.q !== '' && <input type="hidden" name="q" value={state.q} />}
            {(Object.entries(state.filters) as [SearchField, string][])
              .filter(([field]) => field !== 'from' && field !== 'to')
              .map(([field, value]) => (
                <input key={field} type="hidden" name={SEARCH_FIELDS[field]} value={value} />
              ))}
            <YearField name={SEARCH_FIELDS.from} label={S.from} value={state.filters.from} />
            <YearField name={SEARCH_FIELDS.to} label={S.to} value={state.filters.to} />
            <button type="submit">{S.apply}</button>
          </form>
          <ul>
            {years.slice(0, VALUES).map(({ value, label, count }) => (
              <li key={value}>
                <a href={search(state, { from: value, to: value })}>{label}</a>{' '}
                <span class="detail">{number(count)}</span>
              </li>
            ))}
          </ul>
        </section>
        {FACET_FIELDS.map(([facet, field]) => {
          const values = (answer.facets[facet as keyof typeof answer.facets] ?? []).filter(
            (v) => v.value !== state.filters[field],
          );
          if (values.length === 0 || state.filters[field] !== undefined) return null;
          return (
            <section key={facet} aria-labelledby={`facett-${facet}`}>
              <h3 id={`facett-${facet}`}>{S.facets[facet]}</h3>
              <ul>
                {values.slice(0, VALUES).map(({ value, label, count }) => (
                  <li key={value}>
                    <a href={search(state, { [field]: value })}>{facet === 'type' ? capital(label) : section(label)}</a>{' '}
                    <span class="detail">{number(count)}</span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </details>
  );
}

function YearField({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label>
      {label}
      <input
        name={name}
        inputMode="numeric"
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        maxLength={10}
        size={6}
        value={value ?? ''}
      />
    </label>
  );
}
