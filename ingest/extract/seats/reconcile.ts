/** What the extractors of memberships say of one person, brought together. */
import type { Context, FoundStatement } from '../context.ts';
import type { Membership } from './membership.ts';
import { TIE } from './memberships.ts';

const seat = (s: Membership): string => [s.person, s.role, s.body.name].join('|');
const memberships = (said: FoundStatement[]): Membership[] => said.filter((s) => s.kind === 'membership');

/** All that a document says, each membership once and in its fullest telling, each office where its holder belongs. */
export function reconciled(context: Context, said: FoundStatement[]): FoundStatement[] {
  return withoutEmptyTies(
    withoutLesser(
      once(
        heldThere(
          context,
          atTheirOwn(
            context,
            said.filter((s) => !standsInOwn(context, s)),
          ),
        ),
      ),
    ),
  );
}

/** Nobody is a delegate to the organ of the minutes for nobody else: what they were chosen for is told in words no rule read. */
const standsInOwn = (context: Context, s: FoundStatement): boolean =>
  s.kind === 'membership' &&
  s.onBehalfOf === null &&
  s.body.name === context.organ &&
  (context.fact.type === 'protokoll' || context.fact.type === 'protokollsutdrag') &&
  /^(?:ombud|representant|företrädare)$/iu.test(s.role);

/** Seats and acts that one has in a body of another's; everything else held of an organisation is work there. */
const OF_BODY =
  /^(?:handläggare|undertecknare|kontaktperson|företrädare|ledamot|ersättare|ombud|representant|ordförande|vice ordförande)/iu;

/**
 * An office that was given to the issuer, for want of better, is held where the person comes from, if the document tells of one such
 * organisation only: `räddningschef Anna Ek` who represents Granvik is Granvik's.
 */
function atTheirOwn(context: Context, said: FoundStatement[]): FoundStatement[] {
  const from = new Map<string, Set<string>>();
  for (const s of memberships(said))
    if (s.onBehalfOf?.kind === 'organization')
      from.set(s.person, (from.get(s.person) ?? new Set()).add(s.onBehalfOf.name));
  return said.map((s) => {
    if (s.kind !== 'membership' || s.body.kind !== 'organization' || s.body.name !== context.issuer) return s;
    const [own, ...more] = from.get(s.person) ?? [];
    if (own === undefined || more.length > 0 || own === s.body.name || s.onBehalfOf || OF_BODY.test(s.role)) return s;
    return { ...s, body: { kind: 'organization', name: own } };
  });
}

/** `Anna Ek (S), ordförande` in the list of another body's members tells of that office, and of none in the organ whose minutes list them. */
function heldThere(context: Context, said: FoundStatement[]): FoundStatement[] {
  const elsewhere = new Set(
    memberships(said).flatMap((s) => (s.body.name === context.organ ? [] : [`${s.person}|${s.role}|${s.start}`])),
  );
  return said.filter(
    (s) =>
      s.kind !== 'membership' ||
      s.body.name !== context.organ ||
      !/ordförande$/u.test(s.role) ||
      !elsewhere.has(`${s.person}|${s.role}|${s.start}`),
  );
}

/** What two extractors read at one place is told once; told with whom one stands for, it is not told without. */
function once(said: FoundStatement[]): FoundStatement[] {
  const seen = new Set<string>();
  const behalf = new Set(memberships(said).flatMap((s) => (s.onBehalfOf ? [seat(s)] : [])));
  return said.filter((s) => {
    if (s.kind !== 'membership') return true;
    if (!s.onBehalfOf && !s.inPlaceOf && behalf.has(seat(s))) return false;
    const key = [seat(s), s.onBehalfOf?.name, s.inPlaceOf, s.start].join('|');
    return !seen.has(key) && seen.add(key);
  });
}

/** Roles that only say that one sits there. */
const SITS = /^(?:ledamot|representant|företrädare|medlem|ledare)$/u;
const OFFICE = /ordförande|^(?:sekreterare|sammankallande|samordnare|ersättare|adjungerad|processledare)$/u;

/** Two rules may read one sentence: that one sits in a body is not told beside the office held there, nor without whom one stands for, nor twice. */
function withoutLesser(said: FoundStatement[]): FoundStatement[] {
  const seats = new Map<string, Membership[]>();
  for (const s of memberships(said)) {
    const key = `${s.person}|${s.body.name}`;
    seats.set(key, [...(seats.get(key) ?? []), s]);
  }
  const gone = new Set<FoundStatement>();
  for (const same of seats.values()) {
    for (const [i, s] of same.entries()) {
      const fuller = (t: Membership, k: number): boolean => {
        if (t === s || gone.has(t) || t.start >= s.end || t.end <= s.start) return false;
        if (s.onBehalfOf && t.onBehalfOf?.name !== s.onBehalfOf.name) return false;
        if (t.role === s.role && t.inPlaceOf === s.inPlaceOf && t.onBehalfOf?.name === s.onBehalfOf?.name) return k < i;
        if (!SITS.test(s.role)) return false;
        return (
          OFFICE.test(t.role) ||
          (t.onBehalfOf !== null && s.onBehalfOf === null) ||
          (t.onBehalfOf?.name === s.onBehalfOf?.name && k < i)
        );
      };
      if (same.some(fuller)) gone.add(s);
    }
  }
  return said.filter((s) => !gone.has(s));
}

/** A bare `X, Y kommun` says least: it stands only for persons of whom the document says nothing else. */
function withoutEmptyTies(said: FoundStatement[]): FoundStatement[] {
  const told = new Set(memberships(said).flatMap((s) => (s.role !== TIE ? [s.person] : [])));
  return said.filter((s) => s.kind !== 'membership' || s.role !== TIE || !told.has(s.person));
}
