/**
 * Seats told in fields, one a line: `Organ: Kulturrådet`, `Representant: Anna Ek (S)`, `Ersättare: Bo Alm`, `Utsedd av: Granviks kommun`,
 * `Period: 2031–2034`. The body is that of the block, else the heading above.
 */
import type { NameRef } from '../../graph/facts.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';
import { attendanceSeats } from './attendance.ts';
import { resolved } from './bodies.ts';
import { type Context, type FoundStatement, namesIn } from './context.ts';
import { issuerOf, type Membership, membershipIn, type Stretch } from './membership.ts';
import { isSentTo } from './own-seats.ts';
import { principalOf } from './principals.ts';
import { seatEntries } from './seat-entries.ts';
import { officeOf } from './sentence-tokens.ts';

type Tells = 'body' | 'person' | 'role' | 'principal' | 'period' | 'note';

const WHOSE =
  '(?:(?:kommunens|regionens|förbundets|stadens|vår[at]?|våra)\\s)?(?:ordinarie\\s|personlig\\s|utsedd\\s)?';
/** What the labels of fields tell. The first that holds; `role` is that of the persons behind it. */
const WORDS: { words: RegExp; tells: Tells; role?: string }[] = [
  {
    words:
      /^(?:organ(?:et)?|namn på organet|uppdrag i|externt organ|arena|forum|samverkansorgan|nätverk|bolag|råd|nämnd|organ\/arena|organisation och organ|gruppering|styrelse)$/iu,
    tells: 'body',
  },
  {
    words: new RegExp(`^${WHOSE}(?:representant(?:er)?|företrädare|utsedd person|namn|person|innehavare)$`, 'iu'),
    tells: 'person',
    role: 'representant',
  },
  {
    words: new RegExp(`^${WHOSE}(?:ledamot|ledamöter|ordinarie|medlem(?:mar)?)$`, 'iu'),
    tells: 'person',
    role: 'ledamot',
  },
  { words: new RegExp(`^${WHOSE}(?:ersättare|suppleant(?:er)?)$`, 'iu'), tells: 'person', role: 'ersättare' },
  {
    words: new RegExp(`^${WHOSE}(?:(?:vice )?ordförande|sammankallande|ombud|samordnare|kontaktperson(?:er)?)$`, 'iu'),
    tells: 'person',
  },
  { words: /^(?:uppdrag|roll|funktion|uppdragets art|typ av uppdrag|plats)$/iu, tells: 'role' },
  {
    words:
      /^(?:företräder|representerar|utsedd(?:a)? av|utses av|part|kommun|huvudman|uppdragsgivare|för|nominerad av|avsändare)$/iu,
    tells: 'principal',
  },
  {
    words: /^(?:period(?:en)?|mandat(?:tid|period|perioden)?|tid|uppdragstid|tidsperiod|giltighetstid|avser)$/iu,
    tells: 'period',
  },
  {
    words:
      /^(?:antal (?:möten|sammanträden|träffar)|möten|närvaro|deltagit|arvode|kostnad|kommentar(?:er)?|beslut(?:at)?|dnr|diarienummer|frågor|syfte|ärenden|viktiga frågor|återrapportering|parti|kontakt|e-post|telefon|rapport(?:ör|erat)?|datum|nästa möte|mötesfrekvens)$/iu,
    tells: 'note',
  },
];
const LABELS = WORDS.map((l) => ({ ...l, words: noisyRegex(l.words.source, 'iu') }));
const FIELD = /^[•–-]?\s*(\p{Lu}[\p{L}/ ]{1,34}?)\s*(?::\s*|\t+| {2,})(?=\S)/u;
/** Letters above a block within which the heading stands that names its body. */
const BODY_WITHIN = 400;

interface Field extends Stretch {
  tells: Tells;
  role: string | null;
  /** The label as written. */
  label: string;
  line: Line;
}

/** Fields of a line that is one; what it tells runs from behind the label to the line's end. */
function fieldIn(line: Line): Field | null {
  const m = FIELD.exec(line.text);
  const label = m?.[1]?.trim() ?? '';
  const found = LABELS.find((l) => l.words.test(label));
  if (!m || !found) return null;
  return { tells: found.tells, role: found.role ?? null, label, start: line.start + m[0].length, end: line.end, line };
}

/** Seats told in blocks of two or more such fields. */
export function extractSeatForms(context: Context): FoundStatement[] {
  const seated = new Set(attendanceSeats(context).map((s) => s.person));
  const blocks: Field[][] = [];
  let block: Field[] = [];
  for (const line of linesOf(context.text)) {
    const field = fieldIn(line);
    if (field && (line.gap > 0 || (field.tells === 'body' && block.some((f) => f.tells === 'body')))) {
      blocks.push(block);
      block = [];
    }
    if (field) block.push(field);
    else if (line.gap > 0) {
      blocks.push(block);
      block = [];
    }
  }
  blocks.push(block);
  return blocks
    .flatMap((b) => (b.length >= 2 ? seatsOf(context, b) : []))
    .filter((m) => !seated.has(personAt(context, m)));
}

const personAt = (context: Context, m: Membership): Context['persons'][number] =>
  context.persons.find(
    (p) => p.start >= m.start && p.end <= m.end && p.name === m.person,
  ) as Context['persons'][number];

function seatsOf(context: Context, block: Field[]): Membership[] {
  const persons = block.filter((f) => f.tells === 'person');
  const own = block.find((f) => f.tells === 'body');
  // Two fields alone may be of any list; with a body, a principal, a period or a count beside them they are of a seat.
  if (persons.length === 0 || (!own && !block.some((f) => f.tells !== 'person' && f.tells !== 'note'))) return [];
  const body = own ? named(context, own) : headingAbove(context, block[0]?.line.start ?? 0);
  if (!body) return [];
  const told = block.find((f) => f.tells === 'principal');
  const principal = told ? principalOf(context, told, true) : null;
  const role = block.find((f) => f.tells === 'role');
  const period = block.find((f) => f.tells === 'period');
  const term = period ? termIn(context.text.slice(period.start, period.end)) : null;
  return persons.flatMap((field) =>
    seatEntries(context, field).map((entry): Membership => {
      const sits = entry.office ?? field.role ?? officeOf(field.label.toLowerCase());
      const held = role && field.role === 'representant' ? officeTold(context.text.slice(role.start, role.end)) : null;
      const behalf = entry.principal ?? principal ?? (isSentTo(context, body) ? issuerTold(context) : null);
      return {
        ...membershipIn(context, entry.person, held ?? sits, body, { start: field.line.start, end: field.line.end }),
        party: entry.party,
        onBehalfOf: behalf && behalf.name !== body.name ? { kind: behalf.kind, name: behalf.name } : null,
        ...term,
        confidence: 0.8,
      };
    }),
  );
}

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
    return /^[\d.\s•–-]*$/u.test(context.text.slice(from, n.start)) && /^\s*(?:\([^)]{2,24}\))?\s*:?$/u.test(rest);
  });
  return resolved(context, names.at(-1));
}
