import type { NameRef } from '../../../graph/facts.ts';
import { findDates, monthOf } from '../../text/dates.ts';
import { pick, rule } from '../../text/noise.ts';
import { actingBody, antecedent, bodyBehind, resolved } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from '../context.ts';
import type { Stretch } from '../seats/membership.ts';
import { dayRightBehind } from './cited-day.ts';
import { numbersAt, paragraphsOf } from './protocol.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;

/** Between `fattade` and `beslut` stand the body, an adverb, the kind of decision: `fattade sedan nämnden ett första beslut`. */
const TAKEN =
  '(?:fattade|fattat|fattades|togs|tog)(?:\\s(?!(?:inte|inga|inget)\\s)[^\\s.,;:]+){0,6}?\\s\\p{L}*beslut(?:et)?(?:\\sav)?';
/** Words by which a text tells of a decision taken elsewhere. */
const TOLD = rule(
  `(?<![\\p{L}])(?:beslutade|beslutat|beslöt|fastställde|antog|godkände|uppdrog(?:\\still|\\såt)?|utsåg|utsett|har\\sgodkänts\\sav|godkändes\\sav|har\\santagits\\sav|antogs\\sav|fastställdes\\sav|sades\\supp\\sav|\\p{L}*beslut(?:et)?\\s(?:fattades|togs)|${TAKEN}|enligt\\s(?:ett\\s)?beslut\\s(?:i|av)|(?:utifrån|efter)\\s(?:ett\\s)?beslut\\s(?:i|av|om)|beslutades|beslutats|ställde\\ssig(?:\\s[^.,;]{3,24}?)?\\sbakom)(?![\\p{L}])`,
  'giu',
);
/** Passives that more often tell how things are (`planen antas av nämnden`) than of a decision, unless a day, a year or a § is told. */
const DATED_ONLY = /^(?:godkändes|antogs|fastställdes|har\santagits)\sav$/iu;
const YEAR = /(?<![\d-])(?:19|20)\d\d(?![\d-])/u;
/** Verbs that name no actor of their own: who decided stands before them, or behind `av`, `på`, `i`. */
const PASSIVE = rule('(?:s|ts|av|i|om|beslut\\p{L}*)$', 'iu');
/** Told of a body's treatment; a decision only where the § is given. */
const TREATED = rule(
  '(?<![\\p{L}])(?:behandlade|behandlat|valde|gav|tillsatte|inrättade|beviljade|avslog|biföll|återremitterade|bordlade|entledigade|noterade|anförde|tillstyrkte|tillstyrkt|hemställde|föreslog|föreslagit)(?![\\p{L}])',
  'giu',
);
/** Not a decision taken: planned, proposed or asked for. */
const NOT_TAKEN =
  /(?:^|\s)(?:den|det|de|redan|tidigare)\s+$|(?<![\p{L}])av\s+\p{L}+\s+$|(?<![\p{L}])(?:ska|skall|kommer att|kan|bör|får|föreslår att|föreslås|inför)\s+(?:\p{L}+\s+){0,2}$/iu;
/** Minutes cited in a list: `Protokollsutdrag kommunstyrelsen 2021-03-02, § 12 Rapport`. */
const CITED = rule('protokoll(?:sutdrag)?(?:\\s+från)?\\s', 'giu');

/** What only minutes tell of a decision. */
const untold = () => ({
  points: [],
  outcome: null,
  formal: false,
  proposers: [],
  reservations: [],
  notes: [],
  vote: null,
});

/** Decisions that are only reported or cited. */
export function extractReportedDecisions(context: Context): FoundStatement[] {
  const cited = citations(context);
  const told = tellings(context).map((t) => ({ ...t, ...citedAs(t, cited) }));
  const untoldOf = cited.filter(
    (c) => !told.some((t) => t.body.name === c.body.name && t.paragraph === c.paragraph && t.date === c.date),
  );
  return [...told, ...untoldOf];
}

/** A decision told without day and § is the one of its body that the document cites, when it cites only one. */
function citedAs(told: Decision, cited: Decision[]): Pick<Decision, 'date' | 'paragraph'> {
  const [only, ...more] = cited.filter((c) => c.body.name === told.body.name && c.paragraph !== null);
  const open = told.paragraph === null && (told.date === null || told.date.length === 4);
  return open && only && more.length === 0 && (told.date === null || only.date?.startsWith(told.date))
    ? { date: only.date, paragraph: only.paragraph }
    : { date: told.date, paragraph: told.paragraph };
}

/** Numbers named in a stretch, else those of the case it is told under. */
function numbersOf(context: Context, stretch: Stretch): string[] {
  const named = context.cases
    .filter((c) => c.start >= stretch.start && c.end <= stretch.end)
    .map((c) => context.text.slice(c.start, c.end));
  return named.length > 0 ? named : numbersAt(context, stretch.start);
}

function tellings(context: Context): Decision[] {
  const out: Decision[] = [];
  const treated = [...context.text.matchAll(pick(TREATED, context.misread))].filter((m) => {
    const s = sentenceAround(context.text, m.index, m.index + m[0].length);
    return paragraphIn(context.text.slice(s.start, s.end)) !== null;
  });
  for (const m of [...context.text.matchAll(pick(TOLD, context.misread)), ...treated]) {
    const sentence = sentenceAround(context.text, m.index, m.index + m[0].length);
    const before = context.text.slice(sentence.start, m.index);
    if (NOT_TAKEN.test(before) || insideBlock(context, m.index)) continue;
    if (out.some((o) => o.start === sentence.start)) continue;
    const quote = context.text.slice(sentence.start, sentence.end);
    const body = deciding(context, sentence, m);
    if (!body || isAuthority(context, body) || ownOfParagraph(context, body, m.index, quote)) continue;
    if (
      DATED_ONLY.test(m[0]) &&
      !findDates(quote, context.fact.year).length &&
      !paragraphIn(quote) &&
      !YEAR.test(quote)
    )
      continue;
    out.push({
      kind: 'decision',
      start: sentence.start,
      end: sentence.end,
      body,
      date: SAME_DAY.test(quote)
        ? dayBefore(context, sentence.start)
        : (dateIn(quote, context.fact.year, m.index - sentence.start) ?? dayTold(context, sentence, body, quote)),
      paragraph: paragraphIn(quote),
      title: oneLine(quote).slice(0, 220),
      diarienummer: numbersOf(context, sentence),
      ...untold(),
    });
  }
  return out;
}

/**
 * Who decided. `fattade sedan nämnden beslut` has the body inside the verb; a passive has it right behind `av` or before the verb, and what
 * is named further on (`beslutades att förlänga avtalet mellan A och B`) decided nothing.
 */
function deciding(context: Context, sentence: Stretch, m: RegExpExecArray): NameRef | null {
  const end = m.index + m[0].length;
  const inside = namesIn(context, m.index, end)[0];
  if (inside) return resolved(context, inside);
  if (!pick(PASSIVE, context.misread).test(m[0])) return actingBody(context, sentence, m.index);
  const behind = bodyBehind(context, end) ?? placeBehind(context, end, sentence.end);
  return behind ?? actingBody(context, { start: sentence.start, end: m.index }, m.index);
}

/** `beslut fattades i december 2020 i Folkhälsorådet`: the body behind a date and `i` or `på`. */
function placeBehind(context: Context, end: number, until: number): NameRef | null {
  const name = namesIn(context, end, Math.min(until, end + 90))[0];
  const between = name ? context.text.slice(end, name.start) : '';
  return name && /^\s(?:(?:den|i|under|vid|på)\s)?[\p{L}\d\s-]{0,30}?\s?(?:i|på|av|vid|hos)\s+$/iu.test(between)
    ? resolved(context, name)
    : null;
}

/** Words that part a decision from what the sentence before tells of. */
const LATER = /(?<![\p{L}])(?:senare|därefter|sedan|efter|tidigare|nästa|hösten|våren|sommaren|vintern)(?![\p{L}])/iu;

/**
 * A decision told without a day was taken when its body met, if the sentence before tells of that: `Förslaget behandlades av nämnden den
 * 7 juni. Nämnden beslutade …`. Else the year of the document.
 */
function dayTold(context: Context, sentence: Stretch, body: NameRef, quote: string): string | null {
  const year = context.fact.year === null ? null : String(context.fact.year);
  if (LATER.test(quote) || YEAR.test(quote.slice(0, 40))) return year;
  const before = sentenceAround(context.text, Math.max(0, sentence.start - 2), Math.max(0, sentence.start - 2));
  if (before.end > sentence.start || /\n[ \t]*\n/u.test(context.text.slice(before.end, sentence.start))) return year;
  const said = context.text.slice(before.start, before.end);
  const sameBody = context.arenas.some(
    (a) =>
      a.start >= before.start &&
      a.end <= before.end &&
      (a.name === body.name || (a.generic && antecedent(context, a)?.name === body.name)),
  );
  if (!sameBody) return year;
  const days = findDates(said, context.fact.year).filter((d) => d.iso.length >= 7);
  return days.length === 1 ? (days[0]?.iso ?? year) : year;
}

/** What an authority decided (`Länsstyrelsen har beslutat att utse …`) is no decision of a body of the municipality or region. */
const isAuthority = (context: Context, body: NameRef): boolean =>
  body.kind === 'organization' &&
  context.organizations.some(
    (o) => o.name === body.name && (o.classification === 'myndighet' || o.classification === 'EU'),
  );

/** Within minutes the organ's own Beslut blocks are read elsewhere. */
function insideBlock(context: Context, at: number): boolean {
  if (context.fact.type !== 'protokoll' && context.fact.type !== 'protokollsutdrag') return false;
  const section = context.sections.find((s) => at >= s.start && at < s.end);
  return section !== undefined && /^(?:.*s )?beslut$/iu.test(section.heading);
}

/** What the organ of the minutes decided in a § that has its decision is told there: no other day or § stands in the sentence. */
function ownOfParagraph(context: Context, body: NameRef, at: number, quote: string): boolean {
  if (body.name !== context.organ) return false;
  const own = paragraphsOf(context).find((p) => at >= p.start && at < p.end);
  return (
    own?.blocks.some((b) => b.kind === 'beslut') === true &&
    paragraphIn(quote) === null &&
    dateIn(quote, context.fact.year, 0) === null
  );
}

/** The day is that of the sentence before. */
const SAME_DAY = /(?<![\p{L}])(?:samma dag|vid samma (?:möte|sammanträde))(?![\p{L}])/iu;

function dayBefore(context: Context, at: number): string | null {
  const from = Math.max(0, at - 400);
  const days = findDates(context.text.slice(from, at), context.fact.year).filter((d) => d.iso.length === 10);
  return days.at(-1)?.iso ?? (context.fact.year === null ? null : String(context.fact.year));
}

/** A date written in the sentence; a month alone takes the document's year. */
function dateIn(quote: string, year: number | null, verb: number): string | null {
  const dates = findDates(quote, year).filter((d) => d.iso.length >= 7);
  const written = dates.sort((a, b) => Math.abs(a.start - verb) - Math.abs(b.start - verb))[0];
  if (written) return written.iso;
  for (const m of quote.matchAll(/(?<![\p{L}])(?:i|under)\s(\p{L}+)(?![\p{L}])/giu)) {
    const month = monthOf(m[1] ?? '');
    if (month > 0 && year !== null) return `${year}-${String(month).padStart(2, '0')}`;
  }
  const bracket = /\((\p{L}+)\)/u.exec(quote);
  if (bracket?.[1] && monthOf(bracket[1]) > 0 && year !== null)
    return `${year}-${String(monthOf(bracket[1])).padStart(2, '0')}`;
  return null;
}

const paragraphIn = (quote: string): string | null => {
  const m = /(?:8?§|\$)\s?(\d{1,4})(?!\d| kap)/u.exec(quote);
  return m?.[1] && !/kap\.?\s*\d*\s*§/iu.test(quote) ? `§ ${m[1]}` : null;
};

function citations(context: Context): Decision[] {
  const out: Decision[] = [];
  const { text } = context;
  for (const a of context.arenas) {
    const line = text.slice(Math.max(0, a.start - 40), a.start);
    const dated = citedWithParagraph(context, a);
    if (dated) {
      out.push(dated);
      continue;
    }
    if (!new RegExp(`(?:${pick(CITED, context.misread).source})(?:[^\\n]{0,20})$`, 'iu').test(line)) continue;
    const tail = text.slice(a.end, a.end + 220);
    const day = dayRightBehind(tail, context.fact.year);
    if (!day || (a.name === context.organ && day.iso === context.fact.date)) continue;
    const m = /^[\d\s-]*,?\s*(?:§\s?(\d+))?\s*([^\n]*(?:\n(?!\s*\n)[^\n]*)?)/u.exec(tail.slice(day.end));
    const cited = (tail.slice(0, day.end) + (m?.[0] ?? '')).trimEnd().length;
    out.push({
      kind: 'decision',
      start: a.start,
      end: a.end + cited,
      body: { kind: 'arena', name: a.name },
      date: day.iso,
      paragraph: m?.[1] ? `§ ${m[1]}` : null,
      title: oneLine(m?.[2] ?? '').slice(0, 220) || oneLine(text.slice(a.start, a.end + cited)),
      diarienummer: numbersOf(context, { start: a.start, end: a.end + cited }),
      ...untold(),
    });
  }
  return out;
}

/** Behind a body's name: `s beslut 2031-04-18, § 39`, `protokoll § 12, den 4 mars 2031`, ` 2031-03-04 § 7`. */
const PAPER =
  /^s?,?\s*(?:(?:beslut|protokoll(?:sutdrag)?|sammanträdesprotokoll|sammanträde|möte)(?:et)?)?,?\s*(?:av|från|den)?\s*/iu;
const NUMBERED = /^,?\s*§\s?(\d{1,4})(?:\/\d{2,4})?(?!\d)/u;

/** A body's decision cited by day and §, in either order, right behind its name. */
function citedWithParagraph(
  context: Context,
  a: { name: string; generic: boolean; start: number; end: number },
): Decision | null {
  if (a.generic) return null;
  const tail = context.text.slice(a.end, a.end + 110);
  const lead = PAPER.exec(tail)?.[0].length ?? 0;
  const rest = tail.slice(lead);
  const day = findDates(rest, context.fact.year).find((d) => d.iso.length === 10);
  if (!day) return null;
  const first = NUMBERED.exec(rest);
  const between = first ? rest.slice(first[0].length, day.start) : '';
  const behind = day.start === 0 ? NUMBERED.exec(rest.slice(day.end)) : null;
  const number = behind?.[1] ?? (first && /^,?\s*(?:\(|den\s|av den\s)?$/u.test(between) ? first[1] : undefined);
  if (number === undefined || (a.name === context.organ && day.iso === context.fact.date)) return null;
  const end = a.end + lead + Math.max(day.end + (behind?.[0].length ?? 0), first?.[0].length ?? 0);
  return {
    kind: 'decision',
    start: a.start,
    end,
    body: { kind: 'arena', name: a.name },
    date: day.iso,
    paragraph: `§ ${number}`,
    title: oneLine(context.text.slice(a.start, end + 120).split('\n')[0] ?? '').slice(0, 220),
    diarienummer: numbersOf(context, { start: a.start, end }),
    ...untold(),
  };
}
