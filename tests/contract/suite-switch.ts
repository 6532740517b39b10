import { expect, test } from 'vitest';
import type { DerivedGraph, GraphStore } from '../../graph/store.ts';
import { edgeOf, factsOf, graphOf, indexed, nameOf, noTest, record, storedEntry } from './fixtures.ts';
import type { Subject } from './store-suite.ts';

const SIZE = 2000;
const id = (n: number): string => `passage-${String(n).padStart(5, '0')}`;

/** A generation with its stamp on everything, large enough that a reader can come in the middle of its writing. */
function stamped(stamp: string): DerivedGraph {
  const passages = Array.from({ length: SIZE }, (_, n) => record('passage', id(n), { text: stamp, start: n }));
  return graphOf({
    records: [...passages, record('document', 'doc-1', { title: stamp }), record('case', `case-${stamp}`)],
    edges: [edgeOf('doc-1', 'CONCERNS', `case-${stamp}`)],
    index: passages.map((passage, n) =>
      indexed(passage, { text: [stamp, `ord${n}`], parts: ['x', 'y'] }, [`year_${stamp}`]),
    ),
    names: [nameOf('ärendet', 'case', `case-${stamp}`)],
    analyserVersion: stamp,
  });
}

/** Every answer names the generation it is of; all of one answer name the same. */
async function stamps(store: GraphStore): Promise<Set<string>[]> {
  const { analyserVersion } = await store.status();
  const passages = await store.list('passage');
  const candidates = await store.candidates({ anyOf: ['ord1', 'x'], facets: [], limit: SIZE });
  const facets = await store.facetCounts({ anyOf: [], facets: [] }, ['year_']);
  expect([passages.length, candidates.length, [...facets.values()]]).toEqual([SIZE, SIZE, [SIZE]]);
  return [
    new Set([analyserVersion ?? '']),
    new Set(passages.map(({ text }) => text)),
    new Set(candidates.flatMap(({ passage, terms }) => [passage.text, terms.text[0] ?? ''])),
    new Set([...facets.keys()].map((facet) => facet.slice('year_'.length))),
    new Set((await store.edges('doc-1', 9)).map(({ to }) => to.slice('case-'.length))),
    new Set((await store.named(['ärendet'])).map((name) => name.id.slice('case-'.length))),
  ];
}

/** A reader sees a generation whole: the old one until the new one is there. */
export function switchContract({ store, reopen, singleOpening }: Subject): void {
  const twoOpenings = singleOpening ? noTest : test;
  twoOpenings('readers see the old generation or the new one, whole, while it is written', async () => {
    await store().replaceDerived(stamped('ett'));
    const other = await reopen();
    let written = false;
    const writing = store()
      .replaceDerived(stamped('två'))
      .finally(() => {
        written = true;
      });
    const seen: string[] = [];
    do {
      for (const reader of [other, store()]) {
        for (const answer of await stamps(reader)) {
          expect(answer.size).toBe(1);
          seen.push([...answer][0] ?? '');
        }
      }
      await new Promise((resolve) => setImmediate(resolve));
    } while (!written);
    await writing;
    expect(seen.every((stamp) => stamp === 'ett' || stamp === 'två')).toBe(true);
    expect(seen[0]).toBe('ett');
    for (const answer of await stamps(other)) expect([...answer]).toEqual(['två']);
  });

  test('a walk over all records stays in the generation it began in', async () => {
    await store().replaceDerived(stamped('ett'));
    const seen = new Set<string>();
    let count = 0;
    for await (const item of store().records()) {
      if (count === 0) await store().replaceDerived(stamped('två'));
      count += 1;
      if (item.kind === 'passage') seen.add(item.text);
    }
    expect([count, ...seen]).toEqual([SIZE + 2, 'ett']);
    for await (const item of store().records()) {
      expect(item).toMatchObject({ title: 'två' });
      break;
    }
  });

  test('files may be put and read while a generation is written', async () => {
    const facts = factsOf('ett');
    const other = await reopen();
    await Promise.all([
      store().replaceDerived(stamped('ett')),
      other.putFile(storedEntry('a.txt', facts), facts),
      store().putFile(storedEntry('b.txt', facts), facts),
    ]);
    expect((await store().files()).map(({ source }) => source)).toEqual(['a.txt', 'b.txt']);
    expect(await other.facts(facts.sha256)).toEqual(facts);
  });
}
