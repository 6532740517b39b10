/** Arenas, organisations and projects: what a body is, who sits in it, what it decided. */
import type { ArenaRecord, OrganizationRecord, ProjectRecord } from '../../graph/records.ts';
import type { ArenaFile, OrganizationFile, ProjectFile } from '../contract/things.ts';
import { namesakes } from './namesakes.ts';
import { getAll, linkedOf, type Neighbours, neighboursOf } from './neighbours.ts';
import { latestFirst } from './order.ts';
import { newestMembership } from './people.ts';
import type { Room } from './room.ts';
import { cite } from './sources.ts';
import { passagesNaming, shown, together } from './together.ts';

export async function arenaFile(room: Room, arena: ArenaRecord): Promise<ArenaFile> {
  const near = await neighboursOf(room, arena.id);
  const toldBy = (await namesakes(room)).get(arena.id) ?? null;
  const answer = { arena, toldBy, ...(await bodyOf(room, arena, near)) };
  return { ...answer, sources: await cite(room, answer) };
}

export async function organizationFile(room: Room, organization: OrganizationRecord): Promise<OrganizationFile> {
  const near = await neighboursOf(room, organization.id);
  const representatives = await getAll(room, 'membership', near.in('ON_BEHALF_OF'));
  const answer = {
    organization,
    representatives: representatives.sort(newestMembership),
    ...(await bodyOf(room, organization, near)),
  };
  return { ...answer, sources: await cite(room, answer) };
}

export async function projectFile(room: Room, project: ProjectRecord): Promise<ProjectFile> {
  const near = await neighboursOf(room, project.id);
  const passages = await passagesNaming(room, 'project', project.id);
  const beside = await together(room, passages, project.id);
  const answer = {
    project,
    memberships: (await getAll(room, 'membership', near.in('IN_BODY'))).sort(newestMembership),
    cases: beside.case,
    organizations: beside.organization,
    linked: await linkedOf(room, project.id, near),
    passages: shown(passages),
  };
  return { ...answer, sources: await cite(room, answer) };
}

async function bodyOf(room: Room, { kind, id }: ArenaRecord | OrganizationRecord, near: Neighbours) {
  const passages = await passagesNaming(room, kind, id);
  const beside = await together(room, passages, id);
  return {
    memberships: (await getAll(room, 'membership', near.in('IN_BODY'))).sort(newestMembership),
    decisions: (await getAll(room, 'decision', near.in('DECIDED_BY'))).sort(latestFirst),
    meetings: (await getAll(room, 'meeting', near.in('MEETING_OF'))).sort(latestFirst),
    meetingCounts: (await getAll(room, 'meetingCount', near.in('COUNTED_FOR'))).sort((a, b) => a.year - b.year),
    assignments: await getAll(room, 'assignment', near.in('ASSIGNED_TO')),
    documents: (await getAll(room, 'document', near.out('ISSUED'))).sort(latestFirst),
    agreements: await getAll(room, 'agreement', near.out('PARTY_TO')),
    cases: beside.case,
    linked: await linkedOf(room, id, near),
    passages: shown(passages),
  };
}
