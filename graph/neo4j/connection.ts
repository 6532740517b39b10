/** A connection to one Neo4j database: sessions, managed transactions, and the errors people are told. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { StoreError } from '../errors.ts';
import { asStoreError, badAddress, closed, tooOld } from './failures.ts';

export interface Address {
  /** `bolt://`, `neo4j://` (routing) or either with `+s`. */
  uri: string;
  user: string;
  password: string;
  /** The user's home database when not given. */
  database?: string;
  /** How long (ms) a transaction is tried anew while the server is away, restarts or changes its leader; a minute when not given. */
  patienceMs?: number;
}

/** Oldest server whose indexes and Cypher the store is written for. */
const OLDEST_MAJOR = 5;
const CONNECT_MS = 10_000;
const PATIENCE_MS = 60_000;
const READ_TIMEOUT_MS = 60_000;
const WRITE_TIMEOUT_MS = 120_000;

/** A running transaction. Whole numbers go over as integers, rows come back as plain objects. */
export interface Transaction {
  run<Row extends object>(cypher: string, parameters?: Record<string, unknown>): Promise<Row[]>;
}

/** JavaScript has one kind of number, Cypher two: whole numbers are sent as integers. Byte arrays stay what they are. */
function parameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(parameter);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, parameter(inner)]));
}

async function run<Row extends object>(
  on: Pick<ManagedTransaction, 'run'>,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<Row[]> {
  const { records } = await on.run(cypher, parameter(parameters) as Record<string, unknown>);
  return records.map((record) => record.toObject() as Row);
}

const transaction = (tx: ManagedTransaction): Transaction => ({
  run: (cypher, parameters) => run(tx, cypher, parameters),
});

/** The address as people may see it: without what belongs to the user. */
function placeOf({ uri, database }: Address): string {
  const shown = uri.replace(/\/\/[^/@]*@/u, '//');
  return database === undefined ? shown : `${shown} (databas ${database})`;
}

export class Connection {
  /** Where it is, for people. */
  readonly place: string;
  private readonly driver: Driver;
  private readonly database: string | undefined;
  /** Makes every session see what the sessions before it wrote, on whichever member of a cluster. */
  private readonly bookmarks = neo4j.bookmarkManager();
  private open = true;

  private constructor(place: string, driver: Driver, database: string | undefined) {
    this.place = place;
    this.driver = driver;
    this.database = database;
  }

  /**
   * Connects, and makes sure that the server answers, lets this user in and is new enough.
   * @throws {StoreError} BAD_ADDRESS, UNREACHABLE, WRONG_PASSWORD, NO_DATABASE, SERVER_TOO_OLD
   */
  static async open(address: Address): Promise<Connection> {
    const { uri, user, password, database, patienceMs = PATIENCE_MS } = address;
    const place = placeOf(address);
    let driver: Driver;
    try {
      driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
        userAgent: 'diariegraf',
        disableLosslessIntegers: true,
        fetchSize: -1,
        connectionTimeout: CONNECT_MS,
        maxTransactionRetryTime: patienceMs,
      });
    } catch (error) {
      throw badAddress(place, error);
    }
    try {
      const { agent } = await driver.getServerInfo(database === undefined ? {} : { database });
      requireVersion(agent ?? '', place);
      const connection = new Connection(place, driver, database);
      // A single server names itself before it has looked for the database: ask that too, once.
      await connection.withSession('READ', (session) => session.run('RETURN 1'));
      return connection;
    } catch (error) {
      await driver.close();
      throw asStoreError(error, place);
    }
  }

  /** One read transaction. Tried anew after failures that pass by. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.withSession('READ', (session) =>
      session.executeRead((tx) => work(transaction(tx)), { timeout: READ_TIMEOUT_MS }),
    );
  }

  /** One write transaction. Tried anew after failures that pass by, so `work` may run more than once. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.withSession('WRITE', (session) =>
      session.executeWrite((tx) => work(transaction(tx)), { timeout: WRITE_TIMEOUT_MS }),
    );
  }

  async close(): Promise<void> {
    this.open = false;
    await this.driver.close();
  }

  private async withSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    if (!this.open) throw closed(this.place);
    const session = this.driver.session({
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.bookmarks,
      ...(this.database === undefined ? {} : { database: this.database }),
    });
    try {
      return await work(session);
    } catch (error) {
      throw asStoreError(error, this.place);
    } finally {
      await session.close();
    }
  }
}

/** @throws {StoreError} SERVER_TOO_OLD */
export function requireVersion(agent: string, place: string): void {
  const major = /^Neo4j\/(\d+)\./u.exec(agent)?.[1];
  if (major !== undefined && Number(major) < OLDEST_MAJOR) throw tooOld(place, agent.slice('Neo4j/'.length));
}

/** True for the store's own refusals, which no retry mends. */
export function isStoreError(error: unknown, code: string): boolean {
  return error instanceof StoreError && error.code === code;
}
