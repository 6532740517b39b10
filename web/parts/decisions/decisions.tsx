/** Decisions: as cards where they are the answer, as lines where they stand beside something else. */
import type { ComponentChildren } from 'preact';
import type { DecisionRecord } from '../../../graph/records.ts';
import { decisionCitation } from '../../citation.ts';
import { clip, date, flat, headline, number, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { More, Name } from '../basics.tsx';
import { Citation } from '../citation.tsx';
import { places, SourceMarks, useSources } from '../sources.tsx';

const D = T.decision;

/** `14 mars 2023 · Regionstyrelsen · § 43`, what is unknown left out. */
function line(d: DecisionRecord, withBody = true): string {
  return [d.date && date(d.date), withBody && d.body, d.paragraph && section(d.paragraph)].filter(Boolean).join(' · ');
}

export function decisionTitle(d: DecisionRecord): string {
  return headline(d.title, d.diarienummer) || [d.body, d.paragraph].filter(Boolean).join(' ');
}

/** Longest title of a decision in a list. */
const TITLE = 160;

export function Decisions({
  items,
  withBody = true,
  few = 8,
}: {
  items: DecisionRecord[];
  withBody?: boolean;
  few?: number;
}) {
  return (
    <More items={items} few={few} className="decisions">
      {(d) => (
        <li key={d.id}>
          <p class="line">
            {line(d, withBody)}
            <Outcome of={d} />
          </p>
          <p class="title">
            <a href={`/beslut/${d.id}`}>{section(clip(decisionTitle(d), TITLE))}</a>
          </p>
          <p class="below">
            {!d.formal && <span class="unsure">{D.reportedShort} · </span>}
            <SourceMarks evidence={places(d.evidence)} />
          </p>
        </li>
      )}
    </More>
  );
}

export function Outcome({ of: { outcome } }: { of: DecisionRecord }) {
  return outcome === null || outcome === 'annat' ? null : <span class="outcome">{D.outcomes[outcome]}</span>;
}

/** Points shown on a card, and how much of each. */
const POINTS = 4;
const POINT = 420;

/** A decision in full: who decided what and when, who moved and who reserved, and how to cite it. */
export function DecisionCard({
  decision: d,
  under,
  persons,
  proposal = null,
}: {
  decision: DecisionRecord;
  /** The heading of the page, which the card does not say again. */
  under: string;
  persons: Map<string, string>;
  /** What was proposed; the points then stand beside it. */
  proposal?: ComponentChildren;
}) {
  const title = decisionTitle(d);
  const href = `/beslut/${d.id}`;
  return (
    <article class="answer card-decision">
      <h3>
        <a href={href}>{line(d) || section(title)}</a>
        <Outcome of={d} />
      </h3>
      {title.toLocaleLowerCase('sv') !== under.toLocaleLowerCase('sv') && <p>{section(clip(title, TITLE))}</p>}
      {proposal}
      {proposal === null && d.points.length > 0 && (
        <ul class="excerpt points">
          {d.points.slice(0, POINTS).map((point) => (
            <li key={point}>{clip(flat(point), POINT)}</li>
          ))}
        </ul>
      )}
      {d.points.some((point, index) => index >= POINTS || point.length > POINT) && (
        <p class="below">
          <a href={href}>{D.whole}</a>
        </p>
      )}
      <Acts decision={d} persons={persons} />
      <p class="below">
        {!d.formal && <span class="unsure">{D.reportedShort} · </span>}
        <SourceMarks evidence={places(d.evidence)} />
      </p>
      <DecisionCite decision={d} />
    </article>
  );
}

/** The citation of a decision, by the first place that tells of it. */
export function DecisionCite({ decision: d }: { decision: DecisionRecord }) {
  const sources = useSources();
  const told = d.evidence[0];
  const source = told && sources.get(told.document);
  if (!source) return null;
  return (
    <Citation id={`hanvisning-${d.id}`} text={decisionCitation(d, source, told.page)} address={`/beslut/${d.id}`} />
  );
}

/** `Ja 9, Nej 4, Avstår 2`. */
export function voteWords(vote: NonNullable<DecisionRecord['vote']>): string {
  return (['ja', 'nej', 'avstår'] as const).map((side) => `${D[side]} ${number(vote[side])}`).join(', ');
}

/** Motions, reservations, notes and votes, as terms and values. */
function Acts({ decision: d, persons }: { decision: DecisionRecord; persons: Map<string, string> }) {
  if (d.proposers.length + d.reservations.length + d.notes.length === 0 && d.vote === null) return null;
  return (
    <dl class="acts">
      {d.proposers.length > 0 && (
        <div>
          <dt>{D.proposers}</dt>
          <dd>
            <Motions items={d.proposers} persons={persons} />
          </dd>
        </div>
      )}
      <Stances term={D.reservations} items={d.reservations} persons={persons} />
      <Stances term={D.notes} items={d.notes} persons={persons} />
      {d.vote !== null && (
        <div>
          <dt>{D.vote}</dt>
          <dd>{voteWords(d.vote)}</dd>
        </div>
      )}
    </dl>
  );
}

/** Longest motion on a card. */
const MOTION = 200;

/** Who moved what; those who moved the same share a line. */
function Motions({ items, persons }: { items: DecisionRecord['proposers']; persons: Map<string, string> }) {
  const byMotion = new Map<string, DecisionRecord['proposers']>();
  for (const item of items) byMotion.set(item.motion ?? '', [...(byMotion.get(item.motion ?? '') ?? []), item]);
  return (
    <ul>
      {[...byMotion].map(([motion, who]) => (
        <li key={motion}>
          <Several items={who} persons={persons} />
          {motion !== '' && `: ${clip(flat(motion), MOTION)}`}
        </li>
      ))}
    </ul>
  );
}

function Stances({
  term,
  items,
  persons,
}: {
  term: string;
  items: DecisionRecord['reservations'];
  persons: Map<string, string>;
}) {
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <Several items={items} persons={persons} />
      </dd>
    </div>
  );
}

export function Several({ items, persons }: { items: DecisionRecord['reservations']; persons: Map<string, string> }) {
  return (
    <>
      {items.map((item, index) => (
        <span key={`${item.person}${item.party}`}>
          {index > 0 && (index === items.length - 1 ? ' och ' : ', ')}
          <Who {...item} persons={persons} />
        </span>
      ))}
    </>
  );
}

/** A person, linked where known, or a party as a whole. */
export function Who({
  person,
  party,
  persons,
}: {
  person: string | null;
  party: string | null;
  persons: Map<string, string>;
}) {
  if (person === null) {
    return (
      <>
        {party} <span class="detail">{D.wholeParty}</span>
      </>
    );
  }
  return (
    <>
      <Name kind="person" id={persons.get(person) ?? null} name={person} />
      {party !== null && ` (${party})`}
    </>
  );
}
