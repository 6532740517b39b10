import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection, type SqlConnection, type SqlValue } from '../../../graph/embedded/driver.ts';
import { type Temporary, temporary } from './temporary.ts';

let place: Temporary;
beforeEach(async () => {
  place = await temporary();
});
afterEach(() => place.dispose());

function fresh(name = 'x.db'): SqlConnection {
  return openConnection(join(place.folder, name), 0);
}

test('values of every type go in and come out, alone too', () => {
  const db = fresh();
  db.exec('CREATE TABLE t (n INTEGER, x)');
  const values: SqlValue[] = [null, 'åäö', '', 1.5, Buffer.from([0, 1, 255])];
  for (const value of values) db.run('INSERT INTO t (x) VALUES (?)', [value]);
  expect(db.all('SELECT x FROM t ORDER BY rowid').map(([value]) => value)).toEqual(values);
  expect(db.first('SELECT x FROM t WHERE x = ?', ['åäö'])).toEqual(['åäö']);
  expect(db.first('SELECT x FROM t WHERE x = ?', ['x'])).toBeNull();
  db.close();
});

test('a text with a NUL in it is not cut there', () => {
  const db = fresh();
  expect(db.first('SELECT ?', ['före\0efter'])).toEqual(['före\ufffdefter']);
  db.close();
});

test('failures are told apart', async () => {
  const db = fresh();
  const other = fresh();
  db.exec('BEGIN IMMEDIATE');
  expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(expect.objectContaining({ reason: 'busy' }));
  db.exec('ROLLBACK');
  other.exec('PRAGMA query_only = ON');
  expect(() => other.exec('CREATE TABLE t (x)')).toThrow(expect.objectContaining({ reason: 'readonly' }));
  expect(() => db.exec('NONSENSE')).toThrow(expect.objectContaining({ reason: 'other' }));
  expect(() => fresh('no/such/folder.db')).toThrow(expect.objectContaining({ reason: 'unreachable' }));
  await writeFile(join(place.folder, 'text.db'), 'inte en databas '.repeat(100));
  expect(() => fresh('text.db').all('PRAGMA user_version')).toThrow(expect.objectContaining({ reason: 'damaged' }));
  other.close();
  db.all('SELECT 1');
  db.close();
  db.close();
  expect(() => db.all('SELECT 1')).toThrow(expect.objectContaining({ reason: 'closed' }));
});
