/** The pages of registers: bodies, projects, agreements, and the glossary. */
import { type Request, Router } from 'express';
import { followUpTableParameters } from '../contract/parameters.ts';
import { AGREEMENT_COLUMNS, ARENA_COLUMNS, PROJECT_COLUMNS, type Sorting } from '../contract/registers.ts';
import { agreementRegister } from '../services/registers/agreements.ts';
import { arenaRegister, projectRegister } from '../services/registers/bodies.ts';
import { glossary } from '../services/registers/glossary.ts';
import type { RegisterWindow } from '../services/registers/register.ts';
import { readable } from '../services/search/readable.ts';
import { readList, textOf } from './addresses.ts';
import { parse } from './parse.ts';
import { contextOf } from './respond.ts';
import type { Site } from './site.ts';

export function registerRoutes(site: Site): Router {
  const { room, views, now } = site;
  const router = Router();

  router.get('/arenor', async (request, response) => {
    const register = await readable(room, await arenaRegister(room, windowOf(request, ARENA_COLUMNS)));
    response.type('html').send(views.arenas(register, await contextOf(site, request)));
  });
  router.get('/projekt', async (request, response) => {
    const register = await readable(room, await projectRegister(room, windowOf(request, PROJECT_COLUMNS)));
    response.type('html').send(views.projects(register, await contextOf(site, request)));
  });
  router.get('/avtal', async (request, response) => {
    const { per } = parse(followUpTableParameters, { per: textOf(request.query['per']) });
    const day = { per: per ?? now().toISOString().slice(0, 10), asked: per !== undefined };
    const register = await agreementRegister(room, windowOf(request, AGREEMENT_COLUMNS), day);
    response.type('html').send(views.agreements(await readable(room, register), await contextOf(site, request)));
  });
  router.get('/ordlista', async (request, response) => {
    const words = await readable(room, await glossary(room, textOf(request.query['filter'])));
    response.type('html').send(views.glossary(words, await contextOf(site, request)));
  });
  // Where abbreviations stood before they came into the glossary.
  router.get('/forkortningar', (_request, response) => response.redirect(308, '/ordlista'));
  return router;
}

/** `sortera` and `ordning` of the address; a column that is not there means the first, in its own order. */
function windowOf(request: Request, columns: Record<string, { descending: boolean }>): RegisterWindow {
  const asked = textOf(request.query['sortera']);
  const known = Object.hasOwn(columns, asked);
  const by = known ? asked : (Object.keys(columns)[0] ?? '');
  const order = textOf(request.query['ordning']);
  const descending = known && (order === 'fallande' || (order !== 'stigande' && columns[by]?.descending === true));
  const sort: Sorting = { by, descending };
  return { ...readList(request.query), sort };
}
