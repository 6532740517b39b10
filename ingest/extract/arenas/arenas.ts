import type { ArenaKind, Level } from '../../../graph/records.ts';
import { isCommonWord } from '../../lexicon/names.ts';
import { countyByName, municipalityByName } from '../../lexicon/places.ts';
import { linesOf } from '../../text/lines.ts';
import { anySpace } from '../../text/noise.ts';
import { abbreviationsOf } from '../abbreviations/abbreviations.ts';
import { type Context, type FoundOf, NUMBER, oneLine, sentenceAround } from '../context.ts';
import { gridBodies } from '../seats/seat-grid.ts';
import { countedBodies } from './arena-counts.ts';
import { kindTold, levelTold } from './arena-explained.ts';
import { fieldBodies } from './arena-fields.ts';
import { groupsNamed } from './arena-groups.ts';
import { baseForm, bodiesByHead, longestOnly } from './arena-heads.ts';
import { chiefsMeeting, listedArenas } from './arena-lists.ts';
import { capitalise, isAgency, namesBody } from './arena-names.ts';
import { associationBodies, ownBodies } from './arena-own.ts';
import { headedBodies, properNames } from './arena-proper.ts';
import { ARENA_HEADINGS, EXPLAINS } from './arena-rules.ts';
import { auditors, toldBodies } from './arena-told.ts';
import { cardBodies } from './body-cards.ts';

type Arena = FoundOf<'arena'>;

/** An arena that the document names and explains. */
interface Named {
  name: string;
  fullName: string | null;
  arenaKind: ArenaKind | null;
  level: Level | null;
  /** Other words for it in this document. */
  also?: string[];
  /** Explaining stretch. */
  explains: { start: number; end: number } | null;
}

/** A name that shows it is one: an inner capital, capitals, perhaps a second word; any capitalised word where a line begins. */
const TELLING = '\\p{Lu}\\p{Ll}*\\p{Lu}[\\p{L}\\d-]*(?: \\p{Lu}{2,})?|\\p{Lu}{2,}[\\p{L}\\d-]*';
const AT_START = '(?<=(?:^|\\n)[ \\t]*[·*-]?[ \\t]*)\\p{Lu}[\\p{L}\\d-]+(?: \\p{Lu}[\\p{L}\\d-]+)?';
const EXPLAINED = new RegExp(`(?<![\\p{L}\\d-])(${TELLING}|${AT_START})\\s\\(([^()]{8,260})\\)`, 'gu');
const IS_ARENA =
  /(?<![\p{L}\d-]|\p{Lu}[\p{L}\d-]{2,} )((?:\p{Lu}[\p{L}\d-]{2,} ){0,3}\p{Lu}[\p{L}\d-]{2,})(?:\s\([^()]{3,120}\))? är (?:en |ett |det |den )?(?:\p{L}+ ){0,2}(?:samverkan|arena|(?:tjänste\p{L}+|chefs|kommun|samverkans|kompetens|kunskaps|ledar)?nätverk|samrådsgrupp|forum|samverkansorgan)(?![\p{L}])/gu;
const ANNOUNCED =
  /(?<![\p{L}-])(?:[Nn]ätverket|samverkansorganet|samarbetsorganen?|forumet|arenan|\p{L}{4,}nätverket|samrådsgruppen|samverkansforumet|nätverk (?:för|av|med) [^.,;()]{4,60}(?: samt| och)? [^.,;()]{4,40},)\s*(\p{Lu}[\p{L}\d-]+(?: (?:\p{Lu}[\p{L}\d-]+|norra|södra|östra|västra|(?:till|för|mot|med|i|på|från) \p{Ll}[\p{L}-]+)){0,4})(?: \((\p{Lu}[\p{L}-]{1,8})\))?/gu;
const HELD = new RegExp(
  `(?<![\\p{L}\\d-])(\\p{Lu}[\\p{L}\\d-]{2,}(?: \\p{Lu}[\\p{L}\\d-]+)?) har (?:under (?:året|(?:19|20)\\d\\d) )?(?:haft|hållit|genomfört|sammanträtt)\\s+(?:vid\\s)?(?:${NUMBER})\\s(?:\\p{Ll}+\\s){0,2}?\\p{L}*(?:möten?|sammanträden?|träff|träffar|gånger|tillfällen?|sammankomster)(?![\\p{L}])`,
  'gu',
);
/** `SAMVO sammanträder fyra gånger per år`: capitals that meet. */
const ACRONYM_MEETS = new RegExp(
  `(?<![\\p{L}\\d-]|(?:för|i|av|hos|med|inom)\\s)(\\p{Lu}{3,}[\\p{L}\\d]*)\\s(?:sammanträder|sammanträdde|träffas|träffades|möts|möttes|har (?:\\p{L}+ )?(?:mötts|träffats|sammanträtt))\\s(?:[\\p{Ll}]+\\s){0,2}?(?:${NUMBER})\\s(?:gånger|ggr|tillfällen)`,
  'gu',
);
/** `AB Konsensus består av följande ledamöter`, `Kustsamling består av tolv politiker`: who sits in it tells that it is one. */
const COMPOSED = new RegExp(
  `(?<=(?:^|\\n|[.!?])[ \\t]*)(\\p{Lu}[\\p{L}\\d-]+(?:\\x20\\p{Lu}[\\p{L}\\d-]+){0,2})\\x20(?:består|bestod|utgörs|utgjordes)\\x20av\\x20(?:följande\\x20|${NUMBER}\\x20)?(?:ledamöter|politiker|förtroendevalda)(?![\\p{L}])`,
  'gu',
);
/** Political consultation as a body: `Delregionalt politiskt samråd`, `det politiska samrådet`. Group 1 is the level. */
const POLITICAL =
  /(?<![\p{L}])(?:([Dd]elregional|[Rr]egional|[Ll]okal|[Ll]änsgemensam)(?:ma|a|t)?\s)?[Pp]olitisk(?:a|t)\ssamråd(?:s?organ)?(?:et|ets)?(?![\p{L}])/gu;

function politicalBodies({ text }: Context): { name: string; also: string[] }[] {
  if (!/olitisk[at]\ssamråd/u.test(text)) return [];
  const all = [...text.matchAll(POLITICAL)];
  const level = all.find((m) => m[1])?.[1]?.toLowerCase();
  const whole = level === 'länsgemensam' ? 'länsgemensamma' : `${level}a`;
  const name = level === undefined ? 'Politiska samrådet' : `${capitalise(whole)} politiska samrådet`;
  const named = all.some((m) => /et|ets$/u.test(m[0]) || m[1]);
  return named ? [{ name, also: [...new Set(all.map((m) => m[0]))] }] : [];
}

const COUNTED = new RegExp(`\\(\\s?${NUMBER} (?:träffar|möten|sammanträden)\\)`, 'gu');

/** `nätverket Steget till jobb`: what stands behind a preposition belongs to the name only where the document says it so again. */
function announcedName(text: string, written: string): string {
  const at = written.search(/ (?:till|för|mot|med|i|på|från) \p{Ll}/u);
  if (at < 0) return written;
  const whole = new RegExp(`(?<![\\p{L}\\d])${anySpace(written)}(?![\\p{L}\\d])`, 'gu');
  return [...text.matchAll(whole)].length > 1 ? written : written.slice(0, at);
}

/** A body said to be called so: `ett samrådsorgan kallat Dalens samråd`, `nätverket går under namnet Kustringen`. Group 1 is the name. */
const CALLED =
  /(?<![\p{L}])\p{L}*(?:organ|råd|grupp|nätverk|forum|arena|nämnd|kommitté|beredning|samverkan)(?:et|en|n)?,?\s(?:som\s)?(?:kallas|kallat|kallad|benämns|benämnt|benämnd|heter|(?:går\s)?under\snamnet|med\snamnet)\s["]?(\p{Lu}[\p{L}-]*(?:\s(?:\p{Lu}[\p{L}-]+|(?:för|i)\s\p{L}+|\p{Ll}*(?:samråd|råd|grupp|nätverk|forum|arena|samverkan|beredning))){0,3})/gu;

function calledBodies({ text }: Context): { name: string; also: string[] }[] {
  return [...text.matchAll(CALLED)].map((m) => {
    const name = oneLine(m[1] ?? '');
    const last = /(?:s\s)(samråd|råd|nätverk|forum|samverkan|grupp)$/u.exec(name)?.[1];
    const ending = last === 'grupp' ? 'en' : 'et';
    return {
      name,
      also: last && last !== 'samverkan' && last !== 'råd' ? [`${last}${ending}`, capitalise(`${last}${ending}`)] : [],
    };
  });
}

/** What a sentence says before the first name it counts up: `I nätverken ingår …`. */
const LEADS_UP =
  /^.*\s(?:ingår|ingick|finns|fanns|deltar|deltog|omfattar|består av|utgörs av|var|möttes|träffades|nämns|märks)\s+/su;

/** The name that a count in brackets belongs to: what stands since the bracket, colon, list comma or sentence before it. */
function countedName(text: string, at: number): string | null {
  const sentence = text.slice(sentenceAround(text, at).start, at).trimEnd();
  const item = sentence
    .slice(Math.max(sentence.lastIndexOf(')') + 1, sentence.lastIndexOf(':') + 1))
    .replace(/^[,\s]+(?:och|samt)?\s*/u, '');
  const last = /\s(?:har|är|hade|skett|ex\.?|exempelvis)\s/u.test(item)
    ? item.replace(/^.*(?:,|ex\.|och|exempelvis)\s+/su, '')
    : item.replace(/^(?:och|samt)\s+/u, '');
  const bare = oneLine(last.replace(LEADS_UP, '')).replace(/^[·*-]\s*/u, '');
  // `SIV – samordnad vård (sex träffar)`: what the short name stands for.
  const name = /^\p{Lu}[\p{L}\d-]{1,15}\s-\s/u.test(bare) ? (bare.split(/\s-\s/u)[0] ?? bare) : bare;
  return (name.length >= 4 || /^\p{Lu}{3}$/u.test(name)) && name.length <= 60 && name.split(' ').length <= 7
    ? name
    : null;
}

/** What stands where a name would, and is none. */
const NOT_A_NAME =
  /^(?:Exempel|Nätverket|Gruppen|Arenan|Rådet|Den|Det|Länet|Regionen|Kommunerna|Vi|Region|Regionförbundet|Kommunförbundet)(?: |$)|(?:arenor|arenorna|representanter)$/iu;

/** Arenas that the document names and explains: `VOSAM (politisk arena för …)`, bullets under a heading of arenas, `nätverket X`. */
function named(context: Context): Named[] {
  const { text } = context;
  const out: Named[] = [];
  const add = (name: string, more: Partial<Named> = {}): void => {
    const n = oneLine(name).replace(/^(?:Under|Vid|I|På|För|Till|Med|Dialog|Samordning|Enligt)\s/u, '');
    if (
      n.length < 3 ||
      n.length > 60 ||
      NOT_A_NAME.test(n) ||
      isAgency(n) ||
      countyByName(n) ||
      municipalityByName(n) ||
      (!n.includes(' ') && isCommonWord(n))
    )
      return;
    out.push({ name: n, fullName: null, arenaKind: null, level: null, explains: null, ...more });
  };
  for (const m of text.matchAll(EXPLAINED)) {
    const inside = m[2] ?? '';
    if (!EXPLAINS.test(inside)) continue;
    add(m[1] ?? '', {
      arenaKind: kindTold(inside),
      level: levelTold(inside),
      explains: { start: m.index, end: m.index + m[0].length },
    });
  }
  for (const m of text.matchAll(IS_ARENA))
    add(m[1] ?? '', { explains: sentenceAround(text, m.index, m.index + m[0].length) });
  for (const m of text.matchAll(ANNOUNCED)) {
    const lead = text.slice(Math.max(0, m.index - 24), m.index + m[0].indexOf(m[1] ?? ''));
    const told = { arenaKind: kindTold(lead), level: levelTold(lead) };
    add(announcedName(text, m[1] ?? ''), {
      ...told,
      explains: sentenceAround(text, m.index, m.index + m[0].length),
    });
    if (m[2]) add(m[2], { ...told, fullName: oneLine(m[1] ?? '') });
  }
  for (const r of [HELD, ACRONYM_MEETS, COMPOSED]) for (const m of text.matchAll(r)) add(m[1] ?? '');
  for (const m of text.matchAll(COUNTED)) {
    const name = countedName(text, m.index);
    if (name) add(name, { arenaKind: /chef|tjänste/iu.test(name) ? 'tjänsteperson' : null });
  }
  for (const { name, written, head } of headedBodies(context)) add(name, { also: [written, head] });
  for (const called of [
    ...calledBodies(context),
    ...groupsNamed(context),
    ...politicalBodies(context),
    ...toldBodies(context),
  ])
    add(called.name, called);
  for (const name of [
    ...properNames(context),
    ...countedBodies(context),
    ...fieldBodies(context),
    ...gridBodies(context),
  ])
    add(name);
  for (const { name, written } of cardBodies(context)) add(name, { also: [written] });
  for (const a of auditors(context))
    out.push({ fullName: null, arenaKind: 'politisk', level: null, explains: null, ...a });
  out.push(...bulleted(context));
  const abbreviations = abbreviationsOf(context);
  for (const l of listedArenas(context, abbreviations)) add(l.name, l);
  for (const a of abbreviations) {
    if (namesBody(a.long)) {
      const base = baseForm(a.long);
      const full = base ?? capitalise(oneLine(a.long));
      out.push({ name: a.short, fullName: full, arenaKind: null, level: null, explains: null });
      if (base === null) out.push({ name: full, fullName: null, arenaKind: null, level: null, explains: null });
    } else if (out.some((o) => o.name === a.short))
      out.push({ name: a.short, fullName: capitalise(a.long), arenaKind: null, level: null, explains: null });
  }
  return out;
}

/** The name that an item begins with, before a bracket, colon or dash; a few words, and no clause. */
const ITEM_NAME = /^(\p{Lu}[^(:,.]{2,44}?)\s?(?:\(|:|\s-|$)/u;

/** Items under a heading such as `Politiska samverkansarenor:`; each begins with the name of one. */
function bulleted(context: Context): Named[] {
  const out: Named[] = [];
  let under: (typeof ARENA_HEADINGS)[number] | null = null;
  let at = 0;
  let inBracket = false;
  for (const raw of context.text.split('\n')) {
    const line = raw.trim();
    const bullet = /^[·*-]\s*(.+)$/u.exec(line);
    const item = bullet?.[1] ?? (/^ \S/u.test(raw) ? line : null);
    const heading = line.length < 90 && !bullet ? ARENA_HEADINGS.find((h) => h.words.test(line)) : undefined;
    if (heading) under = heading;
    else if (under && item) {
      const start = at + raw.indexOf(item);
      const entry = itemEntry(context.text, item, start, at + raw.length);
      if (entry) out.push({ ...entry, arenaKind: under.kind, level: under.level });
    } else if (line !== '' && !inBracket && /^[\p{Lu}\d]/u.test(line)) under = null;
    inBracket =
      line === '' ? false : (inBracket || line.includes('(')) && line.lastIndexOf('(') >= line.lastIndexOf(')');
    at += raw.length + 1;
  }
  return out;
}

function itemEntry(
  text: string,
  item: string,
  start: number,
  lineEnd: number,
): Pick<Named, 'name' | 'fullName' | 'explains'> | null {
  const name = ITEM_NAME.exec(item)?.[1]?.trim();
  if (!name || NOT_A_NAME.test(name) || / och /u.test(name)) return null;
  const words = name.split(' ').length;
  const explained = item.startsWith('(', name.length + 1);
  if (words > (explained ? 4 : 2) || (!explained && isCommonWord(name))) return null;
  return { name, fullName: null, explains: explained ? { start, end: bracketEnd(text, start, lineEnd) } : null };
}

/** End of the bracket that opens on this line; it may close on a later one. */
function bracketEnd(text: string, start: number, lineEnd: number): number {
  const close = text.indexOf(')', start);
  return close > 0 && close < start + 300 ? close + 1 : lineEnd;
}

/** Every place where a named arena is mentioned by that name. */
function occurrences(context: Context, names: Named[]): Arena[] {
  const out: Arena[] = [];
  const byName = new Map<string, Named[]>();
  for (const n of names) byName.set(n.name, [...(byName.get(n.name) ?? []), n]);
  for (const [name, told] of byName) {
    const forms = [name, ...told.flatMap((t) => t.also ?? [])].sort((a, b) => b.length - a.length);
    const regex = new RegExp(`(?<![\\p{L}\\d/-])(?:${forms.map(anySpace).join('|')})(?::?s)?(?![\\p{L}\\d/])`, 'gu');
    const explains = told.find((t) => t.explains)?.explains ?? null;
    const description = explains ? context.doc.locate(explains.start, explains.end) : null;
    for (const m of context.text.matchAll(regex)) {
      out.push({
        kind: 'arena',
        start: m.index,
        end: m.index + m[0].length,
        name: capitalise(name),
        fullName: told.find((t) => t.fullName)?.fullName ?? null,
        arenaKind: told.find((t) => t.arenaKind)?.arenaKind ?? null,
        level: told.find((t) => t.level)?.level ?? null,
        description,
        generic: false,
      });
    }
  }
  return out;
}

/** A body found by its head, with what the document says of that very name. */
function explained(head: Arena, told: Arena[]): Arena {
  const same = told.find((o) => o.start === head.start && o.end === head.end && o.name === head.name);
  return same
    ? {
        ...head,
        fullName: head.fullName ?? same.fullName,
        arenaKind: same.arenaKind ?? head.arenaKind,
        level: same.level ?? head.level,
        description: head.description ?? same.description,
      }
    : head;
}

/** Stretches under a heading that says what sort of arenas stand there. */
function headingRanges(text: string): { start: number; end: number; kind: ArenaKind | null; level: Level | null }[] {
  const lines = linesOf(text);
  return lines.flatMap((line, i) => {
    const heading = line.text.length < 90 ? ARENA_HEADINGS.find((h) => h.words.test(line.text)) : undefined;
    if (!heading || /^[·*-]/u.test(line.text)) return [];
    const next = lines.slice(i + 1).find((l) => l.gap > 0 && /^\p{Lu}[^.:]{2,60}$/u.test(l.text) && !l.indented);
    return [{ start: line.end, end: next?.start ?? text.length, kind: heading.kind, level: heading.level }];
  });
}

/** Takes what the heading over it tells, where an arena's own words and name tell nothing. */
function underHeading(arena: Arena, ranges: ReturnType<typeof headingRanges>): Arena {
  const range = arena.generic ? undefined : ranges.find((r) => arena.start >= r.start && arena.end <= r.end);
  return range ? { ...arena, arenaKind: arena.arenaKind ?? range.kind, level: arena.level ?? range.level } : arena;
}

const UNTOLD = { fullName: null, arenaKind: null, level: null, description: null, generic: false } as const;

/** Collaboration bodies and organs of the document; bare heads (`nämnden`) are marked generic. */
export function extractArenas(context: Context): Arena[] {
  const heads = bodiesByHead(context);
  const told = occurrences(context, named(context));
  const chiefs = chiefsMeeting(context).map(
    (c): Arena => ({ kind: 'arena', ...c, ...UNTOLD, arenaKind: 'tjänsteperson' }),
  );
  const ranges = headingRanges(context.text);
  const associations = associationBodies(context).map((b): Arena => ({ kind: 'arena', ...b, ...UNTOLD }));
  const others = [...told, ...chiefs, ...associations].filter(
    (o) => !heads.some((h) => !h.generic && h.start <= o.start && h.end >= o.end),
  );
  const found = longestOnly([...heads.map((h) => explained(h, told)), ...others]).map((a) => underHeading(a, ranges));
  return ownBodies(context, inFull(found));
}

const FORMAL = /(?:nämnden|styrelsen|fullmäktige|utskottet|direktionen)$/u;

/** `Kompetensforum` beside `Kompetensforum Dalen`, the only one so called: the same, named in short. */
function inFull(found: Arena[]): Arena[] {
  const names = [...new Set(found.filter((a) => !a.generic).map((a) => a.name))];
  const full = new Map(
    names
      .filter((n) => /^\p{Lu}\p{L}{7,}$/u.test(n) && !FORMAL.test(n))
      .flatMap((n): [string, string][] => {
        const longer = names.filter((m) => m.startsWith(`${n} `) && /^\p{Lu}\p{Ll}/u.test(m.slice(n.length + 1)));
        return longer.length === 1 && longer[0] ? [[n, longer[0]]] : [];
      }),
  );
  return full.size === 0
    ? found
    : found.map((a) => ({ ...a, name: a.generic ? a.name : (full.get(a.name) ?? a.name) }));
}
