/** What is to be watched: tasks given, dates to keep, agreements that end; what is overdue, and what was reported back. */
import { z } from 'zod';
import { candidateSchema, sourceRefSchema } from './common.ts';
import { evidenceSchema } from './records.ts';

/**
 * What a date is about. `task`: somebody was told to do something. `due`: something is to be done by a day. `notice`: last day
 * to give notice of an agreement. `ends`, `starts`: something ceases or begins to hold. `planned`: something is to take place.
 * `proposed`: somebody moved a date, which binds nobody yet. `told`: it had happened when it was written down.
 */
export const FOLLOW_UP_SORTS = ['task', 'due', 'notice', 'ends', 'starts', 'planned', 'proposed', 'told'] as const;
export type FollowUpSort = (typeof FOLLOW_UP_SORTS)[number];

/** How a matter stands on a day, in the order of the list: what is late comes first. */
export const FOLLOW_UP_STATES = ['overdue', 'coming', 'undated', 'reported', 'passed'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** Why a later document is taken to report back. */
export const REPORT_RULES = ['sameCase', 'sameWords'] as const;

const reportedSchema = z
  .strictObject({
    rule: z.enum(REPORT_RULES).describe('Rules stand in server/services/follow-up/reported-back.ts'),
    cases: z.array(z.string()).describe('Diarienummer both have'),
    words: z.array(z.string()).describe('Words of the task that the report has too, as the report writes them'),
    date: z.string().describe('Partial ISO date of the later document'),
    evidence: evidenceSchema.describe('The words that report back'),
  })
  .meta({ id: 'ReportedBack', description: 'A later document that probably reports back, with what speaks for it' });
export type ReportedBack = z.infer<typeof reportedSchema>;

const whoSchema = z.strictObject({
  name: z.string(),
  kind: z.string().nullable(),
  id: z.string().nullable().describe('Null for one that is told of by role or name alone'),
});
export type Who = z.infer<typeof whoSchema>;

const followUpSchema = z
  .strictObject({
    id: z.string().describe('Stable: the record’s id, with an ending for the dates of an agreement'),
    kind: z.enum(['assignment', 'deadline', 'agreement']),
    sort: z.enum(FOLLOW_UP_SORTS),
    state: z.enum(FOLLOW_UP_STATES),
    what: z.string(),
    due: z.string().nullable().describe('Partial ISO date; null for a task without one'),
    lastDay: z.string().nullable().describe('ISO date: the day itself, or the last of the month or year'),
    reckoned: z.boolean().describe('True where the date is reckoned from the term and the notice of an agreement'),
    who: z.array(whoSchema).describe('Who is to do it; for an agreement its parties. Empty where it is not told'),
    body: z.string().nullable().describe('The body that gave the task or decided; else the issuer of the document'),
    diarienummer: z.array(z.string()),
    cases: z
      .array(z.strictObject({ diarienummer: z.string(), case: candidateSchema.nullable() }))
      .describe('The cases that these numbers are, each once; null where a number may be of several'),
    reportedBack: reportedSchema.nullable(),
    evidence: z.array(evidenceSchema).min(1),
  })
  .meta({ id: 'FollowUp', description: 'Something to watch' });
export type FollowUp = z.infer<typeof followUpSchema>;

export const followUpListSchema = z
  .strictObject({
    per: z.string().describe('ISO date the states are told for'),
    total: z.int().min(0),
    offset: z.int().min(0),
    limit: z.int().min(1),
    states: z
      .array(z.strictObject({ value: z.enum(FOLLOW_UP_STATES), count: z.int().min(0) }))
      .describe('How many are in each state, whatever state is asked for'),
    items: z.array(followUpSchema).describe('Overdue first, the latest of them first; then what falls due next'),
    sources: z.array(sourceRefSchema),
  })
  .meta({ id: 'FollowUpList' });
export type FollowUpList = z.infer<typeof followUpListSchema>;

/** What the page is narrowed by, as it stands in the address. */
export interface FollowUpPageState {
  q: string;
  body: string;
  who: string;
  year: string;
  state: string;
  per: string;
}
/** The page of what is to be watched. */
export interface FollowUpsData {
  list: FollowUpList;
  state: FollowUpPageState;
  facets: { bodies: { value: string; count: number }[]; years: { value: string; count: number }[] };
}
