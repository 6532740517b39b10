import { describe, expect, it } from 'vitest';
import { read, statements } from '../reading.ts';

const HEAD =
  'STYRGRUPPSANTECKNINGAR NR 4\n2031-03-14\nStyrgruppen för Hamnlyftet\n\nNärvarande\nAnna Holmqvist, Granviks kommun (ordf.)\nLars Norman, Tunabro kommun\n\nSekreterare: Siv Rosander\n\n';
const decisions = (text: string): ReturnType<typeof statements<'decision'>> =>
  statements(read(`${HEAD}${text}`), 'decision');

describe('an item that its title says is to be decided', () => {
  it.each([
    'Punkt 3. Beslut: val av leverantör\nStyrgruppen beslutade att anlita Byggarna AB.',
    '3. Beslut – val av leverantör\nByggarna AB anlitas från maj.',
    '3 Val av leverantör (beslut)\nTill leverantör utsågs Byggarna AB.',
    'Ärende 3: Beslut: val av leverantör\nVi beslutade att anlita Byggarna AB.',
    '3) Val av leverantör [beslutsärende]\nByggarna AB godkändes.',
  ])('%s', (text) => {
    const found = decisions(`1. Öppnande\nMötet öppnades.\n\n${text}\n\nPunkt 4. Nästa möte\n2 maj.`);
    expect(found.map((d) => [d.title, d.date])).toEqual([['Val av leverantör', '2031-03-14']]);
  });

  it('with who proposed otherwise and who reserved', () => {
    const [decision] = decisions(
      'Punkt 3. Beslut: kostnader\nStyrgruppen beslutade att dela lika. Lars Norman föreslog en fast avgift. Lars Norman reserverade sig.',
    );
    expect(decision?.proposers.map((p) => p.person)).toEqual(['Lars Norman']);
    expect(decision?.reservations.map((p) => p.person)).toEqual(['Lars Norman']);
  });

  it('but an item for information decides nothing', () => {
    expect(decisions('Punkt 3. Information: budget\nSiv Rosander gick igenom budgeten.')).toEqual([]);
  });
});

describe('the log of decisions', () => {
  it.each([
    'Nr     Datum         Beslut                       Ansvarig\n11     2031-01-18    Tidplanen godkänns           S. Rosander\n12     2031-03-14    Byggarna AB anlitas          S. Rosander',
    'Datum\tBeslut\tStatus\n2031-01-18\tTidplanen godkänns\tklart',
    'Nr | Beslut | Beslutsdatum\n--- | --- | ---\n11 | Tidplanen godkänns | 18 januari 2031',
  ])('%s', (text) => {
    const found = decisions(`Beslutslogg\n${text}`);
    expect(found.map((d) => [d.title, d.date, d.formal])).toEqual([['Tidplanen godkänns', '2031-01-18', false]]);
  });
});

describe('logs of decisions in other shapes', () => {
  const told = (text: string): (string | null)[][] =>
    decisions(text).map((d) => [d.body.name, d.date, d.paragraph, d.title]);

  it('rows run on below their column', () => {
    const log =
      'Beslutslista (löpande)\n\nNr       Datum        Beslut                          Ansvarig\n31-02    2031-01-18   Gemensamt yttrande lämnas om    Anna\n                      färjelinjerna.\n31-04    2031-02-02   Broschyren trycks om.           Lars     Ja';
    expect(told(log)).toEqual([
      ['Styrgruppen för Hamnlyftet', '2031-01-18', '31-02', 'Gemensamt yttrande lämnas om färjelinjerna.'],
      ['Styrgruppen för Hamnlyftet', '2031-02-02', '31-04', 'Broschyren trycks om.'],
    ]);
  });

  it('in a report of the body that it is of, with who was against', () => {
    const facts = read(
      'Folkhälsorådet\n\nVerksamhetsberättelse 2031\n2032-02-11\n\nBeslutslogg\n\nNr      Datum         Vad\n31:1    2031-03-14    Kampanjen läggs ner\n\nAnna Holmqvist anmälde avvikande mening mot beslut 31:1.',
    );
    expect(
      statements(facts, 'decision').map((d) => [d.body.name, d.date, d.reservations.map((r) => r.person)]),
    ).toEqual([['Folkhälsorådet', '2031-03-14', ['Anna Holmqvist']]]);
  });

  it('as a list under a heading that names the body', () => {
    const facts = read(
      'Region Skåne\nUppföljningsrapport 2031\n2032-02-11\n\nFolkhälsorådet leder arbetet.\n\nBilaga 2. Folkhälsorådets beslut 2031\n\n2031-02-10   Kampanjen läggs ner      FH 2031/11\n2031-06-16   Medel till skolan beviljas',
    );
    expect(statements(facts, 'decision').map((d) => [d.body.name, d.date, d.title])).toEqual([
      ['Folkhälsorådet', '2031-02-10', 'Kampanjen läggs ner'],
      ['Folkhälsorådet', '2031-06-16', 'Medel till skolan beviljas'],
    ]);
  });

  it('`Gruppen` in notes is the one that met', () => {
    expect(told('7. Representanter\na) Turismrådet: Gruppen utser Lars Norman.')).toMatchObject([
      ['Styrgruppen för Hamnlyftet', '2031-03-14', '7', 'Representanter'],
    ]);
  });
});

describe('those who met', () => {
  it('the last label above the items is of no name in them', () => {
    const facts = read(`${HEAD}Punkt 1. Läget\nErik Sundgren berättade om läget.\n`);
    expect(statements(facts, 'membership').filter((m) => m.person === 'Erik Sundgren')).toEqual([]);
  });

  it('words that tell what somebody did are no title', () => {
    const facts = read(
      `${HEAD.replace('Lars Norman, Tunabro kommun', 'Lars Norman, Tunabro kommun, anmälde avvikande mening')}`,
    );
    expect(statements(facts, 'membership').map((m) => m.role)).not.toContain('anmälde avvikande mening');
  });
});
