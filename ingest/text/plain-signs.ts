/**
 * Printers' signs as typewriters have them, so that rules need to know one of each kind: `2023–2026` is read as `2023-2026`, `•` as `·`. One sign for one
 * sign, so that every place stays where it was.
 *
 * A text of such signs and Western letters alone is also kept at a byte a letter, and expressions over letters (`\p{L}`) run about half as long again on it: they
 * then need to know 256 letters, not all of Unicode's (`npm run bench:derive`).
 */

/** What stands for each sign: all of Latin-1, and of the same class as far as white space and letters go. */
const PLAIN: Record<string, string> = {
  '-': '‐‑‒–—―−',
  '"': '“”„‟',
  "'": '‘’‚‛',
  '·': '•‣▪■□●○◦∙\uf0b7\uf0a7',
  '.': '…',
  '\u00a0': '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  // What is not seen stands as the hyphen that is not seen.
  '\u00ad': '\u200b\u200c\u200d\u2060',
  '¤': '€',
};
const STANDS_FOR = new Map(Object.entries(PLAIN).flatMap(([plain, signs]) => [...signs].map((sign) => [sign, plain])));

const BEYOND_LATIN = /[\u0100-\uffff]/g;

/** An item of a list that a typewriter marks: `* Rådet beslutade`. */
const STARRED = /^([ \t]*)\*(?=[ \t]+\p{Lu})/gmu;

/** The text with plain signs, of the same length. */
export function plainSigns(text: string): string {
  const marked = text.includes('*') ? text.replace(STARRED, '$1·') : text;
  const plain = marked.replace(BEYOND_LATIN, (sign) => STANDS_FOR.get(sign) ?? sign);
  return inFewestBytes(plain);
}

/** The same text; a string that was cut from one with a sign of two bytes keeps two for each of its own, until it is written anew. */
export const inFewestBytes = (text: string): string =>
  text.search(BEYOND_LATIN) === -1 ? Buffer.from(text, 'latin1').toString('latin1') : text;

const ANY_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'u');
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * Gives words that were taken out of a plain text the signs back that the page has there. Words that do not stand in the text as they are, white space
 * aside, stay as they are.
 *
 * @param written the text as the page has it
 * @param plain the same with plain signs: place for place
 */
export function signsBack(written: string, plain: string): (words: string) => string {
  if (written === plain) return (words) => words;
  const page = flat(written);
  const read = flat(plain);
  return (words) => {
    if (!ANY_PLAIN.test(words)) return words;
    const at = read.indexOf(words);
    return at === -1 ? words : page.slice(at, at + words.length);
  };
}

/** The same value with every string in it, however deep, put through `change`. */
export function withStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => withStrings(one, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withStrings(one, change)])) as T;
}
