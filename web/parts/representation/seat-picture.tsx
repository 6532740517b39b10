/**
 * Places and their holders as a picture: time from left to right, a line a holder. It is drawn twice, for wide and narrow windows; what
 * is known how is told by shape, so that it can be read in print and without colour. The lists below tell the same.
 */
import type { Seat, SeatSpan } from '../../../server/contract/representation.ts';
import { clip } from '../../format.ts';
import { T } from '../../texts/index.ts';

const L = T.representation.time;

/** Widths drawn, px: of the page, and of a phone; where time begins in each. */
const WIDE = { width: 800, left: 216, lane: 24, above: false };
const NARROW = { width: 340, left: 4, lane: 40, above: true };
type Size = typeof WIDE;
const RIGHT = 12;
const BAR = 12;
const TITLE = 30;
const AXIS = 26;
/** Room for a year on the axis. */
const YEAR = 44;
/** How far an end that is not told runs on. */
const TAIL = 22;

export function SeatPicture({ seats }: { seats: Seat[] }) {
  const [from, to] = extent(seats);
  const label = L.chart(seats.length, from, to - 1);
  return (
    <figure class="time-figure seats-figure">
      <Picture seats={seats} label={label} size={WIDE} className="seats time-wide" />
      <Picture seats={seats} label={label} size={NARROW} className="seats time-narrow" />
      <Legend seats={seats} />
    </figure>
  );
}

function Picture({ seats, label, size, className }: { seats: Seat[]; label: string; size: Size; className: string }) {
  const [from, to] = extent(seats);
  const scale = (year: number) =>
    Math.round(size.left + ((year - from) / (to - from)) * (size.width - size.left - RIGHT));
  const lines = linesOf(seats, size);
  const height = (lines.at(-1)?.bottom ?? 0) + AXIS + 8;
  const years = Array.from({ length: to - from }, (_, i) => from + i);
  const every = Math.max(1, Math.ceil((years.length * YEAR) / (size.width - size.left)));
  return (
    <svg class={className} viewBox={`0 0 ${size.width} ${height}`} width={size.width} role="img" aria-label={label}>
      {[...years, to].map((year) => (
        <line key={year} class="tick" x1={scale(year)} x2={scale(year)} y1={0} y2={height - AXIS} />
      ))}
      {years
        .filter((_, index) => index % every === 0)
        .map((year) => (
          <text key={year} class="axis" x={scale(year + 0.5)} y={height - 8} text-anchor="middle">
            {year}
          </text>
        ))}
      {lines.map((line) => (
        <Drawn key={line.key} line={line} size={size} scale={scale} />
      ))}
    </svg>
  );
}

type Line = { key: string; top: number; bottom: number } & (
  | { is: 'seat'; name: string }
  | { is: 'holder'; name: string; spans: SeatSpan[] }
  | { is: 'gap'; from: number; to: number }
);

function linesOf(seats: Seat[], size: Size): Line[] {
  const lines: Line[] = [];
  let y = 0;
  const next = (height: number) => {
    const top = y;
    y += height;
    return { top, bottom: y };
  };
  const bodies = new Set(seats.map(({ bodyId }) => bodyId));
  for (const seat of seats) {
    const behalf = seat.onBehalfOf === null ? '' : ` ${L.forWhom(seat.onBehalfOf)}`;
    const name = bodies.size === 1 ? `${seat.role}${behalf}` : `${seat.role}, ${seat.body}${behalf}`;
    lines.push({ is: 'seat', key: seat.key, name, ...next(TITLE) });
    for (const [index, holder] of seat.holders.entries()) {
      const key = `${seat.key} ${index}`;
      for (const [from, to] of gapsBefore(seat, index))
        lines.push({ is: 'gap', key: `${key} ${from}`, from, to, ...next(size.lane) });
      lines.push({ is: 'holder', key, name: holder.person, spans: holder.spans, ...next(size.lane) });
    }
  }
  return lines;
}

/** The years nobody is known, before a holder and after the one before. */
export function gapsBefore({ holders, gaps }: Pick<Seat, 'holders' | 'gaps'>, index: number): [number, number][] {
  const [before, after] = [holders[index - 1], holders[index]];
  if (!before || !after) return [];
  return gaps.filter(([from, to]) => before.last < String(from) && String(to) < after.first);
}

function Drawn({ line, size, scale }: { line: Line; size: Size; scale: (year: number) => number }) {
  if (line.is === 'seat') {
    return (
      <g>
        <line class="seat-rule" x1={0} x2={size.width} y1={line.top + 4} y2={line.top + 4} />
        <text class="seat-name" x={0} y={line.bottom - 8}>
          {clip(line.name, Math.floor(size.width / 8))}
        </text>
      </g>
    );
  }
  const middle = line.bottom - 12;
  if (line.is === 'gap') {
    const [x1, x2] = [scale(line.from), scale(line.to + 1)];
    return (
      <g>
        <rect class="gap" x={x1 + 1} y={middle - BAR / 2} width={x2 - x1 - 2} height={BAR} />
        <text class="axis" x={size.above ? 0 : 12} y={size.above ? line.top + 13 : middle + 4}>
          {L.unknown}
        </text>
      </g>
    );
  }
  return (
    <g>
      <text class="lane" x={size.above ? 0 : 12} y={size.above ? line.top + 14 : middle + 4}>
        {clip(line.name, size.above ? 44 : 28)}
      </text>
      {between(line.spans).map(([a, b]) => (
        <line key={a} class="not-told" x1={scale(a)} x2={scale(b)} y1={middle} y2={middle} />
      ))}
      {line.spans.map((span) => (
        <Bar key={JSON.stringify(span)} span={span} y={middle} scale={scale} most={size.width} />
      ))}
    </g>
  );
}

function Bar({ span, y, scale, most }: { span: SeatSpan; y: number; scale: (year: number) => number; most: number }) {
  const [begin, end] = reach(span);
  const [x1, x2] = [scale(begin), scale(end)];
  if (span.told === 'seen' && span.seen?.length === 10) {
    const middle = (x1 + x2) / 2;
    return <path class="seen" d={`M${middle - 6} ${y} ${middle} ${y - 6} ${middle + 6} ${y} ${middle} ${y + 6}Z`} />;
  }
  return (
    <>
      {span.told === 'term' && span.to === null && (
        <line class="not-told" x1={x2} x2={Math.min(most, x2 + TAIL)} y1={y} y2={y} />
      )}
      {span.told === 'term' && span.from === null && (
        <line class="not-told" x1={Math.max(0, x1 - TAIL)} x2={x1} y1={y} y2={y} />
      )}
      <rect class={span.told} x={x1 + 1} y={y - BAR / 2} width={Math.max(4, x2 - x1 - 2)} height={BAR} />
    </>
  );
}

/** First and last year drawn; the last is where the axis ends. */
function extent(seats: Seat[]): [number, number] {
  const reached = seats.flatMap(({ holders }) => holders.flatMap(({ spans }) => spans.map(reach)));
  const from = Math.floor(Math.min(...reached.map(([begin]) => begin)));
  return [from, Math.max(from + 1, Math.ceil(Math.max(...reached.map(([, end]) => end))))];
}

/** A span in years, to the end of what its last date may mean. */
function reach({ from, to, seen }: SeatSpan): [number, number] {
  // A year in which the place was seen tells nothing beside a day of the same year.
  const within = seen !== null && [from, to].some((day) => day !== null && day !== seen && day.startsWith(seen));
  const dates = [from, within ? null : seen, to].flatMap((day) => day ?? []);
  return [Math.min(...dates.map((day) => yearsTo(day))), Math.max(...dates.map((day) => yearsTo(day, true)))];
}

/** Years to the beginning of a partial date, or to its end. */
function yearsTo(iso: string, end = false): number {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return year + (end ? 1 : 0);
  if (day === undefined) return year + (month - (end ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - (end ? 0 : 1)) / 372;
}

/** Stretches between two spans of one holder of which nothing is told. */
function between(spans: SeatSpan[]): [number, number][] {
  const sorted = spans.map(reach).sort((a, b) => a[0] - b[0]);
  return sorted.slice(1).flatMap(([begin], index): [number, number][] => {
    const end = Math.max(...sorted.slice(0, index + 1).map(([, last]) => last));
    return begin > end ? [[end, begin]] : [];
  });
}

/** A term of which one end is not told. */
const isOpen = ({ told, from, to }: SeatSpan): boolean => told === 'term' && (from === null || to === null);

function Legend({ seats }: { seats: Seat[] }) {
  const spans = seats.flatMap(({ holders }) => holders.flatMap((holder) => holder.spans));
  const days = spans.some(({ told, seen }) => told === 'seen' && seen?.length === 10);
  const unknown = seats.some(
    ({ gaps, holders }) =>
      gaps.length > 0 || holders.some((holder) => between(holder.spans).length > 0 || holder.spans.some(isOpen)),
  );
  const signs: [boolean, preact.ComponentChildren, string][] = [
    [
      spans.some(({ told }) => told === 'term'),
      <rect key="t" class="term" x={-9} y={-5} width={18} height={10} />,
      L.term,
    ],
    [
      spans.some(({ told, seen }) => told !== 'term' && seen?.length !== 10),
      <rect key="s" class="seen" x={-9} y={-5} width={18} height={10} />,
      L.seen,
    ],
    [days, <path key="d" class="seen" d="M-6 0 0-6 6 0 0 6Z" />, L.day],
    [unknown, <line key="u" class="not-told" x1={-10} x2={10} y1={0} y2={0} />, L.unknown],
  ];
  return (
    <ul class="legend time-legend" aria-label={T.network.legend}>
      {signs.flatMap(([is, sign, word]) =>
        is ? (
          <li key={word}>
            <svg class="seats-sign" viewBox="-11 -8 22 16" width="22" height="16" aria-hidden="true">
              {sign}
            </svg>{' '}
            {word}
          </li>
        ) : (
          []
        ),
      )}
    </ul>
  );
}
