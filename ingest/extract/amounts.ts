import { pick, rule } from '../text/noise.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from './context.ts';

/** Units of money and what they multiply by. */
const UNITS: { words: string; factor: number }[] = [
  { words: 'miljard(?:er)? kr(?:onor)?|mdkr|mdr', factor: 1e9 },
  { words: 'miljon(?:er)? kr(?:onor)?|mkr|mnkr|msek', factor: 1e6 },
  { words: 'tusen kr(?:onor)?|tkr|kkr|ksek', factor: 1e3 },
  { words: 'kr(?:onor)?|sek|:-', factor: 1 },
];
const AMOUNT = rule(
  `(?<![\\d.,/-])(\\d{1,3}(?:[ .\\u00a0\\n]\\d{3})+|\\d+)(?:,(\\d{1,2}))?\\s?(${UNITS.map((u) => u.words).join('|')})(?![\\p{L}])`,
  'giu',
);

/** Sums in kronor with what they are for and the year they belong to: named in the sentence, else the document's. */
export function extractAmounts(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  for (const m of context.text.matchAll(pick(AMOUNT, context.misread))) {
    const factor = UNITS.find((u) => new RegExp(`^(?:${u.words})$`, 'iu').test(m[3] ?? ''))?.factor ?? 1;
    const whole = Number((m[1] ?? '').replace(/[^\d]/gu, ''));
    const value = Math.round((whole + Number(`0.${m[2] ?? '0'}`)) * factor);
    if (value === 0) continue;
    const end = m.index + m[0].length;
    const sentence = sentenceAround(context.text, m.index, end);
    const before = context.text.slice(sentence.start, m.index);
    const named =
      [...before.matchAll(/(?<![\d-])((?:19|20)\d\d)(?![\d-])/gu)].at(-1)?.[1] ??
      /^[^.]{0,60}?(?:för|under|år)\s((?:19|20)\d\d)(?![\d-])/u.exec(context.text.slice(end, sentence.end))?.[1];
    out.push({
      kind: 'amount',
      start: Math.max(sentence.start, m.index - 400),
      end: Math.min(sentence.end, end + 300),
      what: oneLine(context.text.slice(sentence.start, sentence.end)).slice(0, 240),
      valueSek: value,
      year: named ? Number(named) : context.fact.year,
    });
  }
  return out;
}
