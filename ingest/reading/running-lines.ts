/**
 * Running headers, footers and stamps, found by repetition: a line is one when the same line stands at the same edge of
 * several pages with nothing but other such lines between it and the edge. A header's first occurrence stays, and so does
 * the first after a gap: in a bundle that is another document's. Body lines that happen to recur (`Beslut`, `Yrkanden`) are
 * cut off from the edge by lines that do not.
 */
import { type EdgeLine, edges, fold } from './edge-lines.ts';
import { nearlySame, sameForms } from './near-lines.ts';
import { commonBlocks, MIN_PAGES, placeOf, runsOf } from './recurrence.ts';
import { isSignatureLine } from './stamps.ts';

/** The least share of the pages between the first and the last that bear a bare page number. */
const MIN_DENSITY = 0.5;
/** After so many pages without it a header is another document's, and stays. */
const FORGOTTEN = 4;
/** A header that so many pages bear is known where a column of text has come before it, too. */
const KNOWN_PAGES = 4;
const KNOWN_LETTERS = 12;

/** Headings of protocols and letters; however often they recur, they are the document's own. */
const BODY_HEADING =
  /^(?:förslag till )?(?:beslut|beslutsgång|beslutsunderlag|handlingar|underlag|yrkanden?|yrkande och proposition|propositionsordning|proposition|omröstning|omröstningsresultat|votering|reservation(?:er)?|protokollsanteckning(?:ar)?|jäv|ärendebeskrivning|sammanfattning|sammanfattning av ärendet|ärendet|bakgrund|bedömning|tidigare behandling|beslutet skickas till|expedieras till|expediering|skickas till|utdrag till|närvarande|beslutande|ledamöter|ersättare|tjänstgörande ersättare|övriga närvarande|bilagor|innehåll|information|dagordning|paus|ajournering)\b.{0,20}$/iu;

/** What only the first page of a letter or report bears: its writer's particulars. A new inner document keeps its header. */
const LETTERHEAD =
  /^(?:tfn|tel|telefon|e-post|epost|handläggare|vår beteckning|er beteckning|ert datum|vårt datum)\b/iu;

/** The head of an extract of minutes, and what opens its paragraph. */
const EXTRACT = /protokollsutdrag|(?:^|\s)utdrag\s.*protokoll/iu;
const PARAGRAPH = /^(?:8?§|\$)\s?\d/u;

const canRun = (line: string) =>
  line.length <= 160 &&
  /\p{L}|\d{4}-\d\d-\d\d/u.test(line) &&
  !/[?]$/.test(line) &&
  !/^\s*(?:§|\d+[.)]\s|[•▪–-]\s)/u.test(line) &&
  !BODY_HEADING.test(line.trim());

const isSentence = (line: string): boolean => /\p{Ll}{2}[.!?]$/u.test(line.trim());

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

/** A page without its running lines, and whether these say that it goes on with the document of the page before. */
export interface RunLess {
  lines: string[];
  goesOn: boolean;
}

/**
 * The pages without their running lines; `pages` are the lines of each page in order. `paged`: the
 * file has pages of its own, they were not guessed. `misread`: lines that are nearly the same are one. Fewer than three
 * pages: only page numbers, repeated signature stamps, and heads of several lines go.
 */
export function dropRunningLines(
  pages: readonly (readonly string[])[],
  options: { paged: boolean; misread: boolean },
): RunLess[] {
  const described = pages.map((lines, page) => edges(lines, page));
  const all = described.flatMap((e) => [...e.top, ...e.bottom]);
  const text = (l: EdgeLine) => pages[l.page]?.[l.line] ?? '';
  if (options.misread) {
    const forms = sameForms(all.map((l) => l.key));
    for (const l of all) l.key = forms.get(l.key) ?? l.key;
  }
  const stamped = followsPages(all, options.paged);
  // What looks like a page number and does not follow the pages is text like any other.
  for (const l of all) if (l.stamp !== null && !stamped(l)) l.key = `${l.edge}:${fold(text(l))}`;
  const isStamp = (l: EdgeLine) => stamped(l) && l.stamp?.rest === '';
  const isSignature = (l: EdgeLine) => isSignatureLine(text(l)) || (options.misread && isMisreadSignature(text(l)));
  const isMark = (l: EdgeLine) => isStamp(l) || isSignature(l);
  // A page number that follows the pages says what the line is, even where it tells of paragraphs (`§§ 8–12   2 (4)`).
  const runs = (l: EdgeLine) => stamped(l) || canRun(text(l));
  const candidates = all.filter((l) => !isMark(l) && runs(l));

  // At the foot, two pages may end alike in their text.
  const heads = described.map((d) =>
    d.top.slice(
      0,
      firstOther(d.top, (l) => isMark(l) || (runs(l) && !isSentence(text(l)))),
    ),
  );
  const blocks = commonBlocks(heads, isMark);
  const eased = (l: EdgeLine) => stamped(l) || blocks.has(placeOf(l));

  // The lines that only candidates part from the edge; what then recurs too seldom is no candidate, and so on.
  let found = runsOf(candidates, eased);
  let running: EdgeLine[] = [];
  for (let before = -1; found.size !== before; ) {
    before = found.size;
    running = described.flatMap(({ top, bottom }) =>
      [top, bottom].flatMap((edge) =>
        edge
          .slice(
            0,
            firstOther(edge, (l) => isMark(l) || found.has(placeOf(l))),
          )
          .filter((l) => !isMark(l)),
      ),
    );
    found = runsOf(running, eased);
  }
  if (pages.length < MIN_PAGES) running = running.filter(eased);

  const drop = new Set<string>();
  const kept = new Set<string>();
  const lastPage = new Map<string, number>();
  const opening = new Set(described.flatMap((_, page) => (opensDocument(page) ? [page] : [])));
  for (const l of running.filter((r) => found.has(placeOf(r))).sort((a, b) => a.page - b.page || a.line - b.line)) {
    const before = lastPage.get(l.key);
    const goesOn = before !== undefined && l.page - before <= FORGOTTEN;
    (goesOn && !opening.has(l.page) ? drop : kept).add(placeOf(l));
    lastPage.set(l.key, l.page);
  }
  const known = knownHeads(running.filter((l) => drop.has(placeOf(l))));
  const signatures: string[] = [];
  for (const l of [...all].sort((a, b) => a.page - b.page || a.line - b.line)) {
    // `1 (17)` begins an inner document and is what tells it from the one before.
    if (isStamp(l) && !(l.stamp?.page === 1 && l.stamp.of !== null && !l.stamp.certain)) drop.add(placeOf(l));
    if (!isStamp(l) && isSignature(l)) {
      const key = fold(text(l));
      if (signatures.some((s) => s === key || (options.misread && nearlySame(s, key)))) drop.add(placeOf(l));
      else signatures.push(key);
    }
    if (known.has(`${l.key}|${l.page}`) && !kept.has(placeOf(l))) drop.add(placeOf(l));
  }
  return pages.map((lines, page) => ({
    lines: lines.filter((_, line) => !drop.has(`${page}:${line}`)),
    goesOn: goesOn(page),
  }));

  /** A later number of its own document's pages, below the head that the page before bore. */
  function goesOn(page: number): boolean {
    const gone = (described[page]?.top ?? []).filter((l) => drop.has(placeOf(l)));
    const number = gone.find((l) => l.stamp !== null && stamped(l))?.stamp?.page ?? 1;
    return number > 1 && gone.some((l) => found.has(placeOf(l)) && /\p{L}{4}/u.test(l.key));
  }

  function opensDocument(page: number): boolean {
    const top = described[page]?.top ?? [];
    const numbered = [...top, ...(described[page]?.bottom ?? [])].filter(
      (l) => l.stamp !== null && stamped(l) && (l.stamp.of !== null ? !l.stamp.certain : l.stamp.page === 1),
    );
    if (numbered.length > 0) return numbered.some((l) => l.stamp?.page === 1);
    // Each extract of minutes bears the head again, above its own paragraph; their further pages bear it above text.
    const head = Math.max(-1, ...top.filter((l) => found.has(placeOf(l))).map((l) => l.line));
    const body = (pages[page] ?? []).slice(head + 1).filter((line) => line.trim() !== '');
    if (
      top.some((l) => found.has(placeOf(l)) && EXTRACT.test(text(l))) &&
      body.slice(0, 2).some((line) => PARAGRAPH.test(line.trim()))
    )
      return true;
    return top.some((l) => LETTERHEAD.test(text(l).trim()) && !found.has(placeOf(l)));
  }
}

/** Number of lines before the first that does not pass. */
function firstOther(lines: readonly EdgeLine[], passes: (l: EdgeLine) => boolean): number {
  const at = lines.findIndex((l) => !passes(l));
  return at < 0 ? lines.length : at;
}

/** Stamps of signing as OCR may leave them. */
const SIGNATURES = [
  'justerandes sign',
  'utdragsbestyrkande',
  'justerandes sign utdragsbestyrkande',
  'ordförandes sign',
];
const isMisreadSignature = (line: string): boolean => SIGNATURES.some((s) => nearlySame(s, fold(line)));

/**
 * Lines of heads that many pages bear, with the pages between the first and the last, as `key|page`: where columns were
 * read one after the other, text may stand before the second half of a head.
 */
function knownHeads(dropped: readonly EdgeLine[]): Set<string> {
  const pages = new Map<string, number[]>();
  for (const l of dropped) {
    if (l.key.replace(/[^\p{L}\d]/gu, '').length < KNOWN_LETTERS + l.edge.length || !/\s/u.test(l.key)) continue;
    pages.set(l.key, [...(pages.get(l.key) ?? []), l.page]);
  }
  const known = new Set<string>();
  for (const [key, on] of pages) {
    if (on.length < KNOWN_PAGES) continue;
    for (let page = Math.min(...on); page <= Math.max(...on); page++) known.add(`${key}|${page}`);
  }
  return known;
}
