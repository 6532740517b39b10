import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLists, unpackLists } from '../../../graph/embedded/packing.ts';

test('lists of numbers come back as they were packed', () => {
  const number = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1));
  fc.assert(
    fc.property(fc.array(fc.array(number)), (lists) => {
      expect(unpackLists(packLists(lists))).toEqual(lists);
    }),
  );
});

test('small numbers take one byte', () => {
  expect([...packLists([[0, 127], [], [128]])]).toEqual([2, 0, 127, 0, 1, 0x80, 1]);
});
