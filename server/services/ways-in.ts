/** Ways into the room with examples of what it holds: each leads to something worth reading. */
import type { MembershipRecord } from '../../graph/records.ts';
import type { WayIn } from '../contract/views.ts';
import { allDecisions } from './decisions/decision-list.ts';
import { latestFirst } from './order.ts';
import { type DateOf, yearsHeld } from './representation/membership-time.ts';
import { isSeat } from './representation/role-kinds.ts';
import type { Room } from './room.ts';
import { documentsById } from './sources.ts';

/** Examples of each kind. */
const EACH = 2;

export function waysIn(room: Room): Promise<WayIn[]> {
  return room.once('ways in', async (reader) => {
    const [cases, persons, arenas, memberships, meetings, items, agreements, decisions] = await Promise.all([
      reader.list('case'),
      reader.list('person'),
      reader.list('arena'),
      reader.list('membership'),
      reader.list('meeting'),
      reader.list('agendaItem'),
      reader.list('agreement'),
      allDecisions(room),
    ]);
    // How much is known of a meeting tells whether it is worth opening.
    const taken = countBy([...items, ...decisions].flatMap((r) => r.meetingId ?? []));
    const documents = await documentsById(room);
    const decided = countBy(decisions.flatMap((d) => d.diarienummer));
    const held = countBy(memberships.map((m) => m.personId));
    const seats = countBy(memberships.map((m) => m.organizationId));
    const way = (kind: WayIn['kind'], id: string, name: string, detail: string | null): WayIn => ({
      kind,
      id,
      name,
      detail,
    });
    return [
      ...best(
        cases,
        (c) => (decided.get(c.diarienummer) ?? 0) * 10 + c.mentions.length + (c.title === null ? 0 : 5),
      ).map((c) => way('case', c.id, c.diarienummer, c.title)),
      ...best(
        decisions.filter((d) => d.formal),
        (d) => d.proposers.length + 2 * d.reservations.length + (d.vote === null ? 0 : 3),
      ).map((d) => way('decision', d.id, [d.body, d.paragraph, d.date].filter(Boolean).join(' '), d.title)),
      ...best(persons, (p) => 3 * (held.get(p.id) ?? 0) + p.mentions.length).map((p) =>
        way('person', p.id, p.name, p.party),
      ),
      ...represented(memberships, (id) => documents.get(id)?.date ?? null),
      ...best(arenas, (a) => 3 * (seats.get(a.id) ?? 0) + a.mentions.length).map((a) =>
        way('arena', a.id, a.name, a.fullName),
      ),
      ...best([...meetings].sort(latestFirst), (m) => taken.get(m.id) ?? 0).map((m) =>
        way('meeting', m.id, m.arena, m.date),
      ),
      ...best(agreements, (a) => Number(a.notice !== null) + Number(a.renewal !== null) + Number(a.to !== null)).map(
        (a) => way('document', a.documentId, documents.get(a.documentId)?.title ?? a.name, a.from),
      ),
    ];
  });
}

/** Whom somebody has represented in a body for most years. */
function represented(memberships: readonly MembershipRecord[], dateOf: DateOf): WayIn[] {
  const pairs = new Map<string, { id: string; first: MembershipRecord; years: Set<number>; persons: Set<string> }>();
  for (const row of memberships) {
    if (row.onBehalfOfId === null || row.onBehalfOfId === row.organizationId || !isSeat(row.role)) continue;
    const id = `${row.onBehalfOfId} ${row.organizationId}`;
    const known = pairs.get(id) ?? { id, first: row, years: new Set(), persons: new Set() };
    for (const year of yearsHeld(row, dateOf)) known.years.add(year);
    known.persons.add(row.personId);
    pairs.set(id, known);
  }
  return best([...pairs.values()], ({ years, persons }) => 3 * years.size + persons.size).map(({ first, years }) => {
    const held = [...years].sort((a, b) => a - b);
    const [from, to] = [held[0], held.at(-1)];
    return {
      kind: 'representation' as const,
      id: first.organizationId,
      principal: first.onBehalfOfId ?? '',
      name: `${first.onBehalfOf} i ${first.organization}`,
      detail: from === undefined ? null : from === to ? String(from) : `${from}–${to}`,
    };
  });
}

function best<R extends { id: string }>(records: readonly R[], worth: (record: R) => number): R[] {
  return [...records].sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1)).slice(0, EACH);
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
