/** DOCX through mammoth's HTML, which keeps headings, lists, tables and footnotes; explicit page breaks part the pages. */
import mammoth from 'mammoth';
import { engineLimit, fileError } from '../failure-codes.ts';
import { docxHeaderLines } from './docx-header.ts';
import { htmlToText } from './html.ts';
import { textPages } from './paged-text.ts';
import type { Reader } from './reader.ts';
import { unzip } from './zip.ts';

/** An element of our own carries a page break through mammoth's HTML. */
const STYLE_MAP = [
  "br[type='page'] => hr.page-break",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Rubrik'] => h1:fresh",
];
const PAGE_BREAK = /<hr class="page-break"\s*\/?>/g;

export const readDocx: Reader = async (bytes, { limits }) => {
  // Unpacked here first, under the limit: the library would unpack whatever the archive holds.
  const parts = unzip(bytes, limits.unpackedBytes);
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLE_MAP, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    html = result.value;
  } catch (cause) {
    throw fileError('läsa', engineLimit(cause) ?? 'DAMAGED', { cause });
  }
  const body = htmlToText(html.replace(PAGE_BREAK, '<hr style="break-before:page">'));
  const header = docxHeaderLines(parts).join('\n');
  return textPages([header, body].filter(Boolean).join('\n\n').split('\f'));
};
