/**
 * Swedish personal identity numbers, which must never be searchable or shown. Told from other numbers by form, date and
 * check digit; organisation numbers (third digit 2 or more, so no month) and diarienummer stay.
 */
import type { WordBox } from '../../graph/facts.ts';

export const MASK = '[personnummer]';

/** YYMMDD or YYYYMMDD, a separator (any dash, or `+` from the hundredth year), four digits. Spaces round the separator do occur. */
const SEPARATED = /(?<![\p{L}\p{N}.:/-])((?:\d{2})?\d{6})[ ]?[-–—‐‑−+][ ]?(\d{4})(?![\p{L}\p{N}]|[-/:]\d)/gu;
/** Twelve digits in a row, century first. */
const TWELVE = /(?<![\p{L}\p{N}.:/-])((?:19|20)\d{6})(\d{4})(?![\p{L}\p{N}]|[-/:]\d)/gu;
/** After words that say what it is, with any or no separator: the check digit is then not asked for, OCR may have misread it. */
const LABELLED =
  /((?:person(?:nr|nummer)|pers\.?[ ]?nr|p-?nr|pnr|personal identity number|samordningsnummer|född)\.?[ ]*:?[ \t\n]*)((?:\d{2})?\d{6})[ ]?[-–—‐‑−+]?[ ]?(\d{4})(?!\p{N})/giu;

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last six digits of `date` are a day of the calendar; a coordination number's day has 60 added. */
function isDate(date: string): boolean {
  const [month, day] = [Number(date.slice(-4, -2)), Number(date.slice(-2))];
  const dayOfMonth = day > 60 ? day - 60 : day;
  return dayOfMonth >= 1 && dayOfMonth <= (MONTH_DAYS[month - 1] ?? 0);
}

/** Luhn's check over ten digits. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (const [i, d] of [...digits].entries()) {
    const n = Number(d) * (i % 2 === 0 ? 2 : 1);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0;
}

const isPersonnummer = (date: string, last: string) => isDate(date) && isLuhn(date.slice(-6) + last);

export function maskPersonnummer(text: string): string {
  if (!/\d{6}/.test(text)) return text;
  const mask = (whole: string, date: string, last: string) => (isPersonnummer(date, last) ? MASK : whole);
  return text
    .replace(LABELLED, (whole, label: string, date: string) => (isDate(date) ? label + MASK : whole))
    .replace(SEPARATED, mask)
    .replace(TWELVE, mask);
}

/** The same for the words of a scanned page: a number in one word, or parted over two or three. */
export function maskWords(words: readonly WordBox[]): WordBox[] {
  const masked: WordBox[] = words.map((w) => [...w]);
  for (const width of [1, 2, 3]) {
    for (let i = 0; i + width <= masked.length; i++) {
      const run = masked.slice(i, i + width);
      const joined = run.map((w) => w[0]).join('');
      const cleaned = maskPersonnummer(joined);
      if (cleaned === joined) continue;
      // A word that only says what follows is not part of the number.
      const label = width > 1 && !/\d/.test(run[0]?.[0] ?? '') ? (run.shift()?.[0] ?? '') : '';
      run.forEach((word, k) => {
        word[0] = k === 0 ? cleaned.slice(label.length) : MASK;
      });
    }
  }
  return masked;
}
