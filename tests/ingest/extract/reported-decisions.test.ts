import { describe, expect, it } from 'vitest';
import { quote, report, statements } from './reading.ts';

const read = (text: string): string[] =>
  statements(report(text), 'decision').map((d) => [d.body.name, d.date, d.paragraph].filter(Boolean).join(' '));

describe('decisions that a text tells of', () => {
  it.each([
    ['Kommunstyrelsen beslutade den 9 maj 2031, § 45, att avveckla stödet.', ['Kommunstyrelsen 2031-05-09 § 45']],
    ['Kommunfullmäktige antog planen i november 2029.', ['Kommunfullmäktige 2029-11']],
    [
      'Planen fastställdes av Socialnämnden. Socialnämnden fastställde planen 2030-02-03.',
      ['Socialnämnden 2030-02-03'],
    ],
    ['Folkhälsorådet beslutade 2031-10-14 att föreslå Kommunstyrelsen en utredning.', ['Folkhälsorådet 2031-10-14']],
    ['Regionfullmäktige godkände avtalet i juni.', ['Regionfullmäktige 2031-06']],
    ['Enligt beslut i Socialnämnden 2030-02-03 ska stödet öka.', ['Socialnämnden 2030-02-03']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what has not been decided', () => {
  it.each([
    'Kommunstyrelsen ska fastställa planen.',
    'Kommunstyrelsen föreslås anta planen.',
    'Planen kan ha fastställts.',
    'Kommunstyrelsen diskuterade planen.',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('they are not formal, and quote the sentence', () => {
  const facts = report('Så var det. Kommunstyrelsen beslutade den 9 maj 2031 att avveckla stödet (KS 2031/14). Punkt.');
  expect(statements(facts, 'decision').map((d) => [d.formal, d.diarienummer, quote(facts, d)])).toEqual([
    [false, ['KS 2031/14'], 'Kommunstyrelsen beslutade den 9 maj 2031 att avveckla stödet (KS 2031/14).'],
  ]);
});

it('minutes cited in a list are decisions of the body they are of', () => {
  const facts = report('Underlag\nProtokollsutdrag kommunstyrelsen 2031-05-09, § 45 Avveckling av stödet\n');
  expect(statements(facts, 'decision')).toMatchObject([
    { body: { name: 'Kommunstyrelsen' }, date: '2031-05-09', paragraph: '§ 45', formal: false },
  ]);
});

describe('harder cases', () => {
  it.each([
    [
      'a relative clause: `som` does not end with `om`',
      'Avtalet, som kommunfullmäktige godkände den 21 november 2030, § 89, gäller.',
      ['Kommunfullmäktige 2030-11-21 § 89'],
    ],
    [
      'the day a body stood behind a proposal',
      'Folkhälsorådet ställde sig den 22 september 2031 bakom förslaget.',
      ['Folkhälsorådet 2031-09-22'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

it('the same day is that of the sentence before, whatever other day the decision names', () => {
  expect(
    read(
      'Utredningen redovisades för Folkhälsorådet den 22 september 2031. Rådet beslutade samma dag att begära ett förslag senast den 31 maj 2032.',
    ),
  ).toEqual(['Folkhälsorådet 2031-09-22']);
});
