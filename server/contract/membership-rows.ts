/** Memberships as people read them: one row for what several documents say alike. The server pages them, the pages merge their own. */
import type { MembershipRecord } from '../../graph/records.ts';

export interface MembershipRow extends MembershipRecord {
  /** Days and years the membership was seen, earliest first. */
  seen: string[];
}

/** What a row is of; the same for all that become one. */
export function rowKey({
  personId,
  role,
  organizationId,
  onBehalfOfId,
  inPlaceOfId,
  from,
  to,
}: MembershipRecord): string {
  return [personId, role.toLocaleLowerCase('sv'), organizationId, onBehalfOfId, inPlaceOfId, from, to].join('\n');
}

/** Same person, role, body, principal, substituted and term become one row with the evidence of all. In the order given. */
export function mergeMemberships(items: readonly MembershipRecord[]): MembershipRow[] {
  const rows = new Map<string, MembershipRow>();
  for (const item of items) {
    const { asOf } = item;
    const key = rowKey(item);
    const row = rows.get(key);
    if (!row) rows.set(key, { ...item, seen: asOf === null ? [] : [asOf] });
    else {
      row.evidence = [...row.evidence, ...item.evidence];
      row.confidence = Math.max(row.confidence, item.confidence);
      if (asOf !== null && !row.seen.includes(asOf)) row.seen = [...row.seen, asOf].sort();
    }
  }
  return [...rows.values()];
}
