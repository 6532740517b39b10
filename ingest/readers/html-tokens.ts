/**
 * A forgiving HTML tokenizer: start tags, end tags and text, in order. Comments, declarations and the contents of elements
 * that hold no document text are dropped. Never throws; whatever the input, all text outside dropped elements comes out.
 */
import { decodeEntities } from './html-entities.ts';

export type HtmlToken =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Elements whose content is code, or words of the page's frame rather than of the document. */
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'head',
  'iframe',
  'object',
  'nav',
  'select',
]);
/** Dropped elements whose content is not markup, so that a `<` in it opens nothing. */
const RAW = new Set(['script', 'style', 'iframe', 'noscript', 'template']);

const TAG_NAME = /<(\/?)([a-zA-Z][^\s/>]*)/y;

/** Where the `>` of a tag stands whose attributes begin at `at`; quotes may hold one. -1 when the tag never ends. */
function tagEnd(html: string, at: number): number {
  let quote = '';
  for (let i = at; i < html.length; i++) {
    const c = html[i];
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return i;
    else if ((c === '"' || c === "'") && html[i - 1] === '=') quote = c;
  }
  // A quote that is never closed: the tag ends at the first `>` after all.
  return html.indexOf('>', at);
}

/** Where the comment, declaration or processing instruction at `at` ends. */
function skipDeclaration(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end < 0 ? html.length : end + 3;
  }
  const end = html.indexOf('>', at);
  return end < 0 ? html.length : end + 1;
}

/** Where a dropped element that began before `at` ends, nested ones of its name included. `unclosed` remembers the names in vain. */
function skipElement(html: string, name: string, at: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return at;
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*>`, 'gi');
  tag.lastIndex = at;
  let depth = 1;
  for (let m = tag.exec(html); m !== null; m = tag.exec(html)) {
    if (m[1] === '/') depth--;
    else if (!RAW.has(name) && !m[0].endsWith('/>')) depth++;
    if (depth === 0) return tag.lastIndex;
  }
  unclosed.add(name);
  // Never closed: a browser would close a head at the body; anything else swallows no text.
  if (name !== 'head') return RAW.has(name) ? html.length : at;
  const body = html.slice(at).search(/<body[\s>]/i);
  return body < 0 ? at : at + body;
}

export function* htmlTokens(html: string): Generator<HtmlToken> {
  const unclosed = new Set<string>();
  let openEnded = false;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { kind: 'text', text: decodeEntities(html.slice(at, end)) };
    if (open < 0) return;
    if (html.startsWith('<![CDATA[', open)) {
      const close = html.indexOf(']]>', open);
      yield { kind: 'text', text: html.slice(open + 9, close < 0 ? html.length : close) };
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    if (html[open + 1] === '!' || html[open + 1] === '?') {
      at = skipDeclaration(html, open);
      continue;
    }
    TAG_NAME.lastIndex = open;
    const tag = openEnded ? null : TAG_NAME.exec(html);
    const close = tag === null ? -1 : tagEnd(html, TAG_NAME.lastIndex);
    if (tag === null || close < 0) {
      // No later tag ends either; looking again for each would cost the square of the file's length.
      if (tag !== null) openEnded = true;
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    const attributes = html.slice(TAG_NAME.lastIndex, close);
    at = close + 1;
    if (tag[1] === '/') yield { kind: 'close', name };
    else if (DROPPED.has(name)) at = attributes.endsWith('/') ? at : skipElement(html, name, at, unclosed);
    else yield { kind: 'open', name, attributes };
  }
}
