/** The page of a search, made from answers with every kind of thing in them. */
import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../server/contract/search.ts';
import type { PageContext, SearchState } from '../../server/contract/views.ts';
import { looser } from '../../web/looser.ts';
import { views } from '../../web/views.ts';
import { lossesOf, sharesOf } from '../../web/why.ts';

type Hit = SearchAnswer['hits'][number];
type Why = NonNullable<Hit['why']>;

const CONTEXT: PageContext = { path: '/', holdings: null, version: '1', today: '2024-01-01' };
const STATE: SearchState = { q: 'färja', offset: 0, limit: 10, filters: {}, labels: {}, sort: 'relevance' };
const WHY: Why = {
  words: [
    { word: 'färja', reading: 'itself', points: 6 },
    { word: 'd_2023_05_04', reading: 'itself', points: 1 },
  ],
  nearness: 1,
  coverage: 0.5,
  cases: 0,
  named: 4,
  context: 0,
  answer: 0,
  contents: 0.5,
};
const place = (year: number) => ({
  document: `doc-${year}`,
  title: `Verksamhetsberättelse ${year}`,
  date: `${year + 1}-02-01`,
  page: 3,
  passage: `psg-${year}`,
});
const HIT: Hit = {
  ...place(2022),
  source: 'a.pdf',
  type: 'verksamhetsberättelse',
  text: 'Färjan går.',
  snippet: '<mark>Färjan</mark> går.',
  score: 4,
  diarienummer: [],
  entities: [],
  also: [place(2020), place(2021)],
  why: WHY,
};
const ANSWER: SearchAnswer = {
  query: 'färja',
  total: 1,
  totalIsAtLeast: false,
  tookMs: 1,
  answers: [],
  hits: [HIT],
  facets: { type: [], year: [], arena: [], case: [], person: [], organization: [], project: [] },
  suggestion: null,
  didYouMean: [],
  semantic: false,
  notes: [],
};

const page = (answer: Partial<SearchAnswer> = {}, state: Partial<SearchState> = {}) =>
  views.search({ ...ANSWER, ...answer }, { ...STATE, ...state }, { readings: {}, sources: [] }, CONTEXT);
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('&quot;', '"');

describe('a hit', () => {
  it('names the other years its text stands in, the latest first, each a link to the place', () => {
    const html = page();
    const also = html.slice(html.indexOf('class="also"'), html.indexOf('class="why"'));
    expect(words(also)).toMatch(/Samma text även i 2021 Verksamhetsberättelse 2021, s\. 3 , 2020/);
    expect(also).toContain('href="/handlingar/doc-2021?sida=3&amp;q=f%C3%A4rja&amp;stycke=psg-2021#psg-2021"');
  });

  it('names them by title where years do not tell them apart', () => {
    const twin = { ...place(2021), document: 'doc-b', passage: 'psg-b', title: 'Bokslut 2021' };
    const html = page({ hits: [{ ...HIT, also: [place(2021), twin] }] });
    expect(words(html)).toContain('Samma text även i Verksamhetsberättelse 2021 , Bokslut 2021');
  });

  it('says why it stands where it does, in words', () => {
    const text = words(page());
    expect(text).toContain('Varför denna träff?');
    expect(text).toMatch(
      /Stycket nämner det som sökningen namnger. ungefär hälften, 50 %.*”färja” står här.* en del, 38 %/,
    );
    expect(text).toContain('”4 maj 2023” står här');
    expect(text).toContain('Alla sökord finns inte i stycket');
    expect(text).toContain('innehållsförteckning');
  });
});

describe('the parts of a score', () => {
  it('add up to the whole, the largest first, factors counted in', () => {
    const shares = sharesOf(WHY).map(({ share }) => share);
    expect(shares).toEqual([0.5, 0.375, 0.0625, 0.0625]);
    expect(lossesOf(WHY)).toHaveLength(2);
  });

  it('are none where filters alone decide', () => {
    const none: Why = { ...WHY, words: [], nearness: 0, coverage: 1, named: 0, contents: 1 };
    expect(sharesOf(none)).toEqual([]);
    expect(lossesOf(none)).toEqual([]);
    expect(words(page({ hits: [{ ...HIT, why: none }] }))).toContain('Stycket passar avgränsningarna.');
  });
});

describe('the states of a search', () => {
  it('puts answers first, cards next, what is near in a line, in words and with dates as people write them', () => {
    const answer = { kind: 'person' as const, evidence: null };
    const html = page({
      answers: [
        { ...answer, id: 'p3', name: 'Nära', summary: 'Handlade', how: 'near' },
        { ...answer, id: 'p2', name: 'Kort', summary: 'Ledamot', how: 'named' },
        { ...answer, id: 'p1', name: 'Svar', summary: 'Gäller 2024-01-01–2027-12-31', how: 'told' },
      ],
    });
    const text = words(html);
    expect(text).toMatch(
      /Svar ur handlingarna Svar – Gäller 1 januari 2024 – 31 december 2027 .*Kort .*Hör nära ihop: .*Nära/,
    );
    expect(html.indexOf('/personer/p1')).toBeLessThan(html.indexOf('/personer/p2'));
    expect(words(page({ answers: [] }))).not.toContain('Svar ur handlingarna');
  });

  it('offers the mended query, keeping what narrows it', () => {
    const html = page({ suggestion: 'färja' }, { q: 'färrja', filters: { type: 'avtal' }, sort: 'date' });
    expect(html).toContain('Menade du <a href="/?q=f%C3%A4rja&amp;typ=avtal&amp;ordning=datum">färja</a>');
  });

  it('has an address for every order, filter, page and form', () => {
    const html = page(
      { total: 30 },
      { offset: 10, filters: { arena: 'a1' }, labels: { arena: 'Sjörådet' }, sort: 'date' },
    );
    const at = '?q=f%C3%A4rja&amp;arena=a1';
    for (const address of [
      `/${at}`,
      `/${at}&amp;ordning=datum`,
      `/${at}&amp;ordning=datum&amp;sida=3`,
      '/?q=f%C3%A4rja&amp;ordning=datum',
      `/flode${at}`,
      `/api/search.csv${at}&amp;sort=date`,
      `/api/search${at}&amp;sort=date&amp;limit=10&amp;offset=10&amp;fold=1`,
    ])
      expect(html).toContain(`href="${address}"`);
    expect(html).toContain(`<link rel="alternate" type="application/atom+xml" href="/flode${at}"`);
    expect(words(html)).toContain('organ eller arena: Sjörådet');
  });

  it('folds long facets, counts in each, and leaves out what is in force', () => {
    const values = Array.from({ length: 9 }, (_, i) => ({ value: `v${i}`, label: `Organ ${i}`, count: 90 - i }));
    const html = page({ facets: { ...ANSWER.facets, arena: values } });
    expect(words(html)).toMatch(/Organ 5 85 .*Visa 3 till Organ 6 84/);
    expect(page({ facets: { ...ANSWER.facets, arena: values } }, { filters: { arena: 'v1' } })).not.toContain(
      'Organ 5',
    );
  });

  it('leads on where nothing is found, and back where the hits end', () => {
    const nothing = page({ total: 0, hits: [] }, { q: '"grön färja" -budget typ:avtal', filters: { from: '2020' } });
    expect(words(nothing)).toContain('Sök brett på orden: grön färja');
    expect(nothing).toMatch(/Bevaka sökningen.*href="\/sokhjalp"/);
    expect(nothing).toContain('Ta bort alla avgränsningar');
    expect(words(page({ total: 3, hits: [] }, { offset: 90 }))).toContain(
      'Så långt räcker inte träffarna. Till de första',
    );
  });
});

describe('a looser query', () => {
  it.each([
    ['"ekonomisk redovisning"', 'ekonomisk redovisning'],
    ['upphandling -konsult +skola', 'upphandling skola'],
    ['typ:avtal person:"Anna Lind" bredband*', 'bredband'],
  ])('%s', (typed, wide) => expect(looser(typed)).toBe(wide));
  it.each(['vanliga ord', 'KS 2018/124', 'typ:avtal', ''])('%s cannot be loosened', (typed) =>
    expect(looser(typed)).toBeNull(),
  );
});
