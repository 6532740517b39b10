/** Why a hit stands where it does: the parts of its score as shares of the whole, each with its sentence. Pure. */
import type { SearchAnswer } from '../server/contract/search.ts';
import { date } from './format.ts';
import { T } from './texts/index.ts';

type Why = NonNullable<SearchAnswer['hits'][number]['why']>;

export interface Share {
  said: string;
  /** Of the whole score, 0..1. */
  share: number;
}

/** Parts below this share are not worth a line. */
const LEAST = 0.01;

/** The parts that add to a score, the largest first; none for a hit that only fits the filters. */
export function sharesOf({ words, nearness, coverage, cases, named, context, answer }: Why): Share[] {
  const W = T.search.why;
  const parts: [string, number][] = [
    ...words.map(({ word, reading, points }): [string, number] => [
      W.readings[reading](shown(word)),
      points * coverage,
    ]),
    [W.nearness, nearness * coverage],
    [W.cases, cases],
    [W.named, named],
    [W.context, context],
    [W.answer, answer],
  ];
  const whole = parts.reduce((sum, [, points]) => sum + points, 0);
  return parts
    .filter(([, points]) => points > 0 && points / whole >= LEAST)
    .map(([said, points]) => ({ said, share: points / whole }))
    .sort((a, b) => b.share - a.share);
}

/** What took from the score, in sentences. */
export function lossesOf({ words, coverage, contents }: Why): string[] {
  const { missing, contentsList } = T.search.why;
  return [...(words.length > 0 && coverage < 0.995 ? [missing] : []), ...(contents < 1 ? [contentsList] : [])];
}

/** How meaning moved it, in a sentence; null when words alone were asked. */
export function meaningOf({ meaning }: Why): string | null {
  if (meaning === undefined || meaning.byMeaning === null) return null;
  const { foundByMeaning, nearByMeaning } = T.search.why;
  return (meaning.byWords === null ? foundByMeaning : nearByMeaning)(meaning.byMeaning);
}

/** A word as it was typed; terms that stand for a date, a number or a case as people write them. */
function shown(word: string): string {
  const [, year, month, day] = /^[dm]_(\d{4})_(\d{2})(?:_(\d{2}))?$/.exec(word) ?? [];
  if (year !== undefined) return date([year, month, day].filter(Boolean).join('-'));
  if (/^n_\d+$/.test(word)) return word.slice(2);
  const [, diary, number, of] = /^(\p{L}*)_(\d+)_(\d{4})$/u.exec(word) ?? [];
  if (number !== undefined) return `${diary ? `${diary.toUpperCase()} ` : ''}${of}/${number}`;
  return word.replace(/^§(?=\d)/, '§\u00a0');
}
