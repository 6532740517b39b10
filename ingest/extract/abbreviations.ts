import { type Context, type FoundStatement, oneLine } from './context.ts';

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
const BRACKET_AFTER = new RegExp(`(?<![\\p{L}\\d-])(${SHORT})(?:s|:s)? \\(([^()]{6,140})\\)`, 'gu');
const DASHED = new RegExp(`(?<![\\p{L}\\d-])(${SHORT})\\s[–-]\\s?(\\p{Lu}[^()\\n.;:]{8,70})`, 'gu');
const DASHED_AFTER = new RegExp(`(\\p{Lu}[\\p{L} -]{10,70}?)\\s?[–]\\s?(${SHORT})(?![\\p{L}\\d-])`, 'gu');
/** A row of a list of abbreviations: the short form, a tab, the long one. */
const ROW = new RegExp(`^[ \\t]*(${SHORT})[ \\t]*\\t[ \\t]*(\\p{Lu}[^\\t\\n]{5,90})$`, 'gmu');
/** Party letters and the like stand in brackets without being short for what is before them. */
const NOT_SHORT = /^(?:S|M|C|SD|V|L|KD|MP|FP|AB|DNR|OBS|PDF|TV|NR)$/iu;

const letters = (s: string): string[] => [...s.toLowerCase()].filter((c) => /[\p{L}\d]/u.test(c));

/**
 * Start of the long form in `before`, or -1. The letters of the short form are sought from the right, each in turn, and the first must
 * begin a word (Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text"); letters within
 * a word may begin a part of a Swedish compound.
 */
function longStart(short: string, before: string): number {
  const sought = letters(short);
  let at = before.length - 1;
  for (let i = sought.length - 1; i >= 0; i--) {
    const wordStart = (): boolean => at === 0 || /[^\p{L}\d]/u.test(before[at - 1] ?? '');
    while (at >= 0 && (before[at]?.toLowerCase() !== sought[i] || (i === 0 && !wordStart()))) at--;
    if (at < 0) return -1;
    at--;
  }
  return at + 1;
}

/** Does the long form spell the short one, first letter by first letter? */
const spells = (short: string, long: string): boolean =>
  longStart(short, long) === 0 || longStart(short, long.replace(/^(?:den|det|en|ett)\s/iu, '')) === 0;

/** Abbreviations that the document itself explains. */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  const add = (short: string, long: string, start: number, end: number): void => {
    const l = oneLine(long)
      .replace(/^(?:den|det|de|en|ett|och|i|av|för|med|på|till)\s+/iu, '')
      .replace(/[,;:\s]+$/u, '')
      .replace(/(?<=grupp|råd|nämnd|nätverk|byrå|verk|strateg\p{L}{0,4})s$/iu, '');
    const words = l.split(' ').length;
    const lastWord = l.split(/[\s-]/u).at(-1)?.toLowerCase() ?? '';
    if (!lastWord.includes(letters(short).at(-1) ?? '') || /-\p{Ll}{3,}/u.test(short)) return;
    if (NOT_SHORT.test(short) || short.length > 10 || l.length < short.length + 3 || words > 12 || /^\d/u.test(l))
      return;
    if (!found.some((f) => f.short === short && f.long.toLowerCase() === l.toLowerCase()))
      found.push({ short, long: l, start, end });
  };
  for (const m of text.matchAll(BEFORE_BRACKET)) {
    const short = m[1] ?? '';
    const from = Math.max(0, m.index - 20 * Math.max(3, short.length));
    const context = text.slice(from, m.index).trimEnd();
    const sentence = context.slice(
      Math.max(0, Math.max(context.lastIndexOf('. '), context.lastIndexOf('\n\n'), context.lastIndexOf('(')) + 1),
    );
    const at = longStart(short, sentence);
    if (at < 0) continue;
    const start = from + context.length - sentence.length + at;
    const long = text.slice(start, from + context.length);
    if (long.split(/\s+/u).length <= short.length + 5) add(short, long, start, m.index + m[0].length);
  }
  for (const m of text.matchAll(BRACKET_AFTER)) {
    const first = (m[2] ?? '').split(/[,;]/u)[0] ?? '';
    const long = spells(m[1] ?? '', first) ? first : (m[2] ?? '');
    if (spells(m[1] ?? '', long)) add(m[1] ?? '', long, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(DASHED)) {
    const long = (m[2] ?? '').split(/,\s/u)[0] ?? '';
    if (spells(m[1] ?? '', long)) add(m[1] ?? '', long, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(DASHED_AFTER)) {
    const at = longStart(m[2] ?? '', m[1] ?? '');
    if (at >= 0) add(m[2] ?? '', (m[1] ?? '').slice(at), m.index + at, m.index + m[0].length);
  }
  for (const m of text.matchAll(ROW))
    if (spells(m[1] ?? '', m[2] ?? '')) add(m[1] ?? '', m[2] ?? '', m.index, m.index + m[0].length);
  return found;
}

/** The abbreviations as statements. */
export function extractAbbreviations(context: Context): FoundStatement[] {
  return findAbbreviations(context.text).map((a) => ({ kind: 'abbreviation', ...a }));
}
