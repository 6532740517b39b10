import { describe, expect, it } from 'vitest';
import { minutes, quote, report, statements } from './reading.ts';

describe('tasks given', () => {
  it.each([
    ['Socialnämnden får i uppdrag att ta fram en plan.', 'Socialnämnden', 'ta fram en plan.'],
    ['Kommunstyrelsen uppdrar åt Socialnämnden att ta fram en plan.', 'Socialnämnden', 'ta fram en plan.'],
    ['Kommunstyrelsen uppdrog till Socialnämnden att ta fram en plan.', 'Socialnämnden', 'ta fram en plan.'],
    ['Kommunchefen får i uppdrag att ta fram en plan.', 'Kommunchefen', 'ta fram en plan.'],
    ['Anna Holmqvist fick i uppdrag att ta fram en plan.', 'Anna Holmqvist', 'ta fram en plan.'],
  ])('%j', (text, to, what) => {
    expect(statements(report(text), 'assignment')).toMatchObject([{ to, what }]);
  });

  it('say by whom', () => {
    const [told] = statements(report('Kommunstyrelsen uppdrar åt Socialnämnden att ta fram en plan.'), 'assignment');
    expect(told?.by).toBe('Kommunstyrelsen');
    const facts = minutes('§ 12 Plan\n\nBeslut\nKommunchefen får i uppdrag att ta fram en plan.\n');
    expect(statements(facts, 'assignment')).toMatchObject([{ by: 'Kommunstyrelsen' }]);
  });

  it.each([
    ['Socialnämnden får i uppdrag att senast den 30 april 2033 ta fram en plan.', '2033-04-30'],
    ['Socialnämnden får i uppdrag att ta fram en plan till den 1 juni 2033.', '2033-06-01'],
    ['Socialnämnden får i uppdrag att ta fram en plan.', null],
  ])('and until when: %j', (text, due) => {
    expect(statements(report(text), 'assignment')[0]?.due).toBe(due);
  });
});

it.each(['Uppdraget är slutfört.', 'Hon har ett uppdrag som ledamot.', 'Uppdragsbeskrivning för nätverket'])(
  '%j gives none',
  (text) => {
    expect(statements(report(text), 'assignment')).toEqual([]);
  },
);

it('quotes the sentence', () => {
  const facts = report('Bra. Socialnämnden får i uppdrag att ta fram en plan. Slut.');
  expect(statements(facts, 'assignment').map((a) => quote(facts, a))).toEqual([
    'Socialnämnden får i uppdrag att ta fram en plan.',
  ]);
});

it.each([
  ['Kommunstyrelsen ger Socialnämnden i uppdrag att ta fram en plan.', 'Socialnämnden'],
  ['Kommunstyrelsen gav\nkommunchefen i uppdrag att ta fram en plan.', 'kommunchefen'],
])('%j', (text, to) => {
  expect(statements(report(text), 'assignment')).toMatchObject([{ to, by: 'Kommunstyrelsen' }]);
});

it('a task belongs to the case of its paragraph, or to the one it names', () => {
  const facts = minutes(
    '§ 12 Plan\nDnr KS 2031/14\n\nBeslut\nKommunchefen får i uppdrag att ta fram en plan.\n\n§ 13 Mål\nDnr KS 2031/15\n\nBeslut\nKommunchefen får i uppdrag att ta fram mål inom KS 2030/98.\n',
  );
  expect(statements(facts, 'assignment').map((a) => a.diarienummer)).toEqual([['KS 2031/14'], ['KS 2030/98']]);
});
