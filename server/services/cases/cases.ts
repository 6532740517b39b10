import type { CaseRecord, GraphRecord } from '../../../graph/records.ts';
import type { Involved } from '../../contract/common.ts';
import type { CaseFile } from '../../contract/things.ts';
import { proposalOf } from '../decisions/proposals.ts';
import { involve } from '../names.ts';
import { findAll, getAll, linkedOf, neighboursOf } from '../neighbours.ts';
import { latestFirst } from '../order.ts';
import type { Room } from '../room.ts';
import { cite, documentsById } from '../sources.ts';
import { passagesNaming, shown, together } from '../together.ts';
import { agreementFacts } from './agreement-facts.ts';
import { caseRoles } from './case-roles.ts';
import { caseState, withMeetings } from './case-state.ts';
import { timelineOf } from './timeline.ts';

/** Decisions whose proposals are sought; the latest are the ones read in full. */
const WITH_PROPOSAL = 5;

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
  documents.sort(latestFirst);
  const ownIds = new Set(of('document').map((d) => d.id));
  const told = new Set(decisions.flatMap((d) => d.evidence.map((e) => e.document)));
  const agreements = of('agreement');
  const own = documents.filter((d) => ownIds.has(d.id));
  const [beside, agendaItems, timeline, roles, facts, proposals] = await Promise.all([
    together(room, passages, record.id),
    withMeetings(room, of('agendaItem')),
    timelineOf(room, { concerning, documents, passages }),
    caseRoles(room, [
      ...decisions,
      ...own,
      ...concerning.filter(({ kind }) => kind !== 'decision' && kind !== 'document'),
    ]),
    Promise.all(agreements.map((agreement) => agreementFacts(room, agreement, [record]))),
    Promise.all(
      decisions
        .filter((d) => d.formal)
        .slice(0, WITH_PROPOSAL)
        .map((d) =>
          proposalOf(
            room,
            d,
            documents.filter(({ id }) => ownIds.has(id) || told.has(id)),
          ),
        ),
    ),
  ]);
  const answer = {
    case: record,
    state: await caseState(room, {
      near,
      decisions,
      agreements,
      agendaItems,
      own,
      documents: await documentsById(room),
    }),
    documents,
    decisions,
    timeline,
    persons: beside.person,
    arenas: beside.arena,
    organizations: beside.organization,
    roles,
    related: await relatedCases(room, links, beside.case),
    linked: links,
    agreements,
    agreementFacts: facts,
    proposals: proposals.filter((p) => p !== null),
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
