/**
 * Papers about whom a municipality, region or association has sent to others' bodies: in them whoever is told to sit somewhere sits there for the
 * one who issued the paper, unless somebody else is named.
 */
import type { NameRef } from '../../../graph/facts.ts';
import type { Context, FoundStatement } from '../context.ts';
import { issuerOf, type Membership } from './membership.ts';

/** Titles of such papers. */
const ABOUT_SEATS =
  /(?:representera[sdt]\p{L}*|representation(?:en)?(?![\p{L}])|företrä(?:ddes|ds|tts|dare)|representanter|ombud|(?:externa|yttre|utomstående) (?:uppdrag|organ|engagemang)|uppdrag i (?:externa|yttre|andra|regionala|gemensamma|samverkans|bolag|nationella)|våra uppdrag|redovisning av uppdrag|(?:kommunens|regionens|stadens|förbundets) (?:uppdrag|platser|ledamöter) (?:i|utanför))/iu;
/** Roles in which one sits for somebody. */
const SEAT =
  /^(?:(?:förste |andre |1:e |2:e )?(?:vice )?ordförande|ledamot|ersättare|suppleant|representant|ombud|företrädare|kontaktperson|adjungerad|sammankallande)$/u;
/** Bodies that a municipality or region has of its own: its organs decide, and nobody sits there for it. */
const OWN =
  /^(?:kommun|region|landstings)?(?:fullmäktige|styrelsen|nämnden)|(?:styrelsens|nämndens|fullmäktiges)\s|^(?:arbets|personal)utskottet|^valberedningen/iu;

/** Is the paper about the seats that its issuer has in others' bodies? */
export const aboutSeats = (context: Context): boolean =>
  context.fact.issuerNamed && context.issuer !== null && ABOUT_SEATS.test(context.fact.title ?? '');

/** Is a body somebody else's than the issuer's? */
export const isSentTo = (context: Context, body: NameRef): boolean =>
  body.name !== context.issuer && body.name !== context.organ && !OWN.test(body.name);

/** The same statements, where nobody is told on whose behalf in such a paper with its issuer for principal. */
export function forIssuer(context: Context, said: FoundStatement[]): FoundStatement[] {
  if (!aboutSeats(context)) return said;
  const issuer = issuerOf(context);
  const others = new Set(said.flatMap((s) => (s.kind === 'membership' && tiedElsewhere(context, s) ? [s.person] : [])));
  return said.map((s) =>
    s.kind === 'membership' &&
    s.onBehalfOf === null &&
    SEAT.test(s.role) &&
    isSentTo(context, s.body) &&
    !others.has(s.person)
      ? { ...s, onBehalfOf: issuer }
      : s,
  );
}

/** Does a person stand for, or work for, another municipality, region or authority? */
function tiedElsewhere(context: Context, m: Membership): boolean {
  const of = m.onBehalfOf ?? (m.body.kind === 'organization' && !SEAT.test(m.role) ? m.body : null);
  return of !== null && of.name !== context.issuer;
}
