import type { z } from 'zod';
import { MAX_TEXT } from '../contract/parameters.ts';
import { HttpError } from '../errors.ts';

/** Parameters as their schema says.
 * @throws {HttpError} 400, naming each parameter that cannot be understood. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const details = result.error.issues.map(({ path, message, code }) => ({ parameter: path.join('.'), code, message }));
  const names = [...new Set(details.map(({ parameter }) => parameter))].join(', ');
  throw new HttpError(
    400,
    'BAD_PARAMETERS',
    `Frågan innehåller värden som inte går att tolka (${names}). Datum skrivs som 2022, 2022-02 eller 2022-02-07, tal med siffror, och text får vara högst ${MAX_TEXT} tecken.`,
    details,
  );
}
