/** Memberships as people read them: one row for what several documents say alike. The server pages them, the pages merge their own. */
import type { MembershipRecord } from '../../graph/records.ts';

export interface MembershipRow extends MembershipRecord {
  /** Days and years the membership was seen, earliest first. */
  seen: string[];
}

/** Same person, role, body, principal, substituted and term become one row with the evidence of all. In the order given. */
export function mergeMemberships(items: readonly MembershipRecord[]): MembershipRow[] {
  const rows = new Map<string, MembershipRow>();
  for (const item of items) {
    const { personId, role, organizationId, onBehalfOfId, inPlaceOfId, from, to, asOf } = item;
    const key = [personId, role.toLocaleLowerCase('sv'), organizationId, onBehalfOfId, inPlaceOfId, from, to].join(
      '\n',
    );
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
