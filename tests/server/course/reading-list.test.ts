import { describe, expect, it } from 'vitest';
import { isAgreementPaper } from '../../../server/services/course/agreement-papers.ts';
import { countsOf } from '../../../server/services/course/counts.ts';
import { glossaryOf } from '../../../server/services/course/glossary.ts';
import { minutesFor, type Readable, readingOrder, wordsIn } from '../../../server/services/course/reading-list.ts';
import { counted, paper, quoted } from './records.ts';

const readable = (
  id: string,
  type: Readable['document']['type'],
  date: string,
  over: Partial<Readable> = {},
): Readable => ({
  document: paper(id, { type, date }),
  mentions: 1,
  pages: [1],
  defines: false,
  own: false,
  ...over,
});

describe('readingOrder', () => {
  const order = (candidates: Readable[], own = true) =>
    readingOrder(candidates, { own }).map(({ reason, candidate }) => `${reason} ${candidate.document.id}`);

  it.each<[string, Readable[], string[]]>([
    [
      'what defines, what binds, the latest report, its own minutes and summons, what names it most',
      [
        readable('summons', 'kallelse', '2023-09-01', { own: true }),
        readable('minutes', 'protokoll', '2023-05-01', { own: true }),
        readable('report', 'verksamhetsberättelse', '2023-02-01'),
        readable('older', 'verksamhetsberättelse', '2022-02-01', { mentions: 9 }),
        readable('deal', 'avtal', '2019-01-01'),
        readable('letter', 'tjänsteskrivelse', '2018-01-01', { defines: true }),
      ],
      ['defines letter', 'binds deal', 'reports report', 'meets minutes', 'calls summons', 'names older'],
    ],
    ['minutes of others are no minutes of it', [readable('minutes', 'protokoll', '2023-05-01')], []],
    [
      'an older report is not told of as the latest',
      [
        readable('new', 'verksamhetsberättelse', '2023-02-01', { defines: true }),
        readable('old', 'verksamhetsberättelse', '2022-02-01'),
      ],
      ['defines new'],
    ],
    [
      'named once in passing is no reason',
      [readable('a', 'annat', '2023'), readable('b', 'annat', '2022', { mentions: 2 })],
      ['names b'],
    ],
  ])('%s', (_what, candidates, expected) => {
    expect(order(candidates)).toEqual(expected);
  });

  it('takes any minutes for the whole region', () => {
    expect(order([readable('minutes', 'protokoll', '2023-05-01')], false)).toEqual(['meets minutes']);
  });
});

it('words are counted and read at an unhurried pace', () => {
  expect(wordsIn(['Rådet möts § 3, kl. 13.', 'Slut'])).toBe(6);
  expect([0, 90, 310, 1000].map(minutesFor)).toEqual([1, 1, 2, 5]);
});

describe('glossaryOf', () => {
  const abbreviation = (short: string, long: string) => ({
    kind: 'abbreviation' as const,
    id: short + long,
    short,
    long,
    evidence: [quoted(`${long} (${short})`)],
  });
  const all = [
    abbreviation('HR', 'Hamnrådet'),
    abbreviation('HR', 'Hamnregistret'),
    abbreviation('L-GR', 'Lotsgruppen'),
    abbreviation('KS', 'Kuststyrelsen'),
  ];
  it.each<[string, string[]]>([
    ['Frågan togs i HR.', ['Hamnregistret', 'Hamnrådet']],
    ['L-GRs plan', ['Lotsgruppen']],
    ['dnr KS/12/2023 och CHR', []],
  ])('%s', (text, longs) => {
    expect(glossaryOf(all, [text]).map((a) => a.long)).toEqual(longs);
  });
});

describe('countsOf', () => {
  it.each<[string, 'held' | 'regular']>([
    ['Rådet har haft fem sammanträden under året.', 'held'],
    ['Rådet håller två sammanträden per år.', 'regular'],
    ['Gruppen möts åtta gånger om\nåret.', 'regular'],
  ])('%s', (quote, sort) => {
    const found = countsOf([counted(2023, 5, quote)]);
    expect([found.held.length, found.regular.length]).toEqual(sort === 'held' ? [1, 0] : [0, 1]);
  });
  it('a single meeting met with is no count', () => {
    expect(countsOf([counted(2023, 1)]).held).toEqual([]);
  });
});

it.each<[Readable['document']['type'], string, boolean]>([
  ['avtal', 'Om hamnen', true],
  ['bilaga', 'Bilaga 1 Uppdrag, Samverkansavtal om hamnen', true],
  ['bilaga', 'Bilaga 2 Karta', false],
  ['rapport', 'Uppföljning av avtal', false],
])('%s “%s” is an agreement paper: %s', (type, title, agreement) => {
  expect(isAgreementPaper({ type, title })).toBe(agreement);
});
