/** Counts of meetings: how many were held, and how often a document lays down that there are to be. */
import type { MeetingCountRecord } from '../../../graph/records.ts';

/** `fyra gånger per år`, `två gånger om året`, `varje år`: a rule, whatever year the document is of. */
const RULE = /(?<!\p{L})(?:per år|om året|varje år|per termin|årligen|per kalenderår)(?!\p{L})/iu;

export interface Counted {
  held: MeetingCountRecord[];
  regular: MeetingCountRecord[];
}

/** A count of one stands for a single meeting met with in a document, not for how many there were. */
export function countsOf(counts: readonly MeetingCountRecord[]): Counted {
  const totals = counts.filter(({ count }) => count > 1).sort((a, b) => a.year - b.year || a.count - b.count);
  const isRule = ({ evidence }: MeetingCountRecord) =>
    evidence.length > 0 && evidence.every(({ quote }) => RULE.test(quote.replace(/\s+/g, ' ')));
  return { held: totals.filter((c) => !isRule(c)), regular: totals.filter(isRule) };
}
