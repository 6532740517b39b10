/**
 * Words that a slip of the pen (or of a model that reads) could have made of each other. One edit: a letter more, less or changed, or two
 * neighbours that have changed places. Two edits: two letters changed in a long word. Finds them without comparing every word with every other.
 */

/** Shorter words have too many neighbours. */
export const MIN_LENGTH = 6;
/** Words this long may differ in two letters. */
const TWO_EDITS_FROM = 10;
/** Two changed letters leave one of three pieces as it was. */
const PIECES = 3;

/** Words found by what is left of them when a letter goes, or by a piece of them. */
export class NearWords {
  readonly #byRest = new Map<string, string[]>();
  readonly #byPiece = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < MIN_LENGTH) continue;
      for (const rest of rests(word)) add(this.#byRest, rest, word);
      if (word.length >= TWO_EDITS_FROM) for (const piece of pieces(word)) add(this.#byPiece, piece, word);
    }
  }

  /** The words near to one, with the number of edits; itself left out. In order of edits, then spelling. */
  of(word: string): { word: string; edits: 1 | 2 }[] {
    const found = new Map<string, 1 | 2>();
    for (const rest of rests(word))
      for (const other of this.#byRest.get(rest) ?? [])
        if (other !== word && isOneEdit(word, other)) found.set(other, 1);
    if (word.length >= TWO_EDITS_FROM)
      for (const piece of pieces(word))
        for (const other of this.#byPiece.get(piece) ?? [])
          if (!found.has(other) && changed(word, other) === 2) found.set(other, 2);
    return [...found]
      .map(([near, edits]) => ({ word: near, edits }))
      .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
  }
}

function add(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else if (list.at(-1) !== word) list.push(word);
}

/** The word, and the word without each of its letters. */
function* rests(word: string): Generator<string> {
  yield word;
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

function* pieces(word: string): Generator<string> {
  for (let i = 0; i < PIECES; i++) {
    const from = Math.floor((word.length * i) / PIECES);
    yield `${word.length}/${i}/${word.slice(from, Math.floor((word.length * (i + 1)) / PIECES))}`;
  }
}

/** Places where two words of one length differ; Infinity for different lengths. */
function changed(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/** Where two words begin to differ, and how many letters they end alike after that. */
function ends(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

function isOneEdit(a: string, b: string): boolean {
  const { start, end } = ends(a, b);
  const left = Math.max(a.length, b.length) - start - end;
  return left <= 1 || isSwap(a, b);
}

/** True when two neighbouring letters of one are the other way round in the other. */
export function isSwap(a: string, b: string): boolean {
  const { start, end } = ends(a, b);
  return (
    a.length === b.length && a.length - start - end === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
  );
}

/** Letters at the end that two words must share for their difference to be no ending: Swedish inflects in the last three. */
const ENDING = 3;

/**
 * True when two near words are likely forms of one word, or two ways to write it: another ending, the linking s of a compound, an
 * accent. Such words stand side by side in any text, and neither is a slip.
 */
export function areForms(a: string, b: string): boolean {
  const { start, end } = ends(a, b);
  if (end < ENDING && !isSwap(a, b)) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length > short.length && /[s-]/u.test(long.slice(start, long.length - end))) return true;
  return bare(a) === bare(b);
}

/** Without the marks that a name or a loan word is written with or without; å, ä and ö are letters of their own. */
const bare = (word: string): string =>
  word
    .replace(/[éèê]/gu, 'e')
    .replace(/[áà]/gu, 'a')
    .replace(/[üû]/gu, 'u')
    .replace(/ph/gu, 'f')
    .replace(/(.)\1/gu, '$1');
