import type { NameRef } from '../../../graph/facts.ts';
import { isTitle } from '../../lexicon/lexicon.ts';
import { linesOf } from '../../text/lines.ts';
import type { Context, FoundStatement } from '../context.ts';
import { issuerOf, type Membership, membershipIn, organOf, type Person } from '../seats/membership.ts';
import { extractPartySignatures, partySigners } from './party-signatures.ts';

/**
 * Letterhead and signatures: handläggare, undertecknare. `known` are the offices that the document tells of, by which those who sign an
 * agreement are found to sign for one party or the other.
 */
export function extractHandlers(context: Context, known: Membership[]): FoundStatement[] {
  const body = issuerOf(context);
  if (!body) return [];
  const out: Membership[] = [];
  for (const author of context.fact.authors) {
    const person = context.persons.find((p) => p.name === author);
    if (person)
      out.push(
        membershipIn(context, person, 'handläggare', letterhead(context, person) ?? body, {
          start: person.start,
          end: person.end,
        }),
      );
  }
  const agreement = context.fact.type === 'avtal' || context.fact.type === 'överenskommelse';
  const byParty = extractPartySignatures(context);
  const signed = new Set(partySigners(context).map((s) => s.person));
  const single =
    new Set(context.organizations.flatMap((o) => (PARTY_KINDS.has(o.classification) ? [o.name] : []))).size < 2;
  // Those who sign minutes are read with their roles.
  const minutes = context.fact.type === 'protokoll' || context.fact.type === 'protokollsutdrag';
  for (const m of minutes ? [] : context.text.matchAll(/[_.]{6,}\s*\n\s*(?=\p{Lu})/gu)) {
    const at = m.index + m[0].length;
    const person = context.persons.find((p) => p.start >= at && p.start <= at + 2);
    const party = agreement && person ? partyOf(person, known) : null;
    if (person && (party || !agreement || single) && !signed.has(person))
      out.push(signing(context, person, party ?? body, agreement));
  }
  if (agreement) return [...byParty, ...out, ...signedByParties(context, known, [...out, ...byParty])];
  return [...out, ...signatureAtEnd(context, body, out), ...signedAtFoot(context, body, out)];
}

/** Who makes agreements with one another. */
const PARTY_KINDS = new Set(['kommun', 'region', 'förbund', 'företag', 'universitet']);

/** Letters above the handläggare in which the letterhead names who writes. */
const LETTERHEAD = 120;

/** The organisation that the letterhead names right above the handläggare, when it is another than the file's. */
function letterhead(context: Context, person: Person): NameRef | null {
  if (person.start > LETTERHEAD) return null;
  const org = context.organizations.filter((o) => o.end <= person.start).at(-1);
  return org && (org.classification === 'förbund' || org.classification === 'region' || org.classification === 'kommun')
    ? { kind: 'organization', name: org.name }
    : null;
}

function signing(context: Context, person: Person, to: NameRef, forParty: boolean): Membership {
  return {
    ...membershipIn(context, person, 'undertecknare', to, { start: person.start, end: person.end }),
    onBehalfOf: forParty ? to : null,
  };
}

/** The organisation that the document says a person works for or stands for. */
function partyOf(person: Person, known: Membership[]): NameRef | null {
  return known.find((k) => k.person === person.name && k.body.kind === 'organization')?.body ?? null;
}

/** Lines below place and date of an agreement that may hold signatures. */
const SIGNATURE_LINES = 14;
const PLACE_AND_DATE =
  /^[ \t]*\p{Lu}\p{L}+,? (?:den )?(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2} \p{Ll}{3,9} (?:19|20)\d\d)[ \t]*$/gmu;

/** Names below place and date of an agreement, each of whom the document says which party they belong to. */
function signedByParties(context: Context, known: Membership[], told: Membership[]): Membership[] {
  const out: Membership[] = [];
  for (const m of context.text.matchAll(PLACE_AND_DATE)) {
    const from = m.index + m[0].length;
    for (const line of linesOf(context.text.slice(from, from + 700), from).slice(0, SIGNATURE_LINES)) {
      if (line.text.length > 80 || (/[.:]$/u.test(line.text) && line.text.split(' ').length > 5)) break;
      const person = context.persons.find((p) => p.start >= line.start && p.end <= line.end);
      const party = person ? partyOf(person, known) : null;
      if (person && party && ![...told, ...out].some((t) => t.person === person.name && t.role === 'undertecknare'))
        out.push(signing(context, person, party, true));
    }
  }
  return out;
}

/** `Falköping den 3 maj 2021` or `Falköping 2021-05-03` alone on a line, a line to sign on perhaps, and the name. */
const SIGNED_AT =
  /(?:^|\n)[ \t]*\p{Lu}\p{L}+,? (?:den )?(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2} \p{Ll}{3,9} (?:19|20)\d\d)[ \t]*\n\s*(?:[_.]{4,}\s*)?(?=\p{Lu})/gu;

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

/** Letters at the end of a paper in which those who sign it stand. */
const FOOT = 420;

/** Names alone on the last line but one, each with a title below (`Anna Ek    Bo Alm ⏎ Kommundirektör    Kanslichef`): they sign for the issuer. */
function signedAtFoot(context: Context, body: NameRef, told: Membership[]): Membership[] {
  if (!SIGNED_PAPERS.has(context.fact.type)) return [];
  const end = context.text.trimEnd().length;
  const lines = linesOf(context.text.slice(Math.max(0, end - FOOT), end), Math.max(0, end - FOOT));
  const [names, titles] = [lines.at(-2), lines.at(-1)];
  if (!names || !titles || titles.gap > 0 || names.gap === 0) return [];
  const persons = context.persons.filter((p) => p.start >= names.start && p.end <= names.end);
  const cells = titles.text.split(/\t+| {2,}/u).map((c) => c.trim());
  const only = persons.reduce((left, p) => left.replace(context.text.slice(p.start, p.end), ''), names.text).trim();
  if (persons.length === 0 || only !== '' || cells.length !== persons.length || !cells.every((c) => isTitle(c)))
    return [];
  return persons
    .filter((p) => !told.some((t) => t.person === p.name && t.role === 'undertecknare'))
    .map((p) => membershipIn(context, p, 'undertecknare', body, { start: p.start, end: p.end }));
}
const SIGNED_PAPERS = new Set([
  'tjänsteskrivelse',
  'förslag till beslut',
  'rapport',
  'uppföljningsrapport',
  'verksamhetsberättelse',
  'annat',
]);

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
  const namesOf = (line: { start: number; end: number }): Person[] =>
    context.persons.filter((p) => p.start >= line.start && p.end <= line.end);
  const out: Membership[] = [];
  const sign = (person: Person, role: string): void => {
    out.push({
      ...membershipIn(context, person, role, body, { start: person.start, end: person.end }),
      asOf: context.fact.date ?? (context.fact.year === null ? null : String(context.fact.year)),
    });
  };
  const told = new Set<Person>();
  const under = new Set<number>();
  for (const [i, line] of lines.entries()) {
    const names = namesOf(line);
    const roles = rolesOf(lines[i + 1]?.cells ?? []);
    if (names.length === 0 || names.length !== roles.length || roles.includes(null)) continue;
    if (!lines[i + 1]?.cells.every((c) => /^\p{Ll}/u.test(c))) continue;
    under.add(i + 1);
    for (const [k, person] of names.entries()) {
      told.add(person);
      sign(person, roles[k] ?? '');
    }
  }
  for (const [i, line] of lines.entries()) {
    const roles = rolesOf(line.cells);
    if (roles.includes(null) || under.has(i)) continue;
    const columns = cellPlaces(context, line);
    for (const below of lines.slice(i + 1, i + 1 + SIGNED_LINES)) {
      if (!rolesOf(below.cells).includes(null)) break;
      const signers = namesOf(below);
      for (const [k, person] of signers.entries()) {
        const own = /^(?:\s?\([^)]{1,4}\))?,\s(sekreterare|(?:vice )?ordförande|justerare)(?![\p{L}])/iu.exec(
          context.text.slice(person.end, below.end),
        )?.[1];
        const role =
          own?.toLowerCase() ??
          roles[columnAt(columns, roles.length, signers.length, k, indentOf(context, person.start))];
        const chair = new RegExp(`ordförande(?:n)?\\s+${person.name}`, 'iu').test(context.text);
        if (role && !told.has(person) && !(role === 'justerare' && chair)) sign(person, role);
      }
    }
  }
  return out;
}

/** Where a place stands in its line. */
const indentOf = (context: Context, at: number): number => at - (context.text.lastIndexOf('\n', at - 1) + 1);

/** Where the cells of a line begin in it. */
const cellPlaces = (context: Context, line: { start: number; text: string }): number[] =>
  [...line.text.matchAll(/(?:^|\t+| {2,})(?=\S)/gu)].map((m) => indentOf(context, line.start + m.index + m[0].length));

/** The column under whose head a place stands: the last that begins no more than a little behind it. */
const nearest = (columns: number[], at: number): number => Math.max(0, columns.filter((c) => c <= at + 3).length - 1);

/** The column of the k-th of so many names: by number where there is one for each, else by place. */
const columnAt = (columns: number[], heads: number, names: number, k: number, at: number): number =>
  heads === names ? k : nearest(columns, at);
