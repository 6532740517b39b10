import { fold, readKeys, startsWithCapital } from './load.ts';

const GIVEN_NAMES = readKeys('given-names.txt');
const FAMILY_NAMES = readKeys('family-names.txt');
const AMBIGUOUS_NAMES = readKeys('ambiguous-names.txt');
const COMMON_WORDS = readKeys('common-words.txt');

/** Words inside a name that are written small: `von Sydow`, `af Klint`, `van der Berg`, `el Haj`. */
const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'af al av bin ben da das de del della den der di dos du el ibn la le op ten ter van von zu zur'.split(' '),
);

/**
 * Endings that Swedish, Nordic and Slavic family names are formed with, and the least length of what stands before.
 * Endings that are also endings of ordinary words (`-man`, `-mark`, `-blad`, `-in`) ask for a longer stem or are left out.
 */
const FAMILY_NAME_ENDINGS: readonly (readonly [ending: string, minStem: number])[] = [
  ['sson', 2],
  ['sdotter', 3],
  ['ssen', 3],
  ['ström', 2],
  ['berg', 2],
  ['bergh', 2],
  ['gren', 2],
  ['lund', 2],
  ['lundh', 2],
  ['qvist', 2],
  ['kvist', 2],
  ['quist', 2],
  ['dahl', 2],
  ['stedt', 2],
  ['stedth', 2],
  ['sted', 3],
  ['man', 3],
  ['mark', 3],
  ['blad', 3],
  ['löf', 2],
  ['löv', 3],
  ['fors', 3],
  ['forss', 2],
  ['holm', 2],
  ['holtz', 2],
  ['strand', 3],
  ['vall', 3],
  ['wall', 2],
  ['crantz', 2],
  ['krantz', 2],
  ['hielm', 2],
  ['hjelm', 2],
  ['sköld', 3],
  ['skiöld', 2],
  ['stierna', 2],
  ['stjerna', 2],
  ['swärd', 2],
  ['feldt', 2],
  ['felt', 3],
  ['roth', 3],
  ['roos', 3],
  ['ander', 3],
  ['enius', 2],
  ['elius', 2],
  ['erius', 2],
  ['én', 2],
  ['ér', 3],
  ['nen', 3],
  ['lainen', 2],
  ['mäki', 2],
  ['niemi', 2],
  ['ić', 2],
  ['vic', 3],
  ['vić', 2],
  ['ovic', 2],
  ['evic', 2],
  ['ski', 4],
  ['wska', 3],
  ['inska', 4],
  ['oğlu', 2],
  ['oglu', 3],
  ['zadeh', 2],
  ['nejad', 2],
  ['yan', 4],
  ['wicz', 3],
  ['czyk', 3],
  ['enko', 3],
];

/** Ordinary words, country and language names that end as family names do; a known name in here stays a name. */
const NOT_FAMILY_NAME =
  /(?:danmark|strömsberg|.sman|.oman|unnen|.onen|[dlt]inska|(?:tales|tjänste|ombuds|nämnde|råd|lag|tal|riksdags|landstings|huvud|fack|för|god|ålder|brand|sjö|justerings|kommunal|forne|lands|ämbets|byggnads|närings|tillsynings|kyrko|sak|syssle|hant|bolags|kontakt|parts|yrkes)man|(?:informations|fakta|flyg|nyhets|medlems|kors|sammanträdes|personal|program|arbets|formulär|omslags|försätts|blanketts|kalkyl)blad|(?:väg|land|tomt|skogs|åker|industri|exploaterings|verksamhets|kommun|bygg|rå|ängs|hed|impediment|betes|parkerings|varu|kvarters)mark|(?:is|bad|sand|ö|medel)strand|(?:jord|inter|ham|inne)vall|besvär|(?:här|där)vid|(?:kommunal|partner|europe|poly|svens|finländ|nors|dans|polit|brottsl|historis)(?:ska|iska)|iska|(?:mid|för|av)ander|varandra|kväll|(?:vatten|kraft|data|trafik|rusnings|under|el|arbets|flykting|växel|lik|luft)ström|(?:skid|grus|sten|ur|slalom|avfalls|is)berg)$/u;

const ENDINGS_BY_LENGTH = [...FAMILY_NAME_ENDINGS].sort(([a], [b]) => b.length - a.length);
const LONGEST_FIRST = new Map<string, number>(ENDINGS_BY_LENGTH);
const LONGEST_ENDING = ENDINGS_BY_LENGTH[0]?.[0].length ?? 0;

/** A double name is a name when every part is: `Sven-Åke`, `Ahlström-Nord`. */
function everyPart(word: string, names: ReadonlySet<string>): boolean {
  if (!startsWithCapital(word)) return false;
  const key = fold(word);
  if (names.has(key)) return true;
  const parts = key.split('-');
  return parts.length > 1 && parts.every((part) => names.has(part));
}

/** True for a known given name, single (`Åsa`, `ÅSA`) or double (`Sven-Åke`); a small first letter is never a name. */
export function isGivenName(word: string): boolean {
  return everyPart(word, GIVEN_NAMES);
}

/** True for a known family name, single or double, in the nominative; particles (`von`) are asked for apart. */
export function isFamilyName(word: string): boolean {
  return everyPart(word, FAMILY_NAMES);
}

/** True when the word is built as family names are, whether known or not; common words are never. */
export function looksLikeFamilyName(word: string): boolean {
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(word.normalize('NFC'))) return false;
  const key = fold(word);
  if (COMMON_WORDS.has(key)) return false;
  return key
    .split('-')
    .every((part) => FAMILY_NAMES.has(part) || (!NOT_FAMILY_NAME.test(part) && hasFamilyNameEnding(part)));
}

function hasFamilyNameEnding(part: string): boolean {
  for (let length = Math.min(LONGEST_ENDING, part.length - 2); length >= 2; length -= 1) {
    const minStem = LONGEST_FIRST.get(part.slice(-length));
    if (minStem !== undefined) return part.length - length >= minStem;
  }
  return false;
}

/** True for the small words inside a name (`von`, `af`, `de`). */
export function isNameParticle(word: string): boolean {
  return NAME_PARTICLES.has(fold(word));
}

/** True for a name that is also an ordinary Swedish word (`Björn`, `Per`, `Inga`): it needs further evidence. */
export function isAmbiguousName(word: string): boolean {
  return AMBIGUOUS_NAMES.has(fold(word));
}

/** True for a word that opens sentences, headings and table rows and is no name (`Enligt`, `Ordförande`, `Måndag`). */
export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(fold(word));
}

/**
 * The nominative of a name that may stand in the genitive: `Anderssons` → `Andersson`, while `Hans` and `Jens` stay.
 * A word that is a name as it stands is given back unchanged, and so is one that is no name either way.
 */
export function nominativeName(word: string): string {
  if (!/[sS]$/.test(word) || isGivenName(word) || isFamilyName(word)) return word;
  const stem = word.replace(/[’':]?[sS]$/, '');
  return isGivenName(stem) || isFamilyName(stem) || looksLikeFamilyName(stem) ? stem : word;
}
