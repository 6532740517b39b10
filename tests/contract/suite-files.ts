import { expect, test } from 'vitest';
import { factsOf, failedEntry, graphOf, noTest, runOf, storedEntry } from './fixtures.ts';
import type { Subject } from './store-suite.ts';

const ett = factsOf('ett', '1', 3);
const två = factsOf('två');

/** Layer 1: sources, facts, and whether the derived graph still fits them. */
export function filesContract({ store, reopen, singleOpening }: Subject): void {
  test('a file is read back as it was put, from another opening too', async () => {
    await store().putFile(storedEntry('b.txt', ett), ett);
    await store().putFile(storedEntry('a.txt', två), två);
    for (const opening of [store(), await reopen()]) {
      expect(await opening.files()).toEqual([storedEntry('a.txt', två), storedEntry('b.txt', ett)]);
      expect(await opening.facts(ett.sha256)).toEqual(ett);
      expect(await opening.facts(factsOf('tre').sha256)).toBeNull();
      expect((await opening.status()).files).toEqual({ stored: 2, failed: 0 });
    }
  });

  test('a stored file keeps which of its pages could not be read', async () => {
    const failure = { code: 'OCR_FAILED', message: 'Sida 2: Gick inte att läsa.' };
    const [one, two, three] = ett.pages;
    if (!one || !two || !three) throw new Error('three pages are needed');
    const facts = {
      ...ett,
      pages: [one, { page: 2, method: 'ocr' as const, confidence: 0, text: '', failure }, three],
    };
    const failures = [{ ...failure, page: 2 }];
    const entry = { ...storedEntry('a.pdf', facts), failure: failures[0] ?? null, pageFailures: failures };
    await store().putFile(entry, facts);
    for (const opening of [store(), await reopen()]) {
      expect(await opening.files()).toEqual([entry]);
      expect(await opening.facts(ett.sha256)).toEqual(facts);
      expect((await opening.status()).files).toEqual({ stored: 1, failed: 0 });
    }
  });

  test('a source holds one content: the one before is forgotten', async () => {
    await store().putFile(storedEntry('a.txt', ett), ett);
    await store().putFile(storedEntry('a.txt', två), två);
    expect(await store().files()).toEqual([storedEntry('a.txt', två)]);
    expect(await store().facts(ett.sha256)).toBeNull();
  });

  test('two sources of one content: it is kept until the last of them goes', async () => {
    await store().putFile(storedEntry('a.txt', ett), ett);
    await store().putFile(storedEntry('b.txt', ett), ett);
    expect(await store().removeFile('a.txt')).toBe(true);
    expect(await store().facts(ett.sha256)).toEqual(ett);
    expect(await store().removeFile('b.txt')).toBe(true);
    expect(await store().facts(ett.sha256)).toBeNull();
    expect(await store().removeFile('b.txt')).toBe(false);
  });

  test('newer facts of a content take the place of the older for all its sources', async () => {
    const newer = factsOf('ett', '2');
    await store().putFile(storedEntry('a.txt', ett), ett);
    await store().putFile(storedEntry('b.txt', newer), newer);
    expect(await store().facts(ett.sha256)).toEqual(newer);
  });

  test('a failed file is recorded, and what it held before is gone', async () => {
    await store().putFile(storedEntry('a.txt', ett), ett);
    await store().putFile(failedEntry('a.txt', 'ett'), null);
    await store().putFile(failedEntry('b.txt'), null);
    expect(await store().files()).toEqual([failedEntry('a.txt', 'ett'), failedEntry('b.txt')]);
    expect(await store().facts(ett.sha256)).toBeNull();
    expect((await store().status()).files).toEqual({ stored: 0, failed: 2 });
  });

  test('a file without its own facts is refused, and nothing changes', async () => {
    await store().putFile(storedEntry('a.txt', ett), ett);
    await expect(store().putFile(storedEntry('a.txt', två), null)).rejects.toMatchObject({ code: 'ILLEGAL_FILE' });
    await expect(store().putFile(storedEntry('a.txt', två), ett)).rejects.toMatchObject({ code: 'ILLEGAL_FILE' });
    await expect(store().putFile(failedEntry('a.txt'), ett)).rejects.toMatchObject({ code: 'ILLEGAL_FILE' });
    expect(await store().files()).toEqual([storedEntry('a.txt', ett)]);
  });

  test('the last run is the one recorded last', async () => {
    await store().recordRun(runOf(3));
    await store().recordRun(runOf(1, 'remove'));
    expect((await store().status()).lastRun).toEqual(runOf(1, 'remove'));
  });

  test('writes asked for at once are done in the order they were asked for', async () => {
    const versions = ['1', '2', '3', '4', '5'].map((version) => factsOf('ett', version));
    await Promise.all(versions.map((facts) => store().putFile(storedEntry('a.txt', facts), facts)));
    expect(await store().facts(ett.sha256)).toEqual(versions.at(-1));
  });

  test('two openings may write at the same time', async () => {
    const other = await reopen();
    const sources = Array.from({ length: 20 }, (_, n) => `${String(n).padStart(2, '0')}.txt`);
    await Promise.all(
      sources.map((source, n) => {
        const facts = factsOf(source);
        return (n % 2 === 0 ? store() : other).putFile(storedEntry(source, facts), facts);
      }),
    );
    expect((await store().files()).map(({ source }) => source)).toEqual(sources);
  });

  test('the graph is stale while the stored facts are not those it was derived from', async () => {
    const stale = async () => (await store().status()).stale;
    const derive = () => store().replaceDerived(graphOf({ records: [] }));
    expect(await stale()).toBe(false);
    await store().putFile(storedEntry('a.txt', ett), ett);
    expect(await stale()).toBe(true);
    await derive();
    expect(await stale()).toBe(false);

    await store().putFile(storedEntry('a.txt', ett), ett);
    await store().putFile(failedEntry('b.txt'), null);
    expect(await stale(), 'the same facts again, and a failed file').toBe(false);

    await store().putFile(storedEntry('b.txt', ett), ett);
    expect(await stale(), 'a second source').toBe(true);
    await store().removeFile('b.txt');
    expect(await stale(), 'and away with it').toBe(false);

    const newer = factsOf('ett', '2');
    await store().putFile(storedEntry('a.txt', newer), newer);
    expect(await stale(), 'newer facts').toBe(true);
    await derive();
    await store().removeFile('a.txt');
    expect(await stale(), 'a removed file').toBe(true);
  });

  const twoOpenings = singleOpening ? noTest : test;
  twoOpenings('facts another opening puts while the graph is derived are not taken for part of it', async () => {
    await store().putFile(storedEntry('a.txt', ett), ett);
    const deriver = await reopen();
    await deriver.files();
    await store().putFile(storedEntry('b.txt', två), två);
    await deriver.replaceDerived(graphOf({ records: [] }));
    expect((await store().status()).stale).toBe(true);
    await deriver.files();
    await deriver.replaceDerived(graphOf({ records: [] }));
    expect((await store().status()).stale).toBe(false);
  });
}
