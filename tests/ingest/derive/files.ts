/** Invented files, read through all stages after reading, to derive from. */
import { sha256 } from '../../../graph/ids.ts';
import type { GraphRecord, RecordKind, RecordOf } from '../../../graph/records.ts';
import type { DerivedGraph } from '../../../graph/store.ts';
import { type DeriveInput, derive } from '../../../ingest/derive/derive.ts';
import { read } from '../extract/reading.ts';

/** A file of the store from its name and the text of its pages. */
export function file(source: string, ...texts: string[]): DeriveInput['files'][number] {
  const { pages, documents, passages, mentions, statements } = read(...texts);
  const facts = { pages, documents, passages, mentions, statements };
  return {
    sources: [source],
    facts: { ...facts, sha256: sha256(texts.join('\f')), mediaType: 'text/plain', extractorVersion: 'prov' },
  };
}

export const graphOf = (...files: DeriveInput['files']): DerivedGraph => derive({ files });

export const ofKind = <K extends RecordKind>({ records }: DerivedGraph, kind: K): RecordOf<K>[] =>
  records.filter((r: GraphRecord): r is RecordOf<K> => r.kind === kind);
