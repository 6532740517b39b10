import type { FileFacts } from '../../graph/facts.ts';
import type { GraphStore } from '../../graph/store.ts';
import { derive } from '../derive/derive.ts';
import { needsDictionary } from '../derive/repaired.ts';
import { swedishDictionary } from '../repair/dictionary.ts';
import type { OnEvent } from './events.ts';
import { GENERATION_VERSION } from './generation-version.ts';

/** True when the generation does not stand for the stored facts as this version would derive and analyse them. */
export async function needsDerive(store: GraphStore): Promise<boolean> {
  const { stale, generation, analyserVersion } = await store.status();
  return stale || generation === 0 || analyserVersion !== GENERATION_VERSION;
}

/**
 * Derives the graph anew from all stored facts and switches to it.
 * The facts are given in an order of their own (by content), so that nothing can depend on the order the files came in.
 */
export async function rederive(store: GraphStore, onEvent: OnEvent = () => {}): Promise<void> {
  const sources = new Map<string, string[]>();
  for (const file of await store.files()) {
    if (file.status !== 'stored' || file.sha256 === null) continue;
    const same = sources.get(file.sha256);
    if (same === undefined) sources.set(file.sha256, [file.source]);
    else same.push(file.source);
  }
  onEvent({ type: 'derive', contents: sources.size });
  const files: { sources: string[]; facts: FileFacts }[] = [];
  for (const sha256 of [...sources.keys()].sort()) {
    const facts = await store.facts(sha256);
    if (facts === null) throw new Error(`the store names content ${sha256} but holds no facts of it`);
    files.push({ sources: (sources.get(sha256) ?? []).sort(), facts });
  }
  const knows = needsDictionary(files) ? await swedishDictionary() : undefined;
  const graph = derive({ files, knows });
  await store.replaceDerived({ ...graph, analyserVersion: GENERATION_VERSION });
  onEvent({ type: 'derived', records: graph.records.length });
}
