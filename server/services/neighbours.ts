/** Edges of a node, sorted by what they mean, and the records at their far ends. */
import { EDGES, type Edge, type EdgeName } from '../../graph/domain.ts';
import type { GraphRecord, RecordKind, RecordOf } from '../../graph/records.ts';
import type { Linked } from '../contract/common.ts';
import { firstPlace, nameOf } from './names.ts';
import type { Room } from './room.ts';

/** Most edges read of one node. A node with more is a hub whose mentions alone fill it. */
const MOST_EDGES = 10_000;

export interface Neighbours {
  /** Ids at the far end of edges of a type that leave the node. */
  out(type: EdgeName): string[];
  /** Ids at the far end of edges of a type that reach the node. */
  in(type: EdgeName): string[];
  readonly edges: readonly Edge[];
}

export async function neighboursOf(room: Room, id: string): Promise<Neighbours> {
  const edges = await room.reader.edges(id, MOST_EDGES);
  const ends = new Map<string, Set<string>>();
  const put = (key: string, end: string) => {
    const known = ends.get(key);
    if (known) known.add(end);
    else ends.set(key, new Set([end]));
  };
  for (const { from, type, to } of edges) {
    if (from === id) put(`out ${type}`, to);
    if (to === id) put(`in ${type}`, from);
  }
  return {
    edges,
    out: (type) => [...(ends.get(`out ${type}`) ?? [])],
    in: (type) => [...(ends.get(`in ${type}`) ?? [])],
  };
}

/** The records behind ids, in the order of the ids; those that are not of the kind are left out. */
export async function getAll<K extends RecordKind>(room: Room, kind: K, ids: Iterable<string>): Promise<RecordOf<K>[]> {
  const records = await Promise.all([...new Set(ids)].map((id) => room.reader.get(kind, id)));
  return records.filter((record): record is NonNullable<typeof record> => record !== null);
}

export async function findAll(room: Room, ids: Iterable<string>): Promise<GraphRecord[]> {
  const records = await Promise.all([...new Set(ids)].map((id) => room.reader.find(id)));
  return records.filter((record) => record !== null);
}

/** Relations between things, as opposed to the ties of a record to its documents, meetings and people. */
const LINKS: readonly EdgeName[] = ['SUPERSEDES', 'EXTENDS', 'REFERS_TO', 'BELONGS_TO', 'FUNDS', 'STEERS', 'FUNDED_BY'];

/** The relations of a node, each read from its side, with the place that tells of it. */
export async function linkedOf(room: Room, id: string, { edges }: Neighbours): Promise<Linked[]> {
  const links = edges.filter((edge) => LINKS.includes(edge.type));
  const rows = await Promise.all(
    links.map(async ({ from, type, to, record }): Promise<Linked | null> => {
      const direction = from === id ? 'out' : 'in';
      const [other, carrier] = await Promise.all([
        room.reader.find(direction === 'out' ? to : from),
        room.reader.find(record),
      ]);
      if (!other) return null;
      const place = carrier ? firstPlace(carrier) : null;
      return {
        type,
        direction,
        caption: EDGES[type].caption,
        kind: other.kind,
        id: other.id,
        name: nameOf(other),
        place,
      };
    }),
  );
  return rows.filter((row) => row !== null);
}
