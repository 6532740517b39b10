import { findDates, monthOf } from '../text/dates.ts';
import { pick, rule } from '../text/noise.ts';
import { actingBody, bodyBehind } from './bodies.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from './context.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;

/** Words by which a text tells of a decision taken elsewhere. */
const TOLD = rule(
  '(?<![\\p{L}])(?:beslutade|beslutat|beslöt|fastställde|antog|godkände|uppdrog(?: till| åt)?|utsåg|utsett|har godkänts av|sades upp av|beslut(?:et)? fattades|(?:fattade|fattat|togs) (?:\\p{L}+ )?(?:\\p{L}*beslut)(?:et)?(?: av)?|\\p{L}*beslut fattades|enligt (?:ett )?beslut (?:i|av)|(?:utifrån|efter) (?:ett )?beslut (?:i|av|om)|beslutades|beslutats|ställde sig(?: den [^.,;]{4,24}?)? bakom)(?![\\p{L}])',
  'giu',
);
/** Told of a body's treatment; a decision only where the § is given. */
const TREATED = rule(
  '(?<![\\p{L}])(?:behandlade|behandlat|anförde|tillstyrkte|tillstyrkt|hemställde|föreslog|föreslagit)(?![\\p{L}])',
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
  const told = tellings(context);
  const cited = citations(context).filter(
    (c) => !told.some((t) => t.body.name === c.body.name && t.paragraph === c.paragraph && t.date === c.date),
  );
  return [...told, ...cited];
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
    const passive = /(?:s|av|i|beslut\p{L}*)$/iu.test(m[0]);
    const body =
      (passive ? bodyBehind(context, m.index + m[0].length) : null) ?? actingBody(context, sentence, m.index);
    if (!body) continue;
    const quote = context.text.slice(sentence.start, sentence.end);
    out.push({
      kind: 'decision',
      start: sentence.start,
      end: sentence.end,
      body,
      date: SAME_DAY.test(quote)
        ? dayBefore(context, sentence.start)
        : dateIn(quote, context.fact.year, m.index - sentence.start),
      paragraph: paragraphIn(quote),
      title: oneLine(quote).slice(0, 220),
      diarienummer: context.cases
        .filter((c) => c.start >= sentence.start && c.end <= sentence.end)
        .map((c) => context.text.slice(c.start, c.end)),
      ...untold(),
    });
  }
  return out;
}

/** Within minutes the organ's own Beslut blocks are read elsewhere. */
function insideBlock(context: Context, at: number): boolean {
  if (context.fact.type !== 'protokoll' && context.fact.type !== 'protokollsutdrag') return false;
  const section = context.sections.find((s) => at >= s.start && at < s.end);
  return section !== undefined && /^(?:.*s )?beslut$/iu.test(section.heading);
}

/** The day is that of the sentence before. */
const SAME_DAY = /(?<![\p{L}])(?:samma dag|vid samma (?:möte|sammanträde))(?![\p{L}])/iu;

function dayBefore(context: Context, at: number): string | null {
  const from = Math.max(0, at - 400);
  const days = findDates(context.text.slice(from, at), context.fact.year).filter((d) => d.iso.length === 10);
  return days.at(-1)?.iso ?? (context.fact.year === null ? null : String(context.fact.year));
}

/** A date written in the sentence; a month alone takes the document's year; else the year named. */
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
  return year === null ? null : String(year);
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
    if (!new RegExp(`(?:${pick(CITED, context.misread).source})(?:[^\\n]{0,20})$`, 'iu').test(line)) continue;
    const tail = text.slice(a.end, a.end + 220);
    const m = /^\s*((?:19|20)\d\d-\d\d-\d\d)([\d\s–—-]*),?\s*(?:§\s?(\d+))?\s*([^\n]*(?:\n(?!\s*\n)[^\n]*)?)/u.exec(
      tail,
    );
    if (!m?.[1] || (a.name === context.organ && m[1] === context.fact.date)) continue;
    out.push({
      kind: 'decision',
      start: a.start,
      end: a.end + m[0].trimEnd().length,
      body: { kind: 'arena', name: a.name },
      date: m[1],
      paragraph: m[3] ? `§ ${m[3]}` : null,
      title: oneLine(m[4] ?? '').slice(0, 220) || oneLine(text.slice(a.start, a.end + m[0].length)),
      diarienummer: [],
      ...untold(),
    });
  }
  return out;
}
