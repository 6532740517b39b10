/** Who sits in the body of a card, for whom, and how often it met. */
import type { NameRef } from '../../../graph/facts.ts';
import { findDates } from '../../text/dates.ts';
import { linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { bodyCards, type Card, type CardField } from '../arenas/body-cards.ts';
import { type Context, type FoundStatement, NUMBER, namesIn, numberValue } from '../context.ts';
import { yearOfCounts } from '../figures/count-tables.ts';
import { attendanceSeats } from './attendance.ts';
import { type Membership, membershipIn } from './membership.ts';
import { type SeatEntry, seatEntries } from './seat-entries.ts';
import { seatColumns } from './seats.ts';

/** The same statements with those of cards, and without what else was read of their fields as of other bodies. */
export function withCards(context: Context, said: FoundStatement[]): FoundStatement[] {
  const seated = new Set(attendanceSeats(context).map((s) => s.person.name));
  const cards = bodyCards(context).flatMap((card) => {
    const body = bodyOf(context, card);
    const members = body ? card.fields.flatMap((f) => membersOf(context, f, body)) : [];
    return body && !members.some((m) => seated.has(m.person))
      ? [{ card, body, members, counts: card.fields.flatMap((f) => countOf(context, f, body)) }]
      : [];
  });
  if (cards.length === 0) return said;
  const astray = (s: FoundStatement): boolean =>
    cards.some(({ card, body, members, counts }) => {
      if (s.start < card.start || s.end > card.end) return false;
      if (s.kind === 'meetingCount') return counts.length > 0 || s.body.name !== body.name;
      if (s.kind === 'membership' && members.some((m) => m.person === s.person && m.role === s.role))
        return !ofTitle(context, s);
      return (
        s.kind === 'membership' &&
        (SEAT.test(s.role)
          ? s.body.name !== body.name && !ofTitle(context, s)
          : members.some((m) => m.person === s.person && !SEAT.test(m.role)))
      );
    });
  return [...said.filter((s) => !astray(s)), ...cards.flatMap((c) => [...c.members, ...c.counts])];
}
/** `Kulturnämndens ordförande Anna Ek`: what the field tells besides of whom it names. */
const ofTitle = (context: Context, s: Membership): boolean =>
  context.arenas.some(
    (a) =>
      a.name === s.body.name &&
      a.end > s.start - 60 &&
      a.start < s.end &&
      /s$/u.test(context.text.slice(a.start, a.end)) &&
      /^\s+(?:vice\s)?ordförande(?![\p{L}])/u.test(context.text.slice(a.end, a.end + 20)),
  );
const SEAT =
  /^(?:(?:förste |andre )?(?:vice )?ordförande|ledamot|ersättare|suppleant|representant|ombud|sammankallande|adjungerad|sekreterare|kontaktperson)$/u;

/** The arena that the heading names; one whose name might be any body's is this one, for it has a card of its own. */
function bodyOf(context: Context, card: Card): NameRef | null {
  const line = context.text.indexOf('\n', card.at.end);
  const names = namesIn(context, card.at.start, line < 0 ? card.at.end : line).filter((n) => n.kind === 'arena');
  const name =
    names.find((n) => n.start <= card.at.start + 4) ?? names.find((n) => n.start >= card.at.end && !n.generic);
  if (!name?.generic || name.end < card.at.end || !name.name.includes(' ')) return resolved(context, name);
  for (const a of context.arenas) if (a.generic && a.name === name.name) Object.assign(a, { generic: false });
  return { kind: 'arena', name: name.name };
}

const ROLE = /^(?:ordförande|vice ordförande|sammankallande|sekreterare|adjungerad)$/u;
const UNTIL = /^[^;\n]{0,80}?(?:t\.?\s?o\.?\s?m\.?|till och med|fram till)\s/iu;

function membersOf(context: Context, field: CardField, body: NameRef): Membership[] {
  const { role } = field;
  const lines = linesOf(context.text.slice(field.start, field.end), field.start);
  // A table of members within the field is read as one.
  if (role === null || lines.some((l) => seatColumns(l) !== null)) return [];
  const entries = seatEntries(context, field);
  return entries.flatMap((e, i): Membership[] => {
    const tail = context.text.slice(e.person.end, entries[i + 1]?.start ?? field.end);
    const office = e.office && ROLE.test(e.office) ? e.office : officeBefore(context, field, e, entries[i - 1]);
    const until = UNTIL.exec(tail);
    const day = until ? findDates(tail.slice(until[0].length, until[0].length + 40), context.fact.year)[0] : undefined;
    const span = { start: e.start, end: e.end };
    const sits: Membership = {
      ...membershipIn(context, e.person, office ?? role, body, span),
      party: e.party,
      onBehalfOf: e.principal && e.principal.name !== body.name ? e.principal : null,
      to: day?.iso ?? null,
      confidence: 0.9,
    };
    const works =
      e.title && e.principal
        ? [membershipIn(context, e.person, e.title.replace(/(?<=råd)et$/u, ''), e.principal, span)]
        : [];
    return [sits, ...works];
  });
}

/** `Vice ordförande är Anna Ek` in the words before a name, behind those on the one before. */
function officeBefore(
  context: Context,
  field: CardField,
  e: SeatEntry,
  previous: SeatEntry | undefined,
): string | null {
  const words = context.text.slice(previous?.end ?? field.start, e.person.start).replace(/\s+/gu, ' ');
  const told =
    /(?:^|[.;,] )((?:vice )?ordförande|sekreterare|ersättare|sammankallande)(?:n)? (?:är|var|har varit) (?:[\p{Ll}-]+ ){0,3}$/iu.exec(
      words,
    );
  return told?.[1]?.toLowerCase() ?? null;
}

/** `4 per år`, `tio under året, varav två digitala`, `3 sammanträden 2031`: never how often in a month. */
const COUNT = new RegExp(
  `^(?:(?:cirka|ca|minst|totalt|sammanlagt|det blev)\\s)?(${NUMBER})(?=$|[.,;(\\n]|\\s(?:st|per år|om året|under|i år|varav|därav|\\(|\\d{4}|(?:\\p{L}+\\s)?(?:\\p{L}*möten|\\p{L}*sammanträden|\\p{L}*träffar|gånger|ggr|tillfällen)))`,
  'iu',
);
const OFTEN = /^[^.,\n]{0,40}(?:i|per|varje|om|\/)\s?(?:månad|kvartal|vecka|termin|dag)/iu;

function countOf(context: Context, field: CardField, body: NameRef): FoundStatement[] {
  if (!field.counts) return [];
  const words = context.text.slice(field.start, field.end);
  const m = OFTEN.test(words) ? null : COUNT.exec(words);
  const value = numberValue(m?.[1] ?? '');
  const told = m ? /^[^.;\n]{0,30}?\s((?:19|20)\d\d)(?![\d-])/u.exec(words.slice(m[0].length))?.[1] : undefined;
  const year = told ? Number(told) : yearOfCounts(context);
  return value && year !== null && body.kind === 'arena'
    ? [{ kind: 'meetingCount', start: field.start, end: field.end, body, year, count: value }]
    : [];
}
