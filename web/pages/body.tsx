/** Arenas, organisations and projects. */
import type { MeetingCountRecord } from '../../graph/records.ts';
import type { ArenaFile, OrganizationFile, ProjectFile } from '../../server/contract/things.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { capital, number, span } from '../format.ts';
import { Facts, More, Name, Opening, Section, Table, Things } from '../parts/basics.tsx';
import { YearBars } from '../parts/charts.tsx';
import { Frame } from '../parts/frame.tsx';
import { Matrix } from '../parts/matrix.tsx';
import { places, SourceMark, SourceMarks, useSources, WithSources } from '../parts/sources.tsx';
import { Agreements, Assignments, Decisions, Documents, Memberships, Passages } from '../parts/statements.tsx';
import { T } from '../texts.ts';

const B = T.body;

export function ArenaPage({ file, context }: { file: ArenaFile; context: PageContext }) {
  const { id, name, fullName, aliases, arenaKind, level, description } = file.arena;
  const others = aliases.filter((alias) => alias !== name && alias !== fullName);
  return (
    <Frame title={name} context={context} room="arenas">
      <WithSources sources={file.sources}>
        <Opening kicker={B.arena} title={name} lead={fullName !== null && fullName !== name ? fullName : undefined} />
        {description !== null && <OwnWords {...description} />}
        <Facts
          rows={[
            [B.kind, arenaKind && B.kindWords[arenaKind]],
            [B.level, level && B.levelWords[level]],
            [B.aliases, others.length > 0 && others.join(', ')],
          ]}
        />
        <Section id="ledamoter" title={B.members} count={file.memberships.length}>
          {file.memberships.length > 0 ? (
            <Memberships items={file.memberships} caption={`${B.members}: ${name}`} without="body" />
          ) : (
            <p class="note">{B.none}</p>
          )}
        </Section>
        <BodySections id={id} name={name} file={file} />
      </WithSources>
    </Frame>
  );
}

/** The arena in the documents' own words. */
function OwnWords({ quote, source, page }: { quote: string; source: string; page: number }) {
  const cited = [...useSources().values()].find((s) => s.source === source && s.pages[0] <= page && page <= s.pages[1]);
  return (
    <figure class="own-words">
      <figcaption class="unseen">{B.ownWords}</figcaption>
      <blockquote>{quote}</blockquote>
      {cited && <SourceMark place={{ document: cited.id, page, passage: null, quote: null }} />}
    </figure>
  );
}

export function OrganizationPage({ file, context }: { file: OrganizationFile; context: PageContext }) {
  const { id, name, classification, aliases } = file.organization;
  const elsewhere = file.representatives.filter((m) => m.organizationId !== id);
  const others = aliases.filter((alias) => alias !== name);
  return (
    <Frame title={name} context={context}>
      <WithSources sources={file.sources}>
        <Opening
          kicker={classification === 'annan' ? (T.kinds['organization'] ?? '') : capital(classification)}
          title={name}
        />
        <Facts rows={[[B.aliases, others.length > 0 && others.join(', ')]]} />
        <Section id="foretradare" title={B.representatives} count={elsewhere.length} when={elsewhere.length > 0}>
          <Matrix items={elsewhere} caption={B.matrix} />
          <Memberships items={elsewhere} caption={`${B.representatives}: ${name}`} without="onBehalfOf" />
        </Section>
        <Section id="roller" title={B.members} count={file.memberships.length} when={file.memberships.length > 0}>
          <Memberships items={file.memberships} caption={`${B.members}: ${name}`} without="body" />
        </Section>
        <BodySections id={id} name={name} file={file} />
      </WithSources>
    </Frame>
  );
}

/** What arenas and organisations share. */
function BodySections({ id, name, file }: { id: string; name: string; file: Omit<ArenaFile, 'arena'> }) {
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
          <a href={`/samband/${id}`}>{T.network.show}</a>
        </p>
      </div>
    </div>
  );
}

/** Meetings a year: what the documents say, beside how many of the meetings have their minutes here. */
function Meetings({
  name,
  counts,
  meetings,
}: {
  name: string;
  counts: MeetingCountRecord[];
  meetings: ArenaFile['meetings'];
}) {
  const held = new Map<number, number>();
  for (const { date } of meetings) held.set(Number(date.slice(0, 4)), (held.get(Number(date.slice(0, 4))) ?? 0) + 1);
  const years = [...new Set([...counts.map((c) => c.year), ...held.keys()])].sort((a, b) => a - b);
  const rows = years.map((year) => ({ year, said: counts.filter((c) => c.year === year), held: held.get(year) ?? 0 }));
  const bars = rows.map(({ year, said, held: here }) => ({ year, count: Math.max(here, ...said.map((c) => c.count)) }));
  return (
    <div class="chart">
      {bars.length > 1 && <YearBars label={B.meetingsChart(name)} bars={bars} />}
      <Table
        caption={B.meetingsChart(name)}
        columns={[B.year, B.reported, B.protocols, B.source]}
        rows={rows.map(({ year, said, held: here }) => ({
          key: String(year),
          cells: [
            String(year),
            <Said key="said" said={said} />,
            here === 0 ? '–' : number(here),
            <SourceMarks
              key="source"
              evidence={places([
                ...said.flatMap((c) => c.evidence),
                ...meetings.filter((m) => m.date.startsWith(String(year))).flatMap((m) => m.evidence),
              ])}
            />,
          ],
        }))}
      />
    </div>
  );
}

function Said({ said }: { said: MeetingCountRecord[] }) {
  const numbers = [...new Set(said.map((c) => c.count))].sort((a, b) => a - b);
  if (numbers.length === 0) return <>–</>;
  return (
    <>
      {numbers.map(number).join(' eller ')}
      {numbers.length > 1 && <span class="unsure"> {T.source.differ.toLocaleLowerCase('sv')}</span>}
    </>
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
  const others = aliases.filter((alias) => alias !== name);
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
          <Memberships items={file.memberships} caption={P.members} without="body" />
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
              <a href={`/samband/${id}`}>{T.network.show}</a>
            </p>
          </div>
        </div>
      </WithSources>
    </Frame>
  );
}
