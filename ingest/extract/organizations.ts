import type { Classification } from '../../graph/records.ts';
import { ORGANIZATIONS } from '../lexicon/organizations.ts';
import { MUNICIPALITIES, municipalityByName, REGIONS, regionByName } from '../lexicon/places.ts';
import { pick, skeleton } from '../text/noise.ts';
import { type Context, type FoundOf, oneLine } from './context.ts';
import { extractActingOrganizations } from './organization-actors.ts';
import { NOT_ORGANISATION, namesRegex, PLACE_LIST, PLURAL_CENTRE, SHAPES } from './organization-rules.ts';

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
  const add: Add = (start, end, name, classification) => {
    if (name.length < 2 || NOT_ORGANISATION.test(name) || found.some((f) => start < f.end && end > f.start)) return;
    if (context.persons.some((p) => start < p.end && end > p.start)) return;
    if (context.arenas.some((a) => !a.generic && a.start <= start && a.end >= end)) return;
    found.push({ kind: 'organization', start, end, name, classification });
  };
  for (const m of text.matchAll(REGION_NAMES))
    add(m.index, m.index + m[0].length, REGION_BY_NAME.get(oneLine(m[1] ?? '')) ?? oneLine(m[1] ?? ''), 'region');
  for (const m of text.matchAll(LEXICON)) {
    const org = known.get(oneLine(m[1] ?? ''));
    if (org) add(m.index, m.index + m[0].length, org.name, org.classification);
  }
  if (misread) misreadPlaces(text, add);
  for (const { rule, classification } of SHAPES) {
    for (const m of text.matchAll(pick(rule, misread))) {
      const written = oneLine(m[1] ?? '');
      const name =
        classification === 'kommun'
          ? (municipalityByName(properCase(written))?.officialName ?? properCase(written))
          : classification === 'region' && written === written.toUpperCase()
            ? (regionByName(properCase(written))?.officialName ?? properCase(written))
            : withCapital(written);
      const start = m.index + m[0].indexOf(m[1] ?? '');
      add(start, m.index + m[0].length, misread ? cleanHead(name) : name, classification);
    }
  }
  for (const m of text.matchAll(PLACE_LIST)) placeList(m, add);
  for (const m of text.matchAll(PLURAL_CENTRE)) {
    const start = m.index + m[0].length - (m[1]?.length ?? 0);
    add(start, m.index + m[0].length, (m[1] ?? '').replace(/a$/u, 'um'), 'annan');
  }
  for (const a of extractActingOrganizations(context)) add(a.start, a.end, a.name, a.classification);
  return found.sort((a, b) => a.start - b.start);
}

/** `NYKÖPINGS KOMMUN` → `Nyköpings kommun`; an unknown municipality keeps its own form. */
function properCase(written: string): string {
  const shout = written === written.toUpperCase();
  const name = shout ? written.toLowerCase().replace(/^\p{L}|(?<=[ -])\p{L}/gu, (c) => c.toUpperCase()) : written;
  return name.replace(/ Kommun$/u, ' kommun').replace(/ Stad$/u, ' stad');
}

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

function placeList(m: RegExpExecArray, add: Add): void {
  const list = m[1] ?? '';
  const at = m.index + m[0].lastIndexOf(list);
  for (const word of list.matchAll(/\p{Lu}\p{L}+/gu)) {
    const official = municipalityByName(word[0])?.officialName;
    if (official) add(at + word.index, at + word.index + word[0].length, official, 'kommun');
  }
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
