/** Vectors of texts: kept in a table, held in memory while searched. Every function is to be run inside one transaction. */
import type { PassageRecord } from '../records.ts';
import { Best, roundedSimilarity, VectorTable } from '../search/vectors/scan.ts';
import type { NearPassage, NearQuery, TextVector, VectorCounts, WantedText } from '../store.ts';
import { textOf } from '../stores/text-key.ts';
import type { SqlConnection, SqlValue } from './driver.ts';
import { numbersFitting, passagesNumbered, type WordCache } from './index-reader.ts';
import { sqlLimit } from './reader.ts';

export function vectorCounts(db: SqlConnection, model: string): VectorCounts {
  const texts = db.first<[number]>('SELECT count(DISTINCT key) FROM passage_text')?.[0] ?? 0;
  const vectors = db.first<[number]>(
    'SELECT count(*) FROM vector WHERE model = ? AND key IN (SELECT key FROM passage_text)',
    [model],
  );
  return { texts, vectors: vectors?.[0] ?? 0 };
}

export function textsWithoutVector(db: SqlConnection, model: string, limit: number): WantedText[] {
  const rows = db.all<[string, string]>(
    `SELECT passage_text.key, record.body FROM passage_text
     CROSS JOIN indexed ON indexed.num = passage_text.passage CROSS JOIN record ON record.num = indexed.record
     WHERE NOT EXISTS (SELECT 1 FROM vector WHERE vector.model = ? AND vector.key = passage_text.key)
     ORDER BY passage_text.passage LIMIT ?`,
    [model, sqlLimit(limit)],
  );
  return [...new Map(rows.map(([key, body]) => [key, textOf(JSON.parse(body) as PassageRecord)]))].map(
    ([key, text]) => ({
      key,
      text,
    }),
  );
}

export function putVectors(db: SqlConnection, model: string, vectors: readonly TextVector[]): void {
  for (const { key, vector } of vectors) {
    db.run('INSERT INTO vector (model, key, vector) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      model,
      key,
      new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
    ]);
  }
}

export function keepVectorsOf(db: SqlConnection, model: string | null): void {
  // `IS NOT` holds for every model when none is named.
  remove(db, 'DELETE FROM vector WHERE model IS NOT ?', [model]);
}

/** What a text meant is forgotten with the text. */
export function dropUnusedVectors(db: SqlConnection): void {
  remove(db, 'DELETE FROM vector WHERE key NOT IN (SELECT key FROM passage_text)', []);
}

function remove(db: SqlConnection, sql: string, values: SqlValue[]): void {
  if (db.run(sql, values) > 0) db.run('UPDATE vector_removal SET times = times + 1');
}

/** Vectors fetched at a time. */
const STEP = 2000;

/** A blob as numbers; a copy, since its bytes may begin at an odd place. */
function numbersOf(blob: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(blob).buffer);
}

/**
 * The vectors of one model over one generation, in memory. Those that come while a job is embedding are added; when any has gone or the
 * generation has been replaced, all are read anew. One per opening of the store.
 */
export class VectorCache {
  private key = '';
  private table = new VectorTable(1);
  /** The passages of each row. */
  private passages: number[][] = [];
  /** Number of the last vector read. */
  private last = 0;

  /** Makes it hold what the store holds of the model. Vectors of another length than the one asked with are left out. */
  turnTo(db: SqlConnection, generation: number, { model, vector }: Pick<NearQuery, 'model' | 'vector'>): void {
    const removals = db.first<[number]>('SELECT times FROM vector_removal')?.[0] ?? 0;
    const key = JSON.stringify([generation, model, vector.length, removals]);
    if (key !== this.key) {
      this.key = key;
      this.table = new VectorTable(vector.length);
      this.passages = [];
      this.last = 0;
    }
    this.readOn(db, model, vector.byteLength);
  }

  /** Adds what has come since the last vector read. */
  private readOn(db: SqlConnection, model: string, bytes: number): void {
    for (;;) {
      // NOT INDEXED: by their numbers. The index of models and texts would make every step go through all of them.
      const rows = db.all<[number, Buffer, string]>(
        `SELECT num, vector, (SELECT json_group_array(passage) FROM passage_text WHERE passage_text.key = vector.key)
         FROM vector NOT INDEXED WHERE model = ? AND num > ? AND length(vector) = ? ORDER BY num LIMIT ?`,
        [model, this.last, bytes, STEP],
      );
      for (const [num, blob, passages] of rows) {
        this.table.add(numbersOf(blob));
        this.passages.push(JSON.parse(passages) as number[]);
        this.last = num;
      }
      if (rows.length < STEP) return;
    }
  }

  nearest(db: SqlConnection, words: WordCache, { vector, facets, limit }: NearQuery): NearPassage[] {
    const fitting = numbersFitting(db, facets);
    const best = new Best(Math.max(0, Math.floor(limit)));
    for (let row = 0; row < this.table.count; row += 1) {
      if (fitting !== null && !this.passages[row]?.some((p) => fitting.has(p))) continue;
      const similarity = roundedSimilarity(this.table.product(row, vector));
      if (!best.takes(similarity)) continue;
      for (const passage of this.passages[row] ?? [])
        if (fitting === null || fitting.has(passage)) best.add({ similarity, passage });
    }
    const entries = passagesNumbered(
      db,
      words,
      best.kept.map(({ passage }) => passage),
    );
    return entries.map((entry, i) => ({ entry, similarity: best.kept[i]?.similarity ?? 0 }));
  }
}
