import { recordId } from '../../graph/ids.ts';
import type {
  AbbreviationRecord,
  ArenaRecord,
  Evidence,
  GraphRecord,
  OrganizationRecord,
  ProjectRecord,
} from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import { initialsOf, spells } from '../extract/abbreviations/abbreviation-spelling.ts';
import { organizationByName } from '../lexicon/organizations.ts';
import { countyLetter } from '../lexicon/places.ts';
import { editDistance } from './clusters.ts';
import { byPlace, type CorpusFile, documentAt, evidenceOf } from './corpus.ts';
import { bodyKey } from './name-links.ts';

type Thing = ArenaRecord | OrganizationRecord | ProjectRecord;

/** Long forms this near to one another are one, inflected or misread. */
const NEAR = 3;
const MIN_LENGTH = 10;

/**
 * One record for each abbreviation and meaning, those that nobody explains among them, and the things they are short for given their letters. Changes
 * the things' aliases.
 */
export function resolveAbbreviations(files: CorpusFile[], things: Thing[], records: GraphRecord[]): GraphRecord[] {
  const explained: AbbreviationRecord[] = [];
  const kept: GraphRecord[] = [];
  for (const r of records) {
    if (r.kind === 'abbreviation') explained.push(r);
    else kept.push(r);
  }
  const joined = joinAbbreviations(explained);
  const byName = namesOf(things);
  nameByAbbreviation(byName, joined);
  const used = usedUnexplained(files, things, byName, joined);
  nameByAbbreviation(byName, used);
  return [...kept, ...joined, ...used];
}

/** Inflected and misread long forms are joined to the commonest. */
function joinAbbreviations(records: AbbreviationRecord[]): AbbreviationRecord[] {
  const byShort = new Map<string, AbbreviationRecord[]>();
  for (const r of records) {
    const key = r.short.toLowerCase();
    byShort.set(key, [...(byShort.get(key) ?? []), r]);
  }
  return [...byShort.values()].flatMap(meanings);
}

function meanings(same: AbbreviationRecord[]): AbbreviationRecord[] {
  const uses = new Map<string, number>();
  for (const r of same) uses.set(nameKey(r.long), (uses.get(nameKey(r.long)) ?? 0) + r.evidence.length);
  const count = (r: AbbreviationRecord): number => uses.get(nameKey(r.long)) ?? 0;
  const order = [...same].sort(
    (a, b) =>
      better(a, b, (r) => Number(spells(r.short, r.long))) ||
      better(a, b, (r) => Number(initialsOf(r.long).includes(r.short))) ||
      better(a, b, swedishLetters) ||
      better(a, b, count) ||
      a.long.length - b.long.length ||
      (a.short + a.long < b.short + b.long ? -1 : 1),
  );
  const out: AbbreviationRecord[] = [];
  for (const r of order) {
    const known = out.find((o) => sameMeaning(o.long, r.long) || restates(o, r));
    if (known) known.evidence = [...known.evidence, ...r.evidence].sort(byPlace);
    else out.push({ ...r });
  }
  return out;
}

const better = (a: AbbreviationRecord, b: AbbreviationRecord, of: (r: AbbreviationRecord) => number): number =>
  of(b) - of(a);

/** The more å, ä and ö, the less was lost in reading. */
const swedishLetters = (r: AbbreviationRecord): number => r.long.match(/[åäö]/giu)?.length ?? 0;

function sameMeaning(a: string, b: string): boolean {
  const [x, y] = [meaningKey(a), meaningKey(b)];
  return x === y || (y.length >= MIN_LENGTH && editDistance(x, y, NEAR) <= NEAR);
}

/** A county by its letter, adjectives and the last word without their endings: `utbildning i Gävleborgs län` and `utbildning X län` are one. */
const meaningKey = (long: string): string =>
  nameKey(long.replace(/(?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+ läns?(?![\p{L}])/gu, (county) => countyLetter(county) ?? county))
    .replace(/ (?:i )?(\p{L}{1,2})(?: lan)?$/u, ' $1')
    .replace(/(?<=\p{L}{3}(?:al|isk|sam))(?:t|m?a)(?= )/gu, '')
    .replace(/(?<=\p{L}{6})(?:et|en|n)$/u, '');

/** `MIX (miljö och idrott)` says in passing what `MIX (miljö och idrott i X län)` says to the letter. */
const restates = (full: AbbreviationRecord, r: AbbreviationRecord): boolean =>
  r.short === r.short.toUpperCase() &&
  !spells(r.short, r.long) &&
  spells(full.short, full.long) &&
  nameKey(full.long).split(' ')[0] === nameKey(r.long).split(' ')[0];

/** Things by the keys of all their names. */
type Names = Map<string, Thing[]>;

function namesOf(things: Thing[]): Names {
  const byName: Names = new Map();
  for (const t of things) {
    const names = [t.name, ...(t.kind === 'arena' && t.fullName ? [t.fullName] : []), ...t.aliases];
    for (const key of new Set(names.map(bodyKey))) byName.set(key, [...(byName.get(key) ?? []), t]);
  }
  return byName;
}

/** The one thing that a long form names. */
function thingOf(byName: Names, long: string): Thing | null {
  const found = [
    ...new Set([...(byName.get(bodyKey(long)) ?? []), ...(byName.get(bodyKey(long.replace(/s$/u, ''))) ?? [])]),
  ];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Gives things the abbreviations that the documents explain: the council is found by its letters, and they by their name. */
function nameByAbbreviation(byName: Names, records: AbbreviationRecord[]): void {
  for (const r of records) {
    const thing = thingOf(byName, r.long);
    if (!thing || thing.name === r.short || thing.aliases.includes(r.short)) continue;
    thing.aliases = [...thing.aliases, r.short].sort();
  }
}

/** Capitals that may be short for something; a hyphen within (`AB-C`) belongs to them. */
const CAPITALS = /(?<![\p{L}\d/@.-])(\p{Lu}{3,6}|\p{Lu}{2,3}-\p{Lu}{1,2})(?=(?::?s)?(?![\p{L}\d/@]|-\p{Lu}))/gu;
/** Capitals that are words or belong to everyday use. */
const NOT_SOUGHT = /^(?:OBS|DNR|PDF|USA|NATO|PUL|GDPR|LSS|SOL|HSL|III|VII|VIII|XII|BILAGA|PAUS)$/u;

/**
 * Abbreviations that a file uses beside the name they are short for, without saying so: explained in another file, known to the lexicon, or the name's own
 * initials. Where two things of the file fit, none is told. The evidence is where the letters stand first.
 */
function usedUnexplained(
  files: CorpusFile[],
  things: Thing[],
  byName: Names,
  explained: AbbreviationRecord[],
): AbbreviationRecord[] {
  const spelled = new Map<string, Set<Thing>>();
  const offer = (short: string, thing: Thing): void => {
    spelled.set(short, (spelled.get(short) ?? new Set<Thing>()).add(thing));
  };
  for (const t of things) {
    for (const short of fullNameOf(t).flatMap(initialsOf)) if (short.length >= 3) offer(short, t);
    const known = t.kind === 'organization' ? organizationByName(t.name)?.abbreviation : null;
    if (known && known === known.toUpperCase() && t.aliases.includes(known)) offer(known, t);
  }
  for (const r of explained) {
    const thing = thingOf(byName, r.long);
    if (thing) offer(r.short, thing);
  }
  const out = new Map<string, AbbreviationRecord>();
  for (const file of files) {
    const told = new Set(explained.filter((r) => r.evidence.some((e) => e.source === file.source)).map((r) => r.short));
    for (const [short, place] of capitalsOf(file)) {
      const fits = [...(spelled.get(short.replaceAll('-', '')) ?? spelled.get(short) ?? [])].filter((t) =>
        writtenIn(t, file.source, short),
      );
      const [thing] = fits;
      if (told.has(short) || fits.length !== 1 || !thing) continue;
      const same = explained.find((r) => r.short === short && thingOf(byName, r.long) === thing);
      if (same) same.evidence = [...same.evidence, place].sort(byPlace);
      else add(out, short, thing.name, place);
    }
  }
  return [...out.values()];
}

function add(out: Map<string, AbbreviationRecord>, short: string, long: string, place: Evidence): void {
  const id = recordId('abbreviation', short, nameKey(long));
  const known = out.get(id);
  if (known) known.evidence = [...known.evidence, place].sort(byPlace);
  else out.set(id, { kind: 'abbreviation', id, short, long, evidence: [place] });
}

/** The names of a thing that are written in full. */
const fullNameOf = (t: Thing): string[] =>
  [t.name, ...(t.kind === 'arena' && t.fullName ? [t.fullName] : [])].filter((n) => /\p{Ll}{3}/u.test(n));

/** A file holds the thing under another name than those letters. */
const writtenIn = (t: Thing, source: string, short: string): boolean =>
  t.mentions.some((m) => m.source === source && /\p{Ll}{3}/u.test(m.text) && !m.text.startsWith(short));

/** The capitals of a file, each with its first place. */
function capitalsOf(file: CorpusFile): Map<string, Evidence> {
  const out = new Map<string, Evidence>();
  for (const page of file.facts.pages) {
    for (const m of page.text.matchAll(CAPITALS)) {
      const short = m[1] ?? '';
      const line = page.text.slice(page.text.lastIndexOf('\n', m.index) + 1, m.index + 80).split('\n')[0] ?? '';
      if (out.has(short) || NOT_SOUGHT.test(short) || !/\p{Ll}{2}/u.test(line)) continue;
      const document = documentAt(file, page.page, m.index);
      if (document)
        out.set(short, evidenceOf(document, { page: page.page, start: m.index, end: m.index + short.length }));
    }
  }
  return out;
}
