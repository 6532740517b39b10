/** What the page of the graph is made of. */
import type { Evidence } from '../../graph/records.ts';
import type { Candidate, SourceRef } from './common.ts';
import type { GraphMap, GraphPath, Tie } from './graph-map.ts';
import type { GraphState } from './graph-state.ts';

/** What somebody typed, and what it may mean. */
export interface TypedThing {
  typed: string;
  thing: Candidate | null;
  candidates: Candidate[];
}

export interface GraphData {
  /** With the ends of the path as ids; empty where they are none yet. */
  state: GraphState;
  map: GraphMap;
  path: GraphPath | null;
  ends: { from: TypedThing | null; to: TypedThing | null };
  /** What was to be added, where it may mean several things or none. */
  choice: TypedThing | null;
  /** One page of the ties, with what they rest on. */
  ties: { items: (Tie & { evidence: Evidence[] })[]; total: number; offset: number; limit: number };
  sources: SourceRef[];
  /** Ways to begin; none where something is on the map. */
  examples: { things: Candidate[]; pair: [Candidate, Candidate] | null };
}
