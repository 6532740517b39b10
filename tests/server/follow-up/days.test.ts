import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, isDay, lastDay, monthsBefore } from '../../../server/services/follow-up/days.ts';
import { lastNotice } from '../../../server/services/follow-up/notice.ts';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2031', '2031-12-31'],
    ['2031-02', '2031-02-28'],
    ['2032-02', '2032-02-29'],
    ['2031-05-03', '2031-05-03'],
    ['2031-02-30', null],
    ['2031-13', null],
    ['om en vecka', null],
  ])('the last day of %s is %s', (date, expected) => {
    expect(lastDay(date)).toBe(expected);
  });

  it('the day after is later, and the calendar has it', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isDay(dayAfter(day))).toBe(true);
        expect(dayAfter(day) > day).toBe(true);
      }),
    );
    expect(dayAfter('2032-02-28')).toBe('2032-02-29');
    expect(dayAfter('2031-12-31')).toBe('2032-01-01');
  });

  it('months before give a day the calendar has, in the right month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const before = monthsBefore(day, months);
        expect(isDay(before)).toBe(true);
        const index = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
        expect(index(day) - index(before)).toBe(months);
      }),
    );
    expect(monthsBefore('2031-08-31', 6)).toBe('2031-02-28');
  });
});

describe('the last day of notice', () => {
  const agreement = (to: string | null, notice: string | null, renewal: string | null = null) =>
    lastNotice({ to, notice, renewal });

  it.each([
    ['Avtalet kan sägas upp senast 12 månader före avtalstidens utgång.', '2030-12-31'],
    ['Om det inte sägs upp senast nio månader innan tiden löper ut förlängs det.', '2031-03-31'],
    ['Uppsägning ska ske minst sex månader före periodens slut.', '2031-06-30'],
    ['Uppsägning sker senast ett år före utgången.', '2030-12-31'],
  ])('%s', (clause, day) => {
    expect(agreement('2031-12-31', clause)).toEqual({ day, clause });
    expect(agreement('2031-12-31', null, clause)).toEqual({ day, clause });
  });

  it('is not reckoned from a time of notice alone, nor without an end', () => {
    expect(agreement('2031-12-31', 'Uppsägningstiden är sex månader.')).toBeNull();
    expect(agreement(null, 'Senast tre månader före utgången.')).toBeNull();
    expect(agreement('2031', 'Senast tre månader före utgången.')).toBeNull();
  });
});
