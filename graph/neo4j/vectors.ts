/**
 * Vectors of texts, as nodes of their own that outlive generations, with Neo4j's vector index over them. The index is made with the
 * first vector: where nothing is embedded there is none. Vectors of each length stand in a property of their own, as an index needs.
 */
import type { PassageRecord } from '../records.ts';
import type { NearPassage, NearQuery, TextVector, VectorCounts, WantedText } from '../store.ts';
import { textOf } from '../stores/text-key.ts';
import type { Connection, Transaction } from './connection.ts';
import type { Generation, Generations } from './generations.ts';
import { ENTRY, type EntryRow, entryOf, found, matching } from './index-reader.ts';
import { textAt } from './properties.ts';
import { cypherLimit } from './reader.ts';
import { spell } from './terms.ts';

/** Rows of a transaction that deletes. */
const BATCH = 5000;
/** The index is asked for at least so many: several may be of texts the filters leave out. */
const LEAST_ASKED = 100;
/** How many more than wanted the index is asked for when filters will leave some out. */
const ASKED_PER_FILTERED = 10;
const INDEX_READY_S = 300;

const vectorKey = (model: string, key: string): string => `${model} ${key}`;
const propertyOf = (dimension: number): string => `embedding_${dimension}`;
const indexOf = (dimension: number): string => `diariegraf_vectors_${dimension}`;

/** The passages of the vectors `v`, as `n`, with how near they are. */
const scored = (property: string): string =>
  `WITH n, round(2 * vector.similarity.cosine(v.${property}, $vector) - 1, 5) AS similarity
   ORDER BY similarity DESC, n._place LIMIT $limit RETURN ${ENTRY}, similarity`;

type NearRow = EntryRow & { similarity: number };

/** Vectors of texts the current generation does not hold. */
export async function dropUnusedVectors(connection: Connection): Promise<void> {
  for (;;) {
    const [row] = await connection.write((tx) =>
      tx.run<{ dropped: number }>(
        `MATCH (s:Diariegraf {name: 'store'}) MATCH (v:DiariegrafVector)
         WHERE NOT EXISTS { MATCH (n:DiariegrafRecord {_text: toString(s.current) + ':' + v.key}) }
         WITH v LIMIT $batch DETACH DELETE v RETURN count(*) AS dropped`,
        { batch: BATCH },
      ),
    );
    if ((row?.dropped ?? 0) < BATCH) return;
  }
}

export class Vectors {
  private readonly connection: Connection;
  private readonly generations: Generations;
  /** Lengths of vector known to have an index. */
  private readonly indexed = new Set<number>();

  constructor(connection: Connection, generations: Generations) {
    this.connection = connection;
    this.generations = generations;
  }

  counts(model: string): Promise<VectorCounts> {
    return this.generations.reading(async (tx, { draft }) => {
      const [row] = await tx.run<VectorCounts>(
        `MATCH (n:DiariegrafRecord) WHERE n._draft = $draft AND n._place > 0
         WITH DISTINCT substring(n._text, $from) AS key
         OPTIONAL MATCH (v:DiariegrafVector {_key: $model + ' ' + key})
         RETURN count(key) AS texts, count(v) AS vectors`,
        { draft, model, from: textAt(draft, '').length },
      );
      return row ?? { texts: 0, vectors: 0 };
    });
  }

  missing(model: string, limit: number): Promise<WantedText[]> {
    return this.generations.reading(async (tx, { draft }) => {
      const rows = await tx.run<{ key: string; json: string }>(
        `MATCH (n:DiariegrafRecord) WHERE n._draft = $draft AND n._place > 0
         WITH n, substring(n._text, $from) AS key
         WHERE NOT EXISTS { MATCH (:DiariegrafVector {_key: $model + ' ' + key}) }
         WITH n, key ORDER BY n._place LIMIT $limit RETURN key, n._json AS json`,
        { draft, model, from: textAt(draft, '').length, limit: cypherLimit(limit) },
      );
      const texts = new Map(rows.map(({ key, json }) => [key, textOf(JSON.parse(json) as PassageRecord)]));
      return [...texts].map(([key, text]) => ({ key, text }));
    });
  }

  /** The index first; where its nearest do not suffice once the filters are through with them, what fits the filters is compared. */
  async nearest(query: NearQuery): Promise<NearPassage[]> {
    const { vector, facets, limit } = query;
    if (limit <= 0 || facets.some((choices) => choices.length === 0)) return [];
    if (!(await this.hasIndex(vector.length))) return [];
    const near = await this.generations.reading((tx, generation) => this.fromIndex(tx, generation, query));
    if (facets.length === 0 || near.length >= limit) return near.map(nearOf);
    const fitting = await this.generations.reading((tx, generation) => this.compared(tx, generation, query));
    return fitting.map(nearOf);
  }

  async put(model: string, vectors: readonly TextVector[]): Promise<void> {
    for (const dimension of new Set(vectors.map(({ vector }) => vector.length))) await this.makeIndex(dimension);
    await this.connection.write(async (tx) => {
      for (const dimension of new Set(vectors.map(({ vector }) => vector.length))) {
        const rows = vectors
          .filter(({ vector }) => vector.length === dimension)
          .map(({ key, vector }) => ({ _key: vectorKey(model, key), key, vector: [...vector] }));
        await tx.run(
          `UNWIND $rows AS row MERGE (v:DiariegrafVector {_key: row._key})
           WITH v, row WHERE v.key IS NULL SET v.key = row.key, v.model = $model
           WITH v, [x IN row.vector | toFloat(x)] AS vector
           CALL db.create.setNodeVectorProperty(v, $property, vector)`,
          { rows, model, property: propertyOf(dimension) },
        );
      }
    });
  }

  async keepOf(model: string | null): Promise<void> {
    for (;;) {
      const [row] = await this.connection.write((tx) =>
        tx.run<{ dropped: number }>(
          `MATCH (v:DiariegrafVector) WHERE $model IS NULL OR v.model <> $model
           WITH v LIMIT $batch DETACH DELETE v RETURN count(*) AS dropped`,
          { model, batch: BATCH },
        ),
      );
      if ((row?.dropped ?? 0) < BATCH) return;
    }
  }

  private fromIndex(tx: Transaction, { draft }: Generation, query: NearQuery): Promise<NearRow[]> {
    const { model, vector, facets, limit } = query;
    const asked = Math.max(LEAST_ASKED, limit * (facets.length === 0 ? 2 : ASKED_PER_FILTERED));
    return tx.run<NearRow>(
      `CALL db.index.vector.queryNodes($index, $asked, $vector) YIELD node AS v
       WITH v WHERE v.model = $model
       MATCH (n:DiariegrafRecord {_text: $text + v.key})
       WHERE n._place > 0 AND all(list IN $facets WHERE any(facet IN list WHERE facet IN n._facets))
       ${scored(propertyOf(vector.length))}`,
      {
        index: indexOf(vector.length),
        asked: cypherLimit(asked),
        vector: [...vector],
        model,
        text: textAt(draft, ''),
        facets: facets.map((choices) => choices.map(spell)),
        limit: cypherLimit(limit),
      },
    );
  }

  private compared(tx: Transaction, { draft }: Generation, query: NearQuery): Promise<NearRow[]> {
    const { model, vector, facets, limit } = query;
    const fits = matching({ anyOf: [], facets }, draft);
    const property = propertyOf(vector.length);
    return tx.run<NearRow>(
      `${found(fits)} MATCH (v:DiariegrafVector {_key: $model + ' ' + substring(n._text, $from)})
       WHERE v.${property} IS NOT NULL ${scored(property)}`,
      { ...fits, draft, model, from: textAt(draft, '').length, vector: [...vector], limit: cypherLimit(limit) },
    );
  }

  private async hasIndex(dimension: number): Promise<boolean> {
    if (this.indexed.has(dimension)) return true;
    const rows = await this.connection.read((tx) =>
      tx.run<{ name: string }>('SHOW INDEXES YIELD name WHERE name = $name RETURN name', { name: indexOf(dimension) }),
    );
    if (rows.length > 0) this.indexed.add(dimension);
    return rows.length > 0;
  }

  private async makeIndex(dimension: number): Promise<void> {
    if (await this.hasIndex(dimension)) return;
    const config = `\`vector.dimensions\`: ${dimension}, \`vector.similarity_function\`: 'cosine'`;
    await this.connection.write((tx) =>
      tx.run(
        `CREATE VECTOR INDEX ${indexOf(dimension)} IF NOT EXISTS FOR (v:DiariegrafVector) ON (v.${propertyOf(dimension)})
         OPTIONS {indexConfig: {${config}}}`,
      ),
    );
    await this.connection.read((tx) => tx.run('CALL db.awaitIndexes($seconds)', { seconds: INDEX_READY_S }));
    this.indexed.add(dimension);
  }
}

function nearOf({ similarity, ...row }: NearRow): NearPassage {
  return { entry: entryOf(row), similarity: similarity === 0 ? 0 : similarity };
}
