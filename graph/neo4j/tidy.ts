/**
 * What follows a switch, for people and for the disk: the labels people read move from the old generation to the new one, and
 * generations nobody needs are deleted. In batches, so that no transaction grows with the graph. Readers of the store see none of
 * it; whatever an interrupted run left behind, the next one completes.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { LABELS, RECORD_KINDS } from '../domain.ts';
import type { RecordKind } from '../records.ts';
import type { Connection } from './connection.ts';
import { type Generation, infoOf } from './generations.ts';
import { abandoned, alone } from './holds.ts';
import { ranksOf } from './reader.ts';

const BATCH = 5000;
/** Longer than the hold of one that died lasts. */
const WAIT_MS = 90_000;
const POLL_MS = 200;
/** Labels of the nodes of a generation; the generation's own node goes last. */
const PARTS = ['DiariegrafRecord', 'DiariegrafName', 'DiariegrafTerms', 'DiariegrafFacet'] as const;

type Sign = () => Promise<void>;

/** Repeats a statement that returns how many nodes it changed, until there are none. */
async function untilDone(connection: Connection, sign: Sign, cypher: string, draft: number): Promise<void> {
  for (;;) {
    const [row] = await connection.write((tx) => tx.run<{ changed: number }>(cypher, { draft, batch: BATCH }));
    if ((row?.changed ?? 0) < BATCH) return;
    await sign();
  }
}

async function deleteGeneration(connection: Connection, sign: Sign, draft: number): Promise<void> {
  for (const label of PARTS) {
    const cypher = `MATCH (n:${label}) WHERE n._draft = $draft WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS changed`;
    await untilDone(connection, sign, cypher, draft);
  }
  await connection.write((tx) => tx.run('MATCH (g:DiariegrafGeneration {draft: $draft}) DELETE g', { draft }));
}

interface RankWindow {
  kind: RecordKind;
  from: number;
  to: number;
}

function* rankWindows(generation: Generation): Generator<RankWindow> {
  for (const kind of RECORD_KINDS) {
    const [first, end] = ranksOf(generation, kind);
    for (let from = first; from < end; from += BATCH) yield { kind, from, to: Math.min(end, from + BATCH) };
  }
}

/** Windows that share a transaction. */
function* together(windows: Iterable<RankWindow>): Generator<RankWindow[]> {
  let group: RankWindow[] = [];
  for (const window of windows) {
    const from = group[0]?.from ?? window.from;
    if (window.to - from > BATCH && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(window);
  }
  if (group.length > 0) yield group;
}

/** Gives the nodes of a generation their readable labels, or takes them away: kind by kind, by their places in the export. */
async function label(connection: Connection, sign: Sign, draft: number, labelled: boolean): Promise<void> {
  const generation = await connection.read((tx) => infoOf(tx, draft));
  if (generation === null) return;
  const change = labelled ? 'SET' : 'REMOVE';
  for (const windows of together(rankWindows(generation))) {
    await connection.write(async (tx) => {
      for (const { kind, from, to } of windows) {
        const cypher = `MATCH (n:DiariegrafRecord) WHERE n._draft = $draft AND n._rank >= $from AND n._rank < $to
          ${change} n:${LABELS[kind]}`;
        await tx.run(cypher, { draft, from, to });
      }
    });
    await sign();
  }
  await connection.write((tx) =>
    tx.run('MATCH (g:DiariegrafGeneration {draft: $draft}) SET g.labelled = $labelled', { draft, labelled }),
  );
}

interface Generations {
  draft: number;
  labelled: boolean;
  current: boolean;
}

function generations(connection: Connection): Promise<Generations[]> {
  return connection.read((tx) =>
    tx.run<Generations>(
      `MATCH (s:Diariegraf {name: 'store'}) MATCH (g:DiariegrafGeneration)
       RETURN g.draft AS draft, g.labelled AS labelled, g.draft = s.current AS current ORDER BY draft`,
    ),
  );
}

async function tidyNow(connection: Connection, sign: Sign): Promise<void> {
  for (const draft of await abandoned(connection)) await deleteGeneration(connection, sign, draft);
  const left = await generations(connection);
  for (const { draft, labelled, current } of left) {
    if (!current && labelled) await label(connection, sign, draft, false);
  }
  for (const { draft, labelled, current } of left) {
    if (current && !labelled) await label(connection, sign, draft, true);
  }
}

/** True when every generation is either current and labelled, or neither: then there is nothing to do but for leftovers in hold. */
async function isTidy(connection: Connection): Promise<boolean> {
  return (await generations(connection)).every(({ labelled, current }) => current && labelled);
}

/** Tidies; waits (bounded) while another process does the same, since it may have begun before the latest switch. */
export async function tidy(connection: Connection): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await alone(connection, (sign) => tidyNow(connection, sign)))) {
    if (Date.now() > deadline) return;
    await sleep(POLL_MS);
  }
}

/** Completes what an interrupted process left behind, unless another process is at it. */
export async function tidyLeftovers(connection: Connection): Promise<void> {
  if (!(await isTidy(connection))) await alone(connection, (sign) => tidyNow(connection, sign));
}
