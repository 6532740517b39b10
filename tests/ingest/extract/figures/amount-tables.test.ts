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

it.each([
  [
    'a unit in the head of the column, cells in lines',
    'Ändamål\nUtfall 2030, kr\nNot\nDrift av växel\n1 120 000\n1\nKansli\n95 000\n\nMöten, resor\n61 300\n\nAvgiften höjs.',
    [
      [1_120_000, 2030],
      [95_000, 2030],
      [61_300, 2030],
    ],
  ],
  [
    'a unit in the title, a row for each year',
    'Tabell 2. Använda medel per år, tkr\n\nÅr\n\nBelopp\n\n2029\n\n9 800\n\n2030\n\n11 200\n\nSumma\n\n21 000\n\n',
    [
      [9_800_000, 2029],
      [11_200_000, 2030],
    ],
  ],
  [
    'columns one after the other, the year in the head',
    'Kommun\n\nFolkmängd\n2029-11-01\n\nAndel, kronor\n2030\n\nGranviks kommun\nTunabro kommun\n\n24 118\n11 902\n\n1 578 000 kr\n779 000 kr\n\n',
    [
      [1_578_000, 2030],
      [779_000, 2030],
    ],
  ],
  ['figures without money', 'Antal elever\n\n2029\n\n2030\n\nGranvik\n\n120\n\n140\n\nTunabro\n\n99\n\n101\n\n', []],
])('%s', (_, text, expected) => {
  expect(read(`Vad det kostade.\n\n${text}`).map(([, ...rest]) => rest)).toEqual(expected);
});
