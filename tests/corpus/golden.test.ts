/**
 * The graph of the sample corpus, a line a record, compared with `golden/graph.txt`: a change of a rule shows as a difference that a person can
 * read. Scans are left out, so that no version of the OCR engine counts, and so is what is held out, so that nobody reads it here. When a
 * difference is meant, write the file anew and commit it with the change:
 *
 *     UPDATE_GOLDEN=1 npx vitest run tests/corpus/golden.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { derive } from '../../ingest/derive/derive.ts';
import { swedishDictionary } from '../../ingest/repair/dictionary.ts';
import { corpusFacts } from './facts.ts';
import { DEVELOPMENT_FILES } from './files.ts';
import { rendered } from './golden/render.ts';

const GOLDEN = join(import.meta.dirname, 'golden', 'graph.txt');

test('the graph of the sample corpus is the golden one', async () => {
  const text = rendered(
    derive({ files: await corpusFacts({ scan: false, only: DEVELOPMENT_FILES }), knows: await swedishDictionary() }),
  );
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, text);
  expect(text.split('\n')).toEqual(readFileSync(GOLDEN, 'utf8').split('\n'));
});
