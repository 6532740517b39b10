/** A line of a document's text. Offsets are into that text; `text` is trimmed. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Number of blank lines just above. */
  gap: number;
  /** Begins with a single blank: what is left of a bullet or of a page break when a text has lost its marks. */
  indented: boolean;
}

/** The lines of the text asked for last: a document's whole text is asked for by many, one after the other. */
let latest: { text: string; lines: readonly Line[] } = { text: '', lines: [] };
/** Shorter texts are cut sooner than compared. */
const WORTH_KEEPING = 800;

/** Non-empty lines in order; `from` is the offset at which the text begins. */
export function linesOf(text: string, from = 0): Line[] {
  if (from !== 0 || text.length < WORTH_KEEPING) return cut(text, from);
  if (latest.text !== text) latest = { text, lines: cut(text, from) };
  return [...latest.lines];
}

function cut(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let at = from;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed === '') gap++;
    else {
      const lead = raw.length - raw.trimStart().length;
      lines.push({
        start: at + lead,
        end: at + lead + trimmed.length,
        text: trimmed,
        gap,
        indented: lead === 1 && raw.startsWith(' '),
      });
      gap = 0;
    }
    at += raw.length + 1;
  }
  return lines;
}

/** The cells of lines: what a table's or letterhead's columns hold, in reading order. */
export function cellsOf(lines: Line[]): string[] {
  return lines.flatMap((l) =>
    l.text
      .split(/\t| {3,}/u)
      .map((c) => c.trim())
      .filter((c) => c !== ''),
  );
}

/** Leader dots with a page number: a line of a table of contents. */
export const TOC_LINE =
  /^(?:\p{L}{1,4}\s)?§.*(?:\.\s?){3,}\s*\d{1,3}\s*$|(?:\.\s?){5,}\s*\d{1,3}\s*$|…{2,}\s*\d{1,3}\s*$/u;
