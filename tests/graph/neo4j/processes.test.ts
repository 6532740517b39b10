import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { storedEntry } from '../../contract/fixtures.ts';
import { FILES_PER_GENERATION, factsNumber, generationNumber, sourceOf } from '../embedded/history.ts';
import { describeNeo4j, dropSchema } from './server.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const FILES = 5 * FILES_PER_GENERATION;
const WRITERS = ['ena', 'andra'];

describeNeo4j('processes at the same Neo4j', (database) => {
  test('lose nothing of each other, though they begin in a bare database and derive in turns', async () => {
    await dropSchema(database.driver(), database.address);
    await Promise.all(
      WRITERS.map((name) =>
        promisify(execFile)(process.execPath, [
          '--import',
          'tsx',
          WRITER,
          JSON.stringify(database.address),
          name,
          String(FILES),
        ]),
      ),
    );
    const store = await database.open({ readonly: true });
    const expected = WRITERS.flatMap((name) =>
      Array.from({ length: FILES }, (_, n) => [sourceOf(name, n), factsNumber(name, n)] as const),
    ).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(await store.files()).toEqual(expected.map(([source, facts]) => storedEntry(source, facts)));
    for (const [, facts] of expected) expect(await store.facts(facts.sha256)).toEqual(facts);

    const { generation, analyserVersion } = await store.status();
    expect(generation, 'every generation was counted').toBe((WRITERS.length * FILES) / FILES_PER_GENERATION);
    const last = Number(/\d+$/u.exec(analyserVersion ?? '')?.[0]);
    const { records, index } = generationNumber(last);
    expect(await store.list('passage')).toEqual(records.filter(({ kind }) => kind === 'passage'));
    expect(await store.candidates({ anyOf: ['alla'], facets: [], limit: 9999 })).toEqual(index);

    const session = database.session();
    const left = await session.run(
      `MATCH (p:Passage) WITH count(p) AS readable MATCH (g:DiariegrafGeneration) WITH readable, count(g) AS generations
       RETURN readable, generations, COUNT { (:DiariegrafHold) } AS holds, COUNT { (:DiariegrafRecord) } AS records`,
    );
    await session.close();
    const counts = Object.fromEntries(
      Object.entries(left.records[0]?.toObject() ?? {}).map(([k, v]) => [k, Number(v)]),
    );
    expect(counts, 'nothing is left of the others').toEqual({
      readable: index.length,
      generations: 1,
      holds: 0,
      records: records.length,
    });
  });
});
