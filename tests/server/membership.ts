/** A membership for tests, of which only what matters is said. */
import type { MembershipRecord } from '../../graph/records.ts';

export function membership(over: Partial<MembershipRecord>): MembershipRecord {
  const { person = 'Karin Alm', organization = 'Kustrådet', onBehalfOf = null, inPlaceOf = null } = over;
  const { role = 'ledamot', from = null, to = null, asOf = null } = over;
  const document = `doc-${asOf ?? from ?? to ?? 'x'}`;
  return {
    kind: 'membership',
    id: `m ${person} ${role} ${organization} ${from} ${to} ${asOf}`,
    person,
    personId: `person-${person}`,
    role,
    organization,
    organizationId: `arena-${organization}`,
    onBehalfOf,
    onBehalfOfId: onBehalfOf === null ? null : `org-${onBehalfOf}`,
    inPlaceOf,
    inPlaceOfId: inPlaceOf === null ? null : `person-${inPlaceOf}`,
    from,
    to,
    asOf,
    confidence: 0.9,
    evidence: [{ source: 's', document, passage: null, page: 1, start: 0, end: 4, quote: person }],
    ...over,
  };
}
