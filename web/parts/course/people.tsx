/** Who sits in a body, who did before, and how often it meets. */
import type { MeetingCountRecord, MeetingRecord, MembershipRecord } from '../../../graph/records.ts';
import type { Course } from '../../../server/contract/course.ts';
import { course, thing } from '../../addresses.ts';
import { date } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name, Table } from '../basics.tsx';
import { YearBars } from '../charts.tsx';
import { Said } from '../meetings.tsx';
import { Body } from '../representation/memberships.tsx';
import { places } from '../sources.tsx';
import { Nothing } from './chapter.tsx';
import { Refs } from './notes.tsx';
import { seatRows } from './seat-rows.ts';

const C = T.course;
/** Below this a reading of the text is said to be one. */
const SURE = 0.75;

export function Seats({ course: { body, bodies, seats } }: { course: Course }) {
  const { asOf, today, sitting, before, acts } = seats;
  const whole = body === null;
  const told = whole ? toldBy(bodies) : null;
  if (sitting.length + before.length === 0)
    return (
      <>
        <Nothing>{whole ? C.noChairs : C.nobody}</Nothing>
        <Acts items={acts} />
      </>
    );
  return (
    <>
      <p class="prose">{today ? C.today : asOf === null ? C.lastKnownUndated : C.lastKnown(date(asOf))}</p>
      <SeatTable items={sitting} caption={today ? C.sittingToday : C.sitting} told={told} />
      <SeatTable items={before} caption={C.before} told={told} />
      <Acts items={acts} />
    </>
  );
}

/** Whose documents tell of a body, where others share its name. */
function toldBy(bodies: Course['bodies']): Map<string, string> {
  return new Map(bodies.flatMap((line) => (line.toldBy === null ? [] : [[line.id, line.toldBy]])));
}

/** A body, and whose it is where its name does not tell. */
function BodyCell({ id, name, told }: { id: string | null; name: string; told: Map<string, string> }) {
  const whose = id === null ? undefined : told.get(id);
  return (
    <>
      {id === null ? name : <a href={course(id)}>{name}</a>}
      {whose !== undefined && <span class="detail"> {whose}</span>}
    </>
  );
}

/** @param told of the table of all bodies, which names each */
function SeatTable({
  items,
  caption,
  told,
}: {
  items: MembershipRecord[];
  caption: string;
  told: Map<string, string> | null;
}) {
  const rows = seatRows(items);
  if (rows.length === 0) return null;
  const sorted = told ? rows.sort((a, b) => a.organization.localeCompare(b.organization, 'sv')) : rows;
  const represent = rows.some(({ principals }) => principals.length > 0);
  const K = C.columns;
  return (
    <>
      <h3>{caption}</h3>
      <Table
        caption={caption}
        columns={[...(told ? [K.body] : []), K.person, K.role, ...(represent ? [K.onBehalfOf] : []), K.time, K.source]}
        rows={sorted.map((row) => ({
          key: row.id,
          cells: [
            ...(told ? [<BodyCell key="b" id={row.organizationId} name={row.organization} told={told} />] : []),
            <Name key="p" kind="person" id={row.personId} name={row.person} />,
            <>
              {row.role}
              {row.inPlaceOf !== null && ` för ${row.inPlaceOf}`}
              {row.confidence < SURE && <span class="unsure"> {T.source.unsure}</span>}
            </>,
            ...(represent
              ? [
                  row.principals.length > 0 &&
                    row.principals.map((p, index) => (
                      <span key={p.name}>
                        {index > 0 && ', '}
                        <Body id={p.id} name={p.name} />
                      </span>
                    )),
                ]
              : []),
            row.when ?? T.membership.noTime,
            <Refs key="s" places={places(row.evidence)} />,
          ],
        }))}
      />
    </>
  );
}

/** Those who presented, moved or signed: by what they did. */
function Acts({ items }: { items: MembershipRecord[] }) {
  if (items.length === 0) return null;
  const roles = [...new Set(items.map(({ role }) => role))];
  return (
    <div class="together">
      <h3>{C.acts}</h3>
      <dl class="acts">
        {roles.map((role) => {
          const own = items.filter((m) => m.role === role);
          const persons = new Map(own.map((m) => [m.personId, m.person]));
          return (
            <div key={role}>
              <dt>{role}</dt>
              <dd>
                {[...persons].map(([id, name], index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <Name kind="person" id={id} name={name} />
                  </span>
                ))}{' '}
                <Refs places={places(own.flatMap((m) => m.evidence))} />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** Days listed in a cell. */
const MOST_DAYS = 12;

export function MeetingsAYear({ course: { body, bodies, meetingCounts, regular, meetings } }: { course: Course }) {
  if (body === null) return <AllMeetings counts={meetingCounts} regular={regular} told={toldBy(bodies)} />;
  const { name } = body;
  const years = [...new Set([...meetingCounts.map((c) => c.year), ...meetings.map((m) => Number(m.date.slice(0, 4)))])];
  const rows = years
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      said: meetingCounts.filter((c) => c.year === year),
      days: meetings.filter((m) => m.date.startsWith(`${year}`)).reverse(),
    }));
  const counted = rows.filter(({ said }) => said.length > 0);
  const bars =
    counted.length > 0
      ? counted.map(({ year, said }) => ({ year, count: Math.max(...said.map((c) => c.count)) }))
      : rows.map(({ year, days }) => ({ year, count: days.length }));
  const label = counted.length > 0 ? C.chart(name) : C.daysChart(name);
  const K = C.columns;
  return (
    <div class="chart">
      {regular.map((rule) => (
        <p key={rule.id} class="prose">
          {C.rule(rule.count)}. <Refs places={places(rule.evidence)} />
        </p>
      ))}
      {rows.length === 0 && regular.length === 0 && <Nothing>{C.noMeetings}</Nothing>}
      {rows.length > 0 && (
        <>
          {counted.length === 0 && <p class="prose">{C.chartDays}</p>}
          <YearBars label={label} bars={bars} />
          <Table
            caption={label}
            columns={[K.year, K.held, K.days, K.source]}
            rows={rows.map(({ year, said, days }) => ({
              key: String(year),
              cells: [
                String(year),
                said.length > 0 ? <Said key="n" said={said} /> : <span class="detail">{C.unknownCount}</span>,
                <Days key="d" days={days} />,
                <Refs key="s" places={places([...said, ...days].flatMap((r) => r.evidence))} />,
              ],
            }))}
          />
        </>
      )}
    </div>
  );
}

function Days({ days }: { days: MeetingRecord[] }) {
  return (
    <>
      {days.slice(0, MOST_DAYS).map((m, index) => (
        <span key={m.id}>
          {index > 0 && ', '}
          <a href={thing('meeting', m.id) ?? ''}>{date(m.date).replace(/\s\d{4}$/, '')}</a>
        </span>
      ))}
    </>
  );
}

/** Bodies × years. */
function AllMeetings({
  counts,
  regular,
  told,
}: {
  counts: MeetingCountRecord[];
  regular: MeetingCountRecord[];
  told: Map<string, string>;
}) {
  if (counts.length + regular.length === 0) return <Nothing>{C.noMeetingsAll}</Nothing>;
  const years = [...new Set(counts.map((c) => c.year))].sort((a, b) => a - b);
  const bodies = new Map(counts.map((c) => [c.arenaId, c.arena]));
  const most = (of: MeetingCountRecord[]) => Math.max(...of.map((c) => c.count));
  const bars = years.map((year) => ({
    year,
    count: [...bodies.keys()].reduce((sum, id) => {
      const own = counts.filter((c) => c.year === year && c.arenaId === id);
      return sum + (own.length > 0 ? most(own) : 0);
    }, 0),
  }));
  return (
    <div class="chart">
      <YearBars label={C.chart(null)} bars={bars} />
      <p class="hint-below">{C.chart(null)}</p>
      <Table
        caption={C.chart(null)}
        columns={[C.columns.body, ...years.map(String), C.columns.source]}
        rows={[...bodies]
          .sort(([, a], [, b]) => a.localeCompare(b, 'sv'))
          .map(([id, name]) => ({
            key: id ?? name,
            cells: [
              <BodyCell key="b" id={id} name={name} told={told} />,
              ...years.map((year) => {
                const said = counts.filter((c) => c.year === year && c.arenaId === id);
                return said.length > 0 ? <Said key={year} said={said} /> : null;
              }),
              <Refs key="s" places={places(counts.filter((c) => c.arenaId === id).flatMap((c) => c.evidence))} />,
            ],
          }))}
      />
      {regular.map((rule) => (
        <p key={rule.id} class="prose">
          {C.ruleOf(rule.arena, rule.count)}. <Refs places={places(rule.evidence)} />
        </p>
      ))}
    </div>
  );
}
