/** Arenas, organisations and projects. */

import { graphAddress } from '../../server/contract/graph-state.ts';
import type { ArenaFile, OrganizationFile, ProjectFile } from '../../server/contract/things.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { course, list, representation, since } from '../addresses.ts';
import { capital, flat, otherSpellings, span } from '../format.ts';
import { asSeated, mergeMemberships } from '../memberships.ts';
import { Facts, More, Name, Opening, Section, Things } from '../parts/basics.tsx';
import { Decisions } from '../parts/decisions/decisions.tsx';
import { Frame } from '../parts/frame.tsx';
import { Matrix } from '../parts/matrix.tsx';
import { Meetings } from '../parts/meetings.tsx';
import { Memberships } from '../parts/representation/memberships.tsx';
import { SourceMark, useSources, WithSources } from '../parts/sources.tsx';
import { Agreements, Assignments, Documents, Passages } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

const B = T.body;
/** Letters by which a passage is known to hold a quote. */
const SAME = 60;

export function ArenaPage({ file, context }: { file: ArenaFile; context: PageContext }) {
  const { id, name, fullName, aliases, arenaKind, level, description } = file.arena;
  const others = otherSpellings([name, fullName], aliases);
  const members = asSeated(mergeMemberships(file.memberships));
  return (
    <Frame title={name} context={context} room="arenas">
      <WithSources sources={file.sources}>
        <Opening kicker={B.arena} title={name} lead={fullName !== null && fullName !== name ? fullName : undefined} />
        {description !== null && <OwnWords description={description} passages={file.passages} />}
        <Facts
          rows={[
            [B.kind, arenaKind && B.kindWords[arenaKind]],
            [B.level, level && B.levelWords[level]],
            [B.toldBy, file.toldBy],
            [B.aliases, others.length > 0 && others.join(', ')],
          ]}
        />
        <Section id="ledamoter" title={B.members} count={members.length}>
          {members.length > 0 ? (
            <Memberships items={members} caption={`${B.members}: ${name}`} without="body" />
          ) : (
            <p class="hint">{B.none}</p>
          )}
          {members.length > 0 && (
            <p class="onward">
              <a href={representation({ arena: id, view: 'matrix' })}>{T.representation.ofBody}</a>
            </p>
          )}
        </Section>
        <BodySections id={id} name={name} file={file} />
      </WithSources>
    </Frame>
  );
}

/** The arena in the documents' own words. Several documents may share the page: the one whose passage says it is cited. */
function OwnWords({
  description: { quote, source, page },
  passages,
}: {
  description: NonNullable<ArenaFile['arena']['description']>;
  passages: ArenaFile['passages'];
}) {
  const said = flat(quote).slice(0, SAME);
  const holder = passages.find((p) => p.source === source && p.page === page && flat(p.text).includes(said))?.document;
  const sources = [...useSources().values()];
  const cited =
    sources.find((s) => s.id === holder) ??
    sources.find((s) => s.source === source && s.pages[0] <= page && page <= s.pages[1]);
  return (
    <figure class="own-words">
      <figcaption class="unseen">{B.ownWords}</figcaption>
      <blockquote>{flat(quote)}</blockquote>
      {cited && <SourceMark place={{ document: cited.id, page, passage: null, quote: null, start: null, end: null }} />}
    </figure>
  );
}

export function OrganizationPage({ file, context }: { file: OrganizationFile; context: PageContext }) {
  const { id, name, classification, aliases } = file.organization;
  const elsewhere = file.representatives.filter((m) => m.organizationId !== id);
  const others = otherSpellings([name], aliases);
  const sitting = mergeMemberships(elsewhere);
  const roles = mergeMemberships(file.memberships);
  return (
    <Frame title={name} context={context}>
      <WithSources sources={file.sources}>
        <Opening
          kicker={classification === 'annan' ? (T.kinds['organization'] ?? '') : capital(classification)}
          title={name}
        />
        <Facts rows={[[B.aliases, others.length > 0 && others.join(', ')]]} />
        <Section id="foretradare" title={B.representatives} count={sitting.length} when={sitting.length > 0}>
          <Matrix items={elsewhere} caption={B.matrix} />
          <Memberships items={sitting} caption={`${B.representatives}: ${name}`} without="onBehalfOf" />
          <p class="onward">
            <a href={representation({ organization: id, view: 'matrix' })}>{T.representation.ofOrganization}</a>
          </p>
        </Section>
        <Section id="roller" title={B.roles} count={roles.length} when={roles.length > 0}>
          <Memberships items={roles} caption={`${B.roles}: ${name}`} without="body" />
        </Section>
        <BodySections id={id} name={name} file={file} />
      </WithSources>
    </Frame>
  );
}

/** What arenas and organisations share. */
function BodySections({ id, name, file }: { id: string; name: string; file: Omit<ArenaFile, 'arena' | 'toldBy'> }) {
  return (
    <div class="split">
      <div class="split-main">
        <Section id="sammantraden" title={B.meetings} when={file.meetingCounts.length > 0 || file.meetings.length > 0}>
          <Meetings name={name} counts={file.meetingCounts} meetings={file.meetings} />
        </Section>
        <Section id="beslut" title={B.decisions} count={file.decisions.length} when={file.decisions.length > 0}>
          <Decisions items={file.decisions} withBody={false} />
        </Section>
        <Section id="uppgifter" title={B.assignments} when={file.assignments.length > 0}>
          <Assignments items={file.assignments} />
          <p class="onward">
            <a href={list('/bevakning', { vem: name })}>{B.watch}</a>
          </p>
        </Section>
        <Section id="avtal" title={B.agreements} when={file.agreements.length > 0}>
          <Agreements items={file.agreements} />
        </Section>
        <Section id="textstallen" title={B.passages} count={file.passages.length} when={file.passages.length > 0}>
          <Passages items={file.passages} />
        </Section>
      </div>
      <div class="split-side">
        <Linked items={file.linked} />
        <Section id="utgivna" title={B.documents} count={file.documents.length} when={file.documents.length > 0}>
          <Documents items={file.documents} />
        </Section>
        <Section id="arenden" title={B.cases} when={file.cases.length > 0}>
          <Things items={file.cases} few={8} />
        </Section>
        <p class="onward">
          <a href={graphAddress({ start: [id] })}>{T.network.show}</a>
        </p>
        <p class="onward">
          <a href={course(id)}>{T.course.into(name)}</a>
        </p>
        <p class="onward">
          <a href={since({ body: id })}>{T.since.ofBody}</a>
        </p>
      </div>
    </div>
  );
}

function Linked({ items }: { items: ArenaFile['linked'] }) {
  return (
    <Section id="samband" title={B.linked} when={items.length > 0}>
      <More items={items} few={10} className="things">
        {(link) => (
          <li key={`${link.type}${link.direction}${link.id}`}>
            {link.direction === 'out' ? (
              <>
                <span class="detail">{link.caption}</span> <Name kind={link.kind} id={link.id} name={link.name} />
              </>
            ) : (
              <>
                <Name kind={link.kind} id={link.id} name={link.name} />{' '}
                <span class="detail">{B.toThis(link.caption)}</span>
              </>
            )}{' '}
            {link.place !== null && <SourceMark place={link.place} />}
          </li>
        )}
      </More>
    </Section>
  );
}

export function ProjectPage({ file, context }: { file: ProjectFile; context: PageContext }) {
  const P = T.project;
  const { id, name, code, period, funder, aliases } = file.project;
  const others = otherSpellings([name], aliases);
  return (
    <Frame title={name} context={context}>
      <WithSources sources={file.sources}>
        <Opening kicker={P.kicker} title={name} />
        <Facts
          rows={[
            [P.code, code],
            [P.period, period && span(...period)],
            [P.funder, funder],
            [B.aliases, others.length > 0 && others.join(', ')],
          ]}
        />
        <Section id="medverkande" title={P.members} when={file.memberships.length > 0}>
          <Memberships items={mergeMemberships(file.memberships)} caption={P.members} without="body" />
        </Section>
        <div class="split">
          <div class="split-main">
            <Section id="textstallen" title={P.passages} count={file.passages.length} when={file.passages.length > 0}>
              <Passages items={file.passages} few={10} />
            </Section>
          </div>
          <div class="split-side">
            <Linked items={file.linked} />
            <Section id="organisationer" title={P.organizations} when={file.organizations.length > 0}>
              <Things items={file.organizations} />
            </Section>
            <Section id="arenden" title={B.cases} when={file.cases.length > 0}>
              <Things items={file.cases} />
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
