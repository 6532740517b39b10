/** What has happened since a day: by kind, latest first, each line with its day and its source. */
import type { Since, SinceData } from '../../server/contract/since.ts';
import type { HappeningGroup } from '../../server/contract/since-groups.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { list, since as sinceAddress } from '../addresses.ts';
import { date, number } from '../format.ts';
import { More, Name, NothingYet, Opening, Pager, Section } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { Happenings } from '../parts/happenings.tsx';
import { WithSources } from '../parts/sources.tsx';
import { isFilled } from '../parts/start.tsx';
import { T } from '../texts/index.ts';

const S = T.since;

export function SincePage({ data, context }: { data: SinceData; context: PageContext }) {
  const { since, state, window, assumed } = data;
  const { from, until, body, groups, bodies, undated, sources } = since;
  const title = until === context.today ? S.heading(date(from)) : S.between(date(from), date(until));
  const some = groups.filter(({ total }) => total > 0);
  const feed = { type: 'application/atom+xml', href: feedOf(state), title: S.feed };
  return (
    <Frame title={body === null ? title : `${title} ${body.name}`} context={context} alternates={[feed]}>
      <WithSources sources={sources}>
        <Opening
          kicker={body === null ? S.kicker : body.name}
          title={title}
          lead={
            <>
              {S.lead} {body !== null && <Name kind={body.kind} id={body.id} name={body.name} />}
            </>
          }
        />
        {isFilled(context) && <Choose data={data} />}
        {assumed && some.length > 0 && <p class="hint">{S.assumed}</p>}
        {state.body !== '' && body === null && <p class="note">{S.noBody(state.body)}</p>}
        {some.length === 0 ? (
          data.choices.length === 0 ? (
            <NothingYet />
          ) : (
            <p class="note">{S.nothing}</p>
          )
        ) : (
          <Tally data={data} />
        )}
        {window !== null && (
          <p class="onward">
            <a href={sinceAddress({ ...state, group: '' })}>{S.back}</a>
          </p>
        )}
        {some.map(({ group, total, items }) => (
          <Section
            key={group}
            id={group}
            title={S.groups[group]}
            count={total}
            {...(S.leads[group] === '' ? {} : { lead: S.leads[group] })}
          >
            <Happenings items={items} from={from} withBody={body === null} />
            {window === null && total > items.length && (
              <p class="onward">
                <a href={sinceAddress({ ...state, group })}>{S.everything(total)}</a>
              </p>
            )}
            {window !== null && (
              <Pager {...window} total={total} href={(page) => sinceAddress({ ...state, group }, page)} />
            )}
          </Section>
        ))}
        <PerBody data={data} bodies={bodies} />
        <Undated counts={undated} />
        <nav class="take" aria-label={S.take}>
          <ul>
            <li>
              <a href={feedOf(state)}>{S.feed}</a>
            </li>
            <li>
              <a href={list('/api/since', { since: from, until, body: body?.id ?? '' })}>{S.json}</a>
            </li>
          </ul>
        </nav>
      </WithSources>
    </Frame>
  );
}

function feedOf({ from, until, body }: SinceData['state']): string {
  return list('/nytt/flode', { sedan: from, till: until, organ: body });
}

/** Mandate periods in one click, and a form for any day and body. */
function Choose({ data: { since, state, periods, choices, assumed } }: { data: SinceData }) {
  const known = choices.some(({ id }) => id === state.body) || state.body === '';
  const selected = since.body?.id ?? state.body;
  return (
    <section aria-label={S.choose} class="since-choose">
      {periods.length > 0 && (
        <p class="since-periods">
          {S.periods}:{' '}
          {periods.map(({ from, until }) => (
            <a
              key={from}
              href={sinceAddress({ from, until, body: state.body })}
              {...(since.from === from ? { 'aria-current': 'true' as const } : {})}
            >
              {S.period(from.slice(0, 4), until.slice(0, 4))}
            </a>
          ))}
        </p>
      )}
      <form action="/nytt" method="get" class="ask">
        <Day name="sedan" label={S.since} value={state.from || since.from} />
        <Day name="till" label={S.until} value={state.until || (assumed ? since.until : '')} />
        <label>
          {S.body}
          <select name="organ">
            <option value="">{S.all}</option>
            {!known && since.body !== null && (
              <option value={since.body.id} selected>
                {since.body.name}
              </option>
            )}
            {choices.map(({ id, name, count }) => (
              <option key={id} value={id} selected={id === selected}>
                {name} ({number(count)})
              </option>
            ))}
          </select>
        </label>
        <p class="ask-send">
          <button type="submit">{S.show}</button>
          {(state.from !== '' || state.body !== '') && <a href="/nytt">{S.clear}</a>}
        </p>
      </form>
    </section>
  );
}

/** A year, a month or a day: a browser's own field for days writes them as its country does. */
function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label>
      {label} <span class="detail inline">{S.dayForm}</span>
      <input
        name={name}
        value={value}
        inputMode="numeric"
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        maxLength={10}
        autocomplete="off"
      />
    </label>
  );
}

/** Every kind in a number; each leads to its lines. */
function Tally({ data: { since, window } }: { data: SinceData }) {
  if (window !== null) return null;
  return (
    <section aria-labelledby="korthet-rubrik" class="tally">
      <h2 id="korthet-rubrik" class="unseen">
        {S.summary}
      </h2>
      <ul>
        {since.groups
          .filter(({ total }) => total > 0)
          .map(({ group, total }) => (
            <li key={group}>
              <a href={`#${group}`}>
                <strong>{number(total)}</strong> {S.tally[group](total)}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Columns of the table of bodies; the rest are counted together. */
const COLUMNS: HappeningGroup[] = ['decision', 'meeting', 'opened', 'came', 'left', 'document'];
const BODIES = 20;

function PerBody({ data: { state }, bodies }: { data: SinceData; bodies: Since['bodies'] }) {
  if (bodies.length < 2 || state.group !== '') return null;
  return (
    <Section id="organ" title={S.perBody} lead={S.perBodyLead}>
      <BodyTable bodies={bodies.slice(0, BODIES)} state={state} />
      {bodies.length > BODIES && (
        <details class="more">
          <summary>{T.show.more(bodies.length - BODIES)}</summary>
          <BodyTable bodies={bodies.slice(BODIES)} state={state} />
        </details>
      )}
    </Section>
  );
}

function BodyTable({ bodies, state }: { bodies: Since['bodies']; state: SinceData['state'] }) {
  const columns = [S.body, ...COLUMNS.map((group) => S.groups[group]), S.other];
  return (
    <table class="cards since-bodies">
      <caption class="unseen">{S.perBody}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bodies.map(({ id, name, counts, total }) => {
          const shown = COLUMNS.map((group) => counts[group]);
          const others = total - shown.reduce((a, b) => a + b, 0);
          return (
            <tr key={id}>
              <th scope="row" data-column={S.body}>
                <a href={sinceAddress({ ...state, body: id })}>{name}</a>
              </th>
              {[...shown, others].map((count, index) => (
                <td key={columns[index + 1]} data-column={columns[index + 1]}>
                  {count > 0 && number(count)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Undated({ counts }: { counts: Since['undated'] }) {
  const some = (Object.entries(counts) as [HappeningGroup, number][]).filter(([, count]) => count > 0);
  return (
    <Section id="utan-datum" title={S.undated} lead={S.undatedLead} when={some.length > 0}>
      <More items={some} few={20} className="things">
        {([group, count]) => <li key={group}>{S.undatedOf[group](count)}</li>}
      </More>
    </Section>
  );
}
