import { describe, expect, it } from 'vitest';
import { distinct, minutes, read, statements } from '../reading.ts';

const substituted = (facts: ReturnType<typeof read>): string[] =>
  distinct(statements(facts, 'membership').flatMap((m) => (m.inPlaceOf ? [`${m.person} för ${m.inPlaceOf}`] : [])));
const inMinutes = (head: string): string[] => substituted(minutes('§ 12 Ny taxa\n\nBeslut\nTaxan antas.', head));

describe('who sat in whose place', () => {
  it.each([
    'Beslutande\nErik Nordlander (S)\nLars Norman (M), ersätter Anna Holmqvist (M)',
    'Beslutande ledamöter\nErik Nordlander (S)\nLars Norman (M), tjänstgör i stället för Anna Holmqvist (M)',
    'Beslutande:\tErik Nordlander (S), ordförande\n\tLars Norman (M) tjg ers för Anna Holmqvist (M)',
    'Ledamöter\nErik Nordlander (S)\nAnna Holmqvist (M) – ersätts av Lars Norman (M)',
    'Ledamöter\nErik Nordlander (S)\nAnna Holmqvist (M), ersatt av Lars Norman (M) §§ 4–9',
    'Tjänstgörande ersättare      Ersätter\nLars Norman (M)              Anna Holmqvist (M)',
    'Ersättare som tjänstgör      I stället för\nLars Norman (M)              Anna Holmqvist (M)',
    'Namn                 Parti   Tjänstgör för\nLars Norman          M       Anna Holmqvist (M)\nErik Nordlander      S       Siv Granath (S)',
    'Ledamot              Parti   Ersättare             Parti\nAnna Holmqvist       M       Lars Norman           M\nErik Nordlander      S',
    'Frånvarande          Ersättare\nAnna Holmqvist (M)   Lars Norman (M)',
    'Beslutande: Erik Nordlander (S) ordf\nLars Norman (M) ersättare istf Anna Holmqvist (M) § 4-9',
    'Erik Nordlander S N Ja\nAnna Holmqvist M F (Lars Norman) -\nSiv Granath V N Ja',
    'Parti   Namn (ledamöter)        Avvikande tid   Tjänstgörande ersättare\n        Kl. 13:00-18:15\nS       Erik Nordlander, ordf.\nM       Anna Holmqvist          13:00-15:45     Lars Norman\nS       Siv Granath',
    'Ledamöter Närv. Frånv. Tjänstgörande ersättare Paragraf\nErik Nordlander (S) ordf x\nAnna Holmqvist (M) x Lars Norman (M)\nErsättare Närv. Frånv.\nLars Norman (M) x',
    'Ledamöter               Närv.  Frånv.  Tjänstgörande ersättare\nErik Nordlander (S)     x\nAnna Holmqvist (M)             x       Lars Norman (M)',
    'Ledamot | Ersätts av\nAnna Holmqvist (M) | Lars Norman (M)',
    'Tjänstgörande ersättare: Lars Norman (M) (för Anna Holmqvist (M))',
    'Tjänstgörande ersättare: Lars Norman (M) [Anna Holmqvist]',
    'Tjänstgörande ersättare: Lars Norman (M) / Anna Holmqvist (M)',
    'Tjänstgörande ersättare: Lars Norman, M, för Anna Holmqvist, M; Erik Nordlander, S, för Siv Granath, S',
    'Tjg. ers.: Lars Norman (M) f. Anna Holmqvist (M)',
    'Lars Norman (M) i st. f. Anna Holmqvist (M)',
    'Lars Norman (M) i Anna Holmqvists (M) ställe',
    'I Anna Holmqvists ställe tjänstgör Lars Norman (M).',
    'Lars Norman (M) tjänstgör istället för Anna Holmqvist (M) t.o.m. § 9',
    'För Anna Holmqvist (M) inträder Lars Norman (M).',
    'Anna Holmqvist (M) frånvarande, ersättare Lars Norman (M)',
    'Anna Holmqvist (M)    tjg ers Lars Norman (M)',
    'Anna Holmqvist (M), frånv.   Lars Norman (M), tjg.',
    'Ersättare som tjänstgör: Lars Norman (M) för ledamoten Anna Holmqvist (M)',
    'Ersättare\nLars Norman (M)   tjg för Anna Holmqvist\nSiv Granath (S)   ej tjg',
    'Lars Norman (M) ersättare\nför Anna Holmqvist (M)',
    'Namn: Lars Norman (M)\nErsätter: Anna Holmqvist (M)',
    'Ersättare för Anna Holmqvist (M): Lars Norman (M)',
    'Vid sammanträdet ersattes Anna Holmqvist (M) av Lars Norman (M).',
    'Anna Holmqvist (M) hade anmält förhinder och ersattes av Lars Norman (M).',
    'Lars Norman (M) trädde in för Anna Holmqvist (M) under § 5.',
    'Lars Norman (M) tjänstgjorde under §§ 3–5 för Anna Holmqvist (M), som anmält jäv.',
    'Tjdnstg6rande ers8ttare Lars Norman (M) f6r Anna Holmqvist (M)',
    'Lars Norman (M), ers., för Anna Holmqvist (M)',
    'Lars Norman (M) vikarierade för Anna Holmqvist (M).',
    'Beslutande\nErik Nordlander (S)\nLars Norman (M) för Holmqvist\n\nFrånvarande\nAnna Holmqvist (M)',
    'Beslutande\nErik Nordlander (S)\nLars Norman (M), tjg ers för A. Holmqvist\n\nFrånvarande\nAnna Holmqvist (M)',
    'Anna Holmqvist (M) var frånvarande. I hennes ställe tjänstgjorde Lars Norman (M).',
    'Anna Holmqvist (M) till och med § 4, därefter Lars Norman (M)',
    'Lars Norman (Granvikspartiet) för Anna Holmqvist (Granvikspartiet)',
    'Lars Norman M ersätter Anna Holmqvist M',
    'Styrgrupp            Ordinarie                          Närvarande 15/3\nGranviks kommun      Anna Holmqvist, kanslichef         Lars Norman ersatte\nTunabro kommun       Siv Granath, ekonom (ordf.)        ja',
    'Beslutande\nErik Nordlander (S)\nLars Norman (M), tgj ers för Anna Holmqvist (M)',
    'Närvarande ledamöter\nErik Nordlander (S)\nAnna Holmqvist (M) §§ 1–8, Lars Norman (M) tj ersättare §§ 9–14',
    'Närvarande ledamöter\nErik Nordlander (S)\nAnna Holmqvist (M) ej närvarande Lars Norman (M) tj ersättare',
  ])('%s', (head) => {
    expect(inMinutes(head)).toContain('Lars Norman för Anna Holmqvist');
  });

  it.each([
    'Beslutande\nErik Nordlander (S)\nAnna Holmqvist (M), Lars Norman (M)',
    'Beslutande: Erik Nordlander (S)\nAnna Holmqvist (M)\nErsättare: Lars Norman (M)',
    'Beslutande\nErik Nordlander (S) tjänstgörande ersättare\nAnna Holmqvist (M)\nLars Norman (M) tjänstgörande ersättare',
    'Ledamöter               Tjänstgörande ersättare\nAnna Holmqvist (M)      Lars Norman (M)\nErik Nordlander (S)     -',
    'Ledamöter               Ersättare\nAnna Holmqvist (M)      Lars Norman (M)',
    'Anna Holmqvist (M) ersätter Lars Norman (M) som ordförande i nämnden.',
    'Lars Norman (M) yrkar i första hand återremiss, i andra hand bifall till Anna Holmqvists förslag.',
    'Ordet gavs till Anna Holmqvist (M), därefter Lars Norman (M).',
    'Lars Norman (M) informerar om arbetet för Erik Nordlanders räkning.',
  ])('nobody: %s', (head) => {
    expect(inMinutes(head)).toEqual([]);
  });

  it('in an extract, whose list stands at its foot', () => {
    const extract = read(
      'NORRLIDA KOMMUN\nPROTOKOLLSUTDRAG\nKommunstyrelsen\n2031-05-09\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.\n\nNärvarande\nErik Nordlander (S), ordförande\nSiv Granath (V)\nLars Norman (M), tjänstgör för Anna Holmqvist (M)\n\nRätt utdraget intygar\nMikael Tallbom',
    );
    expect(substituted(extract)).toEqual(['Lars Norman för Anna Holmqvist']);
    expect(statements(extract, 'membership').map((m) => `${m.person}: ${m.role}`)).toEqual(
      expect.arrayContaining(['Erik Nordlander: ordförande', 'Siv Granath: ledamot']),
    );
  });
});

describe('an election is no substitution', () => {
  const said = (paragraph: string): string[] => substituted(minutes(paragraph, 'Beslutande\nErik Nordlander (S)'));

  it.each([
    '§ 12 Fyllnadsval\nBeslut\nKommunstyrelsen väljer Lars Norman (M) som ersättare för Anna Holmqvist (M) i valnämnden.',
    '§ 12 Avsägelse\nLars Norman (M), ersättare för Anna Holmqvist (M), har avsagt sig uppdraget.\nBeslut\nAvsägelsen godkänns.',
    '§ 12 Nämndemän\nBeslut\nKommunstyrelsen utser Lars Norman (M) i stället för Anna Holmqvist (M).',
  ])('%j', (paragraph) => {
    expect(said(paragraph)).toEqual([]);
  });

  it('whoever serves that day does, whatever is chosen', () => {
    expect(
      said(
        '§ 12 Val av justerare\nLars Norman (M) tjänstgör som ersättare för Anna Holmqvist (M).\nBeslut\nErik Nordlander (S) utses.',
      ),
    ).toEqual(['Lars Norman för Anna Holmqvist']);
  });
});
