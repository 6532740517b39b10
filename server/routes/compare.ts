/** Two documents beside each other: of the API, and as a page. */
import { type Request, type Response, Router } from 'express';
import { COMPARED_VIEWS, type ComparedView } from '../contract/compare.ts';
import { compareParameters } from '../contract/parameters.ts';
import { compareChoice } from '../services/compare/choice.ts';
import { comparisonOf } from '../services/compare/comparison.ts';
import { comparedWindow } from '../services/compare/window.ts';
import { pageNumber, readList, textOf } from './addresses.ts';
import { parse } from './parse.ts';
import { contextOf } from './respond.ts';
import type { Site } from './site.ts';
import { need } from './things.ts';

export const compareHandlers = {
  async compare({ room }: Site, request: Request, response: Response): Promise<void> {
    const { a, b } = parse(compareParameters, request.query);
    response.json(await comparisonOf(room, await need(room, 'document', a), await need(room, 'document', b)));
  },
};

export function compareRoutes(site: Site): Router {
  const { room, views } = site;
  const router = Router();
  router.get('/jamfor', async (request, response) => {
    const context = await contextOf(site, request);
    const [first, second] = await Promise.all(
      ['a', 'b'].map(async (name) => {
        const id = textOf(request.query[name]);
        return id === '' ? null : need(room, 'document', id);
      }),
    );
    const twice = Boolean(first) && first?.id === second?.id;
    response.type('html');
    if (first && second && !twice) {
      const comparison = await comparisonOf(room, first, second);
      const { view, page } = readCompared(request.query);
      response.send(views.compare(comparedWindow(comparison, view, page), context));
      return;
    }
    const choice = await compareChoice(room, first ?? second ?? null, readList(request.query), twice);
    response.send(views.compareChoice(choice, context));
  });
  return router;
}

/** Which changes are shown, and which page of them; a name that is not known means all. */
function readCompared(query: Record<string, unknown>): { view: ComparedView; page: number } {
  const view = textOf(query['visa']);
  return { view: Object.hasOwn(COMPARED_VIEWS, view) ? (view as ComparedView) : 'allt', page: pageNumber(query) };
}
