/**
 * The page header of a DOCX, which mammoth leaves out: in Swedish templates it often holds the diarienummer, the date and
 * the organ. Its lines stand once, before the first page's text.
 */

const utf8 = new TextDecoder('utf-8');
const PARAGRAPH = /<w:p[ >][\s\S]*?<\/w:p>/g;
const PIECE =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\/>|<w:fldChar[^>]*w:fldCharType="(begin|separate|end)"|<w:instrText[^>]*>([^<]*)/g;
/** Fields whose value changes from page to page. */
const PAGE_FIELD = /\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b/;

const unescapeXml = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function paragraphText(xml: string): string {
  let text = '';
  let field = '';
  let inField = false;
  for (const [, words, gap, mark, instruction] of xml.matchAll(PIECE)) {
    if (mark === 'begin') inField = true;
    if (mark === 'end') {
      inField = false;
      field = '';
    }
    if (instruction !== undefined) field += instruction;
    if (inField && PAGE_FIELD.test(field)) continue;
    if (words !== undefined) text += unescapeXml(words);
    if (gap !== undefined) text += gap === 'tab' ? '\t' : ' ';
  }
  return text.trim();
}

/** Distinct lines of the headers in the order of their parts; page number fields left out. */
export function docxHeaderLines(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const lines = new Set<string>();
  const names = [...parts.keys()].filter((n) => /^word\/header\d*\.xml$/.test(n)).sort();
  for (const name of names) {
    const xml = utf8.decode(parts.get(name)).replace(/<w:fldSimple[^>]*PAGE[^>]*>[\s\S]*?<\/w:fldSimple>/g, '');
    for (const [paragraph] of xml.matchAll(PARAGRAPH)) {
      const line = paragraphText(paragraph);
      // A lone `(12)` or `2 (12)` is what a page number leaves behind.
      if (line !== '' && !/^[\d\s()/av]+$/.test(line)) lines.add(line);
    }
  }
  return [...lines];
}
