/** Registers of bodies, projects and agreements. */
import type { AgreementState } from '../../server/contract/registers.ts';
import { count, number } from '../format.ts';

export const registersTexts = {
  registers: {
    ownWords: 'Så beskrivs det',
    members: 'Sammansättning',
    meetings: 'Sammanträden',
    held: (counts: number[], year: number) =>
      counts.length === 1
        ? `${count(counts[0] ?? 0, 'möte', 'möten')} ${year}`
        : `${counts.map(number).join(' eller ')} möten ${year}, källorna säger olika`,
    source: 'Källa',
    period: 'Tid',
    agreements: 'Avtal',
    agreementsLead: 'Avtal och överenskommelser bland handlingarna: parter, tid, och hur de förlängs och sägs upp.',
    asOf: (day: string) =>
      `Läget gäller ${day} och är räknat på avtalstiden. Om något har förlängts eller sagts upp senare syns det i ärendet.`,
    agreement: 'Avtal och ärende',
    parties: 'Parter',
    begins: 'Börjar',
    ends: 'Slutar',
    state: 'Läge',
    states: {
      running: 'löper',
      coming: 'har inte börjat',
      mayRun: 'tiden är ute, kan ha förlängts',
      ended: 'tiden är ute',
      unknown: 'slutdatum ej angivet',
    } as Record<AgreementState, string>,
    renewal: 'Förlängning',
    notice: 'Uppsägning',
    lastNotice: (day: string) => `Sista dag enligt avtalstiden: ${day} (uträknat)`,
  },
} as const;
