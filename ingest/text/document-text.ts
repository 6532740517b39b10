import type { DocumentFact, PageFact, Span } from '../../graph/facts.ts';

/**
 * The reading text of one inner document as a single string, with the way back to its pages.
 * Pages are joined by a line break. All extractors work on `text`; facts are stored as places on pages.
 */
export class DocumentText {
  readonly text: string;
  /** Start in `text`, page number and offset on that page of each page's part. */
  private readonly parts: { at: number; page: number; offset: number; length: number }[] = [];

  constructor(pages: PageFact[], start: DocumentFact['start'], end: DocumentFact['end']) {
    let text = '';
    for (const page of pages) {
      if (page.page < start.page || page.page > end.page) continue;
      const from = page.page === start.page ? start.offset : 0;
      const to = page.page === end.page ? end.offset : page.text.length;
      if (to < from) continue;
      if (this.parts.length > 0) text += '\n';
      this.parts.push({ at: text.length, page: page.page, offset: from, length: to - from });
      text += page.text.slice(from, to);
    }
    this.text = text;
  }

  /**
   * The place on its page of a stretch of `text`. A stretch that runs over a page break is cut at the break, so that the
   * quote stands verbatim on one page; white space at both ends is left out. Null when nothing is left.
   */
  locate(start: number, end: number): Span | null {
    for (let i = this.parts.length - 1; i >= 0; i--) {
      const part = this.parts[i];
      if (!part || start < part.at) continue;
      let from = start;
      let to = Math.min(end, part.at + part.length);
      while (from < to && /\s/.test(this.text[from] ?? '')) from++;
      while (to > from && /\s/.test(this.text[to - 1] ?? '')) to--;
      if (to <= from)
        return this.parts[i + 1] && end > part.at + part.length ? this.locate(part.at + part.length + 1, end) : null;
      return { page: part.page, start: from - part.at + part.offset, end: to - part.at + part.offset };
    }
    return null;
  }

  /** Page that an offset of `text` stands on. */
  pageAt(offset: number): number {
    let page = this.parts[0]?.page ?? 1;
    for (const part of this.parts) if (part.at <= offset) page = part.page;
    return page;
  }

  /** Offsets in `text` at which a new page begins, the first excluded. */
  pageBreaks(): number[] {
    return this.parts.slice(1).map((p) => p.at);
  }
}
