/** How a case stands, worked out from what decisions, relations, agreements and agendas say of it. The latest of them decides. */
import type {
  AgendaItemRecord,
  AgreementRecord,
  DecisionRecord,
  DocumentRecord,
  Evidence,
  MeetingRecord,
} from '../../../graph/records.ts';
import type { CaseState, StateRule, StateSign } from '../../contract/case-parts.ts';
import { candidateOf } from '../names.ts';
import { findAll, getAll, type Neighbours } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { afterDecision } from './state-rules.ts';

/** Of signs of one day the stronger says more. */
const STRENGTH: readonly StateRule[] = [
  'terminated',
  'superseded',
  'lapsed',
  'prolonged',
  'extended',
  'sentBack',
  'tabled',
  'decided',
  'forwarded',
  'agreed',
  'onAgenda',
  'proposed',
];
/** A document of these types in a case asks for a decision. */
const ASKING = new Set<DocumentRecord['type']>(['tjänsteskrivelse', 'förslag till beslut']);

export interface StateInput {
  near: Neighbours;
  decisions: DecisionRecord[];
  agreements: AgreementRecord[];
  agendaItems: { item: AgendaItemRecord; meeting: MeetingRecord | null }[];
  /** Documents that are of the case, not those that only name it. */
  own: DocumentRecord[];
  documents: Map<string, DocumentRecord>;
}

export async function caseState(room: Room, input: StateInput): Promise<CaseState> {
  const signs = [
    ...input.decisions.map(ofDecision),
    ...(await ofRelations(room, input)),
    ...(await ofAgreements(room, input)),
    ...ofAgenda(input),
    ...ofDocuments(input),
  ].sort(
    (a, b) =>
      compare(b.date ?? '', a.date ?? '') ||
      STRENGTH.indexOf(a.rule) - STRENGTH.indexOf(b.rule) ||
      compare(a.by.id, b.by.id),
  );
  const at = deciding(signs, input.decisions);
  return { state: signs[at]?.state ?? 'okänt', decides: signs[at] === undefined ? null : at, signs };
}

/** Signs that a matter is taken up; they do not undo what has been decided. */
const TAKEN_UP = new Set<StateRule>(['onAgenda', 'proposed']);
/** Signs that it was left open. */
const OPEN = new Set<StateRule>(['sentBack', 'tabled', 'forwarded']);

/** The latest sign, but for agendas and proposals after a minuted decision or a concluded agreement, which only take the matter up again. */
function deciding(signs: StateSign[], decisions: DecisionRecord[]): number {
  const formal = new Set(decisions.filter((d) => d.formal).map((d) => d.id));
  const firm = signs.findIndex(({ rule }) => !TAKEN_UP.has(rule));
  const sign = signs[firm];
  const closed = sign !== undefined && !OPEN.has(sign.rule) && (sign.by.kind !== 'decision' || formal.has(sign.by.id));
  return closed ? firm : 0;
}

function ofDecision(decision: DecisionRecord): StateSign {
  const { date, evidence } = decision;
  return { ...afterDecision(decision), date, by: candidateOf(decision), evidence };
}

/** Another case or document that replaces or extends this one; dated by the document that says so. */
async function ofRelations(room: Room, { near, documents }: StateInput): Promise<StateSign[]> {
  const ties = near.edges.filter(({ to, type, from }) => to !== from && (type === 'SUPERSEDES' || type === 'EXTENDS'));
  const signs = await Promise.all(
    ties.map(async ({ from, type, to, record }): Promise<StateSign[]> => {
      if (!near.in(type).includes(from)) return [];
      const [other] = await findAll(room, [from]);
      const carrier = await room.reader.get('relation', record);
      if (!other || !carrier || to === from) return [];
      const sign = type === 'SUPERSEDES' ? (['avslutat', 'superseded'] as const) : (['förlängt', 'extended'] as const);
      return [
        {
          state: sign[0],
          rule: sign[1],
          date: dateOf(carrier.evidence, documents),
          by: candidateOf(other),
          evidence: carrier.evidence,
        },
      ];
    }),
  );
  return signs.flat();
}

/** An agreement says that something was agreed, unless it is an annex to a summons; and that it has run out, where nothing goes on from it. */
async function ofAgreements(room: Room, { agreements, documents }: StateInput): Promise<StateSign[]> {
  const lapsed = agreements.length === 0 ? [] : await lapses(room);
  return agreements.flatMap((agreement) => {
    const holder = documents.get(agreement.documentId);
    const draft = holder?.partOf != null && documents.get(holder.partOf)?.type === 'kallelse';
    const signs: StateSign[] = [];
    const by = candidateOf(agreement);
    if (!draft && agreement.from !== null) {
      const date = earlier(holder?.date ?? null, agreement.from);
      signs.push({ state: 'beslutat', rule: 'agreed', date, by, evidence: agreement.evidence });
    }
    const warning = lapsed.find((w) => w.about.includes(agreement.id));
    if (warning) signs.push({ state: 'avslutat', rule: 'lapsed', date: agreement.to, by, evidence: warning.evidence });
    return signs;
  });
}

export function lapses(room: Room) {
  return room.once('lapsed agreements', async (reader) =>
    (await reader.list('warning')).filter((w) => w.type === 'agreementLapsed'),
  );
}

/** A summons that takes the case up. What minutes list has been dealt with. */
function ofAgenda({ agendaItems, documents }: StateInput): StateSign[] {
  return agendaItems.flatMap(({ item, meeting }) => {
    const called = item.evidence.some((e) => documents.get(e.document)?.type === 'kallelse');
    if (!called || item.decisionId !== null) return [];
    const date = meeting?.date ?? dateOf(item.evidence, documents);
    return [{ state: 'pågående', rule: 'onAgenda', date, by: candidateOf(item), evidence: item.evidence }];
  });
}

function ofDocuments({ own }: StateInput): StateSign[] {
  return own
    .filter(({ type }) => ASKING.has(type))
    .map((document) => ({
      state: 'pågående',
      rule: 'proposed',
      date: document.date,
      by: candidateOf(document),
      evidence: [],
    }));
}

/** The latest date of the documents that say something. */
function dateOf(evidence: Evidence[], documents: Map<string, DocumentRecord>): string | null {
  const dates = evidence.flatMap((e) => documents.get(e.document)?.date ?? []).sort();
  return dates.at(-1) ?? null;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Agenda items with their meetings. */
export async function withMeetings(room: Room, items: AgendaItemRecord[]): Promise<StateInput['agendaItems']> {
  const meetings = new Map(
    (
      await getAll(
        room,
        'meeting',
        items.flatMap((i) => i.meetingId ?? []),
      )
    ).map((m) => [m.id, m]),
  );
  return items.map((item) => ({ item, meeting: meetings.get(item.meetingId ?? '') ?? null }));
}
