/** Writing of what a command gives out: whole or not at all. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../graph/errors.ts';

/** Text is gathered to pieces of about this many characters before it is written. */
const PIECE = 64 * 1024;

/** The same text in larger pieces. */
export async function* inPieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const part of text) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/**
 * Writes a file; it gets its name when it is complete. What stood there before is replaced.
 * @param check run before the file gets its name; what it throws leaves everything as it was
 * @throws UsageError when the place cannot be written in
 */
export async function writeFile(path: string, text: AsyncIterable<string>, check = async () => {}): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await filled(unfinished, path, text);
    await check();
    await rename(unfinished, path).catch((error: Error) => {
      throw barred(path, error);
    });
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Writes files into a folder, which is made where there is none; other files in it are left alone. No file gets its name before
 * all are complete.
 * @throws UsageError when the folder cannot be written in
 */
export async function writeFolder(
  folder: string,
  files: readonly { name: string; text: AsyncIterable<string> }[],
  check = async () => {},
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw barred(folder, error);
  });
  const names = files.map(({ name }) => ({ unfinished: join(folder, `.${name}.${process.pid}.tmp`), name }));
  try {
    for (const [at, { text }] of files.entries()) await filled(names[at]?.unfinished ?? '', folder, text);
    await check();
    for (const { unfinished, name } of names) {
      await rename(unfinished, join(folder, name)).catch((error: Error) => {
        throw barred(join(folder, name), error);
      });
    }
  } catch (error) {
    for (const { unfinished } of names) await rm(unfinished, { force: true });
    throw error;
  }
}

async function filled(unfinished: string, shown: string, text: AsyncIterable<string>): Promise<void> {
  const handle = await open(unfinished, 'wx').catch((error: Error) => {
    throw barred(shown, error);
  });
  try {
    for await (const piece of inPieces(text)) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function barred(path: string, error: Error): UsageError {
  return new UsageError(`Det går inte att skriva till ${path}: ${error.message}. Välj en annan plats.`, {
    cause: error,
  });
}
