/**
 * Seats told in fields: `Organ: Kulturrådet`, `Representant: Anna Ek (S)`, `Ersättare: Bo Alm`, `Utsedd av: Granviks kommun`, `Period: 2031–2034`;
 * `Granviks kommun: Anna Ek`. The body is that of the block, else the heading above.
 */
import type { NameRef } from '../../../graph/facts.ts';
import { findDates } from '../../text/dates.ts';
import { resolved } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn } from '../context.ts';
import { attendanceSeats } from './attendance.ts';
import { issuerOf, type Membership, membershipIn, type Stretch } from './membership.ts';
import { isSentTo } from './own-seats.ts';
import { principalOf } from './principals.ts';
import { type SeatEntry, seatEntries } from './seat-entries.ts';
import { type Field, fieldBlocks } from './seat-fields.ts';
import { officeOf } from './sentence-tokens.ts';

/** Letters above a block within which the heading stands that names its body. */
const BODY_WITHIN = 400;

/** Seats told in blocks of two or more such fields. */
export function extractSeatForms(context: Context): FoundStatement[] {
  const seated = new Set(attendanceSeats(context).map((s) => s.person));
  return fieldBlocks(context)
    .flatMap((b) => (b.length >= 2 ? seatsOf(context, b) : []))
    .filter((m) => !seated.has(personAt(context, m)));
}

const personAt = (context: Context, m: Membership): Context['persons'][number] =>
  context.persons.find(
    (p) => p.start >= m.start && p.end <= m.end && p.name === m.person,
  ) as Context['persons'][number];

function seatsOf(context: Context, block: Field[]): Membership[] {
  const own = block.find((f) => f.tells === 'body');
  const persons = block.filter((f) => f.tells === 'person');
  // Two fields alone may be of any list; with a body, a principal, a period or a count beside them they are of a seat.
  const tells = block.some((f) => !/^(?:person|note|other)$/u.test(f.tells) || OF_A_BODY.test(f.label));
  if (persons.length === 0 || (!own && !tells)) return [];
  const body = own ? named(context, own) : headingAbove(context, block[0]?.line.start ?? 0);
  if (!body) return [];
  const told = block.find((f) => f.tells === 'principal');
  const principal = told ? principalOf(context, told, true) : null;
  const role = block.find((f) => f.tells === 'role');
  const period = block.find((f) => f.tells === 'period');
  const term = period ? termIn(context.text.slice(period.start, period.end)) : null;
  const held = role ? officeTold(context.text.slice(role.start, role.end)) : null;
  const sent = block.flatMap((f) => sender(context, f));
  return [...persons.map((field) => ({ field, from: principal })), ...sent].flatMap(({ field, from }) =>
    membersOf(context, field, { body, principal: from, held, term }),
  );
}

/** What only a body has: what it is for, how often it meets. */
const OF_A_BODY = /^(?:antal )?(?:möten|sammanträden|träffar)$|^(?:syfte|ändamål|slag|mötesfrekvens|uppgift(?:er)?)$/iu;

/** `Granviks kommun: Anna Ek (S)` among the fields of a body: who sits there for it. */
function sender(context: Context, field: Field): { field: Field; from: NameRef }[] {
  if (field.tells !== 'other') return [];
  const from = principalOf(context, { start: field.line.start, end: field.line.start + field.label.length });
  return from ? [{ field, from }] : [];
}

interface Block {
  body: NameRef;
  principal: NameRef | null;
  held: string | null;
  term: { from: string | null; to: string | null } | null;
}

function membersOf(context: Context, field: Field, block: Block): Membership[] {
  const { body } = block;
  const span = { start: field.line.start, end: field.end };
  const out: Membership[] = [];
  const entries = seatEntries(context, field);
  let running: string | null = null;
  for (const [i, entry] of entries.entries()) {
    const lead = context.text.slice(entries[i - 1]?.person.end ?? field.start, entry.person.start);
    const tail = context.text.slice(entry.person.end, entries[i + 1]?.person.start ?? field.end);
    running = LEAD_ROLE.exec(lead)?.[1] ?? (/[.;:]/u.test(lead.replace(/\([^)]*\)/gu, '')) ? null : running);
    const office = IS_ROLE.exec(tail)?.[1] ?? running;
    const sits =
      (office ? officeOf(office.toLowerCase()) : null) ??
      entry.office ??
      (field.role === 'representant' ? block.held : null) ??
      field.role ??
      (field.tells === 'other' ? 'ledamot' : officeOf(field.label.toLowerCase()));
    const issuer = isSentTo(context, body) ? issuerTold(context) : null;
    const behalf = entry.principal ?? block.principal ?? issuer;
    const member: Membership = {
      ...membershipIn(context, entry.person, sits, body, span),
      party: entry.party,
      onBehalfOf: behalf && behalf.name !== body.name ? { kind: behalf.kind, name: behalf.name } : null,
      ...(block.term ?? ends(context, tail)),
      confidence: 0.85,
    };
    out.push(member, ...works(context, entry, behalf, span), ...alsoTold(context, entry, member, field));
  }
  return out;
}

const OFFICE =
  '((?:förste |andre )?(?:vice )?ordförande|ledamot|ledamöter|ersättare|suppleant(?:er)?|ombud|sammankallande|adjungerad|sekreterare)';
/** `Personlig ersättare: `, `med ersättaren ` right before a name, a title between. */
const LEAD_ROLE = new RegExp(
  `(?<![\\p{L}])(?:(?:personliga?|ordinarie)\\s)?${OFFICE}(?:n|na)?(?:\\s(?:är|var|har varit))?\\s?:?\\s+(?:\\p{Ll}[\\p{L}-]+\\s){0,2}$`,
  'iu',
);
/** `Anna Ek (S) är ordförande`. */
const IS_ROLE = new RegExp(
  `^(?:\\s?\\([^)]{1,4}\\))?,?\\s(?:är|var|blev|har\\s(?:\\p{Ll}+\\s){0,2}varit|(?:utsågs|valdes)\\s(?:\\p{Ll}+\\s){0,2}till|sitter som|satt som|som)\\s(?:\\p{Ll}+\\s){0,2}?${OFFICE}(?![\\p{L}])`,
  'iu',
);
const UNTIL = /^(?:\s?\([^)]{1,4}\))?,?\s\(?(?:t\.?\s?o\.?\s?m\.?|till och med|fram till)\s/iu;

/** `Anna Ek (S) t.o.m. den 31 maj 2031`. */
function ends(context: Context, tail: string): { to: string } | null {
  const m = UNTIL.exec(tail);
  const day = m ? findDates(tail.slice(m[0].length, m[0].length + 40), context.fact.year)[0] : undefined;
  return day ? { to: day.iso } : null;
}

/** The title before or behind a name, held where the person comes from. */
const works = (context: Context, entry: SeatEntry, behalf: NameRef | null, span: Stretch): Membership[] =>
  entry.title && behalf && !officeTold(entry.title) && !/^(?:är|var|som|blev|sedan)\s/u.test(entry.title)
    ? [{ ...membershipIn(context, entry.person, entry.title, behalf, span), confidence: 0.95 }]
    : [];

/** What the next sentences tell of one named: `Ek valdes i mars till vice ordförande.`, `Hon satt även i rådets arbetsgrupp.` */
function alsoTold(context: Context, entry: SeatEntry, member: Membership, field: Field): Membership[] {
  const rest = context.text.slice(entry.person.end, field.end);
  const family = entry.person.name.split(' ').at(-1) ?? '';
  const out: Membership[] = [];
  const chosen = [...rest.matchAll(CHOSEN_LATER)].find((m) => m[1] === family);
  if (chosen?.[2]) out.push({ ...member, role: officeOf(chosen[2].toLowerCase()) });
  const sat = SITS_TOO.exec(rest);
  const last = sat && !context.persons.some((p) => p.start > entry.person.end && p.end < entry.person.end + sat.index);
  const at = entry.person.end + (sat?.index ?? 0) + (sat?.[0].length ?? 0);
  const other = last ? namesIn(context, at, Math.min(field.end, at + 60))[0] : undefined;
  const body = resolved(context, other);
  if (body && body.name !== member.body.name) out.push({ ...member, role: 'ledamot', body });
  return out;
}
const CHOSEN_LATER = new RegExp(
  `(?:^|[.;]\\s+)(\\p{Lu}[\\p{L}-]+)\\s(?:valdes|utsågs|blev|är|var|tog över)\\s(?:[\\p{Ll}\\d]+\\s){0,4}?${OFFICE}(?![\\p{L}])`,
  'gu',
);
const SITS_TOO =
  /[.;]\s+(?:Hon|Han|Hen)\s(?:satt|sitter|ingår|ingick|deltog|deltar|har suttit|är|var)\s(?:(?:även|också|dessutom|ledamot|med)\s){0,2}i\s/u;

const issuerTold = (context: Context): NameRef | null => (context.fact.issuerNamed ? issuerOf(context) : null);

const OFFICES =
  /^(?:ordinarie )?((?:vice )?ordförande|ledamot|ersättare|suppleant|ombud|sammankallande|representant|adjungerad|kontaktperson)/iu;
const officeTold = (words: string): string | null => OFFICES.exec(words.trim())?.[1]?.toLowerCase() ?? null;

/** `2031–2034`, `2031-01-01–2034-12-31`, `t.o.m. 2034`. */
function termIn(words: string): { from: string | null; to: string | null } {
  const dates = [...words.matchAll(/(?:19|20)\d\d(?:-\d\d-\d\d)?/gu)].map((m) => m[0]);
  if (/^\s*(?:t\.?\s?o\.?\s?m|till)/iu.test(words)) return { from: null, to: dates[0] ?? null };
  return { from: dates[0] ?? null, to: dates[1] ?? null };
}

/** The body or organisation that a field names. */
function named(context: Context, at: Stretch): NameRef | null {
  return resolved(context, namesIn(context, at.start, at.end)[0]);
}

/** The body that the last heading above names: alone on its line but for a number. */
function headingAbove(context: Context, at: number): NameRef | null {
  const names = namesIn(context, Math.max(0, at - BODY_WITHIN), at).filter((n) => {
    const from = context.text.lastIndexOf('\n', n.start - 1) + 1;
    const rest = context.text.slice(n.end).split('\n')[0] ?? '';
    if (n.name === context.issuer) return false;
    return /^[\d.\s·-]*$/u.test(context.text.slice(from, n.start)) && /^\s*(?:\([^)]{2,24}\))?\s*:?$/u.test(rest);
  });
  return resolved(context, names.at(-1));
}
