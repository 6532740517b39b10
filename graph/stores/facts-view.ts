import { createHash } from 'node:crypto';
import { byCodeUnit } from './order.ts';

/** What the derived graph depends on: a stored source, the content it stands for, and the digest of that content's facts. */
export interface SourceState {
  source: string;
  sha256: string;
  digest: string;
}

/** The state of all stored sources in one string; their order does not matter. */
export function digestOf(state: readonly SourceState[]): string {
  const lines = state.map(({ source, sha256, digest }) => [source, sha256, digest] as const);
  lines.sort(([a], [b]) => byCodeUnit(a, b));
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/**
 * The facts as this opening of the store has seen them: the last listing of the files, with what it wrote since. A generation is
 * recorded as derived from these, so that facts another process put in the meantime are not taken for part of it.
 */
export class FactsView {
  private listed = false;
  private readonly contents = new Map<string, string>();
  /** By content: facts belong to it, so newer ones are newer for every source of it. */
  private readonly digests = new Map<string, string>();

  /** All files were listed. */
  look(state: readonly SourceState[]): void {
    this.listed = true;
    this.contents.clear();
    this.digests.clear();
    for (const one of state) this.put(one);
  }

  /** This opening put a source. */
  put({ source, sha256, digest }: SourceState): void {
    this.contents.set(source, sha256);
    this.digests.set(sha256, digest);
  }

  /** This opening took a source away, or recorded it as failed. */
  drop(source: string): void {
    this.contents.delete(source);
  }

  /** Digest of what a generation written now was derived from; `stored` is asked when the files were never listed. */
  async basis(stored: () => readonly SourceState[] | Promise<readonly SourceState[]>): Promise<string> {
    if (!this.listed) return digestOf(await stored());
    const seen = [...this.contents].map(([source, sha256]) => ({
      source,
      sha256,
      digest: this.digests.get(sha256) ?? '',
    }));
    return digestOf(seen);
  }
}
