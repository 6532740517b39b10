/** What has happened since a day, or within a mandate period: for a body, or for all. */
import { z } from 'zod';
import { placeSchema, recordKindSchema, sourceRefSchema } from './common.ts';
import { HAPPENINGS, type HappeningGroup } from './since-groups.ts';

export const happeningSchema = z
  .strictObject({
    group: z
      .enum(HAPPENINGS)
      .describe(
        'opened: a case of that year; closed: a case whose latest sign ends it; came, left: persons and seats; begins, ends: agreements; ' +
          'due: a date told to be kept that has passed',
      ),
    date: z.string().describe('Partial ISO date'),
    kind: recordKindSchema,
    id: z.string(),
    title: z.string(),
    detail: z.string().nullable().describe('§, role, parties or the like'),
    note: z
      .string()
      .nullable()
      .describe(
        'decision: `reported` where a document only tells of it; closed: the rule of the case’s state that says so; came, left, inferred: ' +
          'partial date after which it was: of the list they were not yet on, or when they were last named',
      ),
    body: z.string().nullable().describe('Whose it is'),
    bodyId: z.string().nullable(),
    inferred: z
      .boolean()
      .describe(
        'came, left: no document gives the day; the person is named, or no longer named, among those who sit there',
      ),
    place: placeSchema.nullable(),
  })
  .meta({ id: 'Happening' });
export type Happening = z.infer<typeof happeningSchema>;

const bodySchema = z.strictObject({ kind: z.enum(['arena', 'organization']), id: z.string(), name: z.string() });
const counts = z.record(z.enum(HAPPENINGS), z.int().min(0));

export const sinceSchema = z
  .strictObject({
    from: z.string().describe('First day, ISO'),
    until: z.string().describe('Last day, ISO; never later than today'),
    body: bodySchema.nullable(),
    groups: z
      .array(z.strictObject({ group: z.enum(HAPPENINGS), total: z.int().min(0), items: z.array(happeningSchema) }))
      .describe('Each group, its latest first, at most `limit` of them'),
    bodies: z
      .array(bodySchema.extend({ counts, total: z.int().min(0) }))
      .describe('By how much happened; empty for one body'),
    undated: counts.describe('What stands in the documents without a day, and is in no group'),
    sources: z.array(sourceRefSchema),
  })
  .meta({ id: 'Since', description: 'What has happened since a day, by kind, each with its source' });
export type Since = z.infer<typeof sinceSchema>;

/** A mandate period of municipalities and regions: from 1 January the year after the elections. */
export interface MandatePeriod {
  from: string;
  until: string;
}

/** The page. */
export interface SinceData {
  since: Since;
  state: SinceState;
  /** Latest first. */
  periods: MandatePeriod[];
  /** Bodies of which anything is told, to choose from. */
  choices: { id: string; name: string; count: number }[];
  /** The group shown by itself, with its window. */
  window: { offset: number; limit: number } | null;
  /** True where no day was asked for: the latest mandate period the documents tell of is shown. */
  assumed: boolean;
}

/** As it stands in the address. */
export interface SinceState {
  from: string;
  until: string;
  body: string;
  group: HappeningGroup | '';
}
