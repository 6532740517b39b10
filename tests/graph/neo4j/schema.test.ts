import { expect, test } from 'vitest';
import { LABELS } from '../../../graph/domain.ts';
import { schemaStatements } from '../../../graph/neo4j/schema.ts';
import { describeNeo4j, dropSchema } from './server.ts';

test('every kind of record can be looked up by id and caption, every statement may be run again', () => {
  const statements = [...schemaStatements().values()];
  for (const label of Object.values(LABELS)) {
    for (const property of ['id', '(?:name|title)']) {
      expect(
        statements.filter((s) => new RegExp(`\\(n:${label}\\) ON \\(n\\.${property}\\)$`, 'u').test(s)),
      ).toHaveLength(1);
    }
  }
  for (const statement of statements) expect(statement).toContain(' IF NOT EXISTS ');
});

describeNeo4j('the schema in Neo4j', (database) => {
  test('is made whole in a bare database, and again does no harm', async () => {
    await dropSchema(database.driver(), database.address);
    await database.open();
    const session = database.session();
    try {
      const shown = await session.run(
        "SHOW INDEXES YIELD name, state, type, options WHERE type <> 'LOOKUP' RETURN name, state, options",
      );
      const rows = shown.records.map((row) => row.toObject() as { name: string; state: string; options: object });
      expect(rows.map(({ name }) => name).sort()).toEqual([...schemaStatements().keys()].sort());
      expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['ONLINE']));
      const analyser = (name: string) => JSON.stringify(rows.find((row) => row.name === name)?.options);
      expect(analyser('diariegraf_terms')).toContain('"whitespace"');
      expect(analyser('diariegraf_text')).toContain('"swedish"');
      for (const statement of schemaStatements().values()) await session.run(statement);
    } finally {
      await session.close();
    }
  });
});
