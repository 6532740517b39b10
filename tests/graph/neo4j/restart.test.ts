/**
 * The server killed in the middle of an ingest: the store waits for it, for a while, and goes on where it was. On a server of the
 * test's own, which takes Java and Maven: run where DIARIEGRAF_NEO4J=1 says that they are there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNeo4jStore } from '../../../graph/neo4j/store.ts';
import { storedEntry } from '../../contract/fixtures.ts';
import { factsNumber, generationNumber, sourceOf } from '../embedded/history.ts';

interface RunningServer {
  ready: Promise<void>;
  ended: Promise<number>;
  stop(): void;
  kill(): void;
}

const PORT = 17_688;
const PASSWORD = 'lösenord-i-provet';
const FILES = 12;
const START_MS = 200_000;
const script = (name: string): Promise<unknown> =>
  import(new URL(`../../../scripts/neo4j/${name}`, import.meta.url).href);

describe.skipIf(process.env['DIARIEGRAF_NEO4J'] !== '1')('a Neo4j that is killed (DIARIEGRAF_NEO4J=1)', () => {
  let data: string;
  let server: RunningServer;
  const address = { uri: `bolt://127.0.0.1:${PORT}`, user: 'neo4j', password: PASSWORD };

  async function start(): Promise<RunningServer> {
    const { fetchJars } = (await script('jars.mjs')) as { fetchJars(): string };
    const { startServer } = (await script('server.mjs')) as { startServer(options: object): Promise<RunningServer> };
    const started = await startServer({ jars: fetchJars(), port: PORT, data, password: PASSWORD });
    await started.ready;
    return started;
  }

  async function kill(): Promise<void> {
    server.kill();
    await server.ended;
  }

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'diariegraf-neo4j-'));
    server = await start();
  }, START_MS);
  afterAll(async () => {
    server.stop();
    await server.ended;
    await rm(data, { recursive: true, force: true });
  });

  const expected = Array.from({ length: FILES }, (_, n) => storedEntry(sourceOf('barn', n), factsNumber('barn', n)));

  test(
    'and started again is waited for: nothing is lost, nothing half-written',
    async () => {
      const store = await openNeo4jStore(address);
      for (let n = 0; n < FILES; n++) {
        const facts = factsNumber('barn', n);
        const put = store.putFile(storedEntry(sourceOf('barn', n), facts), facts);
        if (n === FILES / 2) {
          await kill();
          server = await start();
        }
        await put;
      }
      const writing = store.replaceDerived(generationNumber(3));
      await kill();
      server = await start();
      await writing;
      expect(await store.files()).toEqual(expected);
      for (let n = 0; n < FILES; n++)
        expect(await store.facts(factsNumber('barn', n).sha256)).toEqual(factsNumber('barn', n));
      const records = [];
      for await (const item of store.records()) records.push(item);
      expect(records).toEqual(generationNumber(3).records);
      expect(await store.edges('doc-1', 9999)).toHaveLength(generationNumber(3).edges.length);
      expect(await store.status()).toMatchObject({ generation: 1, stale: false });
      await store.close();
    },
    3 * START_MS,
  );

  test(
    'and stays away is told, and the same again completes it',
    async () => {
      const store = await openNeo4jStore({ ...address, patienceMs: 2000 });
      const writing = store.replaceDerived(generationNumber(5));
      await kill();
      await expect(writing).rejects.toMatchObject({ code: 'UNREACHABLE' });
      await expect(store.files()).rejects.toMatchObject({ code: 'UNREACHABLE' });
      server = await start();
      const { generation } = await store.status();
      const before = generation === 1 ? generationNumber(3) : generationNumber(5);
      expect(await store.list('passage')).toEqual(before.records.filter(({ kind }) => kind === 'passage'));
      await store.replaceDerived(generationNumber(5));
      expect(await store.list('passage')).toEqual(generationNumber(5).records.filter(({ kind }) => kind === 'passage'));
      await store.close();
    },
    3 * START_MS,
  );
});
