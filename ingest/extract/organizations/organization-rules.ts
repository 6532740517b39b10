import type { Classification } from '../../../graph/records.ts';
import { anySpace, type Rule, rule } from '../../text/noise.ts';

const EDGE = '(?<![\\p{L}\\d@./-])';
const END = "(?:s|:s|'s)?(?![\\p{L}\\d@]|-\\p{Ll})";

export interface Shape {
  /** Group 1 is the name. */
  rule: Rule;
  classification: Classification;
  /** A text that was read well and has none of these words has nothing of the shape. */
  needs: RegExp;
  /** True for one that may begin with a small letter; misreading makes small letters and figures of capitals. */
  small: boolean;
}

/** Where a name may begin, and where one that has a capital may. */
export const NAME_STARTS = {
  any: new RegExp(`${EDGE}(?=\\S)`, 'gu'),
  capital: new RegExp(`${EDGE}(?=\\p{Lu})`, 'gu'),
};

/** What a text must have for the shape, and the shape's source, tried at such places; a space may be a line break, but no table cell's end. */
const shape = (needs: string, source: string, classification: Classification, small = false): Shape => ({
  needs: new RegExp(needs, 'u'),
  small,
  rule: rule(`${EDGE}${source.replace(/ /gu, '[^\\S\\t]')}${END}`, 'uy'),
  classification,
});

/** What associations of a place are for. */
const ASSOCIATIONS =
  'bygdegårds|[Hh]embygds|idrotts|intresse|samfällighets|koloniträdgårds|odlar|[Ff]öretagar|köpmanna|pensionärs|ryttar|båt|villaägar|fiskevårds|fiskevårdsområdes|vägsamfällighets|konst|musik|film|natur|turist|scout|bredbands|fiber';

/** First words of a place's name in two words. */
const QUARTERS =
  'Upplands|Lilla|Stora|Östra|Västra|Norra|Södra|Mellersta|Nordöstra|Nordvästra|Sydöstra|Sydvästra|Nya|Gamla|Övre|Nedre|Inre|Yttre|Sankt';
/** The same where they are written small: `Regionförbundet södra Granvik`. */
const SMALL_QUARTERS = 'södra|norra|östra|västra|mellersta|nordöstra|nordvästra|sydöstra|sydvästra|inre|yttre';
/** What stands behind a name in the head of a page. */
const NO_NAME =
  '(?!(?:Protokoll|Sammanträde|Kallelse|Verksamhets|Årsredovisning|Delårs|Datum|Dnr|Diarie|Sida|Plats|Tid|Ordförande|Ledamöter|Minnes|Tjänste|Rapport|Budget|Bilaga|Avtal|Beslut|Närvarande|Direktion|Styrelse|Org))';
const PROPER = `${NO_NAME}\\p{Lu}\\p{Ll}[\\p{L}-]*`;
/** Institutions that a place has one of, behind its name. */
const OF_A_PLACE =
  'gymnasium|gymnasieskola|naturbruksgymnasium|lärcenter|lärcentrum|kulturskola|sjukhus|lasarett|universitet|tingsrätt|församling|pastorat|(?:[Gg]olf|[Rr]id|[Ss]kid|[Tt]ennis|[Ss]egel|[Ss]im|[Mm]otor|[Bb]rottar|[Kk]anot|[Oo]rienterings|[Ss]kytte|[Cc]ykel)(?:klubb|sällskap)|idrottsklubb|bibliotek';
/** Initials of sports clubs. */
const CLUBS = 'IF|IK|BK|FF|FK|AIK|GIF|BoIF|GoIF|IBK|IFK|HC|KFUM';

/** What municipalities have associations for. */
const OF_MUNICIPALITIES =
  'Region|Kommun|Kommunal|Samordnings|Räddningstjänst|Räddnings|Brand|Brandförsvars|Gymnasie|Utbildnings|Avfalls|Renhållnings|Miljö|Vatten|Vattenvårds|Luftvårds|Omsorgs|Vård|Trafik|Kollektivtrafik|Energi|Skol|Hamn';

/** Shapes of organisations that no lexicon lists, most telling first. */
export const SHAPES: Shape[] = [
  shape('förbundet', `((?:${OF_MUNICIPALITIES})förbundet\\x20${PROPER}\\x20(?:stad|kommun))`, 'förbund'),
  shape('kommun|KOMMUN', `((?:(?:${QUARTERS}) )?\\p{Lu}[\\p{L}-]+ (?:kommun|KOMMUN))`, 'kommun'),
  shape('[Ss]tad', '(\\p{Lu}[\\p{L}]+?s? [Ss]tad)(?!s)', 'kommun'),
  shape('Region', `(?<!Business )(Region (?:(?:${QUARTERS})\\x20)?\\p{Lu}[\\p{L}]{3,}?)(?! AB(?![\\p{L}]))`, 'region'),
  shape(
    'REGION',
    '(REGION \\p{Lu}{3,}(?:\\x20(?!PROTOKOLL|SAMMANTRÄDE|KALLELSE|TJÄNSTE|RAPPORT|AVTAL)\\p{Lu}{3,})?)',
    'region',
  ),
  shape('änsstyrelsen', '([Ll]änsstyrelsen(?: i)?(?: \\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)? län)?)', 'myndighet', true),
  shape(
    'förbundet',
    `((?:${OF_MUNICIPALITIES})förbundet(?: (?:i )?(?:(?:${SMALL_QUARTERS})\\x20)?${PROPER}(?:\\x20(?:i\\x20)?${PROPER}){0,2}(?: län)?)?)`,
    'förbund',
  ),
  shape(
    'förbund',
    '(\\p{Lu}[\\p{L}]+?s? (?:[Gg]ymnasie|[Rr]äddningstjänst|[Kk]ommunal|[Ss]amordnings|avfalls|utbildnings|vattenvårds|brandförsvars|miljö|kommun|region|läns)förbund|\\p{Lu}[\\p{L}]{3,}?förbund(?:et)?)',
    'förbund',
  ),
  shape(
    'AB|aktiebolaget',
    `((?:(?:Fastighets|Bostads|Industri|Förvaltnings)(?:\\x20AB|aktiebolaget)|(?<!\\p{Lu}[\\p{L}&-]*\\x20)AB)\\x20\\p{Lu}\\p{L}{2,}(?:\\x20${PROPER})?)`,
    'företag',
  ),
  shape(
    'AB|HB|KB|Aktiebolag',
    '((?!(?:VD|Vd|Bolag(?:et)?|Lekmannarevisor(?:er)?|Revisor(?:er)?|Ledam(?:ot|öter)|Ersättare|Ombud|Styrelsen?|Ordförande|Suppleant(?:er)?|Representant(?:er)?|Val) )\\p{Lu}[\\p{L}&-]+(?: (?!(?:AB|HB|KB) )(?:\\p{Lu}[\\p{L}&-]*|&|och(?= \\p{Lu}[\\p{L}-]+ (?:AB|HB|KB|Aktiebolag))|i)){0,4}?(?:(?<=s) \\p{Ll}{4,})? (?:AB|HB|KB|Aktiebolag))',
    'företag',
  ),
  shape('& Co', '(\\p{Lu}\\p{Ll}+ & Co)(?![\\p{L}.])', 'företag'),
  shape('aktiebolag', '(\\p{Lu}\\p{L}+\\x20\\p{L}{3,}aktiebolag)(?:et)?', 'företag'),
  shape('konomisk', '((?:\\p{Lu}[\\p{L}&-]+\\x20){1,3}[Ee]konomisk\\x20förening)', 'förening'),
  shape('Bostadsrätts|Brf|BRF|HSB', '((?:Bostadsrättsföreningen|Brf|BRF|HSB)\\x20\\p{Lu}\\p{L}+)', 'förening'),
  shape(CLUBS, `(\\p{Lu}\\p{Ll}[\\p{L}-]+\\x20(?:${CLUBS}))(?=[\\s,.;)])`, 'förening'),
  shape(CLUBS, `((?:${CLUBS})\\x20\\p{Lu}\\p{Ll}[\\p{L}-]+)`, 'förening'),
  shape(
    'gymnasi|lärcent|kulturskola|sjukhus|lasarett|universitet|tingsrätt|församling|pastorat|klubb|sällskap|bibliotek',
    `(\\p{Lu}\\p{Ll}[\\p{L}-]+\\x20(?:${OF_A_PLACE}))`,
    'annan',
  ),
  shape('rätten', '((?:Förvaltningsrätten|Kammarrätten|Hovrätten)\\x20(?:i|för|över)\\x20\\p{Lu}\\p{L}+)', 'myndighet'),
  shape(
    'Räddningstj|Energikontor|Visit|Leader|ögskolan|Nyföretagar|Handelskammaren|Coompanion',
    `((?:Räddningstjänsten|Energikontor|Energikontoret|Visit|Leader|Yrkeshögskolan|Högskolan|Nyföretagarcentrum|Handelskammaren|Coompanion)\\x20${PROPER})`,
    'annan',
  ),
  shape('Science', `(\\p{Lu}\\p{L}+\\x20Science\\x20Park)`, 'annan'),
  shape(
    'niversitetet|ögskola',
    '((?:Högskolan|Universitetet) i \\p{Lu}\\p{L}+|\\p{Lu}[\\p{L}]*(?:universitetet|högskolan?)(?: (?:i )?\\p{Lu}[\\p{L}]+)?)',
    'universitet',
  ),
  shape('öreningen', '(?:[Ff]öreningen )(\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)?)(?!-)', 'förening', true),
  shape(
    'jouren|föreningen|sällskapet|kooperativet|klubben|kåren',
    `(\\p{Lu}\\p{Ll}{2,}(?:jouren|föreningen|sällskapet|kooperativet|klubben|kåren)\\x20${PROPER})`,
    'förening',
  ),
  shape(
    'FÖRENING',
    `((?:(?:NORRA|SÖDRA|ÖSTRA|VÄSTRA|STORA|LILLA)\\x20)?\\p{Lu}{4,}\\x20\\p{Lu}{3,}FÖRENING)`,
    'förening',
  ),
  shape(
    'Stiftelsen|föreningen|arkivet',
    '(Stiftelsen \\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)?|\\p{Lu}[\\p{L}]+(?:föreningen|arkivet))',
    'förening',
  ),
  shape(
    'verket|myndigheten|inspektionen|kammaren|ombudsmannen|försörjningen|förmedlingen',
    '(\\p{Lu}[\\p{L}]{2,}(?:(?<![Nn]ät)verket|myndigheten|inspektionen|kammaren|ombudsmannen|försörjningen|förmedlingen))',
    'myndighet',
  ),
  shape('Office', '((?:\\p{Lu}[\\p{L}]+ ){1,3}(?:European|Stockholm|Brussels) Office)', 'annan'),
  shape(
    'FoU|kontoret|centrum|museet|trafiken|bolaget',
    '(FoU \\p{Lu}[\\p{L}]+?|\\p{Lu}[\\p{L}]{2,}(?:kontoret|centrum|museet|trafiken|bolaget))',
    'annan',
  ),
  shape('förening', '(\\p{Lu}\\p{L}+s \\p{Lu}\\p{L}*förening)', 'förening'),
  shape(
    'Förening|Förbund|Stiftelse|Institut|Akademi|Riksför',
    '((?:(?:Svenska|Sveriges|Nordiska|Nordens|Europeiska|Nationella|\\p{Lu}\\p{L}+s) )?\\p{Lu}\\p{L}+s (?:Förening|Förbund|Stiftelse|Institut|Akademi|Riksförbund|Riksförening))(?!\\s\\p{Lu})',
    'förening',
  ),
  shape(
    'förening',
    `((?:(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Övre|Nedre) )?\\p{Lu}\\p{Ll}+ (?:${ASSOCIATIONS})förening)(?:en)?`,
    'förening',
  ),
  shape('Folktandvården|hälsan', '((?:Folktandvården|\\p{Lu}\\p{L}{3,}hälsan) \\p{Lu}\\p{L}+)', 'annan'),
  shape(
    'byrå|bolag|museum|stiftelse|akademi|teater|resurs',
    '(\\p{Lu}\\p{L}+s \\p{Lu}\\p{L}*(?:byrå|bolag|museum|stiftelse|akademi|teater)|\\p{Lu}\\p{L}{2,}resurs \\p{Lu}\\p{L}+)',
    'annan',
  ),
  shape(
    'college|Destination|folkhögskola',
    '((?:\\p{Lu}\\p{L}+-? och )?\\p{L}{3,}college(?: \\p{Lu}\\p{L}+ län)?|Destination \\p{Lu}[\\p{L}]+|\\p{Lu}[\\p{L}]+ folkhögskola)',
    'annan',
    true,
  ),
];

/** Words that have such a shape and are no organisation. */
export const NOT_ORGANISATION =
  /^(?:Varje|Respektive|Berörd|Denna|Vilken|Samtliga|Vardera|En|Din|Vår|Er|Hela|Någon|Ingen|Annan|Egen|Köpcentrum|Kunskapscentrum|Stadsledningskontoret|Kommunledningskontoret|Stadens|Centrum|Resecentrum|Handelscentrum|Kommunens|Ortens|Byns|Varje|Lokal|Lokala|Folkhögskolan?)(?![\p{L}])|^(?:Yrkesh|H)ögskolan?$|^(?:Kollektivtrafik|Tillsyns|Tillstånds|Förvaltnings|Expedierings)myndigheten$|^(?:Kommunlednings|Stadslednings|Regionlednings|Kommun|Stads|Miljö|Samhällsbyggnads|Bygg|Plan|Utbildnings|Social|Kultur|Fritids|Gatu|Fastighets|Exploaterings|Personal|Ekonomi|Närings(?:livs)?|Lednings|Service|Medborgar|Turist|Omsorgs|Äldre|Park)kontoret$|^Region(?:en)?$|^Region (?:Dnr|Och|Som)|nätverket$/u;

/** `Resurscentra.` at the head of an item: the centres of one kind, together. */
export const PLURAL_CENTRE = /(?<=^|\n)[ \t]*(?:[·*-][ \t]*)?(\p{Lu}(?!öp)\p{Ll}{2,}centra)(?=[.:]|[ \t]*\n)/gu;

/** Lists of municipalities by place name: `kommunerna Ale, Tibro och Vara`, `rektorer från kommunerna …`. */
export const PLACE_LIST =
  /(?:[Kk]ommunerna|[Kk]ommuner|skolhuvudmännen|[Kk]ommunstyrelserna)(?: i| från| är| utgörs av| består av)?:?\s*\(?((?:\p{Lu}\p{L}+(?:,\s*|\s+(?:och|samt)\s+)){1,12}\p{Lu}\p{L}+)/gu;

/** Said of itself: `Dalarna i samverkan är ett kommunalförbund för …`. Group 1 is the name, 2 what it is. */
export const SAID_TO_BE =
  /(?<=^|\n\s*|[.!?]\s+)(\p{Lu}[\p{L}-]{2,}(?:\s(?:\p{Lu}[\p{L}-]+|i|för|och|samverkan|samarbete)){0,4})\s(?:\(\p{Lu}[\p{L}-]{1,9}\)\s)?är\sett\s(?:gemensamt\s|samägt\s|kommunalt\s|regionalt\s)?(kommunalförbund|samordningsförbund|räddningsförbund|aktiebolag|bolag|regionförbund)(?![\p{L}])/gu;

/** One sticky expression for the names of a lexicon, longest first; white space may be a line break. */
export function namesRegex(names: string[]): RegExp {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const patterns = sorted.map(anySpace);
  return new RegExp(`${EDGE}(${patterns.join('|')})${END}`, 'uy');
}

/** `Almviks, Bokskärs och Tallsjö kommuner`; group 1 is the list. */
export const COORDINATED =
  /(?<![\p{L}-])((?:(?:(?:Västra|Östra|Norra|Södra|Övre|Nedre|Stora|Lilla)\s)?\p{Lu}\p{Ll}[\p{L}-]+,\s)*(?:(?:Västra|Östra|Norra|Södra|Övre|Nedre|Stora|Lilla)\s)?\p{Lu}\p{Ll}[\p{L}-]+\s(?:och|samt)\s(?:(?:Västra|Östra|Norra|Södra|Övre|Nedre|Stora|Lilla)\s)?\p{Lu}\p{Ll}[\p{L}-]+)\skommuner(?:s|na|nas)?(?![\p{L}])/gu;

/** Unions and the like whose names are words: their capital within a sentence tells them. */
export const UNIONS =
  /(?<=(?:,|och|samt|av|med|från|för|till)\s)(Kommunal|Vision|Ledarna|Unionen)(?=s?(?:[,.;)]|[ \t]*(?:\n|$)|\s(?:och|samt|har|är|framför|lämnar|yrkar|anser|meddelar)(?![\p{L}])))/gu;
/** A sort of association alone: the one that the document names in full. */
export const SORT_OF_ASSOCIATION = new RegExp(`^(?:${OF_MUNICIPALITIES})förbundet$`, 'u');

/** Those who sit for municipalities, each with the place in brackets: `För kommunerna: Anna Alm (Askvik), Bo Ek (Norrlida)`. Group 1 is the list. */
export const FOR_MUNICIPALITIES =
  /(?<![\p{L}])(?:(?:[Ff]ör|[Ff]rån)\s(?:länets\s)?kommunerna|[Rr]espektive\skommunstyrelses\sordförande|[Kk]ommunernas\s(?:representanter|företrädare|ledamöter))\s?:\s((?:[^()\n]|\n(?!\s*\n)|\([^()\n]{1,30}\)){5,400})/gu;
