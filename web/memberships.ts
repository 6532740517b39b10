/** Memberships as people read them: one line for what several documents say alike. */
import type { MembershipRecord } from '../graph/records.ts';
import { date, span } from './format.ts';

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

/** Where roles stand in the list of a body: who leads it, who sits in it, who takes their place, and then everybody else. */
const RANKS: [RegExp, number][] = [
  [/vice ordf/i, 1],
  [/ordf/i, 0],
  [/tjänstgörande ersättare/i, 3],
  [/ersättare/i, 4],
  [/ledamot|representant|företrädare/i, 2],
  [/föredragande|inbjud|justera|kontakt|handlägg|sekreterare/i, 6],
];
const OTHER_RANK = 5;

const swedish = new Intl.Collator('sv');

/** By role, then by name: how minutes list those present. */
export function asSeated(rows: readonly MembershipRow[]): MembershipRow[] {
  const rank = ({ role }: MembershipRow) => RANKS.find(([pattern]) => pattern.test(role))?.[1] ?? OTHER_RANK;
  return [...rows].sort((a, b) => rank(a) - rank(b) || swedish.compare(a.person, b.person));
}

/** Days listed before they become a span. */
const LISTED = 2;

/** The term when the documents tell it, else when the membership was seen. Null when neither is known. */
export function heldWhen({ from, to, seen }: Pick<MembershipRow, 'from' | 'to' | 'seen'>): {
  term: string | null;
  seen: string | null;
} {
  const term = span(from, to);
  // A year is no news beside a day of the same year.
  const told = seen.filter((day) => !seen.some((other) => other !== day && other.startsWith(`${day}-`)));
  const [first, last] = [told[0], told.at(-1)];
  if (term !== null || first === undefined || last === undefined) return { term, seen: null };
  const text = told.length <= LISTED ? told.map(date).join(' och ') : `${date(first)} – ${date(last)}`;
  return { term, seen: text };
}
