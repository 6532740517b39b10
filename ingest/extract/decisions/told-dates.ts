/** The day and § of a decision that a text tells of. */
import type { NameRef } from '../../../graph/facts.ts';
import { findDates, monthOf } from '../../text/dates.ts';
import { antecedent } from '../arenas/bodies.ts';
import { type Context, sentenceAround } from '../context.ts';
import type { Stretch } from '../seats/membership.ts';

/** Words that part a decision from what the sentence before tells of. */
const LATER = /(?<![\p{L}])(?:senare|därefter|sedan|efter|tidigare|nästa|hösten|våren|sommaren|vintern)(?![\p{L}])/iu;
const YEAR = /(?<![\d-])(?:19|20)\d\d(?![\d-])/u;
/** The day is that of the sentence before. */
const SAME_DAY = /(?<![\p{L}])(?:samma dag|vid samma (?:möte|sammanträde))(?![\p{L}])/iu;
/** `Vid junimötet`, `decembersammanträdet`: the month that it was held in. */
const MEETING_OF =
  /(?<![\p{L}])(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:mötet|sammanträdet|träffen|stämman)(?![\p{L}])/giu;
/** Verbs whose day stands behind the body: `efter beslut i X den 3 maj`. */
const BODY_BEHIND = /(?:av|i|på)$/iu;

/** When it was decided: written in the sentence, else told before it, else the year of the document. */
export function dayOf(
  context: Context,
  sentence: Stretch,
  body: NameRef,
  verb: { index: number; 0: string },
): string | null {
  const quote = context.text.slice(sentence.start, sentence.end);
  if (SAME_DAY.test(quote)) return dayBefore(context, sentence.start);
  const at = verb.index - sentence.start;
  return (
    dateIn(quote, context.fact.year, at, at + verb[0].length) ??
    dayOfMeeting(context, sentence, quote) ??
    dayTold(context, sentence, body, quote)
  );
}

/** Is a day, a month or a year told in the words themselves? */
export const isDated = (context: Context, quote: string, verb = 0): boolean =>
  YEAR.test(quote) || dateIn(quote, context.fact.year, verb, verb) !== null || quote.search(MEETING_OF) !== -1;

/** `Vid junimötet`: the day of June on which the text says that they met, else the month. */
function dayOfMeeting(context: Context, sentence: Stretch, quote: string): string | null {
  if (context.fact.year === null) return null;
  for (const m of quote.matchAll(MEETING_OF)) {
    const month = monthOf(m[1] ?? '');
    if (month === 0) continue;
    const of = `${context.fact.year}-${String(month).padStart(2, '0')}`;
    const from = Math.max(0, sentence.start - 900);
    const days = findDates(context.text.slice(from, sentence.start), context.fact.year)
      .map((d) => d.iso)
      .filter((iso) => iso.length === 10 && iso.startsWith(of));
    return days.at(-1) ?? of;
  }
  return null;
}

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

function dayBefore(context: Context, at: number): string | null {
  const from = Math.max(0, at - 400);
  const days = findDates(context.text.slice(from, at), context.fact.year).filter((d) => d.iso.length === 10);
  return days.at(-1)?.iso ?? (context.fact.year === null ? null : String(context.fact.year));
}

/** Before a day on which something begins, ends or is due. */
const OF_TERM =
  /(?<![\p{L}])(?:(?:från|till)\s+och\s+med|fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|senast|före|fram till|till|tills|gälla(?:r)?|avse[r]?|mellan|perioden|stämman)(?:\sden)?\s+$/iu;

/** A date written in the sentence, nearest to the verb; a month alone takes the document's year. */
function dateIn(quote: string, year: number | null, verb: number, verbEnd: number): string | null {
  const dates = findDates(quote, year).filter(
    (d) => d.iso.length >= 7 && !OF_TERM.test(quote.slice(Math.max(0, d.start - 24), d.start)),
  );
  const behind = BODY_BEHIND.test(quote.slice(verb, verbEnd))
    ? dates.find((d) => d.start >= verbEnd && d.start - verbEnd < 60)
    : undefined;
  const written = behind ?? dates.sort((a, b) => Math.abs(a.start - verb) - Math.abs(b.start - verb))[0];
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

/** Rules with paragraphs of their own, before a § or behind it: `reglementet (§ 7)`, `§ 6 andra stycket`. */
const OF_RULES =
  /(?:reglemente\p{L}*|arbetsordning\p{L}*|förbundsordning\p{L}*|bolagsordning\p{L}*|stadgar?\p{L}*|lagen|balken|förordning\p{L}*)[^.;:§]{0,40}$/iu;
const PART_OF_RULE = /^\s?(?:\p{L}+\s)?(?:stycket|punkten|st\.|p\.\s?\d)/iu;

/** The § of minutes that a sentence names; none of a law or of other rules. */
export const paragraphIn = (quote: string): string | null => {
  if (/kap\.?\s*\d*\s*§/iu.test(quote)) return null;
  for (const m of quote.matchAll(/(?:8?§|\$)\s?(\d{1,4})(?!\d| kap)/gu))
    if (!OF_RULES.test(quote.slice(0, m.index)) && !PART_OF_RULE.test(quote.slice(m.index + m[0].length)))
      return `§ ${m[1]}`;
  return null;
};
