/** The shortest ways between two nodes of any graph, searched from both ends, within bounds. */

export interface WaysAsked {
  from: string;
  to: string;
  /** Neighbours of a node, each once; of ways as short those that come first in this order are told first. */
  next(id: string): Promise<readonly string[]>;
  /** Longest way, in steps. */
  maxSteps: number;
  /** Nodes whose neighbours are asked for, at most. */
  maxOpened: number;
  /** Ways told, at most. */
  maxWays: number;
}

export interface Ways {
  /** `none`: there is no way. `bound`: none was found before a bound was met. */
  status: 'found' | 'none' | 'bound';
  /** Each as its nodes, both ends included; all of one length, no two alike. */
  ways: string[][];
  /** True where there are more as short. */
  more: boolean;
  opened: number;
}

/** Nodes asked for at a time. */
const AT_ONCE = 16;

/** How far each node reached is from an end, and the nodes one step nearer to that end. */
interface Side {
  depth: number;
  reached: Map<string, { depth: number; nearer: string[] }>;
  edge: string[];
}

export async function shortestWays(asked: WaysAsked): Promise<Ways> {
  const { from, to, next, maxSteps, maxOpened, maxWays } = asked;
  if (from === to) return { status: 'found', ways: [[from]], more: false, opened: 0 };
  const sides = [startAt(from), startAt(to)] as const;
  let opened = 0;
  while (true) {
    const [near, far] = sides;
    const side = near.edge.length <= far.edge.length ? near : far;
    const other = side === near ? far : near;
    // A side that has been all through without meeting the other never will.
    if (side.edge.length === 0) return { status: 'none', ways: [], more: false, opened };
    if (near.depth + far.depth >= maxSteps || opened + side.edge.length > maxOpened)
      return { status: 'bound', ways: [], more: false, opened };
    opened += side.edge.length;
    await grow(side, next);
    const met = side.edge.filter((id) => other.reached.get(id)?.depth === other.depth);
    if (met.length === 0) continue;
    const ways = told(near, far, new Set(met), maxWays + 1);
    return { status: 'found', ways: ways.slice(0, maxWays), more: ways.length > maxWays, opened };
  }
}

function startAt(id: string): Side {
  return { depth: 0, reached: new Map([[id, { depth: 0, nearer: [] }]]), edge: [id] };
}

/** Takes a side one whole step further. */
async function grow(side: Side, next: WaysAsked['next']): Promise<void> {
  const depth = side.depth + 1;
  const edge: string[] = [];
  for (let at = 0; at < side.edge.length; at += AT_ONCE) {
    const some = side.edge.slice(at, at + AT_ONCE);
    const neighbours = await Promise.all(some.map((id) => next(id)));
    for (const [i, id] of some.entries()) {
      for (const neighbour of neighbours[i] ?? []) {
        const known = side.reached.get(neighbour);
        if (known === undefined) {
          side.reached.set(neighbour, { depth, nearer: [id] });
          edge.push(neighbour);
        } else if (known.depth === depth && !known.nearer.includes(id)) known.nearer.push(id);
      }
    }
  }
  side.depth = depth;
  side.edge = edge;
}

/** The ways through the nodes where the sides met, in the order of `next` from the first end; at most `most`. */
function told(near: Side, far: Side, met: ReadonlySet<string>, most: number): string[][] {
  const order = [...near.reached.keys()].filter((id) => met.has(id));
  const ways: string[][] = [];
  for (const middle of order) {
    for (const head of back(near, middle, most)) {
      for (const tail of back(far, middle, most)) {
        if (ways.length === most) return ways;
        ways.push([...head.toReversed(), middle, ...tail]);
      }
    }
  }
  return ways;
}

/** Ways from a node (left out) to the end of its side, nearest node first. */
function back(side: Side, id: string, most: number): string[][] {
  const nearer = side.reached.get(id)?.nearer ?? [];
  if (nearer.length === 0) return [[]];
  const ways: string[][] = [];
  for (const one of nearer) {
    for (const rest of back(side, one, most - ways.length)) {
      ways.push([one, ...rest]);
      if (ways.length === most) return ways;
    }
  }
  return ways;
}
