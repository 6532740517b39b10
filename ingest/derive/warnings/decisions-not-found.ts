/**
 * A paragraph that is cited with its body and its date or year, where the body's whole minutes are stored and have no such paragraph.
 * Silent where the minutes are simply not there, where only an extract of them is, and where the number stands in them in any way.
 */
import type { ArenaRecord, DecisionRecord, DocumentRecord, Evidence } from '../../../graph/records.ts';
import { findDates } from '../../text/dates.ts';
import { type CorpusDocument, type CorpusFile, documentAt, evidenceOf } from '../corpus.ts';
import { type Found, recordsOf, type WarningInput } from './finder.ts';

/** Minutes of one meeting, whole. */
interface Minutes {
  document: DocumentRecord;
  place: CorpusDocument;
  date: string;
  /** Numbers of the paragraphs that decisions stand under. */
  numbers: number[];
  /** Quoted beside the citation: the decision nearest before the missing one. */
  decisions: DecisionRecord[];
}

/** Minutes with fewer paragraphs may be an extract whatever they are called. */
const WHOLE = 3;
/** Signs between the body's name and the paragraph. */
const REACH = 60;
/** `§ 161/2019`, `§ 45`, behind the body's name with at most a date and a few words between; nothing that ends a sentence. */
const CITED = /^[^.;:\n§]{0,40}?(?:\n[^.;:\n§]{0,30})?§\s?(\d{1,3})(?!\s?[-–,]\s?\d|\s+och\s+\d)(?:\s?\/\s?(\d{4}))?/u;
const DATE = /^[,\s(]*(?:den\s+)?((?:\d{4}-\d{2}-\d{2})|(?:\d{1,2}\s\p{L}+\s\d{4}))/u;

export function decisionsNotFound({ files, records }: WarningInput): Found[] {
  const minutes = minutesOf(files, recordsOf(records, 'document'), recordsOf(records, 'decision'));
  if (minutes.size === 0) return [];
  return recordsOf(records, 'arena').flatMap((arena) => {
    const own = minutes.get(arena.id) ?? [];
    return own.length === 0 ? [] : citationsOf(arena, files).flatMap((c) => missing(c, arena, own));
  });
}

function minutesOf(
  files: readonly CorpusFile[],
  documents: DocumentRecord[],
  decisions: DecisionRecord[],
): Map<string, Minutes[]> {
  const places = new Map(files.flatMap((f) => f.documents.map((d) => [d.id, d] as const)));
  const out = new Map<string, Minutes[]>();
  for (const document of documents) {
    const place = places.get(document.id);
    if (document.type !== 'protokoll' || place === undefined) continue;
    const own = decisions.filter(
      (d) => d.formal && d.date !== null && d.paragraph !== null && d.evidence.some((e) => e.document === document.id),
    );
    for (const body of new Set(own.map((d) => d.bodyId))) {
      const of = own.filter((d) => d.bodyId === body);
      const [date, ...others] = new Set(of.map((d) => d.date));
      const numbers = of.map((d) => Number(/\d+/u.exec(d.paragraph ?? '')?.[0])).filter((n) => n > 0);
      if (body === null || date === undefined || date === null || others.length > 0 || numbers.length < WHOLE) continue;
      out.set(body, [...(out.get(body) ?? []), { document, place, date, numbers, decisions: of }]);
    }
  }
  return out;
}

interface Citation {
  document: CorpusDocument;
  evidence: Evidence;
  number: number;
  year: string;
  /** Whole date, or null where only the year is told. */
  date: string | null;
}

function citationsOf(arena: ArenaRecord, files: readonly CorpusFile[]): Citation[] {
  const bySource = new Map(files.map((f) => [f.source, f]));
  return arena.mentions.flatMap((m): Citation[] => {
    const file = bySource.get(m.source);
    const text = file?.pages.get(m.page)?.text ?? '';
    const behind = text.slice(m.end, m.end + REACH + 40);
    const cited = CITED.exec(behind.slice(0, REACH));
    const document = file ? documentAt(file, m.page, m.start) : null;
    if (cited === null || document === null) return [];
    const between = findDates(cited[0])[0]?.iso ?? null;
    const after = DATE.exec(behind.slice(cited[0].length))?.[0] ?? '';
    const found = between ?? findDates(after)[0]?.iso ?? null;
    const date = found?.length === 10 ? found : null;
    const year = cited[2] ?? date?.slice(0, 4);
    if (year === undefined || (date !== null && !date.startsWith(year))) return [];
    const end = m.end + cited[0].length + (between === null && date !== null ? after.length : 0);
    const evidence = evidenceOf(document, { page: m.page, start: m.start, end });
    return [{ document, evidence, number: Number(cited[1]), year, date }];
  });
}

function missing(c: Citation, arena: ArenaRecord, all: Minutes[]): Found[] {
  const held = all.filter((m) =>
    c.date === null
      ? m.date.startsWith(c.year) && c.number > Math.min(...m.numbers) && c.number < Math.max(...m.numbers)
      : m.date === c.date,
  );
  const [minutes] = held;
  if (minutes === undefined || held.some((m) => m.place === c.document || stands(c.number, m))) return [];
  const before = minutes.decisions
    .filter((d) => Number(/\d+/u.exec(d.paragraph ?? '')?.[0]) < c.number)
    .sort((a, b) => Number(/\d+/u.exec(b.paragraph ?? '')?.[0]) - Number(/\d+/u.exec(a.paragraph ?? '')?.[0]))[0];
  const beside = (before ?? minutes.decisions[0])?.evidence.find((e) => e.document === minutes.document.id);
  return [
    {
      key: [arena.id, c.date ?? c.year, c.number],
      type: 'decisionNotFound',
      about: [arena.id, c.document.id, minutes.document.id],
      detail: `§ ${c.number} ${minutes.date}`,
      evidence: beside === undefined ? [c.evidence] : [c.evidence, beside],
    },
  ];
}

/** The number stands behind a paragraph sign in the minutes, or within a range of paragraphs. */
function stands(number: number, { place, numbers }: Minutes): boolean {
  if (numbers.includes(number)) return true;
  const { start, end } = place.fact;
  for (const page of place.file.pages.values()) {
    if (page.page < start.page || page.page > end.page) continue;
    for (const m of page.text.matchAll(/(?:§|\$|8§)+\s?(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?/gu)) {
      const [from, to] = [Number(m[1]), Number(m[2] ?? m[1])];
      // The range of the whole minutes on their first page says only where they begin and end.
      if (number === from || number === to) return true;
      if (number > from && number < to && to - from < numbers.length - 1) return true;
    }
  }
  return false;
}
