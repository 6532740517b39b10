import { describe, expect, it } from 'vitest';
import { distinct, minutes, quote, read as readPages, statements } from '../reading.ts';

/** `person: roll [för person]` of an attendance list; told twice is told once. */
const read = (head: string): string[] =>
  distinct(
    statements(minutes('§ 12 Ny taxa\n\nBeslut\nTaxan antas.', head), 'membership').map(
      (m) => `${m.person}: ${m.role}${m.inPlaceOf ? ` för ${m.inPlaceOf}` : ''}`,
    ),
  );

describe('lists under headings', () => {
  it('give each the role of the heading', () => {
    expect(
      read(
        'Beslutande\nErik Nordlander (S)\nSiv Granath (V)\n\nErsättare\nLars Norman (M)\n\nÖvriga närvarande\nKarin Wedin, ekonomichef\n\nJusterare\nSiv Granath (V)\n\nSekreterare\tMikael Tallbom',
      ),
    ).toEqual(
      expect.arrayContaining([
        'Erik Nordlander: ledamot',
        'Siv Granath: ledamot',
        'Lars Norman: ersättare',
        'Karin Wedin: ekonomichef',
        'Siv Granath: justerare',
        'Mikael Tallbom: sekreterare',
      ]),
    );
  });

  it('a chair by the word behind the name', () => {
    const found = read('Beslutande\nSiv Granath (V)\nAnna Holmqvist (C), ordförande\n');
    expect(found).toEqual(['Siv Granath: ledamot', 'Anna Holmqvist: ordförande']);
  });

  it('which says nothing of the name on the next line', () => {
    const found = read(
      'Beslutande\nAnna Holmqvist (C), ordförande\nErik Nordlander (S), vice ordförande\nSiv Granath (V)\n',
    );
    expect(found).toEqual(['Anna Holmqvist: ordförande', 'Erik Nordlander: vice ordförande', 'Siv Granath: ledamot']);
  });

  it('nor does the heading of the next list say anything of the name before it', () => {
    expect(read('Justerare\nSiv Granath (V)\n\nSekreterare\nMikael Tallbom')).not.toContain('Siv Granath: sekreterare');
  });

  it('two columns on a line are two persons', () => {
    expect(read('Ledamöter\nAnna Holmqvist (C)    Erik Nordlander (S)\nSiv Granath (V)\tLars Norman (M)')).toEqual([
      'Anna Holmqvist: ledamot',
      'Erik Nordlander: ledamot',
      'Siv Granath: ledamot',
      'Lars Norman: ledamot',
    ]);
  });

  it('the heading may stand before the first name', () => {
    expect(read('Beslutande\tAnna Holmqvist (C)\n\tErik Nordlander (S)\nErsättare\tLars Norman (M)')).toEqual([
      'Anna Holmqvist: ledamot',
      'Erik Nordlander: ledamot',
      'Lars Norman: ersättare',
    ]);
  });

  it('are of the organ, on the day of the meeting, with the party', () => {
    const facts = minutes('§ 12 Ny taxa\n\nBeslut\nTaxan antas.', 'Beslutande\nAnna Holmqvist (C)');
    expect(statements(facts, 'membership')).toMatchObject([
      { person: 'Anna Holmqvist', party: 'C', body: { kind: 'arena', name: 'Kommunstyrelsen' }, asOf: '2031-05-09' },
    ]);
    expect(statements(facts, 'membership').map((m) => quote(facts, m))).toEqual(['Anna Holmqvist (C)']);
  });
});

it('what stands behind `vid` is no part of the office', () => {
  expect(
    read('Beslutande\nSiv Granath (V)\n\nÖvriga närvarande\nAnna Holmqvist, ekonom vid Region Skåne, § 12'),
  ).toContain('Anna Holmqvist: ekonom');
});

describe('who sat in whose place', () => {
  it.each([
    ['Lars Norman (S) för Siv Granath (S)', 'Lars Norman: tjänstgörande ersättare för Siv Granath'],
    ['Lars Norman (S), för Siv Granath (S), §§ 3–9', 'Lars Norman: tjänstgörande ersättare för Siv Granath'],
    ['Lars Norman (S) ersätter Siv Granath (S)', 'Lars Norman: tjänstgörande ersättare för Siv Granath'],
    ['Lars Norman (S) tjg ers för Siv Granath (S)', 'Lars Norman: tjänstgörande ersättare för Siv Granath'],
    [
      'Lars Norman (S), tjänstgörande ersättare för Siv Granath',
      'Lars Norman: tjänstgörande ersättare för Siv Granath',
    ],
    ['Lars Norman (S) i stället för Siv Granath (S)', 'Lars Norman: tjänstgörande ersättare för Siv Granath'],
    ['Lars Norman (S) ers. för Siv Granath (S)', 'Lars Norman: tjänstgörande ersättare för Siv Granath'],
  ])('%j', (line, expected) => {
    const found = read(`Beslutande\nAnna Holmqvist (C)\n\nTjänstgörande ersättare\n${line}`);
    expect(found).toContain(expected);
    expect(found.filter((m) => m.startsWith('Siv Granath'))).toEqual([]);
  });

  it.each([
    ['Siv Granath (S) ersätts av Lars Norman (S)'],
    ['Siv Granath (S), §§ 3–9, ersattes av Lars Norman (S)'],
    ['För Siv Granath (S) tjänstgör Lars Norman (S)'],
    ['I stället för Siv Granath (S) inträder Lars Norman (S)'],
    ['Lars Norman (S) tjänstgör för Siv Granath (S)'],
  ])('the other way round: %j', (line) => {
    expect(read(`Beslutande\nAnna Holmqvist (C)\n\nTjänstgörande ersättare\n${line}`)).toContain(
      'Lars Norman: tjänstgörande ersättare för Siv Granath',
    );
  });

  it.each([
    [
      'Tjänstgörande ersättare    Ersätter\nLars Norman (S)            Siv Granath (S)\nKarin Wedin (M)            Mikael Tallbom (M)',
    ],
    [
      'Ordinarie ledamot    Tjänstgörande ersättare\nSiv Granath (S)      Lars Norman (S)\nMikael Tallbom (M)   Karin Wedin (M)',
    ],
    ['Ledamot\tErsättare\tParti\nSiv Granath\tLars Norman\tS\nErik Nordlander\t\tM\nMikael Tallbom\tKarin Wedin\tM'],
  ])('a table with a column each: %j', (table) => {
    const found = read(`Beslutande\nAnna Holmqvist (C)\n\n${table}\n`);
    expect(found.filter((m) => m.includes(' för '))).toEqual([
      'Lars Norman: tjänstgörande ersättare för Siv Granath',
      'Karin Wedin: tjänstgörande ersättare för Mikael Tallbom',
    ]);
  });

  it.each([
    'Ledamöter                Tjänstgörande ersättare\nSiv Granath (S)          Lars Norman (M)\nMikael Tallbom (M)',
    'Anna Holmqvist (C) yrkar bifall för Siv Granath (S)',
    'Ersättare\nLars Norman (S)    Siv Granath (S)',
  ])('columns that are lists of their own pair nobody: %j', (text) => {
    expect(read(`Beslutande\nAnna Holmqvist (C)\n\n${text}\n`).filter((m) => m.includes(' för '))).toEqual([]);
  });

  it('a list of ersättare without the word is none', () => {
    const found = read('Beslutande\nAnna Holmqvist (C)\n\nErsättare\nLars Norman (S)\nSiv Granath (S)');
    expect(found.filter((m) => m.includes(' för '))).toEqual([]);
  });

  it('one elected in the place of another did not sit at the meeting', () => {
    const facts = minutes(
      '§ 12 Val\n\nBeslut\nKommunstyrelsen utser Lars Norman (S) till ny ersättare i stället för Siv Granath (S).',
    );
    expect(statements(facts, 'membership').filter((m) => m.inPlaceOf)).toEqual([]);
  });
});

describe('a roll-call table that lost its cells', () => {
  const rows: [string, string | null][] = [
    ['Holmqvist, Anna', null],
    ['Nordlander, Erik', 'Norman, Lars'],
    ['Granath, Siv', null],
    ['Wedin, Karin', null],
    ['Sandgren, Per-Olof', null],
    ['Tallbom, Mikael', null],
    ['Öhlund, Marit', null],
  ];
  const table = rows
    .map(([member, substitute], i) =>
      [i + 1, member, ...(substitute ? [substitute] : []), 'S', '13:00', '16:20'].join('\n'),
    )
    .join('\n');
  const found = statements(minutes(`${table}\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.`), 'membership');

  it('gives the members', () => {
    for (const name of ['Anna Holmqvist', 'Siv Granath', 'Per-Olof Sandgren'])
      expect(found.map((m) => `${m.person}: ${m.role}`)).toContain(`${name}: ledamot`);
  });

  it('and who sat for whom', () => {
    expect(found.filter((m) => m.inPlaceOf).map((m) => [m.person, m.inPlaceOf])).toEqual([
      ['Lars Norman', 'Erik Nordlander'],
    ]);
  });
});

describe('a roll-call whose columns were displaced', () => {
  const row = (...cells: (string | number)[]): string => cells.join('\n\n');
  const TIMES = '13:00\n\n16:20';
  const table = (...middle: string[]): string =>
    [
      row(1, 'Alm, Karin', 'S', TIMES),
      row(2, 'Berg, Siv', 'M', TIMES),
      row(3, 'Dahl, Erik', 'C', TIMES),
      ...middle,
      row(7, 'Norman, Lars', 'S', TIMES),
      row(8, 'Sandgren, Per-Olof', 'V', TIMES),
      row(9, 'Tallbom, Mikael', 'L', TIMES),
      row(10, 'Öhlund, Marit', 'S', TIMES),
    ].join('\n\n');
  const sat = (...middle: string[]): [string, string | null][] =>
    statements(minutes(`${table(...middle)}\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.`), 'membership')
      .filter((m) => m.inPlaceOf)
      .map((m) => [m.person, m.inPlaceOf]);

  it('a row without party and times still has its two names', () => {
    expect(sat(row(5, 'Granath, Siv'), row(5, 'Granath, Siv', 'Wedin, Anna'), row(6, 'Holm, Bo'), 'C', TIMES)).toEqual([
      ['Anna Wedin', 'Siv Granath'],
    ]);
  });

  it('a row told twice waits for the next name that is no member’s', () => {
    expect(
      sat(
        row(5, 'Granath, Siv', 'C', TIMES),
        row(5, 'Granath, Siv'),
        row(6, 'Holm, Bo'),
        TIMES,
        row('Ceder, Anna', 'C', TIMES),
      ),
    ).toEqual([['Anna Ceder', 'Siv Granath']]);
  });

  it('not for one of another party', () => {
    expect(
      sat(
        row(5, 'Granath, Siv', 'C', TIMES),
        row(5, 'Granath, Siv'),
        row(6, 'Holm, Bo'),
        TIMES,
        row('Ceder, Anna', 'M', TIMES),
      ),
    ).toEqual([]);
  });

  it('a whole column of names tells nothing', () => {
    expect(
      sat(row(5, 'Granath, Siv', 'C', TIMES), row(5, 'Granath, Siv'), 'Ceder, Anna', 'Frisk, Eva', 'Wedin, Anna', 'C'),
    ).toEqual([]);
  });

  it('a member who left and came back has no substitute', () => {
    expect(
      sat(row(5, 'Granath, Siv', 'C', TIMES), row(5, 'Granath, Siv', 'C', TIMES), row(6, 'Holm, Bo', 'M', TIMES)),
    ).toEqual([]);
  });
});

it('a report has no attendance', () => {
  const facts = readPages('Verksamhetsberättelse 2031\n\nLedamöter\nAnna Holmqvist (C)\n');
  expect(statements(facts, 'membership')).toEqual([]);
});

it("who sat in another's place is told once", () => {
  const found = statements(
    minutes(
      '§ 12 Ny taxa\n\nBeslut\nTaxan antas.',
      'Beslutande\nAnna Holmqvist (C)\n\nTjänstgörande ersättare\nLars Norman (S) för Siv Granath (S)',
    ),
    'membership',
  );
  expect(found.filter((m) => m.person === 'Lars Norman')).toHaveLength(1);
});

describe('who signed an extract of minutes', () => {
  const EXTRACT =
    'REGION SKÅNE\tPROTOKOLLSUTDRAG\nRegionstyrelsen\n2031-05-09\n\n§ 45 Ny taxa\n\nBeslut\nTaxan antas.\n\nPropositionsordning\nOrdföranden Siv Granath (V) finner att taxan antas.\n\n';
  const signers = (end: string): string[] =>
    statements(readPages(EXTRACT + end), 'membership')
      .filter((m) => m.role === 'sekreterare' || m.role === 'justerare')
      .map((m) => `${m.person}: ${m.role}, ${m.body.name} ${m.asOf}`);
  const expected = [
    'Anna Holmqvist: sekreterare, Regionstyrelsen 2031-05-09',
    'Lars Norman: justerare, Regionstyrelsen 2031-05-09',
  ];

  it.each([
    ['side by side', 'Vid protokollet      Justeras\n\nAnna Holmqvist       Siv Granath    Lars Norman\n'],
    ['one below the other', 'Vid protokollet\n\nAnna Holmqvist\n\nJusteras\n\nSiv Granath\tLars Norman\n'],
  ])('%s', (_, end) => {
    expect(signers(end)).toEqual(expected);
  });
});

it('a title below the name of one who signs heads no list', () => {
  const facts = readPages(
    'Kallelse\nSkärgårdsrådet\n2031-03-04\n\nNi kallas till möte den 9 mars.\n\nAnna Holmqvist\nordförande\nLars Norman\nsekreterare\n\n1. Inledning\n',
  );
  expect(
    statements(facts, 'membership')
      .filter((m) => m.role === 'ordförande')
      .map((m) => m.person),
  ).toEqual(['Anna Holmqvist']);
});

it('regular members and substitutes stand below the name of whom they sit for', () => {
  const facts = readPages(
    'PROTOKOLL\nFörbundsdirektionen\n2031-03-04\n\nNärvarande\nTunabro kommun Ordinarie\nAnna Holmqvist (S)\nTunabro kommun Ersättare\nLars Norman (M)\n\n§ 1 Ny taxa\n\nBeslut\nTaxan antas.\n',
  );
  expect(statements(facts, 'membership').map((m) => `${m.person}: ${m.role} för ${m.onBehalfOf?.name}`)).toEqual([
    'Anna Holmqvist: ledamot för Tunabro kommun',
    'Lars Norman: ersättare för Tunabro kommun',
  ]);
});
