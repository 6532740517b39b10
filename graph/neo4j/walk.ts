/** A walk over all records of one generation, in windows, whatever is written meanwhile. */
import type { GraphRecord } from '../records.ts';
import type { Connection } from './connection.ts';
import { generationGone } from './failures.ts';
import { type Generation, Generations, infoOf } from './generations.ts';
import { holdCurrent, release, renew } from './holds.ts';
import { byRank } from './reader.ts';
import { tidyLeftovers } from './tidy.ts';

/** Records fetched at a time. */
const STEP = 500;
/** The hold is renewed when this has passed. */
const RENEW_MS = 30_000;

async function* windows(
  connection: Connection,
  { draft, counts }: Generation,
  sign: () => Promise<void>,
): AsyncGenerator<GraphRecord, void, undefined> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  for (let from = 0; from < total; from += STEP) {
    const to = Math.min(total, from + STEP);
    const records = await connection.read((tx) => byRank(tx, draft, from, to));
    if (records.length < to - from) throw generationGone(connection.place);
    yield* records;
    await sign();
  }
}

async function* heldWalk(connection: Connection): AsyncGenerator<GraphRecord, void, undefined> {
  const hold = await holdCurrent(connection);
  if (hold === null) return;
  try {
    const generation = await connection.read((tx) => infoOf(tx, hold.draft));
    if (generation === null) throw generationGone(connection.place);
    let renewed = performance.now();
    yield* windows(connection, generation, async () => {
      if (performance.now() - renewed < RENEW_MS) return;
      await renew(connection, hold);
      renewed = performance.now();
    });
  } finally {
    await release(connection, hold);
    // A generation replaced meanwhile was kept for this walk alone.
    await tidyLeftovers(connection);
  }
}

/**
 * Walks over the generation that is current when the walk begins. A reader that may not write cannot hold it: when it is replaced
 * and cleared away meanwhile, the walk ends with GENERATION_GONE.
 * @throws {StoreError} GENERATION_GONE
 */
export function walk(connection: Connection, readonly: boolean): AsyncGenerator<GraphRecord, void, undefined> {
  return readonly ? readonlyWalk(connection) : heldWalk(connection);
}

async function* readonlyWalk(connection: Connection): AsyncGenerator<GraphRecord, void, undefined> {
  const generation = await new Generations(connection).current();
  yield* windows(connection, generation, async () => {});
}
