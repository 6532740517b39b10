/** How sentences tell who sits in the body that the text speaks of: more rules, of the same table as `role-rules.ts`. */
import { BE, COLON, KIND, OFFICE, ORG, OWN, type RoleRule, rules, STOOD, WHILE, WHOSE } from './role-rules.ts';
import { OFFICE_WORD } from './sentence-tokens.ts';

/** `under mandatperioden 2031–2034`, `för perioden`. */
const PERIOD = '(?: (?:under|för|i|sedan) [^«.,;]{3,40}?)?';
/** `utöver A också`: others that are told of elsewhere. */
const BESIDES =
  '(?:,? (?:utöver|förutom|vid sidan av|jämte) (?:\\p{Ll}+ ){0,2}(?:«P\\d+»|\\p{Lu}\\p{L}+),?(?: (?:också|även))?)?';

export const SPOKEN_RULES: RoleRule[] = [
  {
    like: 'Regionens ledamöter under perioden är utöver A också B och C; Vår ledamot är A',
    words: rules(`(?<![\\p{L}])${WHOSE} ${KIND}${OFFICE}${PERIOD} ${WHILE}${BE}${BESIDES}${COLON}`),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'Jag var ensam eftersom min ersättare A var sjuk',
    words: rules(`(?<![\\p{L}])(?<own>min|mina|vår|våra) ${KIND}${OFFICE},?(?= (?:\\p{Ll}+ ){0,2}«P)`),
    list: 'behind',
    role: 'ersättare',
    spoken: true,
  },
  {
    like: 'Ledamot för oss är A; Ersättare för Granviks kommun har varit B',
    words: rules(
      `(?<![\\p{L}-])${KIND}${OFFICE} (?:för|från) (?:«O(?<o>\\d+)»|(?<own>regionen|kommunen|staden|förbundet|oss)) ${WHILE}${BE}${COLON}`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'Från Granviks kommun kommer A och B, från Tunabro kommun C; Från Xrådet kommer A',
    words: rules(`(?<![\\p{L}])(?:för|från) (?:«[OA](?<o>\\d+)»|(?<own>regionen|kommunen|staden|förbundet)) kommer`),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
    more: /^(?:,|,? och|,? samt|;) (?:för|från) (?:«[OA](?<o>\d+)»|(?<own>regionen|kommunen|staden|förbundet)):?/iu,
  },
  {
    like: 'Granviks kommun företräds förutom av A av B',
    words: rules(
      `${ORG} ${WHILE}${STOOD}(?: i «A(?<a>\\d+)»)?,? (?:förutom|utöver|vid sidan) av (?:«P\\d+»|\\p{Lu}\\p{L}+)(?:,? också|,? även)? av`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'A, som också är ledamot i Yrådet, har klubban till och med maj',
    words: rules(
      `(?<=[»)\\p{L}])(?:, som [^.;]{3,90}?,)? (?:har|hade|håller i|höll i|håller|höll|för|förde) (?:nu |numera )?(?:ordförande)?klubban(?! över)`,
    ),
    list: 'before',
    one: true,
    role: 'ordförande',
    spoken: true,
  },
  {
    like: 'Klubban går över till A; Ordförandeskapet övergick till Granviks kommuns representant A',
    words: rules(
      `(?<![\\p{L}])(?:ordförande)?(?:klubban|ordförandeskapet|ordföranderollen) (?:går|gick|övergår|övergick|lämnas|lämnades|har gått|har övergått) (?:[\\p{Ll}\\d]+ ){0,4}?till`,
    ),
    list: 'behind',
    one: true,
    role: 'ordförande',
    spoken: true,
  },
  {
    like: 'Sekreterare i Xrådet och i Yrådet är A; Ordförande i såväl Xrådet som Yrådet är A',
    words: rules(
      `(?<![\\p{L}»-])(?<![»s] )${KIND}${OFFICE} (?:i|för) (?:såväl |både )?«A(?<a>\\d+)» (?:och|samt|som) (?:i |för )?«A(?<also>\\d+)» ${WHILE}${BE}`,
    ),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Här sitter socialcheferna, regionens vårdchef A och utvecklingschef B',
    words: rules(
      `(?<=^|[.;] )(?:här|där|i (?:gruppen|rådet|nätverket|forumet|styrelsen)) (?:sitter|satt|ingår|ingick|möts|finns) (?:bland andra )?(?:[\\p{Ll} ]{3,40}(?:erna|arna|orna), )?`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'Xkollegiet har en styrelse, där A, Granviks kommun, och B ingår',
    words: rules(
      `(?<=[\\p{L}»)],? )(?:där|i vilken|i vilket)(?=[^.;]{3,220}?,? (?:ingår|ingick|sitter|satt|är ledam\\p{L}+|var ledam\\p{L}+)(?:[.,;]|$| för| sedan| till))`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'Tekniska högskolan deltar genom prefekt A',
    words: rules(
      `${ORG} (?:deltar|deltog|medverkar|medverkade|ingår|ingick|finns med|är (?:representera[dt]|företrä[dt]d|adjungera[dt]|medlem)|har ${WHILE}(?:deltagit|medverkat|ingått|varit (?:inbjud\\p{L}+|adjungera\\p{L}+|med)))(?: i «A(?<a>\\d+)»)? genom`,
    ),
    list: 'behind',
    role: 'representant',
    spoken: true,
  },
  {
    like: 'Kontaktperson hos Granviks kommun är A, hos regionen B',
    words: rules(`(?<![\\p{L}-])(?<office>kontaktperson(?:er)?) (?:hos|på|vid|från) ${ORG} ${WHILE}${BE}`),
    list: 'behind',
    role: 'kontaktperson',
    spoken: true,
    more: /^(?:,|,? och|,? samt) (?:hos|på|vid|från) (?:«O(?<o>\d+)»|(?<own>regionen|kommunen|staden|förbundet))(?: är)?/iu,
  },
  {
    like: 'I Xrådet lämnade A sin plats',
    words: rules(
      `(?<![\\p{L}])i «A(?<a>\\d+)» (?:lämnade|lämnar|avgick|avgår|slutade|slutar)(?= (?:\\p{Ll}+ ){0,2}«P\\d+»[^.;«]{0,30}(?: sin plats| sitt uppdrag| platsen| uppdraget| den \\d| i | under |[.;]|$))`,
    ),
    list: 'behind',
    one: true,
    role: 'ledamot',
  },
  {
    like: 'Efter valet tog A, Granviks kommun, över: in the office told of before',
    words: rules(
      `(?<![\\p{L}])(?:tog|tar|trädde|träder)(?= (?:\\p{Ll}+ ){0,3}«P\\d+»(?: ?\\([^)]*\\))?(?:, «O\\d+»,?| \\(«O\\d+»\\))? (?:över|in|till)(?:[.,;]| den| från| fr\\.| i | under|$))`,
    ),
    list: 'behind',
    one: true,
    role: 'ledamot',
    sameOffice: true,
  },
  {
    like: 'Vår röst i Xrådet bärs av ordföranden i Yberedningen, A, och av stadsarkitekten B',
    words: rules(
      `(?<![\\p{L}])${WHOSE} (?:röst|stämma|talan|stol|säte) (?:i «A(?<a>\\d+)» )?(?:bärs|bars|förs|fördes|upptas|innehas|innehades) ${WHILE}av(?: (?:ordföranden?|ledamoten) i «A\\d+»,?)?`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
    more: /^,? (?:och|samt) av/iu,
  },
  {
    like: 'Till ombud vid stämman den 3 maj utsåg kommunstyrelsen (§ 4) A',
    words: rules(
      `(?<![\\p{L}])till ${KIND}${OFFICE}(?: (?:vid|i|på|för|under) [^.;]{3,70}?)? (?:utsåg|utser|valde|väljer|utsågs|valdes|utses|väljs|har [^.;«]{0,30}?(?:utsett|valt))(?: «[AO]\\d+»| [\\p{Ll}]+(?:en|et|n))?(?: \\([^()]{2,40}\\))?(?= (?:\\p{Ll}+ ){0,2}«P)`,
    ),
    list: 'behind',
    role: 'ombud',
    spoken: true,
  },
  {
    like: 'Regionens plats har A; A har platsen för Granviks kommun',
    words: rules(
      `(?<![\\p{L}])${WHOSE} (?:plats|mandat) (?:i «A(?<a>\\d+)» )?(?:har|hade)(?= (?:\\p{Ll}+ ){0,3}«P\\d+»(?:[.,;]| under| sedan| haft|$))`,
    ),
    list: 'behind',
    one: true,
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'A utsågs till regionens kontaktperson',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:utsågs|valdes|utses|väljs|är utsedd|har ${WHILE}utsetts|har ${WHILE}valts) till (?:«O(?<o>\\d+)»s? |(?<own>${OWN}) )?${KIND}(?<office>${OFFICE_WORD})(?=[.,;]|$| från| fr| under| till| och)`,
    ),
    list: 'before',
    role: 'ledamot',
    spoken: true,
  },
];
