import { expect, it } from 'vitest';
import { mostUsedFirst } from '../../../ingest/text/uses.ts';

it.each([[['a', 'b', 'c']], [['c', 'b', 'a']]])(
  'the most used comes first, among equals the first of the alphabet, in whatever order they came: %j',
  (order) => {
    const uses = { a: 1, b: 3, c: 1 } as Record<string, number>;
    expect(mostUsedFirst(new Map(order.map((w) => [w, uses[w] ?? 0])))).toEqual([
      ['b', 3],
      ['a', 1],
      ['c', 1],
    ]);
  },
);
