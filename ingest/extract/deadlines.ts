import { MONTHS } from '../../graph/text/dates.ts';
import { findDates, monthOf } from '../text/dates.ts';
import { pick, rule } from '../text/noise.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from './context.ts';

/** Words just before a date that make it one to keep: an end, a start of validity, a last day, a plan. */
const BEFORE = rule(
  '(?:t\\.?\\s?o\\.?\\s?m\\.?|till och med|senast(?: den)?|sista dag(?:en)?(?: är)?|fr\\.?\\s?o\\.?\\s?m\\.?|från och med|gäll\\p{L}*(?: från| till| t\\.o\\.m\\.?)?|löp\\p{L}*(?: ut)?|träd\\p{L}* i kraft|börja\\p{L}*(?: gälla)?|upphör\\p{L}*|avslutas?|läggas? ner|färdig\\p{L}*|redovisas?|inför|planera\\p{L}*|lämnas?(?: in)?|återrapporteras?|med start)(?:\\s(?:den|i|till|per|år|under))*\\s*$',
  'iu',
);
/** The sentence speaks of what is to come. */
const PLANNED = rule(
  '(?:ska|skall|kommer|planeras|planerar|föreslås|avses|avser|senast|tas upp|läggas? ner|lanseras|behöver|sträcker sig|löper|gäller|pågår|skickas|lämnas|lämnar|redovisas|sammanställs|genomförs|genomför|värderas|beslutar|flyttats fram|börjar|inför|anordnar|hålls)(?![\\p{L}])',
  'iu',
);
/** What has ended: the date is kept though it lies behind. */
const ENDED = rule('(?:lämnade|upphörde|avslutades|löpte ut|sades upp|har sagts upp|slutar)(?![\\p{L}])', 'iu');
const MONTH_NAMES = MONTHS.join('|');
/** A month without year or day: `första veckan i oktober`, `under november`, `i slutet av mars`, `januaris slut`. */
const MONTH = new RegExp(
  `(?<![\\p{L}\\d]\\s?)(?:i|under|till|av|i början av|i slutet av|senast i|första veckan i)\\s(${MONTH_NAMES})s?(?![\\p{L}])(?!\\s(?:19|20)\\d\\d)`,
  'giu',
);
const SEASON = /(?:våren|sommaren|hösten|vintern|årsskiftet)\s((?:19|20)\d\d)/giu;
/** `Juli/augusti:` at the head of a line of a time plan. */
const MONTH_PAIR = new RegExp(
  `(?<=(?:^|\\n)\\s*(?:[•▪]|\\d{1,2}\\.)?\\s*)(?:${MONTH_NAMES})\\s?[/–-]\\s?(${MONTH_NAMES})(?=:)`,
  'giu',
);
/** Head of a line of a time plan: bullet, number, `Senast`. */
const PLAN_LINE = /(?:^|\n)\s*(?:[•▪]|\d{1,2}\.)?\s*(?:senast )?$/iu;

/** Dates to keep: ends and starts of validity, last days, planned dates. */
export function extractDeadlines(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const { text, misread, fact } = context;
  const says = (r: ReturnType<typeof rule>, s: { start: number; end: number }): boolean =>
    pick(r, misread).test(text.slice(s.start, s.end));
  const add = (date: string, start: number, end: number): void => {
    const sentence = sentenceAround(text, start, end);
    const from = Math.max(sentence.start, start - 300);
    if (out.some((o) => o.kind === 'deadline' && o.date === date && o.start === from)) return;
    out.push({
      kind: 'deadline',
      start: from,
      end: Math.min(sentence.end, end + 200),
      date,
      what: oneLine(text.slice(sentence.start, sentence.end)).slice(0, 240),
    });
  };
  for (const d of findDates(text, fact.year)) {
    if (NO_DEADLINE.test(text.slice(d.end, d.end + 24)) || signature(text, d.start)) continue;
    const sentence = sentenceAround(text, d.start, d.end);
    const before = text.slice(Math.max(sentence.start, d.start - 80), d.start);
    const planLine = PLAN_LINE.test(text.slice(Math.max(0, d.start - 24), d.start)) && text[d.end] === ':';
    const later = fact.date !== null && d.iso.slice(0, 7) > fact.date.slice(0, 7);
    if (
      pick(BEFORE, misread).test(before) ||
      planLine ||
      later ||
      pick(ENDED, misread).test(before.slice(-60)) ||
      (fact.date === null && says(PLANNED, sentence))
    )
      add(d.iso, d.start, d.end);
  }
  for (const m of text.matchAll(
    /(?:mellan|period(?:en)?|löper|gäller|samverkan,?|för)\s((?:19|20)\d\d)\s?(?:[–-]|och|till)\s?((?:19|20)\d\d)(?![\d-])/giu,
  )) {
    const inTitle = m.index < 900 && fact.title.includes(oneLine(m[0]));
    if (m[2] && !inTitle && Number(m[2]) >= (fact.year ?? 0)) add(m[2], m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(
    /(?:från och med|fr\.?o\.?m\.?|t\.?o\.?m\.?|till och med|fran och med)\s(?:år )?((?:19|20)\d\d)(?![\d-])/giu,
  ))
    if (m[1]) add(m[1], m.index, m.index + m[0].length);
  const year = fact.date ? Number(fact.date.slice(0, 4)) : fact.year;
  for (const m of text.matchAll(MONTH)) {
    const month = monthOf(m[1] ?? '');
    const sentence = sentenceAround(text, m.index, m.index + m[0].length);
    if (month > 0 && year !== null && says(PLANNED, sentence) && !PAST.test(text.slice(sentence.start, sentence.end)))
      add(`${year}-${String(month).padStart(2, '0')}`, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(MONTH_PAIR)) {
    const month = monthOf(m[1] ?? '');
    if (month > 0 && fact.year !== null)
      add(`${fact.year}-${String(month).padStart(2, '0')}`, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(SEASON)) {
    const planLine =
      PLAN_LINE.test(text.slice(Math.max(0, m.index - 24), m.index)) && text[m.index + m[0].length] === ':';
    const coming = fact.date !== null && (m[1] ?? '') > fact.date.slice(0, 4);
    const sentence = sentenceAround(text, m.index, m.index + m[0].length);
    if (
      m[1] &&
      (planLine ||
        coming ||
        (/kommer att|ska(?![\p{L}])/iu.test(text.slice(sentence.start, sentence.end)) &&
          m[1] >= (fact.date ?? '0').slice(0, 4)))
    )
      add(m[1], m.index, m.index + m[0].length);
  }
  return out;
}

/** A month told of in the past is no date to keep. */
const PAST =
  /(?:fattade|beslutade|genomfördes|påbörjades|hölls|presenterade|presenterades|startade|utsåg|skickades|har under)(?![\p{L}])/iu;

/** A date that comes back, or one of a contents list. */
const NO_DEADLINE = /^\s*(?:varje|respektive|vartannat)\s+år|^[^\n]{0,8}(?:\.\s?){5}/iu;

/** `Falköping 2021-05-03`, or a paragraph's title: the date of a signature or of what the title names. */
function signature(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /(?:^|\t)\p{Lu}\p{L}+,? (?:den )?$/u.test(line) || /^\s*§\s?\d+\s.*per den $/iu.test(line);
}
