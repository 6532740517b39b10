import type { NameRef } from '../../../graph/facts.ts';
import { pick, type Rule, rule } from '../../text/noise.ts';
import { actingBody, bodyBehind, resolved } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import { titleBody } from '../arenas/title-body.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from '../context.ts';
import { organOf, type Stretch } from '../seats/membership.ts';
import { citations, numbersIn, untold } from './citations.ts';
import { paragraphsOf } from './protocol.ts';
import { dayOf, isDated, paragraphIn } from './told-dates.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;

/** Between `fattade` and `beslut` stand the body, an adverb, the kind of decision: `fattade sedan nämnden ett första beslut`. */
const TAKEN =
  '(?:fattade|fattat|fattades|togs|tog)(?:\\s(?!(?:inte|inga|inget)\\s)[^\\s.,;:]+){0,6}?\\s\\p{L}*beslut(?:et)?(?:\\sav)?';
/** Words by which a text tells of a decision taken elsewhere. */
const TOLD = rule(
  `(?<![\\p{L}])(?:beslutade|beslutat|beslöt|fastställde|antog|godkände|uppdrog(?:\\still|\\såt)?|utsåg|utsett|har\\sgodkänts\\sav|godkändes\\sav|har\\santagits\\sav|antogs\\sav|fastställdes\\sav|sades\\supp\\sav|\\p{L}*beslut(?:et)?\\s(?:fattades|togs)|${TAKEN}|enligt\\s(?:ett\\s)?beslut\\s(?:i|av)|(?:utifrån|efter)\\s(?:ett\\s)?beslut\\s(?:i|av|om)|beslutades|beslutats|ställde\\ssig(?:\\s[^.,;]{3,60}?)?\\sbakom)(?![\\p{L}])`,
  'giu',
);
/** Passives that more often tell how things are (`planen antas av nämnden`) than of a decision, unless a day, a year or a § is told. */
const DATED_ONLY = /^(?:godkändes|antogs|fastställdes|har\santagits)\sav$/iu;
/** Verbs that name no actor of their own: who decided stands before them, or behind `av`, `på`, `i`. */
const PASSIVE = rule('(?:s|ts|av|i|om|beslut\\p{L}*)$', 'iu');
/** Told of a body's treatment; a decision only where the § is given. */
const TREATED = rule(
  '(?<![\\p{L}])(?:behandlade|behandlat|valde|gav|tillsatte|inrättade|beviljade|avslog|biföll|återremitterade|bordlade|entledigade|noterade|anförde|tillstyrkte|tillstyrkt|hemställde|föreslog|föreslagit)(?![\\p{L}])',
  'giu',
);
/** `den beslutade planen`, `det fastställda avtalet`: of what is decided already; `Det inrättades av` tells. */
const ATTRIBUTE = /(?:^|\s)(?:den|det|de|redan|tidigare)\s+$/iu;
/** Not a decision taken: planned, proposed or asked for. */
const NOT_TAKEN =
  /(?<![\p{L}])av\s+\p{L}+\s+$|(?<![\p{L}])(?:ska|skall|kommer att|kan|bör|får|föreslår att|föreslås|inför)\s+(?:\p{L}+\s+){0,2}$/iu;
/** Told of a body's treatment; a decision where the § or the day is given. */
const DAY_TOLD = rule(
  '(?<![\\p{L}])(?:beviljade|avslog|tillsatte|inrättade|bildade|valde|bordlade|återremitterade|entledigade|tillstyrkte|avstyrkte|rekommenderade|enades|förlängde|kom\\söverens|lade\\sned|lade\\sner|sköt(?:s)?(?:\\s[^.;:]{1,80}?)?\\s(?:upp|på\\s+framtiden)|gav(?:\\s[^.;:]{1,120}?)?\\si\\s+uppdrag|(?:inrättades|tillsattes|bildades|förlängdes|avslogs|beviljades|tillstyrktes|avstyrktes|lades\\sned)\\sav)(?![\\p{L}])',
  'giu',
);
/** A body's work, told of no one decision: `har prioriterat ansökningarna och beslutat om fördelning`. */
const HABIT = /^\som\s\p{Ll}+(?=[.,;])/u;

/** Decisions that are only reported or cited. */
export function extractReportedDecisions(context: Context): FoundStatement[] {
  const cited = citations(context);
  const told = tellings(context).map((t) => ({ ...t, ...(citedWithin(t, cited) ?? citedAs(t, cited)) }));
  const untoldOf = cited.filter(
    (c) => !told.some((t) => t.body.name === c.body.name && t.paragraph === c.paragraph && t.date === c.date),
  );
  return [...told, ...untoldOf];
}

/** What the sentence itself cites behind the body's name: `utsåg styrelsen (2031-03-08, § 48)`, whatever other day it names. */
function citedWithin(told: Decision, cited: Decision[]): Pick<Decision, 'date' | 'paragraph'> | null {
  const own = cited.find((c) => c.body.name === told.body.name && c.start >= told.start && c.end <= told.end);
  return own ? { date: own.date, paragraph: own.paragraph } : null;
}

/** A decision told without day and § is the one of its body that the document cites, when it cites only one. */
function citedAs(told: Decision, cited: Decision[]): Pick<Decision, 'date' | 'paragraph'> {
  const [only, ...more] = cited.filter((c) => c.body.name === told.body.name && c.paragraph !== null);
  const open = told.paragraph === null && (told.date === null || told.date.length === 4);
  return open && only && more.length === 0 && (told.date === null || only.date?.startsWith(told.date))
    ? { date: only.date, paragraph: only.paragraph }
    : { date: told.date, paragraph: told.paragraph };
}

/** Where the text says that something was decided, each telling once. */
function verbsTold(context: Context): RegExpExecArray[] {
  const found = (r: Rule): RegExpExecArray[] => [...context.text.matchAll(pick(r, context.misread))];
  const said = (m: RegExpExecArray): string => {
    const s = sentenceAround(context.text, m.index, m.index + m[0].length);
    return context.text.slice(s.start, s.end);
  };
  return [
    ...found(TOLD),
    ...found(TREATED).filter((m) => paragraphIn(said(m)) !== null),
    ...found(DAY_TOLD).filter((m) => isDated(context, said(m))),
  ];
}

function tellings(context: Context): Decision[] {
  const out: Decision[] = [];
  for (const m of verbsTold(context)) {
    const sentence = statementAround(context, m.index, m.index + m[0].length);
    const before = context.text.slice(sentence.start, m.index);
    if (NOT_TAKEN.test(before) || (ATTRIBUTE.test(before) && !/s\sav$/u.test(m[0])) || insideBlock(context, m.index))
      continue;
    if (out.some((o) => o.start === sentence.start)) continue;
    const quote = context.text.slice(sentence.start, sentence.end);
    const body = deciding(context, sentence, m);
    if (!body || isAuthority(context, body) || ownOfParagraph(context, body, m.index, quote)) continue;
    const dated = paragraphIn(quote) !== null || isDated(context, quote);
    if (!dated && (DATED_ONLY.test(m[0]) || HABIT.test(context.text.slice(m.index + m[0].length)))) continue;
    out.push({
      kind: 'decision',
      start: sentence.start,
      end: sentence.end,
      body,
      date: dayOf(context, sentence, body, m),
      paragraph: paragraphIn(quote),
      title: oneLine(quote).slice(0, 220),
      diarienummer: numbersIn(context, sentence),
      ...untold(),
    });
  }
  return out;
}

/** A line of a card or a list is shorter than this, and what follows it is told anew. */
const SHORT_LINE = 50;

/** The sentence around a place; in a card without full stops it begins where a short line ends before it. */
function statementAround(context: Context, start: number, end: number): Stretch {
  const whole = sentenceAround(context.text, start, end);
  // In minutes no sentence goes on over the mark of a paragraph.
  const marks =
    context.fact.type === 'protokoll' ? context.sections.filter((s) => s.level === 1 && s.paragraph !== null) : [];
  const sentence = {
    start: Math.max(whole.start, marks.findLast((s) => s.start <= start)?.start ?? whole.start),
    end: Math.min(whole.end, marks.find((s) => s.start > start)?.start ?? whole.end),
  };
  let from = sentence.start;
  for (const m of context.text.slice(sentence.start, start).matchAll(/([^\n]*)\n(?=[ \t]*\p{Lu})/gu)) {
    const line = (m[1] ?? '').trim();
    if (line.length < SHORT_LINE && !/[,:-]$/u.test(line)) from = sentence.start + m.index + m[0].length;
  }
  return { start: from + (/^\s*/u.exec(context.text.slice(from, start))?.[0].length ?? 0), end: sentence.end };
}

/**
 * Who decided. `fattade sedan nämnden beslut` has the body inside the verb; a passive has it right behind `av` or before the verb, and what
 * is named further on (`beslutades att förlänga avtalet mellan A och B`) decided nothing.
 */
function deciding(context: Context, sentence: Stretch, m: RegExpExecArray): NameRef | null {
  const end = m.index + m[0].length;
  const lead = context.text.slice(sentence.start, m.index);
  if (MET.test(lead)) {
    const own = bodyHeading(context, m.index) ?? organOf(context) ?? titleBody(context);
    if (own) return own;
  }
  const within = namesIn(context, m.index, end);
  const inside = within.find((n) => n.kind === 'arena') ?? within[0];
  // `Rådet gav utskottet i uppdrag`: who stands before the verb acts.
  const acts = GIVES.test(m[0]) && namesIn(context, sentence.start, m.index).some((n) => n.kind === 'arena');
  if (inside && !acts) return resolved(context, inside);
  if (!pick(PASSIVE, context.misread).test(m[0])) return actingBody(context, sentence, m.index);
  const behind = bodyBehind(context, end) ?? placeBehind(context, end, sentence.end);
  return behind ?? actingBody(context, { start: sentence.start, end: m.index }, m.index);
}

/** Verbs within which others may be named: `gav X i uppdrag`, `sköt X på framtiden`. */
const GIVES = /^(?:gav|sköt)/iu;

/** `Mötet den 3 maj`, `Vid mötet`, `Vi`: who met is told by the heading above, or by the title. */
const MET =
  /^(?:[·-]\s*|\d{1,2}[.)]\s*)?(?:(?:[Vv]id|[Pp]å)\s(?:\p{Ll}+\s)?)?\p{L}{0,9}?(?:[Mm]ötet|[Ss]ammanträdet)(?:\s(?:den\s[^,.]{4,24}|i\s\p{L}+))?(?:\s\p{Ll}+)?\s*$|^(?:[·-]\s*)?Vi\s$/u;

/** `beslut fattades i december 2020 i Folkhälsorådet`: the body behind a date and `i` or `på`. */
function placeBehind(context: Context, end: number, until: number): NameRef | null {
  const name = namesIn(context, end, Math.min(until, end + 90))[0];
  const between = name ? context.text.slice(end, name.start) : '';
  return name && /^\s(?:(?:den|i|under|vid|på)\s)?[\p{L}\d\s-]{0,30}?\s?(?:i|på|av|vid|hos)\s+$/iu.test(between)
    ? resolved(context, name)
    : null;
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
  if (section !== undefined && /^(?:.*s )?beslut$/iu.test(section.heading)) return true;
  // `Nämnden beslutade` over the decision: a heading, no telling.
  const own = paragraphsOf(context).find((p) => at >= p.start && at < p.end);
  return own?.blocks.some((b) => b.kind === 'beslut' && !b.unheaded && at >= b.from && at < b.start) === true;
}

/** What the organ of the minutes decided in a § that has its decision is told there: no other day or § stands in the sentence. */
function ownOfParagraph(context: Context, body: NameRef, at: number, quote: string): boolean {
  if (body.name !== context.organ) return false;
  const own = paragraphsOf(context).find((p) => at >= p.start && at < p.end);
  return (
    own?.blocks.some((b) => b.kind === 'beslut') === true && paragraphIn(quote) === null && !isDated(context, quote)
  );
}
