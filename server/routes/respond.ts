import type { NextFunction, Request, Response } from 'express';
import type { Candidate } from '../contract/common.ts';
import type { PageContext } from '../contract/views.ts';
import { errorBody, type HttpError, toHttpError } from '../errors.ts';
import { nearTo } from '../services/near.ts';
import { holdingsOf } from '../services/overview.ts';
import type { Site } from './site.ts';

/** The frame of a page. A store that does not answer costs the foot of the page, not the page. */
export async function contextOf({ room, version, now, progress }: Site, request: Request): Promise<PageContext> {
  const holdings = await holdingsOf(room).catch(() => null);
  const today = now().toISOString().slice(0, 10);
  return { path: request.originalUrl, holdings, version, today, progress: progress?.() ?? null };
}

/** Every error ends here: as JSON under /api and for programs, as a page for people. */
export async function respondWithError(
  site: Site,
  thrown: unknown,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  if (response.headersSent) {
    next(thrown);
    return;
  }
  const error = toHttpError(thrown);
  if (error.status >= 500) site.onError?.(thrown);
  response.status(error.status).set('Cache-Control', 'no-store');
  if (error.status === 503) response.set('Retry-After', '10');
  if (request.path.startsWith('/api/') || request.accepts(['html', 'json']) !== 'html') {
    response.json(errorBody(error));
    return;
  }
  const { status, code, message } = error;
  const { asked, candidates } = await whatWasMeant(site, error, request);
  response
    .type('html')
    .send(site.views.error({ status, code, message, asked, candidates }, await contextOf(site, request)));
}

async function whatWasMeant(
  site: Site,
  error: HttpError,
  request: Request,
): Promise<{ asked: string; candidates: Candidate[] }> {
  const details = (error.details ?? {}) as { asked?: string; candidates?: Candidate[] };
  const asked = details.asked ?? request.path;
  if (details.candidates || error.status !== 404) return { asked, candidates: details.candidates ?? [] };
  const words = safeDecode(request.path).replaceAll('/', ' ').replaceAll('-', ' ');
  return { asked, candidates: await nearTo(site.room, words).catch(() => []) };
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
