/** Who represents whom: memberships filtered by person, organisation, body and year. */
import type { MembershipRecord } from '../../graph/records.ts';
import { stemKey } from '../../graph/search/names.ts';
import { nameKey } from '../../graph/text/fold.ts';
import type { Representation } from '../contract/network.ts';
import { getAll, neighboursOf } from './neighbours.ts';
import { bySwedish } from './order.ts';
import type { Room } from './room.ts';
import { cite, documentsById } from './sources.ts';

export interface RepresentationFilter {
  /** Each an id or any name the thing goes by. */
  person?: string | undefined;
  organization?: string | undefined;
  arena?: string | undefined;
  year?: number | undefined;
}

export async function representation(room: Room, filter: RepresentationFilter): Promise<Representation> {
  const [persons, organizations, arenas] = await Promise.all([
    idsOf(room, filter.person, ['person']),
    withOrgans(room, await idsOf(room, filter.organization, ['organization', 'arena'])),
    idsOf(room, filter.arena, ['arena', 'organization', 'project']),
  ]);
  const rows = (await memberships(room, persons, organizations, arenas)).filter(
    (row) =>
      (persons === null || persons.has(row.personId)) &&
      (organizations === null || organizations.has(row.onBehalfOfId ?? '') || organizations.has(row.organizationId)) &&
      (arenas === null || arenas.has(row.organizationId)),
  );
  const dates = await documentsById(room);
  const held = rows.filter(
    (row) => filter.year === undefined || heldIn(row, filter.year, (id) => dates.get(id)?.date ?? null),
  );
  held.sort(
    (a, b) => bySwedish(a.organization, b.organization) || bySwedish(a.person, b.person) || (a.id < b.id ? -1 : 1),
  );
  const answer = { rows: held };
  return { ...answer, sources: await cite(room, answer) };
}

/** Reads from the narrowest side: a person's or a body's own edges; everything only when nothing narrows. */
async function memberships(
  room: Room,
  persons: Set<string> | null,
  organizations: Set<string> | null,
  arenas: Set<string> | null,
): Promise<MembershipRecord[]> {
  if (persons === null && organizations === null && arenas === null) return room.reader.list('membership');
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
  return getAll(room, 'membership', ids);
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

/**
 * Whether a membership was held some day of a year. By its own dates when it has them, else by the day it was seen,
 * else by the date of a document that tells of it.
 */
export function heldIn(
  row: Pick<MembershipRecord, 'from' | 'to' | 'asOf' | 'evidence'>,
  year: number,
  dateOf: (document: string) => string | null,
): boolean {
  const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));
  const [from, to, seen] = [yearOf(row.from), yearOf(row.to), yearOf(row.asOf)];
  if (from !== null || to !== null) {
    // An open end is only known to have lasted until it was last seen, or for its first year.
    return (from ?? seen ?? to ?? year) <= year && year <= (to ?? seen ?? from ?? year);
  }
  if (seen !== null) return seen === year;
  return row.evidence.some((e) => yearOf(dateOf(e.document)) === year);
}
