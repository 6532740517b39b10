/** Papers in which parties agree on something: agreements, and annexes that say in their title that they belong to one. */
import type { DocumentRecord, DocumentType } from '../../../graph/records.ts';

const TYPES = new Set<DocumentType>(['avtal', 'överenskommelse']);
const OF_AGREEMENT = /(?<!\p{L})\p{L}*(?:avtal|överenskommelse)/iu;

export function isAgreementPaper({ type, title }: Pick<DocumentRecord, 'type' | 'title'>): boolean {
  return TYPES.has(type) || (type === 'bilaga' && OF_AGREEMENT.test(title));
}
