import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSigns, signsBack, withStrings } from '../../../ingest/text/plain-signs.ts';

const SIGNS = [...'–—‑−“”„’‘•▪●○…\u2009\u202f\u200b\uf0b7€'];
/** Texts with letters and spaces of all kinds, printers' signs and letters beyond Latin-1. */
const text = fc.string({ unit: fc.constantFrom('a', 'Å', 'š', '漢', ' ', '\n', '-', '.', '"', '7', ...SIGNS) });

describe('plain signs', () => {
  it.each([
    ['dashes', '2023–2026, Namn — roll, −5', '2023-2026, Namn - roll, -5'],
    ['quotation marks', '”bifall” och ’nej’', '"bifall" och \'nej\''],
    ['bullets, also those of symbol fonts', '• ett\n▪ två\n\uf0b7 tre', '· ett\n· två\n· tre'],
    ['stars at the start of an item', '* Ett\n  *  Två', '· Ett\n  ·  Två'],
    ['but no other star', '* = förhinder\n*) Not\n3 * 4', '* = förhinder\n*) Not\n3 * 4'],
    ['thin spaces stay white space', '12\u2009000', '12\u00a0000'],
    ['letters of other languages stay', 'Jasna Šarić – ledamot', 'Jasna Šarić - ledamot'],
  ])('%s', (_, written, plain) => {
    expect(plainSigns(written)).toBe(plain);
  });

  it('stand each where the sign stood, and change nothing the second time', () => {
    fc.assert(
      fc.property(text, (written) => {
        const plain = plainSigns(written);
        expect(plain).toHaveLength(written.length);
        expect(plainSigns(plain)).toBe(plain);
        for (const [i, c] of [...plain.split('').entries()]) {
          const was = written.charAt(i);
          expect(/\s/.test(c)).toBe(/\s/.test(was));
          expect(/\p{L}|\d/u.test(c)).toBe(/\p{L}|\d/u.test(was));
          if (!SIGNS.includes(was)) expect(c).toBe(was);
        }
      }),
    );
  });
});

describe('signs given back', () => {
  it.each([
    ['a title', 'Val för 2023–2026 av ombud', 'Val för 2023-2026', 'Val för 2023–2026'],
    ['over a line break', 'Skola –\n  arbetsliv', 'Skola - arbetsliv', 'Skola – arbetsliv'],
    ['what a rule put together stays', 'Anna – Karin', 'Anna-Karin', 'Anna-Karin'],
    ['a hyphen that was one', 'Anna-Karin – ledamot', 'Anna-Karin', 'Anna-Karin'],
  ])('%s', (_, page, words, back) => {
    expect(signsBack(page, plainSigns(page))(words)).toBe(back);
  });

  it('holds for any stretch that occurs once', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (written, a, b) => {
        const plain = plainSigns(written);
        const flat = (s: string) => s.replace(/\s+/g, ' ');
        const [from, to] = [a % (plain.length + 1), b % (plain.length + 1)].sort((x, y) => x - y) as [number, number];
        const words = flat(plain.slice(from, to));
        fc.pre(words.trim() === words && flat(plain).indexOf(words) === flat(plain).lastIndexOf(words));
        expect(signsBack(written, plain)(words)).toBe(flat(written.slice(from, to)));
      }),
    );
  });

  it('reaches every string of a value and nothing else', () => {
    const value = { name: 'a', at: 1, none: null, yes: true, points: ['a', { text: 'a' }] };
    expect(withStrings(value, (s) => s.toUpperCase())).toEqual({
      name: 'A',
      at: 1,
      none: null,
      yes: true,
      points: ['A', { text: 'A' }],
    });
  });
});

describe('rules', () => {
  const root = join(import.meta.dirname, '../../../ingest/extract');
  /** Lines of code: examples in comments and under `like` show documents as they are written. */
  const code = (file: string): string[] =>
    readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '')
      .split('\n')
      .filter((line) => !/^\s*(?:\{ )?like:/.test(line));

  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  it.each(files)('%s waits for no sign that a plain text never has', (file) => {
    expect(code(file).filter((line) => plainSigns(line) !== line)).toEqual([]);
  });
});
