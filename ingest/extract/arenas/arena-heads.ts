/** Bodies known by the word their name ends in: where in a text they stand. */
import type { ArenaKind, Level } from '../../../graph/records.ts';
import { isCommonWord, isGivenName } from '../../lexicon/names.ts';
import { organizationByName } from '../../lexicon/organizations.ts';
import { partyByName } from '../../lexicon/parties.ts';
import { municipalityByName } from '../../lexicon/places.ts';
import { pick, rule } from '../../text/noise.ts';
import { type Context, type FoundOf, oneLine } from '../context.ts';
import { nameFrom } from './arena-names.ts';
import { HEADS, type Head, MEETS, MODIFIERS, OWNERS, PHRASE_STOP } from './arena-rules.ts';

type Arena = FoundOf<'arena'>;

/** One compiled rule per head: modifiers, coordinated first parts (`Miljö- och`), compound prefix, head, `för …`. */
const RULES = HEADS.map((head) => ({
  head,
  rule: rule(
    `(?<![\\p{L}\\d/-])((?:(?:${MODIFIERS.join('|')})\\s+){0,2})((?:\\p{L}+-\\s?(?:,|och|samt|&)\\s+){0,3})((?:\\p{Lu}{2,6}/)?[\\p{L}][\\p{L}-]*?)?(${head.forms})(?![\\p{L}-])(\\s+för\\s+[^.,;:()\\n·]{3,70}?(?:\\n[^.,;:()\\n·]{3,40}?)?${PHRASE_STOP})?`,
    'giu',
  ),
}));
/** The rules for a name that stands alone. */
const WHOLE = RULES.map(({ head, rule: r }) => ({
  head,
  form: new RegExp(`(?:${head.forms})(?![\\p{L}-])`, 'iu'),
  whole: new RegExp(`^${pick(r, false).source}`, 'iu'),
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
      // What runs on to the next line may be the next of a list.
      read[i] = at + match[0].length - (match[5] ?? '').length + (match[5] ?? '').split('\n', 1).join('').length;
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

/** The body that a body belongs to: `Kompetenslyftets styrgrupp`. */
const OWNER = /(?<![\p{L}-])((?:Leader\s)?\p{Lu}[\p{L}-]{3,}s)\s+$/u;
/** Whose a council is, where that is no authority, party or person: `Tidans vattenråd`, `Sjuhärads vårdforum`. */
const PLACE = /(?<![\p{L}-])(\p{Lu}\p{Ll}{3,}s) $/u;
const OF_PLACES = /(?:råd|nätverk|forum|kollegium|kommitté)$/iu;

function placeBefore({ text, persons }: Context, at: number, form: string): string | null {
  if (!OF_PLACES.test(form)) return null;
  const place = PLACE.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  if (place === undefined || OWNERS.test(`${place} `) || partyByName(place) !== null) return null;
  const bare = place.slice(0, -1);
  if (isGivenName(bare) || isGivenName(place) || isCommonWord(place) || isCommonWord(bare)) return null;
  if (organizationByName(bare) !== null || persons.some((p) => p.start < at && p.end >= at - 2)) return null;
  return municipalityByName(bare) === null && municipalityByName(place) === null ? place : null;
}

/** The group of a body that is called by its head alone: `rådets arbetsgrupp`. */
const OF_BODY = /(?<![\p{L}-])(råd|nämnd|nätverk|kollegi|forum|beredning|kommitté|utskott)(?:et|en|n|ets)?s\s+$/iu;
const WORKS_FOR = /^(?:berednings|arbets|referens|tjänstemanna|samordnings|chefs)grupp(?:en)?$/iu;
/** `… utgjorde styrgrupp för X` says what a body is, and names none. */
const PREDICATE = /(?:som|är|var|vara|varit|utgör|utgöra|utgjort|utgjorde|till|formell|fortsatt|politisk)\s+$/iu;

/** `råd för mandatperioden 2031-2034`: when, and not what for. */
const OF_TIME = /^\s+för\s(?:mandat)?(?:perioden|tiden|året|åren|år)(?![\p{L}])/iu;
/** `Dalforum är de fem `: what follows says what it is. */
const DESCRIBES = /(?<![\p{L}])(?:är|utgör|blir|kallas)\s(?:(?:de|våra|\p{L}+)\s){0,2}$/iu;
/** `SYFTE   `: the label of a field, before a description that ends in a stop. */
const LABEL = /(?:^|\n)[ \t]*\p{Lu}[\p{L} ]{2,20}(?::\s*|\s{2,}|\t)$/u;

/** `till styrgruppen för Hamnleden`: a body that something is sent to, and no purpose. */
const FOR_NAMED = /^gruppen\s+för\s+(?!Region|Kommun)\p{Lu}\p{Ll}/u;

/** The council for crime prevention of a municipality, which is called as the agency is. */
const LOCAL_COUNCIL =
  /(?<![\p{L}])(?:(?:lokal[at]|kommunens|kommunala|stadens) brottsförebyggande råd|(?:ledam(?:ot|öter)|ersättare|ordförande|representant(?:er)?|val)\s(?:i|till|för)\s(?:det\s)?brottsförebyggande rådet)/iu;

/** Stands a name alone on its line, or as one who acts? */
function actsAs(text: string, start: number, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const behind = text.slice(end, end + 60);
  return MEETS.test(behind) || (/^[\s\d.]*$/u.test(line) && /^[ \t]*(?:\n|$)/u.test(behind));
}

/** `Vem representerar?  …`, `Antal möten: 4`, `Ledamot   Anna Ek`. */
const LABEL_BELOW = /^\p{Lu}[\p{L}/ -]{2,38}?(?:[?:]|\t| {2,}|\s?\|)/u;

/** The first word of a sentence or block that begins below: `I ärendet …`, `Sammanfattning`. */
const SENTENCE_BELOW =
  /^(?:I|På|Det|Den|De|Vid|För|Under|Efter|Som|Ett|En|Att|Detta|Enligt|Med|Beslut|Förslag|Sammanfattning|Bakgrund|Ärende\p{L}*|Yrkande\p{L}*|Motion\p{L}*)(?![\p{L}])/u;

/** A heading's `för …` ends with its line where a new sentence begins below it. */
function withinHeading(text: string, at: number, phraseAt: number, written: string): string {
  // The bar of a table ends its cell, the day of a meeting its head, the next of a list of parties the line before it.
  const [phrase = ''] = written.split(
    /\s*\||\s+(?=(?:den\s)?(?:(?:19|20)\d\d-\d\d|\d{1,2}\s\p{Ll}{3,9}\s(?:19|20)\d\d))|(?<!\s(?:i|för|och|av|vid|inom))\n\s*(?:\(\d\)\s*)?(?=\p{Lu}\p{L}+ kommun(?![\p{L}])|Region \p{Lu})/u,
  );
  const end = phrase.search(/\n\s*\p{Lu}/u);
  // A line that begins with a label is another field of a form.
  const below =
    text
      .slice(phraseAt + end)
      .trimStart()
      .split('\n')[0] ?? '';
  if (end > 0 && (LABEL_BELOW.test(below) || SENTENCE_BELOW.test(below))) return phrase.slice(0, end);
  const isHeading = /^[\s\d.]*$|^[ \t]*\p{Lu}[\p{L} ]{2,30}[:?]\s+$/u.test(
    text.slice(text.lastIndexOf('\n', at - 1) + 1, at),
  );
  return end > 0 && isHeading ? phrase.slice(0, end) : phrase;
}

/** A name that goes on in its cell on the next line: `Nätverket för      Anna Ek`. */
const WRAPPED = /^\s?för[ \t]{2,}/iu;

/** What the first cell of the line below holds, up to a bracket; null where that is no word in small letters. */
function cellBelow(text: string, at: number): string | null {
  const next = text.slice(text.indexOf('\n', at) + 1).split('\n')[0] ?? '';
  const cell = next.trim().split(/ {2,}|\t|\s\(/u)[0] ?? '';
  return /^\p{Ll}[\p{L} -]{3,60}$/u.test(cell) ? cell : null;
}

/** What makes of a body one of many: it is described then, and not named. */
const ONE_OF_MANY =
  /(?<![\p{L}])(?:ett|en|något|någon|flera|olika|nya?|nytt|fler|många|några|varje|inget|ingen|befintliga|gemensam(?:ma|t)?|politiskt?)\s+$/iu;
/** `Samverkan Lyft – ledningsgrupp för transporter`: the words behind the dash say what it is. */
const SAYS_WHAT = /[\p{L})]\s-\s+$/u;

/** Bodies by their head: `kommunstyrelsen`, `Länets vårdråd`, `Nämnden för …`. Bare heads are marked generic. */
export function bodiesByHead(context: Context): Arena[] {
  const out: Arena[] = [];
  const localCouncil = LOCAL_COUNCIL.test(context.text);
  for (const { head, match: m, at } of headMatches(context.text, context.misread)) {
    const [read, modifiers = '', coordinated = '', prefix = '', form = '', behind = ''] = m;
    const wrapped = WRAPPED.test(behind) ? cellBelow(context.text, at + read.length - behind.length) : null;
    const phrase = wrapped === null ? withinHeading(context.text, at, at + read.length - behind.length, behind) : '';
    const whole = read.slice(0, read.length - behind.length + phrase.length);
    const before = context.text.slice(Math.max(0, at - 24), at);
    const parts = {
      modifiers: oneLine(modifiers),
      coordinated: oneLine(coordinated),
      prefix,
      form,
      phrase:
        (PREDICATE.test(before) && !(/till\s+$/iu.test(before) && FOR_NAMED.test(`${form}${phrase}`))) ||
        /^\s+F\p{Ll}/u.test(phrase) ||
        OF_TIME.test(phrase)
          ? ''
          : oneLine(wrapped === null ? phrase : `för ${wrapped}`),
      within: /[\p{Ll},]\s$/u.test(before) && modifiers === '' && coordinated === '',
      indefinite:
        ONE_OF_MANY.test(before) ||
        (/^\p{Ll}/u.test(read) && SAYS_WHAT.test(before)) ||
        /^politiskt?\s/iu.test(modifiers),
      describes:
        DESCRIBES.test(context.text.slice(Math.max(0, at - 60), at)) ||
        (/[.]\s*$/u.test(context.text.slice(at + whole.length, at + whole.length + 2)) && LABEL.test(before)),
      acts: phrase !== '' && actsAs(context.text, at, at + whole.length),
    };
    if (/^(?:lokala )?brottsförebyggande$/iu.test(parts.modifiers) && !localCouncil) continue;
    const place = prefix !== '' && !head.formal && modifiers === '' ? placeBefore(context, at, form) : null;
    if (place) {
      const end = at + `${prefix}${form}`.length;
      const name = `${place} ${prefix}${head.indefinite}`;
      const named = {
        name,
        fullName: null,
        arenaKind: kindOf(head, name),
        level: null,
        description: null,
        generic: false,
      };
      out.push({ kind: 'arena', start: at - place.length - 1, end, ...named });
      continue;
    }
    const made = nameFrom(parts, head, context.misread);
    if (!made) continue;
    const owner =
      made.generic && /^(?:styr|lednings|referens)?grupp$/iu.test(`${prefix}${form}`)
        ? OWNER.exec(before)?.[1]
        : made.generic && /^beredningsgrupp$/iu.test(`${prefix}${form}`)
          ? /Leader\s\p{Lu}[\p{L}-]+s(?=\s+$)/u.exec(before)?.[0]
          : undefined;
    const ofBody = made.generic && WORKS_FOR.test(`${prefix}${form}`) ? OF_BODY.exec(before)?.[1] : undefined;
    const parent = ofBody ? out.filter((a) => !a.generic && a.name.toLowerCase().includes(ofBody)).at(-1) : undefined;
    if (ofBody && parent) {
      const start = at - (before.length - before.lastIndexOf(ofBody));
      const group = `${prefix}${form}`.replace(/en$/u, '').toLowerCase();
      const name = `${parent.name}s ${group}`;
      out.push({ ...parent, start, end: at + `${prefix}${form}`.length, name, fullName: null, description: null });
      continue;
    }
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
  for (const { head, whole } of WHOLE.filter(({ form }) => form.test(long))) {
    const m = whole.exec(long);
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
        describes: false,
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
