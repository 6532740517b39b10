/** Memberships as people read them: in what order, and when. */
import type { MembershipRow } from '../server/contract/membership-rows.ts';
import { date, span } from './format.ts';

export { type MembershipRow, mergeMemberships } from '../server/contract/membership-rows.ts';

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
