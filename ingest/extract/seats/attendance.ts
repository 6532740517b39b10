import { linesOf } from '../../text/lines.ts';
import { type Context, type FoundStatement, sentenceAround } from '../context.ts';
import { rollCallRows } from '../decisions/roll-call.ts';
import { onceFor } from '../once.ts';
import { type Membership, membershipIn, organOf, type Person } from './membership.ts';
import { principalOf } from './principals.ts';
import { type Seat, seatColumns, seatLists } from './seats.ts';
import { replacedByName, satInPlace } from './substitution.ts';

/** `A ersätter B som ordförande` tells of an office that goes over, not of a seat that day. */
const AS_OFFICE = /^(?:\s?\([^)]{1,4}\))?\s+som\s/iu;
/** Columns of a table of substitutes: who sat, and for whom. */
const SAT_COLUMN =
  /^(?:tjänstgörande(?: ersättare)?|tjg\.?(?: ers\.?)?|inkallad(?: ersättare)?|ersättare(?: som tjänstgör)?|ers(?:ätts|atts?) av|vikarie|suppleant)$/iu;
const FOR_COLUMN = /^(?:ordinarie(?: ledamot)?|(?:frånvarande )?ledamot|frånvarande(?: ledamöter)?|förhindrade?)$/iu;
const INSTEAD_COLUMN =
  /^(?:(?:tjänstgör |tjg |inträder |vikarierar )?(?:för|ersätter|i\s?stället för)(?: (?:ordinarie |frånvarande )?(?:ledamot|ledamöter))?)$/iu;
/** A column that only a roll has, and what it calls its members: `Namn (ledamöter)   Avvikande tid   Tjänstgörande ersättare`. */
const ROLL_COLUMN = /^(?:avvikande tid|närv\p{L}*\.?|frånv\p{L}*\.?|ankom|avgick)$/iu;
const ROLL_NAMES = /^(?:namn(?: \(ledam\p{L}+\))?|ledamöter)$/iu;
/** Letters behind the head of columns in which a line without names ends no table. */
const HEAD_WITHIN = 40;
/** Columns of a roll: who was absent has the one who served beside them. */
const ROLL_HEAD = /^ledam(?:öter|ot)\s+(?:parti\s+)?närv\p{L}*\.?\s+frånv\p{L}*\.?\s+tj\p{L}*\.?\s+ers/iu;
const NAME_COLUMN = /^(?:namn|ersättare|ledamot|förtroendevald|person)$/iu;

/**
 * Who attended, in which role, on whose behalf, and who sat in whose place. Reads the lists above the first paragraph of minutes or the
 * first item of notes and summonses, and a flattened roll-call table wherever it stands.
 */
export function extractAttendance(context: Context): FoundStatement[] {
  const { type } = context.fact;
  const body = organOf(context);
  if (!body || (type !== 'protokoll' && type !== 'protokollsutdrag' && type !== 'kallelse')) return [];
  const make: Make = (person, role, start, end, inPlaceOf = null) => ({
    ...membershipIn(context, person, role, body, { start, end }),
    inPlaceOf,
    asOf: context.fact.date ?? (context.fact.year === null ? null : String(context.fact.year)),
  });
  const seated = listed(context, make);
  if (type === 'kallelse') return seated;
  const told = new Set(seated.filter((m) => m.inPlaceOf !== null).map((m) => m.person));
  const from = new Map(seated.map((m) => [m.person, m.onBehalfOf]));
  /** Who sits in another's place sits for whom the other does. */
  const instead = (m: Membership): Membership =>
    m.inPlaceOf !== null && m.onBehalfOf === null
      ? { ...m, onBehalfOf: from.get(m.person) ?? from.get(m.inPlaceOf) ?? null }
      : m;
  return [
    ...seated,
    ...rollCall(context, make),
    ...substitutions(context, make)
      .filter((m) => !told.has(m.person))
      .map(instead),
    ...tabled(context).map(([sat, instead, start, end]) => make(sat, SUBSTITUTE, start, end, instead.name)),
  ];
}

const SUBSTITUTE = 'tjänstgörande ersättare';
/** Letters in which the lists of a document without paragraphs stand. */
const LISTS_WITHIN = 6000;
/** A list of those present quotes no more of a person than this. */
const QUOTED = 80;
/** What is quoted behind a name that only a family name follows. */
const QUOTED_NAME = 40;

type Make = (person: Person, role: string, start: number, end: number, inPlaceOf?: string | null) => Membership;

/** A heading that opens a paragraph; a roll-call's columns (`§ 58   § 60`) give their number to what stands below them too. */
const OPENS_PARAGRAPH = /^\P{L}{0,3}(?:\p{L}{1,4}\s)?(?:8?§|\$|8 )\s?\d/u;

/** Those whom the lists above the first paragraph or item name; what they are is told there, and no title is read for them elsewhere. */
export const attendanceSeats = onceFor((context): readonly Seat[] => readAttendance(context));

function readAttendance(context: Context): Seat[] {
  const { type } = context.fact;
  if (context.organ === null) return [];
  if (type === 'protokollsutdrag') return extractSeats(context);
  if (type !== 'protokoll' && type !== 'kallelse') return [];
  const numbered = context.sections.filter((s) => s.paragraph !== null && !/§.*§/u.test(s.heading));
  const stop =
    (numbered.find((s) => OPENS_PARAGRAPH.test(s.heading)) ?? numbered[0])?.start ??
    Math.min(context.text.length, LISTS_WITHIN);
  const within = { start: 0, end: stop };
  const seats = seatLists(context, within);
  return [...rowsUnheaded(context, within, seats), ...seats];
}

/** Rows of organisations and their people with no heading over them: `Granvik   Anna Ek ⏎ Tunabro   Bo Alm`; two or more. */
function rowsUnheaded(context: Context, within: { start: number; end: number }, seats: Seat[]): Seat[] {
  const first = seats[0]?.start ?? within.end;
  const rows = linesOf(context.text.slice(within.start, Math.min(first, within.end)), within.start).filter((line) => {
    const label = /^(.{3,60}?)\s*(?::|\t|\s{2,})(?=\s*\p{L})/u.exec(line.text)?.[1];
    const person = context.persons.some((p) => p.start > line.start && p.end <= line.end);
    return (
      person &&
      label !== undefined &&
      principalOf(context, { start: line.start, end: line.start + label.length }) !== null
    );
  });
  const [from, to] = [rows[0], rows.at(-1)];
  if (rows.length < 2 || !from || !to) return [];
  return seatLists(context, { start: from.start, end: to.end }, 'ledamot');
}

/** Headings under which an extract of minutes names those who were there, above its paragraph or at its foot. */
const EXTRACT_HEADING =
  /^(?:närvarande|beslutande|(?:övriga )?närvarande ledamöter|tj[äaéd](?:nst|dnst)?g?[öo6]rande(?: ers[äa]ttare)?(?: vid (?:sammanträdet|mötet))?|deltagande i beslutet|i beslutet deltog)\s*:?(?=$|\t| {2,}|:)/iu;
/** What an extract goes on with behind them. */
const EXTRACT_END =
  /^(?:rätt utdrag|utdrag|justera|vid protokollet|expedi|sänd|beslutet|exp\.|bestyrk|kopia|för kännedom|§|\p{L}{1,3}\s§|dnr|ärende|sammanfattning|yrkande|reservation|beslut|bakgrund|proposition)/iu;

/** Those whom the lists of an extract name; above its paragraph, or at its foot. */
function extractSeats(context: Context): Seat[] {
  const lines = linesOf(context.text);
  const out: Seat[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (!first || !EXTRACT_HEADING.test(first.text)) continue;
    let last = i;
    while (lines[last + 1] && !EXTRACT_END.test(lines[last + 1]?.text ?? '') && last - i < EXTRACT_LINES) last++;
    out.push(...seatLists(context, { start: first.start, end: lines[last]?.end ?? first.end }));
    i = last;
  }
  return out;
}
/** Lines of the longest list. */
const EXTRACT_LINES = 60;

/** Lists under headings before the first paragraph or table of contents. */
function listed(context: Context, make: Make): Membership[] {
  const paired = new Set(tabled(context).map(([sat]) => sat));
  const seats = attendanceSeats(context);
  const several =
    new Set(seats.flatMap((s) => (s.role !== 'närvarande' && s.principal ? [s.principal.name] : []))).size > 1;
  return seats.flatMap((seat) => {
    const { person, inPlaceOf, title } = seat;
    if (paired.has(person) || inPlace(context, person)) return [];
    const own =
      !several &&
      context.fact.issuerNamed &&
      seat.principal?.name === context.issuer &&
      FORMAL.test(context.organ ?? '');
    const principal = own ? null : seat.principal;
    const sits = {
      ...make(person, roleIn(seat), seat.start, Math.min(seat.end, person.end + QUOTED), inPlaceOf?.name ?? null),
      party: seat.party,
      onBehalfOf: principal,
    };
    const works =
      title && principal ? { ...sits, role: title, body: principal, onBehalfOf: null, inPlaceOf: null } : null;
    return works && works.role !== sits.role ? [sits, works] : [sits];
  });
}

/** Organs that a municipality or region has by law: whoever sits there sits for a party, and not for the municipality. */
const FORMAL = /^(?!gemensam|samverkans).*(?:nämnd|styrelse|fullmäktige|utskott|presidi)/iu;

/** The role of one seat: who sits in another's place, an office, a title of those who are only present, else that of the list. */
function roleIn(seat: Seat): string {
  if (seat.inPlaceOf) return SUBSTITUTE;
  if (seat.role === 'justerare') return seat.role;
  if (seat.office) return seat.office;
  if (seat.title && /^(?:ersättare|suppleant)$/u.test(seat.title)) return 'ersättare';
  if (!seat.serves && seat.role === 'ledamot') return 'ersättare';
  const visits =
    seat.role === 'närvarande' || (seat.role === 'ledamot' && seat.party === null && seat.principal === null);
  return visits && seat.title ? seat.title : seat.role;
}

/** Rows of a table whose head has a column of those who sat and one of those they sat for, until a row of other than two names. */
function tabled(context: Context): [Person, Person, number, number][] {
  const out: [Person, Person, number, number][] = [];
  let order: 'sat first' | 'sat last' | null = null;
  const items = context.sections.find((x) => x.paragraph !== null)?.start ?? context.text.length;
  let headed = -1;
  for (const line of linesOf(context.text)) {
    const cells = line.text.split(/\t+| {2,}|\s*\|\s*/u).map((c) => c.trim().replace(/:$/u, ''));
    const sat = cells.findIndex((c) => SAT_COLUMN.test(c));
    const named = cells.findIndex((c) => NAME_COLUMN.test(c));
    const instead = cells.findIndex((c) => INSTEAD_COLUMN.test(c));
    const roll = cells.some((c) => ROLL_COLUMN.test(c)) ? cells.findIndex((c) => ROLL_NAMES.test(c)) : -1;
    const of =
      instead >= 0
        ? instead
        : Math.max(
            cells.findIndex((c) => FOR_COLUMN.test(c)),
            roll,
          );
    const who = sat >= 0 ? sat : instead >= 0 ? named : -1;
    // Below a paragraph members and substitutes side by side are those elected.
    if (ROLL_HEAD.test(line.text)) {
      order = 'sat last';
      continue;
    }
    if (seatColumns(line)?.principal || (line.start > items && /^(?:ersättare|suppleant)$/iu.test(cells[who] ?? '')))
      order = null;
    else if (cells.length >= 2 && who >= 0 && of >= 0 && who !== of) {
      order = who < of ? 'sat first' : 'sat last';
      headed = line.end;
      continue;
    }
    if (order === null) continue;
    const [first, second, more] = context.persons.filter((p) => p.start >= line.start && p.end <= line.end);
    const apart = first && second ? /\t| {2,}|\||\sx\s/iu.test(context.text.slice(first.end, second.start)) : false;
    // The line below the columns may tell their times.
    if (!first) order = line.start - headed > HEAD_WITHIN ? null : order;
    else if (second && !more && apart)
      out.push(
        order === 'sat first' ? [first, second, line.start, second.end] : [second, first, line.start, second.end],
      );
  }
  return out;
}

/** Is this person named as the one substituted (`X för Y`)? */
function inPlace(context: Context, person: Person): boolean {
  const before = context.persons.filter((p) => p.end < person.start).at(-1);
  return before !== undefined && satInPlace(context, before, person) === 'first';
}

/** `Anna Ek (S) för Bo Alm (S)`, `ersätter Bo Alm (S) §§ 3–9`, anywhere in the minutes. */
function substitutions(context: Context, make: Make): Membership[] {
  const out: Membership[] = [];
  for (const [i, person] of context.persons.entries()) {
    const next = context.persons[i + 1];
    const sat = next ? satInPlace(context, person, next) : null;
    const byName = sat === null ? replacedByName(context, person) : null;
    if (byName) out.push(make(person, SUBSTITUTE, person.start, person.end + QUOTED_NAME, byName.name));
    if (!next || sat === null) continue;
    if (sat === 'second') {
      out.push(make(next, SUBSTITUTE, person.start, next.end, person.name));
      continue;
    }
    if (AS_OFFICE.test(context.text.slice(next.end, next.end + 40))) continue;
    const appointed = elected(context, person, next);
    if (!appointed) out.push(make(person, SUBSTITUTE, person.start, next.end, next.name));
  }
  return out;
}

/** Paragraphs about who holds an office, and what is said of it there. */
const ELECTION =
  /(?<![\p{L}])(?:\p{L}*val(?:en|ärenden?)?|avsägelser?|entledigande\p{L}*|ny(?:a)? (?:ledam\p{L}+|ersätt\p{L}+)|uppdrag)(?![\p{L}])/iu;
const ELECTS =
  /(?<![\p{L}])(?:ut(?:se[rs]?|sågs|setts?|sedd)|välj\p{L}*|vald\p{L}*|avs(?:äg|ag)\p{L}*|entledig\p{L}*|ny ersättare)(?![\p{L}])/iu;
/** Whoever does this sits that day, whatever the paragraph is about. */
const SERVES = /(?<![\p{L}])(?:tj|inträ|träd|inkalla)/iu;

/** `väljer Anna Ek (S) som ersättare för Bo Alm (S)` tells of a seat for years, and not of one that day. */
function elected(context: Context, person: Person, next: Person): boolean {
  const between = context.text.slice(person.end, next.start);
  if (SERVES.test(between)) return false;
  if (/i stället för/iu.test(between))
    return ELECTS.test(context.text.slice(Math.max(0, person.start - 60), next.start));
  const at = context.sections.findLast((s) => s.paragraph !== null && s.start <= person.start);
  if (!at || !/(?<![\p{L}])ers/iu.test(between)) return false;
  const paragraph = context.sections.find((s) => s.paragraph === at.paragraph && s.level === 1) ?? at;
  const sentence = sentenceAround(context.text, person.start, next.end);
  return ELECTION.test(paragraph.heading) || ELECTS.test(context.text.slice(sentence.start, sentence.end));
}

/** Members and substitutes of a flattened roll-call. */
function rollCall(context: Context, make: Make): Membership[] {
  return rollCallRows(context).flatMap(({ member, substitute }) => {
    const sat = make(member, 'ledamot', member.start, member.end);
    if (!substitute) return [sat];
    const start = Math.min(member.start, substitute.start);
    const end = Math.max(member.end, substitute.end);
    const apart = end - start > 300;
    return [
      make(substitute, SUBSTITUTE, apart ? substitute.start : start, apart ? substitute.end : end, member.name),
      sat,
    ];
  });
}
