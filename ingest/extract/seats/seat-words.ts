/** The words by which lists of those present, called or chosen tell what each person is. */
import { noisyRegex } from '../../text/noise.ts';

/** Headings of lists and the role of those under them; a null role ends a list. The first that holds. */
const HEADINGS: { words: RegExp; role: string | null; like: string }[] = [
  {
    words: /^(?:närvarande )?t(?:j(?:änst)?g|gj)(?:örande|\.)? ers(?:ättare|\.)?(?![\p{L}])/iu,
    role: 'tjänstgörande ersättare',
    like: 'Tjänstgörande ersättare, Tjg ers',
  },
  {
    words:
      /^(?:(?:övriga )?(?:närvarande|kallade|inkallade|personliga)[, ]+|övriga )?(?:(?:men )?(?:ej|icke|inte) (?:tj(?:änst)?g(?:örande|\.)?|beslutande) )?(?:(?:nämndens|styrelsens|direktionens|förbundets|kommitténs|utskottets) )?(?:ers(?:ättare|\.)?|suppleant(?:er)?)(?![\p{L}])/iu,
    role: 'ersättare',
    like: 'Ersättare, Närvarande ej tjg ers, Kallade ersättare, Direktionens ersättare, Suppleanter',
  },
  {
    words:
      /^(?:(?:närvarande|kallade|ordinarie|tjänstgörande|frånvarande|valda|förtroendevalda|nämndens|styrelsens|direktionens|förbundets|kommitténs|utskottets)[, ]+)?(?:beslutande(?: (?:ledamöter|förtroendevalda|ombud))?|ledam(?:öter(?:na)?|ot)|förtroendevalda|ordinarie|medlemmar|ombud)(?![\p{L}])/iu,
    role: 'ledamot',
    like: 'Beslutande, Ledamöter, Kallade ledamöter, Närvarande beslutande',
  },
  {
    words:
      /^(?:frånvarande|förhindrade?|(?:(?:har )?anmält |anmälda |meddelat )?(?:förhinder|förfall|frånvaro)|(?:(?:har )?lämnat |anmält )?återbud(?: från)?|(?:ej|icke|inte) (?:närvarande|på plats|deltagande|med)|saknade?s?(?=\s*:)|kunde (?:ej|inte) (?:delta|närvara|komma))(?![\p{L}])/iu,
    role: 'ledamot',
    like: 'Frånvarande, Förhinder, Återbud, Ej med',
  },
  {
    words:
      /^(?:övriga?(?: (?:närvarande|deltagande|deltagare|tjänste\p{L}+))?|(?:närvarande |deltagande )?tjänste(?:personer|män|pers)|(?:från )?(?:förvaltningen|kansliet|sekretariatet)|ej beslutande|insynsplats|(?:representanter för )?personalorganisation(?:er|erna)|personalföreträdare|(?:facklig[at]?|personalens) (?:företrädare|representant(?:er)?|organisation(?:er)?)|inbjudn?a?(?: gäster)?|gäst(?:er)?|föredragande|adjungera(?:de|d)|också närvarande|dessutom närvarande)(?![\p{L}])/iu,
    role: 'närvarande',
    like: 'Övriga närvarande, Tjänstepersoner, Fackliga företrädare, Inbjudna, Adjungerade',
  },
  {
    words:
      /^(?:utse(?:dd|dda|s)? att justera(?: protokollet)?|att justera|protokollsjusterare|protokolljusterare|justerare|justerande|justeras av)(?![\p{L}])/iu,
    role: 'justerare',
    like: 'Justerare, Utses att justera, Att justera',
  },
  {
    words:
      /^(?:(?:nämnd|mötes)?sekreterare|vid protokollet|vid anteckningarna|antecknat|antecknare|protokollförare|protokoll fört av|antecknar|anteckningar(?: förda)?(?: av)?)(?![\p{L}])/iu,
    role: 'sekreterare',
    like: 'Sekreterare, Vid protokollet',
  },
  {
    words: /^(?:(?:förste|första|1:[ea]) )?v(?:ice|\.)? ?ordf(?:örande|\.)?(?![\p{L}])/iu,
    role: 'vice ordförande',
    like: 'Vice ordförande, V. ordf.',
  },
  {
    words: /^(?:andre|andra|2:[ea]) v(?:ice|\.)? ?ordf(?:örande|\.)?(?![\p{L}])/iu,
    role: 'andre vice ordförande',
    like: '2:e vice ordförande',
  },
  { words: /^(?:mötes)?ordf(?:örande|\.)?(?![\p{L}])/iu, role: 'ordförande', like: 'Ordförande' },
  { words: /^sammankallande(?![\p{L}])/iu, role: 'sammankallande', like: 'Sammankallande' },
  { words: /^(?:process|projekt)ledare(?![\p{L}])/iu, role: 'processledare', like: 'Processledare' },
  { words: /^(?:lekmanna)?revisor(?:er)?(?![\p{L}])/iu, role: 'revisor', like: 'Revisorer' },
  {
    words:
      /^(?:(?:de )?närvarande(?: (?:på|vid|under) (?:mötet|träffen|sammanträdet)| ledamöter| parter)?|närvaro(?:lista|förteckning)?|(?:mötes)?deltagar(?:e|na|lista|förteckning)(?: (?:på|vid|i) (?:mötet|träffen))?|deltagande(?: (?:parter|kommuner|organisationer))?|(?:följande )?(?:deltog|deltar|deltagit)(?: (?:på|vid|i) (?:mötet|träffen))?|följande (?:ledamöter|personer|representanter|deltagare|förtroendevalda)(?: (?:tjänstgör|tjänstgjorde|deltog|deltar|närvarade|var (?:närvarande|med|på plats)))?|(?:med|på plats|närvaro|deltog|samlade|vi som (?:sågs|var med|träffades|deltog)|(?:dessa|följande|de som) var (?:med|på plats|närvarande)|var med)(?: (?:(?:på|vid|under) (?:mötet|träffen|sammanträdet|plats)|via (?:länk|teams|skärm|video)|digitalt|på (?:distans|länk)))?|(?:på|vid|i) (?:mötet|träffen)(?: (?:deltog|deltar|närvarade|var))?|medverkande|representanter|kallas|kallade|kallelse till|upprop(?:slista)?|på plats|digitalt|på distans|via (?:länk|teams|skärm)|styrgruppen består av)(?=\s*(?:[:(]|$|\s{2,}|\t))/iu,
    role: 'ledamot',
    like: 'Närvarande, Deltagare, Kallas',
  },
];

/** The same rules hold where å, ä and ö were lost: `Nirvarande`, `Ledam6ter`. */
const misreadable = <T extends { words: RegExp }>(rules: T[]): T[] =>
  rules.map((r) => ({ ...r, words: noisyRegex(r.words.source, r.words.flags) }));
export const SEAT_HEADINGS = misreadable(HEADINGS);

/** Headings of columns of which none names a role, and what their cells tell. */
const COLUMNS: { words: RegExp; tells: 'party' | 'principal' | 'body' | 'name' | 'note' | 'instead' }[] = [
  { words: /^parti(?:beteckning|tillhörighet)?$/iu, tells: 'party' },
  {
    words:
      /^(?:part|kommun(?:er)?|organisation|region|myndighet|huvudman|medlem(?:skommun)?|representerar|företräder|för|utse(?:dd|s) av|utsedd(?:a)? av|nominerad av|vald av|(?:styr|arbets|lednings|projekt|referens)grupp|tillhörighet|hemvist|avsändare|arbetsgivare|från|hör till|ägare)$/iu,
    tells: 'principal',
  },
  {
    words:
      /^(?:(?:externt |regionalt |gemensamt |nationellt )?(?:uppdrag|organ|samverkansorgan|samarbetsorgan)(?:\/organ|\/uppdrag|et)?|organ\/(?:bolag|arena|nätverk)|nämnd|styrelse|arena|forum|bolag(?:\/organ)?|bolag, förbund m\.?m\.?|råd|grupp(?:ering)?|nätverk|organets namn|instans|sammanhang)$/iu,
    tells: 'body',
  },
  {
    words:
      /^(?:namn|deltagare|person|utsedd(?: person)?|vald|(?:namn och parti)|(?:(?:kommunens|regionens|förbundets|stadens|vår[at]?|vår)\s)?(?:ordinarie\s)?(?:representant(?:er)?|företrädare|ombud|plats(?:er)?|kontaktperson))$/iu,
    tells: 'name',
  },
  { words: /^(?:ersätter|i stället för|tjänstgör för|ersätter ledamot|ordinarie ledamot)$/iu, tells: 'instead' },
  {
    words:
      /^(?:nr|anmärkning(?:ar)?|not|anm\.?|kommentar(?:er)?|§§?|paragrafer|närv\.?|närvarande(?: (?:den )?[\d/.-]+(?: \p{L}+)?)?|tjg\.?|tjänstgör(?:ande)?|funktion|roll|titel|befattning|uppdragets art|valkrets|ja|nej|avst(?:år)?\.?|beslutande|frånv\.?|e-?post|telefon|tfn|tid|närvaro|deltog|deltagit|(?:antal )?(?:möten|sammanträden|träffar)(?: \d{4})?|varav [\p{L} ]+|mandat(?:tid|period|perioden)?(?: (?:t\.?o\.?m\.?|till(?: och med)?|går ut))?|(?:mandat )?(?:t\.?o\.?m\.?|fr\.?o\.?m\.?)|till och med|från och med|period(?:en)?|avser|gäller|start|slut|arvode|kostnad|beslut(?:sdatum)?|dnr|diarienummer|status|år)$/iu,
    tells: 'note',
  },
];

export const SEAT_COLUMNS = misreadable(COLUMNS);

/** A heading of a column that tells on its own whose seats the table lists: `Kommunens representant`. */
export const OWN_SEATS = /^(?:kommunens|regionens|förbundets|stadens|landstingets|vår[at]?)\s/iu;

/** An office in the body told behind a name. */
export const SEAT_OFFICE = noisyRegex(
  /^(?:(förste |andre |tredje |1:[ea] |2:[ea] |3:[ea] )?(?:(vice |v\.? ?)?(ordf(?:örande|\.)?)|(sammankallande|sekreterare|adjungerad|processledare|samordnare)))(?:n)?(?![\p{L}])/u
    .source,
  'iu',
);

/** The full word of an office: `v ordf` → `vice ordförande`. */
export function officeWord(written: string): string | null {
  const m = SEAT_OFFICE.exec(written.trim());
  if (!m) return null;
  const rank = (m[1] ?? '').toLowerCase().replace(/^f.{1,3}rste /u, 'förste ');
  return m[3] ? `${rank}${m[2] ? 'vice ' : ''}ordförande` : `${rank}${m[4]?.toLowerCase() ?? ''}`;
}

/** Who is there without a seat of their own today. */
export const NOT_SERVING = /(?<![\p{L}])(?:ej|icke|inte)\s+(?:tj(?:änst)?g(?:örande|ör|\.)?|beslutande)/iu;
/** What a list notes of a person besides who they are: how, when and for which items. */
export const SEAT_NOTE =
  /^(?:§|p(?:unkt|\.)|kl\.?\s|fr(?:ån|\.?o\.?m)|t(?:ill|\.?o\.?m)|från och med|till och med|deltar|deltog|närvar|frånvar|digital|via |på (?:distans|länk|plats)|ej |icke |inte |del av|under |anlände|ersatte$|ersätter$|ersattes|anmält?d?e? |frånvarande$|sjuk$|förhindrad$|lämnade|anländer|lämnar|tfn|tel|e-?post|antecknar|tjänstgör|tjg|\d|x$|-$|ja$|nej$)/iu;
/** In whose place: what stands before the other's name, in text that lost its dots too. */
const FOR_WORD = 'f[\\p{L}\\d&]{0,2}r';
const SUBSTITUTE_WORD = 'ers[\\p{L}\\d]{1,2}ttare';
export const IN_PLACE_WORDS = `(?:som\\s)?(?:(?:tj[\\p{L}\\d]{0,3}nstg[\\p{L}\\d]{1,2}r\\p{L}*|t(?:j(?:änst)?\\.?\\s?g?|gj)\\.?|inträd(?:er|de)|inkallad|(?:går|gick|hoppa(?:r|de)) in|sitter|satt|deltar|deltog|närvarar|vikariera(?:r|de|nde)|vikarie|suppleant|${SUBSTITUTE_WORD})\\s*(?:ers(?:[\\p{L}\\d]{1,2}ttare)?\\.?)?\\s*)?(?:§§?\\s?[\\d\\s,-]+(?:och\\s\\d+)?,?\\s*)?(?:${FOR_WORD}|ers[\\p{L}\\d]{1,2}tter?|ers\\.?(?:\\s${FOR_WORD})?|i\\s?st[\\p{L}\\d]{1,2}ll(?:et|e)\\s${FOR_WORD}|i\\s?st\\.?\\s?f\\.?|på\\suppdrag\\sav)(?:\\s(?:den\\s)?(?:frånvarande|förhindra[dt]e?|ordinarie))?(?:\\s(?:ledamoten|ledamot|led\\.))?`;
export const IN_PLACE = new RegExp(`^-?\\s*${IN_PLACE_WORDS}\\s+$`, 'iu');
