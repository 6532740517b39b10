/** Where in a text stands what was looked for. Pure. */
import { analyse, isWholeTerm } from '../../../graph/text/analyse.ts';
import { fold } from '../../../graph/text/fold.ts';
import { joined, type Range } from '../../../graph/text/ranges.ts';
import { stem } from '../../../graph/text/stem.ts';
import { words } from '../../../graph/text/words.ts';
import type { Sought } from './query.ts';

/** @param also stems found in its place where nothing of the very word was */
export function places(text: string, sought: readonly Sought[], also: ReadonlySet<string> = new Set()): Range[] {
  const found: Range[] = [];
  for (const { term, start, end } of analyse(text))
    if (isWholeTerm(term) && sought.some((one) => one.worth(term, term) > 0)) found.push([start, end]);
  for (const { text: word, start, end } of words(text)) {
    const root = stem(word);
    const plain = fold(root);
    if (also.has(root) || sought.some((one) => one.worth(root, plain) > 0)) found.push([start, end]);
  }
  return joined(found);
}

/** Widest distance in words at which two things looked for are near each other. */
const NEAR = 8;

/** How near neighbours of the query stand in a text, 0..1; 0 for a query of one thing. */
export function nearness(text: string, sought: readonly Sought[]): number {
  if (sought.length < 2) return 0;
  const places: number[][] = sought.map(() => []);
  for (const [at, { text: word }] of words(text).entries()) {
    const root = stem(word);
    const plain = fold(root);
    for (const [index, one] of sought.entries()) if (one.worth(root, plain) > 0) places[index]?.push(at);
  }
  let sum = 0;
  for (let i = 1; i < sought.length; i += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (const a of places[i - 1] ?? []) for (const b of places[i] ?? []) least = Math.min(least, Math.abs(a - b));
    if (least <= NEAR) sum += 1 / Math.max(1, least);
  }
  return sum / (sought.length - 1);
}
