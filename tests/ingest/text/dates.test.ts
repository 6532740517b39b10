import { describe, expect, it } from 'vitest';
import { findDates, monthOf } from '../../../ingest/text/dates.ts';

/** `iso` or `iso..to` of every date found, in order. */
const read = (text: string, year: number | null = null): string[] =>
  findDates(text, year).map((d) => (d.to === null ? d.iso : `${d.iso}..${d.to}`));

describe('dates with a year', () => {
  it.each([
    ['2031-05-09', ['2031-05-09']],
    ['Sammanträdesdatum 2031-05-09 kl. 13.00', ['2031-05-09']],
    ['2031.05.09', ['2031-05-09']],
    ['den 9 maj 2031', ['2031-05-09']],
    ['Den 9 Maj 2031', ['2031-05-09']],
    ['den 9:e maj 2031', ['2031-05-09']],
    ['9 MAJ 2031', ['2031-05-09']],
    ['den 9 maj år 2031', ['2031-05-09']],
    ['9 sept. 2031', ['2031-09-09']],
    ['9 okt 2031', ['2031-10-09']],
    ['9/5 2031', ['2031-05-09']],
    ['9/5-2031', ['2031-05-09']],
    ['i maj 2031', ['2031-05']],
    ['Maj 2031', ['2031-05']],
    ['den 9\nmaj 2031', ['2031-05-09']],
    ['mellan den 9 maj 2031 och den 3 juni 2032', ['2031-05-09', '2032-06-03']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('spans of days', () => {
  it.each([
    ['2031-05-09--10', ['2031-05-09..2031-05-10']],
    ['2031-05-09–10', ['2031-05-09..2031-05-10']],
    ['2031-04-30--05-01', ['2031-04-30..2031-05-01']],
    ['9–10 maj 2031', ['2031-05-09..2031-05-10']],
    ['den 9-10 maj 2031', ['2031-05-09..2031-05-10']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps two whole dates with a dash between them apart', () => {
    expect(findDates('2031-01-01 - 2033-12-31').map((d) => d.iso)).toEqual(['2031-01-01', '2033-12-31']);
  });
});

describe('dates without a year', () => {
  it.each([
    ['senast den 30 april', ['2031-04-30']],
    ['den 3/6', ['2031-06-03']],
    ['3–4 juni', ['2031-06-03..2031-06-04']],
  ])('%j takes the year of the context', (text, expected) => {
    expect(read(text, 2031)).toEqual(expected);
    expect(findDates(text, 2031).map((d) => d.yearWritten)).toEqual([false]);
  });

  it('are left out where the context has none', () => {
    expect(read('senast den 30 april och den 3/6')).toEqual([]);
  });

  it('a written year goes before that of the context', () => {
    expect(findDates('den 9 maj 2029', 2031)).toMatchObject([{ iso: '2029-05-09', yearWritten: true }]);
  });
});

describe('what only looks like a date', () => {
  it.each([
    '2031-13-09',
    '2031-00-10',
    '2031-05-40',
    '40/5 2031',
    '3/13 2031',
    'KS 2031-00509',
    '12031-05-09',
    '2031-05-091',
    'majoriteten 2031',
    '5/2031',
    '1/3 av ledamöterna',
    'marsvin 2031',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('gives places in the text, in order and without overlap', () => {
  const text = 'Mötet 2031-05-09 följs upp den 3 juni 2031, senast i juli 2031.';
  const found = findDates(text);
  expect(found.map((d) => text.slice(d.start, d.end))).toEqual(['2031-05-09', '3 juni 2031', 'juli 2031']);
});

describe('months named alone', () => {
  it.each([
    ['januari', 1],
    ['Maj', 5],
    ['december', 12],
    ['mars', 3],
    ['majoritet', 0],
    ['ma', 0],
    ['', 0],
    ['okt', 0],
  ])('%s is %i', (word, n) => {
    expect(monthOf(word)).toBe(n);
  });
});
