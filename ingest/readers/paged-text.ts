/** TXT and Markdown: form feeds and page marks (`<!-- sida 3 -->`) part the pages; a text without them is one page. */
import { fileError } from '../failure-codes.ts';
import type { RawPage } from '../stages.ts';
import { decodeText, looksLikeText } from './encoding.ts';
import { counted } from './limits.ts';
import type { Reader } from './reader.ts';

const PAGE_MARK = /^[ \t]*<!--[ \t]*(?:sida|sid\.?|page)[ \t]*\d+[ \t]*-->[ \t]*$/gim;

/** Splits at marks. Empty pages between marks are kept, so that page numbers stay true; only a mark at the very end makes none. */
export function splitPages(text: string): string[] {
  const unified = text.replace(/\r\n?/g, '\n');
  // A mark stands first on its page, a form feed last: what comes before the first mark belongs to page 1 with it.
  const firstMark = unified.search(PAGE_MARK);
  const before = firstMark < 0 ? '' : unified.slice(0, firstMark);
  const marked =
    firstMark >= 0 && !before.includes('\f') && /^\s*<!--\D*0*1\s*-->/.test(unified.slice(firstMark))
      ? before + unified.slice(firstMark).replace(new RegExp(PAGE_MARK.source, 'im'), '')
      : unified;
  const pages = marked.replace(PAGE_MARK, '\f').split('\f');
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  if (pages.length > 1 && firstMark >= 0 && pages[0]?.trim() === '') pages.shift();
  return pages;
}

export const textPages = (texts: readonly string[]): RawPage[] =>
  texts.map((text, i) => ({ page: i + 1, method: 'text', confidence: null, text }));

export const readText: Reader = async (bytes, { limits }) => {
  const text = decodeText(bytes);
  if (!looksLikeText(text)) throw fileError('läsa', 'DAMAGED');
  const pages = splitPages(text);
  if (pages.length > limits.pages) {
    throw fileError('läsa', 'TOO_MANY_PAGES', {
      detail: `Den har ${counted(pages.length)} sidor; gränsen är ${counted(limits.pages)}.`,
    });
  }
  return textPages(pages);
};
