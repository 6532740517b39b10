/** Pictures where people look, each beside its table: meetings a year, and the graph around a thing. */
import type { Network } from '../../server/contract/network.ts';
import { thing } from '../addresses.ts';
import { clip, section } from '../format.ts';
import { T } from '../texts/index.ts';

const BAR = 28;
const GAP = 16;
const HEIGHT = 96;
/** Room for the number above a bar and the year below. */
const ABOVE = 20;
const BELOW = 22;

/** Bars with their numbers written out, so that the picture needs neither colour nor axis. */
export function YearBars({ label, bars }: { label: string; bars: { year: number; count: number }[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const width = bars.length * (BAR + GAP) + GAP;
  return (
    <svg class="bars" viewBox={`0 0 ${width} ${ABOVE + HEIGHT + BELOW}`} width={width} role="img" aria-label={label}>
      {bars.map(({ year, count }, index) => {
        const height = (count / most) * HEIGHT;
        const x = GAP + index * (BAR + GAP);
        const middle = x + BAR / 2;
        return (
          <g key={year}>
            <rect x={x} y={ABOVE + HEIGHT - height} width={BAR} height={height} />
            <text x={middle} y={ABOVE + HEIGHT - height - 6} text-anchor="middle" class="value">
              {count}
            </text>
            <text x={middle} y={ABOVE + HEIGHT + 16} text-anchor="middle">
              {year}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={width} y1={ABOVE + HEIGHT} y2={ABOVE + HEIGHT} />
    </svg>
  );
}

const SIZE = { width: 960, height: 660 };
/** Distance of each ring from the middle, across and down: names are wider than high. */
const RINGS = [
  [0, 0],
  [230, 170],
  [385, 275],
  [440, 310],
] as const;
const LABEL = 26;

interface Dot {
  id: string;
  kind: string;
  name: string;
  x: number;
  y: number;
}

/** The graph around a node: rings by distance, shapes by kind. The table below tells the same. */
export function EgoGraph({ network, label }: { network: Network; label: string }) {
  const dots = place(network);
  const at = new Map(dots.map((dot) => [dot.id, dot]));
  return (
    <svg class="ego" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-label={label}>
      {network.edges.map(({ from, to, type, record }) => {
        const [a, b] = [at.get(from), at.get(to)];
        return a && b ? <line key={`${from}${type}${to}${record}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} /> : null;
      })}
      {dots.map((dot) => {
        const href = thing(dot.kind, dot.id);
        const inner = (
          <g class={dot.id === network.node ? 'dot middle' : 'dot'} transform={`translate(${dot.x} ${dot.y})`}>
            <Shape kind={dot.kind} />
            <text y={24} text-anchor="middle">
              {clip(section(dot.name), LABEL)}
            </text>
          </g>
        );
        // The links are in the table too; here they only help a hand that points.
        return href === null ? (
          <g key={dot.id}>{inner}</g>
        ) : (
          <a key={dot.id} href={href} tabIndex={-1}>
            {inner}
          </a>
        );
      })}
    </svg>
  );
}

function place({ nodes }: Network): Dot[] {
  const rings = [0, 1, 2, 3].map((depth) => nodes.filter((node) => node.depth === depth));
  return rings.flatMap((ring, depth) => {
    const [across, down] = RINGS[depth] ?? RINGS[0];
    return ring.map(({ id, kind, name }, index) => {
      // Each ring starts a little further round, or the names of two rings would meet on one line.
      const angle = (index / ring.length) * 2 * Math.PI - Math.PI / 2 + depth * 0.35;
      const stagger = ring.length > 8 && index % 2 === 1 ? 0.8 : 1;
      return {
        id,
        kind,
        name,
        x: Math.round(SIZE.width / 2 + across * stagger * Math.cos(angle)),
        y: Math.round(SIZE.height / 2 + down * stagger * Math.sin(angle)),
      };
    });
  });
}

/** A shape a kind: told apart in print and without colour. */
export function Shape({ kind }: { kind: string }) {
  switch (kind) {
    case 'person':
      return <circle r={7} />;
    case 'arena':
      return <path d="M0-9 9 0 0 9-9 0Z" />;
    case 'organization':
      return <path d="M0-9 9 7H-9Z" />;
    case 'case':
      return <rect x={-7} y={-7} width={14} height={14} />;
    case 'document':
    case 'agreement':
      return <path d="M-6-8H3L7-4V8H-6Z" />;
    case 'decision':
      return <path d="M-8 0-2 6 8-6" class="stroke" />;
    case 'project':
      return <path d="M-8-4H8M-8 4H8" class="stroke" />;
    default:
      return <circle r={4} />;
  }
}

/** Which shape means what. */
export function Legend({ kinds }: { kinds: string[] }) {
  return (
    <ul class="legend" aria-label={T.network.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
            <Shape kind={kind} />
          </svg>{' '}
          {T.kinds[kind] ?? kind}
        </li>
      ))}
    </ul>
  );
}
