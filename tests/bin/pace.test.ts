import { describe, expect, it } from 'vitest';
import { duration, Pace, speed } from '../../bin/pace.ts';
import type { FileResult } from '../../ingest/pipeline/events.ts';

const file = (source: string, status: FileResult['status'], pages: number, bytes: number) =>
  ({
    type: 'file',
    result: {
      source,
      status,
      pages,
      path: '',
      sha256: null,
      documents: 0,
      ocrPages: 0,
      passages: 0,
      ms: 0,
      error: null,
    },
    done: 0,
    files: 0,
    bytes,
  }) as const;

describe('pace', () => {
  it('foretells nothing at first, nor when nothing is left', () => {
    let now = 0;
    const pace = new Pace(() => now);
    pace.see({ type: 'plan', files: 2, ignored: 0, bytes: 100 });
    now = 1_000;
    pace.see(file('a', 'ingested', 5, 50));
    expect([pace.pages, pace.pagesPerSecond, pace.secondsLeft]).toEqual([5, null, null]);
    now = 5_000;
    pace.see(file('b', 'ingested', 5, 50));
    expect([pace.pages, pace.pagesPerSecond, pace.secondsLeft]).toEqual([10, 2, null]);
  });

  it('is that of the last while: what went by unread a long time ago does not count', () => {
    let now = 0;
    const pace = new Pace(() => now);
    pace.see({ type: 'plan', files: 1002, ignored: 0, bytes: 12_000 });
    for (let i = 0; i < 1000; i++) pace.see(file(`${i}`, 'unchanged', 9, 10));
    for (let page = 1; page <= 400; page++) {
      now += 500;
      pace.see({ type: 'page', source: 'lång', done: page, pages: 1000, bytes: 1000 });
    }
    // 400 of 1000 pages: 600 bytes of this file and 1000 more are left, at one byte a page and two pages a second.
    expect([pace.pages, pace.pagesPerSecond]).toEqual([400, 2]);
    expect(pace.secondsLeft).toBeCloseTo(800, 6);
  });

  it('counts the pages of a file once, in whatever order they come', () => {
    const pace = new Pace(() => 0);
    for (const done of [2, 1, 3]) pace.see({ type: 'page', source: 'a', done, pages: 3, bytes: 9 });
    pace.see(file('a', 'ingested', 3, 9));
    expect(pace.pages).toBe(3);
  });

  it('is told in words', () => {
    expect([0.2, 59, 61, 3_540, 3_600, 7_860].map(duration)).toEqual([
      '1 s',
      '59 s',
      '1 min',
      '59 min',
      '1 tim',
      '2 tim 11 min',
    ]);
    expect(speed(1_034, 123)).toBe('1 034 sidor på 2 min, 8,4 sidor/s');
    expect(speed(12_000, 60)).toBe('12 000 sidor på 1 min, 200 sidor/s');
  });
});
