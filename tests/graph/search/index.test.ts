import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../graph/records.ts';
import { buildIndex } from '../../../graph/search/index.ts';
import { nameEntries } from '../../../graph/search/names.ts';
import { repairedSlice } from '../../../graph/search/repaired.ts';
import { ANALYSER_VERSION } from '../../../graph/text/analyse.ts';
import { arena, caseOf, document, passage, person } from './memory-reader.ts';

describe('buildIndex', () => {
  const built = buildIndex([
    document('doc-a', { title: 'Årsredovisning', type: 'förslag till beslut', date: '2020-02' }),
    passage('p1', 'Rådet sammanträdde.', {
      headings: ['Kultur'],
      paragraph: '§ 12',
      diarienummer: ['KS/12/2019'],
      entities: ['arena-1', 'person-1'],
    }),
    caseOf('KS', 12, 2019),
    arena('arena-1', 'KPR', { fullName: 'Kommunala pensionärsrådet' }),
    person('person-1', 'Eva Ek'),
  ]);
  const entry = built.index[0];

  it('puts each text in its field', () => {
    expect(entry?.terms.title).toContain('årsredovisning');
    expect(entry?.terms.heading).toEqual(expect.arrayContaining(['kultur', '§12']));
    expect(entry?.terms.case).toContain('ks_12_2019');
    expect(entry?.terms.entity).toEqual(expect.arrayContaining(['kpr', 'pensionärsråd', 'eva']));
    expect(entry?.terms.text).toContain('råd');
  });

  it('writes the filters as facets', () => {
    expect(entry?.facets).toEqual(
      [
        'arena_arena-1',
        'case_case-KS-12-2019',
        'doc_doc-a',
        'person_person-1',
        'type_forslag_till_beslut',
        'year_2020',
      ].sort(),
    );
  });

  it('tells the version of the analysis', () => {
    expect(built.analyserVersion).toBe(ANALYSER_VERSION);
  });
});

describe('nameEntries', () => {
  it('reaches a thing by name, alias, inflection and shortened form', () => {
    const keys = nameEntries([arena('a', 'Länets omsorgsråd', { aliases: ['LOR'] }), person('p', 'Eva Ek')]).map(
      (e) => `${e.id} ${e.key}`,
    );
    expect(keys).toEqual(expect.arrayContaining(['a lanets omsorgsrad', 'a lor', 'p eva ek', 'p ?ek']));
  });

  it('does not shorten a name to what its preposition governs', () => {
    const keys = nameEntries([arena('a', 'Arbetsgruppen för trafiksäkerheten')]).map((e) => e.key);
    expect(keys.some((k) => k.startsWith('?'))).toBe(false);
  });
});

describe('repairedSlice', () => {
  it.each([
    ['same words', 'A ridet B motet C', 'A rådet B mötet C', 'ridet B motet', 'rådet B mötet'],
    ['two words joined', 'A sam ridet B motet C', 'A samrådet B mötet C', 'B motet', 'B mötet'],
    ['one word parted', 'A detir B motet C', 'A det är B mötet C', 'B motet', 'B mötet'],
  ])('finds the stretch: %s', (_, text, repaired, piece, expected) => {
    const start = text.indexOf(piece);
    expect(repairedSlice(text, repaired, start, start + piece.length)).toBe(expected);
  });

  it('indexes the mended words and keeps the misread ones findable', () => {
    const text = 'Samverkansridet beslutade';
    const page: PageRecord = {
      kind: 'page',
      id: 'page-1',
      source: 'a.txt',
      page: 1,
      method: 'repaired',
      confidence: null,
      text,
      repairedText: 'Samverkansrådet beslutade',
    };
    const entry = buildIndex([document('doc-a'), page, passage('p', text)]).index[0];
    expect(entry?.terms.text).toContain('samverkansråd');
    expect(entry?.terms.parts).toContain('samverkansrid');
  });
});
