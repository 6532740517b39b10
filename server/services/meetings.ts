/** A meeting: its agenda beside its decisions, who sat there, and the documents that tell of it. */
import type { DecisionRecord, DocumentRecord, MeetingRecord, MembershipRecord } from '../../graph/records.ts';
import type { MeetingFile } from '../contract/decisions.ts';
import { checksAbout } from './checks.ts';
import { candidateOf, involve } from './names.ts';
import { findAll, getAll, neighboursOf } from './neighbours.ts';
import { bySwedish, earliestFirst, latestFirst } from './order.ts';
import type { Room } from './room.ts';
import { cite } from './sources.ts';

export async function meetingFile(room: Room, meeting: MeetingRecord): Promise<MeetingFile> {
  const near = await neighboursOf(room, meeting.id);
  const [atMeeting, items, bodies] = await Promise.all([
    getAll(room, 'decision', near.in('AT_MEETING')),
    getAll(room, 'agendaItem', near.in('AT_MEETING')),
    findAll(room, meeting.arenaId === null ? [] : [meeting.arenaId]),
  ]);
  const led = await getAll(
    room,
    'decision',
    items.flatMap((item) => item.decisionId ?? []),
  );
  const decisions = new Map([...atMeeting, ...led].map((d) => [d.id, d]));
  const cited = [meeting, ...decisions.values(), ...items].flatMap((r) => r.evidence.map((e) => e.document));
  const documents = (await getAll(room, 'document', cited)).sort(latestFirst);
  const around = meeting.arenaId === null ? null : await neighboursOf(room, meeting.arenaId);
  const [members, meetings, counts] = around
    ? await Promise.all([
        getAll(room, 'membership', around.in('IN_BODY')),
        getAll(room, 'meeting', around.in('MEETING_OF')),
        getAll(room, 'meetingCount', around.in('COUNTED_FOR')),
      ])
    : [[], [], []];
  const taken = new Set(items.flatMap((item) => item.decisionId ?? []));
  const days = meetings.sort(earliestFirst);
  const at = days.findIndex((m) => m.id === meeting.id);
  const year = Number(meeting.date.slice(0, 4));
  // A count of one stands for a single meeting met with in a document, not for how many were held.
  const ofYear = counts.filter((c) => c.year === year && c.count > 1);
  const answer = {
    meeting,
    body: bodies[0] ? involve(bodies[0], 1) : null,
    agenda: await Promise.all(
      items
        .sort((a, b) => bySwedish(a.number, b.number) || (a.id < b.id ? -1 : 1))
        .map(async (item) => ({
          item,
          decision: decisions.get(item.decisionId ?? '') ?? null,
          cases: (await getAll(room, 'case', (await neighboursOf(room, item.id)).out('CONCERNS'))).map(candidateOf),
        })),
    ),
    decisions: [...decisions.values()].filter((d) => !taken.has(d.id)).sort(inOrder),
    attendance: members.filter((m) => satThen(m, meeting, documents)),
    documents,
    counts: ofYear,
    before: days[at - 1] ?? null,
    after: at < 0 ? null : (days[at + 1] ?? null),
    checks: await checksAbout(room, [
      ...documents.filter(({ type }) => type.startsWith('protokoll')).map((d) => d.id),
      ...decisions.keys(),
      ...ofYear.map((c) => c.id),
    ]),
  };
  return { ...answer, sources: await cite(room, answer) };
}

/** In the order of the minutes. */
function inOrder(a: DecisionRecord, b: DecisionRecord): number {
  const number = (d: DecisionRecord) => Number(/\d+/.exec(d.paragraph ?? '')?.[0] ?? Number.POSITIVE_INFINITY);
  return number(a) - number(b) || (a.id < b.id ? -1 : 1);
}

/** Seen on the day, or told by a document that is of this meeting alone. */
function satThen(m: MembershipRecord, meeting: MeetingRecord, documents: DocumentRecord[]): boolean {
  if (m.asOf !== null && m.asOf.length === 10) return m.asOf === meeting.date;
  const minutes = new Set(
    documents.filter((d) => d.type.startsWith('protokoll') && d.date === meeting.date).map((d) => d.id),
  );
  return m.evidence.some((e) => minutes.has(e.document));
}
