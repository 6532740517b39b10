/**
 * The page structure of a TIFF. The OCR engine reads the first page of the file it is given, so a page is handed to it as
 * the same bytes with the header pointing at that page's directory.
 */
import { fileError } from '../failure-codes.ts';
import { ascii, view } from './bytes.ts';
import { counted } from './limits.ts';

export interface TiffPage {
  width: number;
  height: number;
  /** Offset of the page's directory. */
  directory: number;
}

const TAG = {
  width: 256,
  height: 257,
  stripOffsets: 273,
  stripCounts: 279,
  tileOffsets: 324,
  tileCounts: 325,
} as const;
/** Bytes per value of the field types that sizes and offsets are written in. */
const TYPE_SIZE: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };

/** All pages, in the file's order. Throws `FileError`: TRUNCATED where a directory or its picture lies outside the file, DAMAGED. */
export function tiffPages(bytes: Uint8Array, maxPages: number): TiffPage[] {
  const little = ascii(bytes, 0, 2) === 'II';
  const data = view(bytes);
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  try {
    for (let at = data.getUint32(4, little); at !== 0; ) {
      if (seen.has(at)) throw fileError('läsa', 'DAMAGED', { detail: 'Sidorna hänvisar till varandra i en slinga.' });
      seen.add(at);
      if (pages.length >= maxPages)
        throw fileError('läsa', 'TOO_MANY_PAGES', { detail: `Gränsen är ${counted(maxPages)} sidor.` });
      const fields = readDirectory(data, at, little);
      pages.push(tiffPage(fields, at, bytes.length));
      at = data.getUint32(at + 2 + data.getUint16(at, little) * 12, little);
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw fileError('läsa', 'TRUNCATED', { cause });
    throw cause;
  }
  if (pages.length === 0) throw fileError('läsa', 'DAMAGED');
  return pages;
}

function readDirectory(data: DataView, at: number, little: boolean): Map<number, number[]> {
  const fields = new Map<number, number[]>();
  const wanted = new Set<number>(Object.values(TAG));
  const count = data.getUint16(at, little);
  for (let i = 0; i < count; i++) {
    const field = at + 2 + i * 12;
    const tag = data.getUint16(field, little);
    const type = data.getUint16(field + 2, little);
    const size = TYPE_SIZE[type];
    const values = data.getUint32(field + 4, little);
    if (!wanted.has(tag) || size === undefined) continue;
    const start = size * values <= 4 ? field + 8 : data.getUint32(field + 8, little);
    // A count no file could hold is a damaged one; reading it would fill the memory first.
    if (start + size * values > data.byteLength) throw new RangeError('field outside the file');
    fields.set(
      tag,
      Array.from({ length: values }, (_, k) =>
        size === 2
          ? data.getUint16(start + 2 * k, little)
          : size === 4
            ? data.getUint32(start + 4 * k, little)
            : data.getUint8(start + k),
      ),
    );
  }
  return fields;
}

function tiffPage(fields: ReadonlyMap<number, number[]>, directory: number, fileLength: number): TiffPage {
  const first = (tag: number) => fields.get(tag)?.[0] ?? 0;
  const width = first(TAG.width);
  const height = first(TAG.height);
  const offsets = fields.get(TAG.stripOffsets) ?? fields.get(TAG.tileOffsets) ?? [];
  const counts = fields.get(TAG.stripCounts) ?? fields.get(TAG.tileCounts) ?? [];
  if (width === 0 || height === 0 || offsets.length === 0) throw fileError('läsa', 'DAMAGED');
  if (offsets.some((offset, i) => offset + (counts[i] ?? 0) > fileLength)) throw fileError('läsa', 'TRUNCATED');
  return { width, height, directory };
}

/** A copy of the file whose first page is `page`. */
export function tiffWithFirstPage(bytes: Uint8Array, page: TiffPage): Uint8Array {
  // Not slice(): of a Buffer it is no copy but another view of the same bytes.
  const copy = new Uint8Array(bytes);
  view(copy).setUint32(4, page.directory, ascii(bytes, 0, 2) === 'II');
  return copy;
}
