/**
 * Every route under /api, once: the router is built from this table and so is the OpenAPI document, so that neither can
 * know a route the other does not.
 */
import { z } from 'zod';
import { errorSchema } from './common.ts';
import { comparisonSchema } from './compare.ts';
import { courseSchema } from './course.ts';
import { coverageSchema } from './coverage.ts';
import { decisionListSchema, meetingFileSchema } from './decisions.ts';
import { followUpListSchema } from './follow-ups.ts';
import { graphMapSchema, graphPathSchema, tieFileSchema } from './graph-map.ts';
import { networkSchema, representationSchema } from './network.ts';
import {
  compareParameters,
  decisionParameters,
  decisionTableParameters,
  followUpParameters,
  followUpTableParameters,
  graphMapParameters,
  graphPathParameters,
  graphTieParameters,
  networkParameters,
  noParameters,
  representationParameters,
  searchParameters,
  searchTableParameters,
  sinceParameters,
} from './parameters.ts';
import { searchAnswerSchema } from './search.ts';
import { sinceSchema } from './since.ts';
import {
  arenaFileSchema,
  caseChoiceSchema,
  caseFileSchema,
  decisionFileSchema,
  documentFileSchema,
  organizationFileSchema,
  pageFileSchema,
  personFileSchema,
  projectFileSchema,
} from './things.ts';

export interface Operation {
  /** Express 5 path below the root. */
  path: string;
  /** The same in OpenAPI's notation. */
  documented: string;
  summary: string;
  query: z.ZodObject;
  /** Schema per status; `null` is a body that is no JSON, described by `media`. */
  answers: Record<number, z.ZodType | null>;
  media?: string;
}

const notFound = { 404: errorSchema };
const thing = (name: string, swedish: string, answer: z.ZodType) => ({
  path: `/api/${name}/:id`,
  documented: `/api/${name}/{id}`,
  summary: swedish,
  query: noParameters,
  answers: { 200: answer, ...notFound },
});

export const OPERATIONS = {
  openapi: {
    path: '/api/openapi.json',
    documented: '/api/openapi.json',
    summary: 'This description',
    query: noParameters,
    answers: { 200: z.record(z.string(), z.unknown()) },
  },
  search: {
    path: '/api/search',
    documented: '/api/search',
    summary: 'Search passages; what the query names comes first as answers',
    query: searchParameters,
    answers: { 200: searchAnswerSchema, 400: errorSchema },
  },
  searchTable: {
    path: '/api/search.csv',
    documented: '/api/search.csv',
    summary:
      'The hits of a search as a table for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF; at most 1,000 rows. ' +
      'Columns: nr (place in the order), handling (title), typ, datum, sida, diarienummer, text (the passage), nämns, fil, adress',
    query: searchTableParameters,
    answers: { 200: null, 400: errorSchema },
    media: 'text/csv',
  },
  case: {
    path: '/api/cases/*diarienummer',
    documented: '/api/cases/{diarienummer}',
    summary: 'A case, by id or any spelling of its diarienummer, slashes and all',
    query: noParameters,
    answers: { 200: caseFileSchema, 300: caseChoiceSchema, ...notFound },
  },
  person: thing('persons', 'A person with memberships, decisions and evidence', personFileSchema),
  arena: thing('arenas', 'An arena with members, meetings and decisions', arenaFileSchema),
  organization: thing('organizations', 'An organisation and who represents it', organizationFileSchema),
  project: thing('projects', 'A project with its relations', projectFileSchema),
  decision: thing('decisions', 'A decision with motions, reservations and vote', decisionFileSchema),
  decisions: {
    path: '/api/decisions',
    documented: '/api/decisions',
    summary: 'Decisions by body, year, outcome, who moved and who reserved, latest first',
    query: decisionParameters,
    answers: { 200: decisionListSchema, 400: errorSchema },
  },
  decisionTable: {
    path: '/api/decisions.csv',
    documented: '/api/decisions.csv',
    summary:
      'The same decisions, all of them, as a table for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF. Columns: datum, ' +
      'organ, paragraf, rubrik, diarienummer, utfall, beslut, yrkanden, reservationer, ja, nej, avstår, ur protokoll, handling, sida, adress',
    query: decisionTableParameters,
    answers: { 200: null, 400: errorSchema },
    media: 'text/csv',
  },
  meeting: thing('meetings', 'A meeting with agenda, attendance and decisions', meetingFileSchema),
  document: thing('documents', 'An inner document and what it holds', documentFileSchema),
  page: {
    path: '/api/documents/:id/pages/:page',
    documented: '/api/documents/{id}/pages/{page}',
    summary: 'A page’s line of the export with passages, mentions and word boxes; `page` counts in the file',
    query: noParameters,
    answers: { 200: pageFileSchema, 400: errorSchema, ...notFound },
  },
  pagePicture: {
    path: '/api/documents/:id/pages/:page.png',
    documented: '/api/documents/{id}/pages/{page}.png',
    summary: 'The page as a picture',
    query: noParameters,
    answers: { 200: null, 400: errorSchema, ...notFound },
    media: 'image/png',
  },
  wholeCourse: {
    path: '/api/course',
    documented: '/api/course',
    summary:
      'All bodies told for somebody new: map, chairs, meetings, decisions, what is pending, glossary, reading list',
    query: noParameters,
    answers: { 200: courseSchema },
  },
  course: thing(
    'course',
    'One arena or organisation told for somebody new, with what the documents do not tell',
    courseSchema,
  ),
  followUps: {
    path: '/api/follow-ups',
    documented: '/api/follow-ups',
    summary:
      'Tasks, dates to keep and ends of agreements as they stand on a day, overdue first; what probably was reported back',
    query: followUpParameters,
    answers: { 200: followUpListSchema, 400: errorSchema },
  },
  followUpTable: {
    path: '/api/follow-ups.csv',
    documented: '/api/follow-ups.csv',
    summary:
      'The same as a table for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF. Columns: datum, läge, slag, vad, vem, organ, ' +
      'diarienummer, troligen återrapporterat i, återrapportens ord, handling, sida, citat, adress',
    query: followUpTableParameters,
    answers: { 200: null, 400: errorSchema },
    media: 'text/csv',
  },
  followUpCalendar: {
    path: '/api/follow-ups.ics',
    documented: '/api/follow-ups.ics',
    summary:
      'The same as a calendar (iCalendar, RFC 5545): a whole day each for those that have a date, with stable UIDs',
    query: followUpTableParameters,
    answers: { 200: null, 400: errorSchema },
    media: 'text/calendar',
  },
  since: {
    path: '/api/since',
    documented: '/api/since',
    summary:
      'What has happened since a day or within a mandate period, for a body or for all: decisions, meetings, cases, persons, agreements, dates and documents, latest first',
    query: sinceParameters,
    answers: { 200: sinceSchema, 400: errorSchema },
  },
  compare: {
    path: '/api/compare',
    documented: '/api/compare',
    summary:
      'Two documents paragraph by paragraph: what is new, gone, changed (word by word) and moved, and the figures of the yearly reports they belong to',
    query: compareParameters,
    answers: { 200: comparisonSchema, 400: errorSchema, ...notFound },
  },
  coverage: {
    path: '/api/coverage',
    documented: '/api/coverage',
    summary: 'What has been read, how well, and what to check',
    query: noParameters,
    answers: { 200: coverageSchema },
  },
  representation: {
    path: '/api/representation',
    documented: '/api/representation',
    summary: 'Who represents whom, where and when',
    query: representationParameters,
    answers: { 200: representationSchema, 400: errorSchema },
  },
  representationTable: {
    path: '/api/representation.csv',
    documented: '/api/representation.csv',
    summary:
      'The same as a table for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF. Columns: person, roll, organ, företräder, ' +
      'i stället för, från, till, uppgift från (when it was seen), säkerhet (0 to 1), handling, sida, citat, adress',
    query: representationParameters,
    answers: { 200: null, 400: errorSchema },
    media: 'text/csv',
  },
  graph: {
    path: '/api/graph',
    documented: '/api/graph',
    summary: 'The graph around a node',
    query: networkParameters,
    answers: { 200: networkSchema, 400: errorSchema, ...notFound },
  },
  graphMap: {
    path: '/api/graph/map',
    documented: '/api/graph/map',
    summary:
      'What the page of the graph shows: things round the opened ones with their ties, at most 300, most tied first',
    query: graphMapParameters,
    answers: { 200: graphMapSchema, 400: errorSchema },
  },
  graphFile: {
    path: '/api/graph/map.graphml',
    documented: '/api/graph/map.graphml',
    summary: 'The same as GraphML, for Gephi, yEd and NetworkX; each tie with its first quote',
    query: graphMapParameters,
    answers: { 200: null, 400: errorSchema },
    media: 'application/xml',
  },
  graphPath: {
    path: '/api/graph/path',
    documented: '/api/graph/path',
    summary: 'The shortest ways between two things, with what each step rests on',
    query: graphPathParameters,
    answers: { 200: graphPathSchema, 400: errorSchema, ...notFound },
  },
  graphTie: {
    path: '/api/graph/tie',
    documented: '/api/graph/tie',
    summary: 'Everything that ties two things, with its quotes',
    query: graphTieParameters,
    answers: { 200: tieFileSchema, 400: errorSchema, ...notFound },
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
