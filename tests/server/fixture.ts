/** A small generation of an invented region, with every kind of record the pages show. */
import type { Edge, EdgeName } from '../../graph/domain.ts';
import type { FileFacts } from '../../graph/facts.ts';
import { recordId, sha256 } from '../../graph/ids.ts';
import type {
  DocumentRecord,
  EntityKind,
  EntityRecord,
  Evidence,
  GraphRecord,
  Mention,
  PassageRecord,
  WarningType,
} from '../../graph/records.ts';
import { buildIndex } from '../../graph/search/index.ts';
import type { DerivedGraph, GraphStore } from '../../graph/store.ts';
import { graphOf } from '../contract/fixtures.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { laidOut } from './fixture-pictures.ts';
import { FILES, type FixtureFile } from './fixture-texts.ts';

export const ids = {
  document: (key: string) => recordId('document', key),
  entity: (kind: EntityKind, name: string) => recordId(kind, name),
};

interface Thing {
  kind: EntityKind;
  name: string;
  /** Strings that name it in the texts, longest first. */
  written: string[];
  fields: object;
}

const person = (name: string, party: string | null = null): Thing => ({
  kind: 'person',
  name,
  written: [name],
  fields: { name, party, aliases: [] },
});
const arena = (name: string, written: string[], fields: object): Thing => ({
  kind: 'arena',
  name,
  written,
  fields: { name, fullName: null, aliases: [], arenaKind: null, level: null, description: null, ...fields },
});
const organization = (name: string, classification: string): Thing => ({
  kind: 'organization',
  name,
  written: [name],
  fields: { name, classification, aliases: [] },
});
const matter = (
  key: string,
  number: string,
  authority: string | null,
  title: string | null,
  written: string[],
): Thing => {
  const [diarium, rest = ''] = number.split(' ');
  const [year, serial] = rest.split('/');
  const fields = {
    authority,
    diarienummer: number,
    diarium,
    number: Number(serial),
    year: Number(year),
    title,
    variants: written,
  };
  return { kind: 'case', name: key, written, fields };
};

export const THINGS: Thing[] = [
  matter('118', 'RS 2023/118', 'Region Havsmark', 'Medfinansiering av Kuststråket 2024–2026', ['RS 2023/118']),
  matter('77', 'RS 2022/77', 'Region Havsmark', 'Avsiktsförklaring om kustnära kollektivtrafik', [
    'RS 2022/77',
    'RS2022/77',
  ]),
  matter('124-ljungvik', 'KS 2018/124', 'Ljungvik kommun', 'Cykelled längs kusten', [
    'har ett eget ärende,\nKS 2018/124',
  ]),
  matter('124-tallnas', 'KS 2018/124', 'Tallnäs kommun', 'Hamnen', ['ett ärende KS 2018/124']),
  person('Karin Alm', 'S'),
  person('Nils Ödegård', 'M'),
  person('Maja Sundin', 'C'),
  person('Petter Åberg', 'V'),
  person('Elsa Brink', 'V'),
  person('Torsten Vik'),
  person('Lena Fors'),
  person('Jon Hedlund'),
  person('Sara Ek'),
  person('Amina Rask'),
  person('Viola Strand'),
  arena('Regionstyrelsen', ['Regionstyrelsen', 'regionstyrelsen'], { arenaKind: 'politisk', level: 'regional' }),
  arena('Kustrådet', ['Kustrådet', 'Kustradet'], {
    arenaKind: 'politisk',
    level: 'kommun-region',
    description: {
      quote:
        'Kustrådet (politisk arena för trafik och boende längs kusten) samlar förtroendevalda från regionen och de tre\nkustkommunerna.',
      source: 'rapporter/kustradet-2022.pdf',
      page: 1,
    },
  }),
  arena('DF', ['Digitaliseringsforum', 'DF'], {
    fullName: 'Digitaliseringsforum',
    arenaKind: 'tjänsteperson',
    level: 'kommun-region',
  }),
  organization('Region Havsmark', 'region'),
  organization('Ljungvik kommun', 'kommun'),
  organization('Tallnäs kommun', 'kommun'),
  organization('Skärholma kommun', 'kommun'),
  {
    kind: 'project',
    name: 'Kuststråket',
    written: ['Kuststråket', 'Kuststriket'],
    fields: { name: 'Kuststråket', code: '31 07 42', aliases: [], period: ['2024', '2026'], funder: 'Region Havsmark' },
  },
];

class Builder {
  readonly records: GraphRecord[] = [];
  readonly edges: Edge[] = [];
  private readonly mentions = new Map<Thing, Mention[]>();

  edge(from: string, type: EdgeName, to: string, record: string): void {
    if (!this.edges.some((e) => e.from === from && e.type === type && e.to === to && e.record === record)) {
      this.edges.push({ from, type, to, record });
    }
  }

  add<R extends GraphRecord>(record: R, ...ties: [string, EdgeName, string][]): R {
    this.records.push(record);
    for (const [from, type, to] of ties) this.edge(from, type, to, record.id);
    return record;
  }

  file({ source, pages, documents }: FixtureFile): void {
    for (const { key, partOf, ...fields } of documents) {
      const id = ids.document(key);
      this.add<DocumentRecord>({
        kind: 'document',
        id,
        source,
        diarienummer: [],
        authors: [],
        ...fields,
        partOf: partOf ? ids.document(partOf) : null,
        startsWith: (pages[fields.pages[0] - 1]?.text ?? '').slice(0, 80),
        alsoAt: [],
      });
      if (partOf) this.edge(id, 'PART_OF', ids.document(partOf), id);
    }
    pages.forEach(({ text, method = 'text', confidence = null, repaired = null }, index) => {
      const page = index + 1;
      const holder = documents.find((d) => d.pages[0] <= page && page <= d.pages[1]);
      if (!holder) throw new Error(`${source}: page ${page} belongs to no document`);
      this.add({
        kind: 'page',
        id: recordId('page', source, page),
        source,
        page,
        method,
        confidence,
        text,
        repairedText: repaired,
      });
      this.page(source, ids.document(holder.key), page, text);
    });
  }

  private page(source: string, document: string, page: number, text: string): void {
    const found: { thing: Thing; start: number; end: number }[] = [];
    for (const thing of THINGS) {
      for (const written of thing.written) {
        for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
          const [start, end] = [at, at + written.length];
          if (!found.some((f) => start < f.end && f.start < end && f.thing === thing))
            found.push({ thing, start, end });
        }
      }
    }
    for (const { thing, start, end } of found) {
      const list = this.mentions.get(thing) ?? [];
      list.push({ source, document, page, start, end, text: text.slice(start, end) });
      this.mentions.set(thing, list);
    }
    let paragraph: string | null = null;
    let diarienummer: string[] = [];
    for (const match of text.matchAll(/(?:.+\n?)+/g)) {
      const piece = match[0].trimEnd();
      const start = match.index;
      const end = start + piece.length;
      paragraph = /^§ \d+/.exec(piece)?.[0] ?? paragraph;
      const heading = /Dnr ((?:RS|KS) \d{4}\/\d+)/.exec(piece)?.[1];
      if (heading !== undefined) diarienummer = [heading];
      const entities = [
        ...new Set(found.filter((f) => start <= f.start && f.end <= end).map(({ thing }) => idOf(thing))),
      ].sort();
      const id = recordId('passage', source, page, start);
      this.add<PassageRecord>(
        {
          kind: 'passage',
          id,
          source,
          document,
          page,
          start,
          end,
          text: piece,
          headings: [],
          paragraph,
          diarienummer,
          entities,
        },
        [id, 'IN_DOCUMENT', document],
      );
    }
  }

  things(): void {
    for (const thing of THINGS) {
      const mentions = this.mentions.get(thing) ?? [];
      if (mentions.length === 0) throw new Error(`${thing.name} is mentioned nowhere`);
      const id = idOf(thing);
      this.add({ kind: thing.kind, id, mentions, ...thing.fields } as EntityRecord);
      for (const { document } of mentions) this.edge(id, 'MENTIONED_IN', document, id);
    }
  }

  /** Evidence for a stretch of a document that stands verbatim on one of its pages. */
  quote(key: string, quote: string): Evidence[] {
    const document = this.records.find((r): r is DocumentRecord => r.id === ids.document(key));
    for (const record of this.records) {
      if (record.kind !== 'page' || record.source !== document?.source) continue;
      const start = record.text.indexOf(quote);
      if (start < 0) continue;
      const end = start + quote.length;
      const passage = this.records.find(
        (r): r is PassageRecord =>
          r.kind === 'passage' &&
          r.source === record.source &&
          r.page === record.page &&
          r.start <= start &&
          start < r.end,
      );
      return [
        {
          source: record.source,
          document: passage?.document ?? ids.document(key),
          passage: passage?.id ?? null,
          page: record.page,
          start,
          end,
          quote,
        },
      ];
    }
    throw new Error(`No page of ${key} holds “${quote}”`);
  }
}

function idOf({ kind, name }: Thing): string {
  return recordId(kind, name);
}

export function fixtureGraph(): DerivedGraph {
  const b = new Builder();
  for (const file of FILES) b.file(file);
  b.things();
  addStatements(b);
  const { index, names, analyserVersion } = buildIndex(b.records);
  return graphOf({ records: b.records, edges: b.edges, index, names, analyserVersion });
}

function addStatements(b: Builder): void {
  const [e, d] = [ids.entity, ids.document];
  const member = (
    name: string,
    role: string,
    [bodyKind, body]: ['arena' | 'organization', string],
    evidence: Evidence[],
    more: {
      onBehalfOf?: string;
      inPlaceOf?: string;
      from?: string;
      to?: string;
      asOf?: string;
      confidence?: number;
    } = {},
  ) => {
    const id = recordId('membership', name, role, body, more.asOf ?? more.from ?? null);
    const personId = e('person', name);
    const organizationId = e(bodyKind, body);
    const onBehalfOfId = more.onBehalfOf ? e('organization', more.onBehalfOf) : null;
    const inPlaceOfId = more.inPlaceOf ? e('person', more.inPlaceOf) : null;
    b.add(
      {
        kind: 'membership',
        id,
        person: name,
        personId,
        role,
        organization: body,
        organizationId,
        onBehalfOf: more.onBehalfOf ?? null,
        onBehalfOfId,
        inPlaceOf: more.inPlaceOf ?? null,
        inPlaceOfId,
        from: more.from ?? null,
        to: more.to ?? null,
        asOf: more.asOf ?? null,
        confidence: more.confidence ?? 0.95,
        evidence,
      },
      [personId, 'HOLDS', id],
      [id, 'IN_BODY', organizationId],
    );
    if (onBehalfOfId) b.edge(id, 'ON_BEHALF_OF', onBehalfOfId, id);
    if (inPlaceOfId) b.edge(id, 'IN_PLACE_OF', inPlaceOfId, id);
  };
  const board: ['arena', string] = ['arena', 'Regionstyrelsen'];
  const coast: ['arena', string] = ['arena', 'Kustrådet'];
  const seen = { asOf: '2023-03-14' };
  member('Karin Alm', 'ordförande', board, b.quote('protokoll', 'Karin Alm (S), ordförande'), seen);
  member(
    'Nils Ödegård',
    '1:e vice ordförande',
    board,
    b.quote('protokoll', 'Nils Ödegård (M), 1:e vice ordförande'),
    seen,
  );
  member('Maja Sundin', 'ledamot', board, b.quote('protokoll', 'Maja Sundin (C)'), seen);
  member(
    'Petter Åberg',
    'tjänstgörande ersättare',
    board,
    b.quote('protokoll', 'Petter Åberg (V), tjänstgörande ersättare för Elsa Brink (V)'),
    {
      ...seen,
      inPlaceOf: 'Elsa Brink',
    },
  );
  member('Karin Alm', 'ordförande', coast, b.quote('rapport22', 'Karin Alm, Region Havsmark, ordförande'), {
    asOf: '2022',
    onBehalfOf: 'Region Havsmark',
  });
  member('Jon Hedlund', 'ledamot', coast, b.quote('rapport22', 'Jon Hedlund, Ljungvik kommun'), {
    to: '2023-06',
    asOf: '2022',
    onBehalfOf: 'Ljungvik kommun',
  });
  member('Sara Ek', 'ledamot', coast, b.quote('rapport22', 'Sara Ek, Tallnäs kommun'), {
    asOf: '2022',
    onBehalfOf: 'Tallnäs kommun',
  });
  member('Amina Rask', 'ledamot', coast, b.quote('rapport22', 'Amina Rask, Skärholma kommun'), {
    asOf: '2022',
    onBehalfOf: 'Skärholma kommun',
    confidence: 0.6,
  });
  member('Viola Strand', 'ledamot', coast, b.quote('rapport23', 'eftertriddes av\nViola Strand, Ljungvik kommun'), {
    from: '2023-06',
    onBehalfOf: 'Ljungvik kommun',
  });
  member(
    'Lena Fors',
    'kontaktperson',
    ['organization', 'Region Havsmark'],
    b.quote('avtal', 'För Region Havsmark: Lena Fors'),
    { asOf: '2023-12-01', onBehalfOf: 'Region Havsmark' },
  );
  member('Karin Alm', 'ledamot', ['arena', 'DF'], b.quote('skrivelse', 'Samråd har skett med Digitaliseringsforum'), {
    asOf: '2023',
    onBehalfOf: 'Region Havsmark',
    confidence: 0.5,
  });

  const meeting = b.add(
    {
      kind: 'meeting',
      id: recordId('meeting', 'rs', '2023-03-14'),
      arena: 'Regionstyrelsen',
      arenaId: e('arena', 'Regionstyrelsen'),
      date: '2023-03-14',
      dateTo: null,
      evidence: b.quote('protokoll', 'Sammanträdesprotokoll 14 mars 2023'),
    },
    [recordId('meeting', 'rs', '2023-03-14'), 'MEETING_OF', e('arena', 'Regionstyrelsen')],
  );
  const called = b.add(
    {
      kind: 'meeting',
      id: recordId('meeting', 'kust', '2023-02-09'),
      arena: 'Kustrådet',
      arenaId: e('arena', 'Kustrådet'),
      date: '2023-02-09',
      dateTo: null,
      evidence: b.quote('kallelse', 'Torsdagen den 9 februari 2023'),
    },
    [recordId('meeting', 'kust', '2023-02-09'), 'MEETING_OF', e('arena', 'Kustrådet')],
  );
  const decision43 = recordId('decision', '43');
  b.add(
    {
      kind: 'decision',
      id: decision43,
      body: 'Regionstyrelsen',
      bodyId: e('arena', 'Regionstyrelsen'),
      date: '2023-03-14',
      paragraph: '§ 43',
      title: 'Medfinansiering av Kuststråket 2024–2026',
      diarienummer: ['RS 2023/118'],
      points: [
        'Region Havsmark medfinansierar projektet Kuststråket med 2 450 000 kronor per år under 2024–2026.',
        'Regiondirektören får i uppdrag att återrapportera resultatet senast den 30 november 2024.',
      ],
      outcome: 'bifall',
      formal: true,
      proposers: [
        { person: 'Nils Ödegård', party: 'M', motion: 'yrkar avslag' },
        { person: 'Maja Sundin', party: 'C', motion: 'yrkar bifall till förslaget' },
      ],
      reservations: [
        { person: 'Nils Ödegård', party: 'M' },
        { person: null, party: 'M' },
      ],
      notes: [{ person: 'Petter Åberg', party: 'V' }],
      vote: { ja: 9, nej: 4, avstår: 2 },
      meetingId: meeting.id,
      evidence: b.quote(
        'protokoll',
        'Region Havsmark medfinansierar projektet Kuststråket med 2 450 000 kronor per år under 2024–2026.',
      ),
    },
    [decision43, 'CONCERNS', e('case', '118')],
    [decision43, 'DECIDED_BY', e('arena', 'Regionstyrelsen')],
    [decision43, 'AT_MEETING', meeting.id],
    [e('person', 'Nils Ödegård'), 'PROPOSED', decision43],
    [e('person', 'Maja Sundin'), 'PROPOSED', decision43],
    [e('person', 'Nils Ödegård'), 'RESERVED', decision43],
    [e('person', 'Petter Åberg'), 'NOTED', decision43],
  );
  const decision44 = recordId('decision', '44');
  b.add(
    {
      kind: 'decision',
      id: decision44,
      body: 'Regionstyrelsen',
      bodyId: e('arena', 'Regionstyrelsen'),
      date: '2023-03-14',
      paragraph: '§ 44',
      title: 'Avsiktsförklaring om kustnära kollektivtrafik',
      diarienummer: ['RS 2022/77'],
      points: ['Ärendet återremitteras till Kustrådet för yttrande över turtätheten vintertid.'],
      outcome: 'återremiss',
      formal: true,
      proposers: [],
      reservations: [],
      notes: [],
      vote: null,
      meetingId: meeting.id,
      evidence: b.quote('protokoll', 'Ärendet återremitteras till Kustrådet för yttrande över turtätheten vintertid.'),
    },
    [decision44, 'CONCERNS', e('case', '77')],
    [decision44, 'DECIDED_BY', e('arena', 'Regionstyrelsen')],
    [decision44, 'AT_MEETING', meeting.id],
  );
  const cited = recordId('decision', 'cited');
  b.add(
    {
      kind: 'decision',
      id: cited,
      body: 'Kustrådet',
      bodyId: e('arena', 'Kustrådet'),
      date: '2023-02',
      paragraph: null,
      title: 'Gemensam satsning på cykelleder och hållplatser',
      diarienummer: ['RS 2023/118'],
      points: ['Kustrådet ställer sig bakom en gemensam satsning.'],
      outcome: null,
      formal: false,
      proposers: [],
      reservations: [],
      notes: [],
      vote: null,
      meetingId: null,
      evidence: b.quote(
        'protokoll',
        'Kustrådet har vid sitt sammanträde i februari 2023 ställt sig bakom en gemensam satsning',
      ),
    },
    [cited, 'CONCERNS', e('case', '118')],
    [cited, 'DECIDED_BY', e('arena', 'Kustrådet')],
  );
  const item = recordId('agendaItem', '2');
  b.add(
    {
      kind: 'agendaItem',
      id: item,
      meetingId: called.id,
      number: '2',
      title: 'Kuststråket',
      diarienummer: ['RS 2023/118'],
      presenters: ['Lena Fors'],
      decisionId: null,
      evidence: b.quote('kallelse', '2. Kuststråket, ärende RS 2023/118. Föredragande Lena Fors'),
    },
    [item, 'CONCERNS', e('case', '118')],
    [item, 'AT_MEETING', called.id],
    [e('person', 'Lena Fors'), 'PRESENTED', item],
  );
  for (const [name, year, count, key, quote] of [
    ['Kustrådet', 2022, 4, 'rapport22', 'Kustrådet har haft fyra sammanträden under året.'],
    ['Kustrådet', 2022, 5, 'rapport22', 'Kustrådet 2022: fem möten.'],
    ['Kustrådet', 2023, 7, 'rapport23', 'Kustradet har haft sju sammantriden under 2023.'],
    ['DF', 2022, 6, 'rapport22', 'har träffats sex gånger'],
  ] as const) {
    const id = recordId('meetingCount', name, year, count);
    const arenaId = e('arena', name);
    b.add({ kind: 'meetingCount', id, arena: name, arenaId, year, count, evidence: b.quote(key, quote) }, [
      id,
      'COUNTED_FOR',
      arenaId,
    ]);
  }
  const agreement = recordId('agreement', 'avtal');
  b.add(
    {
      kind: 'agreement',
      id: agreement,
      name: 'Samverkansavtal om Kuststråket',
      diarienummer: ['RS 2023/118'],
      parties: ['Region Havsmark', 'Ljungvik kommun'],
      from: '2024-01-01',
      to: '2027-12-31',
      renewal: 'förlängs därefter med ett år i taget',
      notice: 'sex månader',
      compensationSek: 10_307_000,
      contacts: ['Lena Fors', 'Viola Strand'],
      documentId: d('avtal'),
      evidence: b.quote('avtal', 'Avtalet gäller från och med den 1 januari 2024 till och med den 31 december 2027'),
    },
    [agreement, 'AGREED_IN', d('avtal')],
    [agreement, 'CONCERNS', e('case', '118')],
    [e('organization', 'Region Havsmark'), 'PARTY_TO', agreement],
    [e('organization', 'Ljungvik kommun'), 'PARTY_TO', agreement],
    [e('person', 'Lena Fors'), 'CONTACT_FOR', agreement],
    [e('person', 'Viola Strand'), 'CONTACT_FOR', agreement],
  );
  const task = recordId('assignment', 'report');
  b.add(
    {
      kind: 'assignment',
      id: task,
      to: 'Torsten Vik',
      by: 'Regionstyrelsen',
      what: 'återrapportera resultatet',
      due: '2024-11-30',
      diarienummer: ['RS 2023/118'],
      reportedBack: null,
      evidence: b.quote(
        'protokoll',
        'Regiondirektören får i uppdrag att återrapportera resultatet senast den 30 november 2024.',
      ),
    },
    [task, 'CONCERNS', e('case', '118')],
    [task, 'ASSIGNED_TO', e('person', 'Torsten Vik')],
  );
  const refers = recordId('relation', '118', '77');
  b.add(
    {
      kind: 'relation',
      id: refers,
      type: 'refersTo',
      from: e('case', '118'),
      to: e('case', '77'),
      evidence: b.quote('protokoll', 'Ärendet hänger ihop med den tidigare avsiktsförklaringen RS 2022/77.'),
    },
    [e('case', '118'), 'REFERS_TO', e('case', '77')],
  );
  const organ = recordId('relation', 'rs', 'region');
  b.add(
    {
      kind: 'relation',
      id: organ,
      type: 'partOf',
      from: e('arena', 'Regionstyrelsen'),
      to: e('organization', 'Region Havsmark'),
      evidence: b.quote('protokoll', 'Region Havsmark\nRegionstyrelsen'),
    },
    [e('arena', 'Regionstyrelsen'), 'BELONGS_TO', e('organization', 'Region Havsmark')],
  );
  b.add({
    kind: 'amount',
    id: recordId('amount', '1'),
    what: 'medfinansiering per år',
    valueSek: 2_450_000,
    year: 2024,
    evidence: b.quote('skrivelse', '2 450 000 kronor per år'),
  });
  b.add({
    kind: 'deadline',
    id: recordId('deadline', '1'),
    date: '2023-04-15',
    what: 'svar på remissen',
    evidence: b.quote('skrivelse', 'Svar på remissen lämnas senast den 15 april 2023.'),
  });
  b.add({
    kind: 'abbreviation',
    id: recordId('abbreviation', 'DF'),
    short: 'DF',
    long: 'Digitaliseringsforum',
    evidence: b.quote('rapport22', 'Digitaliseringsforum (DF)'),
  });
  const warn = (type: WarningType, detail: string, about: string[], evidence: Evidence[]) => {
    const id = recordId('warning', type, detail);
    b.add(
      { kind: 'warning', id, type, about: [...about].sort(), detail, evidence },
      ...about.map((to): [string, EdgeName, string] => [id, 'WARNS_OF', to]),
    );
  };
  warn(
    'missingParagraph',
    '§ 41',
    [d('protokoll')],
    b.quote('protokoll', 'Sammanträdesprotokoll 14 mars 2023, §§ 40–52'),
  );
  warn('absentAnnex', 'Bilaga: mötestabell', [d('rapport22')], b.quote('rapport22', 'Bilaga: mötestabell.'));
  warn(
    'countsDiffer',
    '2022: 4, 5',
    [e('arena', 'Kustrådet'), recordId('meetingCount', 'Kustrådet', 2022, 4)],
    [
      ...b.quote('rapport22', 'Kustrådet har haft fyra sammanträden under året.'),
      ...b.quote('rapport22', 'Kustrådet 2022: fem möten.'),
    ],
  );
  for (const key of ['protokoll', 'rapport22', 'rapport23', 'kallelse', 'skrivelse', 'avtal']) {
    b.edge(e('organization', 'Region Havsmark'), 'ISSUED', d(key), d(key));
  }
  b.edge(d('skrivelse'), 'CONCERNS', e('case', '118'), d('skrivelse'));
  b.edge(d('avtal'), 'CONCERNS', e('case', '118'), d('avtal'));
  for (const key of ['rapport22', 'skrivelse']) b.edge(e('person', 'Lena Fors'), 'AUTHORED', d(key), d(key));
}

function factsOf({ source, pages }: FixtureFile): FileFacts {
  return {
    sha256: sha256(source),
    mediaType: source.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
    extractorVersion: '1',
    pages: pages.map(({ text, method, confidence }, index) => ({
      page: index + 1,
      method: method === 'ocr' ? 'ocr' : 'text',
      confidence: confidence ?? null,
      text,
      ...(method === 'ocr' ? { words: laidOut(text) } : {}),
    })),
    documents: [],
    passages: [],
    mentions: [],
    statements: [],
  };
}

/** A store that holds the fixture, one file that failed, and one run. */
export async function fixtureStore(graph: DerivedGraph = fixtureGraph()): Promise<NaiveStore> {
  const store = new NaiveStore();
  await fillStore(store, graph);
  return store;
}

/** Puts the invented region into an empty store. */
export async function fillStore(store: GraphStore, graph: DerivedGraph = fixtureGraph()): Promise<void> {
  for (const file of FILES) {
    const facts = factsOf(file);
    await store.putFile(
      {
        source: file.source,
        sha256: facts.sha256,
        path: `/mapp/${file.source}`,
        bytes: 182_400,
        mediaType: facts.mediaType,
        status: 'stored',
        failure: null,
        extractorVersion: '1',
        pages: file.pages.length,
        ocrPages: file.pages.filter((p) => p.method === 'ocr').length,
        passages: 4,
        documents: file.documents.length,
      },
      facts,
    );
  }
  await store.putFile(
    {
      source: 'inkommet/last.pdf',
      sha256: null,
      path: '/mapp/inkommet/last.pdf',
      bytes: 4_100,
      mediaType: null,
      status: 'failed',
      failure: {
        code: 'ENCRYPTED',
        message: 'Filen är låst med lösenord. Spara den utan lösenord och läs in den igen.',
        page: null,
      },
      extractorVersion: null,
      pages: 0,
      ocrPages: 0,
      passages: 0,
      documents: 0,
    },
    null,
  );
  await store.replaceDerived(graph);
  await store.recordRun({
    command: 'ingest',
    startedAt: '2024-03-01T09:00:00Z',
    finishedAt: '2024-03-01T09:02:00Z',
    files: 6,
    failed: 1,
  });
}
