/** A strict reader of the XML the exports write: elements, attributes and text, nothing else. Anything not well formed is refused. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** All text directly inside it. */
  text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAME = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u;
const ATTRIBUTE = /\s+([^\s=]+)="([^"<]*)"/uy;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** True for what XML 1.0 lets stand in a document (production 2). */
function legal(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

function decoded(raw: string): string {
  // As every reader does: a line break that is not written as a character reference becomes a line feed.
  return raw.replace(/\r\n?/g, '\n').replace(/&([^;&\s]*);?/g, (whole, entity: string) => {
    if (!whole.endsWith(';')) throw new Error(`a bare ampersand: ${whole}`);
    const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(entity);
    const code = number === null ? null : Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10);
    const text = code === null ? NAMED[entity] : legal(code) ? String.fromCodePoint(code) : undefined;
    if (text === undefined) throw new Error(`no such entity: ${whole}`);
    return text;
  });
}

/** @throws Error at the first thing that is not well formed */
export function parseXml(xml: string): Element {
  for (const char of xml)
    if (!legal(char.codePointAt(0) ?? 0)) throw new Error(`illegal character ${char.codePointAt(0)}`);
  if (!xml.startsWith(DECLARATION)) throw new Error('no declaration');
  const outside: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [outside];
  let at = DECLARATION.length;
  while (at < xml.length) {
    const inside = open.at(-1) as Element;
    const tag = xml.indexOf('<', at);
    const raw = xml.slice(at, tag === -1 ? xml.length : tag);
    if (raw.includes(']]>')) throw new Error(']]> in text');
    inside.text += decoded(raw);
    if (tag === -1) break;
    const end = xml.indexOf('>', tag);
    if (end === -1) throw new Error('a tag without end');
    const body = xml.slice(tag + 1, end);
    if (body.startsWith('/')) {
      if (body.slice(1) !== inside.name || open.length === 1)
        throw new Error(`</${body.slice(1)}> in <${inside.name}>`);
      open.pop();
    } else {
      const element = elementOf(body.replace(/\/$/u, ''));
      inside.children.push(element);
      if (!body.endsWith('/')) open.push(element);
    }
    at = end + 1;
  }
  const [root, ...more] = outside.children;
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (root === undefined || more.length > 0 || outside.text.trim() !== '') throw new Error('not one root element');
  return root;
}

function elementOf(body: string): Element {
  const name = /^[^\s]*/.exec(body)?.[0] ?? '';
  if (!NAME.test(name)) throw new Error(`no name: <${body}>`);
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = name.length;
  let end = name.length;
  for (let found = ATTRIBUTE.exec(body); found !== null; found = ATTRIBUTE.exec(body)) {
    const [, key = '', value = ''] = found;
    if (!NAME.test(key) || key in attributes) throw new Error(`attribute ${key} in <${body}>`);
    attributes[key] = decoded(value);
    end = ATTRIBUTE.lastIndex;
  }
  if (body.slice(end).trim() !== '') throw new Error(`not attributes: ${body.slice(end)}`);
  return { name, attributes, children: [], text: '' };
}
