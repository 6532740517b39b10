/** A meeting: its agenda beside what was decided, who was there, and the documents that tell of it. */
import type { MeetingFile } from '../../server/contract/decisions.ts';
import { graphAddress } from '../../server/contract/graph-state.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { thing } from '../addresses.ts';
import { clip, date, headline, section, span } from '../format.ts';
import { asSeated, mergeMemberships } from '../memberships.ts';
import { Facts, Name, Opening, Section, Table } from '../parts/basics.tsx';
import { Decisions, decisionTitle, Outcome } from '../parts/decisions/decisions.tsx';
import { SideBySide } from '../parts/decisions/versions.tsx';
import { Frame } from '../parts/frame.tsx';
import { Said } from '../parts/meetings.tsx';
import { Memberships } from '../parts/representation/memberships.tsx';
import { places, SourceMarks, WithSources } from '../parts/sources.tsx';
import { Documents } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

const M = T.meeting;

export function MeetingPage({ file, context }: { file: MeetingFile; context: PageContext }) {
  const { meeting, body, agenda, decisions, counts, before, after, checks } = file;
  const when = span(meeting.date, meeting.dateTo ?? meeting.date) ?? '';
  const title = `${meeting.arena} ${when}`;
  const members = asSeated(mergeMemberships(file.attendance));
  const year = Number(meeting.date.slice(0, 4));
  return (
    <Frame title={title} context={context}>
      <WithSources sources={file.sources}>
        <Opening kicker={M.kicker} title={title} />
        <Facts
          rows={[
            [M.body, body ? <Name kind={body.kind} id={body.id} name={meeting.arena} /> : meeting.arena],
            [M.date, when],
            [
              M.counts(year),
              counts.length > 0 && (
                <>
                  <Said said={counts} /> <SourceMarks evidence={places(counts.flatMap((c) => c.evidence))} />
                </>
              ),
            ],
            [M.told, <SourceMarks key="k" evidence={places(meeting.evidence)} />],
          ]}
        />
        <div class="split">
          <div class="split-main">
            <Section id="dagordning" title={M.agenda} count={agenda.length} when={agenda.length > 0}>
              <Agenda agenda={agenda} />
            </Section>
            <Section
              id="beslut"
              title={agenda.length > 0 ? M.otherDecisions : M.decisions}
              count={decisions.length}
              when={decisions.length > 0 || agenda.length === 0}
            >
              {decisions.length > 0 ? (
                <Decisions items={decisions} withBody={false} few={40} />
              ) : (
                <p class="hint">{M.noAgenda}</p>
              )}
            </Section>
            <Section id="narvarande" title={M.attendance} count={members.length}>
              {members.length > 0 ? (
                <Memberships items={members} caption={`${M.attendance}: ${title}`} without="body" day={meeting.date} />
              ) : (
                <p class="hint">{M.noAttendance}</p>
              )}
            </Section>
            <Section id="kontrollera" title={M.checks} count={checks.length} when={checks.length > 0}>
              <ul class="statements side-list">
                {checks.map((check) => (
                  <SideBySide key={check.id} check={check} />
                ))}
              </ul>
            </Section>
          </div>
          <div class="split-side">
            <Section id="handlingar" title={M.documents} count={file.documents.length}>
              <Documents items={file.documents} />
            </Section>
            <Beside word={M.before} meeting={before} />
            <Beside word={M.after} meeting={after} />
            <p class="onward">
              <a href={graphAddress({ start: [meeting.id] })}>{T.network.show}</a>
            </p>
          </div>
        </div>
      </WithSources>
    </Frame>
  );
}

function Beside({ word, meeting }: { word: string; meeting: MeetingFile['before'] }) {
  if (meeting === null) return null;
  return (
    <p class="onward">
      {word}: <a href={thing('meeting', meeting.id) ?? ''}>{date(meeting.date)}</a>
    </p>
  );
}

/** Longest title of a row. */
const TITLE = 160;

function Agenda({ agenda }: { agenda: MeetingFile['agenda'] }) {
  return (
    <Table
      caption={M.agenda}
      columns={[M.number, M.item, M.presenters, M.decision, T.decisions.source]}
      rows={agenda.map(({ item, decision, cases }) => ({
        key: item.id,
        cells: [
          section(item.number),
          <span key="t">
            {section(clip(headline(item.title, item.diarienummer), TITLE))}
            {cases.map(({ id, name }) => (
              <span key={id} class="detail">
                {' '}
                <Name kind="case" id={id} name={name} />
              </span>
            ))}
          </span>,
          item.presenters.length > 0 && item.presenters.join(', '),
          decision === null ? (
            cases.length > 0 && (
              <span key="d" class="detail">
                {M.undecided}
              </span>
            )
          ) : (
            <span key="d">
              <a href={thing('decision', decision.id) ?? ''}>
                {section(decision.paragraph ?? clip(decisionTitle(decision), TITLE))}
              </a>
              <Outcome of={decision} />
            </span>
          ),
          <SourceMarks key="s" evidence={places(item.evidence)} />,
        ],
      }))}
    />
  );
}
