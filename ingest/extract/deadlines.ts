import { findDates, monthOf } from '../text/dates.ts';
import { pick, rule } from '../text/noise.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from './context.ts';

/** Words just before a date that make it one to keep: an end, a start of validity, a last day, a plan. */
const BEFORE = rule(
  '(?:t\\.?\\s?o\\.?\\s?m\\.?|till och med|senast(?: den)?|sista dag(?:en)?(?: är)?|fr\\.?\\s?o\\.?\\s?m\\.?|från och med|gäll\\p{L}*(?: från| till| t\\.o\\.m\\.?)?|löp\\p{L}*(?: ut)?|träd\\p{L}* i kraft|börja\\p{L}*(?: gälla)?|upphör\\p{L}*|avslutas?|läggas? ner|per den|färdig\\p{L}*|redovisas?|inför|planera\\p{L}*|lämnas?(?: in)?|återrapporteras?)(?:\\s(?:den|i|till|per|år|under))*\\s*$',
  'iu',
);
/** The sentence speaks of what is to come. */
const PLANNED = rule(
  '(?:ska|skall|kommer att|planeras|föreslås|avses|senast|genomför certifiering|tas upp|läggas? ner|lanseras|behöver|sträcker sig|löper|gäller|certifierad|pågår)(?![\\p{L}])',
  'iu',
);

/** Dates to keep: ends and starts of validity, last days, planned dates. */
export function extractDeadlines(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const { text, misread, fact } = context;
  const add = (date: string, start: number, end: number): void => {
    const sentence = sentenceAround(text, start, end);
    if (out.some((o) => o.kind === 'deadline' && o.date === date && o.start === Math.max(sentence.start, start - 300)))
      return;
    out.push({
      kind: 'deadline',
      start: Math.max(sentence.start, start - 300),
      end: Math.min(sentence.end, end + 200),
      date,
      what: oneLine(text.slice(sentence.start, sentence.end)).slice(0, 240),
    });
  };
  for (const d of findDates(text, fact.year)) {
    const sentence = sentenceAround(text, d.start, d.end);
    const before = text.slice(Math.max(sentence.start, d.start - 80), d.start);
    const item =
      /(?:^|\n)\s*(?:[•▪]|\d{1,2}\.)?\s*(?:senast )?$/iu.test(text.slice(Math.max(0, d.start - 24), d.start)) &&
      text[d.end] === ':';
    if (
      pick(BEFORE, misread).test(before) ||
      item ||
      (d.iso > (fact.date ?? '9999') && pick(PLANNED, misread).test(text.slice(sentence.start, sentence.end)))
    )
      add(d.iso, d.start, d.end);
  }
  for (const m of text.matchAll(
    /(?:mellan|period(?:en)?|löper|gäller|samverkan,?|för)\s((?:19|20)\d\d)\s?(?:[–-]|och|till)\s?((?:19|20)\d\d)(?![\d-])/giu,
  )) {
    if (m[2] && Number(m[2]) >= (fact.year ?? 0)) add(m[2], m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(
    /(?:från och med|fr\.?o\.?m\.?|t\.?o\.?m\.?|till och med)\s(?:år )?((?:19|20)\d\d)(?![\d-])/giu,
  ))
    if (m[1]) add(m[1], m.index, m.index + m[0].length);
  for (const m of text.matchAll(/(?:i slutet av|i början av|senast i)\s(\p{L}+)(?![\p{L}])/giu)) {
    const month = monthOf(m[1] ?? '');
    if (month > 0 && fact.year !== null)
      add(`${fact.year}-${String(month).padStart(2, '0')}`, m.index, m.index + m[0].length);
  }
  return out;
}
