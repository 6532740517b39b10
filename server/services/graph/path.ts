/** The shortest ways between two things, with what each step rests on. */
import { kindOfId } from '../../../graph/ids.ts';
import type { Candidate } from '../../contract/common.ts';
import type { GraphPath, GraphStep } from '../../contract/graph-map.ts';
import { GRAPH_KINDS, type GraphState } from '../../contract/graph-state.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
import { withEvidence } from './evidence.ts';
import { labelsOf } from './labels.ts';
import { shortestWays, type Ways } from './shortest.ts';
import { farEnd } from './ties.ts';
import { type GraphView, graphView } from './view.ts';

/** A longer way tells nobody anything. */
const MOST_STEPS = 8;
/** Things looked through. */
const MOST_OPENED = 4_000;
/** Ways told. */
const MOST_WAYS = 3;

type Asked = Pick<GraphState, 'from' | 'to' | 'kinds' | 'years' | 'mentions' | 'hidden'>;

/**
 * The ways between `from` and `to`, ids both, through things of the kinds and ties of the years. What documents merely name together
 * is a way only when there is no other, or when it is asked for. Null when an end is no thing.
 */
export async function graphPath(room: Room, asked: Asked): Promise<GraphPath | null> {
  const ends = await labelsOf(room, [asked.from, asked.to]);
  const [from, to] = [asked.from, asked.to].map((id) => ends.find((end) => end.id === id));
  if (!from || !to) return null;
  let found = await waysIn(room, asked, asked.mentions);
  const mentions = asked.mentions || found.ways.status === 'none';
  if (mentions !== asked.mentions) {
    const wider = await waysIn(room, asked, true);
    found = { ...wider, ways: { ...wider.ways, opened: found.ways.opened + wider.ways.opened } };
  }
  return told(room, { from, to }, found, mentions);
}

async function waysIn(room: Room, asked: Asked, mentions: boolean): Promise<{ view: GraphView; ways: Ways }> {
  const always = new Set([asked.from, asked.to]);
  const view = await graphView(room, {
    kinds: asked.kinds.length > 0 ? asked.kinds : GRAPH_KINDS,
    years: asked.years,
    mentions,
    always,
    hidden: new Set(asked.hidden.filter((id) => !always.has(id))),
  });
  const ways = await shortestWays({
    from: asked.from,
    to: asked.to,
    next: async (id) => [...new Set((await view.ties(id)).map((tie) => farEnd(tie, id)))].sort(moreTelling),
    maxSteps: MOST_STEPS,
    maxOpened: MOST_OPENED,
    maxWays: MOST_WAYS,
  });
  return { view, ways };
}

const RANK = new Map<string, number>(GRAPH_KINDS.map((kind, rank) => [kind, rank]));

/** Through people, bodies and cases before documents; then by id, so that the same question has the same answer. */
function moreTelling(a: string, b: string): number {
  const rank = (id: string) => RANK.get(kindOfId(id) ?? '') ?? RANK.size;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

async function told(
  room: Room,
  { from, to }: { from: Candidate; to: Candidate },
  { view, ways }: { view: GraphView; ways: Ways },
  mentions: boolean,
): Promise<GraphPath> {
  const steps = await Promise.all(ways.ways.map((way) => stepsOf(room, view, way)));
  return {
    from,
    to,
    status: ways.status,
    steps: ways.ways[0] ? ways.ways[0].length - 1 : null,
    ways: steps,
    more: ways.more,
    mentions,
    things: await labelsOf(room, [from.id, ...ways.ways.flat(), to.id]),
    opened: ways.opened,
    sources: await cite(room, steps),
  };
}

function stepsOf(room: Room, view: GraphView, way: readonly string[]): Promise<GraphStep[]> {
  return Promise.all(
    way.slice(1).map(async (to, index): Promise<GraphStep> => {
      const from = way[index] ?? '';
      const between = (await view.ties(from)).filter((tie) => farEnd(tie, from) === to);
      // That both are named tells nothing where something else ties them.
      const telling = between.filter(({ type }) => type !== 'MENTIONED_IN');
      const ties = telling.length > 0 ? telling : between;
      return { from, to, ties: await Promise.all(ties.map((tie) => withEvidence(room, tie))) };
    }),
  );
}
