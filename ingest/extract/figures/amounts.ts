import { findDates } from '../../text/dates.ts';
import { linesOf } from '../../text/lines.ts';
import { pick, rule } from '../../text/noise.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from '../context.ts';
import { onceFor } from '../once.ts';
import { tableAmounts } from './amount-tables.ts';
import { factorOf, UNIT_WORDS } from './money.ts';

const AMOUNT = rule(
  `(?<![\\d.,/]|[\\p{L}\\d)]-)(\\d{1,3}(?:[ .\\u00a0\\n]\\d{3})+|\\d+)(?:,(\\d{1,2}))?(?:\\s?|\\n[ \\t]{0,6})(${UNIT_WORDS}|miljoner(?=[.,;]|\\s(?:till|från|för|av|har|i|på|är|var|gick|går|återstår|\\p{L}+ts?(?![\\p{L}]))))(?![\\p{L}])`,
  'giu',
);
/** `8,3 miljoner till kommunerna`: kronor where kronor were spoken of just before. */
const MILLIONS = /^miljoner$/iu;
const SPOKEN_OF = /(?<![\p{L}])(?:kronor|kr|tkr|mkr|mnkr)(?![\p{L}])/iu;
const SPOKEN_WITHIN = 160;
/** Right behind the sum, whatever years stand before it: `310 000 kr för 2031`, `… från och med 2031`, `… om året 2031`. */
const OF_YEAR =
  /^\s+(?:(?:per|om)\s)?(?:för|under|år|året|(?:från och med|fr\.?\s?o\.?\s?m\.?)(?:\sår)?)\s((?:19|20)\d\d)(?![\d-])/iu;

/** Sums in kronor with what they are for and the year they belong to: named in the sentence, else the document's. */
export function extractAmounts(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const firstYear = firstYearOf(context);
  const tables = tableAmounts(context);
  for (const m of context.text.matchAll(pick(AMOUNT, context.misread))) {
    const factor = MILLIONS.test(m[3] ?? '') ? 1e6 : factorOf(m[3] ?? '');
    const whole = Number((m[1] ?? '').replace(/[^\d]/gu, ''));
    const value = Math.round((whole + Number(`0.${m[2] ?? '0'}`)) * factor);
    if (value === 0) continue;
    const end = m.index + m[0].length;
    const spoken = context.text.slice(Math.max(0, m.index - SPOKEN_WITHIN), m.index);
    if (MILLIONS.test(m[3] ?? '') && !SPOKEN_OF.test(spoken)) continue;
    if (tables.some((t) => t.start <= m.index && t.end >= end && t.kind === 'amount' && t.valueSek === value)) continue;
    const sentence = withoutHeadings(context.text, sentenceAround(context.text, m.index, end), m.index);
    const item = sentence.start + itemStart(context.text.slice(sentence.start, m.index));
    const before = context.text.slice(item, m.index);
    const after = context.text.slice(end, sentence.end);
    const named =
      OF_YEAR.exec(after)?.[1] ??
      [...before.matchAll(/(?<!\d)(?<!(?<!\d{4})-)((?:19|20)\d\d)(?!\d|-\d\d?(?!\d))/gu)].at(-1)?.[1] ??
      /^[^.]{0,60}?(?:för|under|år)\s((?:19|20)\d\d)(?![\d-])/u.exec(after)?.[1];
    out.push({
      kind: 'amount',
      start: Math.max(sentence.start, m.index - 400),
      end: Math.min(sentence.end, end + 300),
      what: oneLine(context.text.slice(sentence.start, sentence.end)).slice(0, 240),
      valueSek: value,
      year: named
        ? Number(named)
        : ((yearly(context, sentence) ? firstYear : null) ?? headedYear(context, m.index) ?? context.fact.year),
    });
  }
  return [...out, ...tables];
}

/** Where in what stands before a sum its own item of a list or field of a form begins. */
const itemStart = (before: string): number =>
  [...before.matchAll(/\n[ \t]*(?:(?:\d{1,2}[.)]|att|[·*-])\s|\p{Lu}[\p{L} ]{2,40}:[ \t])/gu)].at(-1)?.index ?? 0;

/** A heading stands alone on its line above, without a stop: a paragraph with its number, or a few words that begin with a capital. */
const HEADING = /^(?:(?:§|\$|8§)\s?\d+\s+\p{L}[^.!?]{2,60}|\p{Lu}[\p{L} -]{2,50})$/u;
/** A line this full goes on in the next. */
const FULL_LINE = 55;

/** The sentence without headings whose lines it begins with. */
function withoutHeadings(
  text: string,
  sentence: { start: number; end: number },
  at: number,
): { start: number; end: number } {
  let start = sentence.start;
  for (;;) {
    const stop = text.indexOf('\n', start);
    if (stop < 0 || stop >= at) break;
    const line = text.slice(start, stop).trim();
    const next = text.slice(stop).trimStart();
    if (line !== '' && (line.length >= FULL_LINE || !HEADING.test(line) || !/^\p{Lu}/u.test(next))) break;
    start = stop + 1;
  }
  return { start: start + (/^\s*/u.exec(text.slice(start, at))?.[0].length ?? 0), end: sentence.end };
}

const TERM = rule('(?:gäller|löper)\\s+(?:från|fr\\.?\\s?o\\.?\\s?m\\.?|under perioden)', 'iu');
const PER_YEAR = rule('(?:per|om|varje|/)\\s?år(?![\\p{L}])|årlig', 'iu');

/** The year an agreement begins to run: what is paid a year is paid from then. */
function firstYearOf(context: Context): number | null {
  if (context.fact.type !== 'avtal' && context.fact.type !== 'överenskommelse') return null;
  const m = pick(TERM, context.misread).exec(context.text);
  const from = m ? findDates(context.text.slice(m.index, m.index + m[0].length + 40))[0]?.iso : undefined;
  return from ? Number(from.slice(0, 4)) : null;
}

const yearly = (context: Context, sentence: { start: number; end: number }): boolean =>
  pick(PER_YEAR, context.misread).test(context.text.slice(sentence.start, sentence.end));

/** A heading that tells of the money of a year, or of what is to come in one: `3. Budget för gruppen 2031`, `Det här väntar 2031`. */
const YEAR_HEADING =
  /(?<![\p{L}])(?:\p{L}*budget|inför|kommande|väntar|framåt|\p{L}*plan|\p{L}*avgift(?:er)?|finansiering|kostnader|fördelning)(?![\p{L}])[^\n]*?((?:19|20)\d\d)/iu;
const ANY_HEADING = /^(?:§\s?\d+|\d{1,2}(?:\.\d{1,2})*[.)]?\s|\p{Lu}(?:\.\d{1,2})?\s{2,}|\P{Ll}{8,}$)/u;

/** Headings with the year that they tell; those that tell none end what is told of it. */
const yearHeadings = onceFor(({ text }): { start: number; year: number | null }[] =>
  YEAR_HEADING.test(text)
    ? linesOf(text).flatMap((line, i, lines) => {
        if (line.text.length > 90 || /[.;:,]$|\.{4}|\t| {6}(?!Dnr)/u.test(line.text)) return [];
        const below = lines[i + 1];
        const belowNumber = /^§\s?\d+/u.test(lines[i - 1]?.text ?? '') && line.gap <= 1;
        const alone = belowNumber || (line.gap > 0 && (below?.gap ?? 1) > 0 && /^\p{Lu}/u.test(line.text));
        const numbered = ANY_HEADING.test(line.text) && !/^\p{Ll}/u.test(below?.gap === 0 ? below.text : '');
        if (!alone && !numbered) return [];
        const year = YEAR_HEADING.exec(line.text)?.[1];
        return year || numbered ? [{ start: line.start, year: year ? Number(year) : null }] : [];
      })
    : [],
);

const headedYear = (context: Context, at: number): number | null =>
  yearHeadings(context).findLast((h) => h.start <= at)?.year ?? null;
