import type { PersonRecord } from '../../graph/records.ts';
import type { PersonFile } from '../contract/things.ts';
import { getAll, neighboursOf } from './neighbours.ts';
import { latestFirst } from './order.ts';
import type { Room } from './room.ts';
import { cite } from './sources.ts';
import { passagesNaming, shown, together } from './together.ts';

const ACTS = [
  ['proposed', 'PROPOSED'],
  ['reserved', 'RESERVED'],
  ['noted', 'NOTED'],
] as const;

/** A person with memberships, what they did about decisions, and where they stand in the documents. */
export async function personFile(room: Room, person: PersonRecord): Promise<PersonFile> {
  const near = await neighboursOf(room, person.id);
  const passages = await passagesNaming(room, 'person', person.id);
  const beside = await together(room, passages, person.id);
  const decisions = await Promise.all(
    ACTS.map(async ([act, edge]) =>
      (await getAll(room, 'decision', near.out(edge))).map((decision) => ({ act, decision })),
    ),
  );
  const answer = {
    person,
    memberships: (await getAll(room, 'membership', near.out('HOLDS'))).sort(newestMembership),
    substitutedBy: (await getAll(room, 'membership', near.in('IN_PLACE_OF'))).sort(newestMembership),
    decisions: decisions.flat().sort((a, b) => latestFirst(a.decision, b.decision)),
    documents: (await getAll(room, 'document', near.out('AUTHORED'))).sort(latestFirst),
    presented: await getAll(room, 'agendaItem', near.out('PRESENTED')),
    agreements: await getAll(room, 'agreement', near.out('CONTACT_FOR')),
    assignments: await getAll(room, 'assignment', near.in('ASSIGNED_TO')),
    cases: beside.case,
    together: beside.person,
    passages: shown(passages),
  };
  return { ...answer, sources: await cite(room, answer) };
}

interface Dated {
  id: string;
  from: string | null;
  to: string | null;
  asOf: string | null;
}

/** Latest known day first: an end, else the day it was seen, else its beginning. */
export function newestMembership(a: Dated, b: Dated): number {
  const day = (m: Dated) => m.to ?? m.asOf ?? m.from;
  return latestFirst({ date: day(a), id: a.id }, { date: day(b), id: b.id });
}
