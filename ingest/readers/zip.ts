/**
 * Just enough of the zip format to look into a DOCX before a library unpacks it: entry names, and each entry's bytes
 * unpacked under a limit that a lying header cannot get round.
 */
import { inflateRawSync } from 'node:zlib';
import { fileError } from '../failure-codes.ts';
import { lastIndexOf, view } from './bytes.ts';
import { megabytes } from './limits.ts';

interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  packedSize: number;
  offset: number;
}

const CENTRAL_HEADER = 0x02014b50;
const utf8 = new TextDecoder('utf-8');

/** The central directory; null when there is none to be read (a truncated or damaged archive). */
function readDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const end = lastIndexOf(bytes, 'PK\u0005\u0006');
  if (end < 0 || end + 22 > bytes.length) return null;
  const data = view(bytes);
  const entries: ZipEntry[] = [];
  try {
    const count = data.getUint16(end + 10, true);
    let at = data.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (data.getUint32(at, true) !== CENTRAL_HEADER) return null;
      const nameLength = data.getUint16(at + 28, true);
      entries.push({
        name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        encrypted: (data.getUint16(at + 8, true) & 1) === 1,
        method: data.getUint16(at + 10, true),
        packedSize: data.getUint32(at + 20, true),
        offset: data.getUint32(at + 42, true),
      });
      at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    }
  } catch {
    return null;
  }
  return entries;
}

export function zipEntryNames(bytes: Uint8Array): string[] | null {
  return readDirectory(bytes)?.map((e) => e.name) ?? null;
}

function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const data = view(bytes);
  const start = entry.offset + 30 + data.getUint16(entry.offset + 26, true) + data.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw fileError('läsa', 'TRUNCATED');
  return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
}

/** Unpacks every entry, `limit` bytes in all. Throws `FileError`: UNPACKED_TOO_LARGE, ENCRYPTED, TRUNCATED, DAMAGED. */
export function unzip(bytes: Uint8Array, limit: number): Map<string, Uint8Array> {
  const entries = readDirectory(bytes);
  if (entries === null) throw fileError('läsa', 'DAMAGED');
  const files = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entries) {
    if (entry.encrypted) throw fileError('läsa', 'ENCRYPTED');
    try {
      const content = unpack(bytes, entry, left);
      left -= content.length;
      files.set(entry.name, content);
    } catch (cause) {
      if ((cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') left = -1;
      else if (cause instanceof Error && cause.name === 'FileError') throw cause;
      else throw fileError('läsa', 'DAMAGED', { cause });
    }
    if (left < 0) throw fileError('läsa', 'UNPACKED_TOO_LARGE', { detail: `Gränsen är ${megabytes(limit)}.` });
  }
  return files;
}
