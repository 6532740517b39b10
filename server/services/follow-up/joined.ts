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
  const byDate = new Map<string, Matter[]>();
  const out: Matter[] = [];
  const order = [...matters].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  for (const matter of order) {
    if (matter.due === null) {
      out.push(matter);
      continue;
    }
    const sharing = byDate.get(matter.due) ?? [];
    byDate.set(matter.due, sharing);
    const at = sharing.findIndex((known) => isSame(known, matter));
    const known = sharing[at];
    if (known === undefined) sharing.push(matter);
    else
      sharing[at] = {
        ...known,
        evidence: [...known.evidence, ...matter.evidence.filter((e) => !known.evidence.some((k) => overlap(k, e)))],
      };
  }
  return [...out, ...[...byDate.values()].flat()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Records of agreements come before bare dates: they have parties and a name. */
const rank = ({ kind, sort }: Matter): number => (kind === 'deadline' ? 10 : 0) + SAYS_MORE.indexOf(sort);

function isSame(a: Matter, b: Matter): boolean {
  if (a.record === b.record) return false;
  if (a.evidence.some((one) => b.evidence.some((other) => overlap(one, other)))) return true;
  const sameDocument = a.evidence.some((one) => b.evidence.some((other) => one.document === other.document));
  if (sameDocument && a.kind === 'agreement' && a.sort === b.sort) return true;
  if (!sameDocument && !a.diarienummer.some((number) => b.diarienummer.includes(number))) return false;
  const [one, other] = [tellingWords(a.what), tellingWords(b.what)];
  const fewer = Math.min(one.size, other.size);
  const shared = [...one.keys()].filter((word) => other.has(word)).length;
  return shared >= LEAST && shared / fewer >= SHARE;
}

function overlap(a: Evidence, b: Evidence): boolean {
  return a.document === b.document && a.page === b.page && a.start < b.end && b.start < a.end;
}
