/** Letters of a page as boxes, found without reading them: patches of connected ink of about the usual size. */
import type { Ink } from './ink.ts';
import type { Box } from './picture.ts';

/** Boxes of all connected patches of ink (by sides and corners), row by row of their first pixel. */
function patches({ width, height, dark }: Ink): Box[] {
  // Runs of ink, row after row; runs that touch one of the row above belong together.
  const parent: number[] = [];
  const boxes: Box[] = [];
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  let above: { x0: number; x1: number; patch: number }[] = [];
  for (let y = 0; y < height; y++) {
    const row: typeof above = [];
    let k = 0;
    for (let x = 0, at = y * width; x < width; x++) {
      if (dark[at + x] === 0) continue;
      const x0 = x;
      while (x < width && dark[at + x] === 1) x++;
      let patch = -1;
      while (k < above.length && (above[k] as { x1: number }).x1 < x0) k++;
      for (let j = k; j < above.length && (above[j] as { x0: number }).x0 <= x; j++) {
        const other = root((above[j] as { patch: number }).patch);
        if (patch < 0) patch = other;
        else if (patch !== other) {
          const [kept, gone] = patch < other ? [patch, other] : [other, patch];
          parent[gone] = kept;
          const [a, b] = [boxes[kept] as Box, boxes[gone] as Box];
          a.x0 = Math.min(a.x0, b.x0);
          a.x1 = Math.max(a.x1, b.x1);
          a.y0 = Math.min(a.y0, b.y0);
          a.y1 = Math.max(a.y1, b.y1);
          patch = kept;
        }
      }
      if (patch < 0) {
        patch = parent.length;
        parent.push(patch);
        boxes.push({ x0, y0: y, x1: x, y1: y + 1 });
      } else {
        const box = boxes[patch] as Box;
        box.x0 = Math.min(box.x0, x0);
        box.x1 = Math.max(box.x1, x);
        box.y1 = y + 1;
      }
      row.push({ x0, x1: x, patch });
    }
    above = row;
  }
  return boxes.filter((_, i) => parent[i] === i);
}

/** Patches that may be letters: of about the size most have, dots and rules and pictures left out. */
export function letters(ink: Ink): Box[] {
  // Letters lie on their side on a turned page, so the larger measure counts.
  const size = (b: Box) => Math.max(b.x1 - b.x0, b.y1 - b.y0);
  const all = patches(ink).filter((b) => size(b) >= 5 && size(b) <= 120);
  const usual = all.map(size).sort((a, b) => a - b)[all.length >> 1] ?? 0;
  return all.filter((b) => size(b) >= usual * 0.5 && size(b) <= usual * 2.5);
}
