/** Who held a place before and after whom: a picture, and the same place by place as lists. */
import type { RepresentationData, Seat, SeatHolder, SeatSpan, Shown } from '../../../server/contract/representation.ts';
import { representation } from '../../addresses.ts';
import { date, runs, span } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name, Section } from '../basics.tsx';
import { places, SourceMarks } from '../sources.tsx';
import { Body } from './memberships.tsx';
import { gapsBefore, SeatPicture } from './seat-picture.tsx';

const L = T.representation.time;
/** Bodies offered where nothing was asked for. */
const OFFERED = 8;

export function SeatTimeline({
  shown,
  choices,
  narrowed,
}: {
  shown: Extract<Shown, { view: 'time' }>;
  choices: RepresentationData['choices'];
  narrowed: boolean;
}) {
  const { seats, undated, left } = shown;
  if (!narrowed) return <Invite arenas={choices.arenas} />;
  return (
    <>
      {seats.length > 0 ? <SeatPicture seats={seats} /> : left === 0 && <p class="note">{L.none}</p>}
      {left > 0 && <p class="note">{L.left(left)}</p>}
      {undated > 0 && <p class="hint-below">{L.undated(undated)}</p>}
      <Section id="platser" title={L.lists} count={seats.length} when={seats.length > 0}>
        <div class="seat-list">
          {seats.map((seat) => (
            <article key={seat.key} class="seat">
              <h3>
                {seat.role}, <Body id={seat.bodyId} name={seat.body} />
                {seat.onBehalfOf !== null && (
                  <span class="detail">
                    {' '}
                    {L.forWhom('')}
                    <Body id={seat.onBehalfOfId} name={seat.onBehalfOf} />
                  </span>
                )}
              </h3>
              {seat.held === 'together' && <p class="unsure">{L.together}</p>}
              {seat.held === 'many' && seat.holders.length > 1 && <p class="detail">{L.many}</p>}
              <Holders seat={seat} />
            </article>
          ))}
        </div>
      </Section>
    </>
  );
}

/** Nothing was asked for: a timeline of everybody tells nothing. */
function Invite({ arenas }: { arenas: RepresentationData['choices']['arenas'] }) {
  const most = [...arenas].sort((a, b) => b.count - a.count).slice(0, OFFERED);
  return (
    <div class="note">
      <p>{L.invite}</p>
      {most.length > 0 && (
        <p>
          {L.inviteBodies}{' '}
          {most.map(({ value, name }, index) => (
            <span key={value}>
              {index > 0 && ', '}
              <a href={representation({ arena: value, view: 'time' })}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Holders({ seat }: { seat: Seat }) {
  return (
    <ol class={seat.held === 'many' ? 'holders holders-many' : 'holders'}>
      {seat.holders.map((holder, index) => (
        <>
          {gapsBefore(seat, index).map(([from, to]) => (
            <li key={`${from}`} class="holder-gap">
              {L.gap(from, to)}
            </li>
          ))}
          <li key={`${holder.personId}${holder.first}`}>
            <p>
              <Name kind="person" id={holder.personId} name={holder.person} />{' '}
              <span class="held-when">{heldWords(holder.spans)}</span>
            </p>
            <Ties holder={holder} />
            <p class="below">
              <SourceMarks evidence={places(holder.evidence)} />
            </p>
          </li>
        </>
      ))}
    </ol>
  );
}

function Ties({ holder: { before, after } }: { holder: SeatHolder }) {
  if (before === null && after === null) return null;
  return (
    <p class="line">
      {before !== null && (
        <>
          {before.handover ? L.succeeded : L.before} <Name kind="person" id={before.personId} name={before.person} />
        </>
      )}
      {before !== null && after !== null && ' · '}
      {after !== null && (
        <>
          {after.handover ? L.succeededBy : L.after} <Name kind="person" id={after.personId} name={after.person} />
        </>
      )}
    </p>
  );
}

/** `1 juni 2023 –`, `nämnd 2021–2023 och 4 maj 2024`: terms as they are told, sightings drawn together. */
function heldWords(spans: SeatSpan[]): string {
  const terms = spans.filter(({ told }) => told === 'term').map(({ from, to }) => span(from, to) ?? '');
  const seen = spans.filter(({ told }) => told === 'seen').flatMap(({ seen: day }) => day ?? []);
  const years = seen.filter((day) => day.length === 4).map(Number);
  const days = seen.filter((day) => day.length > 4 && !years.includes(Number(day.slice(0, 4))));
  const shownDays = days.length > 2 ? [`${date(days[0] ?? '')} – ${date(days.at(-1) ?? '')}`] : days.map(date);
  const sightings = [...(years.length > 0 ? [runs([...new Set(years)])] : []), ...shownDays].join(' och ');
  const told = spans
    .filter((one) => one.told === 'document')
    .map(({ from, to }) => runs([...new Set([Number(from), Number(to)])]));
  return [
    ...terms,
    ...(sightings === '' ? [] : [L.seenIn(sightings)]),
    ...(told.length === 0 ? [] : [L.told(told.join(', '))]),
  ].join(', ');
}
