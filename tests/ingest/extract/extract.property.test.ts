import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPages } from './fragments.ts';
import type { Facts } from './reading.ts';
import { read } from './reading.ts';

const ISO = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const RUNS = { numRuns: 150 };

function inside(facts: Facts, at: { document: number; span: { page: number; start: number; end: number } }): string {
  const text = facts.pages[at.span.page - 1]?.text ?? '';
  expect(at.span.start).toBeGreaterThanOrEqual(0);
  expect(at.span.end).toBeLessThanOrEqual(text.length);
  const document = facts.documents[at.document];
  if (!document) throw new Error(`a fact of document ${at.document}, which is none`);
  const after = (a: { page: number; offset: number }, page: number, offset: number): boolean =>
    page > a.page || (page === a.page && offset >= a.offset);
  expect(after(document.start, at.span.page, at.span.start)).toBe(true);
  expect(after({ page: at.span.page, offset: at.span.end }, document.end.page, document.end.offset)).toBe(true);
  return text.slice(at.span.start, at.span.end);
}

it('every mention and every statement stands verbatim on one page of its document', () => {
  fc.assert(
    fc.property(anyPages, (texts) => {
      const facts = read(...texts);
      for (const m of facts.mentions) {
        expect(inside(facts, m)).toBe(m.text);
        expect(m.text.trim()).toBe(m.text);
        expect(m.text).not.toBe('');
      }
      for (const s of facts.statements) {
        const quote = inside(facts, s);
        expect(quote).not.toBe('');
        expect(quote.trim()).toBe(quote);
      }
      for (const m of facts.mentions)
        if (m.kind === 'arena' && m.description) inside(facts, { document: m.document, span: m.description });
    }),
    RUNS,
  );
});

it('names are filled in, dates are ISO dates, numbers are numbers', () => {
  fc.assert(
    fc.property(anyPages, (texts) => {
      const facts = read(...texts);
      for (const m of facts.mentions) {
        if (m.kind === 'case') {
          expect(m.number).toBeGreaterThan(0);
          expect(m.year).toBeGreaterThan(1900);
        } else {
          expect(m.name).toBe(m.name.replace(/\s+/g, ' ').trim());
          expect(m.name).not.toBe('');
        }
      }
      for (const s of facts.statements) {
        const dates = Object.entries(s).filter(
          ([key, value]) =>
            ['date', 'dateTo', 'from', 'to', 'asOf', 'due'].includes(key) &&
            typeof value === 'string' &&
            !(s.kind === 'assignment' && key === 'to'),
        );
        for (const [, value] of dates) expect(value).toMatch(ISO);
        if (s.kind === 'amount') expect(Number.isSafeInteger(s.valueSek) && s.valueSek > 0).toBe(true);
        if (s.kind === 'meetingCount') expect(Number.isSafeInteger(s.count) && s.count > 0).toBe(true);
      }
    }),
    RUNS,
  );
});

it('things of one kind do not overlap', () => {
  fc.assert(
    fc.property(anyPages, (texts) => {
      const facts = read(...texts);
      const last = new Map<string, number>();
      for (const m of [...facts.mentions].sort((a, b) => a.span.start - b.span.start)) {
        const key = `${m.kind} ${m.span.page}`;
        expect(m.span.start).toBeGreaterThanOrEqual(last.get(key) ?? 0);
        last.set(key, m.span.end);
      }
    }),
    RUNS,
  );
});

it('the same pages give the same facts', () => {
  fc.assert(
    fc.property(anyPages, (texts) => {
      expect(JSON.stringify(read(...texts))).toBe(JSON.stringify(read(...texts)));
    }),
    { numRuns: 40 },
  );
});
