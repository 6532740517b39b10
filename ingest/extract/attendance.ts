import type { NameRef } from '../../graph/facts.ts';
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
/** `för Anna Ek (S)`, `ersätter Anna Ek`, `tjg ers för …`, `i stället för`. */
const FOR =
  /^(?:\s?\([^)]{1,4}\))?,?\s*(?:tj(?:änst)?g(?:örande)?\.?\s*ers(?:ättare)?\.?\s*)?(?:för|ersätter|ers\.? för|i stället för|istället för)\s+$/iu;

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
  return [...listed(context, make), ...rollCall(context, make), ...substitutions(context, make)];
}

type Make = (person: Person, role: string, start: number, end: number, inPlaceOf?: string | null) => Membership;

/** Lists under headings before the first paragraph or table of contents. */
function listed(context: Context, make: Make): Membership[] {
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
      if (inPlace(context, person) || sitsFor(context, person)) continue;
      const chair = CHAIR.exec(tail)?.[1];
      const own = /^(?:\s?\([^)]{1,4}\))?,\s*([\p{L} /]{4,40})/u.exec(context.text.slice(person.end, end))?.[1];
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

/** Does the person sit in someone's place (`X för Y`)? Read with the one substituted. */
function sitsFor(context: Context, person: Person): boolean {
  const next = context.persons.find((p) => p.start > person.end);
  return next !== undefined && next.start - person.end < 60 && FOR.test(context.text.slice(person.end, next.start));
}

/** Is this person named as the one substituted (`X för Y`)? */
function inPlace(context: Context, person: Person): boolean {
  const before = context.persons.filter((p) => p.end < person.start).at(-1);
  return (
    before !== undefined && person.start - before.end < 60 && FOR.test(context.text.slice(before.end, person.start))
  );
}

/** `Anna Ek (S) för Bo Alm (S)`, `ersätter Bo Alm (S) §§ 3–9`, anywhere in the minutes. */
function substitutions(context: Context, make: Make): Membership[] {
  const out: Membership[] = [];
  for (const [i, person] of context.persons.entries()) {
    const next = context.persons[i + 1];
    if (!next || next.start - person.end > 70) continue;
    const between = context.text.slice(person.end, next.start);
    if (!FOR.test(between)) continue;
    const appointed =
      /i stället för/iu.test(between) &&
      /utse|vald|ny ersättare/iu.test(context.text.slice(Math.max(0, person.start - 60), next.start));
    if (!appointed) out.push(make(person, 'tjänstgörande ersättare', person.start, next.end, next.name));
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
      make(
        substitute,
        'tjänstgörande ersättare',
        apart ? substitute.start : start,
        apart ? substitute.end : end,
        member.name,
      ),
      sat,
    ];
  });
}
