/** How sure the reading of a hit is: that of its own words where they are known, else that of its page. */
import type { WordBox } from '../../../graph/facts.ts';
import type { SearchResponse } from '../../../graph/search/types.ts';
import type { HitReading } from '../../contract/views.ts';
import type { Room } from '../room.ts';
import { readingOf } from '../sources.ts';
import { fileOf } from './documents.ts';
import { wordsOfRanges } from './word-places.ts';

/** Files with more scanned pages than this are not opened for the sake of a hit: the page's own confidence has to do. */
const MOST_PAGES = 100;

/** By passage, the hits that were not simply read from a text layer. */
export async function hitReadings(room: Room, hits: SearchResponse['hits']): Promise<Record<string, HitReading>> {
  const known: Record<string, HitReading> = {};
  for (const { passage, source, page } of hits) {
    const reading = await readingOf(room, source, page);
    if (reading === null) continue;
    const own = await ownConfidence(room, passage, source, page);
    known[passage] = { method: reading.method, confidence: own ?? reading.confidence };
  }
  return known;
}

/** Remembered for the generation, since the same passages are found again and again. */
async function ownConfidence(room: Room, passage: string, source: string, page: number): Promise<number | null> {
  const kept = await room.once('confidence of passages', async () => new Map<string, number | null>());
  const before = kept.get(passage);
  if (before !== undefined) return before;
  const sure = await readConfidence(room, passage, source, page);
  kept.set(passage, sure);
  return sure;
}

async function readConfidence(room: Room, passage: string, source: string, page: number): Promise<number | null> {
  const entry = await fileOf(room, source);
  if (!entry?.sha256 || entry.ocrPages > MOST_PAGES) return null;
  const fact = (await room.reader.facts(entry.sha256))?.pages.find((one) => one.page === page);
  const record = fact?.words && (await room.reader.get('passage', passage));
  return fact?.words && record ? meanConfidence(wordsOfRanges(fact.text, fact.words, [record])[0] ?? []) : null;
}

/** Mean confidence 0..1 of words, by their length; null when there are none. */
export function meanConfidence(found: readonly WordBox[]): number | null {
  const letters = found.reduce((sum, [word]) => sum + word.length, 0);
  const sure = found.reduce((sum, [word, confidence]) => sum + word.length * confidence, 0);
  return letters === 0 ? null : Math.round((10 * sure) / letters) / 1000;
}
