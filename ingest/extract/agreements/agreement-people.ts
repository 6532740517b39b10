/** Who signs an agreement, and whom one asks about it, in other layouts than columns of parties: lists, labels, tables, sentences. */
import type { NameRef } from '../../../graph/facts.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { type Context, type FoundStatement, sentenceAround } from '../context.ts';
import { type Membership, membershipIn, type Person, type Stretch } from '../seats/membership.ts';
import { personOf, referenceOf, tokensOf } from '../seats/name-tokens.ts';
import { seatEntries } from '../seats/seat-entries.ts';
import { type Seat, seatLists } from '../seats/seats.ts';
import { extractContactCards } from './contact-cards.ts';
import { partySigners, withoutColumnChairs } from './party-signatures.ts';

const HEADING =
  /^(?:(?:§\s?\d+|\d+(?:\.\d+)*\s?§?\.?)\s+)?(?:(?:parternas |avtalets )?underskrift(?:er)?|undertecknande|namnteckningar|signatur(?:er)?|signering)\s*:?$/iu;
/** `Avtalet har undertecknats digitalt av:` */
const SIGNED_BY =
  /(?:undertecknats|undertecknas|undertecknades|signerats|signeras|signerades|ingåtts)\s(?:\p{L}+\s)?av\s?:?\s/giu;
const CONTACT = /kontaktperson|(?:frågor|upplysningar|besked)[^.\n]{0,40}(?:ställs|riktas|lämnas|besvaras|hänvisas)/iu;
/** A line alone: `För Granviks kommun: Anna Ek, kommunchef`, `Granviks kommun genom Anna Ek`. */
const PARTY_LINE = /^(?:för\s)?(\p{Lu}[^:\t]{3,50}?)\s*(?::|\t|\sgenom\s)\s*(?=\p{L})/iu;
const ORGANISATIONS = new Set(['kommun', 'region', 'förbund', 'företag', 'universitet', 'myndighet']);
/** Rules over the names of a sentence of contacts. */
const TOLD: RegExp[] = [
  /(?:hos|för|från|vid|i) «O(?<o>\d+)» (?:är |ansvarar |svarar )?(?:[\p{Ll}-]+ ){0,3}«P(?<p>\d+)»/giu,
  /«P(?<p>\d+)»,? (?:är (?:[\p{Ll}-]+ ){0,2})?(?:hos|för|från|vid) «O(?<o>\d+)»/giu,
];
/** Letters below a heading or a sentence within which they sign. */
const BLOCK = 900;

export function extractAgreementPeople(context: Context): Membership[] {
  const { fact, text } = context;
  if (fact.type !== 'avtal' && fact.type !== 'överenskommelse') return [];
  const known = new Set<Person>(partySigners(context).map((s) => s.person));
  const out: Membership[] = [];
  const sign = (seats: Pick<Seat, 'person' | 'principal' | 'title' | 'start' | 'end'>[]): void => {
    for (const s of seats) {
      if (!s.principal || known.has(s.person) || !isParty(context, s.principal)) continue;
      known.add(s.person);
      out.push(...ofParty(context, s.person, 'undertecknare', s.principal, s.title, s));
    }
  };
  for (const line of linesOf(text))
    if (HEADING.test(line.text)) sign(seatLists(context, below(context, line), 'undertecknare'));
    else if (line.start > text.length / 2) sign(partyLine(context, line));
  for (const m of text.matchAll(SIGNED_BY)) {
    const end = m.index + m[0].length;
    const stretch = /:\s*$/u.test(m[0])
      ? { start: end, end: Math.min(text.length, end + BLOCK) }
      : sentenceAround(text, m.index, end);
    sign(seatEntries(context, { start: end, end: stretch.end }));
    for (const { person, of } of pairsIn(context, { start: end, end: stretch.end }))
      sign([{ person, principal: of, title: null, start: person.start, end: person.end }]);
  }
  const cards = extractContactCards(context);
  return [
    ...out,
    ...orgsBelow(context, known),
    ...cards,
    ...contacts(context).filter((c) => !cards.some((o) => o.person === c.person)),
  ];
}

const below = (context: Context, line: Line): Stretch => ({
  start: line.end,
  end: Math.min(context.text.length, line.end + BLOCK),
});

const isParty = (context: Context, of: NameRef): boolean =>
  context.organizations.some((o) => o.name === of.name && ORGANISATIONS.has(o.classification));

/** A line that begins with a party, or tells name, office and party: behind a line to write on. */
function partyLine(context: Context, line: Line): Seat[] {
  const persons = context.persons.filter((p) => p.start >= line.start && p.end <= line.end);
  const [first] = persons;
  if (!first || persons.length > 1 || CONTACT.test(context.text.slice(Math.max(0, line.start - 400), line.end)))
    return [];
  const written =
    first.start === line.start && /[_.]{6,}\s*$/u.test(context.text.slice(Math.max(0, line.start - 40), line.start));
  return PARTY_LINE.test(line.text) || written ? seatLists(context, line, 'undertecknare') : [];
}

/** Names on a line, parties on the next or the one after it, as many of each. */
function orgsBelow(context: Context, known: Set<Person>): Membership[] {
  const lines = linesOf(context.text);
  return lines.flatMap((line, i): Membership[] => {
    if (line.start < context.text.length / 2) return [];
    const persons = context.persons.filter((p) => p.start >= line.start && p.end <= line.end);
    const bare = persons.reduce((left, p) => left.replace(context.text.slice(p.start, p.end), ''), line.text);
    if (persons.length === 0 || /[\p{L}\d]/u.test(bare) || persons.some((p) => known.has(p))) return [];
    const parties = lines
      .slice(i + 1, i + 3)
      .map((l) => context.organizations.filter((o) => o.start >= l.start && o.end <= l.end && !(l.gap > 1)))
      .find((o) => o.length > 0);
    if (!parties || parties.length !== persons.length || persons.length < 2) return [];
    return persons.flatMap((p, n) => {
      const name = parties[n]?.name;
      return name ? ofParty(context, p, 'undertecknare', { kind: 'organization', name }, null, p) : [];
    });
  });
}

/** Contacts told by label, in a list or in a sentence, each with the party named beside. */
function contacts(context: Context): Membership[] {
  const out: Membership[] = [];
  for (const m of context.text.matchAll(new RegExp(CONTACT, 'giu'))) {
    const sentence = sentenceAround(context.text, m.index, m.index + m[0].length);
    const line = context.text.lastIndexOf('\n', m.index) + 1;
    const stop = context.text.indexOf('\n', m.index);
    const stretch = /^[^\n]*:/u.test(context.text.slice(line, stop < 0 ? undefined : stop))
      ? { start: line, end: stop < 0 ? context.text.length : stop }
      : sentence;
    if (ROWS.test(context.text.slice(stretch.start, stretch.end).trim())) continue;
    const told = [
      ...seatEntries(context, stretch).flatMap((e) => (e.principal ? [{ person: e.person, of: e.principal }] : [])),
      ...pairsIn(context, stretch),
    ];
    for (const { person, of } of told)
      if (isParty(context, of) && !out.some((o) => o.person === person.name))
        out.push({ ...ofParty(context, person, 'kontaktperson', of, null, stretch)[0] } as Membership);
  }
  return out;
}

/** Rows of a list below a heading are read there. */
const ROWS = /\n[^\n]*(?:\S {2,}\S|\t|:\s)/u;

/** Persons of a stretch with the organisation that its words tie them to. */
function pairsIn(context: Context, stretch: Stretch): { person: Person; of: NameRef }[] {
  const tokens = tokensOf(context, stretch);
  return TOLD.flatMap((rule) =>
    [...tokens.words.matchAll(rule)].flatMap((m) => {
      const person = personOf(tokens, m.groups?.['p'])?.person;
      const of = referenceOf(tokens, m.groups?.['o']);
      return person && of ? [{ person, of }] : [];
    }),
  );
}

function ofParty(
  context: Context,
  person: Person,
  role: string,
  party: NameRef,
  title: string | null,
  span: Stretch,
): Membership[] {
  const acts = {
    ...membershipIn(context, person, role, party, { start: span.start, end: span.end }),
    onBehalfOf: party,
  };
  return title ? [acts, membershipIn(context, person, title, party, { start: span.start, end: span.end })] : [acts];
}

/** What else was read of those people: nobody signs or answers for two parties. */
export function withAgreementPeople(context: Context, said: FoundStatement[]): FoundStatement[] {
  if (context.fact.type !== 'avtal' && context.fact.type !== 'överenskommelse') return said;
  const own = extractAgreementPeople(context);
  const acts = (s: FoundStatement): s is Membership =>
    s.kind === 'membership' && (s.role === 'undertecknare' || s.role === 'kontaktperson');
  const kept = withoutColumnChairs(context, said).filter(
    (s) =>
      !acts(s) ||
      !own.some(
        (o) => o.person === s.person && o.role === s.role && (o.body.name !== s.body.name || s.onBehalfOf === null),
      ),
  );
  const stands = kept.map((s) =>
    acts(s) && s.onBehalfOf === null && s.body.kind === 'organization' ? { ...s, onBehalfOf: s.body } : s,
  );
  return [...stands, ...own.filter((o) => !kept.some((k) => acts(k) && k.person === o.person && k.role === o.role))];
}
