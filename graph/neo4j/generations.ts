/** Reading one generation, whole: whatever is written or cleared away meanwhile. */
import { RECORD_KINDS } from '../domain.ts';
import type { RecordKind } from '../records.ts';
import type { IndexStats } from '../store.ts';
import { digestOf } from '../stores/facts-view.ts';
import { statsOf } from '../stores/stats.ts';
import type { Connection, Transaction } from './connection.ts';
import { generationGone } from './failures.ts';

/** What is known of a generation as a whole. */
export interface Generation {
  /** Inner number; 0 before the first generation. */
  draft: number;
  /** Number people see. */
  number: number;
  /** Digest of the facts it was derived from. */
  factsState: string;
  analyserVersion: string | null;
  counts: Record<RecordKind, number>;
  stats: IndexStats;
  /** Number of buckets the terms are spread over. */
  buckets: number;
}

const NO_COUNTS = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
const NONE: Generation = {
  draft: 0,
  number: 0,
  factsState: digestOf([]),
  analyserVersion: null,
  counts: NO_COUNTS,
  stats: statsOf(0, []),
  buckets: 1,
};

interface InfoRow {
  draft: number;
  number: number;
  factsState: string;
  analyserVersion: string;
  counts: string;
  stats: string;
  buckets: number;
}

const CURRENT = "MATCH (s:Diariegraf {name: 'store'}) RETURN s.current AS draft";
const INFO = `MATCH (g:DiariegrafGeneration {draft: $draft})
  RETURN g.draft AS draft, g.number AS number, g.factsState AS factsState, g.analyserVersion AS analyserVersion,
    g.counts AS counts, g.stats AS stats, g.buckets AS buckets`;

/** How often a read is begun anew when the generation is switched under it. */
const TRIES = 20;

async function currentDraft(tx: Transaction): Promise<number> {
  return (await tx.run<{ draft: number }>(CURRENT))[0]?.draft ?? 0;
}

/** A generation that is current or held; null when it was cleared away in the meantime. */
export async function infoOf(tx: Transaction, draft: number): Promise<Generation | null> {
  if (draft === 0) return NONE;
  const [row] = await tx.run<InfoRow>(INFO, { draft });
  if (row === undefined) return null;
  return {
    ...row,
    counts: { ...NO_COUNTS, ...(JSON.parse(row.counts) as Partial<Record<RecordKind, number>>) },
    stats: JSON.parse(row.stats) as IndexStats,
  };
}

export class Generations {
  private readonly connection: Connection;
  /** The last one seen. Taken for current until a read finds otherwise, so that most reads need not ask first. */
  private known: Generation | null = null;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** What is known of the current generation as a whole. */
  current(): Promise<Generation> {
    return this.reading(async (_, generation) => generation);
  }

  /**
   * Reads from the current generation. Neo4j shows what others commit while a transaction runs, so which generation is current is
   * asked once more behind the work: if it still is the one that was read, none of it had been cleared away.
   * @param work sends its one statement at once; the question goes out right behind it and saves a turn to the server
   */
  async reading<T>(work: (tx: Transaction, generation: Generation) => Promise<T>): Promise<T> {
    for (let tries = 0; tries < TRIES; tries++) {
      const done = await this.connection.read(async (tx) => {
        this.known ??= await infoOf(tx, await currentDraft(tx));
        const generation = this.known;
        if (generation === null) return null;
        const [answer, now] = await Promise.all([work(onlyNow(tx), generation), currentDraft(tx)]);
        if (now === generation.draft) return { answer };
        this.known = null;
        return null;
      });
      if (done !== null) return done.answer;
    }
    throw generationGone(this.connection.place);
  }
}

/** The transaction while it may be used: a statement sent later would be answered after the question what is current. */
function onlyNow(tx: Transaction): Transaction {
  let late = false;
  queueMicrotask(() => {
    late = true;
  });
  return {
    run: (cypher, parameters) => {
      if (late) throw new Error('a read of a generation is one statement, sent at once');
      return tx.run(cypher, parameters);
    },
  };
}
