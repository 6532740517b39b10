/** The words of a text as repair sees them: what may be a misread word, what is a figure, where a sentence ends. */
export interface Token {
  kind: 'word' | 'number' | 'break';
  start: number;
  end: number;
  text: string;
  /** In lower case; `<y>` for years, `<n>` for other figures, `<s>` and `<:>` for breaks. */
  key: string;
  /** It opens a sentence, or follows the number that does. */
  first: boolean;
}

const NUMBER = '<n>';
const YEAR = '<y>';
const IS_YEAR = /^(?:19|20)\d\d$/;
const BREAK = '<s>';
const COLON = '<:>';

export const isBreak = (key: string): boolean => key === BREAK || key === COLON;

/** Addresses, diarienummer, codes: never words, whatever they hold. */
const CODE =
  /[@\\_=]|:\/\/|^www\.|\p{L}\.(?:se|nu|eu|com|org|net)\b|\p{L}{1,6}[/-]?\d{3,}|\d{2,}[/-]\d|^#\p{L}|\p{Lu}\p{L}*\d+\p{L}*-/iu;
/** What every code holds: words, which are most of a text, are told apart by this alone, at a tenth of the cost. */
const MAY_BE_CODE = /[@\\_=\d#]|:\/\/|\.[a-z]|^www\./i;
/** Letters, and what stands for å, ä, ö where they were misread. */
const WORD = /[\p{L}\p{M}\d&#§¢£]+/gu;
const ENDS_SENTENCE = /[.!?:;•|\t]|\n[^\S\n]*\n/u;
/** An I that opens a line, read as a bar; a table's row has more of them. */
export const BAR = '|';
const BAR_LINE = /(?<=^[^\S\n]*)\|(?=[ ]\p{L})(?!.*\|)/gmu;

/** Tokens in order; a break opens the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [{ kind: 'break', start: 0, end: 0, text: '', key: BREAK, first: false }];
  let reached = 0;
  const add = (kind: 'word' | 'number', start: number, word: string): void => {
    const end = ENDS_SENTENCE.exec(text.slice(reached, start));
    if (end) {
      const key = end[0] === ':' || end[0] === ';' ? COLON : BREAK;
      tokens.push({ kind: 'break', start, end: start, text: '', key, first: false });
    }
    const before = tokens.at(-1);
    const first = before?.kind === 'break' || (before?.kind === 'number' && before.first);
    const key = kind === 'word' ? word.toLowerCase() : IS_YEAR.test(word) ? YEAR : NUMBER;
    tokens.push({ kind, start, end: start + word.length, text: word, key, first });
    reached = start + word.length;
  };
  const bars = text.includes(BAR) ? new Set([...text.matchAll(BAR_LINE)].map((m) => m.index)) : null;
  for (const chunk of text.matchAll(/\S+/gu)) {
    if (chunk[0] === BAR && bars?.has(chunk.index)) {
      add('word', chunk.index, BAR);
      continue;
    }
    if (MAY_BE_CODE.test(chunk[0]) && CODE.test(chunk[0])) {
      add('number', chunk.index, chunk[0]);
      continue;
    }
    for (const m of chunk[0].matchAll(WORD))
      if (/\p{L}/u.test(m[0]) && !/^§\d/u.test(m[0])) add('word', chunk.index + m.index, m[0]);
      else if (/\d/u.test(m[0])) add('number', chunk.index + m.index, m[0]);
  }
  return tokens;
}

export type Letters = 'small' | 'capital' | 'capitals';

/** How a word is written. A word of one letter and marks counts as small. */
export function lettersOf(word: string): Letters {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'capitals';
  return /^\p{Lu}/u.test(word) ? 'capital' : 'small';
}
