import type { MentionFact } from '../../graph/facts.ts';
import type { EntityKind } from '../../graph/records.ts';
import { mostUsedFirst } from '../text/uses.ts';
import type { CorpusDocument, CorpusFile } from './corpus.ts';

export type MentionFactOf<K extends EntityKind> = Extract<MentionFact, { kind: K }>;

/** A mention with the document it stands in. */
export interface Seen<K extends EntityKind> {
  fact: MentionFactOf<K>;
  document: CorpusDocument;
}

/** Everything that goes by one key: the unit that resolution joins. */
export interface Group<K extends EntityKind> {
  key: string;
  seen: Seen<K>[];
  /** Names with how often they are used, commonest first. */
  names: [name: string, uses: number][];
  /** Only known from misread text. */
  misread: boolean;
  /** Set where a correction parts one name into several things: tells this one from the others. */
  part?: string;
}

/** All mentions of a kind, gathered by key; groups in the order of their keys. */
export function groupBy<K extends EntityKind>(
  files: CorpusFile[],
  kind: K,
  keyOf: (m: MentionFactOf<K>, d: CorpusDocument) => string | null,
): Group<K>[] {
  const byKey = new Map<string, Seen<K>[]>();
  for (const file of files) {
    for (const fact of file.facts.mentions) {
      if (fact.kind !== kind) continue;
      const document = file.documents[fact.document];
      if (!document) continue;
      const own = fact as MentionFactOf<K>;
      const key = keyOf(own, document);
      if (key === null) continue;
      const list = byKey.get(key);
      if (list) list.push({ fact: own, document });
      else byKey.set(key, [{ fact: own, document }]);
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, seen]) => groupOf(key, seen));
}

export function groupOf<K extends EntityKind>(key: string, seen: Seen<K>[], part?: string): Group<K> {
  const group = { key, seen, names: namesBy(seen), misread: seen.every((s) => s.document.misread) };
  return part === undefined ? group : { ...group, part };
}

function namesBy<K extends EntityKind>(seen: Seen<K>[]): [string, number][] {
  const uses = new Map<string, number>();
  for (const s of seen) {
    const name = 'name' in s.fact ? s.fact.name : s.fact.text;
    uses.set(name, (uses.get(name) ?? 0) + (s.document.misread ? 1 : 1000));
  }
  return mostUsedFirst(uses);
}

/** Names of several groups together, commonest first. */
export function allNames<K extends EntityKind>(groups: Group<K>[]): [string, number][] {
  const uses = new Map<string, number>();
  for (const g of groups) for (const [name, n] of g.names) uses.set(name, (uses.get(name) ?? 0) + n);
  return mostUsedFirst(uses);
}
