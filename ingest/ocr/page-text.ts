/** From tesseract's blocks to a page's text and word boxes. */
import type { WordBox } from '../../graph/facts.ts';

export interface Recognised {
  /** Lines as laid out, paragraphs parted by an empty line. */
  text: string;
  /** 0..1, mean over the words weighted by their length; 0 when there are none. */
  confidence: number;
  /** In reading order; boxes in pixels of the picture. */
  words: WordBox[];
}

interface OcrWord {
  text: string;
  /** 0..100. */
  confidence: number;
  bbox: { x0: number; y0: number; x1: number; y1: number };
}

/** The part of tesseract's result that is read: blocks of paragraphs of lines of words. */
export type OcrPage = { paragraphs: { lines: { words: OcrWord[] }[] }[] }[];

/** A line of nothing but marks and unsure single characters is dirt on the glass, a fold or a ruled line. */
const isSpeck = (words: readonly OcrWord[]) =>
  words.every((w) => !/[\p{L}\p{N}]/u.test(w.text) || (w.text.length <= 2 && w.confidence < 40));

export function pageText(blocks: OcrPage): Recognised {
  const paragraphs: string[] = [];
  const words: WordBox[] = [];
  for (const paragraph of blocks.flatMap((b) => b.paragraphs)) {
    const lines = paragraph.lines.map((l) => l.words.filter((w) => w.text.trim() !== '')).filter((l) => !isSpeck(l));
    if (lines.length === 0) continue;
    paragraphs.push(lines.map((line) => line.map((w) => w.text).join(' ')).join('\n'));
    for (const { text, confidence, bbox } of lines.flat()) {
      words.push([text, Math.round(confidence), bbox.x0, bbox.y0, bbox.x1, bbox.y1]);
    }
  }
  const letters = words.reduce((sum, [text]) => sum + text.length, 0);
  const sure = words.reduce((sum, [text, confidence]) => sum + text.length * confidence, 0);
  return {
    text: paragraphs.join('\n\n'),
    words,
    confidence: letters === 0 ? 0 : Math.round((10 * sure) / letters) / 1000,
  };
}
