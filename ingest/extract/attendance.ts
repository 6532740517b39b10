import type { NameRef } from '../../graph/facts.ts';
import { linesOf } from '../text/lines.ts';
import { pick, rule } from '../text/noise.ts';
import { type Context, type FoundOf, type FoundStatement, oneLine } from './context.ts';
import { rollCallRows } from './roll-call.ts';

type Membership = Extract<FoundStatement, { kind: 'membership' }>;
type Person = FoundOf<'person'>;

/** Headings of an attendance list and the role of those under them. The first that holds. */
const GROUPS: { words: ReturnType<typeof rule>; role: string | null }[] = [
  { words: rule('^tjänstgörande ersättare', 'iu'), role: 'tjänstgörande ersättare' },
  { words: rule('^(?:ej |icke )tjänstgörande ersättare|^(?:närvarande )?ersättare', 'iu'), role: 'ersättare' },
  { words: rule('^(?:beslutande|ledamöter|närvarande ledamöter)', 'iu'), role: 'ledamot' },
  {
    words: rule(
      '^(?:övriga(?: närvarande| deltagande)?|tjänstepersoner|tjänstemän|närvarande tjänste|ej beslutande|insynsplats)',
      'iu',
    ),
    role: 'närvarande',
  },
  { words: rule('^(?:utse(?:dd|dda|s) att justera|protokolljusterare|justerare|justerande)', 'iu'), role: 'justerare' },
  { words: rule('^sekreterare', 'iu'), role: 'sekreterare' },
  { words: rule('^ordförande', 'iu'), role: 'ordförande' },
];
const CHAIR =
  /^(?:\s?\([^)]{1,4}\))?,?[ \t]*\(?(ordförande|(?:förste |andre |tredje |1:e |2:e |1:a |2:a )?vice ordförande)/iu;
/** `för Anna Ek (S)`, `ersätter Anna Ek`, `tjg ers för …`, `tjänstgör i stället för`. */
const FOR =
  /^(?:\s?\([^)]{1,4}\))?,?\s*(?:(?:som\s)?(?:tjänstgör|tjänstgjorde|tj(?:änst)?g(?:örande)?\.?)\s*(?:ers(?:ättare)?\.?)?\s*)?(?:för|ersätter|ersatte|ers\.? för|i stället för|istället för)\s+$/iu;
/** Does what stands between two names say that the first sat for the second? Two lines apart they are rows of their own. */
const sitsBetween = (between: string): boolean => FOR.test(between) && between.split('\n').length <= 2;
/** Words between the one substituted and who sat: `Anna Ek (S) ersätts av Bo Alm (S)`, `Anna Ek (S), ersättare: Bo Alm (S)`. */
const REPLACED_BY =
  /^(?:\s?\([^)]{1,4}\))?,?\s*(?:§§?[\d\s,–-]+)?(?:(?:ersätts|ersattes|ersatt)\s+av|(?:tjg\.?|tjänstgörande)\s+ers(?:\.|ättare):)\s+$/iu;
/** `För Anna Ek (S) tjänstgör Bo Alm (S)`: what stands before the first name and between the two. */
const IN_PLACE_OF = /(?:^|[\n.:•]\s*)(?:i stället för|istället för|för|som ersättare för)\s+$/iu;
const SITS =
  /^(?:\s?\([^)]{1,4}\))?,?\s*(?:§§?[\d\s,–-]+)?(?:tjänstgör|tjänstgjorde|inträder|inträdde|inkallas|inkallades)\s+$/iu;
/** Columns of a table of substitutes: who sat, and for whom. */
const SAT_COLUMN = /^(?:tjänstgörande ersättare|tjg\.? ers\.?|ersättare)$/iu;
const FOR_COLUMN =
  /^(?:ersätter|för|i stället för|ordinarie(?: ledamot)?|för (?:ordinarie )?ledamot|ersätter (?:ordinarie )?ledamot|ledamot)$/iu;

/**
 * Who attended, in which role, and who sat in whose place. Reads the lists above the first paragraph of minutes, and a flattened
 * roll-call table wherever it stands.
 */
export function extractAttendance(context: Context): FoundStatement[] {
  if (context.fact.type !== 'protokoll' || !context.organ) return [];
  const body: NameRef = { kind: 'arena', name: context.organ };
  const make = (
    person: Person,
    role: string,
    start: number,
    end: number,
    inPlaceOf: string | null = null,
  ): Membership => ({
    kind: 'membership',
    start,
    end,
    person: person.name,
    party: person.party,
    role,
    body,
    onBehalfOf: null,
    inPlaceOf,
    from: null,
    to: null,
    asOf: context.fact.date ?? (context.fact.year === null ? null : String(context.fact.year)),
    confidence: 0.9,
  });
  return [
    ...listed(context, make),
    ...rollCall(context, make),
    ...substitutions(context, make),
    ...tabled(context).map(([sat, instead, start, end]) => make(sat, SUBSTITUTE, start, end, instead.name)),
  ];
}

const SUBSTITUTE = 'tjänstgörande ersättare';

type Make = (person: Person, role: string, start: number, end: number, inPlaceOf?: string | null) => Membership;

/** Lists under headings before the first paragraph or table of contents. */
function listed(context: Context, make: Make): Membership[] {
  const paired = new Set(tabled(context).map(([sat]) => sat));
  const stop = context.sections.find((s) => s.paragraph !== null)?.start ?? Math.min(context.text.length, 6000);
  const out: Membership[] = [];
  let role: string | null = null;
  let at = 0;
  for (const raw of context.text.slice(0, stop).split('\n')) {
    const line = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    const end = start + line.length;
    at += raw.length + 1;
    const cells = line.split(/\s{2,}|\t/u);
    for (const cell of cells) {
      const group = GROUPS.find((g) => pick(g.words, context.misread).test(cell));
      if (group) role = group.role;
    }
    if (role === null) continue;
    for (const person of context.persons.filter((p) => p.start >= start && p.end <= end)) {
      const tail = context.text.slice(person.end, end + 60);
      if (paired.has(person) || inPlace(context, person) || sitsFor(context, person)) continue;
      const chair = CHAIR.exec(tail)?.[1];
      const own = /^(?:\s?\([^)]{1,4}\))?,\s*([\p{L} /]{4,40}?)(?=\s(?:vid|på|från|hos)\s|[^\p{L} /]|$)/u.exec(
        context.text.slice(person.end, end),
      )?.[1];
      out.push(
        make(
          person,
          chair ? oneLine(chair).toLowerCase() : role === 'närvarande' && own ? oneLine(own).toLowerCase() : role,
          person.start,
          Math.max(person.end, Math.min(end, person.end + 50)),
        ),
      );
    }
  }
  return out;
}

/** Is the one substituted named first? */
const turned = (context: Context, person: Person, between: string): boolean =>
  REPLACED_BY.test(between) ||
  (SITS.test(between) && IN_PLACE_OF.test(context.text.slice(Math.max(0, person.start - 30), person.start)));

/** Rows of a table whose head has a column of those who sat and one of those they sat for, until a row of other than two names. */
function tabled(context: Context): [Person, Person, number, number][] {
  const out: [Person, Person, number, number][] = [];
  let order: 'sat first' | 'sat last' | null = null;
  for (const line of linesOf(context.text)) {
    const cells = line.text.split(/\t+| {2,}/u).map((c) => c.trim().replace(/:$/u, ''));
    if (cells.length >= 2 && cells.some((c) => SAT_COLUMN.test(c)) && cells.some((c) => FOR_COLUMN.test(c))) {
      order =
        cells.findIndex((c) => SAT_COLUMN.test(c)) < cells.findIndex((c) => FOR_COLUMN.test(c))
          ? 'sat first'
          : 'sat last';
      continue;
    }
    if (order === null) continue;
    const [first, second, more] = context.persons.filter((p) => p.start >= line.start && p.end <= line.end);
    const apart = first && second ? /\t| {2,}/u.test(context.text.slice(first.end, second.start)) : false;
    if (!first) order = null;
    else if (second && !more && apart)
      out.push(
        order === 'sat first' ? [first, second, line.start, second.end] : [second, first, line.start, second.end],
      );
  }
  return out;
}

/** Does the person sit in someone's place (`X för Y`)? Read with the one substituted. */
function sitsFor(context: Context, person: Person): boolean {
  const next = context.persons.find((p) => p.start > person.end);
  return next !== undefined && next.start - person.end < 60 && sitsBetween(context.text.slice(person.end, next.start));
}

/** Is this person named as the one substituted (`X för Y`)? */
function inPlace(context: Context, person: Person): boolean {
  const before = context.persons.filter((p) => p.end < person.start).at(-1);
  return (
    before !== undefined && person.start - before.end < 60 && sitsBetween(context.text.slice(before.end, person.start))
  );
}

/** `Anna Ek (S) för Bo Alm (S)`, `ersätter Bo Alm (S) §§ 3–9`, anywhere in the minutes. */
function substitutions(context: Context, make: Make): Membership[] {
  const out: Membership[] = [];
  for (const [i, person] of context.persons.entries()) {
    const next = context.persons[i + 1];
    if (!next || next.start - person.end > 70) continue;
    const between = context.text.slice(person.end, next.start);
    if (turned(context, person, between)) {
      out.push(make(next, SUBSTITUTE, person.start, next.end, person.name));
      continue;
    }
    if (!sitsBetween(between)) continue;
    const appointed =
      /i stället för/iu.test(between) &&
      /utse|vald|ny ersättare/iu.test(context.text.slice(Math.max(0, person.start - 60), next.start));
    if (!appointed) out.push(make(person, SUBSTITUTE, person.start, next.end, next.name));
  }
  return out;
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
