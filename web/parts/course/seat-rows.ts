/** Memberships of a body as a newcomer reads them: one line for each person and role. Pure. */
import type { MembershipRecord } from '../../../graph/records.ts';
import { asSeated, heldWhen, type MembershipRow, mergeMemberships } from '../../memberships.ts';

export interface SeatRow extends MembershipRow {
  /** Whom they sit for, as documents tell: those who sit for the body itself are told to sit for none. */
  principals: { id: string | null; name: string }[];
  when: string | null;
}

/** By role and name; what documents say of one person and role with and without a principal is one line. */
export function seatRows(items: readonly MembershipRecord[]): SeatRow[] {
  const rows = new Map<string, SeatRow>();
  for (const item of asSeated(mergeMemberships(items))) {
    const key = [item.personId, item.role.toLocaleLowerCase('sv'), item.organizationId, item.inPlaceOfId].join('\n');
    const known = rows.get(key) ?? { ...item, seen: [], evidence: [], principals: [], when: null };
    const { onBehalfOf: name, onBehalfOfId: id } = item;
    if (name !== null && id !== item.organizationId && !known.principals.some((p) => p.name === name))
      known.principals.push({ id, name });
    known.seen = [...new Set([...known.seen, ...item.seen])].sort();
    known.evidence = [...known.evidence, ...item.evidence];
    known.from ??= item.from;
    known.to ??= item.to;
    known.confidence = Math.max(known.confidence, item.confidence);
    rows.set(key, known);
  }
  return [...rows.values()].map((row) => {
    const { term, seen } = heldWhen(row);
    return { ...row, when: term ?? seen };
  });
}
