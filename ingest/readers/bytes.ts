/** Small helpers over raw bytes, shared by the sniffing and the binary formats. */

const latin1 = new TextDecoder('latin1');

/** Bytes `start..end` as characters of the same number: enough to look for ASCII marks. */
export function ascii(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return latin1.decode(bytes.subarray(Math.max(0, start), end));
}

export function startsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((b, i) => bytes[at + i] === b);
}

/** Position of the last occurrence of an ASCII mark, or -1. */
export function lastIndexOf(bytes: Uint8Array, mark: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(mark, undefined, 'latin1');
}

/** Reads unsigned integers of a byte order, throwing RangeError outside the data. */
export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
