/** How often bodies met, told beside a label or in a table: `Antal möten: 4`, a column of counts, a column for each year. */
import type { NameRef } from '../../../graph/facts.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import { type Context, type FoundStatement, NUMBER, namesIn, numberValue } from '../context.ts';
import { flatTables, OF_COUNTS } from './flat-tables.ts';

type MeetingCount = Extract<FoundStatement, { kind: 'meetingCount' }>;

const MEETINGS =
  '(?:ordinarie\\s|protokollförda\\s|extra\\s)?(?:sammanträden|möten|träffar|sammankomster|mötestillfällen)';
/** A column of counts: `Antal möten`, `Sammanträden 2031`. */
const COUNT_COLUMN = new RegExp(
  `^(?:antal\\s|antalet\\s)?${MEETINGS}(?:\\s(?:under\\s|år\\s)?((?:19|20)\\d\\d)|\\sunder året|\\s\\(antal\\))?$|^mötestillfällen$`,
  'iu',
);
const YEAR_COLUMN = /^(?:år\s|möten\s)?((?:19|20)\d\d)$/u;
/** `Antal sammanträden: 6`, `Möten: fyra`, `Möten 2031: 6 st`, `Antal möten under året   5`. */
const LABELLED = new RegExp(
  `(?:^|[\\n.;(·-]|,(?=\\santal))[ \\t]*(?:antal(?:et)?\\s)?(?:genomförda\\s|hållna\\s)?${MEETINGS}(?:\\s(?:under\\s)?(?:året|verksamhetsåret|perioden|halvåret)|\\s(?:under\\s|år\\s)?((?:19|20)\\d\\d))?(?:\\s(?:har\\s)?(?:varit|var))?\\s?(?::|\\s-|\\t|\\s{2,}|[ \\t]*\\n|(?<=var|varit))\\s*(${NUMBER})(?=\\s*(?:st(?:ycken)?\\b|\\(|[.,;)]|\\n|$|\\t|\\s{2,}|varav|(?:per|om|under)\\s(?:år|(?:19|20)\\d\\d)|(?:gånger|ggr|tillfällen|\\p{L}*${MEETINGS})(?!\\s*(?:per|i|om)\\s*(?:månad|veck|kvartal|termin))))`,
  'giu',
);
/** Letters above a label within which its body is named. */
const BODY_WITHIN = 900;

/** Counts beside labels and in tables. */
export function extractListedCounts(context: Context): FoundStatement[] {
  const parts = parted(context);
  const whole = [...labelled(context), ...summed(context)];
  const alone = whole.filter((w) => !parts.some((p) => p.start < w.end && p.end > w.start));
  return [...alone, ...parts, ...tabled(context), ...flat(context), ...besideNames(context)];
}

/** The year that what a document counts is of: the last its title tells, else its own. */
export function yearOfCounts(context: Context): number | null {
  const { title, year, type } = context.fact;
  if (type === 'kallelse' || type === 'protokoll' || type === 'avtal' || type === 'överenskommelse') return year;
  const told = [...(title ?? '').matchAll(/(?<![\d/.:-])((?:19|20)\d\d)(?![\d/:-]|\s?-)/gu)].at(-1)?.[1];
  return told !== undefined && (year === null || Number(told) <= year) ? Number(told) : year;
}

const count = (value: number, body: NameRef, year: number, span: { start: number; end: number }): MeetingCount => ({
  kind: 'meetingCount',
  ...span,
  body,
  year,
  count: value,
});

function labelled(context: Context): MeetingCount[] {
  return [...context.text.matchAll(LABELLED)].flatMap((m) => {
    const value = numberValue(m[2] ?? '');
    const start = m.index + (m[0].length - m[0].trimStart().length);
    const year = m[1] ? Number(m[1]) : yearOfCounts(context);
    const body = bodyAbove(context, m.index);
    if (!value || !body || year === null) return [];
    const span = { start, end: m.index + m[0].length };
    const more = AND_MORE.exec(context.text.slice(span.end, span.end + 60))?.[1];
    const second = numberValue(more ?? '');
    return [count(value, body, year, span), ...(second ? [count(second, body, year, span)] : [])];
  });
}
/** `7 (våren) + 5 (hösten)`: the second. */
const AND_MORE = new RegExp(`^\\s?\\([^)\\n]{2,20}\\)\\s?(?:\\+|och|,)\\s?(${NUMBER})(?=\\s?\\()`, 'iu');

/** What opens a line that tells how often somebody met. */
const LABEL_OF_COUNTS = `(?:^|\\n)[ \\t·-]*(?:antal(?:et)?\\s|hur många\\s)?(?:genomförda\\s|hållna\\s)?${MEETINGS}(?:\\s[^:?\\n\\t]{0,30}?)?(?:[:?|]|\\t|\\s{2,})`;
/** `Möten: två på våren och tre på hösten, alltså fem`: group 1 is the sum. */
const SUM = new RegExp(
  `${LABEL_OF_COUNTS}[^\\n]{3,80}?(?:[,;.(]|\\s-)\\s?(?:alltså|dvs\\.?|d\\.v\\.s\\.|det vill säga|totalt|sammanlagt|summa|tillsammans|i allt|inalles)\\s(?:blev det\\s|blir det\\s)?(${NUMBER})(?![\\p{L}\\d])`,
  'giu',
);
/** `Antal möten: 3 (rådet), 9 (arbetsgruppen)`; `rådet 3, arbetsgruppen 9`. */
const PARTED = new RegExp(`${LABEL_OF_COUNTS}\\s*([^\\n]{5,120})`, 'giu');
const BEFORE_PART = new RegExp(`(?:^|[,;/]\\s*|\\soch\\s)(${NUMBER})\\s(?:st\\s|möten\\s)?(?:\\(|i\\s|för\\s)$`, 'iu');

function summed(context: Context): MeetingCount[] {
  const year = yearOfCounts(context);
  return [...context.text.matchAll(SUM)].flatMap((m) => {
    const value = numberValue(m[1] ?? '');
    const body = bodyAbove(context, m.index + 1);
    const start = m.index + (m[0].length - m[0].trimStart().length);
    return value && body && year !== null ? [count(value, body, year, { start, end: m.index + m[0].length })] : [];
  });
}

/** Counts of several bodies behind one label, each with its body in brackets or behind `i`. */
function parted(context: Context): MeetingCount[] {
  const year = yearOfCounts(context);
  return [...context.text.matchAll(PARTED)].flatMap((m) => {
    const end = m.index + m[0].length;
    const from = end - (m[1] ?? '').length;
    const names = namesIn(context, from, end).filter((n) => n.kind === 'arena');
    if (names.length < 2 || year === null) return [];
    return names.flatMap((n) => {
      const told = BEFORE_PART.exec(context.text.slice(from, n.start));
      const value = numberValue(told?.[1] ?? '');
      const body = resolved(context, n);
      return value && body ? [count(value, body, year, { start: from, end })] : [];
    });
  });
}

/** `Folkhälsorådet: 4 möten`, `Folkhälsorådet – fyra träffar`, `Folkhälsorådet: politiskt, två möten om året`. */
const BEHIND_NAME = new RegExp(
  `^(?:\\s?\\([^)\\n]{2,30}\\))?\\s?(?::|,|-)\\s+(?:totalt\\s|sammanlagt\\s|(?<=:\\s)[\\p{L} ]{3,40},\\s)?(${NUMBER})\\s(?:st\\s)?${MEETINGS}(?![\\p{L}])`,
  'iu',
);
/** `Antalet sammanträden i Folkhälsorådet var sex`. */
const NUMBER_OF = new RegExp(`antalet?\\s${MEETINGS}\\s(?:i|för|med|hos|av)\\s$`, 'iu');
const WAS = new RegExp(
  `^\\s(?:under\\s\\p{L}+\\s)?(?:var|uppgick till|blev|har varit|är)\\s(${NUMBER})(?![\\p{L}\\d])`,
  'iu',
);
/** `har haft sitt fjärde och sista möte för året`. */
const LAST_OF_YEAR =
  /^[^.;]{0,40}\s(?:haft|höll|hade|hållit|genomfört)\s(?:sitt\s|det\s)?(andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde)\soch\ssista\s(?:möte|sammanträde|träff)/iu;
const ORDINALS = 'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde'.split(' ');
/** `A och B hade fyra respektive sex möten`. */
const RESPECTIVELY = new RegExp(
  `^\\s(?:hade|höll|genomförde|har\\s(?:haft|hållit|genomfört))\\s(?:under\\s\\p{L}+\\s)?(${NUMBER})\\srespektive\\s(${NUMBER})\\s(?:\\p{L}+\\s)?${MEETINGS}`,
  'iu',
);

/** Counts right behind a body's name. */
function besideNames(context: Context): MeetingCount[] {
  const year = yearOfCounts(context);
  if (year === null || !/möte|sammanträde|träff|sammankomst/iu.test(context.text)) return [];
  const { text } = context;
  const out: MeetingCount[] = [];
  for (const [i, a] of context.arenas.entries()) {
    const body: NameRef = { kind: 'arena', name: a.name };
    const tail = text.slice(a.end, a.end + 120);
    const add = (of: NameRef | null, written: string | undefined, start: number, length: number): void => {
      const value = numberValue(written ?? '');
      if (value && of) out.push(count(value, of, year, { start, end: a.end + length }));
    };
    const own = a.generic ? resolved(context, { ...body, start: a.start, end: a.end, generic: true }) : body;
    const listed = a.generic ? null : BEHIND_NAME.exec(tail);
    if (listed) add(own, listed[1], a.start, listed[0].length);
    const was = NUMBER_OF.test(text.slice(Math.max(0, a.start - 40), a.start)) ? WAS.exec(tail) : null;
    if (was) add(own, was[1], a.start, was[0].length);
    const last = LAST_OF_YEAR.exec(tail);
    if (last?.[1]) add(own, String(ORDINALS.indexOf(last[1].toLowerCase()) + 1), a.start, last[0].length);
    const before = context.arenas[i - 1];
    const both = before && /^\s(?:och|samt)\s$/u.test(text.slice(before.end, a.start)) ? RESPECTIVELY.exec(tail) : null;
    if (before && both) {
      add({ kind: 'arena', name: before.name }, both[1], before.start, both[0].length);
      add(own, both[2], before.start, both[0].length);
    }
  }
  return out;
}

/** The body that a label is of: named on its line, else the last heading that names one, else the last named. */
function bodyAbove(context: Context, at: number): NameRef | null {
  const names = namesIn(context, Math.max(0, at - BODY_WITHIN), at).filter((n) => n.kind === 'arena');
  const line = context.text.lastIndexOf('\n', at - 1);
  const own = names.filter((n) => n.start > line).at(-1);
  const heading = names.filter((n) => !n.generic && heads(context, n)).at(-1);
  const section = own ? null : bodyHeading(context, at);
  return section ?? resolved(context, own ?? heading ?? names.filter((n) => !n.generic).at(-1) ?? names.at(-1));
}

/** Does a name stand alone on its line, but for a number before and its short form behind? */
function heads(context: Context, name: { start: number; end: number }): boolean {
  const start = context.text.lastIndexOf('\n', name.start - 1) + 1;
  const rest = context.text.slice(name.end).split('\n')[0] ?? '';
  const before = context.text.slice(start, name.start);
  return (/^[\d.\s]*$/u.test(before) && /^\s*(?:\([^)]{2,12}\))?\s*:?$/u.test(rest)) || BODY_FIELD.test(before);
}
/** `Organ: `, `Vilket nätverk?  `, `Arena | `: the field that names the body of a form. */
const BODY_FIELD =
  /^[\s·|-]*(?:(?:namn på|vilket|vilken) )?(?:organ(?:et)?|organets namn|arena(?:n)?|forum(?:et)?|nätverk(?:et)?|uppdrag i|samverkansorgan|externt organ)\s*(?:[:?|\t]\s*|\s-\s|\s{2,})$/iu;

const cellsOf = (line: Line): string[] => line.text.split(/\t+|\s*\|\s*| {2,}/u).map((c) => c.trim());

/** Rows of a table that tells how often each body met; rows of lines or dashes part the table's head from it. */
function tabled(context: Context): MeetingCount[] {
  const out: MeetingCount[] = [];
  let columns: { at: number; year: number | null }[] = [];
  let above = '';
  for (const line of linesOf(context.text)) {
    const cells = cellsOf(line);
    const bare = cells.length > 1 && cells.every((c) => YEAR_COLUMN.test(c)) && OF_COUNTS.test(above);
    const head = countColumns(context, bare ? [BODIES, ...cells] : cells);
    above = `${above.slice(-CAPTION)} ${line.text}`;
    if (head.length > 0) {
      columns = head;
      continue;
    }
    if (columns.length === 0 || /^[_=\s|+-]+$/u.test(line.text)) continue;
    const body = bodyNamedIn(context, line);
    if (cells.length < 2 || !body) {
      if (cells.length < 2 || line.gap > 0) columns = [];
      continue;
    }
    for (const { at, year } of columns) {
      const value = numberValue((cells[at] ?? '').replace(/\s?st$/u, ''));
      if (value && year !== null) out.push(count(value, body, year, line));
    }
  }
  return out;
}
/** Letters above a head of years in which the table says that it counts meetings. */
const CAPTION = 100;
const BODIES = 'organ';

/** The same of tables whose cells are lines of their own. */
function flat(context: Context): MeetingCount[] {
  return flatTables(context).flatMap(({ rows, corner, heads, caption }) => {
    const columns = countColumns(context, [OF_COUNTS.test(`${caption} ${corner}`) ? BODIES : corner, ...heads]);
    return rows.flatMap(({ label, values }) => {
      const body = bodyNamedIn(context, label);
      return columns.flatMap(({ at, year }) => {
        const cell = values[at - 1];
        const value = numberValue((cell?.text ?? '').replace(/\s?st$/u, ''));
        return cell && value && body && year !== null ? [count(value, body, year, spanOf(label, cell))] : [];
      });
    });
  });
}

/** The row of a figure where it is near, else the figure alone. */
const spanOf = (label: { start: number; end: number }, cell: { start: number; end: number }) =>
  cell.end - label.start < 200 ? { start: label.start, end: cell.end } : { start: cell.start, end: cell.end };

/** The columns of counts that a line heads. Columns of years are such where the first cell names bodies, or the table's title does. */
function countColumns(context: Context, cells: string[]): { at: number; year: number | null }[] {
  const told = cells.flatMap((c, at) => {
    const m = at > 0 ? COUNT_COLUMN.exec(c) : null;
    return m ? [{ at, year: m[1] ? Number(m[1]) : yearOfCounts(context) }] : [];
  });
  if (told.length > 0) return told;
  const years = cells.flatMap((c, at) => {
    const m = at > 0 ? YEAR_COLUMN.exec(c) : null;
    return m ? [{ at, year: Number(m[1]) }] : [];
  });
  return years.length > 0 && years.length >= cells.length - 1 && OF_BODIES.test(cells[0] ?? '') ? years : [];
}
const OF_BODIES =
  /^(?:antal (?:möten|sammanträden|träffar).*|möten|sammanträden|arena|arenor|organ|organet|nätverk|råd|forum|samverkansorgan|samverkansarena|grupp|gruppering(?:ar)?)$/iu;

/** The body that a line begins with; a firm that its board meets for too. */
function bodyNamedIn(context: Context, line: { start: number; end: number }): NameRef | null {
  const named = namesIn(context, line.start, line.end).filter((n) => n.start - line.start <= 4);
  const arena = named.find((n) => n.kind === 'arena');
  return arena ? resolved(context, arena) : named[0] ? { kind: named[0].kind, name: named[0].name } : null;
}
