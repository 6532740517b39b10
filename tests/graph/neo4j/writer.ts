/**
 * A process of its own that puts files and writes generations in between, then ends.
 * Arguments: address as JSON, name of the writer, number of files.
 */
import type { Address } from '../../../graph/neo4j/connection.ts';
import { openNeo4jStore } from '../../../graph/neo4j/store.ts';
import { storedEntry } from '../../contract/fixtures.ts';
import { FILES_PER_GENERATION, factsNumber, generationNumber, sourceOf } from '../embedded/history.ts';

const [address = '{}', writer = '', files = '0'] = process.argv.slice(2);

const store = await openNeo4jStore(JSON.parse(address) as Address);
for (let n = 0; n < Number(files); n++) {
  const facts = factsNumber(writer, n);
  await store.putFile(storedEntry(sourceOf(writer, n), facts), facts);
  if ((n + 1) % FILES_PER_GENERATION === 0) await store.replaceDerived(generationNumber(n));
}
await store.close();
