/** What has happened since a day: of the API, as a page, and as a feed for those who watch. */
import { type Request, type Response, Router } from 'express';
import { atom } from '../atom.ts';
import { sinceParameters } from '../contract/parameters.ts';
import type { SinceState } from '../contract/since.ts';
import { HAPPENING_WORDS, HAPPENINGS } from '../contract/since-groups.ts';
import { readable } from '../services/search/readable.ts';
import { sinceEntries } from '../services/since/feed.ts';
import { bodyChoices, happenedSince, periods } from '../services/since/since.ts';
import { originOf, pageNumber, textOf } from './addresses.ts';
import { parse } from './parse.ts';
import { contextOf } from './respond.ts';
import type { Site } from './site.ts';

/** Of each group on the page of all, and on a page of one. */
const FEW = 8;
const MANY = 100;

const todayOf = ({ now }: Site): string => now().toISOString().slice(0, 10);

export const sinceHandlers = {
  async since(site: Site, request: Request, response: Response): Promise<void> {
    const { since, limit, offset, ...filter } = parse(sinceParameters, request.query);
    response.json(await happenedSince(site.room, { ...filter, from: since }, { limit, offset }, todayOf(site)));
  },
};

export function sinceRoutes(site: Site): Router {
  const { room, views } = site;
  const router = Router();
  router.get('/nytt', async (request, response) => {
    const state = stateOf(request.query);
    const window = { offset: (pageNumber(request.query) - 1) * MANY, limit: MANY };
    const filter = filterOf(state);
    const shown = state.group === '' ? { offset: 0, limit: FEW } : window;
    const [since, offered, choices] = await Promise.all([
      happenedSince(room, filter, shown, todayOf(site)),
      periods(room, todayOf(site)),
      bodyChoices(room),
    ]);
    const data = {
      since: await readable(room, since),
      state,
      periods: offered,
      choices,
      window: state.group === '' ? null : window,
      assumed: state.from === '',
    };
    response.type('html').send(views.since(data, await contextOf(site, request)));
  });

  router.get('/nytt/flode', async (request, response) => {
    const state = stateOf(request.query);
    const [since, { lastRun }] = await Promise.all([
      happenedSince(room, filterOf(state), { offset: 0, limit: MANY }, todayOf(site)),
      room.status(),
    ]);
    const origin = originOf(request);
    response
      .set('Cache-Control', 'private, no-cache')
      .type('application/atom+xml; charset=utf-8')
      .send(
        atom({
          title: since.body === null ? 'Diariegraf: vad har hänt' : `Diariegraf: vad har hänt, ${since.body.name}`,
          key: JSON.stringify(['nytt', state]),
          self: origin + request.originalUrl,
          page: `${origin}/nytt${request.originalUrl.slice(request.path.length)}`,
          origin,
          ingested: lastRun === null ? null : new Date(lastRun.finishedAt).toISOString(),
          entries: sinceEntries(since),
        }),
      );
  });
  return router;
}

function stateOf(query: Record<string, unknown>): SinceState {
  const asked = textOf(query['visa']);
  return {
    from: textOf(query['sedan']),
    until: textOf(query['till']),
    body: textOf(query['organ']),
    group: HAPPENINGS.find((group) => HAPPENING_WORDS[group] === asked) ?? '',
  };
}

/** @throws {HttpError} 400 for what is no date */
function filterOf({ from, until, body, group }: SinceState) {
  const { since, limit: _, offset: __, ...filter } = parse(sinceParameters, { since: from, until, body, group });
  return { ...filter, from: since };
}
