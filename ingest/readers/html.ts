/** HTML to text: blocks become lines and paragraphs, table rows one line each with tabs between cells, lists keep their marks. */
import { breakJoin } from '../reading/hyphens.ts';
import { ascii } from './bytes.ts';
import { decodeText } from './encoding.ts';
import { htmlTokens } from './html-tokens.ts';
import { splitPages, textPages } from './paged-text.ts';
import type { Reader } from './reader.ts';

/** Elements with an empty line before and after. */
const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr article section main header footer figure address fieldset form'.split(
    ' ',
  ),
);
/** Elements on lines of their own. */
const LINES = new Set(
  'div li tr dt dd caption figcaption thead tbody tfoot legend details summary body html center'.split(' '),
);
const PAGE_BREAK = /(?:page-)?break-(before|after)\s*:\s*(?:always|page|left|right)/i;

class TextBuilder {
  private pieces: string[] = [];
  /** Last character written: asking the joined text for it would copy it every time. */
  private last = '';
  /** Line ends owed before the next text: 1 a line, 2 a paragraph. */
  private owed = 0;
  private space = false;
  private glue = '';

  append(raw: string, keepSpace: boolean): void {
    if (keepSpace) {
      if (raw === '') return;
      this.flush();
      this.write(raw);
      return;
    }
    const words = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const body = words.trim();
    if (words.startsWith(' ')) this.space = true;
    if (body === '') return;
    this.flush();
    this.write(body);
    this.space = words.endsWith(' ');
  }

  /** Ends the line (`lines` 1) or the paragraph (2). */
  end(lines: 1 | 2): void {
    this.space = false;
    // A paragraph at the start of a list item begins on the item's own line.
    if (this.glue === '') this.owed = Math.max(this.owed, lines);
  }

  /** A `<br>`: a line end, and a second one in a row an empty line. */
  lineBreak(): void {
    this.owed = Math.min(2, this.owed + 1);
    this.space = false;
  }

  /** Text put right before the next words: a list mark, or the tab before a cell. */
  mark(glue: string): void {
    this.glue = glue;
    this.space = false;
  }

  pageBreak(): void {
    this.pieces = [`${this.pieces.join('').trimEnd()}\f`];
    this.last = '\f';
    this.owed = 0;
    this.space = false;
  }

  toString(): string {
    return this.pieces.join('').trim();
  }

  private flush(): void {
    const atStart = this.last === '' || this.last === '\f';
    if (this.owed > 0 && !atStart) this.write('\n'.repeat(this.owed));
    else if (this.space && !atStart && !/\s/.test(this.last)) this.write(' ');
    this.write(this.glue);
    this.owed = 0;
    this.space = false;
    this.glue = '';
  }

  private write(text: string): void {
    if (text === '') return;
    this.pieces.push(text);
    this.last = text.at(-1) ?? '';
  }
}

/** A table row is one line: its cells' own lines are joined, a broken word or number without a gap. */
const cellText = (text: string) =>
  text
    .split(/\s*\n\s*/)
    .reduce((left, right) => breakJoin(left, right))
    .trim();

interface OpenTable {
  /** Cells of the row so far. */
  cells: string[];
  /** Text of the cell that is open; null between cells. */
  cell: TextBuilder | null;
  /** Where what stands outside its cells goes: the open cell of the table around it, or the page. */
  around: TextBuilder;
}

/** The document's text; page breaks come out as form feeds. */
export function htmlToText(html: string): string {
  const page = new TextBuilder();
  const tables: OpenTable[] = [];
  const lists: { ordered: boolean; next: number }[] = [];
  let pre = 0;
  const out = () => tables.at(-1)?.cell ?? tables.at(-1)?.around ?? page;
  const closeCell = () => {
    const table = tables.at(-1);
    if (table?.cell) table.cells.push(cellText(table.cell.toString()));
    if (table) table.cell = null;
  };
  const closeRow = () => {
    closeCell();
    const table = tables.at(-1);
    if (table === undefined || table.cells.every((c) => c === '')) return;
    const row = table.cells.join('\t').trimEnd();
    table.cells = [];
    out().end(1);
    out().append(row, true);
    out().end(1);
  };

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      // White space between the rows of a table is no text of the document.
      if (tables.length > 0 && tables.at(-1)?.cell === null && token.text.trim() === '') continue;
      out().append(token.text, pre > 0);
      continue;
    }
    const { name } = token;
    const open = token.kind === 'open';
    const breaks = open ? PAGE_BREAK.exec(token.attributes)?.[1]?.toLowerCase() : undefined;
    if (breaks === 'before' && tables.length === 0) page.pageBreak();
    if (name === 'br') out().lineBreak();
    else if (name === 'table') {
      if (open) {
        out().end(2);
        tables.push({ cells: [], cell: null, around: out() });
      } else if (tables.length > 0) {
        closeRow();
        tables.pop();
        out().end(2);
      }
    } else if (name === 'tr' && tables.length > 0) closeRow();
    else if ((name === 'td' || name === 'th') && tables.length > 0) {
      closeCell();
      const table = tables.at(-1);
      if (open && table) table.cell = new TextBuilder();
    } else if (name === 'ul' || name === 'ol') {
      if (!open) lists.pop();
      out().end(lists.length > 0 ? 1 : 2);
      const start = Number(/\bstart\s*=\s*["']?(\d+)/i.exec(open ? token.attributes : '')?.[1] ?? 1);
      if (open) lists.push({ ordered: name === 'ol', next: start });
    } else if (name === 'li') {
      out().mark('');
      out().end(1);
      const list = lists.at(-1);
      if (open) out().mark(list?.ordered ? `${list.next++}. ` : '• ');
    } else if (PARAGRAPHS.has(name)) {
      out().end(lists.length > 0 && name === 'p' ? 1 : 2);
      if (name === 'pre') pre = Math.max(0, pre + (open ? 1 : -1));
    } else if (LINES.has(name)) out().end(1);
    if (breaks === 'after' && tables.length === 0) page.pageBreak();
  }
  while (tables.length > 0) {
    closeRow();
    tables.pop();
  }
  return page.toString();
}

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

export const readHtml: Reader = async (bytes) => {
  const meta = META_CHARSET.exec(ascii(bytes, 0, 4096));
  return textPages(splitPages(htmlToText(decodeText(bytes, meta?.[1] ?? meta?.[2]))));
};
