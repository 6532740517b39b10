/**
 * Matches of a sticky expression at the places given, in order and without overlap. A text has few places where a name or number can begin;
 * trying an expression there alone costs a fraction of letting it look for itself, letter by letter.
 *
 * @param starts offsets in the text, ascending
 * @param sticky an expression with the flag `y`; what it looks behind itself for still holds
 */
export function* matchesAt(starts: readonly number[], sticky: RegExp, text: string): Generator<RegExpExecArray> {
  let after = 0;
  for (const start of starts) {
    if (start < after) continue;
    sticky.lastIndex = start;
    const m = sticky.exec(text);
    if (m === null) continue;
    after = start + m[0].length;
    yield m;
  }
}
