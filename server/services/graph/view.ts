/** The graph as somebody has narrowed it: by kinds, by years, and by whether being named counts. */
import { kindOfId } from '../../../graph/ids.ts';
import type { Tie } from '../../contract/graph-map.ts';
import type { GraphKind } from '../../contract/graph-state.ts';
import type { Room } from '../room.ts';
import { type BareTie, farEnd, tiesOf } from './ties.ts';
import { type Years, yearsOf } from './years.ts';

export interface GraphFilter {
  kinds: readonly GraphKind[];
  years: readonly [number | null, number | null];
  mentions: boolean;
  /** Things that are there whatever their kind: the opened ones and the ends of a path. */
  always: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
}

export interface GraphView {
  /** What ties a thing to others that are not left out, sorted by far end. */
  ties(id: string): Promise<readonly Tie[]>;
  /** Ties without a year that were met and left out, so far. */
  undated(): number;
}

export async function graphView(room: Room, filter: GraphFilter): Promise<GraphView> {
  const [all, years] = await Promise.all([tiesOf(room), yearsOf(room)]);
  const kinds = new Set<string>(filter.kinds);
  const [first, last] = filter.years;
  const undated = new Set<string>();
  const known = new Map<string, Promise<readonly Tie[]>>();

  const isIn = (id: string) => {
    if (filter.hidden.has(id)) return false;
    return filter.always.has(id) || kinds.has(kindOfId(id) ?? '');
  };
  /** The tie with what it rests on in those years; null when nothing is left. */
  const within = (tie: BareTie): Tie | null => {
    const dated = tie.records.map((record) => ({ record, years: years(record, tie) }));
    const asked = first !== null || last !== null;
    const left = asked ? dated.filter(({ years: of }) => overlaps(of, first, last)) : dated;
    if (left.length > 0) return { ...tie, records: left.map(({ record }) => record), years: hull(left) };
    if (dated.every(({ years: of }) => of === null)) undated.add(`${tie.from} ${tie.type} ${tie.to}`);
    return null;
  };
  const narrowed = async (id: string): Promise<readonly Tie[]> =>
    (await all(id)).flatMap((tie) => {
      if (!isIn(farEnd(tie, id)) || (tie.type === 'MENTIONED_IN' && !filter.mentions)) return [];
      return within(tie) ?? [];
    });
  return {
    ties(id) {
      const before = known.get(id) ?? narrowed(id);
      known.set(id, before);
      return before;
    },
    undated: () => undated.size,
  };
}

function overlaps(years: Years | null, first: number | null, last: number | null): boolean {
  return years !== null && (last === null || years[0] <= last) && (first === null || years[1] >= first);
}

function hull(parts: readonly { years: Years | null }[]): [number, number] | null {
  const all = parts.flatMap(({ years }) => years ?? []);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}
