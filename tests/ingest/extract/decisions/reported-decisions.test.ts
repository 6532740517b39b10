import { describe, expect, it } from 'vitest';
import { minutes, quote, report, statements } from '../reading.ts';

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

it('a § of rules is none of minutes', () => {
  expect(read('Kommunfullmäktige beslutade den 3 mars 2029 att ändra förbundsordningen § 6.')).toEqual([
    'Kommunfullmäktige 2029-03-03',
  ]);
  expect(read('Kommunfullmäktige beslutade den 3 mars 2029 om ny lydelse av § 6 andra stycket.')).toEqual([
    'Kommunfullmäktige 2029-03-03',
  ]);
});

it('in minutes no sentence goes on over the mark of a paragraph', () => {
  const facts = minutes(
    '§ 12 Förhinder\nKommunfullmäktige godkände taxan den 3 mars 2031 enligt bilaga 1\n\n§ 13 Ny taxa\nBeslut\nTaxan antas.',
  );
  const told = statements(facts, 'decision').filter((d) => !d.formal);
  expect(told.map((d) => [d.body.name, d.date, d.paragraph])).toEqual([['Kommunfullmäktige', '2031-03-03', null]]);
});

describe('decisions told with a day, in words that else tell of a treatment', () => {
  it.each([
    ['Den 24 februari ställde sig Folkhälsorådet bakom planen.', ['Folkhälsorådet 2031-02-24']],
    ['Den 19 maj rekommenderade Folkhälsorådet kommunerna att anta planen.', ['Folkhälsorådet 2031-05-19']],
    ['Den 12 september beviljade Folkhälsorådet medel till skolan.', ['Folkhälsorådet 2031-09-12']],
    [
      'Folkhälsorådet gav den 30 november 2030 en arbetsgrupp i uppdrag att se över planen.',
      ['Folkhälsorådet 2030-11-30'],
    ],
    [
      'Folkhälsorådet tillstyrkte i september att linjen dras in från och med den 15 juni 2032.',
      ['Folkhälsorådet 2031-09'],
    ],
    ['Stödet är nytt. Det inrättades av Folkhälsorådet i april 2031.', ['Folkhälsorådet 2031-04']],
    [
      'Folkhälsorådet möttes den 3 mars och den 2 juni.\n\nVid junimötet antog Folkhälsorådet en plan.',
      ['Folkhälsorådet 2031-06-02'],
    ],
    ['Folkhälsorådet är ett råd.\n\nVid decembermötet enades rådet om en plan.', ['Folkhälsorådet 2031-12']],
    [
      '2.1 Folkhälsorådet\n\nTrafikrådet är ett annat. Vid mötet den 9 maj sköts frågan på framtiden.',
      ['Folkhälsorådet 2031-05-09'],
    ],
    [
      'FOLKHÄLSORÅDET\nAntal möten\n10\nAtt minnas\nMötet den 8 december uppdrog åt regionen att ta fram en plan.',
      ['Folkhälsorådet 2031-12-08'],
    ],
    [
      'Stödet upphörde den 15 november 2031 efter beslut i Folkhälsorådet den 28 oktober 2031.',
      ['Folkhälsorådet 2031-10-28'],
    ],
    [
      'Till ombud vid stämman den 20 april utsåg Folkhälsorådet (2031-03-08, § 48) Anna Holmqvist.',
      ['Folkhälsorådet 2031-03-08 § 48'],
    ],
    ['Kommunstyrelsen tillstyrker (2031-11-08, § 190).', ['Kommunstyrelsen 2031-11-08 § 190']],
    [
      '* Den 12 september beviljade Folkhälsorådet medel.\n* Den 24 oktober avslog Folkhälsorådet resten.',
      ['Folkhälsorådet 2031-09-12', 'Folkhälsorådet 2031-10-24'],
    ],
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
    'Folkhälsorådet rekommenderade kommunerna att tänka efter.',
    'Folkhälsorådet har prioriterat ansökningarna och beslutat om fördelning.',
    'Till vice ordförande har kommunerna utsett kommunstyrelsens ordförande Anna Holmqvist (C).',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('a line above the decision of minutes that says who decided tells of none', () => {
  const facts = minutes('§ 7 Ny taxa\n\nKommunstyrelsen beslutade\nTaxan gäller från den 1 januari 2032.\n');
  expect(statements(facts, 'decision').map((d) => [d.paragraph, d.formal])).toEqual([['§ 7', true]]);
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

describe('who decided, in a passive or with the verb apart', () => {
  it.each([
    [
      'the body between verb and noun',
      'I oktober fattade sedan Folkhälsorådet beslut om en egen utredning.',
      ['Folkhälsorådet 2031-10'],
    ],
    ['the kind of decision', 'Socialnämnden fattade ett inriktningsbeslut i maj 2030.', ['Socialnämnden 2030-05']],
    [
      'broken over lines',
      'Utvärderingens förslag har godkänts\nav Folkhälsorådet och används nu.',
      ['Folkhälsorådet 2031'],
    ],
    ['the actor behind `av`', 'Planen antogs av Socialnämnden 2030-02-03.', ['Socialnämnden 2030-02-03']],
    [
      'a date between',
      'Beslut fattades i december 2030 i Folkhälsorådet att förlänga stödet.',
      ['Folkhälsorådet 2030-12'],
    ],
    [
      'what is named in the object decided nothing',
      'I slutet av 2030 beslutades att förlänga överenskommelsen mellan Region Skåne och länets kommuner.',
      [],
    ],
    ['nor does a rule of who adopts', 'Taxan antogs av Socialnämnden efter samråd.', []],
    ['nor an authority', 'Skolverket har den 17 oktober 2031 beslutat att dela ut bidraget.', []],
    ['nor what was not decided', 'Socialnämnden tog inte något beslut om taxan.', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('the day of a decision told without one', () => {
  it.each([
    [
      'is that of the sentence before, when the same body met',
      'Resultatet redovisades för Folkhälsorådet den 7 juni. Ett första beslut fattades i Folkhälsorådet om att gå vidare.',
      ['Folkhälsorådet 2031-06-07'],
    ],
    [
      'not when another body met',
      'Resultatet redovisades för Socialnämnden den 7 juni. Folkhälsorådet beslutade att gå vidare.',
      ['Folkhälsorådet 2031'],
    ],
    [
      'nor when it came later',
      'Resultatet redovisades för Folkhälsorådet den 7 juni. Folkhälsorådet beslutade senare att gå vidare.',
      ['Folkhälsorådet 2031'],
    ],
    [
      'is that of the only minutes of the body cited',
      'Folkhälsorådet uppdrog åt Socialnämnden att yttra sig.\n\nUnderlag\nProtokollsutdrag Folkhälsorådet 2031-02-24, § 41 Yttrande\n',
      ['Folkhälsorådet 2031-02-24 § 41'],
    ],
    [
      'not where two are cited',
      'Folkhälsorådet uppdrog åt Socialnämnden att yttra sig.\n\nUnderlag\nProtokollsutdrag Folkhälsorådet 2031-02-24, § 41 Yttrande\nProtokollsutdrag Folkhälsorådet 2031-04-02, § 60 Yttrande\n',
      ['Folkhälsorådet 2031', 'Folkhälsorådet 2031-02-24 § 41', 'Folkhälsorådet 2031-04-02 § 60'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('decisions told with other verbs, by their §', () => {
  it.each([
    'Regionfullmäktige valde den 22 november 2030, § 141, dem som ska företräda regionen.',
    'Regionfullmäktige gav den 22 november 2030, § 141, kansliet i uppdrag att redovisa uppdragen.',
    'Regionfullmäktige avslog den 22 november 2030 (§ 141) en motion om nattbussar.',
    'Den 22 november 2030, § 141, tillsatte regionfullmäktige en beredning.',
    'Regionfullmäktige återremitterade ärendet den 22 november 2030, § 141.',
  ])('%s', (text) => {
    expect(statements(report(text), 'decision').map((d) => [d.body.name, d.date, d.paragraph])).toEqual([
      ['Regionfullmäktige', '2030-11-22', '§ 141'],
    ]);
  });

  it('but not where no § is told', () => {
    expect(statements(report('Regionfullmäktige gav ett gott intryck.'), 'decision')).toEqual([]);
  });
});
