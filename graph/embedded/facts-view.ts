import { createHash } from 'node:crypto';
import { byCodeUnit } from './order.ts';

/** What the derived graph depends on, per stored source: its content and the digest of that content's facts. */
export type FactsState = ReadonlyMap<string, string>;

/** One line of a state. */
export function stateOf(sha256: string, digest: string): string {
  return `${sha256} ${digest}`;
}

/** A state in one string. Not dependent on the order the sources were put in. */
export function digestOf(state: FactsState): string {
  const lines = [...state].sort(([a], [b]) => byCodeUnit(a, b));
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/**
 * The facts as this opening of the store has seen them: the last listing of the files, with what it wrote since. A generation is
 * recorded as derived from these, so that facts another process put in the meantime are not taken for part of it.
 */
export class FactsView {
  private seen: Map<string, string> | null = null;

  /** All files were listed. */
  look(state: FactsState): void {
    this.seen = new Map(state);
  }

  /** This opening put a source, or took it away or recorded it as failed (null). */
  wrote(source: string, state: string | null): void {
    if (state === null) this.seen?.delete(source);
    else this.seen?.set(source, state);
  }

  /** What a generation written now was derived from; `stored` is asked when the files were never listed. */
  basis(stored: () => FactsState): string {
    return digestOf(this.seen ?? stored());
  }
}
