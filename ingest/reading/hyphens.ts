/**
 * Words broken at a line's end. What may be broken is told from the two halves alone, never from a vocabulary:
 * `sam-|verkan` is one word, `hälso-|och sjukvård` is two, `FoU-|rådet` keeps the hyphen it is written with.
 */

/** A word after which a hanging hyphen is kept: `hälso- och sjukvård`, `in- eller utflyttning`. */
const CONJUNCTIONS = new Set(['och', 'eller', 'samt', 'respektive', 'resp', 'alternativt', 'kontra', 'och/eller']);
/** First halves that `samt` ends: `gemen-|samt` is one word. */
const BEFORE_SAMT = /(?:gemen|verk|lång|spar|var|en|våld|mödo|uppmärk|omtänk|råd|säll|dröj|fog)$/i;

/** The last word of a line with a hyphen after it (a soft one too); a dash with space before it is not one. */
const BROKEN_END = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}/&.:-]*)([-\u2010\u2011\u00ad])[ \t]*$/u;
/** The first word of a line. */
const FIRST_WORD = /^[ \t]*([\p{L}\p{N}][^\s]*)/u;

type Join = 'without' | 'with' | 'no';

/** How the two halves of a word belong together: without the hyphen, with it, or not at all. */
function joinOf(head: string, mark: string, tail: string): Join {
  if (mark === '\u00ad') return 'without';
  const bare = /^[\p{L}\p{M}/]+/u.exec(tail)?.[0] ?? '';
  const before = /[\p{L}\p{M}]*$/u.exec(head)?.[0] ?? '';
  if (CONJUNCTIONS.has(bare.toLowerCase()) && !(bare === 'samt' && BEFORE_SAMT.test(before))) return 'no';
  // Numbers: `AB-2024-|00030`, `2019-|2021`, `§§ 25-|26`.
  if (/\p{N}$/u.test(head)) return /^\p{N}/u.test(tail) || /^\p{Ll}/u.test(tail) ? 'with' : 'no';
  if (/^\p{N}/u.test(tail)) return /^\p{Lu}{1,6}$/u.test(before) || /\d/.test(head) ? 'with' : 'no';
  // A name or an abbreviation: `Karl-|Johan`, `EU-|medel`, `FoU-|rådet`, `e-|post`.
  if (/^\p{Lu}/u.test(tail)) return /^\p{Lu}/u.test(before) ? 'with' : 'no';
  if (/\p{Lu}$/u.test(before) || before.length === 1) return 'with';
  return 'without';
}

/**
 * Joins what stands before and after a break inside a table cell (`<br>`, or a cell's own line end): a broken word or
 * number without a gap, anything else with one space.
 */
export function breakJoin(left: string, right: string): string {
  const end = BROKEN_END.exec(left);
  const next = FIRST_WORD.exec(right)?.[1];
  if (end === null || next === undefined) return `${left.trimEnd()} ${right.trimStart()}`.trim();
  const how = joinOf(end[1] ?? '', end[2] ?? '', next);
  if (how === 'no') return `${left.trimEnd()} ${right.trimStart()}`;
  const head = left.trimEnd();
  return (how === 'with' ? head : head.slice(0, -1)) + right.trimStart();
}

const isRow = (line: string) => line.trimStart().startsWith('|');

/**
 * Joins words broken at line ends. The whole word moves to the upper line and the line break stays after it, so that lines
 * still stand for the lines of the page. Over one empty line only where the next line goes on in lower case.
 */
export function joinLineEnds(text: string): string {
  const lines = text.split('\n');
  for (let i = 0; i < lines.length - 1; i++) {
    // Again while the joined word itself ends in a hyphen: `sam-|verkans-|råd`.
    while (joinNext(lines, i)) {}
  }
  return lines.join('\n');
}

function joinNext(lines: string[], i: number): boolean {
  const line = lines[i] ?? '';
  const end = BROKEN_END.exec(line);
  if (end === null || isRow(line)) return false;
  const gap = lines[i + 1]?.trim() === '' ? 1 : 0;
  const below = lines[i + 1 + gap];
  if (below === undefined || isRow(below) || (gap === 1 && !/^[ \t]*\p{Ll}/u.test(below))) return false;
  const tail = FIRST_WORD.exec(below)?.[1];
  if (tail === undefined) return false;
  const how = joinOf(end[1] ?? '', end[2] ?? '', tail);
  if (how === 'no') return false;
  const head = line.trimEnd();
  lines[i] = (how === 'with' ? head : head.slice(0, -1)) + tail;
  const rest = below.slice(below.indexOf(tail) + tail.length).trimStart();
  lines[i + 1 + gap] = rest;
  if (rest === '') lines.splice(i + 1, 1 + gap);
  return true;
}
