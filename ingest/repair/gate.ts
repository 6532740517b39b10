import { looksMisread } from '../text/noise.ts';

/** Words without å, ä, ö that any page of Swedish prose holds, and those of the languages that stand beside it. */
const SWEDISH = new Set(
  'och att som till med av en ett det den om har ska inte eller samt vid enligt detta kan de i'.split(' '),
);
const FOREIGN = new Set(
  'the of and to is with that by this are be which og ikke af som/der und das von ist des les et la ja on'.split(' '),
);

/** True when a text is Swedish that was not read as Swedish. Another language has no å, ä, ö either, and is left alone. */
export function needsRepair(text: string): boolean {
  return looksMisread(text) && !isForeign(text);
}

/** True when a text speaks another language than Swedish more than it speaks Swedish. */
export function isForeign(text: string): boolean {
  let swedish = 0;
  let foreign = 0;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (SWEDISH.has(word)) swedish++;
    else if (FOREIGN.has(word)) foreign++;
  }
  return foreign > swedish;
}
