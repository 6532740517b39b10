/**
 * From the positioned words of a PDF page to its text: lines as laid out, a tab where a gap parts cells or columns, an
 * empty line where the space between lines is wider than the page's usual: a PDF knows no paragraphs, only places.
 */

/** A run of text as pdf.js gives it; `transform` ends in x and y, y upwards, in points. */
export interface PdfTextItem {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
  hasEOL: boolean;
  /** By which the page's drawing steps know its font. */
  fontName?: string;
}

/** Points by which a baseline may shift inside a line (raised figures, marks). */
const SAME_LINE = 4.6;
/** Points of empty space that part two cells. */
const CELL_GAP = 7;
/** Space of its own, as pdf.js tells of a gap, this many letter heights wide parts cells too; justified prose stays below. */
const WIDE_SPACE = 1.2;
/** A line further below the one above than this many usual line spacings begins a paragraph. */
const PARAGRAPH = 1.35;

interface Line {
  text: string;
  y: number;
  height: number;
}

function toLines(items: readonly PdfTextItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let right = 0;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x = 0, y = 0] = transform.slice(4);
    if (str !== '') {
      if (line !== null && Math.abs(line.y - y) > SAME_LINE) line = null;
      if (line === null) {
        line = { text: '', y, height: 0 };
        lines.push(line);
      } else if (str.trim() !== '' && Math.abs(x - right) > CELL_GAP && !/\t$/.test(line.text)) {
        line.text = `${line.text.trimEnd()}\t`;
      }
      const wideSpace = str.trim() === '' && line.text !== '' && width > WIDE_SPACE * line.height;
      line.text += wideSpace ? '\t' : str;
      line.height = Math.max(line.height, height);
      right = x + width;
    }
    if (hasEOL) line = null;
  }
  return lines.filter((l) => l.text.trim() !== '');
}

/** The spacing most lines have; null when the page has too few to tell. */
function usualSpacing(lines: readonly Line[]): number | null {
  const gaps = lines
    .slice(1)
    .map((l, i) => (lines[i]?.y ?? 0) - l.y)
    .filter((gap) => gap > SAME_LINE && gap < 60)
    .sort((a, b) => a - b);
  // Below the middle: a page of short paragraphs has as many wide gaps as narrow ones.
  return gaps[Math.floor((gaps.length - 1) * 0.4)] ?? null;
}

export function pdfText(items: readonly PdfTextItem[]): string {
  const lines = toLines(items);
  const usual = usualSpacing(lines);
  return lines
    .map((line, i) => {
      const above = lines[i - 1];
      if (above === undefined) return line.text.trimEnd();
      const down = above.y - line.y;
      // Upwards: the next column, or a text box elsewhere. The same place: cells of a row written one by one.
      const wide = down < -SAME_LINE || (usual !== null && down > Math.max(usual * PARAGRAPH, line.height * PARAGRAPH));
      return `${wide ? '\n\n' : '\n'}${line.text.trimEnd()}`;
    })
    .join('');
}
