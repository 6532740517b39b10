/** Query parameters, with their limits. Everything arrives as text. */
import { z } from 'zod';
import { DOCUMENT_TYPES, OUTCOMES } from '../../graph/records.ts';
import { FOLLOW_UP_STATES } from './follow-ups.ts';
import { GRAPH_KINDS, MOST_HIDDEN, MOST_OPENED, MOST_THINGS, PORTIONS } from './graph-state.ts';
import { HAPPENINGS } from './since-groups.ts';

/** Longest query or filter text taken; a longer one is refused with 400. */
export const MAX_TEXT = 500;

const word = z.string().trim().max(MAX_TEXT);
/** An empty value counts as absent: forms send their empty fields. */
const one = word.optional().transform((value) => (value === '' ? undefined : value));
const count = (minimum: number, maximum: number, standard: number) =>
  z.coerce.number().int().min(minimum).max(maximum).default(standard);
const flag = z
  .enum(['', '0', '1'])
  .optional()
  .transform((value) => value === '1');
const date = z
  .union([z.literal(''), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)])
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/** A year of the documents; an empty field counts as absent. */
const year = z
  .union([z.literal(''), z.coerce.number().int().min(1800).max(2200)])
  .optional()
  .transform((value) => (value === '' ? undefined : value));

export const searchParameters = z.object({
  q: word.default('').meta({ description: 'What to look for' }),
  limit: count(1, 100, 10),
  offset: count(0, 10_000, 0),
  type: one.meta({ description: `Document type: ${DOCUMENT_TYPES.join(', ')}` }),
  from: date.meta({ description: 'Earliest date, partial ISO, inclusive' }),
  to: date.meta({ description: 'Latest date, partial ISO, inclusive' }),
  arena: one.meta({ description: 'Arena, id or name' }),
  case: one.meta({ description: 'Case, id or any spelling of its diarienummer' }),
  person: one.meta({ description: 'Person, id or name' }),
  organization: one.meta({ description: 'Organisation, id or name' }),
  project: one.meta({ description: 'Project, id or name' }),
  document: one.meta({ description: 'Inner document, id' }),
  sort: z
    .enum(['relevance', 'date'])
    .or(z.literal('').transform(() => 'relevance' as const))
    .default('relevance')
    .meta({ description: 'Order of the hits; by date newest first' }),
  fold: flag.meta({ description: '1: passages that recur in other documents are told with the best of them' }),
  why: flag.meta({ description: '1: hits carry the parts of their score' }),
});
export type SearchParameters = z.infer<typeof searchParameters>;

/** A table holds all rows there are, each with a passage of its own. */
export const searchTableParameters = searchParameters.omit({ limit: true, offset: true, fold: true, why: true });

export const representationParameters = z.object({
  person: one.meta({ description: 'Id or name' }),
  organization: one.meta({ description: 'Id or name; matches on whose behalf, the body, and its own organs' }),
  arena: one.meta({ description: 'Id or name of the body' }),
  role: one.meta({
    description: 'Role as written, without regard to case; `ordförande` takes no `vice ordförande` along',
  }),
  year,
  substitutes: flag.meta({
    description: '1: only those who stood in for somebody; `person` is then either of the two',
  }),
});

/** Filters of decisions; the table takes them all but the window. */
export const decisionParameters = z.object({
  q: one.meta({ description: 'Words of the title, the points or a diarienummer' }),
  body: one.meta({ description: 'Id or name of the body' }),
  year,
  outcome: z
    .enum(OUTCOMES)
    .or(z.literal('').transform(() => undefined))
    .optional(),
  proposer: one.meta({ description: 'Name or party of someone who moved' }),
  reserved: one.meta({ description: 'Name or party of someone who reserved themselves' }),
  vote: flag.meta({ description: '1: only decisions with a counted vote' }),
  limit: count(1, 500, 50),
  offset: count(0, 100_000, 0),
});
export const decisionTableParameters = decisionParameters.omit({ limit: true, offset: true });

/** Filters of what is to be watched; table and calendar take them all but the window. */
export const followUpParameters = z.object({
  per: z
    .union([z.literal(''), z.iso.date()])
    .optional()
    .transform((value) => (value === '' ? undefined : value))
    .meta({ description: 'ISO date the states are told for; today unless given' }),
  q: one.meta({ description: 'Words of what is to be done, or a diarienummer' }),
  body: one.meta({ description: 'Name of the body that gave the task or decided, or of the issuer' }),
  who: one.meta({ description: 'Name or role of who is to do it, or named in the sentence' }),
  year,
  state: z
    .enum(FOLLOW_UP_STATES)
    .or(z.literal('').transform(() => undefined))
    .optional(),
  limit: count(1, 500, 50),
  offset: count(0, 100_000, 0),
});
export const followUpTableParameters = followUpParameters.omit({ limit: true, offset: true });

export const sinceParameters = z.object({
  since: date.meta({
    description: 'First day, partial ISO; without it the latest mandate period the documents tell of',
  }),
  until: date.meta({ description: 'Last day, partial ISO, inclusive; today at the latest' }),
  body: one.meta({ description: 'Id or name of an arena or organisation' }),
  group: z
    .enum(HAPPENINGS)
    .or(z.literal('').transform(() => undefined))
    .optional(),
  limit: count(1, 500, 50),
  offset: count(0, 100_000, 0),
});

export const compareParameters = z.object({
  a: z.string().min(1).max(MAX_TEXT).meta({ description: 'Inner document, id: the earlier one' }),
  b: z.string().min(1).max(MAX_TEXT).meta({ description: 'Inner document, id: the later one' }),
});

export const networkParameters = z.object({
  node: z.string().min(1).max(MAX_TEXT),
  depth: count(1, 3, 1),
  limit: count(1, 500, 60),
});

/** A parameter that may come several times. */
const several = (most: number) =>
  z
    .union([word, z.array(word).max(most)])
    .optional()
    .transform((value) => [value ?? []].flat().filter((one) => one !== ''));
const narrowed = {
  kind: z
    .union([z.enum(GRAPH_KINDS), z.array(z.enum(GRAPH_KINDS))])
    .optional()
    .transform((value) => [value ?? []].flat())
    .meta({ description: 'Kinds of things shown or passed, several times; none: the usual ones' }),
  fromYear: year.meta({ description: 'First year of a tie' }),
  toYear: year.meta({ description: 'Last year of a tie' }),
  mentions: flag.meta({ description: '1: being named in a document is a tie' }),
  hidden: several(MOST_HIDDEN).meta({ description: 'Things left out, several times: ids' }),
};

export const graphMapParameters = z.object({
  start: several(MOST_OPENED).meta({ description: 'Opened things, several times: ids' }),
  ...narrowed,
  depth: count(1, 3, 1).meta({ description: 'Steps from each opened thing' }),
  each: count(1, MOST_THINGS, PORTIONS[0]).meta({ description: 'Neighbours an opened thing brings at most' }),
  from: one.meta({ description: 'With `to`: the shortest ways between the two are on the map too' }),
  to: one,
});
export const graphPathParameters = z.object({
  from: z.string().min(1).max(MAX_TEXT),
  to: z.string().min(1).max(MAX_TEXT),
  ...narrowed,
});
export const graphTieParameters = graphPathParameters.pick({ from: true, to: true });

export const noParameters = z.object({});
