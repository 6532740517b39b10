import { MONTHS } from '../../../graph/text/dates.ts';
import { findDates, monthOf } from '../../text/dates.ts';
import { pick, rule } from '../../text/noise.ts';
import { plainSigns } from '../../text/plain-signs.ts';
import { type Context, type FoundStatement, NUMBER, numberValue, oneLine, sentenceAround } from '../context.ts';
import { plannedDays } from './planned-days.ts';

/** Words just before a date that make it one to keep: an end, a start of validity, a last day, a plan. */
const BEFORE = rule(
  '(?:t\\.?\\s?o\\.?\\s?m\\.?|till och med|senast(?: den)?|sista dag(?:en)?(?: är)?|fr\\.?\\s?o\\.?\\s?m\\.?|från och med|gäll\\p{L}*(?: från| till| t\\.o\\.m\\.?)?|löp\\p{L}*(?: ut)?|träd\\p{L}* i kraft|börja\\p{L}*(?: gälla)?|upphör\\p{L}*|avslutas?|läggas? ner|färdig\\p{L}*|redovisas?|inför|planera\\p{L}*|lämnas?(?: in)?|återrapporteras?|med start|tidigast|första gången|inrätta\\p{L}* från)(?:\\s(?:den|i|till|per|år|under))*\\s*$',
  'iu',
);
/** The sentence speaks of what is to come. */
const PLANNED = rule(
  '(?:ska|skall|kommer|planeras|planerar|föreslås|avses|avser|senast|tas upp|läggas? ner|lanseras|behöver|sträcker sig|löper|gäller|pågår|skickas|lämnas|lämnar|redovisas|sammanställs|genomförs|genomför|värderas|beslutar|flyttats fram|börjar|inför|anordnar|hålls)(?![\\p{L}])',
  'iu',
);
/** What has ended: the date is kept though it lies behind. */
const ENDED = rule(
  '(?:lämnade|upphörde|avslutades|avbröts|lades ner|löpte ut|sades upp|har sagts upp|slutar)(?![\\p{L}])',
  'iu',
);
/** What came about on a day, behind it: `Den 11 mars entledigades Anna Ek`. */
const CAME_ABOUT = rule(
  '^,?\\s(?:entledigades|förordnades|utsågs|valdes|beslutade|fattade|godkände|antog)(?![\\p{L}])',
  'iu',
);
/** And before it: `inlämnad 2031-04-27`, `meddelar i protokoll från 7 november`, `utsågs den 1 december`. */
const TOLD_OF =
  /(?:entledigades|förordnades|utsågs|valdes|antogs|godkändes|beslutades|fattades|inlämna[dt]|inkom(?:men|met)?|daterad|upprättad|i protokoll)\s(?:från\s)?(?:den\s)?$/iu;
/** A sentence of who was appointed and dismissed. */
const APPOINTED = rule('(?<![\\p{L}])(?:entledigades|förordnades)(?![\\p{L}])', 'iu');
const MONTH_NAMES = MONTHS.join('|');
/** A month without year or day: `första veckan i oktober`, `under november`, `i slutet av mars`, `januaris slut`. */
const MONTH = new RegExp(
  `(?<![\\p{L}\\d])(?:i|under|till|av)\\s(${MONTH_NAMES})s?(?![\\p{L}])(?!\\s(?:19|20)\\d\\d)`,
  'giu',
);
/** `fram till 2030 års slut`, `vid utgången av 2030`: the last day of the year. */
const END_OF_YEAR = rule(
  '(?<![\\p{L}])(?:till|t\\.?\\s?o\\.?\\s?m\\.?|till och med|senast|före|innan|vid)\\s(?:((?:19|20)\\d\\d)\\sårs\\s(?:slut|utgång)|(?:utgången|slutet)\\sav\\s(?:år\\s)?((?:19|20)\\d\\d))(?![\\d-])',
  'giu',
);
/** `ska tas fram under 2030`, `under år 2030`: planned for the year. */
const IN_YEAR = rule('(?<![\\p{L}])under\\s(?:år\\s)?((?:19|20)\\d\\d)(?![\\d-])', 'giu');
/** What is to come, said with a verb of the future. */
const FUTURE = rule('(?<![\\p{L}])(?:ska|skall|kommer\\satt|kommer\\sunder|avses)(?![\\p{L}])', 'iu');
/** The month opens its sentence: `I slutet av mars …`. */
const OPENS = /(?:^|[^\p{L}\d\s])\s*(?:i\s(?:slutet|början|mitten)\s)?$/iu;
/** A verb of the past right before the month: `som lämnades i december`. */
const DONE = /\p{L}(?:ades|des|tes|ade|te|gavs|togs|kom|fick)\s$/iu;
/** A meeting in a month is no date to keep. */
const A_MEETING = /(?:sammanträde|möte|träff|sammankomst)\p{L}{0,4}\s$/iu;
/** `kommer planen att arbetas fram under året`. */
const THIS_YEAR = rule('(?<![\\p{L}])(?:kommer|ska|planeras)\\s[^.;]{0,100}?under\\såret(?![\\p{L}])', 'giu');
/** The day is of the year after the one reported on. */
const YEAR_AFTER = rule(
  '^\\s(?:året efter|året därpå|nästföljande år|nästkommande år|påföljande år|följande år)(?![\\p{L}])',
  'iu',
);
/** Notice to be given before the end of an agreement's term. */
const NOTICE = rule(
  `(?:säg\\p{L}* upp|uppsägning)[^.]{0,80}?(?:senast|minst)\\s(${NUMBER})\\smånader\\s(?:före|innan)\\s(?:\\p{L}+\\s)?\\p{L}*(?:utgång|slut|upphörande|löper ut)`,
  'giu',
);
const TERM_END = rule(
  '(?:gäller|giltig|avtalstid|löper)[^.]{0,120}?(?:till(?:\\soch\\smed)?|t\\.?\\s?o\\.?\\s?m\\.?)\\s(?:den\\s)?(?=\\d)',
  'giu',
);
const SEASON = /(?:våren|sommaren|hösten|vintern|årsskiftet)\s((?:19|20)\d\d)(?!\s?[/-]\s?\d)/giu;
/** `läggs ner vid årsskiftet 2031/2032`: the last day of the year that ends. */
const TURN_OF_YEAR = /(?<![\p{L}])årsskiftet\s((?:19|20)\d\d)\s?[/-]\s?(?:19|20)?\d\d(?!\d)/giu;
/** `lämnas till rådet den 10 mars`. */
const HANDED = /(?<![\p{L}])lämnas\still\s[^.,\n]{3,50}\sden\s$/iu;
/** `Kulturdagen 2032 hålls i Granvik den`: a day of the year named before. Group 1 is the year. */
const HELD_IN = /((?:19|20)\d\d)\s(?:hålls|äger rum|genomförs|arrangeras)\s[^.\n]{0,40}$/iu;
/** `Juli/augusti:` at the head of a line of a time plan. */
const MONTH_PAIR = new RegExp(
  `(?<=(?:^|\\n)\\s*(?:·|\\d{1,2}\\.)?\\s*)(?:${MONTH_NAMES})\\s?[/-]\\s?(${MONTH_NAMES})(?=:)`,
  'giu',
);
/** Head of a line of a time plan: bullet, number, `Senast`. */
const PLAN_LINE = /(?:^|\n)\s*(?:·|\d{1,2}\.)?\s*(?:senast )?$/iu;

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
  for (const day of findDates(text, yearMeant(context))) {
    const d = day.yearWritten ? day : { ...day, iso: ofYearTold(text, day) };
    if (NO_DEADLINE.test(text.slice(d.end, d.end + 24)) || signature(text, d.start)) continue;
    const sentence = sentenceAround(text, d.start, d.end);
    const before = text.slice(Math.max(sentence.start, d.start - 80), d.start);
    const past = fact.date !== null && d.iso <= fact.date;
    const planLine = !past && PLAN_LINE.test(text.slice(Math.max(0, d.start - 24), d.start)) && text[d.end] === ':';
    if (!d.yearWritten && fact.year !== null && pick(YEAR_AFTER, misread).test(text.slice(d.end, d.end + 24))) {
      if (pick(BEFORE, misread).test(before) || says(PLANNED, sentence))
        add(`${fact.year + 1}${d.iso.slice(4)}`, d.start, d.end);
      continue;
    }
    if (
      !d.yearWritten &&
      fact.date !== null &&
      NEXT.has(fact.type) &&
      LATEST.test(before) &&
      isSoon(fact.date, d.iso)
    ) {
      add(nextYear(d.iso), d.start, d.end);
      continue;
    }
    if (!d.yearWritten && toCome(fact.date, d.iso) && WILL.test(before)) {
      add(nextYear(d.iso), d.start, d.end);
      continue;
    }
    const heldIn = day.yearWritten ? undefined : HELD_IN.exec(before)?.[1];
    if (heldIn) {
      add(`${heldIn}${d.iso.slice(4)}`, d.start, d.end);
      continue;
    }
    const done =
      pick(CAME_ABOUT, misread).test(text.slice(d.end, d.end + 40)) ||
      TOLD_OF.test(before) ||
      says(APPOINTED, sentence);
    const soon =
      fact.type === 'kallelse' &&
      fact.date !== null &&
      d.iso > fact.date &&
      AHEAD.test(text.slice(text.lastIndexOf('\n', d.start) + 1, d.start));
    const later = fact.date !== null && d.iso.slice(0, 7) > fact.date.slice(0, 7) && !done;
    if (
      pick(BEFORE, misread).test(before) ||
      planLine ||
      HANDED.test(before) ||
      later ||
      soon ||
      pick(ENDED, misread).test(before.slice(-60)) ||
      (fact.date === null && !done && says(PLANNED, sentence))
    )
      add(d.iso, d.start, d.end);
  }
  for (const m of text.matchAll(
    /(?<![\p{L}])(?:mellan|\p{L}*period(?:en)?|löper|gäller|\p{L}*samverkan,?|(?<!plan\s)för)\s((?:19|20)\d\d)\s?(?:-|och|till)\s?((?:19|20)\d\d)(?![\d-])/giu,
  )) {
    const inTitle = m.index < 900 && plainSigns(fact.title).includes(oneLine(m[0]));
    if (m[2] && !inTitle && Number(m[2]) >= (fact.year ?? 0)) add(m[2], m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(
    /(?:från och med|fr\.?o\.?m\.?|t\.?o\.?m\.?|till\soch\smed|fran och med)\s(?:år )?((?:19|20)\d\d)(?![\d-])/giu,
  ))
    if (m[1]) add(m[1], m.index, m.index + m[0].length);
  const year = fact.date ? Number(fact.date.slice(0, 4)) : fact.year;
  for (const m of text.matchAll(MONTH)) {
    const month = monthOf(m[1] ?? '');
    const sentence = sentenceAround(text, m.index, m.index + m[0].length);
    const opens = OPENS.test(text.slice(Math.max(0, m.index - 20), m.index));
    const behind = !opens && fact.date !== null && fact.date.length >= 7 && month < Number(fact.date.slice(5, 7));
    if (!opens && DONE.test(text.slice(Math.max(0, m.index - 24), m.index))) continue;
    if (!opens && A_MEETING.test(text.slice(Math.max(0, m.index - 20), m.index))) continue;
    if (
      month > 0 &&
      year !== null &&
      !behind &&
      says(PLANNED, sentence) &&
      !PAST.test(text.slice(sentence.start, sentence.end))
    )
      add(`${year}-${String(month).padStart(2, '0')}`, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(MONTH_PAIR)) {
    const month = monthOf(m[1] ?? '');
    if (month > 0 && fact.year !== null)
      add(`${fact.year}-${String(month).padStart(2, '0')}`, m.index, m.index + m[0].length);
  }
  for (const m of text.matchAll(pick(END_OF_YEAR, misread)))
    if (year === null || Number(m[1] ?? m[2]) >= year) add(`${m[1] ?? m[2]}-12-31`, m.index, m.index + m[0].length);
  for (const m of text.matchAll(pick(IN_YEAR, misread))) {
    const end = m.index + m[0].length;
    const sentence = sentenceAround(text, m.index, end);
    const near = { start: Math.max(sentence.start, m.index - 70), end: Math.min(sentence.end, end + 40) };
    if (m[1] && year !== null && Number(m[1]) >= year && says(FUTURE, near)) add(m[1], m.index, end);
  }
  if (year !== null && year === fact.year)
    for (const m of text.matchAll(pick(THIS_YEAR, misread))) add(String(year), m.index, m.index + m[0].length);
  for (const m of text.matchAll(TURN_OF_YEAR))
    if (year === null || Number(m[1]) >= year) add(`${m[1]}-12-31`, m.index, m.index + m[0].length);
  for (const day of plannedDays(context)) add(day.date, day.start, day.end);
  const notice = lastDayOfNotice(context);
  if (notice) add(notice.date, notice.start, notice.end);
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

/** Days counted up behind their year, `datum under år 2032: 20 februari, 17 april`: of that year. */
function ofYearTold(text: string, day: { iso: string; start: number }): string {
  const before = text.slice(Math.max(0, day.start - 160), day.start);
  const year = /(?:under|för)\s(?:år\s)?((?:19|20)\d\d)\s?:\s(?:[\s,]|och|den|\d{1,2}\s\p{L}+)*$/u.exec(before)?.[1];
  return year === undefined ? day.iso : `${year}${day.iso.slice(4)}`;
}

/** The year of a day told without one: that of the meeting or letter; a report's is the one it reports on. */
function yearMeant(context: Context): number | null {
  const { fact } = context;
  const dated = ['protokoll', 'protokollsutdrag', 'kallelse', 'tjänsteskrivelse', 'förslag till beslut'].includes(
    fact.type,
  );
  return dated && fact.date !== null ? Number(fact.date.slice(0, 4)) : fact.year;
}

/** The last day to give notice of an agreement whose term and notice are told: so many months before the term's end. */
function lastDayOfNotice(context: Context): { date: string; start: number; end: number } | null {
  const { text, misread, fact } = context;
  if (fact.type !== 'avtal' && fact.type !== 'överenskommelse') return null;
  const [notice] = text.matchAll(pick(NOTICE, misread));
  const months = numberValue(notice?.[1] ?? '');
  const ends = [...text.matchAll(pick(TERM_END, misread))].flatMap((m) => {
    const at = m.index + m[0].length;
    return findDates(text.slice(at, at + 24)).filter((d) => d.start === 0 && d.iso.length === 10);
  });
  const [end, ...more] = [...new Set(ends.map((d) => d.iso))];
  if (!notice || months === null || end === undefined || more.length > 0) return null;
  return { date: monthsBefore(end, months), start: notice.index, end: notice.index + notice[0].length };
}

/** The same day so many months earlier, or the last of that month. */
function monthsBefore(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** A month told of in the past is no date to keep. */
const PAST =
  /(?:fattade|beslutade|genomfördes|påbörjades|hölls|presenterade|presenterades|startade|utsåg|skickades|har under)(?![\p{L}])/iu;

/** Papers that look ahead: `senast 31 januari` in minutes of December is of the next year. */
const NEXT = new Set(['protokoll', 'protokollsutdrag', 'kallelse', 'tjänsteskrivelse', 'förslag till beslut']);
/** Does a day gone by come again within half a year? A February's `senast 20 januari` was the one just past. */
const isSoon = (today: string, day: string): boolean => day < today && monthsBefore(nextYear(day), 6) <= today;
const nextYear = (iso: string): string => `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
const LATEST = /(?<![\p{L}])senast\s+(?:den\s+)?$/iu;

/** A report of the year gone by, written early in the next, says `kommer att läggas ned den 31 maj`: of the year it is written in. */
const toCome = (written: string | null, day: string): boolean =>
  written !== null &&
  day.length === 10 &&
  Number(written.slice(0, 4)) === Number(day.slice(0, 4)) + 1 &&
  nextYear(day) > written;
const WILL = /(?<![\p{L}])(?:kommer(?:\s\p{L}+)?\satt|ska|skall)\s(?!ha\s)[^.;]{0,60}$/iu;
/** A line of a summons that tells what is soon to be. */
const AHEAD = /(?<![\p{L}])inför(?![\p{L}])/iu;

/** A date that comes back, or one of a contents list. */
const NO_DEADLINE = /^\s*(?:varje|respektive|vartannat)\s+år|^[^\n]{0,8}(?:\.\s?){5}/iu;

/** `Falköping 2021-05-03`, or a paragraph's title: the date of a signature or of what the title names. */
function signature(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /(?:^|\t)\p{Lu}\p{L}+,? (?:den )?$/u.test(line) || /^\s*§\s?\d+\s.*per den $/iu.test(line);
}
