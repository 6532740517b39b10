/** Pictures where people look, each beside its table: meetings a year, and the signs of things on a map. */
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
    case 'agreement':
      return <path d="M-3-8H3V-3H8V3H3V8H-3V3H-8V-3H-3Z" />;
    case 'document':
      return <path d="M-6-8H3L7-4V8H-6Z" />;
    case 'decision':
      return <path d="M-8 0-2 6 8-6" class="stroke" />;
    case 'project':
      return <path d="M-8-4H8M-8 4H8" class="stroke" />;
    case 'meeting':
      return <path d="M0-8 8-2 5 7H-5L-8-2Z" />;
    case 'assignment':
      return <path d="M-8 0-4-7H4L8 0 4 7H-4Z" />;
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
