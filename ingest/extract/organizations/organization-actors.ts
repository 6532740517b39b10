/** Organisations that no list and no shape knows, by what the text says of them: who has members, drives a project, stands in a list of actors. */
import type { Classification } from '../../../graph/records.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../../lexicon/names.ts';
import { organizationByName } from '../../lexicon/organizations.ts';
import { countyByName, municipalityByName } from '../../lexicon/places.ts';
import { linesOf } from '../../text/lines.ts';
import { anySpace, pick, type Rule, rule } from '../../text/noise.ts';
import { abbreviationsOf } from '../abbreviations/abbreviations.ts';
import { type Context, oneLine } from '../context.ts';

export interface Actor {
  start: number;
  end: number;
  name: string;
  classification: Classification;
}

const CAPITALS = '\\p{Lu}{3,6}';
const PROPER = '\\p{Lu}[\\p{L}]+(?:-\\p{Lu}?\\p{L}+)?';

/** What an unknown name must stand beside. Group 1 is the name. */
const SAID_OF: { like: string; regex: RegExp; classification: Classification }[] = [
  {
    like: 'för XYZ:s alla medlemmar',
    regex: new RegExp(
      `(?<![\\p{L}\\d/-])(${CAPITALS}):s\\s(?:alla |samtliga )?(?:medlemmar|medlemsföretag|medlemsorganisationer|årsmöte|stadgar)(?![\\p{L}])`,
      'gu',
    ),
    classification: 'förening',
  },
  {
    like: 'drivs som ett projekt av Namnet',
    regex: new RegExp(
      `(?:som ett projekt|drivits|bedrivits|bedrivs|drivs|arrangeras|anordnas|utges) av (${PROPER})(?=\\s\\((?:fd|f\\.d\\.|tidigare)\\s|[,.]|\\s(?:i|på|och|med|under|sedan)\\s)`,
      'gu',
    ),
    classification: 'annan',
  },
];
/** Words with a capital that name nobody. */
const NOBODY =
  /^(?:Kommun(?:en|erna)|Region(?:en|erna)|Stat(?:en)?|Landstinget|Regeringen|Föreningen|Bolaget|Stiftelsen|Lagen|Avtalet|Vi|De|Parterna|Skolan)$/u;

const NAMES = `${PROPER}(?:(?:,\\s|\\s(?:och|samt)\\s)${PROPER})+`;
const namesBehind = (head: string): Rule => rule(`(?<![\\p{L}])${head}\\s(${NAMES})`, 'gu');
/** Plural heads whose names follow: `folkhögskolorna Alen och Boda`. `one` makes the name of each. */
const LISTED: { heads: Rule; classification: Classification; one: (name: string) => string }[] = [
  {
    heads: namesBehind('folkhögskolorna'),
    classification: 'annan',
    one: (n) => `${/[aeiouyåäösxz]$/u.test(n) ? n : `${n}s`} folkhögskola`,
  },
  { heads: namesBehind('(?:de kommunala )?bolagen'), classification: 'företag', one: (n) => n },
  { heads: namesBehind('stiftelserna'), classification: 'förening', one: (n) => n },
  { heads: namesBehind('studieförbunden'), classification: 'förbund', one: (n) => n },
];

/** Endings of a long form that make it an organisation's. */
const INSTITUTION =
  /(?:institut(?:et)?|byrån?|kontoret|centrum|centret|förening(?:en)?|förbund(?:et)?|sällskap(?:et)?|bolag(?:et)?|akademin?|stiftelsen?|museet|stödstruktur(?:en)?|huset)$|(?:^| )(?:Office|Institute|Agency|Association|Foundation)$/u;

/** Brackets that count up firms and the like, one of them known: `(Alfa, Beta, Almi m.fl.)`. */
const EXAMPLES = /\(([^()]{6,120})\)/gu;
/** Headings whose items are actors. */
const ACTORS =
  /^(?:(?:intervjuade|deltagande|medverkande|inbjudna|tillfrågade|berörda|externa)\s(?:aktörer|organisationer|företag|parter|samverkansparter)|remissinstanser|samarbetspart(?:er|ners)|samverkansparter)\s*:?$/iu;
/** Items that are names by their look: capitals, `E-stad`, an inner capital, several words with capitals. */
const NAME_LIKE = /^(?:\p{Lu}{2,6}|\p{Lu}-\p{L}{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{Lu}\p{L}+(?: \p{Lu}[\p{L}&]+){1,3})$/u;

/** Where capitals act as somebody does. */
const ACTS_BEFORE =
  /(?:medlemskap i|medlem(?:mar)? i|ägs av|driv(?:s|it|its)(?: \p{L}+)? av|avtal med|upphandl\p{L}+ av|företrädare för|representant(?:er)? (?:från|för)|vd för)\s$/iu;
const ACTS_BEHIND =
  /^\s(?:levererar|driver|har drivit|har fått i uppdrag|har i uppdrag|erbjuder|ansvarar|ska agera|äger|anställer|arrangerar|är duktig\p{L}*|anser att|föreslår att)(?![\p{L}])/u;
/** Uses in all, and different ways of acting, before capitals are held for somebody. */
const USES = 3;
const WAYS = 2;
const NO_ACTOR = /^(?:RUS|LSS|HSL|SOL|PBL|GDPR|MBL|LOU|LOV|SFI|IKT|VA|OBS|DNR)$/u;

/** Every organisation that the text tells of in such a way. */
export function extractActingOrganizations(context: Context): Actor[] {
  const { text } = context;
  const out: Actor[] = [];
  for (const { regex, classification } of SAID_OF) {
    for (const m of text.matchAll(regex)) {
      const name = m[1] ?? '';
      const start = m.index + m[0].lastIndexOf(name, m[0].length);
      if (isUnknown(name)) out.push({ start, end: start + name.length, name, classification });
    }
  }
  return [
    ...out,
    ...listed(text),
    ...institutions(context),
    ...examples(text),
    ...actorItems(text),
    ...capitals(context),
  ];
}

const isUnknown = (name: string): boolean =>
  !NOBODY.test(name) &&
  !isCommonWord(name) &&
  !isGivenName(name) &&
  !isFamilyName(name) &&
  !municipalityByName(name) &&
  !countyByName(name) &&
  !/(?:chef(?:en|er)?|rådet|nämnden|styrelsen|gruppen|kommun)$/u.test(name);

/** Also in text that was repaired, where a rare plural may have stayed as it was read. */
function listed(text: string): Actor[] {
  return LISTED.flatMap(({ heads, classification, one }) =>
    [...text.matchAll(pick(heads, true))].flatMap((m) => {
      const list = m[1] ?? '';
      const from = m.index + m[0].length - list.length;
      return [...list.matchAll(new RegExp(PROPER, 'gu'))]
        .filter((n) => /^\p{Lu}/u.test(n[0]) && !isCommonWord(n[0]))
        .map((n) => ({ start: from + n.index, end: from + n.index + n[0].length, name: one(n[0]), classification }));
    }),
  );
}

/** Long forms of abbreviations that name an institution, with every place of both. */
function institutions(context: Context): Actor[] {
  const { text } = context;
  return abbreviationsOf(context).flatMap(({ short, long }) => {
    if (!INSTITUTION.test(long) || !/^\p{L}+[ -]/u.test(long)) return [];
    const known = organizationByName(long);
    const name = known?.name ?? properLong(long);
    const forms = [anySpace(long), anySpace(short)].map(
      (f) => `(?<![\\p{L}\\d]|\\S-)${f}(?=(?::?s)?(?![\\p{L}\\d]|-\\p{Lu}))`,
    );
    return [...text.matchAll(new RegExp(forms.join('|'), 'gu'))].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      name,
      classification: known?.classification ?? ('annan' as const),
    }));
  });
}

/** With a capital, its hyphens right and its adjective in agreement: `regionala x-och ystruktur` → `Regional x- och ystruktur`. */
function properLong(long: string): string {
  const spaced = long.charAt(0).toUpperCase() + long.slice(1).replace(/-(?=(?:och|samt) )/u, '- ');
  if (/(?:en|et|n|na|s)$/u.test(spaced)) return spaced;
  const ending = /(?:institut|centrum|förbund|sällskap|bolag|kontor|museum)$/u.test(spaced) ? 't' : '';
  return spaced.replace(/^(Regional|Nationell|Lokal)a(?= )/u, `$1${ending}`);
}

function examples(text: string): Actor[] {
  return [...text.matchAll(EXAMPLES)].flatMap((m) => {
    const items = (m[1] ?? '').replace(/\s(?:etc|m\.?\s?fl|med flera|m\.?m)\.?$/u, '').split(/,\s|\s(?:och|samt)\s/u);
    const names = items.filter((i) => new RegExp(`^${PROPER}(?: \\p{Lu}\\p{L}+)?$`, 'u').test(i));
    const known = names.filter((n) => /företag|förening/u.test(organizationByName(n)?.classification ?? ''));
    if (items.length < 2 || names.length < items.length || known.length === 0) return [];
    return names
      .filter((n) => !known.includes(n) && isUnknown(n))
      .map((name): Actor => {
        const start = m.index + m[0].indexOf(name);
        return { start, end: start + name.length, name, classification: 'annan' };
      });
  });
}

/** Items of a list of actors; until a line that is no item. */
function actorItems(text: string): Actor[] {
  const lines = linesOf(text);
  const out: Actor[] = [];
  for (const [i, line] of lines.entries()) {
    if (!ACTORS.test(line.text)) continue;
    for (const below of lines.slice(i + 1, i + 31)) {
      const item = /^[·*-]\s*(.+)$/u.exec(below.text)?.[1];
      if (item === undefined) break;
      const name = oneLine(item).replace(/[.;,]$/u, '');
      if (!NAME_LIKE.test(name) || !isUnknown(name)) continue;
      const start = below.start + below.text.indexOf(item);
      out.push({ start, end: start + name.length, name, classification: 'annan' });
    }
  }
  return out;
}

/** Capitals that act in several ways, and nobody explains. */
function capitals(context: Context): Actor[] {
  const { text } = context;
  const explained = new Set(abbreviationsOf(context).map((a) => a.short));
  const uses = new Map<string, { places: number[]; ways: Set<string> }>();
  for (const m of text.matchAll(new RegExp(`(?<![\\p{L}\\d/@.-])(${CAPITALS})(?=(?::?s)?(?![\\p{L}\\d/@-]))`, 'gu'))) {
    const name = m[1] ?? '';
    if (explained.has(name) || NO_ACTOR.test(name) || name.length > 5) continue;
    const use = uses.get(name) ?? { places: [], ways: new Set<string>() };
    use.places.push(m.index);
    const end = m.index + name.length;
    const before = ACTS_BEFORE.exec(text.slice(Math.max(0, m.index - 40), m.index).replace(/\s+/gu, ' '))?.[0];
    const behind = ACTS_BEHIND.exec(text.slice(end, end + 40).replace(/\s+/gu, ' '))?.[0];
    for (const way of [before, behind]) if (way) use.ways.add(way.trim());
    uses.set(name, use);
  }
  return [...uses]
    .filter(([, { places, ways }]) => places.length >= USES && ways.size >= WAYS)
    .flatMap(([name, { places }]) =>
      places.map((start) => ({ start, end: start + name.length, name, classification: 'annan' as const })),
    );
}
