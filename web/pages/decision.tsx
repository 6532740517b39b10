import { graphAddress } from '../../server/contract/graph-state.ts';
import type { DecisionFile } from '../../server/contract/things.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { decisions, thing } from '../addresses.ts';
import { date, flat, headline, number, section } from '../format.ts';
import { Facts, Name, Opening, Section, Table } from '../parts/basics.tsx';
import { DecisionCite, Decisions, decisionTitle, Who } from '../parts/decisions/decisions.tsx';
import { BesideOutcome } from '../parts/decisions/proposals.tsx';
import { Versions } from '../parts/decisions/versions.tsx';
import { Frame } from '../parts/frame.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { Passages } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

/** A decision: its points, what was proposed, who stood for what, and how other documents tell of it. */
const D = T.decision;

export function DecisionPage({ file, context }: { file: DecisionFile; context: PageContext }) {
  const { decision: d } = file;
  const persons = new Map(file.persons.map((p) => [p.name, p.id]));
  const title = decisionTitle(d);
  return (
    <Frame title={title} context={context}>
      <WithSources sources={file.sources}>
        <Opening kicker={D.kicker} title={title} />
        <Facts
          rows={[
            [D.body, file.body ? <Name kind={file.body.kind} id={file.body.id} name={d.body} /> : d.body],
            [
              D.date,
              d.date && file.meeting ? (
                <a href={thing('meeting', file.meeting.id) ?? ''}>{date(d.date)}</a>
              ) : (
                d.date && date(d.date)
              ),
            ],
            [D.paragraph, d.paragraph && section(d.paragraph)],
            [D.outcome, d.outcome && D.outcomes[d.outcome]],
            [
              D.cases,
              file.cases.length > 0 ? <CaseLinks items={file.cases} under={title} /> : d.diarienummer.join(', '),
            ],
            [T.source.label, <SourceMarks key="k" evidence={places(d.evidence)} />],
          ]}
        />
        {!d.formal && <p class="note">{D.reported}</p>}
        <div class="split">
          <div class="split-main">
            <Section id="punkter" title={D.points} when={d.points.length > 0}>
              {/* Numbers are the document's own: where it has none, none are made up. */}
              <ul class="ruling">
                {d.points.map((point) => (
                  <li key={point}>{flat(point)}</li>
                ))}
              </ul>
            </Section>
            {file.proposal !== null && (
              <Section id="forslag" title={T.case.proposal}>
                <BesideOutcome proposal={file.proposal} decision={d} level="h3" />
              </Section>
            )}
            <Section
              id="kallor"
              title={
                file.versions.some((v) => v.differs.length > 0) ? T.decisions.contradictions : T.decisions.versions
              }
              lead={T.decisions.versionsLead}
              when={file.versions.length > 0}
            >
              <Versions decision={d} versions={file.versions} />
            </Section>
            <Section id="yrkanden" title={D.proposers} when={d.proposers.length > 0}>
              <ul class="statements">
                {d.proposers.map((p) => (
                  <li key={`${p.person}${p.party}${p.motion}`}>
                    <Who {...p} persons={persons} />
                    {p.motion !== null && <span class="excerpt"> {flat(p.motion)}</span>}
                  </li>
                ))}
              </ul>
            </Section>
            <Section id="omrostning" title={D.vote} when={d.vote !== null}>
              {d.vote !== null && (
                <Table
                  caption={D.vote}
                  columns={[D.vote, D.votes]}
                  rows={(['ja', 'nej', 'avstår'] as const).map((side) => ({
                    key: side,
                    cells: [D[side], number(d.vote?.[side] ?? 0)],
                  }))}
                />
              )}
            </Section>
            <Stances title={D.reservations} id="reservationer" items={d.reservations} persons={persons} />
            <Stances title={D.notes} id="anteckningar" items={d.notes} persons={persons} />
            <Section id="textstallen" title={D.passages} when={file.passages.length > 0}>
              <Passages items={file.passages} />
            </Section>
          </div>
          <div class="split-side">
            <section class="citation" aria-labelledby="hanvisning">
              <h2 id="hanvisning">{D.cite}</h2>
              <DecisionCite decision={d} />
            </section>
            <Section id="andra" title={D.others} when={file.others.length > 0}>
              <Decisions items={file.others} few={6} />
            </Section>
            {d.bodyId !== null && (
              <p class="onward">
                <a href={decisions({ body: d.bodyId })}>
                  {T.decisions.allOf} {d.body}
                </a>
              </p>
            )}
            <p class="onward">
              <a href={graphAddress({ start: [d.id] })}>{T.network.show}</a>
            </p>
          </div>
        </div>
      </WithSources>
    </Frame>
  );
}

/** Cases by number; the title only where it says something the page's heading does not. */
function CaseLinks({ items, under }: { items: DecisionFile['cases']; under: string }) {
  return (
    <>
      {items.map(({ id, name, detail }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={thing('case', id) ?? ''}>{name}</a>
          {detail !== null && headline(detail, [name]) !== under && (
            <span class="detail"> {headline(detail, [name])}</span>
          )}
        </span>
      ))}
    </>
  );
}

function Stances({
  id,
  title,
  items,
  persons,
}: {
  id: string;
  title: string;
  items: { person: string | null; party: string | null }[];
  persons: Map<string, string>;
}) {
  return (
    <Section id={id} title={title} when={items.length > 0}>
      <ul class="things">
        {items.map((item) => (
          <li key={`${item.person}${item.party}`}>
            <Who {...item} persons={persons} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
