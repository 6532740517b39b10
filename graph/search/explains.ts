/** Tells the passage that explains a thing from those that only mention it. Patterns of administrative Swedish, no names. */

import { foldedStem } from '../text/analyse.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import type { QueryWord } from './query-words.ts';

/** What follows a term that is being explained. */
const AFTER: readonly RegExp[] = [
  /^\s*\([^)]{6,}\)/u, // X (samverkan mellan …)
  /^[^.;:\n]{0,40}?\s(?:är|utgör|innebär|betyder|avser|syftar\s+till|står\s+för|består\s+av|ska\s+utgöra|har\s+(?:till|i)\s+uppgift|arbetar\s+(?:med|för)|ansvarar\s+för)\s/u,
  /^\s*[:–-]\s+\p{L}/u, // X: …
];
/** The short form in brackets after the long one: `… rådet (X)`. */
const IN_BRACKETS = /\p{L}\s*\($/u;

/** True when one of the query's telling words stands in the passage as something explained. */
export function explains(text: string, query: readonly QueryWord[]): boolean {
  const subject = query.filter((w) => w.place !== null);
  const stems = new Set(subject.map((w) => w.stem));
  const folded = new Set(subject.map((w) => w.folded ?? w.stem));
  return words(text).some((w) => {
    if (!stems.has(stem(w.text)) && !folded.has(foldedStem(w.text))) return false;
    const after = text.slice(w.end, w.end + 160);
    return (
      AFTER.some((p) => p.test(after)) ||
      (after.startsWith(')') && IN_BRACKETS.test(text.slice(Math.max(0, w.start - 3), w.start)))
    );
  });
}
