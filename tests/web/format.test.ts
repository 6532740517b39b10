import { describe, expect, it } from 'vitest';
import {
  bytes,
  clip,
  count,
  date,
  flat,
  headline,
  kronor,
  number,
  otherSpellings,
  runs,
  section,
  span,
} from '../../web/format.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

it('draws page numbers in a row together', () => {
  expect([runs([]), runs([4]), runs([3, 5, 6, 7, 9, 10])]).toEqual(['', '4', '3, 5–7, 9–10']);
});

describe('dates', () => {
  it.each([
    ['2022', '2022'],
    ['2022-02', 'februari 2022'],
    ['2022-02-07', '7 februari 2022'],
    ['våren 2022', 'våren 2022'],
    ['2022-13-01', '2022'],
  ])('%s is written %s', (iso, written) => expect(plain(date(iso))).toBe(written));

  it('never parts the day from its month', () => expect(date('2022-02-07')).toContain('7\u00a0februari'));

  it.each([
    ['2019-01-01', '2022-12-31', '1 januari 2019 – 31 december 2022'],
    ['2019', '2019', '2019'],
    ['2019', null, 'från 2019'],
    [null, '2019', 'till 2019'],
    [null, null, undefined],
  ])('%s–%s is %s', (from, to, written) => expect(plain(span(from, to))).toBe(written));
});

describe('numbers', () => {
  it('groups by no-break spaces and takes a decimal comma', () => {
    expect(kronor(10_307_000)).toBe('10\u00a0307\u00a0000\u00a0kr');
    expect(plain(number(1234567.5))).toBe('1 234 567,5');
    expect(number(999)).toBe('999');
    expect(plain(count(1, 'sida', 'sidor'))).toBe('1 sida');
    expect(plain(count(0, 'sida', 'sidor'))).toBe('0 sidor');
  });

  it('tells sizes in the unit that fits', () => {
    expect(['12', '182400', '2516582'].map((n) => plain(bytes(Number(n))))).toEqual(['12 byte', '182 kB', '2,5 MB']);
  });
});

describe('words', () => {
  it('keeps the paragraph sign with its number', () => {
    expect(section('§ 73')).toBe('§\u00a073');
    expect(section('§§ 21–26')).toBe('§§\u00a021–26');
    expect(section('§73')).toBe('§\u00a073');
  });

  it('cuts at a word and never leaves a comma before the ellipsis', () => {
    expect(clip('kort', 10)).toBe('kort');
    expect(clip('ett ganska långt, namn', 18)).toBe('ett ganska långt…');
    expect(clip('sammanhängande', 8)).toBe('sammanh…');
  });
});

describe('titles', () => {
  it('stand without their paragraph, their numbers and the dots of a table of contents', () => {
    expect(headline('§ 43 Medfinansiering (RS 2023/118)', ['RS 2023/118'])).toBe('Medfinansiering');
    expect(headline('Remiss om kajen ................ 4')).toBe('Remiss om kajen');
    expect(headline('8 112 Medfinansiering')).toBe('Medfinansiering');
    expect(headline('Avtal Dnr RS 2023/118', ['RS 2023/118'])).toBe('Avtal');
  });

  it('are never emptied', () => {
    expect(headline('§ 43')).toBe('§ 43');
    expect(headline('')).toBe('');
  });
});

describe('running text', () => {
  it('loses breaks and dot leaders', () => {
    expect(flat('Kajen\noch\n\nhamnen ........ 16 Bron')).toBe('Kajen och hamnen … Bron');
  });
});

describe('other spellings', () => {
  it('leave out those that differ only in case, commas or order', () => {
    expect(otherSpellings(['Karin Alm'], ['Alm, Karin', 'KARIN ALM', 'K. Alm', 'k. alm'])).toEqual(['K. Alm']);
  });
});
