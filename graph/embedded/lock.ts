import { setTimeout as sleep } from 'node:timers/promises';
import { DriverError, type SqlConnection } from './driver.ts';

/** Time between two tries for the write lock; random, so that two waiting processes do not keep step. */
const RETRY_MS = { least: 10, spread: 40 };

/**
 * Repeats a call while another connection is in its way, without blocking the event loop meanwhile.
 * @param waitMs when this has passed, the refusal (`DriverError`, `busy`) is passed on
 */
export async function patiently<T>(attempt: () => T, waitMs: number): Promise<T> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const busy = error instanceof DriverError && error.reason === 'busy';
      if (!busy || Date.now() >= deadline) throw error;
    }
    await sleep(RETRY_MS.least + Math.random() * RETRY_MS.spread);
  }
}

/** Leaves a transaction behind after a failure; SQLite has often left it already, and the first failure is the one to tell of. */
function rollback(db: SqlConnection): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // The transaction was gone, or the connection was.
  }
}

/** Runs `work` as one transaction that holds the write lock from its start. */
export async function writing<T>(db: SqlConnection, waitMs: number, work: () => T | Promise<T>): Promise<T> {
  await patiently(() => db.exec('BEGIN IMMEDIATE'), waitMs);
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollback(db);
    throw error;
  }
}

/** Runs `work` on one snapshot of the database: all its queries see the same generation. */
export function reading<T>(db: SqlConnection, work: () => T): T {
  db.exec('BEGIN');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollback(db);
    throw error;
  }
}
