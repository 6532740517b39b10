/** Decisions by body, year, outcome, who moved and who reserved; and where two sources say different things. */
import type { DecisionRecord } from '../../graph/records.ts';
import type { DecisionState, DecisionsData, PageContext } from '../../server/contract/views.ts';
import { decisionData, decisions, thing } from '../addresses.ts';
import { capital, clip, countKind, date, section } from '../format.ts';
import { More, NothingYet, OneLine, Opening, Pager, Section, Table } from '../parts/basics.tsx';
import { decisionTitle, Outcome, Several, voteWords } from '../parts/decisions/decisions.tsx';
import { SideBySide, Versions } from '../parts/decisions/versions.tsx';
import { Choice, Text } from '../parts/fields.tsx';
import { Frame } from '../parts/frame.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const D = T.decisions;
const NOBODY = new Map<string, string>();

export function DecisionsPage({ data, context }: { data: DecisionsData; context: PageContext }) {
  const { list, state, facets, contradictions, checks, sources } = data;
  const narrowed = Object.values(state).some((value) => value !== '');
  return (
    <Frame title={D.heading} context={context}>
      <WithSources sources={sources}>
        <Opening kicker={countKind(list.total, 'decision')} title={D.heading} lead={D.lead} />
        {(list.total > 0 || narrowed) && (
          <>
            <Filters state={state} facets={facets} narrowed={narrowed} />
            <p role="status" class="line">
              {D.some(list.total)}
            </p>
          </>
        )}
        {list.items.length > 0 ? <List items={list.items} /> : narrowed ? <p class="note">{D.none}</p> : <NothingYet />}
        <Pager offset={list.offset} limit={list.limit} total={list.total} href={(page) => decisions(state, page)} />
        {list.total > 0 && (
          <nav class="take" aria-label={D.take}>
            <ul>
              <li>
                <a href={decisionData(state, 'csv')} download>
                  {D.csv}
                </a>
              </li>
              <li>
                <a href={decisionData(state, 'json')}>{D.json}</a>
              </li>
            </ul>
          </nav>
        )}
        <Section
          id="olika"
          title={D.contradictions}
          lead={D.contradictionsLead}
          count={contradictions.length + checks.length}
          when={contradictions.length + checks.length > 0}
        >
          {contradictions.map(({ decision, version }) => (
            <article key={`${decision.id}${version.decision.id}`} class="contradiction">
              <h3>
                <a href={thing('decision', decision.id) ?? ''}>{section(clip(decisionTitle(decision), TITLE))}</a>
              </h3>
              <Versions decision={decision} versions={[version]} />
            </article>
          ))}
          <More items={checks} few={6} className="statements side-list">
            {(check) => <SideBySide key={check.id} check={check} />}
          </More>
        </Section>
      </WithSources>
    </Frame>
  );
}

function Filters({
  state,
  facets,
  narrowed,
}: {
  state: DecisionState;
  facets: DecisionsData['facets'];
  narrowed: boolean;
}) {
  // A body may be asked for by its name: then it is no choice of the list, and stands as one of its own.
  const known = facets.bodies.some(({ value }) => value === state.body);
  const bodies = facets.bodies.map(({ value, name, count }) => ({ value, word: `${name} (${count})` }));
  return (
    <form action="/beslut" method="get" class="ask">
      <Text name="ord" label={D.words} value={state.q} />
      <Choice
        all={D.all}
        name="organ"
        label={D.body}
        value={state.body}
        options={known || state.body === '' ? bodies : [{ value: state.body, word: state.body }, ...bodies]}
      />
      <Choice
        all={D.all}
        name="ar"
        label={D.year}
        value={state.year}
        options={facets.years.map(({ value, count }) => ({ value, word: `${value} (${count})` }))}
      />
      <Choice
        all={D.all}
        name="utfall"
        label={D.outcome}
        value={state.outcome}
        options={facets.outcomes.map(({ value, count }) => ({
          value,
          word: `${capital(T.decision.outcomes[value] ?? value)} (${count})`,
        }))}
      />
      <Text name="yrkande" label={D.proposer} value={state.proposer} hint={D.hint} />
      <Text name="reservation" label={D.reserved} value={state.reserved} hint={D.hint} />
      <label class="tick-box">
        <input type="checkbox" name="omrostning" value="ja" checked={state.vote !== ''} /> {D.vote}
      </label>
      <p class="ask-send">
        <button type="submit">{D.show}</button>
        {narrowed && <a href="/beslut">{D.clear}</a>}
      </p>
    </form>
  );
}

/** Longest title of a row. */
const TITLE = 140;

function List({ items }: { items: DecisionRecord[] }) {
  return (
    <Table
      caption={D.caption}
      columns={[D.decision, D.where, D.who, D.result, D.source]}
      rows={items.map((d) => ({
        key: d.id,
        cells: [
          <span key="t">
            <a href={thing('decision', d.id) ?? ''}>{section(clip(decisionTitle(d), TITLE))}</a>
            {d.diarienummer.length > 0 && (
              <span class="detail">
                {d.diarienummer.map((number, index) => [
                  index === 0 ? ' ' : ', ',
                  <OneLine key={number}>{number}</OneLine>,
                ])}
              </span>
            )}
          </span>,
          <span key="w">
            {[d.body, d.paragraph && section(d.paragraph)].filter(Boolean).join(' ')}
            {d.date !== null && (
              <span class="stood">{d.meetingId === null ? date(d.date) : <Day id={d.meetingId} day={d.date} />}</span>
            )}
          </span>,
          d.proposers.length + d.reservations.length > 0 && <Stood key="w" decision={d} />,
          <Result key="r" decision={d} />,
          <SourceMarks key="s" evidence={places(d.evidence)} />,
        ],
      }))}
    />
  );
}

function Day({ id, day }: { id: string; day: string }) {
  return <a href={thing('meeting', id) ?? ''}>{date(day)}</a>;
}

function Stood({ decision: d }: { decision: DecisionRecord }) {
  return (
    <>
      {d.proposers.length > 0 && (
        <span class="stood">
          <span class="detail">{D.moved}:</span> <Several items={d.proposers} persons={NOBODY} />
        </span>
      )}
      {d.reservations.length > 0 && (
        <span class="stood">
          <span class="detail">{D.reserves}:</span> <Several items={d.reservations} persons={NOBODY} />
        </span>
      )}
    </>
  );
}

function Result({ decision: d }: { decision: DecisionRecord }) {
  if (d.outcome === null && d.vote === null && d.formal) return null;
  return (
    <>
      <Outcome of={d} />
      {d.vote !== null && <span class="stood">{voteWords(d.vote)}</span>}
      {!d.formal && <span class="unsure stood">{T.decision.reportedShort}</span>}
    </>
  );
}
