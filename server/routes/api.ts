import { type Request, type Response, Router } from 'express';
import { OPERATIONS, type Operation, type OperationName } from '../contract/operations.ts';
import {
  decisionParameters,
  decisionTableParameters,
  networkParameters,
  representationParameters,
  searchParameters,
  searchTableParameters,
} from '../contract/parameters.ts';
import { HttpError, notFound } from '../errors.ts';
import { openApi } from '../openapi.ts';
import { arenaFile, organizationFile, projectFile } from '../services/bodies.ts';
import { caseFile } from '../services/cases/cases.ts';
import { findCase } from '../services/cases/find-case.ts';
import { courseOf } from '../services/course/course.ts';
import { wholeCourse } from '../services/course/whole.ts';
import { coverageOf } from '../services/coverage.ts';
import { decisionList } from '../services/decisions/decision-list.ts';
import { decisionTable } from '../services/decisions/decision-table.ts';
import { decisionFile } from '../services/decisions/decisions.ts';
import { documentFile } from '../services/documents/documents.ts';
import { meetingFile } from '../services/meetings.ts';
import { nearTo } from '../services/near.ts';
import { networkOf } from '../services/network.ts';
import { healthOf, readinessOf } from '../services/overview.ts';
import { personFile } from '../services/people.ts';
import { representation } from '../services/representation/representation.ts';
import { representationTable } from '../services/representation/representation-table.ts';
import { hitsTable } from '../services/search/hits-table.ts';
import { searchFor } from '../services/search/search.ts';
import { originOf } from './addresses.ts';
import { compareHandlers } from './compare.ts';
import { needPage, sendPicture, withWords } from './files.ts';
import { followUpHandlers } from './follow-ups.ts';
import { graphHandlers } from './graph-api.ts';
import { parse } from './parse.ts';
import { sinceHandlers } from './since.ts';
import type { Site } from './site.ts';
import { need, needBody, segment } from './things.ts';

type Handler = (site: Site, request: Request, response: Response) => Promise<void> | void;

const HANDLERS: Record<OperationName, Handler> = {
  openapi({ version }, _request, response) {
    response.json(openApi(version));
  },
  async search({ room }, request, response) {
    response.json(await searchFor(room, parse(searchParameters, request.query)));
  },
  async searchTable({ room }, request, response) {
    const table = parse(searchTableParameters, request.query);
    // The whole of what may be refused is known before the first byte goes out.
    const rows = await hitsTable(room, parse(searchParameters, table), originOf(request));
    response.attachment('traffar.csv').type('text/csv; charset=utf-8').send(rows);
  },
  async case({ room }, request, response) {
    const found = await findCase(room, segment(request.params['diarienummer']));
    if ('candidates' in found) response.status(300).json(found);
    else response.json(await caseFile(room, found));
  },
  async person({ room }, request, response) {
    response.json(await personFile(room, await need(room, 'person', segment(request.params['id']))));
  },
  async arena({ room }, request, response) {
    response.json(await arenaFile(room, await need(room, 'arena', segment(request.params['id']))));
  },
  async organization({ room }, request, response) {
    response.json(await organizationFile(room, await need(room, 'organization', segment(request.params['id']))));
  },
  async project({ room }, request, response) {
    response.json(await projectFile(room, await need(room, 'project', segment(request.params['id']))));
  },
  async decision({ room }, request, response) {
    response.json(await decisionFile(room, await need(room, 'decision', segment(request.params['id']))));
  },
  async decisions({ room }, request, response) {
    const { limit, offset, ...filter } = parse(decisionParameters, request.query);
    response.json(await decisionList(room, filter, { limit, offset }));
  },
  async decisionTable({ room }, request, response) {
    const rows = await decisionTable(room, parse(decisionTableParameters, request.query), originOf(request));
    response.attachment('beslut.csv').type('text/csv; charset=utf-8').send(rows);
  },
  async meeting({ room }, request, response) {
    response.json(await meetingFile(room, await need(room, 'meeting', segment(request.params['id']))));
  },
  async document({ room }, request, response) {
    response.json(await documentFile(room, await need(room, 'document', segment(request.params['id']))));
  },
  async page(site, request, response) {
    const { room } = site;
    const document = await need(room, 'document', segment(request.params['id']));
    response.json(await withWords(site, document, await needPage(room, document, segment(request.params['page']))));
  },
  pagePicture: sendPicture,
  async wholeCourse({ room, now }, _request, response) {
    response.json(await wholeCourse(room, now().toISOString().slice(0, 10)));
  },
  async course({ room, now }, request, response) {
    const body = await needBody(room, segment(request.params['id']));
    response.json(await courseOf(room, body, now().toISOString().slice(0, 10)));
  },
  ...followUpHandlers,
  ...compareHandlers,
  ...sinceHandlers,
  async coverage({ room, remedyOf }, _request, response) {
    response.json(await coverageOf(room, remedyOf));
  },
  async representation({ room }, request, response) {
    response.json(await representation(room, parse(representationParameters, request.query)));
  },
  async representationTable({ room }, request, response) {
    const rows = await representationTable(room, parse(representationParameters, request.query), originOf(request));
    response.attachment('foretradare.csv').type('text/csv; charset=utf-8').send(rows);
  },
  async graph({ room }, request, response) {
    const parameters = parse(networkParameters, request.query);
    const answer = await networkOf(room, parameters);
    if (!answer) throw notFound('ingenting', parameters.node, await nearTo(room, parameters.node));
    response.json(answer);
  },
  ...graphHandlers,
};

/** Routes under /api, one for each operation, and the two addresses that watch over the server. */
export function apiRoutes(site: Site): Router {
  const router = Router();
  // The picture's address ends like a page number's with `.png` after it, so it must be tried first.
  const names = (Object.keys(OPERATIONS) as OperationName[]).sort((a, b) => precedence(a) - precedence(b));
  for (const name of names) {
    const { path }: Operation = OPERATIONS[name];
    router.get(path, (request, response) => HANDLERS[name](site, request, response));
  }
  router.get('/health', async (_request, response) => {
    const health = await healthOf(site.room, site.version);
    response
      .set('Cache-Control', 'no-store')
      .status(health.status === 'ok' ? 200 : 503)
      .json(health);
  });
  router.get('/ready', async (_request, response) => {
    const state = await readinessOf(site.room, site.progress?.() ?? null);
    response
      .set('Cache-Control', 'no-store')
      .status(state.ready ? 200 : 503)
      .json(state);
  });
  router.use('/api', (request) => {
    throw new HttpError(404, 'NOT_FOUND', 'Det finns ingen sådan fråga. Alla frågor beskrivs i /api/openapi.json.', {
      asked: request.originalUrl,
    });
  });
  return router;
}

function precedence(name: OperationName): number {
  return name === 'pagePicture' ? 0 : 1;
}
