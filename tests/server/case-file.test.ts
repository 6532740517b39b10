/** The case file: how it stands and why, its agreement fact by fact, who did what, what was proposed, and the diaries. */
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../graph/ids.ts';
import type { CaseRecord, GraphRecord } from '../../graph/records.ts';
import type { CaseFile } from '../../server/contract/things.ts';
import { testApp } from './app.ts';
import { fixtureGraph, fixtureStore, ids } from './fixture.ts';

let app: Express;
beforeAll(async () => {
  app = await testApp();
});

const fileOf = async (from: Express, address = '/api/cases/RS/2023/118'): Promise<CaseFile> =>
  (await request(from).get(address).expect(200)).body;
const words = async (path: string, from: Express = app) =>
  (await request(from).get(path).set('Accept', 'text/html').expect(200)).text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
/** The fixture with some records changed, dropped (null) or added. */
const changed = async (change: (record: GraphRecord) => GraphRecord | null, added: GraphRecord[] = []) => {
  const graph = fixtureGraph();
  const records = [...graph.records.map(change).filter((r) => r !== null), ...added];
  const there = new Set(records.map(({ id }) => id));
  const edges = graph.edges.filter((e) => [e.from, e.to, e.record].every((id) => there.has(id)));
  return testApp({}, await fixtureStore({ ...graph, records, edges }));
};
const holder = ids.document('protokoll');

describe('the state of a case', () => {
  it('is told with what says so, latest first, and one of them decides', async () => {
    const { state } = await fileOf(app);
    expect(state.state).toBe('beslutat');
    const dates = state.signs.map(({ date }) => date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    const sign = state.signs[state.decides ?? -1];
    expect(sign).toMatchObject({ rule: 'agreed', by: { kind: 'agreement' } });
    expect(sign?.evidence[0]?.quote).toContain('Avtalet gäller från');
    expect(await words('/arenden/RS/2023/118')).toContain('Läge: Beslutat Ett avtal är slutet.');
  });

  it('an annex to a summons is no concluded agreement', async () => {
    const drafted = await changed((r) =>
      r.kind === 'document' && r.id === ids.document('avtal') ? { ...r, partOf: ids.document('kallelse') } : r,
    );
    const { state } = await fileOf(drafted);
    expect(state.signs[state.decides ?? -1]).toMatchObject({ rule: 'decided', date: '2023-03-14' });
  });

  it('a decision that sends it back leaves it open; nothing said is unknown', async () => {
    expect((await fileOf(app, '/api/cases/RS/2022/77')).state).toMatchObject({ state: 'pågående' });
    const silent = await fileOf(app, `/api/cases/${ids.entity('case', '124-tallnas')}`);
    expect(silent.state).toEqual({ state: 'okänt', decides: null, signs: [] });
    expect(await words(`/arenden/${ids.entity('case', '124-tallnas')}`)).toContain('Ingen av handlingarna säger');
  });

  it('an agenda after a minuted decision takes the case up again without undoing it', async () => {
    const later = await changed((r) => {
      if (r.kind === 'agreement') return null;
      return r.kind === 'meeting' && r.arena === 'Kustrådet' ? { ...r, date: '2023-09-01' } : r;
    });
    const { state } = await fileOf(later);
    expect(state.signs[0]?.rule).toBe('onAgenda');
    expect(state).toMatchObject({ state: 'beslutat', decides: 1 });
    expect(await words('/arenden/RS/2023/118', later)).toContain('Togs upp igen 1 september 2023: 2. Kuststråket');
  });

  it('an agreement whose term ran out ends it', async () => {
    const agreement = recordId('agreement', 'avtal');
    const graph = fixtureGraph();
    const evidence = graph.records.find((r) => r.kind === 'agreement')?.evidence ?? [];
    const lapsed = await changed(
      (r) => r,
      [
        {
          kind: 'warning',
          id: recordId('warning', 'x'),
          type: 'agreementLapsed',
          about: [agreement],
          detail: '2027-12-31',
          evidence,
        },
      ],
    );
    const file = await fileOf(lapsed);
    expect(file.state).toMatchObject({ state: 'avslutat', decides: 0 });
    expect(file.agreementFacts[0]?.facts.at(-1)).toMatchObject({ fact: 'lapsed', value: '2027-12-31' });
  });
});

describe('an agreement fact by fact', () => {
  it('tells each with the sentence that says it', async () => {
    const facts = new Map((await fileOf(app)).agreementFacts[0]?.facts.map((f) => [f.fact, f]));
    const quoted = (fact: Parameters<typeof facts.get>[0]) =>
      facts
        .get(fact)
        ?.evidence.map((e) => e.quote)
        .join(' | ');
    expect(
      facts
        .get('parties')
        ?.things.map(({ name }) => name)
        .sort(),
    ).toEqual(['Ljungvik kommun', 'Region Havsmark']);
    expect(facts.get('term')?.value).toBe('2024-01-01/2027-12-31');
    expect(facts.get('notice')?.value).toBe('sex månader');
    expect(quoted('notice')).toContain('sex månader');
    expect(quoted('renewal')).toContain('förlängs därefter med\nett år i taget');
    expect(quoted('compensation')).toContain('Ersättningen är 10 307 000 kr per år.');
    expect(facts.get('contacts')?.things.map(({ name }) => name)).toContain('Lena Fors');
    for (const { evidence } of facts.values()) expect(evidence.length).toBeGreaterThan(0);
  });

  it('every quote stands where it says', async () => {
    const file = await fileOf(app);
    for (const { evidence } of file.agreementFacts.flatMap(({ facts }) => facts)) {
      for (const e of evidence) {
        const { body } = await request(app).get(`/api/documents/${e.document}/pages/${e.page}`).expect(200);
        expect(body.text.slice(e.start, e.end)).toBe(e.quote);
      }
    }
  });
});

describe('people, relations and proposals', () => {
  it('tells persons by what they did, and the rest as only named', async () => {
    const { roles } = await fileOf(app);
    const names = Object.fromEntries(roles.map(({ role, persons }) => [role, persons.map(({ name }) => name)]));
    expect(names).toMatchObject({
      proposed: ['Maja Sundin', 'Nils Ödegård'],
      reserved: ['Nils Ödegård'],
      noted: ['Petter Åberg'],
      wrote: ['Lena Fors'],
      presented: ['Lena Fors'],
      contact: ['Lena Fors', 'Viola Strand'],
      assigned: ['Torsten Vik'],
    });
    expect(await words('/arenden/RS/2023/118')).toMatch(/Handläggare Lena Fors .*Nämns också/);
  });

  it('reads a relation from its own side', async () => {
    expect(await words('/arenden/RS/2023/118')).toContain('hänvisar till Ärende RS 2022/77');
    expect(await words('/arenden/RS/2022/77')).toContain('hänvisas till i Ärende RS 2023/118');
  });

  it('shows the proposal beside the outcome, and never one to another body', async () => {
    const { proposals, decisions } = await fileOf(app);
    const own = decisions.find((d) => d.formal)?.id;
    expect(proposals.map((p) => [p.decision, p.proposals.map(({ evidence }) => evidence.quote)])).toEqual([
      [own, [expect.stringMatching(/^Kustrådet ställer sig bakom satsningen och föreslår .* kronor per år\.$/)]],
    ]);
    expect(await words('/arenden/RS/2023/118')).toMatch(
      /Så löd förslaget Kustrådet ställer .* Så blev beslutet Region Havsmark medfinansierar/,
    );
    const elsewhere = await changed((r) =>
      (r.kind === 'page' || r.kind === 'passage') && r.source.startsWith('kallelser')
        ? { ...r, text: r.text.replace('Kustrådet ställer sig ', 'Kustrådet föreslås tt ') }
        : r,
    );
    expect((await fileOf(elsewhere)).proposals).toEqual([]);
  });
});

describe('the timeline', () => {
  it('tells own documents from those that only name the case, and numbers picture and list alike', async () => {
    const { timeline } = await fileOf(app);
    expect(timeline.find((e) => e.id === ids.document('rapport23'))).toMatchObject({ mention: true });
    expect(timeline.find((e) => e.id === ids.document('skrivelse'))).toMatchObject({
      mention: false,
      body: 'Region Havsmark',
    });
    const html = (await request(app).get('/arenden/RS/2023/118').set('Accept', 'text/html')).text;
    expect(html.match(/class="step-number"/g)).toHaveLength(timeline.length);
    expect(html).toMatch(
      /<svg class="time time-wide"[^>]+role="img" aria-label="Tidslinje för ärende RS 2023\/118 med/,
    );
  });
});

describe('diaries', () => {
  const matter = (number: number): CaseRecord => ({
    kind: 'case',
    id: recordId('case', 'gap', number),
    authority: 'Region Havsmark',
    diarienummer: `RS 2021/${number}`,
    diarium: 'RS',
    number,
    year: 2021,
    title: null,
    variants: [],
    mentions: [
      { source: 'protokoll/havsmark-rs-2023-03-14.pdf', document: holder, page: 1, start: 0, end: 6, text: 'Region' },
    ],
  });

  it('tells numbers that are not named only where most are', async () => {
    const dense = await changed((r) => r, [1, 2, 3, 5, 6, 8, 9].map(matter));
    const path = '/arenden?utgivare=Region+Havsmark&diarium=RS&grupp=2021';
    expect(await words(path, dense)).toContain(
      'Nummer mellan 1 och 9 som inte nämns i handlingarna: 4, 7. De kan finnas i diariet ändå.',
    );
    const sparse = await changed((r) => r, [1, 2, 30].map(matter));
    const text = await words(path, sparse);
    expect(text).toContain('3 nummer mellan 1 och 30 nämns i handlingarna. Det är för få');
    expect(text).not.toContain('som inte nämns');
    expect(await words('/arenden?grupp=2021', dense)).not.toContain('som inte nämns');
  });

  it('narrows to one issuer and one diary', async () => {
    const text = await words('/arenden?utgivare=Tallnäs+kommun&diarium=KS');
    expect(text).toContain('1 ärende Ärenden');
    expect(text).toContain('Hamnen');
    expect(text).not.toContain('Cykelled');
  });
});
