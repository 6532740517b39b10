/** Every Cypher question of docs/neo4j.md, run on the sample corpus: the page says that they hold there. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { LABELS } from '../../../graph/domain.ts';
import { rederive } from '../../../ingest/pipeline/rederive.ts';
import { corpusFacts } from '../../corpus/facts.ts';
import { storeFacts } from './corpus.ts';
import { describeNeo4j } from './server.ts';

const PAGE = readFileSync(new URL('../../../docs/neo4j.md', import.meta.url), 'utf8');
/** Heading and Cypher of each question. */
const QUESTIONS = [...PAGE.matchAll(/^### (\d+\..+)$[\s\S]*?^```cypher\n([\s\S]*?)^```/gmu)].map(
  ([, heading = '', cypher = '']) => [heading, cypher] as const,
);

test('the page has ten questions, and Cypher nowhere else', () => {
  expect(QUESTIONS).toHaveLength(10);
  expect(PAGE.match(/```cypher/gu)).toHaveLength(QUESTIONS.length);
});

describeNeo4j('the questions of docs/neo4j.md', (database) => {
  const ask = async (cypher: string): Promise<Record<string, unknown>[]> => {
    const session = database.session();
    try {
      return (await session.run(cypher)).records.map((row) => row.toObject());
    } finally {
      await session.close();
    }
  };

  beforeAll(async () => {
    const store = await database.open();
    await storeFacts(store, await corpusFacts({ scan: false }));
    await rederive(store);
  });

  test.each(QUESTIONS)('%s', async (_, cypher) => {
    const rows = await ask(cypher);
    expect(rows.length).toBeGreaterThan(0);
    const [first = {}] = rows;
    expect(Object.values(first)[0], 'the first column says something').not.toBeNull();
  });

  test('every label stands on the page, every node of one has an id and a caption, and nothing else carries it', async () => {
    for (const label of Object.values(LABELS)) {
      expect(PAGE).toContain(`\`${label}\``);
      const rows = await ask(
        `MATCH (n:${label}) WHERE n.id IS NULL OR coalesce(n.name, n.title) IS NULL OR NOT n:DiariegrafRecord
         RETURN n.id AS id`,
      );
      expect(rows, label).toEqual([]);
    }
  });
});
