/**
 * The words by which Swedish bodies are known. One table for all rules about arenas and organs, so that a reader can check and extend it.
 */
import type { ArenaKind, Level } from '../../../graph/records.ts';

export interface Head {
  /** Expression source of the head in every form. */
  forms: string;
  /** Definite form it is shown in when it stands last in a compound. */
  definite: string;
  /** Form after a genitive: `Länets vårdråd`. */
  indefinite: string;
  kind: ArenaKind | null;
  /** A formal organ is always a body, however it is compounded; other heads need a telling word before them. */
  formal: boolean;
}

export const HEADS: Head[] = [
  { forms: 'fullmäktiges?', definite: 'fullmäktige', indefinite: 'fullmäktige', kind: 'politisk', formal: true },
  { forms: 'styrelse(?:n|ns)?', definite: 'styrelsen', indefinite: 'styrelse', kind: 'politisk', formal: true },
  { forms: 'nämnd(?:en|ens)?', definite: 'nämnden', indefinite: 'nämnd', kind: 'politisk', formal: true },
  { forms: 'utskott(?:et|ets)?', definite: 'utskottet', indefinite: 'utskott', kind: 'politisk', formal: true },
  { forms: 'beredning(?:en|ens)?', definite: 'beredningen', indefinite: 'beredning', kind: 'politisk', formal: true },
  { forms: 'presidi(?:um|et|ets|ums)', definite: 'presidiet', indefinite: 'presidium', kind: 'politisk', formal: true },
  { forms: 'direktion(?:en|ens)', definite: 'direktionen', indefinite: 'direktion', kind: 'politisk', formal: true },
  { forms: 'råd(?:et|ets)?', definite: 'rådet', indefinite: 'råd', kind: null, formal: false },
  { forms: 'rådslag(?:et|ets)?', definite: 'rådslaget', indefinite: 'rådslag', kind: null, formal: false },
  { forms: 'arena(?:n|ns)?', definite: 'arenan', indefinite: 'arena', kind: null, formal: false },
  { forms: 'nätverk(?:et|ets)?', definite: 'nätverket', indefinite: 'nätverk', kind: 'tjänsteperson', formal: false },
  { forms: 'grupp(?:en|ens)?', definite: 'gruppen', indefinite: 'grupp', kind: 'tjänsteperson', formal: false },
  { forms: 'kommitt[ée](?:n|ns)?', definite: 'kommittén', indefinite: 'kommitté', kind: null, formal: false },
  {
    forms: 'delegation(?:en|ens)',
    definite: 'delegationen',
    indefinite: 'delegation',
    kind: 'politisk',
    formal: false,
  },
  {
    forms: 'kommission(?:en|ens)',
    definite: 'kommissionen',
    indefinite: 'kommission',
    kind: 'politisk',
    formal: false,
  },
  { forms: 'forum(?:et|ets)?', definite: 'forumet', indefinite: 'forum', kind: null, formal: false },
  {
    forms: 'partn?e?rskap(?:et|ets)?',
    definite: 'partnerskapet',
    indefinite: 'partnerskap',
    kind: null,
    formal: false,
  },
  {
    forms: 'kollegi(?:um|et|ets)',
    definite: 'kollegiet',
    indefinite: 'kollegium',
    kind: 'tjänsteperson',
    formal: false,
  },
];

/** Ends like a head, but means something else. Matched against the whole word, small letters. */
export const NOT_BODIES =
  /^(?!(?:bredbands|minoritets|elev|brukar|anhörig)rådets?$)(?:kommunal|region|landstings|oppositions|stats|borgar|stadsdels|finans|ålders?|mål|yrkes|risk|barn|elev|kund|samtals|fokus|patient|personal|befolknings|bruk(?:ar)?|användar|löne|tjänste|program|(?:verksamhets|ansvars|insats|prioriterade|när)?om|över|under|med|data|it-|bredbands|fiber|överförings|transmissions|stam|accesspunkts|mobil|radio|cykelvägs|led|väg|el|fjärrvärme|koncern|folk|minoritets|intresse|utsatta|del|huvud|etniska|språk|produkt|vuxen|f[oö]r|sam)(?:råd|grupp|nätverk)(?:et|ets|en|ens|s)?$|^(?:läns|kansli|departements|ämnes|justitie|hovrätts|kammarrätts|regerings|utrikes|kommerse|berg|\p{L}*borgar)råd(?:et|ets|s)?$|område|förråd|^(?:över|om|till|an)?styrelse$|läns(?:styrelse)|(?:social|skol|arbetsmiljö|kemikalie|tele|sjö|luftfarts|fiskeri|livsmedels|fortifikations|kriminalvårds)styrelse|^(?:arrende|hyres|överklagande|skilje|ansvars|rättshjälps)nämnd(?:en|ens)?$|^(?:eu-|europa)kommissionens?$|^(?:sakkunnig)?beredning$|ned?beredning|tillberedning|(?:ut|för|in|vid|samman)beredning(?:en)?$/u;

/** Words for a group of people at work; a body only with what it is for: `styrgruppen för …`. */
export const WORKING_GROUPS =
  'arbets|styr|lednings|referens|projekt|berednings|samråds|samverkans|expert|analys|utvecklings|program';

/** Adjectives and genitives that belong to a body's name, in the form they are shown in; a t for neuter is allowed. */
export const MODIFIERS = [
  'Regional(?:a|t)?',
  'Regionens',
  'Länets',
  'Kommunernas',
  'Kommunens',
  'Primärkommunala',
  'Sociala',
  'Gemensam(?:ma|t)?',
  'Kommunala',
  'Lokala',
  'Nationell(?:a|t)?',
  'Centrala',
  'Länsgemensamma',
  'Politiska',
  'Strategiska',
  'Tekniska',
  'Fullmäktiges',
  'Kommunfullmäktiges',
  'Regionfullmäktiges',
  'Regionstyrelsens',
  'Kommunstyrelsens',
  'Landstingsstyrelsens',
  'Direktionens',
  'Allmänna',
  'Mellersta',
  'Norra',
  'Södra',
  'Östra',
  'Västra',
  'Nordöstra',
  'Nordvästra',
  'Sydöstra',
  'Sydvästra',
  // Who takes part, told by a compound: `Mellankommunala`, `Socialpolitiska`, `Tvärsektoriella`.
  '\\p{L}{3,}(?:kommunala|politiska|sektoriella)',
  'Etiska',
  'Samiska',
  'Sverigefinska',
  'Romska',
  'Lokala brottsförebyggande',
  'Brottsförebyggande',
  '(?:\\p{L}+-\\s(?:och|samt)\\s)?\\p{L}{3,}(?:nämndens|styrelsens|direktionens|rådets|regionens)',
];
/** Genitives that only say whose it is; left out of the name. */
export const OWNERS = /^(?:kommunens|stadens|landstingets|länets|respektive|varje|dess|deras|vår|våra)\s+/iu;

/** First parts that only tell the sort of body: what it is for belongs to its name (`samverkansrådet för trygghet`). */
export const SORTS =
  /^(?:lär|chefs?|samverkans|samråds|samarbets|kontakt|erfarenhets|kompetens|kunskaps|utvecklings|kvalitets|ledar|lednings|program|styr|strategi|expert|referens|berednings|fullmäktige|tema|dialog|branschs?|nationella)-?$/u;

/** Words that no name goes on with: prepositions, conjunctions, and what bodies do. */
const NO_NAME = [
  'som|i|på|av|med|till|för|avseende|gällande|kring|mellan|under|den|vid|enligt|inom|utifrån|från|hos|sedan|efter|före|mot|genom|utan|per|ur|åt|över|därefter|också|även|inte|fram till',
  'samt att|och att|att|där|men|dels|bland|eller|innan|när|om|så|vars|vilken|vilket|vilka',
  'har|hade|är|var|vara|varit|blir|blev|ska|skall|skulle|kan|kunde|kommer|kom|fick|får|fått|vill|ville|bör|måste',
  'möts|möttes|mötts|möter|mötte|träffar|träffade|höll|håller|hålls|hölls|sammanträder|sammanträdde|samlar|samlade|leds|leddes|leder|ledde|utse|utses|utsågs|utser|utsåg|välja|väljer|valde|väljs|består|bestod|ingår|ingick',
  'beslut\\p{L}*|föreslår|föreslog|tillstyrker|tillstyrkte|avstyrker|avstyrkte|bereder|beredde|behandlar|behandlade|anser|ansåg|menar|menade|svarar|svarade|yttrar|yttrade|godkänner|godkände|antar|antog|tackar|tackade|lämnar|lämnade|uppdrar|uppdrog|ställer|ställde|ger|gav|tar|tog|deltar|deltog|följer|följde|stödjer|omfattar|arbetar|arbetade|ansvarar|ansvarade|avser|begär|begärde|önskar|förordna|nominera|entlediga|inrätta|bilda|tillsätta|godkänna|anta|uppdra|överlämnar|överlämnade|beviljar|fastställer|fastställde|bifaller|avslår|redovisade|informerade|fortsätter|bestående|innehållande|upplever|utgör|utgörs|utgjorde|utgjordes|bildar|verkar|finns|fanns',
  // Verbs by their endings; a genitive's `-nas` is none.
  '\\p{L}{3,}(?:(?<!n)as|ades|ats|erar|erade|ades|tes)|träffas|kallas|hålls|drivs|styrs|görs|byggs|ses|sågs|startar|startade|upphör|upphörde',
].join('|');

/** Where a `för …` phrase ends. */
export const PHRASE_STOP = `(?=\\s+\\p{Lu}\\p{L}+s? län|\\s+(?:${NO_NAME})(?=[\\s,.)]|$)|[ \\t]{2,}\\S|\\t|\\s*[.,;:()\\n·§]|\\s-\\s|\\s+(?!(?<=\\p{Lu}\\p{L}+\\s)20[2-5][05](?![\\d-]))\\d|\\s*$)`;

/** What a body does, behind its name: it meets, decides, proposes. */
export const MEETS =
  /^\s+(?:(?:har|hade)\s)?(?:under\s(?:året|\p{L}+en|(?:19|20)\d\d)\s)?(?:haft|hållit|höll|håller|möt\p{L}*|träffa\p{L}*|sammanträ\p{L}*|samla[rd]\p{L}*|genomfö\p{L}*|beslut\p{L}*|leds|leddes|består|föresl\p{L}*|tillstyrk\p{L}*|kallas)(?![\p{L}])/u;

/** What a bracket or clause says of a name when the name is an arena. */
export const EXPLAINS =
  /(?:politisk|tjänstepersons?-?|tjänstemanna-?)\s*arena|\barena för|samverkansarena|nätverk(?:et)? (?:för|av|med)|samverkan (?:inom|mellan|kring|för)|samråd|forum för|samrådsgrupp|samverkansgrupp|(?:chefs|utvecklings|tjänstemanna|omsorgs|samråds|samverkans)(?:grupp|nätverk)(?:en|et)?\b|utvecklingsnätverk/iu;

/** Headings whose bullets are arenas, and the kind of arena they announce. */
export const ARENA_HEADINGS: { words: RegExp; kind: ArenaKind | null; level: Level | null }[] = [
  { words: /^politiska (?:samverkans)?arenor\b/iu, kind: 'politisk', level: null },
  { words: /^(?:samverkans)?arenor för (?:tjänstepersoner|tjänstemän|chefer)/iu, kind: 'tjänsteperson', level: null },
  { words: /^kommunala (?:samverkans)?arenor/iu, kind: null, level: 'kommunal' },
  {
    words:
      /^(?:samverkans)?arenor (?:för )?(?:samverkan )?(?:mellan )?(?:kommuner(?:na)? och region|region(?:en)? och kommun)/iu,
    kind: null,
    level: 'kommun-region',
  },
  {
    words: /^(?:samverkans)?arenor\b|^(?:nätverk|råd|samverkansorgan|grupperingar) (?:och|inom)/iu,
    kind: null,
    level: null,
  },
];
