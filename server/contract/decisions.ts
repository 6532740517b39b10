/** Decisions as a list, a meeting's page, and two sources that tell of one thing. */
import { z } from 'zod';
import { candidateSchema, involvedSchema, sourceRefSchema } from './common.ts';
import {
  agendaItemSchema,
  decisionSchema,
  documentSchema,
  meetingCountSchema,
  meetingSchema,
  membershipSchema,
  warningSchema,
} from './records.ts';

const sources = z.array(sourceRefSchema);

/** What two records of one decision can differ in. */
export const DIFFERENCES = ['date', 'outcome', 'vote'] as const;

export const versionSchema = z.strictObject({ decision: decisionSchema, differs: z.array(z.enum(DIFFERENCES)) }).meta({
  id: 'DecisionVersion',
  description: 'Another document’s record of the same decision, and what it says otherwise',
});
export type DecisionVersion = z.infer<typeof versionSchema>;

/** Something to check that concerns what is shown, with the things it is about. */
export const checkedSchema = warningSchema.extend({ things: z.array(candidateSchema) });
export type Checked = z.infer<typeof checkedSchema>;

export const decisionListSchema = z
  .strictObject({
    total: z.int().min(0),
    offset: z.int().min(0),
    limit: z.int().min(1),
    items: z.array(decisionSchema).describe('Latest first'),
    sources,
  })
  .meta({ id: 'DecisionList' });
export type DecisionList = z.infer<typeof decisionListSchema>;

export const meetingFileSchema = z
  .strictObject({
    meeting: meetingSchema,
    body: involvedSchema.nullable(),
    agenda: z.array(
      z.strictObject({ item: agendaItemSchema, decision: decisionSchema.nullable(), cases: z.array(candidateSchema) }),
    ),
    decisions: z.array(decisionSchema).describe('Decisions of the meeting that stand under no item of the agenda'),
    attendance: z.array(membershipSchema).describe('Who sat in the body that day, by the documents of the meeting'),
    documents: z.array(documentSchema),
    counts: z.array(meetingCountSchema).describe('How many meetings the documents say the body held that year'),
    before: meetingSchema.nullable(),
    after: meetingSchema.nullable(),
    checks: z.array(checkedSchema),
    sources,
  })
  .meta({ id: 'MeetingFile' });
export type MeetingFile = z.infer<typeof meetingFileSchema>;
