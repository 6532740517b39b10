/** Which years a tie is of: those of the records it rests on. */
import type { GraphRecord } from '../../../graph/records.ts';
import { allDecisions } from '../decisions/decision-list.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import type { BareTie } from './ties.ts';

export type Years = readonly [number, number];
export type YearsOf = (record: string, tie: Pick<BareTie, 'type' | 'to'>) => Years | null;

/** Tells the years of a record under a tie. Read once a generation: the records that are statements, not those that are things. */
export function yearsOf(room: Room): Promise<YearsOf> {
  return room.once('graph years', async (reader) => {
    const documents = await documentsById(room);
    const [memberships, decisions, meetings, items, agreements, assignments, relations, projects] = await Promise.all([
      reader.list('membership'),
      allDecisions(room),
      reader.list('meeting'),
      reader.list('agendaItem'),
      reader.list('agreement'),
      reader.list('assignment'),
      reader.list('relation'),
      reader.list('project'),
    ]);
    const known = new Map<string, Years>();
    /** By its own dates; what has none is of the year of the documents that tell of it. */
    const put = (record: GraphRecord, ...dates: (string | null | undefined)[]) => {
      const own = spanOf(dates);
      const told = 'evidence' in record ? record.evidence.map((e) => documents.get(e.document)?.date) : [];
      const years = own ?? spanOf(told);
      if (years !== null) known.set(record.id, years);
    };
    for (const document of documents.values()) put(document, document.date);
    for (const m of memberships) put(m, m.from, m.to, ...(m.from === null || m.to === null ? [m.asOf] : []));
    for (const decision of decisions) put(decision, decision.date);
    const days = new Map(meetings.map((meeting) => [meeting.id, meeting.date]));
    for (const meeting of meetings) put(meeting, meeting.date, meeting.dateTo);
    for (const item of items) put(item, days.get(item.meetingId ?? ''));
    for (const agreement of agreements) put(agreement, agreement.from, agreement.to);
    for (const task of assignments) put(task);
    for (const relation of relations) put(relation);
    for (const project of projects) put(project, ...(project.period ?? []));
    // A thing is named in a document of some year, whatever the years of the thing.
    return (record, { type, to }) => known.get(type === 'MENTIONED_IN' ? to : record) ?? null;
  });
}

function spanOf(dates: readonly (string | null | undefined)[]): Years | null {
  const years = dates.flatMap((date) => (date ? [Number(date.slice(0, 4))] : [])).filter((year) => year > 0);
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}
