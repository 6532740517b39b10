import type { RecordKind, RecordOf } from '../records.ts';
import type { StoreReader } from '../store.ts';

/** Records fetched at a time. */
const WINDOW = 500;

/** All records of a kind in id order, a window at a time. */
export async function* recordsOf<K extends RecordKind>(store: StoreReader, kind: K): AsyncGenerator<RecordOf<K>> {
  for (let offset = 0; ; offset += WINDOW) {
    const records = await store.list(kind, { offset, limit: WINDOW });
    yield* records;
    if (records.length < WINDOW) return;
  }
}

/**
 * The text with every character that XML 1.0 has no way to write, and no spreadsheet shows, replaced by U+FFFD:
 * control characters but tab and line breaks, half surrogate pairs, U+FFFE and U+FFFF.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}
