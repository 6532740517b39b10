/**
 * A calendar of whole days (iCalendar, RFC 5545). Pure: the same events give the same text, so that a calendar that asks again finds
 * the days it knows (their UID is stable) and no others.
 */
import { printable } from '../graph/export/reading.ts';
import { dayAfter } from './services/follow-up/days.ts';

/** Something on a day. */
export interface CalendarEvent {
  /** Unique and stable. */
  uid: string;
  /** ISO date of the calendar. */
  day: string;
  summary: string;
  /** Lines parted by `\n`. */
  description: string;
  /** Absolute address. */
  url: string;
  categories: string[];
}

/** Longest line, in bytes of UTF-8, its break not counted (RFC 5545, 3.1). */
const LINE = 75;
const BREAK = '\r\n';

/** @param stamp when what the events say became known, ISO time */
export function calendar(name: string, stamp: string, events: readonly CalendarEvent[]): string {
  const at = `${compact(stamp.slice(0, 10))}T${stamp.slice(11, 19).replaceAll(':', '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Diariegraf//Bevakning//SV',
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${text(event.uid)}`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${compact(event.day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(event.day))}`,
      `SUMMARY:${text(event.summary)}`,
      `DESCRIPTION:${text(event.description)}`,
      `URL:${event.url.replace(/[\r\n]/g, '')}`,
      `CATEGORIES:${event.categories.map(text).join(',')}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + BREAK).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

/** A value of type TEXT: backslash, semicolon, comma and line breaks escaped, characters that no line may hold left out. */
export function text(value: string): string {
  return printable(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u007f\t]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** A line cut so that no piece is longer than 75 bytes, each after the first with a space before it; no character is cut in two. */
export function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (used + size > LINE) {
      out += `${BREAK} `;
      used = 1;
    }
    out += sign;
    used += size;
  }
  return out;
}
