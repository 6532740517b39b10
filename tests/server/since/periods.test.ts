import { describe, expect, it } from 'vitest';
import { firstDay, isWithin, lastDay, mandatePeriods } from '../../../server/services/since/periods.ts';

describe('mandate periods', () => {
  it('begin the year after the elections', () => {
    expect(mandatePeriods(2016, 2024)).toEqual([
      { from: '2023-01-01', until: '2026-12-31' },
      { from: '2019-01-01', until: '2022-12-31' },
      { from: '2015-01-01', until: '2018-12-31' },
    ]);
    expect(mandatePeriods(2022, 2022).map((p) => p.from)).toEqual(['2019-01-01']);
    expect(mandatePeriods(1993, 1994).map((p) => p.from)).toEqual(['1991-01-01']);
  });
});

describe('days of a partial date', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-05-17', '2023-05-17', '2023-05-17'],
  ])('%s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it('a year is within what begins in the midst of it', () => {
    expect(isWithin('2022', '2022-07-01', '2023-06-30')).toBe(true);
    expect(isWithin('2022-06', '2022-07-01', '2023-06-30')).toBe(false);
    expect(isWithin('2023-06-30', '2022-07-01', '2023-06-30')).toBe(true);
    expect(isWithin('2023-07', '2022-07-01', '2023-06-30')).toBe(false);
  });
});
