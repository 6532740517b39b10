import { describe, expect, it } from 'vitest';
import { distinct, minutes, read as readPages, statements } from '../reading.ts';

/** `§ n titel` of the minuted decisions. */
const read = (text: string): string[] =>
  statements(minutes(text), 'decision')
    .filter((d) => d.formal)
    .map((d) => `${d.paragraph} ${d.title}`);

it.each([
  ['KS beslutar', ['Kommunstyrelsen']],
  ['KSAU beslutar', []],
])('%j over a decision of the board is of the organ its letters shorten', (heading, bodies) => {
  const facts = minutes(`§ 7 Ny taxa\n\n${heading}\n\natt anta taxan.\n`);
  expect(statements(facts, 'decision').map((d) => d.body.name)).toEqual(bodies);
});

it.each([
  ['RÄDDNINGSFÖRBUNDET NORR          DIREKTIONSPROTOKOLL 4/2031\nTid  Fredag 2031-05-09', 'Direktionen'],
  ['Vattenbolaget\nStyrelseprotokoll 2031-05-09', 'Styrelsen'],
])('%j: the organ is in the word for its minutes', (head, organ) => {
  const facts = readPages(
    `${head}\n\nNärvarande\nAnna Holmqvist (S), ordförande\n\n§ 7 Ny taxa\n\nBeslut: Taxan antas.\n\n§ 8 Ny bro\n\nBeslut: Bron byggs.\n`,
  );
  expect(statements(facts, 'decision').map((d) => [d.body.name, d.paragraph])).toEqual([
    [organ, '§ 7'],
    [organ, '§ 8'],
  ]);
});

describe('how a paragraph opens', () => {
  it.each([
    ['§ 12 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['§12 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['$ 12 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['8§ 12 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['Ks § 12 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['Paragraf 12\nVal av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['§ 12/2031 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['§ 12\nVal av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['§ 12  Dnr KS 2031/14\n\nVal av justerare\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    ['§ 12 Val av justerare (KS 2031/14)\n\nBeslut\nAnna Holmqvist (C) utses.', ['§ 12 Val av justerare']],
    [
      '§ 12 Förslag till ny taxa för\nuthyrning av lokaler\n\nBeslut\nTaxan antas.',
      ['§ 12 Förslag till ny taxa för uthyrning av lokaler'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    // Where the case has been before, its code in the plan of classes, earlier decisions: none is of the title.
    [
      'Sn § 12 Au § 84 Sn § 9\nDnr 2031/14\nBudget för året\nSN\nKommunstyrelsen beslutar\natt anta den.',
      '§ 12 Budget för året',
    ],
    ['§ 12 Dnr KS 2031/14 107\nNy taxa\nBeslut\nTaxan antas.', '§ 12 Ny taxa'],
    ['§ 12 Dnr KS 2031/14\nDiariekod: 609\nNy taxa\nBeslut\nTaxan antas.', '§ 12 Ny taxa'],
    ['§ 12\nNy taxa\nTekniska nämnden 2031-01-18, § 243\nBeslut\nTaxan antas.', '§ 12 Ny taxa'],
    // Nor is the sentence below it, nor what decides.
    [
      '§ 12\nÄndringar i listan\nOrdföranden föreslår att ärende 8 utgår.\nBeslut\nListan antas.',
      '§ 12 Ändringar i listan',
    ],
    [
      '§ 12\nBeslut om delårsrapport\nKommunstyrelsen beslutar\natt godkänna rapporten.',
      '§ 12 Beslut om delårsrapport',
    ],
    // A word that heads a block may be the title itself.
    ['§ 12 Dnr KS 2031/14\nInformation\nBeslut\nInformationen noteras.', '§ 12 Information'],
    [
      '§ 12\nAnalys av läget - information\nElever redovisar sitt projekt för styrelsen.\nKommunstyrelsen noterar informationen.',
      '§ 12 Analys av läget - information',
    ],
    // A name broken by the end of the line goes on.
    [
      '§ 12\nAnmälan av beslut att utse Anna\nHolmqvist (C) till ny ersättare i kommunfullmäktige för den tid som återstår\nKommunstyrelsen noterar anmälan.',
      '§ 12 Anmälan av beslut att utse Anna Holmqvist (C) till ny ersättare i kommunfullmäktige för den tid som återstår',
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('a misread § is told from the number 8 by what stands before and after', () => {
    expect(read('§ 8 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.')).toEqual(['§ 8 Val av justerare']);
  });
});

describe('what opens none', () => {
  it('a line of the table of contents', () => {
    const contents = '§ 12 Val av justerare ............ 3\n§ 13 Ny taxa ............ 4\n';
    const facts = minutes(
      `${contents}\n§ 12 Val av justerare\n\nBeslut\nAnna Holmqvist (C) utses.\n\n§ 13 Ny taxa\n\nBeslut\nTaxan antas.`,
    );
    expect(statements(facts, 'decision').map((d) => `${d.paragraph} ${d.title}`)).toEqual([
      '§ 12 Val av justerare',
      '§ 13 Ny taxa',
    ]);
  });

  it('a § in running text', () => {
    const text =
      '§ 12 Ny taxa\n\nBeslut\nTaxan antas.\n\nBakgrund\nFrågan har behandlats av arbetsutskottet vid mötet i april, se\n§ 9 och protokollet i övrigt.\n\n§ 13 Slut\n\nBeslut\nMötet avslutas.';
    expect(read(text)).toEqual(['§ 12 Ny taxa', '§ 13 Slut']);
  });

  it('the paragraphs that a page head counts', () => {
    const text = 'Paragrafer §§ 12–13\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.\n\n§ 13 Slut\n\nBeslut\nMötet avslutas.';
    expect(read(text)).toEqual(['§ 12 Ny taxa', '§ 13 Slut']);
  });
});

describe('diarienummer of a paragraph', () => {
  it.each([
    ['§ 12 Ny taxa (KS 2031/14)\n\nBeslut\nTaxan antas.', ['KS 2031/14']],
    ['§ 12 Ny taxa\nDnr KS 2031/14\n\nBeslut\nTaxan antas.', ['KS 2031/14']],
    ['§ 12 Dnr KS 2031/14, KS 2031/15\nNy taxa\n\nBeslut\nTaxan antas.', ['KS 2031/14', 'KS 2031/15']],
    ['§ 12 Ny taxa\n\nBeslut\nTaxan antas.\n\nBakgrund\nSe KS 2029/77.', []],
  ])('%j', (text, expected) => {
    expect(statements(minutes(text), 'decision').map((d) => d.diarienummer)).toEqual([expected]);
  });

  it('and its title stands beside it', () => {
    const facts = minutes('§ 12 Dnr KS 2031/14\nNy taxa för lokaler\n\nBeslut\nTaxan antas.');
    expect(facts.mentions.filter((m) => m.kind === 'case')).toMatchObject([
      { diarium: 'KS', number: 14, year: 2031, act: null, title: 'Ny taxa för lokaler' },
    ]);
  });
});

describe('the text of a decision', () => {
  const points = (text: string): string[] | undefined => statements(minutes(text), 'decision')[0]?.points;

  it('is its numbered points', () => {
    expect(points('§ 12 Ny taxa\n\nBeslut\n1. Taxan antas.\n2. Den gäller från maj.\n\nBakgrund\nText.')).toEqual([
      'Taxan antas.',
      'Den gäller från maj.',
    ]);
  });

  it('or its bullets', () => {
    expect(points('§ 12 Ny taxa\n\nBeslut\n• Taxan antas.\n• Den gäller från maj.\n')).toEqual([
      'Taxan antas.',
      'Den gäller från maj.',
    ]);
  });

  it('or its paragraphs, lines joined', () => {
    expect(
      points('§ 12 Ny taxa\n\nBeslut\nTaxan antas\nutan ändring.\n\nDen gäller från maj.\n\nBakgrund\nText.'),
    ).toEqual(['Taxan antas utan ändring.', 'Den gäller från maj.']);
  });

  it('ends where the next block begins, whatever it is called', () => {
    for (const heading of [
      'Ärendebeskrivning',
      'Sammanfattning av ärendet',
      'Beslutsunderlag',
      'Handlingar',
      'Tidigare behandling',
      'Yrkanden',
      'Propositionsordning',
      'Beslutsgång',
      'Omröstning',
      'Votering',
      'Reservation',
      'Reservationer',
      'Protokollsanteckning',
      'Jäv',
      'Utdrag till',
      'Expedieras till',
      'Beslutet skickas till',
      'Beslutet ska skickas till',
      'Beslutsexpediering:',
      'Beskrivning av ärendet',
      'Deltar inte i beslutet',
    ])
      expect([heading, points(`§ 12 Ny taxa\n\nBeslut\nTaxan antas.\n\n${heading}\nAnnan text.\n`)]).toEqual([
        heading,
        ['Taxan antas.'],
      ]);
  });
});

it('a paragraph without a block headed Beslut holds no decision', () => {
  expect(
    read('§ 12 Information\n\nBakgrund\nKommunchefen informerar.\n\n§ 13 Ny taxa\n\nBeslut\nTaxan antas.'),
  ).toEqual(['§ 13 Ny taxa']);
});

it('a paragraph goes on over pages', () => {
  const facts = readPages(
    'NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09\n\n§ 12 Ny taxa\n\nBakgrund\nTaxan är gammal och behöver ersättas av en ny.',
    'Yrkanden\nAnna Holmqvist (C) yrkar bifall.\n\nBeslut\nTaxan antas.\n',
  );
  const [decision] = statements(facts, 'decision');
  expect(decision).toMatchObject({ paragraph: '§ 12', span: { page: 2 } });
  expect(decision?.proposers.map((p) => p.person)).toEqual(['Anna Holmqvist']);
  expect(distinct(facts.passages.filter((p) => p.span.page === 2).map((p) => p.paragraph))).toEqual(['§ 12']);
});

it('a number on the line below bears the title of the paragraph', () => {
  const facts = minutes('§ 12 Ny taxa för lokaler\nDnr KS 2031/14\n\nBeslut\nTaxan antas.');
  expect(facts.mentions.filter((m) => m.kind === 'case')).toMatchObject([{ title: 'Ny taxa för lokaler' }]);
});

it('a paragraph that opens a page is one, whatever ended the page before', () => {
  const facts = readPages(
    'NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09\n\n§ 12 Anmälan\n\nBeslut\nRedovisningen antecknas.\n\nÄrendebeskrivning\nKS 2031/6:10 2031-04-21 Antagande av anbud på städtjänster i kommunens skolor',
    '§ 13 Ny taxa\nDnr KS 2031/14\n\nBeslut\nTaxan antas.',
  );
  expect(statements(facts, 'decision').map((d) => d.paragraph)).toEqual(['§ 12', '§ 13']);
});
