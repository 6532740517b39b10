import { chmod, copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openConnection } from '../../../graph/embedded/driver.ts';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { StoreError } from '../../../graph/errors.ts';
import { factsOf, graphOf, indexed, oneOfEach, record, runOf, storedEntry } from '../../contract/fixtures.ts';
import { postingsOf } from '../../contract/naive-postings.ts';
import { type Temporary, temporary } from './temporary.ts';

let place: Temporary;
beforeEach(async () => {
  place = await temporary();
});
afterEach(() => place.dispose());

const database = (): string => join(place.folder, 'diariegraf.db');
const facts = factsOf('ett');

/** The failure of a call that must fail, as a person meets it: a code, a message that names the file, and what to do. */
async function failure(call: Promise<unknown>): Promise<StoreError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
}

/** The superuser may write anywhere, so the body runs as nobody when the tests run as root. */
async function asOrdinaryUser(body: () => Promise<void>): Promise<void> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(NOBODY);
  try {
    await body();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
const NOBODY = 65534;

describe('opening', () => {
  test('for reading, where there is no store: says how to make one, and makes none', async () => {
    const error = await failure(place.open({ readonly: true }));
    expect(error.code).toBe('NO_STORE');
    expect(error.message).toContain('diariegraf ingest');
    expect(error.message).toContain(place.folder);
    await expect(readFile(database())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('for reading, where the file is empty', async () => {
    await writeFile(database(), '');
    expect((await failure(place.open({ readonly: true }))).code).toBe('NO_STORE');
  });

  test('for reading: everything can be read, nothing written', async () => {
    const writer = await place.open();
    await writer.putFile(storedEntry('a.txt', facts), facts);
    await writer.replaceDerived(graphOf({ records: oneOfEach() }));
    const reader = await place.open({ readonly: true });
    expect(await reader.facts(facts.sha256)).toEqual(facts);
    expect((await reader.status()).generation).toBe(1);
    const writes = [
      reader.putFile(storedEntry('b.txt', facts), facts),
      reader.removeFile('a.txt'),
      reader.replaceDerived(graphOf({ records: [] })),
      reader.recordRun(runOf(1)),
    ];
    for (const write of writes) expect((await failure(write)).code).toBe('READ_ONLY');
    await writer.recordRun(runOf(2));
    expect((await reader.status()).lastRun, 'a reader sees what is written later').toEqual(runOf(2));
  });

  test('makes the folders that are missing', async () => {
    const folder = join(place.folder, 'år 2031', 'data?#%');
    const store = await openEmbeddedStore(folder);
    expect((await store.status()).location).toBe(join(folder, 'diariegraf.db'));
    await store.close();
  });

  test('where no folder can be made', async () => {
    const file = join(place.folder, 'fil');
    await writeFile(file, '');
    const error = await failure(openEmbeddedStore(join(file, 'data')));
    expect(error.code).toBe('NOT_WRITABLE');
    expect(error.message).toContain('--data');
  });

  test('in a folder that may not be written in: it can be read, not written', async () => {
    const store = await place.open();
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    await store.close();
    const folder = join(place.folder, 'skrivskyddad å?#%');
    await mkdir(folder);
    await copyFile(database(), join(folder, 'diariegraf.db'));
    await chmod(join(folder, 'diariegraf.db'), 0o444);
    await chmod(folder, 0o555);
    await chmod(place.folder, 0o755);
    await asOrdinaryUser(async () => {
      const reader = await openEmbeddedStore(folder, { readonly: true });
      expect(await reader.list('person')).toHaveLength(1);
      await reader.close();
      expect((await failure(openEmbeddedStore(folder))).code).toBe('NOT_WRITABLE');
      expect((await failure(openEmbeddedStore(join(folder, 'ny')))).code).toBe('NOT_WRITABLE');
    }).finally(() => chmod(folder, 0o755));
  });

  test('where the database is a folder', async () => {
    await mkdir(database());
    expect((await failure(place.open())).code).toBe('NOT_WRITABLE');
  });

  test.each([false, true])(
    'a file that is no database (readonly: %s) is refused and left as it is',
    async (readonly) => {
      const text = 'Det här är ett brev och ingen databas. '.repeat(60);
      await writeFile(database(), text);
      const error = await failure(place.open({ readonly }));
      expect(error.code).toBe('STORE_DAMAGED');
      expect(error.message).toContain('säkerhetskopia');
      expect(await readFile(database(), 'utf8')).toBe(text);
    },
  );

  test("another program's database is refused and left as it is", async () => {
    const db = openConnection(database(), 0);
    db.exec('CREATE TABLE recipe (name TEXT)');
    db.close();
    const before = await readFile(database());
    expect((await failure(place.open())).message).toContain('annat program');
    expect(await readFile(database())).toEqual(before);
  });

  test.each([false, true])('a store of a newer version (readonly: %s) is refused', async (readonly) => {
    await (await place.open()).close();
    const db = openConnection(database(), 0);
    db.exec('PRAGMA user_version = 4711');
    db.close();
    const error = await failure(place.open({ readonly }));
    expect(error.code).toBe('NEWER_SCHEMA');
    expect(error.message).toContain('4711');
    expect(error.message).toContain('Uppdatera');
  });

  test('a store cut short is reported as damaged when the loss is met', async () => {
    const store = await place.open();
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    await store.close();
    await truncate(database(), 3 * 4096);
    const error = await failure(place.open().then((damaged) => damaged.list('person')));
    expect(error.code).toBe('STORE_DAMAGED');
  });

  test('several processes may make the store at the same time', async () => {
    const openings = await Promise.all(Array.from({ length: 4 }, () => place.open()));
    await Promise.all(openings.map((opening, n) => opening.recordRun(runOf(n))));
    expect((await openings[0]?.status())?.generation).toBe(0);
  });
});

describe('the write lock', () => {
  test('held by another process for too long: says so; once free, writing goes on', async () => {
    const store = await place.open({ lockWaitMs: 30 });
    const other = openConnection(database(), 0);
    other.exec('BEGIN IMMEDIATE');
    const error = await failure(store.recordRun(runOf(1)));
    expect(error.code).toBe('STORE_LOCKED');
    expect(error.message).toContain('låst');
    expect((await store.status()).lastRun, 'reading is not held up').toBeNull();
    other.exec('COMMIT');
    other.close();
    await store.recordRun(runOf(2));
    expect((await store.status()).lastRun).toEqual(runOf(2));
  });

  test('held for a while: the write waits, and other work of the process goes on', async () => {
    const store = await place.open();
    const other = openConnection(database(), 0);
    other.exec('BEGIN IMMEDIATE');
    const write = store.recordRun(runOf(1));
    await store.status();
    setTimeout(() => other.exec('COMMIT'), 50);
    await write;
    expect((await store.status()).lastRun).toEqual(runOf(1));
    other.close();
  });
});

describe('closing', () => {
  test('waits for the writes under way; the file is then complete by itself', async () => {
    const store = await place.open();
    const writes = [
      store.putFile(storedEntry('a.txt', facts), facts),
      store.replaceDerived(graphOf({ records: oneOfEach() })),
    ];
    await store.close();
    await Promise.all(writes);
    const copy = join(place.folder, 'kopia');
    await mkdir(copy);
    await copyFile(database(), join(copy, 'diariegraf.db'));
    await rm(database());
    const moved = await openEmbeddedStore(copy, { readonly: true });
    expect(await moved.facts(facts.sha256)).toEqual(facts);
    expect((await moved.list('person')).length).toBe(1);
    await moved.close();
  });

  test('lets go of every lock', async () => {
    const store = await place.open();
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    await store.status();
    await store.close();
    const db = openConnection(database(), 0);
    db.exec('BEGIN EXCLUSIVE');
    db.exec('COMMIT');
    expect(db.first('PRAGMA wal_checkpoint(TRUNCATE)'), 'no reader holds the journal').toEqual([0, 0, 0]);
    db.close();
  });

  test('once closed, it answers nothing', async () => {
    const store = await place.open();
    await store.replaceDerived(graphOf({ records: oneOfEach() }));
    const walk = store.records()[Symbol.asyncIterator]();
    await walk.next();
    await store.close();
    await store.close();
    expect((await failure(store.status())).code).toBe('STORE_CLOSED');
    expect((await failure(store.recordRun(runOf(1)))).code).toBe('STORE_CLOSED');
    expect((await failure(store.records()[Symbol.asyncIterator]().next())).code).toBe('STORE_CLOSED');
  });
});

test('an index written before postings were kept is searched all the same', async () => {
  const passages = ['passage-b', 'passage-a'].map((id) => record('passage', id));
  const index = passages.map((passage, at) => indexed(passage, { text: ['sand', `ord${at}`] }, ['type_avtal']));
  const store = await openEmbeddedStore(place.folder);
  await store.replaceDerived(graphOf({ records: passages, index }));
  await store.close();
  const db = openConnection(database(), 0);
  for (const table of ['term_posting', 'facet_posting', 'passage_lengths']) db.exec(`DELETE FROM ${table}`);
  db.close();
  const older = await openEmbeddedStore(place.folder, { readonly: true });
  const asked = { terms: ['sand', 'ord1', 'unknown'], facets: ['type_avtal', 'none'] };
  const seen: unknown[] = [];
  const picked = await older.pick(asked, (postings) => {
    seen.push(postings);
    return [2];
  });
  await older.close();
  expect(picked).toEqual([index[1]]);
  expect(seen).toEqual([postingsOf(index, asked)]);
});
