/**
 * The Neo4j the tests run on: the one NEO4J_URI names, when it is on this machine (they empty its database). Started with
 * `npm run neo4j`. Test files run in several processes but share the one database, so each takes it for itself while it runs.
 */
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Address } from '../../../graph/neo4j/connection.ts';
import { openNeo4jStore } from '../../../graph/neo4j/store.ts';
import type { GraphStore } from '../../../graph/store.ts';

/** Whoever listens here has the database; the system lets go of it with the process. */
const TURN_PORT = 17_687;
const TURN_MS = 15 * 60_000;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export function addressFrom(env: NodeJS.ProcessEnv): Address | null {
  const { NEO4J_URI: uri = '', NEO4J_USER, NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = env;
  if (uri === '' || !LOOPBACK.includes(new URL(uri).hostname)) return null;
  return { uri, user: NEO4J_USER || 'neo4j', password, ...(database ? { database } : {}) };
}

function sessionOf(driver: Driver, { database }: Address): Session {
  return driver.session(database === undefined ? {} : { database });
}

/** Empties the database, whatever is in it; constraints and indexes stay. */
async function empty(driver: Driver, address: Address): Promise<void> {
  const session = sessionOf(driver, address);
  try {
    await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
  }
}

/** Takes away every constraint and index but the server's own. */
export async function dropSchema(driver: Driver, address: Address): Promise<void> {
  const session = sessionOf(driver, address);
  try {
    for (const what of ['CONSTRAINT', 'INDEX']) {
      const names = await session.run(
        what === 'CONSTRAINT'
          ? 'SHOW CONSTRAINTS YIELD name RETURN name'
          : "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
      );
      for (const row of names.records) await session.run(`DROP ${what} \`${String(row.get('name'))}\``);
    }
  } finally {
    await session.close();
  }
}

async function turn(): Promise<Server> {
  for (;;) {
    const server = createServer();
    const mine = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(TURN_PORT, '127.0.0.1', () => done(true));
    });
    if (mine) return server;
    await sleep(200);
  }
}

/** A database for one test file. */
export interface TestDatabase {
  address: Address;
  driver(): Driver;
  /** For asking the database itself. */
  session(): Session;
  /** Opens the store; closed at the end of the file at the latest. */
  open(options?: { readonly?: boolean }): Promise<GraphStore>;
  /** Closes all openings and empties the database. */
  reset(): Promise<void>;
}

/** Registers tests that need a Neo4j; without one they are skipped, or fail where everything must run. */
export function describeNeo4j(name: string, body: (database: TestDatabase) => void): void {
  const address = addressFrom(process.env);
  if (address === null) {
    const required = process.env['DIARIEGRAF_REQUIRE_ALL'] === '1' && process.env['DIARIEGRAF_NEO4J'] === '1';
    describe(name, () => {
      const reason = 'needs NEO4J_URI and NEO4J_PASSWORD of a Neo4j on this machine (npm run neo4j)';
      if (required) test(reason, () => expect.fail(`it ${reason}`));
      else test.skip(reason, () => {});
    });
    return;
  }
  describe(name, () => {
    let driver: Driver;
    let taken: Server;
    const openings = new Set<GraphStore>();
    const database: TestDatabase = {
      address,
      driver: () => driver,
      session: () => sessionOf(driver, address),
      open: async (options = {}) => {
        const store = await openNeo4jStore({ ...address, ...options });
        openings.add(store);
        return store;
      },
      reset: async () => {
        for (const store of openings) await store.close();
        openings.clear();
        await empty(driver, address);
      },
    };
    beforeAll(async () => {
      taken = await turn();
      driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
      await database.reset();
    }, TURN_MS);
    afterAll(async () => {
      await database.reset();
      await driver.close();
      taken.close();
    });
    body(database);
  });
}
