/** What a body has decided, what lies before it, and what it has agreed on. */
import type { AgreementRecord, DeadlineRecord, DecisionRecord } from '../../../graph/records.ts';
import type { Course } from '../../../server/contract/course.ts';
import { decisions as decisionsAt, thing } from '../../addresses.ts';
import { capital, clip, date, flat, kronor, section, span } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name } from '../basics.tsx';
import { decisionTitle, Outcome } from '../decisions/decisions.tsx';
import { places } from '../sources.tsx';
import { documentLine } from '../statements.tsx';
import { Nothing } from './chapter.tsx';
import { Refs } from './notes.tsx';

const C = T.course;
/** Longest title, point and sentence of a date. */
const TITLE = 320;
const POINT = 300;
const SENTENCE = 340;
/** Letters by which a title is known to be the beginning of a sentence. */
const SAME = 60;

export function Decided({ course: { body, bodies, decisions, decisionsTotal } }: { course: Course }) {
  if (decisions.length === 0) return <Nothing>{C.noDecisions}</Nothing>;
  return (
    <>
      <ul class="decisions">
        {decisions.map((d) => (
          <DecisionLine key={d.id} decision={d} body={body === null ? bodyName(d, bodies) : null} />
        ))}
      </ul>
      {decisionsTotal > decisions.length && (
        <p class="onward">
          <a href={decisionsAt(body === null ? {} : { body: body.id })}>{C.decisionsMore(decisionsTotal)}</a>
        </p>
      )}
    </>
  );
}

/** With whose documents tell of it, where others share its name. */
function bodyName({ body, bodyId }: DecisionRecord, bodies: Course['bodies']): string {
  const told = bodies.find(({ id }) => id === bodyId)?.toldBy ?? null;
  return told === null ? body : `${body} (${told})`;
}

function DecisionLine({ decision: d, body }: { decision: DecisionRecord; body: string | null }) {
  // A year is that of the document that tells of the decision, not of the decision.
  const told = d.formal
    ? null
    : d.date === null
      ? C.toldOfUndated
      : d.date.length === 4
        ? C.toldOf(d.date)
        : C.toldOfDay;
  const day = d.date === null || (!d.formal && d.date.length === 4) ? null : date(d.date);
  const line = [day, body, d.paragraph && section(d.paragraph)].filter(Boolean).join(' · ');
  const title = told === null ? flat(decisionTitle(d)) : whole(decisionTitle(d), d.evidence[0]);
  const point = d.points[0] === undefined ? '' : flat(d.points[0]);
  return (
    <li>
      <p class="line">
        {capital(line)} {told !== null && <span class="unsure">{line === '' ? capital(told) : told}</span>}
        <Outcome of={d} />
      </p>
      <p class="decided-title">
        <a href={thing('decision', d.id) ?? ''}>{section(clip(title, TITLE))}</a> <Refs places={places(d.evidence)} />
      </p>
      {point !== '' && !title.includes(point) && <p>{section(clip(point, POINT))}</p>}
    </li>
  );
}

/** The sentence a title or summary is the beginning of, whole: titles are cut where it gets long. */
function whole(cut: string, { quote }: { quote: string } = { quote: '' }): string {
  const [short, sentence] = [flat(cut), flat(quote)];
  return sentence.startsWith(short.slice(0, SAME)) ? sentence : short;
}

export function Pending({ course: { pending, bodies }, today }: { course: Course; today: string }) {
  const { ahead, passed, assignments, leftOpen, called } = pending;
  const meeting = called[0]?.meeting;
  if (ahead.length + passed.length + assignments.length + leftOpen.length + called.length === 0)
    return <Nothing>{C.nothingPending}</Nothing>;
  return (
    <>
      <Dates title={C.ahead} items={ahead} />
      {assignments.length > 0 && (
        <>
          <h3>{C.assignments}</h3>
          <ul class="pending">
            {assignments.map((a) => (
              <li key={a.id}>
                {a.due !== null && (
                  <strong>
                    {capital(C.due(date(a.due)))}
                    {`${a.due}~` < today && <span class="unsure"> {C.overdue}</span>}:{' '}
                  </strong>
                )}
                {section(clip(flat(a.what), SENTENCE))}{' '}
                <span class="detail">
                  {capital([a.to, a.by === null ? null : C.by(a.by)].filter(Boolean).join(', '))}
                </span>{' '}
                <Refs places={places(a.evidence)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOpen.length > 0 && (
        <>
          <h3>{C.leftOpen}</h3>
          <ul class="decisions">
            {leftOpen.map((d) => (
              <DecisionLine key={d.id} decision={d} body={bodyName(d, bodies)} />
            ))}
          </ul>
        </>
      )}
      {meeting && (
        <>
          <h3>{C.called(date(meeting.date))}</h3>
          <ol class="pending called">
            {called.map(({ item }) => (
              <li key={item.id}>
                {section(clip(flat(item.title), TITLE))} <Refs places={places(item.evidence)} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Dates title={C.passed} lead={C.passedLead} items={passed} />
    </>
  );
}

function Dates({ title, lead, items }: { title: string; lead?: string; items: DeadlineRecord[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {lead !== undefined && <p class="hint-below">{lead}</p>}
      <ul class="pending">
        {items.map((d) => (
          <li key={d.id}>
            <strong>{capital(date(d.date))}:</strong> {section(clip(whole(d.what, d.evidence[0]), SENTENCE))}{' '}
            <Refs places={places(d.evidence)} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function AgreedAndProjects({ course, today }: { course: Course; today: string }) {
  const { body, agreements, agreementDocuments, projects } = course;
  const whole = body === null;
  return (
    <>
      {agreements.length + agreementDocuments.length === 0 && <Nothing>{C.noAgreements}</Nothing>}
      {agreements.length > 0 && (
        <>
          <h3>{C.agreements}</h3>
          <ul class="pending">
            {agreements.map((a) => (
              <li key={a.id}>
                <a href={thing('document', a.documentId) ?? ''}>{section(flat(a.name))}</a>{' '}
                <Refs places={places(a.evidence)} />
                <Terms agreement={a} today={today} />
              </li>
            ))}
          </ul>
        </>
      )}
      {agreementDocuments.length > 0 && (
        <>
          <h3>{whole ? C.agreementDocumentsAll : C.agreementDocuments}</h3>
          <ul class="pending">
            {agreementDocuments.map((d) => (
              <li key={d.id}>
                <a href={thing('document', d.id) ?? ''}>{section(flat(d.title))}</a>{' '}
                <span class="detail">{documentLine(d)}</span>{' '}
                <Refs
                  places={[{ document: d.id, page: d.pages[0], passage: null, quote: null, start: null, end: null }]}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {projects.length === 0 ? (
        <Nothing>{C.noProjects}</Nothing>
      ) : (
        <>
          <h3>{whole ? C.projectsAll : C.projects}</h3>
          <ul class="projects">
            {projects.map((p) => (
              <li key={p.id}>
                <Name kind="project" id={p.id} name={p.name} />
                {p.detail !== null && <span class="detail"> {p.detail}</span>}{' '}
                <Refs places={p.place === null ? [] : [p.place]} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Terms({ agreement: a, today }: { agreement: AgreementRecord; today: string }) {
  const A = T.agreement;
  const rows: [string, string | null][] = [
    [A.parties, [...new Set(a.parties)].join(', ') || null],
    [A.term, span(a.from, a.to)],
    [A.notice, a.notice],
    [A.compensation, a.compensationSek === null ? null : kronor(a.compensationSek)],
  ];
  const ended = a.to !== null && `${a.to}~` < today;
  return (
    <>
      {rows.map(([term, value]) =>
        value === null ? null : (
          <p key={term} class="below">
            {term}: {section(clip(flat(value), POINT))}
            {term === A.term && ended && a.to !== null && <span class="unsure"> {C.ended(date(a.to))}</span>}
          </p>
        ),
      )}
    </>
  );
}
