/**
 * Who needs which generation. Neo4j has no snapshots: what is deleted is gone for readers under way. So every writer of a
 * generation and every walk over one holds it, by a node with a time limit it renews while it is at work, and only generations
 * that are neither current nor held are cleared away. A process that died lets go when its time has run out.
 */
import { randomUUID } from 'node:crypto';
import { type Connection, isStoreError, type Transaction } from './connection.ts';
import { draftLost } from './failures.ts';

/** How long a hold lasts without a sign of life; by the server's clock, so that machines need not agree. */
const HOLD_MS = 5 * 60_000;
/** The same for who tidies: its steps are short, and the next one waits for it. */
const TIDY_MS = 60_000;

export interface Hold {
  id: string;
  /** Inner number of the generation: never used twice, unlike the number people see. */
  draft: number;
}

/** Locks the store's node: what follows in the transaction sees a settled state of generations and holds. */
const LOCK = "MATCH (s:Diariegraf {name: 'store'}) SET s.held = timestamp()";

/** Begins a new generation, held by its writer. */
export function beginDraft(connection: Connection): Promise<Hold> {
  const id = randomUUID();
  return connection.write(async (tx) => {
    const again = await tx.run<{ draft: number }>('MATCH (h:DiariegrafHold {id: $id}) RETURN h.draft AS draft', { id });
    if (again[0] !== undefined) return { id, draft: again[0].draft };
    const [row] = await tx.run<{ draft: number }>(
      `${LOCK}, s.drafts = s.drafts + 1
       CREATE (:DiariegrafGeneration {draft: s.drafts, labelled: false})
       CREATE (:DiariegrafHold {id: $id, draft: s.drafts, step: 0, until: timestamp() + $ms})
       RETURN s.drafts AS draft`,
      { id, ms: HOLD_MS },
    );
    if (row === undefined) throw draftLost(connection.place);
    return { id, draft: row.draft };
  });
}

/** Holds the current generation for a reader; null when there is none. */
export function holdCurrent(connection: Connection): Promise<Hold | null> {
  const id = randomUUID();
  return connection.write(async (tx) => {
    const [row] = await tx.run<{ draft: number }>(
      `${LOCK} WITH s WHERE s.current > 0
       MERGE (h:DiariegrafHold {id: $id}) SET h.draft = s.current, h.step = 0, h.until = timestamp() + $ms
       RETURN s.current AS draft`,
      { id, ms: HOLD_MS },
    );
    return row === undefined ? null : { id, draft: row.draft };
  });
}

export async function renew(connection: Connection, { id }: Hold, ms = HOLD_MS): Promise<void> {
  const cypher = 'MATCH (h:DiariegrafHold {id: $id}) SET h.until = timestamp() + $ms';
  await connection.write((tx) => tx.run(cypher, { id, ms }));
}

export async function release(connection: Connection, { id }: Hold): Promise<void> {
  await connection.write((tx) => tx.run('MATCH (h:DiariegrafHold {id: $id}) DELETE h', { id }));
}

/**
 * One step of writing a generation, done exactly once: when the answer to a commit was lost on the way, the transaction is tried
 * anew and must find that its work is there.
 * @throws {StoreError} DRAFT_LOST when the hold has been cleared away
 */
export async function step(
  connection: Connection,
  hold: Hold,
  number: number,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  await connection.write(async (tx) => {
    const [row] = await tx.run<{ step: number }>(
      'MATCH (h:DiariegrafHold {id: $id}) SET h.until = timestamp() + $ms RETURN h.step AS step',
      { id: hold.id, ms: HOLD_MS },
    );
    if (row === undefined) throw draftLost(connection.place);
    if (row.step > number) return;
    await work(tx);
    await tx.run('MATCH (h:DiariegrafHold {id: $id}) SET h.step = $next', { id: hold.id, next: number + 1 });
  });
}

/** Makes a finished generation the current one and lets go of it: from here on readers see it, and only it. */
export async function switchTo(connection: Connection, hold: Hold): Promise<void> {
  await connection.write(async (tx) => {
    const [store] = await tx.run<{ current: number }>(`${LOCK} RETURN s.current AS current`);
    if (store?.current === hold.draft) return;
    const cypher = 'MATCH (h:DiariegrafHold {id: $id}) DELETE h RETURN $id AS id';
    if ((await tx.run(cypher, { id: hold.id })).length === 0) throw draftLost(connection.place);
    await tx.run(
      `MATCH (s:Diariegraf {name: 'store'}) MATCH (g:DiariegrafGeneration {draft: $draft})
       SET s.generation = s.generation + 1, s.current = $draft, g.number = s.generation`,
      { draft: hold.draft },
    );
  });
}

/** The generations nobody needs; none of them can be taken up again. */
export function abandoned(connection: Connection): Promise<number[]> {
  return connection.write(async (tx) => {
    await tx.run(LOCK);
    await tx.run('MATCH (h:DiariegrafHold) WHERE h.until < timestamp() DELETE h');
    const rows = await tx.run<{ draft: number }>(
      `MATCH (s:Diariegraf {name: 'store'}) MATCH (g:DiariegrafGeneration) WHERE g.draft <> s.current
       AND NOT EXISTS { MATCH (h:DiariegrafHold) WHERE h.draft = g.draft } RETURN g.draft AS draft ORDER BY draft`,
    );
    return rows.map(({ draft }) => draft);
  });
}

/** Lets go after a failure, so that others need not wait for the time to run out. Not of a server that is away. */
export async function releaseAfter(error: unknown, connection: Connection, hold: Hold): Promise<void> {
  if (!isStoreError(error, 'UNREACHABLE')) await release(connection, hold).catch(() => {});
}

const TIDY: Hold = { id: 'tidy', draft: 0 };

/** Runs `work` unless another process is at the same; false when one is. `sign` is to be called now and then. */
export async function alone(
  connection: Connection,
  work: (sign: () => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const owner = randomUUID();
  const taken = await connection.write(async (tx) => {
    await tx.run(LOCK);
    const cypher = `MERGE (h:DiariegrafHold {id: $id}) ON CREATE SET h.draft = $draft, h.until = 0
      WITH h WHERE h.until < timestamp() OR h.owner = $owner
      SET h.owner = $owner, h.until = timestamp() + $ms RETURN h.owner AS owner`;
    return (await tx.run(cypher, { ...TIDY, owner, ms: TIDY_MS })).length > 0;
  });
  if (!taken) return false;
  try {
    await work(() => renew(connection, TIDY, TIDY_MS));
  } catch (error) {
    await releaseAfter(error, connection, TIDY);
    throw error;
  }
  await release(connection, TIDY);
  return true;
}
