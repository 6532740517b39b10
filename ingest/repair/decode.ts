import type { Candidate } from './candidates.ts';
import { isBreak } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much the word before tells, against how common the word is by itself. */
const WEIGHT = 0.7;
/** Neighbours seen once or twice tell less. */
const PAIR_FLOOR = 2;

/** The likeliest row of words: one candidate of each column (Viterbi over neighbouring pairs). */
export function decode(columns: readonly Candidate[][], vocabulary: Vocabulary): Candidate[] {
  let scores: number[] = [];
  const back: number[][] = [];
  for (const [i, column] of columns.entries()) {
    const before = columns[i - 1];
    const next: number[] = [];
    const from: number[] = [];
    for (const c of column) {
      let best = Number.NEGATIVE_INFINITY;
      let at = 0;
      for (const [k, b] of (before ?? [undefined]).entries()) {
        const score = (scores[k] ?? 0) + (b ? transition(b, c, vocabulary) : c.prior);
        if (score > best) {
          best = score;
          at = k;
        }
      }
      next.push(best + c.channel);
      from.push(at);
    }
    scores = next;
    back.push(from);
  }
  let at = scores.indexOf(Math.max(...scores));
  const out: Candidate[] = [];
  for (let i = columns.length - 1; i >= 0; i--) {
    const chosen = columns[i]?.[at];
    if (chosen) out.push(chosen);
    at = back[i]?.[at] ?? 0;
  }
  return out.reverse();
}

function transition(before: Candidate, c: Candidate, vocabulary: Vocabulary): number {
  // What opens a sentence tells nothing of the word.
  if (isBreak(before.key)) return c.prior;
  const together = vocabulary.pair(before.key, c.key);
  if (together === 0) return Math.log(1 - WEIGHT) + c.prior;
  const alone = Math.max(vocabulary.count(before.key), together) + PAIR_FLOOR;
  return Math.log((WEIGHT * together) / alone + (1 - WEIGHT) * Math.exp(c.prior));
}
