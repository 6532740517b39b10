/** Characters as a reader means them: composed letters, plain line ends, no invisible marks. */

/** What PDF text layers hold in place of the character meant. */
const REPLACED: readonly [RegExp, string][] = [
  [/\r\n?|[\u2028\u2029\u0085]/g, '\n'],
  // An accent written before its letter, as TeX-made PDFs have it. Combining ones after their letter are composed by NFC.
  [/\u00a8[ ]?(?=[aouAOU])([aouAOU])/g, '$1\u0308'],
  [/\u02da[ ]?([aA])/g, '$1\u030a'],
  [/[ ]([\u0308\u030a])/g, '$1'],
  [/\ufb00/g, 'ff'],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb03/g, 'ffi'],
  [/\ufb04/g, 'ffl'],
  // Bullets of symbol fonts.
  [/[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d]/g, '•'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  // Zero width marks and, everywhere but at a line's end where it parts a word, the soft hyphen.
  [/[\u200b-\u200f\u2060\ufeff]/g, ''],
  [/\u00ad(?![ \t]*\n)/g, ''],
  [/\f|\v/g, '\n'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  [/[\u0000-\u0008\u000e-\u001f\u007f]/g, ''],
  [/[ \t]+$/gm, ''],
];

export function normalise(text: string): string {
  return REPLACED.reduce((t, [pattern, replacement]) => t.replace(pattern, replacement), text).normalize('NFC');
}
