import { describe, expect, it } from 'vitest';
import { quote, read as readPages, report, statements } from '../reading.ts';

/** `organ år: antal` of the counts of a report. */
const counts = (text: string): string[] =>
  statements(report(text), 'meetingCount').map((c) => `${c.body.name} ${c.year}: ${c.count}`);

describe('how many meetings a body held', () => {
  it.each([
    ['Folkhälsorådet har haft sex sammanträden under året.', ['Folkhälsorådet 2031: 6']],
    ['Folkhälsorådet har haft 6 sammanträden under året.', ['Folkhälsorådet 2031: 6']],
    ['Folkhälsorådet hade elva träffar.', ['Folkhälsorådet 2031: 11']],
    ['Folkhälsorådet har träffats 4 gånger.', ['Folkhälsorådet 2031: 4']],
    ['Folkhälsorådet har hållit ett möte.', []],
    ['Under 2029 hade Folkhälsorådet tre möten.', ['Folkhälsorådet 2029: 3']],
    ['Folkhälsorådet har haft tolv protokollförda möten.', ['Folkhälsorådet 2031: 12']],
    [
      'Folkhälsorådet har haft fyra ordinarie sammanträden och två extra sammanträden.',
      ['Folkhälsorådet 2031: 4', 'Folkhälsorådet 2031: 2'],
    ],
  ])('%j', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});

describe('counts in brackets', () => {
  it('belong to the name before each', () => {
    expect(counts('Folkhälsorådet (3 möten), Trygghetsrådet (5 möten).')).toEqual([
      'Folkhälsorådet 2031: 3',
      'Trygghetsrådet 2031: 5',
    ]);
  });

  it('whatever words lead up to it', () => {
    expect(counts('I nätverken ingår Folkhälsorådet (3 möten), Trygghetsrådet (5 möten).')).toEqual([
      'Folkhälsorådet 2031: 3',
      'Trygghetsrådet 2031: 5',
    ]);
  });
});

describe('what is no count of meetings held', () => {
  it.each([
    'Folkhälsorådet möts en gång i månaden.',
    'Folkhälsorådet har sammanträtt en gång per månad.',
    'Folkhälsorådet har mötts två gånger i kvartalet.',
    'Folkhälsorådet ska ha fyra möten.',
    'Folkhälsorådet föreslår tre träffar per år.',
    'Folkhälsorådet består av sex ledamöter.',
    'Sex möten.',
  ])('%j', (text) => {
    expect(counts(text)).toEqual([]);
  });
});

it('quotes the sentence', () => {
  const facts = report('Mycket hände. Folkhälsorådet har haft sex möten. Nästa år blir det fler.');
  expect(statements(facts, 'meetingCount').map((c) => quote(facts, c))).toEqual(['Folkhälsorådet har haft sex möten.']);
});

describe('meetings with a date', () => {
  it('are the own meeting of minutes', () => {
    const facts = readPages(
      'NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09\n\n§ 1 Val\n\nBeslut\nJa.',
    );
    expect(statements(facts, 'meeting')).toMatchObject([
      { body: { kind: 'arena', name: 'Kommunstyrelsen' }, date: '2031-05-09', dateTo: null },
    ]);
  });

  it('and those told of', () => {
    const facts = report(
      'Frågan togs upp vid Folkhälsorådets sammanträde den 9 maj 2031. Folkhälsorådet 2031-09-01 var välbesökt.',
    );
    expect(statements(facts, 'meeting').map((m) => [m.body.name, m.date])).toEqual([
      ['Folkhälsorådet', '2031-05-09'],
      ['Folkhälsorådet', '2031-09-01'],
    ]);
  });
});

describe('the agenda of a summons', () => {
  const SUMMONS = [
    'KALLELSE',
    'Folkhälsorådet',
    '2031-05-02',
    '',
    '1. Mötet öppnas  Anna Holmqvist  09.00',
    '2. Val av justerare',
    '3. Ny hälsoplan (FHN 2031/14), Erik Nordlander, Norrlida kommun  09.20',
    'Beslutsunderlag: Tjänsteskrivelse',
    '4. Mötet avslutas',
  ].join('\n');

  it('gives number, title, presenters and diarienummer of each item', () => {
    const items = statements(readPages(SUMMONS), 'agendaItem');
    expect(items.map((i) => i.number)).toEqual(['1', '2', '3', '4']);
    expect(items[0]).toMatchObject({ title: 'Mötet öppnas', presenters: ['Anna Holmqvist'] });
    expect(items[2]).toMatchObject({ presenters: ['Erik Nordlander'], diarienummer: ['FHN 2031/14'] });
    expect(items[2]?.title).toContain('Ny hälsoplan');
  });

  it('is no decision', () => {
    expect(statements(readPages(SUMMONS), 'decision')).toEqual([]);
  });

  it('a number out of turn opens no item', () => {
    const items = statements(readPages(SUMMONS.replace('2. Val', '17. Val')), 'agendaItem');
    expect(items.map((i) => i.number)).toEqual(['1', '3', '4']);
  });
});

describe('meetings laid down for every year', () => {
  it.each([
    ['Folkhälsorådet håller två sammanträden per år.', ['Folkhälsorådet 2031: 2']],
    ['Regionen är sekreterare åt Trygghetsrådet, som möts åtta gånger per år.', ['Trygghetsrådet 2031: 8']],
    ['Folkhälsorådet träffas minst en gång per år.', []],
  ])('%j', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});

it('a body’s own meeting has the day it is told with', () => {
  const facts = report('Folkhälsorådet fick en redovisning vid sitt möte den 31 maj 2031.');
  expect(statements(facts, 'meeting').map((m) => [m.body.name, m.date])).toEqual([['Folkhälsorådet', '2031-05-31']]);
});

describe('days on which a body met', () => {
  const days = (text: string): (string | null)[][] =>
    statements(report(text), 'meeting').map((m) => [m.body.name, m.date]);
  it.each([
    ['Folkhälsorådet beslutade 2031-04-16 att gå vidare.', [['Folkhälsorådet', '2031-04-16']]],
    ['Folkhälsorådets sammanträde den 17:e februari 2031 ställdes in.', [['Folkhälsorådet', '2031-02-17']]],
    [
      'Länets trygghetsråd är en arena. Det togs upp vid länets trygghetsråds sammanträde den 17 februari 2031.',
      [['Länets trygghetsråd', '2031-02-17']],
    ],
    ['Folkhälsorådet beslutade i april 2031 att gå vidare.', []],
    ['Utvecklingsnätverket antog 2031-04-16 ett uttalande.', []],
    ['Folkhälsorådet beslutade att 2031-04-16 är sista dag.', []],
  ])('%j', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });
});

it.each([
  ['Folkhälsorådet sammanträdde vid åtta tillfällen under 2031.', ['Folkhälsorådet 2031: 8']],
  ['Folkhälsorådet fick stöd vid åtta tillfällen under 2031.', []],
])('occasions are meetings where the text says that they met: %j', (text, expected) => {
  expect(counts(text)).toEqual(expected);
});

it('a paragraph that opens with an organisation tells of no body above it', () => {
  const facts = report(
    'Regionala idrottsrådet sammanträdde fyra gånger.\n\nGranviks kommun har en ledning på sju personer. Det hölls 6 ordinarie möten.',
  );
  expect(statements(facts, 'meetingCount').map((m) => [m.body.name, m.count])).toEqual([['Regionala idrottsrådet', 4]]);
});
