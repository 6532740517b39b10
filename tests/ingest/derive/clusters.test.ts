import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, editDistance, type Link } from '../../../ingest/derive/clusters.ts';

const never = (): boolean => false;
const link = (a: number, b: number, score = 0.9): Link => ({ a, b, score, why: 'prov' });

describe('groups that links hold together', () => {
  it.each<[string, number, Link[], number[][]]>([
    ['nothing', 0, [], []],
    ['groups without links stay alone', 3, [], [[0], [1], [2]]],
    ['a chain', 4, [link(0, 1), link(1, 3)], [[0, 1, 3], [2]]],
    ['a link told twice', 2, [link(0, 1), link(1, 0)], [[0, 1]]],
    ['a group linked to itself', 2, [link(1, 1)], [[0], [1]]],
  ])('%s', (_, size, links, expected) => {
    expect(cluster(size, links, never)).toEqual(expected);
  });

  it('the strongest link wins where not all can be kept', () => {
    const rivals = (a: number[], b: number[]): boolean => [...a, ...b].includes(0) && [...a, ...b].includes(2);
    expect(cluster(3, [link(0, 1, 0.7), link(1, 2, 0.8)], rivals)).toEqual([[0], [1, 2]]);
    expect(cluster(3, [link(0, 1, 0.9), link(1, 2, 0.8)], rivals)).toEqual([[0, 1], [2]]);
  });
});

it('the order of the links does not matter', () => {
  const anyLinks = fc.array(
    fc.record({ a: fc.nat(9), b: fc.nat(9), score: fc.constantFrom(0.5, 0.7, 0.9), why: fc.constant('') }),
  );
  fc.assert(
    fc.property(anyLinks, fc.nat(9), (links, odd) => {
      const apart = (a: number[], b: number[]): boolean => [...a, ...b].filter((i) => i % 3 === odd % 3).length > 2;
      const found = cluster(10, links, apart);
      expect(cluster(10, links.toReversed(), apart)).toEqual(found);
      expect(found.flat().sort((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }),
  );
});

describe('edit distance', () => {
  it.each([
    ['', '', 3, 0],
    ['ek', 'ek', 3, 0],
    ['holmqvist', 'holmkvist', 3, 1],
    ['holm', 'holmqvist', 9, 5],
    ['kitten', 'sitting', 9, 3],
    ['abc', '', 9, 3],
  ])('%s → %s', (a, b, limit, expected) => {
    expect(editDistance(a, b, limit)).toBe(expected);
  });

  it('is given up past the limit', () => {
    expect(editDistance('holmqvist', 'nordlander', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const word = fc.stringMatching(/^[abåö]{0,8}$/);
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 9) === editDistance(b, a, 9)));
  });
});
