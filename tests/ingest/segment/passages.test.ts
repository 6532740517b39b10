import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../ingest/segment/segment.ts';
import type { Segmented } from '../../../ingest/stages.ts';
import { anyPages } from '../extract/fragments.ts';
import { pagesOf } from '../extract/reading.ts';

/** CONTRACT.md. */
const LONGEST = 1000;
const SENTENCE = 'Frågan har beretts under våren och flera parter har hörts om förslaget. ';
const read = (...texts: string[]): Segmented => segment({ pages: pagesOf(texts) });
const textOf = (s: Segmented, i: number): string => {
  const { span } = s.passages[i] ?? { span: { page: 0, start: 0, end: 0 } };
  return s.pages[span.page - 1]?.text.slice(span.start, span.end) ?? '';
};

describe('a passage', () => {
  it('begins with its heading and knows it', () => {
    const s = read(`Rapport\n\nBakgrund\n${SENTENCE.repeat(8)}\n\nEkonomi\n${SENTENCE.repeat(8)}`);
    const ekonomi = s.passages.findIndex((p) => p.headings.at(-1) === 'Ekonomi');
    expect(textOf(s, ekonomi)).toMatch(/^Ekonomi\n/);
  });

  it('holds a heading that has no text of its own', () => {
    const s = read(`Rapport\n\nUppdrag\n\n2.1 Stöd till skolor\n${SENTENCE.repeat(8)}`);
    expect(s.passages.map((_, i) => textOf(s, i)).find((t) => t.includes('2.1 Stöd'))).toContain('Uppdrag\n');
  });

  it('of minutes knows its paragraph and the number of the case', () => {
    const s = read(
      `SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2031-05-09\n\n§ 12 Ny taxa\nDnr KS 2031/14\n\nBeslut\n${SENTENCE.repeat(9)}\n\nBakgrund\n${SENTENCE.repeat(9)}\n\n§ 13 Slut\n\nBeslut\n${SENTENCE.repeat(9)}`,
    );
    const background = s.passages.find((p) => p.headings.at(-1) === 'Bakgrund');
    expect(background).toMatchObject({ paragraph: '§ 12', diarienummer: ['KS 2031/14'] });
    expect(s.passages.at(-1)).toMatchObject({ paragraph: '§ 13' });
  });

  it('and not those of the paragraph before, where the heading has no text of its own', () => {
    const s = read(
      `SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2031-05-09\n\n§ 12 Ny taxa\nDnr KS 2031/14\n\nBeslut\n${SENTENCE.repeat(9)}\n\n§ 13 Slut\n\nBeslut\n${SENTENCE.repeat(9)}`,
    );
    expect(s.passages.at(-1)).toMatchObject({ paragraph: '§ 13', diarienummer: [], headings: ['§ 13 Slut', 'Beslut'] });
  });

  it('gathers short paragraphs and cuts long ones', () => {
    const short = read(`Rapport\n\n${Array.from({ length: 4 }, () => SENTENCE.trim()).join('\n\n')}`);
    expect(short.passages.length).toBeLessThan(4);
    const long = read(SENTENCE.repeat(60));
    expect(long.passages.length).toBeGreaterThan(4);
    for (const p of long.passages) expect(p.span.end - p.span.start).toBeLessThanOrEqual(LONGEST);
  });

  it('is cut between sentences where it can be', () => {
    const s = read(SENTENCE.repeat(60));
    for (const i of s.passages.keys()) expect(textOf(s, i)).toMatch(/\.$/);
  });

  it('does not run on to the next page', () => {
    const s = read(`Rapport\n\n${SENTENCE}`, SENTENCE);
    expect(s.passages.map((p) => p.span.page)).toEqual([1, 2]);
  });

  it('is cut even where there is neither sentence nor space', () => {
    const s = read('x'.repeat(3500));
    expect(s.passages.map((_, i) => textOf(s, i)).join('')).toBe('x'.repeat(3500));
  });
});

describe('the passages of any pages', () => {
  it('are short, verbatim, of one page, in order, without overlap, and hold every letter', () => {
    fc.assert(
      fc.property(anyPages, (texts) => {
        const s = read(...texts);
        const covered = texts.map((t) => new Uint8Array(t.length));
        for (const [i, p] of s.passages.entries()) {
          const text = textOf(s, i);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(LONGEST);
          expect(text).toBe(text.trim());
          const place = covered[p.span.page - 1];
          for (let at = p.span.start; place && at < p.span.end; at++) {
            expect(place[at]).toBe(0);
            place[at] = 1;
          }
          const before = s.passages[i - 1];
          if (before && before.document === p.document)
            expect(before.span.page < p.span.page || before.span.end <= p.span.start).toBe(true);
          const document = s.documents[p.document];
          expect(document && p.span.page >= document.start.page && p.span.page <= document.end.page).toBe(true);
        }
        const left = texts.map((t, i) => [...t].filter((_, at) => !covered[i]?.[at]).join(''));
        // Marks that are no words, and a word too short to be one, may stand outside.
        for (const rest of left) expect(rest).not.toMatch(/[\p{L}\d]{2}/u);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the documents and sections of any pages', () => {
  it('cover the file from its first letter to its last, and each section stands in its document', () => {
    fc.assert(
      fc.property(anyPages, (texts) => {
        const s = read(...texts);
        if (texts.join('').trim() === '') {
          expect([s.documents, s.sections, s.passages]).toEqual([[], [], []]);
          return;
        }
        expect(s.documents[0]?.start).toEqual({ page: 1, offset: 0 });
        expect(s.documents.at(-1)?.end).toEqual({ page: texts.length, offset: texts.at(-1)?.length });
        for (const [i, d] of s.documents.entries()) {
          expect(d.index).toBe(i);
          const next = s.documents[i + 1];
          if (next)
            expect(
              next.start.page > d.end.page || (next.start.page === d.end.page && next.start.offset >= d.end.offset),
            ).toBe(true);
          expect(d.title).not.toBe('');
        }
        for (const section of s.sections) {
          expect(section.start).toBeLessThanOrEqual(section.bodyStart);
          expect(section.bodyStart).toBeLessThanOrEqual(section.end);
        }
        expect(s.organs).toHaveLength(s.documents.length);
      }),
      { numRuns: 200 },
    );
  });
});
