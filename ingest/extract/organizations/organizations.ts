import type { Classification } from '../../../graph/records.ts';
import { matchesAt } from '../../../graph/text/matches-at.ts';
import { isCommonWord, isGivenName } from '../../lexicon/names.ts';
import { ORGANIZATIONS, organizationByName } from '../../lexicon/organizations.ts';
import { MUNICIPALITIES, municipalityByName, REGIONS, regionByName } from '../../lexicon/places.ts';
import { anySpace, pick, skeleton } from '../../text/noise.ts';
import { abbreviationsOf } from '../abbreviations/abbreviations.ts';
import { type Context, type FoundOf, oneLine } from '../context.ts';
import { extractActingOrganizations } from './organization-actors.ts';
import {
  COORDINATED,
  FOR_MUNICIPALITIES,
  NAME_STARTS,
  NOT_ORGANISATION,
  namesRegex,
  PLACE_LIST,
  PLURAL_CENTRE,
  SAID_TO_BE,
  SHAPES,
  SORT_OF_ASSOCIATION,
  UNIONS,
} from './organization-rules.ts';

type Organization = FoundOf<'organization'>;
type Add = (start: number, end: number, name: string, classification: Classification) => void;

/** Names and abbreviations of the lexicon; an abbreviation that is also a word (`Sida`) tells nothing. */
const known = new Map(
  ORGANIZATIONS.flatMap((o) =>
    [
      o.name,
      ...o.alternativeNames,
      ...(o.abbreviation && o.abbreviation === o.abbreviation.toUpperCase() ? [o.abbreviation] : []),
    ].map((n) => [n, o] as const),
  ),
);
const LEXICON = namesRegex([...known.keys()]);
/** `Norra Åsens regionen`: a compound written apart. */
const apart = (name: string): string[] => (/sregionen$/u.test(name) ? [name.replace(/regionen$/u, ' regionen')] : []);
const REGION_BY_NAME = new Map(
  REGIONS.flatMap((r) =>
    [r.officialName, ...apart(r.officialName), ...r.alternativeNames].map((n) => [n, r.officialName] as const),
  ),
);
const REGION_NAMES = namesRegex([...REGION_BY_NAME.keys()]);

/** Organisations named in the document. */
export function extractOrganizations(context: Context): Organization[] {
  const { text, misread } = context;
  const found: Organization[] = [];
  const capitals = Array.from(text.matchAll(NAME_STARTS.capital), (m) => m.index);
  const words = Array.from(text.matchAll(NAME_STARTS.any), (m) => m.index);
  const add: Add = (start, end, name, classification) => {
    if (name.length < 2 || NOT_ORGANISATION.test(name) || found.some((f) => start < f.end && end > f.start)) return;
    if (context.persons.some((p) => start < p.end && end > p.start)) return;
    if (context.arenas.some((a) => !a.generic && a.start <= start && a.end >= end && !isOwner(name, a.name))) return;
    found.push({ kind: 'organization', start, end, name, classification });
  };
  for (const m of matchesAt(capitals, REGION_NAMES, text))
    add(m.index, m.index + m[0].length, REGION_BY_NAME.get(oneLine(m[1] ?? '')) ?? oneLine(m[1] ?? ''), 'region');
  const others = otherMeanings(context);
  for (const m of matchesAt(capitals, LEXICON, text)) {
    const written = oneLine(m[1] ?? '');
    const org = known.get(written);
    const end = m.index + m[0].length;
    if (!org || others(written, m.index, end)) continue;
    const behind = org.classification === 'företag' ? text.slice(end, end + 50) : '';
    if (LONGER_FIRM.test(behind)) continue;
    add(m.index, end + (/^ AB(?![\p{L}])/u.exec(behind)?.[0].length ?? 0), org.name, org.classification);
  }
  if (misread) misreadPlaces(text, add);
  for (const [name, places] of twoWordMunicipalities(context))
    for (const { start, end } of places) add(start, end, name, 'kommun');
  for (const { needs, rule, classification, small } of SHAPES) {
    if (!misread && !needs.test(text)) continue;
    for (const m of matchesAt(small || misread ? words : capitals, pick(rule, misread), text)) {
      if (classification === 'företag' && overShortLine(text, m)) {
        const last = m[0].slice(m[0].lastIndexOf('\n') + 1).trim();
        const end = m.index + m[0].length;
        if (/^\p{Lu}.*\s/u.test(last)) add(end - last.length, end, withCapital(last), classification);
        continue;
      }
      const written = oneLine(m[1] ?? '');
      const name =
        classification === 'kommun'
          ? (municipalityByName(properCase(written))?.officialName ?? properCase(written))
          : classification === 'region' && written === written.toUpperCase()
            ? (regionByName(properCase(written))?.officialName ?? properCase(written))
            : withCapital(classification === 'förening' ? spoken(written) : written);
      const start = m.index + m[0].indexOf(m[1] ?? '');
      add(start, m.index + m[0].length, misread ? cleanHead(name) : name, classification);
    }
  }
  for (const m of text.matchAll(SAID_TO_BE)) {
    const name = oneLine(m[1] ?? '');
    if (isCommonWord(name) || /^(?:Det|Den|Detta|Bolaget|Förbundet|Vi)(?: |$)/u.test(name)) continue;
    const kind = /förbund/u.test(m[2] ?? '') ? 'förbund' : 'företag';
    for (const n of text.matchAll(new RegExp(`(?<![\\p{L}-])${anySpace(name)}s?(?![\\p{L}])`, 'gu')))
      add(n.index, n.index + n[0].length, name, kind);
  }
  for (const m of text.matchAll(PLACE_LIST)) placeList(text, m, add);
  for (const m of text.matchAll(COORDINATED)) coordinated(text, m, add);
  for (const p of behindPersons(context)) add(p.start, p.end, p.name, 'kommun');
  for (const m of text.matchAll(UNIONS)) add(m.index, m.index + m[0].length, m[1] ?? '', 'förbund');
  for (const m of text.matchAll(PLURAL_CENTRE)) {
    const start = m.index + m[0].length - (m[1]?.length ?? 0);
    add(start, m.index + m[0].length, (m[1] ?? '').replace(/a$/u, 'um'), 'annan');
  }
  for (const a of extractActingOrganizations(context)) add(a.start, a.end, a.name, a.classification);
  return withoutSorts(found).sort((a, b) => a.start - b.start);
}

/** Lines shorter than this are items of a list: no name goes on from them. */
const SHORT_LINE = 55;

function overShortLine(text: string, m: { index: number; 0: string }): boolean {
  const feed = m[0].indexOf('\n');
  return feed > 0 && m.index + feed - (text.lastIndexOf('\n', m.index - 1) + 1) < SHORT_LINE;
}

/** An association whose body the arena is: `Samordningsförbundet X` of `Samordningsförbundet Xs styrelse`. */
const isOwner = (name: string, arena: string): boolean =>
  (/förbundet\s/u.test(name) && (arena.startsWith(`${name}s `) || arena.startsWith(`${name} `))) ||
  arena === `Direktionen för ${name}`;

/** `NYKÖPINGS KOMMUN` → `Nyköpings kommun`; an unknown municipality keeps its own form. */
function properCase(written: string): string {
  const shout = written === written.toUpperCase();
  const name = shout ? written.toLowerCase().replace(/^\p{L}|(?<=[ -])\p{L}/gu, (c) => c.toUpperCase()) : written;
  return name.replace(/ Kommun$/u, ' kommun').replace(/ Stad$/u, ' stad');
}

/** `SÖDRA ASKBY BÅTFÖRENING` → `Södra Askby båtförening`. */
const spoken = (written: string): string =>
  /^[\p{Lu} ]+ \p{Lu}+FÖRENING$/u.test(written)
    ? properCase(written).replace(/ \p{Lu}(?=\p{Ll}+$)/u, (c) => c.toLowerCase())
    : written;

const withCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Known words at the start of a misread name in their proper spelling: `Lénsstyrelsen` → `Länsstyrelsen`. */
const HEADS = [
  'Länsstyrelsen',
  'Regionförbundet',
  'Kommunförbundet',
  'Samordningsförbundet',
  'Räddningstjänstförbundet',
];
function cleanHead(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const head = HEADS.find((h) => skeleton(h) === skeleton(first));
  return head ? [head, ...rest].join(' ') : name;
}

/** A firm's name goes on: `Skanska Sverige AB`. */
const LONGER_FIRM = /^\s(?:\p{Lu}[\p{L}&-]+\s){1,2}AB(?![\p{L}])/u;

/** Says of an abbreviation of the lexicon whether it means something else here: a diary, or what the document explains it as. */
function otherMeanings(context: Context): (written: string, start: number, end: number) => boolean {
  const diaries = new Set(context.cases.flatMap((c) => c.diarium ?? []));
  const explained = new Map(abbreviationsOf(context).map((a) => [a.short, a.long]));
  return (written, start, end) => {
    if (context.cases.some((c) => start < c.end && end > c.start)) return true;
    if (written !== written.toUpperCase() || written.length > 6) return false;
    const long = explained.get(written);
    if (long !== undefined) return organizationByName(long)?.name !== known.get(written)?.name;
    return diaries.has(written) || /^\s?§/u.test(context.text.slice(end, end + 3));
  };
}

/** Two words before `kommun` within a sentence: `i Vånga Härads kommun`. */
const TWO_WORDS = /(?<=[\p{Ll},]\s+)(?<!Region\s)(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{Ll}+) kommuns?(?![\p{L}])/gu;
/** First words that are someone's title or body, and no place. */
const NO_PLACE = /(?:en|et|na|chef|råd|ordförande|direktör|kommun)$/u;

/** Municipalities of two words that no list knows, with every place of each. */
function twoWordMunicipalities({ text, persons }: Context): Map<string, { start: number; end: number }[]> {
  const out = new Map<string, { start: number; end: number }[]>();
  for (const m of text.matchAll(TWO_WORDS)) {
    const [, first = '', second = ''] = m;
    const name = `${first} ${second} kommun`;
    const taken = persons.some((p) => m.index < p.end && m.index + m[0].length > p.start);
    if (out.has(name) || taken || NO_PLACE.test(first) || isCommonWord(first) || isGivenName(first)) continue;
    if (municipalityByName(name) || municipalityByName(`${second} kommun`)) continue;
    const places = [...text.matchAll(new RegExp(`(?<![\\p{L}-])${anySpace(name)}s?(?![\\p{L}])`, 'gu'))];
    out.set(
      name,
      places.map((p) => ({ start: p.index, end: p.index + p[0].length })),
    );
  }
  return out;
}

/** `Kommunalförbundet` alone means the association that is named in full otherwise than by going on with its name. */
function withoutSorts(found: Organization[]): Organization[] {
  const others = found
    .filter((o) => o.classification === 'förbund' && !SORT_OF_ASSOCIATION.test(o.name))
    .map((o) => o.name);
  const meant = (sort: string): boolean => {
    const head = sort.slice(0, -2).toLowerCase();
    if (others.some((o) => o.startsWith(sort))) return false;
    return others.some(
      (o) => o.toLowerCase().endsWith(` ${head}`) || (sort === 'Kommunalförbundet' && /förbund(?:et)?$/u.test(o)),
    );
  };
  return found.filter((o) => !SORT_OF_ASSOCIATION.test(o.name) || !meant(o.name));
}

/** Municipalities that share their last word. */
function coordinated(text: string, m: RegExpExecArray, add: Add): void {
  for (const word of (m[1] ?? '').matchAll(/\p{Lu}\p{L}[\p{L}-]+/gu)) {
    const name = word[0];
    const known = municipalityByName(`${name} kommun`)?.officialName ?? municipalityByName(name)?.officialName;
    const own = known ?? (/s$/u.test(name) ? `${name} kommun` : unknownMunicipality(text, name));
    if (own) add(m.index + word.index, m.index + word.index + name.length, own, 'kommun');
  }
}

/** Names of a list of places; one that no list knows is a municipality only where `kommunerna` says so. */
function placeList(text: string, m: RegExpExecArray, add: Add): void {
  const list = m[1] ?? '';
  const at = m.index + m[0].lastIndexOf(list);
  const said = /^kommun(?:erna|styrelserna)(?:\s|:)|^kommuner(?::|\s(?:är|utgörs av|består av)\s)/iu.test(m[0]);
  for (const word of list.matchAll(/\p{Lu}\p{L}+/gu)) {
    const official = municipalityByName(word[0])?.officialName ?? (said ? unknownMunicipality(text, word[0]) : null);
    if (official) add(at + word.index, at + word.index + word[0].length, official, 'kommun');
  }
}

/** A place in brackets right behind a person. */
const IN_BRACKETS = /^\s?\((\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\)/u;
/** Those who were away, in the same form. */
const AWAY = /^[ \t]*(?:Ej närvarande|Frånvarande|Förhinder|Anmält förhinder|Förhindrade)\s?:/iu;

/** Municipalities of those who sit for them, where a list says that they do; of those away too. */
function behindPersons({ text, persons }: Context): { start: number; end: number; name: string }[] {
  const lists = [...text.matchAll(FOR_MUNICIPALITIES)].map((m) => ({
    start: m.index,
    end: m.index + (m[0].split(/\n(?=[^\n:]{3,50}:)/u)[0] ?? '').length,
  }));
  if (lists.length === 0) return [];
  return persons.flatMap((p) => {
    const place = IN_BRACKETS.exec(text.slice(p.end, p.end + 30))?.[1];
    const line = text.slice(text.lastIndexOf('\n', p.start - 1) + 1, p.start);
    if (place === undefined || !(AWAY.test(line) || lists.some((l) => p.start >= l.start && p.end <= l.end))) return [];
    const name = municipalityByName(place)?.officialName ?? unknownMunicipality(text, place);
    const start = text.indexOf(place, p.end);
    return name && !organizationByName(place) ? [{ start, end: start + place.length, name }] : [];
  });
}

/** `Almvik` → `Almviks kommun`, or as the text has it. */
function unknownMunicipality(text: string, place: string): string | null {
  if (/^(?:Region|Landsting|Kommun)/u.test(place) || isCommonWord(place)) return null;
  const genitive = /[sxz]$/u.test(place) ? place : `${place}s`;
  const written = [place, genitive].find((p) => new RegExp(`(?<![\\p{L}])${p} kommun`, 'u').test(text));
  return `${written ?? (/[aeiouyåäö]$/u.test(place) ? place : genitive)} kommun`;
}

const MUNICIPAL_SKELETONS = skeletons(
  MUNICIPALITIES.flatMap((x) => [x.name, x.officialName.split(' ')[0] ?? ''].map((n) => [n, x.officialName] as const)),
);
const REGION_SKELETONS = skeletons(
  REGIONS.map((r) => [r.officialName.replace(/^Region /u, ''), r.officialName] as const),
);

/** Name by skeleton, where only one name has it. */
function skeletons(pairs: (readonly [string, string])[]): Map<string, string> {
  const by = new Map<string, Set<string>>();
  for (const [name, official] of pairs) {
    const s = skeleton(name);
    if (s.length >= 3) by.set(s, (by.get(s) ?? new Set<string>()).add(official));
  }
  return new Map([...by].filter(([, v]) => v.size === 1).map(([k, v]) => [k, [...v][0] ?? '']));
}

/** Municipalities and regions in misread text: `Vinnis kommun`, `Region Sirmland`, by their consonants. */
function misreadPlaces(text: string, add: Add): void {
  for (const m of text.matchAll(/(?<![\p{L}\d])Region\s+(\p{Lu}[\p{L}&#]+(?:[\s/]+\p{Lu}[\p{L}&#]+)?)/gu)) {
    const words = (m[1] ?? '').split(/[\s/]+/u);
    const name = bySkeleton(words.join(' '), REGION_SKELETONS) ?? bySkeleton(words[0] ?? '', REGION_SKELETONS);
    if (name) add(m.index, m.index + m[0].length, name, 'region');
  }
  for (const m of text.matchAll(/(?<![\p{L}\d])(\p{Lu}[\p{L}&#]+)\s+kommun(?:s)?(?![\p{L}])/gu)) {
    const name = MUNICIPAL_SKELETONS.get(skeleton(m[1] ?? ''));
    if (name) add(m.index, m.index + m[0].length, name, 'kommun');
  }
}

/** Name of a skeleton, a genitive s left out of account. */
function bySkeleton(written: string, table: Map<string, string>): string | null {
  const s = skeleton(written);
  return table.get(s) ?? table.get(s.replace(/s(?= |$)/gu, '')) ?? null;
}
