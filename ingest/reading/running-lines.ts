/**
 * Running headers, footers and stamps, found by repetition: a line is one when the same line stands at the same edge of
 * several pages with nothing but other such lines between it and the edge. A header's first occurrence stays. Body lines
 * that happen to recur (`Beslut`, `Yrkanden`) are cut off from the edge by lines that do not.
 */
import { isSignatureLine, type PageStamp, pageStamp } from './stamps.ts';

/** Lines from the edge that can belong to a header or a footer. */
const TOP = 10;
const BOTTOM = 7;
/** Pages a line must stand on, and the least share of the pages between its first and its last. */
const MIN_PAGES = 3;
const MIN_DENSITY = 0.5;
/** With a page number in it that follows the pages, two are enough. */
const MIN_STAMPED = 2;

/** Headings of protocols and letters; however often they recur, they are the document's own. */
const BODY_HEADING =
  /^(?:förslag till )?(?:beslut|beslutsgång|beslutsunderlag|handlingar|underlag|yrkanden?|yrkande och proposition|propositionsordning|proposition|omröstning|omröstningsresultat|votering|reservation(?:er)?|protokollsanteckning(?:ar)?|jäv|ärendebeskrivning|sammanfattning|sammanfattning av ärendet|ärendet|bakgrund|bedömning|tidigare behandling|beslutet skickas till|expedieras till|expediering|skickas till|utdrag till|närvarande|beslutande|ledamöter|ersättare|tjänstgörande ersättare|övriga närvarande|bilagor|innehåll|information|dagordning|paus|ajournering)\b.{0,20}$/iu;

/** What only the first page of a letter or report bears: its writer's particulars. A new inner document keeps its header. */
const LETTERHEAD =
  /^(?:tfn|tel|telefon|e-post|epost|handläggare|vår beteckning|er beteckning|ert datum|vårt datum)\b/iu;

/** The head of an extract of minutes, and what opens its paragraph. */
const EXTRACT = /protokollsutdrag|(?:^|\s)utdrag\s.*protokoll/iu;
const PARAGRAPH = /^(?:8?§|\$)\s?\d/u;

interface EdgeLine {
  page: number;
  line: number;
  /** Filled lines between it and the edge. */
  depth: number;
  edge: 'top' | 'bottom';
  key: string;
  stamp: PageStamp | null;
}

const fold = (line: string) =>
  line
    .replace(/[\s_.·…|]+/g, ' ')
    .trim()
    .toLowerCase();

const canRun = (line: string) =>
  line.length <= 160 &&
  /\p{L}|\d{4}-\d\d-\d\d/u.test(line) &&
  !/[?]$/.test(line) &&
  !/^\s*(?:§|\d+[.)]\s|[•▪–-]\s)/u.test(line) &&
  !BODY_HEADING.test(line.trim());

/** The lines near the edges of a page, outermost first, empty lines passed over. */
function edges(lines: readonly string[], page: number): { top: EdgeLine[]; bottom: EdgeLine[] } {
  const filled = lines.flatMap((text, line) => (text.trim() === '' ? [] : [{ text, line }]));
  const describe = (edge: 'top' | 'bottom') => (l: { text: string; line: number }, depth: number) => {
    const stamp = pageStamp(l.text);
    return { page, line: l.line, depth, edge, stamp, key: `${edge}:${fold(stamp === null ? l.text : stamp.rest)}` };
  };
  // On a short page an inner line may be near both edges; it counts from the nearer one.
  const half = Math.ceil(filled.length / 2);
  return {
    top: filled.slice(0, Math.min(TOP, half)).map(describe('top')),
    bottom: filled
      .slice(Math.max(half, filled.length - BOTTOM))
      .reverse()
      .map(describe('bottom')),
  };
}

/**
 * `2 (10)` and bare numbers are page numbers where they follow the pages: the same distance to the page's place, again and
 * again. A bare number must also be the outermost line or the next: columns of figures count too.
 */
function followsPages(lines: readonly EdgeLine[], paged: boolean): (line: EdgeLine) => boolean {
  const eligible = (l: EdgeLine) => l.stamp !== null && (l.stamp.of !== null || (paged && l.depth <= 1));
  // Pages parted at their own numbers may lack some; there the same total again is enough.
  const distance = (l: EdgeLine) => `${l.key}|${l.stamp?.of ?? ''}|${paged ? (l.stamp?.page ?? 0) - l.page : ''}`;
  const pages = new Map<string, Set<number>>();
  for (const l of lines) if (eligible(l)) pages.set(distance(l), (pages.get(distance(l)) ?? new Set()).add(l.page));
  const follows = (l: EdgeLine) => {
    const on = pages.get(distance(l)) ?? new Set();
    if (l.stamp?.of != null) return on.size >= 2;
    return on.size >= MIN_PAGES && on.size / (Math.max(...on) - Math.min(...on) + 1) >= MIN_DENSITY;
  };
  return (l) => l.stamp !== null && (l.stamp.certain || (eligible(l) && follows(l)));
}

/** Keys that stand on enough pages, and on enough of those between the first and the last. */
function recurring(lines: readonly EdgeLine[], stamped: (l: EdgeLine) => boolean): Set<string> {
  const byKey = new Map<string, { pages: Set<number>; stamped: boolean }>();
  for (const l of lines) {
    const entry = byKey.get(l.key) ?? { pages: new Set<number>(), stamped: false };
    entry.pages.add(l.page);
    entry.stamped ||= stamped(l);
    byKey.set(l.key, entry);
  }
  const keys = new Set<string>();
  for (const [key, entry] of byKey) {
    const first = Math.min(...entry.pages);
    const span = Math.max(...entry.pages) - first + 1;
    const enough = entry.pages.size >= (entry.stamped ? MIN_STAMPED : MIN_PAGES);
    if (enough && entry.pages.size / span >= MIN_DENSITY) keys.add(key);
  }
  return keys;
}

/**
 * The pages without their running lines; `pages` are the lines of each page in order. `paged`: the
 * file has pages of its own, they were not guessed. Fewer than three pages: only page
 * numbers and repeated signature stamps go.
 */
export function dropRunningLines(pages: readonly (readonly string[])[], options: { paged: boolean }): string[][] {
  const described = pages.map((lines, page) => edges(lines, page));
  const all = described.flatMap((e) => [...e.top, ...e.bottom]);
  const text = (l: EdgeLine) => pages[l.page]?.[l.line] ?? '';
  const stamped = followsPages(all, options.paged);
  // What looks like a page number and does not follow the pages is text like any other.
  for (const l of all) if (l.stamp !== null && !stamped(l)) l.key = `${l.edge}:${fold(text(l))}`;
  const isStamp = (l: EdgeLine) => stamped(l) && l.stamp?.rest === '';
  const isMark = (l: EdgeLine) => isStamp(l) || isSignatureLine(text(l));
  // A page number that follows the pages says what the line is, even where it tells of paragraphs (`§§ 8–12   2 (4)`).
  const runs = (l: EdgeLine) => stamped(l) || canRun(text(l));
  const candidates = all.filter((l) => !isMark(l) && runs(l));

  // The lines that only candidates part from the edge; what then recurs too seldom is no candidate, and so on.
  let keys = recurring(candidates, stamped);
  let running: EdgeLine[] = [];
  for (let before = -1; keys.size !== before; ) {
    before = keys.size;
    running = described.flatMap(({ top, bottom }) =>
      [top, bottom].flatMap((edge) => {
        const stop = edge.findIndex((l) => !isMark(l) && !(keys.has(l.key) && runs(l)));
        return edge.slice(0, stop < 0 ? edge.length : stop).filter((l) => !isMark(l));
      }),
    );
    keys = recurring(running, stamped);
  }
  if (pages.length < MIN_PAGES) running = running.filter((l) => stamped(l));

  const drop = new Set<string>();
  const at = (l: EdgeLine) => `${l.page}:${l.line}`;
  const seen = new Set<string>();
  const opening = new Set(described.flatMap((_, page) => (opensDocument(page) ? [page] : [])));
  for (const l of running.filter((r) => keys.has(r.key)).sort((a, b) => a.page - b.page || a.line - b.line)) {
    if (seen.has(l.key) && !opening.has(l.page)) drop.add(at(l));
    seen.add(l.key);
  }
  for (const l of all) {
    // `1 (17)` begins an inner document and is what tells it from the one before.
    if (isStamp(l) && !(l.stamp?.page === 1 && l.stamp.of !== null && !l.stamp.certain)) drop.add(at(l));
    if (!isStamp(l) && isSignatureLine(text(l))) {
      const key = fold(text(l));
      if (seen.has(key)) drop.add(at(l));
      seen.add(key);
    }
  }
  return pages.map((lines, page) => lines.filter((_, line) => !drop.has(`${page}:${line}`)));

  function opensDocument(page: number): boolean {
    const top = described[page]?.top ?? [];
    const numbered = [...top, ...(described[page]?.bottom ?? [])].filter(
      (l) => l.stamp?.of != null && stamped(l) && !l.stamp.certain,
    );
    if (numbered.length > 0) return numbered.some((l) => l.stamp?.page === 1);
    // Each extract of minutes bears the head again, above its own paragraph; their further pages bear it above text.
    const body = top.filter((l) => !keys.has(l.key)).slice(0, 2);
    if (top.some((l) => keys.has(l.key) && EXTRACT.test(text(l))) && body.some((l) => PARAGRAPH.test(text(l).trim())))
      return true;
    return top.some((l) => LETTERHEAD.test(text(l).trim()) && !keys.has(l.key));
  }
}
