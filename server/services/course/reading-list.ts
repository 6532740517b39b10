/** What to read, in which order, and why. */
import type { DocumentRecord, DocumentType } from '../../../graph/records.ts';
import type { ReadingStep } from '../../contract/course.ts';

/** Words of official Swedish an unhurried reader takes in a minute. */
const PACE = 200;
/** An evening's reading. */
const MOST = 6;

export interface Readable {
  document: DocumentRecord;
  /** How often it names the body; for the whole region, how many bodies it names. */
  mentions: number;
  /** Pages that name it. */
  pages: number[];
  /** It holds the sentence that says best what the body is. */
  defines: boolean;
  /** It tells of the body's own meeting or decision. */
  own: boolean;
}

type Reason = ReadingStep['reason'];

const OF_TYPE: [Reason, readonly DocumentType[]][] = [
  ['binds', ['avtal', 'överenskommelse']],
  ['reports', ['verksamhetsberättelse', 'uppföljningsrapport']],
  ['meets', ['protokoll', 'protokollsutdrag']],
  ['calls', ['kallelse']],
];

/**
 * The steps: what defines it, what binds it, its latest report, minutes and summons, and last what names it most.
 * @param own minutes and summonses count only when they are the body's own
 */
export function readingOrder(
  candidates: readonly Readable[],
  { own }: { own: boolean },
): { reason: Reason; candidate: Readable }[] {
  const steps: { reason: Reason; candidate: Readable }[] = [];
  const take = (reason: Reason, from: Readable[], many: number) => {
    const left = from.filter(({ document }) => !steps.some((s) => s.candidate.document.id === document.id));
    for (const candidate of left.slice(0, Math.min(many, MOST - steps.length))) steps.push({ reason, candidate });
  };
  const newest = [...candidates].sort(
    (a, b) => compare(b.document.date ?? '', a.document.date ?? '') || compare(a.document.id, b.document.id),
  );
  take(
    'defines',
    newest.filter((c) => c.defines),
    1,
  );
  for (const [reason, types] of OF_TYPE) {
    const fitting = newest.filter(({ document }) => types.includes(document.type));
    const meeting = reason === 'meets' || reason === 'calls';
    const asked = own && meeting ? fitting.filter((c) => c.own) : fitting;
    // What is told of as the latest must be the latest; where that stands above already there is nothing to add.
    if (!steps.some(({ candidate }) => candidate === asked[0])) take(reason, asked, 1);
  }
  // Named once in passing is no reason to read a document.
  const most = newest.filter((c) => c.mentions > 1).sort((a, b) => b.mentions - a.mentions);
  take('names', most, 2);
  return steps;
}

export function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}

/** Whole minutes, never less than one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / PACE));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
