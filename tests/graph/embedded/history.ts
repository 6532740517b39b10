/** What the child processes of `kill.test.ts` and `processes.test.ts` write, so that a test knows what must be there. */
import type { FileFacts } from '../../../graph/facts.ts';
import type { GraphRecord } from '../../../graph/records.ts';
import type { DerivedGraph } from '../../../graph/store.ts';
import { edgeOf, factsOf, graphOf, indexed, record } from '../../contract/fixtures.ts';

/** How many files are put between two generations. */
export const FILES_PER_GENERATION = 4;

export function sourceOf(writer: string, n: number): string {
  return `${writer}-${String(n).padStart(4, '0')}.txt`;
}

/** Large enough to spread over many pages of the database. */
export function factsNumber(writer: string, n: number): FileFacts {
  return factsOf(`${writer} ${n}`, '1', 40 + (n % 7) * 60);
}

function passageCount(generation: number): number {
  return 150 + ((generation * 37) % 50);
}

/** A generation told by its number, down to every record. */
export function generationNumber(generation: number): DerivedGraph {
  const stamp = `generation ${generation}`;
  const passages = Array.from({ length: passageCount(generation) }, (_, n) =>
    record('passage', `passage-${String(n).padStart(3, '0')}`, { text: `${stamp} ${'ord '.repeat(100)}`, start: n }),
  );
  const records: GraphRecord[] = [record('document', 'doc-1', { title: stamp }), ...passages];
  return graphOf({
    records,
    edges: passages.map(({ id }) => edgeOf(id, 'IN_DOCUMENT', 'doc-1')),
    index: passages.map((passage, n) => indexed(passage, { text: [stamp, 'alla', `ord${n}`] }, [`year_${generation}`])),
    analyserVersion: stamp,
  });
}
