/** What is to be watched: of the API as data, table and calendar, and as a page. */
import { type Request, type Response, Router } from 'express';
import { STATE_IN_ADDRESS } from '../contract/follow-up-address.ts';
import { FOLLOW_UP_STATES, type FollowUpPageState } from '../contract/follow-ups.ts';
import { followUpParameters, followUpTableParameters } from '../contract/parameters.ts';
import { calendar } from '../ical.ts';
import { followUpEvents } from '../services/follow-up/calendar.ts';
import { followUpFacets, followUps } from '../services/follow-up/follow-ups.ts';
import { followUpTable } from '../services/follow-up/table.ts';
import { readable } from '../services/search/readable.ts';
import { originOf, pageNumber, textOf } from './addresses.ts';
import { parse } from './parse.ts';
import { contextOf } from './respond.ts';
import type { Site } from './site.ts';

/** Rows on a page. */
const ROWS = 50;
/** When what a room that was never filled tells became known. */
const NEVER = '1970-01-01T00:00:00.000Z';

export const followUpHandlers = {
  async followUps(site: Site, request: Request, response: Response): Promise<void> {
    const { limit, offset, ...filter } = parse(followUpParameters, request.query);
    response.json(await followUps(site.room, onDay(site, filter), { limit, offset }));
  },
  async followUpTable(site: Site, request: Request, response: Response): Promise<void> {
    const filter = onDay(site, parse(followUpTableParameters, request.query));
    const rows = await followUpTable(site.room, filter, originOf(request));
    response.attachment('bevakning.csv').type('text/csv; charset=utf-8').send(rows);
  },
  async followUpCalendar(site: Site, request: Request, response: Response): Promise<void> {
    const filter = onDay(site, parse(followUpTableParameters, request.query));
    const events = await followUpEvents(site.room, filter, originOf(request));
    const { lastRun } = await site.room.status();
    const stamp = lastRun === null ? NEVER : new Date(lastRun.finishedAt).toISOString();
    response
      .attachment('bevakning.ics')
      .type('text/calendar; charset=utf-8')
      .send(calendar('Diariegraf: bevakning', stamp, events));
  },
};

/** Today, where no day is asked for. */
function onDay<F extends { per?: string | undefined }>({ now }: Site, filter: F): F & { per: string } {
  return { ...filter, per: filter.per ?? now().toISOString().slice(0, 10) };
}

export function followUpRoutes(site: Site): Router {
  const { room, views } = site;
  const router = Router();
  router.get('/bevakning', async (request, response) => {
    const state = stateOf(request.query);
    const filter = onDay(site, parse(followUpTableParameters, state));
    const window = { offset: (pageNumber(request.query) - 1) * ROWS, limit: ROWS };
    const list = await readable(room, await followUps(room, filter, window));
    const data = { list, state, facets: await followUpFacets(room) };
    response.type('html').send(views.followUps(data, await contextOf(site, request)));
  });
  return router;
}

/** What the address narrows by. A state by a name that is not known is refused with the rest. */
function stateOf(query: Record<string, unknown>): FollowUpPageState {
  const asked = textOf(query['lage']);
  return {
    q: textOf(query['ord']),
    body: textOf(query['organ']),
    who: textOf(query['vem']),
    year: textOf(query['ar']),
    state: FOLLOW_UP_STATES.find((state) => STATE_IN_ADDRESS[state] === asked) ?? asked,
    per: textOf(query['per']),
  };
}
