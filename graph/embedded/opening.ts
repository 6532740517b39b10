/** How the database file is opened and let go of. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DriverError, openConnection, type SqlConnection } from './driver.ts';
import { folderNotWritable, noStore } from './failures.ts';
import { patiently, writing } from './lock.ts';
import { migrate, readableVersion, requireSchema } from './schema.ts';

/** How long a reading call may block on a lock; it meets one only while a crashed process's journal is read back. */
const BUSY_MS = 10_000;
/** The journal is cut back to this size once a large generation has been carried over. */
const JOURNAL_BYTES = 64 * 1024 * 1024;

/** One connection writes, the other reads, so that reads never see what is not yet committed. No writer: opened for reading. */
export interface Connections {
  writer: SqlConnection | null;
  reader: SqlConnection;
}

/** The database of a data folder. */
export function databasePath(folder: string): string {
  return join(folder, 'diariegraf.db');
}

/** A connection that can change nothing, to a database that is there. */
export function openReader(path: string): SqlConnection {
  const db = openConnection(path, BUSY_MS);
  try {
    db.exec('PRAGMA query_only = ON');
    db.first('SELECT count(*) FROM sqlite_schema');
    return db;
  } catch (error) {
    db.close();
    const barred = error instanceof DriverError && (error.reason === 'readonly' || error.reason === 'unreachable');
    if (!barred || existsSync(`${path}-wal`)) throw error;
    // In a folder that may not be written in, readers cannot tell each other of locks; but then nobody writes either.
    return openConnection(`${pathToFileURL(path).href}?immutable=1`, BUSY_MS);
  }
}

/** The connection that writes; on the way the file is made, or brought up to this version. */
async function openWriter(path: string, lockWaitMs: number): Promise<SqlConnection> {
  // No blocking on locks: `patiently` waits for them without holding the process up.
  const db = openConnection(path, 0);
  try {
    // Refused at once when it is not ours: nothing of such a file may be changed.
    await patiently(() => readableVersion(db, path), lockWaitMs);
    await patiently(() => db.exec('PRAGMA journal_mode = WAL'), lockWaitMs);
    db.exec('PRAGMA synchronous = FULL');
    db.exec(`PRAGMA journal_size_limit = ${JOURNAL_BYTES}`);
    await writing(db, lockWaitMs, () => migrate(db, path));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export function openForReading(path: string): Connections {
  if (!existsSync(path)) throw noStore(path);
  const reader = openReader(path);
  try {
    requireSchema(reader, path);
    return { writer: null, reader };
  } catch (error) {
    reader.close();
    throw error;
  }
}

export async function openForWriting(folder: string, lockWaitMs: number): Promise<Connections> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw folderNotWritable(folder, error);
  }
  const path = databasePath(folder);
  const writer = await openWriter(path, lockWaitMs);
  try {
    return { writer, reader: openReader(path) };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Closes the last connection of an opening, and carries the journal over so that the file is complete by itself. */
export function closeWriter(writer: SqlConnection): void {
  try {
    writer.all('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Another process is at work in it: what is committed is safe in the journal.
  }
  writer.close();
}
