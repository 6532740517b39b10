import { describe, expect, it } from 'vitest';
import { file, graphOf, ofKind } from './files.ts';

const letter = (issuer: string, number: string, text: string): string =>
  `${issuer}\nTJÄNSTESKRIVELSE\n2031-05-02\nDnr ${number}\n\nNy taxa för uthyrning av lokaler\n\nSammanfattning\n${text}\n`;
const minutes = (issuer: string, organ: string, text: string, date = '2031-05-09'): string =>
  `${issuer}\nSAMMANTRÄDESPROTOKOLL\n${organ}\nSammanträdesdatum ${date}\n\n${text}`;
const report = (text: string, year = 2031): string =>
  `Region Skåne\nVerksamhetsberättelse ${year}\n${year + 1}-02-11\n\n\n${text}`;

describe('cases', () => {
  const numbers = (...texts: string[]): string[] =>
    ofKind(graphOf(...texts.map((t, i) => file(`${i}.txt`, t))), 'case').map(
      (c) => `${c.diarium}|${c.number}|${c.year} ${c.authority ?? '-'}`,
    );

  it('every spelling of a number is one case', () => {
    const graph = graphOf(file('a.txt', report('Se KS 2031/14, KS/14/2031, KS-2031-00014 och KS/2031:14.')));
    expect(ofKind(graph, 'case')).toMatchObject([
      { number: 14, year: 2031, variants: ['KS 2031/14', 'KS-2031-00014', 'KS/14/2031', 'KS/2031:14'] },
    ]);
  });

  it('an act number makes no case of its own', () => {
    const graph = graphOf(file('a.txt', report('Se KS 2031/14 och KS 2031/14:7.')));
    expect(ofKind(graph, 'case')).toHaveLength(1);
  });

  it('the same number of two issuers is two cases', () => {
    expect(
      numbers(letter('Nyköpings kommun', 'KS 2031/14', 'Text.'), letter('Trosa kommun', 'KS 2031/14', 'Text.')).sort(),
    ).toEqual(['KS|14|2031 Nyköpings kommun', 'KS|14|2031 Trosa kommun']);
  });

  it('and one case where only one is known to own the diary', () => {
    expect(
      numbers(
        letter('Nyköpings kommun', 'KS 2031/14', 'Text.'),
        report(`${'Frågan har beretts under våren.\n'.repeat(60)}Se ärende KS 2031/14.`),
      ),
    ).toEqual(['KS|14|2031 Nyköpings kommun']);
  });
});

it('a case is titled by the document that says most of it: not a yearly report, nor an annex where there is another', () => {
  const yearly = 'Region Skåne\nDnr RS 2031/14\nVerksamhetsberättelse 2031\n2032-02-11\n\nText.\n';
  const annex = 'Region Skåne\nDnr RS 2031/14\nBilaga 1: Uppdrag för näringsrådet\n2031-05-02\n\nText.\n';
  const titles = (...texts: string[]): (string | null)[] =>
    ofKind(graphOf(...texts.map((t, i) => file(`${i}.txt`, t))), 'case').map((c) => c.title);
  expect(titles(yearly, annex)).toEqual(['Uppdrag för näringsrådet']);
  expect(titles(yearly, annex, letter('Region Skåne', 'RS 2031/14', 'Text.'))).toEqual([
    'Ny taxa för uthyrning av lokaler',
  ]);
});

it('an issuer that is only guessed keeps no two cases apart', () => {
  const text =
    'PROTOKOLLSUTDRAG\nRegionstyrelsen\n2031-05-09\n\n§ 45 Ny taxa (RS 2031/14)\n\nBeslut\nTaxan antas. Trosa kommun har svarat.\n';
  const graph = graphOf(file('a.txt', letter('Region Skåne', 'RS 2031/14', 'Text.')), file('b.txt', text));
  expect(ofKind(graph, 'case').map((c) => c.authority)).toEqual(['Region Skåne']);
});

it('the number that the other party gives an agreement is not of the diary of the first', () => {
  const agreement = `Region Skåne\tDnr: RS 2031/14\nKommunens dnr: KS 2031/77\n\nSamverkansavtal 2032–2034\nmellan Region Skåne och Nyköpings kommun\n\n§ 1 Parter\nText.\n\n§ 2 Giltighetstid\nAvtalet gäller från och med 2032-01-01.\n`;
  const graph = graphOf(file('a.txt', letter('Nyköpings kommun', 'KS 2031/77', 'Text.')), file('b.txt', agreement));
  expect(
    ofKind(graph, 'case')
      .filter((c) => c.diarium === 'KS')
      .map((c) => c.authority),
  ).toEqual(['Nyköpings kommun']);
});

describe('persons', () => {
  const persons = (...texts: string[]): string[] =>
    ofKind(graphOf(...texts.map((t, i) => file(`${i}.txt`, t))), 'person')
      .map((p) => `${p.name}|${p.party ?? ''}: ${p.mentions.length}`)
      .sort();

  it('one name with one party is one person, with and without the party', () => {
    expect(persons(report('Anna Holmqvist (C) yrkar.'), report('Det sade Anna Holmqvist i maj.', 2032))).toEqual([
      'Anna Holmqvist|C: 2',
    ]);
  });

  it('one name with two parties is two persons', () => {
    expect(persons(report('Anna Holmqvist (C) yrkar. Anna Holmqvist (M) svarar.'))).toEqual([
      'Anna Holmqvist|C: 1',
      'Anna Holmqvist|M: 1',
    ]);
  });

  it('a mention without party goes to the one of its document', () => {
    expect(
      persons(
        report('Anna Holmqvist (C) yrkar. Det sade Anna Holmqvist i maj.'),
        report('Anna Holmqvist (M) svarar.', 2032),
      ),
    ).toEqual(['Anna Holmqvist|C: 2', 'Anna Holmqvist|M: 1']);
  });

  it('a genitive is no person of its own', () => {
    expect(persons(report('Anna Holmqvist (C) yrkar.'), report('Anna Holmqvists förslag föll.', 2032))).toEqual([
      'Anna Holmqvist|C: 2',
    ]);
  });

  it('two of one family stay two', () => {
    expect(persons(report('Anna Holmqvist och Anders Holmqvist deltog.'))).toHaveLength(2);
  });
});

describe('bodies', () => {
  const arenas = (...texts: string[]) => ofKind(graphOf(...texts.map((t, i) => file(`${i}.txt`, t))), 'arena');

  it('the same organ of two municipalities is two', () => {
    const found = arenas(
      minutes('NYKÖPINGS KOMMUN', 'Kommunstyrelsen', '§ 1 Val\n\nBeslut\nJa.'),
      minutes('TROSA KOMMUN', 'Kommunstyrelsen', '§ 1 Val\n\nBeslut\nJa.'),
    );
    expect(found.map((a) => a.name)).toEqual(['Kommunstyrelsen', 'Kommunstyrelsen']);
    expect(new Set(found.map((a) => a.id)).size).toBe(2);
  });

  it('a short form and the name the text gives for it are one', () => {
    const found = arenas(report('Länets digitaliseringsråd (LDR) bildades. LDR möts ofta.'));
    expect(found).toHaveLength(1);
    expect([found[0]?.name, found[0]?.fullName, ...(found[0]?.aliases ?? [])]).toEqual(expect.arrayContaining(['LDR']));
  });

  it('what one document explains is known in the next', () => {
    const graph = graphOf(
      file('a.txt', report('Länets digitaliseringsråd (LDR) bildades.')),
      file('b.txt', report('Hösten ägnade LDR åt avtal.', 2032)),
    );
    const [ldr] = ofKind(graph, 'arena');
    expect(ldr?.mentions.map((m) => `${m.source} ${m.text}`)).toContain('b.txt LDR');
  });

  it('a definite and an indefinite form are one', () => {
    expect(arenas(report('Folkhälsorådet möttes. Ett folkhälsoråd behövs.')).map((a) => a.name)).toEqual([
      'Folkhälsorådet',
    ]);
  });

  it('two municipalities are never joined', () => {
    const graph = graphOf(file('a.txt', report('Nyköpings kommun och Norrköpings kommun samt Trosa kommun.')));
    const municipalities = ofKind(graph, 'organization').filter((o) => o.classification === 'kommun');
    expect(municipalities.map((o) => o.name).sort()).toEqual([
      'Norrköpings kommun',
      'Nyköpings kommun',
      'Trosa kommun',
    ]);
  });
});

describe('statements', () => {
  it('told in two files are one record with both places', () => {
    const text = 'Kommunfullmäktige antog planen den 9 maj 2031, § 45.';
    const graph = graphOf(file('a.txt', report(text)), file('b.txt', report(text, 2032)));
    const found = ofKind(graph, 'decision');
    expect(found.map((d) => d.evidence.map((e) => e.source))).toEqual([['a.txt', 'b.txt']]);
  });

  it('a decision that is both minuted and told of is the minuted one', () => {
    const graph = graphOf(
      file('a.txt', report('Regionstyrelsen beslutade den 9 maj 2031, § 45, att anta taxan.')),
      file('b.txt', minutes('Region Skåne', 'Regionstyrelsen', '§ 45 Ny taxa\n\nBeslut\nTaxan antas.')),
    );
    expect(ofKind(graph, 'decision')).toMatchObject([
      { formal: true, paragraph: '§ 45', title: 'Ny taxa', points: ['Taxan antas.'] },
    ]);
  });

  it('an item of a summons leads to the decision that the minutes took', () => {
    const graph = graphOf(
      file(
        'a.txt',
        'Region Skåne\nKALLELSE\nRegionstyrelsen\n2031-05-09\n\n1. Mötet öppnas\n2. Ny taxa (RS 2031/14)\n3. Mötet avslutas\n',
      ),
      file('b.txt', minutes('Region Skåne', 'Regionstyrelsen', '§ 45 Ny taxa\nDnr RS 2031/14\n\nBeslut\nTaxan antas.')),
    );
    const [decision] = ofKind(graph, 'decision');
    const item = ofKind(graph, 'agendaItem').find((i) => i.number === '2');
    expect(item?.decisionId).toBe(decision?.id);
    expect(graph.edges).toContainEqual({ from: item?.id, type: 'LED_TO', to: decision?.id, record: item?.id });
  });

  it('two sources that contradict each other are both kept', () => {
    const graph = graphOf(
      file('a.txt', report('Folkhälsorådet har haft fyra möten under 2031.')),
      file('b.txt', report('Folkhälsorådet har haft fem möten under 2031.', 2032)),
    );
    expect(
      ofKind(graph, 'meetingCount')
        .map((c) => [c.year, c.count])
        .sort(),
    ).toEqual([
      [2031, 4],
      [2031, 5],
    ]);
  });
});

describe('files', () => {
  it('one content under two names is one document that says so', () => {
    const one = file('b.txt', report('Text.'));
    const graph = graphOf({ ...one, sources: ['b.txt', 'a.txt'] });
    expect(ofKind(graph, 'document')).toMatchObject([{ source: 'a.txt', alsoAt: ['b.txt'] }]);
  });

  it('an empty store derives an empty graph', () => {
    expect(graphOf()).toMatchObject({ records: [], edges: [] });
  });

  it('a file of blank pages derives its pages alone', () => {
    expect(graphOf(file('a.txt', '', ' \n')).records.map((r) => r.kind)).toEqual(['page', 'page']);
  });
});

it('a project’s short name is that of the one longer, whatever follow-up bears a number', () => {
  const graph = graphOf(
    file('a.txt', report('Projektet Vägvisarspår Vidmark startade i maj. Projektet Vägvisarspår avslutas i juni.')),
    file('b.txt', report('En ansökan om ett uppföljande projekt, Vägvisarspår 2, ska lämnas i maj.')),
  );
  expect(
    ofKind(graph, 'project')
      .map((p) => [p.name, ...p.aliases].sort())
      .sort(),
  ).toEqual([['Vägvisarspår 2'], ['Vägvisarspår', 'Vägvisarspår Vidmark']]);
});
