import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closed,
  GRAPH_KINDS,
  type GraphState,
  graphAddress,
  graphQuery,
  hid,
  MOST_OPENED,
  NO_STATE,
  opened,
  PORTIONS,
  readGraphState,
  USUAL_KINDS,
  unhidden,
} from '../../../server/contract/graph-state.ts';
import { graphMapParameters } from '../../../server/contract/parameters.ts';

const read = (address: string) => readGraphState(new URL(address, 'http://room').searchParams);
const id = fc.stringMatching(/^[a-z]{3,6}-[0-9a-f]{12}$/);
const year = fc.option(fc.integer({ min: 1800, max: 2200 }));

const states: fc.Arbitrary<GraphState> = fc
  .record({
    start: fc.uniqueArray(id, { maxLength: 6 }),
    hidden: fc.uniqueArray(id, { maxLength: 6 }),
    kinds: fc.subarray([...GRAPH_KINDS]),
    years: fc.tuple(year, year),
    mentions: fc.boolean(),
    depth: fc.constantFrom(1, 2, 3),
    portion: fc.constantFrom(...PORTIONS),
    from: fc.oneof(fc.constant(''), id),
    to: fc.oneof(fc.constant(''), id),
  })
  .filter(
    ({ start, hidden, kinds }) => start.every((one) => !hidden.includes(one)) && kinds.join() !== USUAL_KINDS.join(),
  );

describe('the state of the graph in its address', () => {
  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(read(graphAddress(state))).toEqual(state);
      }),
    );
  });

  it('is told to the API in its own words', () => {
    fc.assert(
      fc.property(states, (state) => {
        const query: Record<string, string[]> = {};
        for (const [name, value] of graphQuery(state)) query[name] = [...(query[name] ?? []), value];
        const lone = Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
        const asked = graphMapParameters.parse(Object.fromEntries(lone));
        expect([asked.start, asked.hidden, asked.kind]).toEqual([state.start, state.hidden, state.kinds]);
        expect([asked.fromYear ?? null, asked.toYear ?? null]).toEqual(state.years);
        expect([asked.mentions, asked.depth, asked.each]).toEqual([state.mentions, state.depth, state.portion]);
        const way = state.from !== '' && state.to !== '';
        expect([asked.from, asked.to]).toEqual(way ? [state.from, state.to] : [undefined, undefined]);
      }),
    );
  });

  it('reads what cannot be understood as if it were not there', () => {
    expect(read('/graf?slag=katt&ar=nyss&tom=99999&djup=9&antal=7&omnamnanden=kanske&start=&start=')).toEqual(NO_STATE);
    expect(read(`/graf?${USUAL_KINDS.map((kind) => `slag=${kind}`).join('&')}`).kinds).toEqual([]);
  });

  it('opens, hides and closes', () => {
    const state = opened(opened(NO_STATE, 'a'), 'b');
    expect(state.start).toEqual(['a', 'b']);
    const without = hid(state, 'a');
    expect([without.start, without.hidden]).toEqual([['b'], ['a']]);
    expect(opened(without, 'a')).toEqual({ ...state, start: ['b', 'a'] });
    expect(unhidden(without, 'a').hidden).toEqual([]);
    expect(closed(state, 'a').start).toEqual(['b']);
    const many = Array.from({ length: MOST_OPENED + 5 }, (_, i) => `n${i}`).reduce(opened, NO_STATE);
    expect(many.start).toHaveLength(MOST_OPENED);
    expect(many.start.at(-1)).toBe(`n${MOST_OPENED + 4}`);
  });
});
