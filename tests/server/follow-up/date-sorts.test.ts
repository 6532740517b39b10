import { describe, expect, it } from 'vitest';
import { dateSort } from '../../../server/services/follow-up/date-sorts.ts';

describe('what a date is about', () => {
  it.each([
    ['due', 'Yttrandet ska vara inlämnat senast den 3 maj 2031.', '2031-05-03'],
    ['due', 'Nämnden uppmanar förvaltningen att till mötet den 4 april 2031 ta fram en tidplan.', '2031-04-04'],
    ['due', 'Hör av er till kansliet före 1 december', '2031-12-01'],
    ['due', 'Bryggan ska rustas under 2031.', '2031'],
    ['ends', 'Avtalet gäller från och med 2029-01-01 till och med 2032-12-31.', '2032-12-31'],
    ['starts', 'Avtalet gäller från och med 2029-01-01 till och med 2032-12-31.', '2029-01-01'],
    ['ends', 'Perioden 2029–2032 löper programmet.', '2032'],
    ['ends', 'Färjelinjen läggs ner den 30/6.', '2031-06-30'],
    ['starts', 'Taxan träder i kraft den 1 januari 2032.', '2032-01-01'],
    ['notice', 'Avtalet kan sägas upp senast den 30 juni 2032 för att upphöra vid årsskiftet.', '2032-06-30'],
    ['proposed', 'Ella Ås (C) yrkar att en rapport lämnas senast 2031-09-01.', '2031-09-01'],
    ['planned', 'Nästa båtdag hålls den 12 maj 2031.', '2031-05-12'],
  ])('%s: %s', (sort, what, date) => {
    expect(dateSort(what, date, '2031-01-15')).toBe(sort);
  });

  it.each([
    ['Förstudien avslutades den 30 september 2030.', '2030-09-30'],
    ['Till och med augusti 2030 har åtta miljoner förbrukats.', '2030-08'],
    ['Anmälan skulle göras senast den 5 mars 2030.', '2030-03-05'],
    ['Brobygget är planerat till den 2 maj 2030.', '2030-05-02'],
  ])('what lay behind when it was written is only told of: %s', (what, date) => {
    expect(dateSort(what, date, '2031-01-15')).toBe('told');
  });

  it('what has been put off lies ahead all the same', () => {
    expect(
      dateSort('Båtdagen, som har skjutits upp två gånger, hålls den 19 maj 2031.', '2031-05-19', '2031-01-15'),
    ).toBe('planned');
  });

  it('the end of a term may lie behind: it ended', () => {
    expect(dateSort('Den gäller till och med 2030-12-31.', '2030-12-31', '2031-01-15')).toBe('ends');
  });

  it('without a date of the document nothing is taken to lie behind but what is told in the past', () => {
    expect(dateSort('Svar lämnas senast den 5 mars 2030.', '2030-03-05', null)).toBe('due');
    expect(dateSort('Kommunerna lämnade svar den 5 mars 2030.', '2030-03-05', null)).toBe('told');
  });
});
