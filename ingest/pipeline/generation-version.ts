import { ANALYSER_VERSION } from '../../graph/text/analyse.ts';

/**
 * Version of the derivation: repair, resolution, statements, warnings, titles. Raised whenever the same facts would give another graph,
 * so that a store derived by an older release is derived anew by the next `ingest`, `remove`, `copy` or `derive`.
 */
const DERIVER_VERSION = '2';

/** What a generation is stamped with: it is current when both the derivation and the analysis of its terms are. */
export const GENERATION_VERSION = `${DERIVER_VERSION}/${ANALYSER_VERSION}`;
