import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelCost, channelKey, variants } from '../../../ingest/repair/channel.ts';
import { WordMap } from '../../../ingest/repair/word-map.ts';
import { WORDS } from './words.ts';

describe('the channel', () => {
  test('a word without marked letters costs nothing as it is; what the table lacks is not to be had', () => {
    expect(channelCost('kommun', 'kommun')).toBe(0);
    expect(channelCost('kommun', 'kommon')).toBe(Number.POSITIVE_INFINITY);
    expect(channelCost('kommun', 'kommuner')).toBe(Number.POSITIVE_INFINITY);
  });

  test('common misreadings are cheaper than rare ones', () => {
    expect(channelCost('väg', 'vag')).toBeLessThan(channelCost('väg', 'v6g'));
    expect(channelCost('väg', 'vag')).toBeLessThan(channelCost('väg', 'väg'));
  });

  test('a capital may stand for a small ö only where the word begins with one', () => {
    expect(channelCost('över', 'gver', true)).toBeLessThan(6);
    expect(channelCost('över', 'gver', false)).toBe(Number.POSITIVE_INFINITY);
  });

  test('the words of the table can be had, and nearly all share their key', () => {
    const lower = WORDS.filter(([read]) => !/^\p{Lu}/u.test(read));
    expect(lower.filter(([read, written]) => channelCost(written, read) === Number.POSITIVE_INFINITY)).toEqual([]);
    const apart = lower.filter(([read, written]) => channelKey(read) !== channelKey(written));
    expect(apart.length).toBeLessThanOrEqual(lower.length * 0.01);
  });

  test('variants come likeliest first, each at its cost', () => {
    const found = variants('ndr', 30);
    expect(found.map((v) => v.word)).toContain('när');
    expect(found.map((v) => v.cost)).toEqual(found.map((v) => v.cost).sort((a, b) => a - b));
    for (const { word, cost } of found) expect(cost).toBeCloseTo(channelCost(word, 'ndr'), 9);
  });
});

test('the word map leads every place back, in order and within the text as read', () => {
  const word = fc.record({
    gap: fc.nat(5),
    read: fc.integer({ min: 1, max: 8 }),
    repaired: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.nat(5), (words, rest) => {
      let start = 0;
      let repairedStart = 0;
      const edits = words.map((w) => {
        start += w.gap;
        repairedStart += w.gap;
        const edit = { start, end: start + w.read, repairedStart, repairedEnd: repairedStart + w.repaired };
        start = edit.end;
        repairedStart = edit.repairedEnd;
        return edit;
      });
      const map = new WordMap(edits);
      for (const e of edits)
        expect(map.toOriginal(e.repairedStart, e.repairedEnd)).toEqual({ start: e.start, end: e.end });
      let before = 0;
      for (let at = 0; at <= repairedStart + rest; at++) {
        const there = map.offset(at);
        expect(there).toBeGreaterThanOrEqual(before);
        before = there;
      }
      expect(before).toBe(start + rest);
    }),
  );
});
