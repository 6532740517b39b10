/**
 * The graph of the sample corpus, a line a record, compared with `golden/graph.txt`: a change of a rule shows as a difference that a person can
 * read. Scans are left out, so that no version of the OCR engine counts, and so is what is held out, so that nobody reads it here. When a
 * difference is meant, write the file anew and commit it with the change:
 *
 *     UPDATE_GOLDEN=1 npx vitest run tests/corpus/golden.test.ts
 *
 * `golden/versions.json` tells which versions gave it: other facts or another graph under an old version would leave every store as it was.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../graph/ids.ts';
import { type DeriveInput, derive } from '../../ingest/derive/derive.ts';
import { DERIVER_VERSION } from '../../ingest/pipeline/generation-version.ts';
import { swedishDictionary } from '../../ingest/repair/dictionary.ts';
import { EXTRACTOR_VERSION } from '../../ingest/stages.ts';
import { corpusFacts } from './facts.ts';
import { DEVELOPMENT_FILES } from './files.ts';
import { rendered } from './golden/render.ts';

const GRAPH = join(import.meta.dirname, 'golden', 'graph.txt');
const VERSIONS = join(import.meta.dirname, 'golden', 'versions.json');
const updates = process.env['UPDATE_GOLDEN'] !== undefined;

/** The versions, and digests of what they gave. */
interface Versions {
  extractor: string;
  facts: string;
  deriver: string;
  graph: string;
}

let files: DeriveInput['files'];
let records: ReturnType<typeof derive>;
beforeAll(async () => {
  files = await corpusFacts({ scan: false, only: DEVELOPMENT_FILES });
  records = derive({ files, knows: await swedishDictionary() });
});

test('the graph of the sample corpus is the golden one', () => {
  const text = rendered(records);
  if (updates) writeFileSync(GRAPH, text);
  expect(text.split('\n')).toEqual(readFileSync(GRAPH, 'utf8').split('\n'));
});

test('who gives other facts or another graph has another version', () => {
  const golden = JSON.parse(readFileSync(VERSIONS, 'utf8')) as Versions;
  const now: Versions = {
    extractor: EXTRACTOR_VERSION,
    facts: sha256(JSON.stringify(files.map(({ facts: { extractorVersion: _, ...facts } }) => facts))),
    deriver: DERIVER_VERSION,
    graph: sha256(JSON.stringify(records.records)),
  };
  const sameFacts = now.facts === golden.facts;
  expect(sameFacts || now.extractor !== golden.extractor, 'Raise EXTRACTOR_VERSION in ingest/stages.ts').toBe(true);
  const sameGraph = !sameFacts || now.graph === golden.graph || now.deriver !== golden.deriver;
  expect(sameGraph, 'Raise DERIVER_VERSION in ingest/pipeline/generation-version.ts').toBe(true);
  if (updates) writeFileSync(VERSIONS, `${JSON.stringify(now, null, 2)}\n`);
  else expect(now).toEqual(golden);
});
