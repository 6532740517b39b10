/** Which of its names a thing is shown by: clean before misread, in full before a fragment, as it is written before as it is normalised. */
import { nameKey } from '../../graph/text/fold.ts';
import { initialsOf } from '../extract/abbreviations/abbreviation-spelling.ts';
import { organizationByName } from '../lexicon/organizations.ts';
import { municipalityByName } from '../lexicon/places.ts';
import { OPENING_ADJECTIVE, squash } from './name-links.ts';

/** Uses at or above this were in clean text (`namesBy`). */
const CLEAN = 1000;

export interface Naming {
  /** Names with their uses, commonest first. */
  names: [name: string, uses: number][];
  /** Forms as they stand in the documents, those of clean text where there are any. */
  written: string[];
  /** Short forms that the documents explain. */
  shorts: ReadonlySet<string>;
}

/** Organs that every municipality or region has one of, always shown in the definite form. */
const EVERYONES =
  /^(?:kommun|region|landstings)styrelsen?$|(?:fullmaktige|namnden?|utskottet?|beredningen?|presidi(?:um|et))$/u;
/** A meeting is a poorer name than the group that meets. */
const MEETING = /möte(?:t|n|na)$/u;
/** Names that say what sort of body it is, and of whom only when more follows. */
const SORT_ONLY =
  /^(?:kommunforbund|regionforbund|samordningsforbund|raddningstjanstforbund|kommunalforbund|handelskammare|lansstyrelse|landsting)(?:et|en|n)?$/u;

const withCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The commonest of clean text; a longer form when the commonest only abbreviates it. */
function commonest({ names }: Naming): { best: string; pool: [string, number][] } {
  const clean = names.filter(([, n]) => n >= CLEAN);
  const all = clean.length > 0 ? clean : names;
  const groups = all.filter(([n]) => !MEETING.test(n));
  const pool = groups.length > 0 ? groups : all;
  const best = pool[0]?.[0] ?? '';
  const inFull = pool.find(([n]) => /\s|\p{Ll}{5}/u.test(n));
  const letters = /^\p{Lu}[\p{Lu}\d-]{1,5}$/u.test(best);
  return { best: letters && inFull && inFull[1] * 2 >= (pool[0]?.[1] ?? 0) ? inFull[0] : best, pool };
}

/** Of spellings that differ in spaces only, the one whose initials are a known short form. */
function asSpelled(best: string, pool: [string, number][], shorts: ReadonlySet<string>): string {
  const same = pool.filter(([n]) => squash(nameKey(n)) === squash(nameKey(best)));
  return same.find(([n]) => initialsOf(n).some((i) => shorts.has(i)))?.[0] ?? best;
}

/** Definite ending of a body's last word taken off. */
const indefinite = (key: string): string =>
  key
    .replace(OPENING_ADJECTIVE, '')
    .replace(/(?<=natverk|grupp|rad|forum|kollegi|partnerskap|styrelse)(?:en|et|n)$/u, '');

/** The indefinite form where the documents write no other: `länsgrupp`, never `länsgruppen`. */
function asWritten(best: string, written: string[]): string {
  const key = nameKey(best);
  if (EVERYONES.test(key) || indefinite(key) === key) return best;
  const forms = written.map((w) => w.replace(/\s+/gu, ' ').trim());
  if (forms.some((f) => nameKey(f).replace(/s$/u, '') === key)) return best;
  const bare = forms.filter((f) => nameKey(f).replace(/s$/u, '') === indefinite(key));
  return bare[0] ? withCapital(bare[0].replace(/(?<=\p{Ll}{3})s$/u, '')) : best;
}

/** `Kommunfullmäktiges presidium`, where `fullmäktiges presidium` is written oftener. */
const ownFull = (best: string, pool: [string, number][]): string | undefined =>
  /^fullmäktige/iu.test(best)
    ? pool.find(
        ([n]) => /^(?:kommun|region|landstings)fullmäktige/iu.test(n) && n.toLowerCase().endsWith(best.toLowerCase()),
      )?.[0]
    : undefined;

/** Name of an arena. */
export function arenaName(naming: Naming): string {
  const { best, pool } = commonest(naming);
  const full = ownFull(best, pool) ?? best;
  return hyphened(withCapital(asWritten(asSpelled(full, pool, naming.shorts), naming.written)));
}

/** Name of an organisation. */
export function organizationName(naming: Naming): string {
  const { best, pool } = commonest(naming);
  const spelled = asSpelled(best, pool, naming.shorts);
  const whose = SORT_ONLY.test(nameKey(spelled))
    ? pool.find(([n]) => / \p{Lu}/u.test(n) && nameKey(n).startsWith(nameKey(spelled).slice(0, 9)))?.[0]
    : undefined;
  return hyphened(withCapital(otherName(whose ?? spelled, naming.written)));
}

/** The lexicon's other name where the documents write that one in words and never the official one. */
function otherName(official: string, written: string[]): string {
  const organization = organizationByName(official);
  const municipality = municipalityByName(official);
  const others =
    organization?.name === official
      ? organization.alternativeNames
      : municipality?.officialName === official
        ? municipality.alternativeNames
        : [];
  const keys = new Set(written.flatMap((w) => [nameKey(w), nameKey(w).replace(/s$/u, '')]));
  if (keys.has(nameKey(official))) return official;
  const other = others.find((n) => /\p{Ll}{5}/u.test(n) && keys.has(nameKey(n)));
  if (other !== undefined) return other;
  // Who only ever reads the short form looks for it.
  const short =
    organization?.name === official && organization.classification === 'myndighet' ? organization.abbreviation : null;
  return short && /^\p{Lu}{2,6}$/u.test(short) && keys.has(nameKey(short)) ? `${official} (${short})` : official;
}

/** `Barn och utbildningsnämnden` → `Barn- och utbildningsnämnden`: the first part goes with the head of the second word. */
const hyphened = (name: string): string =>
  name.replace(
    /^(\p{Lu}\p{Ll}{3,}(?<!en|et|na|ig|isk|al|ell))(?= (?:och|samt) \p{Ll}{5,}(?:nämnden?|institutet|centret|centrum|byrån|förvaltningen|kontoret|utskottet|beredningen|utvecklingsrådet)$)/u,
    '$1-',
  );

/** Name of a project: the full name where the commonest is its beginning, but no follow-up's. */
export function projectName(naming: Naming): string {
  const { best, pool } = commonest(naming);
  const full = pool
    .map(([n]) => n)
    .filter((n) => n.startsWith(`${best} `) && !/ \d$/u.test(n) && best.includes(' '))
    .sort((a, b) => b.length - a.length)[0];
  return withCapital(full ?? best);
}
