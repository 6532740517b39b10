/** Places in bodies and who held them one after another, as far as the documents tell. Pure. */
import type { MembershipRecord } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Seat, SeatHolder, SeatSpan } from '../../contract/representation.ts';
import { bySwedish } from '../order.ts';
import { type DateOf, spanOf, yearOf } from './membership-time.ts';
import { isSeat, isSingle, roleRank } from './role-kinds.ts';

interface Known {
  row: MembershipRecord;
  span: SeatSpan;
}

export interface Seats {
  /** By body, then by rank. */
  seats: Seat[];
  /** Memberships of which no time is told, not even by their documents. */
  undated: number;
}

/** What somebody did once, and whom somebody stood in for that day, are no places held. */
export function seatsOf(rows: readonly MembershipRecord[], dateOf: DateOf): Seats {
  const places = new Map<string, Known[]>();
  const principals = new Map(
    rows.filter((row) => row.onBehalfOfId !== null && row.asOf !== null).map((row) => [twinKey(row), row]),
  );
  let undated = 0;
  for (const told of rows) {
    if (!isSeat(told.role) || told.inPlaceOf !== null) continue;
    const row = withPrincipal(told, principals);
    const span = spanOf(row, dateOf);
    if (span === null) {
      undated += 1;
      continue;
    }
    const key = seatKey(row);
    const known = places.get(key);
    if (known) known.push({ row, span });
    else places.set(key, [{ row, span }]);
  }
  const seats = [...places].map(([key, known]) => seatOf(key, known));
  seats.sort(
    (a, b) =>
      bySwedish(a.body, b.body) ||
      (a.bodyId < b.bodyId ? -1 : a.bodyId > b.bodyId ? 1 : 0) ||
      roleRank(a.role) - roleRank(b.role) ||
      bySwedish(a.role, b.role) ||
      bySwedish(a.onBehalfOf ?? '', b.onBehalfOf ?? ''),
  );
  return { seats, undated };
}

/** A body's own people represent it: on whose behalf tells seats apart only where it is another's. */
function principalOf(row: MembershipRecord): { onBehalfOf: string | null; onBehalfOfId: string | null } {
  return row.onBehalfOfId === row.organizationId
    ? { onBehalfOf: null, onBehalfOfId: null }
    : { onBehalfOf: row.onBehalfOf, onBehalfOfId: row.onBehalfOfId };
}

/**
 * A membership of which it is not told on whose behalf, with the principal the same person has in the same role and body that year: a
 * calling list leaves out what the report says.
 */
function withPrincipal(row: MembershipRecord, principals: Map<string, MembershipRecord>): MembershipRecord {
  const twin = row.onBehalfOfId === null ? principals.get(twinKey(row)) : undefined;
  return twin === undefined ? row : { ...row, onBehalfOf: twin.onBehalfOf, onBehalfOfId: twin.onBehalfOfId };
}

const twinKey = (row: MembershipRecord): string =>
  [row.personId, row.organizationId, nameKey(row.role), yearOf(row.asOf)].join('|');

function seatKey(row: MembershipRecord): string {
  // Who chairs a body chairs it for all, whomever they came from.
  const principal = isSingle(row.role) ? null : principalOf(row).onBehalfOfId;
  return [row.organizationId, nameKey(row.role), principal ?? ''].join('|');
}

function seatOf(key: string, known: Known[]): Seat {
  const sorted = [...known].sort(
    (a, b) =>
      compare(start(a.span), start(b.span)) || bySwedish(a.row.person, b.row.person) || compare(a.row.id, b.row.id),
  );
  const { row } = sorted[0] as Known;
  const principal = isSingle(row.role) ? { onBehalfOf: null, onBehalfOfId: null } : principalOf(row);
  const base = { key, body: row.organization, bodyId: row.organizationId, role: row.role, ...principal };
  const oneAtATime = isSingle(row.role) || principal.onBehalfOfId !== null;
  const stints = oneAtATime ? inOrder(sorted) : null;
  if (stints === null) {
    const held = isSingle(row.role) ? ('together' as const) : ('many' as const);
    return { ...base, held, holders: byPerson(sorted).map(holderOf), gaps: [] };
  }
  const holders = stints.map(holderOf);
  holders.forEach((holder, index) => {
    const [before, after] = [holders[index - 1], holders[index + 1]];
    if (before) holder.before = { personId: before.personId, person: before.person, handover: meet(before, holder) };
    if (after) holder.after = { personId: after.personId, person: after.person, handover: meet(holder, after) };
  });
  return { ...base, held: 'order', holders, gaps: gapsBetween(holders) };
}

/** Stretches of one person each, one after another; null when two persons are known at the same time. */
function inOrder(sorted: Known[]): Known[][] | null {
  const stints: Known[][] = [];
  for (const known of sorted) {
    const last = stints.at(-1);
    if (last?.[0]?.row.personId === known.row.personId) last.push(known);
    else {
      if (last && !follows(last, known)) return null;
      stints.push([known]);
    }
  }
  return stints;
}

/** Whether a place began for one after all that is known of the other. */
function follows(before: Known[], { span }: Known): boolean {
  return before.every(
    (known) =>
      end(finish(known.span)) < start(span) ||
      // The day of a change is both the one's last and the other's first.
      (known.span.to !== null && span.from !== null && told(known.span, span) && within(known.span.to, span.from)),
  );
}

const told = (a: SeatSpan, b: SeatSpan): boolean => a.told === 'term' && b.told === 'term';
/** One partial date lies in the other. */
const within = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function byPerson(sorted: Known[]): Known[][] {
  const held = new Map<string, Known[]>();
  for (const known of sorted) held.set(known.row.personId, [...(held.get(known.row.personId) ?? []), known]);
  return [...held.values()];
}

function holderOf(known: Known[]): SeatHolder {
  const { row } = known[0] as Known;
  const spans = new Map(known.map(({ span }) => [JSON.stringify(span), span]));
  const starts = known.map(({ span }) => start(span)).sort();
  const ends = known.map(({ span }) => finish(span)).sort((a, b) => compare(end(a), end(b)));
  return {
    personId: row.personId,
    person: row.person,
    spans: [...spans.values()],
    first: starts[0] ?? '',
    last: ends.at(-1) ?? '',
    before: null,
    after: null,
    evidence: known.flatMap((one) => one.row.evidence),
  };
}

/** The documents give the change itself: the one's end is the other's beginning. */
function meet(before: SeatHolder, after: SeatHolder): boolean {
  const ended = before.spans.some(({ told: how, to }) => how === 'term' && to === before.last);
  const began = after.spans.some(({ told: how, from }) => how === 'term' && from === after.first);
  return ended && began && within(before.last, after.first);
}

function gapsBetween(holders: SeatHolder[]): [number, number][] {
  return holders.slice(1).flatMap((after, index): [number, number][] => {
    const [last, first] = [yearOf(holders[index]?.last ?? null), yearOf(after.first)];
    return last === null || first === null || first - last < 2 ? [] : [[last + 1, first - 1]];
  });
}

/** Earliest and latest day known, partial. An end that is not told is the day the place was last seen held. */
const start = ({ from, seen, to }: SeatSpan): string => from ?? earlier(seen, to) ?? '';
const finish = ({ from, seen, to }: SeatSpan): string => to ?? later(seen, from) ?? '';
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
/** Last day of a partial date, for comparison only. */
const end = (date: string): string => `${date}-99-99`.slice(0, 10);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
