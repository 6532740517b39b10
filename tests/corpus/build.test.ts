import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../corpus/build/docx.ts';
import { parseMarkup } from '../../corpus/build/markup.ts';
import { misread } from '../../corpus/build/noise.ts';
import { renderPdf } from '../../corpus/build/pdf.ts';
import { wrap } from '../../corpus/build/wrap.ts';
import { SCANS } from './files.ts';
import { CORPUS } from './text.ts';

const SOURCE = join(CORPUS, 'source');
const built = (name: string): Buffer => readFileSync(join(CORPUS, 'documents', name));
const source = (name: string): string => readFileSync(join(SOURCE, name), 'utf8');
const ofKind = (ending: string): string[] => readdirSync(SOURCE).filter((name) => name.endsWith(ending));

describe('the committed documents are what their sources build', () => {
  test.each(ofKind('.pdf.src'))('%s', async (name) => {
    const bytes = await renderPdf(parseMarkup(source(name)));
    expect(bytes.equals(built(name.replace('.src', '')))).toBe(true);
  });

  test.each(ofKind('.docx.src'))('%s', (name) => {
    expect(renderDocx(parseMarkup(source(name))).equals(built(name.replace('.src', '')))).toBe(true);
  });

  test.each(ofKind('.latin1.txt'))('%s is Latin-1, not UTF-8', (name) => {
    const bytes = built(name.replace('.latin1', ''));
    expect(bytes.toString('latin1')).toBe(source(name));
    expect(bytes.toString('utf8')).toContain('\ufffd');
  });

  test.each(ofKind('.html'))('%s', (name) => {
    expect(built(name).toString('utf8')).toBe(source(name));
  });

  test.each(ofKind('.noise.src'))('%s is misread the same way on every run', (name) => {
    const clean = source(name);
    const noisy = misread(clean);
    expect(built(name.replace('.noise.src', '.txt')).toString('utf8')).toBe(noisy);
    expect(noisy).not.toMatch(/[åäöÅÄÖ]/);
    expect(noisy.split(/\s+/)).toHaveLength(clean.split(/\s+/).length);
  });

  test.each(ofKind('.txt').filter((name) => !name.includes('.latin1.')))('%s', (name) => {
    expect(built(name).toString('utf8')).toBe(source(name));
  });
});

/** Length of the text of each page, and whether it lies on its side. */
async function pagesOf(name: string): Promise<{ letters: number; onSide: boolean }[]> {
  const parser = new PDFParse({ data: new Uint8Array(built(name)) });
  const { pages } = await parser.getText();
  const info = await parser.getInfo({ parsePageInfo: true });
  await parser.destroy();
  return pages.map((page, i) => ({
    letters: page.text.trim().length,
    onSide: (info.pages[i]?.width ?? 0) > (info.pages[i]?.height ?? 0),
  }));
}

describe('photographed pages have no text layer', () => {
  test('neither do those that were laid wrong, one of them on its side', async () => {
    const [upright, turned] = await Promise.all(
      ofKind('.scan.src').map((n) => pagesOf(n.replace('.scan.src', '.pdf'))),
    );
    expect(upright).toEqual(Array(2).fill({ letters: 0, onSide: false }));
    expect(turned).toEqual([false, true, false].map((onSide) => ({ letters: 0, onSide })));
  });

  test('the pages beside them keep theirs', async () => {
    const [name = ''] = ofKind('.mixed.src');
    const [scanned, written] = await pagesOf(name.replace('.mixed.src', '.pdf'));
    expect(scanned?.letters).toBe(0);
    expect(written?.letters).toBeGreaterThan(1000);
  });

  test('there are six in all: each costs a test seconds', async () => {
    const counts = await Promise.all(
      SCANS.map(async (name) => (await pagesOf(name)).filter((p) => p.letters === 0).length),
    );
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(6);
  });
});

test('a presentation lies on its side', async () => {
  const pages = await pagesOf('22-presentation-infraforum-2024-11-14.pdf');
  expect(pages.every((page) => page.onSide && page.letters > 0)).toBe(true);
});

test('a table of contents names the page of its heading', async () => {
  const parser = new PDFParse({ data: new Uint8Array(built('02-regionfullmaktige-2023-11-21.pdf')) });
  const { pages } = await parser.getText();
  await parser.destroy();
  const entries = [...(pages[0]?.text.matchAll(/^(§ \d+ \S+).*\.{3} (\d)$/gm) ?? [])];
  expect(entries).toHaveLength(5);
  for (const [, heading = '', page] of entries) expect(pages[Number(page) - 1]?.text).toContain(`\n${heading}`);
});

describe('mark-up', () => {
  test('reads parts, heads, rows and forced line breaks', () => {
    const { title, parts } = parseMarkup(
      '@title T\n@part\n@header A | {n} ({m})\n@columns 40 60\n# R\nett\ntvå\\\ntre\n\n| a | b |\n@part\n- punkt\n',
    );
    expect(title).toBe('T');
    expect(parts).toHaveLength(2);
    expect(parts[0]?.headers).toEqual([{ left: 'A', right: '{n} ({m})' }]);
    expect(parts[0]?.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'R' },
      { kind: 'paragraph', lines: ['ett två', 'tre'], right: false },
      { kind: 'row', cells: ['a', 'b'], widths: [40, 60], ruled: false },
    ]);
    expect(parts[1]?.blocks).toEqual([{ kind: 'item', label: '•', text: 'punkt' }]);
  });

  test('says how a part lay in the scanner, and where rows stand in boxes', () => {
    const { parts } = parseMarkup('@part\n@scanned 180\n@ruled\n| a |\n@part\n@scanned 0 2.2\n@unruled\n| b |\n');
    expect(parts.map((part) => part.scanned)).toEqual([
      { turn: 180, tilt: null },
      { turn: 0, tilt: 2.2 },
    ]);
    expect(parts.flatMap((part) => part.blocks)).toMatchObject([{ ruled: true }, { ruled: false }]);
  });

  test('names the line of a directive it does not know', () => {
    expect(() => parseMarkup('@title T\n@tittel U')).toThrow('line 2: unknown directive @tittel');
  });
});

describe('wrap', () => {
  const width = (line: string): number => line.length;

  test('breaks between words, and compounds at a seam where asked to', () => {
    expect(wrap('om vuxenutbildning', 12, width, false)).toEqual(['om', 'vuxenutbildning']);
    expect(wrap('om vuxenutbildning', 12, width, true)).toEqual(['om vuxen-', 'utbildning']);
  });

  test('loses no letter', () => {
    const text = 'kommunernas gymnasiesamverkan och kompetensförsörjning i länet';
    for (let n = 16; n < 60; n++)
      expect(wrap(text, n, width, true).join(' ').replaceAll('- ', '').replaceAll(' ', '')).toBe(
        text.replaceAll(' ', ''),
      );
  });
});
