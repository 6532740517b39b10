import type { CaseRecord, DecisionRecord, DocumentRecord, GraphRecord, PassageRecord } from '../../graph/records.ts';
import type { Involved, TimelineEntry } from '../contract/common.ts';
import type { CaseFile } from '../contract/things.ts';
import { statedIn } from './by-document.ts';
import { firstPlace, involve, nameOf } from './names.ts';
import { findAll, getAll, linkedOf, neighboursOf } from './neighbours.ts';
import { earliestFirst, latestFirst } from './order.ts';
import type { Room } from './room.ts';
import { cite } from './sources.ts';
import { passagesNaming, shown, together } from './together.ts';

/** A case with its documents, decisions, timeline and people. */
export async function caseFile(room: Room, record: CaseRecord): Promise<CaseFile> {
  const near = await neighboursOf(room, record.id);
  const [concerning, passages, links] = await Promise.all([
    findAll(room, near.in('CONCERNS')),
    passagesNaming(room, 'case', record.id),
    linkedOf(room, record.id, near),
  ]);
  const of = <K extends GraphRecord['kind']>(kind: K) =>
    concerning.filter((r): r is Extract<GraphRecord, { kind: K }> => r.kind === kind);
  const decisions = of('decision').sort(latestFirst);
  const documents = await getAll(room, 'document', [
    ...of('document').map((d) => d.id),
    ...near.out('MENTIONED_IN'),
    ...decisions.flatMap((d) => d.evidence.map((e) => e.document)),
  ]);
  const beside = await together(room, passages, record.id);
  const answer = {
    case: record,
    documents: documents.sort(latestFirst),
    decisions,
    timeline: await timelineOf(room, concerning, documents, passages),
    persons: beside.person,
    arenas: beside.arena,
    organizations: beside.organization,
    related: await relatedCases(room, links, beside.case),
    agreements: of('agreement'),
    assignments: of('assignment'),
    passages: shown(passages),
  };
  return { ...answer, sources: await cite(room, answer) };
}

/** Cases tied by a relation first, then those named in the same passages. */
async function relatedCases(
  room: Room,
  links: Awaited<ReturnType<typeof linkedOf>>,
  beside: Involved[],
): Promise<Involved[]> {
  const linked = new Map<string, Involved>();
  for (const link of links) {
    if (link.kind !== 'case' || linked.has(link.id)) continue;
    const other = await room.reader.get('case', link.id);
    if (other) linked.set(link.id, involve(other, 1, link.place));
  }
  return [...linked.values(), ...beside.filter(({ id }) => !linked.has(id))];
}

async function timelineOf(
  room: Room,
  concerning: GraphRecord[],
  documents: DocumentRecord[],
  passages: PassageRecord[],
): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  const put = (record: GraphRecord, date: string | null, detail: string | null, title = nameOf(record)) => {
    if (date !== null)
      entries.push({ date, kind: record.kind, id: record.id, title, detail, place: firstPlace(record) });
  };
  const decided = new Set(concerning.map((r) => r.id));
  for (const record of concerning) {
    if (record.kind === 'decision') put(record, record.date, decisionDetail(record));
    if (record.kind === 'assignment') put(record, record.due, record.to);
    if (record.kind === 'agreement') put(record, record.from, record.parties.join(', '));
    if (record.kind === 'agendaItem' && record.meetingId !== null && !decided.has(record.decisionId ?? '')) {
      const meeting = await room.reader.get('meeting', record.meetingId);
      put(record, meeting?.date ?? null, meeting?.arena ?? null);
    }
  }
  for (const document of documents) put(document, document.date, document.type);
  const named = new Set(passages.map((p) => p.id));
  for (const document of documents) {
    for (const deadline of await statedIn(room, 'deadline', document.id)) {
      if (deadline.evidence.some((e) => e.passage !== null && named.has(e.passage))) put(deadline, deadline.date, null);
    }
  }
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  return [...once.values()].sort(earliestFirst);
}

function decisionDetail(decision: DecisionRecord): string {
  return [decision.body, decision.outcome].filter(Boolean).join(', ');
}
