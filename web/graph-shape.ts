/** How a thing is written on the map, and the room that takes: the same in the still picture and in the live one. */
import type { GraphNode } from '../server/contract/graph-map.ts';
import { clip, section } from './format.ts';
import type { LaidNode } from './graph-layout.ts';

/** Longest name on the map. */
const LABEL = 26;
/** Mean width of a letter at the map's size of type, and what the sign and the line of type take in height. */
const LETTER = 6.6;
const LEAST = 44;
export const NODE_HEIGHT = 42;
/** The sign stands above the middle, the name's base line below it. */
export const SIGN_UP = 9;
export const NAME_DOWN = 15;

export function labelOf({ kind, name, detail }: Pick<GraphNode, 'kind' | 'name' | 'detail'>): string {
  const dated = kind === 'decision' && detail ? /\d{4}(?!.*\d{4})/.exec(detail.replace(/-\d\d/g, ''))?.[0] : undefined;
  return dated && !name.includes(dated) ? `${clip(section(name), LABEL - 5)} ${dated}` : clip(section(name), LABEL);
}

export function laidNode(node: GraphNode): LaidNode {
  return { id: node.id, width: Math.max(LEAST, Math.ceil(labelOf(node).length * LETTER) + 8), height: NODE_HEIGHT };
}
