import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance } from '../../../graph/search/corrections.ts';

/** Edits counted one by one: the least of all ways, found by trying each. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  const same = a[0] === b[0] ? 0 : 1;
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    naive(x, y) + same,
    naive(x, b) + 1,
    naive(a, y) + 1,
    swapped ? naive(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

it('counts edits as trying every way does, and stops once there are too many', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const away = naive(a, b);
      const told = distance(a, b, 2);
      return away <= 2 ? told === away : told > 2;
    }),
    { numRuns: 300 },
  );
  expect(distance('kollektivtrafik', 'kolektivtrafik', 2)).toBe(1);
});
