import type { NameRef } from '../../../graph/facts.ts';
import { findDates } from '../../text/dates.ts';
import { anySpace, pick, rule } from '../../text/noise.ts';
import { bodyOf, resolved } from '../arenas/bodies.ts';
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

const COUNT = rule(
  `(?<![\\p{L}\\d])(${NUMBER})\\s+(?:st\\s+)?(?:(?!(?:har|är|var|och|av|ska|respektive)\\s)\\p{L}+\\s+){0,2}?(\\p{L}*(?:sammanträden|möten|träffar|sammankomster)|gånger|ggr|tillfällen)(?![\\p{L}])`,
  'giu',
);
/** `4 gånger` is a count only of meetings held. */
const HELD =
  /(?<![\p{L}])(?:har|hade|haft|hann|höll(?:s|it|its)?|hållits?|genomför(?:t|ts|de|des)|anordna(?:t|ts|de|des)|arrangera(?:t|ts|de|des)|sammanträ[dt]\p{L}*|träffa(?:ts|des)|mött?(?:es|s)|mötas|samla(?:ts|des)|kalla(?:ts|des)|hunnit|blev|blivit|hittills|sågs|setts)(?![\p{L}])/iu;
/** Meetings that are only planned. */
const PLANNED =
  /(?<![\p{L}])(?:planera(?:r|s|de)|ska|skall|kommer att|avser(?: att)?|tänker|inplanera\p{L}*)(?![\p{L}])/iu;
/** When a summoned meeting is held, beside the date of the summons. */
const SUMMONED = /(?:^|\n)\s*(?:tid|datum|sammanträdesdatum|tid och plats|plats och tid)\s*:?\s[^\n]{0,80}/giu;
/** What is held every year, as an agreement lays down: counts for the year of the document. */
const EVERY_YEAR =
  /(?<![\p{L}])(?:håller|hålla|har|ha|hålls|möts|mötas|träffas|sammanträder|sammanträda|ses)\s(?:(?:normalt|ordinarie|i regel|minst|lägst|cirka|ca|omkring|vid|sammanlagt|totalt|som regel|vanligen|\p{L}+)\s){0,2}$/iu;
const PER_YEAR =
  /^\s+(?:per|om|varje|under ett)\s+(?:kalender|verksamhets)?år(?:et)?(?![\p{L}])|^\s+årligen(?![\p{L}])|^\s+(?:under\s|år\s)?(?:19|20)\d\d(?![\d-])/iu;
/** `vid sitt möte den …`: of the body of the sentence. */
const OWN_MEETING =
  /(?<![\p{L}])(?:vid|på)\s+(?:sitt|sina)\s+(?:\p{L}+\s+)?(?:möte|sammanträde|sammankomst)\p{L}*\s+(?:den\s+)?(?=\d)/giu;
/** `rådets sammanträde den 17 februari`, behind the body's name; its genitive may have been left out of the name. */
const MET_ON = rule('^s?\\s*(?:(?:extra\\s)?(?:sammanträde|möte))?\\p{L}{0,3}\\s*(?:den|i)?\\s*(?=\\d)', 'iu');
/** `nämnden beslutade den 16 april`: formal organs decide when they meet. */
const DECIDED_ON = rule(
  '^\\s+(?:beslutade|beslöt|behandlade|antog|godkände|fastställde)(?:\\s(?:vid|på)\\s(?:sitt\\s)?(?:sammanträde|möte)\\p{L}{0,3})?\\s+(?:den\\s)?(?=\\d)',
  'iu',
);
const FORMAL = /(?:nämnd|styrelse|fullmäktige|råd|presidi|utskott|beredning|direktion)/iu;
const FREQUENCY = /gånger?\s*(?:per|\/|i)\s*(?:månad|vecka|kvartal)/iu;

/** How many meetings a body held in a year: `har haft sex sammanträden under året`, `(4 träffar)`. */
export function extractMeetingCounts(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const { text } = context;
  for (const m of text.matchAll(pick(COUNT, context.misread))) {
    const count = numberValue(m[1] ?? '');
    const at = m.index;
    const end = at + m[0].length;
    if (count === null || count === 0 || FREQUENCY.test(text.slice(at, end + 20))) continue;
    const bracket = /\(\s?$/u.test(text.slice(Math.max(0, at - 2), at)) && text[end] === ')';
    const sentence = sentenceAround(text, at, end);
    const quote = text.slice(sentence.start, sentence.end);
    const yearly =
      PER_YEAR.test(text.slice(end, end + 16)) && EVERY_YEAR.test(text.slice(Math.max(sentence.start, at - 40), at));
    if (!bracket && !yearly && (!HELD.test(quote) || PLANNED.test(text.slice(Math.max(sentence.start, at - 60), at))))
      continue;
    if (
      /(?:tillfällen|gånger|ggr)$/iu.test(m[0]) &&
      !yearly &&
      !/(?:sammanträ[dt]|mött?(?:es|s|as)|träffa[tds]|samla[td]|haft möte|möten)/iu.test(quote)
    )
      continue;
    const item = bracket ? { start: itemStart(text, at, sentence.start), end: end + 1 } : sentence;
    const body =
      (bracket ? (bodyBefore(context, at) ?? bodyOf(context, item, at)) : metIn(context, item, at)) ??
      metIn(context, { start: toldFrom(context, sentence.start), end: at }, at);
    const year =
      yearTold(context, quote, at - sentence.start, sentence) ??
      (yearly && undated(context) ? null : yearOfCounts(context));
    if (body?.kind !== 'arena' || year === null) continue;
    out.push({ kind: 'meetingCount', start: item.start, end: item.end, body, year, count });
    for (const other of alsoCounted(context, end, sentence.end))
      out.push({ kind: 'meetingCount', start: item.start, end: item.end, year, ...other });
  }
  return [...out, ...extractListedCounts(context), ...dated(context)];
}

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

/** The body that met: of those the stretch names before the count the last that is its subject, else the last. */
function metIn(context: Context, stretch: { start: number; end: number }, at: number): NameRef | null {
  const names = namesIn(context, stretch.start, at).filter((n) => n.kind === 'arena');
  const subjects = names.filter(
    (n) => !NOT_MET.test(context.text.slice(Math.max(stretch.start, n.start - 24), n.start)),
  );
  return subjects.length > 0 ? resolved(context, subjects.at(-1)) : bodyOf(context, stretch, at);
}

/** An annex without a date says how often a body meets; its year is not known when the one guessed lies before its own case. */
function undated(context: Context): boolean {
  const { fact } = context;
  const opened = context.cases.filter((c) => fact.diarienummer.includes(context.text.slice(c.start, c.end)));
  return fact.type === 'bilaga' && fact.date === null && opened.some((c) => fact.year !== null && c.year > fact.year);
}

/** The year of a count: the one told in its sentence, nearest before it of several; else that of the sentence before, `under 2031`. */
function yearTold(context: Context, quote: string, at: number, sentence: { start: number }): number | null {
  const years = [...quote.matchAll(/(?<![\d-])((?:19|20)\d\d)(?![\d-])/gu)];
  const told = years.filter((y) => y.index < at).at(-1) ?? years[0];
  const last = years.filter((y) => y.index > at && /^[^,;]{0,40}$/u.test(quote.slice(at, y.index)))[0];
  if (told && years.length > 1 && last && UNDER.test(quote.slice(0, last.index))) return Number(last[1]);
  if (told) return Number(told[1]);
  const before = context.text.slice(Math.max(0, sentence.start - 220), sentence.start);
  const near = /(?:under|för|år)\s((?:19|20)\d\d)\.?[^.\n]{0,60}\.\s*$/iu.exec(before)?.[1];
  return near ? Number(near) : null;
}
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

/** Meetings with a date: the organ's own minutes or summons, and those told of: `rådets sammanträde den 17 februari 2020`. */
function dated(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const add = (name: string, date: string, dateTo: string | null, start: number, end: number): void => {
    if (out.some((o) => o.kind === 'meeting' && o.body.name === name && o.date === date)) return;
    const body = { kind: 'arena' as const, name };
    out.push({ kind: 'meeting', start, end, body, date, dateTo });
    out.push({ kind: 'meetingCount', start, end, body, year: Number(date.slice(0, 4)), count: 1 });
  };
  const { text, fact, organ } = context;
  if (
    organ &&
    fact.date?.length === 10 &&
    (fact.type === 'protokoll' || fact.type === 'protokollsutdrag' || fact.type === 'kallelse')
  ) {
    const summoned =
      fact.type === 'kallelse'
        ? [...text.slice(0, 2500).matchAll(SUMMONED)].flatMap((m) =>
            findDates(m[0], fact.year).map((x) => ({ ...x, start: x.start + m.index, end: x.end + m.index })),
          )[0]
        : undefined;
    const d = summoned ?? findDates(text.slice(0, 2500)).find((x) => x.iso === fact.date);
    const named = context.arenas.find((a) => a.name === organ);
    const start = Math.min(named?.start ?? 0, d?.start ?? 0);
    const end = Math.max(named?.end ?? 0, d?.end ?? 0);
    if (d) add(organ, d.iso, d.to, end - start < 300 ? start : d.start, end - start < 300 ? end : d.end);
  }
  for (const m of text.matchAll(OWN_MEETING)) {
    const at = m.index + m[0].length;
    const d = findDates(text.slice(at, at + 40), fact.year).find((x) => x.start === 0 && x.iso.length === 10);
    const sentence = sentenceAround(text, m.index, at);
    const body = d ? bodyOf(context, { start: sentence.start, end: m.index }, m.index) : null;
    if (d && body?.kind === 'arena') add(body.name, d.iso, d.to, sentence.start, at + d.end);
  }
  for (const name of new Set(context.arenas.filter((a) => !a.generic).map((a) => a.name))) {
    const said = new RegExp(
      `(?<![\\p{L}])${anySpace(name)}s\\s(?:sammanträde|möte)\\p{L}{0,3}\\s(?:den\\s)?(?=\\d)`,
      'giu',
    );
    for (const m of text.matchAll(said)) {
      const at = m.index + m[0].length;
      const d = findDates(text.slice(at, at + 40), fact.year).find((x) => x.start === 0 && x.iso.length === 10);
      if (d) add(name, d.iso, d.to, m.index, at + d.end);
    }
  }
  for (const a of context.arenas) {
    if (a.generic) continue;
    if (
      /(?<![\p{L}])(?:antag(?:en|et|na)|fastställ(?:d|t|da)|beslutad|godkän(?:d|t|da))\s+av\s+$/iu.test(
        text.slice(Math.max(0, a.start - 20), a.start),
      )
    )
      continue;
    const tail = text.slice(a.end, a.end + 70);
    const m =
      pick(MET_ON, context.misread).exec(tail) ??
      (FORMAL.test(a.name) ? pick(DECIDED_ON, context.misread).exec(tail) : null);
    const d = m ? findDates(tail, fact.year)[0] : undefined;
    if (!m || !d || d.iso.length !== 10 || d.start > m[0].length + 1 || /^\s*\n\s*$|^\t/u.test(m[0])) continue;
    add(a.name, d.iso, d.to, a.start, a.end + d.end);
  }
  return out;
}

/** Agenda items of a summons: number, title, presenters, diarienummer. */
export function extractAgenda(context: Context): FoundStatement[] {
  if (context.fact.type !== 'kallelse') return [];
  const { text } = context;
  const marks = [...text.matchAll(/(?:^|\n)[ \t]*(\d{1,2})(?:\.[ \t]+|\t[ ]*| {2,})(?=\p{Lu})/gu)];
  const out: FoundStatement[] = [];
  const meeting = dated(context).find((s) => s.kind === 'meeting' && s.body.name === context.organ);
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
      start: m.index + m[0].search(/\d/u),
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
