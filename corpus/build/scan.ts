import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFParse } from 'pdf-parse';
import type { Part, Source } from './markup.ts';
import { renderPdf } from './pdf.ts';
import { generator } from './random.ts';

const DPI = 200;
/** Degrees each page lies askew in the scanner, in turn, where the source does not say. */
const TILT = [0.35, -0.28];

/** How one page lies in the scanner: turned by quarters, then askew, both in degrees clockwise. */
interface Lie {
  turn: number;
  tilt: number;
  /** Number of the page in the file: seed of its dust. */
  index: number;
}

/**
 * Lays the source out, photographs the parts marked `@scanned` at 200 dpi (all parts, when none is marked), tilts, blurs
 * and dusts them. The other parts keep their text: a file of both, as when a signed page is scanned in among written ones.
 */
export async function renderScan(source: Source): Promise<Buffer> {
  const marked = source.parts.filter((part) => part.scanned !== null);
  const pictures = new Map<Part, Buffer[]>();
  let index = 0;
  for (const part of marked.length > 0 ? marked : source.parts) {
    const shots = await photographs(source, part);
    const { turn = 0, tilt = null } = part.scanned ?? {};
    const aged = shots.map((shot, i) =>
      age(shot, { turn, tilt: tilt ?? TILT[(index + i) % TILT.length] ?? 0, index: index + i }),
    );
    pictures.set(part, await Promise.all(aged));
    index += shots.length;
  }
  return renderPdf(source, pictures);
}

async function photographs(source: Source, part: Part): Promise<Buffer[]> {
  const parser = new PDFParse({ data: new Uint8Array(await renderPdf({ ...source, parts: [part] })) });
  const shots = await parser.getScreenshot({ scale: DPI / 72, imageDataUrl: false });
  await parser.destroy();
  return shots.pages.map((shot) => Buffer.from(shot.data));
}

async function age(png: Buffer, { turn, tilt, index }: Lie): Promise<Buffer> {
  const image = await loadImage(png);
  const onSide = turn % 180 !== 0;
  const canvas = createCanvas(onSide ? image.height : image.width, onSide ? image.width : image.height);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#f6f5f1';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.translate(canvas.width / 2, canvas.height / 2);
  ctx.rotate(((turn + tilt) * Math.PI) / 180);
  ctx.filter = 'blur(0.6px)';
  ctx.globalCompositeOperation = 'multiply';
  ctx.drawImage(image, -image.width / 2, -image.height / 2);
  dust(canvas, index);
  return canvas.encode('jpeg', 62);
}

/** Grey, a little faded, with grain and specks. */
function dust(canvas: Canvas, index: number): void {
  const ctx = canvas.getContext('2d');
  const pixels = ctx.getImageData(0, 0, canvas.width, canvas.height);
  const random = generator(index + 1);
  for (let i = 0; i < pixels.data.length; i += 4) {
    const speck = random() < 0.0002 ? 120 : 0;
    const grain = (random() + random() - 1) * 9;
    const grey = ((pixels.data[i] ?? 0) + (pixels.data[i + 1] ?? 0) + (pixels.data[i + 2] ?? 0)) / 3;
    const value = Math.max(0, Math.min(255, grey * 0.95 + 6 + grain - speck));
    pixels.data[i] = pixels.data[i + 1] = pixels.data[i + 2] = value;
  }
  ctx.putImageData(pixels, 0, 0);
}
