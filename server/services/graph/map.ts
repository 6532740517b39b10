/** The part of the graph that is shown: what stands round the opened things, most tied first where there is no room for all. */
import { kindOfId } from '../../../graph/ids.ts';
import type { GraphMap, GraphNode, Tie } from '../../contract/graph-map.ts';
import { GRAPH_KINDS, type GraphState, MOST_THINGS, USUAL_KINDS } from '../../contract/graph-state.ts';
import type { Room } from '../room.ts';
import { inParts } from './in-parts.ts';
import { labelsOf } from './labels.ts';
import { farEnd } from './ties.ts';
import { type GraphView, graphView } from './view.ts';

/** Ties drawn at most. */
const MOST_TIES = 1_500;
/** Things whose ties are counted to choose among them; of more, those tied to most of what is opened are looked at. */
const WEIGHED = 1_500;

interface Asked extends Pick<GraphState, 'start' | 'hidden' | 'kinds' | 'years' | 'mentions' | 'depth' | 'portion'> {
  /** Things that are shown whatever else: those of a path. */
  path?: readonly string[];
}

/**
 * The map of a state. Ids that are no things are passed over. Where a thing is known from mentions alone, these are what there is to
 * show, and `mentions` tells.
 */
export async function graphMap(room: Room, asked: Asked): Promise<GraphMap> {
  const known = await labelsOf(room, [...asked.start, ...(asked.path ?? [])]);
  const start = asked.start.filter((id) => known.some((thing) => thing.id === id));
  const pinned = [...new Set([...start, ...(asked.path ?? [])])].filter((id) => known.some((thing) => thing.id === id));
  const viewed = (mentions: boolean) =>
    graphView(room, {
      kinds: asked.kinds.length > 0 ? asked.kinds : USUAL_KINDS,
      years: asked.years,
      mentions,
      always: new Set(pinned),
      hidden: new Set(asked.hidden.filter((id) => !pinned.includes(id))),
    });
  let mentions = asked.mentions;
  let view = await viewed(mentions);
  let reach = await around(view, { start, pinned, depth: asked.depth, portion: asked.portion });
  if (!mentions && pinned.length > 0 && reach.depths.size === pinned.length && reach.cut.length === 0) {
    const wider = await viewed(true);
    const more = await around(wider, { start, pinned, depth: asked.depth, portion: asked.portion });
    if (more.depths.size > reach.depths.size) [mentions, view, reach] = [true, wider, more];
  }
  const { ties, left } = await tiesAmong(view, [...reach.depths.keys()]);
  return {
    nodes: await nodesOf(room, view, reach.depths, new Set(start)),
    ties,
    leftOut: { things: byKind(reach.cut), ties: left },
    undated: view.undated(),
    mentions,
    hidden: await labelsOf(room, asked.hidden),
  };
}

interface Reach {
  /** Shown things with their steps from the nearest opened one, in order. */
  depths: Map<string, number>;
  /** Within reach, and not shown. */
  cut: string[];
}

async function around(
  view: GraphView,
  { start, pinned, depth, portion }: { start: string[]; pinned: string[]; depth: number; portion: number },
): Promise<Reach> {
  const depths = new Map(pinned.map((id) => [id, 0]));
  const cut = new Set<string>();
  for (const root of start) {
    let ring = [root];
    for (let step = 1; step <= depth; step += 1) {
      const near = new Map<string, number>();
      for (const id of ring) {
        for (const tie of await view.ties(id)) {
          const far = farEnd(tie, id);
          if (!depths.has(far)) near.set(far, (near.get(far) ?? 0) + tie.records.length);
        }
      }
      const ranked = await mostTied(view, near);
      const room = Math.max(0, Math.min(portion, MOST_THINGS - depths.size));
      ring = ranked.slice(0, room);
      for (const id of ring) depths.set(id, step);
      for (const id of ranked.slice(room)) cut.add(id);
    }
  }
  return { depths, cut: [...cut].filter((id) => !depths.has(id)) };
}

/** Most tied in the whole graph first; then those most tied to what asks for them. */
async function mostTied(view: GraphView, near: ReadonlyMap<string, number>): Promise<string[]> {
  const first = [...near.keys()].sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0) || order(a, b));
  const weighed = first.slice(0, WEIGHED);
  const degrees = new Map((await inParts(weighed, (id) => degreeOf(view, id))).map((n, i) => [weighed[i] ?? '', n]));
  return first.sort(
    (a, b) => (degrees.get(b) ?? -1) - (degrees.get(a) ?? -1) || (near.get(b) ?? 0) - (near.get(a) ?? 0) || order(a, b),
  );
}

async function degreeOf(view: GraphView, id: string): Promise<number> {
  return new Set((await view.ties(id)).map((tie) => farEnd(tie, id))).size;
}

async function nodesOf(
  room: Room,
  view: GraphView,
  depths: ReadonlyMap<string, number>,
  start: ReadonlySet<string>,
): Promise<GraphNode[]> {
  const labels = await labelsOf(room, depths.keys());
  return inParts(labels, async ({ kind, id, name, detail }): Promise<GraphNode> => {
    const far = new Set((await view.ties(id)).map((tie) => farEnd(tie, id)));
    const shown = [...far].filter((other) => depths.has(other)).length;
    return { id, kind, name, detail, depth: depths.get(id) ?? 0, opened: start.has(id), degree: far.size, shown };
  });
}

/** Every tie between shown things, those of the first things first. */
async function tiesAmong(view: GraphView, ids: readonly string[]): Promise<{ ties: Tie[]; left: number }> {
  const shown = new Set(ids);
  const ties = new Map<string, Tie>();
  for (const id of ids)
    for (const tie of await view.ties(id))
      if (shown.has(farEnd(tie, id))) ties.set(`${tie.from} ${tie.type} ${tie.to}`, tie);
  const all = [...ties.values()];
  return { ties: all.slice(0, MOST_TIES), left: Math.max(0, all.length - MOST_TIES) };
}

function byKind(ids: readonly string[]): GraphMap['leftOut']['things'] {
  return GRAPH_KINDS.flatMap((kind) => {
    const count = ids.filter((id) => kindOfId(id) === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
