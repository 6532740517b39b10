import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageFact } from '../../../graph/facts.ts';
import { DocumentText } from '../../../ingest/text/document-text.ts';

const pages = (texts: string[], first = 1): PageFact[] =>
  texts.map((text, i) => ({ page: first + i, method: 'text', confidence: null, text }));
const whole = (texts: string[]): DocumentText =>
  new DocumentText(pages(texts), { page: 1, offset: 0 }, { page: texts.length, offset: (texts.at(-1) ?? '').length });
const cut = (texts: string[], span: { page: number; start: number; end: number } | null): string | null =>
  span && (texts[span.page - 1] ?? '').slice(span.start, span.end);

describe('the text of an inner document', () => {
  const texts = ['En sida\nmed slut', 'Nästa sida', 'Sista'];

  it('is its pages joined by a line break', () => {
    expect(whole(texts).text).toBe(texts.join('\n'));
  });

  it('begins and ends within pages', () => {
    const doc = new DocumentText(pages(texts), { page: 1, offset: 8 }, { page: 2, offset: 5 });
    expect(doc.text).toBe('med slut\nNästa');
    expect(doc.locate(0, 3)).toEqual({ page: 1, start: 8, end: 11 });
    expect(doc.locate(9, 14)).toEqual({ page: 2, start: 0, end: 5 });
  });

  it('knows where its pages begin', () => {
    const doc = whole(texts);
    expect(doc.pageBreaks().map((at) => doc.text.slice(at, at + 5))).toEqual(['Nästa', 'Sista']);
    expect([0, 16, 17, 28, 99].map((at) => doc.pageAt(at))).toEqual([1, 1, 2, 3, 3]);
  });

  it('takes page numbers as they are', () => {
    const doc = new DocumentText(pages(texts, 7), { page: 8, offset: 0 }, { page: 9, offset: 5 });
    expect(doc.text).toBe('Nästa sida\nSista');
    expect(doc.locate(0, 5)?.page).toBe(8);
  });
});

describe('locate', () => {
  const texts = ['  Ett beslut  ', '\n\n', 'Ett till'];
  const doc = whole(texts);

  it('leaves white space at both ends out', () => {
    expect(cut(texts, doc.locate(0, 14))).toBe('Ett beslut');
  });

  it('cuts at a page break', () => {
    expect(cut(texts, doc.locate(6, doc.text.length))).toBe('beslut');
  });

  it('goes on to the next page with text when nothing is left on the first', () => {
    expect(cut(texts, doc.locate(12, doc.text.length))).toBe('Ett till');
  });

  it('is null where there is nothing but white space, and for an empty stretch', () => {
    expect(doc.locate(12, 16)).toBeNull();
    expect(doc.locate(3, 3)).toBeNull();
    expect(doc.locate(5, 2)).toBeNull();
  });
});

describe('for any pages and any stretch', () => {
  const anyTexts = fc.array(fc.stringMatching(/^[aåb .\n]{0,14}$/), { minLength: 1, maxLength: 5 });

  it('a place stands verbatim on one page, inside the stretch, without white space round it', () => {
    fc.assert(
      fc.property(anyTexts, fc.nat(90), fc.nat(90), (texts, a, b) => {
        const doc = whole(texts);
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), doc.text.length)];
        const quote = cut(texts, doc.locate(start, end));
        if (quote === null) {
          expect(doc.text.slice(start, end).trim()).toBe('');
          return;
        }
        expect(quote).not.toBe('');
        expect(quote).toBe(quote.trim());
        expect(doc.text.slice(start, end)).toContain(quote);
        expect(doc.text.slice(start, end).trimStart().startsWith(quote)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('every letter is found where it stands', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const doc = whole(texts);
        for (const [at, c] of [...doc.text].entries())
          if (c.trim() !== '') expect(cut(texts, doc.locate(at, at + 1))).toBe(c);
      }),
    );
  });
});
