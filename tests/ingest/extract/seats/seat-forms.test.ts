import { describe, expect, it } from 'vitest';
import { distinct, mentions, read, report, statements } from '../reading.ts';

const seats = (facts: ReturnType<typeof read>): string[] =>
  distinct(
    statements(facts, 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );

describe('seats told in fields', () => {
  it.each([
    'Organ: Regionala idrottsrådet\nRepresentant: Anna Holmqvist (S)\nErsättare: Lars Norman (M)\nUtsedd av: Granviks kommun\nPeriod: 2031–2034',
    'Organ          Regionala idrottsrådet\nRepresentant   Anna Holmqvist (S)\nErsättare      Lars Norman (M)\nFöreträder     Granviks kommun',
    'Regionala idrottsrådet\n\nRepresentant: Anna Holmqvist (S), Granviks kommun\nErsättare: Lars Norman (M), Granviks kommun\nAntal möten: 4\nPeriod: 2031',
    '3.2 Regionala idrottsrådet (RIR)\n\nNamn: Anna Holmqvist (S)\nRoll: representant\nErsättare: Lars Norman (M)\nHuvudman: Granviks kommun',
    'Forum:\tRegionala idrottsrådet\nVår representant:\tAnna Holmqvist\nSuppleant:\tLars Norman\nPart:\tGranviks kommun',
  ])('%s', (text) => {
    expect(seats(report(`${text}\n\nGranviks kommun deltar.`))).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: representant, Regionala idrottsrådet för Granviks kommun',
        'Lars Norman: ersättare, Regionala idrottsrådet för Granviks kommun',
      ]),
    );
  });

  it('with the period as their term', () => {
    const [seat] = statements(
      report('Organ: Regionala idrottsrådet\nRepresentant: Anna Holmqvist (S)\nPeriod: 2031–2034'),
      'membership',
    );
    expect(seat).toMatchObject({ person: 'Anna Holmqvist', party: 'S', from: '2031', to: '2034' });
  });

  it('but fields of something else tell none', () => {
    expect(
      seats(report('Regionala idrottsrådet\n\nSkribent: Anna Holmqvist\nDatum: 2031-02-03\nPlats: Rådhuset')),
    ).toEqual([]);
  });
});

describe('a paper about the seats that its issuer has', () => {
  const paper = (text: string): string[] =>
    seats(read(`Granviks kommun\n2032-02-11\n\nKommunens representation i regionala organ 2031\n\n${text}`));

  it.each([
    'Organ                     Kommunens representant        Mandat t.o.m.\nRegionala idrottsrådet     Anna Holmqvist (S)            2031-12-31',
    'Organ                     Ordinarie             Ersättare    Möten   Närvaro\n------------------------------------------------------------\nRegionala idrottsrådet     Anna Holmqvist (S)    -            4       3',
    'Samverkansorgan | Ombud | Beslut\nRegionala idrottsrådet | Anna Holmqvist (S) | KS § 14',
    'I Regionala idrottsrådet har Anna Holmqvist (S) varit ordinarie ledamot.',
  ])('tells on whose behalf: %s', (text) => {
    expect(paper(text).some((s) => /^Anna Holmqvist: .*, Regionala idrottsrådet för Granviks kommun$/u.test(s))).toBe(
      true,
    );
  });

  it('but not of those who came from elsewhere', () => {
    expect(paper('Ordförande i Regionala idrottsrådet är Anna Holmqvist, Tunabro kommun.')).not.toContain(
      'Anna Holmqvist: ordförande, Regionala idrottsrådet för Granviks kommun',
    );
  });

  it('nor of its own organs', () => {
    expect(paper('Ordförande i kommunstyrelsen är Anna Holmqvist (S).').filter((s) => / för /u.test(s))).toEqual([]);
  });
});

describe('contacts of an agreement', () => {
  it.each([
    '10.  KONTAKTPERSONER\n     För Regionen             Anna Holmqvist           anna@exempel.example\n     För Granviks kommun      Lars Norman              tfn 0999-12 34 56',
    '§ 10 Kontaktpersoner\nRegion Skåne: Anna Holmqvist\nGranviks kommun: Lars Norman',
    '10 § Parternas kontaktpersoner\n- För Regionen: Anna Holmqvist\n- För Kommunen: Lars Norman',
    '10.1 Avtalsansvariga:\nRegion Skåne\tAnna Holmqvist\nGranviks kommun\tLars Norman',
  ])('stand below a heading: %s', (text) => {
    const facts = read(
      `SAMVERKANSAVTAL\nom gemensam växel\n\n1. Parter\nAvtalet är slutet mellan Region Skåne (Regionen) och Granviks kommun (Kommunen).\n\n2. Avtalstid\nAvtalet gäller från och med den 1 juli 2031.\n\n${text}\n`,
    );
    expect(seats(facts)).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: kontaktperson, Region Skåne för Region Skåne',
        'Lars Norman: kontaktperson, Granviks kommun för Granviks kommun',
      ]),
    );
  });
});

describe('the answers to the same questions about each body', () => {
  const paper = (text: string): string[] =>
    seats(read(`Granviks kommun\n2032-02-11\n\nRapporter från våra representanter 2031\n\n${text}`));

  it.each([
    'Organ:              Regionala idrottsrådet (RIR)\nVad gör organet?    Samordnar hallar.\nVem representerar?  Anna Holmqvist (S). Personlig ersättare: Lars Norman (M).\nAntal möten:        Fyra.',
    'Organets namn: Regionala idrottsrådet\nVem företräder kommunen? Anna Holmqvist (S), med Lars Norman (M) som ersättare\nVem är ersättare? Lars Norman (M)',
    'Vilket organ?\tRegionala idrottsrådet\nRepresenterad av\tAnna Holmqvist (S)\nSuppleant\tLars Norman (M)',
    'Organ | Regionala idrottsrådet\nVem sitter där? | Anna Holmqvist (S)\nErsättare | Lars Norman (M)\nHur ofta möts organet? | Varje månad',
    'Organ\nRegionala idrottsrådet\nVem representerar?\nAnna Holmqvist (S)\nErsättare\nLars Norman (M)',
    'Arena – Regionala idrottsrådet\nRepresentant – Anna Holmqvist (S)\nErsättare – Lars Norman (M)',
    'UPPDRAG 4\nUppdrag i: Regionala idrottsrådet\nKommunen företräds av: Anna Holmqvist (S). Ersättare är Lars Norman (M).',
    'Organ:        Regionala idrottsrådet\n\nRepresentant: Anna Holmqvist (S).\n              Ersättare: Lars Norman (M).\n\nMöten:        4',
  ])('%s', (text) => {
    expect(paper(text)).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: representant, Regionala idrottsrådet för Granviks kommun',
        'Lars Norman: ersättare, Regionala idrottsrådet för Granviks kommun',
      ]),
    );
  });

  it.each([
    ['Anna Holmqvist (S) är ordförande. Lars Norman (M) är ledamot.', 'Anna Holmqvist: ordförande'],
    [
      'Anna Holmqvist (S) och Lars Norman (M). Norman valdes i mars till vice ordförande.',
      'Lars Norman: vice ordförande',
    ],
    ['Anna Holmqvist (S) t.o.m. den 31 maj 2031. Därefter Lars Norman (M).', 'Lars Norman: representant'],
  ])('offices told in sentences of the answer: %s', (answer, seat) => {
    expect(paper(`Organ: Regionala idrottsrådet\nVem representerar? ${answer}`)).toContain(
      `${seat}, Regionala idrottsrådet för Granviks kommun`,
    );
  });

  it('others who sit in the body stand beside their organisation', () => {
    const found = paper(
      'Organ:              Samverkan Lyft (SAL) – ledningsgrupp för transporter\nVem representerar?  trafikchef Anna Holmqvist\nTunabro kommun:     Lars Norman (M), ordförande',
    );
    expect(found).toContain('Anna Holmqvist: representant, Samverkan Lyft för Granviks kommun');
    expect(found).toContain('Anna Holmqvist: trafikchef, Granviks kommun');
    expect(found).toContain('Lars Norman: ordförande, Samverkan Lyft för Tunabro kommun');
  });

  it('what is called neither council nor group is a body where a field says so', () => {
    const facts = report('Organ: Hamnvikens musikmötes styrelse\nRepresentant: Anna Holmqvist (S)\nAntal möten: 3');
    expect(mentions(facts, 'arena').map((a) => a.name)).toContain('Hamnvikens musikmötes styrelse');
  });
});

describe('fields below the heading of their body', () => {
  const found = (text: string): string[] => seats(report(`Granviks kommun och Tunabro kommun deltar.\n\n${text}`));

  it.each([
    '2   IDROTTSBEREDNINGEN (IB)\n\nSyfte             Frågor om hallar.\nOrdförande        Anna Holmqvist (S), Granviks kommun\nLedamöter         Granviks kommun: Siv Rosander (S)\n                  Tunabro kommun: Lars Norman (M)\nMöten             3 under året',
    'Idrottsberedningen\nSlag: politiskt\nOrdförande: Anna Holmqvist (S), Granviks kommun\nLedamöter: Lars Norman (M), Tunabro kommun\nSammanträden: 4',
    'Idrottsberedningen\n\nÄndamål | samverkan\nOrdförande | Anna Holmqvist (S), Granviks kommun\nMedlemmar | Lars Norman (Tunabro kommun)',
  ])('%s', (text) => {
    expect(found(text)).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: ordförande, Idrottsberedningen för Granviks kommun',
        'Lars Norman: ledamot, Idrottsberedningen för Tunabro kommun',
      ]),
    );
  });

  it('a table behind a label is read as one', () => {
    const told = found(
      'Idrottsberedningen\n\nSyfte        Hallar.\nLedamöter    Kommun             Ordinarie              Ersättare\n             Granviks kommun    Anna Holmqvist (S)     Siv Rosander (M)\n             Tunabro kommun     Lars Norman (M)        vakant\nMöten        4 per år',
    );
    expect(told).toContain('Siv Rosander: ersättare, Idrottsberedningen för Granviks kommun');
    expect(told.filter((s) => s.startsWith('Siv Rosander: ledamot') || s.includes('vakant'))).toEqual([]);
  });
});
