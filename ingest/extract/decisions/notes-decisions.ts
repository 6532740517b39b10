/** Decisions in notes of meetings that have no paragraphs: `Rådet ställer sig bakom …`, `Beslut: …` under a numbered item, an item headed `Beslut: …`. */
import type { NameRef } from '../../../graph/facts.ts';
import { findDates } from '../../text/dates.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from '../context.ts';
import { organOf } from '../seats/membership.ts';
import { dissentsOf } from './dissents.ts';
import { motionsOf } from './motions.ts';
import type { Paragraph } from './protocol.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;

/** `3. Gemensam övning`, `Punkt 4. Budget`, `Ärende 2 – Val`: an item of the agenda. */
const ITEM =
  /^(?:(?<number>\d{1,2})[.)]?|(?:dagordnings)?(?:punkt|ärende|p\.) (?<item>\d{1,2})[.:)]?)\s+(?:-\s)?(?<title>\p{Lu}.{2,110}[^.])$/iu;
/** What the title of an item says of how it is treated: `Beslut: val av leverantör`, `Budget (beslut)`. */
const TREATED =
  /^(beslut(?:särende|spunkt)?|information|diskussion|dialog|rapport)\s*[:-]\s*(?=\p{L})|\s*[([](beslut(?:särende|spunkt)?|information|diskussion|dialog)[)\]]$/iu;
/** The label that a decision stands behind. */
const LABEL = /^(?:beslut|beslutades|beslutat|vi beslutade|överenskommet)\s*:\s*/iu;
/** What those who met do when they decide; behind the body's name, or behind `vi` and `mötet`. */
const DECIDES =
  /^\s+(?:beslutar|beslutade|beslöt|enas|enades|är (?:eniga|överens)|var (?:eniga|överens)|kom överens|kommer överens|ställer sig bakom|ställde sig bakom|utser|utsåg|väljer|valde|uppdrar|uppdrog|ger|gav|antar|antog|godkänner|godkände|fastställer|fastställde|rekommenderar|rekommenderade|bordlägger|bordlade|avslår|tillstyrker)(?![\p{L}])/iu;
/** `ger en lägesbild` decides nothing. */
const GIVES = /^\s+(?:ger|gav)\s(?!.{0,60}i uppdrag)/iu;
const WE = /(?:^|[.:]\s+)(?:vi|mötet|deltagarna|de närvarande)(?=\s)/giu;

/** An item of the notes: from its title to the next. */
interface Item {
  title: string | null;
  /** Its number, as written. */
  number: string | null;
  /** Its title says that it is one to decide. */
  decides: boolean;
  start: number;
  end: number;
}

/** Decisions that notes tell, with the item's title; each is of the day of the meeting and of the body that met. */
export function extractNotedDecisions(context: Context): FoundStatement[] {
  const body = organOf(context);
  if (context.fact.type !== 'protokoll' || !body || context.sections.some((s) => s.paragraph !== null)) return [];
  return itemsOf(context).flatMap((item) => decisionsIn(context, item, body));
}

function itemsOf(context: Context): Item[] {
  const out: Item[] = [{ title: null, number: null, decides: false, start: 0, end: context.text.length }];
  for (const line of linesOf(context.text)) {
    const groups = ITEM.exec(line.text)?.groups;
    const written = groups?.['title'];
    if (written === undefined || context.persons.some((p) => p.start >= line.start && p.start < line.start + 6))
      continue;
    const treated = TREATED.exec(written);
    const title = oneLine(written.replace(TREATED, ''));
    const last = out.at(-1);
    if (last) last.end = line.start;
    const decides = /^beslut/iu.test(treated?.[1] ?? treated?.[2] ?? '');
    out.push({
      title: treated ? title.charAt(0).toUpperCase() + title.slice(1) : title,
      number: groups?.['number'] ?? groups?.['item'] ?? null,
      decides,
      start: line.end,
      end: context.text.length,
    });
  }
  return out;
}

function decisionsIn(context: Context, item: Item, body: NameRef): Decision[] {
  const out: Decision[] = [];
  const lines = linesOf(context.text.slice(item.start, item.end), item.start);
  for (const line of lines) {
    const at = decisionIn(context, line, body);
    if (at === null || (item.title !== null && item.decides && out.length > 0)) continue;
    const sentence = sentenceAround(context.text, at, at + 1);
    const start = Math.max(line.start, sentence.start);
    const quote = context.text.slice(start, sentence.end);
    const days = findDates(quote, context.fact.year).filter((d) => d.iso.length === 10);
    if (/(?:beslutade|beslöt|antog|godkände|fastställde)\s(?:den\s)?$/iu.test(quote.slice(0, days[0]?.start ?? 0)))
      continue;
    out.push(noted(context, item, body, { start, end: sentence.end }));
  }
  const [first] = lines;
  if (item.decides && out.length === 0 && first) {
    const sentence = sentenceAround(context.text, first.start, first.start + 1);
    out.push(noted(context, item, body, { start: first.start, end: Math.min(sentence.end, item.end) }));
  }
  return out;
}

/** One decision; who moved otherwise and who reserved is told in its item. */
function noted(context: Context, item: Item, body: NameRef, span: { start: number; end: number }): Decision {
  const quote = oneLine(context.text.slice(span.start, span.end));
  const { title, start, end } = item;
  const whole: Paragraph = {
    number: '',
    title: title ?? '',
    start,
    end,
    headEnd: start,
    diarienummer: [],
    blocks: [{ kind: 'ärende', from: start, start, end, heading: '', organ: null }],
  };
  const told = item.title !== null && item.decides;
  return {
    kind: 'decision',
    ...span,
    body,
    date: context.fact.date,
    paragraph: item.number,
    title: title ?? quote.slice(0, 200),
    diarienummer: [],
    points: [quote.slice(0, 600)],
    outcome: null,
    formal: true,
    proposers: told ? motionsOf(context, whole).map(({ at: _at, ...m }) => m) : [],
    reservations: item.title === null ? [] : dissentsOf(context, whole).map(({ at: _at, ...d }) => d),
    notes: [],
    vote: null,
  };
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
    (n) => n.kind === 'arena' && (meant(n, body) || resolved(context, n)?.name === body.name) && acts(n.end),
  );
  if (named) return named.start;
  const we = [...line.text.matchAll(WE)].find((m) => acts(line.start + m.index + m[0].length));
  return we ? line.start + we.index + we[0].search(/\p{L}/u) : null;
}

/** `Gruppen`, `Rådet` in the notes of a body of that head is the one that met, whatever others were named before. */
const meant = (bare: { generic: boolean; name: string }, body: NameRef): boolean =>
  bare.generic && body.name.toLowerCase().includes(bare.name.toLowerCase().replace(/(?:et|en|n)$/u, ''));

/** Reported decisions without those that the notes of the same meeting tell themselves. */
export const withoutNoted = (noted: FoundStatement[], reported: FoundStatement[]): FoundStatement[] =>
  reported.filter((r) => !noted.some((n) => r.start < n.end && r.end > n.start));
