import { describe, expect, it } from 'vitest';
import { dayRightBehind } from '../../../../ingest/extract/decisions/cited-day.ts';
import { minutes, report, statements } from '../reading.ts';

describe('the day right behind a body, in the forms minutes are cited in', () => {
  it.each([
    [' 2031-05-26, § 12', '2031-05-26'],
    [' 2031-05-26--27, § 12', '2031-05-26'],
    [' den 26 maj 2031, § 12', '2031-05-26'],
    [' 26-27 maj 2031, § 12', '2031-05-26'],
    [' 26-27/5 2031 § 12', '2031-05-26'],
    [' 26/5 2031 § 12', '2031-05-26'],
    [' föreslår den 26 maj 2031', null],
    [', § 12', null],
  ])('%j', (tail, iso) => {
    expect(dayRightBehind(tail, 2031)?.iso ?? null).toBe(iso);
  });
});

describe('decisions told with other words', () => {
  const told = (text: string): unknown[] =>
    statements(report(text), 'decision').map((d) => [d.body.name, d.date, d.paragraph]);

  it.each([
    ['Beslut togs i december 2030 i Folkhälsorådet att förlänga avtalet.', [['Folkhälsorådet', '2030-12', null]]],
    ['Ett inriktningsbeslut togs i Folkhälsorådet den 3 maj om avtalet.', [['Folkhälsorådet', '2031-05-03', null]]],
    ['I oktober beslutade sedan Folkhälsorådet att göra en egen utredning.', [['Folkhälsorådet', '2031-10', null]]],
    ['Folkhälsorådet ställde sig i mars bakom förslaget.', [['Folkhälsorådet', '2031-03', null]]],
    [
      'Protokollsutdrag kommunstyrelsen 26-27 maj 2031, § 161 Svar på motion',
      [['Kommunstyrelsen', '2031-05-26', '§ 161']],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("the organ's own decision is not told again by a sentence of its paragraph", () => {
    const facts = minutes(
      '§ 12 Budget\n\nBeslut\n\nBudgeten fastställs.\n\nFöredragningsordning\n\nKommunstyrelsen godkände förslaget till ordning.\n\n§ 13 Taxa\n\nBeslutet\n\nTaxan fastställs.\n',
    );
    expect(statements(facts, 'decision').map((d) => [d.paragraph, d.formal])).toEqual([
      ['§ 12', true],
      ['§ 13', true],
    ]);
  });
});
