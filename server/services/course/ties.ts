/** How a body hangs together with others: what documents say, who sits for whom, who sits in both, and what is named beside it. */
import { EDGES, type EdgeName } from '../../../graph/domain.ts';
import type {
  ArenaRecord,
  Evidence,
  GraphRecord,
  MembershipRecord,
  Mention,
  OrganizationRecord,
  PassageRecord,
} from '../../../graph/records.ts';
import type { Candidate, Involved } from '../../contract/common.ts';
import type { CourseTie } from '../../contract/course.ts';
import { candidateOf } from '../names.ts';
import { findAll, getAll, type Neighbours, neighboursOf } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { nestedNames } from './nested-names.ts';
import { saidBetween } from './said-ties.ts';
import { isSeat } from './seats.ts';

const RELATIONS: readonly EdgeName[] = ['SUPERSEDES', 'EXTENDS', 'BELONGS_TO', 'FUNDS', 'STEERS', 'REFERS_TO'];
const ON_MAP = new Set<GraphRecord['kind']>(['arena', 'organization', 'project']);
/** Told of each weaker kind. */
const MOST = 8;
/** Passages two bodies must share before it is told. */
const TOGETHER = 2;

const HAS_SEAT = 'har företrädare i';
const SAME_PERSONS = 'har samma personer som';
const BY_NAME = 'hör av namnet att döma till';
const BESIDE = 'nämns i samma stycken som';

export interface TieInput {
  body: ArenaRecord | OrganizationRecord;
  near: Neighbours;
  /** Memberships in the body. */
  members: MembershipRecord[];
  /** Arenas named in the same passages, and these. */
  beside: Involved[];
  passages: PassageRecord[];
  arenas: ArenaRecord[];
}

export async function tiesOfBody(room: Room, input: TieInput): Promise<CourseTie[]> {
  const self = candidateOf(input.body);
  const strong = [
    ...(await relationsOf(room, input.near, self)),
    ...(await saidTies(room, input.arenas)).filter(({ from, to }) => from.id === self.id || to.id === self.id),
    ...(await seatsFor(room, input, self)),
    ...(await samePersons(room, input, self)),
    ...byName(input.arenas).filter(({ from, to }) => from.id === self.id || to.id === self.id),
  ];
  const tied = new Set(strong.flatMap(({ from, to }) => [from.id, to.id]));
  const weak = input.beside
    .filter(({ id, count }) => !tied.has(id) && count >= TOGETHER)
    .slice(0, MOST)
    .map(({ kind, id, name, detail, count }) => {
      const evidence = input.passages.filter((p) => p.entities.includes(id)).map(quoted);
      return tie('passages', self, { kind, id, name, detail }, BESIDE, { count, evidence });
    });
  return [...strong, ...weak];
}

/** Ties among all arenas: what documents say, and what names tell. */
export async function tiesOfAll(room: Room, arenas: ArenaRecord[]): Promise<CourseTie[]> {
  const known = new Map(arenas.map((a) => [a.id, a]));
  const relations = await room.reader.list('relation');
  const ends = await findAll(
    room,
    relations.filter((r) => known.has(r.from) || known.has(r.to)).flatMap((r) => [r.from, r.to]),
  );
  const things = new Map(ends.filter(({ kind }) => ON_MAP.has(kind)).map((r) => [r.id, candidateOf(r)]));
  const told = relations.flatMap(({ type, from, to, evidence }) => {
    const [a, b] = [things.get(from), things.get(to)];
    const edge = (type === 'partOf' ? 'BELONGS_TO' : type.replace(/[A-Z]/g, '_$&').toUpperCase()) as EdgeName;
    return a && b ? [tie('relation', a, b, EDGES[edge].caption, { evidence })] : [];
  });
  const seats = new Map<string, CourseTie>();
  for (const m of await room.reader.list('membership')) {
    const [from, to] = [known.get(m.onBehalfOfId ?? ''), known.get(m.organizationId)];
    if (from && to && from !== to && isSeat(m.role))
      join(seats, 'seat', candidateOf(from), candidateOf(to), HAS_SEAT, m);
  }
  return [...told, ...(await saidTies(room, arenas)), ...seats.values(), ...byName(arenas)];
}

/** What sentences that name two arenas say; read once a generation. */
function saidTies(room: Room, arenas: ArenaRecord[]): Promise<CourseTie[]> {
  return room.once('said ties', async (reader) => {
    const pages = new Map<string, { arena: ArenaRecord; mention: Mention }[]>();
    for (const arena of arenas) {
      for (const mention of arena.mentions) {
        const key = `${mention.source}\n${mention.page}`;
        pages.set(key, [...(pages.get(key) ?? []), { arena, mention }]);
      }
    }
    const ties = new Map<string, CourseTie>();
    for (const named of pages.values()) {
      const [one] = named;
      if (one === undefined || new Set(named.map(({ arena }) => arena.id)).size < 2) continue;
      const text = (await reader.page(one.mention.source, one.mention.page))?.text ?? '';
      const inOrder = named.sort((a, b) => a.mention.start - b.mention.start);
      for (const [index, first] of inOrder.entries()) {
        const second = inOrder.slice(index + 1).find(({ arena }) => arena.id !== first.arena.id);
        const said = second && saidBetween(text, first.mention, second.mention);
        if (!second || !said) continue;
        const [from, to] = [candidateOf(first.arena), candidateOf(second.arena)];
        const { source, document, page } = first.mention;
        const { start, end, caption } = said;
        const evidence = { source, document, passage: null, page, start, end, quote: text.slice(start, end) };
        const key = `${from.id} ${caption} ${to.id}`;
        const known = ties.get(key) ?? tie('said', from, to, caption, {});
        ties.set(key, { ...known, evidence: [...known.evidence, evidence] });
      }
    }
    return [...ties.values()];
  });
}

async function relationsOf(room: Room, near: Neighbours, self: Candidate): Promise<CourseTie[]> {
  const ties = near.edges.filter(({ type }) => RELATIONS.includes(type));
  const rows = await Promise.all(
    ties.map(async ({ from, to, type, record }) => {
      const [other] = await findAll(room, [from === self.id ? to : from]);
      const carrier = await room.reader.find(record);
      if (!other || !ON_MAP.has(other.kind) || other.id === self.id) return null;
      const [a, b] = from === self.id ? [self, candidateOf(other)] : [candidateOf(other), self];
      const evidence = carrier && 'evidence' in carrier ? carrier.evidence : [];
      return tie('relation', a, b, EDGES[type].caption, { evidence });
    }),
  );
  return rows.filter((row) => row !== null);
}

/** Whom its members sit for, and where its own people sit for it. */
async function seatsFor(room: Room, { near, members, body }: TieInput, self: Candidate): Promise<CourseTie[]> {
  const ties = new Map<string, CourseTie>();
  const own = await getAll(room, 'membership', near.in('ON_BEHALF_OF'));
  const sat = [...members, ...own].filter((m) => isSeat(m.role) && m.onBehalfOfId !== null);
  const ends = await findAll(room, sat.flatMap((m) => [m.onBehalfOfId ?? '', m.organizationId]).filter(Boolean));
  const things = new Map(ends.filter(({ kind }) => ON_MAP.has(kind)).map((r) => [r.id, candidateOf(r)]));
  for (const m of sat) {
    const from = m.onBehalfOfId === body.id ? self : things.get(m.onBehalfOfId ?? '');
    const to = m.organizationId === body.id ? self : things.get(m.organizationId);
    if (from && to && from.id !== to.id) join(ties, 'seat', from, to, HAS_SEAT, m);
  }
  return [...ties.values()].sort((a, b) => b.count - a.count);
}

/** Arenas in which its members also sit. */
async function samePersons(room: Room, { members, body, arenas }: TieInput, self: Candidate): Promise<CourseTie[]> {
  const known = new Map(arenas.map((a) => [a.id, a]));
  const ties = new Map<string, CourseTie>();
  const persons = new Set(members.filter((m) => isSeat(m.role)).map((m) => m.personId));
  for (const person of persons) {
    const held = await getAll(room, 'membership', (await neighboursOf(room, person)).out('HOLDS'));
    for (const m of held) {
      const other = known.get(m.organizationId);
      if (other && other.id !== body.id && isSeat(m.role))
        join(ties, 'persons', self, candidateOf(other), SAME_PERSONS, m);
    }
  }
  return [...ties.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
}

function quoted({ source, document, id, page, start, end, text }: PassageRecord): Evidence {
  return { source, document, passage: id, page, start, end, quote: text };
}

function byName(arenas: ArenaRecord[]): CourseTie[] {
  const known = new Map(arenas.map((a) => [a.id, a]));
  return nestedNames(arenas).flatMap(({ inner, outer }) => {
    const [a, b] = [known.get(inner), known.get(outer)];
    if (!a || !b) return [];
    // The name itself is all there is to show for it.
    const evidence = a.mentions
      .slice(0, 1)
      .map(({ text, confidence: _, ...place }) => ({ ...place, passage: null, quote: text }));
    return [tie('name', candidateOf(a), candidateOf(b), BY_NAME, { evidence })];
  });
}

function tie(
  kind: CourseTie['kind'],
  from: Candidate,
  to: Candidate,
  caption: string,
  { count = 0, evidence = [] }: { count?: number; evidence?: CourseTie['evidence'] },
): CourseTie {
  return { kind, from, to, caption, persons: [], count, evidence };
}

/** One tie for all the persons that make it. */
function join(
  ties: Map<string, CourseTie>,
  kind: CourseTie['kind'],
  from: Candidate,
  to: Candidate,
  caption: string,
  m: MembershipRecord,
): void {
  const key = `${from.id} ${to.id}`;
  const known = ties.get(key) ?? tie(kind, from, to, caption, {});
  if (!known.persons.includes(m.person)) known.persons.push(m.person);
  known.count = known.persons.length;
  known.evidence = [...known.evidence, ...m.evidence];
  ties.set(key, known);
}
