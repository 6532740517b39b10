/** Records read and kept while their generation lasts, as JSON: a page shows the same persons and documents as the page before. */
import { Kept } from '../stores/kept.ts';
import { Gathering } from './gathering.ts';
import type { Generations } from './generations.ts';
import { find } from './reader.ts';

/** Characters of all records kept. */
const KEPT = 30_000_000;

export class RecordsKept {
  private readonly generations: Generations;
  private readonly gathering = new Gathering((ids: readonly string[]) => this.read(ids));
  private draft = 0;
  private kept = new Kept<string, string>(KEPT, (json) => json.length);

  constructor(generations: Generations) {
    this.generations = generations;
  }

  /** A record of the current generation; undefined when it has none of that id. */
  json(id: string): Promise<string | undefined> {
    return this.gathering.of(id);
  }

  private read(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.generations.reading(async (tx, generation) => {
      if (this.draft !== generation.draft) {
        this.draft = generation.draft;
        this.kept = new Kept(KEPT, (json) => json.length);
      }
      const { kept } = this;
      const found = new Map(
        ids.flatMap((id): [string, string][] => {
          const json = kept.get(id);
          return json === undefined ? [] : [[id, json]];
        }),
      );
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      for (const [id, json] of await find(tx, generation, missing)) {
        kept.keep(id, json);
        found.set(id, json);
      }
      return found;
    });
  }
}
