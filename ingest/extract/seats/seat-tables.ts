/** Who sits in a body, told in a table or in a sentence of an agreement, a report or a decision. */
import type { NameRef } from '../../../graph/facts.ts';
import { linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn, sentenceAround } from '../context.ts';
import { isOthers } from './appointments.ts';
import { attendanceSeats } from './attendance.ts';
import { bodyAbove } from './body-above.ts';
import { electedFor, ownElection } from './member-lists.ts';
import { issuerOf, type Membership, membershipIn, type Stretch } from './membership.ts';
import { aboutSeats, isSentTo } from './own-seats.ts';
import { organizationIn, placeMeant } from './principals.ts';
import { type SeatEntry, seatEntries } from './seat-entries.ts';
import { OWN_SEATS, SEAT_HEADINGS } from './seat-words.ts';
import { roleAt, seatColumns } from './seats.ts';

/** Rows without a person that a table may hold. */
const EMPTY_ROWS = 1;

/**
 * Tables of seats: a column of organisations and one or more of names (`Part | Ordinarie | Ersättare`), below the body named last. Those of an
 * attendance list are read there.
 */
export function extractSeatTables(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  const seated = new Set(attendanceSeats(context).map((s) => s.person));
  const lines = linesOf(context.text);
  for (const [i, line] of lines.entries()) {
    const head = seatColumns(line);
    if (!head || (!head.body && (!head.principal || head.roles === 0))) continue;
    const above = head.body ? null : bodyAbove(context, line.start);
    const own = aboutSeats(context) || line.text.split(/\t+| {2,}|\s*\|\s*/u).some((c) => OWN_SEATS.test(c));
    let empty = 0;
    for (const row of above || head.body ? lines.slice(i + 1) : []) {
      const persons = context.persons.filter((p) => p.start >= row.start && p.end <= row.end);
      if (persons.some((p) => seated.has(p)) || seatColumns(row)) break;
      const first = persons[0];
      if (/^[_=\s|+:-]+$/u.test(row.text)) continue;
      if (!first) {
        if (++empty > EMPTY_ROWS || !/\t| {2,}|\|/u.test(row.text)) break;
        continue;
      }
      const edge = /^\|\s*/u.exec(row.text)?.[0].length ?? 0;
      const cell = /^[^\t|]+?(?=\t| {2,}|\s?\|)/u.exec(row.text.slice(edge))?.[0] ?? '';
      const of = { start: row.start + edge, end: row.start + edge + cell.length };
      const body = above ?? resolved(context, namesIn(context, of.start, of.end)[0]);
      const principal = head.body ? null : (organizationIn(context, of) ?? placeMeant(context, of));
      for (const entry of seatEntries(context, { start: Math.min(of.end, first.start), end: row.end })) {
        const role = roleAt(context, row, head.columns, entry.person.start) ?? (head.body ? 'representant' : null);
        const behalf =
          entry.principal ??
          principal ??
          (body && context.fact.issuerNamed && (own ? isSentTo(context, body) : isOthers(context, body))
            ? issuerOf(context)
            : null);
        if (body && role && (behalf || head.body))
          out.push(seat(context, entry, role, body, behalf, { start: row.start, end: entry.end }));
      }
    }
  }
  return out;
}

function seat(
  context: Context,
  entry: SeatEntry,
  role: string,
  body: NameRef,
  behalf: NameRef | null,
  span: Stretch,
): Membership {
  return {
    ...membershipIn(context, entry.person, entry.office ?? role, body, span),
    party: entry.party,
    onBehalfOf: behalf ? { kind: behalf.kind, name: behalf.name } : null,
    confidence: 0.85,
  };
}

/** Sentences that say who a body's members are; the names follow. `body` tells on which side of the verb the body stands. */
const MEMBERS_ARE: { words: RegExp; body: 'before' | 'within'; role: string }[] = [
  {
    // Styrgruppen består av A, Granviks kommun, och B
    words:
      /(?:består|bestod|har bestått|bestått|utgörs|utgjordes|har utgjorts)\s+(?:under (?:året|perioden)\s+)?av(?:\s+följande (?:ledamöter|personer|representanter))?\s*:?\s/giu,
    body: 'before',
    role: 'ledamot',
  },
  {
    // I rådet ingår A, B och C; I styrgruppen har A (Granvik) och B suttit
    words:
      /(?<![\p{L}])i\s+(?:\p{L}+s\s)?(?:\p{L}+(?:\s\p{L}+){0,5}?)\s(?:(?:ingår|ingick|sitter|satt|deltar|deltog|medverkade|finns)\s(?:under (?:året|perioden)\s)?(?:följande (?:ledamöter|personer|representanter|företrädare)\s*)?|har (?:under (?:året|perioden)\s)?(?:följande (?:ledamöter|personer|representanter|företrädare)\s)?(?:ingått|suttit|deltagit|medverkat)(?:\sunder (?:året|perioden))?):?\s?/giu,
    body: 'within',
    role: 'ledamot',
  },
  {
    // Vid avtalets ingående ingår A, Granviks kommun, och B: in the body told of above
    words:
      /(?:^|[.:]\s+)(?:vid|under|för|just|från|sedan|utöver|i\s(?:dag|år|nuläget))\s?[^.:;]{0,60}?\s?(?:ingår|ingick|sitter|satt)\s(?=\p{Lu})/giu,
    body: 'before',
    role: 'ledamot',
  },
  {
    // Ledamöter i nämnden är A och B; Kommunernas representanter i rådet har varit A
    words:
      /(?<![\p{L}])(?:ledam(?:ot|öter(?:na)?)|representant(?:er(?:na)?)?|ombud|medlemmar(?:na)?|företrädare)\s(?:i|för)\s[^.:;\n]{3,70}?\s(?:är|var|har (?:under året )?varit)\s*:?\s/giu,
    body: 'within',
    role: 'ledamot',
  },
  {
    // Ledamöter var A, B och C: of the body told of above
    words:
      /(?:^|[.\n]\s*)(?:övriga\s|ordinarie\s)?(?:ledamöter|medlemmar|deltagare|representanter)\s(?:är|var|har (?:under året )?varit)\s*:?\s/giu,
    body: 'before',
    role: 'ledamot',
  },
  {
    words: /(?<![\p{L}])ersättare\s(?:i|för)\s[^.:;\n]{3,70}?\s(?:är|var|har (?:under året )?varit)\s*:?\s/giu,
    body: 'within',
    role: 'ersättare',
  },
  {
    // Från kommunerna deltog A (Granvik) och B (Tunabro)
    words:
      /(?<![\p{L}])(?:från|för)\s(?:kommunerna|medlemskommunerna|medlemmarna|parterna|kommunernas del)\s(?:deltog|deltar|sitter|satt|ingår|ingick|medverkade|medverkar|har\s(?:deltagit|suttit|ingått|medverkat))\s/giu,
    body: 'before',
    role: 'ledamot',
  },
  {
    // Kommunerna har representerats av A (Granvik) och B (Tunabro)
    words: /(?:representera(?:ts|des|s)|företrä(?:tts|ddes|ds))\s(?:(?:under|i)\s\p{L}+\s)?av\s/giu,
    body: 'before',
    role: 'ledamot',
  },
];
/** `samt ersättarna A och B`, `med A och B som ersättare`: they are no members. */
const SUBSTITUTES = /(?:ersättar(?:e|na)|suppleant(?:er)?)\s*:?\s+$/iu;
/** Words with which a sentence turns to other things. */
const TURNS = /(?<![\p{L}])(?:som (?:har|ska|är)|har (?:beslutat|uppdragit)|medan|vilk(?:en|et|a))(?![\p{L}])/iu;

/** Members told in a sentence, or in the list below its colon. */
export function extractMembersTold(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  const { text } = context;
  for (const rule of MEMBERS_ARE)
    for (const m of text.matchAll(rule.words)) {
      const end = m.index + m[0].length;
      const sentence = sentenceAround(text, m.index, m.index + m[0].trimEnd().length);
      const at = rule.body === 'before' ? { start: sentence.start, end: m.index } : { start: m.index, end };
      const named = namesIn(context, at.start, at.end).filter((n) => n.kind === 'arena');
      const body =
        named.length > 0
          ? resolved(context, named.at(-1))
          : rule.body === 'before'
            ? bodyAbove(context, sentence.start)
            : null;
      if (!body) continue;
      const listed = /:\s*$/u.test(m[0]) ? listBelow(context, end) : null;
      const turn = TURNS.exec(text.slice(end, sentence.end));
      const stretch = listed ?? { start: end, end: turn ? end + turn.index : sentence.end };
      const first = context.persons.find((p) => p.start >= stretch.start && p.end <= stretch.end);
      if (!first || first.start - stretch.start > 60) continue;
      for (const entry of seatEntries(context, stretch)) {
        if (!entry.principal && /av\s$/u.test(m[0]) && !/best|utgj/iu.test(m[0])) continue;
        const role = SUBSTITUTES.test(text.slice(stretch.start, entry.person.start)) ? 'ersättare' : rule.role;
        const quoted = { start: listed ? entry.start : sentence.start, end: Math.max(entry.end, first.end) };
        out.push(seat(context, entry, role, body, entry.principal, quoted));
      }
    }
  return out;
}

/** `Ledamöter: A, Granviks kommun, B …` at the start of a line, below the name of the body: who sits there. */
export function extractLabelledMembers(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  const seated = new Set(attendanceSeats(context).map((s) => s.person));
  for (const m of context.text.matchAll(LABELLED)) {
    const start = m.index + (m[0].length - m[0].trimStart().length);
    const end = m.index + m[0].length;
    const heading = SEAT_HEADINGS.find((h) => h.words.test(m[1] ?? ''));
    const label = namesIn(context, start, end).find((n) => n.kind === 'arena');
    if ((!heading || heading.role === null || !MEMBER.test(heading.role)) && !label && !MEMBERS.test(m[1] ?? ''))
      continue;
    const body = label ? resolved(context, label) : bodyAbove(context, start);
    const stop = /\n[ \t]*(?:\n|\p{Lu}[\p{L} ]{2,30}:|[·-][ \t])/u.exec(context.text.slice(end));
    const until = Math.min(end + (stop?.index ?? context.text.length), end + 1200);
    const sentence = sentenceAround(context.text, end, end + 1);
    const entries = seatEntries(context, { start: end, end: Math.max(Math.min(until, sentence.end), end) });
    if (!body || ownElection(context, start, body) || entries.some((e) => seated.has(e.person))) continue;
    const first = entries[0]?.person.start ?? Number.POSITIVE_INFINITY;
    // `· Kulturrådet: Anna Ek (två möten)`: a list of bodies, each with who sat there.
    const listed = label !== undefined && /^\n?[ \t]*[·-]/u.test(m[0]) && first === end;
    if ((!listed && !entries.some((e) => e.principal || e.party)) || first - end > 60) continue;
    const sent = listed && SENT.test(context.text.slice(Math.max(0, start - SENT_WITHIN), start));
    const elected = electedFor(context, start, body);
    for (const entry of entries) {
      const role = SUBSTITUTES.test(context.text.slice(end, entry.person.start))
        ? 'ersättare'
        : (heading?.role ?? (sent ? 'representant' : 'ledamot'));
      out.push(seat(context, entry, role, body, entry.principal ?? elected, { start: entry.start, end: entry.end }));
    }
  }
  return out;
}
const LABELLED = /(?:^|\n)[ \t·-]*(\p{Lu}[\p{L} -]{3,70}?):[ \t]+(?=\S)/gu;
/** What a heading calls those whom somebody has sent to others' bodies, and how far above them it may stand. */
const SENT = /företrä(?:dare|tt|dde|der|ds)|represent/iu;
const SENT_WITHIN = 400;
const MEMBERS = /(?:representanter|företrädare|ledamöter|medlemmar|deltagare)$/iu;
const MEMBER = /^(?:ledamot|ersättare|ordförande|sekreterare)$/u;

/** The lines below a colon that each begin with a name. */
function listBelow(context: Context, at: number): Stretch | null {
  let end = at;
  for (const line of linesOf(context.text.slice(at, at + 1500), at)) {
    const person = context.persons.find((p) => p.start >= line.start && p.end <= line.end);
    if (!person || !/^[\s·-]*(?:\d{1,2}[.)]\s)?(?:\p{L}+\s){0,2}$/u.test(context.text.slice(line.start, person.start)))
      break;
    end = line.end;
  }
  return end > at ? { start: at, end } : null;
}
