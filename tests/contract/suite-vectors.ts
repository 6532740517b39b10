import { beforeEach, expect, test } from 'vitest';
import type { NearQuery } from '../../graph/store.ts';
import { textKey, textOf } from '../../graph/stores/text-key.ts';
import { graphOf, indexed, record } from './fixtures.ts';
import type { Subject } from './store-suite.ts';

const passage = (id: string, text: string, headings: string[] = []) => ({ ...record('passage', id), text, headings });
// Ids run against the order of the index; the second and the last say the same.
const swing = passage('passage-d', 'Gungan är trasig.');
const sand = passage('passage-c', 'Sanden byts i april.', ['Lekplatser']);
const slide = passage('passage-b', 'Rutschkanan målas om.');
const again = passage('passage-a', 'Sanden byts i april.', ['Lekplatser']);
const records = [swing, sand, slide, again];
const index = [
  indexed(swing, { text: ['gunga'] }, ['type_annat', 'year_2031']),
  indexed(sand, { text: ['sand'] }, ['type_avtal', 'year_2031']),
  indexed(slide, { text: ['kana'] }, ['type_avtal']),
  indexed(again, { text: ['sand'] }, ['type_annat']),
];
const of = (p: typeof swing, ...numbers: number[]) => ({ key: textKey(p), vector: Float32Array.from(numbers) });

/** Vectors of texts: which are missing, which are nearest, and how long they last. */
export function vectorsContract({ store, reopen, singleOpening }: Subject): void {
  beforeEach(() => store().replaceDerived(graphOf({ records, index })));

  const near = async (query: Partial<NearQuery>): Promise<[string, number][]> =>
    (await store().nearest({ model: 'm', vector: Float32Array.from([1, 0]), facets: [], limit: 9, ...query })).map(
      ({ entry, similarity }) => [entry.passage.id, similarity],
    );

  test('a text without vector is told once, with its nearest heading, until it has one', async () => {
    expect(await store().vectorCounts('m')).toEqual({ texts: 3, vectors: 0 });
    const missing = await store().textsWithoutVector('m', 9);
    expect(missing).toEqual([swing, sand, slide].map((p) => ({ key: textKey(p), text: textOf(p) })));
    expect(missing[1]?.text).toBe('Lekplatser\nSanden byts i april.');
    expect(await store().textsWithoutVector('m', 1)).toEqual(missing.slice(0, 1));
    await store().putVectors('m', [of(swing, 1, 0), of(sand, 0, 1)]);
    expect(await store().vectorCounts('m')).toEqual({ texts: 3, vectors: 2 });
    expect((await store().textsWithoutVector('m', 9)).map(({ key }) => key)).toEqual([textKey(slide)]);
    expect(await store().textsWithoutVector('n', 9)).toHaveLength(3);
    await store().putVectors('m', [of(slide, 0, 1)]);
    expect(await store().textsWithoutVector('m', 9)).toEqual([]);
  });

  test('nearest first, every passage of a text, equals in the order of the index', async () => {
    expect(await near({})).toEqual([]);
    await store().putVectors('m', [of(slide, 0.6, 0.8), of(sand, 0.6, 0.8), of(swing, 0.8, 0.6)]);
    const all = [
      [swing.id, 0.8],
      [sand.id, 0.6],
      [slide.id, 0.6],
      [again.id, 0.6],
    ];
    expect(await near({})).toEqual(all);
    expect(await near({ limit: 2 })).toEqual(all.slice(0, 2));
    expect(await near({ limit: 0 })).toEqual([]);
    expect(await near({ vector: Float32Array.from([0, -1]) })).toEqual([
      [swing.id, -0.6],
      [sand.id, -0.8],
      [slide.id, -0.8],
      [again.id, -0.8],
    ]);
    const [first] = await store().nearest({ model: 'm', vector: Float32Array.from([1, 0]), facets: [], limit: 1 });
    expect(first?.entry).toEqual(index[0]);
  });

  test('facets narrow before the nearest are chosen', async () => {
    await store().putVectors('m', [of(slide, 0, 1), of(sand, 0.6, 0.8), of(swing, 1, 0)]);
    expect((await near({ facets: [['type_avtal']], limit: 1 })).map(([id]) => id)).toEqual([sand.id]);
    expect((await near({ facets: [['type_annat', 'type_avtal'], ['year_2031']] })).map(([id]) => id)).toEqual([
      swing.id,
      sand.id,
    ]);
    expect(await near({ facets: [['type_annat'], ['type_avtal']] })).toEqual([]);
    expect(await near({ facets: [[]] })).toEqual([]);
  });

  test('models are kept apart, a vector of another length is never compared, and those of other models can be forgotten', async () => {
    await store().putVectors('m', [of(swing, 1, 0), of(slide, 1, 0, 0)]);
    await store().putVectors('n', [of(sand, 0, 1)]);
    expect(await near({})).toEqual([[swing.id, 1]]);
    expect(await near({ model: 'unknown' })).toEqual([]);
    expect(await near({ model: 'n' })).toEqual([
      [sand.id, 0],
      [again.id, 0],
    ]);
    await store().keepVectorsOf('m');
    expect(await near({ model: 'n' })).toEqual([]);
    expect(await near({})).toEqual([[swing.id, 1]]);
    await store().keepVectorsOf(null);
    expect(await near({})).toEqual([]);
    expect(await store().vectorCounts('m')).toEqual({ texts: 3, vectors: 0 });
  });

  test('a vector once made stays; one more does not disturb those held', async () => {
    await store().putVectors('m', [of(swing, 1, 0)]);
    expect(await near({})).toEqual([[swing.id, 1]]);
    await store().putVectors('m', [of(swing, 0, 1), of(slide, 0.6, 0.8)]);
    expect(await near({})).toEqual([
      [swing.id, 1],
      [slide.id, 0.6],
    ]);
    if (singleOpening) return;
    const other = await reopen();
    await other.putVectors('m', [of(sand, 0, 1)]);
    expect((await near({})).map(([id]) => id)).toEqual([swing.id, slide.id, sand.id, again.id]);
  });

  test('a new generation keeps the vectors of texts it still holds and forgets the others', async () => {
    await store().putVectors('m', [of(swing, 1, 0), of(sand, 0.6, 0.8)]);
    await near({});
    const kept = index.filter(({ passage: p }) => p.id === again.id || p.id === slide.id);
    await store().replaceDerived(graphOf({ records: [slide, again], index: kept }));
    expect(await near({})).toEqual([[again.id, 0.6]]);
    expect(await store().vectorCounts('m')).toEqual({ texts: 2, vectors: 1 });
    await store().replaceDerived(graphOf({ records, index }));
    expect((await near({})).map(([id]) => id)).toEqual([sand.id, again.id]);
    expect((await store().textsWithoutVector('m', 9)).map(({ key }) => key)).toEqual([textKey(swing), textKey(slide)]);
  });
}
