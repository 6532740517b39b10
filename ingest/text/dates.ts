/** Swedish dates as partial ISO dates (`2021`, `2021-06`, `2021-06-07`). */

import { MONTHS } from '../../graph/text/dates.ts';

const MONTH_WORD = `(?:${MONTHS.join('|')}|jan|feb|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?`;

export interface FoundDate {
  start: number;
  end: number;
  /** Partial ISO date; null year filled from the context by the caller. */
  iso: string;
  /** Last day of a span such as `2015-06-16--17`. */
  to: string | null;
  /** False when the year was taken from the context. */
  yearWritten: boolean;
}

const pad = (n: number): string => String(n).padStart(2, '0');

function monthNumber(word: string): number {
  const w = word.toLowerCase().replace('.', '');
  return MONTHS.findIndex((m) => m.startsWith(w.slice(0, 3))) + 1;
}

const DASH = '\\s?(?:--|[-–—]{1,2})\\s?';
const FORMS: {
  regex: RegExp;
  read(m: RegExpExecArray, year: number | null): Omit<FoundDate, 'start' | 'end'> | null;
}[] = [
  {
    // 2015-06-16--17, 2014-09-30--10-01, 2024-06-12
    regex: new RegExp(
      `(?<!\\d)(?<!(?<!-\\d\\d)-)((?:19|20)\\d\\d)[-.](\\d\\d)[-.](\\d\\d)(?:${DASH}(?:(\\d\\d)-)?(\\d\\d)(?![\\d:.]))?(?!\\d)`,
      'gu',
    ),
    read: (m) => {
      const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
      if (mo < 1 || mo > 12 || d < 1 || d > 31) return null;
      const to = m[5] ? `${y}-${m[4] ?? pad(mo)}-${m[5]}` : null;
      return { iso: `${y}-${pad(mo)}-${pad(d)}`, to, yearWritten: true };
    },
  },
  {
    // den 17:e februari 2020, 26 januari 2022, 12-13 juni 2021; the year may stand on the next line, indented
    regex: new RegExp(
      `(?<![\\d/.,:])(\\d{1,2})(?::?[ea])?(?:\\s?[-–]\\s?(\\d{1,2}))?\\s(${MONTH_WORD})(?:(?:\\s|\\n[ \\t]+)(?:år\\s)?((?:19|20)\\d\\d))?(?![\\p{L}])`,
      'giu',
    ),
    read: (m, year) => {
      const y = m[4] ? Number(m[4]) : year;
      const mo = monthNumber(m[3] ?? '');
      const d = Number(m[1]);
      if (y === null || mo < 1 || d < 1 || d > 31) return null;
      return {
        iso: `${y}-${pad(mo)}-${pad(d)}`,
        to: m[2] ? `${y}-${pad(mo)}-${pad(Number(m[2]))}` : null,
        yearWritten: Boolean(m[4]),
      };
    },
  },
  {
    // 30/6 2022, 30/6, 16-17/6 2022
    regex: /(?<![\d/])(?:(\d{1,2})[-–])?(\d{1,2})\/(\d{1,2})(?:[\s-]((?:19|20)\d\d))?(?![\d/])/gu,
    read: (m, year) => {
      const y = m[4] ? Number(m[4]) : year;
      const [d, mo] = [Number(m[2]), Number(m[3])];
      if (y === null || mo < 1 || mo > 12 || d < 1 || d > 31) return null;
      const last = `${y}-${pad(mo)}-${pad(d)}`;
      const first = Number(m[1] ?? 0);
      return first > 0 && first < d
        ? { iso: `${y}-${pad(mo)}-${pad(first)}`, to: last, yearWritten: Boolean(m[4]) }
        : { iso: last, to: null, yearWritten: Boolean(m[4]) };
    },
  },
  {
    // juni 2018, i mars
    regex: new RegExp(`(?<![\\p{L}])(${MONTH_WORD})(?:\\s(?:år\\s)?((?:19|20)\\d\\d))(?!\\d)`, 'giu'),
    read: (m) => {
      const mo = monthNumber(m[1] ?? '');
      return mo < 1 ? null : { iso: `${m[2]}-${pad(mo)}`, to: null, yearWritten: true };
    },
  },
];

/** Dates in a text, in order, without overlap. `year` fills dates written without one; with null they are left out. */
export function findDates(text: string, year: number | null = null): FoundDate[] {
  const found: FoundDate[] = [];
  for (const form of FORMS) {
    form.regex.lastIndex = 0;
    for (let m = form.regex.exec(text); m; m = form.regex.exec(text)) {
      const start = m.index;
      const end = start + m[0].length;
      if (found.some((f) => start < f.end && end > f.start)) continue;
      const read = form.read(m, year);
      if (read) found.push({ start, end, ...read });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Number of a month named alone (`i mars`), 1..12; 0 when the word is none. */
export function monthOf(word: string): number {
  const w = word.toLowerCase();
  return w.length >= 3 && MONTHS.includes(w) ? MONTHS.indexOf(w) + 1 : 0;
}
