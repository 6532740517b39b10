/** Folding of letters: for names typed without diacritics and for text a scanner has stripped of its rings and dots. */

/** Letters that decomposition leaves whole. */
const LETTERS: Record<string, string> = { æ: 'a', ø: 'o', ð: 'd', þ: 'th', ß: 'ss', ł: 'l', đ: 'd', ı: 'i' };

/** Diacritics taken off (`å`→`a`, `é`→`e`, `ø`→`o`); case is kept where the letter decomposes. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æøðþßłđı]/gu, (c) => LETTERS[c] ?? c);
}

/**
 * The key under which a name is looked up: lower case, diacritics folded, punctuation as space. A genitive is kept,
 * since `Lars` is a name: whoever looks up tries the shorter key as well.
 */
export function nameKey(name: string): string {
  return fold(name.normalize('NFC').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
