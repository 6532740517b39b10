/**
 * The mark-up of `corpus/source/*.src`: one line, one thing. It is small on purpose: what a Swedish public document
 * looks like is mostly columns, leaders and a head on each page, and Markdown has none of these.
 *
 *   @title T · @author A · @date 2023-10-10   of the file
 *   @part            a new inner document: new page, its own page numbers; the next @header/@footer are its own
 *   @header L | R · @footer L | R             on every page of the part; {n} and {m} are page and page count
 *   @hyphenate       compounds of the part may break at the end of a line
 *   @columns 60 30 10                          widths in per cent of the rows below
 *   @ruled · @unruled  rows below stand in boxes, or no longer do       @landscape  the part lies on its side, as slides do
 *   @scanned D T     the part's pages are pictures, turned D degrees (0, 90, 180, 270) and T degrees askew; both may be left out
 *   @page · @space · @rule
 *   # ## ###         headings        - item · 1. item        | a | b |   row        .. left .. right   dotted leader; `?` is the heading's page
 *   > text           to the right    other lines: a paragraph, ended by a blank line; a final \ breaks the line
 */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; lines: string[]; right: boolean }
  | { kind: 'item'; label: string; text: string }
  | { kind: 'row'; cells: string[]; widths: number[]; ruled: boolean }
  | { kind: 'leader'; left: string; right: string }
  | { kind: 'page' | 'space' | 'rule' };

/** One side-by-side line of a page head or foot. */
export interface HeadLine {
  left: string;
  right: string;
}

/** An inner document of a file: what stands on each of its pages, and its body. */
export interface Part {
  headers: HeadLine[];
  footers: HeadLine[];
  hyphenate: boolean;
  landscape: boolean;
  /** How the pages were laid in the scanner; null when they keep their text. `tilt` null: a little askew, as pages are. */
  scanned: { turn: number; tilt: number | null } | null;
  blocks: Block[];
}

/** A whole source file. `date` is ISO and stands as the file's creation date. */
export interface Source {
  title: string;
  author: string;
  date: string;
  parts: Part[];
}

const headLine = (text: string): HeadLine => {
  const [left = '', right = ''] = text.split('|').map((side) => side.trim());
  return { left, right };
};

const emptyPart = (): Part => ({
  headers: [],
  footers: [],
  hyphenate: false,
  landscape: false,
  scanned: null,
  blocks: [],
});

/** Reads a source text. Throws on a directive it does not know, with its line. */
export function parseMarkup(text: string): Source {
  const source: Source = { title: '', author: '', date: '', parts: [] };
  let part = emptyPart();
  let widths: number[] = [];
  let ruled = false;
  let paragraph: string[] = [];

  const flush = (): void => {
    if (paragraph.length === 0) return;
    const lines = [''];
    for (const line of paragraph) {
      const last = lines.length - 1;
      lines[last] = `${lines[last] ?? ''} ${line.replace(/\\$/, '')}`.trim();
      if (line.endsWith('\\')) lines.push('');
    }
    part.blocks.push({ kind: 'paragraph', lines: lines.filter(Boolean), right: false });
    paragraph = [];
  };

  const directive = (name: string, rest: string, at: number): void => {
    if (name === 'title' || name === 'author' || name === 'date') source[name] = rest;
    else if (name === 'part') {
      if (part.blocks.length > 0) source.parts.push(part);
      part = emptyPart();
    } else if (name === 'header') part.headers.push(headLine(rest));
    else if (name === 'footer') part.footers.push(headLine(rest));
    else if (name === 'hyphenate' || name === 'landscape') part[name] = true;
    else if (name === 'ruled' || name === 'unruled') ruled = name === 'ruled';
    else if (name === 'scanned') {
      const [turn = 0, tilt = null] = rest.split(/\s+/).filter(Boolean).map(Number);
      part.scanned = { turn, tilt };
    } else if (name === 'columns') widths = rest.split(/\s+/).map(Number);
    else if (name === 'page' || name === 'space' || name === 'rule') part.blocks.push({ kind: name });
    else throw new Error(`line ${at}: unknown directive @${name}`);
  };

  const lines = text.split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const command = /^@(\w+)\s*(.*)$/.exec(line);
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    const item = /^(-|\d{1,2}\.|[a-z]\)) (.*)$/.exec(line);
    const leader = /^\.\. (.*) \.\. (.*)$/.exec(line);
    const special = command ?? heading ?? item ?? leader;
    if (line === '' || special || line.startsWith('|') || line.startsWith('> ')) flush();

    if (line === '') continue;
    if (command) directive(command[1] ?? '', command[2] ?? '', index + 1);
    else if (heading)
      part.blocks.push({ kind: 'heading', level: (heading[1] ?? '#').length as 1 | 2 | 3, text: heading[2] ?? '' });
    else if (leader) part.blocks.push({ kind: 'leader', left: leader[1] ?? '', right: leader[2] ?? '' });
    else if (item)
      part.blocks.push({ kind: 'item', label: item[1] === '-' ? '•' : (item[1] ?? ''), text: item[2] ?? '' });
    else if (line.startsWith('|'))
      part.blocks.push({
        kind: 'row',
        cells: line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
        widths,
        ruled,
      });
    else if (line.startsWith('> ')) part.blocks.push({ kind: 'paragraph', lines: [line.slice(2)], right: true });
    else paragraph.push(line);
  }
  flush();
  source.parts.push(part);
  return source;
}
