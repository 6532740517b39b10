import { describe, expect, it } from 'vitest';
import { distinct, mentions, minutes, quote, read as readPages } from './reading.ts';

const read = (text: string): string[] =>
  mentions(readPages(text), 'person').map((p) => (p.party === null ? p.name : `${p.name}|${p.party}`));

describe('genitives', () => {
  it.each([
    ['Anna Holmqvist yrkar. Anna Holmqvists förslag faller.', ['Anna Holmqvist', 'Anna Holmqvist']],
    ['Karin Svenssons förslag', ['Karin Svensson']],
    ['Bo Hans och Siv Hans', ['Bo Hans', 'Siv Hans']],
    ['Lars Matts yrkar', ['Lars Matts']],
    // An entry of a list ends with the s: it is the name's own.
    [
      'Jonas Wells (S), ordförande\nKarin Borgs\n\nJonas Wells (S) yrkar avslag.',
      ['Jonas Wells|S', 'Karin Borgs', 'Jonas Wells|S'],
    ],
    ['Nämnden avslår Karin Borgs\nförslag', ['Karin Borg']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('the mention keeps the s that is written', () => {
    const facts = readPages('Karin Svenssons (M) yrkande');
    expect(mentions(facts, 'person').map((p) => [p.name, p.party, quote(facts, p)])).toEqual([
      ['Karin Svensson', 'M', 'Karin Svenssons'],
    ]);
  });
});

describe('names that the document has in full elsewhere', () => {
  it.each([
    ['Per-Gunnar Holmqvist (S)\nAnna Ekdahl (S) tjänstgör för P-G Holmqvist (S)', 'Per-Gunnar Holmqvist|S'],
    ['Lars Norman (S)\nAnna Ekdahl (S) tjänstgör för L Norman (S)', 'Lars Norman|S'],
    // Two of them: it may be either.
    ['Lars Norman (S)\nLena Norman (S)\nAnna Ekdahl (S) tjänstgör för L Norman (S)', 'L Norman|S'],
  ])('%j', (text, last) => {
    expect(read(text).at(-1)).toBe(last);
  });

  it('stand side by side where they sign', () => {
    const text = 'Tuncay Okan (M)\nAnna Ekdahl (S)\nJusterande\nTuncay Okan Anna Ekdahl';
    expect(read(text)).toEqual(['Tuncay Okan|M', 'Anna Ekdahl|S', 'Tuncay Okan', 'Anna Ekdahl']);
  });
});

describe('names in capitals', () => {
  it.each([
    ['ERIK NORDLANDER', ['Erik Nordlander']],
    ['Undertecknat av\nANNA-KARIN HOLMQVIST\n2031-05-09', ['Anna-Karin Holmqvist']],
    ['NORRLIDA KOMMUN', []],
    ['SAMMANTRÄDESPROTOKOLL', []],
    ['BESLUT I ÄRENDET', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a roll with the family name first', () => {
  const rows = [
    'Holmqvist, Anna',
    'Nordlander, Erik',
    'Granath, Siv',
    'Norman, Lars',
    'Wedin, Karin',
    'Sandgren, Per-Olof',
  ];

  it('is read the right way round', () => {
    expect(read(rows.join('\n'))).toEqual([
      'Anna Holmqvist',
      'Erik Nordlander',
      'Siv Granath',
      'Lars Norman',
      'Karin Wedin',
      'Per-Olof Sandgren',
    ]);
  });

  it('makes each such line a person, known first name or not', () => {
    expect(read([...rows, 'Trnka, Zvezdan'].join('\n'))).toContain('Zvezdan Trnka');
  });

  it('takes the party of its own cell', () => {
    expect(read(rows.map((r) => `${r}\nS\n13:00`).join('\n'))[0]).toBe('Anna Holmqvist|S');
  });

  it('two words with a comma are no roll', () => {
    expect(read('Norrlida, Sjöåkra\nBudget, Anna')).toEqual([]);
  });
});

it('a name is found on every page, where it stands', () => {
  const facts = readPages('Anna Holmqvist (C)', 'Ordförande Anna Holmqvist');
  expect(mentions(facts, 'person').map((p) => [p.span.page, quote(facts, p)])).toEqual([
    [1, 'Anna Holmqvist'],
    [2, 'Anna Holmqvist'],
  ]);
});

it('a genitive of a family name of the lexicon is taken off', () => {
  expect(read('Erik Nordlanders yrkande bifalls.')).toEqual(['Erik Nordlander']);
});

describe('rows of a list', () => {
  const names = (text: string): string[] => distinct(mentions(readPages(text), 'person').map((m) => m.name));
  const LIST = 'Anna Holmqvist, vakt\nErik Nordlander, vakt\nSiv Granath, vakt\n';

  it('a name of no lexicon is one where its row is like the others', () => {
    expect(names(`Närvarande\n${LIST}Zhira Qalandi, vakt\n`)).toContain('Zhira Qalandi');
  });

  it.each([
    ['another word behind the comma', 'Zhira Qalandi, park\n'],
    ['a heading', 'Allmän Information, vakt\n'],
  ])('but not with %s', (_, row) => {
    expect(names(`Närvarande\n${LIST}${row}`)).toHaveLength(3);
  });
});

describe('a misread family name', () => {
  const MISREAD =
    'Regionen har kommit overens med kommunen om hur samarbetet ska ga till under de kommande aren. Uppgifterna nedan galler tills vidare och andras av var och en av parterna. ';
  const names = (text: string): string[] => mentions(readPages(MISREAD + text), 'person').map((m) => m.name);

  it('is spelled by the e-mail address below it', () => {
    expect(names('\n\nAnna Ltndgren\nChef\n070-111 22 33\nanna.lindgren@norrlida.se\n')).toEqual(['Anna Lindgren']);
  });

  it('which leaves its accents alone', () => {
    expect(names('\n\nAnna Löfgrén\nChef\nanna.lofgren@norrlida.se\n')).toEqual(['Anna Löfgrén']);
  });

  it('not by that of someone else', () => {
    expect(names('\n\nAnna Ltndgren\nChef\nerik.lindgren@norrlida.se\n')).toEqual(['Anna Ltndgren']);
  });
});

it('the word for the paragraphs behind a secretary is no part of the name', () => {
  const facts = minutes('§ 12 Ny taxa\n\nBeslut\nTaxan antas.', 'Sekreterare Anna Holmqvist Paragrafer 12-14');
  expect([...new Set(mentions(facts, 'person').map((p) => p.name))]).toEqual(['Anna Holmqvist']);
});
