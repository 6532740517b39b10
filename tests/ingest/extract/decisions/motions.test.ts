import { describe, expect, it } from 'vitest';
import { minutes, read as readPages, statements } from '../reading.ts';

const decision = (text: string) =>
  statements(minutes(`§ 7 Ny taxa\n\nBeslut\nTaxan antas.\n\n${text}\n`), 'decision').find((d) => d.formal);
const proposers = (text: string): (string | null)[] =>
  decision(`Yrkanden\n${text}`)?.proposers.map((p) => p.person) ?? [];
const reservations = (text: string): (string | null)[] =>
  decision(text)?.reservations.map((r) => r.person ?? r.party) ?? [];

describe('who moves or supports', () => {
  it.each([
    [
      'Anna Holmqvist yrkar, med instämmande av Lars Norman och Siv Granath, att taxan sänks.',
      ['Anna Holmqvist', 'Lars Norman', 'Siv Granath'],
    ],
    ['Anna Holmqvist (S) yrkar återremiss, vilket biträds av Lars Norman (M).', ['Anna Holmqvist', 'Lars Norman']],
    [
      '- Anna Holmqvist (S): avslag.\n- Lars Norman (M) och Siv Granath (V): bifall till Anna Holmqvists förslag.',
      ['Anna Holmqvist', 'Lars Norman', 'Siv Granath'],
    ],
    [
      'Anna Holmqvist (S) tillstyrkte förslaget. Lars Norman (M) ställde sig bakom det.',
      ['Anna Holmqvist', 'Lars Norman'],
    ],
    ['Anna Holmqvist (S) yrkar avslag. Lars Norman (M) ville se ärendet bordlagt.', ['Anna Holmqvist', 'Lars Norman']],
    ['Anna Holmqvist (S) yrkar bifall; Lars Norman (M) yrkar avslag.', ['Anna Holmqvist', 'Lars Norman']],
    ['Återremiss begärs av Anna Holmqvist (S) och Lars Norman (M).', ['Anna Holmqvist', 'Lars Norman']],
    ['Ordföranden ställer proposition på Anna Holmqvists yrkande.', []],
  ])('%s', (text, expected) => {
    expect(proposers(text)).toEqual(expected);
  });
});

describe('who reserves', () => {
  it.each([
    ['Reservation\nAnna Holmqvist (S), Lars Norman (V)', ['Anna Holmqvist', 'Lars Norman']],
    ['Reservation: Anna Holmqvist.', ['Anna Holmqvist']],
    ['Reservation (SD)\nTaxan är för hög.', ['SD']],
    ['S, V och MP reserverar sig mot beslutet.', ['S', 'V', 'MP']],
    ['Mot beslutet reserverar sig S och V.', ['S', 'V']],
    ['M-, KD- och L-grupperna reserverar sig.', ['M', 'KD', 'L']],
    ['Reservationer lämnas av Anna Holmqvist (M) och SD-gruppen.', ['Anna Holmqvist', 'SD']],
    ['Ingen reserverar sig, meddelar Anna Holmqvist (S).', []],
  ])('%s', (text, expected) => {
    expect(reservations(text)).toEqual(expected);
  });
});

describe('what counts as the decision', () => {
  const decided = (paragraph: string): string[] =>
    statements(minutes(paragraph), 'decision').map((d) => `${d.body.name} ${d.paragraph ?? d.date}`);

  it.each([
    ['§ 7 Taxa\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\natt anta taxan.', ['Kommunstyrelsen § 7']],
    ['§ 7 Taxa\n\nÄrendet utgår.', ['Kommunstyrelsen § 7']],
    ['§ 7 Taxa\n\nBeslut: Styrelsen antar taxan.', ['Kommunstyrelsen § 7']],
    ['§ 7 Samtal\n\nStyrelsen samtalar om våren.', []],
  ])('%s', (paragraph, expected) => {
    expect(decided(paragraph)).toEqual(expected);
  });

  it('one cited by day and §, in either order', () => {
    const found = decided(
      '§ 7 Taxa\n\nBeslut\nTaxan antas.\n\nBeslutsunderlag\nSocialnämndens beslut 2031-04-18, § 39\nValnämnden § 4, 2031-03-02',
    );
    expect(found).toEqual(expect.arrayContaining(['Socialnämnden § 39', 'Valnämnden § 4']));
  });
});

it('notes tell decisions of the day, with the item’s title', () => {
  const facts = readPages(
    'Minnesanteckningar\nSamverkansrådet\n2031-03-04\n\nNärvarande: Anna Holmqvist (S)\n\n1. Övning 2032\nSamverkansrådet ställer sig bakom upplägget.\n\n2. Rapport\nRådet ger en lägesbild av vintern.\n',
  );
  expect(statements(facts, 'decision').map((d) => `${d.body.name} ${d.date}: ${d.title}`)).toEqual([
    'Samverkansrådet 2031-03-04: Övning 2032',
  ]);
});
