/** What is to be watched: tasks, dates and agreements that end, as they stand on a day. */
import {
  FOLLOW_UP_STATES,
  type FollowUp,
  type FollowUpState,
  type FollowUpsData,
} from '../../server/contract/follow-ups.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { followUpData, followUps, thing } from '../addresses.ts';
import { capital, clip, date, flat, number, section } from '../format.ts';
import { Name, NothingYet, Opening, Pager, Table } from '../parts/basics.tsx';
import { Choice, Text } from '../parts/fields.tsx';
import { Frame } from '../parts/frame.tsx';
import { Reported } from '../parts/reported-back.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const F = T.followUps;
/** Longest text of what is to be done. */
const WHAT = 260;

export function FollowUpsPage({ data, context }: { data: FollowUpsData; context: PageContext }) {
  const { list, state } = data;
  const narrowed = Object.entries(state).some(([name, value]) => name !== 'per' && value !== '');
  const groups = FOLLOW_UP_STATES.map((value) => ({ value, items: list.items.filter((item) => item.state === value) }));
  return (
    <Frame title={F.heading} context={context}>
      <WithSources sources={list.sources}>
        <Opening kicker={F.kicker(list.total)} title={F.heading} lead={F.lead} />
        {(list.total > 0 || narrowed) && (
          <Filters data={data} narrowed={narrowed || state.per !== ''} today={context.today} />
        )}
        <States data={data} />
        {list.total === 0 && (narrowed ? <p class="note">{F.none}</p> : <NothingYet />)}
        {groups.map(
          ({ value, items }) => items.length > 0 && <Group key={value} state={value} items={items} data={data} />,
        )}
        <Pager offset={list.offset} limit={list.limit} total={list.total} href={(page) => followUps(state, page)} />
        {list.total > 0 && <Take data={data} />}
      </WithSources>
    </Frame>
  );
}

function Filters({
  data: { state, facets },
  narrowed,
  today,
}: {
  data: FollowUpsData;
  narrowed: boolean;
  today: string;
}) {
  const known = facets.bodies.some(({ value }) => value === state.body);
  const bodies = facets.bodies.map(({ value, count }) => ({ value, word: `${value} (${number(count)})` }));
  return (
    <form action="/bevakning" method="get" class="ask">
      <Text name="ord" label={F.words} value={state.q} />
      <Choice
        name="organ"
        label={F.body}
        value={state.body}
        all={F.all}
        options={known || state.body === '' ? bodies : [{ value: state.body, word: state.body }, ...bodies]}
      />
      <Text name="vem" label={F.who} value={state.who} hint={F.whoHint} />
      <Choice
        name="ar"
        label={F.year}
        value={state.year}
        all={F.all}
        options={facets.years.map(({ value, count }) => ({ value, word: `${value} (${number(count)})` }))}
      />
      <label>
        {F.per} <span class="detail inline day-form">{F.dayForm(today)}</span>
        <input
          name="per"
          value={state.per}
          title={F.perHint(date(today))}
          inputMode="numeric"
          pattern="\d{4}-\d{2}-\d{2}"
          maxLength={10}
          autocomplete="off"
        />
      </label>
      {state.state !== '' && <input type="hidden" name="lage" value={state.state} />}
      <p class="ask-send">
        <button type="submit">{F.show}</button>
        {narrowed && <a href="/bevakning">{F.clear}</a>}
      </p>
    </form>
  );
}

/** How many are in each state, each a way to those alone; and the day it is told for. */
function States({ data: { list, state } }: { data: FollowUpsData }) {
  const all = list.states.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const link = (value: string, words: string, count: number) => (
    <li key={value}>
      <a
        href={followUps({ ...state, state: value })}
        {...(state.state === value ? { 'aria-current': 'true' as const } : {})}
      >
        {words} <span class="detail">{number(count)}</span>
      </a>
    </li>
  );
  return (
    <nav class="active" aria-label={F.state}>
      <p role="status" class="line">
        {F.asOf(date(list.per))}
      </p>
      <ul>
        {link('', F.all, all)}
        {list.states.map(
          ({ value, count }) => (count > 0 || state.state === value) && link(value, F.states[value], count),
        )}
      </ul>
    </nav>
  );
}

function Group({ state, items, data: { list } }: { state: FollowUpState; items: FollowUp[]; data: FollowUpsData }) {
  const count = list.states.find(({ value }) => value === state)?.count ?? items.length;
  return (
    <section id={state} aria-labelledby={`${state}-rubrik`} class="watch">
      <h2 id={`${state}-rubrik`}>
        {F.states[state]} <span class="count">{number(count)}</span>
      </h2>
      <p class="hint">{F.stateLeads[state]}</p>
      <Table
        caption={F.caption(F.states[state])}
        columns={[F.date, F.what, F.whoColumn, F.bodyColumn, F.source]}
        rows={items.map((item) => ({
          key: item.id,
          cells: [
            <When key="d" item={item} />,
            <What key="w" item={item} />,
            <Who key="p" item={item} />,
            <Where key="b" item={item} />,
            <SourceMarks key="s" evidence={places(item.evidence)} />,
          ],
        }))}
      />
    </section>
  );
}

function When({ item: { due, sort, reckoned } }: { item: FollowUp }) {
  return (
    <span class="when">
      {due === null ? <span class="detail">{F.noDate}</span> : <time dateTime={due}>{date(due)}</time>}
      <span class="stood detail">{F.sorts[sort]}</span>
      {reckoned && <span class="stood unsure">{F.reckoned}</span>}
    </span>
  );
}

function What({ item: { what, kind, evidence, reportedBack } }: { item: FollowUp }) {
  const words = section(clip(capital(flat(what).replace(/^[•▪–-]\s*/u, '')), WHAT));
  const place = evidence[0];
  return (
    <>
      {kind === 'agreement' && place !== undefined ? (
        <a href={thing('document', place.document) ?? ''}>{words}</a>
      ) : (
        words
      )}
      {reportedBack !== null && <Reported of={reportedBack} task={place?.quote ?? what} />}
    </>
  );
}

/** A bare date has nobody put to it: the sentence may name someone, and stands beside. */
function Who({ item: { who, kind } }: { item: FollowUp }) {
  if (who.length === 0) return <span class="unknown">{kind === 'deadline' ? F.notRead : F.notTold}</span>;
  return (
    <>
      {who.map(({ kind, id, name }, index) => (
        <span key={`${id}${name}`}>
          {index > 0 && ', '}
          {kind === null ? capital(name) : <Name kind={kind} id={id} name={name} />}
        </span>
      ))}
    </>
  );
}

/** A number that may be of several cases leads to a search for it. */
function Where({ item: { body, cases } }: { item: FollowUp }) {
  return (
    <>
      {body ?? <span class="unknown">{F.notTold}</span>}
      {cases.map(({ diarienummer, case: known }) => (
        <span key={diarienummer} class="stood">
          {known === null ? (
            <a href={`/?${new URLSearchParams({ q: diarienummer })}`}>{diarienummer}</a>
          ) : (
            <Name kind={known.kind} id={known.id} name={known.name} />
          )}
        </span>
      ))}
    </>
  );
}

function Take({ data: { state } }: { data: FollowUpsData }) {
  return (
    <nav class="take" aria-label={F.take}>
      <ul>
        <li>
          <a href={followUpData(state, 'ics')} download>
            {F.calendar}
          </a>
        </li>
        <li>
          <a href={followUpData(state, 'csv')} download>
            {F.csv}
          </a>
        </li>
        <li>
          <a href={followUpData(state, 'json')}>{F.json}</a>
        </li>
      </ul>
      <p class="hint">{F.calendarNote}</p>
    </nav>
  );
}
