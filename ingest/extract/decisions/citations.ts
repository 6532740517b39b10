/** Decisions cited: minutes in a list of papers, or a body's name with the day and the § behind it. */
import { findDates } from '../../text/dates.ts';
import { pick, rule } from '../../text/noise.ts';
import { type Context, type FoundStatement, oneLine } from '../context.ts';
import type { Stretch } from '../seats/membership.ts';
import { dayRightBehind } from './cited-day.ts';
import { numbersAt } from './protocol.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;

/** Minutes cited in a list: `Protokollsutdrag kommunstyrelsen 2021-03-02, § 12 Rapport`. */
const CITED = rule('protokoll(?:sutdrag)?(?:\\s+från)?\\s', 'giu');

/** What only minutes tell of a decision. */
export const untold = () => ({
  points: [],
  outcome: null,
  formal: false,
  proposers: [],
  reservations: [],
  notes: [],
  vote: null,
});

/** Numbers named in a stretch, else those of the case it is told under. */
export function numbersIn(context: Context, stretch: Stretch): string[] {
  const named = context.cases
    .filter((c) => c.start >= stretch.start && c.end <= stretch.end)
    .map((c) => context.text.slice(c.start, c.end));
  return named.length > 0 ? named : numbersAt(context, stretch.start);
}

/** The decisions that a document cites by body, day and §, and the minutes that it lists. */
export function citations(context: Context): Decision[] {
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
      diarienummer: numbersIn(context, { start: a.start, end: a.end + cited }),
      ...untold(),
    });
  }
  return out;
}

/** Behind a body's name: `s beslut 2031-04-18, § 39`, `protokoll § 12, den 4 mars 2031`, ` 2031-03-04 § 7`, ` tillstyrker (2031-03-04, § 7)`, ` har den 4 mars 2031, § 7,`. */
const PAPER =
  /^s?,?\s*(?:(?:beslut|protokoll(?:sutdrag)?|sammanträdesprotokoll|sammanträde|möte)(?:et)?|har|(?:till|av)styrk(?:er|te)|föresl(?:år|og)|(?:beslutade|beslöt|behandlade|godkände|antog)(?:\s(?:ärendet|förslaget|frågan))?)?,?\s*(?:av|från|den)?\s*\(?/iu;
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
    diarienummer: numbersIn(context, { start: a.start, end }),
    ...untold(),
  };
}
