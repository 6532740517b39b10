import type { Classification } from '../../graph/records.ts';
import { anySpace, type Rule, rule } from '../text/noise.ts';

const EDGE = '(?<![\\p{L}\\d@./-])';
const END = '(?:s|:s|’s)?(?![\\p{L}\\d@]|-\\p{Ll})';

export interface Shape {
  /** Group 1 is the name. */
  rule: Rule;
  classification: Classification;
}

/** A shape's source; a space may be a line break, but no table cell's end. */
const shape = (source: string, classification: Classification): Shape => ({
  rule: rule(`${EDGE}${source.replace(/ /gu, '[^\\S\\t]')}${END}`, 'gu'),
  classification,
});

/** What associations of a place are for. */
const ASSOCIATIONS =
  'bygdegårds|hembygds|idrotts|intresse|samfällighets|koloniträdgårds|odlar|företagar|köpmanna|pensionärs|ryttar|båt|villaägar|fiskevårds|fiskevårdsområdes|vägsamfällighets|konst|musik|film|natur|turist|scout|bredbands|fiber';

/** Shapes of organisations that no lexicon lists, most telling first. */
export const SHAPES: Shape[] = [
  shape('((?:(?:Upplands|Lilla|Stora|Östra|Västra|Norra|Södra) )?\\p{Lu}[\\p{L}-]+ (?:kommun|KOMMUN))', 'kommun'),
  shape('(\\p{Lu}[\\p{L}]+?s? [Ss]tad)(?!s)', 'kommun'),
  shape('(?<!Business )(Region \\p{Lu}[\\p{L}]{3,}?)(?! AB(?![\\p{L}]))', 'region'),
  shape('(REGION \\p{Lu}{3,}(?:\\x20(?!PROTOKOLL|SAMMANTRÄDE|KALLELSE|TJÄNSTE|RAPPORT|AVTAL)\\p{Lu}{3,})?)', 'region'),
  shape('([Ll]änsstyrelsen(?: i)?(?: \\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)? län)?)', 'myndighet'),
  shape(
    '((?:Regionförbundet|Kommunförbundet|Samordningsförbundet|Räddningstjänstförbundet|Kommunalförbundet)(?: (?:i )?\\p{Lu}[\\p{L}]+(?: län)?)?)',
    'förbund',
  ),
  shape('(\\p{Lu}[\\p{L}]+?s? [Gg]ymnasieförbund|\\p{Lu}[\\p{L}]{3,}?förbund(?:et)?)', 'förbund'),
  shape(
    '((?!Bolag(?:et)? )\\p{Lu}[\\p{L}&-]+(?: (?!(?:AB|HB|KB) )(?:\\p{Lu}[\\p{L}&-]*|&|och|i)){0,3}?(?:(?<=s) \\p{Ll}{4,})? (?:AB|HB|KB|Aktiebolag))',
    'företag',
  ),
  shape(
    '((?:Högskolan|Universitetet) i \\p{Lu}\\p{L}+|\\p{Lu}[\\p{L}]*(?:universitetet|högskolan?)(?: (?:i )?\\p{Lu}[\\p{L}]+)?)',
    'universitet',
  ),
  shape('(?:[Ff]öreningen )(\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)?)(?!-)', 'förening'),
  shape('(Stiftelsen \\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)?|\\p{Lu}[\\p{L}]+(?:föreningen|arkivet))', 'förening'),
  shape(
    '(\\p{Lu}[\\p{L}]{2,}(?:(?<![Nn]ät)verket|myndigheten|inspektionen|kammaren|ombudsmannen|försörjningen|förmedlingen))',
    'myndighet',
  ),
  shape('((?:\\p{Lu}[\\p{L}]+ ){1,3}(?:European|Stockholm|Brussels) Office)', 'annan'),
  shape('(FoU \\p{Lu}[\\p{L}]+?|\\p{Lu}[\\p{L}]{2,}(?:kontoret|centrum|museet|trafiken|bolaget))', 'annan'),
  shape('(\\p{Lu}\\p{L}+s \\p{Lu}\\p{L}*förening)', 'förening'),
  shape(
    `((?:(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Övre|Nedre) )?\\p{Lu}\\p{Ll}+ (?:${ASSOCIATIONS})förening)(?:en)?`,
    'förening',
  ),
  shape('((?:Folktandvården|\\p{Lu}\\p{L}{3,}hälsan) \\p{Lu}\\p{L}+)', 'annan'),
  shape(
    '(\\p{Lu}\\p{L}+s \\p{Lu}\\p{L}*(?:byrå|bolag|museum|stiftelse|akademi|teater)|\\p{Lu}\\p{L}{2,}resurs \\p{Lu}\\p{L}+)',
    'annan',
  ),
  shape(
    '((?:\\p{Lu}\\p{L}+-? och )?\\p{L}{3,}college(?: \\p{Lu}\\p{L}+ län)?|Destination \\p{Lu}[\\p{L}]+|\\p{Lu}[\\p{L}]+ folkhögskola)',
    'annan',
  ),
];

/** Words that have such a shape and are no organisation. */
export const NOT_ORGANISATION =
  /^(?:Varje|Respektive|Berörd|Denna|Vilken|Samtliga|Vardera|En|Din|Vår|Er|Hela|Någon|Ingen|Annan|Egen|Köpcentrum|Kunskapscentrum|Stadsledningskontoret|Kommunledningskontoret|Stadens|Centrum|Resecentrum|Handelscentrum|Kommunens|Ortens|Byns|Varje|Lokal|Lokala|Yrkeshögskolan?|Folkhögskolan?)(?![\p{L}])|^Högskolan?$|^Region(?:en)?$|^Region (?:Dnr|Och|Som)|nätverket$/u;

/** `Resurscentra.` at the head of an item: the centres of one kind, together. */
export const PLURAL_CENTRE = /(?<=^|\n)[ \t]*(?:[•▪●○*-][ \t]*)?(\p{Lu}(?!öp)\p{Ll}{2,}centra)(?=[.:]|[ \t]*\n)/gu;

/** Lists of municipalities by place name: `kommunerna Ale, Tibro och Vara`, `rektorer från kommunerna …`. */
export const PLACE_LIST =
  /(?:kommunerna|kommuner|skolhuvudmännen|kommunstyrelserna)(?: i| från)?:?\s*\(?((?:\p{Lu}\p{L}+(?:,\s*|\s+(?:och|samt)\s+)){1,12}\p{Lu}\p{L}+)/gu;

/** One expression for the names of a lexicon, longest first; white space may be a line break. */
export function namesRegex(names: string[]): RegExp {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const patterns = sorted.map(anySpace);
  return new RegExp(`${EDGE}(${patterns.join('|')})${END}`, 'gu');
}
