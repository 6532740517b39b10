import { array, constantFrom, assert as holds, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestDiff, type WordRun, wordDiff, wordsOf } from '../../../server/services/compare/words.ts';

const told = (runs: WordRun[]) =>
  runs
    .map(({ op, text }) => ({ same: text, gone: `[-${text.trim()}-]`, new: `{+${text.trim()}+}` })[op].trim())
    .join(' ');
const side = (runs: WordRun[], other: WordRun['op']) =>
  wordsOf(
    runs
      .filter(({ op }) => op !== other)
      .map((run) => run.text)
      .join(''),
  );

/** The plain table of the textbook: length of the longest common subsequence. */
function commonLength(a: string[], b: string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (const [i, word] of a.entries())
    for (const [j, other] of b.entries())
      (table[i + 1] as number[])[j + 1] =
        word === other ? (table[i]?.[j] ?? 0) + 1 : Math.max(table[i]?.[j + 1] ?? 0, table[i + 1]?.[j] ?? 0);
  return table[a.length]?.[b.length] ?? 0;
}

const text = array(constantFrom('rådet', 'har', 'haft', 'tre', 'fyra', 'möten', ',', '.', '4 870'), {
  maxLength: 24,
}).map((words) => words.join(' '));

describe('words that changed', () => {
  it.each([
    ['Rådet har haft tre möten.', 'Rådet har haft fyra möten.', 'Rådet har haft [-tre-] {+fyra+} möten.'],
    ['Ersättningen var 4 760 tkr.', 'Ersättningen var 4 870 tkr.', 'Ersättningen var [-4 760-] {+4 870+} tkr.'],
    [
      'Besökte 19 företag, färre än planerat.',
      'Besökte 46 företag.',
      'Besökte [-19-] {+46+} företag [-, färre än planerat-] .',
    ],
    ['', 'Nytt stycke', '{+Nytt stycke+}'],
    ['Samma ord', 'Samma  ord', 'Samma ord'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(wordDiff(before, after))).toBe(expected);
  });

  it('takes a word left standing between larger changes with them', () => {
    const [before, after] = ['Planen togs fram av kansliet under hösten', 'Planen beslutades av nämnden i december'];
    expect(told(shortestDiff(before, after))).toContain(' av ');
    expect(told(wordDiff(before, after))).toBe(
      'Planen [-togs fram av kansliet under hösten-] {+beslutades av nämnden i december+}',
    );
  });

  it('keeps both texts, and no more goes or comes than must', () => {
    holds(
      property(text, text, (before, after) => {
        const runs = shortestDiff(before, after);
        expect(side(runs, 'new')).toEqual(wordsOf(before));
        expect(side(runs, 'gone')).toEqual(wordsOf(after));
        const same = runs.filter(({ op }) => op === 'same').flatMap((run) => wordsOf(run.text));
        expect(same.length).toBe(commonLength(wordsOf(before), wordsOf(after)));
        const gathered = wordDiff(before, after);
        expect(side(gathered, 'new')).toEqual(wordsOf(before));
        expect(side(gathered, 'gone')).toEqual(wordsOf(after));
      }),
      { numRuns: 300 },
    );
  });

  it('tells texts with nothing in common as replaced, however long', () => {
    const [before, after] = [1, 2].map((n) => Array.from({ length: 2_000 }, (_, i) => `ord${n}x${i}`).join(' '));
    expect(wordDiff(before ?? '', after ?? '').map(({ op }) => op)).toEqual(['gone', 'new']);
  });
});
