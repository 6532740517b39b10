/** What interrupted processes leave behind, and what openings refuse. */
import { beforeEach, expect, test } from 'vitest';
import { Connection } from '../../../graph/neo4j/connection.ts';
import { beginDraft, step, switchTo } from '../../../graph/neo4j/holds.ts';
import { openNeo4jStore } from '../../../graph/neo4j/store.ts';
import { factsOf, graphOf, indexed, oneOfEach, record, storedEntry } from '../../contract/fixtures.ts';
import { postingsOf } from '../../contract/naive-postings.ts';
import { describeNeo4j } from './server.ts';

describeNeo4j('a Neo4j store', (database) => {
  beforeEach(() => database.reset());

  const ask = async (cypher: string): Promise<unknown[]> => {
    const session = database.session();
    try {
      return (await session.run(cypher)).records.map((row) => row.get(0) as unknown).map((value) => Number(value));
    } finally {
      await session.close();
    }
  };
  const GENERATIONS = 'MATCH (g:DiariegrafGeneration) RETURN g.draft ORDER BY g.draft';
  const EXPIRE = 'MATCH (h:DiariegrafHold) SET h.until = 0 RETURN count(h)';

  /** A generation whose writer stopped halfway. */
  async function halfWritten(connection: Connection): Promise<void> {
    const hold = await beginDraft(connection);
    await step(connection, hold, 0, (tx) =>
      tx.run("CREATE (:DiariegrafRecord {_key: 'half', _draft: $draft, id: 'half'})", { draft: hold.draft }),
    );
  }

  test('clears away what a killed writer left, once its time has run out, and not before', async () => {
    const store = await database.open();
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    const connection = await Connection.open(database.address);
    await halfWritten(connection);
    await connection.close();
    await database.open();
    expect(await ask(GENERATIONS), 'its writer may still be at work').toEqual([1, 2]);
    await ask(EXPIRE);
    await database.open();
    expect(await ask(GENERATIONS)).toEqual([1]);
    expect(await ask("MATCH (r:DiariegrafRecord {id: 'half'}) RETURN count(r)")).toEqual([0]);
    expect(await store.list('person')).toEqual([record('person', 'person-1')]);
  });

  test('a writer whose generation was cleared away is told, and changes nothing', async () => {
    const store = await database.open();
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    const connection = await Connection.open(database.address);
    const hold = await beginDraft(connection);
    await ask(EXPIRE);
    await database.open();
    await expect(step(connection, hold, 0, async () => {})).rejects.toMatchObject({ code: 'DRAFT_LOST' });
    await expect(switchTo(connection, hold)).rejects.toMatchObject({ code: 'DRAFT_LOST' });
    await connection.close();
    expect((await store.status()).generation).toBe(1);
  });

  test('a step or a switch tried anew after its answer was lost is done once', async () => {
    await database.open();
    const connection = await Connection.open(database.address);
    const hold = await beginDraft(connection);
    const work = () => step(connection, hold, 0, (tx) => tx.run('CREATE (:DiariegrafName {_draft: 1})'));
    await work();
    await work();
    expect(await ask('MATCH (n:DiariegrafName) RETURN count(n)')).toEqual([1]);
    await switchTo(connection, hold);
    await switchTo(connection, hold);
    expect(await ask('MATCH (s:Diariegraf) RETURN s.generation')).toEqual([1]);
    await connection.close();
  });

  test('readable labels left undone are set by the next opening', async () => {
    const store = await database.open();
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    await ask(
      'MATCH (p:Person) REMOVE p:Person WITH count(p) AS n MATCH (g:DiariegrafGeneration) SET g.labelled = false RETURN n',
    );
    await database.open();
    expect(await ask('MATCH (p:Person) RETURN count(p)')).toEqual([1]);
  });

  test('a generation is kept for a walk, without its readable labels, and goes when the walk ends', async () => {
    const store = await database.open();
    const persons = Array.from({ length: 700 }, (_, n) => record('person', `person-${String(n).padStart(4, '0')}`));
    await store.replaceDerived(graphOf({ records: persons }));
    let seen = 0;
    for await (const _ of store.records()) {
      if (seen++ === 0) await store.replaceDerived(graphOf({ records: persons.slice(0, 3) }));
      if (seen === 600) expect(await ask('MATCH (p:Person) RETURN count(p)')).toEqual([3]);
    }
    expect(seen).toBe(700);
    expect(await ask(GENERATIONS)).toEqual([2]);
  });

  test('a reader that may not hold a generation is told when it goes', async () => {
    const store = await database.open();
    const persons = Array.from({ length: 700 }, (_, n) => record('person', `person-${String(n).padStart(4, '0')}`));
    await store.replaceDerived(graphOf({ records: persons }));
    const reader = await database.open({ readonly: true });
    const walk = (async () => {
      let seen = 0;
      for await (const _ of reader.records()) if (seen++ === 0) await store.replaceDerived(graphOf({ records: [] }));
    })();
    await expect(walk).rejects.toMatchObject({ code: 'GENERATION_GONE' });
  });

  test('opened for reading it changes nothing, and needs a store', async () => {
    await expect(database.open({ readonly: true })).rejects.toMatchObject({ code: 'NO_STORE' });
    await database.open();
    const reader = await database.open({ readonly: true });
    const facts = factsOf('ett');
    await expect(reader.putFile(storedEntry('a.txt', facts), facts)).rejects.toMatchObject({ code: 'READ_ONLY' });
    await expect(reader.replaceDerived(graphOf({ records: [] }))).rejects.toMatchObject({ code: 'READ_ONLY' });
  });

  test('an index written before postings were kept is searched all the same', async () => {
    const passages = ['passage-b', 'passage-a'].map((id) => record('passage', id));
    const index = passages.map((passage, at) => indexed(passage, { text: ['sand', `ord${at}`] }, ['type_avtal']));
    const store = await database.open();
    await store.replaceDerived(graphOf({ records: passages, index }));
    await ask('MATCH (t:DiariegrafTerms) REMOVE t.lists RETURN count(t)');
    await ask('MATCH (f:DiariegrafFacet) REMOVE f.list RETURN count(f)');
    await ask('MATCH (g:DiariegrafGeneration) REMOVE g.lengths RETURN count(g)');
    const asked = { terms: ['sand', 'ord1', 'unknown'], facets: ['type_avtal', 'none'] };
    for (let time = 0; time < 2; time += 1) {
      const seen: unknown[] = [];
      const picked = await store.pick(asked, (postings) => {
        seen.push(postings);
        return [2];
      });
      expect(picked).toEqual([index[1]]);
      expect(seen).toEqual([postingsOf(index, asked)]);
    }
  });

  test('a store of a newer version is refused and left alone', async () => {
    await database.open();
    await ask('MATCH (s:Diariegraf) SET s.schemaVersion = 99 RETURN 1');
    await expect(database.open()).rejects.toMatchObject({ code: 'NEWER_SCHEMA' });
    await expect(database.open({ readonly: true })).rejects.toMatchObject({ code: 'NEWER_SCHEMA' });
  });

  test('a wrong password, an unknown database and a closed store say so', async () => {
    const { address } = database;
    const failure = (options: object) => expect(openNeo4jStore({ ...address, ...options })).rejects;
    await failure({ password: 'inte-det-rätta' }).toMatchObject({ code: 'WRONG_PASSWORD' });
    await failure({ database: 'finnsinte' }).toMatchObject({ code: 'NO_DATABASE' });
    const store = await openNeo4jStore(address);
    await store.close();
    await expect(store.files()).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    await expect(store.removeFile('a')).rejects.toMatchObject({ code: 'STORE_CLOSED' });
  });

  test('it works through a routing address as well', async () => {
    const { address } = database;
    const store = await openNeo4jStore({ ...address, uri: address.uri.replace('bolt://', 'neo4j://') });
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    expect(await store.find('person-1')).toEqual(record('person', 'person-1'));
    await store.close();
  });
});
