import { expect, it } from 'vitest';
import { report, statements } from '../reading.ts';

const read = (text: string) => statements(report(text), 'amount').map((a) => [a.what, a.valueSek, a.year]);

it('numbers under a heading with a unit are sums, of the heading’s year', () => {
  expect(
    read('Åtgärd\tBudget 2029 (tkr)\tAntal\nNy bro\t1 250\t3\nGångväg\t98,5\t1\n\nSumman är preliminär.\n'),
  ).toEqual([
    ['Ny bro 1 250 3', 1_250_000, 2029],
    ['Gångväg 98,5 1', 98_500, 2029],
  ]);
  expect(read('Åtgärd\tByggstart\tMnkr\nNy bro\t2033\t9,8\n')).toEqual([['Ny bro 2033 9,8', 9_800_000, 2031]]);
});

it.each([
  'Åtgärd\tAntal\nNy bro\t1 250\n',
  'Åtgärd\tMnkr\nNy bro\tpå gång\n',
  'Ort\tSkr\nNy bro\t12\n',
  'Tal\tMnkr\n12\t14\n',
])('%j holds no sums', (text) => {
  expect(read(text)).toEqual([]);
});
