/** What a find by its head is called: the form a body is shown in, and whether its words name one at all. */
import { organizationByName } from '../../lexicon/organizations.ts';
import { noisy } from '../../text/noise.ts';
import { oneLine } from '../context.ts';
import { HEADS, type Head, MODIFIERS, NOT_BODIES, OWNERS, SORTS, WORKING_GROUPS } from './arena-rules.ts';

/** Is it the name of a state agency? Those end like boards and are none. */
export const isAgency = (name: string): boolean => organizationByName(name)?.classification === 'myndighet';

/** The words with a capital first. */
export const capitalise = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** Does a name hold a head anywhere, so that it names a body? */
export function namesBody(long: string): boolean {
  if (isAgency(long)) return false;
  return long
    .split(/[\s-]+/u)
    .some((word) =>
      HEADS.some((h) => new RegExp(`(?:${h.forms})$`, 'iu').test(word) && !NOT_BODIES.test(word.toLowerCase())),
    );
}

const WORKING = new RegExp(`^(?:${WORKING_GROUPS})$`, 'iu');

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
  'direktionen',
]);

/** Heads that take one behind a first part that tells only their sort, or where they are seen to meet. */
const TAKES_PHRASE_SORTED = new Set([...TAKES_PHRASE, 'forumet', 'arenan', 'kollegiet', 'partnerskapet']);

/** Heads that, without a first part, only describe: `lokala nätverk`, `nätverk för skolchefer`. */
const DESCRIBED = new Set(['arenan', 'gruppen', 'nätverket', 'forumet']);

/** The parts of a find. */
export interface Parts {
  modifiers: string;
  coordinated: string;
  prefix: string;
  form: string;
  phrase: string;
  /** Stands within a sentence, where a capital is no accident. */
  within: boolean;
  /** An article or a plural's adjective before it: `ett nätverk`, `flera grupper`. */
  indefinite: boolean;
  /** Stands behind a verb or label that says what some other body is. */
  describes: boolean;
  /** Says what bodies do behind it, or is a heading of its own. */
  acts: boolean;
}

/** The name that a find is shown by. */
export interface Made {
  /** In the definite form, or the indefinite behind a genitive. */
  name: string;
  /** Only a head that any body has: `Nämnden`. */
  generic: boolean;
  /** `för …` behind the head belongs to the name. */
  usesPhrase: boolean;
}

/** What a body with a name of its own is for, by a proper name: `Vattenrådet för Svartån`. */
const OF_PLACE = /^för (?!Region|Kommun|Landsting)\p{Lu}\p{Ll}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}$/u;

/** A modifier that tells one body from others (`Mellankommunala forumet`), as `lokala` and `regionala` do not. */
const PROPER_MODIFIER = /\p{L}{3,}(?:kommunala|politiska|sektoriella)$/iu;

/** `Direktionen för Södra Dalens kommunalförbund`. */
const OF_ASSOCIATION = /^för (?:\p{Lu}[\p{L}-]+ ){1,3}\p{Ll}*förbund$|^för \p{L}*förbundet(?: \p{Lu}[\p{L}-]+){1,3}$/u;

/** Those for whom every body of a county is. */
const OF_ALL = /^för (?:\p{L}+ )?(?:kommun|region|län|medlem)\p{L}*$/iu;

/** An adjective of many, within a sentence. */
const MANY = /^(?:regionala|lokala|kommunala|gemensamma|nationella|politiska|strategiska)$/u;

/** The name that the parts of a find make; null where they name no body. */
export function nameFrom(p: Parts, head: Head, misread: boolean): Made | null {
  const word = `${p.prefix}${p.form}`.toLowerCase();
  const clean = `${p.prefix}${head.definite}`.toLowerCase();
  if (
    isAgency(oneLine(`${p.coordinated} ${clean}`).replace(/- /u, '- ')) ||
    isAgency(capitalise(clean)) ||
    isAgency(oneLine(`${p.coordinated} ${word}`))
  )
    return null;
  // `Länsrådet för språkfrågor`: with what it is for it is no title.
  const councillor = /^länsrådets?$/u.test(word) && /^för /iu.test(p.phrase);
  if ((NOT_BODIES.test(word) && !councillor) || (misread && NOT_BODIES.test(clean))) return null;
  if (misread && !trusted(p, head)) return null;
  const lower = p.prefix.toLowerCase();
  if (/^(?:den|det|en|ett|\p{L})$/u.test(lower) || (head.definite === 'gruppen' && /^\p{Lu}{1,3}-$/u.test(p.prefix)))
    return null;
  const working = head.definite === 'gruppen' && WORKING.test(lower);
  const definiteForm = !/(?:[^e]n|[^e]t)$/u.test(head.definite) || new RegExp(`${head.definite}s?$`, 'iu').test(p.form);
  if (head.definite === 'beredningen' && !definiteForm && (p.prefix === '' || !/s$/u.test(p.modifiers))) return null;
  // `ett regionalt rådslag` is held; only one that goes on has a name.
  if (head.definite === 'rådslaget' && !/laget/iu.test(p.form) && !/s$/u.test(p.modifiers)) return null;
  // `en gemensam nämnd`, `ett regionalt nätverk`: what is to be, not what is called so.
  const indefinite = !/(?:en|et|na|ns|ts)$/iu.test(p.form);
  if (
    p.indefinite &&
    indefinite &&
    /^(?:gemensam|regional|lokal|nationell|politisk|strategisk)\p{L}*$/iu.test(p.modifiers)
  )
    return null;
  // `åtta regionala partnerskap`, `lokala råd`: many of a sort.
  if (MANY.test(p.modifiers) && /^(?:råd|nätverk|partnerskap|forum)s?$/u.test(p.form) && p.phrase === '') return null;
  const many = p.prefix === '' && p.phrase === '' && MANY.test(p.modifiers.toLowerCase());
  if (many && /^(?:råd|nätverk|partnerskap|forum)$/iu.test(p.form)) return null;
  // `frågan om gemensam hamnnämnd`: one that may come to be.
  if (p.modifiers === 'gemensam' && indefinite && p.phrase === '') return null;
  // `A är länets gemensamma råd för energi`: says what A is, where it neither acts nor heads.
  if (/^(?:kommunernas|länets|regionens|parternas) gemensamma$/iu.test(p.modifiers) && indefinite && p.describes)
    return null;
  // `Politiskt råd för energi` says what a body is.
  if (/^politiskt?$/iu.test(p.modifiers) && p.prefix === '' && indefinite) return null;
  if (/^gemensamm?a?t?$/iu.test(p.modifiers) && p.prefix === '' && indefinite && p.phrase === '') return null;
  const modifiers = cleanModifiers(
    p.modifiers.replace(OWNERS, '').replace(head.formal ? /^Regionens(?: |$)/iu : /^$/u, ''),
  );
  const said = p.phrase === p.phrase.toUpperCase() ? p.phrase.toLowerCase() : p.phrase;
  // `tackar nämnden för den blomma han fick`: what somebody gets is no part of a name.
  const phrase = (OF_SOMEBODY.test(said) ? '' : said)
    .replace(/^f\S{1,2}r(?= )/u, 'för')
    .replace(/\s+\p{Lu}\p{L}+s? län$/u, '')
    .replace(/^för (?:projektet|satsningen|programmet|initiativet|arbetet med|insatsen) (?=\p{Lu})/u, 'för ')
    .replace(/(?<= \p{Ll}[\p{L}-]*) 20\d\d$/u, '');
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
      ((p.prefix === '' && !DESCRIBED.has(head.definite)) ||
        working ||
        /^läns/u.test(lower) ||
        (p.acts && head.definite === 'rådet' && OF_PLACE.test(phrase))) &&
      (head.definite !== 'direktionen' || OF_PLACE.test(phrase) || OF_ASSOCIATION.test(phrase)) &&
      (!working || /\p{Lu}/u.test(p.phrase) || modifiers !== '' || (p.within && /^\p{Lu}/u.test(p.prefix))) &&
      !(working && (/^för \p{Ll}+(?:en|frågan)$|^för frågan$/u.test(phrase) || namesBody(phrase))));
  if (p.prefix === '') {
    const who = definiteForm && PROPER_MODIFIER.test(modifiers);
    if (modifiers === '')
      return {
        name: capitalise(usesPhrase ? `${named(p, head)} ${phrase}` : head.definite),
        generic: !usesPhrase,
        usesPhrase,
      };
    if (DESCRIBED.has(head.definite) && !sorted && !who) return nationalNetwork(p, head, phrase);
  }
  if (working && !usesPhrase && modifiers === '')
    return { name: capitalise(`${lower}${head.definite}`), generic: true, usesPhrase: false };
  if (!head.formal && p.prefix !== '' && !usesPhrase && !telling(p, head.definite)) return null;
  if (GENERIC_COMPOUND.test(word) && modifiers === '' && !usesPhrase) return null;
  const shout =
    p.prefix.length > 3 && p.prefix === p.prefix.toUpperCase() && !/^(?:\p{Lu}{2,5}\/)?\p{Lu}{2,5}-$/u.test(p.prefix);
  const properForum = head.definite === 'forumet' && p.form.toLowerCase() === 'forum' && /^\p{Lu}/u.test(p.prefix);
  const last = /s$/u.test(modifiers) || properForum ? head.indefinite : head.definite;
  const beside = head.definite === 'fullmäktige' || head.definite === 'styrelsen' ? '' : p.coordinated;
  const joint = beside === beside.toUpperCase() ? beside.toLowerCase() : beside;
  const name = oneLine(`${modifiers} ${joint} ${shout ? lower : p.prefix}${last}${usesPhrase ? ` ${phrase}` : ''}`);
  return {
    name: capitalise(modifiers !== '' || joint !== '' ? smallAfterFirst(name) : name),
    generic: false,
    usesPhrase,
  };
}

const OF_SOMEBODY =
  /^f\S{1,2}r (?:den|det|de|detta|denna|dessa|en|ett|att|sin|sina|sitt|hans|hennes|deras|honom|henne|dem|oss|dig|mig|er)(?:\s|$)/u;

/** A forum or partnership that begins with its head is called as it is written: `Forum för unga`. */
const named = (p: Parts, head: Head): string =>
  /^(?:Forum|Partnerskap)$/u.test(p.form) ? head.indefinite : head.definite;

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
  // One that has its letter, or got it back, was no such word.
  if (head.definite === 'rådet' && /å/iu.test(p.form) && p.prefix.length >= 4) return true;
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
            p.coordinated !== '' ||
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
