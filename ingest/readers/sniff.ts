/**
 * What a file is, by its first bytes; its name only settles what the bytes leave open (plain text or Markdown).
 * A mislabelled file is read as what it is when the bytes leave no doubt.
 */
import { type FailureCodeName, fileError } from '../failure-codes.ts';
import { ascii, lastIndexOf, startsWith } from './bytes.ts';
import { decodeText, looksLikeText } from './encoding.ts';
import { extensionOf, MEDIA_TYPES, type MediaType, promisedType } from './media-types.ts';
import { zipEntryNames } from './zip.ts';

/** First bytes of the formats that can be read. */
const READABLE: readonly { magic: readonly number[]; type: MediaType }[] = [
  { magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], type: MEDIA_TYPES.png },
  { magic: [0xff, 0xd8, 0xff], type: MEDIA_TYPES.jpeg },
  { magic: [0x49, 0x49, 0x2a, 0x00], type: MEDIA_TYPES.tiff },
  { magic: [0x4d, 0x4d, 0x00, 0x2a], type: MEDIA_TYPES.tiff },
];

/** First bytes of formats that are known and cannot be read, with what to call them. */
const FOREIGN: readonly { magic: readonly number[]; at?: number; detail: string }[] = [
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], detail: 'Det är ett RTF-dokument.' },
  { magic: [0x47, 0x49, 0x46, 0x38], detail: 'Det är en GIF-bild.' },
  { magic: [0x42, 0x4d], detail: 'Det är en BMP-bild.' },
  { magic: [0x57, 0x45, 0x42, 0x50], at: 8, detail: 'Det är en WebP-bild.' },
  { magic: [0x66, 0x74, 0x79, 0x70], at: 4, detail: 'Det är en HEIC-bild eller en film.' },
  { magic: [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50], detail: 'Det är en JPEG 2000-bild.' },
  { magic: [0x49, 0x49, 0x2b, 0x00], detail: 'Det är en BigTIFF-bild.' },
  { magic: [0x4d, 0x4d, 0x00, 0x2b], detail: 'Det är en BigTIFF-bild.' },
  { magic: [0x25, 0x21, 0x50, 0x53], detail: 'Det är en PostScript-fil.' },
  { magic: [0x1f, 0x8b], detail: 'Det är en komprimerad fil (gzip); packa upp den först.' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], detail: 'Det är ett 7z-arkiv; packa upp det först.' },
  { magic: [0x52, 0x61, 0x72, 0x21], detail: 'Det är ett RAR-arkiv; packa upp det först.' },
];

/** What a zip holds, by a name in it. */
const PACKAGES: readonly { entry: RegExp; detail: string }[] = [
  { entry: /^xl\//, detail: 'Det är ett Excelark.' },
  { entry: /^ppt\//, detail: 'Det är en PowerPoint-presentation.' },
  { entry: /^(content\.xml|META-INF\/manifest\.xml)$/, detail: 'Det är ett OpenDocument-dokument.' },
  { entry: /^mimetype$/, detail: 'Det är en e-bok eller ett OpenDocument-dokument.' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Old Office files, and the wrapping of DOCX files with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

function refuse(code: FailureCodeName, detail?: string): never {
  throw fileError('läsa', code, detail === undefined ? {} : { detail });
}

function sniffZip(bytes: Uint8Array, name: string): MediaType {
  const names = zipEntryNames(bytes);
  if (names === null) refuse(lastIndexOf(bytes, 'PK\u0005\u0006') < 0 ? 'TRUNCATED' : 'DAMAGED');
  if (names.some((n) => /^word\/document\d*\.xml$/.test(n))) return MEDIA_TYPES.docx;
  const known = PACKAGES.find((p) => names.some((n) => p.entry.test(n)));
  if (known !== undefined) refuse('UNSUPPORTED', known.detail);
  if (extensionOf(name) === 'zip') refuse('UNSUPPORTED', 'Det är ett zip-arkiv; packa upp det först.');
  refuse('MISLABELLED', 'Filen är ett zip-arkiv och inget Word-dokument.');
}

function sniffCompound(bytes: Uint8Array): never {
  const utf16 = (s: string) => Buffer.from(s, 'utf16le').toString('latin1');
  if (lastIndexOf(bytes, utf16('EncryptedPackage')) >= 0) refuse('ENCRYPTED');
  refuse('UNSUPPORTED', 'Det är ett dokument från en äldre version av Office.');
}

/** Throws `FileError` where the file cannot be read or cannot be told apart. `name` is the file's name or source. */
export function sniff(bytes: Uint8Array, name: string): MediaType {
  if (bytes.length === 0) refuse('EMPTY');
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return MEDIA_TYPES.pdf;
  const readable = READABLE.find((r) => startsWith(bytes, r.magic));
  if (readable !== undefined) return readable.type;
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return sniffZip(bytes, name);
  if (startsWith(bytes, COMPOUND)) sniffCompound(bytes);

  const promised = promisedType(name);
  const text = decodeText(bytes.subarray(0, 64 * 1024));
  const foreign = FOREIGN.find((f) => startsWith(bytes, f.magic, f.at));
  // `BM` and `%!PS` are letters too: a text file may begin with them.
  if (foreign !== undefined && !(promised?.startsWith('text/') && looksLikeText(text) && !text.startsWith('{\\rtf'))) {
    refuse('UNSUPPORTED', foreign.detail);
  }
  if (!looksLikeText(text)) refuse(promised === null ? 'UNSUPPORTED' : 'DAMAGED');
  if (HTML_START.test(text)) return MEDIA_TYPES.html;
  if (promised === null) {
    const ending = extensionOf(name);
    if (ending === '') return MEDIA_TYPES.text;
    refuse('UNSUPPORTED', `Ändelsen .${ending} är okänd.`);
  }
  if (!promised.startsWith('text/')) {
    refuse('MISLABELLED', `Filen heter .${extensionOf(name)} men innehåller vanlig text.`);
  }
  return promised;
}
