import type { DerivedGraph } from '../../../graph/store.ts';
import { edgeOf, factsOf, graphOf, oneOfEach, record, storedEntry } from '../../contract/fixtures.ts';
import { NaiveStore } from '../../contract/naive-store.ts';

/** Text with everything that formats stumble on. */
export const AWKWARD = '=1+1; "citat" & <b>\r\nnästa rad\tflik \0\u0007 \ud83d\udedd \ud800 ]]> \ufffe';

/** A store that holds a generation, with facts for the source the fixtures' records name. */
export async function storeWith(graph: Parameters<typeof graphOf>[0]): Promise<NaiveStore> {
  const store = new NaiveStore();
  const facts = factsOf('lekplatser');
  await store.putFile(storedEntry('noter/lekplatser.txt', facts), facts);
  await store.replaceDerived(graphOf(graph));
  return store;
}

/** One record of every kind, an awkward person besides, and edges of several types. */
export function variedGraph(): Pick<DerivedGraph, 'records' | 'edges'> {
  return {
    records: [
      ...oneOfEach(),
      record('person', 'person-2', { name: AWKWARD, party: 'Ö', aliases: ['+46 63', 'Å "Ä" Ö'] }),
      record('case', 'case-2', { diarienummer: 'LEK/8/2031' }),
    ],
    edges: [
      edgeOf('person-1', 'HOLDS', 'membership-1', 'membership-1'),
      edgeOf('membership-1', 'IN_BODY', 'arena-1'),
      edgeOf('person-2', 'MENTIONED_IN', 'doc-1'),
      edgeOf('case-1', 'REFERS_TO', 'case-2', 'relation-1'),
      edgeOf('passage-1', 'IN_DOCUMENT', 'doc-1'),
    ],
  };
}

/** More than one window of persons, so that the reading in windows shows. */
export function manyPersons(): Pick<DerivedGraph, 'records'> {
  return {
    records: Array.from({ length: 1_001 }, (_, i) =>
      record('person', `person-${String(i).padStart(4, '0')}`, { name: `Person ${i}` }),
    ),
  };
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** The same graph given in another order. */
export function reversed(graph: Pick<DerivedGraph, 'records' | 'edges'>): Pick<DerivedGraph, 'records' | 'edges'> {
  return { records: graph.records.toReversed(), edges: graph.edges.toReversed() };
}
