/** From tesseract's blocks to lines of words, and from those to a page's text and word boxes. */
import type { WordBox } from '../../graph/facts.ts';
import type { Turn } from './picture.ts';

export interface Recognised {
  /** Lines as laid out, paragraphs parted by an empty line; a row of a ruled table is a line with tabs between its cells. */
  text: string;
  /** 0..1, mean over the words weighted by their length; 0 when there are none. */
  confidence: number;
  /** In reading order; boxes in pixels of the picture as it is shown: turned by `turn`, leaning as it did. */
  words: WordBox[];
  /** Quarters the picture is turned clockwise to stand upright. */
  turn: Turn;
}

interface OcrWord {
  text: string;
  /** 0..100. */
  confidence: number;
  bbox: { x0: number; y0: number; x1: number; y1: number };
}

/** The part of tesseract's result that is read: blocks of paragraphs of lines of words. */
export type OcrPage = { paragraphs: { lines: { words: OcrWord[] }[] }[] }[];

/** A paragraph or a table: its text, and its words in the order of the text. */
export interface TextBlock {
  text: string;
  words: WordBox[];
}

/** A line of nothing but marks and unsure single characters is dirt on the glass, a fold or a ruled line. */
const isSpeck = (words: readonly OcrWord[]) =>
  words.every((w) => !/[\p{L}\p{N}]/u.test(w.text) || (w.text.length <= 2 && w.confidence < 40));

const boxed = ({ text, confidence, bbox }: OcrWord): WordBox => [
  text,
  Math.round(confidence),
  bbox.x0,
  bbox.y0,
  bbox.x1,
  bbox.y1,
];

/** The lines of each paragraph, specks and empty paragraphs left out. */
function paragraphs(blocks: OcrPage): WordBox[][][] {
  return blocks
    .flatMap((b) => b.paragraphs)
    .map((p) => p.lines.map((l) => l.words.filter((w) => w.text.trim() !== '')).filter((l) => !isSpeck(l)))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.map(boxed)));
}

const lineText = (line: readonly WordBox[]) => line.map(([text]) => text).join(' ');

/** Each paragraph as a block. */
export function textBlocks(blocks: OcrPage): TextBlock[] {
  return paragraphs(blocks).map((lines) => ({ text: lines.map(lineText).join('\n'), words: lines.flat() }));
}

/** All lines, paragraphs aside. */
export function textLines(blocks: OcrPage): { text: string; words: WordBox[] }[] {
  return paragraphs(blocks)
    .flat()
    .map((words) => ({ text: lineText(words), words }));
}

/** 0..1, weighted by length. */
export function confidenceOf(words: readonly WordBox[]): number {
  const letters = words.reduce((sum, [text]) => sum + text.length, 0);
  const sure = words.reduce((sum, [text, confidence]) => sum + text.length * confidence, 0);
  return letters === 0 ? 0 : Math.round((10 * sure) / letters) / 1000;
}

/** A page's blocks together. */
export function pageText(blocks: readonly TextBlock[]): Omit<Recognised, 'turn'> {
  const words = blocks.flatMap((b) => b.words);
  return { text: blocks.map((b) => b.text).join('\n\n'), words, confidence: confidenceOf(words) };
}
