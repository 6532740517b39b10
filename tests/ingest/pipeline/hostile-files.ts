/** Files made to harm the one who reads them: small on disk, boundless in what they claim or unpack to. */
import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../readers/crc32.ts';
import { makePdf, pdfOf } from '../readers/make-files.ts';

const MEGABYTE = 1024 * 1024;

/** A raw deflate stream of so many megabytes of spaces: one chunk's stream, flushed so that copies of it can follow each other. */
export function deflateBomb(megabytes: number): Buffer {
  const chunk = deflateRawSync(Buffer.alloc(MEGABYTE, 0x20), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array<Buffer>(megabytes).fill(chunk), end]);
}

/** An entry of an archive: what is stored, and the size the header says it unpacks to. */
interface Entry {
  name: string;
  packed: Uint8Array;
  method: 0 | 8;
  size: number;
}

export const stored = (name: string, text: string): Entry => {
  const packed = Buffer.from(text);
  return { name, packed, method: 0, size: packed.length };
};

/** A zip archive of entries; `copies` more names in the directory stand for the last entry's bytes. */
export function zipOf(entries: readonly Entry[], copies = 0): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [i, entry] of entries.entries()) {
    const name = Buffer.from(entry.name);
    const fields = (nameLength: number) => {
      const bytes = Buffer.alloc(26);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(entry.method, 4);
      bytes.writeUInt32LE(entry.method === 0 ? crc32(entry.packed) : 0, 10);
      bytes.writeUInt32LE(entry.packed.length, 14);
      bytes.writeUInt32LE(entry.size, 18);
      bytes.writeUInt16LE(nameLength, 22);
      return bytes;
    };
    const named = (text: Buffer) => {
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(offset, 10);
      central.push(
        Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields(text.length), tail, text]),
      );
    };
    named(name);
    if (i === entries.length - 1) for (let k = 0; k < copies; k++) named(Buffer.from(`word/media/${k}.bin`));
    const whole = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields(name.length), name, entry.packed]);
    local.push(whole);
    offset += whole.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** What a DOCX needs besides its document. */
export const DOCX_FRAME: readonly Entry[] = [
  stored(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}"/></Types>`,
  ),
  stored(
    '_rels/.rels',
    `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
  ),
];

const wordDocument = (body: string): Entry =>
  stored('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);

export const docxOf = (body: string, more: readonly Entry[] = []): Uint8Array =>
  zipOf([...DOCX_FRAME, wordDocument(body), ...more]);

/** A document that unpacks to so many megabytes, and says it is small. */
export const docxBomb = (megabytes: number): Uint8Array =>
  zipOf([...DOCX_FRAME, { name: 'word/document.xml', packed: deflateBomb(megabytes), method: 8, size: 100 }]);

/** Thousands of names for the same packed bytes, each of them modest. */
export const overlapBomb = (names: number): Uint8Array =>
  zipOf(
    [...DOCX_FRAME, wordDocument(''), { name: 'word/media/x.bin', packed: deflateBomb(1), method: 8, size: MEGABYTE }],
    names,
  );

/** Text inside so many elements, each within the one before. */
export const nested = (open: string, close: string, depth: number, text: string): string =>
  open.repeat(depth) + text + close.repeat(depth);

export function pngClaiming(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 2, 0, 0, 0], 16);
  header.writeUInt32BE(crc32(header.subarray(4, 21)), 21);
  const end = Buffer.from('0000000049454e44ae426082', 'hex');
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header, end]);
}

/** Little-endian; every page is one strip of four bytes. `next` tells where the directory after the first is: its own offset makes a ring. */
export function tiffClaiming(width: number, height: number, next = 0): Uint8Array {
  const fields: [tag: number, type: number, count: number, value: number][] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [273, 4, 1, 0],
    [279, 4, 1, 4],
  ];
  const bytes = Buffer.alloc(8 + 2 + fields.length * 12 + 4);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(fields.length, 8);
  for (const [i, [tag, type, count, value]] of fields.entries()) {
    const at = 10 + i * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  }
  bytes.writeUInt32LE(next, 10 + fields.length * 12);
  return bytes;
}

export function jpegClaiming(width: number, height: number): Uint8Array {
  const frame = Buffer.from('ffd8ffc00011080000000003011100021101031101ffd9', 'hex');
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return frame;
}

/** So many empty pages. */
export const pdfOfPages = (pages: number): Uint8Array => makePdf(Array<string[]>(pages).fill([]));

/** One page whose content unpacks to so many megabytes. */
export function pdfBomb(megabytes: number): Uint8Array {
  const stream = Buffer.concat([Buffer.from([0x78, 0x9c]), deflateBomb(megabytes), Buffer.alloc(4)]);
  return pdfWith(
    `/MediaBox [0 0 595 842] /Contents 4 0 R`,
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream.toString('latin1')}\nendstream`,
  );
}

/** One page without words, so many points a side. */
export const pdfOfSize = (side: number): Uint8Array =>
  pdfWith(
    `/MediaBox [0 0 ${side} ${side}] /Contents 4 0 R`,
    '<< /Length 20 >>\nstream\n0 0 m 900 900 l S   \nendstream',
  );

const pdfWith = (page: string, ...more: string[]): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R ${page} >>`,
    ...more,
  ]);
