import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { HttpError } from './errors.ts';
import type { AppOptions } from './options.ts';
import { apiRoutes } from './routes/api.ts';
import { feedRoutes } from './routes/feeds.ts';
import { pageRoutes } from './routes/pages.ts';
import { respondWithError } from './routes/respond.ts';
import { securityHeaders } from './security.ts';
import { openRoom } from './services/room.ts';

export type { AppOptions } from './options.ts';

/** Longest address taken, in characters. */
const LONGEST_URL = 4_000;
/** How long a browser keeps a style sheet or script before it asks again, milliseconds. */
const ASSET_AGE = 3_600_000;

/** The whole application: API, pages, assets. Opens no port. */
export function createApp(options: AppOptions): Express {
  const now = options.now ?? (() => new Date());
  const room = openRoom(options.store, () => now().getTime(), options.semantic);
  const site = { ...options, now, room };

  const app = express();
  app.disable('x-powered-by');
  // Filters are flat; nested query objects would only be a way in for surprises.
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  app.use(onlyReading);
  app.get('/assets/diariegraf.css', (_request, response) => {
    response
      .set('Cache-Control', `public, max-age=${ASSET_AGE / 1000}`)
      .type('css')
      .send(options.styles);
  });
  for (const folder of options.assetFolders) {
    app.use(
      '/assets',
      express.static(folder, { index: false, maxAge: ASSET_AGE, redirect: false, dotfiles: 'ignore' }),
    );
  }
  app.get('/favicon.ico', (_request, response) => response.redirect(308, '/assets/favicon.svg'));
  app.use(apiRoutes(site));
  app.use(feedRoutes(site));
  app.use(pageRoutes(site));
  app.use((request: Request) => {
    throw new HttpError(404, 'NOT_FOUND', 'Det finns ingen sida på den här adressen.', { asked: request.path });
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) =>
    respondWithError(site, error, request, response, next),
  );
  return app;
}

function onlyReading(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD');
    throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Här kan man bara läsa (GET).');
  }
  if (request.originalUrl.length > LONGEST_URL) {
    throw new HttpError(400, 'TOO_LONG', `Adressen är längre än ${LONGEST_URL} tecken. Korta sökningen.`);
  }
  next();
}
