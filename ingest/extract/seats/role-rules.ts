/** How sentences tell who holds which office in which body: rules over a sentence's names. One table, so that a reader can check and extend it. */
import { OFFICE_WORD } from './sentence-tokens.ts';

export const BE =
  '(?:är|var|blir|blev|utgörs av|utgjordes av|har (?:under (?:hela )?(?:året|perioden|mandatperioden|\\d{4}) |sedan [^«.]{2,20} )?varit|under (?:året|\\d{4}) har varit)';
export const WHILE =
  '(?:(?:också|även|numera|fortsatt|för närvarande|i dag|idag|nu|under (?:hela )?(?:året|perioden|\\d{4}|hösten|våren)|sedan [^«,.]{2,24}|från och med [^«,.]{2,24}|från [^«,.]{2,20}|fr\\.o\\.m\\. [^«,.]{2,24}) ){0,2}';
export const OWN =
  '(?:regionens|regionala|kommunens|stadens|förbundets|landstingets|länsstyrelsens|bolagets|föreningens|vår[at]?)';
export const KIND =
  '(?:(?:ordinarie|nya?|nytt|tillförordnad|valda?|utsedda?|politiska?|två|tre|fyra|båda|personliga?|kommunala?) ){0,2}';
/** The body: `i «A»`, `för «A»`. */
const IN = '(?:i|för|på|vid|till|inom) (?:den |det )?«(?:A(?<a>\\d+)|O(?<b>\\d+))»(?!s)';
export const WHOSE = `(?:«O(?<o>\\d+)»s?|(?<own>${OWN}))`;
export const OFFICE = `(?<office>${OFFICE_WORD})(?![\\p{L}])`;
export const ORG = '(?:«O(?<o>\\d+)»|(?<own>regionen|kommunen|staden|förbundet))';
const SITS =
  '(?:sitter|satt|ingår|ingick|deltar|deltog|medverkar|medverkade|finns|fanns|har (?:(?:under|sedan) [^«.,]{2,20} )?(?:suttit|ingått|deltagit|medverkat|funnits))';
const STANDS =
  '(?:representera(?:r|de|t)|företräd(?:er|de)|företrätt|representera|företräda|har (?:[\\p{Ll}\\d]+ ){0,3}(?:representerat|företrätt))';
export const STOOD =
  '(?:representera(?:s|des|ts)|företrä(?:ds|ddes|tts|des)|har (?:[\\p{Ll}\\d]+ ){0,3}(?:representerats|företrätts))';
const MEETING = '(?: (?:vid|på|under) [^«.;]{3,40}?)?';
export const COLON = ',?:?(?= ?)';

/** What a rule's words stand beside. */
export interface RoleRule {
  like: string;
  /** Words of the sentence as tokens; groups `a` body, `also` another, `b` organisation as body, `o` and `own` whom they stand for, `office`, `sub` who is substituted. */
  words: RegExp;
  /** The names stand behind the words or before them. */
  list: 'behind' | 'before';
  /** The body is the organisation that each person comes from. */
  theirs?: boolean;
  /** Where no body is told it is the organisation that issued the document. */
  issuer?: boolean;
  /** The body is the project told of last. */
  project?: boolean;
  /** The office and the body are those of the one told of before. */
  sameOffice?: boolean;
  /** Only the last name of the list is meant. */
  last?: boolean;
  /** Stands for whom the one told of before stands for. */
  besides?: boolean;
  /** Only the first name of the list is meant. */
  one?: boolean;
  /** Where no office is told. */
  role: string;
  /** The body may be the one that the text speaks of. */
  spoken?: boolean;
  /** Read on behind the list as often as it holds: another organisation and its people. */
  more?: RegExp;
}

export const rules = (words: string): RegExp => new RegExp(words, 'giu');

export const ROLE_RULES: RoleRule[] = [
  {
    like: 'Regionens ledamöter i Xrådet är A, B och C; Granviks representant i Xrådet har varit A',
    words: rules(`(?<![\\p{L}])${WHOSE} ${KIND}${OFFICE} ${IN} ${WHILE}${BE}${COLON}`),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Ordförande i Xrådet är A; Ledamöter i Xrådet för Granviks kommun har varit A och B',
    words: rules(
      `(?<![\\p{L}»] )(?<!»s )(?<![\\p{L}-])${KIND}${OFFICE}(?! för «O) ${IN}(?: (?:för|från) «O(?<o>\\d+)»)? ${WHILE}${BE}${COLON}`,
    ),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Xrådets ordförande är A',
    words: rules(`«A(?<a>\\d+)»s ${KIND}${OFFICE} ${WHILE}${BE}${COLON}`),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Xrådet har en ordförande, A, och två vice ordförande, B och C',
    words: rules(`«A(?<a>\\d+)» (?:har|hade) (?:en |ett |två |tre |fyra |fem )?(?=${OFFICE}, )\\k<office>,`),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Regionen har i Xrådet två ledamöter, A och B',
    words: rules(
      `(?<![\\p{L}])(?:«O(?<o>\\d+)»|(?<own>regionen|kommunen|staden|förbundet)) (?:har|hade) (?:i «A(?<a>\\d+)» )?(?:en|ett|två|tre|fyra|fem|\\d) ${KIND}(?<office>${OFFICE_WORD}|plats|platser|mandat)(?: i «A(?<c>\\d+)»)?(?:,|:| \\()`,
    ),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'I Xrådet representeras Granviks kommun av A, Tunabro kommun av B och regionen av C',
    words: rules(
      `(?<![\\p{L}])(?:i|till|på|vid) «A(?<a>\\d+)» (?:${STOOD} ${ORG} ${WHILE}|(?:har|hade) ${ORG.replaceAll('<o', '<q').replaceAll('<own', '<mine')} ${WHILE}(?:representerats|företrätts) ${WHILE})av`,
    ),
    list: 'behind',
    role: 'ledamot',
    more: /^(?:,|,? och|,? samt) (?:«O(?<o>\d+)»|(?<own>regionen|kommunen|staden|förbundet)) (?:[\p{Ll}]+ )?av/iu,
  },
  {
    like: 'Granviks kommun företräds i Xrådet av A',
    words: rules(
      `(?<!«O\\d+» (?:och|samt) )(?:«O(?<o>\\d+)»|(?<![\\p{L}])(?<own>regionen|kommunen|staden|förbundet)) (?:har |hade )?(?:i «A(?<a>\\d+)» )?${WHILE}${STOOD}${MEETING}(?: i «A(?<c>\\d+)»)?${MEETING} av`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
    more: /^(?:,|,? och|,? samt|,? medan) (?:«O(?<o>\d+)»|(?<own>regionen|kommunen|staden|förbundet)) (?:(?:representera|företrä)\p{L}+ )?(?:[\p{Ll}]+ )?av/iu,
  },
  {
    like: 'För Granviks kommun sitter A och B i Xrådet, för Tunabro kommun C',
    words: rules(
      `(?<![\\p{L}])(?:för|från) (?:«O(?<o>\\d+)»|(?<own>regionen|kommunen|staden|förbundet))s? (?:sida )?${SITS}`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
    more: /^(?: i «A\d+»| i (?:rådet|nämnden|gruppen|nätverket))?(?:,|,? och|,? samt|;) (?:för|från) (?:«O(?<o>\d+)»|(?<own>regionen|kommunen|staden|förbundet)):?/iu,
  },
  {
    like: 'I Xrådet ingår A, Granviks kommun, och B',
    words: rules(
      `(?<![\\p{L}])i «A(?<a>\\d+)» (?:${SITS}|har) ${WHILE}(?:bland andra |följande (?:ledamöter|personer|representanter|företrädare):? |[\\p{Ll}-]+(?:na|er|or) (?:och|samt) )?(?=(?:\\p{Ll}+ ){0,3}«P|:)`,
    ),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Xrådet består av A (ordförande), B och C; Arbetsutskottet utgörs av A',
    words: rules(
      `«A(?<a>\\d+)» ${WHILE}(?:består|bestod|har ${WHILE}bestått|utgörs|utgjordes|har ${WHILE}utgjorts) ${WHILE}av(?: följande (?:ledamöter|personer|representanter))?${COLON}`,
    ),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Xrådet hade följande ledamöter: A, B',
    words: rules(
      `«A(?<a>\\d+)» (?:har|hade|har (?:under (?:året|\\d{4}) )?haft) ${WHILE}följande (?<office>${OFFICE_WORD}|sammansättning):?`,
    ),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Xnätverket sammankallas av A',
    words: rules(
      `«A(?<a>\\d+)»,? (?:som )?${WHILE}(?:(?<calls>sammankallas|sammankallades|har sammankallats)|(?<joins>samordnas|samordnades|har samordnats)) ${WHILE}av`,
    ),
    list: 'behind',
    role: 'sammankallande',
  },
  {
    like: 'Xrådet leds av A från Granviks kommun',
    words: rules(
      `«A(?<a>\\d+)»,? (?:som )?${WHILE}(?:leds|leddes|har ${WHILE}letts) ${WHILE}av(?= (?:\\p{Ll}+ ){0,3}«P)`,
    ),
    list: 'behind',
    role: 'ledare',
  },
  {
    like: 'A är ordförande i Xrådet; A blev regionens ombud vid stämman',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:är|var|blir|blev|fungerar som|tillträdde som|tjänstgjorde som|verkar som|utsågs till|valdes till|utses till|väljs till|tog över som|tar över som|inträdde som|inträder som|är utsedd till|är vald till|har (?:[\\p{Ll}\\d]+ ){0,2}?(?:varit|utsetts till|valts till|tagit över som|utnämnts till|inträtt som)) ${WHILE}${KIND}(?:«O(?<o>\\d+)»s? |(?<own>${OWN}) )?${KIND}${OFFICE} ${IN}(?: (?:för|från) «O(?<d>\\d+)»)?`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'A är adjungerad till Xrådet',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:är|var|har (?:[\\p{Ll}]+ ){0,2}varit|har (?:[\\p{Ll}]+ ){0,2}) ?adjungera(?:d|de|ts) (?:till|i) «A(?<a>\\d+)»`,
    ),
    list: 'before',
    role: 'adjungerad',
  },
  {
    like: 'A sitter i Xrådet för Granviks kommun; A ingår i Xrådet som Granviks kommuns representant',
    words: rules(
      `(?<=[»)\\p{L}],? )${SITS} ${WHILE}(?:som (?<office>${OFFICE_WORD}) )?i «A(?<a>\\d+)»(?: (?:för|från) «O(?<o>\\d+)»| som (?:«O(?<d>\\d+)»s? |(?<own>${OWN}) )?${KIND}(?<as>${OFFICE_WORD})(?: för «O(?<e>\\d+)»)?)?`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'A företräder regionen i Xrådet',
    words: rules(
      `(?<=[»)\\p{L}],? )${STANDS} (?:«O(?<o>\\d+)»|(?<own>regionen|kommunen|staden|förbundet)) (?:i|på|vid) «A(?<a>\\d+)»`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'A sitter för regionens räkning i Xrådet; A deltar på uppdrag av Granviks kommun i Xrådet',
    words: rules(
      `(?<=[»)\\p{L}],? )${SITS} ${WHILE}(?:(?:för|å) (?:«O(?<o>\\d+)»s?|(?<own>${OWN})) (?:räkning|vägnar|del)|på uppdrag av (?:«O(?<d>\\d+)»|(?<mine>regionen|kommunen|staden|förbundet))) ${WHILE}i «A(?<a>\\d+)»`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'A är utsedd av regionen till ledamot i Xrådet',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:är|var|blev|har (?:blivit|varit)) (?:utsedd|vald|nominerad|förordnad) av (?:«O(?<o>\\d+)»|(?<own>regionen|kommunen|staden|förbundet)) (?:till|som) ${KIND}${OFFICE} ${IN}`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'A leder Xnätverket; A och B har lett arbetet i Xrådet',
    words: rules(`(?<=[»)\\p{L}],? )(?:leder|ledde|har (?:[\\p{Ll}]+ ){0,2}lett) (?:arbetet i )?«A(?<a>\\d+)»(?!s)`),
    list: 'before',
    role: 'ledare',
  },
  {
    like: 'A har ersatt B som Granviks kommuns representant i Xrådet',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:har ersatt|ersätter|ersatte|har efterträtt|efterträder|efterträdde|tar över efter|tog över efter|avlöser|avlöste) «P(?<sub>\\d+)» som (?:«O(?<o>\\d+)»s? |(?<own>${OWN}) )?${KIND}${OFFICE}(?: ${IN})?`,
    ),
    list: 'before',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'Ersättare för B i Xrådet är A',
    words: rules(`(?<![\\p{L}])(?:personlig )?ersättare för «P(?<instead>\\d+)»(?: i «A(?<a>\\d+)»)? ${WHILE}${BE}`),
    list: 'behind',
    role: 'ersättare',
    spoken: true,
  },
  {
    like: 'Som ersättare för B deltog A vid Xrådets möte; I stället för B deltog A',
    words: rules(
      `(?<![\\p{L}])(?:som ersättare för|i stället för|istället för|i «P\\d+»s ställe) «P(?<instead>\\d+)» (?:deltog|deltar|tjänstgjorde|tjänstgör|närvarade|inträdde|medverkade|kallades|har (?:[\\p{Ll}]+ ){0,2}(?:deltagit|tjänstgjort|närvarat)) ${WHILE}`,
    ),
    list: 'behind',
    role: 'tjänstgörande ersättare',
    spoken: true,
  },
  {
    like: 'Kommunstyrelsens ordförande i Tunabro kommun, A; Xrådets ordförande A',
    words: rules(`«A(?<a>\\d+)»s ${KIND}${OFFICE}(?: i «O(?<o>\\d+)»)?,?(?= (?:[\\p{Ll}-]+ ){0,2}«P)`),
    list: 'behind',
    one: true,
    role: 'ledamot',
  },
  {
    like: 'ordföranden i Xrådet, A, öppnade',
    words: rules(`(?<![\\p{L}-])${OFFICE} (?:i|för) «A(?<a>\\d+)»,?(?= (?:[\\p{Ll}-]+ ){0,2}«P)`),
    list: 'behind',
    one: true,
    role: 'ledamot',
  },
  {
    like: 'A, ordförande i Xrådet, hälsade välkommen',
    words: rules(`(?<=[»)\\p{L}]), (?:«O(?<o>\\d+)»s? |(?<own>${OWN}) )?${KIND}${OFFICE} ${IN}`),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'A, Xrådets ordförande, hälsade välkommen',
    words: rules(`(?<=[»)\\p{L}]), «A(?<a>\\d+)»s ${KIND}${OFFICE}(?=[,.;)]| och| har| är)`),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'A är socialchef i Tunabro kommun',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:är|var|blir|blev|arbetar som|tillträdde som|anställdes som|har (?:[\\p{Ll}\\d]+ ){0,2}?varit) ${WHILE}(?:ny )?(?<title>(?:[\\p{L}-]+ ){0,3}?[\\p{L}-]{4,}) (?:i|vid|på|hos|för) «O(?<b>\\d+)»(?!s)`,
    ),
    list: 'before',
    role: 'anställd',
  },
  {
    like: 'Sammankallande: A, Granviks kommun',
    words: rules(
      `(?<=^|[.;:] |[.;:]» )(?:nätverkets |gruppens |rådets |övriga |ordinarie )?(?<office>(?!kontakt|ombud|revisor)${OFFICE_WORD}):(?= )`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'Dess ordförande är A; Rådets sekreterare har varit A',
    words: rules(`(?<![\\p{L}])(?:dess|sammanhållande|nätverkets|gruppens|forumets) ${KIND}${OFFICE} ${WHILE}${BE}`),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'A har varit rådets ordförande',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:är|var|blir|blev|har ${WHILE}varit|valdes till|utsågs till|tog över som|tar över som) «A(?<a>\\d+)»s ${KIND}${OFFICE}`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'Xrådet har haft A som regionens representant; Xrådet har A som ordförande',
    words: rules(
      `«A(?<a>\\d+)»,? (?:där [^,«]{3,60}, )?(?:har|hade|har ${WHILE}haft) ${WHILE}(?=(?:\\p{Ll}+ ){0,3}«P\\d+»[^.;]{0,60} som (?:«O(?<o>\\d+)»s? |(?<own>${OWN}) )?${KIND}(?<office>${OFFICE_WORD})(?: för «O(?<d>\\d+)»)?)`,
    ),
    list: 'behind',
    role: 'representant',
  },
  {
    like: 'Beredskapschef A deltog för regionens del i Xrådet; A deltog för Granviks kommun',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:deltog|deltar|medverkade|medverkar|har deltagit|närvarade) (?:för|från) (?:«O(?<o>\\d+)»s?|(?<own>${OWN.replaceAll('s|', 's?|')}))(?: del| räkning| sida)?(?=[ .,])`,
    ),
    list: 'before',
    role: 'representant',
    spoken: true,
  },
  {
    like: 'Förbundsdirektör har varit A; Ny kanslichef är A',
    words: rules(
      `(?<=^|[.;] |\\p{L}{4} )(?:ny )?(?<title>(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]{4,}) (?:är|har ${WHILE}varit|var|blir) ${WHILE}`,
    ),
    list: 'behind',
    role: 'anställd',
    issuer: true,
  },
  {
    like: 'Från och med den 1 maj är A tillförordnad förbundsdirektör',
    words: rules(
      `(?<=(?:^|[\\p{L}\\d] )(?:är|var|blir|blev|har) (?:\\p{Ll}+ ){0,2}«P\\d+») (?:varit )?(?:ny )?(?<title>(?:tillförordnad |tf\\.? |biträdande |vikarierande )?[\\p{L}-]{4,})(?=[.,;]|$| och | till | fram)`,
    ),
    list: 'before',
    role: 'anställd',
    issuer: true,
  },
  {
    like: 'Frågor om avtalet besvaras av A, Granviks kommun, och av B, Tunabro kommun; Kontaktpersoner är A, Granviks kommun, och B',
    words: rules(
      `(?<![\\p{L}])(?:(?:frågor|upplysningar|ytterligare information|information|besked)[^«.]{0,50} (?:besvaras|lämnas|ges|hanteras) av|kontaktperson(?:er)? (?:för (?:avtalet|parterna|samarbetet) )?(?:är|har varit|var|ska vara))`,
    ),
    list: 'behind',
    role: 'kontaktperson',
    theirs: true,
    more: /^(?:[^«.]{0,60})(?:,|,? och|,? samt) av/iu,
  },
  {
    like: 'Granviks kommun och Tunabro kommun företräddes i Xrådet av A respektive B',
    words: rules(
      `«O(?<o>\\d+)» (?:och|samt) «O(?<o2>\\d+)» (?:har |hade )?(?:i «A(?<a>\\d+)» )?${WHILE}${STOOD}${MEETING}(?: i «A(?<c>\\d+)»)? av(?=[^.;]* respektive )`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
    more: /^,? respektive(?: av)?/iu,
  },
  {
    like: 'För regionen har A och B suttit i Xrådet',
    words: rules(
      `(?<![\\p{L}])(?:för|från) ${ORG}s? (?:sida )?(?:har|hade) ${WHILE}(?=[^.;]{0,160} (?:suttit|ingått|deltagit|medverkat|varit (?:ledam|represent|med))(?![\\p{L}]))`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'I Xrådet har A varit ordinarie ledamot',
    words: rules(
      `(?<![\\p{L}])i «A(?<a>\\d+)» (?:har|är|var) ${WHILE}(?=(?:\\p{Ll}+ ){0,3}«P\\d+» (?:varit )?(?:(?:«O(?<o>\\d+)»s?|(?<own>${OWN})) )?${KIND}${OFFICE})`,
    ),
    list: 'behind',
    one: true,
    role: 'ledamot',
  },
  {
    like: '… och B hennes ersättare; A är ledamot i Xrådet och B ersättare',
    words: rules(
      `(?<=(?:och|samt|,) (?:\\p{Ll}+ ){0,2}«P\\d+») (?:(?:är |var )?(?:hennes|hans|dennes|deras|personlig) )?(?<office>ersättare|suppleant|vice ordförande|adjungerad)(?=[.,;]|$| i «A)`,
    ),
    list: 'before',
    last: true,
    role: 'ersättare',
    spoken: true,
    besides: true,
  },
  {
    like: 'Ersättare för henne har varit B; Hans ersättare är B',
    words: rules(
      `(?<![\\p{L}])(?:(?<office>ersättare|suppleant)(?:e?n)? för (?:henne|honom|dem|dessa|dennes|denna)|(?:hennes|hans|dennes) (?<as>ersättare|suppleant)) ${WHILE}${BE}`,
    ),
    list: 'behind',
    role: 'ersättare',
    spoken: true,
    besides: true,
  },
  {
    like: 'I Xrådet innehas Granviks plats av A; Regionens plats i Xrådet innehades av A; Platsen innehas av A',
    words: rules(
      `(?<![\\p{L}])(?:i «A(?<a>\\d+)» (?:innehas|innehades|har) ${WHOSE} (?:plats|platser|mandat) ${WHILE}(?:innehafts )?|(?:${WHOSE.replace('<o>', '<d>').replace('<own>', '<mine>')} )?${KIND}(?:plats(?:en|erna|er)?|mandat(?:et|en)?|den) (?:i «A(?<c>\\d+)» )?(?:innehas|innehades|upprätthålls|har innehafts) ${WHILE})av`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
    besides: true,
  },
  {
    like: 'Ordförandeskapet i Xrådet har innehafts av Granviks kommun genom A; Xrådet har Granviks kommun som ordförande genom A',
    words: rules(
      `(?:ordförandeskapet[^.]{0,140}?«O(?<o>\\d+)»|«O(?<d>\\d+)» (?:som|är|var|har varit) ordförande),? genom`,
    ),
    list: 'behind',
    one: true,
    role: 'ordförande',
    spoken: true,
  },
  {
    like: 'Ordförande var till och med oktober regionrådet A; Ledamöter har under våren varit A och B',
    words: rules(
      `(?<=^|[.;] |\\p{L}{4} )(?<office>(?!kontakt|ombud|revisor|lekmanna)${OFFICE_WORD}) (?:är|var|har) (?:(?:till och med|t\\.o\\.m\\.|fram till|från och med|fr\\.o\\.m\\.|sedan|under|i) [^«.,;]{3,24}? )?(?:varit )?(?=(?:\\p{Ll}+ ){0,2}«P)`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'Efter valet utsågs A till ordförande',
    words: rules(
      `(?<![\\p{L}])(?:utsågs|valdes|utses|väljs|tillträdde)(?= (?:\\p{Ll}+ ){0,2}«P\\d+»[^.;«]{0,60} till ${KIND}${OFFICE}(?=[.,;]| och| efter| från| fr| under|$))`,
    ),
    list: 'behind',
    role: 'ledamot',
    spoken: true,
  },
  {
    like: '… av A, som också var sammankallande',
    words: rules(
      `(?<=»\\)?),? (?:som|vilken) (?:också |även |dessutom |samtidigt |därtill )?(?:är|var|har varit) ${KIND}${OFFICE}(?! för «O)(?: i «A(?<a>\\d+)»)?`,
    ),
    list: 'before',
    last: true,
    role: 'ledamot',
    spoken: true,
    besides: true,
  },
  {
    like: 'A, Granviks kommun, är sammankallande sedan den 1 maj; A har sedan januari varit kommunens företrädare',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:är|var|har (?:[\\p{Ll}\\d]+ ){0,4}?varit) (?:«O(?<o>\\d+)»s? |(?<own>${OWN}) )?${KIND}${OFFICE}(?=[.,;]| sedan| från| under| till och| och «| men |$)`,
    ),
    list: 'before',
    last: true,
    role: 'ledamot',
    spoken: true,
  },
  {
    like: 'entlediga A från uppdraget som nämndens företrädare i Xrådet',
    words: rules(
      `(?<=[»)\\p{L}],? )från (?:sitt |sina )?(?:uppdrag(?:et|en)?|plats(?:en|erna)?|posten) som (?:\\p{Ll}+s )?${KIND}${OFFICE} ${IN}`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'Förstudien Xvägen avslutades i maj. Den leddes av A',
    words: rules(
      `(?<=^|[.;] )(?:den|det|projektet|förstudien|satsningen|arbetet|programmet) (?:leds|leddes|har letts|samordnas|samordnades) (?:\\p{Ll}+ ){0,2}?av`,
    ),
    list: 'behind',
    role: 'ledare',
    project: true,
  },
  {
    like: 'Hon lämnade uppdraget och ersätts av A; Han efterträdde A; Hon efterträds av A',
    words: rules(
      `(?<![\\p{L}])(?:(?:han|hon|denne) (?:har )?(?:efterträdde|efterträder|efterträtt|ersatte|ersätter|ersatt|avlöste|tog över efter)(?![\\p{L}])|(?:han|hon|denne|och|uppdraget)[^«.;]{0,60}? (?:ersätts|ersattes|efterträds|efterträddes|avlöses|avlöstes) (?:[\\p{L}\\d]+ ){0,4}?av)`,
    ),
    list: 'behind',
    one: true,
    role: 'ledamot',
    sameOffice: true,
  },
  {
    like: 'A har samordnat Xnätverket åt kommunerna; A sammankallar Xnätverket',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:har (?:\\p{Ll}+ ){0,2})?(?:(?<joins>samordnat|samordnar|samordnade)|(?<calls>sammankallat|sammankallar|sammankallade)) (?:arbetet i )?«A(?<a>\\d+)»(?!s)`,
    ),
    list: 'before',
    role: 'sammankallande',
  },
  {
    like: 'Ordförande i Xrådet har under våren varit A och under hösten B',
    words: rules(
      `(?<![\\p{L}»-])(?<![»s] )${OFFICE} ${IN} (?:har|var|är) (?:under|fram till|till och med|t\\.o\\.m\\.) [^«.,;]{3,24}? (?:varit )?(?=(?:\\p{Ll}+ ){0,2}«P)`,
    ),
    list: 'behind',
    role: 'ledamot',
    more: /^,? (?:och|samt|därefter|och därefter|men) (?:(?:under|från|från och med|sedan|efter) [^«.,;]{3,24}?|därefter|sedan)(?: av)?(?= (?:\p{Ll}+ ){0,2}«P)/iu,
  },
  {
    like: 'A har avgått som ordförande i Xrådet; A lämnade uppdraget som ledamot i Xrådet',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:har (?:\\p{Ll}+ ){0,2}(?:avgått|slutat|avsagt sig)|avgick|avgår|slutade|slutar|avsade sig|avsäger sig|lämnade|lämnar|har lämnat|entledigades från|befriades från|befrias från|entledigas från)(?: [^«.;]{0,40}?)? som (?:«O(?<o>\\d+)»s? |(?<own>${OWN}) )?${KIND}${OFFICE} ${IN}`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'Deltagare i Xnätverket var A, Granvik, samt B, Tunabro',
    words: rules(
      `(?<![\\p{L}])(?:deltagar(?:e|na)|närvarande|medverkande) (?:i|vid|på) «A(?<a>\\d+)»(?:s (?:möte|träff)\\p{L}*)? ${WHILE}${BE}${COLON}`,
    ),
    list: 'behind',
    role: 'ledamot',
  },
  {
    like: 'Ersättare är A: of those told of before',
    words: rules(`(?<=^|[.;] )(?<office>ersättare|suppleanter|suppleant) ${WHILE}${BE}${COLON}`),
    list: 'behind',
    role: 'ersättare',
    spoken: true,
    besides: true,
  },
  {
    like: 'Representant för Granviks kommun i Xrådet har varit A',
    words: rules(
      `(?<![\\p{L}-])${KIND}${OFFICE} (?:för|från) «O(?<o>\\d+)» (?:i|på|vid) «A(?<a>\\d+)» ${WHILE}${BE}${COLON}`,
    ),
    list: 'behind',
    role: 'representant',
  },
  {
    like: 'Xrådet sammanträder under ledning av A',
    words: rules(`«A(?<a>\\d+)»[^.;«]{0,60} under ledning av`),
    list: 'behind',
    one: true,
    role: 'ledare',
  },
  {
    like: 'A tog i maj över ordförandeskapet i Xrådet efter B',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:tog|tar|har tagit) (?:[^«.;]{2,24} )?över (?:ordförandeskapet|(?<office>ordförande)klubban|ordföranderollen) (?:i|för) «A(?<a>\\d+)»(?: efter (?:\\p{Ll}+ ){0,2}«P(?<sub>\\d+)»)?`,
    ),
    list: 'before',
    role: 'ordförande',
  },
  {
    like: 'A är invald i Xrådet som ledamot för Granviks kommun',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:är|blev|har ${WHILE}blivit) (?:invald|inadjungerad|förordnad|utsedd) i «A(?<a>\\d+)»(?: som ${OFFICE})?(?: (?:för|från) «O(?<o>\\d+)»)?`,
    ),
    list: 'before',
    role: 'ledamot',
  },
  {
    like: 'Xrådet valde A till ordförande; Xrådet har välkomnat A som ny ledamot för Granviks kommun',
    words: rules(
      `«A(?<a>\\d+)» (?:har ${WHILE})?(?:valde|utsåg|utser|väljer|utsett|valt|välkomnade|välkomnat)(?= (?:\\p{Ll}+ ){0,3}«P\\d+»[^.;«]{0,40} (?:till|som) (?:sin |ny )?${OFFICE}(?=[.,;]| efter| från| fr|$))`,
    ),
    list: 'behind',
    one: true,
    role: 'ledamot',
  },
  {
    like: 'Regionen har utsett A till sin representant i Xrådet',
    words: rules(
      `(?<![\\p{L}])${ORG} (?:har ${WHILE})?(?:utsett|utsåg|utser|nominerat|nominerade|valt|valde)(?=[^.;]{0,200}? till (?:sin |sina )?${KIND}${OFFICE} (?:i|för|på|vid) «(?:A(?<a>\\d+)|O(?<b>\\d+))»)`,
    ),
    list: 'behind',
    role: 'representant',
  },
  {
    like: 'Projektledare för Xprojektet är A; Ansvarig för Xprojektet har varit A',
    words: rules(
      `(?<![\\p{L}-])(?<title>(?:projekt|process|program|delprojekt)ledare|projektsamordnare|projektchef|projektägare)(?:n)? (?:för|i|inom) «A(?<a>\\d+)» ${WHILE}${BE}`,
    ),
    list: 'behind',
    role: 'projektledare',
  },
  {
    like: 'A lämnade Xrådet och ersattes av B',
    words: rules(
      `(?<=[»)\\p{L}],? )(?:lämnade|lämnar|har lämnat) «A(?<a>\\d+)»(?!s)[^«.;]{0,50}?(?=,? och (?:ersätt|ersatt|efterträ)|,? varvid|$|\\.)`,
    ),
    list: 'before',
    role: 'ledamot',
    more: /^,? och (?:ersattes|ersätts|har ersatts|efterträddes|efterträds) av/iu,
  },
];

/** Words without which no rule holds; sought before anything else is. */
export const TELLS =
  /besvaras|klubban| tog | trädde |kommer |bärs |där |innehas|innehades|innehaft|utsett|utsedd|räkning|vägnar|uppdrag av|utsåg| genom |chef|direktör|strateg|ledare|utvecklare|ordförande|ledam|ersätt|ersatt|suppleant|represent|företr|ombud|sammankall|sekreterare|adjunger|består|bestod|bestått|utgörs|utgjord|leds |leddes|letts|leder |ledde|lett |ingår|ingick|ingått|sitter|satt |suttit|delta|deltog|medverka|samordna|kontaktperson|medlem|avlös|efterträ|lämna|har |revisor/iu;
