/** Ink and paper: which pixels are dark against the paper around them, whatever shade or shadow it has. */
import type { Picture } from './picture.ts';

/** Side of the squares the paper's shade is measured in. */
const TILE = 64;
/** Ink is darker than this share of its paper. Thin rules of a blurred scan are little darker than that. */
const INK = 0.82;

export interface Ink {
  width: number;
  height: number;
  /** 1 where there is ink. */
  dark: Uint8Array;
  /** Shade of the paper of the whole picture. */
  paper: number;
  /** Share of the picture that is ink. */
  share: number;
}

/** Shade that a quarter of the counted pixels are lighter than. */
function upperQuartile(counts: Uint32Array, total: number): number {
  let above = 0;
  for (let shade = 255; shade > 0; shade--) {
    above += counts[shade] ?? 0;
    if (above * 4 >= total) return shade;
  }
  return 0;
}

export function findInk({ width, height, pixels }: Picture): Ink {
  const across = Math.ceil(width / TILE);
  const limits = new Uint8Array(across);
  const whole = new Uint32Array(256);
  const counts = Array.from({ length: across }, () => new Uint32Array(256));
  const dark = new Uint8Array(width * height);
  // Every fourth pixel of every fourth row tells a square's paper well enough.
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      const shade = pixels[y * width + x] ?? 255;
      whole[shade] = (whole[shade] ?? 0) + 1;
    }
  }
  const paper = upperQuartile(whole, Math.ceil(width / 4) * Math.ceil(height / 4));
  let inked = 0;
  for (let top = 0; top < height; top += TILE) {
    const bottom = Math.min(height, top + TILE);
    for (const one of counts) one.fill(0);
    for (let y = top; y < bottom; y += 4) {
      for (let x = 0; x < width; x += 4) {
        const tile = counts[(x / TILE) | 0] as Uint32Array;
        const shade = pixels[y * width + x] ?? 255;
        tile[shade] = (tile[shade] ?? 0) + 1;
      }
    }
    for (let i = 0; i < across; i++) {
      const columns = Math.ceil((Math.min(width, (i + 1) * TILE) - i * TILE) / 4);
      const own = upperQuartile(counts[i] as Uint32Array, columns * Math.ceil((bottom - top) / 4));
      // A square that is black for the most part is a picture or a bar, not dark paper.
      limits[i] = Math.max(own, paper * 0.5) * INK;
    }
    for (let y = top; y < bottom; y++) {
      for (let x = 0, at = y * width; x < width; x++, at++) {
        if ((pixels[at] as number) < (limits[(x / TILE) | 0] as number)) {
          dark[at] = 1;
          inked++;
        }
      }
    }
  }
  return { width, height, dark, paper, share: inked / Math.max(1, width * height) };
}
