/**
 * Every route under /api, once: the router is built from this table and so is the OpenAPI document, so that neither can
 * know a route the other does not.
 */
import { z } from 'zod';
import { errorSchema } from './common.ts';
import { coverageSchema } from './coverage.ts';
import { decisionListSchema, meetingFileSchema } from './decisions.ts';
import { networkSchema, representationSchema } from './network.ts';
import {
  decisionParameters,
  decisionTableParameters,
  networkParameters,
  noParameters,
  representationParameters,
  searchParameters,
  searchTableParameters,
} from './parameters.ts';
import { searchAnswerSchema } from './search.ts';
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
  graph: {
    path: '/api/graph',
    documented: '/api/graph',
    summary: 'The graph around a node',
    query: networkParameters,
    answers: { 200: networkSchema, 400: errorSchema, ...notFound },
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
