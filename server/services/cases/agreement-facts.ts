/** An agreement fact by fact, each with the place in the agreement that says it. */
import type { AgreementRecord, CaseRecord, Evidence } from '../../../graph/records.ts';
import type { AgreementFact, AgreementFacts } from '../../contract/case-parts.ts';
import type { Candidate } from '../../contract/common.ts';
import { type Pages, pagesOfDocument, placeOf, sentenceOf } from '../documents/text-places.ts';
import { candidateOf } from '../names.ts';
import { findAll, getAll, neighboursOf } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { lapses } from './case-state.ts';

/** Words by which a compensation follows an index. */
const INDEX = /(?<!\p{L})(?:\p{L}*index(?:\p{Ll}*)|räknas upp|uppräkn\p{L}+|KPI|KPIF|LPIK|PKV|AKI)(?!\p{L})/iu;

/** @param cases cases the agreement belongs to, whose relations also tell what it replaces */
export async function agreementFacts(
  room: Room,
  agreement: AgreementRecord,
  cases: CaseRecord[],
): Promise<AgreementFacts> {
  const document = (await documentsById(room)).get(agreement.documentId);
  const at = document === undefined ? null : await pagesOfDocument(room, document);
  const near = await neighboursOf(room, agreement.id);
  const [parties, contacts] = await Promise.all([
    findAll(room, near.in('PARTY_TO')),
    getAll(room, 'person', near.in('CONTACT_FOR')),
  ]);
  const facts: AgreementFact[] = [];
  const put = (
    fact: AgreementFact['fact'],
    value: string | null,
    found: (Evidence | null)[],
    things: Candidate[] = [],
  ) => {
    const places = found.filter((e) => e !== null);
    const told = places.length > 0 ? places : agreement.evidence;
    if (told.length > 0) facts.push({ fact, value, things, evidence: told });
  };
  const named = (name: string) => (at === null ? null : placeOf(at, name));

  const { renewal, notice, compensationSek, from, to } = agreement;
  const partyNames = [...new Set(agreement.parties)];
  if (partyNames.length > 0)
    put('parties', rest(partyNames, parties.map(candidateOf)), partyNames.map(named), parties.map(candidateOf));
  if (from !== null || to !== null) put('term', [from ?? '', to ?? ''].join('/'), agreement.evidence);
  if (renewal !== null) put('renewal', renewal, [at && placeOf(at, renewal)]);
  if (notice !== null) put('notice', notice, [at && placeOf(at, notice)]);
  if (compensationSek !== null) put('compensation', String(compensationSek), [at && sumIn(at, compensationSek)]);
  const index = at === null ? null : sentenceOf(at, INDEX);
  if (index !== null) put('index', index.quote.replace(/\s+/g, ' '), [index]);
  if (agreement.contacts.length > 0) {
    const things = contacts.map(candidateOf);
    put('contacts', rest(agreement.contacts, things), agreement.contacts.map(named), things);
  }
  facts.push(...(await replacements(room, [agreement.documentId, ...cases.map((c) => c.id)])));
  const lapsed = (await lapses(room)).find((w) => w.about.includes(agreement.id));
  if (lapsed) facts.push({ fact: 'lapsed', value: agreement.to, things: [], evidence: lapsed.evidence });
  return { agreement: agreement.id, facts };
}

/** Names that stand for no thing of the graph. */
function rest(names: string[], things: Candidate[]): string | null {
  const left = names.filter((name) => !things.some((t) => t.name === name || t.name.includes(name)));
  return left.length === 0 || left.length + things.length > names.length ? null : left.join(', ');
}

/** `10 307 000`, `10.307.000`, `10307000`: groups of three whatever stands between. */
function sumIn(at: Pages, value: number): Evidence | null {
  const groups = String(Math.round(value))
    .replace(/\B(?=(\d{3})+$)/g, '_')
    .split('_');
  return sentenceOf(at, new RegExp(String.raw`(?<!\d)${groups.join(String.raw`[\s.\u00a0]?`)}(?!\d)`, 'u'));
}

/** What the agreement or its case took the place of, and what took theirs. */
async function replacements(room: Room, ids: string[]): Promise<AgreementFact[]> {
  const facts = new Map<string, AgreementFact>();
  for (const id of ids) {
    const near = await neighboursOf(room, id);
    for (const { type, from, to, record } of near.edges) {
      if (type !== 'SUPERSEDES') continue;
      const fact = from === id ? 'replaces' : 'replacedBy';
      const [other] = await findAll(room, [from === id ? to : from]);
      const carrier = await room.reader.get('relation', record);
      if (!other || !carrier || carrier.evidence.length === 0) continue;
      const known = facts.get(`${fact}${other.id}`);
      if (!known)
        facts.set(`${fact}${other.id}`, {
          fact,
          value: null,
          things: [candidateOf(other)],
          evidence: carrier.evidence,
        });
    }
  }
  return [...facts.values()];
}
