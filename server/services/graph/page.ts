/** What the page of the graph tells: the map, the ways between two things, a part of the ties with their quotes, and ways to begin. */
import type { Candidate, SourceRef } from '../../contract/common.ts';
import type { GraphMap, GraphPath, Tie } from '../../contract/graph-map.ts';
import type { GraphData } from '../../contract/graph-page.ts';
import { type GraphState, NO_STATE } from '../../contract/graph-state.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
import { waysIn } from '../ways-in.ts';
import { withEvidence } from './evidence.ts';
import { labelsOf } from './labels.ts';
import { lookUp } from './look-up.ts';
import { graphMap } from './map.ts';
import { graphPath } from './path.ts';

/** Ties told on a page of the table. */
export const TIES_A_PAGE = 60;

/** The map and the path of a state whose ends are ids. */
export async function mapAndPath(room: Room, state: GraphState): Promise<{ map: GraphMap; path: GraphPath | null }> {
  const path = state.from !== '' && state.to !== '' ? await graphPath(room, state) : null;
  const map = await graphMap(room, { ...state, path: path ? path.things.map(({ id }) => id) : [] });
  return { map, path };
}

interface PageAsked {
  state: GraphState;
  /** Of the table of ties, from 1. */
  page: number;
  choice: GraphData['choice'];
}

export async function graphPage(room: Room, { state, page, choice }: PageAsked): Promise<GraphData> {
  const [from, to] = await Promise.all([end(room, state.from), end(room, state.to)]);
  const settled = { ...state, from: from?.thing?.id ?? '', to: to?.thing?.id ?? '' };
  const { map, path } = await mapAndPath(room, settled);
  const offset = (page - 1) * TIES_A_PAGE;
  const shown = await Promise.all(
    inOrder(map)
      .slice(offset, offset + TIES_A_PAGE)
      .map((tie) => withEvidence(room, tie)),
  );
  const sources: SourceRef[] = [...(path?.sources ?? []), ...(await cite(room, shown))];
  return {
    state: settled,
    map,
    path,
    ends: { from, to },
    choice,
    ties: { items: shown, total: map.ties.length, offset, limit: TIES_A_PAGE },
    sources: [...new Map(sources.map((source) => [source.id, source])).values()],
    examples: map.nodes.length === 0 ? await examples(room) : { things: [], pair: null },
  };
}

/** Ties of the things that come first, first. */
function inOrder({ nodes, ties }: GraphMap): Tie[] {
  const rank = new Map(nodes.map(({ id }, index) => [id, index]));
  const [low, high] = [Math.min, Math.max].map(
    (pick) => (tie: Tie) => pick(rank.get(tie.from) ?? 0, rank.get(tie.to) ?? 0),
  );
  return [...ties].sort((a, b) => (low?.(a) ?? 0) - (low?.(b) ?? 0) || (high?.(a) ?? 0) - (high?.(b) ?? 0));
}

async function end(room: Room, typed: string): Promise<GraphData['ends']['from']> {
  return typed === '' ? null : { typed, ...(await lookUp(room, typed)) };
}

/** Things worth beginning with, and two people between whom there is a way. */
function examples(room: Room): Promise<GraphData['examples']> {
  return room.once('graph examples', async () => {
    const ways = await waysIn(room);
    const things = await labelsOf(
      room,
      ways.map(({ id }) => id),
    );
    const people = await labelsOf(
      room,
      ways.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])),
    );
    const [one, other] = people;
    return { things, pair: one && other && (await isWay(room, one, other)) ? [one, other] : null };
  });
}

async function isWay(room: Room, from: Candidate, to: Candidate): Promise<boolean> {
  return (await graphPath(room, { ...NO_STATE, from: from.id, to: to.id }))?.status === 'found';
}
