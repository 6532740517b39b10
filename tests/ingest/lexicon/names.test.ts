import { describe, expect, it } from 'vitest';
import * as lexicon from '../../../ingest/lexicon/lexicon.ts';

describe('given names', () => {
  it.each(
    'Anna ANNA Åke Göran Sven-Åke Gun-Britt Karl-Erik Ann-Charlotte Linnéa Fatima Mohamed Zeynep Reza Shirin Abdirahman Hodan Berivan Jasmina Zlatan Päivi Juhani Katarzyna Björn Per'.split(
      ' ',
    ),
  )('accepts %s', (name) => {
    expect(lexicon.isGivenName(name)).toBe(true);
  });

  it.each('anna per Kommunen Sven-Kommun Enligt Måndag Andersson - 2023'.split(' '))('rejects %s', (word) => {
    expect(lexicon.isGivenName(word)).toBe(false);
  });

  it('accepts a name in decomposed Unicode', () => {
    expect(lexicon.isGivenName('Åsa'.normalize('NFD'))).toBe(true);
  });
});

describe('family names', () => {
  it.each(
    'Andersson Lindqvist Ek Åkerström Öberg Mohamed Hosseini Yılmaz Virtanen Kovačević Nguyen Ahlström-Nilsson LINDGREN'.split(
      ' ',
    ),
  )('accepts %s', (name) => {
    expect(lexicon.isFamilyName(name)).toBe(true);
  });

  it.each('andersson Beslut Kommunstyrelsen Förvaltningen Sundsvall'.split(' '))('rejects %s', (word) => {
    expect(lexicon.isFamilyName(word)).toBe(false);
  });

  it.each('Snöfalksson Kvistgren Rävlund Gladstedt Mirzanović Hautakoskinen Väderquist Dimlöf Solvikström'.split(' '))(
    'takes %s for one by its ending',
    (name) => {
      expect(lexicon.looksLikeFamilyName(name)).toBe(true);
    },
  );

  it.each(
    'Ombudsman Talesman Tjänsteman Huvudman Faktablad Industrimark Danmark Ekonomiska Politiska Kväll Kommunen Förvaltning lindgren 2024'.split(
      ' ',
    ),
  )('does not take %s for one', (word) => {
    expect(lexicon.looksLikeFamilyName(word)).toBe(false);
  });
});

describe('words around names', () => {
  it.each('von af de van der'.split(' '))('%s is a particle', (word) => {
    expect(lexicon.isNameParticle(word)).toBe(true);
  });

  it.each('Björn Per Inga Hans Berg Ek'.split(' '))('%s is ambiguous', (word) => {
    expect(lexicon.isAmbiguousName(word)).toBe(true);
  });

  it.each('Anna Mohamed Andersson'.split(' '))('%s is not ambiguous', (word) => {
    expect(lexicon.isAmbiguousName(word)).toBe(false);
  });

  it.each('Enligt Beslut Kommunstyrelsen Måndag Januari Ordförande Under'.split(' '))('%s is a common word', (word) => {
    expect(lexicon.isCommonWord(word)).toBe(true);
  });

  it('does not take a name for a common word', () => {
    expect(lexicon.isCommonWord('Anna')).toBe(false);
  });

  it.each([
    ['Anderssons', 'Andersson'],
    ['Annas', 'Anna'],
    ['Hans', 'Hans'],
    ['Jens', 'Jens'],
    ['Snöfalkssons', 'Snöfalksson'],
    ['Kommunens', 'Kommunens'],
  ])('the nominative of %s is %s', (written, nominative) => {
    expect(lexicon.nominativeName(written)).toBe(nominative);
  });
});
