/** What a person is told when Neo4j cannot be used; needs no Neo4j. */
import { createServer, type Socket } from 'node:net';
import { Neo4jError } from 'neo4j-driver';
import { afterEach, expect, test } from 'vitest';
import { StoreError } from '../../../graph/errors.ts';
import { requireVersion } from '../../../graph/neo4j/connection.ts';
import { asStoreError } from '../../../graph/neo4j/failures.ts';
import { openNeo4jStore } from '../../../graph/neo4j/store.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that does `answer` with whoever connects; gives its port. */
async function listening(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    answer(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const opening = (uri: string) => openNeo4jStore({ uri, user: 'neo4j', password: 'lösenord', patienceMs: 500 });

test('nobody there: which address, and what to check', async () => {
  const port = await listening(() => {});
  for (const close of closing.splice(0)) close();
  for (const scheme of ['bolt', 'neo4j']) {
    const failure = await opening(`${scheme}://127.0.0.1:${port}`).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining(`127.0.0.1:${port}`) });
    expect((failure as StoreError).message).toContain('NEO4J_URI');
  }
});

test('somebody who hangs up is no Neo4j', async () => {
  const port = await listening((socket) => socket.destroy());
  await expect(opening(`bolt://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

test('a server that speaks none of the protocol versions is too old', async () => {
  // The handshake's answer "none of these": four zero bytes.
  const port = await listening((socket) => socket.once('data', () => socket.end(Buffer.alloc(4))));
  await expect(opening(`bolt://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'SERVER_TOO_OLD' });
});

test('versions before 5 are refused by name, later ones and unknown ones let in', () => {
  expect(() => requireVersion('Neo4j/4.4.42', 'bolt://x')).toThrow(/4\.4\.42.*Neo4j 5/u);
  for (const agent of ['Neo4j/5.0.0', 'Neo4j/5.26.30', 'Neo4j/2026.08.1', '']) {
    expect(() => requireVersion(agent, 'bolt://x')).not.toThrow();
  }
});

test('an address that is none', async () => {
  for (const uri of ['http://127.0.0.1:7474', 'inte en adress']) {
    await expect(opening(uri)).rejects.toMatchObject({ code: 'BAD_ADDRESS' });
  }
});

test('nothing of the user stands in a message', async () => {
  const failure = await opening('http://anna:hemligt@127.0.0.1:7474').catch((error: Error) => error.message);
  expect(failure).toContain('127.0.0.1');
  expect(failure).not.toContain('hemligt');
});

test.each([
  ['Neo.ClientError.Security.Unauthorized', 'WRONG_PASSWORD'],
  ['Neo.ClientError.Security.Forbidden', 'READ_ONLY'],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'READ_ONLY'],
  ['Neo.ClientError.Cluster.NotALeader', 'READ_ONLY'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'NO_DATABASE'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'STORE_TIMEOUT'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_MEMORY'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'UNREACHABLE'],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_LOCKED'],
  ['SessionExpired', 'UNREACHABLE'],
  ['Neo.ClientError.Statement.SyntaxError', 'STORE_FAILED'],
])('%s is told as %s, with where and what to do', (code, told) => {
  const cause = new Neo4jError('fel', code, '50N42', 'fel');
  const failure = asStoreError(cause, 'bolt://graf:7687');
  expect(failure).toMatchObject({ code: told, cause });
  expect((failure as StoreError).message).toMatch(/bolt:\/\/graf:7687.*\./u);
  expect((failure as StoreError).message).not.toMatch(/PLACE|CODE/u);
});

test('other errors are not touched', () => {
  const error = new Error('x');
  expect(asStoreError(error, 'bolt://graf:7687')).toBe(error);
});
