import type { ArenaKind, Level } from '../../graph/records.ts';
import { organizationByName } from '../lexicon/organizations.ts';
import { pick, type Rule, rule } from '../text/noise.ts';
import { findAbbreviations } from './abbreviations.ts';
import {
  ARENA_HEADINGS,
  EXPLAINS,
  HEADS,
  MODIFIERS,
  NOT_BODIES,
  OWNERS,
  PHRASE_STOP,
  WORKING_GROUPS,
} from './arena-rules.ts';
import { type Context, type FoundOf, NUMBER, oneLine, sentenceAround } from './context.ts';

type Arena = FoundOf<'arena'>;

/** Is it the name of a state agency? Those end like boards and are none. */
const agencyByName = (name: string): boolean => organizationByName(name)?.classification === 'myndighet';

const capitalise = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
const INDEFINITE: Record<string, string> = {
  styrelsen: 'styrelse',
  nämnden: 'nämnd',
  utskottet: 'utskott',
  beredningen: 'beredning',
  presidiet: 'presidium',
  direktionen: 'direktion',
  rådet: 'råd',
  arenan: 'arena',
  nätverket: 'nätverk',
  gruppen: 'grupp',
  kommittén: 'kommitté',
  delegationen: 'delegation',
  forumet: 'forum',
  partnerskapet: 'partnerskap',
};

/** One compiled rule per head: modifiers, coordinated first parts (`Miljö- och`), compound prefix, head, `för …`. */
const HEAD_RULES = HEADS.map((head) => ({
  head,
  rule: rule(
    `(?<![\\p{L}\\d-])((?:${MODIFIERS.replace(/a\?\|/u, '[at]?|')}\\s+){0,2})((?:\\p{L}+-\\s?(?:,|och|samt)\\s+){0,3})([\\p{L}][\\p{L}-]*?)?(${head.forms})(?![\\p{L}-])(\\s+för\\s+[^.,;:()\\n•]{3,70}?(?:\\n[^.,;:()\\n•]{3,40}?)?${PHRASE_STOP})?`,
    'gu',
  ),
}));
const WORKING = new RegExp(`^(?:${WORKING_GROUPS})$`, 'iu');
const GENERIC_COMPOUND = /^(?:samverkans|chefs|mötes|region|läns|kommun)(?:arena|grupp|nätverk)(?:n|en|et)?$/iu;

/** Bodies by their head: `kommunstyrelsen`, `Regionens samverkansråd`, `Nämnden för …`. */
function byHead(context: Context): Arena[] {
  const out: Arena[] = [];
  for (const { head, rule: r } of HEAD_RULES) {
    const regex = caseless(r, context.misread);
    for (const m of context.text.matchAll(regex)) {
      const [whole, modifiers = '', coordinated = '', prefix = '', form = '', phrase = ''] = m;
      const arena = fromHead(
        { whole, modifiers, coordinated, prefix, form, phrase: oneLine(phrase) },
        head,
        context.misread,
      );
      if (!arena) continue;
      const owner = OWNERS.exec(whole)?.[0].length ?? 0;
      const start = m.index + owner;
      const end = m.index + whole.length - (arena.usesPhrase ? 0 : phrase.length);
      out.push({
        kind: 'arena',
        start,
        end,
        name: arena.name,
        fullName: null,
        arenaKind: head.kind,
        level: levelOf(arena.name),
        description: null,
        generic: arena.generic,
      });
    }
  }
  return longestOnly(out);
}

/** Heads are written in any case: capitals in headings, small letters in text. */
const compiled = new Map<Rule, RegExp>();
function caseless(r: Rule, misread: boolean): RegExp {
  if (misread) return new RegExp(r.misread.source, 'giu');
  let regex = compiled.get(r);
  if (!regex) {
    regex = new RegExp(pick(r, false).source, 'giu');
    compiled.set(r, regex);
  }
  return regex;
}

interface Parts {
  whole: string;
  modifiers: string;
  coordinated: string;
  prefix: string;
  form: string;
  phrase: string;
}

function fromHead(
  p: Parts,
  head: (typeof HEADS)[number],
  misread: boolean,
): { name: string; generic: boolean; usesPhrase: boolean } | null {
  const word = `${p.prefix}${p.form}`.toLowerCase();
  const clean = `${p.prefix}${head.definite}`.toLowerCase();
  if (
    agencyByName(oneLine(`${p.coordinated}${p.prefix}${p.form}`)) ||
    agencyByName(oneLine(`${p.coordinated}${p.prefix}${head.definite}`))
  )
    return null;
  if (/(?:r|rna)$/u.test(p.form) && head.definite === 'styrelsen') return null;
  if (NOT_BODIES.test(word) || NOT_BODIES.test(misread ? clean : word)) return null;
  const lower = p.prefix.toLowerCase();
  const working = WORKING.test(lower);
  const modifiers = oneLine(p.modifiers).replace(OWNERS, '');
  const usesPhrase =
    p.phrase !== '' && (p.prefix === '' || working || /^läns/u.test(lower)) && /^för \p{L}/u.test(p.phrase);
  if (p.prefix === '' && modifiers === '')
    return {
      name: capitalise(usesPhrase ? `${head.definite} ${p.phrase}` : head.definite),
      generic: !usesPhrase && head.definite !== 'fullmäktige',
      usesPhrase,
    };
  if (working && !usesPhrase && modifiers === '')
    return { name: capitalise(`${lower}${head.definite}`), generic: true, usesPhrase: false };
  if (!head.formal && p.prefix !== '' && !usesPhrase && !telling(p, head.definite)) return null;
  if (GENERIC_COMPOUND.test(word) && modifiers === '') return null;
  if (p.prefix.length === 1 || /^(?:den|det|en|ett)$/u.test(lower)) return null;
  const genitive = /s$/u.test(modifiers);
  const last = genitive ? (INDEFINITE[head.definite] ?? head.definite) : head.definite;
  const shout = p.prefix.length > 3 && p.prefix === p.prefix.toUpperCase();
  const first = shout ? p.prefix.toLowerCase() : p.prefix;
  const adjective = modifiers.replace(/(?<=[rnl])(?:t)?$/u, (t, at) =>
    /al$|ell$|t$/u.test(modifiers.slice(0, at as number)) || t === 't' ? 'a' : t,
  );
  const name = oneLine(`${adjective} ${p.coordinated}${first}${last}${usesPhrase ? ` ${p.phrase}` : ''}`);
  return { name: capitalise(tidyCase(name, modifiers !== '' || p.coordinated !== '')), generic: false, usesPhrase };
}

/** After the first word a common compound is written small: `Regionala Utvecklingsnämnden` → `Regionala utvecklingsnämnden`. */
function tidyCase(name: string, several: boolean): string {
  if (!several) return name;
  return name.replace(/(?<=\s)\p{Lu}(?=\p{Ll}{3,}(?:råd|nämnd|styrelse|grupp|nätverk|utskott))/gu, (c) =>
    c.toLowerCase(),
  );
}

/** A råd, nätverk, grupp or arena needs a telling first part; common words with such an end are no bodies. */
function telling(p: Parts, definite: string): boolean {
  const capital = /^\p{Lu}/u.test(p.prefix);
  if (definite === 'gruppen')
    return /(?:en|ens)$/u.test(p.form)
      ? capital || /(?:chefs?|samråds|samverkans|utvecklings|styr|lednings)$/iu.test(p.prefix)
      : /(?:samråds|utvecklings)$/iu.test(p.prefix) && p.modifiers !== '';
  if (definite === 'nätverket') return p.prefix.length >= 4;
  if (definite === 'rådet') return p.prefix.length >= 4 || /^\p{Lu}{2,}|-$/u.test(p.prefix);
  if (definite === 'arenan') return p.prefix.length >= 4 && /n|ns/u.test(p.form.slice(-2));
  return p.prefix.length >= 4 && (capital || p.modifiers !== '' || /et|en$/u.test(p.form));
}

function levelOf(name: string): Level | null {
  if (/^(?:kommun|primärkommunal|social|bygg|val|skol)/iu.test(name)) return 'kommunal';
  if (/^(?:regionfull|regionstyr|regionala|landsting)/iu.test(name)) return 'regional';
  return /nationell/iu.test(name) ? 'nationell' : null;
}

/** Of overlapping finds the longest stays. */
function longestOnly(found: Arena[]): Arena[] {
  const sorted = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Arena[] = [];
  for (const f of sorted) if (!kept.some((k) => f.start < k.end && f.end > k.start)) kept.push(f);
  return kept.sort((a, b) => a.start - b.start);
}

interface Named {
  name: string;
  fullName: string | null;
  arenaKind: ArenaKind | null;
  level: Level | null;
  /** Explaining stretch. */
  explains: { start: number; end: number } | null;
}

const PROPER = '\\p{Lu}[\\p{L}\\d&-]*(?: (?:\\p{Lu}[\\p{L}\\d&-]*|och|i|för|till|norra|södra|östra|västra)){0,4}';
const EXPLAINED = new RegExp(`(?<![\\p{L}\\d-])(${PROPER})\\s\\(([^()]{8,260})\\)`, 'gu');
const IS_ARENA =
  /(?<![\p{L}\d-])(\p{Lu}[\p{L}\d-]{2,}) är (?:en |ett |det )?(?:\p{L}+ ){0,2}(?:samverkan|arena|nätverk|samrådsgrupp|forum|samverkansorgan)(?![\p{L}])/gu;
const ANNOUNCED =
  /(?:nätverket|samverkansorganet|samarbetsorganen?|forumet|arenan|påverkansnätverket|samrådsgruppen|samverkansforumet)\s+(\p{Lu}[\p{L}\d-]+(?: (?:\p{Lu}[\p{L}\d-]+|till|för|i|arbete)){0,3})(?: \((\p{Lu}[\p{L}-]{1,8})\))?/gu;
const HELD = new RegExp(
  `(?<![\\p{L}\\d-])(\\p{Lu}[\\p{L}\\d-]{2,}(?: \\p{Lu}[\\p{L}\\d-]+)?) har (?:under (?:året|(?:19|20)\\d\\d) )?(?:haft|hållit|genomfört|sammanträtt)\\s+(?:${NUMBER})\\s`,
  'gu',
);
const COUNTED = new RegExp(
  `([^\\s,;:(][^,;:()\\n]{2,60}|\\p{Lu}[^;:()]{3,60})\\s\\(\\s?${NUMBER} (?:träffar|möten|sammanträden)\\)`,
  'gu',
);

/** Arenas that the document names and explains: `SVOM (politisk arena för …)`, bullets under a heading of arenas, `nätverket X`. */
function named(context: Context): Named[] {
  const { text } = context;
  const out: Named[] = [];
  const explains = new RegExp(EXPLAINS, 'iu');
  const add = (name: string, more: Partial<Named> = {}): void => {
    const n = oneLine(name).replace(/^(?:Under|Vid|I|På|För|Till|Med|Dialog|Samordning|Enligt)\s/u, '');
    if (
      n.length < 3 ||
      n.length > 60 ||
      /^(?:Chefsarenor|Arenor|Exempel|Nätverket|Gruppen|Arenan|Rådet|Den|Det|Länet|Regionen|Kommunerna|Vi|Region)$/u.test(
        n,
      ) ||
      agencyByName(n)
    )
      return;
    out.push({ name: n, fullName: null, arenaKind: null, level: null, explains: null, ...more });
  };
  for (const m of text.matchAll(EXPLAINED)) {
    const inside = m[2] ?? '';
    if (!explains.test(inside)) continue;
    const kind = /politisk/iu.test(inside)
      ? 'politisk'
      : /tjänste(?:person|man)/iu.test(inside)
        ? 'tjänsteperson'
        : null;
    add(m[1] ?? '', { arenaKind: kind, explains: { start: m.index, end: m.index + m[0].length } });
  }
  for (const m of text.matchAll(IS_ARENA))
    add(m[1] ?? '', { explains: sentenceAround(text, m.index, m.index + m[0].length) });
  for (const m of text.matchAll(ANNOUNCED)) {
    add(m[1] ?? '', { explains: sentenceAround(text, m.index, m.index + m[0].length) });
    if (m[2]) add(m[2], { fullName: oneLine(m[1] ?? '') });
  }
  for (const m of text.matchAll(HELD)) add(m[1] ?? '');
  for (const m of text.matchAll(COUNTED))
    add((m[1] ?? '').replace(/^.*?(?:plan|ex\.?|t\.ex\.?|året|och)\s/u, ''), { arenaKind: 'tjänsteperson' });
  out.push(...bulleted(context));
  for (const a of findAbbreviations(text)) {
    const body = HEAD_RULES.some(
      ({ rule: r }) => new RegExp(`${pick(r, false).source}$`, 'iu').test(a.long) && !agencyByName(a.long),
    );
    if (body) out.push({ name: a.short, fullName: fullNameOf(a.long), arenaKind: null, level: null, explains: null });
    else if (out.some((o) => o.name === a.short))
      out.push({ name: a.short, fullName: capitalise(a.long), arenaKind: null, level: null, explains: null });
  }
  return out;
}

/** A long form in the base form that the head rules give it. */
function fullNameOf(long: string): string {
  for (const { head, rule: r } of HEAD_RULES) {
    const m = new RegExp(`^${pick(r, false).source}`, 'iu').exec(long);
    if (!m || m[0].length < long.length - 2) continue;
    const [whole, modifiers = '', coordinated = '', prefix = '', form = '', phrase = ''] = m;
    const made = fromHead({ whole, modifiers, coordinated, prefix, form, phrase: oneLine(phrase) }, head, false);
    if (made && !made.generic) return made.name;
  }
  return capitalise(oneLine(long));
}

/** Bullets under a heading such as `Politiska samverkansarenor:`; each begins with the name of one. */
function bulleted(context: Context): Named[] {
  const out: Named[] = [];
  const lines = context.text.split('\n');
  let under: (typeof ARENA_HEADINGS)[number] | null = null;
  let at = 0;
  for (const raw of lines) {
    const line = raw.trim();
    const bullet = /^[•▪●○*-]\s*(.+)$/u.exec(line);
    const item = bullet?.[1] ?? (/^\s{1,3}\S/u.test(raw) ? line : null);
    const heading = line.length < 90 && !bullet ? ARENA_HEADINGS.find((h) => h.words.test(line)) : undefined;
    if (heading) under = heading;
    else if (under && item && bullet) {
      const name = /^(\p{Lu}[^(:–]{2,44}?)\s?(?:\(|:|–|$)/u.exec(item)?.[1]?.trim();
      const stop = at + raw.length;
      if (name && name.split(' ').length <= 5 && !/arenor$/iu.test(name)) {
        out.push({
          name,
          fullName: null,
          arenaKind: under.kind,
          level: under.level,
          explains: item.includes('(')
            ? { start: at + raw.indexOf(name), end: bracketEnd(context.text, at + raw.indexOf(name), stop) }
            : null,
        });
      }
    } else if (
      line !== '' &&
      !bullet &&
      /^\p{Lu}/u.test(line) &&
      /^(?:utöver|exempel|prioriterade|under|framtida)/iu.test(line)
    )
      under = null;
    at += raw.length + 1;
  }
  return out;
}

/** End of the bracket that opens on this line; it may close on a later one. */
function bracketEnd(text: string, start: number, lineEnd: number): number {
  const close = text.indexOf(')', start);
  return close > 0 && close < start + 300 ? close + 1 : lineEnd;
}

const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Every place where a named arena is mentioned by that name. */
function occurrences(context: Context, names: Named[]): Arena[] {
  const out: Arena[] = [];
  const byName = new Map<string, Named[]>();
  for (const n of names) byName.set(n.name, [...(byName.get(n.name) ?? []), n]);
  for (const [name, told] of byName) {
    const regex = new RegExp(`(?<![\\p{L}\\d/-])${escape(name).replace(/ /gu, '\\s+')}(?::?s)?(?![\\p{L}\\d/])`, 'gu');
    const explains = told.find((t) => t.explains)?.explains ?? null;
    const description = explains ? context.doc.locate(explains.start, explains.end) : null;
    for (const m of context.text.matchAll(regex)) {
      out.push({
        kind: 'arena',
        start: m.index,
        end: m.index + m[0].length,
        name,
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

/** Collaboration bodies and organs of the document; bare heads (`nämnden`) are marked generic. */
export function extractArenas(context: Context): Arena[] {
  const heads = byHead(context);
  const others = occurrences(context, named(context)).filter(
    (o) => !heads.some((h) => !h.generic && h.start <= o.start && h.end >= o.end),
  );
  return longestOnly([...heads, ...others]);
}
