/**
 * Members of a body listed line by line below its name, wherever that stands: in a report, an agreement, a decision of elections. The lists above
 * the first paragraph or item of minutes, notes and summonses are read as attendance.
 */
import type { NameRef } from '../../../graph/facts.ts';
import { isTitle } from '../../lexicon/lexicon.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import type { Context, FoundStatement } from '../context.ts';
import { isOthers } from './appointments.ts';
import { attendanceSeats } from './attendance.ts';
import { bodyAbove } from './body-above.ts';
import { type Head, headAbove, partsList } from './list-heads.ts';
import { issuerOf, type Membership, membershipIn, type Person, type Stretch } from './membership.ts';
import { principalOf } from './principals.ts';
import { SEAT_HEADINGS } from './seat-words.ts';
import { type Seat, seatColumns, seatLists } from './seats.ts';

/** Longer lines are text. */
const LONGEST = 150;
/** `V. ordf. Anna Ek`. */
const ABBREVIATED = /^(?:(?:\d:[ea]|v\.?|vice)\s)*ordf\.$/iu;
const BULLET = /^[\s·*-]*(?:\d{1,2}[.)]\s+|[a-h]\)\s+)?/u;
/** Papers with lists of many kinds: only one right below the name of its body tells its members. */
const NEEDS_HEAD = new Set<string>(['protokoll', 'protokollsutdrag', 'kallelse']);
/** A line of text: it tells what somebody does. */
const SENTENCE =
  /(?<![\p{L}])(?:är|var|har|hade|ska|som|att|kan|redovisa\p{L}*|informera\p{L}*|yrka\p{L}*|reservera\p{L}*|presentera\p{L}*|inledde?r?|hälsa\p{L}*)(?![\p{L}])/iu;

export function extractMemberLists(context: Context): FoundStatement[] {
  const seated = new Set<Person>(attendanceSeats(context).map((s) => s.person));
  const lines = linesOf(context.text);
  const out: Membership[] = [];
  let before: Before | null = null;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (!first || !opensList(context, first, lines[i + 1])) continue;
    let last = i;
    for (let k = i + 1; k < lines.length && (lines[k]?.gap ?? 0) <= 1; k++) {
      const line = lines[k];
      if (!line || !goesOn(context, line, lines[k + 1])) break;
      last = k;
    }
    const told = headOf(context, lines, i, before);
    const above = lines[i - 1];
    // `Från Granviks kommun:` above a part of the list is whom those on it sit for.
    const part =
      above && told !== null && told !== 'other' && partsList(context, above) && principalOf(context, above)
        ? above
        : first;
    const within = { start: part.start, end: lines[last]?.end ?? first.end };
    const found = listed(context, within, above?.text ?? '', told, seated);
    out.push(...found);
    const body = told === null || told === 'other' ? found[0]?.body : told.body;
    before = body ? { head: { body, role: null }, last, told: told !== null && told !== 'other' } : null;
    i = last;
  }
  return out;
}

const personsOf = (context: Context, line: Stretch): Person[] =>
  context.persons.filter((p) => p.start >= line.start && p.start < line.end);

/** A line with the name of a member: behind a bullet or nothing, behind an office or an organisation as its label or cell. */
function isMember(context: Context, line: Line): boolean {
  const [first] = personsOf(context, line);
  if (!first || line.text.length > LONGEST || SENTENCE.test(line.text)) return false;
  const lead = context.text.slice(line.start, first.start).replace(BULLET, '');
  if (lead.trim() === '' || ABBREVIATED.test(lead.trim()) || isTitled(lead)) return true;
  const label = /^(.{2,60}?)\s*(?::|\t|\s{2,}|\s[|-]\s|\|)\s*(?:[\p{Ll}-]+\s){0,3}$/u.exec(lead)?.[1];
  if (label === undefined) return false;
  const at = context.text.indexOf(label, line.start);
  return isHeading(label) || principalOf(context, { start: at, end: at + label.length }) !== null;
}

/** `Kommundirektör Anna Ek`, `Hälso- och sjukvårdsdirektör Anna Ek`, `Utvecklare, Anna Ek`. */
const isTitled = (lead: string): boolean => {
  const title = /^(\p{Lu}\p{L}+(?:- och \p{Ll}+)?(?:, \p{Ll}+ \p{Ll}+)?),?\s$/u.exec(lead)?.[1];
  return title !== undefined && isTitle(title.split(' ').at(-1) ?? '');
};

const isHeading = (words: string): boolean => {
  const found = SEAT_HEADINGS.find((h) => h.words.test(words));
  return found !== undefined && found.role !== null && (found.words.exec(words)?.[0].length ?? 0) >= words.length - 2;
};

/** A list begins with a member, or with the heading of one right above a member. */
function opensList(context: Context, line: Line, next: Line | undefined): boolean {
  if (isMember(context, line) || (isLikeMember(context, line) && next && isMember(context, next))) return true;
  const heads = seatColumns(line) !== null || isHeading(line.text.replace(/:$/u, ''));
  return (
    heads && personsOf(context, line).length === 0 && next !== undefined && next.gap <= 1 && isMember(context, next)
  );
}

/** A line of a list with a name that no lexicon has, and where they come from; without its bullet that must be an organisation. */
function isLikeMember(context: Context, line: Line): boolean {
  const m = /^([·*-]\s*)?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,3}(?:, (?=\p{L})| \((?=\p{Lu}))/u.exec(line.text);
  return m !== null && (m[1] !== undefined || context.organizations.some((o) => o.start === line.start + m[0].length));
}

function goesOn(context: Context, line: Line, next: Line | undefined): boolean {
  if (isMember(context, line)) return true;
  if (isLikeMember(context, line) && next && isMember(context, next)) return true;
  return (
    personsOf(context, line).length === 0 &&
    line.gap === 0 &&
    (seatColumns(line) !== null || isHeading(line.text.replace(/:$/u, '')) || principalOf(context, line) !== null)
  );
}

/** The head of the list that begins with a line: right above, above a word for a part of it, or that of the list of which it is the next part. */
function headOf(context: Context, lines: Line[], i: number, before: Before | null): Told {
  const above = lines.slice(Math.max(0, i - 3), i);
  const own = headAbove(context, above);
  if (own) return own;
  const line = above.at(-1);
  const parts = line !== undefined && partsList(context, line);
  if (
    before &&
    (lines[i]?.gap ?? 0) <= 1 &&
    (before.last === i - 2 ? parts && before.told : before.last === i - 1 && isHeading(lines[i]?.text ?? ''))
  )
    return { ...before.head, role: null, borrowed: before.told && !FROM.test(line?.text ?? '') };
  const over = parts && !isHeading(above.at(-2)?.text ?? '') ? headAbove(context, above.slice(0, -1)) : null;
  return over === null || over === 'other' ? null : { ...over, borrowed: !FROM.test(line?.text ?? '') };
}
type Told = Head | 'other' | null;
/** The list before: its head, its last line, and whether something right above it told the head. */
type Before = { head: Head; last: number; told: boolean };
/** `Från kommunerna:`, `Ersättare från regionen`: the part of a list of members, whoever they are. */
const FROM = /^(?:från|ordinarie|ersättare|ledamöter|representanter)\s/iu;

function listed(context: Context, within: Stretch, heading: string, told: Told, seated: Set<Person>): Membership[] {
  if (CONTACTS.test(heading.replace(/^\d+(?:\.\d+)*[.)]?\s+|^[a-h][.)]\s+/u, ''))) return contacts(context, within);
  const needsHead = NEEDS_HEAD.has(context.fact.type) && bodyHeading(context, within.start) === null;
  if (told === 'other' || (told === null && needsHead)) return [];
  const seats = seatLists(context, within, told?.role ?? 'ledamot');
  const own = seats.filter((s) => !seated.has(s.person));
  if (own.length < seats.length || !tellsSeats(context, within, own, told)) return [];
  const spoken = told ? null : bodyAbove(context, within.start);
  const head: Head | null = told ?? (spoken ? { body: spoken, role: null } : null);
  if (!head) return [];
  const { body } = head;
  if (told === null && ownElection(context, within.start, body)) return [];
  const elected = electedFor(context, within.start, body);
  return own.flatMap((s): Membership[] => {
    const role: string = s.office ?? substitute(s) ?? (s.role === 'ledamot' ? (head.role ?? s.role) : s.role);
    const behalf = s.principal ?? head.chosenBy ?? (head.reported ? null : elected);
    if (role === 'kontaktperson') return [];
    const span = { start: s.start, end: s.end };
    const works: Membership[] =
      s.title && s.principal && isTitle(s.title) && substitute(s) === null
        ? [{ ...membershipIn(context, s.person, s.title, s.principal, span), confidence: 0.8 }]
        : [];
    const sits: Membership = {
      ...membershipIn(context, s.person, role, body, span),
      party: s.party,
      onBehalfOf: behalf && behalf.name !== body.name ? behalf : null,
      confidence: 0.8,
    };
    return [sits, ...works];
  });
}

const CONTACTS = /^kontakt(?:person(?:er)?|er|uppgifter)?(?: (?:hos|för) parterna)?\s*:?$/iu;

/** Whom to ask, each at the organisation of the line. */
function contacts(context: Context, within: Stretch): Membership[] {
  return seatLists(context, within, 'kontaktperson').flatMap((s) =>
    s.principal
      ? [
          {
            ...membershipIn(context, s.person, 'kontaktperson', s.principal, { start: s.start, end: s.end }),
            confidence: 0.85,
          },
        ]
      : [],
  );
}

const substitute = (seat: Seat): string | null =>
  /^(?:ersättare|suppleant|ledamot|representant|ombud|sekreterare|adjungerad)$/u.test(seat.title ?? '')
    ? seat.title
    : null;

/** Words that say of the lines that they are seats: an office, a label, columns, a heading that names the body; two with their organisations. */
function tellsSeats(context: Context, within: Stretch, seats: Seat[], told: Head | null): boolean {
  if (seats.length === 0) return false;
  const text = context.text.slice(within.start, within.end);
  const offices = seats.filter((s) => s.office !== null || substitute(s) !== null).length;
  const labels = linesOf(text).filter(
    (l) =>
      seatColumns(l) !== null ||
      /^(?:ord|led|ers|supp|rep|sam|sekr|ombud|före|vice|adj)\p{L}*(?: ordförande)?(?:\s{2,}|\t|\s?:|$)/iu.test(l.text),
  ).length;
  // `Anna Ek ⏎ Ordförande` is how one signs.
  if (!told && seats.length === 1 && /^(?:\p{L}+ )?ordförande$/iu.test(text.split('\n').at(-1)?.trim() ?? ''))
    return false;
  if (told?.borrowed && !seats.every((s) => s.principal !== null)) return false;
  if (told)
    return (
      labels > 0 || seats.every((s) => (s.party ?? s.principal ?? s.office ?? s.title) !== null) || told.role !== null
    );
  return labels > 0 || (offices > 0 && offices * 2 >= seats.length);
}

/** For whom those sit whom a paper tells to be chosen for a body of others: its issuer. */
export const electedFor = (context: Context, at: number, body: NameRef): NameRef | null =>
  context.fact.issuerNamed && isElection(context, at) && isOthers(context, body) ? issuerOf(context) : null;

/** Those whom minutes tell to be chosen, for what no heading says, are not of the organ that chose them. */
export const ownElection = (context: Context, at: number, body: NameRef): boolean =>
  body.name === context.organ && isElection(context, at);

/** In minutes, extracts and proposals a list of members is what was elected. */
const isElection = (context: Context, at: number): boolean =>
  /^(?:protokoll|protokollsutdrag|tjänsteskrivelse|förslag till beslut)$/u.test(context.fact.type) &&
  /(?<![\p{L}])(?:utse\p{L}*|välj\p{L}*|val (?:av|till)|nominera\p{L}*)(?![\p{L}])/iu.test(
    context.text.slice(Math.max(0, at - 1500), at),
  );
