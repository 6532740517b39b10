import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFParse } from 'pdf-parse';
import type { Source } from './markup.ts';
import { A4, pdfBytes, renderPdf } from './pdf.ts';

const DPI = 200;
/** Degrees each page lies askew in the scanner, in turn. */
const TILT = [0.35, -0.28];

/** A small seeded generator (mulberry32): the same dust on every run. Yields numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lays the source out, photographs its pages at 200 dpi, tilts, blurs and dusts them: a PDF of pictures without text. */
export async function renderScan(source: Source): Promise<Buffer> {
  const clean = await renderPdf(source);
  const parser = new PDFParse({ data: new Uint8Array(clean) });
  const shots = await parser.getScreenshot({ scale: DPI / 72, imageDataUrl: false });
  await parser.destroy();
  const pictures = await Promise.all(shots.pages.map((shot, i) => age(Buffer.from(shot.data), i)));
  return pdfBytes(source, (doc) => {
    for (const picture of pictures) {
      doc.addPage({ size: 'A4', margin: 0 });
      doc.image(picture, 0, 0, { width: A4.width, height: A4.height });
    }
  });
}

async function age(png: Buffer, index: number): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#f6f5f1';
  ctx.fillRect(0, 0, image.width, image.height);
  ctx.translate(image.width / 2, image.height / 2);
  ctx.rotate(((TILT[index % TILT.length] ?? 0) * Math.PI) / 180);
  ctx.filter = 'blur(0.6px)';
  ctx.globalCompositeOperation = 'multiply';
  ctx.drawImage(image, -image.width / 2, -image.height / 2);

  const pixels = ctx.getImageData(0, 0, image.width, image.height);
  const random = generator(index + 1);
  for (let i = 0; i < pixels.data.length; i += 4) {
    const speck = random() < 0.0002 ? 120 : 0;
    const grain = (random() + random() - 1) * 9;
    const grey = ((pixels.data[i] ?? 0) + (pixels.data[i + 1] ?? 0) + (pixels.data[i + 2] ?? 0)) / 3;
    const value = Math.max(0, Math.min(255, grey * 0.95 + 6 + grain - speck));
    pixels.data[i] = pixels.data[i + 1] = pixels.data[i + 2] = value;
  }
  ctx.putImageData(pixels, 0, 0);
  return canvas.encode('jpeg', 62);
}
