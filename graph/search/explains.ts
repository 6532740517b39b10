/** Tells the passage that explains a thing from those that only mention it. Patterns of administrative Swedish, no names. */

import { foldedStem } from '../text/analyse.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import type { QueryWord } from './query-words.ts';

/** What follows a term that is being explained, and how much of an explanation it is (0..1). */
const AFTER: readonly { pattern: RegExp; worth: number }[] = [
  { pattern: /^\s*\([^)]{6,}\)/u, worth: 1 }, // X (samverkan mellan …)
  {
    pattern:
      /^[^.;:\n]{0,40}?\s(?:är|utgör|innebär|betyder|avser|syftar\s+till|står\s+för|består\s+av|ska\s+utgöra|har\s+(?:till|i)\s+uppgift|arbetar\s+(?:med|för)|ansvarar\s+för)\s/u,
    worth: 1,
  },
  { pattern: /^\s*[:–-]\s+\p{L}/u, worth: 0.7 }, // X: …
];

/** The short form in brackets after the long one, `… rådet (X)`: it tells what the letters stand for, not what the thing is. */
const IN_BRACKETS = { pattern: /\p{L}\s*\($/u, worth: 0.75 };

/** A heading that asks what the reader asks: `Vad är X?`, `Om X`, `Syftet med X`. */
const ASKED_BEFORE = {
  pattern: /(?:^|[\n.])\s*(?:vad\s+(?:är|gör|innebär)|varför|om|syftet?\s+med)\s+(?:en\s+|ett\s+)?$/iu,
  worth: 1,
};

/** How well the passage explains one of the query's telling words: 0 for not at all, 1 for a definition. */
export function explains(text: string, query: readonly QueryWord[]): number {
  const subject = query.filter((w) => w.place !== null);
  const stems = new Set(subject.map((w) => w.stem));
  const folded = new Set(subject.map((w) => w.folded ?? w.stem));
  let best = 0;
  for (const w of words(text)) {
    if (!stems.has(stem(w.text)) && !folded.has(foldedStem(w.text))) continue;
    const after = text.slice(w.end, w.end + 160);
    for (const { pattern, worth } of AFTER) if (worth > best && pattern.test(after)) best = worth;
    const bracketed = after.startsWith(')') && IN_BRACKETS.pattern.test(text.slice(Math.max(0, w.start - 3), w.start));
    if (ASKED_BEFORE.worth > best && ASKED_BEFORE.pattern.test(text.slice(Math.max(0, w.start - 40), w.start)))
      best = ASKED_BEFORE.worth;
    if (bracketed && IN_BRACKETS.worth > best) best = IN_BRACKETS.worth;
  }
  return best;
}
