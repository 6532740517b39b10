/** The map of a state as GraphML: what is drawn, so that it can be worked on elsewhere. */

import type { EdgeName } from '../../../graph/domain.ts';
import { type DrawnEdge, graphmlOf } from '../../../graph/export/graphml.ts';
import type { GraphMap } from '../../contract/graph-map.ts';
import { findAll } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { evidenceOf } from './evidence.ts';
import { inParts } from './in-parts.ts';

export async function graphFile(room: Room, { nodes, ties }: GraphMap): Promise<string> {
  const records = await findAll(
    room,
    nodes.map(({ id }) => id),
  );
  const edges = await inParts(ties, async (tie): Promise<DrawnEdge> => {
    const [quote] = await evidenceOf(room, tie);
    const { from, to, caption } = tie;
    const edge = { from, type: tie.type as EdgeName, to, caption, record: tie.records.join(' ') };
    return quote ? { ...edge, quote } : edge;
  });
  return graphmlOf(records, edges);
}
