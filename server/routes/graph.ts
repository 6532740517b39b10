/** The page of the graph, and where its forerunner was. */
import { type Request, type Response, Router } from 'express';
import { graphAddress, NO_STATE, opened, readGraphState } from '../contract/graph-state.ts';
import { notFound } from '../errors.ts';
import { labelsOf } from '../services/graph/labels.ts';
import { lookUp } from '../services/graph/look-up.ts';
import { graphPage } from '../services/graph/page.ts';
import { nearTo } from '../services/near.ts';
import { readable } from '../services/search/readable.ts';
import { pageNumber, readDepth, textOf } from './addresses.ts';
import { contextOf } from './respond.ts';
import type { Site } from './site.ts';
import { segment } from './things.ts';

export function graphRoutes(site: Site): Router {
  const { room, views } = site;
  const router = Router();

  router.get('/graf', async (request: Request, response: Response) => {
    const state = readGraphState(new URL(request.originalUrl, 'http://room').searchParams);
    const typed = textOf(request.query['sok']);
    const found = typed === '' ? null : await lookUp(room, typed);
    if (found?.thing) {
      // What was found has an address of its own, which can be sent on.
      response.redirect(303, graphAddress(opened(state, found.thing.id)));
      return;
    }
    const choice = found === null ? null : { typed, ...found };
    const data = await graphPage(room, { state, page: pageNumber(request.query), choice });
    const [first] = state.start;
    if (first !== undefined && data.map.nodes.length === 0) {
      throw notFound('ingenting', first, await nearTo(room, first));
    }
    response.type('html').send(views.graph(await readable(room, data), await contextOf(site, request)));
  });

  router.get('/samband/:id', async (request: Request, response: Response) => {
    const id = segment(request.params['id']);
    const [thing] = await labelsOf(room, [id]);
    if (!thing) throw notFound('ingenting', id, await nearTo(room, id));
    response.redirect(308, graphAddress({ ...NO_STATE, start: [id], depth: readDepth(request.query) }));
  });
  return router;
}
