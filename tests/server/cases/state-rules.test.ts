import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '../../../graph/records.ts';
import { afterDecision } from '../../../server/services/cases/state-rules.ts';

const decision = (points: string[], outcome: DecisionRecord['outcome'] = 'bifall'): DecisionRecord => ({
  kind: 'decision',
  id: 'dec-1',
  body: 'Kommunstyrelsen',
  bodyId: null,
  date: '2024-05-06',
  paragraph: '§ 7',
  title: 'Avtal om räddningstjänst',
  diarienummer: [],
  points,
  outcome,
  formal: true,
  proposers: [],
  reservations: [],
  notes: [],
  vote: null,
  meetingId: null,
  evidence: [],
});

describe('how a case stands after a decision', () => {
  it.each([
    ['Avtalet sägs upp till årsskiftet.', 'terminated'],
    ['Kommunen säger upp samverkansavtalet med grannkommunen.', 'terminated'],
    ['Att ärendet avskrivs.', 'terminated'],
    ['Kommunstyrelsen avslutar ärendet.', 'terminated'],
    ['Överenskommelsen förlängs till och med 2026.', 'prolonged'],
    ['Förlänger avtalet med två år.', 'prolonged'],
    ['Nämnden föreslår kommunfullmäktige att anta planen.', 'forwarded'],
    ['1. Kommunstyrelsen tillstyrker förslaget.', 'forwarded'],
    ['Planen antas.', 'decided'],
  ])('%s: %s', (point, rule) => {
    expect(afterDecision(decision([point])).rule).toBe(rule);
  });

  it.each([
    'Avtalet godkänns. Det kan sägas upp sex månader före avtalstidens utgång.',
    'Avtalet godkänns med möjlighet att förlänga avtalet med två år.',
    'Avtalet godkänns. Avtalet förlängs automatiskt med ett år i taget.',
    'Yttrandet lämnas när avtalet upphör.',
    'Kommunen ska inte säga upp avtalet.',
    'Förlängd tid för svar beviljas.',
    'Sammanträdet avslutas.',
  ])('what may be or would be ends and prolongs nothing: %s', (point) => {
    expect(afterDecision(decision([point]))).toEqual({ rule: 'decided', state: 'beslutat' });
  });

  it('the outcome goes before the words', () => {
    expect(afterDecision(decision(['Avtalet sägs upp.'], 'avslag')).rule).toBe('decided');
    expect(afterDecision(decision(['Ärendet återremitteras.'], 'återremiss')).state).toBe('pågående');
    expect(afterDecision(decision(['Ärendet bordläggs.'], 'bordläggning')).rule).toBe('tabled');
  });
});
