import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../ingest/segment/segment.ts';
import type { Segmented } from '../../../ingest/stages.ts';
import { contentsOf, within } from '../../../ingest/text/contents.ts';
import { DocumentText } from '../../../ingest/text/document-text.ts';
import { linesOf } from '../../../ingest/text/lines.ts';
import { signingOf } from '../../../ingest/text/signing.ts';
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

const all = (s: Segmented): string[] => s.passages.map((_, i) => textOf(s, i));
const LONG_HEAD = 'SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2031-05-09\n\n';

describe('what is in no passage', () => {
  it('a table of contents', () => {
    const s = read(`Rapport\n\nInnehåll\nBakgrund ........ 2\nEkonomi ........ 4\n\nBakgrund\n${SENTENCE.repeat(4)}`);
    expect(all(s).join('\n')).not.toContain('....');
    expect(s.passages.some((p) => p.headings.includes('Bakgrund'))).toBe(true);
  });

  it.each(['Justerandes sign\tUtdragsbestyrkande', 'Ordförandes sign', 'Det här dokumentet är digitalt signerat'])(
    'the stamp %j at the foot of a page',
    (stamp) => {
      const s = read(
        `${LONG_HEAD}§ 12 Ny taxa\n\nBeslut\n${SENTENCE.repeat(3)}\n\n${stamp}`,
        `Bakgrund\n${SENTENCE.repeat(3)}`,
      );
      expect(all(s).join('\n')).not.toContain(stamp);
      expect(s.sections.map((x) => x.heading)).not.toContain(stamp);
    },
  );

  it("a signing service's account of who signed when", () => {
    const account =
      'Undertecknat av följande personer\n\nANNA HOLMQVIST\nDatum: 2031-05-12 08:14:05\nTransaktionsidentitet: 0A1B2C3D4E5F6071\n\nUnderskriftstjänst: Signera Nu';
    const s = read(`${LONG_HEAD}§ 12 Ny taxa\n\nBeslut\n${SENTENCE.repeat(3)}`, account);
    expect(all(s).join('\n')).not.toContain('Transaktionsidentitet');
    expect(s.sections.map((x) => x.heading).slice(-2)).toEqual(['§ 12 Ny taxa', 'Beslut']);
  });
});

describe('a block of signatures', () => {
  it.each([
    ['under place and day', 'Norrlida den 3 maj 2031\n\nAnna Holmqvist\nAvdelningschef'],
    [
      'in two columns',
      'Norrlida 2031-05-03\tSolvik 2031-05-04\nFör regionen\tFör kommunen\nAnna Holmqvist\tErik Nordlander',
    ],
    ['under a line to write on', '______________________\nAnna Holmqvist\nAvdelningschef'],
  ])('%s is a passage of its own', (_, block) => {
    const s = read(`Samverkansavtal 2032–2034\n\n§ 9 Tvist\n${SENTENCE.repeat(2)}\n\n${block}`);
    expect(all(s).at(-1)).toBe(block.replace(/^_+\n/, (line) => line));
    expect(all(s).at(-2)).not.toContain('Anna Holmqvist');
  });
});

describe('the rows of a table', () => {
  const row = (i: number) =>
    `${i}\tTillsyn av verksamhet nummer ${i} i kommunens södra delar\tErik Nordlander\t2031-0${(i % 9) + 1}-12`;
  const rows = Array.from({ length: 40 }, (_, i) => row(i + 1));

  it.each([
    ['parted by tabs', rows],
    ['between bars', rows.map((r) => `| ${r.replaceAll('\t', ' | ')} |`)],
    ['parted by blanks', rows.map((r) => r.replaceAll('\t', '     '))],
  ])('%s are kept whole', (_, lines) => {
    const s = read(`Rapport\n\n${lines.join('\n')}`);
    const pieces = all(s).flatMap((t) => t.split('\n'));
    for (const line of lines) expect(pieces).toContain(line);
    expect(s.passages.length).toBeLessThan(8);
  });

  it('stay with what wraps below them', () => {
    const wrapped = rows.map((r) => `${r}\noch dess norra`);
    const s = read(`Rapport\n\n${wrapped.join('\n')}`);
    for (const r of wrapped) expect(all(s).some((t) => t.includes(r))).toBe(true);
  });

  it('know the heads of their columns where the table goes on in another passage', () => {
    const s = read(`Rapport\n\nNr\tÄrende\tFöredragande\tDag\n${rows.join('\n')}`);
    expect(s.passages.at(0)?.headings).toEqual([]);
    expect(s.passages.at(-1)?.headings.at(-1)).toBe('Nr | Ärende | Föredragande | Dag');
  });

  it('are cut only where one is too long for a passage', () => {
    const s = read(`Rapport\n\nA\tB\nC\t${'ord '.repeat(500)}\nD\tE\nF\tG`);
    for (const p of s.passages) expect(p.span.end - p.span.start).toBeLessThanOrEqual(LONGEST);
  });
});

describe('a page of everything', () => {
  it('is cut as its parts are: a text that has lost its page breaks loses nothing else', () => {
    const part = (i: number) =>
      `§ ${i} Ärende nummer ${i}\n\nBeslut\n${SENTENCE.repeat(7)}\n\nBakgrund\n${SENTENCE.repeat(9)}`;
    const parts = Array.from({ length: 60 }, (_, i) => part(i + 1));
    const s = read(`${LONG_HEAD}${parts.join('\n\n')}`);
    expect(new Set(s.passages.flatMap((p) => p.paragraph ?? [])).size).toBe(60);
    for (const t of all(s).slice(1)) expect(t).toMatch(/^(?:§|Beslut|Bakgrund|Frågan)/);
  });

  it('is not cut after an abbreviation', () => {
    const s = read('Avgiften gäller bl. a. för lokaler t.ex. hallar kl. 9 till kl. 17 och omfattar alla '.repeat(40));
    for (const t of all(s)) expect(t).not.toMatch(/(?:bl|a|kl|t\.ex)\.$/);
  });
});

/** Marks what stands in no passage by intent: lines of tables of contents and of signing. */
function leaveOut(s: Segmented, d: Segmented['documents'][number], covered: Uint8Array[]): void {
  const doc = new DocumentText(s.pages, d.start, d.end);
  const lines = linesOf(doc.text);
  const stretches = [...contentsOf(lines, d.type), ...signingOf(lines)];
  for (const line of lines) {
    if (!within(stretches, line.start)) continue;
    const span = doc.locate(line.start, line.end);
    if (span) covered[span.page - 1]?.fill(1, span.start, span.end);
  }
}

describe('the passages of any pages', () => {
  it('are short, verbatim, of one page, in order, without overlap, and hold every letter but of contents and signing', () => {
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
        for (const d of s.documents) leaveOut(s, d, covered);
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
