/** How minutes say who sat in whose place: the words between two names, before the first and behind the second. One table, so that a reader can extend it. */
import type { Context } from '../context.ts';
import type { Person } from './membership.ts';
import { IN_PLACE_WORDS } from './seat-words.ts';

const PARTY = '(?:\\s?[([][^)\\]]{1,24}[)\\]]|,?\\s?\\p{Lu}{1,3}(?=[\\s,]))?';
/** The same on the line of the name. */
const PARTY_HERE = '(?:[ ]?[([][^)\\]]{1,24}[)\\]]|,?[ ]?\\p{Lu}{1,3}(?=[ ,]))?';
const ITEMS = '(?:§§?\\s?[\\d\\s,-]+(?:och\\s\\d+)?,?\\s*)?';
const SERVED =
  '(?:tjänst(?:gör|gjorde|gjort)|träd(?:er|de)\\sin|inträd(?:er|de|tt)|inkalla(?:s|des)|kalla(?:s|des)\\sin|delt(?:ar|og)|vikariera(?:r|de))';

/** Rules over two names next to each other. `sat` says which of them sat; the other was replaced. */
const RULES: { like: string; before?: RegExp; between: RegExp; behind?: RegExp; sat: 'first' | 'second' }[] = [
  {
    like: 'B (S) ersätts av A (S); B (S), vars plats intogs av A',
    between: new RegExp(
      `^${PARTY},?\\s*${ITEMS}[,(\\[-]?\\s*(?:(?:har\\s)?(?:ers[äa]tts|ersattes|ersatt)\\s+${ITEMS}av|vars\\splats\\s(?:intas|intogs)\\sav)\\s+$`,
      'iu',
    ),
    sat: 'second',
  },
  {
    // On one line: below a name `Ersättare:` heads the next list, and `tjg ers` at a line's end tells of the one before it.
    like: 'B, tjg ers A; B (S), personlig ersättare: A',
    between: new RegExp(
      `^${PARTY_HERE},?[ \\t]*${ITEMS}[,(\\[-]?[ \\t]*(?:(?:tjg\\.?|tjänstgörande|inkallad|personlig)[ \\t]+ers(?:\\.|ättare)?:?|ers(?:ättare)?\\s?:)[ \\t]+$`,
      'iu',
    ),
    sat: 'second',
  },
  {
    like: 'B (S) §§ 1–4, A (S) tj ers; B (S) ej närvarande A (S), tjg ersättare',
    before: /(?:^|\n)[^\n,]{0,30}$/u,
    between: new RegExp(
      `^${PARTY_HERE},?[ \\t]*(?:§§?[ ]?\\d[\\d ,-]*)?,?[ \\t]*(?:(?:ej|inte|icke)[ ]närvarande|frånvarande|frånv\\.?)?,?[ \\t]+$`,
      'iu',
    ),
    behind:
      /^(?:\s?[([][^)\]]{1,24}[)\]])?,?[ \t]*tj(?:än)?(?:st)?\.?g?(?:örande|\.)?[ \t]*ers(?:ättare|\.)?(?=[ \t]*(?:§|\n|$|,))/iu,
    sat: 'second',
  },
  {
    like: 'A (S) för B (S); A (S), §§ 3–9, ersätter B; A (vikarierar för B); A   S   för B',
    between: new RegExp(
      `^(?:${PARTY}|(?:\\t|\\s{2,})\\p{Lu}{1,3}(?=\\t|\\s{2,})),?\\s*${ITEMS}[,(\\[-]?\\s*${IN_PLACE_WORDS}\\s*:?\\s+$`,
      'iu',
    ),
    sat: 'first',
  },
  {
    like: 'under Tjänstgörande ersättare: A (S) / B (S); A (S) [B]; A (B)',
    before:
      /(?:^|\n)[ \t]*(?:närvarande )?(?:tjänstgörande|tjg\.?|inkallade) ers(?:ättare|\.)\s*:?(?![\p{L}])(?:(?!\n[ \t]*\n[ \t]*\n|\n[ \t]*\p{L}[\p{L} ]+:)[\s\S]){0,400}$/iu,
    between: new RegExp(`^${PARTY}\\s*(?:[[(/←]|<-+)\\s*$`, 'u'),
    sat: 'first',
  },
  {
    like: 'B  M  F  (A): a roll that marks who was absent',
    between: /^\s+\p{Lu}{1,3}\s+F(?:rv|rånv)?\.?\s*\($/u,
    behind: /^\)/u,
    sat: 'second',
  },
  {
    like: 'A (S) i st. f. B (S); A f. B; A, ers., för B',
    between: new RegExp(`^${PARTY},?\\s+(?:i\\s?st\\.?\\s?f\\.?|ist\\.?\\s?f\\.?|f\\.|ers\\.?,\\s*för)\\s+$`, 'iu'),
    sat: 'first',
  },
  {
    like: 'A (S) tjänstgjorde under §§ 3–5 för B; A trädde in för B; A tjänstgör i dag i stället för B',
    between: new RegExp(
      `^${PARTY},?\\s+(?:har\\s)?${SERVED}\\s(?:[^.;:()]{1,30}?\\s)?(?:för|i\\s?stället\\sför)\\s+(?:(?:den\\s)?(?:frånvarande|ordinarie|förhindrade)\\s)?(?:ledamoten\\s)?$`,
      'iu',
    ),
    sat: 'first',
  },
  {
    like: 'A (S) i B:s ställe; A tjänstgör på B:s plats',
    between: new RegExp(`^${PARTY},?\\s+(?:${SERVED}\\s)?(?:i|på)\\s+$`, 'iu'),
    behind: /^:?s?(?:\s?\([^)]{1,4}\))?s?\s+(?:ställe|plats|stol|mandat)(?![\p{L}])/iu,
    sat: 'first',
  },
  {
    like: 'B (S) frånvarande, ersättare A; B hade anmält förhinder och ersattes av A; B (S), frånv.   A (S)',
    between: new RegExp(
      `^${PARTY},?[ \\t]*(?:\\(?(?:frånv(?:arande|\\.)|förhindrad|jävig|sjuk)\\)?|(?:hade\\s|har\\s)?(?:an|lämnat\\s|med)?(?:mält|delat|lämnat)?\\s?(?:förhinder|återbud|frånvaro|jäv))[,;-]?[ \\t]+(?:(?:och\\s|i stället\\s)?(?:ers(?:ättare|\\.)?:?|(?:ersätts|ersattes)\\s+${ITEMS}av|(?:i stället\\s)?(?:tjänstgör|tjänstgjorde|inträder|inträdde))\\s+)?$`,
      'iu',
    ),
    sat: 'second',
  },
  {
    like: 'För B (S) tjänstgör A (S); I stället för B inträdde A',
    before: /(?:^|[\n.:·]\s*|\s)(?:i stället för|istället för|för|som ersättare för)\s+$/iu,
    between: new RegExp(`^${PARTY},?\\s*${ITEMS}(?:har\\s)?${SERVED}\\s+$`, 'iu'),
    sat: 'second',
  },
  {
    like: 'I B:s ställe tjänstgör A',
    before: /(?:^|[\n.:,·]\s*|\s)(?:i|på)\s+$/iu,
    between: new RegExp(`^:?s?${PARTY}s?\\s+(?:ställe|plats|frånvaro)\\s+(?:har\\s)?${SERVED}\\s+$`, 'iu'),
    sat: 'second',
  },
  {
    like: 'B (S) var frånvarande. I hennes ställe tjänstgjorde A; B t.o.m. § 4, därefter A',
    between: new RegExp(
      `^${PARTY}(?:[^.;:()\\n]{0,40}[.,;]?\\s+I\\s(?:hennes|hans|dennes|deras)\\s(?:ställe|frånvaro)\\s(?:har\\s)?${SERVED}|,?\\s(?:t\\.?o\\.?m\\.?|till(?: och med)?|§§?|kl)[^;:()\\n]{1,30},?\\s+därefter(?:\\s(?:${SERVED}|ersättaren?|ersatt av))?)\\s+$`,
      'iu',
    ),
    sat: 'second',
  },
  {
    like: 'B, socialchef      A ersatte (a column of who was there)',
    between: new RegExp(`^${PARTY}(?:,\\s[\\p{Ll} -]{3,40})?(?:\\t|[^\\S\\n]{2,})$`, 'iu'),
    behind: new RegExp(
      `^${PARTY},?\\s+(?:ersatte|ersätter|vikarierade|i stället|som ersättare|\\(ers\\.?\\))(?=\\s*(?:[.;)]|\\n|$|\\t| {2,}))`,
      'iu',
    ),
    sat: 'second',
  },
  {
    like: 'B (S), A (S) tjänstgör i hennes ställe',
    between: new RegExp(`^${PARTY}(?:[^.;:()\\n]{0,40})[,.-]?\\s+$`, 'iu'),
    behind: new RegExp(`^${PARTY},?\\s+(?:${SERVED}\\s)?i\\s(?:hennes|hans|dennes)\\sställe`, 'iu'),
    sat: 'second',
  },
  {
    like: 'Ersättare för B (S): A (S); Som ersättare för B tjänstgjorde A',
    before: /(?:^|[\n.:·]\s*)(?:(?:tjänstgörande|tjg\.?|inkallad) )?(?:ersättare|ers\.?) för\s+$/iu,
    between: new RegExp(`^${PARTY}\\s*(?::|är|var|-)\\s*$`, 'iu'),
    sat: 'second',
  },
  {
    like: 'ersattes B (S) av A (S)',
    before: /(?<![\p{L}])(?:ersätts|ersattes|har ersatts|avlöses|avlöstes)\s+(?:ledamoten\s)?$/iu,
    between: new RegExp(`^${PARTY},?\\s*${ITEMS}av\\s+$`, 'iu'),
    sat: 'second',
  },
];
/** Letters before the first name that a rule may ask for. */
const BEFORE = 440;
const BEHIND = 60;

/** Which of two names next to each other sat in the other's place; null where the words do not say so. Two lines apart they are rows of their own. */
export function satInPlace(context: Context, first: Person, second: Person): 'first' | 'second' | null {
  const between = context.text.slice(first.end, second.start);
  if (between.length > 90 || between.split('\n').length > 2) return null;
  const rule = RULES.find(
    (r) =>
      r.between.test(between) &&
      (!r.before || r.before.test(context.text.slice(Math.max(0, first.start - BEFORE), first.start))) &&
      (!r.behind || r.behind.test(context.text.slice(second.end, second.end + BEHIND))),
  );
  return rule?.sat ?? null;
}

const SURNAME = new RegExp(
  `^${PARTY},?\\s*${ITEMS}[,(\\[-]?\\s*${IN_PLACE_WORDS}\\s+((?:\\p{Lu}\\p{Ll}?\\.?\\s)?)(\\p{Lu}[\\p{L}-]{2,})(?!\\s\\p{Lu}\\p{Ll}|[\\p{L}])`,
  'u',
);

/** Who is replaced by a person where only the family name is told, perhaps with an initial: `A (S) för Holmqvist`; one person bears it. */
export function replacedByName(context: Context, person: Person): Person | null {
  const m = SURNAME.exec(context.text.slice(person.end, person.end + 90));
  if (!m?.[2]) return null;
  const [initial, family] = [(m[1] ?? '').charAt(0), m[2]];
  const bearers = context.persons.filter(
    (p) => p.name.split(' ').at(-1) === family && p.name.startsWith(initial) && p.name !== person.name,
  );
  return new Set(bearers.map((p) => p.name)).size === 1 ? (bearers[0] ?? null) : null;
}
