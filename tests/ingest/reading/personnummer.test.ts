import { describe, expect, it } from 'vitest';
import type { WordBox } from '../../../graph/facts.ts';
import { maskPersonnummer, maskWords } from '../../../ingest/reading/personnummer.ts';

/** Numbers of Skatteverket's kind for tests: the check digit is computed, no person has them. */
function withCheckDigit(date: string, serial: string): string {
  const digits = (date.slice(-6) + serial).split('').map(Number);
  const sum = digits.reduce((s, d, i) => s + (i % 2 === 0 ? (d * 2 > 9 ? d * 2 - 9 : d * 2) : d), 0);
  return serial + String((10 - (sum % 10)) % 10);
}
const last = withCheckDigit('640823', '998');
const wrong = last.slice(0, 3) + String((Number(last[3]) + 1) % 10);
const coordination = withCheckDigit('701063', '239');

describe('personnummer', () => {
  it.each([
    [`f. 640823-${last} i`, 'f. [personnummer] i'],
    [`19640823-${last}`, '[personnummer]'],
    [`19640823–${last}`, '[personnummer]'],
    [`19640823${last}`, '[personnummer]'],
    [`640823+${last}.`, '[personnummer].'],
    [`640823 - ${last}`, '[personnummer]'],
    [`701063-${coordination}`, '[personnummer]'],
    [`(640823-${last})`, '([personnummer])'],
    [`Personnummer: 640823${last}`, 'Personnummer: [personnummer]'],
    [`pers.nr 640823-${wrong}`, 'pers.nr [personnummer]'],
  ])('%s is masked', (text, expected) => {
    expect(maskPersonnummer(text)).toBe(expected);
  });

  it.each([
    ['an organisation number', '556036-0793'],
    ['one of a region', '232100-0214'],
    ['a wrong check digit', `640823-${wrong}`],
    ['no such month', '641323-9980'],
    ['no such day', '640200-9980'],
    ['a telephone number', '063-14 65 00'],
    ['ten digits without a separator or a word', `640823${last}`],
    ['a diarienummer', `AB-640823-${last}`],
    ['a case of a longer number', `640823-${last}-12`],
    ['a bankgiro', '5050-1055'],
    ['a date', '2031-04-05'],
  ])('%s stays', (_, text) => {
    expect(maskPersonnummer(text)).toBe(text);
  });

  it('is masked among the words of a scan, whole or parted', () => {
    const box = (text: string): WordBox => [text, 90, 0, 0, 1, 1];
    const texts = (words: string[]) => maskWords(words.map(box)).map((w) => w[0]);
    expect(texts(['född', `640823-${last},`])).toEqual(['född', '[personnummer],']);
    expect(texts(['640823-', last, 'Ek'])).toEqual(['[personnummer]', '[personnummer]', 'Ek']);
    expect(texts(['640823', '-', last])).toEqual(['[personnummer]', '[personnummer]', '[personnummer]']);
    expect(texts(['556036-0793'])).toEqual(['556036-0793']);
  });
});
