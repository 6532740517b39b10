/** Namesakes: told apart by what speaks against their being one, and never a reason to doubt those who were there before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../../graph/records.ts';
import type { DeriveInput } from '../../../ingest/derive/derive.ts';
import { file, graphOf, ofKind } from './files.ts';

type Files = DeriveInput['files'];
const minutes = (issuer: string, text: string, date = '2031-05-09'): string =>
  `${issuer}\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum ${date}\n\n${text}`;
const persons = (...files: Files): PersonRecord[] => ofKind(graphOf(...files), 'person');
const where = (all: PersonRecord[]): string[] =>
  all.map((p) => `${p.party ?? '-'} ${[...new Set(p.mentions.map((m) => m.source))].join('+')}`).sort();

describe('one name', () => {
  it('without party is the person of its issuer, whoever bears the name elsewhere', () => {
    const found = persons(
      file('a.txt', minutes('Trosa kommun', '§ 1 Val\n\nYrkanden\nBo Holmqvist (C) yrkar bifall.')),
      file('b.txt', minutes('Trosa kommun', '§ 9 Val\n\nBeslut\nBo Holmqvist väljs.', '2031-06-09')),
      file('c.txt', minutes('Nyköpings kommun', '§ 1 Val\n\nYrkanden\nBo Holmqvist (M) yrkar bifall.')),
    );
    expect(where(found)).toEqual(['C a.txt+b.txt', 'M c.txt']);
  });

  it('seated with one party in two municipalities in a year is two persons', () => {
    const seated = (issuer: string, date: string) =>
      minutes(issuer, 'Beslutande\nBo Holmqvist (C), ledamot\n\n§ 1 Val\n\nBeslut\nJa.', date);
    const trosa = file('a.txt', seated('Trosa kommun', '2031-05-09'));
    const same = persons(trosa, file('b.txt', seated('Nyköpings kommun', '2031-06-09')));
    expect(where(same)).toEqual(['C a.txt', 'C b.txt']);
    expect(new Set(same.map((p) => p.id)).size).toBe(2);
    const moved = persons(trosa, file('b.txt', seated('Nyköpings kommun', '2035-06-09')));
    expect(where(moved)).toEqual(['C a.txt+b.txt']);
  });

  it('of a party that has changed its name is one person', () => {
    const found = persons(
      file('a.txt', minutes('Trosa kommun', '§ 1 Val\n\nYrkanden\nBo Holmqvist (FP) yrkar bifall.')),
      file('b.txt', minutes('Trosa kommun', '§ 1 Val\n\nYrkanden\nBo Holmqvist (L) yrkar bifall.', '2033-05-09')),
    );
    expect(found).toHaveLength(1);
  });

  it('short for two longer ones in a document is neither', () => {
    const text = '§ 1 Val\n\nBeslut\nKarl Bo Holmqvist och Per Bo Holmqvist väljs. Bo Holmqvist tackar.';
    expect(persons(file('a.txt', minutes('Trosa kommun', text)))).toHaveLength(3);
  });
});

it('both parties’ motions go to the right one of two namesakes in a document', () => {
  const text = '§ 1 Val\n\nYrkanden\nBo Holmqvist (C) yrkar bifall.\nBo Holmqvist (M) yrkar avslag.\n\nBeslut\nJa.';
  const graph = graphOf(file('a.txt', minutes('Trosa kommun', text)));
  const party = new Map(ofKind(graph, 'person').map((p) => [p.id, p.party]));
  const proposed = graph.edges.filter((e) => e.type === 'PROPOSED').map((e) => party.get(e.from));
  expect(proposed.sort()).toEqual(['C', 'M']);
});

describe('adding a namesake', () => {
  const names = ['Bo Holmqvist', 'Karl Bo Holmqvist', 'Eva Nordlander', 'Bo Holmqvists'];
  const line = fc.record({
    name: fc.constantFrom(...names),
    party: fc.constantFrom(' (C)', ''),
    said: fc.constantFrom('yrkar bifall.', 'svarar.', 'väljs.'),
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 4 });
  const known = fc.array(lines, { minLength: 1, maxLength: 3 });

  it('elsewhere, of another party, leaves every known person as it was', () => {
    fc.assert(
      fc.property(known, lines, (documents, added) => {
        const text = (l: typeof added, party: string | null): string =>
          `§ 1 Val\n\nBeslut\n${l.map((x) => `${x.name}${party ?? x.party} ${x.said}`).join('\n')}`;
        const before = documents.map((l, i) =>
          file(`${i}.txt`, minutes('Trosa kommun', text(l, null), `2031-05-0${i + 1}`)),
        );
        const namesake = file('x.txt', minutes('Nyköpings kommun', text(added, ' (M)')));
        const all = persons(...before, namesake);
        for (const person of persons(...before)) expect(all).toContainEqual(person);
      }),
      { numRuns: 60 },
    );
  });
});
