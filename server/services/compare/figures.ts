/** Figures of the reports of a series beside each other: meetings by body, amounts by the words they stand in. Pure. */
import type { AmountRecord, Evidence, MeetingCountRecord } from '../../../graph/records.ts';
import type { Figures as All, FigureRow as Row } from '../../contract/compare.ts';
import { bySwedish } from '../order.ts';
import { amountLabel } from './amount-label.ts';
import { likeness, type Unit, unitOf } from './likeness.ts';

/** A report, with its annexes. */
export interface Member {
  /** Ids of the documents. */
  documents: ReadonlySet<string>;
  /** The year it is about; null when that is not known. */
  year: number | null;
}

/** How like the words of two amounts must be to be the same one in another year. */
const ALIKE = 0.6;
/** Fewer words are alike by chance. */
const FEWEST = 4;

/** With the id of the body in its place. */
export type FigureRow = Omit<Row, 'thing'> & { thing: string | null };
export type Figures = Omit<All, 'meetings' | 'amounts'> & Record<'meetings' | 'amounts', FigureRow[]>;
type Cell = NonNullable<FigureRow['cells'][number]>;

/** @param textOf text of the page an evidence stands on, for the heads of its table */
export function figuresOf(
  members: readonly Member[],
  counts: readonly MeetingCountRecord[],
  amounts: readonly AmountRecord[],
  textOf: (evidence: Evidence) => string,
): Figures {
  const rows = amountRows(members, amounts, textOf);
  const told = (row: FigureRow) => row.cells.filter((cell) => cell !== null).length;
  return {
    meetings: meetingRows(members, counts),
    amounts: rows.filter((row) => told(row) > 1),
    alone: rows.filter((row) => told(row) === 1).length,
  };
}

function meetingRows(members: readonly Member[], counts: readonly MeetingCountRecord[]): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  for (const [at, { documents, year }] of members.entries()) {
    for (const count of counts) {
      const evidence = count.evidence.filter((e) => documents.has(e.document));
      if (evidence.length === 0 || !isTotal(count) || (year !== null && count.year !== year)) continue;
      const key = count.arenaId ?? count.arena;
      const row = rows.get(key) ?? { label: count.arena, thing: count.arenaId, cells: members.map(() => null) };
      rows.set(key, row);
      row.cells[at] = withValue(row.cells[at] ?? null, count.count, evidence);
    }
  }
  return [...rows.values()].sort((a, b) => bySwedish(a.label, b.label));
}

/** A count of one mostly stands for a single meeting met with in a document, not for how many were held; unless the words say so. */
function isTotal({ count, evidence }: MeetingCountRecord): boolean {
  return count > 1 || (count === 1 && evidence.some((e) => ONE.test(e.quote)));
}

const ONE =
  /(?<![\p{L}\d])(?:en|ett|1|endast|bara)\s+(?:\p{L}+\s+){0,2}(?:träff|möte|sammanträde|sammankomst|gång|tillfälle)(?:en|et)?(?!\p{L})/iu;

function withValue(cell: Cell | null, value: number, evidence: Evidence[]): Cell {
  const values = [...new Set([...(cell?.values ?? []), value])].sort((a, b) => a - b);
  return { values, evidence: [...(cell?.evidence ?? []), ...evidence] };
}

interface Told {
  member: number;
  label: string;
  /** The words, and which of several amounts in them. */
  key: string;
  words: Unit;
  cell: Cell;
}

function amountRows(
  members: readonly Member[],
  amounts: readonly AmountRecord[],
  textOf: (evidence: Evidence) => string,
): FigureRow[] {
  const rows: { key: string; words: Unit; row: FigureRow }[] = [];
  const waiting: Told[] = [];
  const put = (told: Told, into: (typeof rows)[number] | undefined) => {
    const target = into ?? { key: told.key, words: told.words, row: newRow(told, members.length) };
    if (into === undefined) rows.push(target);
    target.row.cells[told.member] = told.cell;
    target.row.label = told.label;
  };
  const free = (told: Told) => rows.filter(({ row }) => row.cells[told.member] === null);
  for (const [member, { documents }] of members.entries()) {
    waiting.length = 0;
    for (const told of toldIn(member, documents, amounts, textOf)) {
      const known = free(told).find(({ key }) => key === told.key);
      if (known) put(told, known);
      else waiting.push(told);
    }
    for (const told of waiting) put(told, likest(told, free(told)));
  }
  return rows.map(({ row }) => row);
}

const newRow = (told: Told, length: number): FigureRow => ({
  label: told.label,
  thing: null,
  cells: new Array<Cell | null>(length).fill(null),
});

function likest<R extends { words: Unit }>(told: Told, rows: readonly R[]): R | undefined {
  let best: { row: R; share: number } | undefined;
  for (const row of rows) {
    if (Math.min(row.words.words.length, told.words.words.length) < FEWEST) continue;
    const share = likeness(row.words, told.words);
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { row, share };
  }
  return best?.row;
}

/** Amounts of a report in the order they stand in it. */
function toldIn(
  member: number,
  documents: ReadonlySet<string>,
  amounts: readonly AmountRecord[],
  textOf: (evidence: Evidence) => string,
): Told[] {
  return amounts
    .flatMap((amount) => {
      const evidence = amount.evidence.filter((e) => documents.has(e.document));
      const [first] = evidence;
      return first ? [{ amount, first, evidence }] : [];
    })
    .map(({ amount, first, evidence }) => ({ amount, first, evidence, ...amountLabel(amount, first, textOf(first)) }))
    .sort((x, y) => x.first.page - y.first.page || x.first.start - y.first.start || x.at - y.at)
    .map(({ amount, evidence, label, at }) => ({
      member,
      label,
      key: `${label.toLocaleLowerCase('sv')}|${at < 0 ? amount.valueSek : ''}`,
      words: unitOf(label, false),
      cell: { values: [amount.valueSek], evidence },
    }));
}
