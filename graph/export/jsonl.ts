import type { StoreReader } from '../store.ts';

/** CONTRACT.md's export: every record of the generation, one JSON object a line, in export order. */
export async function* jsonl(store: StoreReader): AsyncGenerator<string> {
  for await (const record of store.records()) yield `${JSON.stringify(record)}\n`;
}
