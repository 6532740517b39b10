import type { NameRef } from '../../../graph/facts.ts';
import { findDates, monthOf } from '../../text/dates.ts';
import { pick, rule, skeleton } from '../../text/noise.ts';
import { actingBody } from '../arenas/bodies.ts';
import { type Context, type FoundOf, type FoundStatement, oneLine, sentenceAround } from '../context.ts';
import { issuerOf, type Membership, membershipIn, type Person, type Stretch } from './membership.ts';

/** Groups that a text tells of without a name of their own: they are named after what they serve or who appointed them. */
const GROUP = '(?:projekt|styr|arbets|lednings|referens|berednings|expert)grupp';
/** Undertakings that have a leader and groups, and are no projects by name: `genomlysningen`, `en översyn av stödet`. */
const UNDERTAKING = '(?:genomlysning|utredning|översyn|utvärdering|förstudie|kartläggning|granskning|omorganisation)';

const UNDERTAKEN = rule(`(?<![\\p{L}])${UNDERTAKING}(?:en|ens|et|ets)?(?![\\p{L}])`, 'giu');
/** `utredning av stödet`: what it is about, up to two words. */
const ABOUT = rule(`(?<![\\p{L}])(${UNDERTAKING})(?:en)?\\s+av\\s+(\\p{L}{4,}(?:\\s\\p{L}{4,})?)`, 'giu');
/** `har varit projektgrupp`, `utgjorde styrgrupp för arbetet`: those named before it are the group. */
const HAVE_BEEN = rule(
  `(?:har varit|har utgjort|utgjorde|utgör|bildade|bildar|var|är)\\s+(${GROUP})(?![\\p{L}])(?:\\s+för\\s)?`,
  'giu',
);
/** `utsåg i mars en arbetsgrupp med representanter från …`, `tillsatte en styrgrupp bestående av …`. */
const APPOINTED = rule(
  `(?:utsåg|utsett|tillsatte|tillsatt|bildade|inrättade|inrättat)\\s(?:[^.]{0,30}\\s)?en\\s(${GROUP})(?:\\s(?:med|bestående|som består)\\s[^.]*)?`,
  'giu',
);

/** An undertaking as a body to lead: the project of that name, else named in full as the document names it (`genomlysning av stödet`). */
export function undertakingIn(context: Context, stretch: Stretch): NameRef | null {
  const words = context.text.slice(stretch.start, stretch.end);
  const [found] = words.matchAll(pick(UNDERTAKEN, context.misread));
  if (!found) return null;
  const stem = found[0].toLowerCase().replace(/(?:ens?|ets?)$/u, '');
  const known = context.projects.find((p) => p.name.toLowerCase().startsWith(stem));
  if (known) return { kind: 'project', name: known.name };
  const full = [...context.text.matchAll(pick(ABOUT, context.misread))]
    .filter((m) => m[1]?.toLowerCase() === stem)
    .map((m) => `${m[1]} av ${oneLine(m[2] ?? '').split(' ')[0]}`.toLowerCase())
    .filter((name) => /(?:en|et|erna|arna)$/u.test(name));
  const name = full[0] ?? oneLine(found[0].replace(/s$/u, ''));
  const proper = name.charAt(0).toUpperCase() + name.slice(1);
  const start = stretch.start + found.index;
  const mention: FoundOf<'project'> = {
    kind: 'project',
    start,
    end: start + found[0].length,
    name: proper,
    code: null,
    period: null,
    funder: null,
  };
  context.projects.push(mention);
  context.projects.sort((a, b) => a.start - b.start);
  return { kind: 'project', name: proper };
}

/** Those who have been the group of a project or an undertaking: `A och B från Region X har varit projektgrupp`. */
export function extractGroups(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  for (const m of context.text.matchAll(pick(HAVE_BEEN, context.misread))) {
    const end = m.index + m[0].length;
    const sentence = sentenceAround(context.text, m.index, end);
    const earlier = [...context.text.slice(sentence.start, m.index).matchAll(pick(HAVE_BEEN, context.misread))].at(-1);
    const from = sentence.start + (earlier ? earlier.index + earlier[0].length : 0);
    const members = context.persons.filter((p) => p.start >= from && p.end <= m.index);
    const last = members.at(-1);
    if (!last) continue;
    const body = served(context, { start: end, end: sentence.end }) ?? served(context, { ...sentence, end: m.index });
    if (!body) continue;
    const behalf = cameFrom(context, last, m.index);
    for (const person of members)
      out.push({
        ...membershipIn(context, person, `ledamot i ${m[1]?.toLowerCase()}`, body, { start: from, end }),
        onBehalfOf: behalf,
        confidence: 0.8,
      });
  }
  return out;
}

/** The project or undertaking that a stretch names. */
function served(context: Context, stretch: Stretch): NameRef | null {
  const project = context.projects.find((p) => p.start >= stretch.start && p.end <= stretch.end);
  return project ? { kind: 'project', name: project.name } : undertakingIn(context, stretch);
}

/** The organisation behind `från` right after the last of them. */
function cameFrom(context: Context, last: Person, until: number): NameRef | null {
  const org = context.organizations.find((o) => o.start >= last.end && o.start <= until);
  return org && /^(?:\s?\([^)]{1,4}\))?,?\s+(?:från|för|vid)\s+$/iu.test(context.text.slice(last.end, org.start))
    ? { kind: 'organization', name: org.name }
    : null;
}

/** A group that a body appointed. */
export interface AppointedGroup {
  body: NameRef;
  from: string | null;
  /** Organisations that its members come from. */
  organizations: string[];
  /** The words that tell of it: `från Granviks och Nyköpings kommun` names the first municipality by its place only. */
  told: string;
}

/** Groups appointed, each named after its appointer (`Trafiknämndens arbetsgrupp`), and the members told with it. Names the mention. */
export function extractAppointed(context: Context): { groups: AppointedGroup[]; members: Membership[] } {
  const groups: AppointedGroup[] = [];
  const members: Membership[] = [];
  for (const m of context.text.matchAll(pick(APPOINTED, context.misread))) {
    const end = m.index + m[0].length;
    const sentence = sentenceAround(context.text, m.index, end);
    const by = actingBody(context, { start: sentence.start, end: m.index }, m.index);
    if (!by) continue;
    const at = m.index + m[0].toLowerCase().lastIndexOf((m[1] ?? '').toLowerCase());
    const name = `${by.name.replace(/s$/u, '')}s ${m[1]?.toLowerCase()}`;
    nameMention(context, at, m[1]?.length ?? 0, name);
    const body: NameRef = { kind: 'arena', name };
    const tail = { start: at, end: sentence.end };
    const from = appointedOn(context, { start: m.index, end: at });
    const persons = context.persons.filter((p) => p.start >= tail.start && p.end <= tail.end);
    for (const p of persons)
      members.push({
        ...membershipIn(context, p, 'ledamot', body, sentence),
        onBehalfOf: behindName(context, p),
        from,
      });
    const named = context.organizations.filter((o) => o.start >= tail.start && o.end <= tail.end).map((o) => o.name);
    const own = /(?<![\p{L}])(?:regionen|kommunen)(?![\p{L}])/iu.test(context.text.slice(tail.start, tail.end));
    const issuer = own ? issuerOf(context)?.name : undefined;
    const told = context.text.slice(tail.start, tail.end);
    groups.push({ body, from, organizations: [...new Set([...named, ...(issuer ? [issuer] : [])])], told });
  }
  return { groups, members };
}

/** The arena mentioned at a place gets a name of its own; where none was seen, one is added. */
function nameMention(context: Context, at: number, length: number, name: string): void {
  const seen = context.arenas.find((a) => a.start <= at && a.end > at);
  if (seen?.generic) Object.assign(seen, { name, generic: false });
  else if (!seen) {
    context.arenas.push({
      kind: 'arena',
      start: at,
      end: at + length,
      name,
      fullName: null,
      arenaKind: null,
      level: null,
      description: null,
      generic: false,
    });
    context.arenas.sort((a, b) => a.start - b.start);
  }
}

/** Day or month between the verb and the group. */
function appointedOn(context: Context, stretch: Stretch): string | null {
  const words = context.text.slice(stretch.start, stretch.end);
  const day = findDates(words, context.fact.year)[0];
  if (day) return day.iso;
  const month = monthOf(/(?<![\p{L}])i\s(\p{L}+)/u.exec(words)?.[1] ?? '');
  return month > 0 && context.fact.year !== null ? `${context.fact.year}-${String(month).padStart(2, '0')}` : null;
}

/** The organisation right behind a name: `Marit Ek, Granviks kommun`. */
function behindName(context: Context, person: Person): NameRef | null {
  const org = context.organizations.find((o) => o.start >= person.end && o.start - person.end <= 10);
  return org && /^(?:\s?\([^)]{1,4}\))?,?\s+(?:från\s+)?$/u.test(context.text.slice(person.end, org.start))
    ? { kind: 'organization', name: org.name }
    : null;
}

/** Signs between a name and its organisation: `Marit Ek - Granviks kommun`, `Granviks kommun: Marit Ek`, `Marit Ek (Granviks kommun)`. */
const PARTED = /^(?:\s?\([^)]{1,4}\))?(?:,\s+(?:från\s+)?|\s+från\s+|\s+-\s+|:\s+|\s+\(|\t+| {2,})$/u;

/** The one organisation on a name's line, before the name or behind it, and nothing else but signs. */
function besideName(context: Context, person: Person, line: Stretch): NameRef | null {
  const [org, ...more] = context.organizations.filter((o) => o.start >= line.start && o.end <= line.end);
  if (!org || more.length > 0) return null;
  const [first, last] = org.start < person.start ? [org, person] : [person, org];
  const { text } = context;
  const own =
    /^[\s·*-]*$/u.test(text.slice(line.start, first.start)) &&
    PARTED.test(text.slice(first.end, last.start)) &&
    /^[\s).,]*(?:\([^)]{1,4}\))?$/u.test(text.slice(last.end, line.end));
  return own ? { kind: 'organization', name: org.name } : null;
}

/** Names with their organisations, one a line, that end a document: `Marit Ek, Granviks kommun`. Fewer than two are no list. */
function signedList(context: Context): { person: Person; organization: NameRef }[] {
  const out: { person: Person; organization: NameRef }[] = [];
  let until = context.text.trimEnd().length;
  const annex = /\n\s*BILAG(?:A|OR)\s/u.exec(context.text);
  if (annex) until = context.text.slice(0, annex.index).trimEnd().length;
  for (;;) {
    const start = context.text.lastIndexOf('\n', until - 1) + 1;
    const [person, ...more] = context.persons.filter((p) => p.start >= start && p.end <= until);
    const organization = person && more.length === 0 ? besideName(context, person, { start, end: until }) : null;
    if (!person || !organization) break;
    out.unshift({ person, organization });
    until = context.text.slice(0, start).trimEnd().length;
    if (/\n[ \t]*\n/u.test(context.text.slice(until, start))) break;
  }
  const heading = context.text.slice(context.text.lastIndexOf('\n', until - 1) + 1, until);
  return out.length < 2 || DISTRIBUTION.test(heading.trim()) ? [] : out;
}

/** Headings of those a paper is sent to. */
export const DISTRIBUTION =
  /^(?:utdrag (?:till|skickas till)|beslutet (?:skickas|expedieras|delges)(?: till)?|expedieras(?: till)?|expediering|sändlista|kopia(?: till)?|för kännedom|delges|skickas till|protokollsutdrag(?: till)?|beslut till)\s*:?$/iu;

/**
 * A paper that ends with names and organisations, in a file that tells of a group with members from just those organisations, is that group's:
 * they are its members.
 */
export function extractGroupSigners(context: Context, groups: AppointedGroup[]): Membership[] {
  const list = signedList(context);
  if (list.length === 0) return [];
  const place = (name: string): string => skeleton(name.split(' ')[0]?.replace(/s$/u, '') ?? '');
  const sends = (g: AppointedGroup, name: string): boolean =>
    g.organizations.some((o) => skeleton(o) === skeleton(name)) ||
    g.told.split(/\s+/u).some((word) => /^\p{Lu}/u.test(word) && place(word) === place(name));
  const group = groups.find((g) => list.every((l) => sends(g, l.organization.name)));
  if (!group) return [];
  return list.map(({ person, organization }) => ({
    ...membershipIn(context, person, 'ledamot', group.body, { start: person.start, end: person.end }),
    onBehalfOf: organization,
    from: group.from,
    confidence: 0.7,
  }));
}
