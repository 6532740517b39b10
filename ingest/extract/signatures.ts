import type { NameRef } from '../../graph/facts.ts';
import { linesOf } from '../text/lines.ts';
import { bodyNamed } from './bodies.ts';
import type { Context, FoundStatement } from './context.ts';
import { issuerOf, type Membership, membershipIn, organOf } from './membership.ts';

/** Letterhead and signatures: handläggare, undertecknare. */
export function extractHandlers(context: Context): FoundStatement[] {
  const body = issuerOf(context);
  if (!body) return [];
  const out: Membership[] = [];
  for (const author of context.fact.authors) {
    const person = context.persons.find((p) => p.name === author);
    if (person) out.push(membershipIn(context, person, 'handläggare', body, { start: person.start, end: person.end }));
  }
  for (const m of context.text.matchAll(/[_.…]{6,}\s*\n\s*(?=\p{Lu})/gu)) {
    const at = m.index + m[0].length;
    const person = context.persons.find((p) => p.start >= at && p.start <= at + 2);
    if (person)
      out.push(membershipIn(context, person, 'undertecknare', body, { start: person.start, end: person.end }));
  }
  return [...out, ...signatureAtEnd(context, body, out), ...signatureColumns(context)];
}

/**
 * Signatures side by side: `För Region X ⇥ För Y kommun`, the names below in the same columns, their offices below those.
 */
function signatureColumns(context: Context): Membership[] {
  const out: Membership[] = [];
  for (const m of context.text.matchAll(/^[ \t]*För [^\n]+$/gmu)) {
    const parties = context.organizations.filter((o) => o.start >= m.index && o.end <= m.index + m[0].length);
    const until = m.index + m[0].length + 300;
    const signers = context.persons.filter((p) => p.start > m.index && p.end < until);
    for (const [i, party] of parties.entries()) {
      const person = signers[i];
      if (!person) continue;
      const to: NameRef = { kind: 'organization', name: party.name };
      out.push({
        ...membershipIn(context, person, 'undertecknare', to, { start: person.start, end: person.end }),
        onBehalfOf: to,
      });
      const row = context.text
        .slice(signers.at(-1)?.end, until)
        .split('\n')
        .map((l) => l.trim())
        .find((l) => l !== '');
      const office = row?.split('\t')[i]?.trim();
      if (!office || office.length >= 60) continue;
      const chair = /^(\p{L}.*s)\s+((?:förste |andre )?(?:vice )?ordförande)$/iu.exec(office);
      const of = chair?.[1] ? bodyNamed(context, chair[1]) : null;
      if (chair?.[2] && of)
        out.push(membershipIn(context, person, chair[2], of, { start: person.start, end: person.end }));
      else if (!/ordförande/iu.test(office))
        out.push(membershipIn(context, person, office, to, { start: person.start, end: person.end }));
    }
  }
  return out;
}

/** `Falköping den 3 maj 2021` or `Falköping 2021-05-03` alone on a line, a line to sign on perhaps, and the name. */
const SIGNED_AT =
  /(?:^|\n)[ \t]*\p{Lu}\p{L}+,? (?:den )?(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2} \p{Ll}{3,9} (?:19|20)\d\d)[ \t]*\n\s*(?:[_.…]{4,}\s*)?(?=\p{Lu})/gu;

/** Who signed at the end of a text: the name below place and date. Minutes are signed in another way. */
function signatureAtEnd(context: Context, body: NameRef, told: Membership[]): Membership[] {
  if (context.fact.type === 'protokoll' || context.fact.type === 'protokollsutdrag') return [];
  const out: Membership[] = [];
  for (const m of context.text.matchAll(SIGNED_AT)) {
    const at = m.index + m[0].length;
    const person = context.persons.find((p) => p.start >= at && p.start <= at + 2);
    if (person && !told.some((t) => t.person === person.name))
      out.push(membershipIn(context, person, 'undertecknare', body, { start: person.start, end: person.end }));
  }
  return out;
}

/** Words above the names of those who sign minutes, and the role they give. */
const SIGNS: { words: RegExp; role: string }[] = [
  { words: /^(?:vid protokollet|sekreterare)$/iu, role: 'sekreterare' },
  { words: /^(?:justeras|justerat|justerare|justerande|protokolljusterare)$/iu, role: 'justerare' },
  { words: /^ordförande$/iu, role: 'ordförande' },
];
/** Lines below such a word among which its names stand. */
const SIGNED_LINES = 4;

/**
 * Who signed minutes or an extract of them, below the last paragraph: words side by side with the names in the same columns, or one word and
 * its names. The chair signs among those who approve, and is none of them.
 */
export function extractMinuteSigners(context: Context): FoundStatement[] {
  const body = organOf(context);
  if (!body || (context.fact.type !== 'protokoll' && context.fact.type !== 'protokollsutdrag')) return [];
  const last = context.sections.filter((s) => s.paragraph !== null).at(-1)?.paragraph;
  const from = context.sections.find((s) => s.paragraph === last && last !== undefined)?.start ?? 0;
  const lines = linesOf(context.text.slice(from), from).map((line) => ({
    ...line,
    cells: line.text.split(/\t+| {2,}/u).map((c) => c.trim().replace(/:$/u, '')),
  }));
  const rolesOf = (cells: string[]): (string | null)[] =>
    cells.map((c) => SIGNS.find((s) => s.words.test(c))?.role ?? null);
  const out: Membership[] = [];
  for (const [i, line] of lines.entries()) {
    const roles = rolesOf(line.cells);
    if (roles.some((r) => r === null)) continue;
    for (const below of lines.slice(i + 1, i + 1 + SIGNED_LINES)) {
      if (rolesOf(below.cells).some((r) => r !== null)) break;
      const signers = context.persons.filter((p) => p.start >= below.start && p.end <= below.end);
      for (const [k, person] of signers.entries()) {
        const role = roles[Math.min(k, roles.length - 1)];
        const chair = new RegExp(`ordförande(?:n)?\\s+${person.name}`, 'iu').test(context.text);
        if (role && !(role === 'justerare' && chair))
          out.push({
            ...membershipIn(context, person, role, body, { start: person.start, end: person.end }),
            asOf: context.fact.date ?? (context.fact.year === null ? null : String(context.fact.year)),
          });
      }
    }
  }
  return out;
}
