/**
 * What of each kind goes into a table: the contract's own field names, with lists and evidence brought down to single values.
 * CSV columns and GraphML attributes are both made from it.
 */
import type { Evidence, GraphRecord, Mention, RecordKind, RecordOf } from '../records.ts';

export type ValueType = 'string' | 'int' | 'double' | 'boolean';
export type Value = string | number | boolean | null;

/** One column: how it is called, what it holds, and how it is had from a record. */
export interface Field<in R> {
  name: string;
  type: ValueType;
  of: (record: R) => Value;
}

type Has<N extends string, T> = { readonly [K in N]: T };

const text = <N extends string>(name: N): Field<Has<N, string | null>> => ({
  name,
  type: 'string',
  of: (r) => r[name],
});
const whole = <N extends string>(name: N): Field<Has<N, number | null>> => ({ name, type: 'int', of: (r) => r[name] });
const real = <N extends string>(name: N): Field<Has<N, number | null>> => ({
  name,
  type: 'double',
  of: (r) => r[name],
});
const flag = <N extends string>(name: N): Field<Has<N, boolean>> => ({ name, type: 'boolean', of: (r) => r[name] });

/** Stands between the items of a list: names hold commas and semicolons, but hardly ever this. */
const BETWEEN = ' | ';
const list = <N extends string>(name: N): Field<Has<N, readonly string[]>> => ({
  name,
  type: 'string',
  of: (r) => r[name].join(BETWEEN),
});

interface Somebody {
  person: string | null;
  party: string | null;
  motion?: string | null;
}

/** `Anna Ek (C): yrkar avslag`; a party that acts as a whole stands by its letter. */
function toldOf({ person, party, motion }: Somebody): string {
  const who = person === null ? (party ?? '') : `${person}${party === null ? '' : ` (${party})`}`;
  return motion ? `${who}: ${motion}` : who;
}

const people = <N extends string>(name: N): Field<Has<N, readonly Somebody[]>> => ({
  name,
  type: 'string',
  of: (r) => r[name].map(toldOf).join(BETWEEN),
});

/** A thing of the world: how often it is mentioned, and where it is first. */
const MENTIONED: readonly Field<{ readonly mentions: readonly Mention[] }>[] = [
  { name: 'mentions', type: 'int', of: ({ mentions }) => mentions.length },
  { name: 'source', type: 'string', of: ({ mentions }) => mentions[0]?.source ?? null },
  { name: 'page', type: 'int', of: ({ mentions }) => mentions[0]?.page ?? null },
  { name: 'quote', type: 'string', of: ({ mentions }) => mentions[0]?.text ?? null },
];

/** A statement: how many places carry it, and the first of them. */
const CARRIED: readonly Field<{ readonly evidence: readonly Evidence[] }>[] = [
  { name: 'evidence', type: 'int', of: ({ evidence }) => evidence.length },
  { name: 'source', type: 'string', of: ({ evidence }) => evidence[0]?.source ?? null },
  { name: 'page', type: 'int', of: ({ evidence }) => evidence[0]?.page ?? null },
  { name: 'quote', type: 'string', of: ({ evidence }) => evidence[0]?.quote ?? null },
];

/** The columns of each kind after `id`, in their order. */
const FIELDS: { readonly [K in RecordKind]: readonly Field<RecordOf<K>>[] } = {
  document: [
    text('title'),
    text('type'),
    text('date'),
    text('issuer'),
    list('diarienummer'),
    list('authors'),
    text('partOf'),
    text('source'),
    { name: 'pageFrom', type: 'int', of: ({ pages }) => pages[0] },
    { name: 'pageTo', type: 'int', of: ({ pages }) => pages[1] },
    list('alsoAt'),
    text('startsWith'),
  ],
  page: [text('source'), whole('page'), text('method'), real('confidence'), text('text'), text('repairedText')],
  passage: [
    text('source'),
    text('document'),
    whole('page'),
    whole('start'),
    whole('end'),
    list('headings'),
    text('paragraph'),
    list('diarienummer'),
    list('entities'),
    text('text'),
  ],
  case: [
    text('diarienummer'),
    text('title'),
    text('authority'),
    text('diarium'),
    whole('number'),
    whole('year'),
    list('variants'),
    ...MENTIONED,
  ],
  person: [text('name'), text('party'), list('aliases'), ...MENTIONED],
  arena: [
    text('name'),
    text('fullName'),
    list('aliases'),
    text('arenaKind'),
    text('level'),
    { name: 'description', type: 'string', of: ({ description }) => description?.quote ?? null },
    ...MENTIONED,
  ],
  organization: [text('name'), text('classification'), list('aliases'), ...MENTIONED],
  project: [
    text('name'),
    text('code'),
    list('aliases'),
    { name: 'from', type: 'string', of: ({ period }) => period?.[0] ?? null },
    { name: 'to', type: 'string', of: ({ period }) => period?.[1] ?? null },
    text('funder'),
    ...MENTIONED,
  ],
  membership: [
    text('person'),
    text('role'),
    text('organization'),
    text('onBehalfOf'),
    text('inPlaceOf'),
    text('from'),
    text('to'),
    text('asOf'),
    real('confidence'),
    text('personId'),
    text('organizationId'),
    text('onBehalfOfId'),
    text('inPlaceOfId'),
    ...CARRIED,
  ],
  decision: [
    text('body'),
    text('date'),
    text('paragraph'),
    text('title'),
    list('diarienummer'),
    list('points'),
    text('outcome'),
    flag('formal'),
    people('proposers'),
    people('reservations'),
    people('notes'),
    { name: 'voteJa', type: 'int', of: ({ vote }) => vote?.ja ?? null },
    { name: 'voteNej', type: 'int', of: ({ vote }) => vote?.nej ?? null },
    { name: 'voteAvstår', type: 'int', of: ({ vote }) => vote?.avstår ?? null },
    text('bodyId'),
    text('meetingId'),
    ...CARRIED,
  ],
  meeting: [text('arena'), text('date'), text('dateTo'), text('arenaId'), ...CARRIED],
  agendaItem: [
    text('number'),
    text('title'),
    list('diarienummer'),
    list('presenters'),
    text('meetingId'),
    text('decisionId'),
    ...CARRIED,
  ],
  meetingCount: [text('arena'), whole('year'), whole('count'), text('arenaId'), ...CARRIED],
  agreement: [
    text('name'),
    list('diarienummer'),
    list('parties'),
    text('from'),
    text('to'),
    text('renewal'),
    text('notice'),
    real('compensationSek'),
    list('contacts'),
    text('documentId'),
    ...CARRIED,
  ],
  assignment: [
    text('to'),
    text('by'),
    text('what'),
    text('due'),
    list('diarienummer'),
    text('reportedBack'),
    ...CARRIED,
  ],
  relation: [text('type'), text('from'), text('to'), ...CARRIED],
  amount: [text('what'), real('valueSek'), whole('year'), ...CARRIED],
  deadline: [text('date'), text('what'), ...CARRIED],
  abbreviation: [text('short'), text('long'), ...CARRIED],
  warning: [text('type'), text('detail'), list('about'), ...CARRIED],
};

/** The columns of a kind, in their order; `id` is not among them. */
export function fieldsOf<K extends RecordKind>(kind: K): readonly Field<RecordOf<K>>[] {
  return FIELDS[kind];
}

type Captions = { readonly [K in RecordKind]: (record: RecordOf<K>) => string };

const joined = (...parts: (string | number | null)[]): string => parts.filter((part) => part !== null).join(' ');

/** What a person would call a record on a map. */
const CAPTIONS: Captions = {
  document: ({ title }) => title,
  page: ({ source, page }) => `${source}, sida ${page}`,
  passage: ({ headings, text: words }) => headings.at(-1) ?? words,
  case: ({ diarienummer, title }) => joined(diarienummer, title),
  person: ({ name, party }) => (party === null ? name : `${name} (${party})`),
  arena: ({ name }) => name,
  organization: ({ name }) => name,
  project: ({ name }) => name,
  membership: ({ person, role, organization }) => `${person}, ${role} i ${organization}`,
  decision: ({ paragraph, title }) => joined(paragraph, title),
  meeting: ({ arena, date }) => `${arena} ${date}`,
  agendaItem: ({ number, title }) => `${number} ${title}`,
  meetingCount: ({ arena, year, count }) => `${arena} ${year}: ${count}`,
  agreement: ({ name }) => name,
  assignment: ({ to, what }) => `${to}: ${what}`,
  relation: ({ type }) => type,
  amount: ({ what, year }) => joined(what, year),
  deadline: ({ date, what }) => `${date} ${what}`,
  abbreviation: ({ short, long }) => `${short}: ${long}`,
  warning: ({ type, detail }) => `${type} ${detail}`,
};

/** Longer captions cover the map. */
const CAPTION_LENGTH = 100;

/** The caption of a record: one line, at most 100 characters. */
export function captionOf(record: GraphRecord): string {
  const line = (CAPTIONS[record.kind] as (of: GraphRecord) => string)(record).replace(/\s+/gu, ' ').trim();
  return line.length > CAPTION_LENGTH ? `${line.slice(0, CAPTION_LENGTH - 1).trimEnd()}…` : line;
}
