import { describe, expect, it } from 'vitest';
import { type Facts, quote, read as readPages, report, statements } from '../reading.ts';

const AGREEMENT = `Region Skåne
Nyköpings kommun

Samverkansavtal om gemensam växel
mellan Region Skåne och Nyköpings kommun

§ 1 Parter
Region Skåne och Nyköpings kommun sluter följande avtal.

§ 2 Giltighetstid
Avtalet gäller från och med 2032-01-01 till och med 2034-12-31.

§ 3 Förlängning
Avtalet förlängs automatiskt med ett år i taget.

§ 4 Uppsägning
Avtalet kan sägas upp skriftligen senast sex månader före avtalstidens utgång.

§ 5 Ersättning
Kommunen betalar årligen 612 000 kronor till regionen.

§ 6 Kontaktpersoner
Kontaktperson för Nyköpings kommun: Anna Holmqvist
Kontaktperson för Region Skåne: Erik Nordlander
`;

const contacts = (facts: Facts): unknown[] =>
  statements(facts, 'membership')
    .filter((m) => m.role === 'kontaktperson')
    .map((m) => [m.person, m.onBehalfOf?.name]);

describe('an agreement', () => {
  const facts = readPages(AGREEMENT);

  it('gives parties, term, renewal, notice, compensation and contacts', () => {
    const [agreement, ...more] = statements(facts, 'agreement');
    expect(more).toEqual([]);
    expect(agreement).toMatchObject({
      parties: ['Region Skåne', 'Nyköpings kommun'],
      from: '2032-01-01',
      to: '2034-12-31',
      compensationSek: 612_000,
      contacts: ['Anna Holmqvist', 'Erik Nordlander'],
    });
    expect(agreement?.name).toContain('Samverkansavtal om gemensam växel');
    expect(agreement?.renewal).toContain('förlängs automatiskt');
    expect(agreement?.notice).toContain('sägas upp');
    expect(agreement && quote(facts, agreement)).toContain('2032-01-01');
  });

  it('has clauses, and neither agenda items, paragraphs nor decisions', () => {
    expect(facts.documents.map((d) => d.type)).toEqual(['avtal']);
    expect(statements(facts, 'agendaItem')).toEqual([]);
    expect(statements(facts, 'decision').filter((d) => d.formal)).toEqual([]);
    expect(facts.sections.length).toBeGreaterThanOrEqual(6);
    expect(facts.sections.map((s) => s.paragraph)).toEqual(facts.sections.map(() => null));
    expect(facts.passages.every((p) => p.paragraph === null)).toBe(true);
  });

  it('lets a contact named behind its party stand for it', () => {
    const named = readPages(
      AGREEMENT.replace(/Kontaktperson för (.*): (.*)/g, '• $1, kontaktperson: $2').replace(
        '§ 6 Kontaktpersoner',
        '§ 6 Övrigt',
      ),
    );
    expect(contacts(named)).toEqual([
      ['Anna Holmqvist', 'Nyköpings kommun'],
      ['Erik Nordlander', 'Region Skåne'],
    ]);
  });

  it('as well as one named as contact for it', () => {
    expect(contacts(facts)).toEqual([
      ['Anna Holmqvist', 'Nyköpings kommun'],
      ['Erik Nordlander', 'Region Skåne'],
    ]);
  });
});

it('a report about an agreement is none', () => {
  expect(
    statements(report('Avtalet gäller från och med 2032-01-01. § 1 Parter. § 2 Ersättning.'), 'agreement'),
  ).toEqual([]);
});

it('a page that is only headed Avtal, without clauses, tells nothing', () => {
  expect(statements(readPages('Avtal om gemensam växel\nHär kommer text.'), 'agreement')).toEqual([]);
});

it('contacts under a heading of their own are all found', () => {
  const text = AGREEMENT.replace(/Kontaktperson för (.*): (.*)/g, 'För $1: $2');
  expect(statements(readPages(text), 'agreement')[0]?.contacts).toEqual(['Anna Holmqvist', 'Erik Nordlander']);
});

describe('who an agreement says sits for a party', () => {
  const members = (clause: string): unknown[] =>
    statements(
      readPages(AGREEMENT.replace('§ 6 Kontaktpersoner', `§ 6 Företrädare\n${clause}\n\n§ 7 Kontakt`)),
      'membership',
    )
      .filter((m) => m.role !== 'kontaktperson')
      .map((m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`)
      .sort();

  it('a representative with an office of his own, and the substitute', () => {
    expect(
      members(
        'I Folkhälsorådet företräds kommunen av kommunstyrelsens ordförande Siv Granath, med Lars Norman som ersättare.',
      ),
    ).toEqual([
      'Lars Norman: ersättare, Folkhälsorådet för Nyköpings kommun',
      'Siv Granath: ledamot, Folkhälsorådet för Nyköpings kommun',
      'Siv Granath: ordförande, Kommunstyrelsen',
    ]);
  });

  it('an officer of the party', () => {
    expect(members('I Folkhälsorådet företräds kommunen av kommunchef Siv Granath.')).toEqual([
      'Siv Granath: kommunchef, Nyköpings kommun',
      'Siv Granath: ledamot, Folkhälsorådet för Nyköpings kommun',
    ]);
  });
});

it('an office in a signature column is held in the body it names', () => {
  const facts = readPages(
    `${AGREEMENT}\nFör Region Skåne\tFör Nyköpings kommun\n\nKarin Wedin\tSiv Granath\nRegiondirektör\tKommunstyrelsens ordförande\n`,
  );
  expect(
    statements(facts, 'membership')
      .filter((m) => m.person === 'Siv Granath')
      .map((m) => [m.role, m.body.name]),
  ).toEqual([
    ['undertecknare', 'Nyköpings kommun'],
    ['ordförande', 'Kommunstyrelsen'],
  ]);
});

describe('who signs an agreement', () => {
  const AGREEMENT =
    'Avtal om samverkan mellan Region Skåne och Nyköpings kommun\n\n§ 1 Parter\nRegion Skåne och Nyköpings kommun.\n\n§ 2 Giltighetstid\nAvtalet gäller från 2031-01-01 till 2033-12-31.\n\n§ 3 Kontaktpersoner\nRegion Skånes kontaktperson: Anna Holmqvist\nNyköpings kommuns kontaktperson: Siv Granath\n\n';
  it('below place and date each signs for the party the agreement says is theirs', () => {
    const facts = readPages(
      `${AGREEMENT}Nyköping den 3 maj 2030\n\nEkonomichef\nSiv Granath\n\nRegiondirektör\nAnna Holmqvist\n`,
    );
    expect(
      statements(facts, 'membership')
        .filter((m) => m.role === 'undertecknare')
        .map((m) => [m.person, m.body.name, m.onBehalfOf?.name]),
    ).toEqual([
      ['Siv Granath', 'Nyköpings kommun', 'Nyköpings kommun'],
      ['Anna Holmqvist', 'Region Skåne', 'Region Skåne'],
    ]);
  });

  it('text below a date that goes on is no signature', () => {
    const facts = readPages(
      `${AGREEMENT}Nyköping den 3 maj 2030\nDet som sägs ovan om avtalet gäller även för bilagan till detta.\nSiv Granath\n`,
    );
    expect(statements(facts, 'membership').filter((m) => m.role === 'undertecknare')).toEqual([]);
  });
});

it('of two contacts the one whose party cannot be read is the other party’s; whoever signs below is none', () => {
  const facts = readPages(
    'Avtal om samverkan mellan Region Skåne och Nyköpings kommun\n\n§ 1 Parter\nRegion Skåne och Nyköpings kommun.\n\n§ 2 Giltighetstid\nAvtalet gäller från 2031-01-01 till 2033-12-31.\n\n§ 3 Kontaktpersoner\n3.1 Rxg. Skns kontaktperson\nAnna Holmqvist\n3.2 Nyköpings kommuns kontaktperson\nSiv Granath\nÄndring meddelas med uppgift om ny kontaktperson.\n\nNyköping den 3 maj 2030\nErik Nordlander\n',
  );
  expect(
    statements(facts, 'membership')
      .filter((m) => m.role === 'kontaktperson')
      .map((m) => [m.person, m.onBehalfOf?.name]),
  ).toEqual([
    ['Anna Holmqvist', 'Region Skåne'],
    ['Siv Granath', 'Nyköpings kommun'],
  ]);
});
