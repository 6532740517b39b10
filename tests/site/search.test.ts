/** The search of the folder, without a browser: what is found, what comes first, whatever the spelling and however it is cut. */
import { beforeAll, describe, expect, it } from 'vitest';
import { marked } from '../../graph/text/html.ts';
import type { InstantIndex } from '../../server/contract/instant.ts';
import type { PartTexts } from '../../server/contract/site.ts';
import type { Loader } from '../../web/site/client/load.ts';
import { nearness, places } from '../../web/site/client/marks.ts';
import { named } from '../../web/site/client/named.ts';
import { ask } from '../../web/site/client/query.ts';
import { type Found, type Progress, searcher } from '../../web/site/client/search.ts';
import { fixtureStore } from '../server/fixture.ts';
import { handedOver, SMALL_PARTS, writtenFiles } from './folder.ts';

let whole: Map<string, string>;
let cut: Map<string, string>;

beforeAll(async () => {
  whole = await writtenFiles(await fixtureStore());
  cut = await writtenFiles(await fixtureStore(), SMALL_PARTS);
});

const loaderOf = (files: Map<string, string>, broken: string[] = []): Loader => ({
  async load<T>(name: string) {
    if (broken.includes(name)) throw new Error(name);
    return handedOver<T>(files, name);
  },
  forget: () => true,
});
const partsOf = (files: Map<string, string>) => [...files.keys()].filter((name) => name.startsWith('sok/del-')).length;

async function search(query: string, files = whole, broken: string[] = []): Promise<Progress[]> {
  const told: Progress[] = [];
  await searcher(loaderOf(files, broken), partsOf(files)).search(query, (progress) =>
    told.push(structuredCloneOf(progress)),
  );
  return told;
}
const structuredCloneOf = (progress: Progress): Progress => ({ ...progress, hits: [...progress.hits] });
const textOf = ({ part, passage }: Found, files = whole) =>
  handedOver<PartTexts>(files, `text-${part}`).passages[passage]?.[0] ?? '';
const texts = async (query: string) => ((await search(query)).at(-1)?.hits ?? []).map((hit) => textOf(hit));

describe('the search of the folder', () => {
  it.each(['RS 2023/118', 'rs118/2023', '2023 118 rs', 'Dnr: RS-2023-00118', 'rs_2023_118', 'ärende RS 2023/118'])(
    'finds a case written %s',
    async (query) => {
      const found = await texts(query);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]).toContain('2023/118');
    },
  );

  it.each([
    ['another form', 'regionstyrelsens', /regionstyrelsen/i],
    ['no diacritics', 'Karin Alm Kustradet', /Karin Alm/],
    ['the beginning of a compound', 'medfinansiering', /medfinansiering/i],
    ['a slip', 'regoinstyrelsen', /regionstyrelsen/i],
    ['a question', 'vem är ordförande i Kustrådet?', /ordförande/],
  ])('finds by %s', async (_what, query, wanted) => {
    const found = await texts(query);
    expect(found.slice(0, 3).join('\n')).toMatch(wanted);
  });

  it('leaves out what has a word with minus', async () => {
    const with_ = await texts('Kuststråket');
    const without = await texts('Kuststråket -medfinansiering');
    expect(without.length).toBeLessThan(with_.length);
    expect(without.some((text) => /medfinansiering/i.test(text))).toBe(false);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await texts('qqzzxx')).toEqual([]);
  });

  it('finds the same in parts as whole, tells how far it has come, and gives words the same weight', async () => {
    for (const query of ['Kuststråket', 'RS 2023/118', 'regionstyrelsen beslutar']) {
      const inParts = await search(query, cut);
      const [all] = (await search(query)).slice(-1);
      expect(inParts.map(({ done }) => done)).toEqual(Array.from({ length: partsOf(cut) }, (_, i) => i + 1));
      const last = inParts.at(-1);
      expect(last?.hits.map(({ id }) => id).sort()).toEqual(all?.hits.map(({ id }) => id).sort());
      expect(last?.hits.map(({ score }) => score)).toEqual(
        [...(last?.hits ?? [])].map(({ score }) => score).sort((a, b) => b - a),
      );
    }
  });

  it('goes on without a part that is missing, and says so', async () => {
    const [last] = (await search('Kuststråket', cut, ['del-1', 'text-2'])).slice(-1);
    expect(last).toMatchObject({ broken: 1, done: partsOf(cut) });
    expect(last?.hits.length).toBeGreaterThan(0);
    expect(last?.hits.every(({ part }) => part !== 1)).toBe(true);
  });
});

describe('the cards above the hits', () => {
  const cards = (query: string) =>
    named(handedOver<InstantIndex>(whole, 'namn'), query).map(({ kind, name }) => `${kind} ${name}`);

  it.each([
    ['2023/118 rs', ['case RS 2023/118']],
    ['Karin Alm', ['person Karin Alm']],
    ['alm', ['person Karin Alm']],
    ['kustrådets möten', ['arena Kustrådet']],
    ['vad är digitaliseringsforum', ['arena DF', 'abbreviation DF']],
    ['qqzzxx', []],
    ['', []],
  ])('%s names %j', (query, wanted) => expect(cards(query)).toEqual(wanted));

  it('a body goes by the last word of its name, when that tells something', () => {
    const entries: InstantIndex['entries'] = [
      [2, 'arena-1', 'Länets vårdberedning', '', 3],
      [2, 'arena-2', 'Norra rådet', '', 3],
    ];
    const index = { entries, terms: [], vectors: [[], []], parted: false };
    expect(named(index, 'hur ofta möts vårdberedningen').map(({ id }) => id)).toEqual(['arena-1']);
    expect(named(index, 'hur ofta möts rådet')).toEqual([]);
  });

  it('a number of two cases names both', () => {
    expect(cards('ks 124/2018')).toEqual(['case KS 2018/124', 'case KS 2018/124']);
  });
});

describe('marks', () => {
  const mark = (text: string, query: string) => marked(text, places(text, ask(query).sought));

  it('stand round what was looked for, in any form, and all else is escaped', () => {
    expect(mark('Nämndens <b> beslut & nämnden', 'nämnd')).toBe(
      '<mark>Nämndens</mark> &lt;b&gt; beslut &amp; <mark>nämnden</mark>',
    );
    expect(mark('Ärende RS 2023/118 om cykel', 'rs118/2023')).toBe('Ärende <mark>RS 2023/118</mark> om cykel');
    expect(mark('samverkansavtal', 'avtal')).toBe('<mark>samverkansavtal</mark>');
    expect(mark('avtalat', 'xyz')).toBe('avtalat');
  });

  it('words near each other are worth more than words apart', () => {
    const { sought } = ask('ny brygga');
    expect(nearness('en ny brygga', sought)).toBe(1);
    expect(nearness('en ny lång brygga', sought)).toBe(0.5);
    expect(nearness(`ny ${'ord '.repeat(20)}brygga`, sought)).toBe(0);
    expect(nearness('ny brygga', ask('brygga').sought)).toBe(0);
  });
});
