/** Filters of a query and of a request, as facet terms. A name is resolved to the things that go by it. */
import type { EntityKind } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { nameKey } from '../text/fold.ts';
import { lookupCase } from './case.ts';
import { documentTerm, entityTerm, typeNamed, typeTerm, yearTerm } from './facet-terms.ts';
import { shortKey, stemKey } from './names.ts';
import type { NameFilter, QueryFilters } from './query.ts';
import type { SearchRequest } from './types.ts';

export interface Narrowing {
  /** Each inner list is an OR; all lists must hold. */
  facets: string[][];
  /** Dates of documents, as partial ISO dates, for limits finer than a year. */
  from: string | null;
  to: string | null;
  /** True when a filter names nothing the store knows: nothing can match. */
  impossible: boolean;
  notes: string[];
}

const YEAR_FIRST = 1900;
const YEAR_LAST = 2099;

const WORDS: Record<NameFilter, string> = {
  arena: 'Inget organ',
  person: 'Ingen person',
  organization: 'Ingen organisation',
  project: 'Inget projekt',
  case: 'Inget ärende',
};

/** Turns filters into facet terms. Unknown values make the search empty and leave a note that says why. */
export async function narrow(reader: StoreReader, request: SearchRequest, parsed: QueryFilters): Promise<Narrowing> {
  const out: Narrowing = { facets: [], from: null, to: null, impossible: false, notes: [] };
  const fail = (note: string): void => {
    out.impossible = true;
    out.notes.push(note);
  };

  if (parsed.types.length > 0) out.facets.push(parsed.types.flatMap((t) => typeNamed(t) ?? []).map(typeTerm));
  if (request.type) {
    const type = typeNamed(request.type);
    if (type === null) fail(`Ingen handlingstyp heter ”${request.type}”.`);
    else out.facets.push([typeTerm(type)]);
  }

  if (parsed.years) out.facets.push(yearsBetween(parsed.years.from, parsed.years.to));
  const from = dateLimit(request.from ?? parsed.from ?? undefined);
  const to = dateLimit(request.to ?? parsed.to ?? undefined);
  if (from === undefined) fail(`”${request.from}” är inget datum. Skriv ett år eller ett datum som 2021-05-31.`);
  if (to === undefined) fail(`”${request.to}” är inget datum. Skriv ett år eller ett datum som 2021-05-31.`);
  if (from || to)
    out.facets.push(
      yearsBetween(from ? Number(from.slice(0, 4)) : YEAR_FIRST, to ? Number(to.slice(0, 4)) : YEAR_LAST),
    );
  if (from && from.length > 4) out.from = from;
  if (to && to.length > 4) out.to = to;

  const names = [...parsed.names];
  for (const kind of Object.keys(WORDS) as NameFilter[]) {
    const value = request[kind];
    if (value) names.push({ kind, value });
  }
  for (const { kind, value } of names) {
    const ids = await idsNamed(reader, kind, value);
    if (ids.length === 0) fail(`${WORDS[kind]} ”${value}” finns i handlingarna.`);
    else out.facets.push(ids.map((id) => entityTerm(kind, id)));
  }
  if (request.document) out.facets.push([documentTerm(request.document)]);
  return out;
}

/** Null when not given, undefined when it is no date. */
function dateLimit(value: string | undefined): string | null | undefined {
  if (value === undefined || value.trim() === '') return null;
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(value.trim()) ? value.trim() : undefined;
}

function yearsBetween(from: number, to: number): string[] {
  const first = Math.max(YEAR_FIRST, from);
  const last = Math.min(YEAR_LAST, to);
  // A span without years still has to match nothing, and an empty list would match everything.
  if (first > last) return [yearTerm(0)];
  return Array.from({ length: last - first + 1 }, (_, i) => yearTerm(first + i));
}

/** Ids of the things of a kind that an id or a name stands for; every spelling of a case. */
async function idsNamed(reader: StoreReader, kind: EntityKind, value: string): Promise<string[]> {
  if (await reader.get(kind, value)) return [value];
  if (kind === 'case') {
    const found = await lookupCase(reader, value);
    if (found.status === 'one') return [found.case.id];
    return found.status === 'many' ? found.candidates.map((c) => c.id) : [];
  }
  const key = nameKey(value);
  if (key === '') return [];
  const entries = await reader.named([key, key.replace(/s$/u, ''), stemKey(value), shortKey(value)]);
  for (const wanted of [[key, key.replace(/s$/u, '')], [stemKey(value)], [shortKey(value)]]) {
    const ids = entries.filter((e) => e.kind === kind && wanted.includes(e.key)).map((e) => e.id);
    if (ids.length > 0) return [...new Set(ids)];
  }
  return [];
}

/** Whether a partial ISO date falls within limits; each compared at the coarser of the two precisions. */
export function withinDates(date: string | null, from: string | null, to: string | null): boolean {
  if (date === null) return from === null && to === null;
  const before = (a: string, b: string): boolean => {
    const n = Math.min(a.length, b.length);
    return a.slice(0, n) < b.slice(0, n);
  };
  return !(from !== null && before(date, from)) && !(to !== null && before(to, date));
}
