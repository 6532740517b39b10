import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../../graph/embedded/driver.ts';
import type { GraphStore } from '../../../graph/store.ts';
import { storedEntry } from '../../contract/fixtures.ts';
import { startWriter } from './child.ts';
import { factsNumber, generationNumber, sourceOf } from './history.ts';
import { type Temporary, temporary } from './temporary.ts';

const ROUNDS = 8;

let place: Temporary;
beforeEach(async () => {
  place = await temporary();
});
afterEach(() => place.dispose());

/** Lets a writer run and kills it at a moment it cannot foresee: some way after one of the lines that begin like `word`. */
async function runAndKill(first: number, word: string, count: number): Promise<string[]> {
  const writer = startWriter(place.folder, 'barn', first, 10_000, 'derive');
  let left = count;
  writer.onLine((line) => {
    if (!line.startsWith(word)) return;
    left -= 1;
    if (left === 0) setTimeout(() => writer.kill(), Math.random() * 25);
  });
  const { lines, signal, errors } = await writer.ended;
  expect(errors).toBe('');
  expect(signal).toBe('SIGKILL');
  return lines;
}

/** The highest number acknowledged for a word. */
function acknowledged(lines: readonly string[], word: string, before: number): number {
  const numbers = lines
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => Number(line.slice(word.length + 1)));
  return Math.max(before, ...numbers);
}

/** Files 0 to the last are there, each whole and as it was written. */
async function expectFiles(store: GraphStore): Promise<number> {
  const entries = await store.files();
  for (const [n, entry] of entries.entries()) {
    const facts = factsNumber('barn', n);
    expect(entry).toEqual(storedEntry(sourceOf('barn', n), facts));
    expect(await store.facts(facts.sha256)).toEqual(facts);
  }
  return entries.length - 1;
}

/** All the store holds of layer 2 is one generation. */
async function expectGeneration(store: GraphStore): Promise<number> {
  const { generation } = await store.status();
  if (generation === 0) {
    expect(await store.list('passage')).toEqual([]);
    return 0;
  }
  const graph = generationNumber(generation);
  const records = [];
  for await (const item of store.records()) records.push(item);
  expect(records).toEqual(graph.records);
  expect(await store.candidates({ anyOf: ['alla'], facets: [[`year_${generation}`]], limit: 9999 })).toEqual(
    graph.index,
  );
  expect(await store.edges('doc-1', 9999)).toHaveLength(graph.edges.length);
  expect((await store.indexStats()).passages).toBe(graph.index.length);
  expect(await store.documentFrequency(['alla'])).toEqual(new Map([['alla', graph.index.length]]));
  return generation;
}

test('killed at any moment: what was acknowledged is there, whole, and nothing is half-written', async () => {
  let file = -1;
  let generation = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // By turns in the middle of whatever it does, and in the middle of a generation.
    const lines =
      round % 2 === 0
        ? await runAndKill(file + 1, '', 2 + Math.floor(Math.random() * 18))
        : await runAndKill(file + 1, 'deriving', 1 + Math.floor(Math.random() * 3));
    const files = acknowledged(lines, 'file', file);
    const generations = acknowledged(lines, 'generation', generation);

    const store = await place.open();
    file = await expectFiles(store);
    generation = await expectGeneration(store);
    // What was committed in the instant before the acknowledgement may be there as well, but no more than that.
    expect([files, files + 1]).toContain(file);
    expect([generations, generations + 1]).toContain(generation);
    await store.close();

    const db = openConnection(join(place.folder, 'diariegraf.db'), 0);
    expect(db.all('PRAGMA integrity_check')).toEqual([['ok']]);
    const contents = db.first('SELECT count(*) FROM content');
    expect(contents, 'no content without a source').toEqual([file + 1]);
    db.close();
  }
  expect(file).toBeGreaterThan(0);
});
