import { describe, expect, it } from 'vitest';
import {
  indexReports,
  isReport,
  type Report,
  reportedBack,
  type Task,
} from '../../../server/services/follow-up/reported-back.ts';

const task = (fields: Partial<Task> = {}): Task => ({
  what: 'kartlägga laddplatser för elfärjor i skärgården och redovisa kostnaderna senast den 1 maj 2031.',
  who: ['Hamnchefen'],
  cases: new Map([['case-1', 'HN 2030/7']]),
  documents: ['doc-given'],
  given: '2030-11-02',
  known: null,
  ...fields,
});
const report = (text: string, fields: Partial<Report> = {}, document = 'doc-later'): Report => ({
  text,
  about: '',
  date: '2031-04-20',
  cases: ['case-1'],
  evidence: { source: 'a.txt', document, passage: 'psg-1', page: 1, start: 0, end: text.length, quote: text },
  ...fields,
});
const back = (of: Task, ...reports: Report[]) => reportedBack(of, indexReports(reports));

describe('a sentence that reports', () => {
  it.each([
    'Förvaltningen redovisade kartläggningen den 4 april.',
    'Redovisning av laddplatser för elfärjor',
    'Hamnchefen återrapporterade uppdraget.',
    'Nämnden lägger slutrapporten till handlingarna.',
    'Uppdraget, som ska följas upp, har nu redovisats.',
    'Slutrapporten lämnades i maj.',
  ])('%s', (text) => expect(isReport(text)).toBe(true));

  it.each([
    'Hamnchefen får i uppdrag att redovisa kostnaderna.',
    'Slutrapporten lämnas senast den 31 maj 2031.',
    'Kostnaderna ska redovisas i höst.',
    'Kommunerna efterfrågade tydligare återrapportering.',
    'Ella Ås (C) yrkar att uppdraget återrapporteras.',
    'Kartläggningen pågår.',
  ])('not: %s', (text) => expect(isReport(text)).toBe(false));
});

describe('reported back', () => {
  it('in the same case, with two of the words; the explanation holds them and the quote', () => {
    const text = 'Hamnkontoret redovisade laddplatserna för elfärjor.';
    expect(back(task(), report(text))).toMatchObject({
      rule: 'sameCase',
      cases: ['HN 2030/7'],
      words: expect.arrayContaining(['laddplatserna', 'elfärjor']),
      date: '2031-04-20',
      evidence: { document: 'doc-later', quote: text },
    });
  });

  it('in the same case by the one who was to do it, if it has any word of it', () => {
    const utred = task({ what: 'genomföra utredningen', who: ['Lotsbolaget'] });
    expect(back(utred, report('Lotsbolaget redovisade utredningen för nämnden.'))?.words).toEqual(['utredningen']);
    expect(back(utred, report('Lotsbolaget redovisade bokslutet för nämnden.'))).toBeNull();
    expect(back(utred, report('Kansliet redovisade utredningen för nämnden.'))).toBeNull();
  });

  it('without a case in common only with most of the words', () => {
    const text = 'Kartläggningen av laddplatser för elfärjor i skärgården och kostnaderna redovisades.';
    expect(
      back(task({ what: 'kartläggning av laddplatser för elfärjor i skärgården' }), report(text, { cases: [] }))?.rule,
    ).toBe('sameWords');
    expect(back(task(), report('Laddplatser för elfärjor redovisades.', { cases: [] }))).toBeNull();
  });

  it('not in the document that gave it, nor in an earlier one, nor where it is not known which is the later', () => {
    const text = 'Hamnkontoret redovisade laddplatserna för elfärjor.';
    expect(back(task(), report(text, {}, 'doc-given'))).toBeNull();
    expect(back(task(), report(text, { date: '2030-11-01' }))).toBeNull();
    expect(back(task(), report(text, { date: '2030' }))).toBeNull();
    expect(back(task({ given: '2031' }), report(text))).toBeNull();
    expect(back(task({ given: null }), report(text))).toBeNull();
  });

  it('by what fits best, and of equals by the earliest', () => {
    const few = report('Hamnkontoret redovisade laddplatserna för elfärjor.', { date: '2031-01-10' }, 'doc-few');
    const many = report('Hamnkontoret redovisade laddplatser för elfärjor i skärgården.', {}, 'doc-many');
    const same = report(
      'Hamnkontoret redovisade laddplatser för elfärjor i skärgården.',
      { date: '2031-04-01' },
      'doc-same',
    );
    expect(back(task(), few, many, same)?.evidence.document).toBe('doc-same');
  });

  it('where the derivation has found it, also in other words', () => {
    const text = 'Nämnden godkänner redovisningen av saken.';
    expect(back(task(), report(text))).toBeNull();
    expect(back(task({ known: 'doc-later' }), report(text))?.rule).toBe('sameCase');
  });
});
