/** The course for the newly elected: one body, or the whole region, told so that it can be read in an evening. */
import { z } from 'zod';
import { candidateSchema, involvedSchema, sourceRefSchema } from './common.ts';
import {
  abbreviationSchema,
  agendaItemSchema,
  agreementSchema,
  assignmentSchema,
  deadlineSchema,
  decisionSchema,
  documentSchema,
  evidenceSchema,
  meetingCountSchema,
  meetingSchema,
  membershipSchema,
} from './records.ts';

/** A body as the course tells of it in one line. */
const courseLineSchema = z
  .strictObject({
    kind: z.enum(['arena', 'organization']),
    id: z.string(),
    name: z.string(),
    fullName: z.string().nullable(),
    arenaKind: z.enum(['politisk', 'tjänsteperson', 'blandad']).nullable(),
    level: z.enum(['kommunal', 'kommun-region', 'regional', 'nationell', 'EU']).nullable(),
    toldBy: z.string().nullable().describe('Whose documents tell of it, where others share its name'),
    words: evidenceSchema.nullable().describe('The best sentence in which a document says what it is'),
    mentions: z.int().min(0),
  })
  .meta({ id: 'CourseLine' });
export type CourseLine = z.infer<typeof courseLineSchema>;

const TIE_KINDS = ['relation', 'said', 'seat', 'persons', 'name', 'passages'] as const;

/** How two bodies hang together, and what says so. */
const courseTieSchema = z
  .strictObject({
    kind: z
      .enum(TIE_KINDS)
      .describe(
        'relation: a relation of the graph; said: a sentence says how; seat: one has a representative in the other; persons: the same persons sit in both; ' +
          'name: only the name tells; passages: named in the same passages',
      ),
    from: candidateSchema,
    to: candidateSchema,
    caption: z.string().describe('Swedish, read from `from` to `to`'),
    persons: z.array(z.string()),
    count: z.int().min(0).describe('Persons or passages they share'),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'CourseTie' });
export type CourseTie = z.infer<typeof courseTieSchema>;

const seatsSchema = z
  .strictObject({
    asOf: z.string().nullable().describe('Partial date of the latest sign of who sits; null when nothing is known'),
    today: z.boolean().describe('True when the documents give a term that covers today'),
    sitting: z.array(membershipSchema).describe('Who sits: by a term that covers today, else by the latest signs'),
    before: z.array(membershipSchema),
    acts: z.array(membershipSchema).describe('Who only did something there: presented, moved, signed'),
  })
  .meta({ id: 'CourseSeats' });
export type CourseSeats = z.infer<typeof seatsSchema>;

const pendingSchema = z
  .strictObject({
    ahead: z.array(deadlineSchema).describe('Dates that have not passed, nearest first'),
    passed: z.array(deadlineSchema).describe('The latest of those that have passed, latest first'),
    assignments: z.array(assignmentSchema).describe('Of it or to it, not seen reported back; those with a date first'),
    leftOpen: z.array(decisionSchema).describe('Sent back or tabled, and not decided on since as far as is known'),
    called: z
      .array(z.strictObject({ item: agendaItemSchema, meeting: meetingSchema }))
      .describe('Called to a meeting of which no decision on the item is among the documents'),
  })
  .meta({ id: 'CoursePending' });
export type CoursePending = z.infer<typeof pendingSchema>;

const READING_REASONS = ['defines', 'binds', 'reports', 'meets', 'calls', 'names'] as const;

const readingStepSchema = z
  .strictObject({
    document: documentSchema,
    reason: z
      .enum(READING_REASONS)
      .describe('defines: says what it is; binds: agreement; reports; meets: minutes; calls: summons; names it most'),
    words: z.int().min(0),
    minutes: z.int().min(1).describe('At 200 words a minute'),
    pages: z.array(z.int().min(1)).describe('Pages of it that name the body; empty for the whole region'),
    mentions: z.int().min(0).describe('How often it names the body; for the whole region, how many bodies it names'),
  })
  .meta({ id: 'ReadingStep' });
export type ReadingStep = z.infer<typeof readingStepSchema>;

const UNKNOWNS = [
  'what',
  'level',
  'kind',
  'whoToday',
  'chair',
  'meetings',
  'yearsBetween',
  'decisions',
  'outcomes',
  'agreements',
  'projects',
  'ties',
] as const;

/** A question the documents do not answer. */
const unknownSchema = z.strictObject({
  question: z.enum(UNKNOWNS),
  detail: z.string().nullable().describe('Years, a date or numbers the question is about'),
});
export type Unknown = z.infer<typeof unknownSchema>;

export const courseSchema = z
  .strictObject({
    body: courseLineSchema
      .extend({ aliases: z.array(z.string()) })
      .nullable()
      .describe('Null for the whole region'),
    words: z
      .array(evidenceSchema.extend({ under: z.string().nullable().describe('Heading it stands under') }))
      .describe('What documents say it is, best first'),
    bodies: z.array(courseLineSchema).describe('Bodies on the map, by name'),
    ties: z.array(courseTieSchema),
    seats: seatsSchema.describe('Of the whole region: who chairs each body'),
    meetingCounts: z.array(meetingCountSchema).describe('Of meetings held, as documents count them'),
    regular: z.array(meetingCountSchema).describe('How often it is to meet, as a document lays down'),
    meetings: z.array(meetingSchema).describe('Meetings whose day is known, latest first'),
    decisions: z.array(decisionSchema).describe('Latest first'),
    decisionsTotal: z.int().min(0),
    pending: pendingSchema,
    agreements: z.array(agreementSchema),
    agreementDocuments: z.array(documentSchema).describe('Agreements that name it, whose terms are not known'),
    projects: z.array(involvedSchema),
    glossary: z.array(abbreviationSchema).describe('Abbreviations met in the documents it is told of in'),
    reading: z.array(readingStepSchema),
    unknown: z.array(unknownSchema),
    covers: z.strictObject({
      documents: z.int().min(0).describe('Documents that name it'),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
    sources: z.array(sourceRefSchema),
  })
  .meta({ id: 'Course' });
export type Course = z.infer<typeof courseSchema>;

/** The page where one chooses. */
export interface CourseChoice {
  bodies: CourseLine[];
  sources: z.infer<typeof sourceRefSchema>[];
}
