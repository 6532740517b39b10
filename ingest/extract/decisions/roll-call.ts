import type { Context, FoundOf } from '../context.ts';

type Person = FoundOf<'person'>;

/** What a row of a roll-call says: a member, or who sat in a member's place. */
export type Seated = { member: Person; substitute: Person | null };

/** Fewer reversed names (`Ek, Anna`) than this are no roll-call. */
const ROLL = 6;
/** A seat's number alone on the line before a name, or on the name's own line. */
const SEAT = /(?:^|\n)[ \t]*(\d{1,3})\.?\s+$/u;
/** Party alone on the line behind a name. */
const PARTY = /^\s*\n\s*\p{Lu}{1,3}\s*\n/u;

interface Run {
  seat: string | null;
  persons: Person[];
  /** The party, when it stands right behind. */
  party: string | null;
}

/**
 * A roll-call flattened cell by cell: seat number, member, substitute if one sat, party, times. Two names right behind a seat's number, or with
 * the party right behind them, are the member and the substitute. Where a column was displaced a row reads `49 / Ek, Anna` and the name
 * that belongs to it follows further down: a member's row told twice without party or times is open for the next name that, by the order of
 * the table, is no member's. Names in longer runs are a displaced column and tell nothing.
 */
export function rollCallRows(context: Context): Seated[] {
  const rows = rowsOf(context);
  if (rows.length < ROLL) return [];
  const runs = runsOf(context.text, rows);
  const numbered = runs.filter((r) => r.seat !== null).length * 2 > runs.length;
  const sorted = inOrder(runs);
  const out: Seated[] = [];
  let last: Run | null = null;
  const open: Person[] = [];
  for (const run of runs) {
    const [first, second, more] = run.persons;
    if (!first) continue;
    if (more) {
      open.length = 0;
      continue;
    }
    const strayed =
      sorted && !second && open.length > 0 && last?.persons[0] !== undefined && before(first, last.persons[0]);
    if (second && (run.seat !== null || run.party !== null)) out.push({ member: first, substitute: second });
    else if (!second && !strayed && (run.seat !== null || !numbered)) {
      out.push({ member: first, substitute: null });
      if (last?.seat === run.seat && last?.persons[0]?.name === first.name && run.party === null) open.push(first);
    } else if (strayed) {
      const waiting = open.shift();
      if (waiting && sameParty(runs, waiting, run)) out.push({ member: waiting, substitute: first });
    }
    if (run.seat !== null && !strayed) last = run;
  }
  return out;
}

/** Names of the rows: family name first, or the right way round where each stands alone with its seat before it or its party behind. */
function rowsOf({ text, persons }: Context): Person[] {
  const reversed = persons.filter((p) => text.slice(p.start, p.end).includes(','));
  if (reversed.length >= ROLL) return reversed;
  const alone = persons.filter(
    (p) =>
      /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, p.start - 20), p.start)) &&
      /^[ \t]*(?:\n|$)/u.test(text.slice(p.end, p.end + 20)),
  );
  const seated = alone.filter(
    (p) =>
      SEAT.test(text.slice(Math.max(0, p.start - 12), p.start)) &&
      !/^\s*\n\s*\p{Ll}/u.test(text.slice(p.end, p.end + 20)),
  );
  const ofParty = alone.filter((p) => PARTY.test(text.slice(p.end, p.end + 20)));
  return seated.length >= ROLL && ofParty.length >= ROLL ? alone : [];
}

/** Share of rows in the order of their family names by which a roll-call is known to be sorted. */
const IN_ORDER = 0.9;

function inOrder(runs: Run[]): boolean {
  const members = runs.flatMap((r) => (r.seat !== null && r.persons[0] ? [r.persons[0]] : []));
  const pairs = members.slice(1).filter((m, i) => !before(m, members[i] ?? m)).length;
  return members.length > ROLL && pairs >= IN_ORDER * (members.length - 1);
}

/** Names with nothing but white space between them and no seat's number; a name repeated at once counts once. */
function runsOf(text: string, persons: Person[]): Run[] {
  const runs: Run[] = [];
  for (const person of persons) {
    const run = runs.at(-1);
    const last = run?.persons.at(-1);
    if (run && last && /^\s*$/u.test(text.slice(last.end, person.start))) {
      if (last.name === person.name) run.persons[run.persons.length - 1] = person;
      else run.persons.push(person);
    } else
      runs.push({
        seat: SEAT.exec(text.slice(Math.max(0, person.start - 12), person.start))?.[1] ?? null,
        persons: [person],
        party: null,
      });
  }
  for (const run of runs) {
    const end = run.persons.at(-1)?.end ?? 0;
    const behind = text.slice(end, end + 20);
    run.party = PARTY.test(behind) ? (behind.trim().split(/\s/u)[0] ?? null) : null;
  }
  return runs;
}

/** Does a name come before another in the order of family names? */
function before(a: Person, b: Person): boolean {
  const key = (p: Person): string => p.name.split(' ').slice(1).join(' ');
  return key(a).localeCompare(key(b), 'sv') < 0;
}

/** The party behind the name, where one stands there, is that of the row it fills. */
function sameParty(runs: Run[], waiting: Person, run: Run): boolean {
  const known = runs.find((r) => r.persons[0]?.name === waiting.name && r.party !== null)?.party ?? null;
  return known === null || run.party === null || known === run.party;
}
