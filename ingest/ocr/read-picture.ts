/**
 * Reading of one page picture: put upright, straightened, its ruled tables read cell by cell and the rest as a page.
 * What is found is told in the picture as it is shown: the upright one. Only quarters are turned for showing; a page that leans is
 * straightened for reading alone, and the boxes are laid back over the leaning words.
 */
import type { WordBox } from '../../graph/facts.ts';
import { type Cell, findGrids, type Grid } from './grid.ts';
import { findInk, type Ink } from './ink.ts';
import { orientationOf } from './orientation.ts';
import { type OcrPage, pageText, type Recognised, type TextBlock, textBlocks, textLines } from './page-text.ts';
import { type Box, blanked, boxBefore, cropped, type Picture, rotated, type Turn, turned } from './picture.ts';
import { findRulings, type Rulings } from './rulings.ts';
import { type ReadCell, tableBlocks } from './table-text.ts';

/** Reads a picture as a whole page, finding its columns, or as one block of lines. */
export type ReadBlocks = (picture: Picture, as: 'page' | 'block') => Promise<OcrPage>;

/** Below this slope (radians) tesseract reads as well as on a straight page, and straightening would only blur. */
const LEANING = 0.009;
/** The rules of a table are taken out along their length: that takes a straighter page. */
const LEANING_TABLE = 0.0015;
/** A page read with this confidence stands the right way up, whatever its letters' edges say. */
const SURE = 0.75;
/** From this certainty on a page is first read the way its letters' edges say; from the second, a page read badly is a bad page. */
const LIKELY = 2;
const CERTAIN = 6;
/** Another way of reading a page must give more by this factor to be the one. */
const CLEARLY = 1.1;
/** A page with less ink than this share is empty: dust. */
const EMPTY = 0.00004;
/** What is read on an empty page. */
export const NOTHING: Recognised = { ...pageText([]), turn: 0 };
/** Pixels beside a rule that are its blurred edge, and paper left around a cell's text. */
const RULE = 2;
const MARGIN = 12;

/** True when there is nothing on a picture but dust. */
export const isEmpty = (picture: Picture): boolean => findInk(picture).share < EMPTY;

/** Reads a picture that may lie any way. Rejects as `read` does. */
export async function readPicture(picture: Picture, read: ReadBlocks): Promise<Recognised> {
  const ink = findInk(picture);
  if (ink.share < EMPTY) return NOTHING;
  const found = orientationOf(ink);
  const likely = found.certainty >= LIKELY;
  const onHead = ((found.turn + 180) % 360) as Turn;
  // Letters all of one height (capitals, figures) tell nothing of up and down: then the commoner way first.
  const first = !likely && found.turn >= 180 ? onHead : found.turn;
  const best = await readTurned(picture, first, found.slope, ink, read);
  const enough = found.certainty >= CERTAIN ? SURE / 2 : SURE;
  if (best.confidence >= enough || best.words.length === 0) return best;
  const others: [Turn, number][] = [[first === found.turn ? onHead : found.turn, found.slope]];
  if (!likely && first !== 0) others.push([0, 0]);
  const all = [best];
  for (const [turn, slope] of others) all.push(await readTurned(picture, turn, slope, ink, read));
  return all.reduce((a, b) => (weight(b) > weight(a) * CLEARLY ? b : a));
}

/** How much was read, and how surely. Nonsense is read as many unsure words. */
const weight = ({ words, confidence }: Recognised) =>
  confidence * words.reduce((sum, [text, sure]) => sum + (sure >= 50 ? text.length : 0), 0);

async function readTurned(
  picture: Picture,
  turn: Turn,
  slope: number,
  ink: Ink,
  read: ReadBlocks,
): Promise<Recognised> {
  const upright = turned(picture, turn);
  let page = { picture: upright, ...tablesOf(turn === 0 ? ink : findInk(upright)) };
  const straightened = Math.abs(slope) >= (page.grids.length > 0 ? LEANING_TABLE : LEANING);
  if (straightened) {
    const straight = rotated(upright, slope, ink.paper);
    page = { picture: straight, ...tablesOf(findInk(straight)) };
  }
  const found = pageText(await readParts(page, read));
  const words = straightened ? found.words.map((w) => laidBack(w, slope, upright)) : found.words;
  return { ...found, words, turn };
}

function laidBack([text, confidence, x0, y0, x1, y1]: WordBox, slope: number, size: Picture): WordBox {
  const box = boxBefore({ x0, y0, x1, y1 }, slope, size);
  return [text, confidence, box.x0, box.y0, box.x1, box.y1];
}

interface Page {
  picture: Picture;
  ink: Ink;
  rulings: Rulings;
  grids: Grid[];
}

function tablesOf(ink: Ink): Omit<Page, 'picture'> {
  const rulings = findRulings(ink);
  return { ink, rulings, grids: findGrids(rulings) };
}

async function readParts({ picture, ink, rulings, grids }: Page, read: ReadBlocks): Promise<TextBlock[]> {
  if (grids.length === 0) return textBlocks(await read(picture, 'page'));
  const rules = [...rulings.across, ...rulings.down].map((b) => inside(b, picture));
  const unruled = blanked(picture, rules, ink.paper);
  const letters: Ink = { ...ink, dark: blanked({ ...picture, pixels: ink.dark }, rules, 0).pixels };
  const around = blanked(
    picture,
    grids.map((g) => inside(g, picture)),
    ink.paper,
  );
  const blocks = textBlocks(await read(around, 'page'));
  for (const grid of grids) {
    const cells: ReadCell[] = [];
    for (const cell of grid.cells) cells.push({ cell, lines: await readCell(unruled, letters, cell, read) });
    const table = tableBlocks(grid, cells);
    // Before the first block that begins below the table's top.
    const at = blocks.findIndex((b) => (b.words[0]?.[3] ?? 0) > grid.y0);
    blocks.splice(at < 0 ? blocks.length : at, 0, ...table);
  }
  return blocks;
}

const inside = (box: Box, { width, height }: Picture): Box => ({
  x0: Math.max(0, box.x0 - RULE),
  y0: Math.max(0, box.y0 - RULE),
  x1: Math.min(width, box.x1 + RULE),
  y1: Math.min(height, box.y1 + RULE),
});

/** The bounds of a cell's ink, rules left out; null for an empty cell. */
function inkOf(ink: Ink, cell: Cell): Box | null {
  const [x0, y0, x1, y1] = [cell.x0 + RULE, cell.y0 + RULE, cell.x1 - RULE, cell.y1 - RULE];
  const box: Box = { x0: x1, y0: y1, x1: x0, y1: y0 };
  let count = 0;
  for (let y = y0; y < y1; y++) {
    let row = 0;
    for (let x = x0; x < x1; x++) {
      if (ink.dark[y * ink.width + x] === 0) continue;
      row++;
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x + 1);
    }
    if (row === 0) continue;
    count += row;
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y + 1);
  }
  return count < 20 || box.y1 - box.y0 < 6 ? null : box;
}

async function readCell(picture: Picture, ink: Ink, cell: Cell, read: ReadBlocks): Promise<ReadCell['lines']> {
  const box = inkOf(ink, cell);
  if (box === null) return [];
  const crop = cropped(picture, box);
  // Paper around it: text at the very edge of a picture is read badly.
  const width = crop.width + 2 * MARGIN;
  const height = crop.height + 2 * MARGIN;
  const pixels = new Uint8Array(width * height).fill(ink.paper);
  for (let y = 0; y < crop.height; y++) {
    pixels.set(crop.pixels.subarray(y * crop.width, (y + 1) * crop.width), (y + MARGIN) * width + MARGIN);
  }
  const [dx, dy] = [box.x0 - MARGIN, box.y0 - MARGIN];
  return textLines(await read({ width, height, pixels }, 'block')).map(({ text, words }) => ({
    text,
    words: words.map(([t, c, x0, y0, x1, y1]) => [t, c, x0 + dx, y0 + dy, x1 + dx, y1 + dy]),
  }));
}
