/** What Popolo objects point at: sources, parent organizations, and persons known by name only. */
import type { Evidence, Mention, PersonRecord } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { nameKey } from '../text/fold.ts';
import { recordsOf } from './reading.ts';

/** Popolo's Link. */
export interface Link {
  url: string;
  note: string;
}

export interface Sources {
  /** One link a place. */
  ofEvidence(evidence: readonly Evidence[]): Link[];
  /** One link a document: the first place the thing is mentioned in it. */
  ofMentions(mentions: readonly Mention[]): Link[];
}

/**
 * Popolo wants a URL, and files have none of their own: a file is named by its content, as RFC 6920 (`ni:`) does, with the page as
 * fragment. The note says the same for people: what is written, in which file, on which page.
 */
export async function sourcesIn(store: StoreReader): Promise<Sources> {
  const contents = new Map<string, string>();
  for (const { source, sha256 } of await store.files()) {
    if (sha256 !== null) contents.set(source, Buffer.from(sha256, 'hex').toString('base64url'));
  }
  const link = (source: string, page: number, quote: string): Link[] => {
    const content = contents.get(source);
    // Removed since the graph was derived: there is nothing left to point at.
    if (content === undefined) return [];
    return [{ url: `ni:///sha-256;${content}#page=${page}`, note: `”${quote}” – ${source}, sida ${page}` }];
  };
  return {
    ofEvidence: (evidence) => evidence.flatMap(({ source, page, quote }) => link(source, page, quote)),
    ofMentions(mentions) {
      const first = new Map<string, Mention>();
      for (const mention of mentions) if (!first.has(mention.document)) first.set(mention.document, mention);
      return [...first.values()].flatMap(({ source, page, text }) => link(source, page, text));
    },
  };
}

/** Persons by name: only a name that one person alone goes by tells who is meant. */
export class People {
  private readonly ids = new Map<string, string | null>();

  add({ id, name, aliases }: PersonRecord): void {
    for (const key of new Set([name, ...aliases].map(nameKey))) {
      this.ids.set(key, this.ids.has(key) ? null : id);
    }
  }

  /** Id of the person; undefined when the name is unknown or means several. */
  named(name: string | null): string | undefined {
    return name === null ? undefined : (this.ids.get(nameKey(name)) ?? undefined);
  }
}

const BODIES: readonly string[] = ['arena', 'organization', 'project'];

/** Organizations by the one they are part of. Popolo has room for one parent: where sources name several, none is told. */
export async function parentsOf(store: StoreReader): Promise<Map<string, string>> {
  const found = new Map<string, Set<string>>();
  for await (const { type, from, to } of recordsOf(store, 'relation')) {
    if (type === 'partOf' && from !== to) found.set(from, (found.get(from) ?? new Set()).add(to));
  }
  const parents = new Map<string, string>();
  for (const [child, [parent, ...more]] of found) {
    if (parent === undefined || more.length > 0) continue;
    const kinds = [await store.find(child), await store.find(parent)].map((record) => record?.kind ?? '');
    if (kinds.every((kind) => BODIES.includes(kind))) parents.set(child, parent);
  }
  return parents;
}
