import { findDates } from '../../text/dates.ts';
import { pick, rule } from '../../text/noise.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from '../context.ts';
import { tableAmounts } from './amount-tables.ts';
import { factorOf, UNIT_WORDS } from './money.ts';

const AMOUNT = rule(
  `(?<![\\d.,/-])(\\d{1,3}(?:[ .\\u00a0\\n]\\d{3})+|\\d+)(?:,(\\d{1,2}))?\\s?(${UNIT_WORDS})(?![\\p{L}])`,
  'giu',
);

/** Sums in kronor with what they are for and the year they belong to: named in the sentence, else the document's. */
export function extractAmounts(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const firstYear = firstYearOf(context);
  for (const m of context.text.matchAll(pick(AMOUNT, context.misread))) {
    const factor = factorOf(m[3] ?? '');
    const whole = Number((m[1] ?? '').replace(/[^\d]/gu, ''));
    const value = Math.round((whole + Number(`0.${m[2] ?? '0'}`)) * factor);
    if (value === 0) continue;
    const end = m.index + m[0].length;
    const sentence = withoutHeadings(context.text, sentenceAround(context.text, m.index, end), m.index);
    const before = context.text.slice(sentence.start, m.index);
    const named =
      [...before.matchAll(/(?<!\d)(?<!(?<!\d{4})-)((?:19|20)\d\d)(?!\d|-\d\d?(?!\d))/gu)].at(-1)?.[1] ??
      /^[^.]{0,60}?(?:för|under|år)\s((?:19|20)\d\d)(?![\d-])/u.exec(context.text.slice(end, sentence.end))?.[1];
    out.push({
      kind: 'amount',
      start: Math.max(sentence.start, m.index - 400),
      end: Math.min(sentence.end, end + 300),
      what: oneLine(context.text.slice(sentence.start, sentence.end)).slice(0, 240),
      valueSek: value,
      year: named ? Number(named) : ((yearly(context, sentence) ? firstYear : null) ?? context.fact.year),
    });
  }
  return [...out, ...tableAmounts(context)];
}

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
