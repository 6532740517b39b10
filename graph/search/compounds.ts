/**
 * Compounds typed as one word and written as two: `busskorten` finds `kort för bussen`. Every way to part the word is tried;
 * only a parting into two words the index knows is used.
 */
import { stem } from '../text/stem.ts';

/** Shorter parts are endings and chance. */
const LEAST = 4;

/** Every parting of a word into two stems; a binding `s` is dropped. */
export function splitsOf(word: string): [string, string][] {
  const out: [string, string][] = [];
  if (!/^\p{L}+$/u.test(word)) return out;
  for (let at = LEAST; at + LEAST <= word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = stem(word.slice(at));
    if (tail.length < LEAST - 1) continue;
    out.push([stem(head), tail]);
    if (head.endsWith('s') && head.length > LEAST) out.push([stem(head.slice(0, -1)), tail]);
  }
  return out;
}
