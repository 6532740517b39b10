import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../graph/ids.ts';
import { derive } from '../../../ingest/derive/derive.ts';
import { keepModelMentions } from '../../../ingest/derive/model-mentions.ts';
import { Originals } from '../../../ingest/files/originals.ts';
import { NER_MODEL } from '../../../ingest/models/folder.ts';
import { addNames, nameOf, withNames } from '../../../ingest/models/model-mentions.ts';
import { type NameFinder, openNameFinder } from '../../../ingest/models/ner.ts';
import { factsVersion } from '../../../ingest/pipeline/facts-version.ts';
import { readFacts } from '../../../ingest/pipeline/read-facts.ts';
import type { FactsReader } from '../../../ingest/pipeline/reader-protocol.ts';
import { ingest } from '../../../ingest/pipeline/run.ts';
import { walk } from '../../../ingest/pipeline/walk.ts';
import { NaiveStore } from '../../contract/naive-store.ts';
import { modelsFolder, writeEmbedder, writeNer } from './tiny.ts';

/** Names no lexicon has, and one that the rules find by themselves. */
const LABELS = {
  Zorpan: 'B-PER',
  Quvist: 'I-PER',
  '##elund': 'I-PER',
  Glimringen: 'B-ORG',
  Xanth: 'I-ORG',
  Halmstad: 'B-LOC',
  Öppvik: 'B-LOC',
  Anna: 'B-PER',
  Lindgren: 'I-PER',
};
const TEXT = `Minnesanteckningar 2021-03-04

Till mötet kom Zorpan
Quvistelund som berättade om bygget. Även Zorpan hördes.
Enligt Glimringen Xanth blir det klart i Halmstad och Öppvik.
Anna Lindgren tackade för mötet.
`;

let place: Awaited<ReturnType<typeof modelsFolder>>;
let finder: NameFinder;
beforeAll(async () => {
  place = await modelsFolder();
  await writeNer(join(place.path, NER_MODEL), LABELS);
  finder = await openNameFinder(join(place.path, NER_MODEL));
});
afterAll(async () => {
  await finder.close();
  await place.dispose();
});

const factsOf = (text: string) =>
  readFacts(
    { source: 'a.txt', path: '/a.txt', bytes: new TextEncoder().encode(text), sha256: sha256(text) },
    { ocr: null, ocrMode: 'never' },
  );

describe('a model of names in a folder', () => {
  it('finds names, over subwords and lines, where they stand', async () => {
    const [found = []] = await finder.names([TEXT]);
    expect(found.map(({ kind, start, end }) => [kind, TEXT.slice(start, end)])).toEqual([
      ['person', 'Zorpan\nQuvistelund'],
      ['person', 'Zorpan'],
      ['organization', 'Glimringen Xanth'],
      ['place', 'Halmstad'],
      ['place', 'Öppvik'],
      ['person', 'Anna Lindgren'],
    ]);
    for (const { score } of found) expect(score).toBeGreaterThan(0.95);
  });

  it('finds them as well in letters of two characters, in many texts at a time, and in a long one', async () => {
    const apart = 'Från Öppvik'.normalize('NFD');
    const texts = [apart, '', ...Array.from({ length: 20 }, () => 'Zorpan Quvistelund'), 'ord '.repeat(3000)];
    const found = await finder.names(texts);
    expect(found[0]?.map(({ start, end }) => apart.slice(start, end))).toEqual(['Öppvik'.normalize('NFD')]);
    expect(found[1]).toEqual([]);
    for (const names of found.slice(2, 22)) expect(names).toHaveLength(1);
    expect(found[22]).toEqual([]);
  });

  it('without labels, or without a model, says so with the remedy', async () => {
    const wrong = join(place.path, 'wrong');
    await writeEmbedder(wrong, { ord: [1, 0] });
    await expect(openNameFinder(wrong)).rejects.toThrow(/går inte att använda/);
    await expect(openNameFinder(join(place.path, 'none'))).rejects.toThrow(/ingen modell/);
  });
});

describe('names of a model as facts', () => {
  it('come in where the rules found nothing, with their place and a low confidence', async () => {
    const plain = await factsOf(TEXT);
    const facts = await addNames(plain, finder);
    expect(facts.mentions.slice(0, plain.mentions.length)).toEqual(plain.mentions);
    const added = facts.mentions.slice(plain.mentions.length);
    expect(added.map((m) => [m.kind, 'name' in m ? m.name : '', m.text])).toEqual([
      ['person', 'Zorpan Quvistelund', 'Zorpan\nQuvistelund'],
      ['organization', 'Glimringen Xanth', 'Glimringen Xanth'],
      ['organization', 'Halmstads kommun', 'Halmstad'],
    ]);
    for (const m of added) {
      expect(m.confidence).toBeLessThanOrEqual(0.5);
      expect(facts.pages[m.span.page - 1]?.text.slice(m.span.start, m.span.end)).toBe(m.text);
    }
    // The rules found this one, so the model adds nothing to it.
    expect(plain.mentions.some((m) => m.text === 'Anna Lindgren')).toBe(true);
    expect(facts.mentions.filter((m) => m.text.includes('Lindgren'))).toHaveLength(1);
  });

  it('keep their confidence in the graph, and are found there', async () => {
    const facts = await addNames(await factsOf(TEXT), finder);
    const { records } = derive({ files: [{ sources: ['a.txt'], facts }] });
    const person = records.find((r) => r.kind === 'person' && r.name === 'Zorpan Quvistelund');
    expect(person).toMatchObject({ mentions: [{ source: 'a.txt', page: 1, text: 'Zorpan\nQuvistelund' }] });
    expect(person?.kind === 'person' && person.mentions[0]?.confidence).toBeGreaterThan(0.4);
    const known = records.find((r) => r.kind === 'person' && r.name === 'Anna Lindgren');
    expect(known?.kind === 'person' && known.mentions.some((m) => 'confidence' in m)).toBe(false);
  });

  it('are left out when the model is not sure', async () => {
    await writeNer(join(place.path, 'unsure'), LABELS, 0.5);
    const unsure = await openNameFinder(join(place.path, 'unsure'));
    const plain = await factsOf(TEXT);
    expect(await addNames(plain, unsure)).toEqual(plain);
    await unsure.close();
  });

  it('outlive the repair of a misread file, unless the rules then find something there', async () => {
    const before = await addNames(await factsOf(TEXT), finder);
    const seen = before.mentions.filter((m) => m.confidence !== undefined);
    const anew = { ...before, mentions: before.mentions.filter((m) => m.confidence === undefined) };
    expect(keepModelMentions(before, anew).mentions).toEqual(before.mentions);
    const [first] = seen;
    if (first === undefined) throw new Error('no name was seen');
    const { confidence: _, ...ruled } = first;
    const found = { ...anew, mentions: [...anew.mentions, ruled] };
    expect(keepModelMentions(before, found).mentions).toHaveLength(before.mentions.length);
    expect(keepModelMentions(anew, anew)).toBe(anew);
  });

  it.each([
    ['Zorpan\nQuvist', 'Zorpan Quvist'],
    ['Quvist-\nlund', 'Quvistlund'],
    ['Ann-\nSofi', 'Ann-Sofi'],
    ['Quvist\u00adlund  AB', 'Quvistlund AB'],
    ['Öppvik'.normalize('NFD'), 'Öppvik'],
  ])('%j reads %j', (written, name) => {
    expect(nameOf(written)).toBe(name);
  });
});

describe('the version of the facts', () => {
  it('tells the model: with another one, or none, the file is read again, and with the same it is not', async () => {
    const input = join(place.path, 'in');
    mkdirSync(input);
    writeFileSync(join(input, 'a.txt'), TEXT);
    const store = new NaiveStore();
    const bare: FactsReader = {
      read: async () => factsOf(TEXT).then((f) => ({ ...f, extractorVersion: factsVersion('auto') })),
    };
    const found = await walk([input]);
    const run = async (reader: FactsReader) => {
      const deps = { store, originals: new Originals(join(place.path, 'data')), reader };
      const { ingested, unchanged } = await ingest({ found, ocrMode: 'auto', jobs: 1 }, deps);
      const [entry] = await store.files();
      return { ingested, unchanged, version: entry?.extractorVersion };
    };
    const helped = withNames(bare, finder);
    expect(helped.stamp).toMatch(/^\+ner-[0-9a-f]{12}$/);
    const version = (await run(bare)).version;
    expect(await run(helped)).toEqual({ ingested: 1, unchanged: 0, version: `${version}${helped.stamp}` });
    expect(await run(helped)).toEqual({ ingested: 0, unchanged: 1, version: `${version}${helped.stamp}` });
    expect(await run(bare)).toEqual({ ingested: 1, unchanged: 0, version });
  });
});
