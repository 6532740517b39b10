/**
 * Text that was read with an English model has lost å, ä and ö. Rules are written in proper Swedish and compiled here into
 * expressions that also match what such a reading makes of the letters. Source of the table: DOMAIN.md, "OCR noise".
 */

/** What each letter is misread as; the letter itself first. */
const MISREAD: Record<string, string> = {
  å: '(?:å|a|&|d|i|é|ä|r)',
  ä: '(?:ä|a[id]?|i[ia]?|é|d|6|&|u|ii|er#|#|ai)',
  ö: '(?:ö|o|6|é|d|5|f?8|§|¢|ò|oé|eé|f)',
  Å: '(?:Å|A)',
  Ä: '(?:Ä|A)',
  Ö: '(?:Ö|O|G|6)',
};

/** Turns the Swedish letters of an expression's source into what a misreading may have made of them. */
export function noisy(source: string): string {
  return source.replace(/[åäöÅÄÖ]/g, (letter) => MISREAD[letter] ?? letter);
}

/** An expression over Swedish words that also holds on misread text; Unicode, and case-insensitive unless said otherwise. */
export function noisyRegex(source: string, flags = 'iu'): RegExp {
  return new RegExp(noisy(source), flags);
}

/** Fewer letters than this say nothing about a text. */
const MIN_LETTERS = 150;
/** Clean Swedish has 4.6–5.0 % å, ä, ö among its small letters. */
const MIN_SHARE = 0.02;

/** True when a text has so few å, ä, ö that it was not read as Swedish. */
export function looksMisread(text: string): boolean {
  let letters = 0;
  let marked = 0;
  for (const c of text) {
    if (c >= 'a' && c <= 'z') letters++;
    else if (c === 'å' || c === 'ä' || c === 'ö') {
      letters++;
      marked++;
    }
  }
  return letters > MIN_LETTERS && marked / letters < MIN_SHARE;
}

/** A rule over Swedish words in two compilations: for clean text, and for text that was misread. */
export interface Rule {
  clean: RegExp;
  misread: RegExp;
}

/** Compiles an expression's source both ways. */
export function rule(source: string, flags = 'giu'): Rule {
  return { clean: new RegExp(source, flags), misread: new RegExp(noisy(source), flags) };
}

/** The compilation that suits the text, rewound. */
export function pick(r: Rule, misread: boolean): RegExp {
  const regex = misread ? r.misread : r.clean;
  regex.lastIndex = 0;
  return regex;
}

/**
 * What a misreading leaves of a word: consonants without d and without what stands for å, ä, ö. Two spellings of one name have the
 * same skeleton: `Vännäs`, `Vinnis`, `Vénnés` → `vnns`. Words keep their bounds.
 */
export function skeleton(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\d&#]+/u)
    .map((w) => w.replace(/[aeiouydåäö&#\d]/gu, ''))
    .filter((w) => w !== '')
    .join(' ');
}

/** A pattern that matches these words to the letter, whatever white space stands between them. */
export const anySpace = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
