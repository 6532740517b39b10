import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { StoreError, UsageError } from '../../../graph/errors.ts';
import { jsonl } from '../../../graph/export/jsonl.ts';
import type { GraphStore } from '../../../graph/store.ts';
import { copyStore } from '../../../ingest/pipeline/copy.ts';
import type { IngestEvent } from '../../../ingest/pipeline/events.ts';
import { rederive } from '../../../ingest/pipeline/rederive.ts';
import { factsOf, failedEntry, storedEntry } from '../../contract/fixtures.ts';
import { textOf } from '../../graph/export/store.ts';
import { describeNeo4j } from '../../graph/neo4j/server.ts';

let folder: string;
let opened: GraphStore[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diariegraf-copy-'));
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function embedded(name: string): Promise<GraphStore> {
  const store = await openEmbeddedStore(join(folder, name));
  opened.push(store);
  return store;
}

/** Seven sources: six stored, two of them with the same content, and one that failed; derived. */
async function filled(name = 'from'): Promise<GraphStore> {
  const store = await embedded(name);
  for (let i = 0; i < 5; i++) await put(store, `${i}.txt`, `innehåll ${i}`);
  await put(store, 'kopia.txt', 'innehåll 0');
  await store.putFile(failedEntry('låst.pdf', 'låst'), null);
  await rederive(store);
  return store;
}

async function put(store: GraphStore, source: string, content: string): Promise<void> {
  const facts = factsOf(content);
  await store.putFile(storedEntry(source, facts), facts);
}

async function copied(from: GraphStore, to: GraphStore, stopAfter = Number.POSITIVE_INFINITY) {
  const events: IngestEvent[] = [];
  const stop = new AbortController();
  const summary = await copyStore(
    from,
    to,
    (event) => {
      events.push(event);
      if (event.type === 'file' && event.done === stopAfter) stop.abort();
    },
    stop.signal,
  );
  return { summary, events };
}

/** All that must be alike: the files with their facts, and the export. */
async function held(store: GraphStore) {
  const files = await store.files();
  const facts = await Promise.all(files.map(({ sha256 }) => (sha256 === null ? null : store.facts(sha256))));
  return { files, facts, graph: await textOf(jsonl(store)) };
}

describe('a copy', () => {
  it('holds every file, failed ones too, their facts, and the same graph; and tells how far it is', async () => {
    const [from, to] = [await filled(), await embedded('to')];
    const { summary, events } = await copied(from, to);
    expect(summary).toEqual({ files: 7, copied: 7, unchanged: 0, stopped: false, derived: true });
    expect(await held(to)).toEqual(await held(from));
    expect((await held(to)).graph.length).toBeGreaterThan(1_000);
    expect(events[0]).toEqual({ type: 'plan', files: 7, ignored: 0, bytes: expect.any(Number) });
    expect(events.flatMap((event) => (event.type === 'file' ? [`${event.done}/${event.files}`] : []))).toEqual([
      '1/7',
      '2/7',
      '3/7',
      '4/7',
      '5/7',
      '6/7',
      '7/7',
    ]);
    expect(await to.status()).toMatchObject({ stale: false, lastRun: { command: 'copy', files: 7 } });
  });

  it('goes on where it was stopped, and does nothing when all is there', async () => {
    const [from, to] = [await filled(), await embedded('to')];
    expect((await copied(from, to, 3)).summary).toMatchObject({ copied: 3, stopped: true, derived: false });
    expect((await to.status()).generation).toBe(0);
    expect((await copied(from, to)).summary).toMatchObject({ copied: 4, unchanged: 3, derived: true });
    const written: string[] = [];
    const watched = new Proxy(to, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target);
        if (property === 'putFile' || property === 'replaceDerived') written.push(String(property));
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect((await copied(from, watched)).summary).toMatchObject({ copied: 0, unchanged: 7, derived: false });
    expect(written).toEqual([]);
    expect(await held(to)).toEqual(await held(from));
  });

  it('brings over what has changed since, and only that', async () => {
    const [from, to] = [await filled(), await embedded('to')];
    await copied(from, to);
    await put(from, '1.txt', 'något nytt');
    await put(from, 'ny.txt', 'innehåll 2');
    await rederive(from);
    expect((await copied(from, to)).summary).toMatchObject({ copied: 2, unchanged: 6, derived: true });
    expect(await held(to)).toEqual(await held(from));
  });

  it('refuses a target with files of its own, and leaves it alone', async () => {
    const [from, to] = [await filled(), await embedded('to')];
    await put(to, 'egen.txt', 'eget');
    const before = await held(to);
    await expect(copied(from, to)).rejects.toThrow(UsageError);
    await expect(copied(from, to)).rejects.toThrow(/egen\.txt.*diariegraf remove/s);
    expect(await held(to)).toEqual(before);
  });

  it('stops with a clear error when a content is gone from the source store', async () => {
    const [from, to] = [await filled(), await embedded('to')];
    const emptied = new Proxy(from, {
      get(target, property) {
        if (property === 'facts') return async () => null;
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await expect(copied(emptied, to)).rejects.toThrow(StoreError);
    expect(await to.files()).toEqual([]);
  });
});

describeNeo4j('a copy to Neo4j and back', (database) => {
  it('holds the same files, facts and graph in all three', async () => {
    await database.reset();
    const [from, back] = [await filled(), await embedded('back')];
    const neo4j = await database.open();
    expect((await copied(from, neo4j, 4)).summary).toMatchObject({ copied: 4, stopped: true });
    expect((await copied(from, neo4j)).summary).toMatchObject({ copied: 3, unchanged: 4, derived: true });
    expect((await copied(neo4j, back)).summary).toMatchObject({ copied: 7, derived: true });
    const expected = await held(from);
    expect(await held(neo4j)).toEqual(expected);
    expect(await held(back)).toEqual(expected);
  });
});
