/** How wide the characters of a PDF page's fonts are, told from what the page draws, without drawing it. */
import type { DrawingSteps } from './pdf-pictures.ts';

/** What pdf.js calls the drawing steps that choose a font and show text (`OPS` of the pinned version). */
const STEP = {
  graphicsState: 9,
  save: 10,
  restore: 11,
  font: 37,
  show: 44,
  formBegin: 74,
  formEnd: 75,
} as const;
/** Widths of glyphs are told in thousandths of the font's size. */
const UNITS = 1000;

interface Glyph {
  unicode: string;
  width: number;
}

/** Per font, by the name that text items have too: widths of characters, in font sizes. */
export type GlyphWidths = ReadonlyMap<string, ReadonlyMap<string, number>>;

const isGlyph = (one: unknown): one is Glyph => {
  const { unicode, width } = (one ?? {}) as Partial<Record<keyof Glyph, unknown>>;
  return typeof unicode === 'string' && unicode !== '' && typeof width === 'number' && width > 0;
};

/** Of every character that the page shows. */
export function glyphWidths({ fnArray, argsArray }: DrawingSteps): GlyphWidths {
  const fonts = new Map<string, Map<string, number>>();
  let font = '';
  const states: string[] = [];
  for (const [i, step] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[] | null;
    if (step === STEP.save || step === STEP.formBegin) states.push(font);
    else if (step === STEP.restore || step === STEP.formEnd) font = states.pop() ?? font;
    else if (step === STEP.font) font = String(args?.[0]);
    else if (step === STEP.graphicsState) font = fontOf(args) ?? font;
    else if (step === STEP.show) {
      const widths = fonts.get(font) ?? new Map<string, number>();
      fonts.set(font, widths);
      for (const glyph of (args?.[0] ?? []) as readonly unknown[]) if (isGlyph(glyph)) take(glyph, widths);
    }
  }
  return fonts;
}

/** A ligature is shared out among its letters, as the text is. */
function take({ unicode, width }: Glyph, widths: Map<string, number>): void {
  const letters = [...unicode.normalize('NFKC')];
  for (const letter of letters) if (!widths.has(letter)) widths.set(letter, width / UNITS / letters.length);
}

/** The font that a named graphics state chooses, when it does. */
function fontOf(args: readonly unknown[] | null): string | null {
  const entries = (args?.[0] ?? []) as readonly (readonly [string, unknown])[];
  const chosen = entries.find(([key]) => key === 'Font')?.[1];
  return Array.isArray(chosen) ? String(chosen[0]) : null;
}
