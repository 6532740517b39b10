/** A part of the search at work: lunr finds and weighs, one term at a time; what the terms of a query make together is counted here. */
import lunr from 'lunr';
import { isWholeTerm } from '../../../graph/text/analyse.ts';
import { fold } from '../../../graph/text/fold.ts';
import { PART_FIELDS, type SearchPart } from '../../../server/contract/site.ts';
import type { Asked, Sought } from './query.ts';

export interface PartHit {
  /** Place in the part's passages. */
  passage: number;
  score: number;
}

export interface PartAnswer {
  hits: PartHit[];
  /** Stems found by forgiving a slip. */
  slips: Set<string>;
}

export interface PartFinder {
  part: SearchPart;
  find(asked: Asked): PartAnswer;
}

/** Readings of a word tried, the best first. */
const READINGS = 40;
/** Letters from which one slip is forgiven, and two; what such a reading is worth. */
const SLIP = 5;
const SLIPS = 9;
const SLIPPED = 0.5;
/** How much it matters that all that was typed is there. */
const COVERAGE = 0.6;

type Scores = Map<number, number>;

export function partFinder(part: SearchPart): PartFinder {
  const index = lunr.Index.load(serialised(part));
  const folded = part.terms.map(fold);

  const having = (term: string, editDistance = 0) =>
    index.query((query) => query.term(term, { usePipeline: false, editDistance }));

  const scoresOf = (sought: Sought): { scores: Scores; slips: string[] } => {
    const scores: Scores = new Map();
    const put = (found: lunr.Index.Result[], worth: number) => {
      for (const { ref, score } of found) {
        const passage = Number(ref);
        scores.set(passage, Math.max(scores.get(passage) ?? 0, worth * score));
      }
    };
    const read = readings(sought, part.terms, folded);
    for (const [term, worth] of read) put(having(term), worth);
    // Where at most half of the word is known it may be misspelt.
    const known = (read[0]?.[1] ?? 0) > SLIPPED;
    if (known || sought.stem === null || sought.stem.length < SLIP) return { scores, slips: [] };
    const found = having(sought.stem, sought.stem.length < SLIPS || isWholeTerm(sought.stem) ? 1 : 2);
    put(found, SLIPPED);
    return { scores, slips: found.flatMap(({ matchData }) => Object.keys(matchData.metadata)) };
  };

  return {
    part,
    find({ sought, without }) {
      const slips = new Set<string>();
      const sums = new Map<number, { score: number; covered: number }>();
      for (const one of sought) {
        const found = scoresOf(one);
        for (const slip of found.slips) slips.add(slip);
        for (const [passage, score] of found.scores) {
          const sum = sums.get(passage) ?? { score: 0, covered: 0 };
          sums.set(passage, { score: sum.score + score, covered: sum.covered + 1 });
        }
      }
      for (const one of without)
        for (const [term, worth] of readings(one, part.terms, folded))
          if (worth >= 0.9) for (const { ref } of having(term)) sums.delete(Number(ref));
      const hits = [...sums].map(([passage, { score, covered }]) => ({
        passage,
        score: score * (covered / sought.length) ** COVERAGE,
      }));
      return { hits, slips };
    },
  };
}

/** Terms that are readings of what is looked for, best first. */
function readings(sought: Sought, terms: readonly string[], folded: readonly string[]): [string, number][] {
  const found: [string, number][] = [];
  for (const [at, term] of terms.entries()) {
    const worth = sought.worth(term, folded[at] ?? term);
    if (worth > 0) found.push([term, worth]);
  }
  return found.sort((a, b) => b[1] - a[1] || a[0].length - b[0].length).slice(0, READINGS);
}

/** The index as lunr writes it: vectors by passage, and what follows from them, the passages by term. */
function serialised({ documents: _, passages, terms, vectors }: SearchPart): object {
  const postings = terms.map((): Record<string, Record<string, object>> => ({}));
  const nothing = {};
  const fieldVectors: [string, number[]][] = [];
  for (const field of PART_FIELDS) {
    const rows = vectors[field].map(weighed);
    for (const [at, [document]] of passages.entries()) {
      const vector = rows[field === 't' ? document : at] ?? [];
      fieldVectors.push([`${field}/${at}`, vector]);
      for (let i = 0; i < vector.length; i += 2) {
        const posting = postings[vector[i] ?? 0];
        if (!posting) continue;
        posting[field] ??= {};
        posting[field][at] = nothing;
      }
    }
  }
  const invertedIndex = terms.map((term, at): [string, object] => [
    term,
    { _index: at, ...Object.fromEntries(PART_FIELDS.map((field) => [field, postings[at]?.[field] ?? {}])) },
  ]);
  return { version: lunr.version, fields: [...PART_FIELDS], fieldVectors, invertedIndex, pipeline: [] };
}

/** Places of terms instead of the distances between them, weights instead of hundredths. */
function weighed(compact: readonly number[]): number[] {
  let at = 0;
  return compact.map((value, i) => {
    if (i % 2 === 1) return value / 100;
    at += value;
    return at;
  });
}
