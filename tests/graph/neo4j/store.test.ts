import { storeContract } from '../../contract/store-suite.ts';
import { describeNeo4j } from './server.ts';

/** A history takes about a second: every step is a transaction, and all there is to see is asked three times. */
const RUNS = Number(process.env['DIARIEGRAF_NEO4J_RUNS'] ?? 25);

describeNeo4j('on Neo4j', (database) => {
  storeContract(
    'neo4j store',
    async () => {
      await database.reset();
      return { store: await database.open(), reopen: () => database.open(), dispose: () => database.reset() };
    },
    { runs: RUNS },
  );
});
