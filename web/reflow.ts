/**
 * Which line breaks of a page's text are real. Text from a PDF turns where the paper ended; on a screen it should turn where
 * the window does. Every break stays one character, so that places counted in the text still hold.
 */

/** A line at least this share of the page's full line was probably turned by the paper's edge. */
const FULL = 0.7;
/** Lines shorter than this are list items, headings or table cells whatever the page's width. */
const SHORTEST_FULL_LINE = 40;
/** What begins a line of its own: bullets, numbering, paragraph signs. */
const OWN_LINE = /^\s*(?:[•●▪◦*–—-]\s|\(?\d{1,3}[.)]\s|[a-zåäö]\)\s|§)/iu;

/** The text with the breaks inside paragraphs as spaces. Same length, same offsets. */
export function reflow(text: string): string {
  const lines = text.split('\n');
  const lengths = lines.map((line) => line.length).filter((length) => length >= SHORTEST_FULL_LINE);
  const full = FULL * Math.max(SHORTEST_FULL_LINE, ...lengths.map((length) => Math.min(length, 140)));
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const turned =
        line.length >= full &&
        next.trim() !== '' &&
        !OWN_LINE.test(next) &&
        !/[.:!?]\s*$/.test(line.length < full * 1.2 ? line : '');
      return line + (turned ? ' ' : '\n');
    })
    .join('');
}
