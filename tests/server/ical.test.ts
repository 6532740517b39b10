import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendar, folded, text } from '../../server/ical.ts';

const STAMP = '2031-03-01T09:02:03.000Z';
const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'task-1@diariegraf',
  day: '2031-12-31',
  summary: 'Senast: svara',
  description: 'svara',
  url: 'http://127.0.0.1/handlingar/doc-1',
  categories: ['Senast'],
  ...fields,
});

/** What a reader of calendars makes of a value: folds undone, escapes undone. */
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '');
const read = (value: string) => value.replace(/\\(.)/gs, (_, sign: string) => (sign === 'n' ? '\n' : sign));
const fieldOf = (ics: string, name: string) =>
  unfolded(ics)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1) ?? '';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

describe('a calendar', () => {
  it('has whole days, each with the next as its end', () => {
    expect(calendar('Bevakning', STAMP, [event()]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Diariegraf//Bevakning//SV',
      'CALSCALE:GREGORIAN',
      'NAME:Bevakning',
      'X-WR-CALNAME:Bevakning',
      'BEGIN:VEVENT',
      'UID:task-1@diariegraf',
      'DTSTAMP:20310301T090203Z',
      'DTSTART;VALUE=DATE:20311231',
      'DTEND;VALUE=DATE:20320101',
      'SUMMARY:Senast: svara',
      'DESCRIPTION:svara',
      'URL:http://127.0.0.1/handlingar/doc-1',
      'CATEGORIES:Senast',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('keeps any text, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const ics = calendar('x', STAMP, [event({ summary: given, description: given })]);
        const expected = given
          .replace(/\r\n?/g, '\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what no line may hold
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
          .replace(/[\u007f\t]/g, ' ');
        expect(read(fieldOf(ics, 'SUMMARY'))).toBe(expected);
        expect(read(fieldOf(ics, 'DESCRIPTION'))).toBe(expected);
      }),
    );
  });

  it('has no line longer than 75 bytes, none that text could begin, and no character cut in two', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const ics = calendar('x', STAMP, [event({ summary: given })]);
        const lines = ics.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
        expect(Buffer.from(ics).toString()).toBe(ics);
      }),
    );
  });

  it('folds at the last character that fits', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(folded(`${'a'.repeat(74)}å`)).toBe(`${'a'.repeat(74)}\r\n å`);
    expect(folded('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`);
  });

  it('escapes what separates values', () => {
    expect(text('a\\b;c,d\ne')).toBe('a\\\\b\\;c\\,d\\ne');
  });
});
