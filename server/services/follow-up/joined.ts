/** The same date told twice is one matter: a task and the date in its sentence, an agreement's end in its own words, minutes and their extract. Pure. */
import type { Evidence } from '../../../graph/records.ts';
import type { FollowUpSort } from '../../contract/follow-ups.ts';
import type { Matter } from './matter.ts';
import { tellingWords } from './reported-back.ts';

/** Of two that are the same the one that says more stays: a task before a bare date, a decided date before one that was moved. */
const SAYS_MORE: readonly FollowUpSort[] = ['task', 'notice', 'ends', 'due', 'starts', 'planned', 'proposed', 'told'];
/** Share of the fewer words that the other must have, to be the same in other words. */
const SHARE = 0.6;
/** And least number of them. */
const LEAST = 2;

/** Matters, each once, with the evidence of all that told it; in order of id. */
export function joined(matters: readonly Matter[]): Matter[] {
  const kept: Matter[] = [];
  // Only what shares its day and a document or a case can be the same: of an archive's many that fall on New Year's Eve few are compared.
  const near = new Map<string, Set<number>>();
  const tell = new Map<string, ReadonlySet<string>>();
  const wordsOf = (what: string): ReadonlySet<string> => {
    const known = tell.get(what) ?? new Set(tellingWords(what).keys());
    tell.set(what, known);
    return known;
  };
  const order = [...matters].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  for (const matter of order) {
    const keys = matter.due === null ? [] : keysOf(matter);
    const before = [...new Set(keys.flatMap((key) => [...(near.get(key) ?? [])]))].sort((a, b) => a - b);
    const same = before.find((at) => isSame(kept[at], matter, wordsOf));
    const at = same ?? kept.length;
    const known = kept[at];
    kept[at] = known === undefined ? matter : withPlacesOf(known, matter);
    for (const key of keys) near.set(key, (near.get(key) ?? new Set()).add(at));
  }
  return kept.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const keysOf = ({ due, evidence, diarienummer }: Matter): string[] => [
  ...evidence.map(({ document }) => `${due} ${document}`),
  ...diarienummer.map((number) => `${due} ${number}`),
];

function withPlacesOf(known: Matter, other: Matter): Matter {
  const more = other.evidence.filter((e) => !known.evidence.some((k) => overlap(k, e)));
  return more.length === 0 ? known : { ...known, evidence: [...known.evidence, ...more] };
}

/** Records of agreements come before bare dates: they have parties and a name. */
const rank = ({ kind, sort }: Matter): number => (kind === 'deadline' ? 10 : 0) + SAYS_MORE.indexOf(sort);

function isSame(a: Matter | undefined, b: Matter, wordsOf: (what: string) => ReadonlySet<string>): boolean {
  if (a === undefined || a.record === b.record) return false;
  if (a.evidence.some((one) => b.evidence.some((other) => overlap(one, other)))) return true;
  const sameDocument = a.evidence.some((one) => b.evidence.some((other) => one.document === other.document));
  if (sameDocument && a.kind === 'agreement' && a.sort === b.sort) return true;
  if (!sameDocument && !a.diarienummer.some((number) => b.diarienummer.includes(number))) return false;
  const [one, other] = [wordsOf(a.what), wordsOf(b.what)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= LEAST && shared / Math.min(one.size, other.size) >= SHARE;
}

function overlap(a: Evidence, b: Evidence): boolean {
  return a.document === b.document && a.page === b.page && a.start < b.end && b.start < a.end;
}
