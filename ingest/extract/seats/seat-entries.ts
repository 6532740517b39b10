/** What a list tells of one person: party, office, on whose behalf, in whose place. */
import type { NameRef } from '../../../graph/facts.ts';
import { isTitle, partyCode } from '../../lexicon/lexicon.ts';
import { type Context, oneLine } from '../context.ts';
import { type Person, partyMeant, type Stretch } from './membership.ts';
import { knownPlace, organizationIn, placeMeant } from './principals.ts';
import { IN_PLACE, NOT_SERVING, officeWord, SEAT_NOTE } from './seat-words.ts';

/** One person of a list, with what stands beside the name. */
export interface SeatEntry {
  person: Person;
  party: string | null;
  /** Office in the body: `vice ordförande`. */
  office: string | null;
  /** Title or profession: `socialchef`. */
  title: string | null;
  principal: NameRef | null;
  inPlaceOf: Person | null;
  serves: boolean;
  start: number;
  end: number;
}

/** What parts the words about a person in a list. */
const PIECES = /[^,;\t()\n|]+?(?=\s*[,;\t()\n|]|\s+-\s| {2,}|$)/gu;
/** Longer ones are text. */
const LONGEST_TITLE = 60;
/** Words before an organisation that only join it to the name. */
const JOINS = /(?:^|\s)(?:från|för|vid|på|hos|i|av|\/|representerar|företräder)$/iu;

/** The persons of a stretch (a line, a sentence, a cell), each with what stands behind the name before the next. */
export function seatEntries(context: Context, stretch: Stretch, municipal = false): SeatEntry[] {
  const persons = context.persons.filter((p) => p.start >= stretch.start && p.end <= stretch.end);
  const out: SeatEntry[] = [];
  const leads = leadsIn(context, stretch, persons);
  let taken: Person | null = null;
  for (const [i, person] of persons.entries()) {
    if (person === taken) continue;
    let next = persons[i + 1];
    let inPlaceOf: Person | null = null;
    if (next && sitsFor(context, person, next)) {
      inPlaceOf = next;
      taken = next;
      next = persons[i + 2];
    }
    const lead = leads.find((l) => l.first === next);
    const end = lead?.start ?? (next ? next.start : stretch.end);
    out.push(
      entry(context, person, {
        inPlaceOf,
        end,
        followed: next !== undefined && !lead,
        from: Math.max(stretch.start, persons[i - 1]?.end ?? 0),
        municipal,
      }),
    );
  }
  for (const e of out) {
    const lead = leads.filter((l) => l.start < e.person.start).at(-1);
    if (lead) e.principal ??= lead.principal;
  }
  return shared(context, out);
}

/** An organisation before those who come from it: `Granvik: Anna Ek, Bo Alm. Tunabro: Siv Ros`, `Granviks kommun (Anna Ek)`. */
interface Lead extends Stretch {
  principal: NameRef;
  first: Person;
}

/** The organisations of a stretch that stand before a colon, a bracket or `genom`, and a name. */
function leadsIn(context: Context, stretch: Stretch, persons: Person[]): Lead[] {
  const { text } = context;
  return persons.flatMap((first, i): Lead[] => {
    const from = Math.max(stretch.start, persons[i - 1]?.end ?? 0);
    const m = LEAD.exec(text.slice(from, first.start));
    const written = m?.[1];
    if (m === null || written === undefined) return [];
    const start = from + m.index + m[0].indexOf(written);
    const org = context.organizations.find(
      (o) => o.start <= start + written.length && o.end >= start + written.length - 1,
    );
    const principal: NameRef | null = org ? { kind: 'organization', name: org.name } : knownPlace(context, written);
    return principal ? [{ start: org ? Math.min(org.start, start) : start, end: first.start, principal, first }] : [];
  });
}
const LEAD =
  /(?<![\p{L}])(\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|kommun|stad|och|län))*)\s?(?::\s*|\s\(|\sgenom\s)(?:\p{Ll}[\p{L}-]*\s){0,3}$/u;

/** `Anna Ek och Bo Alm, Granviks kommun, Siv Ros, Tunabro kommun`: the first two come from one. */
function shared(context: Context, entries: SeatEntry[]): SeatEntry[] {
  if (entries.filter((e) => e.principal).length < 2) return entries;
  for (let i = entries.length - 2; i >= 0; i--) {
    const [one, next] = [entries[i], entries[i + 1]];
    if (!one || !next?.principal || one.principal || one.title || one.inPlaceOf) continue;
    const between = context.text.slice(one.person.end, next.person.start);
    if (/^(?:\s?\([^)]{1,4}\))?\s+(?:och|samt)\s+$/u.test(between)) one.principal = next.principal;
  }
  return entries;
}

/** Is the second name that of whom the first sits for? Between them only party, organisation and the words that say so. */
export function sitsFor(context: Context, person: Person, next: Person): boolean {
  const between = context.text.slice(person.end, next.start);
  if (between.length > 90 || between.split('\n').length > 2) return false;
  const pieces = [...between.matchAll(/[^,\t()]+?(?=[,\t()]| {2,}|$)/gu)].filter((m) => m[0].trim() !== '');
  const last = pieces.at(-1);
  if (!last || between.length - (last.index + last[0].length) > 0) return false;
  if (!IN_PLACE.test(`${last[0].trim()} `)) return wrapped(context, person, last, pieces.length);
  return pieces.slice(0, -1).every((m) => {
    const at = person.end + m.index;
    return partyCode(m[0].trim()) !== null || /^\s*\p{L}{1,4}\s*$/u.test(m[0]) || named(context, at, at + m[0].length);
  });
}

/** `Anna Ek (S), Granviks kommun ersätter Bo Alm`: no comma before the verb. */
function wrapped(context: Context, person: Person, last: RegExpMatchArray, pieces: number): boolean {
  const m =
    /^(.+?)\s((?:ersätter|ersatte|tj(?:änst)?g\p{L}*\.?\s?(?:ers\p{L}*\.?\s?)?för|i stället för|för)\s*)$/iu.exec(
      last[0],
    );
  const at = person.end + (last.index ?? 0);
  return m?.[1] !== undefined && pieces <= 2 && named(context, at, at + m[1].length + 1);
}

const named = (context: Context, start: number, end: number): boolean =>
  context.organizations.some((o) => o.start >= start && o.end <= end + 1);

/** Where what is told of one person of a list stands. */
interface Told {
  inPlaceOf: Person | null;
  /** The next person's name, or the end of the line. */
  end: number;
  followed: boolean;
  /** Behind the name before, or the start of the line. */
  from: number;
  /** A column of the list tells municipalities. */
  municipal: boolean;
}

function entry(context: Context, person: Person, { inPlaceOf, end, followed, from, municipal }: Told): SeatEntry {
  const found: SeatEntry = {
    person,
    party: person.party,
    office: null,
    title: titleBefore(context, person, from),
    principal: null,
    inPlaceOf,
    serves: true,
    start: person.start,
    end: inPlaceOf?.end ?? person.end,
  };
  if (found.title) found.principal = ownerOf(context, found.title, person);
  const tail = context.text.slice(person.end, end);
  const pieces = [...tail.matchAll(PIECES)];
  for (const [i, m] of pieces.entries()) {
    const lead = /^[\s/-]*/u.exec(m[0])?.[0].length ?? 0;
    const words = m[0].slice(lead).replace(/(?<=\p{L}{3})[.]?\s*$/u, '');
    const start = person.end + m.index + lead;
    if (words === '' || (inPlaceOf && start < inPlaceOf.end && start + words.length > inPlaceOf.start)) continue;
    const ofNext = followed && i === pieces.length - 1 && /[\p{L}.]\s?$/u.test(tail.slice(m.index));
    if (ofNext) {
      const from = /^(?:för|från|i|vid)\s(.+?)(?:\s(?:och|samt|med))?$/iu.exec(words)?.[1];
      const place = from
        ? (organizationIn(context, { start, end: start + words.length }) ?? knownPlace(context, from))
        : null;
      if (place) found.principal ??= { kind: place.kind, name: place.name };
      continue;
    }
    const told = tell(context, found, words, start, municipal);
    if (told)
      found.end = Math.max(found.end, start + words.length + (tail[start + words.length - person.end] === ')' ? 1 : 0));
  }
  return found;
}

/** Reads one piece of what stands behind a name; false where it tells nothing of the person. */
function tell(context: Context, found: SeatEntry, words: string, start: number, municipal: boolean): boolean {
  const end = start + words.length;
  const office = officeWord(words.replace(/^(?:och|samt|tillika)\s+/iu, ''));
  if (office && !/\s(?:i|för|vid)\s/u.test(words)) {
    found.office ??= office;
    return true;
  }
  const party = /^\p{L}{1,4}$/u.test(words) ? (partyCode(words) ?? partyCode(`(${words})`)) : null;
  if (party) {
    found.party ??= party;
    return true;
  }
  if (NOT_SERVING.test(words)) {
    found.serves = false;
    return true;
  }
  const org = organizationIn(context, { start, end });
  if (SEAT_NOTE.test(words) && !(org && /^från\s/iu.test(words))) return false;
  if (org) {
    found.principal ??= { kind: org.kind, name: org.name };
    const before = oneLine(context.text.slice(start, org.start)).replace(JOINS, '').trim();
    if (titleLike(before)) found.title ??= before.toLowerCase();
    return true;
  }
  const kindred = OF_KIND.test(words) ? partyMeant(context, words) : null;
  if (kindred) {
    found.principal ??= kindred;
    return true;
  }
  const joined = /^(?:för|från)\s+/iu.exec(words)?.[0].length ?? 0;
  const place = placeMeant(context, { start: start + joined, end }, municipal);
  if (place) {
    found.principal ??= place;
    return true;
  }
  if (!titleLike(words)) return false;
  found.title ??= words.toLowerCase();
  return true;
}

/** `Anna Ek, Regionen`: the only one of the kind, as agreements call their parties. */
const OF_KIND = /^(?:regionen|kommunen|landstinget|staden)$/iu;

/** A few lower-case words: a title or profession. */
const titleLike = (words: string): boolean =>
  words.length >= 3 &&
  words.length <= LONGEST_TITLE &&
  /^(?:\p{Ll}|VD$|\p{Lu}{2,3}-\p{Ll}|\p{Lu}\p{Ll}+(?:chef|direktör|sekreterare|ledare|strateg|samordnare))[\p{L} /&-]*$/u.test(
    words,
  ) &&
  !/(?<![\p{L}])(?:och|samt|som|att|är|var|har|med)$/iu.test(words) &&
  !TELLS.test(words);

/** A verb opens words that tell of the person: `ersatte`, `anmälde avvikande mening`, `kom senare`. */
const TELLS =
  /^(?:\p{L}{2,}(?:ade|älde|atte|ätter|örde)|är|var|kom|gick|satt|lämnar|går|avvek|avviker|anslöt|ansluter|deltog|tillkom|ja|nej|vakant)(?![\p{L}])/iu;

/** `Granviks kommuns socialchef Anna Ek`, `Granviks socialchef Anna Ek`: whom the title is of. */
export function ownerOf(context: Context, title: string, person: Person): NameRef | null {
  const before = context.text.slice(Math.max(0, person.start - 140), person.start);
  const at = before.toLowerCase().lastIndexOf(title.toLowerCase());
  if (at < 0 || before.length - at - title.length > 4) return null;
  const start = person.start - before.length + at;
  // `Granviks kommun, vars socialchef Anna Ek`
  const owns = (o: { start: number; end: number }): boolean =>
    o.end <= start &&
    ((start - o.end <= 2 && /s\s$/u.test(context.text.slice(o.start, start))) ||
      (start - o.end <= 8 && /^,?\svars\s$/u.test(context.text.slice(o.end, start))));
  const org = context.organizations.find(owns);
  if (org) return { kind: 'organization', name: org.name };
  const place = /(?<![\p{L}])(\p{Lu}\p{L}+s)\s$/u.exec(before.slice(0, at))?.[1];
  return place === undefined ? null : knownPlace(context, place);
}

/** `kommunchef Anna Ek`: the title right before a name, behind the start of the line, a comma or a colon. */
function titleBefore(context: Context, person: Person, from: number): string | null {
  const before = context.text.slice(Math.max(from, person.start - 70), person.start);
  const words =
    /(?:^|[,;:\n\t(]|\s{2,}|\soch\s|\ssamt\s)\s*([\p{L}][\p{L}/-]*(?: [\p{L}/-]+)*?(?:-\s(?:och|samt)\s[\p{L}]+)?)\s$/u.exec(
      before,
    )?.[1];
  if (words === undefined || words.length > LONGEST_TITLE) return null;
  const last = words.split(/\s/u).at(-1) ?? '';
  if (isTitle(words)) return words.toLowerCase();
  if (!isTitle(last)) return null;
  return /^\p{Ll}/u.test(words) || !/\s/u.test(words) ? words.toLowerCase() : last.toLowerCase();
}
