/** Where documents are signed by hand: place and day, lines to write on, names and offices. */
import type { Line } from '../text/lines.ts';

/** `Falköping den 3 maj 2021`, `Falköping 2021-05-03`, with a second column or none. */
const PLACE_AND_DAY =
  /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?,? (?:den (?:\d{1,2} \p{L}+ )?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|den [_.… ]{3,}.*)(?:\s{2,}.*|\t.*)?$/u;
/** A line to write on. */
const DOTTED = /^[_.…\s]{8,}$/u;
/** As many lines as a block has below its day. */
const LINES = 10;
const LONGEST = 90;

/** What follows for a few lines are names, offices and lines to write on, no sentence. */
const isBlock = (lines: readonly Line[]): boolean =>
  lines.length > 0 && lines.slice(0, 3).every((l) => l.text.length <= LONGEST && !/\p{Ll}{3}\.$/u.test(l.text));

/** Offsets at which blocks of signatures begin. */
export function signatureStarts(lines: readonly Line[]): number[] {
  return lines.flatMap((line, i) => {
    const below = lines.slice(i + 1, i + 1 + LINES);
    if (PLACE_AND_DAY.test(line.text)) return isBlock(below) ? [line.start] : [];
    const above = lines[i - 1];
    return DOTTED.test(line.text) &&
      isBlock(below) &&
      !(above && (PLACE_AND_DAY.test(above.text) || DOTTED.test(above.text)))
      ? [line.start]
      : [];
  });
}
