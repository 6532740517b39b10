/** What happened when in a case: decisions, meetings, tasks, agreements, documents and where others name it. */
import type {
  DecisionRecord,
  DocumentRecord,
  GraphRecord,
  MeetingRecord,
  PassageRecord,
} from '../../../graph/records.ts';
import type { TimelineEntry } from '../../contract/common.ts';
import { statedIn } from '../by-document.ts';
import { firstPlace, nameOf } from '../names.ts';
import { getAll } from '../neighbours.ts';
import { earliestFirst } from '../order.ts';
import type { Room } from '../room.ts';

export interface TimelineInput {
  /** Records that concern the case. */
  concerning: GraphRecord[];
  documents: DocumentRecord[];
  /** Passages that name the case. */
  passages: PassageRecord[];
}

interface Said {
  detail: string | null;
  body: string | null;
  mention?: boolean;
}

export async function timelineOf(
  room: Room,
  { concerning, documents, passages }: TimelineInput,
): Promise<TimelineEntry[]> {
  const entries = new Map<string, TimelineEntry>();
  const put = (record: GraphRecord, date: string | null, { detail, body, mention = false }: Said) => {
    if (date === null || entries.has(record.id)) return;
    const { kind, id } = record;
    entries.set(id, { date, kind, id, title: nameOf(record), detail, body, mention, place: firstPlace(record) });
  };
  const meetings = new Map((await getAll(room, 'meeting', concerning.flatMap(meetingOf))).map((m) => [m.id, m]));
  const of = new Set(concerning.map((r) => r.id));
  for (const record of concerning) {
    if (record.kind === 'decision') put(record, record.date, { detail: decisionDetail(record), body: record.body });
    if (record.kind === 'assignment') put(record, record.due, { detail: record.to, body: record.to });
    if (record.kind === 'agreement') put(record, record.from, { detail: record.parties.join(', '), body: null });
    if (record.kind === 'agendaItem' && !of.has(record.decisionId ?? '')) {
      const meeting = meetings.get(record.meetingId ?? '');
      put(record, meeting?.date ?? null, { detail: meeting?.arena ?? null, body: meeting?.arena ?? null });
    }
  }
  // A decision of the case stands for its meeting.
  const decidedAt = new Set(concerning.flatMap((r) => (r.kind === 'decision' && r.date !== null ? meetingOf(r) : [])));
  for (const meeting of meetings.values())
    if (!decidedAt.has(meeting.id)) put(meeting, meeting.date, { detail: spanOf(meeting), body: meeting.arena });
  for (const document of documents)
    put(document, document.date, { detail: document.type, body: document.issuer, mention: !of.has(document.id) });
  const named = new Set(passages.map((p) => p.id));
  for (const document of documents) {
    for (const deadline of await statedIn(room, 'deadline', document.id)) {
      if (deadline.evidence.some((e) => e.passage !== null && named.has(e.passage)))
        put(deadline, deadline.date, { detail: null, body: document.issuer });
    }
  }
  return [...entries.values()].sort(earliestFirst);
}

function meetingOf(record: GraphRecord): string[] {
  return (record.kind === 'decision' || record.kind === 'agendaItem') && record.meetingId !== null
    ? [record.meetingId]
    : [];
}

function spanOf({ date, dateTo }: MeetingRecord): string | null {
  return dateTo === null || dateTo === date ? null : `till ${dateTo}`;
}

function decisionDetail(decision: DecisionRecord): string {
  return [decision.body, decision.outcome].filter(Boolean).join(', ');
}
