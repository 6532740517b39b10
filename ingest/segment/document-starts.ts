import type { PageFact } from '../../graph/facts.ts';
import { contentsOf, within } from '../text/contents.ts';
import { cellsOf, linesOf } from '../text/lines.ts';
import {
  annexes,
  minutesOf,
  type Opening,
  type PageTop,
  type RunningHead,
  runningHead,
  score,
  squash,
  summonsOf,
  THRESHOLD,
} from './page-tops.ts';

export interface Place {
  page: number;
  offset: number;
}

/** As much of a page as its top can be judged by. */
const TOP_CHARS = 1600;

const lastLines = (text: string): string =>
  text
    .split('\n')
    .filter((l) => l.trim() !== '')
    .slice(-3)
    .join('\n');

/**
 * Tops of pages. A text that has lost its page breaks often keeps the mark of one: a line that begins with a single blank
 * where the others begin with none.
 */
function tops(pages: PageFact[]): Place[] {
  const places: Place[] = [];
  for (const page of pages) {
    places.push({ page: page.page, offset: 0 });
    for (const m of page.text.matchAll(/\n (?=[^\s•])/gu)) places.push({ page: page.page, offset: m.index + 1 });
  }
  return places;
}

const AGENDA_ITEM = /^\s*\d{1,2}(?:\.\s+|\t\s*)([^\t\n]{8,140})/gmu;

/** Places at which the inner documents of a file begin, in order; the first is the top of the first page. */
export function documentStarts(pages: PageFact[], goOn: readonly number[] = []): Place[] {
  const textOf = new Map(pages.map((p) => [p.page, p.text]));
  const all = tops(pages);
  const starts: Place[] = [];
  const agenda: string[] = [];
  let openedAs: Opening = { head: '', annex: null, minutes: null, summons: null };
  let before = '';
  let runningBefore: RunningHead | null = null;
  for (const [i, place] of all.entries()) {
    const whole = textOf.get(place.page) ?? '';
    const text = whole.slice(place.offset, place.offset + TOP_CHARS);
    const parsed = linesOf(text);
    const listedThere = contentsOf(parsed);
    const next = all[i + 1];
    const ends = next && next.page === place.page ? next.offset - place.offset : TOP_CHARS;
    const own = cellsOf(parsed.filter((l) => l.start < ends && !within(listedThere, l.start)));
    const lines = cellsOf(parsed);
    if (lines.length === 0) continue;
    if (place.offset > 0) before = lastLines(whole.slice(Math.max(0, place.offset - 400), place.offset));
    const listed =
      parsed[1]?.indented === true && parsed[1].gap === 0
        ? true
        : /\n [^\n]+\n$/u.test(whole.slice(Math.max(0, place.offset - 200), place.offset));
    const head = lines.slice(0, 6).join(' ');
    const running = runningHead(parsed[0]?.text);
    const headEnd = text.indexOf(lines[1] ?? '');
    const top: PageTop = {
      lines,
      own: own.slice(0, 4),
      head,
      after: text.slice(Math.max(0, headEnd), headEnd + 900),
      listed: place.offset > 0 && listed,
      before,
      agenda,
      openedAs,
      running,
      runningBefore,
      goesOn: place.offset === 0 && goOn.includes(place.page),
    };
    runningBefore = running;
    const opens = starts.length === 0 || score(top) >= THRESHOLD;
    if (opens) {
      starts.push(starts.length === 0 ? { page: pages[0]?.page ?? 1, offset: 0 } : place);
      const [annex, ...more] = annexes(own.slice(0, 4));
      openedAs = {
        head: squash(lines.slice(0, 3).join(' ')),
        annex: more.length === 0 ? (annex ?? null) : null,
        minutes: minutesOf(lines),
        summons: summonsOf(lines.slice(0, 4)),
      };
    }
    if (summonsOf(lines.slice(0, 4)) !== null) {
      for (const m of whole.slice(place.offset, place.offset + 6000).matchAll(AGENDA_ITEM))
        agenda.push(squash((m[1] ?? '').replace(/\s\d\d[:.]\d\d\s*$/u, '')).slice(0, 60));
    }
    before = lastLines(whole.slice(-400));
  }
  return withoutFlyLeaves(starts, pages);
}

/** However short, a summons or an annex is a document: what follows it is another. */
const ownKind = (text: string): boolean => {
  const lines = cellsOf(linesOf(text)).slice(0, 4);
  return lines.length > 3 && (summonsOf(lines) !== null || annexes(lines).size === 1);
};

/** A title page of its own, or a letterhead cut off from its text, belongs to the document that follows. */
function withoutFlyLeaves(starts: Place[], pages: PageFact[]): Place[] {
  const order = new Map(pages.map((p, i) => [p.page, i]));
  const textBetween = (a: Place, b: Place): string => {
    const from = order.get(a.page) ?? 0;
    const to = order.get(b.page) ?? 0;
    return pages
      .slice(from, to + 1)
      .map((p, i) => p.text.slice(i === 0 ? a.offset : 0, from + i === to ? b.offset : undefined))
      .join('\n');
  };
  return starts.filter((start, i) => {
    const previous = starts[i - 1];
    if (!previous) return true;
    const between = textBetween(previous, start).trim();
    if (ownKind(between)) return true;
    return between.length > 420 || /\p{Ll}{3,}[.:]\s+\p{Lu}/u.test(between.replace(/E-post:|Tfn:/giu, ''));
  });
}
