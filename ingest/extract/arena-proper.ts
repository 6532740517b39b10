/** Bodies whose name is a proper noun: behind the head (`Samverkansrådet Östra Bygden`) or behind the word for their sort (`Forum Energi`). */
import { isCommonWord } from '../lexicon/names.ts';
import { municipalityByName } from '../lexicon/places.ts';
import { SORTS } from './arena-rules.ts';
import { type Context, oneLine } from './context.ts';

/** One or two capitalised words on the same line. */
const PROPER = '\\p{Lu}\\p{Ll}[\\p{L}-]*(?:\\x20\\p{Lu}\\p{Ll}[\\p{L}-]*)?';
/** A name does not end where it goes on as somebody else's. */
const ENDS = '(?![\\p{L}-]|\\x20(?:kommun|län|region|AB|stad)(?![\\p{L}])|\\s?\\()';
const BEHIND_HEAD = new RegExp(
  `(?<![\\p{L}-])((\\p{L}[\\p{L}-]*?)(?:rådet|nämnden|delegationen|nätverket|gruppen|partnerskapet|kommittén|beredningen|arenan|forum(?:et)?))\\x20(${PROPER})${ENDS}`,
  'gu',
);
/** Heads that take a proper name behind any first part: `Kulturforum Väst`. */
const ANY_FIRST_PART = /(?:forum|delegationen|partnerskapet)$/u;
const BEHIND_SORT = new RegExp(
  `(?<![\\p{L}-]|förbundet\\x20|Projektet\\x20|projektet\\x20)((?:Forum|Nätverk|Styrgrupp|Samrådsgrupp|Samverkansgrupp|Vårdsamverkan|Närvårdssamverkan|Regionsamverkan|Länssamverkan|Kommunsamverkan)\\x20${PROPER})${ENDS}`,
  'gu',
);
/** What stands behind a body's name in a head of a page, and is no part of it. */
const NO_PART =
  /^(?:Protokoll|Sammanträde\p{L}*|Kallelse|Dagordning|Minnesanteckningar|Verksamhets\p{L}*|Årsredovisning|Delårs\p{L}*|Datum|Dnr|Diarie\p{L}*|Sida|Plats|Tid|Beslut\p{L}*|Ordförande|Ledam\p{L}*|Sekreterare|Närvarande|Ersättare|Underlag|Bilaga|Tjänste\p{L}*|Rapport|Budget|Paragraf|Ärende\p{L}*|Region|Landstinget|För|Den|Det|De|Vi|Har)$/u;

/** Part of a country, as places are told apart. */
const QUARTER =
  /^(?:(?:Nord|Syd)?(?:[Öö]st|[Vv]äst)(?:ra)?|Norra|Södra|Nord|Syd|Norr|Söder|Mellersta|Mitt|Inre|Yttre|Övre|Nedre)$/u;

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
  return out;
}

const isProper = (words: string): boolean =>
  words.split(' ').every((w) => QUARTER.test(w) || (!NO_PART.test(w) && !isCommonWord(w))) &&
  municipalityByName(words) === null;
