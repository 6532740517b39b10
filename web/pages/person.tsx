import { graphAddress } from '../../server/contract/graph-state.ts';
import type { PersonFile } from '../../server/contract/things.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { representation } from '../addresses.ts';
import { date, headline, otherSpellings, section } from '../format.ts';
import { mergeMemberships } from '../memberships.ts';
import { Facts, More, Opening, Section, Things } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { Memberships } from '../parts/representation/memberships.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { Agreements, Assignments, Documents, Passages } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

export function PersonPage({ file, context }: { file: PersonFile; context: PageContext }) {
  const P = T.person;
  const { name, party, aliases, id } = file.person;
  const others = otherSpellings([name], aliases);
  const memberships = mergeMemberships(file.memberships);
  return (
    <Frame title={name} context={context}>
      <WithSources sources={file.sources}>
        <Opening kicker={P.kicker} title={party === null ? name : `${name} (${party})`} />
        <Facts rows={[[P.aliases, others.length > 0 && others.join(', ')]]} />
        <Section id="uppdrag" title={P.memberships} count={memberships.length}>
          {memberships.length > 0 ? (
            <Memberships items={memberships} caption={`${P.memberships}: ${name}`} without="person" />
          ) : (
            <p class="hint">{P.none}</p>
          )}
          {memberships.length > 0 && (
            <p class="onward">
              <a href={representation({ person: id, view: 'time' })}>{P.overTime}</a>
            </p>
          )}
        </Section>
        <div class="split">
          <div class="split-main">
            <Section id="beslut" title={P.decisions} count={file.decisions.length} when={file.decisions.length > 0}>
              <More items={file.decisions} few={8} className="decisions">
                {({ act, decision: d }) => (
                  <li key={`${act}${d.id}`}>
                    <p class="line">
                      {[P.acts[act], d.body, d.date && date(d.date), d.paragraph && section(d.paragraph)]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                    <p class="title">
                      <a href={`/beslut/${d.id}`}>{section(headline(d.title, d.diarienummer))}</a>
                    </p>
                    <p class="below">
                      <SourceMarks evidence={places(d.evidence)} />
                    </p>
                  </li>
                )}
              </More>
            </Section>
            <Section id="foredrog" title={P.presented} when={file.presented.length > 0}>
              <More items={file.presented} few={8} className="statements">
                {(item) => (
                  <li key={item.id}>
                    <p>{section(item.title)}</p>
                    <p class="below">
                      <SourceMarks evidence={places(item.evidence)} />
                    </p>
                  </li>
                )}
              </More>
            </Section>
            <Section id="ersatt" title={P.substituted} when={file.substitutedBy.length > 0}>
              <Memberships items={mergeMemberships(file.substitutedBy)} caption={P.substituted} />
            </Section>
            <Section id="avtal" title={P.agreements} when={file.agreements.length > 0}>
              <Agreements items={file.agreements} />
            </Section>
            <Section id="uppgifter" title={P.assignments} when={file.assignments.length > 0}>
              <Assignments items={file.assignments} />
            </Section>
            <Section id="textstallen" title={P.passages} count={file.passages.length} when={file.passages.length > 0}>
              <Passages items={file.passages} />
            </Section>
          </div>
          <div class="split-side">
            <Section id="handlingar" title={P.documents} when={file.documents.length > 0}>
              <Documents items={file.documents} />
            </Section>
            <Section id="arenden" title={P.cases} when={file.cases.length > 0}>
              <Things items={file.cases} few={8} />
            </Section>
            <Section id="tillsammans" title={P.together} when={file.together.length > 0}>
              <Things items={file.together} few={8} />
            </Section>
            <p class="onward">
              <a href={graphAddress({ start: [id] })}>{T.network.show}</a>
            </p>
          </div>
        </div>
      </WithSources>
    </Frame>
  );
}
