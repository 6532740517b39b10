import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../corpus/build/docx.ts';
import { parseMarkup } from '../../corpus/build/markup.ts';
import { renderPdf } from '../../corpus/build/pdf.ts';
import { wrap } from '../../corpus/build/wrap.ts';
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
});

test('the scan is two pictures without a text layer', async () => {
  const [name = ''] = ofKind('.scan.src');
  const parser = new PDFParse({ data: new Uint8Array(built(name.replace('.scan.src', '.pdf'))) });
  const { pages } = await parser.getText();
  await parser.destroy();
  expect(pages.map((page) => page.text.trim())).toEqual(['', '']);
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
      { kind: 'row', cells: ['a', 'b'], widths: [40, 60] },
    ]);
    expect(parts[1]?.blocks).toEqual([{ kind: 'item', label: '•', text: 'punkt' }]);
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
