import { isAmbiguousName, isFamilyName, isGivenName, looksLikeFamilyName } from '../lexicon/names.ts';
import { isTitle } from '../lexicon/roles.ts';
import { maybeName, maybePerson } from '../names/name-shape.ts';
import type { FoundOf } from './context.ts';

/*
 * Names that no lexicon has. Two or three capitalised words are a person's name where the place they stand in says so: a title before or behind, an
 * e-mail address made of them, a verb that only persons have, the time of an agenda, the line of a signature. What is a name in one place of a document
 * is one in every place of it.
 */

const WORD = "\\p{Lu}[\\p{L}']*\\p{Ll}(?:-?[\\p{L}'])*";
/** Two to five capitalised words with single spaces; the name is the last two or three of them that may be parts of one. */
const RUN = new RegExp(
  `(?<![\\p{L}\\d@#./-])${WORD}(?: (?:(?:af|von|van|de|der|la|el|al|bin|ben|du) )?${WORD}){1,4}(?![\\p{L}\\d@/-])`,
  'gu',
);
/** What follows a place, a firm or a body: `Torpa Härad kommun`. */
const NO_PERSON = /^\s(?:kommun|stad|län|landsting|församling|AB|HB|Aktiebolag|förening)/iu;

interface Place {
  start: number;
  end: number;
}

interface Candidate extends Place {
  name: string;
  /** A title stood in the run before it: `Enhetschef Oisín Mkhize`. */
  titled: boolean;
}

/** The candidates of a text that are no part of a known name. */
function candidates(text: string, known: readonly Place[]): Candidate[] {
  const out: Candidate[] = [];
  let k = 0;
  for (const m of text.matchAll(RUN)) {
    const end = m.index + m[0].length;
    while (k < known.length && (known[k] as Place).end <= m.index) k++;
    if ((known[k]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const words = m[0].split(' ');
    const small = (i: number): boolean => /^\p{Ll}/u.test(words[i] ?? '');
    let from = words.length;
    while (from > 0 && (small(from - 1) || maybeName(words[from - 1] ?? ''))) from--;
    while (from < words.length && small(from)) from++;
    const parts = words.slice(from);
    const name = parts.join(' ');
    if (!maybePerson(parts) || NO_PERSON.test(text.slice(end, end + 14)) || placeElsewhere(text, name)) continue;
    out.push({ start: end - name.length, end, name, titled: from > 0 && isTitle(words[from - 1] ?? '') });
  }
  return out;
}

const placeElsewhere = (text: string, name: string): boolean =>
  text.includes(`${name} kommun`) || text.includes(`${name}s kommun`);

/** What stands before a name: a title, alone or with what it is of (`kommunalrådet i Norrlida kommun, `). */
const TITLE_BEFORE = /([\p{L}-]{3,})[.:]?[ \t]{1,40}$/u;
/** A title behind another name, or on a line of its own: a body may stand there as well, so that a part of the name must be known. */
const TITLE_APART = /(?:[,(]\s*(?:\p{Ll}[\p{Ll}.]* ){0,2}|\n[ \t]*)([\p{L}-]{3,})[.:]?(?:[ \t]{1,40}|[ \t]?\n[ \t]*)$/u;
const APPOSED = /([\p{L}-]{4,}) (?:i|på|för|vid|hos) [^.;:\n]{2,50}(?:\n[^.;:\n]{2,40})?,\s$/u;
/** A title on the line below. */
const TITLE_BELOW = /^[ \t]*\n[ \t]*((?:[\p{L}.]+ ){0,2}[\p{L}-]{3,})/u;
/** A title behind a comma, or in brackets. */
const TITLE_BEHIND = /^(?:,\s{1,3}|\s\()((?:[\p{Ll}.-]+ ){0,2}[\p{Ll}-]{3,})/u;
/** Verbs that only persons have in minutes. */
const VERB =
  /^(?:\s\([^()\n]{1,4}\))?\s+(?:yrka[rt]|yrkade|reserverar?|reserverade|föredrar|föredrog|föredragit|redogör|redogjorde|yttrar|yttrade|instämmer|instämde|tackar|tackade|hälsar|hälsade)(?![\p{L}])/u;
const CLOCK = /^[ \t]+(?:kl\.? ?)?\d{1,2}[:.]\d\d(?![\d.])/u;
/** Where a person comes from, behind the name that begins the line. */
const HOME = /^(?:, | \(| - )(?:\p{Lu}[\p{L}-]+ (?:kommun|stad|landsting)(?![\p{L}])|Region(?:en)? \p{Lu})/u;
const SIGN_LINE = /[._]{5,}[ \t]*\n\s*$/u;
const HEAD_BELOW =
  /^[ \t]*(?:\d{4}-\d\d-\d\d[^\n]*)?\n(?:[^\n]{0,60}\n){0,2}[ \t]*(?:Tfn|Tel|Telefon|E-post|Mail)(?![\p{L}])/iu;
const LINE_START = /(?:^|\n)[ \t]*$/u;
/** What may stand around a name whose family name is known. */
const BEFORE_FAMILY = /(?:^|\n|[,:;(]|\t| {2}|(?:^|\s)(?:och|samt|av|från|till|med|att))\s?$/u;
const BEHIND_FAMILY = /^(?:[ \t]*(?:\n|$)|[,.;:)]|\s\(|\s(?:och|samt|som|är|har|att|i stället)(?![\p{L}]))/u;

/** So many names before a time of the clock make an agenda; so many before a home make a list. */
const AGENDA = 3;
const HOMES = 2;

/** Persons whose names no lexicon has; `known` are those already found, in order. */
export function unknownNames(text: string, known: readonly FoundOf<'person'>[]): FoundOf<'person'>[] {
  const all = candidates(text, known);
  if (all.length === 0) return [];
  const mails = mailNames(text);
  const clocked = (c: Place): boolean => CLOCK.test(text.slice(c.end, c.end + 14));
  const homed = (c: Place): boolean =>
    HOME.test(text.slice(c.end, c.end + 40)) && LINE_START.test(text.slice(Math.max(0, c.start - 12), c.start));
  const agenda = [...all, ...known].filter(clocked).length >= AGENDA;
  const list = [...all, ...known].filter(homed).length >= HOMES;
  const sure = all.filter((c) => {
    const words = c.name.split(' ');
    const before = text.slice(Math.max(0, c.start - 110), c.start);
    const behind = text.slice(c.end, c.end + 160);
    return (
      c.titled ||
      (isTitle(TITLE_BEFORE.exec(before)?.[1] ?? '') && !TITLE_APART.test(before)) ||
      (partKnown(words) && (isTitle(TITLE_APART.exec(before)?.[1] ?? '') || titleIn(TITLE_BELOW.exec(behind)))) ||
      isTitle(APPOSED.exec(before)?.[1] ?? '') ||
      titleIn(TITLE_BEHIND.exec(behind)) ||
      mails.has(`${plain(words[0] ?? '')} ${plain(words.slice(1).join('-'))}`) ||
      VERB.test(behind) ||
      (agenda && clocked(c)) ||
      (list && homed(c)) ||
      (SIGN_LINE.test(before) && /^[ \t]*(?:\n|$)/u.test(behind)) ||
      (LINE_START.test(before) && HEAD_BELOW.test(behind)) ||
      familyKnown(words, before, behind)
    );
  });
  const listed = agenda ? beside(text, all, [...known, ...sure]) : [];
  return everyPlace(text, new Set([...sure, ...listed].map((c) => c.name)), known);
}

/** Is the first word a known first name, or the last built as a family name is? */
const partKnown = (words: readonly string[]): boolean =>
  isGivenName(words[0] ?? '') || looksLikeFamilyName(words.at(-1) ?? '');

/** A title among the words, before what it is of: `nätverk för skolchefer` is none. */
const titleIn = (found: RegExpExecArray | null): boolean =>
  (found?.[1] ?? '')
    .split(/ (?:för|av|med|i|på|till|vid)(?: |$)/u)[0]
    ?.split(' ')
    .some((w) => isTitle(w)) === true;

/** Words of the addresses of e-mail: `oisin.mkhize@` → `oisin mkhize`. */
function mailNames(text: string): Set<string> {
  const out = new Set<string>();
  if (!text.includes('@')) return out;
  for (const m of text.matchAll(/(?<![\p{L}\d._-])([a-z-]{2,30})\.([a-z-]{2,30})@/gu)) out.add(`${m[1]} ${m[2]}`);
  return out;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '');

/** Of an agenda, the names that a comma parts from another name: `Oisín Mkhize, Karin Ek 13.30`. Behind one may as well stand where they work. */
function beside(text: string, all: readonly Candidate[], named: readonly Place[]): Candidate[] {
  const comma = (from: number, to: number): boolean =>
    from <= to && to - from <= 4 && /^,\s+$/u.test(text.slice(from, to));
  const out: Candidate[] = [];
  for (let i = all.length - 1; i >= 0; i--) {
    const c = all[i] as Candidate;
    const known = partKnown(c.name.split(' '));
    if ([...named, ...out].some((n) => comma(c.end, n.start) || (known && comma(n.end, c.start)))) out.push(c);
  }
  return out;
}

/** `Oisín Nordlander`: the family name is known, and it stands where names do. */
function familyKnown(words: readonly string[], before: string, behind: string): boolean {
  const last = words.at(-1) ?? '';
  return (
    isFamilyName(last) &&
    !isAmbiguousName(last) &&
    !isGivenName(last) &&
    !/s$/u.test(words[0] ?? '') &&
    BEFORE_FAMILY.test(before) &&
    BEHIND_FAMILY.test(behind)
  );
}

/** Every place of the text in which one of the names stands, the genitive included, and no other name does. */
function everyPlace(text: string, names: ReadonlySet<string>, known: readonly Place[]): FoundOf<'person'>[] {
  const out: FoundOf<'person'>[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const tail = /^s?(?![\p{L}\d-])/u.exec(text.slice(end, end + 2));
      if (!tail || /[\p{L}\d-]$/u.test(text.slice(Math.max(0, at - 1), at))) continue;
      if ([...known, ...out].some((p) => p.start < end && p.end > at)) continue;
      out.push({ kind: 'person', start: at, end: end + tail[0].length, name, party: null });
    }
  }
  return out;
}
