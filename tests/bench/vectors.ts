/**
 * How long the nearest vectors take: the scan alone, and in the embedded store with passages, filters and all.
 * `npm run bench:vectors -- [PASSAGES…]`; 1,000, 10,000 and 100,000 unless told. Random vectors of 384 numbers: their values do not
 * matter to an exact scan.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databasePath } from '../../graph/embedded/opening.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { Best, roundedSimilarity, VectorTable } from '../../graph/search/vectors/scan.ts';
import { graphOf, indexed, record } from '../contract/fixtures.ts';

const DIMENSION = 384;
const ROUNDS = 30;
const BATCH = 1000;

function vector(seed: number): Float32Array {
  let state = seed * 2654435761 + 1;
  const numbers = Float32Array.from({ length: DIMENSION }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  });
  const length = Math.hypot(...numbers);
  return numbers.map((x) => x / length);
}

async function percentiles(work: (round: number) => Promise<unknown> | unknown): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await work(round);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(ROUNDS - 1, Math.floor(ROUNDS * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

for (const passages of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000]) {
  const table = new VectorTable(DIMENSION, passages);
  for (let i = 0; i < passages; i += 1) table.add(vector(i));
  console.log(`\n${passages} passages of ${DIMENSION} numbers`);
  console.log(
    `  scan alone: ${await percentiles((round) => {
      const best = new Best(100);
      const asked = vector(-round - 1);
      for (let row = 0; row < passages; row += 1) {
        const similarity = roundedSimilarity(table.product(row, asked));
        if (best.takes(similarity)) best.add({ similarity, passage: row });
      }
    })}`,
  );

  const folder = await mkdtemp(join(tmpdir(), 'diariegraf-vectors-'));
  const store = await openEmbeddedStore(folder);
  const records = Array.from({ length: passages }, (_, i) => ({
    ...record('passage', `passage-${String(i).padStart(7, '0')}`),
    text: `Textavsnitt nummer ${i}. ${'ord '.repeat(100)}`,
    headings: [],
  }));
  const index = records.map((r, i) => indexed(r, { text: ['ord'] }, [`year_${2000 + (i % 20)}`]));
  await store.replaceDerived(graphOf({ records, index }));
  const without = (await stat(databasePath(folder))).size;
  let began = performance.now();
  for (let made = 0; made < passages; made += BATCH) {
    const wanted = await store.textsWithoutVector('bench', BATCH);
    await store.putVectors(
      'bench',
      wanted.map(({ key }, i) => ({ key, vector: vector(made + i) })),
    );
  }
  console.log(`  kept in ${((performance.now() - began) / 1000).toFixed(1)} s (listing what is missing included)`);
  await store.close();

  const reader = await openEmbeddedStore(folder, { readonly: true });
  const near = (round: number, facets: string[][] = []) =>
    reader.nearest({ model: 'bench', vector: vector(-round - 1), facets, limit: 100 });
  const before = process.memoryUsage().rss;
  began = performance.now();
  await near(0);
  console.log(
    `  first search: ${Math.round(performance.now() - began)} ms, memory +${megabytes(process.memoryUsage().rss - before)}`,
  );
  console.log(`  nearest 100: ${await percentiles((round) => near(round))}`);
  console.log(`  nearest 100 of a year: ${await percentiles((round) => near(round, [['year_2004']]))}`);
  console.log(`  on disk: +${megabytes((await stat(databasePath(folder))).size - without)}`);
  await reader.close();
  await rm(folder, { recursive: true, force: true });
}
