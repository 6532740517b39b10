/** A case: how it stands, what was decided, what happened when, who did what, and where it is named. */
import type { DecisionRecord } from '../../graph/records.ts';
import { graphAddress } from '../../server/contract/graph-state.ts';
import type { CaseChoice, CaseFile } from '../../server/contract/things.ts';
import { type PageContext, SEARCH_FIELDS } from '../../server/contract/views.ts';
import { list } from '../addresses.ts';
import { caseCitation } from '../citation.ts';
import { capital, headline, otherSpellings } from '../format.ts';
import { Facts, Name, Opening, Section, Things } from '../parts/basics.tsx';
import { AgreementTable } from '../parts/cases/agreement-facts.tsx';
import { CaseStateBox } from '../parts/cases/case-state.tsx';
import { Timeline, TimelineChart } from '../parts/cases/timeline.tsx';
import { Citation } from '../parts/citation.tsx';
import { DecisionCard, Decisions } from '../parts/decisions/decisions.tsx';
import { BesideOutcome } from '../parts/decisions/proposals.tsx';
import { Frame } from '../parts/frame.tsx';
import { SourceMark, SourceMarks, WithSources } from '../parts/sources.tsx';
import { Assignments, Documents, Passages } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

/** Decisions shown in full; older ones stand as lines. */
const CARDS = 5;

const C = T.case;

export function CasePage({ file, context }: { file: CaseFile; context: PageContext }) {
  const { diarienummer, title, authority, year, variants, id } = file.case;
  const watch = list('/flode', { [SEARCH_FIELDS.case]: id });
  const others = otherSpellings([diarienummer], variants);
  const heading = title === null ? C.untitled : headline(title, [diarienummer, ...variants]);
  const persons = new Map(file.persons.map((p) => [p.name, p.id]));
  const proposalFor = (decision: DecisionRecord) => {
    const proposal = file.proposals.find((p) => p.decision === decision.id);
    return proposal ? <BesideOutcome proposal={proposal} decision={decision} level="h4" /> : null;
  };
  const factsOf = (id: string) => file.agreementFacts.find((f) => f.agreement === id)?.facts ?? [];
  const [shown, rest] = [file.decisions.slice(0, CARDS), file.decisions.slice(CARDS)];
  return (
    <Frame
      title={title === null ? diarienummer : `${diarienummer} ${heading}`}
      context={context}
      room="cases"
      alternates={[{ type: 'application/atom+xml', href: watch, title: C.feed(diarienummer) }]}
    >
      <WithSources sources={file.sources}>
        <Opening kicker={`${C.kicker} ${diarienummer}`} title={heading} />
        <Facts
          rows={[
            [C.authority, authority],
            [C.year, String(year)],
            [C.variants, others.length > 0 && others.join(', ')],
          ]}
        />
        <CaseStateBox state={file.state} />
        <div class="split">
          <div class="split-main">
            <Section id="beslut" title={C.decisions} count={file.decisions.length}>
              {shown.length === 0 && <p class="hint">{C.none}</p>}
              {shown.map((decision) => (
                <DecisionCard
                  key={decision.id}
                  decision={decision}
                  under={heading}
                  persons={persons}
                  proposal={proposalFor(decision)}
                />
              ))}
              {rest.length > 0 && (
                <>
                  <h3>{C.earlier(rest.length)}</h3>
                  <Decisions items={rest} />
                </>
              )}
            </Section>
            <Section id="avtal" title={C.agreements} when={file.agreements.length > 0}>
              {file.agreements.map((agreement) => (
                <AgreementTable key={agreement.id} agreement={agreement} facts={factsOf(agreement.id)} />
              ))}
            </Section>
            <Section id="tidslinje" title={C.timeline} lead={C.timelineLead} when={file.timeline.length > 1}>
              <TimelineChart entries={file.timeline} name={diarienummer} />
              <Timeline entries={file.timeline} heading={heading} />
            </Section>
            <Section id="uppgifter" title={C.assignments} when={file.assignments.length > 0}>
              <Assignments items={file.assignments} />
            </Section>
            <Section id="textstallen" title={C.passages} count={file.passages.length} when={file.passages.length > 0}>
              <Passages items={file.passages} />
            </Section>
          </div>
          <div class="split-side">
            <section class="citation" aria-labelledby="hanvisning">
              <h2 id="hanvisning">{C.cite}</h2>
              <Citation id="hanvisning-arende" text={caseCitation(file.case)} address={`/arenden/${id}`} />
            </section>
            <Section id="handlingar" title={C.documents} count={file.documents.length} when={file.documents.length > 0}>
              <Documents items={file.documents} />
            </Section>
            <Persons file={file} />
            <Section id="organ" title={C.arenas} count={file.arenas.length} when={file.arenas.length > 0}>
              <Things items={file.arenas} />
            </Section>
            <Section id="organisationer" title={C.organizations} when={file.organizations.length > 0}>
              <Things items={file.organizations} few={6} />
            </Section>
            <Related file={file} />
            <p class="onward">
              <a href={graphAddress({ start: [id] })}>{T.network.show}</a>
            </p>
            <p class="onward">
              <a href={watch} type="application/atom+xml">
                {C.watch}
              </a>
            </p>
          </div>
        </div>
      </WithSources>
    </Frame>
  );
}

/** Persons by what they did in the case, then those who are only named in it. */
function Persons({ file }: { file: CaseFile }) {
  const active = new Set(file.roles.flatMap(({ persons }) => persons.map((p) => p.id)));
  const others = file.persons.filter((p) => !active.has(p.id));
  return (
    <Section id="personer" title={C.persons} when={active.size + others.length > 0}>
      {file.roles.map(({ role, persons }) => (
        <div key={role} class="role">
          <h3>{C.roles[role]}</h3>
          <p>
            {persons.map(({ id, name, detail }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Name kind="person" id={id} name={name} />
                {detail !== null && ` (${detail})`}
              </span>
            ))}{' '}
            <SourceMarks evidence={persons.flatMap(({ place }) => place ?? [])} />
          </p>
        </div>
      ))}
      {others.length > 0 && (
        <div class="role">
          {active.size > 0 && <h3>{C.otherPersons}</h3>}
          <Things items={others} few={8} />
        </div>
      )}
    </Section>
  );
}

/** What the case is tied to, each with how and where it says so; then cases only named in the same places. */
function Related({ file }: { file: CaseFile }) {
  const tied = new Set(file.linked.map(({ id }) => id));
  const beside = file.related.filter(({ id }) => !tied.has(id));
  return (
    <Section id="narliggande" title={C.related} when={tied.size + beside.length > 0}>
      {file.linked.length > 0 && (
        <ul class="things">
          {file.linked.map((link) => (
            <li key={`${link.type}${link.direction}${link.id}`}>
              <span class="detail">
                {link.direction === 'out' ? link.caption : (C.passive[link.type] ?? link.caption)}
              </span>{' '}
              <Name kind={link.kind} id={link.id} name={link.name} withKind />{' '}
              {link.place !== null && <SourceMark place={link.place} />}
            </li>
          ))}
        </ul>
      )}
      {beside.length > 0 && (
        <div class="role">
          {file.linked.length > 0 && <h3>{capital(C.together)}</h3>}
          <Things items={beside} few={8} />
        </div>
      )}
    </Section>
  );
}

/** Several cases go by what was typed. */
export function CaseChoicePage({ choice, context }: { choice: CaseChoice; context: PageContext }) {
  return (
    <Frame title={T.case.choice} context={context} room="cases" query={choice.spelling}>
      <Opening kicker={T.case.kicker} title={T.case.choice} lead={T.case.choiceLead(choice.spelling)} />
      <ul class="entries">
        {choice.candidates.map(({ kind, id, name, detail }) => (
          <li key={id}>
            <Name kind={kind} id={id} name={name} />
            {detail !== null && <span class="detail">{detail}</span>}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
