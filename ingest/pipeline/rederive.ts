import type { GraphStore, StoreReader } from '../../graph/store.ts';
import { type Curation, NO_CURATION } from '../curation/schema.ts';
import { type DeriveInput, deriveTold } from '../derive/derive.ts';
import { unmatchedMessage } from '../derive/unmatched.ts';
import { swedishDictionary } from '../repair/dictionary.ts';
import type { OnEvent } from './events.ts';
import { generationVersion } from './generation-version.ts';

/** True when the generation does not stand for the stored facts as this version and these corrections would derive and analyse them. */
export async function needsDerive(store: StoreReader, curation: Curation = NO_CURATION): Promise<boolean> {
  const { stale, generation, analyserVersion } = await store.status();
  return stale || generation === 0 || analyserVersion !== generationVersion(curation);
}

/**
 * Derives the graph anew from all stored facts and switches to it.
 * The facts are given in an order of their own (by content), so that nothing can depend on the order the files came in.
 */
export async function rederive(
  store: GraphStore,
  onEvent: OnEvent = () => {},
  curation: Curation = NO_CURATION,
): Promise<void> {
  const files = await storedFacts(store, (contents) => onEvent({ type: 'derive', contents }));
  // Asked about misread words and about doubtful ones; where there is nothing to ask it would be loaded in vain.
  const knows = files.length > 0 ? await swedishDictionary() : undefined;
  const { graph, unmatched } = deriveTold({ files, knows, curation });
  await store.replaceDerived({ ...graph, analyserVersion: generationVersion(curation) });
  const told = unmatched.map(unmatchedMessage);
  onEvent({ type: 'derived', records: graph.records.length, ...(told.length === 0 ? {} : { unmatched: told }) });
}

/** All stored facts with their sources, in the order of their contents. */
export async function storedFacts(
  store: StoreReader,
  onListed: (contents: number) => void = () => {},
): Promise<DeriveInput['files']> {
  const sources = new Map<string, string[]>();
  for (const file of await store.files()) {
    if (file.status !== 'stored' || file.sha256 === null) continue;
    const same = sources.get(file.sha256);
    if (same === undefined) sources.set(file.sha256, [file.source]);
    else same.push(file.source);
  }
  onListed(sources.size);
  const files: DeriveInput['files'] = [];
  for (const sha256 of [...sources.keys()].sort()) {
    const facts = await store.facts(sha256);
    if (facts === null) throw new Error(`the store names content ${sha256} but holds no facts of it`);
    files.push({ sources: (sources.get(sha256) ?? []).sort(), facts });
  }
  return files;
}
