/** Page pictures of our own making, in a font that comes with pdf.js: small ones, so that reading them is quick. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { grayInto, type Picture } from '../../../ingest/ocr/picture.ts';

const pdfjs = createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json');
const fonts = join(dirname(pdfjs), 'standard_fonts');
GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), 'Sidtext');

export const LINES = [
  'Nämnden beslutar att godkänna',
  'årets översyn av planen för',
  'skolvägar. Den gäller tills',
  'vidare och följs upp varje år',
  'av förvaltningen. Beslutet går',
  'till byarna längs sjön.',
];

/** White paper with black ink of ordinary print at 200 dpi. */
export function drawn(width: number, height: number, ink: (context: SKRSContext2D) => void): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.font = '32px Sidtext';
  ink(context);
  return canvas;
}

export function gray(canvas: Canvas): Picture {
  const { width, height } = canvas;
  const pixels = new Uint8Array(width * height);
  grayInto(pixels, 0, canvas.getContext('2d').getImageData(0, 0, width, height).data);
  return { width, height, pixels };
}

export const textPage = (lines: readonly string[] = LINES): Canvas =>
  drawn(640, 100 + lines.length * 48, (context) => {
    for (const [i, line] of lines.entries()) context.fillText(line, 60, 90 + 48 * i);
  });

/** A table with rules around every cell; a cell's lines are parted by `\n`. Columns of 330 pixels, 44 a line. */
export const tablePage = (rows: readonly (readonly string[])[]): Canvas => {
  const heights = rows.map((row) => 20 + 44 * Math.max(...row.map((cell) => cell.split('\n').length)));
  const total = heights.reduce((sum, h) => sum + h, 0);
  const columns = rows[0]?.length ?? 0;
  return drawn(120 + columns * 330, 260 + total, (context) => {
    context.fillText('Rubrik över tabellen', 60, 70);
    let y = 110;
    for (const [i, row] of rows.entries()) {
      for (const [k, cell] of row.entries()) {
        context.strokeStyle = '#000';
        context.lineWidth = 2;
        context.strokeRect(60 + 330 * k, y, 330, heights[i] ?? 0);
        for (const [n, line] of cell.split('\n').entries()) context.fillText(line, 74 + 330 * k, y + 44 + 44 * n);
      }
      y += heights[i] ?? 0;
    }
    context.fillText('Text under tabellen', 60, y + 70);
  });
};
