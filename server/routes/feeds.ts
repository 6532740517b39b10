/** What programs on the reader's side fetch by themselves: the feed of a search, and the index behind the search field. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Request, Router } from 'express';
import { atom } from '../atom.ts';
import { SEARCH_FIELDS, type SearchField, type SearchState } from '../contract/views.ts';
import { feedEntries } from '../services/search/feed.ts';
import { instantIndex } from '../services/search/instant.ts';
import { originOf, readSearch, textOf } from './addresses.ts';
import type { Site } from './site.ts';

const unzip = promisify(gunzip);

export function feedRoutes(site: Site): Router {
  const { room, version } = site;
  const router = Router();

  router.get('/flode', async (request, response) => {
    const { parameters, state } = await readSearch(room, request.query);
    const [entries, { lastRun }] = await Promise.all([feedEntries(room, parameters), room.status()]);
    const origin = originOf(request);
    response
      .set('Cache-Control', 'private, no-cache')
      .type('application/atom+xml; charset=utf-8')
      .send(
        atom({
          title: `Diariegraf: ${said(state)}`,
          key: watched(state),
          self: origin + request.originalUrl,
          page: origin + pageOf(request),
          origin,
          ingested: lastRun === null ? null : new Date(lastRun.finishedAt).toISOString(),
          entries,
        }),
      );
  });

  router.get('/sokindex.json', async (request, response) => {
    const part = textOf(request.query['del']).slice(0, 2) || null;
    const { generation } = await room.status();
    response.set({
      'Cache-Control': 'private, no-cache',
      ETag: `W/"${encodeURIComponent(`${version}-${generation}-${part ?? ''}`)}"`,
      Vary: 'Accept-Encoding',
    });
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const zipped = await instantIndex(room, generation, part);
    response.type('json');
    if (request.acceptsEncodings('gzip') === 'gzip') response.set('Content-Encoding', 'gzip').send(zipped);
    else response.send(await unzip(zipped));
  });
  return router;
}

/** What is watched, for people. */
function said({ q, filters, labels }: SearchState): string {
  const parts = (Object.keys(filters) as SearchField[]).map((field) => labels[field] ?? filters[field]);
  return [...(q === '' ? [] : [`”${q}”`]), ...parts].join(', ') || 'nya handlingar';
}

/** The same search has the same key, whatever the order its parts were written in. */
function watched({ q, filters }: SearchState): string {
  return JSON.stringify([q, ...Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The page that shows what the feed tells of. */
function pageOf(request: Request): string {
  const parameters = new URLSearchParams();
  for (const name of ['q', ...Object.values(SEARCH_FIELDS)]) {
    const value = textOf(request.query[name]);
    if (value !== '') parameters.set(name, value);
  }
  return parameters.size > 0 ? `/?${parameters}` : '/handlingar';
}
