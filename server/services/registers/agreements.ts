/** The register of agreements: parties, term, how it is prolonged and given notice of, and how it stands on a day. */
import type { AgreementRecord } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import {
  AGREEMENT_STATES,
  type AgreementRegister,
  type AgreementRow,
  type AgreementState,
} from '../../contract/registers.ts';
import { lastDay } from '../follow-up/days.ts';
import { lastNotice } from '../follow-up/notice.ts';
import { candidateOf, firstPlace, nameOf } from '../names.ts';
import { findAll, getAll, neighboursOf } from '../neighbours.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
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

/** @param per ISO date the states are told for @param asked false when that is only today */
export async function agreementRegister(
  room: Room,
  window: RegisterWindow,
  { per, asked }: { per: string; asked: boolean },
): Promise<AgreementRegister> {
  const agreements = await room.once('agreements', (reader) => reader.list('agreement'));
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
    place: firstPlace(agreement),
  };
}
