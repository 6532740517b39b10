/** Who represents whom: memberships filtered by person, organisation, body, role and year. */
import type { MembershipRecord } from '../../../graph/records.ts';
import { stemKey } from '../../../graph/search/names.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Representation } from '../../contract/network.ts';
import { getAll, neighboursOf } from '../neighbours.ts';
import { bySwedish } from '../order.ts';
import type { Room } from '../room.ts';
import { cite, documentsById } from '../sources.ts';
import { heldIn } from './membership-time.ts';

export interface RepresentationFilter {
  /** Each an id or any name the thing goes by. */
  person?: string | undefined;
  organization?: string | undefined;
  arena?: string | undefined;
  /** As written, without regard to case. */
  role?: string | undefined;
  year?: number | undefined;
  /** Only those who stood in for somebody; `person` is then either of the two. */
  substitutes?: boolean | undefined;
}

export async function representation(room: Room, filter: RepresentationFilter): Promise<Representation> {
  const { rows } = await membershipsFitting(room, filter);
  const answer = { rows };
  return { ...answer, sources: await cite(room, answer) };
}

export interface Fitting {
  /** By body, then by person. */
  rows: MembershipRecord[];
  /** What was asked for and is met with nowhere. */
  unknown: ('person' | 'organization' | 'arena')[];
  /** How many things each name means. */
  persons: Set<string> | null;
  arenas: Set<string> | null;
}

export async function membershipsFitting(room: Room, filter: RepresentationFilter): Promise<Fitting> {
  const [persons, asked, arenas] = await Promise.all([
    idsOf(room, filter.person, ['person']),
    idsOf(room, filter.organization, ['organization', 'arena']),
    idsOf(room, filter.arena, ['arena', 'organization', 'project']),
  ]);
  const organizations = await withOrgans(room, asked);
  const role = filter.role === undefined ? null : nameKey(filter.role);
  const dates = await documentsById(room);
  const dateOf = (id: string) => dates.get(id)?.date ?? null;
  const substitutes = filter.substitutes === true;
  const meant = (row: MembershipRecord) =>
    persons === null || persons.has(row.personId) || (substitutes && persons.has(row.inPlaceOfId ?? ''));
  const found = substitutes ? await substitutions(room) : await memberships(room, persons, organizations, arenas);
  const rows = found.filter(
    (row) =>
      meant(row) &&
      (organizations === null || organizations.has(row.onBehalfOfId ?? '') || organizations.has(row.organizationId)) &&
      (arenas === null || arenas.has(row.organizationId)) &&
      (role === null || nameKey(row.role) === role) &&
      (filter.year === undefined || heldIn(row, filter.year, dateOf)),
  );
  const unknown = (['person', 'organization', 'arena'] as const).filter(
    (_, index) => [persons, asked, arenas][index]?.size === 0,
  );
  return { rows, unknown, persons, arenas };
}

/** All memberships by body and person, read and put in order once a generation. */
export function allMemberships(room: Room): Promise<MembershipRecord[]> {
  return room.once('memberships', async (reader) => (await reader.list('membership')).sort(byBody));
}

function byBody(a: MembershipRecord, b: MembershipRecord): number {
  return bySwedish(a.organization, b.organization) || bySwedish(a.person, b.person) || (a.id < b.id ? -1 : 1);
}

function substitutions(room: Room): Promise<MembershipRecord[]> {
  return room.once('substitutions', async () => (await allMemberships(room)).filter((row) => row.inPlaceOf !== null));
}

/** Reads from the narrowest side: a person's or a body's own edges; everything only when nothing narrows. */
async function memberships(
  room: Room,
  persons: Set<string> | null,
  organizations: Set<string> | null,
  arenas: Set<string> | null,
): Promise<MembershipRecord[]> {
  if (persons === null && organizations === null && arenas === null) return allMemberships(room);
  const [anchors, edges] =
    persons !== null
      ? [persons, ['HOLDS'] as const]
      : arenas !== null
        ? [arenas, ['IN_BODY'] as const]
        : [organizations ?? new Set<string>(), ['IN_BODY', 'ON_BEHALF_OF'] as const];
  const ids: string[] = [];
  for (const anchor of anchors) {
    const near = await neighboursOf(room, anchor);
    for (const edge of edges) ids.push(...near.out(edge), ...near.in(edge));
  }
  return (await getAll(room, 'membership', ids)).sort(byBody);
}

/** Ids a filter means: itself when it is an id, and all things of the kinds that go by the name. Null: no filter. */
async function idsOf(room: Room, asked: string | undefined, kinds: string[]): Promise<Set<string> | null> {
  if (asked === undefined) return null;
  const ids = new Set<string>();
  const record = await room.reader.find(asked);
  if (record && kinds.includes(record.kind)) ids.add(record.id);
  for (const entry of await room.reader.named(keysOf(asked))) {
    if (kinds.includes(entry.kind)) ids.add(entry.id);
  }
  return ids;
}

/** The keys a name is looked up by: as written, and in its stems, so that a genitive finds its name. */
export function keysOf(name: string): string[] {
  return nameKey(name) === '' ? [] : [nameKey(name), stemKey(name)];
}

/** An organisation together with its own organs, and theirs. */
async function withOrgans(room: Room, ids: Set<string> | null): Promise<Set<string> | null> {
  if (ids === null) return null;
  const all = new Set(ids);
  for (const id of all) {
    // A set grows under its own iteration, so that organs of organs are met as well.
    for (const organ of (await neighboursOf(room, id)).in('BELONGS_TO')) all.add(organ);
  }
  return all;
}
