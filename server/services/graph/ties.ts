/** The graph as people draw it: things, and what ties them. A person sits in a body, without the record of the membership between. */
import { EDGES, type Edge, type EdgeName } from '../../../graph/domain.ts';
import { kindOfId } from '../../../graph/ids.ts';
import type { MembershipRecord, RecordKind } from '../../../graph/records.ts';
import { GRAPH_KINDS } from '../../contract/graph-state.ts';
import type { Room } from '../room.ts';

/** A tie before anybody asked for its years. */
export interface BareTie {
  from: string;
  type: EdgeName;
  to: string;
  caption: string;
  records: string[];
}

/** Ties of text to its document say nothing of the world; counts and warnings are no things. */
const LEFT_OUT: ReadonlySet<EdgeName> = new Set(['IN_DOCUMENT', 'WARNS_OF', 'COUNTED_FOR']);
/** Most edges read of one thing; a long document has one for each of its passages, among which those that count stand. */
const MOST_EDGES = 20_000;
/** Things remembered; beyond it all are forgotten and read again. */
const REMEMBERED = 20_000;
/** Roles told in one caption. */
const ROLES = 2;

const KINDS: ReadonlySet<RecordKind> = new Set(GRAPH_KINDS);

export function isThing(id: string): boolean {
  const kind = kindOfId(id);
  return kind !== null && KINDS.has(kind);
}

export type TiesOf = (id: string) => Promise<readonly BareTie[]>;

/** The ties of a thing, sorted by far end, type and direction; each thing is read once a generation. */
export async function tiesOf(room: Room): Promise<TiesOf> {
  const held = await heldBy(room);
  const known = await room.once('graph ties', async () => new Map<string, Promise<readonly BareTie[]>>());
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const made = room.reader.edges(id, MOST_EDGES).then((edges) => drawnTogether(id, edges, held.get(id) ?? []));
    known.set(id, made);
    made.catch(() => known.delete(id));
    return made;
  };
}

export function farEnd({ from, to }: Pick<BareTie, 'from' | 'to'>, id: string): string {
  return from === id ? to : from;
}

/** Memberships by everything they tie. */
function heldBy(room: Room): Promise<Map<string, MembershipRecord[]>> {
  return room.once('graph memberships', async (reader) => {
    const held = new Map<string, MembershipRecord[]>();
    for (const membership of await reader.list('membership')) {
      const { personId, organizationId, onBehalfOfId, inPlaceOfId } = membership;
      for (const id of new Set([personId, organizationId, onBehalfOfId, inPlaceOfId])) {
        if (id === null) continue;
        const list = held.get(id);
        if (list) list.push(membership);
        else held.set(id, [membership]);
      }
    }
    return held;
  });
}

interface Strand extends Edge {
  caption: string;
}

function drawnTogether(id: string, edges: readonly Edge[], memberships: readonly MembershipRecord[]): BareTie[] {
  const strands: Strand[] = [];
  for (const edge of edges)
    if (!LEFT_OUT.has(edge.type) && isThing(edge.from) && isThing(edge.to))
      strands.push({ ...edge, caption: EDGES[edge.type].caption });
  for (const membership of memberships)
    for (const strand of strandsOf(membership)) if (strand.from === id || strand.to === id) strands.push(strand);
  const ties = new Map<string, { tie: BareTie; captions: Set<string> }>();
  for (const { from, type, to, record, caption } of strands) {
    if (from === to) continue;
    const key = `${from} ${type} ${to}`;
    const known = ties.get(key) ?? { tie: { from, type, to, caption, records: [] }, captions: new Set<string>() };
    if (!known.tie.records.includes(record)) known.tie.records.push(record);
    known.captions.add(caption);
    ties.set(key, known);
  }
  return [...ties.values()]
    .map(({ tie, captions }) => ({ ...tie, caption: captionOf([...captions]) }))
    .sort((a, b) => order(farEnd(a, id), farEnd(b, id)) || order(a.type, b.type) || order(a.from, b.from));
}

/** What a membership ties its holder to. */
function strandsOf({ id, personId, role, organizationId, onBehalfOfId, inPlaceOfId }: MembershipRecord): Strand[] {
  const strand = (type: EdgeName, to: string | null, caption: string): Strand[] =>
    to === null ? [] : [{ from: personId, type, to, record: id, caption }];
  return [
    ...strand('IN_BODY', organizationId, `${role} i`),
    ...strand('ON_BEHALF_OF', onBehalfOfId, EDGES.ON_BEHALF_OF.caption),
    ...strand('IN_PLACE_OF', inPlaceOfId, EDGES.IN_PLACE_OF.caption),
  ];
}

/** `ordförande, ledamot i`; of more roles the first ones. */
function captionOf(captions: readonly string[]): string {
  if (captions.length < 2) return captions[0] ?? '';
  const roles = captions.map((caption) => caption.replace(/ i$/, '')).sort();
  const more = roles.length > ROLES ? ' m.m.' : '';
  return `${roles.slice(0, ROLES).join(', ')}${more} i`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
