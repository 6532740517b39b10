/** Who signs an agreement for which party: below `För Granviks kommun`, or below the parties' names in columns. */
import type { NameRef } from '../../../graph/facts.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { bodyNamed } from '../arenas/bodies.ts';
import type { Context, FoundStatement } from '../context.ts';
import { type Membership, membershipIn, type Person } from '../seats/membership.ts';
import { knownPlace } from '../seats/principals.ts';

export interface PartySigner {
  person: Person;
  party: NameRef;
  /** What stands behind or below the name. */
  office: string | null;
}

/** A cell of a line and where it begins in it, indentation counted. */
interface Cell {
  text: string;
  start: number;
  column: number;
}

/** Letters below the parties' line within which they sign. */
const BLOCK = 500;
/** Letters from a row of names to the next row of lines to write on. */
const BETWEEN_ROWS = 260;
const TO_WRITE_ON = /^(?:[._]{6,}[ \t]*)+$/u;
const LONGEST_OFFICE = 60;
/** Place and day, a line to write on, words that only explain it. */
const NO_OFFICE = /\d{4}|[_.]{4,}|^(?:namnförtydligande|underskrift|namn|ort|datum|befattning|titel)/iu;

function cellsIn(context: Context, line: Line): Cell[] {
  const from = context.text.lastIndexOf('\n', line.start - 1) + 1;
  return [...line.text.matchAll(/[^\t]+?(?=\t| {2,}|$)/gu)].flatMap((m) => {
    const text = m[0].trim();
    const start = line.start + m.index + (m[0].length - m[0].trimStart().length);
    return text === '' ? [] : [{ text, start, column: start - from }];
  });
}

/** `Granviks kommun genom` */
const BY = /\s(?:genom|gm\.?)$/iu;

/** In place of the letters of `För`, for a party told by where it signs. */
const SIGNED_THERE = 99;
/** `Granvik 2031-05-02`, `Tunabro den 4 maj 2031`: where a municipality signs it is meant. */
const PLACE_AND_DAY =
  /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?),? (?:den )?(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2} \p{Ll}{3,9} (?:19|20)\d\d)$/u;

/** The parties that a line names and nothing else: `För Region Skåne    För Granviks kommun`. */
function partiesIn(context: Context, line: Line): (Cell & { party: NameRef; lead: number })[] | null {
  const cells = cellsIn(context, line).map((cell) => {
    const lead = /^för\s+/iu.exec(cell.text)?.[0].length ?? 0;
    const org = context.organizations.find(
      (o) => o.start === cell.start + lead && o.end >= cell.start + cell.text.replace(BY, '').length - 1,
    );
    if (org) return { ...cell, lead, party: { kind: 'organization' as const, name: org.name } };
    const place = PLACE_AND_DAY.exec(cell.text)?.[1];
    const party = place && line.start > context.text.length / 3 ? knownPlace(context, place) : null;
    return party ? { ...cell, lead: SIGNED_THERE, party: { kind: 'organization' as const, name: party.name } } : null;
  });
  const found = cells.filter((c) => c !== null);
  if (found.length === 0 || found.length < cells.length) return null;
  const late = line.start > context.text.length / 2;
  return found.every((c) => c.lead > 0) || late ? found : null;
}

/** Those who sign for the parties, in the order of the text. Only agreements have them. */
export function partySigners(context: Context): PartySigner[] {
  if (context.fact.type !== 'avtal' && context.fact.type !== 'överenskommelse') return [];
  const out: PartySigner[] = [];
  const lines = linesOf(context.text);
  for (const [i, line] of lines.entries()) {
    const parties = partiesIn(context, line);
    if (!parties) continue;
    const signed = new Set<string>();
    /** All have signed; another row of lines to write on lets each sign once more. */
    let again = false;
    let reach = line.end;
    const below = lines.slice(i + 1);
    for (const [k, row] of below.entries()) {
      if (row.start - reach > BLOCK || partiesIn(context, row)) break;
      if (signed.size > 0 && TO_WRITE_ON.test(row.text)) {
        signed.clear();
        again = true;
      }
      if (signed.size === parties.length) {
        if (row.start - reach > BETWEEN_ROWS) break;
        continue;
      }
      const persons = context.persons.filter((p) => p.start >= row.start && p.end <= row.end);
      // Below a place and a day only names alone are signatures.
      const bare = persons.reduce((left, p) => left.replace(context.text.slice(p.start, p.end), ''), row.text);
      if (again && persons.length > 0 && /\p{L}/u.test(bare)) break;
      if (parties.some((p) => p.lead === SIGNED_THERE) && /\p{L}{2,}.*\p{L}{2,}/u.test(bare.replace(/\([^)]*\)/gu, '')))
        if (persons.length > 0 || row.text.split(/\s+/u).length > 7) break;
      const above = new Set(signed);
      for (const [n, person] of persons.entries()) {
        const from = context.text.lastIndexOf('\n', person.start - 1) + 1;
        const at = columnOf(parties, persons.length, n, person.start - from);
        if (!at || above.has(at.party.name)) continue;
        signed.add(at.party.name);
        reach = row.end;
        out.push({ person, party: at.party, office: officeOf(context, person, row, below[k + 1], persons.length, n) });
      }
    }
  }
  return out;
}

/** The column of the n-th of so many: by number where all are there, else the one it stands under. */
function columnOf<C extends { column: number }>(columns: C[], count: number, n: number, at: number): C | undefined {
  if (count === columns.length) return columns[n];
  return columns.reduce<C | undefined>(
    (best, c) => (best === undefined || Math.abs(c.column - at) < Math.abs(best.column - at) ? c : best),
    undefined,
  );
}

/** The office behind a name (`Anna Ek, kommundirektör`) or in the same column of the line below. */
function officeOf(
  context: Context,
  person: Person,
  row: Line,
  next: Line | undefined,
  count: number,
  n: number,
): string | null {
  const tail = context.text.slice(person.end, row.end);
  const behind = /^\s?(?:\([^)]{1,4}\))?,\s*([^\t,;]{3,60}?)(?=\s*(?:\t| {2,}|,|;|$))/u.exec(tail)?.[1];
  if (behind) return behind.trim();
  if (!next || next.gap > 1 || context.persons.some((p) => p.start >= next.start && p.start < next.end)) return null;
  const from = context.text.lastIndexOf('\n', person.start - 1) + 1;
  const cell = columnOf(cellsIn(context, next), count, n, person.start - from);
  if (!cell || cell.text.length > LONGEST_OFFICE || NO_OFFICE.test(cell.text) || /[.:]$/u.test(cell.text)) return null;
  const org = context.organizations.some((o) => o.start <= cell.start + 5 && o.end >= cell.start + cell.text.length);
  return org ? null : cell.text;
}

/** Signatures of parties as memberships: of the party, for the party; and the office held there. */
export function extractPartySignatures(context: Context): Membership[] {
  return partySigners(context).flatMap(({ person, party, office }) => {
    const span = { start: person.start, end: person.end };
    const signs = { ...membershipIn(context, person, 'undertecknare', party, span), onBehalfOf: party };
    if (!office) return [signs];
    const chair = CHAIR.exec(office);
    if (!chair) return [signs, membershipIn(context, person, office, party, span)];
    const written = chair[2] ?? chair[4];
    const of = written ? bodyNamed(context, written) : chair[1] ? actsThrough(context, party) : null;
    return of && chair[3] ? [signs, membershipIn(context, person, chair[3], of, span)] : [signs];
  });
}

/** `Socialnämndens ordförande`, `Ordförande i socialnämnden`, `Nämndordförande`. */
const CHAIR =
  /^(?:(nämnd(?:ens\s)?|styrelse(?:ns\s)?)|(\p{L}.*s)\s+)?((?:förste |andre |1:e |2:e )?(?:vice )?ordförande)(?:,?\s(?:i|för)\s(.{4,60}))?$/iu;

/** The body that a party acts through: `Granviks kommun, genom nämnden för kultur`, `Granviks kommun (socialnämnden)`. */
function actsThrough(context: Context, party: NameRef): NameRef | null {
  for (const o of context.organizations) {
    if (o.name !== party.name) continue;
    const lead = /^,?\s*(?:\(|(?:genom|gm\.?|via|företrädd av|vid)\s(?:dess\s|sin\s)?)/iu.exec(
      context.text.slice(o.end, o.end + 30),
    );
    const at = o.end + (lead?.[0].length ?? 0);
    const body = lead ? context.arenas.find((a) => a.start >= at && a.start <= at + 2 && !a.generic) : undefined;
    if (body) return { kind: 'arena', name: body.name };
  }
  return null;
}

/** What is read of the words below a row of names as of one of them is of the name above it in its column: others' readings of such rows. */
export function withoutColumnChairs(context: Context, said: FoundStatement[]): FoundStatement[] {
  const told = partySigners(context).filter((s) => s.office !== null);
  if (told.length < 2) return said;
  return said.filter(
    (s) =>
      s.kind !== 'membership' ||
      !/ordförande$/u.test(s.role) ||
      !told.some(
        ({ person }) =>
          s.person === person.name &&
          s.start <= person.start &&
          s.end >= person.end &&
          s.end - s.start > person.end - person.start + LONGEST_OFFICE,
      ),
  );
}
