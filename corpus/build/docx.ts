import type { Block, Source } from './markup.ts';
import { storedZip } from './zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;
const PACKAGE_RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
const STYLES = `${XML}<w:styles ${W}>${[1, 2, 3]
  .map(
    (n) =>
      `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${40 - 6 * n}"/></w:rPr></w:style>`,
  )
  .join('')}</w:styles>`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
/** A paragraph for each line: readers differ in what they make of a soft break. */
const paragraph = (lines: string[], properties = ''): string =>
  lines.map((line) => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(line)}</w:p>`).join('');

function render(block: Exclude<Block, { kind: 'row' }>): string {
  switch (block.kind) {
    case 'heading':
      return paragraph([block.text], `<w:pStyle w:val="Heading${block.level}"/>`);
    case 'paragraph':
      return paragraph(block.lines, block.right ? '<w:jc w:val="right"/>' : '');
    case 'item':
      return paragraph([`${block.label} ${block.text}`]);
    case 'leader':
      return paragraph([`${block.left} … ${block.right}`]);
    case 'page':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    default:
      return '<w:p/>';
  }
}

/** Rows that follow one another become one table. */
function body(blocks: Block[]): string {
  let xml = '';
  let rows = '';
  const close = (): void => {
    if (rows) xml += `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows}</w:tbl>`;
    rows = '';
  };
  for (const block of blocks) {
    if (block.kind === 'row') {
      rows += `<w:tr>${block.cells.map((cell) => `<w:tc>${paragraph([cell])}</w:tc>`).join('')}</w:tr>`;
      continue;
    }
    close();
    xml += render(block);
  }
  close();
  return xml;
}

/** A plain Word file of the source's blocks. Page heads and feet of the mark-up are left out. */
export function renderDocx(source: Source): Buffer {
  const document = `${XML}<w:document ${W}><w:body>${source.parts.map((part) => body(part.blocks)).join('')}<w:sectPr/></w:body></w:document>`;
  return storedZip(
    Object.entries({
      '[Content_Types].xml': CONTENT_TYPES,
      '_rels/.rels': PACKAGE_RELS,
      'word/document.xml': document,
      'word/styles.xml': STYLES,
      'word/_rels/document.xml.rels': DOCUMENT_RELS,
    }).map(([name, xml]) => ({ name, data: Buffer.from(xml, 'utf8') })),
  );
}
