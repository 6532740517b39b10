import { describe, expect, it } from 'vitest';
import { file, graphOf, ofKind } from './files.ts';

const TEXT = `${'Frågan har beretts under våren och flera parter har hörts om det förslag som nu finns. '.repeat(6)}`;
const SUMMONS = `NORRLIDA KOMMUN
KALLELSE
Kommunstyrelsen
2031-05-09

1. Upprop
2. Ny taxa för uthyrning av lokaler (KS 2031/14)
Beslutsunderlag
Tjänsteskrivelse 2031-04-20
Bilaga 1 Taxor
3. Motion om lekplatser i Solvik (KS 2030/77)
4. Lägesbild av vägarbetet
Beslutsunderlag
Presentation
5. Mötet avslutas`;
const LETTER = `NORRLIDA KOMMUN\tTjänsteskrivelse\nHandläggare: Anna Holmqvist\t2031-04-20\tSida 1 (1)\nDnr KS 2031/14\n\nLokaler för uthyrning\n\n${TEXT}`;
const ANNEX = `Bilaga 1\n\nTaxor\n\n${TEXT}`;
const MOTION = `Motion om lekplatser i Solvik\n\n${TEXT}\n\nErik Nordlander (S)`;
const bundle = graphOf(file('kallelse.pdf', SUMMONS, LETTER, ANNEX, MOTION));

describe('the papers of an item of a summons', () => {
  const items = new Map(ofKind(bundle, 'agendaItem').map((i) => [i.id, i.number]));
  const titles = new Map(ofKind(bundle, 'document').map((d) => [d.id, d.title]));
  const relations = ofKind(bundle, 'relation').filter((r) => items.has(r.from));

  it('are told by kind and day, by annex number and by title', () => {
    expect(relations.map((r) => [items.get(r.from), titles.get(r.to)]).sort()).toEqual([
      ['2', 'Bilaga 1 Taxor'],
      ['2', 'Lokaler för uthyrning'],
      ['3', 'Motion om lekplatser i Solvik'],
    ]);
  });

  it('with the line that names them, and as an edge of the graph', () => {
    expect(relations.flatMap((r) => r.evidence.map((e) => e.quote)).sort()).toEqual([
      '3. Motion om lekplatser i Solvik (KS 2030/77)',
      'Bilaga 1 Taxor',
      'Tjänsteskrivelse 2031-04-20',
    ]);
    for (const r of relations)
      expect(bundle.edges).toContainEqual({ from: r.from, type: 'REFERS_TO', to: r.to, record: r.id });
  });

  it('are left open where two items name them as surely', () => {
    const twice = SUMMONS.replace('Presentation', 'Bilaga 1 Taxor');
    const graph = graphOf(file('kallelse.pdf', twice, ANNEX));
    expect(ofKind(graph, 'relation').filter((r) => r.type === 'refersTo')).toEqual([]);
  });
});

it('an item of a summons leads to the decision that the minutes in another file hold', () => {
  const minutes = `NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09\n\n§ 31 Ny taxa för uthyrning av lokaler\nDnr KS 2031/14\n\nBeslut\nKommunstyrelsen antar taxan.\n`;
  const graph = graphOf(file('kallelse.pdf', SUMMONS), file('protokoll.txt', minutes));
  const item = ofKind(graph, 'agendaItem').find((i) => i.number === '2');
  const decision = ofKind(graph, 'decision').find((d) => d.paragraph === '§ 31');
  expect(decision).toBeDefined();
  expect(item?.decisionId).toBe(decision?.id);
});
