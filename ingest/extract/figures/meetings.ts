import type { NameRef } from '../../../graph/facts.ts';
import { MONTHS } from '../../../graph/text/dates.ts';
import { pick, rule } from '../../text/noise.ts';
import { bodyOf, resolved } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import {
  type Context,
  type FoundStatement,
  NUMBER,
  namesIn,
  numberValue,
  oneLine,
  sentenceAround,
} from '../context.ts';
import { extractListedCounts, yearOfCounts } from './count-tables.ts';
import { datedMeetings } from './dated-meetings.ts';

const COUNT = rule(
  `(?<![\\p{L}\\d])(?:(${NUMBER}|båda|bägge)\\s+(?:st\\s+)?(?:(?!(?:har|är|var|och|av|ska|respektive)\\s)\\p{L}+\\s+){0,2}?(\\p{L}*(?:sammanträden|möten|träffar|sammankomster)|gånger|ggr|tillfällen)|(ett|1)\\s(?:enda\\s\\p{L}*(?:möte|sammanträde)|\\p{L}*(?:möte|sammanträde)(?=\\s(?:under\\s)?(?:19|20)\\d\\d))|(en)\\senda\\s(?:gång|träff|sammankomst))(?![\\p{L}])`,
  'giu',
);
/** `4 gånger` is a count only of meetings held. */
const HELD =
  /(?<![\p{L}])(?:har|hade|haft|hann|höll(?:s|it|its)?|hållits?|genomför(?:t|ts|de|des)|anordna(?:t|ts|de|des)|arrangera(?:t|ts|de|des)|sammanträ[dt]\p{L}*|träffa(?:ts|des)|mött?(?:es|s)|mötas|samla(?:ts|des)|kalla(?:ts|des)|hunnit|blev|blivit|hittills|sågs|setts|sammankom\p{L}*)(?![\p{L}])/iu;
/** Meetings that are only planned. */
const PLANNED =
  /(?<![\p{L}])(?:planera(?:r|s|de)|ska|skall|kommer att|avser(?: att)?|tänker|inplanera\p{L}*)(?![\p{L}])/iu;
/** What is held every year, as an agreement lays down: counts for the year of the document. */
const EVERY_YEAR =
  /(?<![\p{L}])(?:håller|hålla|har|ha|hålls|möts|mötas|träffas|sammanträder|sammanträda|ses|samlas|sammankallas)\s(?:(?:normalt|ordinarie|i regel|minst|lägst|cirka|ca|omkring|vid|sammanlagt|totalt|som regel|vanligen|\p{L}+)\s){0,2}$/iu;
const PER_YEAR =
  /^\s+(?:per|om|varje|under ett)\s+(?:kalender|verksamhets)?år(?:et)?(?![\p{L}])|^\s+årligen(?![\p{L}])|^\s+(?:under\s|år\s)?(?:19|20)\d\d(?![\d-])/iu;
const FREQUENCY = /gånger?\s*(?:per|\/|i)\s*(?:månad|vecka|kvartal)/iu;

/** How many meetings a body held in a year: `har haft sex sammanträden under året`, `(4 träffar)`. */
export function extractMeetingCounts(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const { text } = context;
  for (const m of text.matchAll(pick(COUNT, context.misread))) {
    const both = /^(?:båda|bägge)$/iu.test(m[1] ?? '');
    const count = both ? 2 : numberValue(m[1] ?? m[3] ?? m[4] ?? '');
    const at = m.index;
    const end = at + m[0].length;
    if (count === null || count === 0 || FREQUENCY.test(text.slice(at, end + 20))) continue;
    const bracket = /\(\s?$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[),]/u.test(text.slice(end, end + 1));
    const sentence = sentenceAround(text, at, end);
    const quote = text.slice(sentence.start, sentence.end);
    const perYear = PER_YEAR.test(text.slice(end, end + 16));
    const yearly = perYear && EVERY_YEAR.test(text.slice(Math.max(sentence.start, at - 40), at));
    if (!bracket && !yearly && (!HELD.test(quote) || PLANNED.test(text.slice(Math.max(sentence.start, at - 60), at))))
      continue;
    if (/(?:tillfällen|gånger|ggr|gång)$/iu.test(m[0]) && !yearly && !MET.test(quote)) continue;
    const item = bracket ? { start: itemStart(text, at, sentence.start), end: end + 1 } : sentence;
    const body =
      (bracket ? (bodyBefore(context, at) ?? bodyOf(context, item, at)) : metIn(context, item, at)) ??
      metIn(context, { start: toldFrom(context, sentence.start), end: at }, at);
    const year =
      yearTold(context, quote, { at: at - sentence.start, end: end - sentence.start }, sentence) ??
      (yearly && undated(context) ? null : yearOfCounts(context));
    if (!body || !canMeet(context, body, at) || year === null) continue;
    out.push({ kind: 'meetingCount', start: item.start, end: item.end, body, year, count });
    for (const other of alsoCounted(context, end, sentence.end))
      out.push({ kind: 'meetingCount', start: item.start, end: item.end, year, ...other });
  }
  return [...out, ...extractListedCounts(context), ...datedMeetings(context)];
}

/** Verbs of those who meet. */
const MET = /(?:sammanträ[dt]|mött?(?:es|s|as)|träffa[tds]|samla[td]|setts|sågs|haft möte|möten)/iu;

/** An arena; a firm or association only where a part of the document is about it, for then its board is meant. */
const canMeet = (context: Context, body: NameRef, at: number): boolean =>
  body.kind === 'arena' || bodyHeading(context, at)?.name === body.name;

/** Where what a sentence goes on with may begin: never before a paragraph that opens with an organisation, for that has met. */
function toldFrom(context: Context, at: number): number {
  const from = Math.max(0, at - 300);
  const blank = /^[\s\S]*\n[ \t]*\n\s*/u.exec(context.text.slice(from, at))?.[0].length ?? 0;
  return blank > 0 && context.organizations.some((o) => o.start === from + blank) ? from + blank : from;
}

/** The body whose name ends right before a bracket: `Folkhälsorådet (3 möten)`. */
function bodyBefore(context: Context, at: number): NameRef | null {
  const near = namesIn(context, Math.max(0, at - 120), at).filter((n) => n.kind === 'arena');
  const right = near.find((n) => /^s?\s*\(\s?$/u.test(context.text.slice(n.end, at)));
  // `- SIV – samordnad vård (6 träffar)`: an item of its own names one body.
  const line = context.text.lastIndexOf('\n', at) + 1;
  const item = /^\s*[·*-]\s/u.test(context.text.slice(line, at)) ? near.filter((n) => n.start >= line) : [];
  return resolved(context, right ?? (item.length === 1 ? item[0] : undefined));
}

/** `A hade fyra möten och B sex, C två`: the others of the sentence, each with its number. */
function alsoCounted(context: Context, from: number, until: number): { body: NameRef; count: number }[] {
  const out: { body: NameRef; count: number }[] = [];
  for (let at = from; ; ) {
    const lead = /^(?:,| och| samt|, medan|, och)\s(?:i\s)?/u.exec(context.text.slice(at, until))?.[0].length;
    const name = lead === undefined ? undefined : namesIn(context, at + lead, until).find((n) => n.start === at + lead);
    const told = name ? COUNTED_TOO.exec(context.text.slice(name.end, until)) : null;
    const body = resolved(context, name);
    const count = numberValue(told?.[1] ?? '');
    if (!name || !told || !body || count === null) return out;
    out.push({ body, count });
    at = name.end + told[0].length;
  }
}
const COUNTED_TOO = new RegExp(
  `^\\s(?:hade\\s|höll\\s|träffades\\s|har\\shaft\\s|på\\s|med\\s)?(${NUMBER})(?=[,.;]|\\s(?:och|samt|gånger|ggr|möten|träffar|stycken|st)|$)`,
  'iu',
);

/** Words that make of a body another than the one that met: `inrättades av X`, `efter beslut i X`. */
const NOT_MET =
  /(?<![\p{L}])(?:(?:inrätta|bilda|utse|utsåg|tillsat|antag|godkän|beslut)\p{L}*\s+(?:av|i)|tillsammans med)\s+$/iu;

/**
 * The body that met: of those the stretch names before the count the last that is its subject, else the one that the part of the document is
 * about, else the last named.
 */
function metIn(context: Context, stretch: { start: number; end: number }, at: number): NameRef | null {
  const names = namesIn(context, stretch.start, at).filter((n) => n.kind === 'arena');
  const subjects = names.filter(
    (n) => !NOT_MET.test(context.text.slice(Math.max(stretch.start, n.start - 24), n.start)),
  );
  const last = subjects.at(-1);
  if (last) return resolved(context, last);
  return bodyHeading(context, at) ?? bodyOf(context, stretch, at);
}

/** An annex without a date says how often a body meets; its year is not known when the one guessed lies before its own case. */
function undated(context: Context): boolean {
  const { fact } = context;
  const opened = context.cases.filter((c) => fact.diarienummer.includes(context.text.slice(c.start, c.end)));
  return fact.type === 'bilaga' && fact.date === null && opened.some((c) => fact.year !== null && c.year > fact.year);
}

/** The year of a count: the one told in its sentence, nearest before it of several; else that of the sentence before, `under 2031`. */
function yearTold(
  context: Context,
  quote: string,
  { at, end }: { at: number; end: number },
  sentence: { start: number },
): number | null {
  const behind = /^\s(?:under\s|år\s)?((?:19|20)\d\d)(?![\d-])/u.exec(quote.slice(end, end + 16))?.[1];
  if (behind) return Number(behind);
  // A day told behind the count is of something else: `vid båda möten, och besked kommer senast den 31 mars 2031`.
  const years = [...quote.matchAll(/(?<![\d-])((?:19|20)\d\d)(?![\d-])/gu)].filter(
    (y) => y.index < at || !OF_A_DAY.test(quote.slice(0, y.index)),
  );
  const told = years.filter((y) => y.index < at).at(-1) ?? years[0];
  const last = years.filter((y) => y.index > at && /^[^,;]{0,40}$/u.test(quote.slice(at, y.index)))[0];
  if (told && years.length > 1 && last && UNDER.test(quote.slice(0, last.index))) return Number(last[1]);
  if (told) return Number(told[1]);
  const before = context.text.slice(Math.max(0, sentence.start - 220), sentence.start);
  const near = /(?:under|för|år)\s((?:19|20)\d\d)\.?[^.\n]{0,60}\.\s*$/iu.exec(before)?.[1];
  return near ? Number(near) : null;
}
const OF_A_DAY = new RegExp(`\\d{1,2}\\s(?:${MONTHS.join('|')})\\s$`, 'iu');
const UNDER = /(?:under|för|år)\s$/iu;

/** Start of the list item that ends in a bracket: after the comma, colon or bracket before it. */
function itemStart(text: string, at: number, from: number): number {
  const before = text.slice(from, at - 1);
  const cut = Math.max(
    before.lastIndexOf('), '),
    before.lastIndexOf('ex. '),
    before.lastIndexOf(': '),
    before.lastIndexOf(' och '),
  );
  return from + (cut < 0 ? 0 : cut + 2);
}

/** The number that an item begins with; the time may stand before it. */
const AGENDA_ITEM =
  /(?:^|\n)[ \t]*(?:(?:kl\.?[ \t])?\d{1,2}[:.]\d\d(?:[ \t]?-[ \t]?\d{1,2}[:.]\d\d)?[ \t]+)?(\d{1,2})(?:\.[ \t]+|\t[ ]*| {2,})(?=\p{Lu})/gu;

/** Agenda items of a summons: number, title, presenters, diarienummer. */
export function extractAgenda(context: Context): FoundStatement[] {
  if (context.fact.type !== 'kallelse') return [];
  const { text } = context;
  const marks = [...text.matchAll(AGENDA_ITEM)];
  const out: FoundStatement[] = [];
  const meeting = datedMeetings(context).find((s) => s.kind === 'meeting' && s.body.name === context.organ);
  const held = meeting?.kind === 'meeting' ? meeting.date : context.fact.date;
  let expected = 1;
  for (const [i, m] of marks.entries()) {
    const number = Number(m[1]);
    if (number < expected || number > expected + 2) continue;
    expected = number + 1;
    const start = m.index + m[0].length;
    const next = marks[i + 1];
    const whole = text.slice(start, next ? next.index : Math.min(text.length, start + 700));
    const stop =
      /\n\s*(?:Beslutsunderlag|Handlingar|Ärendebeskrivning|Underlag|Kaffe|Paus|Lunch)|\n[ \t]*\n[ \t]*\n/iu.exec(
        whole,
      );
    const end = start + (stop ? stop.index : whole.length);
    const presenters = context.persons.filter((p) => p.start >= start && p.end <= end);
    const cut = Math.min(presenters[0]?.start ?? end, timeAt(text, start, end));
    const title = oneLine(text.slice(start, cut)).replace(/[,\s]+$/u, '');
    if (title.length < 3) continue;
    out.push({
      kind: 'agendaItem',
      start: m.index + m[0].lastIndexOf(m[1] ?? ''),
      end: start + text.slice(start, end).trimEnd().length,
      body: context.organ ? { kind: 'arena', name: context.organ } : null,
      meetingDate: held,
      number: String(number),
      title: title.slice(0, 240),
      diarienummer: context.cases
        .filter((c) => c.start >= start && c.end <= end)
        .map((c) => text.slice(c.start, c.end)),
      presenters: [...new Set(presenters.map((p) => p.name))],
    });
  }
  return out;
}

/** Where a time of day stands in an item; titles end before it. */
function timeAt(text: string, start: number, end: number): number {
  const m = /(?:^|\s)(?:kl\.?\s)?\d{1,2}[:.]\d\d(?:\s|$)/u.exec(text.slice(start, end));
  return m ? start + m.index : end;
}
