/** Days of meetings to come, counted up behind a label: `Mötesdagar 2032: 27 januari (Granvik), 7 april, 1 september`. */
import { findDates } from '../../text/dates.ts';
import type { Context } from '../context.ts';

const LABEL =
  /(?<![\p{L}])(?:(?:mötes|sammanträdes)(?:datum|dagar|dagarna|tider|dag)|(?:kommande|planerade|nästa)\s(?:möten|sammanträden|träffar)|(?:möten|sammanträden|träffar)(?=\s(?:19|20)\d\d\s*[:\n]))(?:\s(?:för\s|under\s|år\s)*((?:19|20)\d\d))?\s*(?::|\n|\s{2,})\s*(?=(?:den\s)?\d)/giu;
/** `Inför 2032`, the heading above. */
const ABOVE = /(?:^|\n)[^\n]{0,30}(?:inför|planering|kommande)\s(?:för\s)?((?:19|20)\d\d)[^\n]{0,20}\n[^.]*$/iu;
/** Between two days: where, a comma, `och`. */
const BETWEEN = /^\s*(?:\([^()\n]{2,40}\))?\s*(?:[,;]|,?\s(?:och|samt))\s*(?:den\s)?$/u;
const WITHIN = 500;

interface Day {
  date: string;
  start: number;
  end: number;
}

/** Such days; a year that neither label nor heading tells is the first in which they lie ahead. */
export function plannedDays({ text, fact }: Context): Day[] {
  return [...text.matchAll(LABEL)].flatMap((m): Day[] => {
    const at = m.index + m[0].length;
    const told = m[1] ?? ABOVE.exec(text.slice(Math.max(0, m.index - 200), m.index))?.[1];
    const year = told ? Number(told) : fact.date ? Number(fact.date.slice(0, 4)) : fact.year;
    if (year === null) return [];
    const out: Day[] = [];
    let end = at;
    for (const d of findDates(text.slice(at, at + WITHIN), year)) {
      const between = text.slice(end, at + d.start);
      if (d.iso.length !== 10 || !(end === at ? /^(?:den\s)?$/u : BETWEEN).test(between)) break;
      const ahead = told || d.yearWritten || fact.date === null || d.iso > fact.date;
      out.push({ date: ahead ? d.iso : `${year + 1}${d.iso.slice(4)}`, start: at + d.start, end: at + d.end });
      end = at + d.end;
    }
    return out.length > 1 ? out : [];
  });
}
