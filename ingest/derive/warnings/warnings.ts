/** What a reader should check, found in the derived records: one file a type, run over all of them once they are resolved. */
import { recordId } from '../../../graph/ids.ts';
import type { WarningRecord } from '../../../graph/records.ts';
import { byPlace } from '../corpus.ts';
import { absentAnnexes } from './absent-annexes.ts';
import { agreementsLapsed } from './agreements-lapsed.ts';
import { correctionsUnmatched } from './corrections-unmatched.ts';
import { countsDiffer } from './counts-differ.ts';
import { decisionsNotFound } from './decisions-not-found.ts';
import { doubtfulWords } from './doubtful-words.ts';
import type { Finder, WarningInput } from './finder.ts';
import { membershipsDiffer } from './memberships-differ.ts';
import { missingParagraphs } from './missing-paragraphs.ts';

const FINDERS: readonly Finder[] = [
  missingParagraphs,
  absentAnnexes,
  countsDiffer,
  doubtfulWords,
  decisionsNotFound,
  membershipsDiffer,
  agreementsLapsed,
  correctionsUnmatched,
];

export function warningsOf(input: WarningInput): WarningRecord[] {
  const found = FINDERS.flatMap((find) => find(input));
  const warnings = found.map(
    ({ key, type, about, detail, evidence }): WarningRecord => ({
      kind: 'warning',
      id: recordId('warning', type, ...key),
      type,
      about: [...new Set(about)].sort(),
      detail,
      evidence: [...evidence].sort(byPlace),
    }),
  );
  return [...new Map(warnings.map((w) => [w.id, w])).values()];
}
