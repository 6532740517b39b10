/** The true text of a corpus file: what its gold is annotated from. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { type Block, parseMarkup } from '../../corpus/build/markup.ts';

export const CORPUS = 'corpus';
const DOCUMENTS = join(CORPUS, 'documents');

export const corpusFiles = (): string[] => readdirSync(DOCUMENTS).sort();

/** White space folded to one space, as the gold counts verbatim. */
export const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The same with line-end hyphens joined, as the product's reading text has them. */
export const joined = (text: string): string => fold(text.replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '$1'));

const words = (block: Block): string => {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph') return block.lines.join('\n');
  if (block.kind === 'item') return `${block.label} ${block.text}`;
  if (block.kind === 'row') return block.cells.join(' ');
  return '';
};

/** A scan has no text layer: its truth is the source it was photographed from. */
function scanText(name: string): string {
  const source = parseMarkup(readFileSync(join(CORPUS, 'source', name.replace(/\.pdf$/, '.scan.src')), 'utf8'));
  return source.parts
    .map((part) => [...part.headers.map((head) => `${head.left} ${head.right}`), ...part.blocks.map(words)].join('\n'))
    .join('\n');
}

/** Text layer, Word text, decoded text or, for a scan, the text that was photographed. */
export async function corpusText(name: string): Promise<string> {
  const path = join(DOCUMENTS, name);
  switch (extname(name)) {
    case '.pdf': {
      const parser = new PDFParse({ data: new Uint8Array(readFileSync(path)) });
      const { pages } = await parser.getText();
      await parser.destroy();
      const text = pages.map((page) => page.text).join('\n');
      return text.trim() ? text : scanText(name);
    }
    case '.docx':
      return (await mammoth.extractRawText({ path })).value;
    case '.html':
      return readFileSync(path, 'utf8').replace(/<head>[\s\S]*?<\/head>|<[^>]+>/g, ' ');
    default:
      return readFileSync(path, 'latin1');
  }
}
