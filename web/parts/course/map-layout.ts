/** Where bodies stand on the map: rows by level, columns by who sits in them. Pure. */
import type { CourseLine, CourseTie } from '../../../server/contract/course.ts';

export const LEVELS = ['EU', 'nationell', 'regional', 'kommun-region', 'kommunal', ''] as const;
export const KINDS = ['politisk', 'blandad', 'tjänsteperson', ''] as const;
/** More do not fit a page. */
export const MOST_ON_MAP = 48;

export const WIDTH = 960;
const LEFT = 116;
const TOP = 40;
const GAP = 16;
const BOX = 46;
const BETWEEN = 8;
const PAD = 12;

export interface Box {
  line: CourseLine;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapLayout {
  height: number;
  columns: { kind: string; x: number; width: number }[];
  rows: { level: string; y: number; height: number }[];
  boxes: Box[];
  /** Paths of the ties between boxes, by how firmly they are told. */
  paths: { key: string; d: string; firm: boolean }[];
  /** True when bodies were left out. */
  cut: boolean;
}

/** @param keep id of a body that stands on the map whatever the number */
export function layOut(bodies: readonly CourseLine[], ties: readonly CourseTie[], keep: string | null): MapLayout {
  const most = [...bodies].sort((a, b) => Number(b.id === keep) - Number(a.id === keep) || b.mentions - a.mentions);
  const chosen = new Set(most.slice(0, MOST_ON_MAP).map(({ id }) => id));
  const shown = bodies.filter(({ id }) => chosen.has(id));
  const kinds = KINDS.filter((kind) => shown.some((line) => (line.arenaKind ?? '') === kind));
  const width = (WIDTH - 2 - LEFT - GAP * (kinds.length - 1)) / Math.max(1, kinds.length);
  const columns = kinds.map((kind, index) => ({ kind, x: LEFT + index * (width + GAP), width }));
  const rows: MapLayout['rows'] = [];
  const boxes: Box[] = [];
  let y = TOP;
  for (const level of LEVELS) {
    const own = shown.filter((line) => (line.level ?? '') === level);
    if (own.length === 0) continue;
    let deepest = 0;
    for (const column of columns) {
      // A wide column holds two beside each other.
      const across = Math.max(1, Math.floor((column.width + BETWEEN) / (170 + BETWEEN)));
      const cell = own.filter((line) => (line.arenaKind ?? '') === column.kind);
      const boxWidth = (column.width - BETWEEN * (across - 1)) / across;
      cell.forEach((line, index) => {
        const [at, down] = [index % across, Math.floor(index / across)];
        boxes.push({
          line,
          x: column.x + at * (boxWidth + BETWEEN),
          y: y + PAD + down * (BOX + BETWEEN),
          width: boxWidth,
          height: BOX,
        });
        deepest = Math.max(deepest, down + 1);
      });
    }
    const height = deepest * (BOX + BETWEEN) - BETWEEN + 2 * PAD;
    rows.push({ level, y, height });
    y += height;
  }
  return { height: y, columns, rows, boxes, paths: pathsOf(boxes, ties), cut: shown.length < bodies.length };
}

function pathsOf(boxes: Box[], ties: readonly CourseTie[]): MapLayout['paths'] {
  const at = new Map(boxes.map((box) => [box.line.id, box]));
  const drawn = new Map<string, MapLayout['paths'][number]>();
  for (const { kind, from, to } of ties) {
    const [a, b] = [at.get(from.id), at.get(to.id)];
    if (!a || !b) continue;
    const key = [from.id, to.id].sort().join(' ');
    const firm = kind === 'relation' || kind === 'said' || kind === 'seat';
    if (!drawn.get(key)?.firm) drawn.set(key, { key, d: curve(a, b), firm });
  }
  return [...drawn.values()];
}

/** From side to side where the boxes stand beside each other, else round their left sides. */
function curve(a: Box, b: Box): string {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const [y1, y2] = [left.y + left.height / 2, right.y + right.height / 2].map(Math.round);
  if (left.x + left.width < right.x) {
    const [x1, x2] = [Math.round(left.x + left.width), Math.round(right.x)];
    const bend = Math.round((x2 - x1) / 2) + 6;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }
  const x = Math.round(left.x);
  const out = x - 14 - Math.min(18, Math.round(Math.abs((y2 ?? 0) - (y1 ?? 0)) / 40));
  return `M${x} ${y1}C${out} ${y1} ${out} ${y2} ${Math.round(right.x)} ${y2}`;
}

/** A name on at most so many lines of so many letters. */
export function inLines(name: string, letters: number, most = 2): string[] {
  const lines: string[] = [''];
  for (const word of name.split(/(?<=[\s-])/)) {
    const line = lines.at(-1) ?? '';
    if ((line + word).trimEnd().length <= letters || line === '') lines[lines.length - 1] = line + word;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => line.trim());
  const last = shown.at(-1) ?? '';
  if (lines.length > most || last.length > letters)
    shown[shown.length - 1] = `${last.slice(0, letters - 1).trimEnd()}…`;
  return shown;
}
