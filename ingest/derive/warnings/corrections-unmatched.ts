/**
 * A correction of the curation file whose words still stand where it says, but mean nothing there, or several things. One whose words
 * are gone has no place to show: `status`, `doctor` and the run itself tell of it.
 */
import { actionOf } from '../../curation/schema.ts';
import { documentAt, evidenceOf } from '../corpus.ts';
import type { Found, WarningInput } from './finder.ts';

export function correctionsUnmatched({ unmatched = [] }: WarningInput): Found[] {
  return unmatched.flatMap(({ correction, anchor, places }): Found[] => {
    const evidence = places.flatMap((p) => {
      const document = documentAt(p.file, p.page, p.start);
      return document === null ? [] : [evidenceOf(document, p)];
    });
    if (evidence.length === 0) return [];
    const action = actionOf(correction);
    return [
      {
        key: [action, anchor.source ?? anchor.sha256 ?? null, anchor.page ?? null, anchor.quote],
        type: 'correctionUnmatched',
        about: evidence.map((e) => e.document),
        detail: `${action}: ${anchor.quote}`,
        evidence,
      },
    ];
  });
}
