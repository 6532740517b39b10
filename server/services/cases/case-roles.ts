/** Who did what in a case: persons by their part in its decisions, documents, agenda and agreements. */
import type { EdgeName } from '../../../graph/domain.ts';
import type { GraphRecord } from '../../../graph/records.ts';
import { CASE_ROLES, type CaseRole } from '../../contract/case-parts.ts';
import type { Involved } from '../../contract/common.ts';
import { firstPlace, involve } from '../names.ts';
import { getAll, neighboursOf } from '../neighbours.ts';
import { byName } from '../order.ts';
import type { Room } from '../room.ts';

/** Edge of a record of the case, and the end the person stands at. */
const PARTS: Partial<Record<GraphRecord['kind'], [CaseRole['role'], EdgeName, 'in' | 'out'][]>> = {
  decision: [
    ['proposed', 'PROPOSED', 'in'],
    ['reserved', 'RESERVED', 'in'],
    ['noted', 'NOTED', 'in'],
  ],
  document: [['wrote', 'AUTHORED', 'in']],
  agendaItem: [['presented', 'PRESENTED', 'in']],
  agreement: [['contact', 'CONTACT_FOR', 'in']],
  assignment: [['assigned', 'ASSIGNED_TO', 'out']],
};
/** Records looked at; the latest come first. */
const MOST = 60;

export async function caseRoles(room: Room, records: GraphRecord[]): Promise<CaseRole[]> {
  const roles = new Map<CaseRole['role'], Map<string, Involved>>();
  await Promise.all(
    records.slice(0, MOST).map(async (record) => {
      const parts = PARTS[record.kind];
      if (parts === undefined) return;
      const near = await neighboursOf(room, record.id);
      for (const [role, edge, side] of parts) {
        for (const person of await getAll(room, 'person', near[side](edge))) {
          const held = roles.get(role) ?? new Map<string, Involved>();
          const known = held.get(person.id);
          held.set(person.id, involve(person, (known?.count ?? 0) + 1, known?.place ?? firstPlace(record)));
          roles.set(role, held);
        }
      }
    }),
  );
  return CASE_ROLES.flatMap((role) => {
    const persons = [...(roles.get(role)?.values() ?? [])].sort(byName);
    return persons.length === 0 ? [] : [{ role, persons }];
  });
}
