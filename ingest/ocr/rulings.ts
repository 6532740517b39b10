/** Ruled lines of a page picture: long straight runs of ink, across and down. */
import type { Ink } from './ink.ts';
import type { Box } from './picture.ts';

/** A run of ink belongs to a rule from this length on, in pixels: longer than any letter is wide, short enough for one that leans a little. */
const RUN = 48;
/** Rules are at least this long, in pixels at 200 dpi: a centimetre. */
const SHORTEST = 80;
/** A rule is no thicker than this; thicker is a bar or a picture's edge. */
const THICKEST = 14;
/** A leaning rule climbs this much of its length at most. */
const CLIMB = 0.012;
/** Ends of two pieces of a broken rule may lie this far apart along the rule, and this far beside it. */
const GAP = 24;
const BESIDE = 4;

export interface Rulings {
  across: Box[];
  down: Box[];
}

/** Beside a rule there is paper: a line of blurred letters, grown together, has ink there. So many pixels off, at most this share of ink. */
const OFF = 6;
const INK_BESIDE = 0.4;

/** Rules that run along an axis. */
function rules(ink: Ink, along: 'x' | 'y'): Box[] {
  const { width, height, dark } = ink;
  const [length, lanes] = along === 'x' ? [width, height] : [height, width];
  const [step, lane] = along === 'x' ? [1, width] : [width, 1];
  const found: Box[] = [];
  // Boxes here have x along the rule.
  let open: Box[] = [];
  for (let k = 0; k < lanes; k++) {
    const still: Box[] = [];
    for (let i = 0, at = k * lane; i < length; i++, at += step) {
      if (dark[at] === 0) continue;
      const from = i;
      // Specks of paper inside a thin rule do not end it.
      let end = i + 1;
      for (let miss = 0; i < length && miss < 3; i++, at += step) {
        if (dark[at] === 0) miss++;
        else {
          miss = 0;
          end = i + 1;
        }
      }
      if (end - from < RUN) continue;
      const touching = open.filter((b) => b.x0 <= end + 2 && b.x1 >= from - 2);
      const box: Box = { x0: from, y0: k, x1: end, y1: k + 1 };
      for (const b of touching) {
        box.x0 = Math.min(box.x0, b.x0);
        box.x1 = Math.max(box.x1, b.x1);
        box.y0 = Math.min(box.y0, b.y0);
        open.splice(open.indexOf(b), 1);
        const twice = still.indexOf(b);
        if (twice >= 0) still.splice(twice, 1);
      }
      open.push(box);
      still.push(box);
    }
    // What no run of this lane touched has ended.
    found.push(...open.filter((b) => !still.includes(b)));
    open = still;
  }
  found.push(...open);
  return pieced(found)
    .filter((b) => b.x1 - b.x0 >= SHORTEST && b.y1 - b.y0 <= THICKEST + (b.x1 - b.x0) * CLIMB)
    .filter((b) => {
      const inked = (k: number) => {
        if (k < 0 || k >= lanes) return 0;
        let count = 0;
        for (let i = b.x0; i < b.x1; i++) count += dark[i * step + k * lane] as number;
        return count / (b.x1 - b.x0);
      };
      return inked(b.y0 - OFF) <= INK_BESIDE && inked(b.y1 - 1 + OFF) <= INK_BESIDE;
    })
    .map((b) => (along === 'x' ? b : { x0: b.y0, y0: b.x0, x1: b.y1, y1: b.x1 }));
}

/** Pieces of one broken rule as one. */
function pieced(boxes: readonly Box[]): Box[] {
  const out: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    const before = out.find(
      (o) => box.x0 - o.x1 <= GAP && box.y0 <= o.y1 + BESIDE && box.y1 >= o.y0 - BESIDE && box.y1 - o.y0 < 60,
    );
    if (before === undefined) out.push({ ...box });
    else {
      before.x1 = Math.max(before.x1, box.x1);
      before.y0 = Math.min(before.y0, box.y0);
      before.y1 = Math.max(before.y1, box.y1);
    }
  }
  return out;
}

export function findRulings(ink: Ink): Rulings {
  const across = rules(ink, 'x');
  // Without two rules across there is no table: most pages end here.
  return { across, down: across.length < 2 ? [] : rules(ink, 'y') };
}
