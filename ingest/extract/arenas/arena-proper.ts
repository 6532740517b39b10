/** Bodies whose name is a proper noun: behind the head (`Samverkansrådet Östra Bygden`) or behind the word for their sort (`Forum Energi`). */
import { isCommonWord } from '../../lexicon/names.ts';
import { municipalityByName } from '../../lexicon/places.ts';
import { type Context, oneLine } from '../context.ts';
import { MEETS, PHRASE_STOP, SORTS } from './arena-rules.ts';

/** One or two capitalised words on the same line. */
const PROPER = '\\p{Lu}\\p{Ll}[\\p{L}-]*(?:\\x20\\p{Lu}\\p{Ll}[\\p{L}-]*)?';
/** A name does not end where it goes on as somebody else's. */
const ENDS = '(?![\\p{L}-]|\\x20(?:kommun|län|region|AB|stad)(?![\\p{L}])|\\s?\\((?!\\p{Lu}{2,6}\\)))';
const BEHIND_HEAD = new RegExp(
  `(?<![\\p{L}-])((\\p{L}[\\p{L}-]*?)(?:rådet|nämnden|delegationen|nätverket|gruppen|partnerskapet|kommittén|beredningen|arenan|forum(?:et)?))\\x20(${PROPER})${ENDS}`,
  'gu',
);
/** Heads that take a proper name behind any first part: `Kulturforum Väst`. */
const ANY_FIRST_PART = /(?:forum|delegationen|partnerskapet)$/u;
const BEHIND_SORT = new RegExp(
  `(?<![\\p{L}-]|förbundet\\x20|Projektet\\x20|projektet\\x20)((?:Forum|Nätverk|Styrgrupp|Samrådsgrupp|Samverkansgrupp|Vårdsamverkan|Närvårdssamverkan|Regionsamverkan|Länssamverkan|Kommunsamverkan|(?:Politiska\\x20|Regionala\\x20)?[Ss]amrådet|(?:Tjänste|Arbets|Lednings|Chefs|Politiker|Besluts|Berednings)grupp(?=\\x20\\p{Lu}{2,5}(?![\\p{L}])))\\x20(?:${PROPER}|\\p{Lu}{2,5}(?![\\p{L}])))${ENDS}`,
  'gu',
);
/** `Forum för unga`: an indefinite head with what it is for, a name where it has a capital within a sentence, meets, or is shortened. */
const FORUM_FOR = new RegExp(
  `(?<![\\p{L}-])(?:Forum|Partnerskap)\\sför\\s\\p{Ll}[^.,;:()\\n·]{3,60}?${PHRASE_STOP}`,
  'gu',
);
/** Right before a name within a sentence. */
const WITHIN = /(?:\p{Ll}|,)\s$/u;
/** A body of a county behind a head that may be any: `Folkhälsorådet Värsjö`, in a text that tells of Region Värsjö. */
const BEHIND_ANY = new RegExp(
  `(?<![\\p{L}-])(\\p{Lu}\\p{Ll}{3,}(?:rådet|nätverket|gruppen|kommittén|kollegiet))\\x20(${PROPER})${ENDS}`,
  'gu',
);

/** What stands behind a body's name in a head of a page, and is no part of it. */
const NO_PART =
  /^(?:Protokoll|Sammanträde\p{L}*|Kallelse|Dagordning|Minnesanteckningar|Verksamhets\p{L}*|Årsredovisning|Delårs\p{L}*|Datum|Dnr|Diarie\p{L}*|Sida|Plats|Tid|Beslut\p{L}*|Ordförande|Ledam\p{L}*|Sekreterare|Närvarande|Ersättare|Underlag|Bilaga|Tjänste\p{L}*|Rapport|Budget|Paragraf|Ärende\p{L}*|Region|Landstinget|För|Den|Det|De|Vi|Har)$/u;

/** Part of a country, as places are told apart. */
const QUARTER =
  /^(?:(?:Nord|Syd)?(?:[Öö]st|[Vv]äst)(?:ra)?|Norra|Södra|Nord|Syd|Norr|Söder|Mellersta|Mitt|Inre|Yttre|Övre|Nedre)$/u;

/** A heading that is the name of a body and its place: `KULTURRÅDET SVARTÅBYGDEN`, `2.1 Näringslivsforum Norr (NFN)`. Group 1 is the head, 2 the place. */
const HEADED =
  /^[ \t]*(?:\d[\d.]*[ \t]+)?((?:(?:Regionala|REGIONALA|Gemensamma|GEMENSAMMA|Politiska|POLITISKA|Sociala|SOCIALA|Socialt|SOCIALT)\x20)?\p{Lu}\p{L}{3,}(?:rådet|nätverket|gruppen|kommittén|kollegiet|delegationen|beredningen|utskottet|forum|alliansen|dialogen|rådslaget|samrådet|RÅDET|NÄTVERKET|GRUPPEN|KOMMITTÉN|KOLLEGIET|DELEGATIONEN|BEREDNINGEN|UTSKOTTET|FORUM|ALLIANSEN|DIALOGEN|RÅDSLAGET|SAMRÅDET))\x20(\p{Lu}[\p{L}-]{2,}(?:\x20\p{Lu}[\p{L}-]{2,})?)(?:\x20\(\p{Lu}[\p{L}-]{1,9}\))?[ \t]*$/gmu;

/** Bodies that headings name with their place; the text may go on with the head alone, which then is no agency of that name. */
export function headedBodies({ text, persons }: Context): { name: string; written: string; head: string }[] {
  return [...text.matchAll(HEADED)].flatMap((m) => {
    const [line, head = '', place = ''] = m;
    if (persons.some((p) => p.start < m.index + line.length && p.end > m.index)) return [];
    const [properHead, properPlace] = [proper(head), place.split(' ').map(proper).join(' ')];
    if (!isProper(properPlace)) return [];
    return [{ name: `${properHead} ${properPlace}`, written: `${head} ${place}`, head: properHead }];
  });
}

/** `KULTURRÅDET` → `Kulturrådet`. */
const proper = (words: string): string =>
  words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;

/** Names of such bodies, as written. */
export function properNames(context: Context): string[] {
  const { text } = context;
  const isFree = (start: number, end: number): boolean => !context.persons.some((p) => start < p.end && end > p.start);
  const out: string[] = [];
  for (const m of text.matchAll(BEHIND_HEAD)) {
    const [, head = '', first = '', proper = ''] = m;
    if (!SORTS.test(first.toLowerCase()) && !(ANY_FIRST_PART.test(head) && /^\p{Lu}\p{Ll}{3}/u.test(head))) continue;
    if (isProper(proper) && isFree(m.index, m.index + m[0].length)) out.push(oneLine(`${head} ${proper}`));
  }
  for (const m of text.matchAll(BEHIND_SORT)) {
    const name = m[1] ?? '';
    if (isProper(name.slice(name.indexOf(' ') + 1)) && isFree(m.index, m.index + m[0].length)) out.push(name);
  }
  for (const m of text.matchAll(FORUM_FOR)) {
    const end = m.index + m[0].length;
    const within = WITHIN.test(text.slice(Math.max(0, m.index - 2), m.index));
    if (within || MEETS.test(text.slice(end, end + 60)) || /^\s\(\p{Lu}{2,}\)/u.test(text.slice(end, end + 12)))
      out.push(oneLine(m[0]));
  }
  for (const m of text.matchAll(BEHIND_ANY)) {
    const [name, , proper = ''] = m;
    if (text.includes(`Region ${proper}`) && isFree(m.index, m.index + name.length)) out.push(oneLine(name));
  }
  return out;
}

const isProper = (words: string): boolean =>
  words.split(' ').every((w) => QUARTER.test(w) || (!NO_PART.test(w) && !isCommonWord(w))) &&
  municipalityByName(words) === null;
