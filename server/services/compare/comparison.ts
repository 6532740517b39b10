/** Two documents beside each other, put together from the store. */
import type { DocumentRecord, PageRecord, RecordOf } from '../../../graph/records.ts';
import { repairedSlice } from '../../../graph/search/repaired.ts';
import type { ComparedRow, ComparedSide, Comparison } from '../../contract/compare.ts';
import { statedIn } from '../by-document.ts';
import { candidateOf } from '../names.ts';
import { findAll } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { cite, documentsById, documentsBySource } from '../sources.ts';
import { align, type Step } from './align.ts';
import { type FigureRow, figuresOf } from './figures.ts';
import { unitOf } from './likeness.ts';
import { type PageLines, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { allSeries, type Series, yearOf } from './sisters.ts';
import { wordDiff } from './words.ts';

/** Comparisons kept for those who leaf through one. */
const KEPT = 6;

/** The same two documents are compared once for as long as the generation stands, if not too many others came between. */
export async function comparisonOf(room: Room, a: DocumentRecord, b: DocumentRecord): Promise<Comparison> {
  const kept = await room.once('comparisons', async () => new Map<string, Promise<Comparison>>());
  const key = `${a.id} ${b.id}`;
  const made = kept.get(key) ?? compared(room, a, b);
  kept.delete(key);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return made;
}

async function compared(room: Room, a: DocumentRecord, b: DocumentRecord): Promise<Comparison> {
  const [before, after] = await Promise.all([paragraphs(room, a), paragraphs(room, b)]);
  const units = (all: Paragraph[]) => all.map(({ text, heading }) => unitOf(text, heading));
  const rows = align(units(before), units(after)).map((step) => rowOf(step, [a, before], [b, after]));
  const counts = { same: 0, changed: 0, moved: 0, new: 0, gone: 0 };
  for (const { state } of rows) counts[state] += 1;
  const series = await seriesOf(room, a, b);
  const answer = { a, b, series, counts, rows, figures: await figures(room, series) };
  return { ...answer, sources: await cite(room, answer) };
}

type Held = [document: DocumentRecord, paragraphs: Paragraph[]];

function rowOf(step: Step, [a, before]: Held, [b, after]: Held): ComparedRow {
  const [one, other] = [sideOf(a, before[step.a ?? -1]), sideOf(b, after[step.b ?? -1])];
  const edited = (step.state === 'changed' || step.state === 'moved') && !step.exact;
  const words = edited ? wordDiff(one?.text ?? '', other?.text ?? '') : [];
  return { state: step.state, edited, a: one, b: other, words };
}

function sideOf(document: DocumentRecord, paragraph: Paragraph | undefined): ComparedSide | null {
  if (paragraph === undefined) return null;
  const { text, heading, headings, places } = paragraph;
  return {
    text,
    heading,
    headings: [...headings],
    places: places.map(({ page, passage, start, end }) => ({
      document: document.id,
      page,
      passage,
      quote: null,
      start,
      end,
    })),
  };
}

async function paragraphs(room: Room, document: DocumentRecord): Promise<Paragraph[]> {
  const [first, last] = document.pages;
  const sharing = ((await documentsBySource(room)).get(document.source) ?? []).filter(
    (d) => d.id !== document.id && d.pages[0] <= last && d.pages[1] >= first,
  );
  const [own, others] = await Promise.all([
    room.reader.passagesOf(document.id),
    Promise.all(sharing.map((d) => room.reader.passagesOf(d.id))),
  ]);
  const foreign = others.flat();
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const pages = await Promise.all(numbers.map((page) => room.reader.page(document.source, page)));
  const on = <P extends { page: number; start: number }>(all: P[], page: number) =>
    all.filter((p) => p.page === page).sort((x, y) => x.start - y.start);
  return paragraphsOf(
    pages.flatMap((page) => (page ? [linesOf(page, on(own, page.page), on(foreign, page.page))] : [])),
  );
}

function linesOf(page: PageRecord, passages: PageLines['passages'], foreign: PageLines['foreign']): PageLines {
  const { text, repairedText } = page;
  const [first, last] = [passages[0], passages.at(-1)];
  const before = first && foreign.filter((p) => p.end <= first.start).at(-1);
  const after = last && foreign.find((p) => p.start >= last.end);
  // What is in no passage stands with the document whose passages stand round it.
  const nowhere = first === undefined && foreign.length > 0;
  return {
    page: page.page,
    text,
    shown: (start, end) =>
      repairedText === null ? text.slice(start, end) : repairedSlice(text, repairedText, start, end),
    part: nowhere ? { start: 0, end: 0 } : { start: before?.end ?? 0, end: after ? last.end : text.length },
    foreign,
    passages,
  };
}

export function seriesIn(room: Room): Promise<Series[]> {
  return room.once('series', async () => allSeries(await documentsById(room)));
}

async function seriesOf(room: Room, a: DocumentRecord, b: DocumentRecord): Promise<Comparison['series']> {
  const held = (await seriesIn(room)).find(({ documents }) =>
    [a, b].every((one) => documents.some((d) => d.id === one.id)),
  );
  const documents = held?.documents ?? [a, b];
  return documents.map((document) => ({ document, year: yearOf(document) }));
}

async function figures(room: Room, series: Comparison['series']): Promise<Comparison['figures']> {
  const all = await documentsById(room);
  const annexes = (id: string) => [...all.values()].filter((d) => d.partOf === id).map((d) => d.id);
  const members = series.map(({ document, year }) => ({
    documents: new Set([document.id, ...annexes(document.id)]),
    year,
  }));
  const [counts, amounts] = await Promise.all([of(room, 'meetingCount', members), of(room, 'amount', members)]);
  const texts = new Map<string, string>();
  for (const { source, page } of amounts.flatMap(({ evidence }) => evidence)) {
    const key = `${source}\n${page}`;
    if (!texts.has(key)) texts.set(key, (await room.reader.page(source, page))?.text ?? '');
  }
  const told = figuresOf(members, counts, amounts, ({ source, page }) => texts.get(`${source}\n${page}`) ?? '');
  const bodies = new Map(
    (
      await findAll(
        room,
        told.meetings.flatMap(({ thing }) => thing ?? []),
      )
    ).map((record) => [record.id, candidateOf(record)]),
  );
  const known = (row: FigureRow) => ({ ...row, thing: bodies.get(row.thing ?? '') ?? null });
  return { meetings: told.meetings.map(known), amounts: told.amounts.map(known), alone: told.alone };
}

/** Records of a kind that some document of the series tells. */
async function of<K extends 'meetingCount' | 'amount'>(
  room: Room,
  kind: K,
  members: readonly { documents: ReadonlySet<string> }[],
): Promise<RecordOf<K>[]> {
  const documents = members.flatMap(({ documents: held }) => [...held]);
  const told = await Promise.all(documents.map((id) => statedIn(room, kind, id)));
  return [...new Map(told.flat().map((record) => [(record as { id: string }).id, record])).values()];
}
