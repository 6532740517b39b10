import { describe, expect, it } from 'vitest';
import type { GraphRecord } from '../../../graph/records.ts';
import { search } from '../../../graph/search/search.ts';
import { arena, caseOf, document, memoryReader, mentioned, passage, person } from './memory-reader.ts';

/** Ids of the hits of a query, best first. */
async function order(records: GraphRecord[], query: string): Promise<string[]> {
  return (await search(memoryReader([document('doc-a'), ...records]), { query })).hits.map((h) => h.passage);
}

const FILLER = Array.from({ length: 12 }, (_, i) =>
  passage(`f${i}`, `Allmän text nummer ${i} om vägar, vatten och avfall i kommunen.`),
);

describe('ranking', () => {
  it('finds any inflection', async () => {
    expect(await order([...FILLER, passage('p', 'Rådets ledamöter kallades.')], 'ledamot råd')).toEqual(['p']);
  });

  it('prefers the passage that covers more of the query over one that repeats a word', async () => {
    const one = passage('one', 'Cykel, cykel och åter cykel: cykeln är här.');
    const both = passage('both', 'En cykel får stå i stallet under vintern.');
    expect((await order([...FILLER, one, both], 'cykel vinter'))[0]).toBe('both');
  });

  it('prefers words that stand together, as in the query', async () => {
    const far = passage(
      'far',
      'Parkering finns. Längre fram, efter torget och bron, är inträdet fri gåva till alla som besöker.',
    );
    const near = passage(
      'near',
      'Efter torget och bron finns för alla som besöker oss fri parkering i mån av plats, dygnet runt.',
    );
    expect((await order([...FILLER, far, near], 'fri parkering'))[0]).toBe('near');
  });

  it('prefers the rare word: common words tell little', async () => {
    const rare = passage('rare', 'Taxan för bastu höjs.');
    const common = passage('common', 'Kommunen och vägar och vatten, allmän text.');
    expect((await order([...FILLER, common, rare], 'kommunen bastu'))[0]).toBe('rare');
  });

  it('prefers the word itself to a compound that holds it, and finds both', async () => {
    const compound = passage('compound', 'Biblioteksutredningen lades fram.');
    const itself = passage('itself', 'Ett bibliotek lades fram.');
    expect(await order([...FILLER, compound, itself], 'bibliotek')).toEqual(['itself', 'compound']);
  });

  it('finds a compound by the two words it is made of', async () => {
    expect(await order([...FILLER, passage('p', 'Ett nytt kontor öppnas i Lissabon.')], 'lissabonkontoret')).toEqual([
      'p',
    ]);
  });

  it('finds a noun by the verb and particle it is made of', async () => {
    expect((await order([...FILLER, passage('p', 'Uppföljningen görs varje vår.')], 'hur följs det upp'))[0]).toBe('p');
  });

  it.each([
    ['nedläggning av badet', 'Badet kommer att läggas ner efter sommaren.'],
    ['nedläggning av badet', 'Fullmäktige lade förra året badet ned.'],
    ['uppföljning av planen', 'Planen följs varje höst noga upp.'],
  ])('finds a verb and its particle by the noun they make: %s', async (query, text) => {
    const other = passage('other', 'Badet och planen är till för alla.');
    expect((await order([...FILLER, other, passage('p', text)], query))[0]).toBe('p');
  });

  it('finds the word that people use for another, below the word itself', async () => {
    const itself = passage('itself', 'Efter votering antogs den nya taxan för bastu.');
    const akin = passage('akin', 'Efter omröstning antogs den nya taxan för bastu.');
    const none = passage('none', 'Efter lunch antogs den nya taxan för bastu.');
    expect(await order([...FILLER, none, akin, itself], 'votering bastutaxa')).toEqual(['itself', 'akin', 'none']);
  });

  it.each([
    ['vem talade om bron', 'Om bron talade Åsa Öberg en stund.', { entities: ['person-ek'] }],
    ['hur många röster fick bron', 'Om bron lades 1 204 röster den kvällen.', {}],
    ['när byggs bron', 'Om bron byggs beslutas den 4 maj 2022 i nämnden.', {}],
  ])('lifts the passage that holds the kind of answer asked for: %s', async (query, text, over) => {
    const plain = passage('plain', 'Om bron byggs och röster hörs är föredragande inte klart, bron är bra.');
    const ek = person('person-ek', 'Åsa Öberg');
    const without = await order([...FILLER, ek, plain, passage('p', text, over)], 'bron');
    expect(without[0]).toBe('plain');
    expect((await order([...FILLER, ek, plain, passage('p', text, over)], query))[0]).toBe('p');
  });

  it('prefers documents of the year that is asked for, by their date or their title', async () => {
    const later = document('doc-b', { date: '2023-02-01', title: 'Årsrapport 2022' });
    const mine = passage('mine', 'Bron målades och bron stängdes.', { document: 'doc-a' });
    const asked = passage('asked', 'Bron målades en gång till av kommunen.', { document: 'doc-b' });
    expect((await order([...FILLER, later, mine, asked], 'bron'))[0]).toBe('mine');
    expect((await order([...FILLER, later, mine, asked], 'bron 2022'))[0]).toBe('asked');
    expect((await order([...FILLER, later, mine, asked], 'bron 2023'))[0]).toBe('asked');
    expect((await order([...FILLER, later, mine, asked], 'bron 2021'))[0]).toBe('mine');
  });

  it('finds a name typed without diacritics', async () => {
    expect(await order([...FILLER, passage('p', 'Åsa Öberg höll i mötet.')], 'asa oberg')).toEqual(['p']);
  });

  it('finds a word in a scan read with the wrong alphabet', async () => {
    expect(
      await order([...FILLER, passage('p', 'Kollektivtrafiknimndens ordférande')], 'kollektivtrafiknämnden'),
    ).toEqual(['p']);
  });

  it('puts the paragraph first that the query numbers', async () => {
    const other = passage('other', 'Nämnden behandlade nämndens budget. Nämnden är enig.', { paragraph: '§ 11' });
    const asked = passage('asked', 'Frågan bordläggs av nämnden.', { paragraph: '§ 12' });
    expect((await order([...FILLER, other, asked], 'nämnden § 12'))[0]).toBe('asked');
  });

  it('puts a letterhead below the text it stands over', async () => {
    const head = passage('head', 'ÅSGLÄNTA KOMMUN Protokoll Brorådet 2021-03-04', { document: 'doc-b' });
    const text = passage('text', 'Om bron lämnade ledamöter i Brorådet en gemensam reservation, och flera yrkanden.', {
      document: 'doc-b',
    });
    const b = document('doc-b', { title: 'Protokoll Brorådet 2021-03-04', issuer: 'Åsglänta kommun' });
    expect((await order([...FILLER, b, head, text], 'Brorådet reservation'))[0]).toBe('text');
  });

  it('prefers the definition to the mere use, and a heading that asks the same', async () => {
    const uses = passage('uses', 'Kollegiet Länets omsorgsråd (LOR) behandlade frågan och hade inget att säga om den.');
    const tells = passage(
      'tells',
      'I rådet, som är gammalt, sitter fem. Länets omsorgsråd (LOR) består av fem chefer från kommuner.',
    );
    const asks = passage(
      'asks',
      'Vad är LOR?\nEtt forum för chefer i länets fem kommuner, med säte i residensstaden sedan länge.',
    );
    expect((await order([...FILLER, uses, tells], 'vad är LOR'))[0]).toBe('tells');
    expect((await order([...FILLER, uses, asks], 'vad är LOR'))[0]).toBe('asks');
  });

  it('gives the newer of two equal passages first', async () => {
    const [old, young] = [document('doc-b', { date: '2019-01-01' }), document('doc-c', { date: '2023-01-01' })];
    const same = (id: string, d: string) => passage(id, 'Bastun är varm.', { document: d });
    expect(await order([...FILLER, old, young, same('o', 'doc-b'), same('y', 'doc-c')], 'bastun')).toEqual(['y', 'o']);
  });

  it('puts a table of contents below the text it points to', async () => {
    const list = passage('list', 'Cykelplan .......... 3\nVattenplan .......... 9');
    const text = passage(
      'text',
      'Här redovisas den cykelplan som antogs efter samråd med boende och föreningar i varje ort.',
    );
    expect(await order([...FILLER, list, text], 'cykelplan')).toEqual(['text', 'list']);
  });

  it('lifts the passage that explains when the query asks what something is', async () => {
    const uses = passage('uses', 'LOR kallas och LOR ställs in.');
    const tells = passage(
      'tells',
      'I länet finns sedan länge LOR (samverkan om omsorg mellan kommuner) med säte i residensstaden.',
    );
    expect((await order([...FILLER, uses, tells], 'LOR'))[0]).toBe('uses');
    expect((await order([...FILLER, uses, tells], 'vad är LOR'))[0]).toBe('tells');
  });

  it('lifts passages that mention the thing named, by whatever name', async () => {
    const lor = arena('arena-lor', 'LOR', { fullName: 'Länets omsorgsråd' });
    const weak = passage('weak', 'Länets pengar räcker inte till omsorgsråd i varje by.');
    const strong = passage('strong', 'LOR beslutade om nya riktlinjer i frågan.', { entities: ['arena-lor'] });
    expect((await order([...FILLER, lor, weak, strong], 'Länets omsorgsråd riktlinjer'))[0]).toBe('strong');
  });

  it('breaks ties by the order of the passages', async () => {
    expect(await order([...FILLER, passage('a', 'Bastun eldas.'), passage('b', 'Bastun eldas.')], 'bastu')).toEqual([
      'a',
      'b',
    ]);
  });

  it('requires phrases and drops excluded words', async () => {
    const p = passage('p', 'Här är fri parkering.');
    const q = passage('q', 'Parkering är fri.');
    expect(await order([...FILLER, p, q], '"fri parkering"')).toEqual(['p']);
    expect(await order([...FILLER, p, q], 'parkering -här')).toEqual(['q']);
  });
});

describe('search', () => {
  const kase = caseOf('KS', 681, 2021, { title: 'Ny simhall' });
  const records: GraphRecord[] = [
    document('doc-a', { title: 'Protokoll mars', date: '2021-03-04' }),
    document('doc-b', { title: 'Avtal om drift', type: 'avtal', date: '2019-11', source: 'b.txt' }),
    kase,
    mentioned(person('person-ek', 'Eva Ek', { party: 'C' }), 3),
    mentioned(arena('arena-1', 'Länets omsorgsråd', { aliases: ['LOR'], arenaKind: 'politisk', level: 'regional' }), 2),
    { kind: 'abbreviation', id: 'abbr-lor', short: 'LOR', long: 'Länets omsorgsråd', evidence: [] },
    passage('p1', 'Nämnden beslutar enligt KS/681/2021 att bygga simhallen.', {
      entities: [kase.id, 'person-ek'],
      diarienummer: ['KS/681/2021'],
    }),
    passage('p2', 'Eva Ek rapporterar från LOR.', { entities: ['person-ek', 'arena-1'] }),
    passage('p3', 'Driften av simhallen sköts av bolaget.', { document: 'doc-b', source: 'b.txt' }),
    ...FILLER,
  ];
  const reader = memoryReader(records);

  it('answers with the body of the contract', async () => {
    const body = await search(reader, { query: 'simhallen bolaget' });
    expect(body).toMatchObject({ query: 'simhallen bolaget', total: 2, totalIsAtLeast: false });
    expect(body.hits[0]).toEqual({
      document: 'doc-b',
      source: 'b.txt',
      title: 'Avtal om drift',
      type: 'avtal',
      date: '2019-11',
      page: 1,
      passage: 'p3',
      text: 'Driften av simhallen sköts av bolaget.',
      snippet: 'Driften av <mark>simhallen</mark> sköts av <mark>bolaget</mark>.',
      score: expect.any(Number),
      diarienummer: [],
      entities: [],
    });
    expect(body.facets.type).toEqual([
      { value: 'avtal', label: 'avtal', count: 1 },
      { value: 'protokoll', label: 'protokoll', count: 1 },
    ]);
    expect(body.facets.year.map((f) => f.value)).toEqual(['2021', '2019']);
    expect(body.facets.person).toEqual([{ value: 'person-ek', label: 'Eva Ek', count: 1 }]);
  });

  it.each(['KS/681/2021', 'ks 2021/681', 'dnr: KS-2021-00681', 'KS 681'])(
    'answers with the case in any spelling: %s',
    async (query) => {
      const body = await search(reader, { query });
      expect(body.answers[0]).toMatchObject({
        kind: 'case',
        id: kase.id,
        summary: expect.stringContaining('Ny simhall'),
      });
      expect(body.hits.map((h) => h.passage)).toEqual(['p1']);
      expect(body.hits[0]?.entities[0]).toMatchObject({ id: kase.id });
    },
  );

  it('suggests the near case instead of taking it for the answer, and shows where it stands', async () => {
    const body = await search(reader, { query: 'KS/618/2021' });
    expect(body.answers).toEqual([]);
    expect(body.didYouMean).toEqual([{ kind: 'case', id: kase.id, name: 'KS/681/2021' }]);
    expect(body.hits[0]?.passage).toBe('p1');
    expect(body.notes).toEqual(['Inget ärende har numret ”KS/618/2021”.']);
  });

  it.each([
    ['lor', 'arena-1'],
    ['länets omsorgsråds möten', 'arena-1'],
    ['omsorgsrådet', 'arena-1'],
    ['vem är eva ek', 'person-ek'],
    ['Eks uppdrag', 'person-ek'],
  ])('answers with the thing a query names: %s', async (query, id) => {
    expect((await search(reader, { query })).answers.map((a) => a.id)).toEqual([id]);
  });

  it('says what is known in Swedish', async () => {
    const body = await search(reader, { query: 'LOR' });
    expect(body.answers[0]?.summary).toBe('Politiskt organ, regional nivå. Nämns i 1 handling.');
  });

  it.each([
    ['typ:avtal simhallen', {}, ['p3']],
    ['simhallen', { type: 'Avtal' }, ['p3']],
    ['år:2021 simhallen', {}, ['p1']],
    ['simhallen', { from: '2020' }, ['p1']],
    ['simhallen', { to: '2019-10' }, []],
    ['simhallen', { to: '2019-11-30' }, ['p3']],
    ['simhallen person:ek', {}, ['p1']],
    ['', { case: '2021/681 ks' }, ['p1']],
    ['', { arena: 'lor' }, ['p2']],
    ['', { person: 'person-ek' }, ['p1', 'p2']],
    ['simhallen', { document: 'doc-b' }, ['p3']],
  ])('narrows: %s %j', async (query, filters, expected) => {
    expect((await search(reader, { query, ...filters })).hits.map((h) => h.passage)).toEqual(expected);
  });

  it.each([
    [{ person: 'Nils Okänd' }, 'Ingen person ”Nils Okänd” finns i handlingarna.'],
    [{ type: 'sallad' }, 'Ingen handlingstyp heter ”sallad”.'],
    [{ from: 'igår' }, '”igår” är inget datum. Skriv ett år eller ett datum som 2021-05-31.'],
  ])('says why nothing can match: %j', async (filters, note) => {
    const body = await search(reader, { query: 'simhallen', ...filters });
    expect(body).toMatchObject({ total: 0, hits: [], notes: [note] });
  });

  it('pages through the same order', async () => {
    const all = (await search(reader, { query: 'vatten', limit: 100 })).hits.map((h) => h.passage);
    const second = (await search(reader, { query: 'vatten', limit: 5, offset: 5 })).hits.map((h) => h.passage);
    expect(second).toEqual(all.slice(5, 10));
  });

  it.each(['', '   ', '"', '-', 'typ:', '§', '\u0000', '-bara -minus'])(
    'gives an empty answer to nothing: %j',
    async (query) => {
      expect((await search(reader, { query })).hits).toEqual([]);
    },
  );
});
