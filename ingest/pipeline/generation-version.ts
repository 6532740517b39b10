import { ANALYSER_VERSION } from '../../graph/text/analyse.ts';
import type { Curation } from '../curation/schema.ts';
import { curationStamp } from '../curation/stamp.ts';

/**
 * Version of the derivation: repair, resolution, statements, warnings, titles. Raised whenever the same facts would give another graph,
 * so that a store derived by an older release is derived anew by the next `ingest`, `remove`, `copy` or `derive`; the golden graph holds us to it.
 */
export const DERIVER_VERSION = '4';

/** What a generation is stamped with: it is current when the derivation, the analysis of its terms and what people say of it are. */
export function generationVersion(curation: Curation): string {
  const stamp = curationStamp(curation);
  return `${DERIVER_VERSION}/${ANALYSER_VERSION}${stamp === '' ? '' : `/${stamp}`}`;
}
