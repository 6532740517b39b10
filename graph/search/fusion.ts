/**
 * Puts two rankings together by reciprocal rank fusion: what stands high in either rises, what stands high in both rises most. Ranks are
 * compared and not scores, since a cosine and a BM25 score say nothing of each other. Argued in `docs/ranking.md`.
 */
import type { NearPassage } from '../store.ts';
import { type Meaning, type Ranked, rounded, type Why } from './rank.ts';
import { FUSION } from './weights.ts';

const NO_WORDS: Why = {
  words: [],
  nearness: 0,
  coverage: 1,
  cases: 0,
  named: 0,
  context: 0,
  answer: 0,
  contents: 1,
};

interface Fused {
  ranked: Ranked;
  meaning: Meaning;
  worth: number;
}

const part = (rank: number | null, weight: number): number => (rank === null ? 0 : weight / (FUSION.k + rank));

/**
 * The fused ranking. Scores keep the scale of the words' ranking: the best stays as high as it was. Equal worth stands in the order of the
 * words, then of meaning, so that the same rankings always give the same order.
 * @param ranked best first
 * @param near nearest first; of those the words did not find only the first `FUSION.added` are taken in
 */
export function fuse(ranked: readonly Ranked[], near: readonly NearPassage[]): Ranked[] {
  if (near.length === 0) return [...ranked];
  const places = new Map(near.map(({ entry, similarity }, i) => [entry.passage.id, { rank: i + 1, similarity }]));
  const found = new Set(ranked.map((r) => r.entry.passage.id));
  const added = near
    .slice(0, FUSION.added)
    .filter(({ entry }) => !found.has(entry.passage.id))
    .map(({ entry }): Ranked => ({ entry, score: 0, why: NO_WORDS }));
  const fused = [...ranked, ...added].map((r, i): Fused => {
    const place = places.get(r.entry.passage.id);
    const meaning: Meaning = {
      byWords: i < ranked.length ? i + 1 : null,
      byMeaning: place?.rank ?? null,
      similarity: place?.similarity ?? null,
    };
    return { ranked: r, meaning, worth: part(meaning.byWords, 1) + part(meaning.byMeaning, FUSION.meaning) };
  });
  // Sorting is stable: those of equal worth stay as they came.
  fused.sort((a, b) => b.worth - a.worth);
  const scale = (ranked[0]?.score || 1) / (fused[0]?.worth ?? 1);
  return fused.map(({ ranked: r, meaning, worth }) => ({
    ...r,
    score: rounded(worth * scale),
    why: { ...r.why, meaning },
  }));
}
