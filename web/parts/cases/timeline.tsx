/**
 * What happened when in a case, as a picture and as a list. In the picture a line a body, time from left to right; each mark bears the
 * number of its row in the list, so that it can be read in print and without colour. It is drawn twice, for wide and narrow windows.
 */
import type { TimelineEntry } from '../../../server/contract/common.ts';
import { reading, thing } from '../../addresses.ts';
import { capital, clip, date, flat, headline, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { SourceMark } from '../sources.tsx';

const C = T.case;

/** Widths drawn, in px: of the text column, and of a phone. */
const WIDE = 720;
const NARROW = 340;
/** A mark and the air round it. */
const CELL = 24;
const MARK = 10;
/** Bodies with a line of their own; the rest share one. */
const LANES = 7;
/** Marks above each other in one place; more are told by how many. */
const STACK = 3;
const TITLE_ROOM = 18;
const AXIS = 24;
/** Room for a year on the axis. */
const YEAR = 40;

export function TimelineChart({ entries, name }: { entries: TimelineEntry[]; name: string }) {
  if (entries.length < 2) return null;
  const label = C.timelineChart(name, entries.length);
  return (
    <figure class="time-figure">
      <Picture entries={entries} label={label} width={WIDE} className="time time-wide" />
      <Picture entries={entries} label={label} width={NARROW} className="time time-narrow" />
      <Legend entries={entries} />
    </figure>
  );
}

interface Mark {
  entry: TimelineEntry;
  number: number;
  x: number;
}
interface Lane {
  name: string;
  cells: Map<number, Mark[]>;
  height: number;
  top: number;
}

function Picture({
  entries,
  label,
  width,
  className,
}: {
  entries: TimelineEntry[];
  label: string;
  width: number;
  className: string;
}) {
  const { lanes, height } = layOut(entries, width);
  const ticks = ticksOf(entries, width);
  return (
    <svg class={className} viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label={label}>
      {ticks.map(({ x, word }) => (
        <g key={word}>
          <line class="tick" x1={x} x2={x} y1={0} y2={height - AXIS + 4} />
          <text class="axis" x={Math.min(x, width - 16)} y={height - 6} text-anchor="middle">
            {word}
          </text>
        </g>
      ))}
      {lanes.map((lane) => (
        <g key={lane.name}>
          <text class="lane" x={0} y={lane.top + 13}>
            {clip(lane.name, Math.floor(width / 8))}
          </text>
          <line x1={0} x2={width} y1={lane.top + lane.height - CELL / 2} y2={lane.top + lane.height - CELL / 2} />
          {[...lane.cells].map(([cell, marks]) => (
            <Stack key={cell} marks={marks} x={cellMiddle(cell)} y={lane.top + lane.height - CELL / 2} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Stack({ marks, x, y }: { marks: Mark[]; x: number; y: number }) {
  const shown = marks.length > STACK ? marks.slice(0, STACK - 1) : marks;
  const more = marks.length - shown.length;
  return (
    <>
      {shown.map(({ entry, number }, level) => (
        <g key={entry.id} transform={`translate(${x} ${y - level * CELL})`} class={`mark mark-${shapeOf(entry)}`}>
          <MarkShape shape={shapeOf(entry)} />
          <text y={4} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
      {more > 0 && (
        <text class="more-marks" x={x} y={y - shown.length * CELL + 4} text-anchor="middle">
          +{more}
        </text>
      )}
    </>
  );
}

type Shape = 'decision' | 'meeting' | 'document' | 'mention' | 'agreement' | 'due';

function shapeOf({ kind, mention }: TimelineEntry): Shape {
  if (mention) return 'mention';
  if (kind === 'decision' || kind === 'document' || kind === 'agreement') return kind;
  return kind === 'meeting' || kind === 'agendaItem' ? 'meeting' : 'due';
}

function MarkShape({ shape }: { shape: Shape }) {
  const r = MARK;
  switch (shape) {
    case 'decision':
      return <rect x={-r} y={-r} width={2 * r} height={2 * r} />;
    case 'meeting':
      return <path d={`M0 ${-r - 1}L${r + 1} 0 0 ${r + 1}${-r - 1} 0Z`} />;
    case 'document':
      return <path d={`M${-r + 1} ${-r}H${r - 5}L${r - 1} ${-r + 4}V${r}H${-r + 1}Z`} />;
    case 'agreement':
      return <path d={`M${-r} ${-r}H${r}V${r}H${-r}ZM${-r + 3} ${-r + 3}H${r - 3}V${r - 3}H${-r + 3}Z`} />;
    case 'due':
      return <path d={`M${-r} ${-r + 2}H${r}L0 ${r + 2}Z`} />;
    case 'mention':
      return <circle r={r - 1} />;
  }
}

const SHAPE_WORDS: Record<Shape, string> = {
  decision: T.kinds['decision'] ?? '',
  meeting: T.kinds['meeting'] ?? '',
  document: T.kinds['document'] ?? '',
  agreement: T.kinds['agreement'] ?? '',
  due: T.kinds['deadline'] ?? '',
  mention: capital(C.mention),
};

function Legend({ entries }: { entries: TimelineEntry[] }) {
  const shapes = [...new Set(entries.map(shapeOf))];
  return (
    <ul class="legend time-legend" aria-label={T.network.legend}>
      {shapes.map((shape) => (
        <li key={shape}>
          <svg viewBox="-13 -13 26 26" width="18" height="18" aria-hidden="true">
            <g class={`mark mark-${shape}`}>
              <MarkShape shape={shape} />
            </g>
          </svg>{' '}
          {SHAPE_WORDS[shape]}
        </li>
      ))}
    </ul>
  );
}

/** Days since year 0, a partial date in its middle. */
function dayOf(iso: string): number {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return year * 365.25 + 182;
  return year * 365.25 + (month - 1) * 30.44 + (day ?? 15);
}

/** From a day to a cell of the picture, the first and the last at its ends. */
function scale(entries: TimelineEntry[], width: number): (day: number) => number {
  const days = entries.map((entry) => dayOf(entry.date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const cells = Math.floor(width / CELL);
  return (day) => (last === first ? 0 : Math.round(((day - first) / (last - first)) * (cells - 1)));
}

const cellMiddle = (cell: number): number => cell * CELL + CELL / 2;

function layOut(entries: TimelineEntry[], width: number): { lanes: Lane[]; height: number } {
  const cellOf = scale(entries, width);
  const counts = new Map<string, number>();
  const bodyOf = ({ body }: TimelineEntry) => body ?? C.noBody;
  for (const entry of entries) counts.set(bodyOf(entry), (counts.get(bodyOf(entry)) ?? 0) + 1);
  const own = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, counts.size > LANES + 1 ? LANES : LANES + 1)
      .map(([name]) => name),
  );
  const lanes = new Map<string, Lane>();
  entries.forEach((entry, index) => {
    const name = own.has(bodyOf(entry)) ? bodyOf(entry) : C.otherBodies;
    const lane = lanes.get(name) ?? { name, cells: new Map<number, Mark[]>(), height: 0, top: 0 };
    const x = cellOf(dayOf(entry.date));
    lane.cells.set(x, [...(lane.cells.get(x) ?? []), { entry, number: index + 1, x }]);
    lanes.set(name, lane);
  });
  let top = 0;
  for (const lane of lanes.values()) {
    const most = Math.min(STACK, Math.max(...[...lane.cells.values()].map((marks) => marks.length)));
    lane.top = top;
    lane.height = TITLE_ROOM + most * CELL + 4;
    top += lane.height;
  }
  return { lanes: [...lanes.values()], height: top + AXIS };
}

/** Years on the axis; months where all is of one year. */
function ticksOf(entries: TimelineEntry[], width: number): { x: number; word: string }[] {
  const days = entries.map((entry) => dayOf(entry.date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (first === last) return [];
  const cells = Math.floor(width / CELL) - 1;
  const at = (day: number) => cellMiddle(((day - first) / (last - first)) * cells);
  const [from, to] = [Math.ceil(first / 365.25), Math.floor(last / 365.25)];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const every = Math.max(1, Math.ceil((years.length * YEAR) / width));
  if (years.length > 0)
    return years.filter((_, i) => i % every === 0).map((year) => ({ x: at(year * 365.25), word: String(year) }));
  const [start, end] = [entries[0]?.date ?? '', entries.at(-1)?.date ?? ''];
  return [
    { x: Math.max(40, at(first)), word: date(start.slice(0, 7)) },
    ...(end.slice(0, 7) === start.slice(0, 7) ? [] : [{ x: width - 44, word: date(end.slice(0, 7)) }]),
  ];
}

/** The type of a document that says of itself what none of the known types is. */
const UNTOLD = 'annat';
/** Longest text of a step. */
const STEP = 140;

/** The same down a line, oldest first. What bears the case's own title is called by what it is. */
export function Timeline({ entries, heading }: { entries: TimelineEntry[]; heading: string }) {
  return (
    <ol class="timeline">
      {entries.map((entry, index) => {
        const href = thing(entry.kind, entry.id) ?? (entry.place ? reading(entry.place.document, entry.place) : null);
        const kind = entry.mention ? capital(C.mention) : (T.kinds[entry.kind] ?? '');
        const own = entry.detail !== null && headline(entry.title) === heading;
        const paragraph = /^\S{0,2}§{1,2}\s*\d+\s*[a-z]?(?=\s)/u.exec(entry.title)?.[0];
        const plain = entry.kind === 'meeting' ? (entry.body ?? entry.title) : entry.title;
        const title = own ? [entry.detail, paragraph].filter(Boolean).join(', ') : clip(flat(plain), STEP);
        return (
          <li key={entry.id} class={`step step-${shapeOf(entry)}`}>
            <time dateTime={entry.date}>{date(entry.date)}</time>
            <div>
              <p class="line">
                <span class="step-number">{index + 1}</span> {kind}
                {!own && entry.detail !== null && entry.detail !== UNTOLD && ` · ${entry.detail}`}
              </p>
              <p>
                {href === null ? capital(section(title)) : <a href={href}>{capital(section(title))}</a>}{' '}
                {entry.place !== null && entry.kind !== 'document' && <SourceMark place={entry.place} />}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
