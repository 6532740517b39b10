/** What every store must do. A store's test file calls `storeContract` with a way to open a fresh one. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../graph/domain.ts';
import type { GraphStore } from '../../graph/store.ts';
import { NaiveStore } from './naive-store.ts';
import { filter, observe, operations } from './operations.ts';
import { derivedContract } from './suite-derived.ts';
import { filesContract } from './suite-files.ts';
import { indexContract } from './suite-index.ts';
import { switchContract } from './suite-switch.ts';
import { vectorsContract } from './suite-vectors.ts';

/** A fresh, empty store. */
export interface OpenedStore {
  store: GraphStore;
  /** Another opening of the same store, while the first stays open. */
  reopen(): Promise<GraphStore>;
  /** Closes all openings and takes away what they left. */
  dispose(): Promise<void>;
}

/** The store a test works on; a new one for each. */
export interface Subject {
  store(): GraphStore;
  reopen(): Promise<GraphStore>;
  singleOpening: boolean;
}

export interface SuiteOptions {
  /** How many random histories are tried; each needs a store of its own. */
  runs?: number;
  /** For a store without openings of their own (`reopen` gives the same object): what only a second one can see is skipped. */
  singleOpening?: boolean;
}

/** Registers the contract's tests for a store. */
export function storeContract(name: string, open: () => Promise<OpenedStore>, options: SuiteOptions = {}): void {
  const { runs = 100, singleOpening = false } = options;
  describe(name, () => {
    let opened: OpenedStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());
    const subject: Subject = { store: () => opened.store, reopen: () => opened.reopen(), singleOpening };

    test('a new store is empty, and says so', async () => {
      const status = await opened.store.status();
      expect(status).toMatchObject({ generation: 0, stale: false, analyserVersion: null, lastRun: null });
      expect(status.files).toEqual({ stored: 0, failed: 0 });
      expect(status.counts).toEqual(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])));
      expect(status.location).not.toBe('');
      expect(await opened.store.indexStats()).toMatchObject({ passages: 0, averageLength: { text: 0 } });
      expect(await opened.store.candidates({ anyOf: ['gunga'], facets: [], limit: 9 })).toEqual([]);
    });

    describe('files and facts', () => filesContract(subject));
    describe('records, edges and names', () => derivedContract(subject));
    describe('index', () => indexContract(subject));
    describe('vectors', () => vectorsContract(subject));
    describe('the switch to a new generation', () => switchContract(subject));

    test('any history leaves it as it would leave the naive store', async () => {
      await fc.assert(
        fc.asyncProperty(operations, filter, async (history, ask) => {
          const { store, reopen, dispose } = await open();
          try {
            const naive = new NaiveStore();
            for (const { run } of history) expect(await run(store)).toEqual(await run(naive));
            const expected = await observe(naive, ask);
            expect(await observe(store, ask)).toEqual(expected);
            expect(await observe(await reopen(), ask)).toEqual(expected);
          } finally {
            await dispose();
          }
        }),
        { numRuns: runs },
      );
    });
  });
}
