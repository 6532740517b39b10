import { EDGES, type Edge, type EdgeName } from '../../graph/domain.ts';
import type { GraphRecord } from '../../graph/records.ts';
import type { Network } from '../contract/network.ts';
import { nameOf } from './names.ts';
import type { Room } from './room.ts';

/** Ties of text to its document: they say nothing about the world and would fill any graph. */
const LEFT_OUT: readonly EdgeName[] = ['IN_DOCUMENT'];
/** Most edges read of one node. */
const MOST_EDGES = 2_000;

/** The graph around a node, breadth first, at most `limit` nodes. Null when there is no such node. */
export async function networkOf(
  room: Room,
  { node, depth, limit }: { node: string; depth: number; limit: number },
): Promise<Network | null> {
  const start = await room.reader.find(node);
  if (!start) return null;
  const reached = new Map<string, { record: GraphRecord; depth: number }>([[node, { record: start, depth: 0 }]]);
  const edges = new Map<string, Edge>();
  let truncated = false;
  let ring = [node];
  for (let step = 1; step <= depth; step += 1) {
    const next: string[] = [];
    for (const id of ring) {
      for (const edge of await room.reader.edges(id, MOST_EDGES)) {
        if (LEFT_OUT.includes(edge.type)) continue;
        const far = edge.from === id ? edge.to : edge.from;
        if (!reached.has(far)) {
          if (reached.size >= limit) {
            truncated = true;
            continue;
          }
          const record = await room.reader.find(far);
          if (!record) continue;
          reached.set(far, { record, depth: step });
          next.push(far);
        }
        edges.set(`${edge.from} ${edge.type} ${edge.to} ${edge.record}`, edge);
      }
    }
    ring = next;
  }
  return {
    node,
    depth,
    truncated,
    nodes: [...reached].map(([id, { record, depth: distance }]) => ({
      id,
      kind: record.kind,
      name: nameOf(record),
      depth: distance,
    })),
    edges: [...edges.values()].map(({ from, to, type, record }) => ({
      from,
      to,
      type,
      caption: EDGES[type].caption,
      record,
    })),
  };
}
