/** What the extractors of memberships say of one person, brought together. */
import type { Context, FoundStatement } from './context.ts';
import type { Membership } from './membership.ts';
import { TIE } from './memberships.ts';

const seat = (s: Membership): string => [s.person, s.role, s.body.name].join('|');
const memberships = (said: FoundStatement[]): Membership[] => said.filter((s) => s.kind === 'membership');

/** All that a document says, each membership once and in its fullest telling, each office where its holder belongs. */
export function reconciled(context: Context, said: FoundStatement[]): FoundStatement[] {
  return withoutEmptyTies(once(atTheirOwn(context, said)));
}

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

/** A bare `X, Y kommun` says least: it stands only for persons of whom the document says nothing else. */
function withoutEmptyTies(said: FoundStatement[]): FoundStatement[] {
  const told = new Set(memberships(said).flatMap((s) => (s.role !== TIE ? [s.person] : [])));
  return said.filter((s) => s.kind !== 'membership' || s.role !== TIE || !told.has(s.person));
}
