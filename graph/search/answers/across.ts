import type { EdgeName } from '../../domain.ts';
import type { RecordKind, RecordOf } from '../../records.ts';
import type { StoreReader } from '../../store.ts';

/** Edges looked through for one thing. */
const EDGE_LIMIT = 400;

/** Records of a kind at the other end of a thing's edges of a type, in the store's order. */
export async function across<K extends RecordKind>(
  reader: StoreReader,
  id: string,
  type: EdgeName,
  kind: K,
): Promise<RecordOf<K>[]> {
  const edges = (await reader.edges(id, EDGE_LIMIT)).filter((e) => e.type === type);
  const ends = [...new Set(edges.map((e) => (e.from === id ? e.to : e.from)))];
  const found = await Promise.all(ends.map((end) => reader.get(kind, end)));
  return found.filter((r) => r !== null);
}
