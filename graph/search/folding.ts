/** Passages that recur in other documents with small changes, as yearly reports repeat theirs, become one hit with the others told. */
import type { Ranked } from './rank.ts';

/** Share of the terms two passages have in common from which they are one and the same. */
const SAME = 0.6;
/** Shorter passages are alike by chance. */
const LEAST_TERMS = 12;
/** Best passages compared; those after them stand by themselves. */
const COMPARED = 120;

/** Whole terms, and words with figures: what changes from year to year. */
const NUMBERED = /[_\d]/u;

export interface Folded extends Ranked {
  /** The same passage in other documents, best first. */
  also: Ranked[];
}

/** Folds recurring passages into the best of them; the order stays. */
export function foldRecurring(ranked: readonly Ranked[]): Folded[] {
  const out: Folded[] = [];
  const kept: { folded: Folded; terms: ReadonlySet<string> }[] = [];
  ranked.forEach((r, i) => {
    if (i >= COMPARED) {
      out.push({ ...r, also: [] });
      return;
    }
    const terms = new Set(r.entry.terms.text.filter((t) => !NUMBERED.test(t)));
    const same = terms.size < LEAST_TERMS ? undefined : kept.find((k) => recurs(k.folded, r) && alike(k.terms, terms));
    if (same) {
      same.folded.also.push(r);
      return;
    }
    const folded: Folded = { ...r, also: [] };
    out.push(folded);
    kept.push({ folded, terms });
  });
  return out;
}

/** In another document than the hit and all it stands for. */
function recurs(hit: Folded, other: Ranked): boolean {
  return [hit, ...hit.also].every((h) => h.entry.passage.document !== other.entry.passage.document);
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  if (less.size / more.size < SAME) return false;
  // Most pairs have little in common, which shows long before their last term.
  let missing = less.size - (SAME * (a.size + b.size)) / (1 + SAME);
  let common = 0;
  for (const t of less) {
    if (more.has(t)) {
      common += 1;
      continue;
    }
    missing -= 1;
    if (missing < -1) return false;
  }
  return common / (a.size + b.size - common) >= SAME;
}
