import { describe, expect, it } from 'vitest';
import {
  accountsFor,
  clippedWords,
  initialsOf,
  spells,
} from '../../../../ingest/extract/abbreviations/abbreviation-spelling.ts';
import { findAbbreviations } from '../../../../ingest/extract/abbreviations/abbreviations.ts';
import { plainSigns } from '../../../../ingest/text/plain-signs.ts';

const read = (text: string): string[] => findAbbreviations(plainSigns(text)).map((a) => `${a.short} = ${a.long}`);

describe('spelled to the letter', () => {
  it.each([
    ['KOX', 'kultur och omsorg i Gävleborgs län', true],
    ['KOX', 'Kultur och omsorg i X län', true],
    ['KOX', 'kultur och omsorg i Kalmar län', false],
    ['RGU', 'Rådet för gemensam upphandling', true],
    ['RGU', 'gemensam upphandling', false],
  ])('%s: %s', (short, long, expected) => {
    expect(spells(short, long)).toBe(expected);
  });
});

describe('words cut short', () => {
  it.each([
    ['VårdReKo', 'vård i region och kommun', 'vård i region och kommun'],
    ['VårdReKo', 'vård i region och kommun, hälsa med mera', 'vård i region och kommun'],
    ['MiljSam', 'miljöområdet', 'miljöområdet'],
    ['MiljSam', 'skolan och annat', null],
    ['VårdReKo', 'regionens vård och kommunen', null],
    ['RGU', 'rådet', null],
  ])('%s: %s', (short, long, expected) => {
    expect(clippedWords(short, long)).toBe(expected);
  });
});

describe('most letters accounted for', () => {
  it.each([
    ['BTX', 'förgasning av biomassa till bränsle', true],
    ['BTX', 'se bilagan till texten', false],
    ['BT', 'biomassa till bränsle', false],
    ['LDR', 'ordförande Lena Dal', false],
    ['KSX', 'sju nya möten', false],
    ['KSX', 'kan söka bidrag 2031', false],
  ])('%s: %s', (short, long, expected) => {
    expect(accountsFor(short, long)).toBe(expected);
  });
});

it('initials pass over small words, and a compound gives its head', () => {
  expect(initialsOf('Region Norra Kusten')).toEqual(['RNK']);
  expect(initialsOf('Länets samverkansråd')).toEqual(['LS', 'LSR']);
  expect(initialsOf('Kultur och omsorg i Z län')).toEqual(['KOZ']);
});

describe('brackets that a reading has moved', () => {
  it.each([
    ['MUSK(miljö, utbildning, skola och kultur)', ['MUSK = miljö, utbildning, skola och kultur']],
    ['MUSK)(miljö, utbildning, skola och kultur)', ['MUSK = miljö, utbildning, skola och kultur']],
    ['Kultur- och ordningsjouren (Ko]) är ny.', ['KoJ = Kultur- och ordningsjouren']],
    ['VårdReKo HSI (vård i region och kommun, skola)', ['VårdReKo = vård i region och kommun']],
    ['Möte i KSF (sal Ekan, plan 2)', []],
    ['SKR (cirkulär 31:4)', []],
    ['(NO]) i marginalen', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
