/** From a ranked passage to a hit as the contract has it. */
import type { DocumentRecord, EntityKind } from '../records.ts';
import type { IndexedPassage } from '../store.ts';
import type { Labels } from './labels.ts';
import type { QueryWord } from './query-words.ts';
import type { Ranked } from './rank.ts';
import { snippet } from './snippet.ts';
import type { Subjects } from './subjects.ts';
import type { EntityRef, HitPlace, SearchHit } from './types.ts';

/** Entities shown with a hit. */
const ENTITIES = 20;

/** The more a kind narrows, the earlier it stands. */
const SPECIFIC: readonly EntityKind[] = ['case', 'project', 'arena', 'person', 'organization'];

/** Makes a hit. `document` is null only while a store is being repaired; the hit then shows what the passage knows. */
export async function hitOf(
  ranked: Ranked,
  document: DocumentRecord | null,
  words: readonly QueryWord[],
  subjects: Subjects,
  labels: Labels,
): Promise<SearchHit> {
  const { passage } = ranked.entry;
  return {
    document: passage.document,
    source: passage.source,
    title: document?.title || passage.source,
    type: document?.type ?? 'annat',
    date: document?.date ?? null,
    page: passage.page,
    passage: passage.id,
    text: passage.text,
    snippet: snippet(passage.text, words, new Set(subjects.cases.keys())),
    score: ranked.score,
    diarienummer: passage.diarienummer.length > 0 ? passage.diarienummer : (document?.diarienummer ?? []),
    entities: await entitiesOf(ranked.entry, subjects, labels),
  };
}

/** Where a passage stands. */
export function placeOf({ entry: { passage } }: Ranked, document: DocumentRecord | null): HitPlace {
  return {
    document: passage.document,
    title: document?.title || passage.source,
    date: document?.date ?? null,
    page: passage.page,
    passage: passage.id,
  };
}

/** What the query names first; then the kinds in turn, so that a long attendance list does not hide the case. */
async function entitiesOf(
  { passage, facets }: IndexedPassage,
  subjects: Subjects,
  labels: Labels,
): Promise<EntityRef[]> {
  // The case of the section is no mention in the passage, but it is what the passage is about.
  const ofSection = facets.filter((f) => f.startsWith('case_')).map((f) => f.slice('case_'.length));
  const here = new Set([...ofSection, ...passage.entities]);
  const named = [...subjects.named.keys()].filter((id) => here.has(id));
  const others = await Promise.all([...here].filter((id) => !named.includes(id)).map((id) => labels(id)));
  const queues = SPECIFIC.map((kind) => others.filter((e): e is EntityRef => e?.kind === kind));
  const first = (await Promise.all(named.map((id) => labels(id)))).filter((e): e is EntityRef => e !== null);
  const out = first.slice(0, ENTITIES);
  for (let turn = 0; out.length < ENTITIES && queues.some((q) => turn < q.length); turn += 1) {
    for (const queue of queues) {
      const next = queue[turn];
      if (next && out.length < ENTITIES) out.push(next);
    }
  }
  return out;
}
