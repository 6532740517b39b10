/** The register of agreements: parties, term, how it is prolonged and given notice of, and how it stands on a day. */
import type { AgreementRecord, DocumentRecord } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Place } from '../../contract/common.ts';
import {
  AGREEMENT_STATES,
  type AgreementRegister,
  type AgreementRow,
  type AgreementState,
} from '../../contract/registers.ts';
import { lastDay } from '../follow-up/days.ts';
import { lastNotice } from '../follow-up/notice.ts';
import { candidateOf, firstPlace, nameOf, wholePage } from '../names.ts';
import { findAll, getAll, neighboursOf } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { cite, documentsById } from '../sources.ts';
import { cutRegister, type RegisterWindow } from './register.ts';

/** How an agreement stands on a day by its term alone: nothing is known here of what was done about it. */
export function agreementState(
  { from, to, renewal }: Pick<AgreementRecord, 'from' | 'to' | 'renewal'>,
  per: string,
): AgreementState {
  if (from !== null && from > per) return 'coming';
  const last = to === null ? null : lastDay(to);
  if (last === null) return 'unknown';
  if (last >= per) return 'running';
  return renewal === null ? 'ended' : 'mayRun';
}

/** Documents that are agreements by their kind. */
const KINDS = new Set<DocumentRecord['type']>(['avtal', 'överenskommelse']);

/** Every agreement, also those of which the document is all that is known: of these the document stands for the agreement. */
function allAgreements(room: Room): Promise<AgreementRecord[]> {
  return room.once('agreements', async (reader) => {
    const read = await reader.list('agreement');
    const known = new Set(read.map(({ documentId }) => documentId));
    const bare = [...(await documentsById(room)).values()].filter(({ id, type }) => KINDS.has(type) && !known.has(id));
    return [
      ...read,
      ...bare.map(
        ({ id, title, diarienummer }): AgreementRecord => ({
          kind: 'agreement',
          id,
          name: title,
          diarienummer,
          parties: [],
          from: null,
          to: null,
          renewal: null,
          notice: null,
          compensationSek: null,
          contacts: [],
          documentId: id,
          evidence: [],
        }),
      ),
    ];
  });
}

/** @param per ISO date the states are told for @param asked false when that is only today */
export async function agreementRegister(
  room: Room,
  window: RegisterWindow,
  { per, asked }: { per: string; asked: boolean },
): Promise<AgreementRegister> {
  const agreements = await allAgreements(room);
  const rows = agreements.map((agreement) => {
    const state = agreementState(agreement, per);
    const key = nameKey(
      [agreement.name, ...agreement.parties, ...agreement.diarienummer, ...agreement.contacts].join(' '),
    );
    return { row: { ...agreement, state }, key, group: state };
  });
  const cut = cutRegister(rows, window, {
    namn: (r) => r.name,
    parter: (r) => r.parties.join(', ') || null,
    borjar: (r) => r.from,
    slutar: (r) => r.to,
    lage: (r) => AGREEMENT_STATES.indexOf(r.state),
  });
  const items = await Promise.all(cut.items.map((agreement) => rowOf(room, agreement)));
  return { ...cut, items, per, asked, sources: await cite(room, items) };
}

async function rowOf(room: Room, agreement: AgreementRecord & { state: AgreementState }): Promise<AgreementRow> {
  const { id, name, documentId, from, to, renewal, notice, state } = agreement;
  const near = await neighboursOf(room, id);
  const [parties, cases] = await Promise.all([
    findAll(room, near.in('PARTY_TO')),
    getAll(room, 'case', near.out('CONCERNS')),
  ]);
  const known = new Map(parties.map((p) => [nameKey(nameOf(p)), p]));
  return {
    id,
    name,
    documentId,
    parties: [...new Set(agreement.parties)].map((party) => {
      const thing = known.get(nameKey(party));
      return { name: party, kind: thing?.kind ?? null, id: thing?.id ?? null };
    }),
    from,
    to,
    renewal,
    notice,
    lastNotice: lastNotice(agreement)?.day ?? null,
    state,
    cases: cases.map(candidateOf),
    place: firstPlace(agreement) ?? (await firstPageOf(room, documentId)),
  };
}

async function firstPageOf(room: Room, id: string): Promise<Place | null> {
  const document = (await documentsById(room)).get(id);
  return document === undefined ? null : wholePage(id, document.pages[0]);
}
