/** The naive store keeps the contract too: what the suite demands is what it says. */
import { NaiveStore } from './naive-store.ts';
import { storeContract } from './store-suite.ts';

storeContract(
  'naive store',
  async () => {
    const store = new NaiveStore();
    return { store, reopen: async () => store, dispose: () => store.close() };
  },
  { runs: 5, singleOpening: true },
);
