/** What an answer is made of while it is put together. */
import type { Evidence, GraphRecord } from '../../records.ts';

/** A statement of the graph that answers a question. */
export interface Told {
  /** What the answer names and links to. */
  record: GraphRecord;
  /** The statement in a few words of Swedish, made of the graph's fields alone. */
  summary: string;
  evidence: Evidence | null;
}

/** What a question gives: statements, or the plain word that the documents do not tell. */
export interface Reply {
  told: Told[];
  /** In Swedish; null when something was found, or nothing was asked. */
  nothing: string | null;
}

export const SILENT: Reply = { told: [], nothing: null };

/** Years a partial date, or the span between two, covers; everything when no date is known. */
export function holdsIn(years: readonly number[], from: string | null, to: string | null): boolean {
  if (years.length === 0 || (from === null && to === null)) return true;
  const first = Number((from ?? to ?? '').slice(0, 4));
  const last = Number((to ?? from ?? '').slice(0, 4));
  return years.some((y) => y >= first && y <= last);
}
