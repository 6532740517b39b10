import { expect, it } from 'vitest';
import { Kept } from '../../../graph/stores/kept.ts';

it('lets go of what was asked for longest ago when there is no room', () => {
  const kept = new Kept<string, number>(2);
  kept.keep('a', 1);
  kept.keep('b', 2);
  expect(kept.get('a')).toBe(1);
  kept.keep('c', 3);
  expect([kept.has('a'), kept.has('b'), kept.has('c')]).toEqual([true, false, true]);
});

it('measures room by the size of things, and a thing kept again counts once', () => {
  const kept = new Kept<string, string>(10, (text) => text.length);
  kept.keep('a', 'sex st');
  kept.keep('a', 'fyra');
  kept.keep('b', 'sex st');
  expect([kept.get('a'), kept.get('b')]).toEqual(['fyra', 'sex st']);
  kept.keep('c', 'x');
  expect(kept.has('a')).toBe(false);
});

it('keeps nothing that is larger than all its room', () => {
  const kept = new Kept<string, string>(3, (text) => text.length);
  kept.keep('a', 'fyra');
  expect(kept.has('a')).toBe(false);
});

it('forgets everything at once', () => {
  const kept = new Kept<string, number>(1);
  kept.keep('a', 1);
  kept.clear();
  kept.keep('b', 2);
  expect([kept.has('a'), kept.get('b')]).toEqual([false, 2]);
});
