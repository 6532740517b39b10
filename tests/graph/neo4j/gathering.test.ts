import { expect, it } from 'vitest';
import { Gathering } from '../../../graph/neo4j/gathering.ts';

it('asks once for all that is asked for in the same turn, each key once', async () => {
  const asked: string[][] = [];
  const gathering = new Gathering<string, number>(async (keys) => {
    asked.push([...keys]);
    return new Map(keys.filter((key) => key !== 'saknas').map((key) => [key, key.length]));
  });
  const answers = await Promise.all(['bro', 'lek', 'saknas', 'bro'].map((key) => gathering.of(key)));
  expect(answers).toEqual([3, 3, undefined, 3]);
  expect(await gathering.of('gunga')).toBe(5);
  expect(asked).toEqual([['bro', 'lek', 'saknas'], ['gunga']]);
});

it('tells everyone who asked of a failure, and asks anew after it', async () => {
  let fails = true;
  const gathering = new Gathering<string, number>(async (keys) => {
    if (fails) throw new Error('borta');
    return new Map(keys.map((key) => [key, 1]));
  });
  const both = await Promise.allSettled([gathering.of('a'), gathering.of('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await gathering.of('a')).toBe(1);
});
