/** A stretch of text with its names as tokens, so that rules over them can be read: `För «O0» har «P1» suttit i «A2»`. */
import type { NameRef } from '../../../graph/facts.ts';
import { resolved } from '../arenas/bodies.ts';
import { type Context, namesIn, oneLine } from '../context.ts';
import type { Person, Stretch } from './membership.ts';
import { knownPlace } from './principals.ts';

export type Token = Stretch &
  ({ sort: 'P'; person: Person } | { sort: 'O'; ref: NameRef } | { sort: 'A'; ref: NameRef | null });

/** A stretch as words and tokens: `«P0»` a person with party, `«O1»` an organisation, `«A2»` a body. */
export interface Tokens {
  words: string;
  list: Token[];
}

/** Party in brackets behind a name. */
const PARTY = /^\s?\(\p{L}{1,4}\)/u;

/** `projects`: they count as bodies, for one leads them and has seats in them. */
export function tokensOf(context: Context, stretch: Stretch, { projects = false } = {}): Tokens {
  const { text } = context;
  const found: Token[] = context.persons
    .filter((p) => p.start >= stretch.start && p.end <= stretch.end)
    .map((person) => ({
      sort: 'P',
      person,
      start: person.start,
      end: person.end + (PARTY.exec(text.slice(person.end, stretch.end))?.[0].length ?? 0),
    }));
  const free = (s: Stretch): boolean => !found.some((f) => s.start < f.end && s.end > f.start);
  for (const n of namesIn(context, stretch.start, stretch.end))
    if (n.kind === 'organization' && free(n))
      found.push({ sort: 'O', ref: { kind: n.kind, name: n.name }, start: n.start, end: n.end });
  for (const n of namesIn(context, stretch.start, stretch.end))
    if (n.kind === 'arena' && free(n)) found.push({ sort: 'A', ref: resolved(context, n), start: n.start, end: n.end });
  for (const p of projects ? context.projects : [])
    if (p.start >= stretch.start && p.end <= stretch.end && free(p))
      found.push({ sort: 'A', ref: { kind: 'project', name: p.name }, start: p.start, end: p.end });
  for (const m of text
    .slice(stretch.start, stretch.end)
    .matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?(?![\p{L}-])/gu)) {
    const at = { start: stretch.start + m.index, end: stretch.start + m.index + m[0].length };
    const ref = free(at) ? knownPlace(context, m[0]) : null;
    if (ref) found.push({ sort: 'O', ref, ...at });
  }
  const list = found.sort((a, b) => a.start - b.start);
  let words = '';
  let at = stretch.start;
  for (const [i, token] of list.entries()) {
    words += `${text.slice(at, token.start)}«${token.sort}${i}»`;
    at = token.end;
  }
  words += text.slice(at, stretch.end);
  return { words: oneLine(words), list };
}

/** The person, organisation or body of a token's number. */
export const personOf = (tokens: Tokens, number: string | undefined): (Token & { sort: 'P' }) | null => {
  const t = number === undefined ? undefined : tokens.list[Number(number)];
  return t?.sort === 'P' ? t : null;
};
export const referenceOf = (tokens: Tokens, number: string | undefined): NameRef | null => {
  const t = number === undefined ? undefined : tokens.list[Number(number)];
  return t && t.sort !== 'P' ? t.ref : null;
};
