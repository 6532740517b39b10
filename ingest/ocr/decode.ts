/**
 * PNG to pixels, and PNG turned, by the canvas that pdf-parse draws with. Only for what tesseract's decoder has written: given bytes
 * that are no picture, the canvas ends the whole process.
 */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { grayInto, type Picture, type Turn } from './picture.ts';

/** Rows taken at a time: a large picture is not held twice over in colour. */
const ROWS = 256;

export async function decodeGray(png: Uint8Array): Promise<Picture> {
  const image = await loadImage(png);
  const { width, height } = image;
  const pixels = new Uint8Array(width * height);
  const canvas = createCanvas(width, Math.min(ROWS, height));
  const context = canvas.getContext('2d');
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top);
    context.clearRect(0, 0, width, rows);
    context.drawImage(image, 0, -top);
    grayInto(pixels, top * width, context.getImageData(0, 0, width, rows).data);
  }
  return { width, height, pixels };
}

/** In its colours, turned clockwise. */
export async function turnedPng(png: Uint8Array, turn: Turn): Promise<Uint8Array> {
  if (turn === 0) return png;
  const image = await loadImage(png);
  const { width, height } = image;
  const aside = turn === 90 || turn === 270;
  const canvas = createCanvas(aside ? height : width, aside ? width : height);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(image, -width / 2, -height / 2);
  return canvas.encode('png');
}
