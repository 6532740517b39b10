import { describe, expect, it } from 'vitest';
import type { DecisionFact } from '../../../../graph/facts.ts';
import { voteOf } from '../../../../ingest/extract/decisions/decisions.ts';
import { minutes, read as readPages, statements } from '../reading.ts';

const decision = (blocks: string): DecisionFact | undefined =>
  statements(minutes(`§ 12 Ny taxa\n\n${blocks}`), 'decision').filter((d) => d.formal)[0];

const who = (list: { person: string | null; party: string | null }[] | undefined): string[] | undefined =>
  list?.map((p) => `${p.person ?? ''}|${p.party ?? ''}`);

describe('a minuted decision', () => {
  it('has body, day, paragraph and is formal', () => {
    expect(decision('Beslut\nTaxan antas.')).toMatchObject({
      body: { kind: 'arena', name: 'Kommunstyrelsen' },
      date: '2031-05-09',
      paragraph: '§ 12',
      formal: true,
      vote: null,
      proposers: [],
      reservations: [],
      notes: [],
    });
  });
});

describe('outcome', () => {
  it.each([
    ['Kommunstyrelsen bifaller motionen.', 'bifall'],
    ['Kommunstyrelsen godkänner planen.', 'bifall'],
    ['Taxan antas.', 'bifall'],
    ['Kommunstyrelsen fastställer budgeten.', 'bifall'],
    ['Motionen anses besvarad.', 'bifall'],
    ['Anna Holmqvist (C) utses att justera.', 'bifall'],
    ['Motionen avslås.', 'avslag'],
    ['Kommunstyrelsen avslår motionen.', 'avslag'],
    ['Ärendet återremitteras till förvaltningen.', 'återremiss'],
    ['Kommunstyrelsen bordlägger frågan.', 'bordläggning'],
    ['Informationen antecknas till protokollet.', 'anteckning'],
    ['Rapporten läggs till handlingarna.', 'anteckning'],
    ['Kommunstyrelsen noterar informationen.', 'anteckning'],
    ['Kommunchefen får resa.', 'annat'],
  ])('%j is %s', (text, outcome) => {
    expect(decision(`Beslut\n${text}`)?.outcome).toBe(outcome);
  });
});

describe('who moved', () => {
  it.each([
    ['Anna Holmqvist (C) yrkar bifall.', ['Anna Holmqvist|C']],
    [
      'Anna Holmqvist (C) och Erik Nordlander (S) yrkar bifall till Siv Granaths (V) förslag.',
      ['Anna Holmqvist|C', 'Erik Nordlander|S'],
    ],
    [
      'Anna Holmqvist (C) yrkar bifall.\n\nErik Nordlander (S) yrkar avslag.',
      ['Anna Holmqvist|C', 'Erik Nordlander|S'],
    ],
    ['Anna Holmqvist (C ) yrkade bifall.', ['Anna Holmqvist|C']],
    // What others moved before is told of their meeting.
    [
      'Arbetsutskottets behandling\nSiv Granath (V) yrkar avslag.\nKommunstyrelsens behandling\nAnna Holmqvist (C) yrkar bifall.',
      ['Anna Holmqvist|C'],
    ],
    ['Ordföranden finner att det finns ett yrkande.', []],
    ['Anna Holmqvist (C) frågar om planen.', []],
  ])('%j', (text, expected) => {
    expect(who(decision(`Beslut\nTaxan antas.\n\nYrkanden\n${text}\n`)?.proposers)).toEqual(expected);
  });

  it('keeps what was moved', () => {
    const found = decision('Beslut\nTaxan antas.\n\nYrkanden\nAnna Holmqvist (C) yrkar avslag på förslaget.\n');
    expect(found?.proposers[0]?.motion).toContain('avslag på förslaget');
  });
});

describe('who reserved', () => {
  it.each([
    ['Anna Holmqvist (C) reserverar sig mot beslutet.', ['Anna Holmqvist|C']],
    [
      'Anna Holmqvist (C) och Erik Nordlander (S) reserverar sig till förmån för Siv Granaths (V) yrkande.',
      ['Anna Holmqvist|C', 'Erik Nordlander|S'],
    ],
    ['Socialdemokraterna reserverar sig mot beslutet.', ['|S']],
    ['Moderaterna och Liberalerna reserverar sig mot beslutet.', ['|M', '|L']],
    ['Ledamöterna för S och V reserverar sig mot beslutet.', ['|S', '|V']],
    ['Sverigedemokraterna reserverar sig till förmån för Erik Nordlanders (SD) yrkande.', ['|SD']],
    [
      'Vänsterpartiet reserverar sig mot beslutet.\n\nAnna Holmqvist (C) reserverar sig mot beslutet.',
      ['|V', 'Anna Holmqvist|C'],
    ],
  ])('%j', (text, expected) => {
    expect(who(decision(`Beslut\nTaxan antas.\n\nReservation\n${text}\n`)?.reservations)).toEqual(expected);
  });
});

describe('who left a note', () => {
  it.each([
    ['Anna Holmqvist (C) lämnar följande anteckning: Tänk på barnen.', ['Anna Holmqvist|C']],
    ['Miljöpartiet lämnar en anteckning.', ['|MP']],
  ])('%j', (text, expected) => {
    expect(who(decision(`Beslut\nTaxan antas.\n\nProtokollsanteckning\n${text}\n`)?.notes)).toEqual(expected);
  });
});

describe('counts of a vote', () => {
  it.each<[string, [number, number, number] | null]>([
    ['Med 6 ja-röster mot 4 nej-röster beslutar styrelsen', [6, 4, 0]],
    ['Med 6 ja mot 4 nej', [6, 4, 0]],
    ['40 Ja mot 29 Nej. 12 ledamöter avstår', [40, 29, 12]],
    ['utfaller med 9 ja-röster, 3 nej-röster och 2 ledamöter som avstår.', [9, 3, 2]],
    ['Resultatet blev 8 ja, 6 nej och 0 avstår.', [8, 6, 0]],
    ['6 ja-röster, 4 nej-röster och en avstår', [6, 4, 1]],
    ['Resultatet blev 8\nja, 6 nej', [8, 6, 0]],
    ['21 röster för och 20 röster emot', [21, 20, 0]],
    [
      '3 ja-röster: Anna Holmqvist (C), Erik Nordlander (S), Siv Granath (V)\n2 nej-röster: Lars Norman (M), Bo Ekdahl (KD)\n1 avstår: Ada Borg (L)',
      [3, 2, 1],
    ],
    ['Omröstning begärs. Ja-röst för avslag, nej-röst för bifall.', null],
    ['Ingen omröstning.', null],
    ['12 januari och 3 nejlikor', null],
  ])('%j', (text, expected) => {
    expect(voteOf(text)).toEqual(expected && { ja: expected[0], nej: expected[1], avstår: expected[2] });
  });

  it('stand in the decision', () => {
    const found = decision('Beslut\nTaxan antas.\n\nOmröstning\nMed 6 ja-röster mot 4 nej-röster antas taxan.\n');
    expect(found?.vote).toEqual({ ja: 6, nej: 4, avstår: 0 });
  });
});

describe('organs within one another', () => {
  const EXTRACT = `Region Skåne
PROTOKOLLSUTDRAG
Regionfullmäktige
2031-11-21

§ 89 Nytt avtal (RS 2031/14)

Tidigare behandling
Regionfullmäktiges presidium 2031-11-07, § 31

PRESIDIETS BESLUT
Frågan tas upp på mötet i november.

Regionstyrelsen 2031-10-31, § 164

REGIONSTYRELSENS BESLUT
1. Avtalet godkänns.
2. Direktören skriver under.

Yrkanden
Anna Holmqvist (C) yrkar bifall.

REGIONFULLMÄKTIGES BESLUT
1. Avtalet godkänns.
2. En utvärdering görs.

Reservation
Erik Nordlander (M) reserverar sig mot beslutet.
`;
  const all = statements(readPages(EXTRACT), 'decision').filter((d) => d.points.length > 0);

  it('each decides for itself, with its day and paragraph', () => {
    expect(all.slice(1).map((d) => [d.body.name, d.date, d.paragraph, d.formal])).toEqual([
      ['Regionstyrelsen', '2031-10-31', '§ 164', false],
      ['Regionfullmäktige', '2031-11-21', '§ 89', true],
    ]);
  });

  it('an organ named by its bare head is the one named above', () => {
    expect(all[0]).toMatchObject({
      body: { name: expect.stringMatching(/presidium/iu) },
      date: '2031-11-07',
      paragraph: '§ 31',
      formal: false,
    });
  });

  it('motions and reservations belong to the organ in whose part they stand', () => {
    const last = all.at(-1);
    expect(who(last?.proposers)).toEqual(['Anna Holmqvist|C']);
    expect(who(last?.reservations)).toEqual(['Erik Nordlander|M']);
    expect(all.slice(0, -1).flatMap((d) => [...d.proposers, ...d.reservations])).toEqual([]);
  });

  it('a vote is that of the organ of the minutes', () => {
    const text = EXTRACT.replace(
      'Anna Holmqvist (C) yrkar bifall.',
      '$&\n\nOmröstning\nMed 9 ja-röster mot 3 nej-röster bifalls förslaget.',
    );
    const votes = statements(readPages(text), 'decision')
      .filter((d) => d.points.length > 0)
      .map((d) => [d.body.name, d.vote?.ja ?? null]);
    expect(votes.slice(1)).toEqual([
      ['Regionstyrelsen', null],
      ['Regionfullmäktige', 9],
    ]);
  });

  it('and so do the points', () => {
    expect(all.at(-1)?.points).toEqual(['Avtalet godkänns.', 'En utvärdering görs.']);
  });
});

it('a proposal is no decision', () => {
  const facts = readPages(
    'Norrlida kommun\nTJÄNSTESKRIVELSE\n2031-05-02\nDnr KS 2031/14\n\nNy taxa\n\nFörslag till beslut\nKommunstyrelsen föreslås anta taxan.\n',
  );
  expect(statements(facts, 'decision')).toEqual([]);
});

it('the clauses of an agreement decide nothing', () => {
  const facts = readPages(
    'Samverkansavtal\nmellan Region Skåne och Nyköpings kommun\n\n§ 1 Parter\nText.\n\n§ 2 Beslut\nParterna beslutar gemensamt.\n',
  );
  expect(statements(facts, 'decision').filter((d) => d.formal)).toEqual([]);
});

it('a short sentence that begins with Ärendet is no heading', () => {
  expect(decision('Beslut\nÄrendet bordläggs.')?.outcome).toBe('bordläggning');
});

describe('minutes of houses with words of their own', () => {
  const read = (text: string) => statements(minutes(text), 'decision').filter((d) => d.formal);
  const names = (list: { person: string | null; party: string | null }[] | undefined): (string | null)[] =>
    (list ?? []).map((p) => p.person ?? p.party);

  it('`X beslutar` alone on a line heads the decision; a proposal at the meeting, how it went and a dissent in writing are read', () => {
    const [decision, ...more] = read(
      '§ 12 Riktlinjer\n\nKommunstyrelsen beslutar\natt anta riktlinjerna.\n\nFörslag på mötet\nAnna Holmqvist (C) föreslår att riktlinjerna antas. Erik Nordlander (S) instämmer.\n\nSå gick det till\nOrdföranden Lars Norman (M) finner att de antas.\n\nReservation\nSiv Granath (V) lämnar gemensam skriftlig reservation:\n”Det är fel.”\n',
    );
    expect(more).toEqual([]);
    expect(decision?.points[0]).toContain('anta riktlinjerna');
    expect(names(decision?.proposers)).toEqual(['Anna Holmqvist', 'Erik Nordlander']);
    expect(names(decision?.reservations)).toEqual(['Siv Granath']);
  });

  it('a list of movers goes on over lines, the motion stands below; a headed dissent needs no verb', () => {
    const [decision] = read(
      '§ 12 Hyra\n\nYrkanden\nAnna Holmqvist (C), Erik Nordlander (S)\noch Lars Norman (M):\nBifall till förslaget.\n\nBeslut\nAvtalet godkänns.\n\nReservationer\nSiv Granath (V) och Karin Wedin (V) mot punkt 2.\nSverigedemokraternas grupp mot beslutet i dess helhet.\n',
    );
    expect(names(decision?.proposers)).toEqual(['Anna Holmqvist', 'Erik Nordlander', 'Lars Norman']);
    expect(names(decision?.reservations)).toEqual(['Siv Granath', 'Karin Wedin', 'SD']);
  });

  it('what speaks against a proposal elsewhere is no dissent', () => {
    const [decision] = read(
      '§ 12 Hyra\n\nBeslut\nAvtalet godkänns.\n\nSammanfattning\nI debatten talade Siv Granath (V) mot förslaget.\n',
    );
    expect(decision?.reservations).toEqual([]);
  });
});

it('minutes whose head names no body are those of the body that decides in them', () => {
  const facts = readPages(
    'Tid: 2031-05-09 kl. 9\nPlats: Stadshuset\nNÄRVARANDE\nLedamöter\nAnna Holmqvist (C)\nTjänstgörande ersättare\nErik Nordlander (S) för Siv Granath (S)\nÖvriga ersättare\nLars Norman (M)\n\n§ 1\nVal av justerare\nSocialnämnden beslutar\natt utse Anna Holmqvist (C).',
  );
  expect(statements(facts, 'decision')[0]?.body.name).toBe('Socialnämnden');
  expect(statements(facts, 'membership').map((m) => [m.person, m.role, m.inPlaceOf])).toEqual(
    expect.arrayContaining([
      ['Erik Nordlander', 'tjänstgörande ersättare', 'Siv Granath'],
      ['Lars Norman', 'ersättare', null],
    ]),
  );
});
