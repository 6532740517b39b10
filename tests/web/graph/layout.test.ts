import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesShown } from '../../../web/client/graph/names.ts';
import { SIGNS } from '../../../web/client/graph/signs.ts';
import { DIRECTIONS, stepFrom } from '../../../web/client/graph/step.ts';
import { extentOf, type LaidNode, type LaidTie, layOut } from '../../../web/graph-layout.ts';

const maps = fc
  .tuple(
    fc.array(fc.integer({ min: 44, max: 180 }), { minLength: 1, maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 120 }),
  )
  .map(([widths, pairs]) => {
    const nodes = widths.map((width, index): LaidNode => ({ id: `n${index}`, width, height: 42 }));
    const ties = pairs.map(([a, b]): LaidTie => ({ from: `n${a}`, to: `n${b}` }));
    return { nodes, ties };
  });

function overlaps(nodes: readonly LaidNode[], at: ReturnType<typeof layOut>): string[] {
  const found: string[] = [];
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      const [p, q] = [at.get(a.id), at.get(b.id)];
      if (!p || !q) throw new Error('not placed');
      const clear = Math.abs(p.x - q.x) >= (a.width + b.width) / 2 || Math.abs(p.y - q.y) >= (a.height + b.height) / 2;
      if (!clear) found.push(`${a.id} ${b.id}`);
    }
  }
  return found;
}

describe('the layout', () => {
  it('puts nothing on anything else, and is the same each time', () => {
    fc.assert(
      fc.property(maps, ({ nodes, ties }) => {
        const at = layOut(nodes, ties);
        expect(overlaps(nodes, at)).toEqual([]);
        expect(layOut(nodes, ties)).toEqual(at);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps three hundred apart, wider than high', () => {
    const nodes = Array.from(
      { length: 300 },
      (_, i): LaidNode => ({ id: `n${i}`, width: 60 + ((i * 37) % 120), height: 42 }),
    );
    const ties = nodes.slice(1).map(({ id }, i): LaidTie => ({ from: id, to: `n${i < 60 ? 0 : Math.floor(i / 9)}` }));
    const at = layOut(nodes, ties);
    expect(overlaps(nodes, at)).toEqual([]);
    const { width, height } = extentOf(nodes, at);
    expect(width).toBeGreaterThan(height);
  });

  it('leaves what is fixed where it is', () => {
    fc.assert(
      fc.property(maps, ({ nodes, ties }) => {
        const before = layOut(nodes, ties);
        const added = { id: 'ny', width: 90, height: 42 };
        const held = nodes.map((node) => ({ ...node, fixed: before.get(node.id) ?? { x: 0, y: 0 } }));
        const after = layOut([...held, added], [...ties, { from: 'ny', to: 'n0' }]);
        for (const { id } of nodes) expect(after.get(id)).toEqual(before.get(id));
      }),
      { numRuns: 15 },
    );
  });

  it('holds everything within its extent', () => {
    const nodes = [
      { id: 'a', width: 100, height: 42 },
      { id: 'b', width: 60, height: 42 },
    ];
    const at = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 200, y: 100 }],
    ]);
    expect(extentOf(nodes, at, 10)).toEqual({ x: -60, y: -31, width: 300, height: 162 });
  });
});

describe('the names that are written', () => {
  const points = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{4}$/),
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      width: fc.integer({ min: 40, max: 160 }),
      worth: fc.nat(50),
    }),
    { selector: ({ id }) => id, maxLength: 60, minLength: 1 },
  );

  it('stand clear of each other; what is not written gives way to something worth as much', () => {
    fc.assert(
      fc.property(points, (all) => {
        const shown = namesShown(all);
        const clear = (a: (typeof all)[number], b: (typeof all)[number]) =>
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= 36;
        const written = all.filter(({ id }) => shown.has(id));
        for (const a of written) for (const b of written) if (a !== b) expect(clear(a, b)).toBe(true);
        for (const one of all.filter(({ id }) => !shown.has(id)))
          expect(written.some((other) => !clear(one, other) && other.worth >= one.worth)).toBe(true);
      }),
    );
  });
});

describe('the arrow keys', () => {
  const at = { id: 'm', x: 0, y: 0 };
  const all = [
    at,
    { id: 'e', x: 50, y: 5 },
    { id: 'f', x: 40, y: 60 },
    { id: 'n', x: 0, y: -90 },
    { id: 'w', x: -300, y: 0 },
  ];
  it.each([
    ['ArrowRight', 'e'],
    ['ArrowUp', 'n'],
    ['ArrowDown', 'f'],
    ['ArrowLeft', 'w'],
  ])('%s goes to %s', (key, to) => expect(stepFrom(at, all, DIRECTIONS[key] ?? [0, 0])).toBe(to));

  it('stay where there is nothing that way', () => {
    expect(stepFrom({ id: 'w', x: -300, y: 0 }, all, [-1, 0])).toBeNull();
  });
});

/** Whether the middle is inside an outline of x and y in turn: a ray from it crosses the outline an odd number of times. */
function holdsItsMiddle(points: readonly number[]): boolean {
  let inside = false;
  for (let i = 0; i < points.length; i += 2) {
    const [x1 = 0, y1 = 0] = points.slice(i, i + 2);
    const [x2 = 0, y2 = 0] = [points[(i + 2) % points.length], points[(i + 3) % points.length]];
    if (y1 > 0 !== y2 > 0 && (-y1 / (y2 - y1)) * (x2 - x1) + x1 > 0) inside = !inside;
  }
  return inside;
}

describe('the signs', () => {
  it('hold their middles: a tie to one that does not would not be drawn', () => {
    const outlines = Object.entries(SIGNS).flatMap(([kind, { points }]) =>
      points === undefined ? [] : [[kind, points]],
    );
    expect(outlines.length).toBeGreaterThan(2);
    for (const [kind = '', points = ''] of outlines)
      expect([kind, holdsItsMiddle(points.split(' ').map(Number))]).toEqual([kind, true]);
  });
});
