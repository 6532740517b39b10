/** Meetings that are told by their day: the organ's own minutes or summons, and those that a text tells of. */
import { findDates } from '../../text/dates.ts';
import { anySpace, pick, rule } from '../../text/noise.ts';
import { bodyOf, resolved } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import { type Context, type FoundStatement, namesIn, sentenceAround } from '../context.ts';

/** When a summoned meeting is held, beside the date of the summons. */
const SUMMONED = /(?:^|\n)\s*(?:tid|datum|sammanträdesdatum|tid och plats|plats och tid)\s*:?\s[^\n]{0,80}/giu;
/** `vid sitt möte den …`: of the body of the sentence. */
const OWN_MEETING =
  /(?<![\p{L}])(?:vid|på)\s+(?:sitt|sina)\s+(?:\p{L}+\s+)?(?:möte|sammanträde|sammankomst)\p{L}*\s+(?:den\s+)?(?=\d)/giu;
/** `rådets sammanträde den 17 februari`, behind the body's name; its genitive may have been left out of the name. */
const MET_ON = rule('^s?\\s*(?:(?:extra\\s)?(?:sammanträde|möte))?\\p{L}{0,3}\\s*(?:den|i)?\\s*(?=\\d)', 'iu');
/** `nämnden beslutade den 16 april`: formal organs decide when they meet. */
const DECIDED_ON = rule(
  '^\\s+(?:beslutade|beslöt|behandlade|antog|godkände|fastställde)(?:\\s(?:vid|på)\\s(?:sitt\\s)?(?:sammanträde|möte)\\p{L}{0,3})?\\s+(?:den\\s)?(?=\\d)',
  'iu',
);
const FORMAL = /(?:nämnd|styrelse|fullmäktige|råd|presidi|utskott|beredning|direktion)/iu;

/** `Rådet träffades den 17 februari, den 2 juni och den 1 december`: what stands before the days. */
const MET_DAYS =
  /(?<![\p{L}])(?:träffades|möttes|sammanträdde|samlades|sågs|(?:har|hade)\s(?:träffats|mötts|sammanträtt|samlats|setts)|(?:möte|sammanträde|träff|ting)(?:t|n|en)?\s(?:ägde\srum|hölls)|(?:hållits|hölls)\s(?:ett|en)\s\p{L}+(?:\s(?:19|20)\d\d)?,)(?:\s\p{Ll}+){0,2}?\s(?=den\s\d|\d{1,2}\s\p{Ll}{3})/giu;
const BETWEEN_DAYS = /^(?:,|,?\s(?:och|samt))?\s(?:den\s)?$/u;

/** Meetings with a day, each counted once: the organ's own, and those told of: `rådets sammanträde den 17 februari 2020`. */
export function datedMeetings(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const add = (name: string, date: string, dateTo: string | null, start: number, end: number): void => {
    if (out.some((o) => o.kind === 'meeting' && o.body.name === name && o.date === date)) return;
    const body = { kind: 'arena' as const, name };
    out.push({ kind: 'meeting', start, end, body, date, dateTo });
    out.push({ kind: 'meetingCount', start, end, body, year: Number(date.slice(0, 4)), count: 1 });
  };
  const { text, fact, organ } = context;
  if (
    organ &&
    fact.date?.length === 10 &&
    (fact.type === 'protokoll' || fact.type === 'protokollsutdrag' || fact.type === 'kallelse')
  ) {
    const summoned =
      fact.type === 'kallelse'
        ? [...text.slice(0, 2500).matchAll(SUMMONED)].flatMap((m) =>
            findDates(m[0], fact.year).map((x) => ({ ...x, start: x.start + m.index, end: x.end + m.index })),
          )[0]
        : undefined;
    const d = summoned ?? findDates(text.slice(0, 2500)).find((x) => x.iso === fact.date);
    const named = context.arenas.find((a) => a.name === organ);
    const start = Math.min(named?.start ?? 0, d?.start ?? 0);
    const end = Math.max(named?.end ?? 0, d?.end ?? 0);
    if (d) add(organ, d.iso, d.to, end - start < 300 ? start : d.start, end - start < 300 ? end : d.end);
  }
  for (const m of text.matchAll(OWN_MEETING)) {
    const at = m.index + m[0].length;
    const d = findDates(text.slice(at, at + 40), fact.year).find((x) => x.start === 0 && x.iso.length === 10);
    const sentence = sentenceAround(text, m.index, at);
    const body = d ? bodyOf(context, { start: sentence.start, end: m.index }, m.index) : null;
    if (d && body?.kind === 'arena') add(body.name, d.iso, d.to, sentence.start, at + d.end);
  }
  for (const m of text.matchAll(MET_DAYS)) {
    const at = m.index + m[0].length;
    const sentence = sentenceAround(text, m.index, at);
    const days = findDates(text.slice(at, sentence.end), fact.year).filter((d) => d.iso.length === 10);
    const last = namesIn(context, sentence.start, m.index).findLast((n) => n.kind === 'arena');
    const body = last ? resolved(context, last) : bodyHeading(context, m.index);
    let end = at;
    for (const d of days) {
      const between = text.slice(end, at + d.start);
      if (body?.kind !== 'arena' || !(end === at ? /^(?:den\s)?$/u : BETWEEN_DAYS).test(between)) break;
      add(body.name, d.iso, d.to, end === at ? m.index : at + d.start, at + d.end);
      end = at + d.end;
    }
  }
  for (const name of new Set(context.arenas.filter((a) => !a.generic).map((a) => a.name))) {
    const said = new RegExp(
      `(?<![\\p{L}])${anySpace(name)}s\\s(?:sammanträde|möte)\\p{L}{0,3}\\s(?:den\\s)?(?=\\d)`,
      'giu',
    );
    for (const m of text.matchAll(said)) {
      const at = m.index + m[0].length;
      const d = findDates(text.slice(at, at + 40), fact.year).find((x) => x.start === 0 && x.iso.length === 10);
      if (d) add(name, d.iso, d.to, m.index, at + d.end);
    }
  }
  for (const a of context.arenas) {
    if (a.generic) continue;
    if (
      /(?<![\p{L}])(?:antag(?:en|et|na)|fastställ(?:d|t|da)|beslutad|godkän(?:d|t|da))\s+av\s+$/iu.test(
        text.slice(Math.max(0, a.start - 20), a.start),
      )
    )
      continue;
    const tail = text.slice(a.end, a.end + 70);
    const m =
      pick(MET_ON, context.misread).exec(tail) ??
      (FORMAL.test(a.name) ? pick(DECIDED_ON, context.misread).exec(tail) : null);
    const d = m ? findDates(tail, fact.year)[0] : undefined;
    if (!m || !d || d.iso.length !== 10 || d.start > m[0].length + 1 || /^\s*\n\s*$|^\t/u.test(m[0])) continue;
    add(a.name, d.iso, d.to, a.start, a.end + d.end);
  }
  return out;
}
