/** Bodies that no head tells, but the words or the place beside their name do. */
import { isCommonWord, isGivenName } from '../../lexicon/names.ts';
import { linesOf } from '../../text/lines.ts';
import { type Context, oneLine } from '../context.ts';

interface Told {
  name: string;
  also?: string[];
}

const SORT =
  '(?:arbets|styr|samverkans|samråds|referens|temagrupp|under)?(?:grupp|nätverk|forum|råd|arena|organ|samverkansorgan)';
/** `och Lärspåret, en grupp för frågor om …`, `Ringen, ett nätverk som …`. Group 1 is the name. */
const APPOSITION = new RegExp(
  `(?<=\\p{Ll},?\\s)(\\p{Lu}[\\p{L}\\d-]{3,}(?:\\s\\p{Lu}[\\p{L}\\d-]+)?),\\s(?:som är\\s)?(?:en|ett|länets|kommunernas|regionens)\\s(?:\\p{L}+\\s){0,2}\\p{L}*${SORT}(?=\\s(?:för|med|av|som|där|inom|kring|mellan)(?![\\p{L}]))`,
  'gu',
);

/** A group whose name stands alone on its line, and below it who leads it or how often it meets. */
const GROUP_LINE =
  /^[ \t·*-]*((?:Berednings|Arbets|Styr|Lednings|Projekt|Referens|Samverkans|Samråds|Samordnings|Utvecklings)grupp) (\p{Lu}[\p{L}-]+(?: (?:och |i |för )?[\p{L}-]{2,}){0,4})(?:\s\(\p{Lu}[\p{L}-]{1,9}\))?:?[ \t]*\n\s*(?:Ordförande|Sammankallande|Kontaktperson|Leds av|Ledare|Deltagare|Ledamöter|Gruppen|Syfte|Uppdrag|Möten|Antal möten)(?![\p{L}])/gmu;

/** The auditors, as the body they are: they meet, or one sits there. */
const AUDITORS =
  /(?<![\p{L}])revisionen\s(?:har|hade|sammanträd\p{L}*|möt\p{L}*|träffa\p{L}*)\s(?:[\p{L}]+\s){0,3}(?:haft|hållit|genomfört|\d+|\p{L}+)\s(?:möten|sammanträden|träffar|gånger)|(?:revisionens\s(?:vice\s)?ordförande|(?:ledamot|ersättare|ordförande|uppdrag(?:et)?)\s(?:i|från)\s(?:\p{L}+s\s)?revision(?:en)?)(?![\p{L}])/iu;

/** A local action group that one sits in: `ledamot i Leader Södra kusten`. Group 1 is the name. */
const LEADER =
  /(?:ledam(?:ot|öter)|ersättare|representant(?:er)?|ombud|plats(?:er)?|uppdrag(?:et)?|ordförande)\s(?:i|till|för|hos)\s(Leader\s\p{Lu}[\p{L}-]+(?:\s(?:och\s\p{L}+|\p{Lu}[\p{L}-]+|\p{Ll}*(?:kusten|bygden|dalen|landet|leden)))?)(?![\p{L}-])/gu;

/** The auditors, where a text tells of them as of a body. */
export const auditors = ({ text }: Context): Told[] =>
  AUDITORS.test(text) ? [{ name: 'Revisionen', also: ['revisionen', 'kommunens revision'] }] : [];

/** What the words beside a name tell to be a body. */
export function toldBodies(context: Context): Told[] {
  const { text, persons } = context;
  const isFree = (start: number, end: number): boolean => !persons.some((p) => start < p.end && end > p.start);
  const out: Told[] = [];
  for (const m of text.matchAll(APPOSITION)) {
    const name = oneLine(m[1] ?? '');
    const [first = ''] = name.split(' ');
    if (isFree(m.index, m.index + name.length) && !isGivenName(first) && !isCommonWord(name)) out.push({ name });
  }
  for (const m of text.matchAll(GROUP_LINE)) out.push({ name: oneLine(`${m[1] ?? ''} ${m[2] ?? ''}`) });
  for (const m of text.matchAll(LEADER)) out.push({ name: oneLine(m[1] ?? '') });
  return [...out, ...siblings(context)];
}

/** A numbered heading of one word, in the definite form. Group 1 is what numbers it but for the last step, 2 the word. */
const HEADING = /^(\p{Lu}\.?|\d{1,2}\.)\d{1,2}[.)]?\s+(\p{Lu}\p{L}{6,}(?:et|en))$/u;
const BODY_WORD =
  /(?:råd|nätverk|grupp|forum|nämnd|kommitté|kollegi|arena|beredning|utskott|presidi|samråd|direktion)\p{L}{0,3}(?:\s|$)/iu;
/** What a heading of that form is of otherwise. */
const NO_BODY =
  /(?:ning|skap|lse|itet|tion|ationen|ningen|heten|delen|arbetet|rapporten|planen|målet|läget|avtalet|ekonomin|syftet|budgeten|bilden|resultatet)$/iu;
/** Who meets there is told below. */
const GATHERS =
  /(?<![\p{L}])(?:möte|möten|träff|träffar|träffas|möts|sammanträ\p{L}+|samlas|ordförande|sammankallande|deltog|deltar|deltagare|värd|hållits|hölls|ledamöter)(?![\p{L}])/iu;

/** Headings beside those of bodies, numbered alike, whose parts tell who met: `A.1 Kulturrådet`, `A.2 Folktinget`. */
function siblings({ text }: Context): Told[] {
  const lines = linesOf(text).filter((l) => l.text.length < 80 && /^(?:\p{Lu}\.?|\d{1,2}\.)\d/u.test(l.text));
  return lines.flatMap((line) => {
    const [, series, word = ''] = HEADING.exec(line.text) ?? [];
    if (!series || NO_BODY.test(word) || isCommonWord(word) || BODY_WORD.test(word)) return [];
    const beside = lines.filter((l) => l.text.startsWith(series) && BODY_WORD.test(l.text));
    const below = text.slice(line.end, line.end + 500);
    return beside.length >= 2 && below.includes(word) && GATHERS.test(below) ? [{ name: word }] : [];
  });
}
