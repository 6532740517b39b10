/** Who is named where, gathered once for all documents: asked of the store page by page, a thing named everywhere would be read everywhere. */
import { recordsOf } from '../../graph/export/reading.ts';
import type { EntityKind } from '../../graph/records.ts';
import type { StoreReader } from '../../graph/store.ts';
import { apart } from '../../graph/text/ranges.ts';
import type { PageMention } from '../contract/things.ts';
import { nameOf } from '../services/names.ts';

const KINDS: readonly EntityKind[] = ['case', 'person', 'arena', 'organization', 'project'];
/** Numbers a mention takes: the thing, page, start, end. */
const WIDTH = 4;

export interface MentionIndex {
  /** What is named on a page of a file, by place; of two that overlap the longer is told. */
  on(source: string, page: number): PageMention[];
}

export async function mentionIndex(reader: StoreReader): Promise<MentionIndex> {
  const things: Pick<PageMention, 'kind' | 'id' | 'name'>[] = [];
  const bySource = new Map<string, number[]>();
  for (const kind of KINDS) {
    for await (const record of recordsOf(reader, kind)) {
      const thing = things.push({ kind: record.kind, id: record.id, name: nameOf(record) }) - 1;
      for (const { source, page, start, end } of record.mentions) {
        const known = bySource.get(source);
        if (known) known.push(thing, page, start, end);
        else bySource.set(source, [thing, page, start, end]);
      }
    }
  }
  return {
    on(source, page) {
      const all = bySource.get(source) ?? [];
      const found: PageMention[] = [];
      for (let i = 0; i < all.length; i += WIDTH) {
        const [index = 0, at, start = 0, end = 0] = all.slice(i, i + WIDTH);
        const thing = at === page ? things[index] : undefined;
        if (thing) found.push({ ...thing, start, end });
      }
      return apart(found);
    },
  };
}
