import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestWays } from '../../../server/services/graph/shortest.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Undirected, as what ties two things ties both. */
function graphOf(size: number, pairs: readonly (readonly [number, number])[]): Graph {
  const next = new Map(Array.from({ length: size }, (_, i): [string, string[]] => [`n${i}`, []]));
  for (const [a, b] of pairs) {
    const [from, to] = [`n${a % size}`, `n${b % size}`];
    if (from === to || next.get(from)?.includes(to)) continue;
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  return next;
}

/** Every shortest way, by the most obvious search: all ways of one length before any longer one. */
function naive(graph: Graph, from: string, to: string): string[][] {
  let ways = [[from]];
  const seen = new Set([from]);
  while (ways.length > 0) {
    const there = ways.filter((way) => way.at(-1) === to);
    if (there.length > 0) return there;
    ways = ways.flatMap((way) =>
      (graph.get(way.at(-1) ?? '') ?? []).filter((id) => !seen.has(id)).map((id) => [...way, id]),
    );
    for (const way of ways) seen.add(way.at(-1) ?? '');
  }
  return [];
}

const bounds = { maxSteps: 50, maxOpened: 10_000, maxWays: 1_000 };
const ask = (graph: Graph, from: string, to: string, more = {}) =>
  shortestWays({ from, to, next: async (id) => graph.get(id) ?? [], ...bounds, ...more });

const graphs = fc
  .tuple(fc.integer({ min: 2, max: 24 }), fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 60 }))
  .map(([size, pairs]) => graphOf(size, pairs));

describe('the shortest ways', () => {
  it('are those a naive search finds, all of them and each once', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const expected = naive(graph, 'n0', 'n1').map((way) => way.join());
        const { status, ways, more } = await ask(graph, 'n0', 'n1');
        expect(status).toBe(expected.length > 0 ? 'found' : 'none');
        expect(ways.map((way) => way.join()).sort()).toEqual(expected.sort());
        expect(more).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('are told up to a number, and that there are more', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 3 }), async (graph, maxWays) => {
        const all = naive(graph, 'n0', 'n1');
        const { ways, more } = await ask(graph, 'n0', 'n1', { maxWays });
        expect(ways).toHaveLength(Math.min(all.length, maxWays));
        expect(more).toBe(all.length > maxWays);
        for (const way of ways) expect(all.map((one) => one.join())).toContain(way.join());
      }),
    );
  });

  it('are none longer than the bound', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 6 }), async (graph, maxSteps) => {
        const length = (naive(graph, 'n0', 'n1')[0]?.length ?? 0) - 1;
        const { status } = await ask(graph, 'n0', 'n1', { maxSteps });
        if (length > maxSteps) expect(status).toBe('bound');
        else if (length > 0) expect(status).toBe('found');
        else expect(status).not.toBe('found');
      }),
    );
  });

  it('stop at the number of things looked through', async () => {
    const leaves = Array.from({ length: 20 }, (_, i): [number, number] => [2, i + 3]);
    const star = graphOf(24, [...leaves, [0, 2]]);
    const asked: string[] = [];
    const next = async (id: string) => {
      asked.push(id);
      return star.get(id) ?? [];
    };
    const { status, opened } = await shortestWays({ from: 'n0', to: 'n5', next, ...bounds, maxOpened: 2 });
    expect(status).toBe('found');
    expect(opened).toBeLessThanOrEqual(2);
    const far = await shortestWays({ from: 'n3', to: 'n1', next, ...bounds, maxOpened: 0 });
    expect(far).toEqual({ status: 'bound', ways: [], more: false, opened: 0 });
    expect(asked.length).toBe(opened);
  });

  it('lead nowhere from a thing to itself', async () => {
    const graph = graphOf(3, [[0, 1]]);
    expect(await ask(graph, 'n0', 'n0')).toEqual({ status: 'found', ways: [['n0']], more: false, opened: 0 });
  });
});
