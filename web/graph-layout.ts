/**
 * Where things stand on the map of the graph: a layout by forces that gives the same picture of the same map each time, and in
 * which no two things stand on each other's names. Pure; the server draws its still picture with it, the script its live one.
 */

export interface LaidNode {
  id: string;
  /** Room its sign and name take, in units of the picture. */
  width: number;
  height: number;
  /** Where it must stay. */
  fixed?: Point;
}
export interface Point {
  x: number;
  y: number;
}
export interface LaidTie {
  from: string;
  to: string;
}

/** The picture is wider than high, as windows are. */
const WIDE = 1.5;
/** Length of a tie that nothing pulls at. */
const TIE = 90;
const ROUNDS = 160;
/** Rounds in which what still overlaps is moved apart. */
const APART = 1_500;
/** Air kept between two. */
const AIR = 6;
/** What a thing may have moved since the things of a round were put in order. */
const SLACK = 100;
/** The angle of sunflower seeds: no two in one line from the middle. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

interface Body extends Point {
  width: number;
  height: number;
  held: boolean;
  /** Number of ties. */
  degree: number;
  dx: number;
  dy: number;
}

/** The middle of each node. @param nodes the first is put in the middle, unless some are fixed */
export function layOut(nodes: readonly LaidNode[], ties: readonly LaidTie[]): Map<string, Point> {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const pairs = pairsOf(place, ties);
  const bodies = begin(nodes, pairs);
  for (let round = 0; round < ROUNDS; round += 1) push(bodies, pairs, 1 - round / ROUNDS);
  const loose = [...bodies];
  for (let round = 0; round < APART && apart(loose); round += 1);
  return new Map(
    nodes.map(({ id }, index) => [id, { x: Math.round(bodies[index]?.x ?? 0), y: Math.round(bodies[index]?.y ?? 0) }]),
  );
}

/** The least rectangle that holds all nodes, with a margin. */
export function extentOf(
  nodes: readonly LaidNode[],
  at: ReadonlyMap<string, Point>,
  margin = 16,
): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const [index, { id, width, height }] of nodes.entries()) {
    const { x, y } = at.get(id) ?? { x: 0, y: 0 };
    const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2] as const;
    left = index === 0 ? box[0] : Math.min(left, box[0]);
    top = index === 0 ? box[1] : Math.min(top, box[1]);
    right = index === 0 ? box[2] : Math.max(right, box[2]);
    bottom = index === 0 ? box[3] : Math.max(bottom, box[3]);
  }
  return {
    x: Math.floor(left - margin),
    y: Math.floor(top - margin),
    width: Math.ceil(right - left + 2 * margin),
    height: Math.ceil(bottom - top + 2 * margin),
  };
}

type Pair = readonly [number, number];

/** Each two that are tied, once. */
function pairsOf(place: ReadonlyMap<string, number>, ties: readonly LaidTie[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to } of ties) {
    const [a, b] = [place.get(from), place.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, a < b ? [a, b] : [b, a]);
  }
  return [...pairs.values()];
}

/** Fixed ones where they are; others beside the first one placed that they are tied to, else round the middle. */
function begin(nodes: readonly LaidNode[], pairs: readonly Pair[]): Body[] {
  const bodies = nodes.map(({ width, height, fixed }): Body => {
    const at = fixed ?? { x: 0, y: 0 };
    return { ...at, width, height, held: fixed !== undefined, degree: 0, dx: 0, dy: 0 };
  });
  const near = bodies.map((): number[] => []);
  for (const [a, b] of pairs) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  const placed = new Set(bodies.flatMap((body, index) => (body.held ? [index] : [])));
  for (const [index, body] of bodies.entries()) {
    body.degree = near[index]?.length ?? 0;
    if (placed.has(index)) continue;
    const beside = near[index]?.find((other) => placed.has(other));
    const origin = beside === undefined ? { x: 0, y: 0 } : (bodies[beside] ?? { x: 0, y: 0 });
    const far = placed.size === 0 ? 0 : TIE * (0.6 + 0.09 * Math.sqrt(index));
    body.x = origin.x + far * WIDE * Math.cos(index * GOLDEN);
    body.y = origin.y + far * Math.sin(index * GOLDEN);
    placed.add(index);
  }
  return bodies;
}

/** One round: all push each other away, ties pull, the middle holds together. @param heat 1 → 0 */
function push(bodies: readonly Body[], pairs: readonly Pair[], heat: number): void {
  for (const body of bodies) {
    // A faint pull to the middle; those without ties would drift away.
    body.dx = -body.x * 0.012;
    body.dy = -body.y * 0.012 * WIDE;
  }
  for (let i = 0; i < bodies.length; i += 1) {
    const a = bodies[i];
    if (!a) continue;
    for (let j = i + 1; j < bodies.length; j += 1) {
      const b = bodies[j];
      if (!b) continue;
      const x = (a.x - b.x) / WIDE || (i - j) * 0.01;
      const y = a.y - b.y || 0.01;
      const square = x * x + y * y;
      if (square > FAR) continue;
      const force = (PUSH * (1 + Math.min(a.degree, b.degree, 6) / 6)) / (square + 60);
      a.dx += x * force * WIDE;
      a.dy += y * force;
      b.dx -= x * force * WIDE;
      b.dy -= y * force;
    }
  }
  for (const [i, j] of pairs) {
    const [a, b] = [bodies[i], bodies[j]];
    if (!a || !b) continue;
    const [x, y] = [(b.x - a.x) / WIDE, b.y - a.y];
    const length = Math.sqrt(x * x + y * y) || 1;
    // One that many hang on is pulled at by each less.
    const force = ((length - TIE) / length) * (0.22 / Math.sqrt(Math.max(1, Math.min(a.degree, b.degree))));
    a.dx += x * force * WIDE;
    a.dy += y * force;
    b.dx -= x * force * WIDE;
    b.dy -= y * force;
  }
  const most = 6 + 60 * heat;
  for (const body of bodies) {
    if (body.held) continue;
    const length = Math.sqrt(body.dx * body.dx + body.dy * body.dy);
    const scale = length > most ? most / length : 1;
    body.x += body.dx * scale;
    body.y += body.dy * scale;
  }
}

/** How hard two push each other, and from which distance (squared) no more. */
const PUSH = 400;
const FAR = 260 * 260;

/** Moves apart what overlaps, along the shorter way; false when nothing did. Fixed ones yield only to each other. */
function apart(bodies: Body[]): boolean {
  let moved = false;
  const left = ({ x, width }: Body) => x - width / 2;
  // From left to right: what begins beyond the end of one need not be compared with it.
  bodies.sort((a, b) => left(a) - left(b));
  for (let i = 0; i < bodies.length; i += 1) {
    const a = bodies[i];
    if (!a) continue;
    for (let j = i + 1; j < bodies.length; j += 1) {
      const b = bodies[j];
      if (!b) continue;
      if (left(b) > a.x + a.width / 2 + SLACK) break;
      const [x, y] = [a.x - b.x, a.y - b.y];
      const over = (a.width + b.width) / 2 + AIR - Math.abs(x);
      const across = (a.height + b.height) / 2 + AIR - Math.abs(y);
      if (over <= 0 || across <= 0) continue;
      moved = true;
      const share = a.held === b.held ? 0.5 : a.held ? 0 : 1;
      if (across < over) {
        const way = (y < 0 ? -1 : 1) * (across + 0.5);
        a.y += way * share;
        b.y -= way * (1 - share);
      } else {
        const way = (x < 0 ? -1 : 1) * (over + 0.5);
        a.x += way * share;
        b.x -= way * (1 - share);
      }
    }
  }
  return moved;
}
