import { describe, expect, it } from 'vitest';
import { mentions, report } from '../reading.ts';

const read = (text: string): string[] => [...new Set(mentions(report(text), 'project').map((p) => p.name))];

describe('a portfolio whose lines were lost', () => {
  const table = [
    'Under året drevs följande projekt:',
    'Färdvägar Bostadsomställnin\ng i byar ',
    'Byggnader Dialog ',
    'Trampa till jobb och \nskola ',
    'Vatten- och \nslamrådgivning',
    'Lykta för byns barn Ljus i alla fönster och \ngårdar',
    'Vattenförsörjningsm\näklare för mindre orter \n(avslutades i mars)',
    'Bil på vägen\n Framtida behov\nVi ser fram emot nya tider och hoppas på mer stöd från staten under de kommande åren.',
  ].join('\n\n');
  const facts = report(table);
  it('gives back the cells, without the headings of its columns', () => {
    expect(mentions(facts, 'project').map((p) => p.name)).toEqual([
      'Trampa till jobb och skola',
      'Vatten- och slamrådgivning',
      'Lykta för byns barn',
      'Ljus i alla fönster och gårdar',
      'Vattenförsörjningsmäklare för mindre orter',
      'Bil på vägen',
    ]);
  });
  it('reads when one of them ended', () => {
    expect(mentions(facts, 'project').find((p) => p.name.startsWith('Vattenf'))?.period).toEqual([null, '2031-03']);
  });
});

describe('named beside what they are', () => {
  it.each([
    ['Förstudien Rak väg in avslutades i maj.', ['Rak väg in']],
    ['Högskolan visade en metod, LUMEN, för att minska buller.', ['LUMEN']],
    ['Ljus- och skuggkartan har bedrivits som ett projekt av kommunen.', ['Ljus- och skuggkartan']],
    ['Kommunen deltar i Tandhälsolyftet under året.', ['Tandhälsolyftet']],
    ['Regeringsuppdraget avseende den regionala hälsoplattformen pågår.', ['Hälsoplattformen']],
    ['Satsningar i år\n\nEn etablering samt Smart towns on the coast\n', ['Smart towns on the coast']],
    ['ESF-projektet ”Stärkt \n\nkompetens för alla” pågår.', ['Stärkt kompetens för alla']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no project', () => {
  it.each([
    'Det finns en metod, enligt kommunen, som är bra.',
    'Uppdraget avseende tillsyn är klart.',
    'Projektet har skrivit ett Letter of Intent.',
    'Vi har lyftet kvar att göra.',
    'Hissen bedrivs som vanligt.',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});
