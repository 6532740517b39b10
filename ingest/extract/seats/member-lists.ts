/**
 * Members of a body listed line by line below its name, wherever that stands: in a report, an agreement, a decision of elections. The lists above
 * the first paragraph or item of minutes, notes and summonses are read as attendance.
 */
import type { NameRef } from '../../../graph/facts.ts';
import { isTitle } from '../../lexicon/lexicon.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn } from '../context.ts';
import { isOthers } from './appointments.ts';
import { attendanceSeats } from './attendance.ts';
import { issuerOf, type Membership, membershipIn, type Person, type Stretch } from './membership.ts';
import { DISTRIBUTION } from './membership-groups.ts';
import { principalOf } from './principals.ts';
import { SEAT_HEADINGS } from './seat-words.ts';
import { type Seat, seatColumns, seatLists } from './seats.ts';
import { OFFICE_WORD, officeOf } from './sentence-tokens.ts';

/** Letters above a list within which its body is named. */
const BODY_WITHIN = 600;
/** Longer lines are text. */
const LONGEST = 150;
/** `Ledamöter i Folkhälsorådet`, `Val till styrelsen för Vattenbolaget AB`: group 1 is the office. */
const HEADING = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d)*[.)]?\\s+|[a-h][.)]\\s+|[·*-]\\s*)?(?:(?:nya?\\s|valda\\s)?val\\s(?:av|till)\\s)?(?:(${OFFICE_WORD})\\s+(?:i|till|för|vid|på)\\s+)?`,
  'iu',
);
/** `V. ordf. Anna Ek`. */
const ABBREVIATED = /^(?:(?:\d:[ea]|v\.?|vice)\s)*ordf\.$/iu;
const BULLET = /^[\s·*-]*(?:\d{1,2}[.)]\s+|[a-h]\)\s+)?/u;
/** Papers with lists of many kinds: only one right below the name of its body tells its members. */
const NEEDS_HEAD = new Set<string>(['protokoll', 'protokollsutdrag', 'kallelse']);
/** A line of text: it tells what somebody does. */
const SENTENCE =
  /(?<![\p{L}])(?:är|var|har|hade|ska|som|att|kan|redovisa\p{L}*|informera\p{L}*|yrka\p{L}*|reservera\p{L}*|presentera\p{L}*|inledde?r?|hälsa\p{L}*)(?![\p{L}])/iu;

/** What stands at the head of a list: its body, and an office where that is told. */
interface Head {
  body: NameRef;
  role: string | null;
}

export function extractMemberLists(context: Context): FoundStatement[] {
  const seated = new Set<Person>(attendanceSeats(context).map((s) => s.person));
  const lines = linesOf(context.text);
  const out: Membership[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (!first || !opensList(context, first, lines[i + 1])) continue;
    let last = i;
    for (let k = i + 1; k < lines.length && (lines[k]?.gap ?? 0) <= 1; k++) {
      const line = lines[k];
      if (!line || !goesOn(context, line)) break;
      last = k;
    }
    const within = { start: first.start, end: lines[last]?.end ?? first.end };
    out.push(...listed(context, within, lines.slice(Math.max(0, i - 3), i), seated));
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
  if (lead.trim() === '' || ABBREVIATED.test(lead.trim())) return true;
  const label = /^(.{2,60}?)\s*(?::|\t|\s{2,}|\s[|-]\s|\|)\s*(?:[\p{Ll}-]+\s){0,3}$/u.exec(lead)?.[1];
  if (label === undefined) return false;
  const at = context.text.indexOf(label, line.start);
  return isHeading(label) || principalOf(context, { start: at, end: at + label.length }) !== null;
}

const isHeading = (words: string): boolean => {
  const found = SEAT_HEADINGS.find((h) => h.words.test(words));
  return found !== undefined && found.role !== null && (found.words.exec(words)?.[0].length ?? 0) >= words.length - 2;
};

/** A list begins with a member, or with the heading of one right above a member. */
function opensList(context: Context, line: Line, next: Line | undefined): boolean {
  if (isMember(context, line)) return true;
  const heads = seatColumns(line) !== null || isHeading(line.text.replace(/:$/u, ''));
  return (
    heads && personsOf(context, line).length === 0 && next !== undefined && next.gap <= 1 && isMember(context, next)
  );
}

function goesOn(context: Context, line: Line): boolean {
  if (isMember(context, line)) return true;
  return (
    personsOf(context, line).length === 0 &&
    line.gap === 0 &&
    (seatColumns(line) !== null || isHeading(line.text.replace(/:$/u, '')) || principalOf(context, line) !== null)
  );
}

function listed(context: Context, within: Stretch, above: Line[], seated: Set<Person>): Membership[] {
  const heading = above.at(-1)?.text.replace(NUMBERED, '') ?? '';
  if (CONTACTS.test(heading)) return contacts(context, within);
  const told = headAbove(context, above);
  if (told === 'other' || (told === null && NEEDS_HEAD.has(context.fact.type))) return [];
  const seats = seatLists(context, within, told?.role ?? 'ledamot');
  const own = seats.filter((s) => !seated.has(s.person));
  if (own.length < seats.length || !tellsSeats(context, within, own, told)) return [];
  const head = told ?? bodyAbove(context, within.start);
  if (!head) return [];
  const { body } = head;
  const forIssuer = context.fact.issuerNamed && isOthers(context, body) ? issuerOf(context) : null;
  return own.flatMap((s): Membership[] => {
    const role: string = s.office ?? substitute(s) ?? (s.role === 'ledamot' ? (head.role ?? s.role) : s.role);
    const behalf = s.principal ?? (isElection(context, within.start) ? forIssuer : null);
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

const NUMBERED = /^(?:§\s?)?\d+(?:\.\d+)*[.)]?\s+|^[a-h][.)]\s+/u;
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
  if (told)
    return (
      seats.every((s) => s.party !== null || s.principal !== null || s.office !== null || labels > 0) ||
      told.role !== null
    );
  return labels > 0 || (offices > 0 && offices * 2 >= seats.length);
}

/** The line right above: a body alone or behind an office is the head; those a paper goes to, contacts and signatures are others. */
function headAbove(context: Context, above: Line[]): Head | 'other' | null {
  const line = above.at(-1);
  if (!line) return null;
  const words = line.text.replace(NUMBERED, '');
  if (DISTRIBUTION.test(words) || OTHERS.test(words)) return 'other';
  if (line.text.length > 110) return null;
  const m = HEADING.exec(line.text);
  const start = line.start + (m?.[0].length ?? 0);
  const names = namesIn(context, start - 1, line.end);
  const name = names.find((n) => n.kind === 'arena' && n.start <= start + 1) ?? names.find((n) => n.start <= start + 1);
  const rest = name ? context.text.slice(name.end, line.end) : '';
  const owner = name?.kind === 'arena' && !name.generic ? null : ofOwner(context, line);
  if (owner) return { body: owner, role: null };
  const opened = introducing(context, above);
  if (opened) return opened;
  if (
    !name ||
    !/^s?(?:\s?\([^)]*\))?(?:\s(?:för (?:tiden|perioden|mandatperioden)|\d{4}|under)[^.]*)?\s*:?$/u.test(rest)
  )
    return null;
  if (name.kind === 'organization' && !m?.[1]) return null;
  const body = resolved(context, name);
  return body ? { body, role: m?.[1] ? officeOf(m[1]) : null } : null;
}

/** The end of a sentence that goes on with the list: `utgörs samrådet av`, `Övriga ledamöter:`, `till styrgruppen utses följande personer:`. */
const INTRODUCES = new RegExp(
  `(?:(?:består|bestod|bestått|utgörs|utgjordes|utgjorts)(?=\\s)[^.:]{0,80}\\sav(?:\\sföljande[^.:]{0,30})?|(?:ingår|ingick|sitter|satt|deltar|deltog|utse[rs]?|utsågs|väljs|valdes|representeras|företräds)(?=[\\s:])[^.:]{0,120}|(${OFFICE_WORD})(?:\\s(?:under året|har varit|är|var))?|är|var)\\s?:?$`,
  'iu',
);

function introducing(context: Context, above: Line[]): Head | null {
  const line = above.at(-1);
  if (!line || line.text.endsWith('.')) return null;
  let start = line.start;
  for (const l of above.slice(0, -1).reverse()) {
    if (/[.:]$/u.test(l.text)) break;
    start = l.start;
  }
  const from = Math.max(start, context.text.lastIndexOf('. ', line.end) + 1);
  const words = context.text.slice(from, line.end).replace(/\s+/gu, ' ').trim();
  const m = INTRODUCES.exec(words);
  if (!m) return null;
  const named = namesIn(context, from, line.end).filter((n) => n.kind === 'arena');
  const body =
    named.length > 0 ? resolved(context, named.at(-1)) : m[1] ? (bodyAbove(context, from)?.body ?? null) : null;
  return body ? { body, role: m[1] ? officeOf(m[1]) : null } : null;
}

/** `Styrelsen för Vattenbolaget AB`, `Direktionen för Räddningstjänsten Väst`: a bare head and whose it is. */
function ofOwner(context: Context, line: Line): NameRef | null {
  const names = namesIn(context, line.start, line.end);
  const owner = names.find((n) => n.kind === 'organization' && n.end === line.end);
  const bare = /^(?:styrelsen|bolagsstyrelsen|direktionen)\s(?:för|i)\s/iu.test(line.text);
  return bare && owner ? { kind: 'organization', name: owner.name } : null;
}

const OTHERS =
  /^(?:kontakt\p{L}*|underskrift\p{L}*|för frågor|frågor besvaras|bilag\p{L}*|yrkanden?|reservation\p{L}*|beslutet|jäv|justera\p{L}*|vid protokollet|föredragande|talare|medverkande|program|handläggare|referens\p{L}*|källor|paragraf\p{L}*|på uppdrag av)/iu;

/** The body spoken of last above a list: one named alone on its line before others. */
function bodyAbove(context: Context, at: number): Head | null {
  const names = namesIn(context, Math.max(0, at - BODY_WITHIN), at).filter((n) => n.kind === 'arena');
  const heading = names.filter((n) => !n.generic && heads(context, n)).at(-1);
  const body = resolved(context, heading ?? names.filter((n) => !n.generic).at(-1) ?? names.at(-1));
  return body ? { body, role: null } : null;
}

/** Does a name stand alone on its line, but for a number before it? */
function heads(context: Context, name: Stretch): boolean {
  const start = context.text.lastIndexOf('\n', name.start - 1) + 1;
  const rest = context.text.slice(name.end).split('\n')[0] ?? '';
  return /^[\d.\s]*$/u.test(context.text.slice(start, name.start)) && /^\s*(?:\([^)]{2,12}\))?\s*:?$/u.test(rest);
}

/** In minutes, extracts and proposals a list of members is what was elected. */
const isElection = (context: Context, at: number): boolean =>
  /^(?:protokoll|protokollsutdrag|tjänsteskrivelse|förslag till beslut)$/u.test(context.fact.type) &&
  /(?<![\p{L}])(?:utse\p{L}*|välj\p{L}*|val (?:av|till)|nominera\p{L}*)(?![\p{L}])/iu.test(
    context.text.slice(Math.max(0, at - 1500), at),
  );
