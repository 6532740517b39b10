/** The sentence round a place in a page's reading text. */

/** Farthest a sentence is looked for, in characters each way. */
const REACH = 420;
/** A line shorter than this, without a stop and followed by a capital, is a heading and no part of the sentence below it. */
const HEADING = 60;

/** A stop behind one of these ends no sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|o\.s\.v|d\.v\.s|s\.k|f\.d|fr\.o\.m|t\.o\.m|p\.g\.a|kl|dnr|tfn|nr|ca|jfr|resp|inkl|exkl|kap|st|§)$/iu;

const STOP = /[.!?][”"')\]]?(?=\s)|\n[ \t]*\n|\n(?=[ \t]*(?:[•●▪*–—-]|\d{1,2}[.)])[ \t])/gu;

export interface Stretch {
  start: number;
  end: number;
}

/** Where the sentence round `start`–`end` begins and ends; never less than the place itself. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  let cut = 0;
  for (const stop of before.matchAll(STOP)) {
    if (!isShortened(before.slice(0, stop.index), stop[0])) cut = stop.index + stop[0].length;
  }
  for (const line of before.slice(cut).matchAll(/^[ \t]*(\S[^\n]*)\n(?=[ \t]*(?:\p{Lu}|$))/gmu)) {
    const heading = line[1] ?? '';
    if (heading.length < HEADING && !/[.,;:]$|\s(?:och|eller|i|på|av|för|med|till|om)$/u.test(heading.trim()))
      cut = Math.max(cut, before.indexOf(line[0], cut) + line[0].length);
  }
  const first = from + cut;
  const lead = /^[\s•●▪*–—-]*/u.exec(text.slice(first, start))?.[0].length ?? 0;
  return { start: first + lead, end: sentenceEnd(text, end) };
}

function sentenceEnd(text: string, end: number): number {
  const after = text.slice(end, end + REACH);
  for (const stop of `${after}\n`.matchAll(STOP)) {
    if (isShortened(text.slice(Math.max(0, end - 20), end) + after.slice(0, stop.index), stop[0])) continue;
    return end + stop.index + (stop[0].startsWith('\n') ? 0 : stop[0].length);
  }
  return end + after.trimEnd().length;
}

function isShortened(before: string, stop: string): boolean {
  return stop.startsWith('.') && SHORTENED.test(before);
}
