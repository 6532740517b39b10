/**
 * Who came to a body and who left it. Few documents say on which day; more tell who sat there one year and another. Somebody named among
 * those who sit in a body one year and not among those of the year before has come, as far as can be read. Pure.
 */
import type { MembershipRecord } from '../../../graph/records.ts';
import { isSeat } from '../representation/role-kinds.ts';

export interface SeatChange {
  group: 'came' | 'left';
  /** Partial ISO date. */
  date: string;
  membership: MembershipRecord;
  inferred: boolean;
  /** What is read lies between this and `date`: the list they were not yet on, the day they were last named. */
  last: string | null;
}

/** Fewer people are no list of who sits there. */
const LIST = 3;
/** A list that is so much shorter than the other may have left people out. */
const SHORT = 0.6;

export interface SeatChanges {
  changes: SeatChange[];
  /** Persons of whom nothing tells when they came or left, as the id of the body of each. */
  undated: string[];
}

/**
 * @param rows every membership, whatever the body
 * @param isArena tells bodies whose lists of members are read from those whose staff is named now and then
 */
export function seatChanges(rows: readonly MembershipRecord[], isArena: (id: string) => boolean): SeatChanges {
  // Who stood in for somebody that day has not come to the body.
  const seats = rows.filter((row) => isSeat(row.role) && row.inPlaceOf === null);
  const found = [...grouped(seats, (row) => row.organizationId)].map(([id, held]) =>
    changesIn(held, isArena(id) ? listsOf(held) : []),
  );
  return {
    changes: found.flatMap(({ changes }) => changes),
    undated: found.flatMap(({ undated }) => undated),
  };
}

function changesIn(rows: MembershipRecord[], lists: readonly List[]): SeatChanges {
  const changes: SeatChange[] = [];
  const undated: string[] = [];
  for (const [person, held] of grouped(rows, (row) => row.personId)) {
    const own = [...told(held), ...read(person, held, lists)];
    changes.push(...own);
    if (own.length === 0) undated.push(held[0]?.organizationId ?? '');
  }
  return { changes, undated };
}

/** By the lists of two years: on the one and not on the other. */
function read(person: string, held: readonly MembershipRecord[], lists: readonly List[]): SeatChange[] {
  const on = lists.filter(({ persons }) => persons.has(person));
  const [first, last] = [on[0], on.at(-1)];
  if (!first || !last) return [];
  const changes: SeatChange[] = [];
  const at = (list: List) => held.find((row) => row.asOf !== null && yearIn(row.asOf) === list.year);
  const [came, left] = [at(first), at(last)];
  const named = held.flatMap((row) => row.asOf ?? []).sort();
  const before = lists.findLast((list) => list.year < first.year && isAsLong(list, first));
  if (came?.asOf && before && !held.some((row) => row.from !== null) && yearIn(named[0] ?? '') >= first.year)
    changes.push({ group: 'came', date: came.asOf, membership: came, inferred: true, last: before.year });
  const next = lists.find((list) => list.year > yearIn(named.at(-1) ?? '') && isAsLong(list, last));
  if (left && next && !held.some((row) => row.to !== null))
    changes.push({ group: 'left', date: next.year, membership: left, inferred: true, last: named.at(-1) ?? null });
  return changes;
}

const isAsLong = (list: List, other: List): boolean => list.persons.size >= SHORT * other.persons.size;

interface List {
  year: string;
  persons: ReadonlySet<string>;
}

/** For each year the longest list of who sits there that one document gives, years rising. */
function listsOf(rows: readonly MembershipRecord[]): List[] {
  const lists = new Map<string, Map<string, Set<string>>>();
  for (const { asOf, personId, evidence } of rows) {
    if (asOf === null) continue;
    const year = lists.get(yearIn(asOf)) ?? new Map<string, Set<string>>();
    lists.set(yearIn(asOf), year);
    for (const { document } of evidence) year.set(document, (year.get(document) ?? new Set()).add(personId));
  }
  return [...lists]
    .map(([year, documents]) => ({ year, persons: longest([...documents.values()]) }))
    .filter(({ persons }) => persons.size >= LIST)
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}

const longest = (sets: readonly Set<string>[]): Set<string> =>
  sets.reduce((most, set) => (set.size > most.size ? set : most), new Set<string>());

function grouped(rows: readonly MembershipRecord[], key: (row: MembershipRecord) => string) {
  const groups = new Map<string, MembershipRecord[]>();
  for (const row of rows) {
    const known = groups.get(key(row));
    if (known) known.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** What the documents say themselves; one seat told several times is told once. */
function told(held: readonly MembershipRecord[]): SeatChange[] {
  const changes = new Map<string, SeatChange>();
  for (const membership of held) {
    const { from, to, role } = membership;
    if (from !== null)
      changes.set(`came ${from} ${role}`, { group: 'came', date: from, membership, inferred: false, last: null });
    if (to !== null)
      changes.set(`left ${to} ${role}`, { group: 'left', date: to, membership, inferred: false, last: null });
  }
  return [...changes.values()];
}

const yearIn = (date: string): string => date.slice(0, 4);
