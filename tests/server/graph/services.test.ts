import { beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../../graph/ids.ts';
import type { StoreReader } from '../../../graph/store.ts';
import { GRAPH_KINDS, type GraphState, NO_STATE } from '../../../server/contract/graph-state.ts';
import { lookUp } from '../../../server/services/graph/look-up.ts';
import { graphMap } from '../../../server/services/graph/map.ts';
import { graphPath } from '../../../server/services/graph/path.ts';
import { tieFile } from '../../../server/services/graph/tie-file.ts';
import { openRoom, type Room } from '../../../server/services/room.ts';
import { fixtureStore, ids } from '../fixture.ts';

let store: StoreReader;
let room: Room;
beforeAll(async () => {
  store = await fixtureStore();
  room = openRoom(store, () => 0);
});

const person = (name: string) => ids.entity('person', name);
const arena = (name: string) => ids.entity('arena', name);
const coast = arena('Kustrådet');
const map = (more: Partial<GraphState>) => graphMap(room, { ...NO_STATE, ...more });
const path = (from: string, to: string, more: Partial<GraphState> = {}) =>
  graphPath(room, { ...NO_STATE, from, to, ...more });

describe('the map', () => {
  it('has people in their bodies, by role, without the membership between', async () => {
    const { nodes, ties, mentions } = await map({ start: [coast] });
    expect(nodes[0]).toMatchObject({ id: coast, kind: 'arena', name: 'Kustrådet', depth: 0, opened: true });
    expect(nodes.map(({ kind }) => kind)).not.toContain('membership');
    const chair = ties.find(({ from, to }) => from === person('Karin Alm') && to === coast);
    expect(chair).toMatchObject({ type: 'IN_BODY', caption: 'ordförande i', years: [2022, 2022] });
    expect(mentions).toBe(false);
    expect(ties.map(({ type }) => type)).not.toContain('MENTIONED_IN');
  });

  it('draws the ties of all that is shown, also between neighbours', async () => {
    const { ties } = await map({ start: [arena('Regionstyrelsen')] });
    const moved = ties.filter(({ from, type }) => from === person('Nils Ödegård') && type !== 'IN_BODY');
    expect(moved.map(({ caption }) => caption).sort()).toEqual(['reserverade sig mot', 'yrkade']);
    const ends = new Set((await map({ start: [arena('Regionstyrelsen')] })).nodes.map(({ id }) => id));
    for (const { from, to } of ties) expect(ends.has(from) && ends.has(to)).toBe(true);
  });

  it('goes further by steps and by opening, and never shows a thing twice', async () => {
    const one = await map({ start: [coast] });
    const two = await map({ start: [coast], depth: 2 });
    const both = await map({ start: [coast, arena('Regionstyrelsen')] });
    for (const { nodes } of [two, both]) {
      const shown = nodes.map(({ id }) => id);
      expect(new Set(shown).size).toBe(shown.length);
      for (const { id } of one.nodes) expect(shown).toContain(id);
      expect(shown.length).toBeGreaterThan(one.nodes.length);
    }
  });

  it('leaves out the least tied where there is no room, and tells how many of each kind', async () => {
    const whole = await map({ start: [coast] });
    const some = await map({ start: [coast], portion: 3 });
    expect(some.nodes).toHaveLength(4);
    const left = some.leftOut.things.reduce((sum, { count }) => sum + count, 0);
    expect(left).toBe(whole.nodes.length - 4);
    const kept = new Set(some.nodes.map(({ id }) => id));
    const degrees = whole.nodes.filter(({ depth }) => depth === 1);
    const least = Math.min(...degrees.filter(({ id }) => kept.has(id)).map(({ degree }) => degree));
    for (const { id, degree } of degrees) if (!kept.has(id)) expect(degree).toBeLessThanOrEqual(least);
    expect(whole.leftOut.things).toEqual([]);
    // What has more round it than is shown says so.
    expect(some.nodes[0]?.degree).toBe(whole.nodes.length - 1);
    expect(some.nodes[0]?.shown).toBe(3);
  });

  it('is narrowed by kind, by year and by what is hidden', async () => {
    const people = await map({ start: [coast], kinds: ['person'] });
    expect(new Set(people.nodes.slice(1).map(({ kind }) => kind))).toEqual(new Set(['person']));
    const late = await map({ start: [coast], kinds: ['person'], years: [2024, null] });
    expect(late.nodes.map(({ id }) => id)).toEqual([coast]);
    const early = await map({ start: [coast], kinds: ['person'], years: [null, 2022] });
    expect(early.nodes.map(({ name }) => name)).not.toContain('Viola Strand');
    expect(early.nodes.map(({ name }) => name)).toContain('Sara Ek');
    const without = await map({ start: [coast], hidden: [person('Sara Ek')] });
    expect(without.nodes.map(({ name }) => name)).not.toContain('Sara Ek');
    expect(without.hidden).toMatchObject([{ name: 'Sara Ek' }]);
  });

  it('shows where a thing is named when nothing else is known of it', async () => {
    const harbour = ids.entity('case', '124-tallnas');
    const { nodes, mentions, ties } = await map({ start: [harbour] });
    expect(mentions).toBe(true);
    expect(nodes.length).toBeGreaterThan(1);
    expect(new Set(ties.filter(({ from }) => from === harbour).map(({ type }) => type))).toEqual(
      new Set(['MENTIONED_IN']),
    );
  });

  it('passes over what is no thing', async () => {
    expect((await map({ start: ['person-000000000000', 'x', recordId('page', 'a', 1)] })).nodes).toEqual([]);
  });
});

describe('the way between two', () => {
  it('is the shortest, with the sentence of each step', async () => {
    const found = await path(person('Nils Ödegård'), person('Jon Hedlund'));
    expect(found).toMatchObject({ status: 'found', steps: 4, mentions: false });
    const names = new Map(found?.things.map(({ id, name }) => [id, name]));
    const way = found?.ways[0]?.map(({ to }) => names.get(to));
    expect(way).toEqual(['Regionstyrelsen', 'Karin Alm', 'Kustrådet', 'Jon Hedlund']);
    for (const { ties } of found?.ways.flat() ?? []) for (const { evidence } of ties) expect(evidence).not.toEqual([]);
    expect(found?.ways[0]?.[3]?.ties[0]?.evidence[0]?.quote).toBe('Jon Hedlund, Ljungvik kommun');
    expect(found?.sources.length).toBeGreaterThan(1);
  });

  it('is as long as a naive search says, between any two things', async () => {
    const whole = await map({
      start: [coast, arena('Regionstyrelsen')],
      kinds: [...GRAPH_KINDS],
      depth: 3,
      portion: 300,
    });
    expect(whole.leftOut.things).toEqual([]);
    const next = new Map(whole.nodes.map(({ id }) => [id, new Set<string>()]));
    for (const { from, to } of whole.ties) {
      next.get(from)?.add(to);
      next.get(to)?.add(from);
    }
    const all = [...next.keys()];
    expect(all.length).toBeGreaterThan(25);
    for (const from of all.filter((_, index) => index % 4 === 0)) {
      const steps = new Map([[from, 0]]);
      for (const id of steps.keys())
        for (const other of next.get(id) ?? []) if (!steps.has(other)) steps.set(other, (steps.get(id) ?? 0) + 1);
      for (const to of all) expect((await path(from, to))?.steps).toBe(steps.get(to));
    }
  });

  it('goes round what is hidden, and only through the kinds and years asked for', async () => {
    const ends = [person('Nils Ödegård'), person('Jon Hedlund')] as const;
    const round = await path(...ends, { hidden: [person('Karin Alm')] });
    expect(round?.status).toBe('found');
    expect(round?.things.map(({ name }) => name)).not.toContain('Karin Alm');
    const kinds = await path(...ends, { kinds: ['arena', 'person'] });
    expect(new Set(kinds?.things.map(({ kind }) => kind))).toEqual(new Set(['arena', 'person']));
    expect((await path(...ends, { years: [1990, 1991] }))?.status).toBe('none');
  });

  it('is by naming alone only when there is no other', async () => {
    const found = await path(ids.entity('case', '124-tallnas'), person('Sara Ek'));
    expect(found).toMatchObject({ status: 'found', mentions: true });
    expect(found?.ways[0]?.[0]?.ties[0]?.type).toBe('MENTIONED_IN');
  });

  it('is none from a thing to itself, and null where an end is none', async () => {
    expect(await path(coast, coast)).toMatchObject({ status: 'found', steps: 0, ways: [[]] });
    expect(await path(coast, 'person-000000000000')).toBeNull();
  });
});

describe('what a tie rests on', () => {
  it('is always told, and stands word by word on its page', async () => {
    const everything = await map({
      start: [
        coast,
        arena('Regionstyrelsen'),
        ids.entity('organization', 'Region Havsmark'),
        ids.entity('case', '118'),
      ],
      kinds: [...GRAPH_KINDS],
      mentions: true,
      depth: 3,
      portion: 300,
    });
    expect(new Set(everything.ties.map(({ type }) => type)).size).toBeGreaterThan(12);
    for (const { from, to } of everything.ties) {
      for (const tie of (await tieFile(room, { from, to }))?.ties ?? []) {
        expect([tie.type, tie.evidence.length > 0]).toEqual([tie.type, true]);
        for (const { source, page, start, end, quote } of tie.evidence) {
          const text = (await store.page(source, page))?.text;
          expect(text?.slice(start, end)).toBe(quote);
          expect(quote).toBe(quote.trim());
        }
      }
    }
  });

  it('is told both ways round', async () => {
    const one = await tieFile(room, { from: coast, to: person('Karin Alm') });
    const other = await tieFile(room, { from: person('Karin Alm'), to: coast });
    expect(one?.ties).toEqual(other?.ties);
    expect(one?.ties).toHaveLength(1);
    expect((await tieFile(room, { from: person('Karin Alm'), to: person('Sara Ek') }))?.ties).toEqual([]);
    expect(await tieFile(room, { from: coast, to: 'arena-0' })).toBeNull();
  });
});

describe('what somebody typed', () => {
  it.each([
    ['karin alm', 'Karin Alm'],
    ['Digitaliseringsforum', 'DF'],
    ['rs 118 2023', 'RS 2023/118'],
    [ids.entity('project', 'Kuststråket'), 'Kuststråket'],
  ])('%s is %s', async (typed, name) => {
    expect((await lookUp(room, typed)).thing?.name).toBe(name);
  });

  it('may be several, or only like something', async () => {
    const two = await lookUp(room, 'KS 2018/124');
    expect([two.thing, two.candidates.length]).toEqual([null, 2]);
    const near = await lookUp(room, 'Alm');
    expect([near.thing?.name ?? near.candidates[0]?.name]).toEqual(['Karin Alm']);
    expect(await lookUp(room, 'finnsinte')).toEqual({ thing: null, candidates: [] });
  });
});
