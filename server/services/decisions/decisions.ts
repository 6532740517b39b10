import type { DecisionRecord } from '../../../graph/records.ts';
import type { DecisionFile } from '../../contract/things.ts';
import { involve } from '../names.ts';
import { findAll, getAll, neighboursOf } from '../neighbours.ts';
import { latestFirst } from '../order.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
import { proposalOf } from './proposals.ts';
import { versionsOf } from './versions.ts';

/** A decision with the people behind it, its meeting and the other decisions in the same cases. */
export async function decisionFile(room: Room, decision: DecisionRecord): Promise<DecisionFile> {
  const near = await neighboursOf(room, decision.id);
  const [cases, persons, agendaItems, body, meeting] = await Promise.all([
    getAll(room, 'case', near.out('CONCERNS')),
    getAll(room, 'person', [...near.in('PROPOSED'), ...near.in('RESERVED'), ...near.in('NOTED')]),
    getAll(room, 'agendaItem', near.in('LED_TO')),
    findAll(room, decision.bodyId === null ? [] : [decision.bodyId]),
    decision.meetingId === null ? null : room.reader.get('meeting', decision.meetingId),
  ]);
  const ties = await Promise.all(cases.map((c) => neighboursOf(room, c.id)));
  const others = await getAll(
    room,
    'decision',
    ties.flatMap((tie) => tie.in('CONCERNS')).filter((id) => id !== decision.id),
  );
  const passages = await getAll(
    room,
    'passage',
    decision.evidence.flatMap((e) => (e.passage === null ? [] : [e.passage])),
  );
  const own = await getAll(room, 'document', [
    ...ties.flatMap((tie) => tie.in('CONCERNS')),
    ...decision.evidence.map((e) => e.document),
  ]);
  const answer = {
    decision,
    body: body[0] ? involve(body[0], 1) : null,
    meeting,
    agendaItems,
    persons: persons.map((person) => involve(person, 1)),
    cases: cases.map((record) => involve(record, 1)),
    others: others.sort(latestFirst),
    versions: await versionsOf(room, decision),
    proposal: await proposalOf(room, decision, own.sort(latestFirst)),
    passages,
  };
  return { ...answer, sources: await cite(room, answer) };
}
