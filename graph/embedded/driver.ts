/**
 * The thin layer over the SQLite library: all that the rest of the store knows of it, so that `node:sqlite` can take its place.
 * It also walls off what `libsql` does to the unwary: booleans and a lone object as parameter abort the process, a string ends at
 * its first NUL, and a statement outlives `close()`: the file is let go of only when the last one has been collected as garbage
 * (no lock is held by then, so on Linux and macOS nobody notices; Windows will not delete the file until then).
 */
import Database from 'libsql';

/** What can be bound. Numbers arrive as REAL, so integer columns must be declared INTEGER. */
export type SqlValue = string | number | Uint8Array | null;
/** A row as a tuple, in the order of the columns asked for. Blobs come as `Buffer`. */
export type SqlRow = readonly (string | number | Buffer | null)[];

export interface SqlConnection {
  /** Runs statements that neither take values nor return rows. */
  exec(sql: string): void;
  /** Runs one statement; returns how many rows it changed. */
  run(sql: string, values?: readonly SqlValue[]): number;
  all<R extends SqlRow>(sql: string, values?: readonly SqlValue[]): R[];
  /** The first row, or null. */
  first<R extends SqlRow>(sql: string, values?: readonly SqlValue[]): R | null;
  /** May be called twice. Anything else after it throws a `DriverError` with reason `closed`. */
  close(): void;
}

/** Why the library refused, as far as the store tells reasons apart. */
export type DriverReason = 'busy' | 'damaged' | 'unreachable' | 'readonly' | 'full' | 'io' | 'closed' | 'other';

export class DriverError extends Error {
  readonly reason: DriverReason;

  constructor(reason: DriverReason, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'DriverError';
    this.reason = reason;
  }
}

/** SQLite's primary result codes (the low byte of an extended code) that mean something to us. */
const REASONS: Record<number, DriverReason> = {
  3: 'unreachable', // PERM
  5: 'busy', // BUSY
  6: 'busy', // LOCKED
  8: 'readonly', // READONLY
  10: 'io', // IOERR
  11: 'damaged', // CORRUPT
  13: 'full', // FULL
  14: 'unreachable', // CANTOPEN
  26: 'damaged', // NOTADB
};

/** The result code of a failure; when opening fails, `libsql` tells it only at the end of its message. */
function resultCode(error: unknown): number | null {
  const raw = (error as { rawCode?: unknown } | null)?.rawCode;
  if (typeof raw === 'number') return raw;
  const told = error instanceof Error ? /ConnectionFailed\(.*: (\d+)"\)$/su.exec(error.message)?.[1] : undefined;
  return told === undefined ? null : Number(told);
}

function driverError(error: unknown): DriverError {
  if (error instanceof DriverError) return error;
  const code = resultCode(error);
  const reason = code === null ? undefined : REASONS[code & 0xff];
  return new DriverError(reason ?? 'other', error instanceof Error ? error.message : String(error), { cause: error });
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw driverError(error);
  }
}

/** The library would cut the string at a NUL; the replacement character keeps the rest. */
function bound(value: SqlValue): SqlValue {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}

class LibsqlConnection implements SqlConnection {
  private database: Database.Database | null;
  private readonly statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.database = database;
  }

  exec(sql: string): void {
    guarded(() => this.open().exec(sql));
  }

  run(sql: string, values: readonly SqlValue[] = []): number {
    return guarded(() => this.statement(sql).run(values.map(bound)).changes);
  }

  all<R extends SqlRow>(sql: string, values: readonly SqlValue[] = []): R[] {
    return guarded(() => this.statement(sql).all(values.map(bound)) as unknown as R[]);
  }

  first<R extends SqlRow>(sql: string, values: readonly SqlValue[] = []): R | null {
    return this.all<R>(sql, values)[0] ?? null;
  }

  close(): void {
    // Statements keep the file open until they are collected (see above), so none may be held on to.
    this.statements.clear();
    this.database?.close();
    this.database = null;
  }

  private open(): Database.Database {
    if (this.database === null) throw new DriverError('closed', 'the connection is closed');
    return this.database;
  }

  private statement(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.open().prepare(sql);
      if (statement.reader) statement.raw();
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

/**
 * Opens a database file, creating it when it is not there.
 * @param busyMs how long a call blocks while another connection holds the lock it needs
 * @throws {DriverError}
 */
export function openConnection(file: string, busyMs: number): SqlConnection {
  return guarded(() => new LibsqlConnection(new Database(file, { timeout: busyMs })));
}
