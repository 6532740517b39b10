import type { ArenaKind, Level } from '../../graph/records.ts';
import { organizationByName } from '../lexicon/organizations.ts';
import { partyByName } from '../lexicon/parties.ts';
import { noisy, pick, rule } from '../text/noise.ts';
import {
  HEADS,
  type Head,
  MEETS,
  MODIFIERS,
  NOT_BODIES,
  OWNERS,
  PHRASE_STOP,
  SORTS,
  WORKING_GROUPS,
} from './arena-rules.ts';
import { type Context, type FoundOf, oneLine } from './context.ts';

type Arena = FoundOf<'arena'>;

/** Is it the name of a state agency? Those end like boards and are none. */
export const isAgency = (name: string): boolean => organizationByName(name)?.classification === 'myndighet';

export const capitalise = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** One compiled rule per head: modifiers, coordinated first parts (`Miljö- och`), compound prefix, head, `för …`. */
const RULES = HEADS.map((head) => ({
  head,
  rule: rule(
    `(?<![\\p{L}\\d-])((?:(?:${MODIFIERS.join('|')})\\s+){0,2})((?:\\p{L}+-\\s?(?:,|och|samt|&)\\s+){0,3})([\\p{L}][\\p{L}-]*?)?(${head.forms})(?![\\p{L}-])(\\s+för\\s+[^.,;:()\\n•]{3,70}?(?:\\n[^.,;:()\\n•]{3,40}?)?${PHRASE_STOP})?`,
    'giu',
  ),
}));
/** Ends of words that are heads, one group for each: what is worth reading closer. */
const HITS = rule(`(?:${HEADS.map((h) => `(${h.forms})`).join('|')})(?![\\p{L}-])`, 'giu');
/** How far before its head a name may begin, and how far behind it a `för …` may end. */
const BEFORE_HEAD = 200;
const BEHIND_HEAD = 240;

/**
 * Matches of the rules, each read only around the words that end in its head: the rules begin with what may stand before any word, and would
 * try every word of the text.
 */
function* headMatches(text: string, misread: boolean): Generator<{ head: Head; match: RegExpExecArray; at: number }> {
  const read = new Array<number>(RULES.length).fill(0);
  for (const hit of text.matchAll(pick(HITS, misread))) {
    const i = hit.slice(1).findIndex((group) => group !== undefined);
    const found = RULES[i];
    if (!found || hit.index < (read[i] ?? 0)) continue;
    const from = windowStart(text, Math.max(read[i] ?? 0, hit.index - BEFORE_HEAD));
    const around = text.slice(from, hit.index + hit[0].length + BEHIND_HEAD);
    for (const match of around.matchAll(pick(found.rule, misread))) {
      const at = from + match.index;
      if (at > hit.index) break;
      if (at + match[0].length <= hit.index) continue;
      read[i] = at + match[0].length;
      yield { head: found.head, match, at };
      break;
    }
  }
}

/** The first white space at or after a place, so that no word is cut. */
function windowStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = /\s/u.exec(text.slice(at, at + BEFORE_HEAD));
  return at + (space?.index ?? 0);
}

const WORKING = new RegExp(`^(?:${WORKING_GROUPS})$`, 'iu');
/** The body that a body belongs to: `Kompetenslyftets styrgrupp`. */
const OWNER = /(?<![\p{L}-])(\p{Lu}[\p{L}-]{3,}s)\s+$/u;
/** Compounds that only say what sort of body is meant. */
const GENERIC_COMPOUND =
  /^(?:samverkans|påverkans|kontakt|chefs|mötes|region|läns|kommun|politiker|tjänstepersons?|tjänstemanna)(?:arena|grupp|nätverk|forum)(?:n|en|et)?$/iu;
/** Heads with which `för …` says what the body is; an arena or a forum for something is a description. */
const TAKES_PHRASE = new Set([
  'nämnden',
  'rådet',
  'utskottet',
  'nätverket',
  'gruppen',
  'kommittén',
  'delegationen',
  'kommissionen',
  'beredningen',
]);
/** Heads that take one behind a first part that tells only their sort, or where they are seen to meet. */
const TAKES_PHRASE_SORTED = new Set([...TAKES_PHRASE, 'forumet', 'arenan', 'kollegiet', 'partnerskapet']);
/** Heads that, without a first part, only describe: `lokala nätverk`, `nätverk för skolchefer`. */
const DESCRIBED = new Set(['arenan', 'gruppen', 'nätverket', 'forumet']);
/** `… utgjorde styrgrupp för X` says what a body is, and names none. */
const PREDICATE = /(?:som|är|var|vara|varit|utgör|utgöra|utgjort|utgjorde|till|formell|fortsatt|politisk)\s+$/iu;

/** The council for crime prevention of a municipality, which is called as the agency is. */
const LOCAL_COUNCIL = /(?:lokal[at]|kommunens|kommunala|stadens) brottsförebyggande råd/iu;

/** Stands a name alone on its line, or as one who acts? */
function actsAs(text: string, start: number, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const behind = text.slice(end, end + 60);
  return MEETS.test(behind) || (/^[\s\d.]*$/u.test(line) && /^[ \t]*(?:\n|$)/u.test(behind));
}

/** The parts of a find. */
interface Parts {
  modifiers: string;
  coordinated: string;
  prefix: string;
  form: string;
  phrase: string;
  /** Stands within a sentence, where a capital is no accident. */
  within: boolean;
  /** An article or a plural's adjective before it: `ett nätverk`, `flera grupper`. */
  indefinite: boolean;
  /** Says what bodies do behind it, or is a heading of its own. */
  acts: boolean;
}

/** What makes of a body one of many: it is described then, and not named. */
const ONE_OF_MANY =
  /(?<![\p{L}])(?:ett|en|något|någon|flera|olika|nya?|nytt|fler|många|några|varje|inget|ingen|befintliga|gemensam(?:ma|t)?)\s+$/iu;

interface Made {
  name: string;
  generic: boolean;
  usesPhrase: boolean;
}

/** Those for whom every body of a county is. */
const OF_ALL = /^för (?:\p{L}+ )?(?:kommun|region|län|medlem)\p{L}*$/iu;

/** Bodies by their head: `kommunstyrelsen`, `Länets vårdråd`, `Nämnden för …`. Bare heads are marked generic. */
export function bodiesByHead(context: Context): Arena[] {
  const out: Arena[] = [];
  const localCouncil = LOCAL_COUNCIL.test(context.text);
  for (const { head, match: m, at } of headMatches(context.text, context.misread)) {
    const [whole, modifiers = '', coordinated = '', prefix = '', form = '', phrase = ''] = m;
    const before = context.text.slice(Math.max(0, at - 24), at);
    const parts = {
      modifiers: oneLine(modifiers),
      coordinated: oneLine(coordinated),
      prefix,
      form,
      phrase: PREDICATE.test(before) || /^\s+F\p{Ll}/u.test(phrase) ? '' : oneLine(phrase),
      within: /[\p{Ll},]\s$/u.test(before) && modifiers === '' && coordinated === '',
      indefinite: ONE_OF_MANY.test(before),
      acts: phrase !== '' && actsAs(context.text, at, at + whole.length),
    };
    if (/^(?:lokala )?brottsförebyggande$/iu.test(parts.modifiers) && !localCouncil) continue;
    const made = nameFrom(parts, head, context.misread);
    if (!made) continue;
    const owner =
      made.generic && /^(?:styr|lednings|referens)?grupp$/iu.test(`${prefix}${form}`)
        ? OWNER.exec(before)?.[1]
        : undefined;
    if (owner && !OWNERS.test(`${owner} `) && partyByName(owner) === null) {
      out.push({
        kind: 'arena',
        start: at - (before.length - before.lastIndexOf(owner)),
        end: at + `${prefix}${form}`.length,
        name: `${owner} ${prefix}${form}`,
        fullName: null,
        arenaKind: head.kind,
        level: null,
        description: null,
        generic: false,
      });
      continue;
    }
    const skipped =
      (head.formal ? OWNERS.exec(whole)?.[0].length : undefined) ??
      (made.name.includes('- ') ? 0 : head.definite === 'fullmäktige' ? coordinated.length : 0);
    const end = at + whole.length - (made.usesPhrase ? 0 : phrase.length);
    out.push({
      kind: 'arena',
      start: at + skipped,
      end,
      name: made.name,
      fullName: null,
      arenaKind: kindOf(head, made.name),
      level: levelOf(made.name),
      description: null,
      generic: made.generic,
    });
  }
  return longestOnly(out);
}

/** The base form of a long name such as an abbreviation's; null when no head rule takes it whole. */
export function baseForm(long: string): string | null {
  for (const { head, rule: r } of RULES) {
    const m = new RegExp(`^${pick(r, false).source}`, 'iu').exec(long);
    if (!m || m[0].length < long.length - 2) continue;
    const [, modifiers = '', coordinated = '', prefix = '', form = '', phrase = ''] = m;
    const made = nameFrom(
      {
        modifiers: oneLine(modifiers),
        coordinated: oneLine(coordinated),
        prefix,
        form,
        phrase: oneLine(phrase),
        within: false,
        indefinite: false,
        acts: false,
      },
      head,
      false,
    );
    if (made && !made.generic) return made.name;
  }
  return null;
}

/** Does a name hold a head anywhere, so that it names a body? */
export function namesBody(long: string): boolean {
  if (isAgency(long)) return false;
  return long
    .split(/[\s-]+/u)
    .some((word) =>
      HEADS.some((h) => new RegExp(`(?:${h.forms})$`, 'iu').test(word) && !NOT_BODIES.test(word.toLowerCase())),
    );
}

function nameFrom(p: Parts, head: Head, misread: boolean): Made | null {
  const word = `${p.prefix}${p.form}`.toLowerCase();
  const clean = `${p.prefix}${head.definite}`.toLowerCase();
  if (
    isAgency(oneLine(`${p.coordinated} ${clean}`).replace(/- /u, '- ')) ||
    isAgency(capitalise(clean)) ||
    isAgency(oneLine(`${p.coordinated} ${word}`))
  )
    return null;
  if (NOT_BODIES.test(word) || NOT_BODIES.test(misread ? clean : word)) return null;
  if (misread && !trusted(p, head)) return null;
  const lower = p.prefix.toLowerCase();
  if (/^(?:den|det|en|ett|\p{L})$/u.test(lower) || (head.definite === 'gruppen' && /^\p{Lu}{1,3}-$/u.test(p.prefix)))
    return null;
  const working = head.definite === 'gruppen' && WORKING.test(lower);
  const definiteForm = !/(?:[^e]n|[^e]t)$/u.test(head.definite) || new RegExp(`${head.definite}s?$`, 'iu').test(p.form);
  if (head.definite === 'beredningen' && !definiteForm && (p.prefix === '' || !/s$/u.test(p.modifiers))) return null;
  const modifiers = cleanModifiers(
    p.modifiers.replace(OWNERS, '').replace(head.formal ? /^Regionens(?: |$)/iu : /^$/u, ''),
  );
  const phrase = p.phrase.replace(/^f\S{1,2}r(?= )/u, 'för').replace(/\s+\p{Lu}\p{L}+s? län$/u, '');
  const sorted =
    phrase !== '' &&
    definiteForm &&
    TAKES_PHRASE_SORTED.has(head.definite) &&
    (SORTS.test(lower) || (p.prefix === '' && p.acts && !p.indefinite)) &&
    (!working || p.acts) &&
    !OF_ALL.test(phrase) &&
    !namesBody(phrase);
  const usesPhrase =
    sorted ||
    (phrase !== '' &&
      TAKES_PHRASE.has(head.definite) &&
      ((p.prefix === '' && !DESCRIBED.has(head.definite)) || working || /^läns/u.test(lower)) &&
      (!working || /\p{Lu}/u.test(phrase) || modifiers !== '') &&
      !(working && (/^för \p{L}+en$/u.test(phrase) || namesBody(phrase))));
  if (p.prefix === '') {
    if (modifiers === '')
      return {
        name: capitalise(usesPhrase ? `${head.definite} ${phrase}` : head.definite),
        generic: !usesPhrase,
        usesPhrase,
      };
    if (DESCRIBED.has(head.definite) && !sorted) return nationalNetwork(p, head, phrase);
  }
  if (working && !usesPhrase && modifiers === '')
    return { name: capitalise(`${lower}${head.definite}`), generic: true, usesPhrase: false };
  if (!head.formal && p.prefix !== '' && !usesPhrase && !telling(p, head.definite)) return null;
  if (GENERIC_COMPOUND.test(word) && modifiers === '' && !usesPhrase) return null;
  const shout = p.prefix.length > 3 && p.prefix === p.prefix.toUpperCase();
  const properForum = head.definite === 'forumet' && p.form.toLowerCase() === 'forum' && /^\p{Lu}/u.test(p.prefix);
  const last = /s$/u.test(modifiers) || properForum ? head.indefinite : head.definite;
  const joint = head.definite === 'fullmäktige' || head.definite === 'styrelsen' ? '' : p.coordinated;
  const name = oneLine(`${modifiers} ${joint} ${shout ? lower : p.prefix}${last}${usesPhrase ? ` ${phrase}` : ''}`);
  return {
    name: capitalise(modifiers !== '' || joint !== '' ? smallAfterFirst(name) : name),
    generic: false,
    usesPhrase,
  };
}

/** `i nationellt nätverk för analys`: without an article the description is the name, in the form it is written. */
function nationalNetwork(p: Parts, head: Head, phrase: string): Made | null {
  const named =
    head.definite === 'nätverket' && phrase !== '' && !p.indefinite && /^(?:nationell|regional)/iu.test(p.modifiers);
  const own = named && !p.modifiers.includes(' ') && /\p{Ll}{5}/u.test(phrase);
  return own
    ? {
        name: capitalise(`${p.modifiers.toLowerCase()} ${p.form.toLowerCase()} ${phrase}`),
        generic: false,
        usesPhrase: true,
      }
    : null;
}

/** In misread text a short head is trusted only where its first part ends as one does: `besvarad` is no råd. */
function trusted(p: Parts, head: Head): boolean {
  if (/^l\S{1,2}ns$/iu.test(p.prefix) && head.definite === 'styrelsen') return false;
  if (head.definite === 'rådet')
    return (
      /s$|-$/u.test(p.prefix) || (p.modifiers !== '' && !/r$/u.test(p.prefix)) || (p.prefix === '' && p.phrase !== '')
    );
  return true;
}

/** Those that name one modifier; a pattern for many is shown as written. */
const MODIFIER_FORMS = MODIFIERS.filter((m) => /^\p{Lu}/u.test(m)).map((m) => ({
  clean: m,
  form: new RegExp(`^${noisy(m)}$`, 'iu'),
}));

/** Each modifier in its proper spelling and definite form: `FULLMAKTIGES` → `Fullmäktiges`, `Regionalt` → `Regionala`. */
function cleanModifiers(written: string): string {
  if (written === '') return '';
  return written
    .split(' ')
    .map((w) => MODIFIER_FORMS.find((m) => m.form.test(w))?.clean ?? w)
    .map((w, i) => (i > 0 ? w.charAt(0).toLowerCase() + w.slice(1) : w).replace(/\(\?:.*$/u, ''))
    .map((w) => (/(?:al|ell|sam|isk)t?$/u.test(w) ? w.replace(/t?$/u, w.endsWith('sam') ? 'ma' : 'a') : w))
    .join(' ');
}

/** After the first word a common compound is written small: `Regionala Utvecklingsnämnden` → `Regionala utvecklingsnämnden`. */
function smallAfterFirst(name: string): string {
  return name.replace(/(?<=\s)\p{Lu}(?=\p{Ll}{3,}(?:råd|nämnd|styrelse|grupp|nätverk|utskott|arena))/gu, (c) =>
    c.toLowerCase(),
  );
}

/** A råd, nätverk, grupp or arena needs a telling first part; common words with such an end are no bodies. */
function telling(p: Parts, definite: string): boolean {
  const capital = /^\p{Lu}/u.test(p.prefix);
  if (capital && p.within && p.prefix.length >= 4) return true;
  const definiteForm = /(?:en|et|ens|ets|n|ns)$/u.test(p.form);
  switch (definite) {
    case 'gruppen':
      return definiteForm
        ? capital ||
            /(?:chefs?|direktörs|ordförande|presidie|samråds|samverkans|samordnings|utvecklings|närvårds|ägar|ägarstyr|strategi)$/iu.test(
              p.prefix,
            )
        : /(?:samråds|utvecklings)$/iu.test(p.prefix) && p.modifiers !== '';
    case 'nätverket':
      return p.prefix.length >= 4 || /^\p{Lu}{2,}-$/u.test(p.prefix);
    case 'rådet':
      return p.prefix.length >= 4 || /^\p{Lu}{2,}|-$/u.test(p.prefix);
    case 'arenan':
      return p.prefix.length >= 4 && definiteForm;
    case 'kollegiet':
    case 'partnerskapet':
      return p.prefix.length >= 4;
    default:
      return p.prefix.length >= 4 && (capital || p.modifiers !== '' || definiteForm);
  }
}

function kindOf(head: Head, name: string): ArenaKind | null {
  if (/chef|tjänste/iu.test(name)) return 'tjänsteperson';
  return head.kind;
}

/** Who takes part, as far as the name tells. */
export function levelOf(name: string): Level | null {
  if (/^(?:kommun|primärkommunal|social|bygg|val|skol)/iu.test(name)) return 'kommunal';
  if (/^region\p{L}* samverkans/iu.test(name)) return 'kommun-region';
  if (/^(?:regionfull|regionstyr|regionala|landsting)/iu.test(name)) return 'regional';
  return /nationell/iu.test(name) ? 'nationell' : null;
}

/** Of overlapping finds the longest stays. */
export function longestOnly(found: Arena[]): Arena[] {
  const sorted = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Arena[] = [];
  for (const f of sorted) if (!kept.some((k) => f.start < k.end && f.end > k.start)) kept.push(f);
  return kept.sort((a, b) => a.start - b.start);
}
