import { afterEach, beforeEach, expect, test } from 'vitest';
import { storedEntry } from '../../contract/fixtures.ts';
import { startWriter } from './child.ts';
import { FILES_PER_GENERATION, factsNumber, generationNumber, sourceOf } from './history.ts';
import { type Temporary, temporary } from './temporary.ts';

let place: Temporary;
beforeEach(async () => {
  place = await temporary();
});
afterEach(() => place.dispose());

test('processes writing at the same time lose nothing of each other', async () => {
  const files = 5 * FILES_PER_GENERATION;
  const names = ['ena', 'andra'];
  const writers = names.map((name) => startWriter(place.folder, name, 0, files, 'derive'));
  for (const { ended } of writers) expect(await ended).toMatchObject({ code: 0, errors: '' });

  const store = await place.open({ readonly: true });
  const expected = names.flatMap((name) =>
    Array.from({ length: files }, (_, n) => [sourceOf(name, n), factsNumber(name, n)] as const),
  );
  const sorted = expected.sort(([a], [b]) => (a < b ? -1 : 1));
  expect(await store.files()).toEqual(sorted.map(([source, facts]) => storedEntry(source, facts)));
  for (const [, facts] of sorted) expect(await store.facts(facts.sha256)).toEqual(facts);

  const { generation, analyserVersion } = await store.status();
  expect(generation, 'every generation was counted').toBe((names.length * files) / FILES_PER_GENERATION);
  const last = Number(/\d+$/u.exec(analyserVersion ?? '')?.[0]);
  expect(await store.list('passage')).toEqual(generationNumber(last).records.filter(({ kind }) => kind === 'passage'));
});
