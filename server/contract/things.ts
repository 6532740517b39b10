/** What the API answers about one thing: the record, what it is tied to, and the documents that say so. */
import { z } from 'zod';
import { agreementFactsSchema, caseRoleSchema, caseStateSchema, proposalSchema } from './case-parts.ts';
import { candidateSchema, involvedSchema, linkedSchema, sourceRefSchema, timelineEntrySchema } from './common.ts';
import { versionSchema } from './decisions.ts';
import {
  agendaItemSchema,
  agreementSchema,
  amountSchema,
  arenaSchema,
  assignmentSchema,
  caseSchema,
  deadlineSchema,
  decisionSchema,
  documentSchema,
  meetingCountSchema,
  meetingSchema,
  membershipSchema,
  organizationSchema,
  pageSchema,
  passageSchema,
  personSchema,
  projectSchema,
} from './records.ts';

const involved = z.array(involvedSchema);
const linked = z.array(linkedSchema);
const sources = z.array(sourceRefSchema);
const passages = z.array(passageSchema).describe('Passages that name the thing, newest document first, at most 50');

export const caseFileSchema = z
  .strictObject({
    case: caseSchema,
    state: caseStateSchema,
    documents: z.array(documentSchema),
    decisions: z.array(decisionSchema),
    timeline: z.array(timelineEntrySchema),
    persons: involved,
    arenas: involved,
    organizations: involved,
    roles: z.array(caseRoleSchema).describe('Persons by what they did in the case'),
    related: involved,
    linked,
    agreements: z.array(agreementSchema),
    agreementFacts: z.array(agreementFactsSchema),
    proposals: z.array(proposalSchema),
    assignments: z.array(assignmentSchema),
    passages,
    sources,
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = z.infer<typeof caseFileSchema>;

export const caseChoiceSchema = z
  .strictObject({ spelling: z.string(), candidates: z.array(candidateSchema) })
  .meta({ id: 'CaseChoice', description: 'More than one case goes by this spelling' });
export type CaseChoice = z.infer<typeof caseChoiceSchema>;

/** What a person did about a decision. */
const personDecisionSchema = z.strictObject({
  act: z.enum(['proposed', 'reserved', 'noted']),
  decision: decisionSchema,
});

export const personFileSchema = z
  .strictObject({
    person: personSchema,
    memberships: z.array(membershipSchema),
    substitutedBy: z.array(membershipSchema).describe('Memberships of others in this person’s place'),
    decisions: z.array(personDecisionSchema),
    documents: z.array(documentSchema).describe('Documents the person wrote'),
    presented: z.array(agendaItemSchema),
    agreements: z.array(agreementSchema).describe('Agreements the person is contact for'),
    assignments: z.array(assignmentSchema),
    cases: involved,
    together: involved.describe('Persons most often named in the same passages'),
    passages,
    sources,
  })
  .meta({ id: 'PersonFile' });
export type PersonFile = z.infer<typeof personFileSchema>;

const body = {
  memberships: z.array(membershipSchema).describe('Who holds which role in it'),
  decisions: z.array(decisionSchema),
  meetings: z.array(meetingSchema),
  meetingCounts: z.array(meetingCountSchema),
  assignments: z.array(assignmentSchema),
  documents: z.array(documentSchema).describe('Documents it issued'),
  agreements: z.array(agreementSchema),
  cases: involved,
  linked,
  passages,
  sources,
};

export const arenaFileSchema = z
  .strictObject({
    arena: arenaSchema,
    toldBy: z.string().nullable().describe('Whose documents tell of it, where other arenas share its name'),
    ...body,
  })
  .meta({ id: 'ArenaFile' });
export type ArenaFile = z.infer<typeof arenaFileSchema>;

export const organizationFileSchema = z
  .strictObject({
    organization: organizationSchema,
    representatives: z.array(membershipSchema).describe('Who represents it, and where'),
    ...body,
  })
  .meta({ id: 'OrganizationFile' });
export type OrganizationFile = z.infer<typeof organizationFileSchema>;

export const projectFileSchema = z
  .strictObject({
    project: projectSchema,
    memberships: z.array(membershipSchema),
    cases: involved,
    organizations: involved,
    linked,
    passages,
    sources,
  })
  .meta({ id: 'ProjectFile' });
export type ProjectFile = z.infer<typeof projectFileSchema>;

const pageSummarySchema = z.strictObject({
  page: z.int().min(1),
  method: z.enum(['text', 'ocr', 'repaired']),
  confidence: z.number().nullable(),
});

export const documentFileSchema = z
  .strictObject({
    document: documentSchema,
    partOf: documentSchema.nullable(),
    inside: z.array(documentSchema).describe('Annexes and other inner documents of this one'),
    bundle: z.array(documentSchema).describe('All inner documents of the same file, in order'),
    pages: z.array(pageSummarySchema),
    cases: involved,
    persons: involved,
    arenas: involved,
    organizations: involved,
    projects: involved,
    decisions: z.array(decisionSchema),
    agendaItems: z.array(agendaItemSchema),
    agreements: z.array(agreementSchema),
    assignments: z.array(assignmentSchema),
    amounts: z.array(amountSchema),
    deadlines: z.array(deadlineSchema),
    linked,
    original: z.strictObject({ bytes: z.int(), mediaType: z.string().nullable(), sha256: z.string() }).nullable(),
    sources,
  })
  .meta({ id: 'DocumentFile' });
export type DocumentFile = z.infer<typeof documentFileSchema>;

/** Text, confidence 0..100, box in pixels of the page picture. */
const wordSchema = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.number()]);

const pageMentionSchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  start: z.int(),
  end: z.int(),
});
export type PageMention = z.infer<typeof pageMentionSchema>;

export const pageFileSchema = pageSchema
  .extend({
    words: z
      .array(wordSchema)
      .nullable()
      .describe(
        'The page’s words with their boxes, null where they are not known; confidence 0 to 100, for a scanned page',
      ),
    passages: z.array(passageSchema),
    mentions: z.array(pageMentionSchema).describe('Things named on the page; offsets into `text`'),
    pages: z.tuple([z.int(), z.int()]).describe('First and last page of the document'),
  })
  .meta({ id: 'PageFile', description: 'The page’s line of the export, with its words, passages and mentions' });
export type PageFile = z.infer<typeof pageFileSchema>;

export const decisionFileSchema = z
  .strictObject({
    decision: decisionSchema,
    body: involvedSchema.nullable(),
    meeting: meetingSchema.nullable(),
    agendaItems: z.array(agendaItemSchema),
    persons: involved.describe('Persons behind motions, reservations and notes'),
    cases: involved,
    others: z.array(decisionSchema).describe('Decisions of other bodies or days in the same cases'),
    versions: z.array(versionSchema).describe('Other records of the same decision'),
    proposal: proposalSchema.nullable(),
    passages,
    sources,
  })
  .meta({ id: 'DecisionFile' });
export type DecisionFile = z.infer<typeof decisionFileSchema>;
