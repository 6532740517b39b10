/** What speaks for and against two names being one person: one table, read from the top. */
import { editDistance, type Feature } from './clusters.ts';

/** A name as the documents use it. */
export interface Profile {
  /** Folded name, first name first. */
  name: string;
  party: string;
  /** Only known from misread text. */
  misread: boolean;
  documents: ReadonlySet<string>;
  /** Issuers of the documents, folded. */
  issuers: ReadonlySet<string>;
  /** The municipalities that issued its documents, folded; empty where others did too. */
  homes: ReadonlySet<string>;
  /** Bodies that statements place the name in, folded, with the municipality whose they are. */
  bodies: ReadonlySet<string>;
  /** `document|role|body` of its memberships. */
  duties: ReadonlySet<string>;
}

/** Shortest name compared letter by letter. */
const FUZZY_LENGTH = 9;

interface Weighed {
  name: string;
  weight: number;
  /** What was seen, for people; null where it does not hold. */
  seen(a: Profile, b: Profile): string | null;
}

const names = (a: Profile, b: Profile): string => `${a.name} – ${b.name}`;
const holds = (is: (a: string, b: string) => boolean) => (a: Profile, b: Profile) =>
  is(a.name, b.name) || is(b.name, a.name) ? names(a, b) : null;
const nearly = (a: Profile, b: Profile): boolean =>
  Math.min(a.name.length, b.name.length) >= FUZZY_LENGTH && editDistance(a.name, b.name, 1) <= 1;
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((x) => b.has(x)).sort();

/** How the names are alike: the first that holds counts. Without one the two are never compared further. */
const ALIKE: readonly Weighed[] = [
  {
    name: 'bindestreck eller särskrivning',
    weight: 0.92,
    seen: holds((a, b) => a.replace(/ /gu, '') === b.replace(/ /gu, '')),
  },
  { name: 'genitiv', weight: 0.9, seen: holds((a, b) => `${a}s` === b) },
  {
    name: 'läsfel av en bokstav',
    weight: 0.75,
    seen: (a, b) => ((a.misread || b.misread) && nearly(a, b) ? names(a, b) : null),
  },
  { name: 'fler förnamn', weight: 0.6, seen: holds((a, b) => a.endsWith(` ${b}`)) },
  { name: 'mellannamn utelämnat', weight: 0.55, seen: holds(withoutMiddle) },
  { name: 'initial i stället för förnamn', weight: 0.55, seen: holds(initialled) },
  { name: 'en bokstav skiljer', weight: 0.25, seen: (a, b) => (nearly(a, b) ? names(a, b) : null) },
];

/** What else speaks for it; each adds its weight. */
const FOR: readonly Weighed[] = [
  {
    name: 'samma handling',
    weight: 0.2,
    seen: (a, b) => counted(common(a.documents, b.documents), 'handling', 'handlingar'),
  },
  { name: 'samma organ', weight: 0.1, seen: (a, b) => common(a.bodies, b.bodies)[0] ?? null },
  { name: 'samma parti', weight: 0.08, seen: (a, b) => (a.party !== '' && a.party === b.party ? a.party : null) },
  { name: 'samma utgivare', weight: 0.04, seen: (a, b) => common(a.issuers, b.issuers)[0] ?? null },
];

/** What speaks against it. */
const AGAINST: readonly Weighed[] = [
  { name: 'bara i olika kommuners handlingar', weight: -0.3, seen: strangers },
  {
    name: 'olika parti',
    weight: -1,
    seen: (a, b) => (a.party !== '' && b.party !== '' && a.party !== b.party ? `${a.party} – ${b.party}` : null),
  },
  {
    name: 'samma uppdrag i samma handling, var för sig',
    weight: -0.4,
    seen: (a, b) => duty(common(a.duties, b.duties)),
  },
];

const counted = (list: string[], one: string, many: string): string | null =>
  list.length === 0 ? null : `${list.length} ${list.length === 1 ? one : many}`;
const duty = ([first]: string[]): string | null => first?.split('|').slice(1).join(', ') ?? null;

function strangers(a: Profile, b: Profile): string | null {
  if (a.homes.size === 0 || b.homes.size === 0 || common(a.homes, b.homes).length > 0) return null;
  return [...a.homes, ...b.homes].sort().join(', ');
}

/** `anna maria ek` and `anna ek`. */
function withoutMiddle(longer: string, shorter: string): boolean {
  const [l, s] = [longer.split(' '), shorter.split(' ')];
  return s.length === 2 && l.length > 2 && l[0] === s[0] && l.at(-1) === s.at(-1);
}

/** `anna ek` and `a ek`. */
function initialled(full: string, short: string): boolean {
  const [f, s] = [full.split(' '), short.split(' ')];
  const [given = '', letter = ''] = [f[0], s[0]];
  return letter.length === 1 && given.length > 1 && given.startsWith(letter) && f.at(-1) === s.at(-1) && s.length === 2;
}

/** Score 0..1 with the features it is made of; null where the names are not alike. */
export function comparePersons(a: Profile, b: Profile): { score: number; why: string; features: Feature[] } | null {
  const weigh = ({ name, weight, seen }: Weighed): Feature[] => {
    const value = seen(a, b);
    return value === null ? [] : [{ name, value, weight }];
  };
  const [alike] = ALIKE.flatMap(weigh);
  if (alike === undefined) return null;
  const features = [alike, ...FOR.flatMap(weigh), ...AGAINST.flatMap(weigh)];
  const sum = features.reduce((total, f) => total + f.weight, 0);
  return { score: Math.round(Math.min(0.99, Math.max(0, sum)) * 100) / 100, why: alike.name, features };
}
