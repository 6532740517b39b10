/** The graph around a thing as people draw it: a person sits in a body, without the record of the membership between them. */
import type { Network } from '../contract/network.ts';
import { networkOf } from './network.ts';
import type { Room } from './room.ts';

type Edge = Network['edges'][number];

/** Records that stand between things and are no things themselves. */
const BETWEEN = new Set(['membership', 'meetingCount', 'meeting', 'agendaItem', 'passage', 'page']);
/** Read before folding; a fold takes several nodes and gives one edge. */
const READ = 250;
const SHOWN = 32;
const ROLE = 'har uppdrag i';

/** The map of a node; null when there is no such node. */
export async function networkMap(
  room: Room,
  { node, depth }: { node: string; depth: number },
): Promise<Network | null> {
  // A membership is a step in the graph and none on the map.
  const wide = { node, depth: depth * 2, limit: READ };
  const essential = await networkOf(room, wide, ['IN_DOCUMENT', 'MENTIONED_IN']);
  if (!essential) return null;
  const map = trim(fold(essential), node, depth);
  if (map.nodes.length > 1) return map;
  // Known from mentions alone: then the documents are what there is to show.
  const all = await networkOf(room, wide, ['IN_DOCUMENT']);
  return all && trim(fold(all), node, depth);
}

function fold(network: Network): Network {
  const kinds = new Map(network.nodes.map(({ id, kind }) => [id, kind]));
  const between = (id: string) => BETWEEN.has(kinds.get(id) ?? '');
  const edges: Edge[] = network.edges.filter(({ from, to }) => !between(from) && !between(to));
  for (const { id, kind } of network.nodes) {
    if (kind !== 'membership') continue;
    const holder = network.edges.find((edge) => edge.type === 'HOLDS' && edge.to === id)?.from;
    if (holder === undefined) continue;
    for (const edge of network.edges) {
      if (edge.from === id)
        edges.push({ ...edge, from: holder, caption: edge.type === 'IN_BODY' ? ROLE : edge.caption });
    }
  }
  const once = new Map(edges.map((edge) => [`${edge.from} ${edge.caption} ${edge.to}`, edge]));
  return { ...network, nodes: network.nodes.filter(({ id }) => !between(id)), edges: [...once.values()] };
}

/** Nodes within reach on the folded map, nearest first, and the edges between them. */
function trim(network: Network, node: string, depth: number): Network {
  const distance = new Map([[node, 0]]);
  for (let step = 1; step <= depth; step += 1) {
    for (const { from, to } of network.edges) {
      for (const [near, far] of [
        [from, to],
        [to, from],
      ] as const) {
        if (distance.get(near) === step - 1 && !distance.has(far)) distance.set(far, step);
      }
    }
  }
  const reached = network.nodes
    .flatMap((n) => (distance.has(n.id) ? [{ ...n, depth: distance.get(n.id) ?? 0 }] : []))
    .sort((a, b) => a.depth - b.depth);
  const nodes = reached.slice(0, SHOWN);
  const shown = new Set(nodes.map(({ id }) => id));
  return {
    node,
    depth,
    truncated: network.truncated || reached.length > nodes.length,
    nodes,
    edges: network.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}
