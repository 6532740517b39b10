import { describe, expect, it } from 'vitest';
import { minutes, quote, read as readPages, report, statements } from '../reading.ts';

/** `person: roll, organ [för organisation]`. */
const read = (text: string): string[] =>
  statements(report(text), 'membership').map(
    (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
  );

describe('offices told beside a name', () => {
  it.each([
    ['Det sade utvecklingschef Anna Holmqvist i maj.', ['Anna Holmqvist: utvecklingschef, Region Skåne']],
    ['Kontakt: Anna Holmqvist, utvecklingsstrateg', ['Anna Holmqvist: utvecklingsstrateg, Region Skåne']],
    ['Det sade tf förvaltningschef Anna Holmqvist i maj.', ['Anna Holmqvist: tf förvaltningschef, Region Skåne']],
    ['Det sade Anna Holmqvist i maj.', []],
    [
      'Det sade enhetschefen Anna Holmqvist (Skatteverket) och sektionschefen Lars Norman (Socialstyrelsen).',
      ['Anna Holmqvist: enhetschef, Skatteverket', 'Lars Norman: sektionschef, Socialstyrelsen'],
    ],
    ['Det sade Anna Holmqvist, regionråd Region Halland.', ['Anna Holmqvist: regionråd, Region Halland']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('who represents whom', () => {
  it('is told by an apposition', () => {
    expect(read('I arbetet deltog Anna Holmqvist, Nyköpings kommun, och andra.')).toEqual([
      'Anna Holmqvist: företrädare, Nyköpings kommun för Nyköpings kommun',
    ]);
  });

  it('and by a sentence', () => {
    expect(read('Anna Holmqvist är regionens representant i Folkhälsorådet.')).toEqual([
      'Anna Holmqvist: representant, Folkhälsorådet för Region Skåne',
    ]);
  });
});

it('presenters of a summons stand for the organisation behind their name', () => {
  const facts = readPages(
    'KALLELSE\nFolkhälsorådet\n2031-05-02\n\n1. Mötet öppnas\n2. Ny hälsoplan, Erik Nordlander, Nyköpings kommun\n3. Mötet avslutas\n',
  );
  expect(statements(facts, 'membership').filter((m) => m.role === 'föredragande')).toMatchObject([
    { person: 'Erik Nordlander', body: { name: 'Folkhälsorådet' }, onBehalfOf: { name: 'Nyköpings kommun' } },
  ]);
});

it('movers and reservers are memberships of the organ', () => {
  const facts = minutes(
    '§ 12 Ny taxa\n\nBeslut\nTaxan antas.\n\nYrkanden\nAnna Holmqvist (C) yrkar bifall.\n\nReservation\nErik Nordlander (S) reserverar sig mot beslutet.\n',
  );
  expect(statements(facts, 'membership').map((m) => [m.person, m.role, m.body.name])).toEqual([
    ['Anna Holmqvist', 'yrkande', 'Kommunstyrelsen'],
    ['Erik Nordlander', 'reservant', 'Kommunstyrelsen'],
  ]);
});

it('the handläggare of a letter and who signs it belong to the issuer', () => {
  const facts = readPages(
    'Nyköpings kommun\nTJÄNSTESKRIVELSE\n2031-05-02\nDnr KS 2031/14\nHandläggare: Anna Holmqvist\n\nNy taxa för uthyrning av lokaler\n\nSammanfattning\nTaxan är gammal.\nDen ersätts.\nFörslaget är klart.\nDet har remitterats.\nIngen har haft något emot det.\nTaxan gäller från maj.\n\n____________________\nErik Nordlander\n',
  );
  expect(statements(facts, 'membership').map((m) => [m.person, m.role, m.body.name])).toEqual([
    ['Anna Holmqvist', 'handläggare', 'Nyköpings kommun'],
    ['Erik Nordlander', 'undertecknare', 'Nyköpings kommun'],
  ]);
});

it('every statement quotes the person', () => {
  const facts = report(
    'Det sade utvecklingschef Anna Holmqvist i maj. Anna Holmqvist är regionens representant i Folkhälsorådet.',
  );
  expect(statements(facts, 'membership')).toHaveLength(2);
  for (const m of statements(facts, 'membership')) expect(quote(facts, m)).toContain('Anna Holmqvist');
});

describe('harder cases', () => {
  it.each([
    [
      'the municipality of a municipal title is the one named beside it',
      'Nyköpings kommun har företrätts av kommunchef Anna Holmqvist.',
      'Anna Holmqvist: kommunchef, Nyköpings kommun',
    ],
    [
      'who leads a network',
      'Upphandlingsnätverket leds av Anna Holmqvist.',
      'Anna Holmqvist: ledare, Upphandlingsnätverket',
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe('roles told after the verb', () => {
  it.each([
    [
      'a role told after the verb',
      'Anna Holmqvist är sammankallande i Folkhälsorådet.',
      'Anna Holmqvist: sammankallande, Folkhälsorådet',
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

it('a title that ends with a comma is of the person before it', () => {
  const facts = readPages(
    'KALLELSE\nFolkhälsorådet\n2031-05-02\n\nKallade: Anna Holmqvist (C), ordförande, Erik Nordlander (S), vice ordförande\n\n1. Mötet öppnas\n2. Mötet avslutas\n',
  );
  expect(statements(facts, 'membership').map((m) => `${m.person}: ${m.role}`)).toEqual([
    'Anna Holmqvist: ordförande',
    'Erik Nordlander: vice ordförande',
  ]);
});

it('what stands behind `vid` is the body, not the role', () => {
  expect(read('Det leds av Anna Holmqvist, avdelningschef vid Nyköpings kommun.')).toEqual([
    'Anna Holmqvist: avdelningschef, Nyköpings kommun',
  ]);
});

it('a substitute who sits for one with a conflict of interest has none', () => {
  const facts = minutes(
    '§ 12 Ny taxa\n\nJäv\nAnna Holmqvist (C) anmäler jäv. Erik Nordlander (C) tjänstgör i hennes ställe.\n\nBeslut\nTaxan antas.\n',
  );
  expect(
    statements(facts, 'membership')
      .filter((m) => m.role === 'jävig')
      .map((m) => m.person),
  ).toEqual(['Anna Holmqvist']);
});

describe('offices of reports', () => {
  it.each([
    [
      'a second office of one sentence',
      'Folkhälsorådet har haft möten. Ordförande har varit Anna Holmqvist (S), Region Skåne, och vice ordförande Erik Nordlander (C), Region Skåne.',
      'Erik Nordlander: vice ordförande, Folkhälsorådet för Region Skåne',
    ],
    [
      'who took over',
      'Folkhälsorådet har haft möten. I maj tog Anna Holmqvist (S), Region Skåne, över som ordförande.',
      'Anna Holmqvist: ordförande, Folkhälsorådet för Region Skåne',
    ],
    [
      'a project’s leader',
      'Projektet Gröna vägar startade i maj. Anna Holmqvist är projektledare.',
      'Anna Holmqvist: projektledare, Gröna vägar',
    ],
    [
      'a chair behind the name',
      'Mötet leddes av Anna Holmqvist (C), kommunstyrelsens ordförande, under dagen.',
      'Anna Holmqvist: ordförande, Kommunstyrelsen',
    ],
    [
      'the signature at the end',
      'Arbetet går vidare.\n\nFalköping den 17 februari 2032\nAnna Holmqvist\nAvdelningschef',
      'Anna Holmqvist: undertecknare, Region Skåne',
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe('offices that begin or end', () => {
  const dated = (text: string): string[] =>
    statements(report(text), 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name} ${m.from ?? ''}–${m.to ?? ''}`,
    );

  it.each([
    [
      'left one and holds another since',
      'Anna Holmqvist lämnade den 3 april 2031 tjänsten som ekonomichef i Nyköpings kommun och är sedan dess regiondirektör i Region Skåne.',
      [
        'Anna Holmqvist: ekonomichef, Nyköpings kommun –2031-04-03',
        'Anna Holmqvist: regiondirektör, Region Skåne 2031-04-03–',
      ],
    ],
    [
      'took up',
      'Anna Holmqvist tillträdde i maj som kommunchef i Nyköpings kommun.',
      ['Anna Holmqvist: kommunchef, Nyköpings kommun 2031-05–'],
    ],
    ['said of a rule', 'Den som lämnar uppdraget som ledamot i Folkhälsorådet ska anmäla det.', []],
    ['nothing left', 'Anna Holmqvist lämnade förslaget i maj.', []],
    [
      'another’s office',
      'Anna Holmqvist talade och Siv Granath är numera chef i Nyköpings kommun.',
      ['Siv Granath: chef, Nyköpings kommun –'],
    ],
  ])('%s', (_, text, expected) => {
    expect(dated(text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(dated(text)).toEqual([]);
  });
});

describe('signatures side by side, read line by line', () => {
  it('the office below the first name is the first’s, though it stands before the second', () => {
    expect(read('Arbetet går vidare.\n\nAnna Holmqvist\nEkonomichef Siv Granath\nUtvecklingschef\n')).toEqual([
      'Anna Holmqvist: ekonomichef, Region Skåne',
      'Siv Granath: utvecklingschef, Region Skåne',
    ]);
  });

  it('an office before a name in a list is of that name', () => {
    const found = read('I arbetet deltog Anna Holmqvist, ekonomichef Siv Granath och flera andra.');
    expect(found).toContain('Siv Granath: ekonomichef, Region Skåne');
    expect(found).not.toContain('Anna Holmqvist: ekonomichef, Region Skåne');
  });
});

it('those a paper is sent to are not said to represent anyone by it', () => {
  expect(
    read('Arbetet går vidare.\n\nKopia till\n\nAnna Holmqvist, Nyköpings kommun\nSiv Granath, Trosa kommun\n'),
  ).toEqual([]);
});

it('an office in an undertaking is not one of the employer', () => {
  expect(
    read(
      'En översyn av stödet pågår. Processledare för översynen Anna Holmqvist och utvecklingschef Siv Granath deltog.',
    ),
  ).toEqual(['Anna Holmqvist: processledare, Översyn av stödet', 'Siv Granath: utvecklingschef, Region Skåne']);
});

it('who stands for an organisation told by its kind', () => {
  expect(
    read('Linköpings universitet adjungeras till Folkhälsorådet. Universitetet företräds av Anna Holmqvist.'),
  ).toContain('Anna Holmqvist: ledamot, Folkhälsorådet för Linköpings universitet');
});

describe('who opens a meeting', () => {
  const chairs = (item: string): string[] =>
    statements(
      readPages(`KALLELSE\nFolkhälsorådet\n2031-05-02\n\n1. ${item}\n2. Ny hälsoplan  Erik Nordlander\n3. Övrigt\n`),
      'membership',
    )
      .filter((m) => m.role === 'ordförande')
      .map((m) => m.person);
  it.each([
    ['Mötet öppnas  Anna Holmqvist  09.00', ['Anna Holmqvist']],
    ['Mötet öppnas', []],
    ['Mötet öppnas  Anna Holmqvist, Siv Granath', []],
    ['Öppna data i länet  Anna Holmqvist', []],
  ])('%j', (item, expected) => {
    expect(chairs(item)).toEqual(expected);
  });
});

describe('who leads a group that has no name of its own', () => {
  it.each([
    [
      'the group of the project told of before',
      'Projektet Gröna vägar startade i maj. Styrgruppen leds av Anna Holmqvist, avdelningschef vid Nyköpings kommun.',
      'Anna Holmqvist: ledare, Styrgruppen för Gröna vägar för Nyköpings kommun',
    ],
    ['of none', 'Arbetet startade i maj. Styrgruppen leds av Anna Holmqvist.', null],
    ['of another paragraph', 'Projektet Gröna vägar startade i maj.\n\nStyrgruppen leds av Anna Holmqvist.', null],
  ])('%s', (_, text, expected) => {
    expect(read(text).filter((m) => m.includes(': ledare'))).toEqual(expected === null ? [] : [expected]);
  });
});

it('who is released from an office held it until then', () => {
  const facts = report(
    'Nämnden beslutade att entlediga Anna Holmqvist (S) från uppdraget som nämndens företrädare i Folkhälsorådet från och med den 1 april 2032.',
  );
  expect(statements(facts, 'membership').filter((m) => m.to !== null)).toMatchObject([
    { person: 'Anna Holmqvist', role: 'företrädare', body: { name: 'Folkhälsorådet' }, to: '2032-04-01' },
  ]);
});

describe('a summons without a head', () => {
  const presenters = (head: string): string[] =>
    statements(
      readPages(`${head}\n\n1. Ny hälsoplan  Erik Nordlander\n2. Övrigt  Anna Holmqvist\n3. Avslutning\n`),
      'membership',
    )
      .filter((m) => m.role === 'föredragande')
      .map((m) => m.body.name);
  it('is of the body named behind `Möte`', () => {
    expect(presenters('KALLELSE\n\nMöte: Folkhälsorådet\nNär: 2031-05-02')).toEqual([
      'Folkhälsorådet',
      'Folkhälsorådet',
    ]);
  });
});

it('an officer without an issuer is of the organisation behind a comma', () => {
  expect(
    statements(
      readPages('Anteckning\n\nI samtalet deltog rektor Anna Holmqvist, Umeå universitet, och andra.\n'),
      'membership',
    )
      .filter((m) => m.role === 'rektor')
      .map((m) => m.body.name),
  ).toEqual(['Umeå universitet']);
});

it('an officer is of none of several that a paper without a head names once each', () => {
  const list = 'Arbetets organisation\n\nProjektledare\n· Anna Holmqvist, utredare\n';
  const others = `${'Gruppen har bred kunskap. '.repeat(14)}\n\nI den finns Lars Norman från Nyköpings kommun och Siv Granath från Trosa kommun.\n`;
  expect(
    statements(readPages(`${list}\n${others}`), 'membership').filter(
      (m) => m.person === 'Anna Holmqvist' && m.role === 'utredare',
    ),
  ).toEqual([]);
});
