import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileError } from '../failure-codes.ts';
import { megabytes } from '../readers/limits.ts';

/** A pipe without a writer would be waited for at the opening; where the system has no such flag there are no such pipes. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file in pieces, from the one handle it was opened by.
 * @param take given each piece in order; the buffer is its own to keep
 * @returns the number of bytes read
 * @throws FileError NOT_A_FILE for a pipe or a device, also one that took the file's place since it was found; TOO_LARGE as soon as
 * it has more than `maxBytes`, however small it was when it was opened; CHANGING when somebody wrote to it meanwhile
 */
export async function reading(
  path: string,
  take: (chunk: Buffer) => void | Promise<void>,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<number> {
  const file = await open(path, FLAGS);
  try {
    const before = await file.stat();
    if (!before.isFile()) throw fileError('läsa', 'NOT_A_FILE');
    if (before.size > maxBytes) throw tooLarge(before.size, maxBytes);
    let bytes = 0;
    for await (const chunk of chunksOf(file)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(bytes, maxBytes);
      await take(chunk);
    }
    if (changed(before, await file.stat(), bytes)) throw fileError('läsa', 'CHANGING');
    return bytes;
  } finally {
    await file.close();
  }
}

function chunksOf(file: FileHandle): AsyncIterable<Buffer> {
  return file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>;
}

/** Files that systems make up as they are read (`/proc`) say they are empty, and never change. */
function changed(before: Stats, after: Stats, bytes: number): boolean {
  return before.mtimeMs !== after.mtimeMs || before.size !== after.size || (bytes !== after.size && after.size > 0);
}

/** Told with the size it has, or has at least. */
export function tooLarge(bytes: number, maxBytes: number): Error {
  return fileError('läsa', 'TOO_LARGE', { detail: `Den är ${megabytes(bytes)}; gränsen är ${megabytes(maxBytes)}.` });
}
