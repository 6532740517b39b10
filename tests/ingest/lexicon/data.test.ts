import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLASSIFICATIONS } from '../../../graph/records.ts';
import * as lexicon from '../../../ingest/lexicon/lexicon.ts';

const DATA = new URL('../../../ingest/lexicon/data/', import.meta.url);
const FILES = readdirSync(DATA).filter((file) => file.endsWith('.txt'));

function read(file: string) {
  const text = readFileSync(new URL(file, DATA), 'utf8');
  const lines = text.split('\n').slice(0, -1);
  const firstEntry = lines.findIndex((line) => !line.startsWith('#'));
  return { text, head: lines.slice(0, firstEntry).join('\n'), entries: lines.slice(firstEntry) };
}

describe.each(FILES)('%s', (file) => {
  const { text, head, entries } = read(file);

  it('states its source and licence at the head', () => {
    expect(head).toMatch(/^# Source: .+/m);
    expect(head).toMatch(/^# Licence: .+/m);
  });

  it('is NFC, one entry a line, sorted and without duplicates', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text.endsWith('\n')).toBe(true);
    expect(entries.filter((line) => line.startsWith('#') || line.trim() === '' || line.trimEnd() === '')).toEqual([]);
    const firstColumns = entries.map((line) => line.split('\t')[0] ?? '');
    expect(firstColumns).toEqual([...firstColumns].sort(byCodePoint));
    expect(new Set(firstColumns.map((name) => name.toLowerCase())).size).toBe(firstColumns.length);
  });
});

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

describe('sizes', () => {
  it.each([
    ['given-names.txt', 2500],
    ['family-names.txt', 3000],
    ['common-words.txt', 400],
    ['roles.txt', 250],
  ])('%s has at least %i entries', (file, least) => {
    expect(read(file).entries.length).toBeGreaterThanOrEqual(least);
  });

  it('has every municipality, region and county', () => {
    expect(lexicon.MUNICIPALITIES).toHaveLength(290);
    expect(lexicon.REGIONS).toHaveLength(21);
    expect(lexicon.COUNTIES).toHaveLength(21);
  });

  it('has at least 150 state agencies, county boards apart', () => {
    const agencies = lexicon.ORGANIZATIONS.filter(
      ({ name, classification }) => classification === 'myndighet' && !name.startsWith('Länsstyrelsen'),
    );
    expect(agencies.length).toBeGreaterThanOrEqual(150);
  });
});

describe('the files agree with each other', () => {
  it('every municipality and region stands in a known county, and every county has both', () => {
    expect([...new Set(lexicon.MUNICIPALITIES.map(({ county }) => county))].sort(byCodePoint)).toEqual(
      lexicon.COUNTIES,
    );
    expect(lexicon.REGIONS.map(({ county }) => county).sort(byCodePoint)).toEqual(lexicon.COUNTIES);
  });

  it('has the right number of municipalities in the counties that are easily checked', () => {
    const count = (county: string) => lexicon.MUNICIPALITIES.filter((each) => each.county === county).length;
    expect(count('Stockholms län')).toBe(26);
    expect(count('Skåne län')).toBe(33);
    expect(count('Västra Götalands län')).toBe(49);
    expect(count('Kalmar län')).toBe(12);
    expect(count('Gotlands län')).toBe(1);
  });

  it('no word is both a name and a common word unless it is listed as ambiguous', () => {
    const both = read('common-words.txt').entries.filter(
      (word) => (lexicon.isGivenName(word) || lexicon.isFamilyName(word)) && !lexicon.isAmbiguousName(word),
    );
    expect(both).toEqual([]);
  });

  it('no name leads to two organisations', () => {
    const names = lexicon.ORGANIZATIONS.flatMap(({ name, abbreviation, alternativeNames }) => [
      name,
      ...alternativeNames,
      ...(abbreviation === null ? [] : [abbreviation]),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(lexicon.ORGANIZATIONS.every(({ classification }) => CLASSIFICATIONS.includes(classification))).toBe(true);
  });

  it('finds every entry under each of its names', () => {
    for (const municipality of lexicon.MUNICIPALITIES) {
      for (const name of [municipality.officialName, municipality.name, ...municipality.alternativeNames]) {
        expect(lexicon.municipalityByName(name), name).toBe(municipality);
      }
    }
    for (const known of lexicon.ORGANIZATIONS) {
      for (const name of [known.name, ...known.alternativeNames]) {
        expect(lexicon.organizationByName(name), name).toBe(known);
      }
    }
  });
});
