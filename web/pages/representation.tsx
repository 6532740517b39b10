/** Who represented whom: a table, a matrix, timelines and substitutes of the same rows, each with an address and its evidence. */
import type { MembershipRow } from '../../server/contract/membership-rows.ts';
import type { RepresentationData, RepresentationState } from '../../server/contract/representation.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { list, representation } from '../addresses.ts';
import { clip, flat } from '../format.ts';
import { heldWhen } from '../memberships.ts';
import { Name, NothingYet, Opening, Pager, Section } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { Body, Memberships } from '../parts/representation/memberships.tsx';
import { RepresentationFilters } from '../parts/representation/representation-filters.tsx';
import { SeatMatrix } from '../parts/representation/seat-matrix.tsx';
import { SeatTimeline } from '../parts/representation/seat-timeline.tsx';
import { Substitutes } from '../parts/representation/substitutes.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const R = T.representation;
const FIELDS = ['person', 'organization', 'arena', 'role', 'year'] as const;
const VIEWS = ['table', 'matrix', 'time', 'substitutes'] as const;

export function RepresentationPage({ data, context }: { data: RepresentationData; context: PageContext }) {
  const { state, total, choices, unknown, shown } = data;
  const narrowed = FIELDS.some((field) => state[field] !== '');
  const nothing = choices.persons.length === 0;
  return (
    <Frame title={titleOf(data)} context={context}>
      <WithSources sources={data.sources}>
        <Opening kicker={T.kinds['membership'] ?? ''} title={R.heading} lead={R.lead} />
        {nothing && !narrowed ? (
          <NothingYet />
        ) : (
          <>
            <RepresentationFilters data={data} narrowed={narrowed} />
            <Views state={state} />
            <p role="status" class="line">
              {R.rows(total)}
            </p>
          </>
        )}
        <Unknown unknown={unknown} state={state} />
        {total === 0 && narrowed && unknown.length === 0 && shown.view !== 'substitutes' && (
          <p class="note">{R.none}</p>
        )}
        {!nothing && <What data={data} narrowed={narrowed} />}
        {total > 0 && !(shown.view === 'time' && shown.seats.length === 0) && <Take query={data.query} />}
        <Contradictions data={data} />
      </WithSources>
    </Frame>
  );
}

/** What was asked for stands in the title of the window, so that two of them can be told apart. */
function titleOf({ labels, state }: RepresentationData): string {
  const asked = [labels.person, labels.organization, labels.arena, labels.role, state.year].filter(
    (word) => word !== '',
  );
  return [R.heading, asked.join(', ')].filter(Boolean).join(': ');
}

function Views({ state }: { state: RepresentationState }) {
  return (
    <nav class="active" aria-label={R.views}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a
              href={representation({ ...state, view })}
              {...(view === state.view ? { 'aria-current': 'true' as const } : {})}
            >
              {R.viewWords[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Unknown({ unknown, state }: Pick<RepresentationData, 'unknown' | 'state'>) {
  return (
    <>
      {unknown.map(({ field, asked, near }) => (
        <div key={field} class="note">
          <p>{R.unknown[field](asked)}</p>
          {near.length > 0 && (
            <p>
              {R.meant}{' '}
              {near.map(({ value, name }, index) => (
                <span key={value}>
                  {index > 0 && ', '}
                  <a href={representation({ ...state, [field]: value })}>{name}</a>
                </span>
              ))}
            </p>
          )}
        </div>
      ))}
    </>
  );
}

function What({ data, narrowed }: { data: RepresentationData; narrowed: boolean }) {
  const { shown, state, total, labels, choices } = data;
  switch (shown.view) {
    case 'table':
      return (
        <>
          {shown.items.length > 0 && <Memberships items={shown.items} caption={R.caption} />}
          <Pager offset={shown.offset} limit={shown.limit} total={total} href={(page) => representation(state, page)} />
        </>
      );
    case 'matrix':
      return <SeatMatrix matrix={shown.matrix} state={state} labels={labels} />;
    case 'time':
      return <SeatTimeline shown={shown} choices={choices} narrowed={narrowed} />;
    case 'substitutes':
      return <Substitutes items={shown.items} />;
  }
}

function Take({ query }: { query: RepresentationData['query'] }) {
  return (
    <nav class="take" aria-label={R.take}>
      <ul>
        <li>
          <a href={list('/api/representation.csv', query)} download>
            {R.csv}
          </a>
        </li>
        <li>
          <a href={list('/api/representation', query)}>{R.json}</a>
        </li>
      </ul>
    </nav>
  );
}

/** Longest quote of a row that contradicts another. */
const QUOTE = 300;

function Contradictions({ data: { contradictions } }: { data: RepresentationData }) {
  return (
    <Section
      id="olika"
      title={R.contradictions}
      lead={R.contradictionsLead}
      count={contradictions.length}
      when={contradictions.length > 0}
    >
      {contradictions.map(({ check, rows }) => (
        <article key={check.id} class="contradiction">
          <h3>{check.detail}</h3>
          <div class="beside">
            {rows.map((row) => (
              <Told key={row.id} row={row} />
            ))}
          </div>
        </article>
      ))}
    </Section>
  );
}

function Told({ row }: { row: MembershipRow }) {
  const { term, seen } = heldWhen(row);
  const [first] = row.evidence;
  return (
    <div>
      <h4>
        <Name kind="person" id={row.personId} name={row.person} />
      </h4>
      <p class="line">
        {row.role}, <Body id={row.organizationId} name={row.organization} />
        {' · '}
        {term ?? (seen === null ? T.membership.noTime : T.membership.seen(seen))}
      </p>
      {first && <blockquote class="excerpt">{clip(flat(first.quote), QUOTE)}</blockquote>}
      <SourceMarks evidence={places(row.evidence)} />
    </div>
  );
}
