/**
 * Where each subword of a model stands in the text it was made from. Tokenizers give subwords without places, and change the text on the
 * way: small letters, accents taken off, letters of two characters put together, white space gone. Both sides are therefore brought to one
 * plain form, and what the text has of it is walked through beside what the subwords have.
 */

/** Start and end in UTF-16 units, `end` exclusive. */
export type Stretch = readonly [start: number, end: number];

/** A plain character, and the stretch of the text it comes from. */
interface Plain {
  sign: string;
  start: number;
  end: number;
}

/** Signs that tell where a subword stood: `##ing`, `▁Ljung`, `Ġord`. */
const MARK = /^(?:##|[▁Ġ])|[▁Ġ]/gu;
/** Compatibility forms resolved, accents and invisible signs taken off, small letters. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase();

/** A letter with the accents that stand after it, and all else sign by sign. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;

function plainText(text: string): Plain[] {
  const out: Plain[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    if (/^\s/u.test(letter)) continue;
    for (const sign of plain(letter)) {
      if (!/\s/u.test(sign)) out.push({ sign, start: index, end: index + letter.length });
    }
  }
  return out;
}

/** How far ahead a subword is looked for when what stands before it became an unknown one. */
const LOOK_AHEAD = 60;

/**
 * The stretch of each subword; null for one that cannot be found, as those for what the model does not know.
 * @param text what was tokenized
 * @param subwords in their order, without those that frame a text
 */
export function alignSubwords(text: string, subwords: readonly string[]): (Stretch | null)[] {
  const signs = plainText(text);
  let at = 0;
  return subwords.map((subword) => {
    const wanted = [...plain(subword.replace(MARK, ''))].filter((sign) => !/\s/u.test(sign));
    if (wanted.length === 0) return null;
    const found = indexOf(signs, wanted, at);
    if (found === null) return null;
    at = found + wanted.length;
    return [signs[found]?.start ?? 0, signs[at - 1]?.end ?? 0] as const;
  });
}

function indexOf(signs: readonly Plain[], wanted: readonly string[], from: number): number | null {
  const last = Math.min(signs.length - wanted.length, from + LOOK_AHEAD);
  for (let at = from; at <= last; at += 1) {
    if (wanted.every((sign, i) => signs[at + i]?.sign === sign)) return at;
  }
  return null;
}
