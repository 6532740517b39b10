/** What a finder of warnings is given and what it gives. */
import type { GraphRecord, RecordKind, RecordOf, WarningRecord } from '../../../graph/records.ts';
import type { Knows } from '../../repair/dictionary.ts';
import type { CorpusFile } from '../corpus.ts';
import type { Unmatched } from '../guidance.ts';

export interface WarningInput {
  files: readonly CorpusFile[];
  /** All other records. */
  records: readonly GraphRecord[];
  /** Whether the dictionary has a word; undefined where no dictionary is installed. */
  knows: Knows | undefined;
  /** Corrections whose words still stand somewhere but mean nothing there. */
  unmatched?: readonly Unmatched[];
}

/** A warning before it has its id. `key` tells it from others of its type and survives re-reading: names, dates, places. */
export interface Found extends Omit<WarningRecord, 'kind' | 'id'> {
  key: readonly (string | number | null)[];
}

/** Finds the warnings of one type. Pure; the order of what it gives does not matter. */
export type Finder = (input: WarningInput) => Found[];

/** The records of one kind. */
export function recordsOf<K extends RecordKind>(records: readonly GraphRecord[], kind: K): RecordOf<K>[] {
  return records.filter((r): r is RecordOf<K> => r.kind === kind);
}
