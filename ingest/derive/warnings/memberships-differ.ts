/** Two documents that say different things of one seat or one person: two chairs of a body at once, one name in two parties. */
import type { GraphRecord, RecordOf } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import { type Found, recordsOf, type WarningInput } from './finder.ts';

type Membership = RecordOf<'membership'>;

/** Seats that one person holds at a time. Deputies, convenors and the chair of a single item are many. */
const SINGLE = new Set(['ordförande', 'kommundirektör', 'regiondirektör', 'landstingsdirektör', 'kommunchef']);
/** Whoever held the chair that day, which in minutes may be a deputy for some items. */
const MINUTES = new Set(['protokoll', 'protokollsutdrag']);

export function membershipsDiffer({ records }: WarningInput): Found[] {
  const memberships = recordsOf(records, 'membership');
  return [...twoInOneSeat(memberships, records), ...twoParties(memberships, records)];
}

function twoInOneSeat(memberships: Membership[], records: readonly GraphRecord[]): Found[] {
  const minutes = new Set(recordsOf(records, 'document').flatMap((d) => (MINUTES.has(d.type) ? [d.id] : [])));
  const seats = grouped(
    memberships.filter(
      (m) => SINGLE.has(m.role) && m.inPlaceOf === null && m.evidence.some((e) => !minutes.has(e.document)),
    ),
    (m) => `${m.organizationId}|${m.role}`,
  );
  return [...seats].flatMap(([seat, held]) =>
    pairs(held).flatMap(([a, b]): Found[] => {
      const when = overlap(a, b);
      if (a.personId === b.personId || nameKey(a.person) === nameKey(b.person) || when === null) return [];
      // A document that names both tells of a change, or of two seats.
      const together = documentsOf(a).some((d) => documentsOf(b).includes(d)) || namedTogether(held, a, b);
      if (together) return [];
      return [
        {
          key: [seat, when, ...[a.personId, b.personId].sort()],
          type: 'membershipsDiffer',
          about: [a.id, b.id, a.organizationId],
          detail: `${a.role} ${when}: ${[a.person, b.person].sort().join(', ')}`,
          evidence: [...a.evidence, ...b.evidence],
        },
      ];
    }),
  );
}

/** Some one document names both persons in the seat. */
function namedTogether(held: Membership[], a: Membership, b: Membership): boolean {
  const of = (id: string): string[] => held.filter((m) => m.personId === id).flatMap(documentsOf);
  const first = new Set(of(a.personId));
  return of(b.personId).some((d) => first.has(d));
}

/** One name in one body at one time with two parties, in documents of which none names both. */
function twoParties(memberships: Membership[], records: readonly GraphRecord[]): Found[] {
  const parties = new Map(recordsOf(records, 'person').map((p) => [p.id, p.party]));
  const named = grouped(memberships, (m) => `${nameKey(m.person)}|${m.organizationId}`);
  const seen = new Set<string>();
  return [...named].flatMap(([key, held]) =>
    pairs(held).flatMap(([a, b]): Found[] => {
      const [pa, pb] = [parties.get(a.personId), parties.get(b.personId)];
      const when = overlap(a, b);
      if (a.personId === b.personId || !pa || !pb || when === null || namedTogether(held, a, b)) return [];
      const found = [key, when, ...[pa, pb].sort()];
      if (seen.has(found.join('|'))) return [];
      seen.add(found.join('|'));
      return [
        {
          key: found,
          type: 'membershipsDiffer',
          about: [a.id, b.id, a.personId, b.personId],
          detail: `${a.person} ${when}: ${[pa, pb].sort().join(', ')}`,
          evidence: [...a.evidence, ...b.evidence],
        },
      ];
    }),
  );
}

const documentsOf = (m: Membership): string[] => m.evidence.map((e) => e.document);

/**
 * What two memberships' times have in common, as a partial date: the finer of two where one lies in the other, the later beginning of
 * two terms that overlap. Null where they have nothing in common or one has no time.
 */
export function overlap(a: Membership, b: Membership): string | null {
  const [ta, tb] = [timeOf(a), timeOf(b)];
  if (ta === null || tb === null) return null;
  const from = ta.from > tb.from ? ta.from : tb.from;
  const to = last(ta.to) < last(tb.to) ? last(ta.to) : last(tb.to);
  return from <= to ? from : null;
}

function timeOf({ from, to, asOf }: Membership): { from: string; to: string } | null {
  if (from !== null && to !== null) return { from, to };
  const at = asOf ?? from ?? to;
  return at === null ? null : { from: at, to: at };
}

/** Last day of a partial date, for comparison only. */
const last = (date: string): string => `${date}-99-99`.slice(0, 10);

function pairs<T>(list: T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}

function grouped<T>(list: T[], key: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of list) out.set(key(item), [...(out.get(key(item)) ?? []), item]);
  return out;
}
