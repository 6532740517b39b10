/**
 * A process of its own that writes until it is done or killed, and says on standard output what has been committed,
 * and when a generation is about to be written.
 * Arguments: folder, name of the writer, number of the first file, number of files, `derive` to write generations in between.
 */
import { writeSync } from 'node:fs';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { storedEntry } from '../../contract/fixtures.ts';
import { FILES_PER_GENERATION, factsNumber, generationNumber, sourceOf } from './history.ts';

const [folder = '', writer = '', first = '0', files = '0', derive] = process.argv.slice(2);

/** Synchronous, so that no line is lost in a buffer when the process is killed. */
function acknowledge(line: string): void {
  writeSync(1, `${line}\n`);
}

const store = await openEmbeddedStore(folder);
acknowledge('open');
let { generation } = await store.status();
for (let n = Number(first); n < Number(first) + Number(files); n++) {
  const facts = factsNumber(writer, n);
  await store.putFile(storedEntry(sourceOf(writer, n), facts), facts);
  acknowledge(`file ${n}`);
  if (derive === 'derive' && (n + 1) % FILES_PER_GENERATION === 0) {
    generation += 1;
    acknowledge(`deriving ${generation}`);
    await store.replaceDerived(generationNumber(generation));
    acknowledge(`generation ${generation}`);
  }
}
await store.close();
