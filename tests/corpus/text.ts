/** The true text of a corpus file: what its gold is annotated from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** A photographed page has no text layer: its truth is the source it was photographed from. */
function photographedText(name: string): string {
  const ending = ['.scan.src', '.mixed.src'].find((kind) => existsSync(sourcePath(name, kind)));
  if (ending === undefined) throw new Error(`${name} has pages without text but no source of a scan`);
  const { parts } = parseMarkup(readFileSync(sourcePath(name, ending), 'utf8'));
  const marked = parts.filter((part) => part.scanned !== null);
  return (marked.length > 0 ? marked : parts)
    .map((part) => [...part.headers.map((head) => `${head.left} ${head.right}`), ...part.blocks.map(words)].join('\n'))
    .join('\n');
}
const sourcePath = (name: string, ending: string): string => join(CORPUS, 'source', name.replace(/\.pdf$/, ending));

/** Text in whichever of the two encodings the corpus has. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Text layer, Word text, decoded text or, for a photographed page, the text that was photographed. */
export async function corpusText(name: string): Promise<string> {
  const path = join(DOCUMENTS, name);
  switch (extname(name)) {
    case '.pdf': {
      const parser = new PDFParse({ data: new Uint8Array(readFileSync(path)) });
      const { pages } = await parser.getText();
      await parser.destroy();
      const texts = pages.map((page) => page.text);
      if (texts.some((text) => !text.trim())) texts.push(photographedText(name));
      return texts.join('\n');
    }
    case '.docx':
      return (await mammoth.extractRawText({ path })).value;
    case '.html':
      return readFileSync(path, 'utf8').replace(/<head>[\s\S]*?<\/head>|<[^>]+>/g, ' ');
    default:
      return decoded(readFileSync(path));
  }
}
