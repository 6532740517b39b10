import { type Context, type FoundStatement, oneLine } from '../context.ts';
import { onceFor } from '../once.ts';
import { accountsFor, clippedWords, initialsOf, lettersOf, longStart, spells } from './abbreviation-spelling.ts';

export interface Abbreviation {
  short: string;
  long: string;
  start: number;
  end: number;
}

/** At least two capitals, or a capital inside (`VårdSam`), two to ten characters. */
const SHORT = '\\p{Lu}[\\p{L}\\d&-]*\\p{Lu}[\\p{L}]*|\\p{Lu}{2,}[\\p{L}\\d-]*';
const BEFORE_BRACKET = new RegExp(
  `\\((?:förkortas |förkortat |nedan |kallad |kallat )?(${SHORT})(?::?s)?(?:\\s[^)]{0,12})?\\)`,
  'gu',
);
/** A misread J before the bracket's end: `(Ko])`. */
const MISREAD_J = /\((\p{Lu}\p{L}{0,6})\]\)/gu;
/** The bracket may follow at once where a reading has lost the space, and a short second name may stand between. */
const BRACKET_AFTER = new RegExp(
  `(?<![\\p{L}\\d-])(${SHORT})(?:s|:s)?(?: \\p{Lu}{2,5})?(?:\\s|\\)?)\\(([^()]{6,140})\\)`,
  'gu',
);
const DASHED = new RegExp(`(?<![\\p{L}\\d-])(${SHORT})\\s-\\s?(\\p{Lu}[^()\\n.;:]{8,70})`, 'gu');
/** `SIV – samordnad vård`: without a capital only where the initials spell it. */
const DASHED_SMALL = /(?<![\p{L}\d-])(\p{Lu}{3,8})\s-\s(\p{Ll}(?:(?!\s-\s)[^()\n.;:,]){8,70})/gu;
/** `Nätverket för samordnare, NFS, har …`: the short form between commas. */
const BETWEEN_COMMAS = /(?<=[\p{L}]),\s(\p{Lu}{3,8}),\s/gu;
/** What a bracket says of a group goes on over its commas: `samråd för vård, skola och omsorg`. */
const COUNTS_UP =
  /^[^,;]+\s(?:för|inom|kring|om|av)\s[^,;]+(?:,\s\p{Ll}[\p{L}-]*){1,3}\s(?:och|samt)\s\p{Ll}[\p{L} -]+$/u;
const DASHED_AFTER = new RegExp(`(\\p{Lu}[\\p{L} -]{10,70}?)(?:\\s-\\s?|-\\s)(${SHORT})(?![\\p{L}\\d-])`, 'gu');
/** A row of a list of abbreviations: the short form, a tab or a gap, the long one. */
const ROW = new RegExp(`^[ \\t]*(${SHORT})(?:[ \\t]*\\t[ \\t]*| {3,})(\\p{Lu}[^\\t\\n]{5,90})$`, 'gmu');
/** `svenska för nyanlända (sfn)`: in small letters only where the initials spell it. */
const SMALL_BRACKET = /(?<=\p{L}) \((\p{Ll}{3,5})\)/gu;
/** `LIS-områden (…)`, `MAS-nätverket (nätverket för …)`: the short form is the first part of the word before. */
const COMPOUND_BRACKET = /(?<![\p{L}\d-])(\p{Lu}{3,6})-\p{Ll}{4,}\s\((?:\p{Ll}+\sför\s)?(\p{Ll}[^()]{8,90})\)/gu;
/** `ABC Norrlida (…)`: whose branch it is stands between. */
const BRANCH_BRACKET = /(?<![\p{L}\d-])(\p{Lu}{3,6})\s\p{Lu}\p{Ll}+\s\((\p{Lu}\p{Ll}[^(),]{8,90})\)/gu;
/** `BD = Bydemokraterna`. */
const EQUALS = new RegExp(`(?<![\\p{L}\\d-])(${SHORT})\\s?=\\s?(\\p{Lu}[^()\\n.,;:=]{6,70})`, 'gu');
/** Party letters and the like stand in brackets without being short for what is before them. */
const NOT_SHORT = /^(?:S|M|C|SD|V|L|KD|MP|FP|AB|DNR|OBS|PDF|TV|NR)$/iu;

/** The long form without the words that lead up to it, without its stop and without a genitive. */
const trimmed = (long: string): string =>
  oneLine(long)
    .replace(/^(?:den|det|de|en|ett|och|i|av|för|med|på|till)\s+/iu, '')
    .replace(/[,;:\s]+$/u, '')
    .replace(/(?<=grupp|råd|nämnd|nätverk|byrå|verk|strateg\p{L}{0,4})s$/iu, '');

/** The last letter stands in the last word, a county or municipality left out of account. */
function endsRight(short: string, long: string): boolean {
  // `arbetskostnadsindex för tjänstemän (AKI)`: what it is for need not be spelled.
  const noun = long.split(/\s(?:för|i|av|på|till|inom)\s/u)[0] ?? long;
  if (
    noun !== long &&
    noun.length > short.length &&
    spells(short, noun) &&
    noun.toLowerCase().includes(lettersOf(short).at(-1) ?? '')
  )
    return true;
  // `Matcentralen Norrlida (MC)`: nor need the place behind it.
  const placeless = long.replace(/(?<=\p{L}{5})(?: \p{Lu}\p{Ll}+)+$/u, '');
  if (placeless !== long && spells(short, placeless) && /\p{L}{8}$/u.test(placeless)) return true;
  const words = long.split(/[\s-]/u).filter((w) => !/^(?:läns?|kommun(?:er)?)$/iu.test(w));
  return (words.at(-1)?.toLowerCase() ?? '').includes(lettersOf(short).at(-1) ?? '');
}

/** Where a long form starts that was read from a preposition: at the noun before it, if that begins alike (`Forum för …`). */
function nounBefore(short: string, sentence: string, at: number): number {
  if (!/^(?:för|på|till|av|i|med)\s/iu.test(sentence.slice(at))) return at;
  const noun = /(?<![\p{L}-])\p{L}[\p{L}-]{3,}\s+$/u.exec(sentence.slice(0, at));
  return noun && noun[0].charAt(0).toLowerCase() === short.charAt(0).toLowerCase() ? noun.index : at;
}

/** Where the words before a bracket begin whose initials, or whose initials and the head of the last compound, are just the short form. */
function initialStart(short: string, sentence: string): number | null {
  if (!/^\p{Lu}{3,}$/u.test(short)) return null;
  const starts = [...sentence.matchAll(/(?<![\p{L}\d-])\p{L}/gu)].map((m) => m.index);
  const found = starts
    .slice(-short.length - 3)
    .filter((at) => initialsOf(oneLine(sentence.slice(at))).some((i) => i.toUpperCase() === short));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** `… arbetskostnadsindex för tjänstemän (AKI)`: one long word spells it, a phrase stands between. */
function nounSpelled(short: string, sentence: string): number | null {
  if (!/^\p{Lu}{3,}$/u.test(short)) return null;
  const m = /(?<![\p{L}-])(\p{L}{9,})\s(?:för|i|av|på|till|inom)\s(?:\p{L}+\s?){1,3}$/u.exec(sentence);
  return m?.[1] && longStart(short, m[1]) === 0 ? m.index : null;
}

/** Abbreviations that the document itself explains. */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  const add = (short: string, long: string, start: number, end: number, strict = true): void => {
    const l = trimmed(long);
    if (/-\p{Ll}{3,}/u.test(short) || (strict && !endsRight(short, l) && !spells(short, l))) return;
    if (NOT_SHORT.test(short) || short.length > 10 || l.length < short.length + 3 || l.split(' ').length > 12) return;
    if (/^\d/u.test(l)) return;
    if (!found.some((f) => f.short === short && f.long.toLowerCase() === l.toLowerCase()))
      found.push({ short, long: l, start, end });
  };
  const behind = (short: string, bracket: number, end: number): void => {
    const from = Math.max(0, bracket - 20 * Math.max(3, short.length));
    const context = text.slice(from, bracket).trimEnd();
    const sentence = context.slice(
      Math.max(0, Math.max(context.lastIndexOf('. '), context.lastIndexOf('\n\n'), context.lastIndexOf('(')) + 1),
    );
    const at = initialStart(short, sentence) ?? nounSpelled(short, sentence) ?? longStart(short, sentence);
    if (at < 0) return;
    const start = from + context.length - sentence.length + nounBefore(short, sentence, at);
    const long = text.slice(start, from + context.length);
    if (endsRight(short, trimmed(long)) && long.split(/\s+/u).length <= short.length + 5) add(short, long, start, end);
  };
  for (const m of text.matchAll(BEFORE_BRACKET)) behind(m[1] ?? '', m.index, m.index + m[0].length);
  for (const m of text.matchAll(MISREAD_J)) behind(`${m[1] ?? ''}J`, m.index, m.index + m[0].length);
  for (const m of text.matchAll(BRACKET_AFTER)) {
    const short = m[1] ?? '';
    const inside = m[2] ?? '';
    const first = inside.split(/[,;]/u)[0] ?? '';
    const end = m.index + m[0].length;
    const clipped = clippedWords(short, oneLine(inside));
    if (clipped !== null) add(short, clipped, m.index, end, false);
    else if (spells(short, first)) add(short, COUNTS_UP.test(oneLine(inside)) ? inside : first, m.index, end);
    else if (spells(short, inside)) add(short, inside, m.index, end);
    else if (accountsFor(short, inside)) add(short, inside, m.index, end, false);
  }
  for (const m of [...text.matchAll(COMPOUND_BRACKET), ...text.matchAll(BRANCH_BRACKET)]) {
    const long = oneLine(m[2] ?? '');
    if (initialsOf(long).some((i) => i.toUpperCase() === m[1]) || accountsFor(m[1] ?? '', long))
      add(m[1] ?? '', long, m.index, m.index + m[0].length, false);
  }
  for (const m of text.matchAll(SMALL_BRACKET)) {
    const short = m[1] ?? '';
    const words = text
      .slice(Math.max(0, m.index - 30 * short.length), m.index)
      .split(/\s+/u)
      .slice(-short.length);
    const long = words.join(' ');
    if (
      words.length === short.length &&
      words.every((w, i) => w.startsWith(short.charAt(i))) &&
      text.slice(0, m.index).endsWith(long)
    )
      add(short, long, m.index - long.length, m.index + m[0].length);
  }
  for (const m of text.matchAll(EQUALS))
    if (spells(m[1] ?? '', m[2] ?? '')) add(m[1] ?? '', m[2] ?? '', m.index, m.index + m[0].length);
  for (const m of text.matchAll(DASHED)) {
    const long = (m[2] ?? '').split(/,\s/u)[0] ?? '';
    if (spells(m[1] ?? '', long)) add(m[1] ?? '', long, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(DASHED_SMALL)) {
    const long = oneLine(m[2] ?? '').replace(/\s(?:som|har|är|ska)\s.*$/u, '');
    if (initialsOf(long).some((i) => i.toUpperCase() === m[1])) add(m[1] ?? '', long, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(BETWEEN_COMMAS)) {
    const before = text.slice(Math.max(0, m.index - 120), m.index);
    const sentence = before.slice(
      Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n'), before.lastIndexOf(', ')) + 1,
    );
    const at = initialStart(m[1] ?? '', sentence);
    if (at !== null)
      add(m[1] ?? '', sentence.slice(at), m.index - sentence.length + at, m.index + m[0].trimEnd().length);
  }
  for (const m of text.matchAll(DASHED_AFTER)) {
    const at = longStart(m[2] ?? '', m[1] ?? '');
    const long = (m[1] ?? '').slice(Math.max(0, at));
    if (at >= 0 && endsRight(m[2] ?? '', trimmed(long))) add(m[2] ?? '', long, m.index + at, m.index + m[0].length);
  }
  for (const m of text.matchAll(ROW))
    if (spells(m[1] ?? '', m[2] ?? '')) add(m[1] ?? '', m[2] ?? '', m.index, m.index + m[0].length);
  return found;
}

/** Those of a document. */
export const abbreviationsOf = onceFor((context): Abbreviation[] => {
  // The letters behind a person's name are those of a party.
  const persons = new Set(context.persons.map((p) => p.name));
  return findAbbreviations(context.text).filter((a) => !persons.has(a.long));
});

/** The abbreviations as statements. */
export function extractAbbreviations(context: Context): FoundStatement[] {
  return abbreviationsOf(context).map((a) => ({ kind: 'abbreviation', ...a }));
}
