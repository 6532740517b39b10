/** Decisions in notes of meetings that have no paragraphs: `Rådet ställer sig bakom …`, `Beslut: …` under a numbered item. */
import type { NameRef } from '../../graph/facts.ts';
import { findDates } from '../text/dates.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { resolved } from './bodies.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from './context.ts';
import { organOf } from './membership.ts';

/** `3. Gemensam övning`: an item of the agenda. */
const ITEM = /^(?:\d{1,2}[.)]?|punkt \d{1,2}[.:]?)\s+(\p{Lu}.{2,110}[^.])$/iu;
/** The label that a decision stands behind. */
const LABEL = /^(?:beslut|beslutades|beslutat|vi beslutade|överenskommet)\s*:\s*/iu;
/** What those who met do when they decide; behind the body's name, or behind `vi` and `mötet`. */
const DECIDES =
  /^\s+(?:beslutar|beslutade|beslöt|enas|enades|är (?:eniga|överens)|var (?:eniga|överens)|kom överens|kommer överens|ställer sig bakom|ställde sig bakom|utser|utsåg|väljer|valde|uppdrar|uppdrog|ger|gav|antar|antog|godkänner|godkände|fastställer|fastställde|rekommenderar|rekommenderade|bordlägger|bordlade|avslår|tillstyrker)(?![\p{L}])/iu;
/** `ger en lägesbild` decides nothing. */
const GIVES = /^\s+(?:ger|gav)\s(?!.{0,60}i uppdrag)/iu;
const WE = /(?:^|[.:]\s+)(?:vi|mötet|deltagarna|de närvarande)(?=\s)/giu;

/** Decisions that notes tell, with the item's title; each is of the day of the meeting and of the body that met. */
export function extractNotedDecisions(context: Context): FoundStatement[] {
  const body = organOf(context);
  if (context.fact.type !== 'protokoll' || !body || context.sections.some((s) => s.paragraph !== null)) return [];
  const out: FoundStatement[] = [];
  let title: string | null = null;
  for (const line of linesOf(context.text)) {
    const item = ITEM.exec(line.text)?.[1];
    if (item !== undefined && !context.persons.some((p) => p.start >= line.start && p.start < line.start + 6))
      title = oneLine(item);
    const at = decisionIn(context, line, body);
    if (at === null) continue;
    const sentence = sentenceAround(context.text, at, at + 1);
    const start = Math.max(line.start, sentence.start);
    const quote = context.text.slice(start, sentence.end);
    const days = findDates(quote, context.fact.year).filter((d) => d.iso.length === 10);
    if (/(?:beslutade|beslöt|antog|godkände|fastställde)\s(?:den\s)?$/iu.test(quote.slice(0, days[0]?.start ?? 0)))
      continue;
    out.push({
      kind: 'decision',
      start,
      end: sentence.end,
      body,
      date: context.fact.date,
      paragraph: null,
      title: title ?? oneLine(quote).slice(0, 200),
      diarienummer: [],
      points: [oneLine(quote).slice(0, 600)],
      outcome: null,
      formal: true,
      proposers: [],
      reservations: [],
      notes: [],
      vote: null,
    });
  }
  return out;
}

/** Where a line tells of a decision: behind the label, or at the body's name before the verb. */
function decisionIn(context: Context, line: Line, body: NameRef): number | null {
  const { text } = context;
  const label = LABEL.exec(line.text);
  if (label && line.text.length > label[0].length + 5) return line.start + label[0].length;
  const acts = (end: number): boolean => {
    const tail = text.slice(end, end + 90);
    return DECIDES.test(tail) && !GIVES.test(tail);
  };
  const named = namesIn(context, line.start, line.end).find(
    (n) => n.kind === 'arena' && resolved(context, n)?.name === body.name && acts(n.end),
  );
  if (named) return named.start;
  const we = [...line.text.matchAll(WE)].find((m) => acts(line.start + m.index + m[0].length));
  return we ? line.start + we.index + we[0].search(/\p{L}/u) : null;
}
