import { expect, test } from 'vitest';
import { swedishDictionary } from '../../../ingest/repair/dictionary.ts';
import { repairPages } from '../../../ingest/repair/repair.ts';
import { Vocabulary } from '../../../ingest/repair/vocabulary.ts';

test('the dictionary knows inflected words and compounds, and is loaded once', async () => {
  const knows = await swedishDictionary();
  expect(['åtgärdsplanen', 'näringslivet', 'skolbiblioteken'].filter((w) => !knows(w))).toEqual([]);
  expect(['dtgirdsplanen', 'niringslivet', 'f6rskola'].filter(knows)).toEqual([]);
  expect(await swedishDictionary()).toBe(knows);
});

test('with it, words that clean text lacks are put right and right ones left', async () => {
  const text = 'Svangforingen av bathamnen blev dyr, men huvudman och bas ville ha den. Fageltornet stiingdes.';
  const page = { id: 'a', text, misread: [{ start: 0, end: text.length }] };
  expect(repairPages([page], new Vocabulary([]), await swedishDictionary()).get('a')?.text).toBe(
    'Svangforingen av båthamnen blev dyr, men huvudman och bas ville ha den. Fågeltornet stängdes.',
  );
});
