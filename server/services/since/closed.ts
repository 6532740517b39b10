/** Cases that a decision ends, another case replaces, or whose agreement has lapsed: those whose state is worked out to be ended. */
import type { CaseRecord, GraphRecord } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { StateRule } from '../../contract/case-parts.ts';
import { caseState, lapses, withMeetings } from '../cases/case-state.ts';
import { afterDecision } from '../cases/state-rules.ts';
import { allDecisions } from '../decisions/decision-list.ts';
import { findAll, getAll, neighboursOf } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';

export interface ClosedCase {
  record: CaseRecord;
  /** Of the sign that ends it; null when no document gives one. */
  date: string | null;
  rule: StateRule;
}

export async function closedCases(room: Room, cases: readonly CaseRecord[]): Promise<ClosedCase[]> {
  const found: ClosedCase[] = [];
  for (const record of await mayBeClosed(room, cases)) {
    const { state, decides, signs } = await stateOf(room, record);
    const sign = decides === null ? undefined : signs[decides];
    if (state === 'avslutat' && sign) found.push({ record, date: sign.date, rule: sign.rule });
  }
  return found;
}

/** To work out a case's state costs reading all that concerns it: only those with some sign that it has ended. */
async function mayBeClosed(room: Room, cases: readonly CaseRecord[]): Promise<CaseRecord[]> {
  const ended = (await allDecisions(room)).filter((d) => afterDecision(d).state === 'avslutat');
  const lapsed = await lapses(room);
  const agreements = await getAll(
    room,
    'agreement',
    lapsed.flatMap(({ about }) => about),
  );
  const numbers = new Set([...ended, ...agreements].flatMap((r) => r.diarienummer.map(nameKey)));
  const replaced = new Set(
    (await room.reader.list('relation')).flatMap((r) => (r.type === 'supersedes' ? [r.to] : [])),
  );
  return cases.filter(
    (c) => replaced.has(c.id) || [c.diarienummer, ...c.variants].some((number) => numbers.has(nameKey(number))),
  );
}

async function stateOf(room: Room, record: CaseRecord) {
  const near = await neighboursOf(room, record.id);
  const concerning = await findAll(room, near.in('CONCERNS'));
  const of = <K extends GraphRecord['kind']>(kind: K) =>
    concerning.filter((r): r is Extract<GraphRecord, { kind: K }> => r.kind === kind);
  return caseState(room, {
    near,
    decisions: of('decision'),
    agreements: of('agreement'),
    agendaItems: await withMeetings(room, of('agendaItem')),
    own: of('document'),
    documents: await documentsById(room),
  });
}
