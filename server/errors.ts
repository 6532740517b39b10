import { StoreError, UsageError } from '../graph/errors.ts';
import type { Candidate, ErrorBody } from './contract/common.ts';

/** A refusal with its status. `message` is Swedish and says what to do; `details` are for programs. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: unknown;

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** 404 for a thing, with what may have been meant. */
export function notFound(what: string, asked: string, candidates: Candidate[]): HttpError {
  return new HttpError(404, 'NOT_FOUND', `Det finns ${what} med beteckningen ”${asked}”.`, { asked, candidates });
}

/** Whatever was thrown, as a refusal. Unknown errors are not described to the one who asks. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreError) {
    return new HttpError(503, error.code, `Registret går inte att läsa just nu: ${error.message}`);
  }
  if (error instanceof UsageError) return new HttpError(400, 'BAD_REQUEST', error.message);
  // Express marks what it refuses itself (a malformed %-escape, a bad range) with a status.
  const status = (error as { status?: unknown })?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new HttpError(status, 'BAD_REQUEST', 'Adressen går inte att tolka. Kontrollera att den är rätt återgiven.');
  }
  return new HttpError(
    500,
    'INTERNAL',
    'Något gick fel i Diariegraf. Försök igen; felet är antecknat i serverns logg.',
  );
}

/** The one shape of every error. */
export function errorBody(error: HttpError): ErrorBody {
  return {
    error: {
      code: error.code,
      message: error.message,
      ...(error.details === undefined ? {} : { details: error.details }),
    },
  };
}
